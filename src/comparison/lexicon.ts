/** Words that carry no matter of their own. */
export const empty =
  setOf(`a an the of to in on at for from by with and or but so as that this these those it its is are was were
  be been being am has have had do does did will would shall can could may might must should not no never than then there
  here who whom which what when where how very too also just only even still yet already now again as well we i you he she
  they them us me our your his her their him my one any some such up down out about over under into through during per via
  said says say told tell according again well look know think thing things lot way let got get really mean going gone
  because first second if while both each every all most more less many much own other another same since ago today
  yesterday tomorrow tonight last next this week month year day earlier later back put another certain folks means
  additionally course fact along ahead together look behind shows showed earlier among whether or against`)

/** Words that turn a clause into its denial. */
export const negators = setOf('not no never none nobody nothing neither nor without cannot hardly barely nowhere')

/** Verbs and adjectives that deny what stands behind them; beside a plain clause they make the two opposite. */
export const denying =
  setOf(`refuse refused deny denied denies reject rejected fail failed cancel cancelled canceled postpone postponed
  vetoed veto false untrue wrong acquit acquitted call-off abandon abandoned scrap scrapped withdraw withdrew withdrawn lack
  lacks off nonsense fabrication invention lie lies stop stopped`)

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

const SAME = `rise increase climb grow up swing upswing jump|fall drop decline decrease shrink sink down dip slide lower reduce cut cheaper|vaccine vaccination vaccinate shot dose
  job jobs employment|people person persons citizen|american americans america u.s. us united|kill die dead death|gas gasoline petrol
  buy purchase|sell sale|weapon arms missile munition|ammunition shell|troop troops soldier force forces military|nearly almost close
  assistance aid help support|president biden|say tell announce declare|provide give supply send deliver|receive get|travel go visit trip come
  arrive come reach|convict guilty|charge count|start begin launch|end finish stop close shut|keep hold remain stay|ask request demand
  law bill act legislation statute|firm company corporation business|country nation state|child kid children|doctor doc physician
  attack strike assault raid|talk speak negotiate negotiation conversation discuss|meet meeting|deal agreement accord pact|want wish
  build construct built|plant facility factory|make produce production output|worker employee staff personnel|pledge promise commit vow committed
  funding fund money dollar dollars|price cost rate|infect infection|hospitalization hospital admission|unemployment jobless|wage income pay
  test testing|home house|biggest largest|big large|join member membership|apply application submit submitted|ceasefire truce|deny reject
  flee evacuate leave|rescue save|choose elect|vote ballot|pardon commutation|halve half|quarter fourth|decide decision|intend plan mean aim
  need require|share percent percentage portion|surveillance spy spying|shut close closed|expel deport|migrant immigrant|protect safe defend
  target attack|officer police|coup putsch|invade invasion attack|sanction sanctions|debt-limit debt-ceiling|limit ceiling cap|nuclear atomic
  methane gas|emitter emit emits emission|chip semiconductor|world global globe worldwide globally|nationwide nationally national nation
  average mean|equal equally even evenly|distribute spread distributed|mandate require order ordered|correct right|priority|spend spent
  repair patch patching|drug medicine prescription|booster|vessel ship|linked ties tied link|authorize authorized approve approved clear cleared
  sign signed signature|register enrol enroll enrolled sign-up|coverage insurance insured|uninsured|burn burned fire|school schools|cargo goods freight
  shooting shootings|aware knowledge know|infringe violate|permanent lasting sustainable|serious committed|evidence indication sign proof nothing-to-suggest`

/** Whether two lemmas may name opposite things. */
export function areOpposite(a: string, b: string): boolean {
  return opposites.get(a)?.has(b) === true || opposites.get(b)?.has(a) === true
}

/** Whether two lemmas may name the same thing. */
export function areAlike(a: string, b: string): boolean {
  return a === b || (rings.get(a)?.some((ring) => ring.has(b)) ?? false)
}

const opposites = new Map<string, Set<string>>()
for (const line of OPPOSITES.replace(/\n/g, '|').split('|')) {
  const [first = '', ...others] = line.trim().split(/\s+/)
  const held = opposites.get(first) ?? new Set<string>()
  for (const other of others) held.add(other)
  opposites.set(first, held)
}

const rings = new Map<string, ReadonlySet<string>[]>()
for (const line of SAME.replace(/\n/g, '|').split('|')) {
  const ring = new Set(line.trim().split(/\s+/))
  for (const word of ring) rings.set(word, [...(rings.get(word) ?? []), ring])
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean))
}
