import type { Topic } from './topic.ts'

const LONGEST = 90

/** A title of a group made of its own words: the member that shares most with the others for its length, cut short. */
export function titleOf(members: readonly { readonly text: string; readonly topic: Topic }[]): string {
  const ranked = members.map(({ text, topic }) => {
    const shared = members.reduce(
      (sum, other) => sum + [...topic.words.keys()].filter((word) => other.topic.words.has(word)).length,
      0,
    )
    return { text, score: shared / (4 + topic.words.size) }
  })
  return cut(bare(ranked.toSorted((x, y) => y.score - x.score)[0]!.text))
}

function bare(text: string): string {
  return text
    .replace(/[“”"]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^that /, '')
    .replace(/[\s,.;:–—-]+$/, '')
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text
  const end = text.lastIndexOf(' ', LONGEST)
  return `${text.slice(0, end > 0 ? end : LONGEST)}…`
}
