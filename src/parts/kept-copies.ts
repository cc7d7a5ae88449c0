/** What is known of who copied from whom in a corpus, as bytes; texts by their places in the order of texts. */
import type { Chosen } from '../origins/again.ts';
import type { Rows } from '../origins/fingerprints.ts';
import { keepColumns, keptColumns } from './columns.ts';

export interface KeptCopies extends Chosen {
  /** The texts, by the keys of their sources. All that have chosen each other were held against each other. */
  readonly keys: readonly string[];
  /** Of each passage of two texts: the two, the word of the first at which it begins, and where it stands in both: its start, its end, its line. */
  readonly copies: Uint32Array;
  /** Of each text that shares some: the text, how many of its words stand in passages, and where these start and end. */
  readonly covers: Rows;
}

/** Numbers of a passage. */
export const COPY = 9;

/** In: what is known. Out: its bytes; the fingerprints are copied. */
export const keepCopies = ({ prints, choices, orders, keys, copies, covers }: KeptCopies): Uint8Array =>
  keepColumns([keys, prints.ends, prints.values, choices.ends, choices.values, choices.counts, Uint32Array.of(choices.crowded), copies, covers.ends, covers.values, ...orders]);

/** The other way round. */
export function keptCopies(bytes: Uint8Array): KeptCopies {
  const [keys, printEnds, prints, ends, values, counts, crowded, copies, coverEnds, covers, ...orders] = keptColumns(bytes) as readonly unknown[] as readonly [readonly string[], Row, Row, Row, Row, Row, Row, Row, Row, Row, ...Row[]];
  return { keys, prints: { ends: printEnds, values: prints }, choices: { ends, values, counts, crowded: crowded[0] ?? 0 }, orders, copies, covers: { ends: coverEnds, values: covers } };
}

type Row = Uint32Array;
