// Prints the turns read from twenty transcripts that were drawn by seed over years and kinds, one a line, to be read
// against the files: `tsx eval/record-turns.ts --data DIR [--words N]`, DIR with the folder `briefings`.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readTranscripts } from '../src/intake/transcript.ts'
import { slice } from '../src/span.ts'

const drawn = [
  'press-briefings/2021-04/2021-04-27-press-briefing-by-white-house-covid-19-response-team-and-public-health-officials-32.md',
  'press-briefings/2021-11/2021-11-17-press-gaggle-by-deputy-press-secretary-chris-meagher-en-route-detroit-michigan.md',
  'press-briefings/2021-12/2021-12-17-background-press-call-on-broad-middle-east-regional-year-end-discussion.md',
  'press-briefings/2021-12/2021-12-23-press-briefing-by-press-secretary-jen-psaki-december-23-2021.md',
  'press-briefings/2022-05/2022-05-20-background-press-call-by-a-senior-administration-official-previewing-president-bidens-second-day-in-the-republic-of-korea.md',
  'press-briefings/2022-10/2022-10-24-press-briefing-by-press-secretary-karine-jean-pierre-8.md',
  'press-briefings/2023-08/2023-08-14-press-briefing-by-press-secretary-karine-jean-pierre-and-fema-administrator-deanne-criswell-2.md',
  'press-briefings/2023-10/2023-10-17-press-gaggle-by-press-secretary-karine-jean-pierre-and-nsc-coordinator-for-strategic-communications-john-kirby-en-route-tel-aviv-israel.md',
  'press-briefings/2024-10/2024-10-04-press-briefing-by-president-biden-press-secretary-karine-jean-pierre-and-national-economic-adviser-lael-brainard.md',
  'press-briefings/2024-10/2024-10-23-on-the-record-press-call-on-the-g7s-extraordinary-revenue-acceleration-loans-effort.md',
  'speeches-remarks/2021-11/2021-11-18-remarks-by-president-biden-prime-minister-trudeau-of-canada-and-president-lopez-obrador-of-mexico-before-north-american-leaders-summit.md',
  'speeches-remarks/2022-11/2022-11-14-remarks-by-president-biden-in-a-press-conference-bali-indonesia.md',
  'speeches-remarks/2023-09/2023-09-11-remarks-by-president-biden-and-president-vo-van-thuong-of-vietnam-before-bilateral-meeting-hanoi-vietnam.md',
  'speeches-remarks/2024-03/2024-03-01-remarks-by-president-biden-before-marine-one-departure-46.md',
  'speeches-remarks/2024-07/2024-07-11-remarks-by-apnsa-jake-sullivan-at-the-nato-public-forum.md',
  'statements-releases/2021-04/2021-04-02-letter-to-the-speaker-of-the-house-and-the-president-of-the-senate-on-the-termination-of-emergency-with-respect-to-the-international-criminal-court.md',
  'statements-releases/2021-08/2021-08-12-fact-sheet-build-back-better-investments-in-care-will-boost-economic-growth-and-help-businesses-thrive.md',
  'statements-releases/2022-07/2022-07-13-fact-sheet-president-biden-appoints-cancer-panel-members-and-cancer-cabinet-unveils-priority-actions.md',
  'statements-releases/2023-11/2023-11-19-icymi-joe-biden-the-u-s-wont-back-down-from-the-challenge-of-putin-and-hamas.md',
  'statements-releases/2024-04/2024-04-04-biden-harris-administration-announces-historic-20-billion-in-awards-to-expand-access-to-clean-energy-and-climate-solutions-and-lower-energy-costs-for-communities-across-the-nation.md',
]
const { values } = parseArgs({ options: { data: { type: 'string' }, words: { type: 'string' } } })
const root = join(values.data ?? '', 'briefings')
if (!existsSync(root)) {
  console.error('eval/record-turns needs --data DIR, with the White House transcripts in DIR/briefings')
  process.exit(2)
}
for (const path of drawn) await show(path)

async function show(path: string): Promise<void> {
  for (const one of await readTranscripts(readFileSync(join(root, path)), { name: path })) {
    console.log(`\n${path}: ${one.date}, ${one.occasion}, ${one.scope}, ${one.turns.length} turns`)
    for (const { label, speaker, role, part, span } of one.turns)
      console.log(`${label ?? '-'} | ${speaker ?? '-'} | ${role} | ${part} | ${ends(slice(one.text, span))}`)
  }
}

function ends(words: string): string {
  const flat = words.replace(/\s+/g, ' ').split(' ')
  const most = Number(values.words ?? 12)
  return flat.length <= 2 * most
    ? flat.join(' ')
    : `${flat.slice(0, most).join(' ')} […] ${flat.slice(-most).join(' ')}`
}
