/** Markdown with the block between `<!-- name -->` and `<!-- /name -->` replaced. */
export function fillBlock(markdown: string, name: string, language: string, body: string): string {
  const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`]
  const start = markdown.indexOf(open)
  const end = markdown.indexOf(close)
  if (start < 0 || end < start) throw new Error(`There is no block "${name}" to fill.`)
  const block = `\`\`\`${language}\n${body.trimEnd()}\n\`\`\`\n`
  return markdown.slice(0, start + open.length) + block + markdown.slice(end)
}
