import { tokenize } from './words.ts';

/**
 * Captions and credits of photographs by what they say: where the picture is from, where in it people stand, when it was taken.
 */

const AGENCY = '(?:AP|AFP|EPA|EFE|UPI|PA|AA|IANS|PTI|ANI|DPA|TASS|Reuters|Getty|Associated Press|Agence France-Presse|Xinhua|Anadolu|Shutterstock|iStock|Alamy|Flickr|Wikimedia|Bloomberg|Twitter|Facebook|Instagram|YouTube)';
const PICTURE = '(?:photos?|photographs?|photographers?|photography|pictures?|pics?|images?|handout|screen ?shot|screen ?grab|video still|courtesy|credits?)';
const MONTH = '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DATE = `(?:${MONTH} \\d{1,2},? \\d{4}|\\d{1,2} ${MONTH},? \\d{4})`;

/** Marks at the beginning of the line. */
const HEAD = [
  /^\W{0,2}file(?: photo(?:graph)?| picture| pic| image)?\s?[:\-–—]/i,
  /^file (?:photo|picture|image)\b/i,
  new RegExp(`^(?:©|\\(c\\)|&copy;)\\s*(?!\\d)[^.]{0,60}(?:${AGENCY}|\\b${PICTURE}\\b)`, 'i'),
  new RegExp(`^In (?:this|an?) [^.!?]{0,20}(?:${MONTH}[^!?]{0,20})?[^.!?]{0,30}\\b(?:photo|photograph|picture|image|frame grab|video grab|screen ?grab|screenshot|illustration)\\b`),
  new RegExp(`^(?:${PICTURE}|photo illustration)(?: (?:source|credit|caption|copyright|by|via|provided by|of the day|courtesy))?\\s?[:|/]`, 'i'),
  new RegExp(`^${AGENCY}\\s?/\\s?\\p{Lu}[^.]{2,40}$`, 'iu'),
  /^(?:photo|photograph|picture|image|media|video|illustration|screenshot)s? (?:via|courtesy|credit|source|caption|copyright)\b/i,
  /^(?:attached )?(?:video |photo )?courtesy (?:of|via)\b/i,
  /^(?:pictured|above|below|left|right)\s?:/i,
  /^(?:buy photo|click to (?:see|view|enlarge)|view full caption|image \d+ of|enlarge this image|hide caption|toggle caption)\b/i,
  new RegExp(`^\\((?:${AGENCY} )?${PICTURE}(?: |\\/|: ?)[^.]{0,60}\\)$`, 'i'),
];

/** Marks at its end. */
const TAIL = [
  new RegExp(`[.”"]\\s(?:REUTERS|${AGENCY})\\s?/\\s?\\p{Lu}[\\p{L}.’'-]{1,20}(?: \\p{Lu}[\\p{L}.’'-]{1,20}){0,3}$`, 'u'),
  new RegExp(`\\((?:[^()\\s]{1,30} ){0,3}${PICTURE}(?:\\)|[:/,]|\\s(?:by|courtesy|credit|from|provided|via|source|copyright|of)\\b)[^()]{0,100}\\)?\\W{0,2}(?:buy photo)?$`, 'i'),
  /\(\s?\p{Lu}[^()/.]{1,30} [^()/]{1,30}\s?\/\s?\p{Lu}[^()/]{1,40}\)$/u,
  /\|\s(?!\S{0,20}:\/\/)[^|:]{2,60}(?:\/|\bvia )[^|:]{2,60}$/,
  new RegExp(`\\[[^[\\]]{0,100}(?:${AGENCY}|\\b${PICTURE}\\b|\\bfile\\b)[^[\\]]{0,60}\\]\\W?$`, 'i'),
  new RegExp(`\\((?:[^()]{0,60}(?:\\/|via |, )${AGENCY}|${AGENCY}(?:\\/|, )[^()]{1,60})\\)\\W?$`),
  new RegExp(`(?:[|/]\\s?${PICTURE}\\b[^|]{0,60}|\\bGetty Images\\W{0,3}(?:for [\\w ]{1,30})?|${AGENCY} (?:photo|images?|via getty images))\\W?$`, 'i'),
  /\((?:published|file|family|contributed|video|provided by [^()]{1,60}|courtesy [^()]{1,60}|published \w+day[^()]{0,30})\)\W?$/i,
  /\(published [^()]{1,60}\)\W?$/i,
  /\bview full caption\b[^.]{0,60}$|\bbuy photo$/i,
  new RegExp(`${DATE}\\.?\\s?[-–—|]\\s?\\p{Lu}[\\p{L}.’&-]{1,30}(?:\\s\\p{Lu}[\\p{L}.’&-]{1,30}){0,3}$`, 'u'),
  new RegExp(`\\bfile (?:photo|picture|image)\\b[^.]{0,80}\\.?\\s?[-–—|]\\s?\\p{Lu}[^.]{1,40}$`, 'u'),
];

/** Without one of these no mark of a head, or of a tail, is there: most lines need no closer look, and their patterns need not be compiled. */
const HEAD_WORD = /^[^/]{0,60}\/|^\W{0,2}(?:file|photo|pic|image|hand|screen|video|court|credit|in |©|c\)|&copy;|copy;|media|illustr|attach|above|below|left|right|buy|click|view|enlarge|hide|toggle|ap |afp |epa |efe |upi |pa |aa |ians |pti |ani |dpa |tass |reuters |getty |associated |agence |xinhua |anadolu |shutterstock |istock |alamy |flickr |wikimedia |bloomberg |twitter |facebook |instagram |youtube )/;
const TAIL_WORD = /[([|/]|photo|picture|image|caption|\d{4}\.?\s?[-–—]/;

const REPORTED = /\b(?:said|says|told|tells|according|announced|added|stated|reported|tweeted)\b/;
const PLACED = /\((?:L|R|C|left|right|center|centre|front|back|top|bottom|pictured|second from (?:left|right|L|R)|from left|from right|above|below)\)|\b(?:pictured|seen|shown) (?:here|above|below|left|right|in this)\b|, (?:left|right|center|second from (?:left|right)|from left),/i;
const DATED = new RegExp(`day, ${DATE}\\.?(?:\\s?\\(?${AGENCY}[^()]{0,30}\\)?)?\\.?$`);
/** A name alone in brackets after the stop: "… on Hill Road. (Lowe County Sheriff's Office)". */
const NAMED = /[.”"]\s\(\p{Lu}[\p{L}\p{N}.’'&-]{0,30}(?:\s[\p{Lu}\p{N}][\p{L}\p{N}.’'&-]{0,30}){0,5}\)$/u;
const CREDITED = new RegExp(`\\(${AGENCY}\\)\\W?$`);
const SOURCED = /\((?:source|via)\b[^()]{1,60}\)\W?$/i;

/** In: a line. Out: whether it carries a picture's credit or caption mark, whatever stands around it. */
export function isCreditLine(line: string): boolean {
  if (line.length >= 1200) return false;
  const head = line.slice(0, 300);
  const tail = line.slice(-300);
  return (HEAD_WORD.test(head.toLowerCase()) && HEAD.some((mark) => mark.test(head))) || (TAIL_WORD.test(tail.toLowerCase()) && TAIL.some((mark) => mark.test(tail)));
}

/** Without one of these a line tells of no picture. */
const PICTURE_WORD = /\(|pictured|seen|shown|, (?:left|right|center|second|from)|day, /;

/** In: a line. Out: whether it tells what a picture shows: in the present, with people's places or with a full date or credit at its end, and nobody quoted. */
export function isPictureText(line: string): boolean {
  if (line.length > 500 || /[“"@]/.test(line)) return false;
  const lower = line.toLowerCase();
  if (!PICTURE_WORD.test(lower) || REPORTED.test(lower)) return false;
  if (PLACED.test(line) || SOURCED.test(line)) return true;
  if (line.endsWith(')') && NAMED.test(line.slice(-150)) && !CREDITED.test(line.slice(-40))) return true;
  return (DATED.test(line.slice(-120)) || CREDITED.test(line.slice(-40))) && isPresent(line);
}

/** Whether the first verb is in the present; what a side clause tells is past. */
function isPresent(line: string): boolean {
  const main = line.split(/,? (?:after|when|where|which|who|whose|as|before|while) /, 1)[0] ?? line;
  const first = tokenize(main).find(({ tag, norm }) => tag === 'verb' || tag === 'past' || tag === 'modal' || (tag === 'auxiliary' && /^(?:is|are|was|were|has|have|had|be|been)$/.test(norm)));
  return first === undefined || first.tag === 'verb' || first.norm === 'is' || first.norm === 'are';
}
