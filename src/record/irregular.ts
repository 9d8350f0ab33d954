const verbs: readonly ReadonlySet<string>[] = [
  'be is are was were been being am',
  'have has had having',
  'do does did done doing',
  'go goes went gone going',
  'say says said saying',
  'get gets got gotten getting',
  'make makes made making',
  'take takes took taken taking',
  'see sees saw seen seeing',
  'know knows knew known knowing',
  'think thinks thought thinking',
  'come comes came coming',
  'give gives gave given giving',
  'find finds found finding',
  'tell tells told telling',
  'become becomes became becoming',
  'begin begins began begun beginning',
  'keep keeps kept keeping',
  'hold holds held holding',
  'bring brings brought bringing',
  'stand stands stood standing',
  'lose loses lost losing',
  'meet meets met meeting',
  'pay pays paid paying',
  'speak speaks spoke spoken speaking',
  'send sends sent sending',
  'build builds built building',
  'fight fights fought fighting',
  'win wins won winning',
  'man men',
  'woman women',
  'child children',
].map((forms) => new Set(forms.split(' ')))

/** Whether two keys are forms of one irregular word. */
export function sameWord(one: string, other: string): boolean {
  return verbs.some((forms) => forms.has(one) && forms.has(other))
}
