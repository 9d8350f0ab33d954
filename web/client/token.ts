const KEY = 'hearsay-token'

/** Takes the token out of the address, where it was printed, and keeps it for this tab. */
export function keepToken(): void {
  const token = /^#token=(.+)$/.exec(location.hash)?.[1]
  if (token === undefined) return
  sessionStorage.setItem(KEY, decodeURIComponent(token))
  history.replaceState(null, '', location.pathname + location.search)
}

/** The headers of a request to the API. */
export function tokenHeaders(): Record<string, string> {
  const token = sessionStorage.getItem(KEY)
  return token === null ? {} : { Authorization: `Bearer ${token}` }
}
