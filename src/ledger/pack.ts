import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { sliceAll, type Span } from '../span.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const LEVEL = 6
const WINDOW = 32_768
/** In place of words: those of the text at the spans beside them. */
const WORDS = -1
const WORDS_THERE = [WORDS]
const PLAIN_LIST = 0
const SPANS = 1
const FIRST_SHAPE = 2
const SPAN_KEYS = ['start', 'end']

/**
 * What every packed value of format 1 is likely to hold, so that a short one need not spell it out. It is part of the
 * format: never changed, only followed by another format.
 */
const FAMILIAR_1 =
  '"reports","speech","statement","briefing","interview","told","cites","relays","possible","probable","certain",' +
  '"title","credit","caption","body","visible","description","pronoun","organisation","unnamed","group","state",' +
  '"demands","promises","predicts","suspects","declines","denies","mixed","indirect","direct",' +
  '[["schema","reading","input","document","text","parts","attributions","sources","notices"],["id",' +
  '"program","model"],["id","title","outlet","published","url","byline","agency","language","sha256",' +
  '"from"],["title","outlet","published","url","byline","agency","language"],["kind","start","end","date"],' +
  '["id","kind","source","cue","content","parent","said","venue","stance","certainty","basis","because",' +
  '"claims","confidence"],["spans","text","id"],["spans","text"],["from","to","text","spans"],["kind",' +
  '"text","spans"],["stance","certainty","basis"],["id","spans","text","stance","certainty","basis",' +
  '"because"],["id","name","kind","number","roles","affiliation","country","access","aliases","members",' +
  '"mentions","joins"],["spans","text","kind"],["rule","spans"],["rule","message","spans"]' +
  '],null,"unstated","asserts",[0],[-12,'

/** A text made small; `unpackText` gives it back unit for unit. */
export function packText(text: string): Uint8Array {
  // Lone surrogates have no UTF-8: UTF-16 keeps every unit.
  const whole = !/\p{Cs}/u.test(text)
  const bytes = Buffer.from(text, whole ? 'utf8' : 'utf16le')
  return Buffer.concat([Buffer.of(whole ? 0 : 1), deflateRawSync(bytes, { level: LEVEL })])
}

/** The text that `packText` made small; a text that was stored as it is comes back as it is. */
export function unpackText(packed: unknown): string {
  if (!(packed instanceof Uint8Array)) return String(packed)
  return inflateRawSync(packed.subarray(1)).toString(packed[0] === 0 ? 'utf8' : 'utf16le')
}

/**
 * Plain data about a text made small: keys are written once, offsets as steps from one to the next, and words that stand
 * in the text as a reference to it. `unpack` with the same text gives the same data back, keys in the same order.
 */
export function pack(value: unknown, text: string): Uint8Array {
  const writer: Writer = { text, shapes: [], known: { shape: 0, next: new Map() }, at: 0, words: '' }
  const body = encode(value as Json, writer)
  return deflateRawSync(Buffer.from(JSON.stringify([writer.shapes, body, crc32(writer.words)])), {
    level: LEVEL,
    dictionary: dictionaryOf(text),
  })
}

/** The data that `pack` made small, given the same text. @throws RangeError where the words of the text are others now. */
export function unpack(packed: Uint8Array, text: string): unknown {
  const json = inflateRawSync(packed, { dictionary: dictionaryOf(text) }).toString()
  const [shapes, body, sum] = JSON.parse(json) as [string[][], Json, number?]
  const reader: Reader = { text, shapes, at: 0, words: '' }
  const value = decode(body, reader)
  if (sum !== undefined && sum !== crc32(reader.words)) throw new RangeError('the words are not those that were packed')
  return value
}

function dictionaryOf(text: string): Uint8Array {
  return Buffer.from(text.slice(-WINDOW) + FAMILIAR_1).subarray(-WINDOW)
}

/** Shapes by their keys, one key a step. */
type Known = { shape: number; readonly next: Map<string, Known> }
/** `words` are those that a reference stands for, one after the other. */
type Writer = { readonly text: string; readonly shapes: string[][]; readonly known: Known; at: number; words: string }
type Reader = { readonly text: string; readonly shapes: readonly (readonly string[])[]; at: number; words: string }
type Fields = { readonly [key: string]: Json }

/** A value as lists of lists, built in one pass: this is most of the time that appending takes. */
function encode(value: Json, writer: Writer): Json {
  if (value === null || typeof value !== 'object') return value ?? null
  if (isList(value)) return encodeList(value, writer)
  const keys = Object.keys(value)
  const out: Json[] = [-shapeOf(keys, writer)]
  encodeFields(value, keys, { writer, out })
  return out
}

function encodeList(value: readonly Json[], writer: Writer): Json {
  const [first] = value
  if (first === undefined || !isFields(first)) return plainList(value, writer)
  if (value.every(isSpan)) return spanList(value, writer)
  const keys = Object.keys(first)
  if (keys.length === 0 || !value.every((each) => hasKeys(each, keys))) return plainList(value, writer)
  const out: Json[] = [shapeOf(keys, writer)]
  for (const each of value) encodeFields(each as Fields, keys, { writer, out })
  return out
}

function spanList(spans: readonly { start: number; end: number }[], state: { at: number }): Json {
  const out = [SPANS]
  for (const { start, end } of spans) {
    out.push(start - state.at, end - start)
    state.at = start
  }
  return out
}

function plainList(value: readonly Json[], writer: Writer): Json {
  const out: Json[] = [PLAIN_LIST]
  for (const each of value) out.push(encode(each, writer))
  return out
}

function encodeFields(fields: Fields, keys: readonly string[], { writer, out }: { writer: Writer; out: Json[] }): void {
  for (const key of keys) {
    const value = fields[key] ?? null
    if (key === 'text' && isWordsAt(value, fields['spans'], writer.text)) {
      writer.words += value
      out.push(WORDS_THERE)
    } else out.push(encode(value, writer))
  }
}

/** Whether a value is the words of the text at some spans. */
function isWordsAt(value: Json, spans: Json | undefined, text: string): value is string {
  if (typeof value !== 'string' || spans === undefined || spans === null || typeof spans !== 'object') return false
  return isList(spans) && spans.length > 0 && spans.every(isSpan) && value === sliceAll(text, spans)
}

function shapeOf(keys: readonly string[], { shapes, known }: Writer): number {
  let node = known
  for (const key of keys) {
    const held = node.next.get(key)
    const next = held ?? { shape: 0, next: new Map<string, Known>() }
    if (held === undefined) node.next.set(key, next)
    node = next
  }
  if (node.shape === 0) node.shape = FIRST_SHAPE + shapes.push([...keys]) - 1
  return node.shape
}

function decode(value: Json, reader: Reader): unknown {
  if (!isList(value)) return value
  const [head, ...rest] = value as [number, ...Json[]]
  if (head === PLAIN_LIST) return rest.map((each) => decode(each, reader))
  if (head === SPANS) return pairs(rest as number[], reader)
  const keys = reader.shapes[Math.abs(head) - FIRST_SHAPE] ?? []
  if (head < 0) return fieldsOf(keys, rest, reader)
  return Array.from({ length: rest.length / keys.length }, (_, at) =>
    fieldsOf(keys, rest.slice(at * keys.length, (at + 1) * keys.length), reader),
  )
}

function fieldsOf(keys: readonly string[], values: readonly Json[], reader: Reader): object {
  const fields: Record<string, unknown> = {}
  let hasWords = false
  for (const [at, key] of keys.entries()) {
    const value = values[at] ?? null
    const isWords = Array.isArray(value) && value[0] === WORDS
    hasWords ||= isWords
    Object.defineProperty(fields, key, { value: isWords ? '' : decode(value, reader), ...PLAIN })
  }
  if (hasWords) {
    const words = sliceAll(reader.text, fields['spans'] as Span[])
    reader.words += words
    fields['text'] = words
  }
  return fields
}

/** So that a key such as "__proto__" is one like any other. */
const PLAIN = { enumerable: true, writable: true, configurable: true }

function pairs(steps: readonly number[], reader: Reader): { start: number; end: number }[] {
  return Array.from({ length: steps.length / 2 }, (_, at) => {
    reader.at += steps[2 * at] ?? 0
    return { start: reader.at, end: reader.at + (steps[2 * at + 1] ?? 0) }
  })
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function isFields(value: Json): value is Fields {
  return value !== null && typeof value === 'object' && !isList(value)
}

/** Called for most of what is packed: looks at two numbers and that nothing else is there. */
function isSpan(value: Json): value is { readonly start: number; readonly end: number } {
  if (!isFields(value) || !Number.isInteger(value['start']) || !Number.isInteger(value['end'])) return false
  let place = 0
  for (const key in value) if (key !== SPAN_KEYS[place++]) return false
  return place === 2
}

function hasKeys(value: Json, wanted: readonly string[]): boolean {
  if (!isFields(value)) return false
  let place = 0
  for (const key in value) if (key !== wanted[place++]) return false
  return place === wanted.length
}
