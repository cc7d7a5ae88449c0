import { tokenize } from '../text/words.ts';
import type { Span } from '../types.ts';
import { perSentence, type Signal, type Telling, type Told } from './signal.ts';

/** Words that the other quotation must go on for. */
const LONGER_BY = 4;
const FEWEST = 3;
const MOST = 80;

interface Quoted extends Span {
  readonly source: string;
  /** Each word between spaces. */
  readonly words: string;
  readonly count: number;
  readonly places: readonly Span[];
}

/**
 * A quotation that another source has at greater length, with words that this article does not quote anywhere; against it stand those words. Quoting in part as framing: Zelizer (1995), "Text, talk,
 * and journalistic quoting practices".
 */
export const partQuoted: Signal = {
  name: 'part-quoted',
  over: (tellings) => {
    const quotations = new Map<Told, readonly Quoted[]>();
    const opening = new Map<string, Map<string, Quoted>>();
    for (const telling of new Map(tellings.map((one) => [one.told, one])).values()) {
      quotations.set(telling.told, quotationsOf(telling));
      for (const quotation of quotations.get(telling.told) ?? []) {
        for (const run of runsOf(quotation.words)) {
          const bySource = opening.get(run) ?? new Map<string, Quoted>();
          opening.set(run, bySource);
          if ((bySource.get(quotation.source)?.count ?? 0) < quotation.count) bySource.set(quotation.source, quotation);
        }
      }
    }
    return (telling: Telling) => (quotations.get(telling.told) ?? []).flatMap(({ start, end, words, count, source }) => {
      const [first = ''] = runsOf(words);
      const longer = [...(opening.get(first)?.values() ?? [])].find((other) =>
        other.source !== source && other.count >= count + LONGER_BY && other.words.includes(words) && !telling.told.quotedText.includes(other.words));
      return longer === undefined ? [] : [{ start, end, against: { source: longer.source, ...restOf(longer, words, count) } }];
    });
  },
};

/** The runs of a few words in a quotation, by which it is found again. */
function runsOf(words: string): readonly string[] {
  const list = words.trim().split(' ');
  return list.slice(FEWEST - 1).map((_, i) => list.slice(i, i + FEWEST).join(' '));
}

/** The words that the other has besides: what follows, what comes before, or all of it where they stand on both sides. */
function restOf(longer: Quoted, words: string, count: number): Span {
  const before = longer.words.slice(0, longer.words.indexOf(words)).split(' ').filter((word) => word !== '').length;
  const after = longer.count - before - count;
  if (before > 0 && after > 0) return { start: longer.start, end: longer.end };
  return before > 0 ? { start: longer.start, end: longer.places[before - 1]?.end ?? longer.end } : { start: longer.places[count]?.start ?? longer.start, end: longer.end };
}

const quotationsOf = perSentence(({ told, source }): readonly Quoted[] =>
  told.quotes.flatMap(({ inner }) => {
    const words = tokenize(told.text, inner.start, inner.end).filter(({ kind }) => kind === 'word' || kind === 'number');
    return words.length > MOST || words.length === 0 ? [] : [{ source, ...inner, words: ` ${words.map(({ norm }) => norm).join(' ')} `, count: words.length, places: words }];
  }));
