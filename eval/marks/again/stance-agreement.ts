// How far the first and the second marker agree on stance, certainty, basis, venue and claims of the same sentences.
//
//   npx tsx eval/marks/again/stance-agreement.ts                 the figures
//   npx tsx eval/marks/again/stance-agreement.ts --third         those of a third marker, on the second draw
//   npx tsx eval/marks/again/stance-agreement.ts --fifth         those of a fourth marker, on the fifth draw
//   npx tsx eval/marks/again/stance-agreement.ts --differences   and every attribution on which they differ
import type { Span } from '../../../src/span.ts'
import { agreement } from './kappa.ts'
import { readLines } from './read-lines.ts'

type Label = 'stance' | 'certainty' | 'basis' | 'venue'
type Labelled = Readonly<Record<Label, string>>
type Claim = { readonly words: string; readonly stance: string; readonly certainty: string }
type Marking = Labelled & { readonly claims: readonly Claim[] }
type Twice = { readonly name: string; readonly text: string; readonly first: Marking; readonly second: Marking }

type First = {
  readonly id: string
  readonly text: string
  readonly attributions: readonly (Omit<Labelled, 'venue'> & {
    readonly claims: readonly { readonly spans: readonly Span[]; readonly stance: string; readonly certainty: string }[]
    readonly venue: { readonly kind: string }
  })[]
}
type Second = Labelled & {
  readonly id: string
  readonly at: number
  readonly claims: readonly { readonly text: string; readonly stance: string; readonly certainty: string }[]
}

const LABELS = ['stance', 'certainty', 'basis', 'venue'] as const

/** What another marker marked of a later draw, by its option: the draw and the file of the second marks. */
const LATER = { '--third': ['unseen', 'third-stance'], '--fifth': ['fifth', 'fifth-stance'] } as const
const option = (['--third', '--fifth'] as const).find((one) => process.argv.includes(one))
const later = option && LATER[option]
const halves = (later ? [later[0]] : (['real-dev', 'real-test'] as const)).map((half) => ({
  half,
  twice: readTwice(`../stance/${half}.jsonl`),
}))
const together = { half: 'together', twice: halves.flatMap(({ twice }) => twice) }
for (const { half, twice } of later ? halves : [...halves, together]) {
  console.log(`${half}, ${twice.length} attributions`)
  for (const label of LABELS) {
    console.log(`  ${label}: ${agreement(twice.map(({ first, second }) => [first[label], second[label]]))}`)
  }
  console.log(`  number of claims: ${agreement(twice.map(({ first, second }) => [count(first), count(second)]))}`)
  const claims = pairsOfClaims(twice)
  console.log(`  claims, where their number is the same`)
  console.log(`    words:     ${agreement(claims.map(([a, b]) => [a.words, b.words])).replace(/, kappa.*/u, '')}`)
  console.log(`    stance:    ${agreement(claims.map(([a, b]) => [a.stance, b.stance]))}`)
  console.log(`    certainty: ${agreement(claims.map(([a, b]) => [a.certainty, b.certainty]))}`)
}
if (process.argv.includes('--differences')) {
  for (const { twice } of halves) for (const each of twice) for (const line of differences(each)) console.log(line)
}

function readTwice(path: string): Twice[] {
  const firsts = new Map(readLines<First>(path).map((sentence) => [sentence.id, sentence]))
  return readLines<Second>(`${later ? later[1] : 'stance'}.jsonl`).flatMap(({ id, at, claims, ...labels }) => {
    const sentence = firsts.get(id)
    if (!sentence) return [] // of the other half
    const first = sentence.attributions[at]
    if (!first) throw new Error(`${id} has no attribution ${at}`)
    const second = { ...labels, claims: claims.map(({ text, ...own }) => ({ ...own, words: wordsOf(text) })) }
    return { name: `${id} [${at}]`, text: sentence.text, first: markingOf(sentence.text, first), second }
  })
}

function markingOf(text: string, { claims, venue, ...labels }: First['attributions'][number]): Marking {
  const read = claims.map(({ spans, stance, certainty }): Claim => {
    const words = wordsOf(spans.map(({ start, end }) => text.slice(start, end)).join(' '))
    return { words, stance, certainty }
  })
  return { ...labels, venue: venue.kind, claims: read }
}

/** How far a claim reaches is counted by its words: stops, marks and blanks at the edges say nothing. */
function wordsOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

function count({ claims }: Marking): string {
  return String(claims.length)
}

function pairsOfClaims(twice: readonly Twice[]): (readonly [Claim, Claim])[] {
  return twice
    .filter(({ first, second }) => first.claims.length === second.claims.length)
    .flatMap(({ first, second }) => first.claims.map((claim, i) => [claim, second.claims[i]!] as const))
}

function differences({ name, text, first, second }: Twice): string[] {
  const apart = LABELS.filter((label) => first[label] !== second[label])
  const shown = ({ claims }: Marking): string[] => claims.map((c) => `${c.words} = ${c.stance}, ${c.certainty}`)
  const [ours, theirs] = [shown(first), shown(second)]
  const claimsApart = ours.length !== theirs.length || ours.some((claim, i) => claim !== theirs[i])
  if (apart.length === 0 && !claimsApart) return []
  return [
    `${name} ${text}`,
    ...apart.map((label) => `    ${label}: first ${first[label]}, second ${second[label]}`),
    ...(claimsApart ? [...ours.map((c) => `    first:  ${c}`), ...theirs.map((c) => `    second: ${c}`)] : []),
  ]
}
