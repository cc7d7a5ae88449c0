import { outlets, said, type Finder } from './finder.ts';

/** A source that holds rival positions. */
export const contested: Finder = (_, answering, sources) =>
  answering
    .filter((answer) => answer.status === 'contested')
    .map((answer) => ({ type: 'contested', sources: [answer.source], detail: `${outlets([answer.source], sources)} has both: ${[...new Set(answer.readings.map(said))].join('; ')}` }));
