/** Verbs of speaking and writing that a verb of saying goes along with: "speaking on Friday, he said", "spoke today with X, conveying". */
const SPEECH =
  /^(?:speak|ask|writ|testif|address|talk|appear|respond|interview|quot|post|publish|releas|dat|issu|deliver|spoke|wrote|repl|question|announc)/
/** Verbs that tell of speaking by their object: "met", "gave a speech", "held a briefing". */
const DEEDS = /^(?:met|made|mak|giv|gave|held|hold)/

/** Whether a verb in lower case tells of speaking by itself. */
export function goesAlong(low: string): boolean {
  return SPEECH.test(low)
}

/** Whether a verb in lower case may tell of speaking by its object. */
export function isDeed(low: string): boolean {
  return DEEDS.test(low)
}

/** Either of the two. */
export function isSpeechVerb(low: string): boolean {
  return SPEECH.test(low) || DEEDS.test(low)
}
