import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { balanced } from './draw-briefings.ts'

type Sentence = { readonly text: string; readonly licence: string; readonly credit: string }

/** The sentences of Wikinews articles in two corpora, without the articles whose numbers or names are in `left`. */
export function newsSentences(data: string, left: ReadonlySet<string>): Sentence[] {
  return [...fromMeantime(join(data, 'meantime'), left), ...fromGum(join(data, 'coref-gum'), left)]
}

function fromMeantime(folder: string, left: ReadonlySet<string>): Sentence[] {
  const found: Sentence[] = []
  for (const corpus of readdirSync(folder)
    .filter((name) => name.startsWith('corpus_'))
    .toSorted()) {
    for (const name of readdirSync(join(folder, corpus)).toSorted()) {
      const [number = '', ...words] = name.replace(/\.xml$/, '').split('_')
      if (left.has(number)) continue
      const sentences = new Map<string, string[]>()
      for (const [, sentence = '', token = ''] of readFileSync(join(folder, corpus, name), 'utf8').matchAll(
        /<token number="\d+" sentence="(\d+)" t_id="\d+">([^<]*)<\/token>/g,
      ))
        sentences.set(sentence, [...(sentences.get(sentence) ?? []), unescape(token)])
      const credit = `Wikinews, “${words.join(' ')}”, by way of the NewsReader MEANTIME corpus (CC BY 4.0)`
      found.push(...kept([...sentences.values()], credit))
    }
  }
  return found
}

function fromGum(folder: string, left: ReadonlySet<string>): Sentence[] {
  return readGum(folder, 'news')
    .filter(({ id }) => !left.has(id))
    .flatMap(({ title, sentences }) => kept(sentences, `Wikinews, “${title}”, by way of the GUM corpus (CC BY 4.0)`))
}

type GumText = {
  readonly id: string
  readonly genre: string
  readonly title: string
  readonly sentences: readonly string[][]
  readonly speakers?: readonly (string | null)[]
}

function readGum(folder: string, genre: string): GumText[] {
  const files = ['train.jsonl', 'dev.jsonl'].map((name) => join(folder, name)).filter(existsSync)
  return files
    .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as GumText)
    .filter((text) => text.genre === genre)
}

/** What is said in the Wikinews interviews or the courts of a corpus, each sentence behind the name of its speaker in capitals. */
export function spokenSentences(data: string, genre: 'interview' | 'court'): Sentence[] {
  return readGum(join(data, 'coref-gum'), genre).flatMap(({ title, sentences, speakers }) => {
    const credit = `${genre === 'court' ? '' : 'Wikinews, '}“${title}”, by way of the GUM corpus (CC BY 4.0)`
    return sentences.flatMap((tokens, at) => {
      const speaker = speakers?.[at]
      return speaker ? kept([tokens], credit).map((one) => ({ ...one, text: `${label(speaker)}: ${one.text}` })) : []
    })
  })
}

/** "FrankMessina" as "FRANK MESSINA". */
function label(speaker: string): string {
  return speaker.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toUpperCase()
}

function kept(sentences: readonly string[][], credit: string): Sentence[] {
  const texts = sentences
    .map(running)
    .filter((text) => /^.{40,300}$/s.test(text) && /[.?!][”"’)]?$/.test(text) && balanced(text))
  return texts.map((text) => ({ text, licence: 'CC-BY-2.5', credit }))
}

/** Tokens as running text: no blank before a stop or inside quotation marks; straight marks open and close in turn. */
function running(tokens: readonly string[]): string {
  let text = ''
  let open = false
  let glue = true
  for (const token of tokens) {
    const mark: boolean = /^(["“”]|``|'')$/.test(token)
    const closes: boolean = mark && (token === '”' || (token !== '“' && open))
    const tight = closes || /^([.,;:!?%)\]’]|n't|n’t|['’](s|re|ve|ll|d|m|S)?|-|–|\/)$/.test(token)
    text += `${glue || tight ? '' : ' '}${mark ? '"' : token}`
    if (mark) open = !closes
    glue = (mark && !closes) || /^([([$£€#]|US\$|-|\/)$/.test(token)
  }
  return text
}

function unescape(token: string): string {
  return token
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}
