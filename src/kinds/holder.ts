import type { StatusClaim } from '../types.ts';

/** In: a position of a claim by speaker (`board:safe`). Out: whose it is (an actor's id, a name that a text has, `outlet`), and which. Ids may have colons, names have none. */
export function holderOf({ positions }: StatusClaim, stance: string): { readonly holder: string; readonly position: string } {
  const isKnown = (at: number): boolean => positions.some(({ id }) => id === stance.slice(at + 1));
  const first = stance.indexOf(':');
  let at = first;
  while (at >= 0 && !isKnown(at)) at = stance.indexOf(':', at + 1);
  if (at < 0) at = first;
  return { holder: stance.slice(0, at), position: stance.slice(at + 1) };
}

/** As readings of such a claim have a position. */
export const heldBy = (holder: string, position: string): string => `${holder}:${position}`;

/** Whoever takes a position in no one's words but its own. */
export const OUTLET = { id: 'outlet', name: 'the outlet itself' } as const;

/** A name as a position has it, in which a colon ends it. */
export const plainName = (name: string): string => name.replaceAll(/[\s:]+/g, ' ').trim();
