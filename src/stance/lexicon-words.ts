const set = (words: string): ReadonlySet<string> => new Set(words.split(/[\s,]+/).filter(Boolean))

/** Words that say no. */
export const NEGATIONS = set(
  "not never no nobody nothing none neither nor nowhere hardly scarcely barely n't without cannot nope naught nary",
)
/** Determiners and pronouns that make an object or subject none. */
export const NONE = set('no nobody nothing none neither nowhere no-one noone zero nary')
/** Adverbs after which "not" sets up what is put forward: "not only slow but wrong". */
export const ONLY = set(
  'only just merely simply least necessarily unlike uncommon unusual infrequently infrequent unreasonable surprising unexpected unwelcome unheard unprecedented',
)
export const CERTAIN =
  set(`certainly undoubtedly definitely clearly obviously surely unquestionably undeniably unequivocally categorically flatly indisputably
  doubtless indubitably emphatically absolutely evidently plainly decidedly assuredly incontrovertibly unmistakably`)
export const PROBABLE = set('likely probably presumably apparently seemingly supposedly unlikely improbably ostensibly')
export const POSSIBLE = set('possibly perhaps maybe conceivably potentially')
/** Words of worth and taste: a belief over one of them is an opinion and no guess at a fact. */
export const WORTH =
  set(`fair unfair just unjust good better best bad worse worst great wonderful terrible horrible awful fine nice shabby lovely beautiful ugly
  wrong important essential critical crucial vital significant helpful useful useless valuable worthwhile worthless smart wise foolish stupid silly dumb crazy mad
  sad tragic ridiculous absurd outrageous disgraceful shameful disgusting appalling shocking scandalous deplorable despicable unacceptable acceptable
  reasonable unreasonable appropriate inappropriate proper improper ethical unethical moral immoral amazing incredible remarkable extraordinary exciting
  interesting boring dull disgrace shame travesty outrage honour honor privilege pleasure mistake disaster catastrophe triumph
  blessing gift insult joke pity scandal hero genius idiot fool deserve deserves excellent perfect
  powerful historic fantastic brilliant inspiring impressive worthy unworthy respectful disrespectful offensive cruel kind brave cowardly honest dishonest responsible irresponsible
  hypocritical hypocrite bold counterproductive overrated underrated sensible nuts insane laughable weird fun cool awesome unfit beneficial harmful
  importance significance urgency strange odd ironic sacred noble humane inhumane decent indecent reckless careless cynical naive
  arrogant pathetic wasteful excessive inadequate insufficient pointless futile meaningful meaningless clever delicious
  immature childish ludicrous unconscionable unforgivable indefensible commendable admirable laudable praiseworthy
  exemplary despicable vile evil wicked heinous horrific barbaric tasteless insulting insensitive undignified
  dignified generous selfish greedy lazy heroic courageous thoughtful thoughtless sloppy incompetent competent
  fabulous marvelous marvellous superb splendid magnificent mediocre lousy awkward embarrassing
  necessary unnecessary troubling concerning disturbing encouraging`)
/** Words for what others reported, claimed or showed. */
export const REPORTS =
  set(`report reporting reports allegation accusation claim rumour rumor video footage image picture photo photograph clip story article account tweet post comment
  remark statement coverage allegations speculation criticism complaint concern concerns study poll survey letter objection news talk press paper document leak tape recording
  headline assertion charge suggestion version finding testimony interview interviews editorial book argument warning word quote transcript piece memo indictment lawsuit filing gossip
  projection call petition proposal request suggestion theory narrative e-mail email question`)
/** What one is told by others and would know of if one had been. */
export const MESSAGES =
  set(`word news notice notification report complaint request contact message communication call inquiry enquiry query warning letter e-mail email invitation
  alert reply response answer information tip signal summons application objection allegation indication intelligence confirmation details update feedback claim briefing reports correspondence reading recommendation referral submission`)
/** What one undergoes or feels, and does not do. */
export const UNDERGO =
  set(`lose suffer be feel die fall rise miss become get need face see know want like love have remember experience survive benefit struggle hurt win gain learn grow
  receive fail succeed seem look happen continue remain understand find regret realise realize enjoy hear think believe end consider view regard wonder expect hope prefer`)
/** Words that ask. */
export const QUESTION_WORDS = set('who what when where why how which whom whose whether if')
/** Words that open a clause that hangs on another. */
export const SUBORDINATORS = set(
  `because if when while although though since unless until before after as whereas once where whenever lest whether that which who whom whose whoever whatever so\u0020that provided`,
)
/** People and bodies that speak for another. */
export const SPOKES =
  set(`spokesman spokeswoman spokesperson spokespeople spokesmen aide secretary adviser advisor official officials lawyer attorney counsel agent manager representative chief head director boss owner chairman chairwoman chairperson
  president minister executive leader campaign coordinator press office ministry`)
/** A body by its common name: it has no mind but that of who speaks for it. */
export const COLLECTIVES = set(
  `administration government company firm bank ministry department agency team club campaign party council board union group airline university school force office committee commission factory plant city county town village borough municipality`,
)
/** A body or office by its common name, which one who speaks for it may bind. */
export const BODIES = new Set([
  ...COLLECTIVES,
  ...set(
    `president palace minister chancellor premier governor mayor senator king queen candidate nominee vice-president`,
  ),
])
/** Who speaks of a body from outside, and knows no better than others what it has seen. */
export const OUTSIDE = set(
  `lawyer attorney counsel critic opponent rival analyst expert activist campaigner professor scholar economist
  columnist reporter journalist commentator observer resident witness neighbour neighbor victim relative family mother father
  brother sister widow opposition dissident rebel protester historian author pollster voter user customer`,
)
/** Those who look into things for a body: what they have not found, it has not found. */
export const STAFF = set(
  `officer investigator inspector police detective rescuer official authority troop team crew staff expert engineer scientist diver
  regulator examiner auditor monitor agent specialist technician doctor medic diplomat ally military army navy
  organisation organization community hospital hotel store shop centre center institute institution foundation charity association
  federation league network broadcaster operator carrier maker manufacturer retailer supplier provider utility corporation
  alliance bloc union nation country state side service court council parliament republic kingdom leadership`,
)
