/** A verbatim sentence with the words that decided its reading marked: in brackets, or in colour. */
import type { Cue, Evidence } from '../../types.ts';
import { oneLine } from '../../text/escape.ts';
import { columnsIn } from './lines.ts';
import type { Paint } from './paint.ts';

type Mark = 'subject' | 'decisive' | 'denial';

/** A speaker is named beside the quote already. */
const MARKS: Readonly<Record<Cue['role'], Mark | null>> = {
  about: 'subject', cue: 'decisive', value: 'decisive', actor: 'decisive', quantifier: 'decisive', time: 'decisive', negation: 'denial', hedge: 'denial',
  speaker: null,
};

const STRENGTH: readonly Mark[] = ['subject', 'decisive', 'denial'];

/** Words that turn a sentence round stay in a shortened quote, whether or not a rule went by them. */
const TURNING = /^\P{L}*(?:not|no|never|none|nor|neither|without|cannot|\p{L}+n['’]t|den(?:y|ies|ied|ying)|false(?:ly)?|alleged(?:ly)?|reportedly|if|unless)\P{L}*$/u;

const WORD = /\S+/g;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly width: number;
  readonly kept: boolean;
}

/** The mark of each code unit of the quote; where cues overlap the stronger one shows. */
const marksOf = ({ start, quote }: Evidence, cues: readonly Cue[]): readonly (Mark | null)[] => {
  const marks: (Mark | null)[] = Array.from({ length: quote.length }, () => null);
  for (const strength of STRENGTH) {
    for (const cue of cues) {
      if (MARKS[cue.role] !== strength) continue;
      for (let at = Math.max(0, cue.start - start); at < Math.min(quote.length, cue.end - start); at += 1) marks[at] = strength;
    }
  }
  // The space between two marked words is marked with the first.
  for (const { 0: space, index } of quote.matchAll(/\s+/g)) {
    const before = marks[index - 1] ?? null;
    if (before !== null && (marks[index + space.length] ?? null) !== null) marks.fill(before, index, index + space.length);
  }
  return marks;
};

const render = (quote: string, marks: readonly (Mark | null)[], from: number, to: number, style: Paint): string => {
  // Brackets do not tell one mark from another.
  const alike = (a: Mark | null, b: Mark | null): boolean => (style.color ? a === b : (a === null) === (b === null));
  let out = '';
  for (let at = from; at < to;) {
    const mark = marks[at] ?? null;
    let end = at;
    while (end < to && alike(marks[end] ?? null, mark)) end += 1;
    const text = oneLine(quote.slice(at, end));
    out += mark === null ? text : style.color ? style[mark](text) : `[${text}]`;
    at = end;
  }
  return out;
};

/** How far each word is, in words, from the nearest one that must stay. */
const distances = (words: readonly Word[]): readonly number[] => {
  const found = words.map(({ kept }) => (kept ? 0 : Infinity));
  for (let at = 1; at < found.length; at += 1) found[at] = Math.min(found[at] ?? 0, (found[at - 1] ?? 0) + 1);
  for (let at = found.length - 2; at >= 0; at -= 1) found[at] = Math.min(found[at] ?? 0, (found[at + 1] ?? 0) + 1);
  return found;
};

/** Stretches of words (first and last index) within `reach` of a word that must stay. A gap of one word is no gain: it is filled. */
const stretches = (far: readonly number[], reach: number): readonly (readonly [number, number])[] => {
  const out: [number, number][] = [];
  far.forEach((distance, at) => {
    if (distance > reach) return;
    const last = out.at(-1);
    if (last && at - last[1] <= 2) last[1] = at;
    else out.push([at, at]);
  });
  return out;
};

/** Room that wrapping at spaces may waste, and the ellipses. */
const SLACK = 0.9;

/** A little more than there is room for is not worth a cut. */
const TOLERATED = 1.25;

const shorten = (words: readonly Word[], room: number): readonly (readonly [number, number])[] => {
  const sums = [0];
  for (const { width } of words) sums.push((sums.at(-1) ?? 0) + width + 1);
  const size = (parts: readonly (readonly [number, number])[]): number =>
    parts.reduce((total, [first, last]) => total + (sums[last + 1] ?? 0) - (sums[first] ?? 0) + 2, 0);
  const whole = [[0, words.length - 1]] as const;
  if (size(whole) <= room * TOLERATED || words.length === 0) return whole;

  if (!words.some(({ kept }) => kept)) {
    const last = words.findIndex((_, at) => size([[0, at + 1]]) > room * SLACK);
    return [[0, Math.max(0, last)]];
  }
  const far = distances(words);
  let best = stretches(far, 2);
  for (let reach = 3; reach < words.length; reach += 1) {
    const wider = stretches(far, reach);
    if (size(wider) > room * SLACK) break;
    best = wider;
  }
  return best;
};

/**
 * The quote on one line, its decisive words marked. Longer than `room` columns, words far from the decisive ones give way to a visible `…`;
 * decisive words, denials and hedges always stay, so the result may still be longer. `room` Infinity keeps everything.
 */
export const markedQuote = (evidence: Evidence, cues: readonly Cue[], room: number, style: Paint): string => {
  const { quote } = evidence;
  const marks = marksOf(evidence, cues);
  const words = [...quote.matchAll(WORD)].map(({ 0: text, index }) => ({
    start: index, end: index + text.length, width: columnsIn(text),
    kept: TURNING.test(text.toLowerCase()) || marks.slice(index, index + text.length).some((mark) => mark !== null),
  }));
  const parts = shorten(words, room);
  const text = parts.map(([first, last]) => render(quote, marks, words[first]?.start ?? 0, words[last]?.end ?? 0, style)).join(' … ');
  const cutBefore = (parts[0]?.[0] ?? 0) > 0;
  const cutAfter = (parts.at(-1)?.[1] ?? 0) < words.length - 1;
  return (cutBefore ? '… ' : '') + text + (cutAfter ? ' …' : '');
};

/** What the sentence points back to: subjects that the rule found before it. */
export const namedElsewhere = ({ start, end }: Evidence, cues: readonly Cue[]): readonly string[] =>
  [...new Set(cues.filter((cue) => cue.role === 'about' && (cue.end <= start || cue.start >= end)).map(({ quote }) => oneLine(quote)))];
