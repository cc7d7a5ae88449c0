import type { Span } from '../../types.ts';

/**
 * What looks like a number and is none: names ("A-320", "Flight 93"), times, phone numbers, scores, dates. Each test looks at
 * a bounded stretch of text before and after the number.
 */
const REACH = 40;

const MONTH = '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const LOWER_MONTH = '(?:january|february|(?<=on )march|april|(?<=on )may|june|july|august|september|october|november|december|sept|oct|nov|dec|jan|feb|aug)';
const UPPER_MONTH = '(?:JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)';
const ANY_MONTH = `(?:${MONTH}|${LOWER_MONTH}|${UPPER_MONTH})`;
const MONTH_START = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;
const AFTER_MONTH = new RegExp(`$(?<=(?<![\\p{L}])${ANY_MONTH}\\s?\\.?\\s{0,3}(?:the\\s)?(?:\\d{1,2}\\s?(?:[-–,]|to|and)\\s?)?)`, 'u');
const BEFORE_MONTH = new RegExp(`^(?:\\s?(?:[-–]|to|and)\\s?\\d{1,2})?(?:\\s|\\sof\\s|-)${ANY_MONTH}(?![\\p{L}])`, 'u');

/** "A-320", "COVID-19", "TA-35", "last-32"; a few words may hang on a number by a hyphen. */
const HYPHEN_NAME = /$(?<=[\p{L}\d]['’]?[-‑])/u;
const HYPHEN_WORDS = /$(?<=(?:^|[^\p{L}])(?:magnitude|mag|sub|minus|plus|to|over|under|about|than|of|now|then|a)[-‑])/iu;

/** What joins a number to the rest of a name. */
const JOINT = /^[-‑/.]/;

/** In: a text and a number in it. Out: whether the number is part of a name, version, address or phone number. */
export function looksLikeName(text: string, { start, end }: Span): boolean {
  if (!JOINT.test(text.charAt(start - 1)) && !JOINT.test(text.charAt(end))) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const digits = /^\d/.test(text.slice(start, end));
  if (!digits) return false;
  if (HYPHEN_NAME.test(before) && !/\d[-‑]$/.test(before) && !HYPHEN_WORDS.test(before) && !scaleHyphen(before)) return true;
  // Hyphens or slashes in a chain: phone numbers, identifiers, dates.
  if (/\d[-/.]$/.test(before) && (/^[-/]\d/.test(after) || /\d[-/]\d+[-/.]$/.test(before))) return true;
  if (/^[-/]\d+[-/]\d/.test(after) || /(?:^|\D)\d{3}-$/.test(before) && /^\d{4}$/.test(text.slice(start, end))) return true;
  return /^-\d{4}(?!\d)/.test(after) && /^\d{3}$/.test(text.slice(start, end));
}

function scaleHyphen(before: string): boolean {
  return /(?:thousand|million|billion|percent|cent|[kmb])[-‑]$/i.test(before);
}

/** In: a text and a number in it. Out: whether it is (part of) a time of day, a score or a ratio. */
export function looksLikeTime(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const own = text.slice(start, end);
  if (/^:\d/.test(after) || /\d:$/.test(before.slice(-2))) return true;
  const hour = /^\d{1,2}(?:\.\d{2})?$|^[a-z]+$/i.test(own) || /^\d{4}$/.test(own);
  if (hour && /^\s?(?:[ap]\.m\b|[ap]m\b|o['’]clock|(?:h(?:ou)?rs\s)?(?:GMT|UTC|CET|EST|EDT|PST|PDT|BST|IST)\b)/i.test(after)) return true;
  if (/^\d{4}$/.test(own) && /\bat\s$/i.test(before) && /^\s?(?:hours|local)/i.test(after)) return true;
  return isScore(own, before, after);
}

/** "3-1", "2-0 down": two bare digits whose first is not the smaller, or a game word beside them. */
function isScore(own: string, before: string, after: string): boolean {
  if (!/^[-–]/.test(after) && !/[-–]$/.test(before.slice(-1))) return false;
  const second = /^[-–](\d{1,3})(?!\d|[.,]\d|%|\p{L})/u.exec(after)?.[1];
  const first = /(?:^|[^\d.,$€£-])(\d{1,3})[-–]$/.exec(before)?.[1];
  if (!/^\d{1,3}$/.test(own) || (second === undefined && first === undefined)) return false;
  const low = Number(first ?? own);
  const high = Number(second ?? own);
  const rest = second === undefined ? after : after.slice(second.length + 1);
  const games = /^\s(?:win|won|loss|lead|defeat|victory|draw|score|vote|thrash\w*|triumph|rout|down|up|ahead|behind|against|at\s)/i;
  return low >= high || games.test(rest) || /\b(?:won|lost|beat|drew|score|tied|lead|led|leading|vote[ds]?|ruled)\b[^.]{0,20}$/i.test(before) && !/^\s?[\p{L}%]/u.test(rest);
}

/** In: a text and a number in it. Out: whether it points to a day or a year. */
export function looksLikeDate(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const own = text.slice(start, end);
  if (/^\d{1,2}$/.test(own) && (MONTH_START.test(before) && AFTER_MONTH.test(before) || BEFORE_MONTH.test(after))) return true;
  if (/^\d{1,2}$/.test(own) && /['’‘]$/.test(before) && !/['’‘]/.test(after.slice(0, 1))) return true;
  if (/^\d{1,4}$/.test(own) && /^['’]?s\b/.test(after)) return true;
  if (/^(?:1[0-9]|2[01])\d\d$/.test(own) && /\b(?:in|by|since|until|till|before|after)\s$/i.test(before) && !/^\s\p{Ll}/u.test(after)) return true;
  return /^(?:1[5-9]|20)\d\d$/.test(own);
}

const STREET = /^(?:[-–]\d+)?\s(?:\p{Lu}[\p{L}.'’]*\s){1,3}(?:St|Street|Rd|Road|Ave|Avenue|Blvd|Boulevard|Drive|Dr|Lane|Way|Square|Place|Court|Terrace|Highway|Row)\b/u;

/** In: a text and a number in it. Out: whether it is the number of a house ("49 Hill Road"). */
export function looksLikeAddress(text: string, { start, end }: Span): boolean {
  return /^\d{1,5}$/.test(text.slice(start, end)) && (/^\sblock\b/i.test(text.slice(end, end + 8)) || STREET.test(text.slice(end, end + 60)) || (/\d[-–]$/.test(text.slice(Math.max(0, start - 2), start)) && STREET.test(text.slice(end, end + 60))));
}

/** Words that give the number after them a place in an order, not a size: "Flight 93", "Section 301", "No. 1", "version two". */
const POINTERS = /$(?<=(?:^|[^\p{L}])(?:no|nos|number|numbers|page|pages|pp|chapter|section|sections|article|articles|paragraph|part|phase|type|level|category|grade|channel|flight|highway|route|interstate|room|gate|version|step|volume|exit|platform|suite|resolution|proposition|bill|rule|stage|figure|table|item|apollo|windows|title|tier|protocol|annex|appendix|schedule|unit|block|plot|ward|lot|class|model|size|group|game|week|day|round|season|episode|act|psalm|box|code|zone|sector|line|note|case|squad|team|year|formula|area|under|boeing|airbus|iphone|galaxy|mark|operation)\s?\.?\s{1,2})/u;
/** The same words in a phrase that ends before the number: "this week 20 people", "on day one 300". */
const NOT_POINTER = /$(?<=(?:this|last|next|that|past|every|each|a|same|per|under|over)\s+\p{L}+\s+|\bunder\s+)/iu;

/** In: a text and a number in it. Out: whether the number points to one of a series. */
export function looksLikePointer(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  if (!/^\d/.test(text.slice(start, end))) return false;
  if (/^(?:1[5-9]|20)\d\d$/.test(text.slice(start, end)) && /\b(?:in|since|until|before|after|during|by|from|of)\s$/i.test(before) && !/^\s\p{Ll}/u.test(text.slice(end, end + 2))) return true;
  return /\s$/.test(before.slice(-1)) && POINTERS.test(before.toLowerCase()) && !NOT_POINTER.test(before);
}
