import { holdingSpans } from '../corrections.ts';
import { anchor } from '../text/anchor.ts';
import { writePosition } from '../kinds/written.ts';
import type { Answer, Claim, LockedPosition, LockEntry, Reading, Source, Span, TextQuote } from '../types.ts';

/** Characters of context on each side of a quote; as many as other W3C annotation tools keep. */
const CONTEXT = 32;

/** In: a span of a text. Out: what finds it again. */
export const quoteAt = (text: string, { start, end }: Span): TextQuote => ({
  exact: text.slice(start, end),
  // A cut through a surrogate pair would leave half a character.
  prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\uDC00-\uDFFF]/, ''),
  suffix: text.slice(end, end + CONTEXT).replace(/[\uD800-\uDBFF]$/, ''),
});

/** What makes two positions of an entry one, as people can read it: `not: us: threat (earlier)`. */
export const stanceKey = ({ position, polarity, speaker, earlier }: Omit<LockedPosition, 'quote'>): string =>
  `${polarity === 'denied' ? 'not: ' : ''}${speaker === null ? '' : `${speaker}: `}${position}${earlier ? ' (earlier)' : ''}`;

/** The key of a reading. */
export const keyOfReading = (claim: Claim, reading: Reading): string =>
  stanceKey({ ...writePosition(claim, reading), polarity: reading.polarity, earlier: reading.time === 'earlier' });

/** In: what a source says on a claim. Out: its positions, each once, with the sentence that proves it best. */
export function positionsOf(claim: Claim, { readings }: Answer, { text }: Source): readonly LockedPosition[] {
  const told = new Map<string, LockedPosition>();
  for (const reading of presentFirst(readings)) {
    const stance = { ...writePosition(claim, reading), polarity: reading.polarity, earlier: reading.time === 'earlier' };
    // What a source says of now and of before is said of now.
    const known = [stance, { ...stance, earlier: false }].some((each) => told.has(stanceKey(each)));
    if (!known) told.set(stanceKey(stance), { ...stance, quote: quoteAt(text, reading.evidence) });
  }
  return [...told.values()];
}

const presentFirst = (readings: readonly Reading[]): readonly Reading[] => readings.toSorted((a, b) => Number(a.time === 'earlier') - Number(b.time === 'earlier'));

export const samePositions = (a: readonly LockedPosition[], b: readonly LockedPosition[]): boolean => {
  const [left, right] = [new Set(a.map(stanceKey)), new Set(b.map(stanceKey))];
  return left.size === right.size && [...left].every((key) => right.has(key));
};

/** Whether a source says now what its entry has: of a correction, whether it stands. */
export const isAsLocked = (entry: LockEntry, claim: Claim, answer: Answer, source: Source): boolean =>
  (entry.by === 'corrected' ? holdingSpans(entry, source) !== null : samePositions(entry.positions, positionsOf(claim, answer, source)));

/** In: what a source says now, and its entry. Out: the entry as it should be: quotes that still prove their positions stay; what a person accepted stays accepted as long as it is what is read. */
export function refreshed(claim: Claim, answer: Answer, source: Source, old: LockEntry | undefined): LockEntry {
  const now = positionsOf(claim, answer, source);
  const same = old !== undefined && samePositions(old.positions, now);
  const kept = new Map((old?.positions ?? []).map((locked) => [stanceKey(locked), locked]));
  return {
    claim: claim.id,
    source: source.id,
    by: same ? old.by : 'machine',
    sha256: source.sha256,
    positions: inOrderOf([...kept.keys()], now).map((locked) => {
      const before = kept.get(stanceKey(locked));
      return before !== undefined && stillProves(claim, before, answer, source) ? { ...locked, quote: requoted(before.quote, source.text) } : locked;
    }),
  };
}

/** Positions that were there stay where they were: a difference in order is none. */
const inOrderOf = (keys: readonly string[], positions: readonly LockedPosition[]): readonly LockedPosition[] => {
  const rank = (locked: LockedPosition): number => (keys.indexOf(stanceKey(locked)) + keys.length + 1) % (keys.length + 1);
  return positions.toSorted((a, b) => rank(a) - rank(b));
};

/** Whether the quote is in the text, in a sentence that is read as this position. */
function stillProves(claim: Claim, locked: LockedPosition, { readings }: Answer, { text }: Source): boolean {
  const found = anchor(text, locked.quote);
  return found.type === 'exact' && readings.some((reading) =>
    reading.evidence.start <= found.start && found.end <= reading.evidence.end &&
    keyOfReading(claim, reading) === stanceKey(locked));
}

/** A person's entry with the hash of the text and the words around each quote as they are now; a quote that is lost, or at several places, is left alone. */
export function refreshedCorrection(entry: LockEntry, source: Source, holds: boolean): LockEntry {
  if (!holds) return entry;
  return { ...entry, sha256: source.sha256, positions: entry.positions.map((locked) => ({ ...locked, quote: requoted(locked.quote, source.text) })) };
}

function requoted(quote: TextQuote, text: string): TextQuote {
  const found = anchor(text, quote);
  return found.type === 'exact' || found.type === 'normalised' ? quoteAt(text, found) : quote;
}
