import { addressOf } from '../frame/route.ts'
import type { Told } from './told.ts'

/** Where a statement can be read in its place. */
export function placeOf({ id, document, isRecord }: Told): string {
  if (document === null) return '/'
  return isRecord ? `/record/${document.id}` : addressOf(`/article/${document.id}`, { statement: id })
}
