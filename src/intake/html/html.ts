import { InputError } from '../../error.ts'
import type { Notice } from '../../notice.ts'
import { findAgency } from '../agency.ts'
import type { Paragraph } from '../canonical.ts'
import type { Reading } from '../reading.ts'
import { fact } from '../reading.ts'
import { articleParagraphs } from './article.ts'
import { blocksOf } from './blocks.ts'
import type { Block } from './blocks.ts'
import { findBody } from './body.ts'
import type { Body } from './body.ts'
import { parsePage } from './dom.ts'
import { findAddress, findLanguage, findOutlet, nearHeading } from './facts.ts'
import { statedArticle } from './json-ld.ts'
import { bare } from './leave-out.ts'
import { firstMeta, readMetas } from './meta.ts'
import { findPublished } from './published-on.ts'
import { findTitle, siteNames } from './title.ts'
import { findByline } from './written-by.ts'
import { Zones, weightOf } from './zones.ts'

/**
 * The article in a web page: headline, standfirst, body, captions and credits, and what the page says about it.
 * Throws an InputError where no place on the page holds some sentences of running text, or its tags nest too deep.
 */
export function takeHtml(html: string, name: string, given: string | null): Reading {
  const page = parsePage(html, name)
  const metas = readMetas(page)
  const address = findAddress(page, metas, given)
  const stated = statedArticle(page, [address?.value ?? '', given ?? ''])
  const blocks = blocksOf(page)
  const { title, heading } = findTitle(page, metas, stated, blocks)
  const zones = new Zones(blocks, heading)
  const body = findBody(blocks, zones, heading)
  if (!body) throw noArticle(name, blocks.length)
  const near = nearHeading(blocks, heading, body.first).filter((block) => !zones.leadsAway(block.box))
  const sites = siteNames(page, metas, stated)
  const byline = findByline(page, metas, stated, near, sites)
  const description = firstMeta(metas, ['og:description', 'description', 'twitter:description', 'dc.description'])
  const told = articleParagraphs(blocks, zones, body, {
    heading,
    title: title?.value ?? null,
    description,
    byline: byline?.value ?? null,
  })
  if (!told.some((one) => one.kind === 'body')) throw noArticle(name, blocks.length)
  const words = told.filter((one) => one.kind !== 'caption').map((one) => one.text)
  const outlet = findOutlet(page, metas, stated, title?.value ?? null, address?.value ?? null)
  const agency = findAgency(words, [byline?.value, outlet?.value])
  const paragraphs: Paragraph[] = [...(title ? [{ kind: 'title', text: title.value } as const] : []), ...told]
  return {
    type: 'html',
    paragraphs,
    facts: {
      title,
      byline,
      outlet,
      published: findPublished(page, metas, stated, near, address?.value ?? null),
      language: findLanguage(page, metas, stated, words.join('\n')),
      url: address,
      agency: agency ? fact(agency, 'visible') : null,
    },
    notices: isList(blocks, body, heading?.text ?? '', sites) ? [listNotice(title?.value ?? name)] : [],
  }
}

/** Whether a page is a list of articles, such as a front page: many headlines, little text under each, none above them all. */
function isList(blocks: readonly Block[], body: Body, heading: string, sites: readonly string[]): boolean {
  if (heading !== '' && !sites.some((site) => bare(site) === bare(heading))) return false
  const range = blocks.slice(body.first, body.last + 1)
  const headlines = range.filter((block) => /^h[2-4]$/.test(block.box.tag)).length
  return headlines >= 6 && headlines >= range.filter((block) => weightOf(block) > 0).length * 0.5
}

function listNotice(title: string): Notice {
  return {
    rule: 'list-of-articles',
    message: `"${title}" looks like a list of articles and not like one: its teasers were read as one text.`,
    spans: [],
  }
}

function noArticle(name: string, count: number): InputError {
  return new InputError(
    `${name} holds no article: expected some sentences of running text in one place, came ${count} short pieces such as links, headlines and labels.`,
  )
}
