const FENCE = /^```(\w*)\n([\s\S]*?)^```$/gm
const TRANSCRIPT = /(<!-- transcript -->\n)[\s\S]*?(<!-- \/transcript -->)/

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

/** README.md with the transcript between its marks replaced. */
export function withTranscript(readme: string, transcript: string): string {
  const command = shellBlocks(readme)[0]?.split('&&').at(-1)?.trim() ?? ''
  const block = `\`\`\`console\n$ ${command}\n${transcript.trimEnd()}\n\`\`\`\n`
  return readme.replace(TRANSCRIPT, (_, open: string, close: string) => open + block + close)
}
