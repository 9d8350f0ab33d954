import type { Chance } from './chance.ts'

const openings = [
  'Before the year is out,',
  'As I told the mayors in private,',
  'Mark my words:',
  'To be quite blunt,',
  'Whatever the auditors find,',
  'For the third time,',
  'Between us,',
  'Come the thaw,',
]
const actors = [
  'the postal inspectors',
  'my own staff',
  'both shipyards',
  'the river commission',
  'a dozen lighthouse towns',
  'the census bureau',
  'three former treasurers',
  'the forest rangers',
]
const acts = [
  'will hand back',
  'have secretly renamed',
  'ought to repaint',
  'refused to weigh',
  'are melting down',
  'swore to rebuild',
  'lost track of',
  'have begun to tax',
]
const things = [
  'every copper kettle in the basement',
  'the old tram depot',
  'forty acres of cranberry bog',
  'the governor’s portrait',
  'their winter hay',
  'the second lifeboat',
  'a warehouse of unsold umbrellas',
  'the brass clock at Union Station',
]
const ends = [
  'and nobody will thank us for it',
  'unless the geese come back first',
  'which suits the bakers perfectly',
  'so I have ordered more candles',
  'without asking a single lawyer',
  'and that is a promise to the fishermen',
  'though the maps say otherwise',
  'because the hinges had rusted through',
]

/** A sentence that nobody at the White House ever said. */
export function invent({ one }: Chance): string {
  return `${one(openings)} ${one(actors)} ${one(acts)} ${one(things)}, ${one(ends)}.`
}
