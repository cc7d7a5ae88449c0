import { isPersonNoun } from '../people.ts';
import { type Found, run } from './cues.ts';
import type { Segment } from './items.ts';
import { isComma, norm, phraseEnd } from './phrases.ts';

/** Bodies that others cite. */
const BODY = /^(?:ministry|government|embassy|presidency|parliament|military|army|police|court|agency|department|council|commission|company|bank|union|sources?|officials?|authorities)$/;

/** In: an attribution. Out: the same; whom "NTB reports, citing Ann Li" cites is the one who says it, not who passes it on. "Citing high costs" cites nobody. */
export function cited(items: Segment, found: Found): Found {
  const at = isComma(items, found.cue.to) ? found.cue.to + 1 : found.cue.to;
  const from = /^(?:citing|quoting)$/.test(norm(items, at)) ? at + 1 : norm(items, at) === 'with' && norm(items, at + 1) === 'reference' && norm(items, at + 2) === 'to' ? at + 3 : -1;
  const head = from < 0 ? undefined : items[phraseEnd(items, from, false) - 1];
  if (head === undefined || !(head.tag === 'name' || isPersonNoun(head.norm) || BODY.test(head.norm))) return found;
  return { ...found, speaker: run(from, phraseEnd(items, from)) };
}
