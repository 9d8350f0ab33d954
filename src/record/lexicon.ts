// Small closed tables for comparing what was said with what was printed. Word classes follow the closed classes of
// English grammar (Quirk et al., A Comprehensive Grammar of the English Language, 1985: negators ch. 10, modals ch. 4,
// quantifiers ch. 5); British spellings are those of the Oxford spelling guide against Merriam-Webster's first forms.

/** The commonest words, which say little about a place: function words and the plainest verbs. */
export const commonWords = set(
  "the of and to a in that is it we you i for on this be have are as with not they he was do at but our so by from what all or an his will their can who if about there one has out up going just get know when more people would your my had been make were think go which no she us me now her how very like because want time them it's we're i'm that's don't you're we've they're i've don't said say well got also some than its these those into over back right way need any here am did does doing being 's let yes okay see look take come really thing things lot him could should may might must shall only other where why too much many",
)

export const negations = set(
  'not no never none nobody nothing neither nor without nowhere hardly barely scarcely unlikely refuse refused refuses false',
)

export const modals = set('can could may might must shall should will would ought')

export const quantifiers = set(
  'all every each some any many much few several most both half enough only almost nearly always often sometimes rarely entirely partly everyone everybody everything someone somebody something anyone anybody anything everywhere another either majority minority whole entire least somewhat completely totally never',
)

export const comparatives = set(
  'more less fewer better worse best worst greater lesser higher lower bigger smaller larger stronger weaker faster slower older younger longer shorter earlier later sooner closer further farther above below before after over under up down than increase increased decrease decreased rise fall double triple',
)

export const dates = set(
  'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight',
)

/** Conditions: a clause that they open is what the rest hangs on. */
export const conditions = set('if unless until provided assuming whether except though although')

/** Sounds and words that fill a pause. */
export const fillers = set('uh um er ah eh hmm mm mhm hm huh erm oh')

/** Runs of words that fill a pause; dropping one changes nothing. */
export const fillerPhrases: readonly (readonly string[])[] = [
  ['you', 'know'],
  ['i', 'mean'],
  ['excuse', 'me'],
  ['you', 'know', 'what'],
]

/** Words that open a sentence without adding to it. */
export const openers = set('and so but well look now okay again yeah yes listen see right or')

export const articles = set('a an the')

/** Words of grammar whose exchange for another of them is a slip, not another claim. */
export const grammarWords = set(
  'a an the this that these those of to in on at by for from with into onto upon about as and or so which who whom it its there then thus be is are was were been being am has have had having do does did done also just really very quite actually obviously clearly certainly well now here us our ours we i me my you your yours',
)

/** Groups of pronouns by person: exchange inside a group is a slip, across groups another claim. */
export const persons: readonly ReadonlySet<string>[] = [
  set('i me my mine we us our ours myself ourselves'),
  set('you your yours yourself yourselves'),
  set('he him his himself'),
  set('she her hers herself'),
  set('they them their theirs themselves'),
  set('it its itself'),
]

/** Contractions that are not made of a word and an ending. */
export const contractions = new Map<string, readonly string[]>(
  Object.entries({
    "can't": ['can', 'not'],
    "won't": ['will', 'not'],
    "shan't": ['shall', 'not'],
    "ain't": ['is', 'not'],
    cannot: ['can', 'not'],
    gonna: ['going', 'to'],
    wanna: ['want', 'to'],
    gotta: ['got', 'to'],
    kinda: ['kind', 'of'],
    sorta: ['sort', 'of'],
    "let's": ['let', 'us'],
    "y'all": ['you', 'all'],
    "'em": ['them'],
    "'cause": ['because'],
    cause: ['cause'],
    "'til": ['until'],
    til: ['until'],
    till: ['until'],
  }),
)

/** Words after which 's is "is" or "has", not a genitive. */
export const carriers = set(
  'it he she that there here what who where how when why this everybody everyone nobody somebody someone nothing something everything one',
)

/** Short forms of titles, months and measures, with the long form they stand for. */
export const shortForms = new Map<string, string>(
  Object.entries({
    dr: 'doctor',
    gov: 'governor',
    sen: 'senator',
    rep: 'representative',
    gen: 'general',
    lt: 'lieutenant',
    prof: 'professor',
    jan: 'january',
    feb: 'february',
    mar: 'march',
    apr: 'april',
    jun: 'june',
    jul: 'july',
    aug: 'august',
    sept: 'september',
    sep: 'september',
    oct: 'october',
    nov: 'november',
    dec: 'december',
    vs: 'versus',
    ok: 'okay',
    mister: 'mr',
    yeah: 'yes',
    percent: '%',
    pct: '%',
    percentage: 'percentage',
    '&': 'and',
    dollar: '$',
    dollars: '$',
    whilst: 'while',
    amongst: 'among',
    amidst: 'amid',
    towards: 'toward',
    afterwards: 'afterward',
    backwards: 'backward',
    learnt: 'learned',
    burnt: 'burned',
    spelt: 'spelled',
    spoilt: 'spoiled',
    dreamt: 'dreamed',
    grey: 'gray',
    cheque: 'check',
    tyre: 'tire',
    plough: 'plow',
    judgement: 'judgment',
    programme: 'program',
    programmes: 'programs',
    advisor: 'adviser',
    advisors: 'advisers',
    zelenskyy: 'zelensky',
    zelenskiy: 'zelensky',
    zelenskyi: 'zelensky',
    kiev: 'kyiv',
    qaida: 'qaeda',
    qaeda: 'qaeda',
    aluminium: 'aluminum',
    mum: 'mom',
    jewellery: 'jewelry',
    pyjamas: 'pajamas',
    sulphur: 'sulfur',
    moustache: 'mustache',
    leukaemia: 'leukemia',
    cosy: 'cozy',
    omelette: 'omelet',
    kerb: 'curb',

    storey: 'story',
    catalogue: 'catalog',
    dialogue: 'dialog',
    analogue: 'analog',
    ageing: 'aging',
    manoeuvre: 'maneuver',
    sceptical: 'skeptical',
    sceptic: 'skeptic',
    practise: 'practice',
    practised: 'practiced',
    practising: 'practicing',
    licence: 'license',
    defence: 'defense',
    defences: 'defenses',
    offence: 'offense',
    offences: 'offenses',
    pretence: 'pretense',
    enrol: 'enroll',
    fulfil: 'fulfill',
    instalment: 'installment',
    skilful: 'skillful',
  }),
)

/** British stems with the American ones; a word that begins so is spelled so. */
export const britishStems: readonly (readonly [string, string])[] = [
  ...'colour favour honour labour harbour neighbour rumour behaviour endeavour humour vapour armour savour splendour valour vigour parlour odour clamour glamour rigour tumour candour demeanour fervour saviour'
    .split(' ')
    .map((stem) => [stem, stem.replace('our', 'or')] as const),
  ...'travell cancell modell labell fuell counsell marvell signall levell channell jewell quarrell totall'
    .split(' ')
    .map((stem) => [stem, stem.slice(0, -1)] as const),
  ...'centre theatre metre litre fibre calibre sabre spectre meagre lustre sombre kilometre'
    .split(' ')
    .map((stem) => [stem, `${stem.slice(0, -2)}er`] as const),
  ['enrolment', 'enrollment'],
  ['instalment', 'installment'],
  ['fulfilment', 'fulfillment'],
  ['acknowledgement', 'acknowledgment'],
  ['judgement', 'judgment'],
  ['sceptic', 'skeptic'],
  ['artefact', 'artifact'],
  ['paediatr', 'pediatr'],
  ['anaesthe', 'anesthe'],
]

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
