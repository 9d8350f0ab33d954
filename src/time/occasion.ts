import type { Dated } from './page.ts'
import type { Venue } from './when.ts'

/** An event at which something was said: its days and kind as far as the text gives them, and who speaks at it. */
export type Occasion = {
  dated: Dated | null
  venue: Venue | null
  readonly speakers: Set<string>
  /** Where in the text it was last spoken of. */
  end: number
}
