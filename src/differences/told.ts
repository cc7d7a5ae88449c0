import type { Answer, Difference, DifferenceType, Framing, Source } from '../types.ts';
import { outlets, type Finder } from './finder.ts';

/**
 * In: a type of difference and the framing signals that make it. Out: what finds the sources that have such a word where another answering source tells the
 * same with a plain one; each source once, with the first such word.
 */
export const toldOtherwise = (type: DifferenceType, signals: readonly string[]): Finder => (_, answering, sources) => {
  const present = new Set(answering.map(({ source }) => source));
  return answering.flatMap((answer): readonly Difference[] => {
    const found = framingsOf(answer).find(({ signal, rivals }) => signals.includes(signal) && (rivals ?? []).some((rival) => present.has(rival)));
    return found === undefined ? [] : [{ type, sources: [answer.source], detail: detailOf(answer.source, found, sources) }];
  });
};

const framingsOf = ({ readings }: Answer): readonly Framing[] => readings.flatMap(({ framing }) => framing ?? []);

const detailOf = (source: string, { quote, against }: Framing, sources: readonly Source[]): string =>
  `${outlets([source], sources)}: “${quote}”${against === undefined ? '' : `; ${outlets([against.source], sources)}: “${against.quote}”`}`;
