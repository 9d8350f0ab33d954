import type { Chance } from '../record-fresh/chance.ts'
import { fill, type Occasion, type Printed } from '../record-fresh/forms.ts'

// Marks as in record-fresh/forms.ts.
const whole: readonly string[] = [
  'SUR: “{1-}”\n———\nBy Our Washington Bureau\n\nThe line fell AT on WD, DATE, and WHO did not take it back.',
  'Dear Editor, your paper wrote on Sunday that nobody had said it. WHO did, AT, on DATE: “{1}” Please correct this.',
  'TRANSCRIPT CHECK (DATE)\nSpeaker | Place | Words\nWHO | AT | “{1}”\n',
  '1/ A short thread on WHO AT, DATE.\n2/ Here is the quote: "{1}"\n3/ That is all. Thread ends.',
  '▶ 00:41 WHO (AT, DATE): "{1}"\n▶ 00:58 Studio: And now the weather.',
  'Page 12\nMinutes of the board, annex C. Cited was WHO, AT on DATE: “{1-}”. The chair took note.',
  'Both sides claimed WD’s remarks. “{1,}” is what WHO said AT; what SUR meant is another matter.',
  'Did SUR say it? Yes. On DATE, AT, WHO said, and we checked the tape: “{1}”',
  'PARIS — « {1-} », disait WHO AT (DATE). La Maison-Blanche n’a rien ajouté.',
  'Footnote 7. WHO, AT, DATE (“{1-}”).',
  'Q: What did WHO say AT on WD?\nA: “{1}” No more, no less.',
  'Subject: Morning memo\n\nTop of the list — WHO AT on DATE.\n"{1}"\n\nReply to unsubscribe.',
]
const parted: readonly string[] = [
  '“{1,}” went the sentence that WHO began AT on WD, “{2}”',
  'WHO AT (DATE): "{1-}" — applause — "{2}"',
  '„{1-}“, so WHO AT on DATE, „{2-}“.',
]
const threefold: readonly string[] = [
  '“{1,}” WHO said AT on WD. “{2,}” SUR went on. “{3}”',
  '"{1-}" (WHO, DATE, AT), "{2-}" (ibid.), "{3-}" (ibid.).',
]

/** Prints the pieces of a quotation in an article of a form that the other suites do not have. */
export function printThird(pieces: readonly string[], occasion: Occasion, chance: Chance): Printed {
  const forms = [whole, parted, threefold][pieces.length - 1] ?? whole
  return fill(chance.one(forms), pieces, occasion)
}
