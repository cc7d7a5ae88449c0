import { changedReading } from './changed-reading.ts';
import type { Rule } from './context.ts';
import { evidenceLost } from './evidence-lost.ts';
import { evidenceMoved } from './evidence-moved.ts';
import { lowConfidence } from './low-confidence.ts';
import { newClaim } from './new-claim.ts';
import { newSource } from './new-source.ts';
import { outcomeChanged } from './outcome-changed.ts';
import { referenceMismatch } from './reference-mismatch.ts';
import { sourceChanged } from './source-changed.ts';
import { staleLock } from './stale-lock.ts';
import { uncovered } from './uncovered.ts';
import { unreviewed } from './unreviewed.ts';

/** Every rule of a check. Of one claim and severity, findings are told in this order. What each weighs is in `policy.ts`. */
export const rules: readonly Rule[] = [
  outcomeChanged, changedReading, evidenceLost, evidenceMoved, newSource, newClaim, sourceChanged, referenceMismatch, uncovered, lowConfidence, unreviewed, staleLock,
];
