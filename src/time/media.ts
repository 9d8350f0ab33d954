/** Media whose names do not say what they are. */
const NAMED = new Set(
  (
    'reuters ap afp bbc cnn nbc cbs abc msnbc cnbc npr pbs itv rtl axios politico bloomberg vox slate salon quartz ' +
    'wired mashable buzzfeed economist spiegel guardian telegraph independent observer mirror express mail sun monde ' +
    'figaro liberation repubblica stampa pais bild zeit welt haaretz xinhua tass interfax kyodo yonhap anadolu dpa efe ' +
    'ansa upi newsweek forbes variety billboard esquire vogue nature lancet wikinews huffpost semafor punchbowl mediapart ' +
    'kommersant meduza novaya dozhd hurriyet jazeera arabiya nikkei asahi mainichi yomiuri globo folha clarin univision ' +
    'telemundo breitbart newsmax'
  ).split(' '),
)
const TITLE_WORDS =
  /^(?:times|post|herald|news|tribune|journal|gazette|chronicle|courier|dispatch|globe|daily|weekly|radio|tv|television|press|magazine|newspaper|newspapers|broadcaster|channel|network|podcast|review|standard|inquirer|examiner|sentinel|star|today|wire|agency)$/
const KINDS_OF_MEDIA =
  /^(?:newspaper|newspapers|magazine|broadcaster|television|tv|radio|podcast|programme|program|show|station|paper|tabloid|daily|weekly|journalist|reporter|correspondent|anchor|interviewer|columnist|presenter)$/

/** Whether some words, in their order, name or describe a news medium or one of its people: "the Tagblatt newspaper", "CNN's Jake Tapper". */
export function namesMedium(words: readonly string[], known: readonly string[]): boolean {
  const plain = words.map((word) => word.replace(/['’]s?$/, ''))
  const phrase = plain.join(' ').toLowerCase()
  if (known.some((name) => name.length > 1 && ` ${phrase} `.includes(` ${name.toLowerCase()} `))) return true
  return plain.some((word) => {
    const low = word.toLowerCase()
    const isName = word !== low
    return KINDS_OF_MEDIA.test(low) || (isName && (NAMED.has(low) || TITLE_WORDS.test(low)))
  })
}
