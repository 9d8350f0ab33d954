/** Movements, forces and unions of states whose one-word names pass for a person's or a people's. */
const KNOWN = new Set(
  'hamas|hezbollah|hizbollah|hizbullah|fatah|taliban|houthis|islamic state|isis|isil|daesh|al-qaeda|al qaeda|al-shabaab|boko haram|farc|eta|ira|plo|pkk|nato|opec|asean|mercosur|brics|unesco|unicef|unhcr|interpol|europol|greenpeace|wagner|congress|parliament|pentagon|treasury|wikileaks|anonymous|google|apple|amazon|microsoft|facebook|meta|twitter|tesla|boeing|airbus|toyota|nissan|honda|samsung|huawei|siemens|volkswagen|nokia|intel|oracle|netflix|uber|gazprom|rosneft|likud|labour|sinn fein|sinn féin'.split(
    '|',
  ),
)

/** Whether a name is that of a body so well known that the text need not say what it is. */
export function isKnownBody(name: string): boolean {
  return KNOWN.has(name.toLowerCase())
}
