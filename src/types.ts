/**
 * Every datum, in the order of the pipeline:
 * sources -> article (blocks, sentences, tokens) -> evidence -> readings -> answer -> comparison -> report.
 * Plain readonly data, no code. Offsets are UTF-16 code units, half-open, into `Source.text`.
 */
export type * from './types/source.ts';
export type * from './types/text.ts';
export type * from './types/claims.ts';
export type * from './types/lock.ts';
export type * from './types/readings.ts';
export type * from './types/comparison.ts';
