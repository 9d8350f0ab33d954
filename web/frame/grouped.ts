/** Values by a key of theirs, in the order in which the keys come. */
export function grouped<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const value of values) {
    const held = groups.get(keyOf(value))
    if (held === undefined) groups.set(keyOf(value), [value])
    else held.push(value)
  }
  return groups
}
