import type { Fact } from '../item.ts'
import { findDay, parseTime } from '../published.ts'
import type { Block } from './blocks.ts'
import type { Page, PageElement } from './dom.ts'
import type { Stated } from './json-ld.ts'
import type { Metas } from './meta.ts'
import { firstMeta } from './meta.ts'

const METAS: readonly string[] = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'datepublished',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'dc:date',
  'article:publicationdate',
  'article.published',
  'published_at',
  'publish-date',
  'publish_date',
  'publication_date',
  'pubdate',
  'pub_date',
  'originalpublicationdate',
  'displaydate',
  'ptime',
  'pdate',
  'date',
  'article_date_original',
  'cxenseparse:recs:publishtime',
  'rnews:datepublished',
  'prism.publicationdate',
  'dcsext.articlefirstpublished',
  'timestamp',
  'created',
]

/** The day or time of publication, never of a later change, where pages state it, from the surest place to the last resort. */
export function findPublished(
  page: Page,
  metas: Metas,
  stated: Stated | null,
  near: readonly Block[],
  address: string | null,
): Fact<string> | null {
  const seen = near.map((block) => visibleTime(block.text)).find(Boolean) ?? null
  const inAddress = address ? dayInAddress(address) : null
  const machine = [
    ...times(stated?.published, 'json-ld'),
    ...itemTimes(page, 'meta[itemprop~="datePublished"],[itemprop~="datePublished"]', 'meta'),
    ...METAS.flatMap((name) => times(firstMeta(metas, [name]), 'meta')),
  ]
  const days = [seen, inAddress].filter((day): day is string => day !== null)
  const chosen = machine.find((one) => one.value.slice(0, 10) === seen) ?? machine[0]
  if (chosen) return precise(chosen, machine)
  const element = timeElement(page, days)
  if (element) return element
  if (seen) return { value: seen, from: 'visible' }
  const inTitle = findDay(page.all('title')[0]?.textContent ?? '')
  const yearless = yearlessDay(near, inAddress, page)
  return (
    yearless ??
    (inAddress ? { value: inAddress, from: 'address' } : inTitle ? { value: inTitle.day, from: 'meta' } : null)
  )
}

function times(words: string | null | undefined, from: Fact<string>['from']): Fact<string>[] {
  const value = words ? parseTime(words) : null
  return value ? [{ value, from }] : []
}

/** The same moment from another tag where that one gives its time or zone and this one does not. */
function precise(chosen: Fact<string>, all: readonly Fact<string>[]): Fact<string> {
  const finer = all.find(
    (one) => one.value.length > chosen.value.length && one.value.startsWith(chosen.value.slice(0, 16)),
  )
  return chosen.value.length <= 19 && finer ? finer : chosen
}

/** Times in microdata, but for those of a video or image that the page describes beside the article. */
function itemTimes(page: Page, selector: string, from: Fact<string>['from']): Fact<string>[] {
  const elements = page
    .all(selector)
    .slice(0, 20)
    .filter((element) => !/video|image|audio|comment/i.test(scopeOf(element)))
  return elements.flatMap((element) => times(timeOf(element), element.localName === 'time' ? 'time' : from)).slice(0, 1)
}

function scopeOf(element: PageElement): string {
  for (let outer = element.parentElement; outer; outer = outer.parentElement) {
    const type = outer.getAttribute('itemtype')
    if (type) return type
  }
  return ''
}

function timeOf(element: PageElement): string {
  return (
    element.getAttribute('content') ?? element.getAttribute('datetime') ?? (element.textContent ?? '').slice(0, 200)
  )
}

/** A `time` element that agrees with the day shown or in the address; else the first, when it is not of a change or another article. */
function timeElement(page: Page, days: readonly string[]): Fact<string> | null {
  const elements = page
    .all('time[datetime]')
    .slice(0, 60)
    .filter((element) => !/modif|updat/i.test(`${element.getAttribute('class')} ${element.getAttribute('itemprop')}`))
  const found = elements.flatMap((element) => times(element.getAttribute('datetime'), 'time'))
  const agreed = found.find((one) => days.includes(one.value.slice(0, 10)))
  return agreed ?? (days.length === 0 || found.length <= 1 ? (found[0] ?? null) : null)
}

/** A day in a line near the headline; a line of other articles or of a change names none. */
function visibleTime(text: string): string | null {
  if (text.length > 200) return null
  const found = findDay(text)
  if (
    !found ||
    /(?:updated?|modified|mis à jour|aktualis\p{L}+|actualizado|atualizado)\W{0,3}(?:on\s|:\s|le\s)?$/iu.test(
      text.slice(0, found.start),
    )
  )
    return null
  return found.day
}

const IN_ADDRESS =
  /(?:^|[/_-])((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-]?([0-2]\d|3[01])(?:[/_.-]|$)/i

/** The day in an address's path: `/2019/jan/03/`, `/2017-12-06/`, `-20190520/`. */
export function dayInAddress(address: string): string | null {
  const path = URL.canParse(address) ? new URL(address).pathname + new URL(address).search : address
  const found = IN_ADDRESS.exec(path.replace(/[?&=]/g, '/'))
  if (!found) return null
  const [, year, month, day] = found
  return /\d/.test(month!) ? parseTime(`${year}-${month}-${day}`) : (findDay(`${day} ${month} ${year}`)?.day ?? null)
}

/** A day without its year near the headline, "3/9(木) 18:45": the year of the address or of the page's copyright line settles it. */
function yearlessDay(near: readonly Block[], inAddress: string | null, page: Page): Fact<string> | null {
  const text = near
    .map((block) => block.text)
    .filter((words) => words.length < 100)
    .join('\n')
  const found = /(?<![\d/])(\d{1,2})[/月](\d{1,2})日?\s?[(（][月火水木金土日][)）]/.exec(text)
  if (!found || inAddress) return null
  const foot = page
    .all('address,footer,[class*="copyright"],small')
    .slice(-12)
    .map((element) => element.textContent ?? '')
    .join(' ')
    .slice(-4000)
  const year = /(?:©|\(C\)|copyright)\s*(?:\(C\)\s*)?(20\d{2})/i.exec(foot)?.[1]
  const value = year ? parseTime(`${year}-${found[1]}-${found[2]}`) : null
  return value ? { value, from: 'visible' } : null
}
