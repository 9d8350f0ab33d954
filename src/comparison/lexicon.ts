/** Words that turn a clause into its denial. */
export const negators = setOf('not no never none nobody nothing neither nor without cannot hardly barely nowhere')

/** Verbs and adjectives that deny what stands behind them; beside a plain clause they make the two opposite. */
export const denying =
  setOf(`refuse refused deny denied denies reject rejected fail failed cancel cancelled canceled postpone postponed
  vetoed veto false untrue wrong acquit acquitted call-off abandon abandoned scrap scrapped withdraw withdrew withdrawn lack
  lacks off nonsense fabrication invention lie lies`)

/** Words that leave open whether it is so. */
export const possible =
  setOf(`may might could perhaps possibly maybe probably likely suspect suspects suspected suspicion fear fears
  apparently allegedly reportedly seem seems appear appears suggest suggests potential potentially possible believed`)

/** Words of a look-out for something: beside a negation, that it was not found. */
export const seeing =
  setOf(`see seen saw evidence indication indications sign signs proof aware trace suggest knowledge heard observed
  know confirm confirmed verify verified prove proven information`)

/** Words that put it in doubt without denying it. */
export const doubting = setOf('doubt doubts doubtful unsure unclear sceptical skeptical sure whether unproven')

/** Words of intent rather than deed. */
export const intending =
  setOf(`plan plans planned planning intend intends intention want wants aim aims prepare preparing prepared consider
  considering hope hopes propose proposed`)

const OPPOSITES = `rise fall drop decline decrease shrink sink lower cut reduce slash|increase decrease fall drop reduce lower cut decline|grow shrink fall decline
  climb fall drop|up down|raise cut lower reduce|gain lose|add lose shed cut|create lose shed destroy|open close shut closed|win lose|sign veto
  approve reject veto block|accept refuse reject|support oppose block resist|back oppose|allow bar ban forbid prohibit block|let bar forbid
  permit ban prohibit|receive bar|begin end stop finish|start stop end halt|arrive leave depart|come leave|stay leave go travel|join leave quit
  guilty innocent|convict acquit|convicted acquitted|guilty acquitted|alive dead|strong weak|better worse|best worst|good bad|safe dangerous unsafe
  large small|big small|biggest smallest|high low|higher lower|above below|more less fewer|most least|largest smallest|early late|before after
  true false|right wrong|correct wrong|success failure|succeed fail|possible impossible|legal illegal unlawful|lawful unlawful illegal
  public private|permanent temporary|enter leave|buy sell|lend borrow|confirm deny|agree disagree refuse|improve worsen deteriorate|protect harm endanger
  expand shrink reduce|lift impose|tighten ease relax loosen|relax tighten|hire fire|attack defend|advance retreat|keep abandon drop|include exclude
  always never|everyone nobody|everything nothing|full empty|rich poor|military civilian|surveillance weather|peaceful violent|remain leave abandon
  remains gave given|withhold release|release withhold hold|arrest free release|cheap expensive|cheaper dearer|save cost|costs saves|hit miss
  voluntary forced|deliberate accidental|intentional accidental|return stay|returned away|respect violate|honor violate break|infringe respect
  comply violate|necessary unnecessary|likely unlikely|aware unaware|equal unequal|direct indirect|first last|fast slow|faster slower
  strengthen weaken|strengthened weakened|friend enemy|ally enemy|victory defeat|profit loss|surplus deficit|boom slump|warm cold|north south
  east west|left right|inside outside|import export|ahead behind|unanimous divided|united divided|present absent|visible hidden`

/** Whether two lemmas may name opposite things. */
export function areOpposite(a: string, b: string): boolean {
  return opposites.get(a)?.has(b) === true || opposites.get(b)?.has(a) === true
}

const opposites = new Map<string, Set<string>>()
for (const line of OPPOSITES.replace(/\n/g, '|').split('|')) {
  const [first = '', ...others] = line.trim().split(/\s+/)
  const held = opposites.get(first) ?? new Set<string>()
  for (const other of others) held.add(other)
  opposites.set(first, held)
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean))
}
