/** Lists in which answers that say nothing stand in long rows, as nearly all of a large corpus do: such a row is a stretch of bytes that are made once, for all claims that their sources lack the same of. */
import type { ReportAnswer } from '../report.ts';

/** JSON text, or the bytes of it. */
export type Piece = string | Uint8Array;

/** What is done to the JSON of a value before anybody sees it. */
export type Shown = (json: string) => string;

/** A shorter row is written as anything else is, and of a longer one so many at a time. */
const [ROW, MOST] = [16, 256];

/** Of all items of a list, as if each said nothing, the JSON with a comma before it. */
interface Column {
  readonly lacks: string | undefined;
  readonly sources: readonly string[];
  /** The items that say nothing and lack that, as objects. */
  readonly items: readonly unknown[];
  readonly bytes: Uint8Array;
  /** Where each ends. */
  readonly ends: Uint32Array;
}

type Item = Partial<ReportAnswer> | null | undefined;

/** Gives the JSON of the items of a list, without a comma before the first. */
export type Rows = (list: readonly unknown[]) => Generator<Piece>;

/** In: what stands before each item, and what makes its JSON. Out: what gives the items of lists; made once for lists of the same sources. */
export function rowsOf(before: string, shown: Shown, jsonOf: (item: unknown) => Iterable<Piece>): Rows {
  let column: Column | null = null;
  return function* (list) {
    const items = list as readonly Item[];
    for (let at = 0; at < items.length;) {
      const same = column === null ? at : endOfSame(column, list, at);
      const end = same - at < ROW ? endOfRow(items, at) : same;
      if (end - at < ROW) {
        for (const next = Math.max(at + 1, end); at < next; at += 1) {
          yield at === 0 ? before : `,${before}`;
          yield* jsonOf(items[at]);
        }
        continue;
      }
      if (column === null || (end !== same && !isIn(column, items, at, end))) column = columnOf(items, items[at]?.lacks, `,${before}`, shown, jsonOf);
      yield column.bytes.subarray(at === 0 ? 1 : column.ends[at - 1], column.ends[end - 1]);
      at = end;
    }
  };
}

/** Where those end that are the very same objects as in a column: lists of one comparison have them in common. */
function endOfSame({ items }: Column, list: readonly unknown[], from: number): number {
  let at = from;
  for (const most = Math.min(list.length, from + MOST); at < most && list[at] === items[at];) at += 1;
  return at;
}

/** Where those end that say nothing and lack the same as the first. */
function endOfRow(list: readonly Item[], from: number): number {
  const lacks = list[from]?.lacks;
  let at = from;
  while (at < Math.min(list.length, from + MOST) && isSilence(list[at]) && list[at]?.lacks === lacks) at += 1;
  return at;
}

const isSilence = (item: Item): boolean => item?.status === 'silent' && typeof item.source === 'string' && item.readings?.length === 0 && item.rejected?.length === 0;

function isIn({ lacks, sources }: Column, list: readonly Item[], from: number, to: number): boolean {
  if (lacks !== list[from]?.lacks) return false;
  for (let at = from; at < to; at += 1) if (sources[at] !== list[at]?.source) return false;
  return true;
}

/** What no list has. */
const NO_ITEM = {};

function columnOf(list: readonly Item[], lacks: string | undefined, before: string, shown: Shown, jsonOf: (item: unknown) => Iterable<Piece>): Column {
  const silence: ReportAnswer = { source: '', status: 'silent', readings: [], rejected: [], ...(lacks !== undefined && { lacks }) };
  const plain = [...jsonOf(silence)].join('');
  // The source stands first.
  const [head, tail] = [before + plain.slice(0, plain.indexOf('""')), plain.slice(plain.indexOf('""') + 2)];
  const around = Buffer.byteLength(head) + Buffer.byteLength(tail);
  const sources = list.map((item) => item?.source ?? '');
  // Looked through in one go; in JSON there is no line break.
  const ids = shown(sources.map((source) => JSON.stringify(source)).join('\n')).split('\n');
  let end = 0;
  const ends = Uint32Array.from(ids, (id) => (end += around + Buffer.byteLength(id)));
  const items = list.map((item) => (isSilence(item) && item?.lacks === lacks ? item : NO_ITEM));
  return { lacks, sources, items, ends, bytes: Buffer.from(ids.map((id) => head + id + tail).join('')) };
}
