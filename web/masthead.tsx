/** The name of the paper and the way to its views. */
export function Masthead({ path }: { readonly path: string }) {
  return (
    <header class="masthead">
      <a class="name" href="/" aria-current={path === '/' ? 'page' : undefined}>
        Hearsay
      </a>
      <p class="motto">Who said what, with the words</p>
    </header>
  )
}
