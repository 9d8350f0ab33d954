import { deflateRawSync, inflateRawSync } from 'node:zlib'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const LEVEL = 6
const WINDOW = 32_768
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
  const writer = { shapes: [] as string[][], known: new Map<string, number>(), at: 0 }
  const body = encode(value as Json, writer)
  return deflateRawSync(Buffer.from(JSON.stringify([writer.shapes, body])), {
    level: LEVEL,
    dictionary: dictionaryOf(text),
  })
}

/** The data that `pack` made small, given the same text. */
export function unpack(packed: Uint8Array, text: string): unknown {
  const json = inflateRawSync(packed, { dictionary: dictionaryOf(text) }).toString()
  const [shapes, body] = JSON.parse(json) as [string[][], Json]
  return decode(body, { shapes, at: 0 })
}

function dictionaryOf(text: string): Uint8Array {
  return Buffer.from(text.slice(-WINDOW) + FAMILIAR_1).subarray(-WINDOW)
}

type Writer = { readonly shapes: string[][]; readonly known: Map<string, number>; at: number }
type Reader = { readonly shapes: readonly (readonly string[])[]; at: number }
type Fields = { readonly [key: string]: Json }

function encode(value: Json, writer: Writer): Json {
  if (value === null || typeof value !== 'object') return value
  if (!isList(value))
    return [-shapeOf(value, writer), ...Object.values(value).map((each) => encode(each ?? null, writer))]
  if (value.length === 0 || !value.every(hasFields)) return [PLAIN_LIST, ...value.map((each) => encode(each, writer))]
  if (value.every(isSpan)) return [SPANS, ...value.flatMap((span) => step(span, writer))]
  const shape = shapeOf(value[0]!, writer)
  return value.every((each) => shapeOf(each, writer) === shape)
    ? [shape, ...value.flatMap((each) => Object.values(each).map((one) => encode(one ?? null, writer)))]
    : [PLAIN_LIST, ...value.map((each) => encode(each, writer))]
}

function step({ start, end }: { start: number; end: number }, state: { at: number }): [number, number] {
  const from = start - state.at
  state.at = start
  return [from, end - start]
}

function shapeOf(fields: Fields, { shapes, known }: Writer): number {
  const keys = Object.keys(fields)
  const name = `${keys.length} ${keys.join('\n')}`
  const held = known.get(name)
  if (held !== undefined) return held
  const shape = FIRST_SHAPE + shapes.push(keys) - 1
  known.set(name, shape)
  return shape
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
  return Object.fromEntries(keys.map((key, at) => [key, decode(values[at] ?? null, reader)]))
}

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

function hasFields(value: Json): value is Fields {
  return isFields(value) && Object.keys(value).length > 0
}

function isSpan(value: Json): value is { start: number; end: number } {
  if (!isFields(value) || Object.keys(value).length !== 2) return false
  return Number.isInteger(value['start']) && Number.isInteger(value['end']) && Object.keys(value)[0] === 'start'
}
