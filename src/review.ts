import { anchorsOf, holdingSpans } from './corrections.ts';
import { plainName } from './kinds/holder.ts';
import { readPosition, writePosition } from './kinds/written.ts';
import { isAsLocked, quoteAt, refreshed } from './lock/entry.ts';
import { nextLock, type NextLock } from './lock/next.ts';
import { placeKey } from './lock/parse.ts';
import { anchor } from './text/anchor.ts';
import { grouped } from './text/grouped.ts';
import type { Answer, Claim, ClaimComparison, ClaimsFile, Comparison, Lock, LockedPosition, LockEntry, Source, Span } from './types.ts';

/** What one source says on one claim, for a person to decide on. */
export interface ReviewItem {
  readonly compared: ClaimComparison;
  readonly source: Source;
  readonly answer: Answer;
  /** What the lock has; undefined when it has nothing. */
  readonly entry: LockEntry | undefined;
  /** Why it is open. */
  readonly reason: 'new' | 'changed' | 'lost-correction' | 'moved' | 'unreviewed';
}

export const keyOf = ({ compared, source }: Pick<ReviewItem, 'compared' | 'source'>): string => placeKey(compared.claim.id, source.id);

/** In: a comparison (with the lock's corrections in it) and the lock. Out: the answers that differ from the lock, by claim and source; if asked for, also those that only the tool has decided. */
export function reviewItems(comparison: Comparison, lock: Lock | null, unreviewed: boolean): readonly ReviewItem[] {
  const entries = new Map((lock?.entries ?? []).map((entry) => [placeKey(entry.claim, entry.source), entry]));
  const sources = new Map(comparison.sources.map((source) => [source.id, source]));
  return comparison.claims.flatMap((compared) =>
    compared.answers.flatMap((answer): readonly ReviewItem[] => {
      const source = sources.get(answer.source);
      if (source === undefined) return [];
      const entry = entries.get(placeKey(compared.claim.id, source.id));
      const reason = reasonFor(compared.claim, answer, source, entry, unreviewed);
      return reason === null ? [] : [{ compared, source, answer, entry, reason }];
    }));
}

/** Silence that nobody has looked at is not asked about: there is nothing to look at. */
function reasonFor(claim: Claim, answer: Answer, source: Source, entry: LockEntry | undefined, unreviewed: boolean): ReviewItem['reason'] | null {
  if (entry === undefined) return answer.readings.length > 0 ? 'new' : null;
  if (entry.by === 'corrected' && holdingSpans(entry, source) === null) return entry.positions.length > 0 || answer.readings.length > 0 ? 'lost-correction' : null;
  if (!isAsLocked(entry, claim, answer, source)) return 'changed';
  if (entry.sha256 !== source.sha256 && anchorsOf(entry, source).some(({ type }) => type !== 'exact')) return 'moved';
  return unreviewed && entry.by === 'machine' && answer.readings.length > 0 ? 'unreviewed' : null;
}

/** The entry of a person who agrees with the tool. */
export const acceptance = ({ compared: { claim }, answer, source }: ReviewItem): LockEntry => ({ ...refreshed(claim, answer, source, undefined), by: 'accepted' });

/** The entry of a person who does not. */
export const correction = ({ compared: { claim }, source }: ReviewItem, positions: readonly LockedPosition[]): LockEntry =>
  ({ claim: claim.id, source: source.id, by: 'corrected', sha256: source.sha256, positions });

/** A position without its quote. */
export type Stance = Omit<LockedPosition, 'quote'>;

/** The positions that the tool has read, for a person who only knows a better sentence. */
export const stancesOf = (item: ReviewItem): readonly Stance[] => acceptance(item).positions.map(({ position, polarity, speaker, earlier }) => ({ position, polarity, speaker, earlier }));

/** What a person can answer with, in a line. */
export function choices({ compared: { claim } }: Pick<ReviewItem, 'compared'>, { actors }: ClaimsFile): string {
  switch (claim.kind) {
    case 'actor':
      return claim.actors.join(', ');
    case 'status':
      return claim.bySpeaker ? `${claim.positions.map(({ id }) => id).join(', ')}; whose, before a colon: ${[...actors.map(({ id }) => id), 'or a name as the text has it'].join(', ')}` : claim.positions.map(({ id }) => id).join(', ');
    case 'scope':
      return `${claim.elements.map(({ id }) => id).join(', ')}; with all, most, some or a number before it`;
    case 'quantity':
      return 'a quantity in figures: $2.5 billion, 14 people, 6.1';
    case 'date':
      return 'a date: 2020-12-30, 2020-12 or 2020';
    case 'quotation':
      return 'the words';
    case 'label':
      return 'the name';
  }
}

/** In: positions as a person types them (`battery`, `not: battery`, `board: safe`; several with `;`), and the text: who is none of the actors has to stand in it. Out: them, or the first that is none. */
export function readStances(claim: Claim, { actors }: ClaimsFile, { text }: Pick<Source, 'text'>, typed: string): readonly Stance[] | { readonly wrong: string } {
  const stances: Stance[] = [];
  for (const part of typed.split(';').map((one) => one.trim()).filter((one) => one !== '')) {
    const denied = /^not:\s*/i.exec(part);
    const bare = denied === null ? part : part.slice(denied[0].length);
    const owned = claim.kind === 'status' && claim.bySpeaker ? /^([^:]{1,200}):\s*(\S.*)$/.exec(bare) : null;
    const written = { position: owned?.[2] ?? bare, speaker: owned?.[1]?.trim() ?? null };
    const read = readPosition(claim, actors, written);
    const { speaker } = read === null ? written : writePosition(claim, read);
    const isThere = speaker === null || actors.some(({ id }) => id === speaker) || plainName(text).includes(speaker);
    if (read === null || !isThere) return { wrong: part };
    // A wording or a name is kept as it was typed: in small letters it would be shown so.
    const kept = claim.kind === 'quotation' || claim.kind === 'label' ? written : writePosition(claim, read);
    stances.push({ ...kept, polarity: denied === null ? 'asserted' : 'denied', earlier: false });
  }
  return stances;
}

/** In: the number of a sentence or words of the text, as a person types them. Out: where they stand, or why that is not known. */
export function readSpan({ text }: Source, sentences: readonly Span[], typed: string): Span | { readonly wrong: string } {
  if (/^\d{1,6}$/.test(typed)) {
    const sentence = sentences[Number(typed) - 1];
    return sentence === undefined ? { wrong: `there are ${sentences.length} sentences` } : { start: sentence.start, end: sentence.end };
  }
  const found = anchor(text, { exact: typed, prefix: '', suffix: '' });
  if (found.type === 'orphaned') return { wrong: 'these words are not in the text' };
  if (found.type === 'ambiguous') return { wrong: `these words are at ${found.places.length} places: give more of them` };
  const cut = /^[\p{L}\p{N}]{2}$/u;
  const inside = cut.test(text.slice(found.start - 1, found.start + 1)) || cut.test(text.slice(found.end - 1, found.end + 1));
  return inside ? { wrong: 'these are no whole words of the text' } : { start: found.start, end: found.end };
}

export const proved = (stance: Stance, { text }: Source, span: Span): LockedPosition => ({ ...stance, quote: quoteAt(text, span) });

/**
 * In: a comparison with every decision in it, the lock, what was decided, and the keys of what is still open. Out: the lock with the decisions. What is open
 * stays as it was, and so does what else was accepted of its source; a claim's outcome is accepted with the last decision on it. What is gone stays.
 */
export function lockWith(comparison: Comparison, lock: Lock | null, decided: ReadonlyMap<string, LockEntry>, open: ReadonlySet<string>): NextLock {
  const old = new Map((lock?.entries ?? []).map((entry) => [placeKey(entry.claim, entry.source), entry]));
  const unsettled = new Set(comparison.sources.map(({ id }) => id).filter((id) => comparison.claims.some(({ claim }) => open.has(placeKey(claim.id, id)))));
  const olds = grouped([...old.values()], ({ claim }) => claim);
  const next = nextLock(comparison, lock).claims.map(({ id, outcome, entries }) => {
    const keys = entries.map(({ source }) => placeKey(id, source));
    const here = new Set(keys);
    const present = entries.flatMap((entry, i): readonly LockEntry[] => {
      const key = keys[i] ?? '';
      const before = old.get(key);
      if (open.has(key)) return before === undefined ? [] : [before];
      return [decided.get(key) ?? (unsettled.has(entry.source) ? before : undefined) ?? entry];
    });
    const gone = (olds.get(id) ?? []).filter(({ source }) => !here.has(placeKey(id, source)));
    const settled = keys.some((key) => decided.has(key)) && !keys.some((key) => open.has(key));
    return { id, outcome: settled ? outcome : (lock?.outcomes.get(id) ?? outcome), entries: [...present, ...gone] };
  });
  const claims = new Set(next.map(({ id }) => id));
  const goneClaims = [...olds].filter(([id]) => !claims.has(id));
  return { claims: [...next, ...goneClaims.map(([id, entries]) => ({ id, outcome: lock?.outcomes.get(id) ?? ('silent' as const), entries }))] };
}
