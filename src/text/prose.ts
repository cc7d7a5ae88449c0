import { tellsHowToReach } from './bylines.ts';
import { endsAsSentence } from './titles.ts';

/** Shorter lines may be headings, menus and names: each is looked at closely. Longer ones than the second may be pasted pages. */
const SHORTEST = 130;
const LONGEST = 700;

/** Words by which a request, a label, a credit or an address opens (`furniture.ts`, `bylines.ts`, `captions.ts`). */
const OPENINGS = new Set(
  `home news read click tap please subscribe sign log register follow like join share download get support donate become visit stay view see text call enable turn allow check send submit have continue scroll
  swipe thank our help you your video email e newsletter listen keep based additional reporting writing editing compiled edited written translated produced contributing file media attached courtesy
  contact phone tel twitter web url information photo photos photograph photographs picture pictures image images illustration illustrations screenshot screenshots buy enlarge hide toggle`.split(/\s+/),
);

/** Words by which sentences open too: what follows tells. */
const OPENS_OTHERWISE = /^\W?(?:this (?:video|file)|with (?:input|report|addition|file)|(?:or|and|at|from) (?![a-z])|(?:or|and|at|from) (?:or|and|at|call|contact|e|email|mail|phone|tel|twitter|web|url|from|information)\b|in (?:this|an?) .{0,110}(?:photo|picture|image|grab|screenshot|illustration))/;

/** What a credit, a claim of rights or an address has somewhere, in small letters. */
const TELLING = /[@©([|/•·]|rights reserved|may not be|cookies|erms|opyright|click here|contributed to|mail|twitter|www\.|\.(?:com|org|net|co\.uk|gov)|\d{3}[-. ]\d{3}|\d{4}\.?\s?[-–—]/;

/** What names a picture at the end of a line. */
const PICTURED = /(?:photo|images?)\W{0,4}$|getty|caption|file (?:photo|picture|image)/;
const TAIL = 160;

/** A label or a way to a page is short and followed by one of these. */
const LABEL_END = /[:»>›]/;
const LONGEST_LABEL = 80;

/**
 * In: a line. Out: whether it is a paragraph of an article for certain, so that none of the rules for furniture and credits can meet it. Most lines of an article
 * are, and the rules need not be tried on them. A line that opens like a sentence, ends like one and has none of the words that the rules go by.
 */
export function isPlainProse(line: string): boolean {
  if (line.length <= SHORTEST || line.length > LONGEST || !endsAsSentence(line) || !/[A-Za-z][^A-Za-z]{0,3}$/.test(line.slice(-4)) || LABEL_END.test(line.slice(0, LONGEST_LABEL))) return false;
  const opening = /^["“‘]?([A-Za-z]+)/.exec(line)?.[1];
  if (opening === undefined || OPENINGS.has(opening.toLowerCase())) return false;
  const lower = line.toLowerCase();
  return !OPENS_OTHERWISE.test(lower) && !TELLING.test(lower) && !PICTURED.test(lower.slice(-TAIL)) && !tellsHowToReach(lower);
}
