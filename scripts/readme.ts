import { fillBlock } from './marked-blocks.ts'

const FENCE = /^```(\w*)\n([\s\S]*?)^```$/gm

/** The lines of README.md's `sh` blocks in order: the first sets up and does the main job, the second sets up and tests. */
export function shellBlocks(readme: string): string[] {
  return [...readme.matchAll(FENCE)].filter(([, language]) => language === 'sh').map(([, , body = '']) => body.trim())
}

/** The arguments of the `hearsay` command in README.md's first block. */
export function mainJobOf(readme: string): string[] {
  const command = shellBlocks(readme)[0]?.split('&&').at(-1)?.trim() ?? ''
  const [, args] = /^npx --no-install hearsay (.+)$/.exec(command) ?? []
  if (args === undefined) throw new Error('README.md: the first sh block ends in no `npx --no-install hearsay …`.')
  return args.split(' ')
}

const MOST_LINES = 32
const MOST_OF_SECOND = 18

/** The arguments of the second example: its command stands first in its block. */
export const SECOND_JOB = ['weigh', '--record', 'examples/record', 'examples/airdrop-count.txt']

/** README.md with what its main job and the second example print, of each the beginning. */
export function withTranscripts(readme: string, first: string, second: string): string {
  const command = shellBlocks(readme)[0]?.split('&&').at(-1)?.trim() ?? ''
  const filled = withPrinted(readme, 'transcript', { command, printed: first, most: MOST_LINES })
  const other = `npx --no-install hearsay ${SECOND_JOB.join(' ')}`
  return withPrinted(filled, 'contradiction', { command: other, printed: second, most: MOST_OF_SECOND })
}

type Shown = { readonly command: string; readonly printed: string; readonly most: number }

function withPrinted(readme: string, block: string, { command, printed, most }: Shown): string {
  const lines = printed.trimEnd().split('\n')
  const more = lines.length - most
  const shown = more > 0 ? [...lines.slice(0, most), '', `[${more} more lines]`] : lines
  return fillBlock(readme, block, 'console', [`$ ${command}`, ...shown].join('\n'))
}
