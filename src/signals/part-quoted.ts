import { tokenize } from '../text/words.ts';
import type { Span } from '../types.ts';
import type { Signal, Telling } from './signal.ts';

/** Words that the other quotation must go on for. */
const LONGER_BY = 4;
const FEWEST = 3;
const MOST = 80;

interface Quoted extends Span {
  readonly source: string;
  /** Each word between spaces. */
  readonly words: string;
  readonly count: number;
}

/**
 * A quotation that another source has at greater length, with words that this article does not quote anywhere. Quoting in part as framing: Zelizer (1995), "Text, talk,
 * and journalistic quoting practices".
 */
export const partQuoted: Signal = {
  name: 'part-quoted',
  over: (tellings) => {
    const all = [...new Map(tellings.map((telling) => [telling.told, telling])).values()].flatMap(quotationsOf);
    return (telling: Telling) => quotationsOf(telling).filter(({ count }) => count >= FEWEST).flatMap(({ start, end, words, count, source }) => {
      const longer = all.find((other) => other.source !== source && other.count >= count + LONGER_BY && other.words.includes(words) && !telling.told.quotedWords.join('').replaceAll('  ', ' ').includes(other.words));
      return longer === undefined ? [] : [{ start, end, against: { source: longer.source, start: longer.start, end: longer.end } }];
    });
  },
};

function quotationsOf({ told, source }: Telling): readonly Quoted[] {
  return told.quotes.flatMap(({ inner }) => {
    const words = tokenize(told.text, inner.start, inner.end).filter(({ kind }) => kind === 'word' || kind === 'number');
    return words.length > MOST || words.length === 0 ? [] : [{ source, ...inner, words: ` ${words.map(({ norm }) => norm).join(' ')} `, count: words.length }];
  });
}
