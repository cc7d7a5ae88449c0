/** How the wordings of a quotation differ. */
import type { Group } from '../types.ts';
import type { ReportAnswer, ReportClaim } from '../report.ts';
import { oneLine } from '../text/escape.ts';
import { diffWords, wordsOf, type Change, type Word } from '../text/diff.ts';
import { readingsFor } from './terminal/marks.ts';

/** A wording is held against so many at most, those of the most sources. */
const MOST = 200;

/** Wordings with less than this share of their letters in common are read more easily side by side. */
const ALIKE = 0.4;

export interface Rewording {
  /** From the other wording to this one. */
  readonly changes: readonly Change[];
  /** A source that has the other wording. */
  readonly against: string;
}

interface Wording {
  readonly text: string;
  readonly words: readonly Word[];
  readonly keys: ReadonlySet<string>;
}

/** Each is held against all above it. */
const wordings = new WeakMap<Group, { readonly wording: Wording | null }>();

const wordingOf = (group: Group, answers: ReadonlyMap<string, ReportAnswer>): Wording | null => {
  let known = wordings.get(group);
  if (known === undefined) wordings.set(group, (known = { wording: readWording(group, answers) }));
  return known.wording;
};

function readWording(group: Group, answers: ReadonlyMap<string, ReportAnswer>): Wording | null {
  const value = readingsFor(group, answers.get(group.sources[0] ?? ''))[0]?.value;
  if (value?.type !== 'text') return null;
  const text = oneLine(value.text);
  const words = wordsOf(text);
  return { text, words, keys: new Set(words.map(({ key }) => key)) };
}

/** At least as many letters as a diff to this wording finds the same, by a look at each word. */
function mostSame({ keys }: Wording, { words }: Wording): number {
  let [most, running] = [0, false];
  for (const { key, text, spaced } of words) {
    const shared = keys.has(key);
    // A space counts within a run of what is the same.
    if (shared) most += text.length + (running && spaced ? 1 : 0);
    running = shared;
  }
  return most;
}

/** Of a quotation: the wording of group number `at` as changes to the likest one above it, of the first 200; null where none is like it. */
export const rewordingOf = (claim: ReportClaim, at: number, answers: ReadonlyMap<string, ReportAnswer>): Rewording | null => {
  const group = claim.groups[at];
  const own = group && wordingOf(group, answers);
  if (claim.kind !== 'quotation' || own === undefined || own === null) return null;
  let best: Rewording & { readonly share: number } | null = null;
  for (const other of claim.groups.slice(0, Math.min(at, MOST))) {
    const wording = wordingOf(other, answers);
    if (wording === null) continue;
    const shorter = Math.max(1, Math.min(wording.text.length, own.text.length));
    // A diff takes long; most need none, since a likelier one is found already.
    const most = mostSame(wording, own) / shorter;
    if (most < ALIKE || most <= (best?.share ?? 0)) continue;
    const changes = diffWords(wording.text, own.text);
    const same = changes.reduce((total, { type, text }) => total + (type === 'same' ? text.length : 0), 0);
    const share = same / shorter;
    if (share >= ALIKE && share > (best?.share ?? 0)) best = { share, changes, against: other.sources[0] ?? '' };
  }
  return best;
};
