import { perObject } from './memo.ts';
import { nearestYear, undatedDay } from './published.ts';
import type { Source } from '../types.ts';

const undated = perObject(({ text }: Source) => undatedDay(text));

/** In: a source without a date, and the story's. Out: the day that its dateline gives it, the year left out ("OSLO, Dec 30 (Reuters) -"), or null. */
export function ownDay(source: Source, story: string | null): string | null {
  const day = story === null ? null : undated(source);
  return day === null || story === null ? null : nearestYear(day, story);
}

/** Whether it is known on what day a source was written, with its year or without. */
export const saysItsDay = (source: Source): boolean => source.published !== null || undated(source) !== null;

/** In: a source, and the story's date. Out: the day that "on Sunday" is told from. */
export const toldFrom = (source: Source, story: string | null): string | null => source.published ?? ownDay(source, story) ?? story;
