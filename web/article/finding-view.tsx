import { recordLink } from '../../src/report/record-link.ts'
import { articleStretches, recordStretches, type Stretch } from '../../src/report/stretches.ts'
import { toneOf, verdictWords } from '../../src/report/verdict-words.ts'
import type { Check } from '../../src/schema/check.ts'

type Finding = Check['findings'][number]

/** What the record has of a quotation: the difference word by word, the question, what was left out, where to read it. */
export function FindingView({ finding, text }: { readonly finding: Finding; readonly text: string }) {
  const { verdict, reason, passages, question, leftOut, firstSaid, record, presentedAsNew, citation } = finding
  const { because } = finding
  const said = articleStretches(finding, text)
  const held = recordStretches(finding)
  const differs = finding.edits.some(({ weight }) => weight !== 'trivial')
  return (
    <section class={`finding ${toneOf(finding)}`} aria-label="The record">
      <h3>
        {verdict}: <span>{verdictWords(finding)}</span>
      </h3>
      {verdict !== 'verbatim' && <p dir="auto">{reason}</p>}
      {(differs || verdict === 'misattributed') && held.length > 0 && (
        <dl>
          <Quoted name={`Article, ${finding.speaker ?? 'nobody named'}`} pieces={said} tag="ins" />
          <Quoted name={`Record, ${record?.speaker ?? 'speaker not named'}`} pieces={held} tag="del" />
        </dl>
      )}
      {because !== null && (
        <p class="deciding" dir="auto">
          Article: <q>{because.article}</q> Record: <q>{because.record}</q>
        </p>
      )}
      {finding.form === 'paraphrase' && passages.length > 0 && (
        <Fold name="What the record has">{passages.map((passage) => `“${passage.text}”`).join(' … ')}</Fold>
      )}
      {question !== null && (
        <Fold name="The question">
          <b>{question.speaker ?? 'Q'}:</b> {question.text}
        </Fold>
      )}
      {leftOut.length > 0 && (
        <Fold name="Left out">
          {leftOut.map(({ where, text: words }) => (
            <span key={where} class="left">
              <b>{where}</b> {words}
            </span>
          ))}
        </Fold>
      )}
      {firstSaid !== null && firstSaid.date !== record?.date && (
        <Fold name={`Said before, ${firstSaid.date ?? 'day unknown'}`}>
          “{firstSaid.text}”{presentedAsNew !== null && <strong> The article presents it as new.</strong>}
        </Fold>
      )}
      {passages.map((passage, at) => (
        <Place key={at} passage={passage} />
      ))}
      {citation !== null && <Fold name="To cite">{citation}</Fold>}
    </section>
  )
}

function Place({ passage }: { readonly passage: Finding['passages'][number] }) {
  const link = recordLink(passage)
  const name = [passage.date, passage.title ?? 'the transcript'].filter(Boolean).join(': ')
  return (
    <p class="place" dir="auto">
      {link === null ? (
        name
      ) : (
        <a href={link} rel="noreferrer">
          {name}
        </a>
      )}
    </p>
  )
}

function Fold({ name, children }: { readonly name: string; readonly children: preact.ComponentChildren }) {
  return (
    <details>
      <summary>{name}</summary>
      <p dir="auto">{children}</p>
    </details>
  )
}

type QuotedProps = {
  readonly name: string
  readonly pieces: readonly (readonly Stretch[])[]
  readonly tag: 'ins' | 'del'
}

function Quoted({ name, pieces, tag }: QuotedProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">
        {pieces.map((stretches, at) => (
          <span key={at}>
            {at > 0 && ' … '}“
            {stretches.map((stretch, place) => (
              <Differing key={place} stretch={stretch} tag={tag} />
            ))}
            ”
          </span>
        ))}
      </dd>
    </div>
  )
}

function Differing({ stretch: { text, edit }, tag }: { readonly stretch: Stretch; readonly tag: 'ins' | 'del' }) {
  if (edit === null) return <>{text}</>
  const Tag = tag
  return (
    <Tag class={edit.weight}>
      <span class="sr">{tag === 'ins' ? '[only in the article: ' : '[only in the record: '}</span>
      {text}
      <span class="sr">]</span>
    </Tag>
  )
}
