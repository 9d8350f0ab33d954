import { described, resolveDescription } from './descriptions.ts'
import { introduce } from './introduce.ts'
import { bodyClass, isClass, isDocumentNoun, isPersonNoun } from './nouns.ts'
import { isPossessive, quotedAt, sentenceAt, wordsIn, type Page } from './page.ts'
import type { Draft } from './draft.ts'
import { beforeHyphen } from './phrase-edges.ts'
import { parseWords, type Phrase } from './phrase.ts'
import { isSubject, type Event, type Stage } from './stage.ts'

/** So many sentences back a pronoun may reach for one who has no name and has said nothing yet. */
const REACH = 2
/** So many words back at most. */
const MOST_WORDS = 150

/** A place where one is spoken of by a common noun. */
export type NounEvent = Event & { readonly phrase: Phrase }

/** Those whom the last sentences speak of without a name: “Workers walked out. They said …”. The latest first. */
export function nounsBefore(stage: Stage, at: number): NounEvent[] {
  const { page } = stage
  const first = page.doc.sentences[Math.max(0, sentenceAt(page, at) - REACH + 1)]?.start ?? 0
  const { from, to } = wordsIn(page, { start: first, end: at })
  const found: NounEvent[] = []
  for (let word = to - 1; word >= Math.max(from, to - MOST_WORDS); word--) {
    const event = nounAt(stage, word)
    if (event !== null) found.push({ ...event, draft: stage.nouns.get(word) ?? event.draft })
  }
  return found
}

/** The noun that is read once, however many pronouns look back at it. */
function nounAt(stage: Stage, word: number): NounEvent | null {
  const known = stage.nounEvents.get(word)
  if (known !== undefined) return known
  const phrase = isHead(stage.page, word) ? phraseAt(stage.page, word) : null
  const event = phrase === null ? null : eventOf(stage, phrase)
  stage.nounEvents.set(word, event)
  return event
}

/** A common noun that the clause is about, or that it is done to. */
function isHead(page: Page, at: number): boolean {
  const { tag, relation, name } = page.words[at]!
  if (!/^NNS?$/.test(tag) || name !== 'O' || isPossessive(page, at + 1)) return false
  return isSubject(relation) || relation === 'dobj' || relation === 'pobj'
}

function phraseAt(page: Page, head: number): Phrase | null {
  let from = head
  while (from > 0 && head - from < 8 && /^(?:NNP?S?|JJ[RS]?|CD|HYPH|VBN|VBG)$/.test(page.words[from - 1]!.tag)) from--
  from = beforeHyphen(page, from)
  if (from > 0 && /^(?:DT|PRP\$)$/.test(page.words[from - 1]!.tag)) from--
  const phrase = parseWords(page, { from, to: head + 1 }, [])
  if (phrase === null || phrase.headAt !== head) return null
  const { head: noun } = phrase
  return isPersonNoun(noun) || isClass(noun) || isDocumentNoun(noun) || bodyClass(noun) !== null ? phrase : null
}

function eventOf(stage: Stage, phrase: Phrase): NounEvent {
  const { page } = stage
  const { start } = page.words[phrase.owner?.from ?? phrase.from]!
  const { end, relation } = page.words[phrase.headAt]!
  const draft = stage.nouns.get(phrase.headAt) ?? introduce(stage, described(stage, phrase, null))
  return { draft, start, end, isSubject: isSubject(relation), isSource: false, quoted: quotedAt(page, start), phrase }
}

/** The one that the noun stands for, known before or not; the words become a mention of it. */
export function takeNoun(stage: Stage, { draft, start, end, phrase }: NounEvent): Draft {
  const known = stage.nouns.get(phrase.headAt) ?? resolveDescription(stage, described(stage, phrase, null))?.draft
  const one = known ?? draft
  stage.nouns.set(phrase.headAt, one)
  if (known !== undefined) return one
  one.mentions.push({ spans: [{ start, end }], text: stage.page.text.slice(start, end), kind: 'description' })
  return one
}
