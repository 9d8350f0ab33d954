import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** An article of which it is marked whom its names mean; offsets of mentions are those of `whole`. */
export type JoinArticle = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly published: string
  readonly outlet: string
}

/** A name in an article, and the id of the person who is meant. */
export type NamedPerson = { readonly start: number; readonly end: number; readonly person: string }

const FOLDER = join(import.meta.dirname, 'marks/joins')

/** The marked articles. */
export function joinArticles(): JoinArticle[] {
  return linesOf('articles.jsonl').map((line) => JSON.parse(line) as JoinArticle)
}

/** The text in which mentions count: title and body, as the program takes them in. */
export function wholeOf({ title, text }: JoinArticle): string {
  return `${title}\n\n${text.trimEnd()}`
}

type Form = { readonly words: string; readonly person: string; readonly only: string | null }

/** Every name of a marked person in an article, in order; of names that meet, the longest. */
export function namedIn(article: JoinArticle): NamedPerson[] {
  const whole = wholeOf(article)
  const taken = new Set<number>()
  const found: NamedPerson[] = []
  for (const { words, person, only } of FORMS) {
    if (only !== null && !article.id.includes(only)) continue
    for (const start of placesOf(whole, words)) {
      if (taken.has(start) || taken.has(start + words.length - 1)) continue
      for (let at = start; at < start + words.length; at++) taken.add(at)
      const titled = TITLE.exec(words)?.[0].length ?? 0
      found.push({ start: start + titled, end: start + words.length, person })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** Which half a person belongs to: rules are tuned on `dev` alone. */
export function halfOf(person: string): 'dev' | 'test' {
  return createHash('sha256').update(person).digest()[0]! % 2 === 1 ? 'test' : 'dev'
}

const TITLE = /^(?:Governor|Mayor|Foreign Minister|Justice) /
const FORMS: readonly Form[] = linesOf('people.txt')
  .flatMap((line) => {
    const [person = '', ...forms] = line.split('|').map((form) => form.trim())
    return forms.map((form) => {
      const [, only = null, words = form] = /^@(\S+) (.+)$/.exec(form) ?? []
      return { words, person, only }
    })
  })
  .toSorted((a, b) => b.words.length - a.words.length)

/** Where words stand that neither go on nor begin within a word. */
function placesOf(text: string, words: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text.slice(at + words.length, at + words.length + 2)]
    if (!/[\p{L}\p{N}_-]/u.test(before) && !/^(?:[\p{L}\p{N}_]|-[A-Z])/u.test(after)) places.push(at)
  }
  return places
}

function linesOf(file: string): string[] {
  return readFileSync(join(FOLDER, file), 'utf8').split('\n').filter(Boolean)
}
