/** Words that, one for the other, make another statement: patterns and what may stand in their place. */
export type Change = {
  readonly name: string
  readonly meaning?: true
  readonly rows: readonly (readonly [RegExp, readonly string[]])[]
  /** Sentences in which the change could be an empty one. */
  readonly spare?: RegExp
}

/** The changes of single words that are planted. */
export const changes: readonly Change[] = [
  {
    name: 'negation taken out',
    meaning: true,
    rows: [
      [/\b(is|are|was|were|do|does|did|have|has|had|would|could|should|will|can) not /, ['$1 ']],
      [/\b(is|are|was|were|do|does|did|have|has|had|would|could|should)n[’']t /, ['$1 ']],
      [/\bnever /, ['']],
      [/\bno (?=[a-z]{4,} )/, ['', 'a ', 'some ']],
      [/\bwithout (?=[a-z]+)/, ['with ']],
      [/\bnone of /, ['all of ', 'some of ']],
    ],
    spare: /not only|not just|or not|no longer|no matter|why not|do not think|not necessarily|n[’']t just|n[’']t only/i,
  },
  {
    name: 'negation put in',
    meaning: true,
    rows: [
      [/\b(is|are|was|were|will|can|should|would) (?=[a-z]{3,})(?!not|never)/, ['$1 not ', '$1 never ']],
      [/\b(have|has) (?=[a-z]+ed\b)/, ['$1 not ']],
    ],
    spare: /n[’']t|\bnot\b|\bnever\b|\bno\b/,
  },
  {
    name: 'number replaced',
    meaning: true,
    rows: [
      [
        /\b[2-9]\d(?= (?:percent|million|billion|years|days|months|states|countries|people|thousand))/,
        ['17', '64', '31', '88'],
      ],
      [/\b[1-9](?= (?:percent|million|billion|trillion|years|days|months|weeks))/, ['11', '14']],
      [/\b(?:two|three|four|six|seven|eight)(?= [a-z]+s\b)/, ['nine', 'eleven']],
      [/\b(\d[\d.]*) million\b/, ['$1 billion']],
      [/\b(\d[\d.]*) billion\b/, ['$1 million', '$1 trillion']],
      [/\b(?:hundreds|dozens)(?= of)/, ['thousands']],
    ],
  },
  {
    name: 'name replaced',
    meaning: true,
    rows: [
      [/(?<=[a-z,] )(?:Ukraine|Israel|Poland|Taiwan|Mexico|Canada)(?=[ ,.])/, ['Hungary', 'Brazil', 'Turkey']],
      [/(?<=[a-z,] )(?:Russia|China|Iran)(?=[ ,.])/, ['Cuba', 'Belarus', 'Syria']],
      [/(?<=[a-z,] )(?:Florida|Texas|Michigan|Georgia|California|Ohio)(?=[ ,.])/, ['Oregon', 'Nebraska']],
      [/\b(?:Blinken|Yellen|Austin|Mayorkas|Buttigieg|Garland)\b/, ['Haaland', 'Vilsack']],
      [/\b(?:McCarthy|Schumer|Manchin|McConnell|Pelosi)\b/, ['Grassley', 'Klobuchar']],
      [/(?<=[a-z] )(?:Congress|the Senate|the House)(?= )/, ['the Supreme Court', 'the Pentagon']],
    ],
    spare: /White House/,
  },
  {
    name: 'day or month replaced',
    meaning: true,
    rows: [
      [/\b(?:Monday|Tuesday|Wednesday|Thursday|Friday)\b/, ['Saturday', 'Sunday']],
      [/\b(?:January|March|April|June|July|October|December)\b/, ['August', 'November']],
      [/\b(?:yesterday|today|tomorrow)\b/, ['last month', 'next month']],
      [/\b(?:last|next|this) (week|month|year)\b/, ['every $1']],
    ],
  },
  {
    name: 'may made will, will made may',
    meaning: true,
    rows: [
      [/\b(?:may|might|could)(?= [a-z]+ )/, ['will', 'must']],
      [/\b(?:will|must)(?= [a-z]+ )/, ['may', 'might', 'could']],
      [/\bshould(?= [a-z]+ )/, ['must', 'could']],
    ],
  },
  {
    name: 'how many changed',
    meaning: true,
    rows: [
      [/\b(?:many|some|several)(?= (?:of|[a-z]+s\b))/, ['all', 'few']],
      [/\b(?:all|every|most)(?= (?:of|[a-z]+s?\b))/, ['some', 'half']],
      [/\b(?:more|less|fewer) than\b/, ['exactly']],
      [/\bat least\b/, ['at most', 'fewer than']],
      [/\b(?:almost|nearly|about) (?=\d)/, ['over ']],
    ],
    spare: /all right|after all|at all|first of all|most important|every day/i,
  },
  {
    name: 'turned into its opposite',
    meaning: true,
    rows: [
      [/\bincreas(e|ed|ing|es)\b/, ['reduc$1']],
      [/\b(?:reduce|lower|cut)\b(?= [a-z])/, ['raise', 'increase']],
      [/\bmore(?= [a-z]+)/, ['less']],
      [/\bbefore\b/, ['after']],
      [/\bsupport(s|ed|ing)?\b(?= [a-z])/, ['oppose', 'reject']],
      [/\b(?:strong|stronger)\b/, ['weak', 'fragile']],
      [/\bstart(ed|s)?\b/, ['stop']],
      [/\bprotect(ed|s)?\b/, ['endanger']],
      [/\bsuccess\b/, ['failure']],
      [/\bgood\b/, ['bad']],
      [/\b(?:lowest|least)\b/, ['highest']],
      [/\b(?:highest|largest|biggest)\b/, ['smallest']],
      [/\bbest\b/, ['worst']],
    ],
  },
  {
    name: 'word for a like word',
    rows: [
      [/\bpeople\b/, ['citizens', 'workers']],
      [/\bimportant\b/, ['useful', 'significant']],
      [/\bhelp(?= [a-z])/, ['assist', 'allow']],
      [/\bmake sure\b/, ['guarantee', 'ensure']],
      [/\bcontinue to\b/, ['keep trying to']],
      [/\bissue\b/, ['problem', 'dispute']],
      [/\bwork(?:ing)? with\b/, ['consulting']],
      [/\bbelieve\b/, ['hope', 'suspect']],
      [/\bfolks\b/, ['families']],
      [/\btalk(?:ing|ed)? about\b/, ['arguing over']],
    ],
  },
  {
    name: 'person changed',
    rows: [
      [/(?<=[a-z] )we(?= [a-z]+)/, ['they', 'you']],
      [/(?<=[a-z] )they(?= [a-z]+)/, ['we', 'you']],
      [/(?<=[a-z] )our(?= [a-z]+)/, ['their', 'his']],
      [/(?<=[a-z] )I(?= [a-z]+)/, ['he', 'they']],
    ],
  },
]
