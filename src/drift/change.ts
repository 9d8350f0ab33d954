import type { driftChanges } from '../closed-lists.ts'
import { firmnessOf } from '../ledger/ledger.ts'
import type { Reading } from '../schema/to-reading.ts'
import { wordsOf } from '../wording/words.ts'
import { sharedParts } from './shared-parts.ts'
import { firmnessIn, scopeIn, type Difference } from './wording.ts'

type Attribution = Reading['attributions'][number]

/** So many words are shown. */
const MOST_SHOWN = 8

/** What became of a statement from one telling to the next. */
export type DriftChange = (typeof driftChanges)[number]

/** One change with the words on both sides that show it; empty where a side has none. */
export type Changed = { readonly change: DriftChange; readonly before: string; readonly after: string }

/** A telling as far as changes are read from it; the record has no stance, a headline may name nobody. */
export type Wording = {
  readonly text: string
  readonly source: string | null
  readonly cue: string | null
  readonly decided: {
    readonly stance: Attribution['stance']
    readonly certainty: Attribution['certainty']
    /** The words that decide stance and certainty. */
    readonly words: string
  } | null
}

/** What changed from one telling to the next, the weightiest first; never nothing: the same words are one change, `none`. */
export function changesOf(before: Wording, after: Wording): readonly Changed[] {
  const found = [...speakerOf(before, after), ...stanceOf(before, after), ...cueOf(before, after)]
  const shared = sharedParts(before.text, after.text)
  const firm = firmnessIn(shared).map(changedBy('hardened', 'softened'))
  const scope = scopeIn(shared).map(changedBy('widened', 'narrowed'))
  const all = onceEach([...found, ...firm, ...scope])
  return all.length > 0 ? all : [plain(shared.before, shared.after)]
}

function changedBy(more: DriftChange, less: DriftChange): (difference: Difference) => Changed {
  return ({ isMore, before, after }) => ({ change: isMore ? more : less, before, after })
}

function onceEach(changes: readonly Changed[]): readonly Changed[] {
  return changes.filter(({ change }, at) => changes.findIndex((one) => one.change === change) === at)
}

/** "Kirby" is "John Kirby"; a name in place of another is another speaker. */
function speakerOf(before: Wording, after: Wording): Changed[] {
  if (before.source === null || after.source === null) return []
  const [one, other] = [before.source, after.source].map((name) => wordsOf(name).map(({ lower }) => lower))
  const isOne =
    one!.at(-1) === other!.at(-1) ||
    one!.every((word) => other!.includes(word)) ||
    other!.every((word) => one!.includes(word))
  return isOne ? [] : [{ change: 'reattributed', before: before.source, after: after.source }]
}

function stanceOf(before: Wording, after: Wording): Changed[] {
  if (before.decided === null || after.decided === null) return []
  const firmer = firmnessOf(after.decided) - firmnessOf(before.decided)
  if (firmer === 0) return []
  const shown = ({ decided, cue }: Wording): string => decided?.words || (cue ?? '')
  return [{ change: firmer > 0 ? 'hardened' : 'softened', before: shown(before), after: shown(after) }]
}

/** How much a verb of saying vouches for what is said, or keeps away from it. */
const VOUCHES = new Map<string, number>(
  Object.entries({
    confirm: 1,
    admit: 1,
    concede: 1,
    insist: 1,
    reveal: 1,
    vow: 1,
    prove: 1,
    assure: 1,
    claim: -1,
    allege: -1,
    suggest: -1,
    hint: -1,
    indicate: -1,
    imply: -1,
    believe: -1,
    speculate: -1,
  }),
)

function cueOf(before: Wording, after: Wording): Changed[] {
  if (before.cue === null || after.cue === null) return []
  const vouched = (cue: string): number => wordsOf(cue).reduce((sum, { stem }) => sum + (VOUCHES.get(stem) ?? 0), 0)
  const firmer = vouched(after.cue) - vouched(before.cue)
  return firmer === 0 ? [] : [{ change: firmer > 0 ? 'hardened' : 'softened', before: before.cue, after: after.cue }]
}

/** What is left: other words, or, where none that carries matter differs, nothing. */
function plain(before: string, after: string): Changed {
  const [olds, news] = [before, after].map((text) => new Set(wordsOf(text).map(({ stem }) => stem)))
  const onlyIn = (text: string, others: ReadonlySet<string>): string =>
    wordsOf(text)
      .filter(({ stem, isFull }) => isFull && !others.has(stem))
      .slice(0, MOST_SHOWN)
      .map(({ raw }) => raw)
      .join(' ')
  const come = onlyIn(after, olds!)
  return come === ''
    ? { change: 'none', before: '', after: '' }
    : { change: 'reworded', before: onlyIn(before, news!), after: come }
}
