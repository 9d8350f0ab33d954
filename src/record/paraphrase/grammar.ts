// Closed classes of English for taking sentences apart (Quirk et al., A Comprehensive Grammar of the English Language).

/** Words that carry no content of their own. */
export const emptyWords = set(
  "the a an and or but of to in on at by for from with as into onto upon about than then so is are was were be been being am have has had having do does did done doing will would can could may might must shall should ought not no nor never it its he him his she her hers they them their theirs i me my mine we us our ours you your yours this that these those there here who whom whose which what when where why how if whether because while also just very really quite too well now yet still already again ever even only much many more most less least some any all each every both either neither other another such same own one's s let okay yes yeah look know say said says tell told think thing things lot kind get got go going gonna come make made way ms mr mrs dr etc per up down out off over under between through during before after against without within along across around again further once until unless although though however therefore whatever whoever per cent thank thanks folks course right nothing nobody none everyone everybody everything someone somebody something anyone anybody anything anywhere united itself himself themselves exactly actually basically simply obviously certainly frankly mere close nearly almost roughly approximately around rather instead",
)

/** Particles of phrasal verbs. */
export const particles = set(
  'up down out off on over in away back through for with to apart aside together into ahead at forward behind',
)

/** Names of days and months, and words for days near the speaker's. */
export const calendarWords = set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight',
)

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
