// One word, then its opposites; a stroke parts the lines.
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
  east west|left right|inside outside|import export|ahead behind|accept reject|admit deny|advance recede|agree disagree|appear disappear|approve reject|arrive leave|attack defend|attend miss skip|
  classify declassify|complicate simplify|conserve waste|connect disconnect|criticize praise|discourage encourage|disable enable|distrust trust|divide unite|
  downgrade upgrade|enforce waive|enter exit|fill empty|forget remember|ignore address|legalize outlaw ban|lock unlock|maximize minimize|narrow widen|
  overstate understate|resist surrender|stabilize destabilize|uphold overturn strike|upheld overturned struck|adequate inadequate|available unavailable|
  calm tense|certain uncertain|common rare|complete incomplete|constitutional unconstitutional|constructive destructive|deep shallow|difficult easy|hard easy|
  domestic foreign|effective ineffective|eligible ineligible|expected unexpected|fair unfair|formal informal|former current|full partial|gradual sudden|
  hopeful hopeless|long short|loud quiet|major minor|maximum minimum|mild severe|multilateral unilateral|negative positive|new old|official unofficial|
  optimistic pessimistic|hasty careful orderly deliberate|reckless responsible careful safe|patient impatient|popular unpopular|powerful powerless|
  predictable unpredictable|private state|related unrelated|reliable unreliable|ready unready|rural urban|secure insecure|separate joint|sharp slight|
  stable unstable|sufficient insufficient|temporary lasting durable|usual unusual|willing unwilling|wide narrow|young old|absence presence|failure success|
  majority minority|peace war|poverty wealth|question answer|strength weakness|often rarely seldom|partly wholly|permanently temporarily|quickly slowly|
  publicly privately|deliberately accidentally|intentionally unintentionally|continue stop end abandon halt|keep abandon scrap repeal drop|abandon remain|
  outpace lag trail|exceed trail|outsell trail|speed delay|accelerate slow delay|restore suspend|resume suspend|renew expire|evacuate return|exonerate convict|
  praise condemn|welcome condemn reject|condemn defend|prove disprove|blame exonerate|deploy withdraw|send withdraw|occupy liberate|escalate de-escalate|unanimous divided|united divided|present absent|visible hidden`

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
