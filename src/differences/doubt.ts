import type { Answer, Difference, Framing } from '../types.ts';
import { outlets, type Finder } from './finder.ts';

/** One tells as claimed or alleged what another has in its own voice, or as said, and nowhere in doubt. */
export const doubt: Finder = (_, answering, sources) =>
  answering.flatMap((answer): readonly Difference[] => {
    for (const position of new Set(answer.readings.map(key))) {
      const [cast] = castOn(answer, position);
      const plain = answering.filter((other) => other.readings.some((reading) => key(reading) === position) && castOn(other, position).every((word) => word === undefined));
      if (cast === undefined || plain.length === 0) continue;
      return [{ type: 'doubt', sources: [answer.source], detail: `${outlets([answer.source], sources)}: “${cast.quote}”; told without it by ${outlets(plain.map(({ source }) => source), sources)}` }];
    }
    return [];
  });

const key = ({ polarity, position }: Answer['readings'][number]): string => `${polarity} ${position}`;

/** For each reading of the position, the best first, the word that doubts it. */
const castOn = ({ readings }: Answer, position: string): readonly (Framing | undefined)[] =>
  readings.filter((reading) => key(reading) === position).map(({ framing = [] }) => framing.find(({ signal }) => signal === 'doubting-report'));
