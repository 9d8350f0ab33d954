import { crc32 } from 'node:zlib'
import type { Span } from '../span.ts'
import { FAMILIAR, FAMILIAR_SHAPES } from './familiar.ts'
import { fieldsWith, type Field } from './packed-fields.ts'
import { STRING, TAGS } from './packed-tags.ts'

type Reader = {
  readonly text: string
  readonly strings: readonly string[]
  readonly shapes: readonly (readonly string[])[]
  readonly bytes: Uint8Array
  place: number
  at: number
  words: string
}

/** Stands in for words until the spans beside them are read. */
const WORDS = Symbol('words')

/** What `packBytes` made bytes of, given the same text. @throws RangeError where the words of the text are others now, or bytes are missing. */
export function unpackBytes(bytes: Uint8Array, text: string): unknown {
  const from = 4 + Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32LE()
  const head = Buffer.from(bytes.buffer, bytes.byteOffset + 4, from - 4).toString()
  const [sum, own, strings] = JSON.parse(head) as [number, number[][], string[]]
  const known = [...FAMILIAR, ...strings]
  const shapes = [...FAMILIAR_SHAPES, ...own.map((keys) => keys.map((place) => known[place]!))]
  const reader: Reader = { text, strings: known, shapes, bytes, place: from, at: 0, words: '' }
  const value = decode(reader)
  if (sum !== crc32(reader.words)) throw new RangeError('the words are not those that were packed')
  return value
}

function decode(reader: Reader): unknown {
  const tag = byteOf(reader)
  if (tag >= STRING) return stringAt(tag - STRING, reader)
  switch (tag) {
    case TAGS.null:
      return null
    case TAGS.false:
      return false
    case TAGS.true:
      return true
    case TAGS.words:
      return WORDS
    case TAGS.noSpan:
      return []
    case TAGS.whole:
      return stepOf(reader)
    case TAGS.hundredths:
      return byteOf(reader) / 100
    case TAGS.double:
      return Buffer.from(Array.from({ length: 8 }, () => byteOf(reader))).readDoubleLE()
    case TAGS.string:
      return stringAt(countOf(reader), reader)
    default:
      return decodeMany(tag, reader)
  }
}

function decodeMany(tag: number, reader: Reader): unknown {
  switch (tag) {
    case TAGS.list:
      return times(countOf(reader), () => decode(reader))
    case TAGS.spans:
      return times(countOf(reader), () => spanOf(reader))
    case TAGS.span:
      return [spanOf(reader)]
    case TAGS.fields:
      return fieldsOf(shapeOf(reader), reader)
    case TAGS.rows: {
      const keys = shapeOf(reader)
      return times(countOf(reader), () => fieldsOf(keys, reader))
    }
    default:
      throw new RangeError(`${tag} begins no packed value`)
  }
}

function times<Value>(count: number, make: () => Value): Value[] {
  const made: Value[] = []
  for (let at = 0; at < count; at++) made.push(make())
  return made
}

function fieldsOf(keys: readonly string[], reader: Reader): object {
  return fieldsWith(
    keys.map((key): Field => {
      const value = decode(reader)
      return value === WORDS ? [key] : [key, value]
    }),
    reader,
  )
}

function spanOf(reader: Reader): Span {
  reader.at += stepOf(reader)
  return { start: reader.at, end: reader.at + stepOf(reader) }
}

function shapeOf(reader: Reader): readonly string[] {
  const shape = countOf(reader)
  const keys = reader.shapes[shape]
  if (keys === undefined) throw new RangeError(`${shape} is the number of no shape`)
  return keys
}

function stringAt(place: number, { strings }: Reader): string {
  const string = strings[place]
  if (string === undefined) throw new RangeError(`${place} is the number of no string`)
  return string
}

function byteOf(reader: Reader): number {
  const byte = reader.bytes[reader.place++]
  if (byte === undefined) throw new RangeError('bytes are missing at the end of a packed value')
  return byte
}

function countOf(reader: Reader): number {
  let [value, unit, byte] = [0, 1, 128]
  for (; byte > 127; unit *= 128) {
    byte = byteOf(reader)
    value += (byte % 128) * unit
  }
  return value
}

function stepOf(reader: Reader): number {
  const first = byteOf(reader)
  const low = (first % 128) >> 1
  const size = first > 127 ? countOf(reader) * 64 + low : low
  return first % 2 === 1 ? -size : size
}
