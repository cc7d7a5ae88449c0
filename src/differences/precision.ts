import type { Finder } from './finder.ts';

/** Values that differ and can all be true: a month and a day, "at least 12" and 14. */
export const precision: Finder = (claim, answering) => {
  if (claim.kind !== 'date' && claim.kind !== 'quantity') return [];
  const labels = [...new Set(answering.flatMap((answer) => answer.readings.map((reading) => reading.label)))];
  return labels.length < 2 ? [] : [{ type: 'precision', sources: answering.map((answer) => answer.source), detail: `told as ${labels.join(', ')}` }];
};
