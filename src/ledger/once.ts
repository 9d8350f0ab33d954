/** Of a statement under the alias `s`: whether the reading that it is of is asked. */
export const ASKED = 'exists (select 1 from current c where c.reading = s.reading)'

/**
 * Of a statement under the alias `s` that is asked: whether it is the one row that stands for its id. The same text with
 * other facts is an edition of its own with the same statements; of these the last day's, then the last written, counts.
 * `among` says, of the alias `o`, which rows it is to be the last of.
 */
export function onceOf(among = 'true'): string {
  return `${ASKED} and not exists (
    select 1 from statements o where substr(o.id, 1, 4) = substr(s.id, 1, 4) and o.id = s.id and o.n > s.n
    and exists (select 1 from current where reading = o.reading) and ${among})`
}
