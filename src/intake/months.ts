const NAMES: readonly string[] = [
  'january jan januar janvier janv januari enero ene janeiro gennaio gen leden ledna styczeń stycznia',
  'february feb februar février fevrier févr fév februari febrero fevereiro fev febbraio únor února luty lutego',
  'march mar märz maerz mrz mars maart marzo março marco březen března marzec marca',
  'april apr avril avr abril abr aprile duben dubna kwiecień kwietnia',
  'may mai mei mayo maio mag maggio maj květen května maja',
  'june jun juni juin junio junho giugno giu červen června czerwiec czerwca',
  'july jul juli juillet juil julio julho luglio lug červenec července lipiec lipca',
  'august aug août aout augustus agosto ago srpen srpna sierpień sierpnia',
  'september sept sep septembre septiembre setembro set settembre září zaří wrzesień września',
  'october oct oktober okt octobre octubre outubro out ottobre ott říjen října październik października',
  'november nov novembre noviembre novembro listopad listopadu listopada',
  'december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre prosinec prosince grudzień grudnia',
]

const MONTHS = new Map(NAMES.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)))

/** The month (1 to 12) that a word names in one of ten European languages, in full or shortened, or null. */
export function monthOf(word: string): number | null {
  return MONTHS.get(word.toLowerCase().replace(/\.$/, '')) ?? null
}
