import type { Group } from '../../types.ts';
import type { ReportAnswer, ReportClaim } from '../../report.ts';
import { oneLine } from '../../text/escape.ts';
import { diffWords } from '../../text/diff.ts';
import { readingsFor } from './marks.ts';
import type { Paint } from './paint.ts';

/** Wordings with less than this share of words in common are read more easily side by side. */
const ALIKE = 0.3;

const wordingOf = (group: Group | undefined, answers: ReadonlyMap<string, ReportAnswer>): string | null => {
  const value = group && readingsFor(group, answers.get(group.sources[0] ?? ''))[0]?.value;
  return value?.type === 'text' ? oneLine(value.text) : null;
};

/** Of a quotation: the group's wording as changes to the first group's, `{+added+}` and `[-left out-]`; null where that tells nothing. */
export const againstFirst = (claim: ReportClaim, group: Group, answers: ReadonlyMap<string, ReportAnswer>, style: Paint): string | null => {
  if (claim.kind !== 'quotation') return null;
  const first = wordingOf(claim.groups[0], answers);
  const own = wordingOf(group, answers);
  if (first === null || own === null) return null;
  const changes = diffWords(first, own);
  const same = changes.reduce((total, { type, text }) => total + (type === 'same' ? text.length : 0), 0);
  if (same < ALIKE * Math.min(first.length, own.length) || changes.every(({ type }) => type === 'same')) return null;
  const text = changes.map((change, at) => {
    const space = change.spaced && at > 0 ? ' ' : '';
    if (change.type === 'same') return space + change.text;
    if (change.type === 'added') return space + (style.color ? style.added(change.text) : `{+${change.text}+}`);
    return space + (style.color ? style.removed(change.text) : `[-${change.text}-]`);
  }).join('');
  return `“${text}”`;
};
