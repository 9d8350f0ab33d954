import { readFileSync } from 'node:fs'

type Manifest = { readonly version: string }

/** The program's version, as its package states it. */
export function programVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Manifest
  return manifest.version
}
