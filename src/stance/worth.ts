import { mainOf } from './main-verb.ts'
import { WORTH } from './lexicon-words.ts'
import { isFinite, isVerb, type Token } from './tokens.ts'

const COPULA = /^(?:be|seem|look|feel|sound|become|remain|prove|get)$/
/** Adverbs that measure what has more and less: "very clear", "as strong as". */
const MEASURES =
  /^(?:very|really|so|too|quite|pretty|extremely|deeply|incredibly|more|most|less|least|as|fairly|rather|totally|truly|absolutely|highly|particularly|especially|enormously|hugely|profoundly|utterly|remarkably|terribly|awfully|how)$/
/** What is so or not, whoever looks: no matter of taste. */
const FACTS =
  /^(?:dead|alive|empty|full|guilty|innocent|closed|open|present|absent|missing|responsible|real|genuine|authentic|fake|true|false|untrue|aware|ready|ill|sick|pregnant|drunk|armed|involved|accidental|deliberate|intentional|available|late|early|able|likely|unlikely|possible|impossible|due|safe|unsafe|legal|illegal|original|complete|active|inactive|male|female|local|foreign|connected|linked|related|similar|identical|infected|contagious|eligible|intact|human|viral|mechanical|electrical|structural|human-made|man-made|\d.*)$/
/** What one holds a thing to be. */
const VALUED =
  /^(?:right|duty|obligation|responsibility|necessity|priority|shame|threat|crime|sin|tragedy|burden|danger|key|answer|future|backbone|heart)$/
const WORTHY = /^(?:deserve|matter|merit|owe|suit|beat|outweigh|excel)$/

/**
 * Whether what is believed in a stretch is a judgement of taste or worth: by a word for it near its head or as what its
 * verb says, by a measure ("very clear"), and in somebody's own words by any adjective that names no fact.
 */
export function isWorth(tokens: readonly Token[], from: number, to: number, isOwn: boolean): boolean {
  let verbs = 0
  for (let at = from; at < Math.min(to, from + 14); at++) {
    if (isFinite(tokens, at) && isVerb(tokens[at]!) && tokens[at]!.relation !== 'aux') verbs++
    if (verbs > 1 && isOwn && (tokens[at]!.relation === 'mark' || tokens[at]!.form === 'that')) break
    if (WORTH.has(tokens[at]!.form) || /^(?:JJS|RBS)$/.test(tokens[at]!.tag) || isInterest(tokens, at)) return true
  }
  const main = mainOf(tokens, from, to)
  if (main === null) return false
  if (WORTHY.test(tokens[main]!.lemma)) return true
  return isSaidOf(tokens, main, to, isOwn) || isBound(tokens, main, to)
}

/** "have a sacred duty", "have a right". */
function isBound(tokens: readonly Token[], main: number, to: number): boolean {
  if (tokens[main]!.lemma !== 'have') return false
  for (let at = main + 1; at < Math.min(to, main + 5); at++) {
    if (/^(?:duty|right|obligation|responsibility|commitment)$/.test(tokens[at]!.form)) return true
    if (!/^(?:DT|JJ|NN|RB)/.test(tokens[at]!.tag)) return false
  }
  return false
}

/** "in everyone's interest". */
function isInterest(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.lemma === 'interest' && tokens.slice(Math.max(0, at - 4), at).some(({ form }) => form === 'in')
}

/** Whether what stands behind a copula is of worth. */
function isSaidOf(tokens: readonly Token[], main: number, to: number, isOwn: boolean): boolean {
  const isCopula = COPULA.test(tokens[main]!.lemma)
  for (let at = isCopula ? main + 1 : Math.max(0, main - 1); at < Math.min(to, main + 7); at++) {
    const { form, tag } = tokens[at]!
    const next = tokens[at + 1]
    if (WORTH.has(form)) return true
    if (MEASURES.test(form) && next !== undefined && /^(?:JJ|VBN|RB)/.test(next.tag)) return true
    if (!isCopula) {
      if (at > main) return false
      continue
    }
    if (tag === 'JJ' || tag === 'JJR') return isOwn && !FACTS.test(form) && next?.tag.startsWith('NNP') !== true
    if (/^(?:a|an|the|our|their|his|her|its)$/.test(form) && next !== undefined && VALUED.test(next.form)) return true
    if (/^(?:a|an)$/.test(form) && MEASURES.test(next?.form ?? '') && tokens[at + 2]?.tag.startsWith('JJ') === true)
      return true
    if (/^(?:a|an)$/.test(form))
      return isOwn && next !== undefined && /^(?:JJ|VBG|RB)/.test(next.tag) && !FACTS.test(next.form)
    if (!/^(?:RB|DT|VB|MD)/.test(tag)) return false
  }
  return false
}
