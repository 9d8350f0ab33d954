import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

/** One line that breaks a rule of the house, and which rule. */
export type Fault = { readonly file: string; readonly line: number; readonly rule: string }

/** A file of `src/` by its path from there. */
export type Source = { readonly file: string; readonly text: string }

type Import = { readonly target: string; readonly typeOnly: boolean; readonly line: number }

/** The rooms in the order of one article's way; an import points up this list. */
const ROOMS = [
  ['error', 'span', 'notice', 'id', 'version', 'lines', 'ahead', 'paths', 'verdict', 'closed-lists'],
  ['intake'],
  ['input'],
  ['document'],
  ['model'],
  ['reader'],
  ['attribution'],
  ['source', 'time', 'stance'],
  ['statement'],
  ['wording'],
  ['proposition'],
  ['comparison', 'record', 'origin'],
  ['schema'],
  ['ledger'],
  ['open-record', 'add-articles', 'add-transcripts', 'vectors'],
  ['one-source', 'transcript-reading'],
  ['named-source'],
  ['answer'],
  ['stance-of-turns'],
  ['told-units'],
  ['timeline', 'missing'],
  ['compare-pairs', 'compare-readings'],
  ['compare-encoded'],
  ['known-sources'],
  ['compare-ledger', 'compare-with-held', 'weighed', 'drift'],
  ['session'],
  ['flow'],
  ['hear'],
  ['report', 'export'],
  ['server'],
  ['cli', 'index'],
]

/** The file by which each folder is entered; a folder that is not named here has the file of its own name. */
const DOORS: Record<string, string> = {
  intake: 'take-in',
  document: 'to-doc',
  attribution: 'attribute',
  stance: 'how-said',
  source: 'who-said',
  statement: 'state',
  wording: 'words',
  proposition: 'group',
  comparison: 'compare',
  record: 'check',
  origin: 'trace-origins',
  schema: 'to-reading',
  server: 'app',
  cli: 'main',
}

/** Schemas that validate: entered beside the door, so that who validates nothing does not load the validator. */
const SIDE_DOORS = new Set(['schema/read.ts', 'schema/check.ts', 'schema/weigh.ts', 'schema/drift.ts'])

/** Plain types with nothing behind them: they may be imported past the door, as types. */
const TYPE_FILES = new Set([
  'intake/item.ts',
  'intake/transcript.ts',
  'document/doc.ts',
  'attribution/attribution.ts',
  'reader/scores.ts',
  'reader/words.ts',
  'source/source.ts',
  'time/when.ts',
  'stance/stance.ts',
  'statement/statement.ts',
  'comparison/comparison.ts',
  'record/finding.ts',
  'record/lookup.ts',
  'origin/origin.ts',
  'schema/read.ts',
  'schema/check.ts',
  'schema/compare.ts',
  'schema/drift.ts',
  'schema/weigh.ts',
])

const FORBIDDEN_FILES = /(?:^|\/)(?:utils?|helpers?|common|misc|managers?)(?:\.ts$|\/)/
const FORBIDDEN_TYPES =
  /^\s*(?:export\s+)?(?:declare\s+)?(?:type|interface|class)\s+(Document|Record|Text|Range|Node)\b/
const FORBIDDEN_NAMES = /\b(?:type|interface|class|function|const)\s+(\w*(?:Utils?|Helpers?|Misc|Manager))\b/

/** Every line of the sources that breaks a rule, in order of file and line; none where the house is in order. */
export function importFaults(sources: readonly Source[]): Fault[] {
  const faults = sources.flatMap((source) => [...nameFaults(source), ...importFaultsOf(source)])
  return faults.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}

function nameFaults({ file, text }: Source): Fault[] {
  const faults: Fault[] = []
  if (FORBIDDEN_FILES.test(file)) faults.push({ file, line: 1, rule: 'a file is named for what it does' })
  for (const [at, content] of text.split('\n').entries()) {
    const type = FORBIDDEN_TYPES.exec(content)?.[1] ?? FORBIDDEN_NAMES.exec(content)?.[1]
    if (type) faults.push({ file, line: at + 1, rule: `${type} is a name that the house does not use` })
    if (/^export default\b/.test(content)) faults.push({ file, line: at + 1, rule: 'no default exports' })
  }
  return faults
}

function importFaultsOf({ file, text }: Source): Fault[] {
  return importsOf(text).flatMap(({ target, typeOnly, line }) => {
    if (!target.startsWith('.')) return []
    const to = posix.join(posix.dirname(file), target)
    const rule = ruleBroken(file, to, typeOnly)
    return rule === null ? [] : [{ file, line, rule }]
  })
}

function ruleBroken(file: string, to: string, typeOnly: boolean): string | null {
  if (to.startsWith('..')) return `${to} lies outside src/`
  const from = roomOf(file)
  const room = roomOf(to)
  if (from === room) return null
  const fromFloor = floorOf(from)
  const floor = floorOf(room)
  if (fromFloor < 0 || floor < 0) return `${fromFloor < 0 ? from : room} is no room of the house`
  if (floor === fromFloor && floor > 0) return `${from} and ${room} stand side by side and do not know each other`
  if (floor > fromFloor) return `${from} stands above ${room}: imports point up the list, never down`
  const door = doorOf(room)
  const passes = !to.includes('/') || to === door || SIDE_DOORS.has(to) || (typeOnly && TYPE_FILES.has(to))
  return passes ? null : `${room} is entered by ${door} alone`
}

/** The static and the awaited imports of a formatted file, with whether nothing of them is left after compiling. */
function importsOf(text: string): Import[] {
  const found: Import[] = []
  const statement = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm
  const awaited = /\bimport\('([^']+)'\)/g
  for (const { 1: type, 2: target = '', index } of text.matchAll(statement))
    found.push({ target, typeOnly: type !== undefined, line: lineAt(text, index) })
  for (const { 1: target = '', index } of text.matchAll(awaited))
    found.push({ target, typeOnly: false, line: lineAt(text, index) })
  return found
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}

function roomOf(path: string): string {
  return (path.split('/')[0] ?? '').replace(/\.ts$/, '')
}

function floorOf(room: string): number {
  return ROOMS.findIndex((floor) => floor.includes(room))
}

function doorOf(room: string): string {
  return `${room}/${DOORS[room] ?? room}.ts`
}

/** The TypeScript sources under a folder, by their paths from there. */
export function readSources(folder: string): Source[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  return files.map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(folder, file), 'utf8') }))
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const faults = importFaults(readSources(join(import.meta.dirname, '../src')))
  for (const { file, line, rule } of faults) console.log(`src/${file}:${line}: ${rule}`)
  process.exitCode = faults.length > 0 ? 1 : 0
}
