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

/** README.md with what its main job prints, of a long list the beginning. */
export function withTranscript(readme: string, printed: string): string {
  const command = shellBlocks(readme)[0]?.split('&&').at(-1)?.trim() ?? ''
  const lines = printed.trimEnd().split('\n')
  const more = lines.length - MOST_LINES
  const shown = more > 0 ? [...lines.slice(0, MOST_LINES), '', `[${more} more lines]`] : lines
  return fillBlock(readme, 'transcript', 'console', [`$ ${command}`, ...shown].join('\n'))
}
