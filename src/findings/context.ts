import type { RuleId } from '../policy.ts';
import { grouped } from '../text/grouped.ts';
import { perObject } from '../text/memo.ts';
import { spotter } from '../text/spots.ts';
import type { Answer, ClaimComparison, ClaimsFile, Comparison, Lock, LockEntry, Notice, Reading, Source, Span, Spot } from '../types.ts';
import { placeKey } from '../lock/parse.ts';
import type { Place, QuotedSentence } from './finding.ts';

/** What the rules look at: a comparison (with the corrections of the lock in it) and the lock that it is held against. */
export interface CheckContext {
  readonly file: ClaimsFile;
  readonly comparison: Comparison;
  readonly lock: Lock;
  readonly source: (id: string) => Source | undefined;
  readonly entry: (claim: string, source: string) => LockEntry | undefined;
  /** All that the lock has of a source. */
  readonly entriesOf: (source: string) => readonly LockEntry[];
  readonly compared: (claim: string) => ClaimComparison | undefined;
  readonly answer: (claim: ClaimComparison, source: string) => Answer | undefined;
  /** Why a source was not read, where it was not. */
  readonly unread: (source: string) => Notice | undefined;
  /** Sources and claims that the lock speaks of. */
  readonly lockedSources: ReadonlySet<string>;
  readonly lockedClaims: ReadonlySet<string>;
  readonly spotIn: (source: Source, span: Span) => Place;
  readonly placeOfClaim: (claim: string) => Place;
  /** Where the lock speaks of a claim, or of a source in it; its first line when it does not. */
  readonly placeInLock: (claim: string, source?: string) => Place;
}

/** A finding before it has a severity: what a rule tells. */
export interface Found {
  readonly claim: string | null;
  readonly source: string | null;
  readonly position?: string;
  readonly message: string;
  readonly place: Place;
  readonly sentences?: readonly QuotedSentence[];
  /** One step less severe than the rule, unless the policy names the rule. */
  readonly mild?: true;
}

export interface Rule {
  readonly id: RuleId;
  readonly find: (context: CheckContext) => readonly Found[];
}

const TOP: Spot = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** In: a claims file, what its sources come to, the lock. Out: what the rules look at. */
export function contextOf(file: ClaimsFile, comparison: Comparison, lock: Lock): CheckContext {
  const sources = new Map(comparison.sources.map((source) => [source.id, source]));
  const entries = new Map(lock.entries.map((entry) => [placeKey(entry.claim, entry.source), entry]));
  const bySource = grouped(lock.entries, ({ source }) => source);
  const claims = new Map(comparison.claims.map((compared) => [compared.claim.id, compared]));
  const answersOf = perObject(({ answers }: ClaimComparison) => new Map(answers.map((answer) => [answer.source, answer])));
  const unread = new Map(comparison.notices.filter(({ type }) => type === 'off-topic' || type === 'far-from-story').toReversed().map((notice) => [notice.source, notice]));
  const spotters = new Map<string, (span: Span) => Spot>();
  return {
    file,
    comparison,
    lock,
    source: (id) => sources.get(id),
    entry: (claim, source) => entries.get(placeKey(claim, source)),
    entriesOf: (source) => bySource.get(source) ?? [],
    compared: (claim) => claims.get(claim),
    answer: (claim, source) => answersOf(claim).get(source),
    unread: (source) => unread.get(source),
    lockedSources: new Set(lock.entries.map(({ source }) => source)),
    lockedClaims: new Set([...lock.outcomes.keys(), ...lock.entries.map(({ claim }) => claim)]),
    spotIn: ({ id, path, text, firstLine }, span) => {
      const spot = spotters.get(id) ?? spotter(text, firstLine);
      spotters.set(id, spot);
      return { path, ...spot(span) };
    },
    placeOfClaim: (claim) => ({ path: file.path, ...(file.places?.get(claim) ?? TOP) }),
    placeInLock: (claim, source) => ({ path: lock.path, ...((source === undefined ? undefined : lock.places.get(placeKey(claim, source))) ?? lock.places.get(claim) ?? TOP) }),
  };
}

/** Every claim with every source's answer to it, in the order of the claims file and the sources. */
export const cells = ({ comparison, source }: CheckContext): readonly { readonly compared: ClaimComparison; readonly answer: Answer; readonly source: Source }[] =>
  comparison.claims.flatMap((compared) =>
    compared.answers.flatMap((answer) => {
      const of = source(answer.source);
      return of === undefined ? [] : [{ compared, answer, source: of }];
    }));

/** The sentence of a reading. */
export const sentenceOf = (context: CheckContext, source: Source, reading: Reading): QuotedSentence => ({
  ...context.spotIn(source, reading.evidence),
  source: source.id,
  outlet: source.outlet,
  label: labelOf(reading),
  quote: reading.evidence.quote,
});

/** A reading's position as people read it. */
export const labelOf = ({ label, polarity, time }: Pick<Reading, 'label' | 'polarity' | 'time'>): string =>
  `${polarity === 'denied' ? `not: ${label}` : label}${time === 'earlier' ? ' (earlier)' : ''}`;
