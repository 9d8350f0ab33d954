import type { Token } from './tokens.ts'

/** The verb that one hands on to: after "to", or a participle right behind. */
export function nextVerb(
  tokens: readonly Token[],
  { kind, last }: { kind: string; last: number },
  at: number,
  to: number,
): number | null {
  if (tokens[at]!.form === 'done') return null
  for (let place = last + 1; place < Math.min(to, last + 7); place++) {
    const { tag, form } = tokens[place]!
    if (tag === 'TO' || form === 'to') {
      for (let verb = place + 1; verb < Math.min(to, place + 4); verb++) {
        if (tokens[verb]!.tag.startsWith('VB')) return repaired(tokens, verb, to)
        if (!tokens[verb]!.tag.startsWith('RB')) break
      }
      if (kind === 'seem') return null
    }
    if (kind !== 'seem' && (tag === 'VBG' || tag === 'VBN' || (tag === 'VB' && place - last <= 3))) return place
    if (!(kind === 'seem' ? /^(?:RB|TO)/ : /^(?:RB|TO|PRP|IN|RP)/).test(tag)) return null
  }
  return null
}

/** "to lead it — leave it to them": the verb that is put in place of another. */
function repaired(tokens: readonly Token[], verb: number, to: number): number {
  for (let at = verb + 1; at < Math.min(to - 1, verb + 4); at++)
    if (/^(?:[—–]|--)$/.test(tokens[at]!.form)) return tokens[at + 1]!.tag === tokens[verb]!.tag ? at + 1 : verb
  return verb
}
