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

/** Nouns for the mind: somebody's where it is said whose they are. */
export const THINKING = new Set(
  'belief concern conviction doubt expectation fear hope opinion suspicion understanding view worry worries'
    .split(' ')
    .flatMap((noun) => [noun, `${noun}s`]),
)

/** What one who says so has, gets or sees: "had evidence that", "has seen no sign that". */
export const KNOWLEDGE =
  /^(?:assurances?|confirmation|data|evidence|hints?|indications?|information|intelligence|knowledge|notice|proof|reports?|signs?|word)$/

/** Forms of verbs that come before it. */
export const HOLDING =
  /^(?:ha(?:s|ve|d|ving)|g(?:et|ets|ot|otten|etting)|se(?:e|es|en|eing)|saw|fou?nd|finds|finding|heard?|hears|hearing|receiv(?:e|es|ed|ing)|obtain(?:s|ed|ing)?|provid(?:e|es|ed|ing)|giv(?:e|es|en|ing)|gave)$/

/** Forms of verbs of saying that take a "that" clause. */
export const SAYS =
  /^(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|wr(?:ite|ites|ote|itten|iting)|swor[en]|swears?|swearing|add(?:s|ed|ing)|stat(?:es?|ed|ing)|not(?:es?|ed|ing)|(?:den|repl|testif)(?:y|ies|ied|ying)|(?:acknowledg|alleg|announc|argu|conced|conclud|declar|insinuat|pledg|promis|reiterat)(?:es?|ed|ing)|(?:assert|boast|caution|claim|complain|confirm|contend|inform|insist|maintain|predict|remark|report|reveal|stress|suggest|threaten|vow|warn)(?:s|ed|ing)?|emphasi[sz](?:es?|ed|ing)|admit(?:s|ted|ting)?)$/

/** Forms of verbs that take a question: "knew where", "asked whether", "has not decided how". */
export const WONDERS =
  /^(?:kn(?:ow|ows|ew|own|owing)|(?:decid)(?:es?|ed|ing)|(?:ask|discuss|explain|learn|wonder)(?:s|es|ed|ing)?)$/

/** Those that are somebody else's words even where nobody is named. */
export const OTHERS = new Set(
  'accusations allegations claims complaints reports rumors rumours speculation suggestions'.split(' '),
)

/** Nouns for what somebody bids, means or will not do, where an infinitive follows. */
export const TOWARDS = new Set(
  (
    'appeal call commitment decision demand desire determination hope intent intention invitation offer order plan pledge ' +
    'promise proposal refusal request threat vow warning willingness wish'
  )
    .split(' ')
    .flatMap((noun) => [noun, `${noun}s`]),
)

/** Forms of verbs that bid somebody to do something. */
export const BIDDING =
  /^(?:t(?:ell|ells|old|elling)|beg(?:s|ged|ging)?|forb(?:id|ids|ade|idden|idding)|(?:urg|advis|encourag|implor|invit)(?:es?|ed|ing)|(?:ask|direct|instruct|order|request|want|warn)(?:s|ed|ing)?)$/

/** Forms of verbs by which somebody means, promises or will not do something. */
export const WILLING =
  /^(?:sw(?:ear|ears|ore|orn|earing)|plan(?:s|ned|ning)?|decided|(?:agre|declin|hop|pledg|promis|propos|refus)(?:es?|ed|ing)|(?:claim|demand|intend|offer|threaten|vow|want)(?:s|ed|ing)?)$/

/** Forms of "have". */
export const HAVING = /^(?:has|have|had|having)$/
