import { crc32, inflateRawSync } from 'node:zlib'
import type { Json } from './pack-bytes.ts'
import { fieldsWith, type Field } from './packed-fields.ts'

const WINDOW = 32_768
/** In place of words: those of the text at the spans beside them. */
const WORDS = -1
const PLAIN_LIST = 0
const SPANS = 1
const FIRST_SHAPE = 2

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

/**
 * What was packed in format 1, given the same text: JSON of lists of lists, keys written once, offsets as steps, deflated with the
 * text as its dictionary. Nothing is packed so any more. @throws RangeError where the words of the text are others now.
 */
export function unpackLists(packed: Uint8Array, text: string): unknown {
  const dictionary = Buffer.from(text.slice(-WINDOW) + FAMILIAR_1).subarray(-WINDOW)
  const json = inflateRawSync(packed, { dictionary }).toString()
  const [shapes, body, sum] = JSON.parse(json) as [string[][], Json, number?]
  const reader: Reader = { text, shapes, at: 0, words: '' }
  const value = decode(body, reader)
  if (sum !== undefined && sum !== crc32(reader.words)) throw new RangeError('the words are not those that were packed')
  return value
}

type Reader = { readonly text: string; readonly shapes: readonly (readonly string[])[]; at: number; words: string }

function decode(value: Json, reader: Reader): unknown {
  if (!Array.isArray(value)) return value
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
  return fieldsWith(
    keys.map((key, at): Field => {
      const value = values[at] ?? null
      return Array.isArray(value) && value[0] === WORDS ? [key] : [key, decode(value, reader)]
    }),
    reader,
  )
}

function pairs(steps: readonly number[], reader: Reader): { start: number; end: number }[] {
  return Array.from({ length: steps.length / 2 }, (_, at) => {
    reader.at += steps[2 * at] ?? 0
    return { start: reader.at, end: reader.at + (steps[2 * at + 1] ?? 0) }
  })
}
