import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The weights that tests read with: those of the installed package, or of the folder that HEARSAY_TEST_WEIGHTS names. */
export function weightsFolder(): string {
  const folder = process.env['HEARSAY_TEST_WEIGHTS'] ?? installed()
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`${folder} holds no weights.`)
  return folder
}

function installed(): string {
  return dirname(createRequire(import.meta.url).resolve('hearsay-weights-en/package.json'))
}
