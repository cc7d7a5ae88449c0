import { outlets, type Finder } from './finder.ts';

/** One source tells as certain what another hedges. */
export const certainty: Finder = (_, answering, sources) => {
  const hedged = answering.filter((answer) => answer.readings.every((reading) => reading.certainty === 'hedged'));
  if (hedged.length === 0 || hedged.length === answering.length) return [];
  const ids = hedged.map((answer) => answer.source);
  return [{ type: 'certainty', sources: ids, detail: `${outlets(ids, sources)} hedges what others assert` }];
};
