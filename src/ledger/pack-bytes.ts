import { crc32 } from 'node:zlib'
import { slice, sliceAll, type Span } from '../span.ts'
import { FAMILIAR, FAMILIAR_SHAPES } from './familiar.ts'
import { STRING, TAGS } from './packed-tags.ts'

/** Plain data, as JSON has it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

type Fields = { readonly [key: string]: Json }

/** Shapes by their keys, one key a step; one that is not held yet has no number. */
type Known = { shape: number; readonly next: Map<string, Known> }

/** `words` are those that a reference stands for, one after the other; `known` are the shapes of this value alone. */
type Writer = {
  readonly text: string
  readonly strings: string[]
  readonly places: Map<string, number>
  readonly shapes: number[][]
  readonly known: Known
  bytes: Uint8Array<ArrayBuffer>
  size: number
  at: number
  words: string
}

/** Bytes that one value after the other is written into, as far as they are no more than `MOST_KEPT`. */
let scratch = new Uint8Array(8192)
const MOST_KEPT = 1 << 20
const SPAN_KEYS = ['start', 'end']
const MOST_SHORT = 255 - STRING
const FAMILIAR_PLACES = new Map(FAMILIAR.map((word, place) => [word, place]))
const FAMILIAR_KNOWN = knownShapes()

/**
 * Plain data about a text as bytes, in one pass: strings and keys once, offsets as steps from one to the next, words of the text
 * as a reference to it. Before them stand the strings that are not familiar, the shapes by their keys, and the CRC-32 of the words.
 */
export function packBytes(value: unknown, text: string): Uint8Array {
  const writer: Writer = {
    text,
    strings: [],
    places: new Map(),
    shapes: [],
    known: { shape: -1, next: new Map() },
    bytes: scratch,
    size: 0,
    at: 0,
    words: '',
  }
  encode(value as Json, writer)
  if (writer.bytes.length <= MOST_KEPT) scratch = writer.bytes
  const head = Buffer.from(JSON.stringify([crc32(writer.words), writer.shapes, writer.strings]))
  const size = Buffer.alloc(4)
  size.writeUInt32LE(head.length)
  return Buffer.concat([size, head, writer.bytes.subarray(0, writer.size)])
}

function encode(value: Json, writer: Writer): void {
  if (typeof value === 'string') writeString(value, writer)
  else if (typeof value === 'number') writeNumber(value, writer)
  else if (value === null || value === undefined) writeByte(TAGS.null, writer)
  else if (typeof value === 'boolean') writeByte(value ? TAGS.true : TAGS.false, writer)
  else if (isList(value)) encodeList(value, writer)
  else {
    const keys = Object.keys(value)
    writeByte(TAGS.fields, writer)
    writeCount(shapeOf(keys, writer), writer)
    encodeFields(value, keys, writer)
  }
}

function encodeList(value: readonly Json[], writer: Writer): void {
  const [first] = value
  if (first === undefined) return writeByte(TAGS.noSpan, writer)
  if (!isFields(first)) return plainList(value, writer)
  if (value.every(isSpan)) return spanList(value, writer)
  const keys = Object.keys(first)
  if (keys.length === 0 || !value.every((each) => hasKeys(each, keys))) return plainList(value, writer)
  writeByte(TAGS.rows, writer)
  writeCount(shapeOf(keys, writer), writer)
  writeCount(value.length, writer)
  for (const each of value) encodeFields(each as Fields, keys, writer)
}

function plainList(value: readonly Json[], writer: Writer): void {
  writeByte(TAGS.list, writer)
  writeCount(value.length, writer)
  for (const each of value) encode(each, writer)
}

function spanList(spans: readonly Span[], writer: Writer): void {
  writeByte(spans.length === 1 ? TAGS.span : TAGS.spans, writer)
  if (spans.length > 1) writeCount(spans.length, writer)
  for (const { start, end } of spans) {
    writeStep(start - writer.at, writer)
    writeStep(end - start, writer)
    writer.at = start
  }
}

function encodeFields(fields: Fields, keys: readonly string[], writer: Writer): void {
  for (const key of keys) {
    const value = fields[key] ?? null
    if (key === 'text' && typeof value === 'string' && isWordsAt(value, fields['spans'], writer.text)) {
      writer.words += value
      writeByte(TAGS.words, writer)
    } else encode(value, writer)
  }
}

/** Whether a value is the words of the text at some spans. */
function isWordsAt(value: string, spans: Json | undefined, text: string): boolean {
  if (spans === undefined || spans === null || typeof spans !== 'object') return false
  if (!isList(spans) || spans.length === 0 || !spans.every(isSpan)) return false
  const [first] = spans
  return spans.length === 1 ? value === slice(text, first!) : value === sliceAll(text, spans)
}

function placeOf(value: string, { strings, places }: Writer): number {
  const familiar = FAMILIAR_PLACES.get(value)
  if (familiar !== undefined) return familiar
  const held = places.get(value)
  if (held !== undefined) return held
  const place = FAMILIAR.length + strings.push(value) - 1
  places.set(value, place)
  return place
}

function writeString(value: string, writer: Writer): void {
  const place = placeOf(value, writer)
  if (place <= MOST_SHORT) return writeByte(STRING + place, writer)
  writeByte(TAGS.string, writer)
  writeCount(place, writer)
}

function writeNumber(value: number, writer: Writer): void {
  const hundredths = Math.round(value * 100)
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) {
    writeByte(TAGS.whole, writer)
    writeStep(value, writer)
  } else if (hundredths >= 0 && hundredths < 256 && Object.is(hundredths / 100, value)) {
    writeByte(TAGS.hundredths, writer)
    writeByte(hundredths, writer)
  } else writeDouble(value, writer)
}

function writeDouble(value: number, writer: Writer): void {
  writeByte(TAGS.double, writer)
  for (const byte of new Uint8Array(Float64Array.of(value).buffer)) writeByte(byte, writer)
}

/** The number of a shape: of the familiar ones, else of those that this value spells out. */
function shapeOf(keys: readonly string[], writer: Writer): number {
  let familiar: Known | undefined = FAMILIAR_KNOWN
  for (const key of keys) familiar = familiar?.next.get(key)
  if (familiar !== undefined && familiar.shape >= 0) return familiar.shape
  const node = stepTo(keys, writer.known)
  if (node.shape < 0)
    node.shape = FAMILIAR_SHAPES.length + writer.shapes.push(keys.map((key) => placeOf(key, writer))) - 1
  return node.shape
}

function stepTo(keys: readonly string[], from: Known): Known {
  let node = from
  for (const key of keys) {
    const next = node.next.get(key) ?? { shape: -1, next: new Map<string, Known>() }
    node.next.set(key, next)
    node = next
  }
  return node
}

function knownShapes(): Known {
  const known: Known = { shape: -1, next: new Map() }
  for (const [shape, keys] of FAMILIAR_SHAPES.entries()) stepTo(keys, known).shape = shape
  return known
}

function writeByte(byte: number, writer: Writer): void {
  if (writer.size === writer.bytes.length) {
    const larger = new Uint8Array(2 * writer.size)
    larger.set(writer.bytes)
    writer.bytes = larger
  }
  writer.bytes[writer.size++] = byte
}

/** A whole number from zero on, seven bits a byte, the low ones first. */
function writeCount(value: number, writer: Writer): void {
  let left = value
  for (; left > 127; left = Math.floor(left / 128)) writeByte((left % 128) + 128, writer)
  writeByte(left, writer)
}

/** A whole number of either sign: the sign is the lowest bit. */
function writeStep(value: number, writer: Writer): void {
  // Twice the largest whole number is no whole number any more: the sign goes with the low six bits instead.
  const [size, sign] = value < 0 ? [-value, 1] : [value, 0]
  const high = Math.floor(size / 64)
  writeCountFrom((size % 64) * 2 + sign, high, writer)
}

function writeCountFrom(low: number, high: number, writer: Writer): void {
  if (high === 0) return writeByte(low, writer)
  writeByte(low + 128, writer)
  writeCount(high, writer)
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function isFields(value: Json): value is Fields {
  return value !== null && typeof value === 'object' && !isList(value)
}

/** Called for most of what is packed: looks at two numbers and that nothing else is there. */
function isSpan(value: Json): value is { readonly start: number; readonly end: number } {
  if (!isFields(value) || !Number.isSafeInteger(value['start']) || !Number.isSafeInteger(value['end'])) return false
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
