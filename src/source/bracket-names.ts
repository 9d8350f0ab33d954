import type { Name } from './name-types.ts'
import { wordAt, type Page } from './page.ts'

/** So many words before a bracket may be the name whose initials stand in it. */
const LONGEST = 10

/** “Alliance to Reclaim Our Schools (AROS)”: the words whose initials a bracket gives are one body's name, whatever was marked of them. */
export function withBracketNames(page: Page, names: readonly Name[]): Name[] {
  const whole = names.flatMap((name) => wholeBefore(page, name) ?? [])
  if (whole.length === 0) return [...names]
  const isPart = (name: Name): boolean => whole.some(({ from, to }) => from <= name.from && name.to <= to)
  return [...names.filter((name) => !isPart(name)), ...whole].toSorted((a, b) => a.from - b.from)
}

function wholeBefore(page: Page, { from, to, text }: Name): Name | null {
  if (!/^\p{Lu}{3,8}$/u.test(text) || wordAt(page, from - 1) !== '(' || wordAt(page, to) !== ')') return null
  let left = text.length
  for (let at = from - 2; at >= 0 && from - at < LONGEST; at--) {
    const word = wordAt(page, at)
    if (/^\P{L}$/u.test(word) && !/^[-’'&]$/.test(word)) return null
    if (!/^\p{Lu}/u.test(word)) continue
    if (word[0] !== text[left - 1]) return null
    left--
    if (left === 0) return nameOf(page, at, from - 1)
  }
  return null
}

function nameOf({ text, words }: Page, from: number, to: number): Name {
  const span = { start: words[from]!.start, end: words[to - 1]!.end }
  return { from, to, ...span, text: text.slice(span.start, span.end).replace(/\s+/g, ' '), type: 'body' }
}
