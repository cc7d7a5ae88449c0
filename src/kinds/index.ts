import type { Claim, ClaimKind } from '../types.ts';
import { actor } from './actor.ts';
import { date } from './date.ts';
import type { Kind } from './kind.ts';
import { label } from './label.ts';
import { quantity } from './quantity.ts';
import { quotation } from './quotation.ts';
import { scope } from './scope.ts';
import { status } from './status.ts';

export type { Kind, ReadContext, ReadResult } from './kind.ts';

/** Every kind of claim, by its name in the claims file. */
const KINDS: { readonly [K in ClaimKind]: Kind<Extract<Claim, { readonly kind: K }>> } = { actor, quantity, date, scope, status, quotation, label };

/** In: a claim. Out: its kind, typed for it. */
export function kindOf(claim: Claim): Kind<Claim> {
  return KINDS[claim.kind] as unknown as Kind<Claim>;
}
