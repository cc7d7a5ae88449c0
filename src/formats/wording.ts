/** How the wordings of a quotation differ. */
import type { Group } from '../types.ts';
import type { ReportAnswer, ReportClaim } from '../report.ts';
import { oneLine } from '../text/escape.ts';
import { diffWords, type Change } from '../text/diff.ts';
import { readingsFor } from './terminal/marks.ts';

/** Wordings with less than this share of their letters in common are read more easily side by side. */
const ALIKE = 0.4;

export interface Rewording {
  /** From the other wording to this one. */
  readonly changes: readonly Change[];
  /** A source that has the other wording. */
  readonly against: string;
}

const wordingOf = (group: Group, answers: ReadonlyMap<string, ReportAnswer>): string | null => {
  const value = readingsFor(group, answers.get(group.sources[0] ?? ''))[0]?.value;
  return value?.type === 'text' ? oneLine(value.text) : null;
};

/** Of a quotation: the wording of group number `at` as changes to the likest one above it; null where none is like it. */
export const rewordingOf = (claim: ReportClaim, at: number, answers: ReadonlyMap<string, ReportAnswer>): Rewording | null => {
  const group = claim.groups[at];
  const own = group && wordingOf(group, answers);
  if (claim.kind !== 'quotation' || own === undefined || own === null) return null;
  let best: Rewording & { readonly share: number } | null = null;
  for (const other of claim.groups.slice(0, at)) {
    const wording = wordingOf(other, answers);
    if (wording === null) continue;
    const changes = diffWords(wording, own);
    const same = changes.reduce((total, { type, text }) => total + (type === 'same' ? text.length : 0), 0);
    const share = same / Math.max(1, Math.min(wording.length, own.length));
    if (share >= ALIKE && share > (best?.share ?? 0)) best = { share, changes, against: other.sources[0] ?? '' };
  }
  return best;
};
