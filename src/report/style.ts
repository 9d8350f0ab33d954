/** The look of the report: two columns, one on a narrow screen and in print; tones by line and sign, not by colour alone. */
export const style = `
:root { color-scheme: light; --good: #1a6b3c; --bad: #a3201c; --open: #355c8a; --line: #d5d2ca; --soft: #5a5750 }
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100% }
body { margin: 0; background: #fbfaf7; color: #1d1c1a; font: 1rem/1.55 Georgia, 'Times New Roman', serif; overflow-wrap: anywhere }
main, footer { max-width: 76rem; margin: 0 auto; padding: 1.5rem 1.25rem }
article + article { border-top: 3px double var(--line); margin-top: 3rem; padding-top: 1.5rem }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .4rem; max-width: 46rem }
h2 { font: 600 .95rem/1.4 system-ui, sans-serif; color: var(--soft); border-bottom: 1px solid var(--line); margin: 2rem 0 1rem; padding-bottom: .3rem }
h3 { font: 600 .95rem/1.4 system-ui, sans-serif; margin: 0 0 .4rem; color: var(--tone) }
a { color: #174e8c }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid #174e8c; outline-offset: 2px }
.skip { position: absolute; left: -99rem }
.skip:focus { left: .5rem; top: .5rem; background: #fff; padding: .5rem }
.facts, footer, nav, table { font: .85rem/1.5 system-ui, sans-serif; color: var(--soft) }
.counts { font: 600 1rem/1.5 system-ui, sans-serif }
nav ol { margin: 0; padding-left: 1.8rem }
nav li { padding: .1rem 0 }
.good { --tone: var(--good); --kind: solid }
.bad { --tone: var(--bad); --kind: double }
.open { --tone: var(--open); --kind: dotted }
nav li::marker { font-weight: 700; color: #1d1c1a }
nav a { color: inherit; text-decoration: none }
nav a b { color: #174e8c; text-decoration: underline; font-weight: 400 }
nav a:hover { text-decoration: underline }
nav .bad a b { font-weight: 700; color: var(--bad) }
summary { font: .82rem/1.4 system-ui, sans-serif; color: #174e8c; cursor: pointer; margin-top: .5rem; padding: .2rem 0 }
summary:focus-visible { outline: 3px solid #174e8c; outline-offset: 2px }
.row { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 0 2rem; align-items: start }
.words { margin: 0 0 1rem; font-size: 1.06rem }
.words.title { font-weight: 700 }
.words.caption, .words.credit { color: var(--soft); font-size: .92rem }
mark { background: #f3efe0; color: inherit; text-decoration: underline var(--kind) var(--tone); text-decoration-thickness: 2px; text-underline-offset: 3px }
mark.bad { background: #fbe3df }
mark.open { background: #e8eef6 }
.number { font: 700 .75rem/1 system-ui, sans-serif; display: inline-block; min-width: 1.5rem; padding: .3rem; margin-left: .15rem; border-radius: 1rem; text-align: center; color: #fff; background: var(--tone, #355c8a); text-decoration: none }
mark + .number { vertical-align: .15em }
mark.good + .number { background: var(--good) }
mark.bad + .number { background: var(--bad) }
mark.open + .number { background: var(--open) }
h3 .number { margin: 0 .25rem 0 0 }
.finding { background: #fff; border: 1px solid var(--line); border-left: 5px var(--kind) var(--tone); padding: .8rem 1rem; margin: 0 0 1rem; scroll-margin-top: 1rem }
.finding:target { box-shadow: 0 0 0 2px var(--tone) }
dl, dd, dl p { margin: 0 }
dl > div { margin-top: .5rem }
dt { font: 600 .78rem/1.4 system-ui, sans-serif; color: var(--soft) }
dd { font-size: .95rem }
dd ul { margin: 0; padding-left: 1.2rem }
q { quotes: '\\201c' '\\201d' }
.place, .cite { font: .82rem/1.45 system-ui, sans-serif; color: var(--soft) }
.cite { user-select: all }
ins { text-decoration: underline; text-decoration-thickness: 2px; background: #fff0c2 }
del { text-decoration: none; border-bottom: 2px dashed currentColor; background: #e6f0e9 }
ins.meaning, del.meaning { font-weight: 700; color: var(--bad) }
.aside { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; user-select: none }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--line) }
td:first-child { white-space: nowrap }
@media (max-width: 48rem) {
  main, footer { padding: 1rem .9rem }
  h1 { font-size: 1.35rem }
  .row { display: block }
}
@media print {
  @page { margin: 16mm }
  body { background: none; font-size: 10pt }
  main, footer { max-width: none; padding: 0 }
  .skip, nav details { display: none }
  .finding summary { display: none }
  .row { display: block }
  a { color: inherit }
  .finding { margin-left: 1.5rem }
  h2, h3, dt { break-after: avoid }
  mark, ins, del, .number { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
`
