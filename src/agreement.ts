import type { Answer, Claim, ClaimComparison, Reviewed } from './types.ts';

/** What a coder says of one claim in one source; null: not coded. */
type Value = string | null;

export interface AgreementRow {
  readonly claim: string;
  readonly metric: 'nominal' | 'ordinal';
  /** Pairs of claim and source that at least two reviewers coded with a position. */
  readonly units: number;
  /** Krippendorff's alpha between the reviewers, and between them and the engine; null where fewer than two values vary or meet. */
  readonly reviewers: number | null;
  readonly withEngine: number | null;
}

const SILENT = 'silent';

/**
 * How far reviewers agree with each other, and with the engine.
 * In: their files and the comparison. Out: a row per claim, one over all positions, and one on whether a source speaks at all. Silence is kept
 * apart: a unit that anybody calls silent counts in that last row only, so that texts which say nothing do not inflate the rest.
 */
export function agreementOf(reviewed: readonly Reviewed[], claims: readonly ClaimComparison[]): readonly AgreementRow[] {
  const engine: Reviewed = { reviewer: 'engine', answers: new Map(claims.map(({ claim, answers }) => [claim.id, new Map(answers.map((answer) => [answer.source, positionsOf(answer)]))])) };
  const row = (name: string, over: readonly ClaimComparison[], keep: (unit: readonly Value[]) => readonly Value[], ranks: readonly string[] | null): AgreementRow => {
    const units = (coders: readonly Reviewed[]): readonly (readonly Value[])[] =>
      over.flatMap((claim) => unitsOf(coders, claim).map(keep).map((unit) => unit.map((value) => (value === null || ranks !== null || over.length === 1 ? value : `${claim.claim.id} ${value}`))));
    const own = units(reviewed);
    return {
      claim: name, metric: ranks === null ? 'nominal' : 'ordinal', units: own.filter((unit) => unit.filter((value) => value !== null).length > 1).length,
      reviewers: alpha(own, ranks), withEngine: alpha(units([...reviewed, engine]), ranks),
    };
  };
  return [
    ...claims.map((claim) => row(claim.claim.id, [claim], spoken, ranksOf(claim.claim))),
    row('all positions', claims, spoken, null),
    row('speaks or silent', claims, speaks, null),
  ];
}

const unitsOf = (coders: readonly Reviewed[], { claim, answers }: ClaimComparison): readonly (readonly Value[])[] =>
    answers.map(({ source }) => coders.map((coder) => valueOf(coder.answers.get(claim.id)?.get(source))));

const spoken = (unit: readonly Value[]): readonly Value[] => (unit.includes(SILENT) ? unit.map(() => null) : unit);
const speaks = (unit: readonly Value[]): readonly Value[] => unit.map((value) => (value === null ? null : value === SILENT ? SILENT : 'speaks'));

const ranksOf = (claim: Claim): readonly string[] | null => (claim.kind === 'status' && claim.ordered ? claim.positions.map(({ id }) => id) : null);

const positionsOf = (answer: Answer): readonly string[] =>
  answer.readings.length === 0 ? [SILENT] : answer.readings.map(({ position, polarity }) => (polarity === 'denied' ? `not ${position}` : position));

/** Several positions are one value, whatever their order. */
const valueOf = (positions: readonly string[] | undefined): Value => (positions === undefined ? null : [...new Set(positions)].toSorted().join(' + '));

/**
 * Krippendorff's alpha (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability").
 * In: for each unit what each coder says (null: nothing), and the ranks of the values for the ordinal metric, null for the nominal. Out: 1 for full
 * agreement, 0 for chance; null where nothing can be compared or all say one thing. Values without a rank are left out of the ordinal metric.
 */
export function alpha(units: readonly (readonly Value[])[], ranks: readonly string[] | null): number | null {
  const pairable = units.map((unit) => unit.filter((value): value is string => value !== null && (ranks === null || ranks.includes(value)))).filter((unit) => unit.length > 1);
  const values = ranks ?? [...new Set(pairable.flat())];
  const totals = new Map(values.map((value) => [value, 0]));
  for (const value of pairable.flat()) totals.set(value, (totals.get(value) ?? 0) + 1);
  const n = [...totals.values()].reduce((sum, count) => sum + count, 0);
  const distance = (a: string, b: string): number => (a === b ? 0 : ranks === null ? 1 : ordinal(ranks, totals, a, b));
  const observed = pairable.reduce((sum, unit) => sum + unit.flatMap((a, i) => unit.map((b, k) => (i === k ? 0 : distance(a, b)))).reduce((x, y) => x + y, 0) / (unit.length - 1), 0);
  // All that differ are at one distance: no need to hold each against each.
  const expected = ranks === null
    ? n ** 2 - [...totals.values()].reduce((sum, count) => sum + count ** 2, 0)
    : values.flatMap((a) => values.map((b) => (totals.get(a) ?? 0) * (totals.get(b) ?? 0) * distance(a, b))).reduce((x, y) => x + y, 0);
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
}

/** The squared number of values that stand between two ranks, half of both ends included. */
function ordinal(ranks: readonly string[], totals: ReadonlyMap<string, number>, a: string, b: string): number {
  const [low, high] = [ranks.indexOf(a), ranks.indexOf(b)].toSorted((x, y) => x - y);
  const between = ranks.slice(low, (high ?? 0) + 1).reduce((sum, rank) => sum + (totals.get(rank) ?? 0), 0);
  return (between - ((totals.get(a) ?? 0) + (totals.get(b) ?? 0)) / 2) ** 2;
}
