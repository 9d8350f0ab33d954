/** Nouns for people that a body's own knowledge is credited to; in a bare plural they are individuals kept unnamed. */
const INSIDERS = words(`official aide spokesman spokeswoman spokesperson spokespeople executive diplomat representative
  source adviser advisor insider staffer staff minister ambassador envoy negotiator commander editor ceo director manager
  administrator deputy secretary person people chief officer chairman
  chairwoman chair counsel commissioner general colonel captain emissary operative
  informant whistleblower banker mediator intermediary interlocutor assistant inspector superintendent
  undersecretary vice-president whip trustee curator strategist bureaucrat cabinet-member insiders ceos`)

/** Nouns for people by what they do or are; a bare plural of them is a class. */
const WALKS =
  words(`leader delegate organiser speaker boss analyst expert economist lawyer attorney lawmaker legislator customer doctor physician prosecutor
  rescuer resident voter critic supporter scientist researcher author professor teacher student witness victim reporter journalist
  correspondent columnist blogger observer historian engineer activist campaigner protester demonstrator worker employee farmer
  fisherman neighbour neighbor parent mother father mom mum dad brother sister son daughter wife husband widow relative friend colleague nurse
  patient passenger pilot soldier sailor officer detective investigator judge magistrate juror senator congressman congresswoman
  congressperson representative assemblyman councillor councilman councilwoman councilor mp politician candidate nominee opponent
  ally partner founder cofounder co-founder co-author coauthor owner shareholder investor trader broker dealer buyer seller
  consumer user developer designer architect artist actor actress singer musician writer novelist poet director producer player coach
  trainer athlete captain manager referee fan spectator priest bishop archbishop cardinal pope rabbi imam cleric pastor minister monk
  king queen prince princess duke duchess sheikh emir sultan emperor president prime-minister chancellor premier taoiseach governor
  mayor sheriff policeman policewoman firefighter paramedic medic surgeon epidemiologist virologist biologist physicist chemist
  astronomer geologist meteorologist forecaster psychologist psychiatrist sociologist anthropologist archaeologist ecologist
  climatologist statistician mathematician philosopher theologian scholar academic specialist consultant contractor auditor accountant
  regulator inspector watchdog man woman boy girl child kid teenager youth citizen migrant refugee immigrant prisoner detainee
  defendant plaintiff suspect militant rebel fighter insurgent terrorist hacker gunman veteran retiree pensioner volunteer organizer
  organiser participant attendee delegate member billionaire entrepreneur businessman businesswoman tycoon magnate industrialist
  mogul chef waiter driver truck-driver trucker miner fisher hunter ranger guide tourist visitor villager islander local owner tenant
  landlord homeowner survivor bystander onlooker poster commenter skeptic sceptic believer advocate proponent backer detractor
  opponent dissident exile defector spy agent translator interpreter librarian curator conductor composer dancer model comedian host
  presenter anchor broadcaster pundit commentator strategist pollster lobbyist ambassador consul envoy attache general admiral colonel
  major lieutenant sergeant corporal private marshal brigadier commodore commander chairman chairwoman chairperson chair chief
  head boss executive ceo cfo coo cto president-elect vice-president vice treasurer secretary undersecretary clerk dean provost principal
  headteacher headmaster rector superintendent commissioner comptroller ombudsman justice solicitor barrister advocate notary
  individual guard warden keeper baker butcher barber janitor builder carpenter plumber electrician mechanic technician programmer analyst lead architect buyer
  nominee appointee successor predecessor heir designee spokesman scientist caller listener reader viewer subscriber respondent
  fellow niece nephew cousin uncle aunt grandson granddaughter grandmother grandfather grandparent ex-wife ex-husband fiance fiancee boyfriend
  girlfriend folk speechwriter narrator moderator hopeful contender front-runner frontrunner guy donor surrogate defender associate
  progressive independent evangelical superdelegate elder hawk neurosurgeon objector watcher challenger interviewer lady confidant
  counterpart enthusiast assailant checker fact-checker heavyweight star troop superstar peer widower orphan signatory
  democrat republican conservative liberal socialist communist nationalist somebody someone everybody everyone nobody anybody anyone`)

/** Nouns for bodies, by what may stand for what: “the firm” for a maker, “the agency” for a bureau. */
const BODIES = {
  company:
    words(`company firm maker manufacturer giant carrier airline operator retailer bank lender broker brokerage automaker
    carmaker planemaker chipmaker drugmaker brewer builder developer supplier corporation conglomerate startup start-up business enterprise
    contractor insurer utility studio label publisher chain store supermarket shipbuilder shipper miner refiner producer
    exchange fund rival competitor subsidiary parent unit shipyard factory workshop plant brand provider consultancy`),
  agency:
    words(`agency bureau administration authority office service department ministry commission board council committee
    watchdog regulator body secretariat directorate headquarters city town borough county district municipality village
    delegation mission embassy consulate treasury cabinet inspectorate registry`),
  group:
    words(`group organisation organization union party association charity movement militia foundation institute league
    federation coalition alliance network campaign lobby society institution ngo nonprofit think-tank thinktank faction club cartel guild
    chamber lodge confederation consortium syndicate chapter church congregation bloc team caucus gang panel`),
  force: words('army military navy force forces police airforce marines guard gendarmerie coastguard'),
  court: words('court tribunal jury bench'),
  legislature: words('parliament congress senate house assembly legislature chamber duma knesset bundestag diet'),
  school: words(
    'university college school academy faculty laboratory lab hospital clinic museum library centre center',
  ),
  outlet: words(`newspaper paper magazine daily weekly tabloid broadsheet broadcaster channel station journal periodical
    newscast publication gazette wire programme outlet media press television tv radio website site blog`),
  state: words('government administration country nation state kingdom regime republic'),
} as const

/** A class of bodies. */
export type BodyClass = keyof typeof BODIES

const DOCUMENTS =
  words(`report study poll survey letter memo memorandum email e-mail statement document paper audit review filing datum
  data figure statistic image video photo photograph footage picture record law website post posting message article book
  indictment lawsuit complaint ruling verdict judgment transcript notice recording finding result analysis assessment map census
  index sign research communique communiqué release resolution treaty agreement charter constitution bill act decree order manifesto
  petition affidavit testimony note diary dispatch cable account polling average tally count rule platform investigation legislation precedent debate speech remark comment
  memoir opinion op-ed story piece interview regulation amendment return statistic revelation ledger theory policy poll study inquiry measure
  episode review slogan program show movie leaflet poster flyer brochure manual guideline bulletin newsletter blog
  column editorial headline caption graphic chart table spreadsheet database list dossier file archive catalogue catalog
  certificate receipt contract invoice log minutes summary draft proposal plan blueprint tweet thread page section passage text
  inscription plaque label banner placard slide presentation estimate forecast projection number evidence model simulation test
  experiment trial excavation satellite telescope probe material advertisement ad commercial film documentary clip tape audio
  history wiki bible scripture quran koran monograph thesis dissertation book questionnaire measurement observation metric readout
  proclamation announcement invitation white-paper whitepaper factsheet`)

/** Nouns that a possessor speaks through: “in a reporter's words”. */
const VOICES = words(
  'word view opinion account mind eye estimation telling judgment estimate question answer remark claim comment reply assertion',
)

/** Unnamed many: a bare singular that is a class. */
const CLASSES =
  words(`public society those these ones camp establishment base leadership left right mainstream elite side chorus personnel brass couple
  management market crowd community population industry family electorate opposition crew street
  majority minority authority team audience world diaspora profession sector others many most some few several none neither both all each
  nobody everyone everybody anyone anybody people generation household percent percentage % dozen hundred thousand million half third
  quarter two-third`)

/** The words of a list, parted by white space. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''))
}

const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  media: 'media',
  data: 'data',
  police: 'police',
  spokesmen: 'spokesman',
  spokeswomen: 'spokeswoman',
  businessmen: 'businessman',
  congressmen: 'congressman',
  fishermen: 'fisherman',
  wives: 'wife',
  analyses: 'analysis',
  series: 'series',
  news: 'news',
  congress: 'congress',
  staff: 'staff',
  forces: 'forces',
  minutes: 'minutes',
  marines: 'marines',
  gunmen: 'gunman',
  statistics: 'statistic',
}

/** A noun in lower case and in the singular. */
export function singular(noun: string): string {
  const word = noun.toLowerCase()
  const known = IRREGULAR[word]
  if (known !== undefined) return known
  if (/(?:men)$/.test(word) && word.length > 5) return `${word.slice(0, -2)}an`
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:s|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (/[^s]s$/.test(word) && !/(?:us|is)$/.test(word) && word.length > 3) return word.slice(0, -1)
  return word
}

/** Whether a singular noun is for a person. */
export function isPersonNoun(noun: string): boolean {
  return (
    INSIDERS.has(noun) ||
    WALKS.has(noun) ||
    (noun.length > 5 &&
      /(?:ologist|ician|man|woman|person|ist|maker|keeper|holder|goer)$/.test(noun) &&
      bodyClass(noun) === null)
  )
}

/** Whether a bare plural of this noun is individuals of a body, kept unnamed. */
export function isInsider(noun: string): boolean {
  return INSIDERS.has(noun)
}

const CLASS_OF: ReadonlyMap<string, BodyClass> = new Map(
  Object.entries(BODIES)
    .toReversed()
    .flatMap(([name, nouns]) => [...nouns].map((noun) => [noun, name as BodyClass])),
)

/** What class of bodies a singular noun is for; null where it is for none. */
export function bodyClass(noun: string): BodyClass | null {
  return CLASS_OF.get(noun) ?? null
}

/** Whether a singular noun is for something written, recorded or measured that can say something. */
export function isDocumentNoun(noun: string): boolean {
  return DOCUMENTS.has(noun)
}

/** Whether a possessor speaks through this noun: “in her words”. */
export function isVoice(noun: string): boolean {
  return VOICES.has(noun)
}

/** Whether a singular form is a class of people: the public, many, everyone. */
export function isClass(noun: string): boolean {
  return CLASSES.has(noun)
}

const TITLES =
  /^(?:president|minister|premier|chancellor|secretary|undersecretary|senator|congressman|congresswoman|governor|mayor|judge|justice|prosecutor|attorney|professor|doctor|general|admiral|colonel|captain|ambassador|commissioner|director|spokesman|spokeswoman|spokesperson|chairman|chairwoman|ceo|king|queen|prince|princess|pope|bishop|archbishop|coach)$/

/** Whether a noun in lower case stands before a surname as its title: “Senator Ruiz”, and no “Hunter Biden”. */
export function isTitle(noun: string): boolean {
  return TITLES.test(noun)
}
