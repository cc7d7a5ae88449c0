import { createHash } from 'node:crypto';
import type { Finding } from './finding.ts';

const DIGITS = 16;

/** The id of a finding: what it is about, and nothing that moves (no line, no count, no severity). */
export const findingId = ({ rule, claim, source, position }: Pick<Finding, 'rule' | 'claim' | 'source' | 'position'>): string =>
  createHash('sha256').update([rule, claim ?? '', source ?? '', position ?? ''].join('\0')).digest('hex').slice(0, DIGITS);
