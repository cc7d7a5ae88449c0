import { anchorsOf } from '../corrections.ts';
import type { Anchor } from '../text/anchor.ts';
import type { Answer, ClaimComparison, LockedPosition, LockEntry, Source } from '../types.ts';
import { cells, type CheckContext } from './context.ts';

export interface LockedQuote {
  readonly compared: ClaimComparison;
  readonly answer: Answer;
  readonly source: Source;
  readonly entry: LockEntry;
  readonly locked: LockedPosition;
  readonly found: Anchor;
}

const known = new WeakMap<CheckContext, readonly LockedQuote[]>();

/** Every quote of the lock whose source is there, and where it is found. A text that is the same needs no search, but for what people wrote. */
export function lockedQuotes(context: CheckContext): readonly LockedQuote[] {
  const quotes = known.get(context) ?? cells(context).flatMap(({ compared, answer, source }) => {
    const entry = context.entry(compared.claim.id, source.id);
    if (entry === undefined || (entry.by !== 'corrected' && entry.sha256 === source.sha256)) return [];
    const anchors = anchorsOf(entry, source);
    return entry.positions.map((locked, i): LockedQuote => ({ compared, answer, source, entry, locked, found: anchors[i] ?? { type: 'orphaned' } }));
  });
  known.set(context, quotes);
  return quotes;
}
