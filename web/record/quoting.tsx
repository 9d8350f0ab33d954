import { toneOf } from '../../src/report/verdict-words.ts'
import { addressOf } from '../frame/route.ts'
import type { Quotation } from './quoted-pieces.ts'

/** A quotation beside the words of the record: who printed it, as what, with what changed and what was cut. */
export function Quoting({ quotation }: { readonly quotation: Quotation }) {
  const { document, attribution, verdict, words, speaker, edits, leftOut } = quotation
  return (
    <li class={toneOf(quotation)} id={`q${attribution}`}>
      <a href={addressOf(`/article/${document.id}`, { statement: attribution })}>
        {document.outlet ?? document.title ?? 'Article'}
      </a>{' '}
      <b>{verdict}</b> <q dir="auto">{words}</q>
      {verdict === 'misattributed' && <span> given to {speaker}</span>}
      {edits.length > 0 && (
        <span class="changed" dir="auto">
          {' '}
          {edits.map(({ record, article, weight }, at) => (
            <span key={at} class={weight}>
              {record !== '' && <del>{record}</del>} {article !== '' && <ins>{article}</ins>}
            </span>
          ))}
        </span>
      )}
      {leftOut.length > 0 && (
        <details>
          <summary>What was cut</summary>
          {leftOut.map(({ where, text }) => (
            <p key={`${where}${text}`} dir="auto">
              {where}: <q>{text}</q>
            </p>
          ))}
        </details>
      )}
    </li>
  )
}
