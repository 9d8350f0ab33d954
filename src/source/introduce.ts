import { countryOf } from './countries.ts'
import type { Described } from './descriptions.ts'
import { addRole, newDraft, rankOf, type Draft } from './draft.ts'
import { bodyClass, isClass, isDocumentNoun, isInsider, isPersonNoun } from './nouns.ts'
import { sentenceAt, wordAt } from './page.ts'
import { numberOf } from './number-words.ts'
import { parseWords, type Phrase } from './phrase.ts'
import { pronounClass } from './pronouns.ts'
import type { SourceKind } from './source.ts'
import type { Stage } from './stage.ts'

/** A draft for somebody whom a description brings in. */
export function introduce(stage: Stage, one: Described): Draft {
  const { phrase, says, owner } = one
  const { kind, number } = kindOf(stage, one)
  const draft = newDraft({
    kind,
    name: nameOf(stage, one),
    isNamed: kind === 'organisation' && (phrase.owner !== null || isOwnName(says.affiliation)),
    number,
    country: says.country,
    affiliation: kind === 'organisation' || kind === 'state' || says.affiliation === 'I' ? null : says.affiliation,
    of: says.affiliation,
    firstAt: one.at,
  })
  if (says.head.endsWith('woman')) draft.gender = 'she'
  else if (/(?:^|[^u])man$/.test(says.head)) draft.gender = 'he'
  if (/^(?:mother|wife|daughter|sister|girl|widow|queen|actress)$/.test(says.head)) draft.gender = 'she'
  if (/^(?:father|husband|son|brother|boy|king)$/.test(says.head)) draft.gender = 'he'
  draft.heads.add(rankOf(says.head, says.role))
  if (kind === 'unnamed' && isPersonNoun(says.head)) addRole(draft, says)
  if (owner !== null && owner.name !== 'I' && draft.affiliation === null && kind === 'unnamed')
    draft.affiliation = owner.name
  return draft
}

/** “The Hrytsak workshop” has a name, “a Ukrainian workshop” has none. */
function isOwnName(affiliation: string | null): boolean {
  return affiliation !== null && countryOf(affiliation) === undefined
}

function kindOf(stage: Stage, { phrase, says }: Described): { kind: SourceKind; number: number | null } {
  const { head } = says
  const { determiner, count, plural } = phrase
  if (isShare(stage, phrase)) return { kind: 'group', number: null }
  if (determiner === 'part') return { kind: 'unnamed', number: count }
  if (/^(?:country|state|nation|neighbour|neighbor|government|power)$/.test(head) && plural)
    return { kind: 'group', number: count }
  if (/^(?:government|administration|regime|kingdom|republic|country)$/.test(head)) return { kind: 'state', number: 1 }
  if (isNoOne(stage, phrase) || /^(?:media|press)$/.test(head)) return { kind: 'group', number: null }
  if (/^(?:other|one|someone|somebody)$/.test(head) && !plural) return { kind: 'unnamed', number: 1 }
  if (head === 'police') return { kind: 'organisation', number: 1 }
  if (isClass(head)) return { kind: 'group', number: head === 'percent' || phrase.determiner === 'bare' ? null : count }
  if (isGroupOf(stage, phrase)) return { kind: 'group', number: null }
  const person = isPersonNoun(head) || isFigure(says.role)
  if (isDocumentNoun(head) && !person) return { kind: 'document', number: plural ? count : 1 }
  const body = bodyClass(head)
  if (body !== null && !person) {
    if (isNewsAgency(stage, phrase)) return { kind: 'outlet', number: plural ? count : 1 }
    if (plural) return { kind: body === 'outlet' ? 'outlet' : 'group', number: count }
    return { kind: body === 'outlet' ? 'outlet' : 'organisation', number: 1 }
  }
  if (plural && !person && isThing(head)) return { kind: 'document', number: count }
  if (plural) return { kind: isKept(stage, phrase) ? 'unnamed' : 'group', number: count }
  if (determiner === 'definite' && stage.page.words[phrase.headAt]!.tag.startsWith('JJ'))
    return { kind: 'group', number: null }
  if (person || /(?:er|or|ist|ian|ant|ee|eer)$/.test(head)) return { kind: 'unnamed', number: count ?? 1 }
  return { kind: /^[A-Z]/.test(wordAt(stage.page, phrase.headAt)) ? 'organisation' : 'document', number: 1 }
}

/** Counted persons, people inside a body, and people who are said to know are kept unnamed; plain people are a group. */
function isKept({ page }: Stage, { head, count, to, end }: Phrase): boolean {
  if (!isPersonNoun(head) && head !== 'figure') return false
  if (count !== null) return true
  if (head !== 'person') return isInsider(head)
  const behind = page.text.slice(page.words[to - 1]!.end, page.words[end - 1]!.end)
  return /\b(?:familiar|close|briefed|knowledge|involved|aware|anonymity)\b/.test(behind.slice(0, 80))
}

/** “The state news agency” is a medium. */
function isNewsAgency({ page }: Stage, { head, headAt }: Phrase): boolean {
  return head === 'agency' && /^(?:news|press)$/i.test(wordAt(page, headAt - 1))
}

/** “Procedures”, “tactics”, “regulations”: by their ending no people. */
function isThing(noun: string): boolean {
  return (
    !isClass(noun) &&
    /(?:[st]ion|ment|ure|ing|ness|tic|ism|ance|ence)$/.test(noun) &&
    !/(?:faction|element|segment|section|regiment|figure)$/.test(noun)
  )
}

/** “A senior figure in the party” is somebody, “official figures” are not. */
function isFigure(role: string): boolean {
  return /\b(?:key|senior|leading|top|prominent|opposition|party|military|religious|political|public|veteran|cult) figures?$/i.test(
    role,
  )
}

function isNoOne({ page }: Stage, { from, head }: Phrase): boolean {
  return head === 'one' && /^(?:no|every|any)$/i.test(wordAt(page, from - 1))
}

/** “A group of doctors”: many of a kind and no body with a name. */
function isGroupOf({ page }: Stage, { head, to, end }: Phrase): boolean {
  if (
    !/^(?:group|team|panel|coalition|crowd|body|network|alliance|gang)$/.test(head) ||
    wordAt(page, to).toLowerCase() !== 'of'
  )
    return false
  const inner = to + 1 < end ? parseWords(page, { from: to + 1, to: end }, []) : null
  return inner?.plural === true
}

/** The description without article; a possessive pronoun gives way to the name of the one it stands for. */
function nameOf({ page }: Stage, { phrase, owner }: Described): string {
  const from = phrase.owner?.from ?? phrase.from
  const isShareOf = /^(?:percent|%)$/.test(phrase.head) && phrase.count !== null && from > 0
  const start = phrase.determiner === 'part' ? phrase.from : isShareOf ? from - 1 : from
  const words = page.text.slice(page.words[start]!.start, page.words[endOf(page, phrase) - 1]!.end).replace(/\s+/g, ' ')
  if (
    owner !== null &&
    phrase.owner !== null &&
    owner.name !== 'I' &&
    pronounClass(wordAt(page, phrase.owner.from)) !== null
  ) {
    return `${owner.name}’s ${page.text.slice(page.words[phrase.from]!.start, page.words[endOf(page, phrase) - 1]!.end)}`
  }
  const bare = words
    .replace(/^(?:the|a|an|some|any|these|those) /i, '')
    .replace(/ (?:on|last) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/, '')
    .replace(/[,\s]+$/, '')
  return /^(?:NNP|NNPS)$/.test(page.words[start]!.tag) && !isSentenceHead(page, start)
    ? bare
    : lowerFirst(page, start, bare)
}

function isSentenceHead(page: Stage['page'], at: number): boolean {
  const { start } = page.words[at]!
  return page.doc.sentences[sentenceAt(page, start)]?.start === start
}

/** A common noun's capital at a sentence's head is not its own. */
function lowerFirst(page: Stage['page'], at: number, words: string): string {
  const { name, tag } = page.words[at]!
  return name === 'O' && !tag.startsWith('NNP') && /^\p{Lu}\p{Ll}/u.test(words)
    ? words[0]!.toLowerCase() + words.slice(1)
    : words
}

/** “One worker in nine”, “three out of ten voters”: a share of a class. */
function isShare(stage: Stage, phrase: Phrase): boolean {
  const [first, second, third] = [0, 1, 2].map((more) => wordAt(stage.page, phrase.to + more).toLowerCase())
  if (first === 'out' && second === 'of') return true
  if (phrase.determiner === 'part')
    return first === 'of' && !/^(?:the|them|those|these|his|her|its|their|us|you)$/.test(second!)
  return phrase.count !== null && first === 'in' && numberOf(second!) !== null && !/^(?:january|may)$/.test(third!)
}

/** Where what is added behind the noun ends: at a comma or a relative clause. */
function endOf(page: Stage['page'], phrase: Phrase): number {
  let past = phrase.to
  while (past < phrase.end && !/^(?:[,;:()—–]|who|whom|whose|which|that)$/i.test(wordAt(page, past))) past++
  const isTail =
    past > phrase.to &&
    /^(?:of|for|at|from|in|on|with|by|to|familiar|close|published|about)$/i.test(wordAt(page, phrase.to))
  return isTail && past - phrase.to < 14 ? past : phrase.to
}
