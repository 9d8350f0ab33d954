type Stratum = {
  readonly name: string
  readonly pool: 'turn' | 'statement' | 'news' | 'interview' | 'court'
  readonly count: number
  readonly pattern: RegExp
}

/** Words that stand near a stance, far wider than the stance itself, so that look-alikes are drawn along with it. */
const NEAR: readonly (readonly [string, RegExp])[] = [
  ['unaware', /\b(no|not|never|nothing|none|without|any)\b|n[’']t\b/i],
  [
    'unconfirmed',
    /\b(confirm|verif|early|premature|unclear|clear|yet|remain|still|independent|determin|investigat|whether)/i,
  ],
  ['acknowledges', /\b(aware|reports?|seen|heard|allegations?|claims?|concerns?|seriously|acknowledg|understand)\b/i],
  [
    'declines',
    /\b(comment|declin|refus|speculat|ahead|refer|discuss|share|elaborate|speak to|respond|say|details|answer)/i,
  ],
  ['doubts', /\b(doubt|sure|s[ck]eptic|unlikely|question|think|believe|unsure|convinced|wonder|dispute)/i],
  ['confirms', /\b(confirm|admit|concede|acknowledg|right|correct|true|verified|corroborat|yes|indeed|fact)/i],
  ['denies', /\b(den(y|ied|ies|ial)|reject|dismiss|refut|disput|not|never|false|untrue|no|none)\b|n[’']t\b/i],
  ['suspects', /\b(may|might|could|believe|suspect|fear|perhaps|possib|appear|seem|likely|hope|maybe|worr)/i],
  ['predicts', /\b(will|would|expect|forecast|predict|going to|likely|by 20\d\d|next)/i],
  ['promises', /\b(pledg|vow|promis|commit|threaten|will|plans?|intend|agree|going to|resolve)/i],
  ['demands', /\b(urg|call|demand|must|should|request|ask|need|let|want|encourag|appeal|invit)/i],
  ['asks', /\b(ask|question|wonder|inquir)|\?/i],
]

/** The commoner words of the rare stances, so that the sentences hold enough of each; they catch look-alikes as well. */
const NARROW: readonly (readonly [string, RegExp])[] = [
  [
    'unaware',
    /\b(?:not|no|never|nothing|n[’']t)\b.{0,40}\b(?:seen|aware|evidence|indications?|information|heard|told|know of|knew|find|found|tracking|reports?|signs?|reason to|idea|familiar)\b|n[’']t (?:seen|know|heard|aware|have any)/i,
  ],
  [
    'unconfirmed',
    /(?:can[’']?t|cannot|not|n[’']t|yet|unable)\b.{0,30}\b(?:confirm|verif)|too (?:early|soon)|premature|unclear|not clear|remains? to be|still (?:looking|assess|review|gather|try|determin|evaluat|investigat)|under investigation|don[’']t know yet/i,
  ],
  [
    'acknowledges',
    /\b(?:aware of|seen|saw|read|heard)\b.{0,20}\b(?:reports?|reporting|video|footage|comments?|allegations?|claims?|concerns?|letter|news)\b|\bseriously\b|look(?:ing|ed)? into|tak(?:en|e|ing) note/i,
  ],
  [
    'declines',
    /(?:\bno\b|\bnot\b|n[’']t|declin|refus).{0,40}(?:comment|speculat|get ahead|discuss|get into|go into|weigh in|negotiat|characteri|details|elaborate|to share|to announce|preview|respond)|refer you|leave (?:it|that) to/i,
  ],
  [
    'doubts',
    /doubt|not (?:so |quite |entirely |exactly )?(?:sure|certain)|s[ck]eptic|unlikely|(?:don[’']t|does not|do not|doesn[’']t|didn[’']t|did not) (?:think|believe)|convinced|questioned/i,
  ],
  [
    'confirms',
    /\b(?:confirm(?:ed|s)?|admit(?:s|ted)?|conced\w*|acknowledge[sd]? that|that[’']s (?:right|correct|true)|corroborat\w*|verified)\b/i,
  ],
  [
    'denies',
    /\b(?:den(?:y|ied|ies|ial)|reject\w*|dismiss\w*|refut\w*|disput\w*|untrue|not true|false)\b|was not|were not|is not/i,
  ],
]
/** Closer still, for stances of which the draws above held fewer than ten. */
const TIGHT: readonly (readonly [string, number, RegExp])[] = [
  [
    'unaware',
    14,
    /(?:haven[’']t|have not|hasn[’']t|has not) (?:seen|heard|received|been (?:told|briefed|informed))|(?:not|n[’']t) aware of|no (?:evidence|indication|information|reason to believe|signs?) |don[’']t know (?:if|whether|who|how|why|what|that)/i,
  ],
  [
    'acknowledges',
    16,
    /(?:[’']ve|have|we|I) (?:seen|read|saw|heard) (?:(?:the|those|these|that|some) )?(?:public |press |media )?(?:report|comment|video|footage|news|statement|stor(?:y|ies)|letter)|aware of (?:(?:the|those|these|that|some) )?(?:report|allegation|claim|comment|video)|looking into (?:the|those|these|that|it)\b|take (?:these|those|the|any|all) (?:report|allegation|concern|claim)/i,
  ],
  [
    'unconfirmed',
    8,
    /(?:can[’']?t|cannot|not|unable to|yet to) (?:\w+ )?(?:confirm|verify)|too (?:early|soon) to|still (?:gathering|looking into|investigating|assessing|trying to (?:determine|find out|figure))/i,
  ],
  [
    'confirms',
    8,
    /\b(?:(?:I|we) can confirm|that[’']s (?:right|correct)|(?:he|she|they|has|have) admitted|(?:have|has|did) confirm|acknowledged that)\b/i,
  ],
  ['denies', 6, /\bnot (?:true|accurate)|\bfalse\b|\bden(?:y|ied)\b|\breject(?:ed)?\b/i],
]
const SAYS =
  /\b(?:sa(?:ys|id)|told|according|announced|reported|claim(?:s|ed)|added|stated|argued|noted|explained|expressed|stressed|underscored|emphasized|reiterated|reaffirmed|discussed|welcomed|condemned?|commended|applaud(?:ed|s)?|thanked|described|called (?:on|for|the)|warned|urged?|asked|agreed|committed|pledged|promised|confirmed|denied|rejected|expect(?:s|ed)|believes?|thinks?|hopes?|fears?|wants?|plans to|accused|blamed)\b/i

/** The strata in the order in which they are drawn: first without regard to stance, then near each of them. */
export const STRATA: readonly Stratum[] = [
  { name: 'any', pool: 'turn', count: 36, pattern: /./ },
  { name: 'reports', pool: 'statement', count: 44, pattern: SAYS },
  { name: 'reports', pool: 'news', count: 60, pattern: SAYS },
  ...NARROW.flatMap(([name, pattern]): Stratum[] => [
    { name: `narrow-${name}`, pool: 'turn', count: 14, pattern },
    { name: `narrow-${name}`, pool: 'news', count: 6, pattern },
    { name: `narrow-${name}`, pool: 'statement', count: 2, pattern },
  ]),
  ...NEAR.flatMap(([name, pattern]): Stratum[] => [
    { name, pool: 'turn', count: 2, pattern },
    { name, pool: 'news', count: 1, pattern },
  ]),
  ...TIGHT.map(([name, count, pattern]): Stratum => ({ name: `tight-${name}`, pool: 'turn', count, pattern })),
]

/** Those of the second draw: more of text as it comes, interviews too, and fewer near each stance. */
export const UNSEEN_STRATA: readonly Stratum[] = [
  { name: 'any', pool: 'turn', count: 40, pattern: /./ },
  { name: 'any', pool: 'interview', count: 20, pattern: /./ },
  { name: 'reports', pool: 'statement', count: 40, pattern: SAYS },
  { name: 'reports', pool: 'news', count: 70, pattern: SAYS },
  ...NARROW.flatMap(([name, pattern]): Stratum[] => [
    { name: `narrow-${name}`, pool: 'turn', count: 10, pattern },
    { name: `narrow-${name}`, pool: 'news', count: 3, pattern },
    { name: `narrow-${name}`, pool: 'statement', count: 1, pattern },
  ]),
  ...TIGHT.map(([name, , pattern]): Stratum => ({ name: `tight-${name}`, pool: 'turn', count: 4, pattern })),
]

/** Those of the third draw: like the second, but smaller. */
export const THIRD_STRATA: readonly Stratum[] = [
  { name: 'any', pool: 'turn', count: 26, pattern: /./ },
  { name: 'any', pool: 'interview', count: 14, pattern: /./ },
  { name: 'reports', pool: 'statement', count: 36, pattern: SAYS },
  { name: 'reports', pool: 'news', count: 50, pattern: SAYS },
  ...NARROW.flatMap(([name, pattern]): Stratum[] => [
    { name: `narrow-${name}`, pool: 'turn', count: 7, pattern },
    { name: `narrow-${name}`, pool: 'news', count: 2, pattern },
    { name: `narrow-${name}`, pool: 'statement', count: 1, pattern },
  ]),
  ...TIGHT.map(([name, , pattern]): Stratum => ({ name: `tight-${name}`, pool: 'turn', count: 2, pattern })),
]

/** Words with which one tells in a turn what another said. */
const CREDITS =
  /\b(?:he|she|they|president|officials?|minister|leaders?|secretary|senator|republicans|democrats|allies|ministry|government|company|report)\b.{0,24}\b(?:said|says|told|announced|asked|called|warned|denied|rejected|claim\w*|confirmed|believes?|thinks?|wants?|expects?|suggested|promised|argued|reported|refused)\b/i

/** Those of the small draws that follow one another, each to count what the rules have learned since the last. */
export const ROUND_STRATA: readonly Stratum[] = [
  { name: 'any', pool: 'turn', count: 14, pattern: /./ },
  { name: 'asked', pool: 'turn', count: 12, pattern: /^Q: .*/ },
  { name: 'credits', pool: 'turn', count: 16, pattern: CREDITS },
  { name: 'any', pool: 'interview', count: 7, pattern: /./ },
  { name: 'any', pool: 'court', count: 5, pattern: /./ },
  { name: 'reports', pool: 'statement', count: 20, pattern: SAYS },
  { name: 'reports', pool: 'news', count: 16, pattern: SAYS },
  ...NARROW.flatMap(([name, pattern]): Stratum[] => [
    { name: `narrow-${name}`, pool: 'turn', count: 4, pattern },
    { name: `narrow-${name}`, pool: 'news', count: 1, pattern },
  ]),
]
