import type { Level } from './types.ts';

/** Every rule of a check: what it finds, and what it weighs unless the claims file's `policy` says otherwise. */
export const RULES = {
  'outcome-changed': { level: 'error', description: 'What the sources amount to on a claim is not what the lock file has.' },
  'changed-reading': { level: 'error', description: 'A source is read to say something else than the lock file has.' },
  'evidence-lost': { level: 'error', description: 'The words that proved a position are no longer in the source, or the text that a person judged silent has changed.' },
  'evidence-moved': { level: 'warning', description: 'The words that prove a position are in other white space, quotation marks or dashes, or at several places.' },
  'new-source': { level: 'error', description: 'A source is not in the lock file yet.' },
  'new-claim': { level: 'warning', description: 'A claim is not in the lock file yet.' },
  'source-changed': { level: 'warning', description: 'The text of a source is not the one that the lock file was written for.' },
  'reference-mismatch': { level: 'warning', description: 'A source says something else than the curated reference of the claim.' },
  uncovered: { level: 'error', description: 'A source gives no answer to a claim that is marked as required.' },
  'low-confidence': { level: 'note', description: 'A position that no person has accepted rests only on sentences that the tool is not sure of.' },
  unreviewed: { level: 'off', description: 'No person has accepted what a source is read to say.' },
  'stale-lock': { level: 'warning', description: 'The lock file speaks of a claim or a source that is gone.' },
} as const satisfies Readonly<Record<string, { readonly level: Level; readonly description: string }>>;

export type RuleId = keyof typeof RULES;

export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];

/** How grave a finding is, the gravest first. */
export const SEVERITIES = ['error', 'warning', 'note'] as const satisfies readonly Level[];

export const LEVELS = [...SEVERITIES, 'off'] as const satisfies readonly Level[];

/** In: what the claims file says. Out: what a rule weighs, and whether somebody chose that. */
export function levelOf(policy: Readonly<Record<string, Level>>, rule: RuleId): { readonly level: Level; readonly chosen: boolean } {
  const chosen = policy[rule];
  return { level: chosen ?? RULES[rule].level, chosen: chosen !== undefined };
}
