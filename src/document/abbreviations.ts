/** What a full stop after a word may mean, besides the end of a sentence. */
export type Abbreviation =
  /** Before a name ("Sen."): never ends one. */
  | 'title'
  /** Before a number ("No. 10"): ends one unless a digit follows. */
  | 'numbered'
  /** In the midst of a sentence ("e.g."): never ends one. */
  | 'inner'
  /** Anywhere ("Inc.", "U.S."): ends one only where the next word opens one. */
  | 'anywhere'
  /** An hour ("10 p.m."): ends one unless a zone, a day or a month follows. */
  | 'hour'
  /** A single letter ("J. Edgar"): ends one only where the next word opens one. */
  | 'initial'

const lists: readonly (readonly [Abbreviation, string])[] = [
  [
    'title',
    'Mr Mrs Ms Mx Dr Drs Prof Profs Rev Fr Hon Messrs Mme Mlle Msgr Sen Sens Rep Reps Gov Govs Gen Gens Lt Col Capt ' +
      'Cmdr Cdr Maj Adm Sgt Cpl Pvt Pfc Brig Supt Det Insp Atty Amb Pres Cong Asst Assoc Dep Cllr Ald Sec',
  ],
  [
    'numbered',
    'No Nos Art Arts Fig Figs Vol Vols Ch Chap Para Paras Op Ext Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec',
  ],
  ['numbered', 'p pp nos vol vols fig ch chap para paras'],
  ['inner', 'e.g i.e eg ie cf vs v viz approx ca incl esp resp misc'],
  ['hour', 'a.m p.m A.M P.M'],
  ['anywhere', 'etc al ibid hrs lbs oz'],
  [
    'anywhere',
    'Inc Corp Co Cos Ltd Llc Plc Bros Assn Dept Univ Inst Intl Natl Govt Mfg Jr Sr Esq Ed Eds St Ste Mt Mts Ft Ave Blvd ' +
      'Rd Hwy Pkwy Sq Bldg Apt Est Ph.D Ala Ariz Ark Calif Cal Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Mass Md Mich Minn ' +
      'Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wisc Wyo Ont Que Alta Sask Mon Tue Tues Wed Thu Thur Thurs Fri',
  ],
]

const known = new Map(lists.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)))

/** What a word before a full stop may be short for, by how it is written; null for a plain word. */
export function abbreviation(word: string): Abbreviation | null {
  const kind = known.get(word)
  if (kind !== undefined) return kind
  if (/^\p{L}$/u.test(word)) return 'initial'
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word)) return 'anywhere'
  if (/^\p{Lu}{2,6}$/u.test(word)) return capitals(word)
  return null
}

// A name or label set in capitals: "MR. LEE", "SEN. CRUZ". Of the rest only what is no word of its own: "NO." is one.
function capitals(word: string): Abbreviation | null {
  const kind = known.get(word.charAt(0) + word.slice(1).toLowerCase())
  return kind === 'title' ? kind : null
}

const openers = new Set(
  (
    'the a an this that these those there here he she it we they you i his her its our their my your who what when where why how ' +
    'and but so or nor yet if as at in on for to from with by of after before since because although though while until unless ' +
    'not no yes now then still also however meanwhile instead perhaps maybe about among during under over between both each ' +
    'every some many most all another other several such is are was were do does did has have had can could will would should ' +
    'let please according asked despite even just only once'
  ).split(' '),
)

/** Whether a capitalised word is one that opens sentences rather than names. */
export function opensSentences(word: string): boolean {
  return openers.has(word.toLowerCase().replace(/[’'].*$/, ''))
}

const afterHours = new Set(
  (
    'est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet eastern central pacific mountain monday tuesday wednesday thursday ' +
    'friday saturday sunday jan feb march april may june july aug sept oct nov dec january february august september october ' +
    'november december'
  ).split(' '),
)

/** Whether a word goes on with an hour of the day: a zone, a weekday, a month. */
export function followsHour(word: string): boolean {
  return afterHours.has(word.toLowerCase())
}

const saying = new Set(
  (
    'said says say asked asks ask added adds replied replies shouted shouts yelled cried cries screamed tweeted tweets wrote writes ' +
    'told tells exclaimed joked quipped answered continued explained responded wondered declared insisted chanted demanded recalled ' +
    'retorted mused laughed repeated inquired pleaded snapped thundered warned roared posted began'
  ).split(' '),
)

/** Whether a word is a verb that comes after a quoted question or exclamation: “Why?” Lee asked. */
export function isSaying(word: string): boolean {
  return saying.has(word)
}
