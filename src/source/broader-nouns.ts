import { words } from './nouns.ts'

/** Roles a word stands for, broader word first: “the official” may be a minister. */
const BROADER: Readonly<Record<string, ReadonlySet<string>>> = {
  official:
    words(`official adviser advisor minister secretary spokesman spokeswoman spokesperson director commissioner ambassador chief mayor
    governor administrator undersecretary superintendent envoy deputy aide officer head diplomat inspector regulator`),
  lawmaker: words(
    'lawmaker senator representative congressman congresswoman mp deputy legislator assemblyman councillor',
  ),
  legislator: words('lawmaker senator representative congressman congresswoman mp deputy legislator assemblyman'),
  politician: words(
    'politician senator representative congressman congresswoman mp minister premier mayor governor president lawmaker',
  ),
  executive: words('executive ceo chairman chairwoman president chief founder cfo coo director boss head officer'),
  boss: words('executive ceo chairman chairwoman president chief founder director boss head manager'),
  leader: words(
    'leader president premier chancellor king queen emir chairman chairwoman prime-minister minister chief head sheikh taoiseach',
  ),
  diplomat: words('diplomat ambassador envoy minister negotiator attache consul'),
  scientist: words(
    'scientist researcher professor author biologist physicist chemist geologist ecologist astronomer coauthor',
  ),
  researcher: words(
    'researcher scientist professor author biologist physicist psychologist ecologist coauthor co-author economist',
  ),
  author: words(
    'author coauthor co-author researcher scientist writer novelist philosopher historian journalist economist professor',
  ),
  academic: words('academic professor scholar researcher historian lecturer'),
  spokesman: words('spokesman spokesperson spokeswoman'),
  spokeswoman: words('spokeswoman spokesperson'),
  spokesperson: words('spokesperson spokesman spokeswoman'),
  aide: words('aide adviser advisor assistant staffer'),
  adviser: words('adviser advisor aide'),
  lawyer: words('lawyer attorney counsel solicitor barrister'),
  attorney: words('lawyer attorney counsel'),
  doctor: words('doctor physician surgeon medic paediatrician pediatrician cardiologist'),
  journalist: words('journalist reporter editor correspondent columnist'),
  officer: words(
    'officer policeman policewoman captain lieutenant sergeant detective colonel constable commander general',
  ),
  soldier: words('soldier sergeant private corporal'),
  businessman: words('businessman entrepreneur founder tycoon owner'),
  monarch: words('king queen emperor'),
  premier: words('premier prime-minister'),
  source: words('source person official people diplomat executive someone somebody individual insider'),
  insider: words('insider source person someone somebody individual employee executive'),
  individual: words('individual person someone somebody source'),
  study: words('study research paper finding analysis article'),
  research: words('study research paper finding'),
  finding: words('finding study research report survey poll paper result'),
  result: words('result study research survey poll trial'),
  paper: words('paper study report article'),
  report: words('report review audit study assessment'),
  survey: words('survey poll'),
  poll: words('poll survey'),
  statement: words('statement release communique announcement'),
  memo: words('memo memorandum letter email'),
  document: words('document report memo letter filing file paper'),
  police: words('police force'),
}

/** Whether “the BROAD” may stand for one who was called NARROW. */
export function standsFor(broad: string, narrow: string): boolean {
  if (broad === narrow) return true
  const noun = narrow.slice(narrow.lastIndexOf(' ') + 1)
  return noun !== broad && (BROADER[broad]?.has(noun) ?? false)
}
