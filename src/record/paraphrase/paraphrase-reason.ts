import type { ParaphraseVerdict } from '../../verdict.ts'
import type { Teller } from './held-occasion.ts'
import type { Opinion } from './opinion.ts'

/** Why a claim has its verdict where a passage was found, in one sentence. */
export function placed({ why, article, record, window }: Opinion, verdict: ParaphraseVerdict): string {
  const { speaker, date } = whereIs(window)
  if (verdict === 'supported') return `${speaker} said the same in other words, ${date}.`
  if (verdict === 'unclear')
    return `The article does not say on which day it was said, so that the passage of ${date} may be of another occasion.`
  const words = article === null || record === null ? '' : `: “${article}” in the article, “${record}” in the record`
  return `${sayings[verdict] ?? 'The record differs'}, ${date}${words} (${why}).`
}

const sayings: Partial<Record<ParaphraseVerdict, string>> = {
  overstated: 'The article goes further than the record',
  understated: 'The article says less than the record',
  contradicted: 'The record says otherwise',
}

/** Why a claim has its verdict where no passage decides it, in one sentence. */
export function unplaced(verdict: ParaphraseVerdict, { speaker, said, venue, house }: Teller): string {
  const who = house ? 'the house' : speaker === null || pointing.test(speaker) ? 'this source' : speaker
  const day = said === null ? 'those days' : said.from === said.to ? said.from : `${said.from} to ${said.to}`
  if (verdict === 'not-in-record')
    return `The whole transcript of the occasion is held, and ${who} says nothing of it there.`
  if (verdict === 'unclear') return `What ${who} says in the record of ${day} does not settle it either way.`
  if (venue !== null && uncovered.has(venue))
    return `No record of that ${named[venue] ?? venue} is held, and other words of the day do not stand for it.`
  return `No record of ${who} is held for ${day}.`
}

const pointing = /^(?:i|we|he|she|they|it|that|this|these|those|who|the|some|(?:we|they) both)$/i
const uncovered = new Set(['interview', 'email', 'social', 'call', 'court', 'parliament', 'report', 'statement'])
const named: Readonly<Record<string, string>> = {
  email: 'e-mail',
  social: 'post',
  court: 'court hearing',
  parliament: 'hearing',
}

function whereIs({ held, sentences }: Opinion['window']): { speaker: string; date: string } {
  const turn = held.turns[sentences[0]?.turn ?? 0]
  return { speaker: turn?.speaker ?? turn?.label ?? held.outlet ?? 'The record', date: held.date ?? 'day unknown' }
}
