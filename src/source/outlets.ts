const KNOWN = new Set(
  `reuters|the register|detik|associated press|ap|agence france-presse|afp|bbc|bbc news|cnn|nbc|nbc news|cbs|cbs news|abc news|abc|fox news|fox|msnbc|npr|pbs|bloomberg|
bloomberg news|politico|axios|the hill|wall street journal|wsj|new york times|washington post|los angeles times|usa today|usa today|
guardian|times|sunday times|telegraph|daily telegraph|independent|daily mail|mirror|sun|observer|economist|financial times|ft|der spiegel|spiegel|
die zeit|bild|le monde|le figaro|liberation|el pais|el país|el mundo|la repubblica|corriere della sera|haaretz|jerusalem post|times of israel|
al jazeera|al arabiya|xinhua|xinhua news agency|global times|people’s daily|china daily|tass|ria novosti|ria|interfax|sputnik|rt|yonhap|kcna|kyodo|
kyodo news|nhk|jiji|asahi shimbun|yomiuri|nikkei|dawn|hindu|times of india|press trust of india|pti|ani|irna|fars|tasnim|isna|anadolu|anadolu agency|
ansa|efe|dpa|apa|ap news|upi|sky news|itv|channel 4|channel 4 news|vice|vox|buzzfeed|buzzfeed news|propublica|atlantic|new yorker|time|newsweek|fortune|
forbes|business insider|wired|techcrunch|the verge|ars technica|vanity fair|rolling stone|wikinews|globe and mail|toronto star|cbc|ctv|sydney morning herald|
the age|new zealand herald|stuff|irish times|rte|rté|scotsman|herald|straits times|channel newsasia|scmp|south china morning post|punch|
daily nation|mail & guardian|ukrinform|ukrainska pravda|kyiv independent|meduza|novaya gazeta|kommersant|vedomosti|izvestia|rossiiskaya gazeta|daily beast|the daily beast|
huffington post|huffpost|slate|salon|breitbart|breitbart news|intercept|mother jones|national review|weekly standard|daily caller|
new republic|mashable|gizmodo|engadget|cnet|quartz|tmz|people|us weekly|rt america|al-jazeera|deutsche welle|euronews|france 24`
    .replaceAll('\n', '')
    .split('|')
    .map((name) => name.trim()),
)

const WORD =
  /(?:^|\s)(?:News|Newspaper|Times|Post|Herald|Tribune|Gazette|Journal|Chronicle|Telegraph|Courier|Observer|Examiner|Inquirer|Dispatch|Sentinel|Zeitung|Tageblatt|Tagblatt|Presse|Gazeta|Pravda|Shimbun|Radio|Television|TV|Broadcasting|Magazine|Weekly|Daily|News Agency|Press Agency)$/

/** Whether a name is one of the well known media's, whatever the encoder takes it for. */
export function isKnownOutlet(name: string): boolean {
  return KNOWN.has(name.toLowerCase())
}

/** Whether a name is a news medium's: one of the well known, or by its last word. */
export function isOutletName(name: string): boolean {
  const bare = name.replace(/^the /i, '').replaceAll('’', "'").replaceAll("'", '’')
  return KNOWN.has(bare.toLowerCase()) || /^[\w-]+\.(?:com|net)$/i.test(bare) || WORD.test(bare)
}
