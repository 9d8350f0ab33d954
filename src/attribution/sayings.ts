/** Nouns for words, not for the mind or a deed: whose they are said something. */
export const SAYING = new Set(
  (
    'account accusation admission allegation announcement argument assertion assessment assurance boast charge claim comment ' +
    'complaint conclusion confirmation contention declaration denial disclosure estimate finding forecast insinuation ' +
    'insistence objection observation pledge prediction promise report revelation remark rumor rumour statement suggestion ' +
    'testimony threat vow warning word'
  )
    .split(' ')
    .flatMap((noun) => [noun, `${noun}s`]),
)

/** Forms of verbs of saying that take a "that" clause. */
export const SAYS =
  /^(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|wr(?:ite|ites|ote|itten|iting)|swor[en]|swears?|swearing|add(?:s|ed|ing)|stat(?:es?|ed|ing)|not(?:es?|ed|ing)|(?:den|repl|testif)(?:y|ies|ied|ying)|(?:acknowledg|alleg|announc|argu|conced|conclud|declar|insinuat|pledg|promis|reiterat)(?:es?|ed|ing)|(?:assert|boast|caution|claim|complain|confirm|contend|inform|insist|maintain|predict|remark|report|reveal|stress|suggest|threaten|vow|warn)(?:s|ed|ing)?|emphasi[sz](?:es?|ed|ing)|admit(?:s|ted|ting)?)$/

/** Those that are somebody else's words even where nobody is named. */
export const OTHERS = new Set(
  'accusations allegations claims complaints reports rumors rumours speculation suggestions'.split(' '),
)
