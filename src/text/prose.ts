import { endsAsSentence } from './titles.ts';

/** Shorter lines may be headings, menus and names: each is looked at closely. Longer ones than the second may be pasted pages. */
const SHORTEST = 130;
const LONGEST = 700;

/** Words by which a request, a label, a credit or an address opens (`furniture.ts`, `bylines.ts`, `captions.ts`). */
const OPENINGS = new Set(
  `home news read click tap please subscribe sign log register follow like join share download get support donate become visit stay view see text call enable turn allow check send submit have continue scroll
  swipe thank our help you your this video email e newsletter listen keep with based additional reporting writing editing compiled edited written translated produced contributing file media attached courtesy
  or and at contact phone tel twitter web url from information`.split(/\s+/),
);

/** What a credit, a caption, a claim of rights or an address has somewhere, in small letters. */
const TELLING = /[@©([|/•·]|ights|may not be|cookies|erms|opyright|click here|contributed to|mail|twitter|reach|contact|follow|photo|picture|image|caption|grab|screenshot|illustration|www\.|\.(?:com|org|net|co\.uk|gov)|\d{3}[-. ]\d{3}|\d{4}\.?\s?[-–—]/;

/** A label or a way to a page is short and followed by one of these. */
const LABEL_END = /[:»>›]/;
const LONGEST_LABEL = 80;

/**
 * In: a line. Out: whether it is a paragraph of an article for certain, so that none of the rules for furniture and credits can meet it. Most lines of an article
 * are, and the rules need not be tried on them. A line that opens like a sentence, ends like one and has none of the words that the rules go by.
 */
export function isPlainProse(line: string): boolean {
  if (line.length <= SHORTEST || line.length > LONGEST || !endsAsSentence(line) || !/[A-Za-z][^A-Za-z]{0,3}$/.test(line.slice(-4))) return false;
  const opening = /^["“‘]?([A-Za-z]+)/.exec(line)?.[1];
  return opening !== undefined && !OPENINGS.has(opening.toLowerCase()) && !LABEL_END.test(line.slice(0, LONGEST_LABEL)) && !TELLING.test(line.toLowerCase());
}
