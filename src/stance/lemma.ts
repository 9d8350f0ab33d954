/** Irregular forms, base first. */
const IRREGULAR = `
be am is are was were been being|have has had having|do does did done doing|say says said saying|go goes went gone going
tell told|speak spoke spoken|write wrote written|know knew known|see saw seen|hear heard|find found|think thought
feel felt|hold held|give gave given|take took taken|make made making|get got gotten getting|come came coming|become became
begin began begun beginning|bring brought|break broke broken|build built|buy bought|catch caught|choose chose chosen
deal dealt|draw drew drawn|drive drove driven|eat ate eaten|fall fell fallen|fight fought|fly flew flown|forbid forbade forbidden
foresee foresaw foreseen|foretell foretold|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|grow grew grown
hide hid hidden|keep kept|lead led|leave left|lend lent|lose lost|mean meant|meet met|pay paid|read|rise rose risen|run ran
seek sought|sell sold|send sent|shake shook shaken|shoot shot|show showed shown|shrink shrank shrunk|sink sank sunk|sing sang sung
sit sat|sleep slept|spend spent|stand stood|steal stole stolen|strike struck stricken|swear swore sworn|swim swam swum
teach taught|tear tore torn|throw threw thrown|understand understood|undertake undertook undertaken|wake woke woken
wear wore worn|win won|withdraw withdrew withdrawn|withhold withheld|stick stuck|spring sprang sprung|bid bade bidden
let letting|put putting|set setting|cut cutting|hit hitting|bet betting|quit quitting|shut shutting|split splitting
plead pled|swing swung|cling clung|lie lying lied|die dying died|tie tying tied|man men|woman women|child children
agree agreed agreeing|foot feet|person people|lay laid|rebut rebutting rebutted|refer referred referring|admit admitted admitting
deny denied denying|decry decried|imply implied|testify testified|clarify clarified|verify verified|reply replied|rely relied
certify certified|specify specified|notify notified|justify justified|identify identified|quip quipped|blog blogged|blurt
confer conferred|infer inferred|prefer preferred|defer deferred|submit submitted|permit permitted|commit committed
omit omitted|concur concurred|occur occurred|demur demurred|plan planned|ban banned|beg begged|vet vetted|chat chatted
rap rapped|slam slammed|snap snapped|tip tipped|rip ripped|spot spotted|blab blabbed|gab gabbed|allot allotted|regret regretted
abet abetted|rebuff rebuffed|sum summed|dub dubbed|jot jotted|flag flagged|brag bragged|nod nodded|rub rubbed|shun shunned
`

const FORMS = new Map<string, string>()
for (const group of IRREGULAR.split(/[|\n]/)) {
  const [base, ...forms] = group.trim().split(' ')
  if (!base) continue
  for (const form of [base, ...forms]) if (!FORMS.has(form)) FORMS.set(form, base)
}

/** The base of a word in lower case, chosen among its possible bases by which of them the lexicon knows. */
export function lemmaOf(form: string, tag: string, known: ReadonlySet<string>): string {
  const irregular = FORMS.get(form)
  if (irregular !== undefined) return irregular
  if (!inflects(form, tag)) return form
  const bases = basesOf(form)
  return bases.find((base) => known.has(base)) ?? (known.has(form) ? form : (bases[0] ?? form))
}

/** Stems that English does not end a word with: "lodg", "estimat", "brib". */
const LOST_E =
  /(?:[cvzu]|dg|rg|[aeiou]s|[bcdfgkpt]l|[iou]at|[^aeiou]at|[^aeiou][aiou]b|[aiou]d|[aiou]k|[aiou]m|[aiou]r)$/

function inflects(form: string, tag: string): boolean {
  return form.length > 3 && /(?:s|ed|ing)$/.test(form) && !/^(?:JJ|RB|IN|DT|PRP|CC)/.test(tag)
}

function basesOf(form: string): string[] {
  if (form.endsWith('ies')) return [`${form.slice(0, -3)}y`, form.slice(0, -1)]
  if (form.endsWith('ied')) return [`${form.slice(0, -3)}y`, form.slice(0, -1)]
  if (/(?:s|x|z|ch|sh)es$/.test(form)) return [form.slice(0, -2), form.slice(0, -1)]
  if (form.endsWith('ss')) return [form]
  if (form.endsWith('s')) return [form.slice(0, -1)]
  const stem = form.endsWith('ed') ? form.slice(0, -2) : form.slice(0, -3)
  const isDoubled = stem.length > 2 && stem.at(-1) === stem.at(-2)
  if (isDoubled) return [stem, stem.slice(0, -1), `${stem}e`]
  return LOST_E.test(stem) ? [`${stem}e`, stem] : [stem, `${stem}e`]
}
