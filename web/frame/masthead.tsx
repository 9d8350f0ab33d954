const VIEWS = [
  ['/', 'Read'],
  ['/search', 'Search'],
  ['/compare', 'Compare'],
  ['/record', 'Record'],
  ['/add', 'Add'],
] as const

/** The name of the paper and the way to its views. */
export function Masthead({ path }: { readonly path: string }) {
  return (
    <header class="masthead">
      <a class="name" href="/">
        Hearsay
      </a>
      <nav aria-label="Views">
        {VIEWS.map(([address, name]) => (
          <a key={address} href={address} aria-current={isAt(path, address) ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
    </header>
  )
}

function isAt(path: string, address: string): boolean {
  return address === '/' ? path === '/' : path.startsWith(address)
}
