const AGENCIES: Readonly<Record<string, string>> = {
  AP: 'AP',
  'Associated Press': 'AP',
  'The Associated Press': 'AP',
  Reuters: 'Reuters',
  REUTERS: 'Reuters',
  'Thomson Reuters': 'Reuters',
  AFP: 'AFP',
  'Agence France-Presse': 'AFP',
  'Agence France Presse': 'AFP',
  dpa: 'dpa',
  DPA: 'dpa',
  'dpa-AFX': 'dpa',
  EFE: 'EFE',
  ANSA: 'ANSA',
  UPI: 'UPI',
  TASS: 'TASS',
  Xinhua: 'Xinhua',
  XINHUA: 'Xinhua',
  Kyodo: 'Kyodo',
  'Kyodo News': 'Kyodo',
  'Jiji Press': 'Jiji',
  Bloomberg: 'Bloomberg',
  IANS: 'IANS',
  PTI: 'PTI',
  ANI: 'ANI',
  PA: 'PA',
  'PA Media': 'PA',
  'Press Association': 'PA',
  AAP: 'AAP',
  'Canadian Press': 'CP',
  'The Canadian Press': 'CP',
  CP: 'CP',
  ČTK: 'ČTK',
  APA: 'APA',
  Yonhap: 'Yonhap',
  Anadolu: 'Anadolu',
  AA: 'Anadolu',
  Interfax: 'Interfax',
  'RIA Novosti': 'RIA Novosti',
  Ritzau: 'Ritzau',
  TT: 'TT',
  NTB: 'NTB',
  Belga: 'Belga',
  ANP: 'ANP',
  PAP: 'PAP',
  SDA: 'SDA',
  KNA: 'KNA',
  epd: 'epd',
  SID: 'SID',
  sid: 'SID',
  Lusa: 'Lusa',
  LUSA: 'Lusa',
}

const NAMES = Object.keys(AGENCIES)
  .toSorted((a, b) => b.length - a.length)
  .join('|')
const DATELINE = new RegExp(`^[\\p{Lu}][^\\n(]{1,60}\\(\\s*(${NAMES})\\s*\\)\\s*(?:[-–—:]|\\.\\s*[-–—])`, 'u')
const PLAIN_DATELINE = new RegExp(`^(?:[\\p{Lu}][\\p{Lu}\\p{L} .,'’-]{1,40},\\s+)?\\(?(${NAMES})\\)?\\s*[-–—]\\s`, 'u')
/** Behind a place in capitals any name in brackets is an agency's, also one that is in no list. */
const NEW_DATELINE =
  /^\p{Lu}[\p{Lu} .’'-]{2,30}[^\n(]{0,40}\((\p{Lu}[\p{L}.-]{1,20}(?: \p{Lu}[\p{L}.-]{1,20}){0,2})\)\s*[-–—]\s/u
const SIGNATURE = new RegExp(
  `\\(\\s*(?:(?:with|mit|avec|con)\\s+)?(${NAMES})(?:\\s*[/,;&]\\s*[^()]{1,40})?\\s*\\)\\s*\\.?$`,
  'u',
)
const ALONE = new RegExp(`^(?:(?:Source|Quelle|Zdroj|Fonte|Fuente)\\s*:\\s*)?[-–—©(]?\\s*(${NAMES})\\s*\\)?\\.?$`, 'u')

/** The agency that a byline or outlet is ("The Associated Press"), in its usual short form, or null. */
export function agencyNamed(name: string): string | null {
  return AGENCIES[name.trim()] ?? null
}

/** The agency in a dateline that opens a paragraph: "WASHINGTON (AP) —", "PARIS, May 3 (Reuters) -". */
export function agencyInDateline(paragraph: string): string | null {
  const head = paragraph.slice(0, 120)
  const found = DATELINE.exec(head) ?? PLAIN_DATELINE.exec(head)
  return found ? AGENCIES[found[1]!]! : (NEW_DATELINE.exec(head)?.[1] ?? null)
}

/** The agency that signs a paragraph's end, "(AFP)", or stands in a line of its own. */
export function agencyInSignature(paragraph: string): string | null {
  const found = SIGNATURE.exec(paragraph.slice(-80)) ?? (paragraph.length < 60 ? ALONE.exec(paragraph) : null)
  return found ? AGENCIES[found[1]!]! : null
}

const CREDIT =
  /^\(?(?:(?:Additional |Further )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated) (?:by|from) |Edited by |Our Standards: |(?:Source|Quelle|Zdroj|Fonte|Fuente)s?: ?[^ ]|This (?:article|story|version) (?:originally appeared|was (?:originally |first )?(?:published|reprinted)|corrects )|With (?:inputs|files|reporting) from )/u
const CONTRIBUTED =
  /\p{Lu}.{1,200} (?:contributed (?:to this (?:report|story|article)|reporting)|reported from \p{Lu}|contributed\.$)/u

/** Whether a paragraph is a credit: who reported, edited or contributed, where the text first appeared, an agency alone. */
export function isCredit(paragraph: string): boolean {
  if (paragraph.length > 400) return false
  if (CREDIT.test(paragraph) || (paragraph.length < 60 && ALONE.test(paragraph))) return true
  return /contributed|reported from/.test(paragraph) && !/["“”«»]/.test(paragraph) && CONTRIBUTED.test(paragraph)
}

/** The agency of an article, from its first and last paragraphs and from byline or outlet. */
export function findAgency(
  paragraphs: readonly string[],
  names: readonly (string | null | undefined)[],
): string | null {
  for (const paragraph of paragraphs.slice(0, 3)) {
    const found = agencyInDateline(paragraph)
    if (found) return found
  }
  for (const paragraph of paragraphs.slice(-4).toReversed()) {
    const found = agencyInSignature(paragraph) ?? agencyInReporting(paragraph)
    if (found) return found
  }
  return names.map((name) => (name ? agencyNamed(name) : null)).find(Boolean) ?? null
}

/** "Reporting by Jane Doe; Editing by John Roe" in this form is how Reuters signs. */
function agencyInReporting(paragraph: string): string | null {
  return /^\(?(?:Additional )?Reporting by .{2,300}[;.] ?(?:[Ww]riting|[Ee]diting) by /u.test(paragraph.slice(0, 400))
    ? 'Reuters'
    : null
}
