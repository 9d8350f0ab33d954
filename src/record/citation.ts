import type { Passage } from './finding.ts'

/** Passages of the record in one line to copy: the words, who said them, the day, title, address and digest. */
export function citationOf(passages: readonly Passage[]): string | null {
  return passages.length === 0 ? null : passages.map(cited).join('; ')
}

function cited({ text, speaker, date, title, url, sha256, time, scope }: Passage): string {
  const about = [
    speaker,
    date,
    title,
    scope === 'complete' ? null : scope,
    time === null ? null : clock(time.start),
    url,
    `sha256:${sha256}`,
  ]
  return `“${text.replace(/\s+/g, ' ').trim()}” (${about.filter((one) => one !== null).join(', ')})`
}

/** Seconds as a time code: 01:02:03. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds)
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}
