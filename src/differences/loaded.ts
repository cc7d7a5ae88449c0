import { toldOtherwise } from './told.ts';

/** One tells it with a word that judges ("slapped", "a scathing report"), another with the plain one. */
export const loaded = toldOtherwise('loaded', ['loaded-word', 'judging-modifier']);
