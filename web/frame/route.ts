import { useEffect, useState } from 'preact/hooks'

/** Where the page is: the path, and what stands behind the question mark. */
export type Route = { readonly path: string; readonly query: URLSearchParams }

/** The route that the address names, as it changes by links and by going back. */
export function useRoute(): Route {
  const [address, setAddress] = useState(() => location.pathname + location.search)
  useEffect(() => {
    const follow = (): void => setAddress(location.pathname + location.search)
    addEventListener('popstate', follow)
    document.addEventListener('click', followLink)
    return () => {
      removeEventListener('popstate', follow)
      document.removeEventListener('click', followLink)
    }
  }, [])
  const [path = '/', search = ''] = address.split('?')
  return { path, query: new URLSearchParams(search) }
}

/** Goes to an address of this page. */
export function goTo(address: string): void {
  history.pushState(null, '', address)
  dispatchEvent(new PopStateEvent('popstate'))
  scrollTo(0, 0)
  document.getElementById('main')?.focus({ preventScroll: true })
}

/** An address with these words behind the question mark; those that are empty are left out. */
export function addressOf(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  const words = new URLSearchParams(given).toString()
  return words === '' ? path : `${path}?${words}`
}

/** A plain click on a link of this page stays on it; any other goes the browser's way. */
function followLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
  if (link === null || !isPlain || event.defaultPrevented) return
  const isOurs = link.origin === location.origin && !link.hasAttribute('download') && link.target === ''
  if (!isOurs || link.hash !== '' || /^\/(?:api\/|openapi)/.test(link.pathname)) return
  event.preventDefault()
  goTo(link.pathname + link.search)
}
