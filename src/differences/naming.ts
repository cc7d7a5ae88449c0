import { toldOtherwise } from './told.ts';

/** One gives an actor a name that judges ("the regime"), another the plain one. */
export const naming = toldOtherwise('naming', ['actor-label']);
