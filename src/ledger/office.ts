/**
 * The offices in some roles, as one compares them: "Prime Minister" of "Israel's Prime Minister", "secretary" of "Secretary".
 * An office that was left, or is another's deputy's, keeps the word that says so; roles that name no office give none.
 */
export function officesOf(roles: readonly string[]): string[] {
  const found = roles.map((role) => officeOf(wordsOf(role))).filter((office) => office !== null)
  return [...new Set(found)].toSorted()
}

/** Whether one person at a time holds an office in a country or body: then a surname beside it tells who is meant. */
export function isOfOne(office: string): boolean {
  return OF_ONE.has(office)
}

const OF_ONE = new Set(
  `president|vice president|prime minister|deputy prime minister|alternate prime minister|chancellor|vice chancellor|premier
   |foreign minister|defense minister|defence minister|finance minister|interior minister|secretary of state|secretary general
   |attorney general|pope|king|queen|emperor|emir|sultan|crown prince|taoiseach|first minister|press secretary
   |national security advisor|national security adviser`
    .split('|')
    .map((office) => office.trim()),
)

/** Offices that many hold at a time, each in a place or body of its own. */
const OF_MANY = new Set(
  `secretary|minister|senator|governor|mayor|representative|congressman|congresswoman|ambassador|administrator|commissioner|director
   |judge|justice|chief executive|ceo|chairman|chairwoman|chair|spokesman|spokeswoman|spokesperson|sheriff|prosecutor|coach`
    .split('|')
    .map((office) => office.trim()),
)

const BEFORE = new Set('former ex deputy vice assistant associate acting alternate under interim elect'.split(' '))
const LONGEST = 3

function officeOf(words: readonly string[]): string | null {
  // "Secretary of the Air Force", "President of Mexico": what it is of is the place, but for offices that are named so.
  for (let size = Math.min(LONGEST, words.length); size > 0; size--) {
    for (let start = words.length - size; start >= 0; start--) {
      const office = words.slice(start, start + size).join(' ')
      if (!OF_ONE.has(office) && !OF_MANY.has(office)) continue
      const rest = words[start + size]
      if (rest !== undefined && rest !== 'of' && rest !== 'for') continue
      const before = words[start - 1] ?? ''
      return BEFORE.has(before) ? `${before} ${office}` : office
    }
  }
  return null
}

function wordsOf(role: string): string[] {
  return role
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
}
