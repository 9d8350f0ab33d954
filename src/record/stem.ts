/** Whether two keys are forms of one word, as far as their letters say: "funds" and "funding", "rely" and "relies". */
export function near(one: string, two: string): boolean {
  if (one.length < 3 || two.length < 3 || one[0] !== two[0]) return false
  return stem(one) === stem(two)
}

const endings = [
  'ations',
  'ation',
  'ings',
  'ing',
  'edly',
  'ers',
  'ies',
  'ied',
  'er',
  'ed',
  'es',
  'ly',
  "'s",
  "s'",
  's',
  'e',
  'y',
  'd',
]

/** A word without its endings of number, tense and manner. */
export function stem(key: string): string {
  for (const ending of endings)
    if (key.endsWith(ending) && key.length - ending.length >= 3) {
      const rest = key.slice(0, -ending.length)
      return /([^aeiouls])\1$/.test(rest) ? rest.slice(0, -1) : rest.replace(/i$/, '')
    }
  return key
}
