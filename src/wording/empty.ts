/** Words that carry no matter of their own. */
export const empty: ReadonlySet<string> = new Set(
  `a an the of to in on at for from by with and or but so as that this these those it its is are was were
  be been being am has have had do does did will would shall can could may might must should not no never than then there
  here who whom which what when where how very too also just only even still yet already now again as well we i you he she
  they them us me our your his her their him my one any some such up down out about over under into through during per via
  said says say told tell according again well look know think thing things lot way let got get really mean going gone
  because first second if while both each every all most more less many much own other another same since ago today
  yesterday tomorrow tonight last next this week month year day earlier later back put another certain folks means
  additionally course fact along ahead together look behind shows showed earlier among whether or against`
    .split(/\s+/)
    .filter(Boolean),
)
