/** A file with its path below what was dropped or chosen. */
export type NamedFile = { readonly file: File; readonly name: string }

/** Files that can be an article or a transcript. */
export const ENDINGS =
  '.txt,.text,.md,.html,.htm,.xhtml,.pdf,.jsonl,.ndjson,.json,.xml,.rss,.atom,.vtt,.srt,.warc,.warc.gz'

/** The files that were dropped, with those of folders, by their paths; what a folder holds beside articles is left out. */
export async function droppedFiles(data: DataTransfer | null): Promise<NamedFile[]> {
  // The entries are gone once the event is over: all are taken before anything is awaited.
  const entries = Array.from(data?.items ?? [], (item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null))
  const files = Array.from(data?.files ?? [])
  if (entries.every((entry) => entry === null || entry.isFile)) return files.map((file) => ({ file, name: file.name }))
  const found: NamedFile[] = []
  for (const entry of entries) if (entry !== null) await walk(entry, found, entry.isFile)
  return found.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** The files of a chooser; of a folder, those that can be an article. */
export function chosenFiles(list: Iterable<File> | null): NamedFile[] {
  return Array.from(list ?? [], (file) => ({ file, name: file.webkitRelativePath || file.name })).filter(
    ({ file, name }) => file.webkitRelativePath === '' || isWanted(name),
  )
}

async function walk(entry: FileSystemEntry, found: NamedFile[], isNamed: boolean): Promise<void> {
  const name = entry.fullPath.replace(/^\//, '')
  if (entry.isFile) {
    if (!isNamed && !isWanted(name)) return
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    found.push({ file, name })
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  // A folder tells its entries a hundred at a time, and none when it has told all.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return
    for (const one of some) await walk(one, found, false)
  }
}

function isWanted(name: string): boolean {
  return ENDINGS.split(',').some((ending) => name.toLowerCase().endsWith(ending)) && !/(?:^|\/)\./.test(name)
}
