import type { Weighed } from '../client/shapes.ts'

type Props = { readonly weighed: Weighed; readonly onShow: (statement: string) => void }

const TELLING = ['altered', 'misattributed', 'contradicted', 'overstated', 'spliced'] as const
const APART = ['contradicts', 'tension', 'talks-past', 'superseded'] as const

/** Said to who comes to an empty ledger: what the example below shows, and how to add what is one's own. */
export function Greeting({ weighed, onShow }: Props) {
  const finding = firstOf(weighed.check?.findings ?? [], TELLING, ({ verdict }) => verdict)
  const relation = firstOf(weighed.compare.relations, APART, (one) => one.relation)
  return (
    <section class="greeting" aria-labelledby="greeting-title">
      <h2 id="greeting-title">The ledger is empty. Below is an article that is read already.</h2>
      <ol>
        {finding !== null && (
          <li>
            <button type="button" class="link" onClick={() => onShow(finding.attribution)}>
              What the record says of a quotation
            </button>
            : {finding.reason}
          </li>
        )}
        {relation !== null && (
          <li>
            <button type="button" class="link" onClick={() => onShow(relation.a)}>
              Where two sources stand apart
            </button>
            {apart(weighed, relation)}: {relation.reason}
          </li>
        )}
        <li>
          Your own: paste an article above to see it read, or <a href="/add">add articles, feeds and folders</a> and{' '}
          <a href="/add?to=record">transcripts</a> to the ledger. On the command line: <code>hearsay add FOLDER</code>{' '}
          and <code>hearsay record add FOLDER</code>.
        </li>
      </ol>
    </section>
  )
}

/** The names of the two, where both have one. */
function apart({ compare }: Weighed, { a, b }: Weighed['compare']['relations'][number]): string {
  const nameOf = (id: string): string | null => {
    const source = compare.statements.find((one) => one.id === id)?.source
    return compare.sources.find((one) => one.id === source)?.name ?? null
  }
  const names = [nameOf(a), nameOf(b)].filter((name) => name !== null)
  return names.length === 2 ? `, ${names.join(' and ')}` : ''
}

/** The first thing of the most telling kind that there is. */
function firstOf<Thing, Kind extends string>(
  things: readonly Thing[],
  kinds: readonly Kind[],
  kindOf: (thing: Thing) => string,
): Thing | null {
  for (const kind of kinds) {
    const found = things.find((thing) => kindOf(thing) === kind)
    if (found !== undefined) return found
  }
  return null
}
