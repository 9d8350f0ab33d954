import { readTranscripts } from '../../src/intake/transcript.ts'
import { openLedger, type Ledger, appendTranscript, recordLookup } from '../../src/ledger/ledger.ts'
import { checkQuotation, quotationOf, searchOf, type Search } from '../../src/record/check.ts'
import type { Finding } from '../../src/record/finding.ts'

/** A ledger in memory that holds some transcripts, each with its day in front matter. */
export async function ledgerOf(...texts: readonly string[]): Promise<Ledger> {
  const ledger = openLedger(':memory:')
  for (const [i, text] of texts.entries()) {
    const bytes = new TextEncoder().encode(text)
    const transcripts = await readTranscripts(bytes, { name: `transcript-${i}.md` })
    ledger.together(() =>
      transcripts.forEach((one) => appendTranscript(ledger, one, { name: `transcript-${i}.md`, bytes: bytes.length })),
    )
  }
  return ledger
}

/** A search over a ledger that holds some transcripts. */
export async function recordOf(...texts: readonly string[]): Promise<Search> {
  return searchOf(recordLookup(await ledgerOf(...texts)))
}

/** The one finding on a quotation of bare words. */
export function held(
  search: Search,
  words: string,
  speaker: string | null,
  day: string | null,
  venue = 'briefing',
): Finding {
  const said = day === null ? null : { from: day, to: day }
  const [finding, ...rest] = checkQuotation(quotationOf(words, { speaker, said, venue }), search)
  if (finding === undefined || rest.length > 0) throw new Error(`${rest.length + 1} findings where one was expected`)
  return finding
}

/** A briefing of the harbour office, written for these tests. */
export const briefing = `---
date: '2024-03-05'
source_url: https://harbor.example/briefings/2024-03-05
tags: briefings
title: "Briefing by Harbor Spokeswoman Ada Quill and Chief Engineer Tom Lee, March 5, 2024"
---

Harbor Hall

2:03 P.M. EST

MS. QUILL:  Good afternoon.  The bridge will not reopen before the ninth of May, and I — I want
to be clear about that.  We have spent $1.4 million on the piers.  We do not expect to spend more
than two million dollars in all.

The contractor told us on Monday that the steel had arrived.  (Applause.)  He did not say when the
work would begin.

Q    Can you say who ordered the closure of the east channel last week?

MS. QUILL:  The board ordered it.  It was <s>three</s> \\[four\\] members against one, and the mayor was
not consulted.

Q    Was that legal?

MS. QUILL:  We are — we’re confident that it was, because the charter allows the board to act alone
in an emergency.  I’m going to let Tom speak to the engineering.

MR. LEE:  Thanks, Ada.  The cables are sound.  We inspected every one of the forty-eight anchors,
and we found rust on six of them.  Nobody was ever in danger, as far as we can tell.

Q    Rust on six of them sounds like a lot to the people who cross it every day.

MR. LEE:  It’s a fair question.  Rust on the surface is not rust in the core.

END                    2:21 P.M. EST
`

/** Another day of the same office. */
export const nextBriefing = `---
date: '2024-03-12'
source_url: https://harbor.example/briefings/2024-03-12
tags: briefings
title: "Briefing by Harbor Spokeswoman Ada Quill, March 12, 2024"
---

MS. QUILL:  Good afternoon, everyone.  The ferry will run on Sundays from the first weekend of April,
weather permitting.

Q    Is the bridge still closed?

MS. QUILL:  It is.  As I said last week, the bridge will not reopen before the ninth of May.

END
`
