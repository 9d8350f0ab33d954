import type { Span } from '../../src/span.ts'
import type { Reading } from '../../src/schema/read.ts'
import type { Weighed } from '../client/shapes.ts'
import { CorrectForm } from './correct-form.tsx'
import { Corrections } from './corrections.tsx'
import { FindingView } from './finding-view.tsx'
import { OriginLine } from './origin-line.tsx'
import { SourceView } from './source-view.tsx'
import { basisWords, certaintyWords, familyOf, stanceWords, type Attribution } from './stance.ts'

type Props = {
  readonly weighed: Weighed
  readonly statement: number
  readonly isPinned: boolean
  readonly onShow: (statement: number) => void
  readonly onClose: () => void
  readonly onCorrected: (() => void) | undefined
}

/** One statement: who, when, where, how firmly, each with the words it rests on, and what the record says. */
export function Card({ weighed, statement, isPinned, onShow, onClose, onCorrected }: Props) {
  const { read, check, corrections } = weighed
  const attribution = read.attributions[statement]!
  const { id, stance, source, said, venue, claims, parent, confidence } = attribution
  const known = read.sources.find((one) => one.id === source?.id)
  const findings = (check?.findings ?? []).filter((one) => one.attribution === id)
  const outer = read.attributions.findIndex((one) => one.id === parent)
  return (
    <section class={`card ${familyOf(stance)}`} aria-labelledby="card-title">
      <p class="number">
        Statement {statement + 1} of {read.attributions.length}
        {isPinned && (
          <button type="button" class="close" onClick={onClose} aria-label="Close">
            ×
          </button>
        )}
      </p>
      <h2 id="card-title" dir="auto">
        <bdi>{known?.name ?? source?.text ?? 'Somebody not named'}</bdi> <em>{stanceWords(stance)}</em>
      </h2>
      {outer >= 0 && (
        <p class="inside">
          Inside what{' '}
          <button type="button" class="link" onClick={() => onShow(outer)}>
            {read.attributions[outer]!.source?.text ?? 'somebody'} says
          </button>
        </p>
      )}
      <dl>
        <SourceView source={known ?? null} words={source?.text ?? null} text={read.text} />
        {said !== null && <Row name="When" value={dayWords(said)} spans={said.spans} text={read.text} />}
        {venue !== null && venue.kind !== 'unstated' && (
          <Row name="Where" value={venue.kind} spans={venue.spans} text={read.text} />
        )}
        <How attribution={attribution} text={read.text} />
        {claims.length > 1 && (
          <div>
            <dt>In parts</dt>
            {claims.map((claim) => (
              <dd key={claim.id} dir="auto">
                <b class={`tag ${familyOf(claim.stance)}`}>{claim.stance}</b> {claim.text}
              </dd>
            ))}
          </div>
        )}
      </dl>
      {findings.map((finding, at) => (
        <FindingView key={at} finding={finding} text={read.text} />
      ))}
      <OriginLine weighed={weighed} statement={id} isHeld={onCorrected !== undefined} />
      <Corrections said={corrections.filter(({ about }) => about === id)} onBack={onCorrected} />
      {onCorrected !== undefined && (
        <CorrectForm attribution={attribution} finding={findings[0]} onDone={onCorrected} />
      )}
      <p class="sure">
        Found with confidence {Math.round(confidence * 100)} of 100. <code>{id}</code>
      </p>
    </section>
  )
}

function How({ attribution, text }: { readonly attribution: Attribution; readonly text: string }) {
  const { stance, certainty, basis, because } = attribution
  const rows: [string, string | null, readonly Span[]][] = [
    ['How', stance, because.stance],
    ['How sure', certaintyWords(certainty), because.certainty],
    ['From what', basisWords(basis), because.basis],
  ]
  return (
    <>
      {rows.map(
        ([name, value, spans]) =>
          value !== null && <Row key={name} name={name} value={value} spans={spans} text={text} />,
      )}
    </>
  )
}

type RowProps = {
  readonly name: string
  readonly value: string
  readonly spans: readonly Span[]
  readonly text: string
}

function Row({ name, value, spans, text }: RowProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {spans.length > 0 && (
          <span class="rests" dir="auto">
            {' '}
            from {spans.map(({ start, end }) => `“${text.slice(start, end)}”`).join(' ')}
          </span>
        )}
      </dd>
    </div>
  )
}

function dayWords({ from, to }: NonNullable<Reading['attributions'][number]['said']>): string {
  return from === to ? from : `${from} to ${to}`
}
