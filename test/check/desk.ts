import { check, CHECK_DEFAULTS, type CheckOptions } from '../../src/check.ts';
import { parseClaims } from '../../src/claims-file/parse.ts';
import { compare } from '../../src/compare.ts';
import type { CheckReport, Finding } from '../../src/findings/finding.ts';
import { loadText } from '../../src/loaders/text.ts';
import { editLock, type Edited } from '../../src/lock/edit.ts';
import { nextLock } from '../../src/lock/next.ts';
import { parseLock } from '../../src/lock/parse.ts';
import type { Comparison, Lock, Source } from '../../src/types.ts';

/** A dam bursts; two outlets tell it. What a desk would keep in a repository. */
export const CLAIMS = `version: 1
story: { title: The Tarn dam }
actors:
  board: { name: River Board, aliases: [the Board] }
  miners: { name: Miners' League }
claims:
  - id: deaths
    question: How many people died?
    kind: quantity
    about: [dam, flood]
    unit: people
    measure: [killed, died]
  - id: cause
    question: What broke the dam?
    kind: status
    about: [dam, wall]
    positions:
      rain: [broken by rain, broke after heavy rain]
      blast: [broken by a blast, broke after a blast]
  - id: safety
    question: Was the dam safe?
    kind: status
    by: speaker
    about: dam
    actors: [board, miners]
    positions:
      safe: [was safe]
      unsafe: [was unsafe]
`;

export type Texts = Readonly<Record<string, string>>;

export const HILL = 'Four people were killed in the flood.\n\nThe dam broke after heavy rain.\n\nThe River Board said the dam was safe.\n';
export const VALE = 'Four people died when the dam gave way.\n\nThe wall was broken by rain, engineers said.\n';
export const TEXTS: Texts = { hill: HILL, vale: VALE };

export const sourcesOf = (texts: Texts): readonly Source[] =>
  Object.entries(texts).map(([name, text]) => loadText({ path: `corpus/${name}.txt`, name, text }));

export const LOCK_PATH = 'claims.lock.yaml';

export const lockOf = (text: string, claims = CLAIMS): Lock => parseLock(LOCK_PATH, text, parseClaims('claims.yaml', claims));

export const compared = (texts: Texts, lock: string | null = null, claims = CLAIMS): Comparison =>
  compare(parseClaims('claims.yaml', claims), sourcesOf(texts), lock === null ? [] : lockOf(lock, claims).entries.filter(({ by }) => by === 'corrected'));

/** What `check --update` writes. */
export const edited = (texts: Texts, lock: string | null = null, claims = CLAIMS): Edited => {
  const old = lock === null ? null : lockOf(lock, claims);
  return editLock(LOCK_PATH, lock, old, nextLock(compared(texts, lock, claims), old));
};

export const accepted = (texts: Texts = TEXTS, lock: string | null = null, claims = CLAIMS): string => edited(texts, lock, claims).text;

export const checked = (texts: Texts, lock: string = accepted(), claims = CLAIMS, options: CheckOptions = CHECK_DEFAULTS): CheckReport =>
  check(parseClaims('claims.yaml', claims), compared(texts, lock, claims), lockOf(lock, claims), options);

/** `error changed-reading cause hill`, `-` for what is null. */
export const brief = ({ severity, rule, claim, source }: Finding): string => `${severity} ${rule} ${claim ?? '-'} ${source ?? '-'}`;

export const briefs = ({ findings }: CheckReport): readonly string[] => findings.map(brief);

/** A lock in which a person has corrected an entry: lines from `by:` on, up to the next entry, are replaced. */
export function corrected(lock: string, claim: string, source: string, lines: readonly string[]): string {
  const rows = lock.split('\n');
  const from = rows.indexOf(`      ${source}:`, rows.indexOf(`  ${claim}:`));
  if (from < 0) throw new Error(`no entry ${claim} ${source}`);
  const length = rows.slice(from + 1).findIndex((row) => !row.startsWith('        '));
  return rows.toSpliced(from + 1, length < 0 ? rows.length : length, ...lines.map((line) => `        ${line}`)).join('\n');
}
