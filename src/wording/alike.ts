const SAME = `rise increase climb grow up swing upswing jump|fall drop decline decrease shrink sink down dip slide lower reduce cut cheaper|vaccine vaccination vaccinate shot dose
  job jobs employment|people person persons citizen|american americans america u.s. us united|kill die dead death|gas gasoline petrol
  buy purchase|sell sale|weapon arms missile munition|ammunition shell|troop troops soldier force forces military|china chinese beijing|russia russian moscow kremlin|ukraine ukrainian kyiv|iran iranian tehran|israel israeli|britain british uk london|france french paris|germany german berlin|japan japanese tokyo|korea korean|seoul korean|pyongyang korean|turkey turkish ankara|mexico mexican|canada canadian ottawa|india indian delhi|syria syrian damascus|gaza palestinian|taiwan taiwanese taipei|poland polish warsaw|europe european|america american washington|weapon arms weaponry missile lethal munition|nearly almost close
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
  shooting shootings|aware knowledge know|infringe violate|control hold capture seize|injure hurt wound|resign quit step|permanent lasting sustainable|serious committed|evidence indication sign proof nothing-to-suggest`

/** One word for all that may name the same as a lemma: the first of its ring, else itself. */
export function keyOf(stem: string): string {
  return first.get(stem) ?? stem
}

/** Whether two lemmas may name the same thing. */
export function areAlike(a: string, b: string): boolean {
  return a === b || (rings.get(a)?.some((ring) => ring.has(b)) ?? false)
}

const first = new Map<string, string>()
const rings = new Map<string, ReadonlySet<string>[]>()
for (const line of SAME.replace(/\n/g, '|').split('|')) {
  const ring = new Set(line.trim().split(/\s+/))
  for (const word of ring) {
    rings.set(word, [...(rings.get(word) ?? []), ring])
    if (!first.has(word)) first.set(word, [...ring][0]!)
  }
}
