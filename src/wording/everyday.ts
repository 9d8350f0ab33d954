/** Lemmas that turn up on every subject: to share one says little about what is spoken of. */
export const everyday: ReadonlySet<string> = new Set(
  `make take right want time need include like talk continue new provide meet come call give effort important leader job across
  speak sure action clear plan good part share law increase forward public address happen change do something believe lead ensure
  nation partner around able before step commitment point move number commit process opportunity cost policy life home pay create
  focus keep bring try term end close start deal future critical certain stand obvious after between report expand look understand
  impact place concern decision additional advance strengthen use month long follow pass hold local discuss kind three team deliver
  open direct reduce order challenge partnership case great leave resource particular progress history better response private
  begin benefit past expect area individual power actual join strong near project hear information significant remain matter agency
  level couple improve receive recent find different cut specific role set best interest example line feel grow discussion further
  mention current available develop big goal off used allow key base turn reason ever visit group high reach range position real
  relate potential view respect approach run result detail free experience serve help hard possible rule answer rate remember event
  hope lose act agree relationship strategy toward ground learn full brief prepare importance announcement announce top several far
  message serious effective record beyond within implement establish recognize away way situation value please offer defense previous
  side addition encourage measure honor enough proud statement young engagement half operation review throughout exact become person
  word consider idea growth former host show cause least grant soon once note exist early status trip represent practice promise
  personal ready problem table determine seek request whole entire raise capability reform standard piece sense highlight accelerate
  fall hand though site watch broad story immediate add affect path track extreme decide push authority effect fundamental confirm
  solution cover put intend break large equity often deep assessment regard consistent check head death front condition six option
  general total almost involve product date party average space read conduct connect themselves majority extend period prior higher
  united country people american year million billion hundred thousand percent president administration white house government
  official today department federal secretary national state world member five ten two four week day man woman great amount
  seven eight nine twelve name work support thank say see go know`
    .split(/\s+/)
    .filter(Boolean),
)
