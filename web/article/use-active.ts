import { useCallback, useEffect, useState } from 'preact/hooks'

/** The statement whose card is shown; one that was chosen stays when the pointer goes on to others. */
export type Active = {
  readonly active: number | null
  readonly isPinned: boolean
  /** Shows a statement while the pointer or the focus is at it. */
  readonly show: (statement: number) => void
  /** Chooses a statement; a second time lets it go. */
  readonly pin: (statement: number) => void
  readonly hide: () => void
}

const nothing = { active: null, isPinned: false } as const

/** Holds the statement that is shown; Escape, or a filter that leaves it out, lets it go. */
export function useActive(shown: ReadonlySet<number>, first: number | null): Active {
  const [{ active, isPinned }, set] = useState<Pick<Active, 'active' | 'isPinned'>>(
    first === null ? nothing : { active: first, isPinned: true },
  )
  const show = useCallback((statement: number) => {
    set((now) => (now.isPinned || now.active === statement ? now : { active: statement, isPinned: false }))
  }, [])
  const pin = useCallback((statement: number) => {
    set((now) =>
      now.isPinned && now.active === statement
        ? { active: statement, isPinned: false }
        : { active: statement, isPinned: true },
    )
  }, [])
  const hide = useCallback(() => set(nothing), [])
  useEffect(() => {
    if (first !== null) document.querySelector(`[data-statement="${first}"]`)?.scrollIntoView({ block: 'center' })
  }, [first])
  useEffect(() => {
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') hide()
    }
    addEventListener('keydown', escape)
    return () => removeEventListener('keydown', escape)
  }, [hide])
  return active !== null && shown.has(active) ? { active, isPinned, show, pin, hide } : { ...nothing, show, pin, hide }
}
