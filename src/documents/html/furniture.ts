import { attribute, type PageElement } from './dom.ts';

/** What stands on a page beside the article's own words, by what the page calls it. */

const TAGS = new Set(['aside', 'nav', 'footer', 'form', 'button', 'menu', 'dialog', 'ins', 'amp-ad', 'amp-sidebar', 'amp-social-share']);
const ROLES = /^(?:complementary|navigation|contentinfo|search|dialog)$/;

/** Characters. A longer box that only a class calls furniture may well be the article. */
const LARGEST_NAMED = 1500;

/** Words of class names. Each is matched whole, between marks. */
const NAMES = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'related', 'read-?more', 'readmore', 'read-?also', 'more-?on', 'recommended', 'recommendations?', 'recirc', 'recirculation', 'newsletters?', 'signup', 'sign-up', 'promos?', 'subscribe', 'subscription',
    'social', 'share', 'sharing', 'sharebar', 'most-?(?:read|popular|viewed)', 'trending', 'popular', 'advert', 'advertisement', 'ads?', 'adslot', 'sponsored', 'outbrain', 'taboola', 'comments?', 'tags?', 'tag-?list',
    'breadcrumbs?', 'author-?bio', 'byline', 'author', 'timestamp', 'dateline-?time', 'paywall', 'regwall', 'cookie', 'consent', 'menu', 'toolbar', 'teasers?', 'also-?read', 'see-?also', 'up-?next', 'twitter-tweet',
    'twitter-video', 'instagram-media', 'fb-post', 'tiktok-embed', 'social-embed', 'embed-card', 'pull-?quote', 'pullout', 'factbox-links', 'copyright', 'disclaimer', 'skip-link', 'player', 'visually-hidden', 'sr-only',
  ].join('|')})(?=$|[\\s_-])`,
);

const CAPTION = /(?:^|[\s_-])(?:caption|figcaption|wp-caption-text|image-?(?:caption|credit|source|description)|photo-?(?:caption|credit|description)|media-?(?:caption|credit)|picture-?caption|credit)(?=$|[\s_-])/;

/** Names that say what else is on the page ("has-ads"), not what the element is. */
const ABOUT_THE_PAGE = /^(?:has|with|without|no|is|can|show|enable|single|page)[-_]/;

const nameOf = (element: PageElement): string =>
  `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.slice(0, 500).replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()
    .split(/\s+/).filter((name) => !ABOUT_THE_PAGE.test(name)).join(' ');

/**
 * Whether an element holds site furniture, or what others wrote elsewhere: an embedded post would pass for the outlet's own words.
 * Sizes are in characters of text: one with `largest` and more is taken for the article itself.
 */
export function isFurnitureElement(element: PageElement, size: number, largest: number): boolean {
  if (size >= largest || INLINE.has(element.localName)) return false;
  if (TAGS.has(element.localName) || ROLES.test(attribute(element, 'role') ?? '')) return true;
  return size <= LARGEST_NAMED && !/^(?:article|body|main)$/.test(element.localName) && NAMES.test(nameOf(element));
}

/** Inside a sentence a class says how words look. */
const INLINE = new Set(['a', 'abbr', 'b', 'cite', 'code', 'em', 'font', 'i', 'mark', 'q', 's', 'small', 'strong', 'sub', 'sup', 'u']);

export const isCaptionElement = (element: PageElement): boolean =>
  element.localName === 'figcaption' || element.localName === 'figure' || (!INLINE.has(element.localName) && CAPTION.test(nameOf(element)));
