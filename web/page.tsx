import { useEffect, useState } from 'preact/hooks'
import { ArticleDesk } from './article/article-desk.tsx'
import { Masthead } from './masthead.tsx'

/** The whole page: the masthead and the view that the address names. */
export function Page() {
  const path = usePath()
  return (
    <>
      <a class="skip" href="#main">
        To the article
      </a>
      <Masthead path={path} />
      <ArticleDesk />
    </>
  )
}

function usePath(): string {
  const [path, setPath] = useState(location.pathname)
  useEffect(() => {
    const follow = () => setPath(location.pathname)
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  return path
}
