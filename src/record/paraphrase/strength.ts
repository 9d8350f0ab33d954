import { clauseAt } from './clauses.ts'
import type { Taken } from './terms.ts'
import { findPhrase, phrases, type Phrase } from './phrases.ts'

/** How far a speaker commits: done or so; promised; meant or expected; thought possible; only wished, asked or looked at. */
export type Strength = 'so' | 'meant' | 'likely' | 'possible' | 'wished' | 'open'

const order: readonly Strength[] = ['open', 'wished', 'possible', 'likely', 'meant', 'so']

/** Words by which a clause says less than that a thing is so, and how much it says. */
const marks: readonly (readonly [Strength, readonly Phrase[]])[] = [
  [
    'open',
    phrases(
      'whether|looking at|taking a look|take a look|reviewing|under review|considering|consider|weighing|exploring|explore|evaluating|assessing|have an answer|no decision|not made a decision|not decided|have not decided|to be determined|will see|reserve our judgment|reserve judgment|remains to be seen|discussing|in discussions|in talks|in conversations|open to',
    ),
  ],
  [
    'wished',
    phrases(
      'want|wants|wanted|hope|hopes|hoping|would like|urge|urges|urging|call on|calls on|calling on|ask|asks|asking|encourage|encourages|encouraging|imperative|should|needs to|need to|ought|goal|aim|aims|aspire|wish|seek|seeks|seeking|try|tries|trying|attempt|work to|working to|working on|working toward|working with|an effort to|efforts to|propose|proposes|proposed|proposing|push for|pushing for|asking congress|if congress',
    ),
  ],
  ['possible', phrases('may|might|could|possible|possibly|perhaps|maybe|potential|potentially|conceivably|can be')],
  [
    'likely',
    phrases(
      'likely|probably|believe|believes|think|thinks|suspect|expect|expects|expected|anticipate|anticipates|my sense|estimate|estimates|estimated|appears|appear|seems|seem|would',
    ),
  ],
  [
    'meant',
    phrases(
      'plan|plans|planning|planned|intend|intends|intention|going to negotiate|to negotiate|negotiating|in the process|process of|about to|to finalize|prepare|preparing|begin|beginning|start|starting|on track|set to|next step',
    ),
  ],
]

const furthest = 7

// "in May" is no "may".
function isMonth({ units, words }: Taken, i: number): boolean {
  return units[i]?.key === 'may' && (words[units[i]!.from]?.capital ?? false)
}

export type Marked = { readonly strength: Strength; readonly from: number; readonly to: number }

/** The weakest word that governs a place of a text, in its clause and before it; null where nothing weakens it. */
export function weakenedAt(taken: Taken, at: number): Marked | null {
  const { from } = clauseAt(taken, at)
  let weakest: Marked | null = null
  for (const [strength, list] of marks) {
    for (let i = Math.max(from, at - furthest); i < at; i++) {
      const length = findPhrase(taken.units, i, list)
      if (
        length === 0 ||
        i + length > at ||
        isMonth(taken, i) ||
        (weakest !== null && order.indexOf(weakest.strength) <= order.indexOf(strength))
      )
        continue
      weakest = { strength, from: i, to: i + length }
    }
  }
  return weakest
}

/** Everything in a text that says less than that it is so. */
export function marksIn(taken: Taken): Marked[] {
  const found: Marked[] = []
  for (let i = 0; i < taken.units.length; i++)
    for (const [strength, list] of marks) {
      const length = findPhrase(taken.units, i, list)
      if (length > 0 && !isMonth(taken, i)) found.push({ strength, from: i, to: i + length })
    }
  return found
}
