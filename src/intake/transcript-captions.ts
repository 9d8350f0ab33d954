import type { Draft, Turn } from './transcript.ts'

type Cue = { readonly start: number; readonly end: number; readonly speaker: string | null; readonly words: string }

const timing = /^\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})/

/** Captions (WebVTT or SRT): words with time codes and, where they say so, speakers. They are never the record. */
export function readCaptions(source: string): Draft {
  const cues = cuesOf(source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))
  const { text, turns } = turnsOfCues(cues)
  return { text, title: titleOf(source), date: null, url: null, outlet: null, series: null, scope: 'captions', turns }
}

function titleOf(source: string): string | null {
  return /^\ufeff?WEBVTT[ \t]*(?:-[ \t]*)?(\S.*)$/m.exec(source.slice(0, 300))?.[1]?.trim() ?? null
}

function cuesOf(source: string): Cue[] {
  const cues: Cue[] = []
  for (const block of source.split(/\n[ \t]*\n/)) {
    const lines = block.split('\n')
    const at = lines.findIndex((line) => line.includes('-->'))
    const times = timing.exec(lines[at] ?? '')
    if (times === null) continue
    const raw = lines.slice(at + 1).join(' ')
    const voice = /<v(?:\.[^\s>]{1,60})?\s([^>]{1,120})>/.exec(raw)?.[1]?.trim() ?? null
    const words = raw
      .replace(/<[^<>]{0,200}>/g, '')
      .replace(/\{\\[^{}]{0,60}\}/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    if (words !== '') cues.push({ start: seconds(times[1]), end: seconds(times[2]), ...spoken(words, voice) })
  }
  return cues
}

// ">> JEN PSAKI: Thank you" and "JEN PSAKI: Thank you" name the one who speaks; ">>" alone says that it is another.
function spoken(words: string, voice: string | null): { speaker: string | null; words: string } {
  const match = /^(>>+\s*|-\s+)?(?:(\p{Lu}[\p{Lu}.’'\- ]{1,50}):\s+)?(.*)$/u.exec(words)
  const speaker = voice ?? match?.[2] ?? (match?.[1] === undefined ? null : '')
  return { speaker, words: match?.[3] ?? words }
}

function seconds(code = '0:00.0'): number {
  return code
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0)
}

// One turn a sentence or so, that each place has its time code; the speaker stays until another is named.
function turnsOfCues(cues: readonly Cue[]): { text: string; turns: Turn[] } {
  const turns: Turn[] = []
  let text = ''
  let speaker: string | null = null
  let open = false
  for (const cue of cues) {
    const changed = cue.speaker !== null && cue.speaker !== speaker
    if (cue.speaker !== null) speaker = cue.speaker === '' ? null : cue.speaker
    const last = turns[turns.length - 1]
    if (last !== undefined && open && !changed) {
      text += ` ${cue.words}`
      turns[turns.length - 1] = {
        ...last,
        span: { start: last.span.start, end: text.length },
        time: { start: last.time?.start ?? cue.start, end: cue.end },
      }
    } else {
      text += text === '' ? '' : changed ? '\n\n' : ' '
      const span = { start: text.length, end: text.length + cue.words.length }
      text += cue.words
      turns.push({
        span,
        label: speaker,
        speaker: null,
        role: 'speaker',
        part: 'statement',
        time: { start: cue.start, end: cue.end },
      })
    }
    open = !/[.?!]["”’)]*$/.test(cue.words) && text.length - (turns[turns.length - 1]?.span.start ?? 0) < 600
  }
  return { text, turns }
}
