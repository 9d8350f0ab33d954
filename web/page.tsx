import { AddView } from './add/add-view.tsx'
import { ArticleDesk } from './article/article-desk.tsx'
import { HeldArticle } from './article/held-article.tsx'
import { CompareView } from './compare/compare-view.tsx'
import { Masthead } from './frame/masthead.tsx'
import { useRoute, type Route } from './frame/route.ts'
import { SearchView } from './ledger/search-view.tsx'
import { WhoView } from './ledger/who-view.tsx'
import { OriginsView } from './origins/origins-view.tsx'
import { RecordView } from './record/record-view.tsx'
import { TranscriptView } from './record/transcript-view.tsx'

/** The whole page: the masthead and the view that the address names. */
export function Page() {
  const route = useRoute()
  return (
    <>
      <a class="skip" href="#main">
        To the content
      </a>
      <Masthead path={route.path} />
      <View {...route} />
    </>
  )
}

/** An address that is no good encoding is taken as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch (error) {
    if (error instanceof URIError) return part
    throw error
  }
}

function View({ path, query }: Route) {
  const [, view, id = ''] = path.split('/').map(decoded)
  if (view === 'add') return <AddView query={query} />
  if (view === 'article') return <HeldArticle id={id} statement={query.get('statement')} />
  if (view === 'search') return <SearchView query={query} />
  if (view === 'compare') return <CompareView query={query} />
  if (view === 'origins') return <OriginsView id={id} />
  if (view === 'source') return <WhoView name={id} query={query} />
  if (view === 'record') return id === '' ? <RecordView query={query} /> : <TranscriptView id={id} />
  return <ArticleDesk />
}
