/** Places that news is sent from whose names the time zone data base has not, with the zone they keep. */
const OTHER_PLACES: Readonly<Record<string, string>> = {
  washington: 'America/New_York',
  boston: 'America/New_York',
  atlanta: 'America/New_York',
  miami: 'America/New_York',
  philadelphia: 'America/New_York',
  'united nations': 'America/New_York',
  ottawa: 'America/Toronto',
  montreal: 'America/Toronto',
  houston: 'America/Chicago',
  dallas: 'America/Chicago',
  austin: 'America/Chicago',
  minneapolis: 'America/Chicago',
  'san francisco': 'America/Los_Angeles',
  seattle: 'America/Los_Angeles',
  'las vegas': 'America/Los_Angeles',
  brasilia: 'America/Sao_Paulo',
  'rio de janeiro': 'America/Sao_Paulo',
  geneva: 'Europe/Zurich',
  davos: 'Europe/Zurich',
  'the hague': 'Europe/Amsterdam',
  strasbourg: 'Europe/Paris',
  frankfurt: 'Europe/Berlin',
  munich: 'Europe/Berlin',
  milan: 'Europe/Rome',
  barcelona: 'Europe/Madrid',
  edinburgh: 'Europe/London',
  belfast: 'Europe/London',
  kyiv: 'Europe/Kiev',
  odesa: 'Europe/Kiev',
  'st petersburg': 'Europe/Moscow',
  ankara: 'Europe/Istanbul',
  'tel aviv': 'Asia/Jerusalem',
  rafah: 'Asia/Gaza',
  'khan younis': 'Asia/Gaza',
  ramallah: 'Asia/Hebron',
  'abu dhabi': 'Asia/Dubai',
  doha: 'Asia/Qatar',
  islamabad: 'Asia/Karachi',
  'new delhi': 'Asia/Calcutta',
  mumbai: 'Asia/Calcutta',
  kolkata: 'Asia/Calcutta',
  hanoi: 'Asia/Saigon',
  'ho chi minh city': 'Asia/Saigon',
  beijing: 'Asia/Shanghai',
  'hong kong': 'Asia/Hong_Kong',
  osaka: 'Asia/Tokyo',
  canberra: 'Australia/Sydney',
  wellington: 'Pacific/Auckland',
  'cape town': 'Africa/Johannesburg',
  pretoria: 'Africa/Johannesburg',
  abuja: 'Africa/Lagos',
}

let zones: ReadonlyMap<string, string> | null = null

/** The IANA time zone that a place of a dateline keeps, or null: "VIENNA" keeps Europe/Vienna. */
export function zoneOf(place: string): string | null {
  zones ??= new Map([...namedZones(), ...Object.entries(OTHER_PLACES)])
  return zones.get(place.trim().toLowerCase()) ?? null
}

/** The day that a moment falls on in a zone, `2024-05-10`. */
export function dayIn(zone: string, moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    moment,
  )
}

function namedZones(): [string, string][] {
  return Intl.supportedValuesOf('timeZone').map((zone) => [
    zone
      .slice(zone.lastIndexOf('/') + 1)
      .replaceAll('_', ' ')
      .toLowerCase(),
    zone,
  ])
}
