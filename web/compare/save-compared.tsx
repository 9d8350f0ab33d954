import type { ComparedHeld } from '../../src/server/compare-held.ts'
import { Print, Save, csvOf } from '../frame/save.tsx'
import { propositionsIn, toldIn } from './told.ts'

const STATEMENTS = [
  'proposition',
  'source',
  'day',
  'stance',
  'since before',
  'text',
  'article',
  'outlet',
  'statement',
  'document',
]
const RELATIONS = ['relation', 'a', 'b', 'a words', 'b words', 'reason', 'confidence', 'a statement', 'b statement']

/** Saves what the view shows: who says what, how they stand to each other, or all of it; and prints it. */
export function SaveCompared({ compared }: { readonly compared: ComparedHeld }) {
  if (compared.propositions.length === 0) return null
  return (
    <p class="save">
      Save <Table name="said.csv" rows={() => saidRows(compared)} label="who says what (CSV)" />,{' '}
      <Table name="relations.csv" rows={() => relationRows(compared)} label="how they stand (CSV)" />,{' '}
      <Save name="compared.json" type="application/json" text={() => JSON.stringify(compared, null, 2)}>
        all of it (JSON)
      </Save>{' '}
      · The address above can be sent · <Print />
    </p>
  )
}

type Rows = readonly (readonly (string | number | null)[])[]

function Table({ name, rows, label }: { readonly name: string; readonly rows: () => Rows; readonly label: string }) {
  return (
    <Save name={name} type="text/csv" text={() => csvOf(rows())}>
      {label}
    </Save>
  )
}

function saidRows(compared: ComparedHeld): Rows {
  return [
    STATEMENTS,
    ...propositionsIn(compared).flatMap(({ text: about, told }) =>
      told.map(({ name, day, stance, since, text, document, id }) => [
        about,
        name,
        day,
        stance,
        since?.words ?? null,
        text,
        document?.title ?? null,
        document?.outlet ?? null,
        id,
        document?.id ?? null,
      ]),
    ),
  ]
}

function relationRows(compared: ComparedHeld): Rows {
  const told = toldIn(compared)
  return [
    RELATIONS,
    ...compared.relations.map(({ relation, a, b, because, reason, confidence }) => [
      relation,
      told.get(a)?.name ?? null,
      told.get(b)?.name ?? null,
      because[0]?.text ?? null,
      because[1]?.text ?? null,
      reason,
      confidence,
      a,
      b,
    ]),
  ]
}
