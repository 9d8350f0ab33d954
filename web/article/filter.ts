import type { Attribution, StanceName } from './stance.ts'

/** What is shown: statements of any of these sources and any of these stances; all where a set is empty. */
export type Filter = { readonly sources: ReadonlySet<string>; readonly stances: ReadonlySet<StanceName> }

/** Stands for statements that name nobody. */
export const NOBODY = 'nobody'

/** Shows all. */
export const everything: Filter = { sources: new Set(), stances: new Set() }

/** Whether a filter lets a statement through. */
export function passes({ sources, stances }: Filter, { source, stance }: Attribution): boolean {
  return (sources.size === 0 || sources.has(source?.id ?? NOBODY)) && (stances.size === 0 || stances.has(stance))
}

/** The set with the value in it, or without it where it was in. */
export function toggled<Value>(set: ReadonlySet<Value>, value: Value): Set<Value> {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}
