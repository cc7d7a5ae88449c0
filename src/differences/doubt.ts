import type { Answer, Difference, Framing } from '../types.ts';
import { outlets, type Finder } from './finder.ts';

/** One tells as claimed or alleged what another has in its own voice, or as said, and nowhere in doubt. */
export const doubt: Finder = (_, answering, sources) => {
  const plain = new Map<string, string | null>();
  const plainly = (position: string): string | null => {
    const known = plain.get(position);
    if (known !== undefined) return known;
    const tellers = answering.filter((other) => other.readings.some((reading) => key(reading) === position) && castOn(other, position).every((word) => word === undefined));
    const names = tellers.length === 0 ? null : outlets(tellers.map(({ source }) => source), sources);
    plain.set(position, names);
    return names;
  };
  return answering.flatMap((answer): readonly Difference[] => {
    for (const position of new Set(answer.readings.map(key))) {
      const [cast] = castOn(answer, position);
      if (cast === undefined) continue;
      const others = plainly(position);
      if (others === null) continue;
      return [{ type: 'doubt', sources: [answer.source], detail: `${outlets([answer.source], sources)}: “${cast.quote}”; told without it by ${others}` }];
    }
    return [];
  });
};

const key = ({ polarity, position }: Answer['readings'][number]): string => `${polarity} ${position}`;

/** For each reading of the position, the best first, the word that doubts it. */
const castOn = ({ readings }: Answer, position: string): readonly (Framing | undefined)[] =>
  readings.filter((reading) => key(reading) === position).map(({ framing = [] }) => framing.find(({ signal }) => signal === 'doubting-report'));
