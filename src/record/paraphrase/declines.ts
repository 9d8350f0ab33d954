import { gap } from '../words.ts'
import { idle } from './clauses.ts'
import { firstPhrase, phrases } from './phrases.ts'
import type { Sentence } from './spoken.ts'
import type { Taken } from './terms.ts'

// Ways of not answering, contractions taken apart: heard at podiums, not drawn from one transcript.
const declining = phrases(
  'do not have an estimate|not have an estimate|no estimate|do not have anything|not have anything more|not have anything to|nothing to announce|nothing to preview|nothing new to|nothing more to|nothing for you|to preview|to announce today|not going to get into|not going to speculate|not going to go|not going to comment|not going to weigh|not going to get ahead|not get ahead of|not want to get ahead|will not get ahead|not going to preview|not going to speak to|can not speak to|not speak to that|can not get into|can not comment|no comment|can not confirm|not able to confirm|not in a position|can not say|could not say|would not say|can not tell you|not going to tell|not going to discuss|not going to negotiate|not prepared to|do not know|did not know|not aware|have not seen|has not seen|do not have the answer|not have the details|not have details|do not have any|not have any updates|no updates|no update|not have an update|refer you to|have to refer you|leave it to|leave that to|let them speak|speak for themselves|let the investigation|investigation process|an investigation going on|ongoing investigation|under investigation|an investigation under way|stay tuned|have more to say|more to say|more to share|we will see what|we will see how|we will see if|we will see whether|will have to see|reserve our judgment|reserve judgment|reserve our|no decision|not made a decision|not made any decision|not made that decision|has not been decided|have not decided|not yet decided|too early to|too soon to|premature|next question|not going there|not speculate|would not speculate|will not speculate|still looking|still reviewing|still assessing|still evaluating|taking a hard look|taking a look|looking at that|looking into|in the process of|there is a process|have to go through|not a determination|made a determination|have an answer on|get back to you|take the question|take that question|not have that|do not have that|no information|not have information|no plans to|wait and see|not there yet|hypothetical|hypotheticals',
)

/** Where sentences decline to answer, and in which words; null where they do not. */
export function declinesIn<One extends Taken>(
  sentences: readonly One[],
): { readonly sentence: One; readonly from: number; readonly to: number } | null {
  for (const sentence of sentences) {
    const found = firstPhrase(sentence.units, declining)
    if (found !== null) return { sentence, ...found }
  }
  return null
}

const yes = phrases('yes|yeah|yep|absolutely|correct|that is right|that is correct|that is true|of course|exactly')
const no = phrases('no|nope|not at all|absolutely not|that is not true|that is false|not true')

/** Whether an answer begins by saying yes or no to its question. */
export function answers(sentences: readonly Sentence[]): 'yes' | 'no' | null {
  const [first] = sentences
  if (first === undefined) return null
  const head = first.units
    .slice(0, 5)
    .filter(({ key }) => !['well', 'so', 'look', 'oh', 'again', 'mean', 'and'].includes(key))
  if (isIdle(first, head)) return null
  if (startsWith(head, no)) return 'no'
  return startsWith(head, yes) ? 'yes' : null
}

// "No doubt, it will": no answer yet; "No, doubt …" is one.
function isIdle({ words }: Sentence, [negation, next]: Sentence['units']): boolean {
  if (negation?.key !== 'no' || next === undefined) return false
  return idle.has(next.key) && ((words[next.from]?.gap ?? 0) & gap.clause) === 0
}

function startsWith(head: Sentence['units'], list: readonly (readonly string[])[]): boolean {
  return list.some((phrase) => phrase.every((word, i) => head[i]?.key === word))
}
