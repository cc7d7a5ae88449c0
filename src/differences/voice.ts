import { outlets, type Finder } from './finder.ts';

/** Some tell it in their own voice, others only as somebody's words. */
export const voice: Finder = (_, answering, sources) => {
  const own = answering.filter((answer) => answer.readings.some((reading) => reading.voice === 'outlet')).map((answer) => answer.source);
  const told = answering.filter((answer) => answer.readings.every((reading) => reading.voice !== 'outlet')).map((answer) => answer.source);
  if (own.length === 0 || told.length === 0) return [];
  return [{ type: 'voice', sources: told, detail: `in their own voice: ${outlets(own, sources)}; only as somebody's words: ${outlets(told, sources)}` }];
};
