type Props = { readonly name: string; readonly type: string; readonly text: () => string; readonly children: string }

/** Saves as a file what a view shows. */
export function Save({ name, type, text, children }: Props) {
  const save = (): void => {
    const address = URL.createObjectURL(new Blob([text()], { type }))
    const link = Object.assign(document.createElement('a'), { href: address, download: name })
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 1000)
  }
  return (
    <button type="button" class="link" onClick={save}>
      {children}
    </button>
  )
}

/** Prints what the page shows. */
export function Print() {
  return (
    <button type="button" class="link" onClick={() => print()}>
      Print
    </button>
  )
}

/** Rows as CSV (RFC 4180); a cell that a spreadsheet would run as a formula gets a quotation mark in front. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => row.map(cellOf).join(',')).join('\r\n')
}

function cellOf(value: string | number | null): string {
  const text = String(value ?? '')
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
