import type { Draft } from './draft.ts'
import { bodyClass } from './nouns.ts'

const OFFICIAL =
  /\b(?:ministry|department|agency|bureau|office|commission|council|court|police|senate|congress|parliament|house|army|force|treasury|university|union|party|board|committee|administration|service|pentagon|authority)\b/
const TOWN = /\b(?:city|town|borough|county|municipality|village)\b/
const GENERAL = /^(?:agency|body|regulator|watchdog|authority)$/

/** Whether a body of that name may be called so, though nothing in the text calls it so: “the agency” for a bureau. */
export function isCalled(draft: Draft, noun: string): boolean {
  const kind = bodyClass(noun)
  if (!draft.isNamed || draft.number !== 1 || kind === null) return false
  if (noun === 'administration' && draft.kind === 'state') return draft.country !== null
  if (kind === 'state') return draft.kind === 'state' && (noun === 'state') === (draft.country === null)
  if (kind === 'outlet') return draft.kind === 'outlet'
  if (draft.kind !== 'organisation') return false
  const name = draft.name.toLowerCase()
  if (kind === 'company') return !OFFICIAL.test(name)
  if (kind === 'agency' && TOWN.test(noun)) return TOWN.test(name)
  if (kind === 'agency') return GENERAL.test(noun) ? isAgency(draft, name) : name.includes(noun)
  if (kind === 'group') return /^(?:group|organisation|organization)$/.test(noun) ? isGroup(name) : name.includes(noun)
  if (kind === 'force') return /\b(?:army|navy|police|force|military|guard)\b/.test(name)
  if (kind === 'court') return name.includes('court')
  if (/^(?:school|university|college|academy)$/.test(noun))
    return /\b(?:school|university|college|academy|institute)\b/.test(name)
  if (kind === 'school') return name.includes(noun)
  return /\b(?:senate|congress|parliament|assembly|house|knesset|duma)\b/.test(name)
}

function isAgency({ name }: Draft, lower: string): boolean {
  return (OFFICIAL.test(lower) && !/[’']s office$/.test(lower)) || /^\p{Lu}{2,5}$/u.test(name)
}

function isGroup(lower: string): boolean {
  return !/\b(?:ministry|department|court|police|inc|corp|senate|congress|army)\b/.test(lower)
}
