import type { Gender } from './draft.ts'

const MEN =
  names(`aaron abdul abdullah adam ahmed alan albert alejandro alexander alexei ali andre andreas andrew andrei andriy angelo anthony
  antonio antony arthur barack ben benjamin bernard bernie bill bob boris brad brandon brendan brett brian bruce carl carlos charles chris
  christopher chuck colin craig dan daniel dave david dennis derek dick diego dmitri dmitry dmytro don donald doug douglas ed edward emmanuel
  enrique eric erik ernest evan fernando francis francisco frank fred frederick gary geoff george gerald gerard gordon graham greg gregory
  guillermo gustavo hans harold harry hassan henry howard hugh hussein ian ibrahim igor ivan jack jacob jake james jason javier jay jeff
  jeffrey jeremy jerome jerry jim jimmy joao joe joel johan john johnny jon jonathan jorge jose joseph joshua juan julian justin karl keith ken
  kenneth kevin khalid larry lars lawrence  leo leonard lloyd louis luis luke magnus mahmoud manuel marc marco mario mark martin marvin
  matt matthew maurice max michael miguel mike mikhail mitch mohamed mohammad mohammed mohammad muhammad mustafa narendra neil nicholas nick
  nicolas nigel norman oleg oleksandr oliver omar oscar owen pablo patrick paul pavel pedro pete peter phil philip philippe pierre rafael
  ralph raul ray raymond recep ricardo richard rick rob robert roberto rodrigo roger roland ron ronald roy russell ryan samuel scott sean
  sebastian sergei sergey shinzo simon stanley stefan stephen steve steven stuart tayyip ted  theodore thomas tim timothy tobias todd
  tom tony travis tyler victor viktor vincent vladimir volodymyr walter warren wayne wilhelm william willy xavier yitzhak yousef yuri zach`)

const WOMEN =
  names(`abigail adriana agnes alexandra alice alicia alison amanda amelia amy ana  angela anita ann anna anne annie april
  ayesha barbara beatrice becky bernadette beth betty beverly brenda bridget camille carmen carol carolina caroline carolyn catherine cathy
  cecilia charlotte cheryl chloe christina christine cindy claire clara claudia colette condoleezza courtney cristina cynthia daniela dawn
  deborah debra denise diana diane dolores donna doris dorothy edith eileen elaine eleanor elena elise elizabeth ella ellen emily emma erica
  esther eva evelyn fatima fiona florence frances gabriela gail georgia gertrude gina gloria grace greta hannah harriet heather helen helena
  hillary ilse ingrid irene isabel isabella jacinda  jacqueline jane janet janice  jeanne jennifer jen jenny jessica jill 
  joanna joanne josephine joyce juanita judith judy julia julie kamala karen karin karine kate katherine kathleen kathryn kathy katie kayleigh
  keiko kimberly kristen kristin laura lauren leah leila linda lisa liz liza louise lucia lucy lydia madeleine maggie margaret maria marie
  marilyn marina marjorie martha mary maud maya megan melania melanie melissa meredith michelle mildred miriam monica nadia nancy naomi
  natalia natalie  nicole nina nora norma olena olga olivia oksana pamela patricia paula penny phyllis priti rachel rebecca renee rhona rita
  roberta rosa rose ruth sabrina samantha sandra sara sarah selma shannon sharon sheila shirley silvia  sofia sonia sophia sophie
  stacey stephanie sue susan susanna suzanne svetlana sylvia tamara tania tatiana teresa theresa tina  ursula valerie vanessa vera
  veronica victoria virginia vivian wendy yolanda yulia yvonne zainab zoe`)

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}

/** By which pronoun most bearers of a given name are called: weak evidence; null where it is borne by both or not known. */
export function likelyGender(name: string): Gender | null {
  const given = name.split(' ')[0]!.toLowerCase()
  if (MEN.has(given)) return 'he'
  return WOMEN.has(given) ? 'she' : null
}
