/** One answer for a person to decide on: what the source is read to say, the sentence between its neighbours, what it said before, what the others say. */
import type { LockEntry, Sentence } from '../../types.ts';
import type { ReviewItem } from '../../review.ts';
import { oneLine } from '../../text/escape.ts';
import type { FormatOptions } from '../format.ts';
import { positionLabel, signOf } from './marks.ts';
import { paint, type Paint } from './paint.ts';
import { markedQuote } from './quote.ts';
import { flow, hang } from './wrap.ts';

export interface Step {
  readonly item: ReviewItem;
  readonly sentences: readonly Sentence[];
  /** Names of the sources, by id. */
  readonly outlets: ReadonlyMap<string, string>;
  readonly at: number;
  readonly of: number;
  /** What was decided on it in this run. */
  readonly decision: LockEntry | undefined;
}

export const reviewStep = ({ item, sentences, outlets, at, of, decision }: Step, { color, width }: FormatOptions): string => {
  const style = paint(color);
  const { compared: { claim, outcome }, source, answer, entry, reason } = item;
  const others = item.compared.answers.filter(({ source: id, readings }) => id !== source.id && readings.length > 0)
    .map(({ source: id, readings }) => `${outlets.get(id) ?? id}: ${[...new Set(readings.map(positionLabel))].join(', ')}`);
  const lines = [
    '',
    ...flow([style.faint(`${at} of ${of}`), REASONS[reason], style.link(oneLine(source.path))], width, ''),
    ...hang(`${style.strong(oneLine(claim.question))}   ${style.faint(oneLine(claim.id))}`, width, `${signOf(outcome, style)} `),
    ...hang(oneLine(answer.readings.length === 0 ? `${source.outlet} says nothing` : `${source.outlet} says ${[...new Set(answer.readings.map(positionLabel))].join(', ')}`), width, '  '),
    ...proofs(item, sentences, style, width),
    ...(entry === undefined ? [] : hang(oneLine(`before (${entry.by}): ${entry.positions.length === 0 ? 'nothing' : entry.positions.map((locked) => `${stance(locked)}: “${locked.quote.exact}”`).join('; ')}`), width, '  ', '    ')),
    ...hang(oneLine(others.length === 0 ? 'nobody else answers' : `others: ${others.join('; ')}`), width, '  ', '    '),
    ...(decision === undefined ? [] : hang(oneLine(`decided: ${decision.by}${decision.by === 'corrected' ? `, ${decision.positions.map(stance).join('; ') || 'silent'}` : ''}`), width, '  ')),
  ];
  return `${lines.join('\n')}\n`;
};

const REASONS: Readonly<Record<ReviewItem['reason'], string>> = {
  new: 'new', changed: 'says something else', 'lost-correction': 'a correction has lost its words', moved: 'its words have moved', unreviewed: 'not reviewed yet',
};

const stance = ({ position, polarity, speaker }: LockEntry['positions'][number]): string => `${polarity === 'denied' ? 'not: ' : ''}${speaker === null ? '' : `${speaker}: `}${position}`;

/** For each position the best sentence, between the one before and the one after. */
const proofs = ({ answer, source }: ReviewItem, sentences: readonly Sentence[], style: Paint, width: number): readonly string[] => {
  const shown = new Set<string | number>();
  return answer.readings.flatMap((reading) => {
    const { start, end, quote, line } = reading.evidence;
    if (shown.has(start) || shown.has(positionLabel(reading))) return [];
    shown.add(start).add(positionLabel(reading));
    const before = sentences.findLast((sentence) => sentence.end <= start);
    const after = sentences.find((sentence) => sentence.start >= end);
    const context = (sentence: Sentence | undefined): readonly string[] => {
      if (sentence === undefined) return [];
      // A neighbour is there to be recognised.
      const text = source.text.slice(sentence.start, Math.min(sentence.end, sentence.start + CONTEXT)) + (sentence.end - sentence.start > CONTEXT ? '…' : '');
      return hang(style.faint(oneLine(text)), width, style.faint('    │ '), style.faint('    │ '));
    };
    return [
      ...context(before),
      ...hang(markedQuote({ ...reading.evidence, quote }, reading.cues, Infinity, style), width, `${String(line).padStart(4)}│ `, '    │ '),
      ...context(after),
    ];
  });
};

const CONTEXT = 160;

/** The sentences of a source, numbered, for one to be chosen. */
export const numbered = (sentences: readonly Sentence[], text: string, { width }: FormatOptions): string =>
  sentences.map(({ start, end }, i) => `${hang(oneLine(text.slice(start, end)), width, `${String(i + 1).padStart(4)}  `, '      ').join('\n')}\n`).join('');
