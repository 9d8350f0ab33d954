import type { Speaker } from './when.ts'

const OFFICES =
  /\b(?:spokes\w+|press secretary|minister|secretary|president|chief|director|chair\w*|head|officer|commander|governor|mayor|ambassador|official)\b/

/** Whether one of two sources speaks for the other: a named or unnamed person for the body or state that the text ties it to. */
export function speaksFor(one: Speaker, other: Speaker): boolean {
  if (isBody(one) === isBody(other)) return false
  const [person, body] = isBody(one) ? [other, one] : [one, other]
  if (person.kind !== 'person' && person.kind !== 'unnamed') return false
  const names = [body.name, initialsOf(body.name), ...body.aliases]
    .filter((name) => name !== null && name.length > 1)
    .map((name) => plain(name!))
  const ties = [
    person.affiliation ?? '',
    ...(person.roles.some((role) => OFFICES.test(role.toLowerCase())) ? person.roles : []),
  ]
  return ties.some((tie) => names.some((name) => ` ${plain(tie)} `.includes(` ${name} `)))
}

/** "GAO" of the Government Accountability Office. */
function initialsOf(name: string | null): string | null {
  const initials = (name ?? '').match(/\b\p{Lu}/gu) ?? []
  return initials.length > 2 ? initials.join('') : null
}

function isBody({ kind }: Speaker): boolean {
  return kind === 'organisation' || kind === 'state'
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/['’]s?(?=\s|$)/g, '')
}
