import type { Block, Box } from './blocks.ts'

/** What a box's tag, role and class say about the words in it; `free` says nothing against them. */
export type Zone = 'free' | 'caption' | 'credit' | 'aside' | 'out'

const OUT_TAGS = new Set('nav footer form button dialog menu fieldset summary'.split(' '))
const OUT_ROLES =
  /(?:^|\s)(?:navigation|complementary|contentinfo|dialog|alertdialog|alert|menu|menubar|search|toolbar|tablist|tooltip)(?:\s|$)/
const CAPTION =
  /(?:^|[\s_-]|[a-z])caption(?![a-z]*[\s_-]?(?:settings|window|button|control))|legend|cutline|(?:photo|image|picture|foto|bild)(?:[\w-]{0,10}[_-])?(?:desc|text|info|title|titel|box_right)|photobox|bildunterschrift|wp-caption|(?:slideshow|gallery|slide)[_-]?(?:desc|caption|text)/
const CREDIT =
  /(?:^|[\s_-])(?:credits?|copyright|attribution|photographer|rights|source)(?:[\s_-]|$)|[_-](?:credit|attribution|copyright|photographer)|caption-credit|photo-?credit|image-?credit/

/** Parts of a class or id that name what stands beside an article; each must be a whole word of the name. */
const OUT_WORDS = new Set(
  (
    'links related relatedarticles relatedcontent recirc recirculation recommended recommendations recommendation promo promos promotion promoted promobox ' +
    'newsletter newsletters subscribe subscription signup optin share sharing shares sharetools sharebar social socials sidebar footer nav navbar navigation menu ' +
    'breadcrumb breadcrumbs outbrain taboola zergnet sponsor sponsored sponsors advert advertisement advertising ads adslot adbox ad adunit dfp cookie cookies ' +
    'consent gdpr popup modal overlay paywall regwall trending popular mostpopular mostread mostviewed tags taglist tag topics keywords hashtags ' +
    'bio biography authorbio authorbox byline bylines dateline timestamp pubdate datetime toolbar rail teaser teasers toc disclaimer ' +
    'pullquote pullquotes quote-pull skip comments comment disqus livefyre commenting discussion replies feedback poll quiz rating ratings survey ' +
    'noprint print-only hatnote ticker upnext nextup morefrom readmore readnext further follow donate donation membership alert alerts toast ' +
    'login register account search pagination pager jobs weather stocks quotes-ticker captions-settings errormessage error-report ' +
    'suggested suggestions seealso buy shopping deals coupon'
  ).split(' '),
)
/** Words that may name a frame around a picture as well; a caption in it stays a caption. */
const ASIDE_WORDS = new Set(
  'widget banner meta metadata gallery slideshow carousel product player playlist interstitial'.split(' '),
)
const OUT_PHRASES =
  /pull-?_?quote|read-?_?(?:more|next|also)|see-?_?also|(?:most|more)-?_?(?:read|popular|viewed|from|stories|on|news)|up-?_?next|related-?_?(?:art|cont|link|stor|box|cov|post|item|tag|read)|about-?_?(?:the-?_?)?author|author-?_?(?:bio|box|info|card|desc|social|about)|user-?_?bio|post-?_?bio|error-?_?report|sign-?_?up|news-?_?letter|opt-?_?in|call-?_?to-?_?action|(?:^|[\s_-])cta(?:[\s_-]|$)|inline-?_?(?:promo|related|link)|interstitial-?_?link|suggested-?_?|print-?_?citation|captions?-?_?settings|visually-?_?hidden|sr-?_?only|screen-?_?reader|accessib|off-?_?screen|share-?_?(?:tools|bar|links|buttons|this)|social-?_?(?:media|share|links|bar)|sponsored|ad-?_?(?:slot|container|wrapper|unit|banner|placeholder)|story-?_?(?:interrupter|footer|supplement)|error-?_?message|breakout|key-?_?specs|product-?_?card|meme-?_?sujet|rubriques-?_?liees/
const STORY = /story|article|entry|post|content|main/
const BESIDE =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|flyout|footer|breadcrumbs?)(?:[\s_-]|$)|related|recirc|recommend|promo|teaser|sidebar|outbrain|taboola|most-?_?(?:read|popular)|read-?_?(?:more|next)|meme-?_?sujet/
const COMMENTS =
  /(?:^|[\s_-])(?:comments?|disqus|livefyre|discussion|replies)(?:[\s_-]|$)|comment-?_?(?:list|section|thread|body|area)/

/** The zones of boxes, worked out once for each; a box lies in the zone of what holds it. */
export class Zones {
  private readonly known = new Map<Box, Zone>()
  private readonly weights = new Map<Box, number>()
  private readonly total: number
  private readonly guarded = new Set<Box>()

  /** `heading` is the block of the headline: what holds it and much of the text is no side matter, whatever it is called. */
  constructor(blocks: readonly Block[], heading: Block | null) {
    for (const block of blocks) this.weights.set(block.box, this.weight(block.box) + weightOf(block))
    this.addUpwards()
    this.total = blocks.reduce((sum, block) => sum + weightOf(block), 0)
    for (let box = heading?.box ?? null; box; box = box.parent) this.guarded.add(box)
  }

  /** Each box's weight added to the box around it, the deepest first. */
  private addUpwards(): void {
    const levels: Set<Box>[] = []
    for (const box of this.weights.keys()) (levels[box.depth] ??= new Set()).add(box)
    for (let depth = levels.length - 1; depth > 0; depth--)
      for (const box of levels[depth] ?? []) {
        if (!box.parent) continue
        this.weights.set(box.parent, this.weight(box.parent) + this.weight(box))
        ;(levels[box.parent.depth] ??= new Set()).add(box.parent)
      }
  }

  /** The zone a box lies in. */
  of(box: Box): Zone {
    const known = this.known.get(box)
    if (known) return known
    const above = box.parent ? this.of(box.parent) : 'free'
    const own = above === 'out' ? 'out' : this.own(box)
    const zone =
      own === 'free' || (above === 'caption' && own === 'aside') || (above === 'aside' && own === 'credit')
        ? above
        : own
    this.known.set(box, zone)
    return zone
  }

  /** Whether a box stands in what leads to other articles, where names and days are those of others. */
  leadsAway(box: Box): boolean {
    for (let outer: Box | null = box; outer; outer = outer.parent)
      if (
        (/^(?:aside|nav|footer|form|button)$/.test(outer.tag) || BESIDE.test(outer.names)) &&
        !this.guarded.has(outer)
      )
        return true
    return false
  }

  /** The weight of running text in a box. */
  weight(box: Box): number {
    return this.weights.get(box) ?? 0
  }

  private own(box: Box): Zone {
    if (box.tag === 'figcaption') return 'caption'
    const share = this.weight(box) / Math.max(1, this.total)
    if (share > 0.35 && !COMMENTS.test(box.names)) return 'free'
    if (
      share > 0.15 &&
      (this.guarded.has(box) || (STORY.test(box.names) && !BESIDE.test(box.names) && !COMMENTS.test(box.names)))
    )
      return 'free'
    if (OUT_TAGS.has(box.tag) || OUT_ROLES.test(box.names)) return 'out'
    if (box.tag === 'aside') return 'aside'
    if (box.names.length > 4) {
      if (CREDIT.test(box.names)) return 'credit'
      if (OUT_PHRASES.test(box.names) || box.names.split(/[^a-z]+/).some((word) => OUT_WORDS.has(word))) return 'out'
      if (CAPTION.test(box.names)) return 'caption'
      if (box.names.split(/[^a-z]+/).some((word) => ASIDE_WORDS.has(word))) return 'aside'
    }
    return 'free'
  }
}

/** How much running text a block holds: its length where it reads like a sentence, else nothing. */
export function weightOf(block: Block): number {
  const { text, linked } = block
  const dense = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text) ? 2.5 : 1
  if (text.length * dense < 50 || linked > 0.5 || !/[.!?。！？…:;,"”»']/.test(text)) return 0
  return Math.min(text.length * dense, 1500) * (1 - linked)
}
