import type { Source } from '../src/types.ts';

/** A line of the table: what was measured, and what it is held to. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly target?: { readonly text: string; readonly met: boolean };
}

export const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Seconds of this process's processor time. */
export function seconds(work: () => unknown): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}

export const megabytes = (sources: readonly Pick<Source, 'text'>[]): number => sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;

export const rate = (size: number, time: number): string => `${(size / time).toFixed(size / time < 10 ? 2 : 0)} MB/s`;
export const inSeconds = (time: number): string => `${time.toFixed(time < 10 ? 2 : 0)} s`;
export const atMost = (value: number, most: number, text: string): NonNullable<Row['target']> => ({ text: `at most ${text}`, met: value <= most });
export const atLeast = (value: number, least: number, text: string): NonNullable<Row['target']> => ({ text: `at least ${text}`, met: value >= least });
