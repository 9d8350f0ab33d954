import { Print, Save, csvOf } from '../frame/save.tsx'
import type { Quotation, Transcript } from './quoted-pieces.ts'

const HEAD = ['article', 'outlet', 'published', 'speaker', 'verdict', 'words', 'record', 'changes', 'cut', 'statement']

/** Saves who quoted what of a transcript, or the transcript with it; and prints it. */
export function SaveQuoted({ transcript }: { readonly transcript: Transcript }) {
  const { quotations, text } = transcript
  return (
    <p class="save">
      Save{' '}
      {quotations.length > 0 && (
        <>
          <Save
            name="quoted.csv"
            type="text/csv"
            text={() => csvOf([HEAD, ...quotations.map((one) => rowOf(one, text))])}
          >
            who quoted what (CSV)
          </Save>
          ,{' '}
        </>
      )}
      <Save name="transcript.json" type="application/json" text={() => JSON.stringify(transcript, null, 2)}>
        all of it (JSON)
      </Save>{' '}
      · <Print />
    </p>
  )
}

function rowOf({ document, speaker, verdict, words, spans, edits, leftOut, attribution }: Quotation, text: string) {
  return [
    document.title,
    document.outlet,
    document.published,
    speaker,
    verdict,
    words,
    spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
    edits.map(({ record, article }) => `${record} → ${article}`).join('; '),
    leftOut.map(({ where, text: cut }) => `${where}: ${cut}`).join('; '),
    attribution,
  ]
}
