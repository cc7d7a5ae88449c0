import type { Severity } from '../findings/finding.ts';

/** What lint finds. Errors make a claim unreadable as meant, warnings are mostly slips, notes are for the curator to judge. */
export const RULES = {
  'ambiguous-cue': { severity: 'error', description: 'The same cue stands for two positions of a claim: which of them a sentence takes cannot be told.' },
  'ambiguous-alias': { severity: 'error', description: 'Two actors have the same name or alias.' },
  'duplicate-phrase': { severity: 'warning', description: 'A phrase stands twice in one list.' },
  'overlapping-positions': { severity: 'warning', description: 'One sentence is read as two positions that exclude each other.' },
  'silent-claim': { severity: 'warning', description: 'No source answers the claim.' },
  'wide-about': { severity: 'warning', description: 'The about of a claim is so wide that most sentences match it.' },
  'stray-alias': { severity: 'warning', description: 'An alias of an actor also catches something else.' },
  'untaken-position': { severity: 'note', description: 'No source takes the position.' },
  'unmatched-phrase': { severity: 'note', description: 'Phrases that match in no source.' },
  'missing-cue': { severity: 'note', description: 'A word that may stand for one of the cues occurs where the claim reads nothing.' },
} as const satisfies Readonly<Record<string, { readonly severity: Severity; readonly description: string }>>;

export type LintRule = keyof typeof RULES;
