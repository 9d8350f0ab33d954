import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The records of files of JSON lines beside or above this folder, in order; T is what the caller knows to be there. */
export function readLines<T>(...paths: readonly string[]): T[] {
  return paths.flatMap((path) =>
    readFileSync(join(import.meta.dirname, path), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as T),
  )
}
