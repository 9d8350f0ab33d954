import type { Delivery } from '../client/delivery-shapes.ts'

/** Whether it waits or is read. */
export function isOpen({ state }: Delivery): boolean {
  return state === 'waiting' || state === 'reading'
}

/** How far a delivery is, in words. */
export function stateWords({ state, counts, to }: Delivery): string {
  const { added, changed, reread, held, failed, statements } = counts
  const parts = [
    some(added, 'added'),
    some(changed, 'new version', 'new versions'),
    some(reread, 'read again'),
    some(held, 'held already'),
    some(failed, 'not read'),
    ...(to === 'record' ? [] : [some(statements, 'statement', 'statements')]),
  ].filter((part) => part !== null)
  const sum = parts.join(', ')
  if (state === 'waiting') return 'waits'
  if (state === 'reading') return sum === '' ? 'is being read …' : `is being read: ${sum} so far …`
  if (state === 'stopped') return sum === '' ? 'stopped' : `stopped: ${sum}`
  if (state === 'lost')
    return `lost, as the server was stopped${sum === '' ? '' : ` (${sum} before)`}: hand it over again`
  return sum === '' ? 'nothing in it' : sum
}

/** How far all of them are, in words. */
export function totalWords(deliveries: readonly Delivery[]): string {
  if (deliveries.length === 0) return 'Nothing yet.'
  const open = deliveries.filter(isOpen).length
  const failed = deliveries.reduce((sum, { counts }) => sum + counts.failed, 0)
  const done =
    open === 0 ? `All ${deliveries.length} are done` : `${deliveries.length - open} of ${deliveries.length} are done`
  return failed === 0 ? `${done}.` : `${done}; ${failed} could not be read.`
}

function some(count: number, one: string, many = one): string | null {
  if (count === 0) return null
  return `${count} ${count === 1 ? one : many}`
}
