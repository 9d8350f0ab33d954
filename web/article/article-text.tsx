import { Marked } from './marked.tsx'
import type { Marking, Paragraph, Shown } from './marking.ts'

type Props = { readonly marking: Marking; readonly shown: Shown; readonly language: string | null }

/** The words of the article below its title, paragraph by paragraph, with the marks of the statements that are shown. */
export function ArticleText({ marking, shown, language }: Props) {
  return (
    <div class="words marks" lang={language ?? 'en'}>
      {marking.paragraphs.map((paragraph) =>
        paragraph.kind === 'title' ? null : (
          <p key={paragraph.start} class={paragraph.kind} dir="auto">
            <Pieces paragraph={paragraph} marking={marking} shown={shown} />
          </p>
        ),
      )}
    </div>
  )
}

type PiecesProps = { readonly paragraph: Paragraph; readonly marking: Marking; readonly shown: Shown }

/** The words of a paragraph with their marks. */
export function Pieces({ paragraph, marking, shown }: PiecesProps) {
  return (
    <>
      {paragraph.pieces.map((piece) => (
        <Marked key={piece.start} piece={piece} marking={marking} shown={shown} />
      ))}
    </>
  )
}
