import { sliceAll } from '../span.ts'
import type { Attribution } from './attribution.ts'

const FIRST = /^(?:i|we)$/i
const THIRD = /^(?:he|she|it|they)$/i
/** States of mind: they colour what the speaker says, and are no second statement. */
const MIND =
  /\b(?:think|thinks|thought|believ\w*|want\w*|hop(?:e|es|ed|ing)|know|knows|knew|known|feel\w*|felt|expect\w*|wish\w*|guess\w*|fear\w*|doubt\w*|understand\w*|understood|see|sees|saw|seen|look\w* forward|like|love|agree\w*|disagree\w*|intend\w*|mean|meant|suppos\w*|assum\w*|suspect\w*|appreciat\w*|worr\w*|regret\w*|sure|confident|aware|concerned|need)\b/i
/** Whose: "voiced his hope" is one statement, and so is "conveyed her wish". */
const OWN = /^(?:my|our|his|her|its|their)$/i
/** What the speaker is going to do. */
const AHEAD = /^(?:will|would|[’']ll|(?:is|are|was|were) (?:willing|ready|prepared|going))\b/i
/** What the speaker lacks or will not do: "said it does not comment on leaks", "said he had “no memory” of it". */
const LACKED = /\b(?:not|no|never|nothing|cannot|yet to|declin\w+)\b|n[’']t\b/i
/** Saying that is over: the speaker's own words at another time are an attribution of their own. */
const SAID =
  /\b(?:said|told|asked|called|warned|urged|announced|promised|wrote|spoke|talked|mentioned|explained|argued|claimed|insisted|denied|confirmed|reported|heard|learned|discussed|made clear|(?:was|were|been) \w+ed)\b/i

/**
 * Whether a child is only the speaker's own present stance inside what he says: "I think", "we believe" in a quotation,
 * "he hoped to" at the head of reported speech.
 */
export function isOwnStance(text: string, child: Attribution, parent: Attribution): boolean {
  if (!child.source) return goesOn(text, child, parent)
  const source = sliceAll(text, child.source)
  const cue = sliceAll(text, child.cue)
  if (FIRST.test(source)) return !SAID.test(cue)
  if (parent.kind === 'direct') return false
  const first = Math.min(...parent.content.map(({ start }) => start))
  if (!headsContent(text, first, child)) return false
  if (OWN.test(source)) return true
  const isSame = parent.source !== null && sliceAll(text, parent.source) === source
  return (THIRD.test(source) || isSame) && (MIND.test(cue) || AHEAD.test(cue) || (LACKED.test(cue) && !SAID.test(cue)))
}

/** "Declined to say how", where the cue inside only goes on with the one outside. */
function goesOn(text: string, { cue }: Attribution, { content }: Attribution): boolean {
  return /^to\s/i.test(sliceAll(text, cue)) && cue[0]?.start === content[0]?.start
}

/** Whether nothing but a "that" stands between the content's head and the child's source. */
function headsContent(text: string, first: number, { source }: Attribution): boolean {
  return /^\W*(?:that\s+)?$/i.test(text.slice(first, source![0]!.start))
}
