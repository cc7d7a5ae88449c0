import type { Span } from '../types.ts';
import { lex, valueOfDigits } from './numbers/lex.ts';
import type { Lexeme } from './numbers/lex.ts';
import { looksLikeName, looksLikePointer, looksLikeTime } from './numbers/not.ts';
import { NUMBER_WORD, nextWord, opensNumber, readCardinal, readFraction, readPoint, scaleOf } from './numbers/words.ts';
import type { Spelled } from './numbers/words.ts';

/** A number as the text writes it; offsets into that text. */
export interface NumberMention extends Span {
  readonly value: number;
}

/** A number wherever it stands, also glued to a sign, a unit or a name: the material of the quantity reader. */
export interface Numeral extends NumberMention {
  readonly form: 'digits' | 'words' | 'fraction';
  /** What the scale words multiply by ("billion": 1e9), 1 when there are none. `value / scale` is the number before them. */
  readonly scale: number;
}

const POWER = /[-+−]?\d+(?:\.\d+)?(?:[eE][-+−]?\d{1,3}(?!\w)|\^[-+−]{0,2}\d{1,3}|\s?[x×]\s?10(?:\^[-+−]?|[-−])\d{1,3})/y;
const GLUED_SCALE = /(?:[kK]|[bBM]|M{2})(?![\p{L}\d])/uy;
const SPACED_SCALE = /[ \u00a0](?:[kK]|M)(?![\p{L}\d.&'’-])/uy;
const LETTER_SCALES: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, MM: 1e6, b: 1e9, B: 1e9 };
const VULGAR = '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞';
const FIGURE = new RegExp(`[\\d${VULGAR}]`);
const VULGAR_VALUES: readonly number[] = [1 / 2, 1 / 3, 2 / 3, 1 / 4, 3 / 4, 1 / 5, 2 / 5, 3 / 5, 4 / 5, 1 / 6, 5 / 6, 1 / 8, 3 / 8, 5 / 8, 7 / 8];
/** Denominators people write with a slash; "9/11" and "24/7" are no fractions. */
const SLASH_DENOMINATORS = new Set([2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100, 128, 1000]);

/**
 * In: a text. Out: its numbers in digits and words, with offsets: "1,200.5", "1.2 million", "two-thirds", "2 1/4", "minus five", "12 lakh".
 * Not numbers: names ("A-320"), times, phone numbers, scores, dates, digits glued to a unit ("29km"), vague plurals ("hundreds").
 */
export function readNumbers(text: string): readonly NumberMention[] {
  const free = readNumerals(text).filter((numeral) => isFree(text, numeral) && !looksLikeName(text, numeral) && !looksLikeTime(text, numeral) && !looksLikePointer(text, numeral));
  const out: NumberMention[] = [];
  for (let i = 0; i < free.length; i += 1) {
    const numeral = free[i];
    if (numeral === undefined) continue;
    const next = free[i + 1];
    const ratio = next === undefined ? null : ratioOf(text, numeral, next);
    out.push(ratio ?? { start: numeral.start, end: numeral.end, value: numeral.value });
    if (ratio !== null) i += 1;
  }
  return out;
}

/** "one out of three"; "1 over 3" only where nothing is counted after it ("20 over 3 years"). */
function ratioOf(text: string, top: Numeral, bottom: Numeral): NumberMention | null {
  const between = text.slice(top.end, bottom.start);
  const outOf = /^\s+out\s+of\s+$/i.test(between) && top.value <= bottom.value;
  const over = /^\s+over\s+$/i.test(between) && !/^\s*[\p{L}%°]/u.test(text.slice(bottom.end, bottom.end + 8));
  return (outOf || over) && bottom.value !== 0 ? { start: top.start, end: bottom.end, value: top.value / bottom.value } : null;
}

/** Nothing but white space or punctuation around it. */
function isFree(text: string, { start, end }: Span): boolean {
  return !/[\p{L}\d_#@]$/u.test(text.slice(Math.max(0, start - 2), start)) && !/^[\p{L}_°]/u.test(text.slice(end, end + 2));
}

/** In: a text. Out: every numeral in it, also those glued to letters and signs; ordered, apart from each other. */
export function readNumerals(text: string): readonly Numeral[] {
  if (!FIGURE.test(text) && !NUMBER_WORD.test(text)) return [];
  const lexemes = lex(text);
  const out: Numeral[] = [];
  let end = 0;
  for (let i = 0; i < lexemes.length; i += 1) {
    const lexeme = lexemes[i];
    if (lexeme === undefined || lexeme.start < end) continue;
    const numeral = lexeme.kind === 'word' ? readWords(text, lexemes, i) : readDigits(text, lexemes, i);
    if (numeral === null || numeral.start < end) continue;
    // Hundreds of digits are more than a number can hold.
    if (Number.isFinite(numeral.value)) out.push(numeral);
    end = numeral.end;
  }
  return out;
}

function readDigits(text: string, lexemes: readonly Lexeme[], i: number): Numeral | null {
  const lexeme = lexemes[i];
  if (lexeme === undefined) return null;
  if (lexeme.kind === 'mark') return readVulgar(lexeme);
  if (lexeme.kind !== 'digits') return null;
  const power = powerAt(text, lexeme.start);
  if (power !== null) return power;
  const leadingDot = lexeme.gap === 'none' && /(?:^|[^\p{L}\d.,])\.$/u.test(text.slice(Math.max(0, lexeme.start - 2), lexeme.start)) && /^\d+$/.test(lexeme.text);
  const plain = leadingDot ? Number(`0.${lexeme.text}`) : valueOfDigits(lexeme.text);
  if (plain === null) return null;
  const start = leadingDot ? lexeme.start - 1 : lexeme.start;
  const grouped = leadingDot ? null : spacedThousands(lexemes, i);
  const mixed = grouped ?? slashFraction(lexemes, i, plain) ?? { value: plain, last: i };
  const scaled = scaleAfter(text, lexemes, mixed.value, mixed.last);
  const sign = signBefore(text, start);
  const form = Number.isInteger(mixed.value) || /[.,]/.test(lexeme.text) || leadingDot ? 'digits' : mixed.value < 1 ? 'fraction' : 'digits';
  return { start: sign, end: scaled.end, value: sign < start ? -scaled.value : scaled.value, scale: scaled.scale, form };
}

function readVulgar(lexeme: Lexeme): Numeral | null {
  const value = VULGAR_VALUES[VULGAR.indexOf(lexeme.text)];
  return value === undefined ? null : { start: lexeme.start, end: lexeme.end, value, form: 'fraction', scale: 1 };
}

function powerAt(text: string, digits: number): Numeral | null {
  const signed = /(?:^|[\s([])[-+−]$/.test(text.slice(Math.max(0, digits - 2), digits));
  POWER.lastIndex = signed ? digits - 1 : digits;
  const match = POWER.exec(text);
  if (match === null) return null;
  const raw = match[0].replaceAll('−', '-').replaceAll(/\s/g, '');
  const [, base = '', exponent = ''] = /^([-+]?[\d.]+)(?:[eE^]|[x×]10\^?)(.*)$/.exec(raw) ?? [];
  const by = Number(exponent.replace(/^[-+](?=[-+])/, '').replace(/^-(?=\d)/, exponent.startsWith('--') ? '' : '-'));
  // A doubled sign ("^--23") is a slip of the keyboard for one that says nothing.
  const value = raw.includes('^') && !/[x×]10/.test(raw) ? Math.sign(Number(base)) * Math.abs(Number(base)) ** by : Number(`${Number(base)}e${by}`);
  return { start: match.index, end: match.index + match[0].length, value, form: 'digits', scale: 1 };
}

/** "40 000": groups of three after one space, no fourth group of another size. */
function spacedThousands(lexemes: readonly Lexeme[], i: number): { value: number; last: number } | null {
  const first = lexemes[i];
  const before = lexemes[i - 1];
  if (first === undefined || !/^[1-9]\d{0,2}$/.test(first.text) || before?.kind === 'digits' || /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(before?.norm ?? '')) return null;
  let value = Number(first.text);
  let last = i;
  for (let at = i + 1; lexemes[at]?.kind === 'digits' && lexemes[at]?.gap === 'space'; at += 1) {
    const group = lexemes[at]?.text ?? '';
    if (!/^\d{3}$/.test(group)) return null;
    value = value * 1000 + Number(group);
    last = at;
  }
  return last === i ? null : { value, last };
}

/** "4/5", "2 1/4", "10½", "2 ½". */
function slashFraction(lexemes: readonly Lexeme[], i: number, plain: number): { value: number; last: number } | null {
  const own = slashAt(lexemes, i);
  if (own !== null) return { value: own, last: i + 2 };
  if (!Number.isInteger(plain)) return null;
  const next = lexemes[i + 1];
  const vulgar = next?.gap === 'break' ? -1 : VULGAR.indexOf(next?.text ?? ' ');
  if (vulgar >= 0) return { value: plain + (VULGAR_VALUES[vulgar] ?? 0), last: i + 1 };
  const apart = next?.kind === 'digits' && next.gap === 'space' ? slashAt(lexemes, i + 1) : null;
  return apart === null ? null : { value: plain + apart, last: i + 3 };
}

function slashAt(lexemes: readonly Lexeme[], i: number): number | null {
  const [top, slash, bottom, after] = lexemes.slice(i, i + 4);
  if (slash === undefined || bottom === undefined || !/^[/⁄∕]$/.test(slash.text) || slash.gap !== 'none' || bottom.gap !== 'none') return null;
  if (after?.gap === 'none' && /^[/⁄\d-]/.test(after.text)) return null;
  const above = Number(top?.text);
  const below = Number(bottom.text);
  return above > 0 && above < below && SLASH_DENOMINATORS.has(below) ? above / below : null;
}

/** "million", "bn", "lakh crore", "k" and the like after digits, with a space, a hyphen or nothing before them. */
function scaleAfter(text: string, lexemes: readonly Lexeme[], plain: number, last: number): { value: number; scale: number; end: number } {
  let scale = 1;
  let at = last;
  for (;;) {
    const glued = lexemes[at + 1];
    const next = scale === 1 && glued?.kind === 'word' && glued.gap === 'none' ? at + 1 : nextWord(lexemes, at);
    const norm = lexemes[next]?.norm ?? '';
    const factor = norm === 'hundred' && scale === 1 ? 100 : /^doz(?:en|ens|s)$/.test(norm) && scale === 1 ? 12 : scaleOf(norm);
    if (factor === undefined) break;
    scale *= factor;
    at = next;
  }
  const end = lexemes[at]?.end ?? 0;
  if (scale === 1) {
    for (const pattern of [GLUED_SCALE, SPACED_SCALE]) {
      pattern.lastIndex = end;
      const letter = pattern.exec(text);
      const factor = letter === null ? undefined : LETTER_SCALES[letter[0].trim()];
      if (letter !== null && factor !== undefined) return { value: plain * factor, scale: factor, end: end + letter[0].length };
    }
  }
  return { value: rounded(plain * scale), scale, end };
}

/** 0.1 × 3 is 0.3: decimal input has no more than fifteen digits. */
function rounded(value: number): number {
  return Number.isInteger(value) && value < 1e15 ? value : Number(value.toPrecision(15));
}

/** What "minus", "negative" and a dash end in. */
const SIGN_ENDS = /$(?<=[-−]|[esſ][\s-]{1,3})/i;

/** Where the number begins with its sign: "-5" after white space or a bracket, "minus-5". */
function signBefore(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 20), start);
  if (!SIGN_ENDS.test(before)) return start;
  const match = /(?:^|[\s([~])([-−])$|(?<![\p{L}\d]|\bplus(?:\sor\s|-or-|\/))((?:minus|negative)[\s-]{1,3})$/iu.exec(before);
  const sign = match?.[1] ?? match?.[2];
  return sign === undefined ? start : start - sign.length;
}

function readWords(text: string, lexemes: readonly Lexeme[], i: number): Numeral | null {
  const lexeme = lexemes[i];
  if (lexeme === undefined || !opensNumber(lexeme.norm) || isPronounOne(lexemes, i)) return null;
  const fraction = readFraction(lexemes, i);
  const whole = fraction === null ? readCardinal(lexemes, i) : null;
  const read = fraction ?? whole ?? wholeHalf(lexemes, i);
  if (read === null) return null;
  const point = whole === null ? null : readPoint(lexemes, whole.last);
  const tail = whole === null ? null : andFraction(lexemes, whole.value, whole.last, whole.scale);
  let value = tail?.value ?? read.value + (point?.value ?? 0);
  let last = tail?.last ?? point?.last ?? read.last;
  let scale = tail === null ? read.scale : tail.scale;
  const after = (tail?.scale === 1 && whole?.scale === 1) || point !== null ? nextWord(lexemes, last) : -1;
  const factor = after < 0 ? undefined : scaleOf(lexemes[after]?.norm ?? '');
  if (factor !== undefined) {
    value *= factor;
    scale = factor;
    last = after;
  }
  const sign = signBefore(text, lexeme.start);
  const form = fraction !== null || (whole === null && tail === null) ? 'fraction' : 'words';
  return { start: sign, end: lexemes[last]?.end ?? lexeme.end, value: sign < lexeme.start ? -value : value, form, scale };
}

/** "one and a half", "a hundred and three and two thirds", "one billion and a half million". After a scale word the fraction is of that scale. */
function andFraction(lexemes: readonly Lexeme[], whole: number, last: number, scale: number): Spelled | null {
  const and = nextWord(lexemes, last);
  if (lexemes[and]?.norm !== 'and') return null;
  const at = nextWord(lexemes, and);
  const fraction = at < 0 ? null : readFraction(lexemes, at) ?? aHalf(lexemes, at);
  if (fraction === null) return null;
  // "two and a half million": the scale is of both.
  if (scale === 1 && fraction.scale > 1) return { value: whole * fraction.scale + fraction.value, last: fraction.last, scale: fraction.scale };
  return { value: whole + (fraction.scale > 1 ? fraction.value : fraction.value * scale), last: fraction.last, scale: 1 };
}

/** "a half", "a quarter" behind a number and its "and": whatever follows is counted by both ("two and a half years"). */
function aHalf(lexemes: readonly Lexeme[], at: number): Spelled | null {
  const last = nextWord(lexemes, at);
  const norm = lexemes[last]?.norm;
  return lexemes[at]?.norm !== 'a' || (norm !== 'half' && norm !== 'quarter') ? null : { value: norm === 'half' ? 0.5 : 0.25, last, scale: 1 };
}

/** "half of the", "half the", "half an hour": half of what follows. */
function wholeHalf(lexemes: readonly Lexeme[], i: number): { value: number; last: number; scale: number } | null {
  if (lexemes[i]?.norm !== 'half' || /^(?:first|second|last|other|latter|final|top|bottom|each|every|this|that|the)$/.test(lexemes[i - 1]?.norm ?? '')) return null;
  const next = lexemes[nextWord(lexemes, i)]?.norm ?? '';
  return /^(?:of|the|an?|its|his|her|their|our|all)$/.test(next) ? { value: 0.5, last: i, scale: 1 } : null;
}

const BEFORE_PRONOUN = new Set('this that the no any every each which another other only next new old last'.split(' '));
const VERB_AFTER = new Set('is was has had can could will would may might you who that which in of at on'.split(' '));

/** "that one", "the one who", "no one", "one another", "one day": a pronoun or an article, no count. */
function isPronounOne(lexemes: readonly Lexeme[], i: number): boolean {
  if (lexemes[i]?.norm !== 'one') return false;
  const previous = lexemes[i - 1];
  const next = lexemes[i + 1];
  const before = previous?.gap === 'break' || lexemes[i]?.gap === 'break' ? '' : (previous?.norm ?? '');
  const after = next?.gap === 'break' ? '' : (next?.norm ?? '');
  if (/^(?:another|['’]s|s)$/.test(after) || after === "'" || after === '’' || before === 'no') return true;
  if (after === 'by' && lexemes[i + 2]?.norm === 'one') return true;
  if (before === 'by' && lexemes[i - 2]?.norm === 'one') return true;
  if (before === 'same' || before === 'each') return true;
  // "none of them one of that size": it stands for a thing told before.
  if (after === 'of' && /^(?:that|this|such|similar)$/.test(lexemes[i + 2]?.norm ?? '') && /^(?:size|kind|sort|type|scale|nature|order|magnitude|importance)$/.test(lexemes[i + 3]?.norm ?? '')) return true;
  return BEFORE_PRONOUN.has(before) && (next?.kind !== 'word' || VERB_AFTER.has(after));
}
