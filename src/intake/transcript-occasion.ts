import type { Draft, Occasion, Scope, Turn } from './transcript.ts'

const byWords: readonly (readonly [Occasion, RegExp])[] = [
  [
    'call',
    /\b(?:press|background|teleconference|conference|on-the-record|press and analyst) call\b|\bcall (?:by|with) (?:a )?senior\b/i,
  ],
  ['interview', /\binterview\b/i],
  [
    'briefing',
    /\b(?:press )?(?:briefing|gaggle|news conference|press conference|presser|press availability|joint press)\b/i,
  ],
  ['parliament', /\b(?:hearing|testimony|committee|question time|oral questions|hansard|floor debate)\b/i],
  ['court', /\b(?:court|tribunal|deposition|oral argument)\b/i],
  ['report', /\b(?:fact sheet|factsheet|report|memorandum)\b/i],
  ['speech', /\b(?:remarks|address|speech|toast|commencement|town hall|rally|debate|conversation)\b/i],
  ['statement', /\b(?:statement|letter|readout|proclamation|release|announces?|message|executive order)\b/i],
]

/** The kind of occasion, from title, then series, then the turns: one that takes questions is a briefing. */
export function occasionOf(draft: Draft, turns: readonly Turn[]): Occasion {
  const asks = turns.some((turn) => turn.part === 'question')
  const named = kindIn(draft.title ?? '') ?? kindIn((draft.series ?? '').replace(/-/g, ' '))
  if (
    asks &&
    (named === 'briefing' ||
      (named === 'speech' &&
        /before (?:air force one|marine one)|exchange with reporters|q&a/i.test(draft.title ?? '')))
  )
    return 'briefing'
  // A statement about a report or a court is still a statement: it has no turns and says so first.
  if (/^(?:statement|readout|remarks|letter|message)\b/i.test(draft.title ?? ''))
    return kindIn(/^\w+/.exec(draft.title ?? '')?.[0] ?? '') ?? 'statement'
  return named ?? (asks ? 'briefing' : turns.length > 1 ? 'unstated' : 'statement')
}

function kindIn(words: string): Occasion | null {
  return byWords.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** Whether the text is all that was said: excerpts and texts prepared for delivery say that they are not. */
export function scopeOf(draft: Draft): Scope {
  const opening = `${draft.title ?? ''}\n${draft.text.slice(0, 600)}`
  if (/\bexcerpts?\b/i.test(draft.title ?? '') || /^\W*excerpts?\b/i.test(draft.text)) return 'excerpt'
  if (/\bas prepared\b|\bprepared for delivery\b/i.test(opening)) return 'prepared'
  return 'complete'
}
