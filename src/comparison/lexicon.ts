/** Words that turn a clause into its denial. */
export const negators = setOf('not no never none nobody nothing neither nor without cannot hardly barely nowhere')

/** Verbs and adjectives that deny what stands behind them; beside a plain clause they make the two opposite. */
export const denying =
  setOf(`refuse refused deny denied denies reject rejected fail failed cancel cancelled canceled postpone postponed
  vetoed veto false untrue wrong unable incapable acquit acquitted call-off abandon abandoned scrap scrapped lack
  lacks off up out shelve shelved suspend suspended halt halted cease ceased dispute disputed disputes refute refuted refutes dismiss
  dismissed nonsense fabrication invention lie lies`)

/** Words that leave open whether it is so. */
export const possible =
  setOf(`may might could perhaps possibly maybe probably likely suspect suspects suspected suspicion fear fears
  apparently allegedly reportedly seem seems appear appears suggest suggests potential potentially possible believed`)

/** Words of a look-out for something: beside a negation, that it was not found. */
export const seeing =
  setOf(`see seen saw evidence indication indications sign signs proof aware trace suggest knowledge heard observed
  know confirm confirmed verify verified prove proven information`)

/** Words that put it in doubt without denying it. */
export const doubting = setOf('doubt doubts doubtful unsure unclear sceptical skeptical sure whether unproven')

/** Words of intent rather than deed. */
export const intending =
  setOf(`plan plans planned planning intend intends intention want wants aim aims prepare preparing prepared consider
  considering hope hopes propose proposed`)

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean))
}
