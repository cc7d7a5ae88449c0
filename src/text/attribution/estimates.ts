import { type Found, run } from './cues.ts';
import { isVerbal } from '../verbal.ts';
import type { Segment } from './items.ts';
import { groupStart, isNominal, norm, phraseEnd, phraseStart } from './phrases.ts';
import { sharedSubject, subjectBefore } from './speakers.ts';

/** "Officials put the toll at 24": who names a figure. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs that name a figure of something with "at". */
export const ESTIMATING = words('put puts place places placed estimate estimates estimated reckon reckons reckoned value values valued assess assesses assessed');
/** These say so much else that their object must be something that is counted or priced. */
const PUTTING = words('put puts place places placed');
const COUNTED = words('it them number numbers figure figures total toll tally count cost costs bill price value worth damage damages loss losses size share turnout crowd attendance chance chances odds rate probability magnitude strength speed age population deficit debt audience circulation');
/** What happens speaks for nobody: "the deal puts its value at $3 billion". */
const EVENTS = words('deal sale offer bid purchase death deaths attack attacks blast explosion rise fall increase drop move victory win discovery merger listing rally killing killings crash which that');
/** What may stand before the figure itself. */
const ROUNDING = words('about around some roughly approximately nearly almost over under least most more less fewer than between up to just well only close an a');
const BE = words('is are was were be been being');

/** In: a segment and the place of such a verb. Out: the attribution, or null where no figure follows, or it is not said by whom. */
export function estimate(items: Segment, verb: number): Found | null {
  const item = items[verb];
  if (item === undefined || !(isVerbal(item) || (PUTTING.has(item.norm) && /^(?:the|it|its)$/.test(norm(items, verb + 1))))) return null;
  const group = groupStart(items, verb);
  // "an offer that could value it at …": nobody's figure.
  if (items.slice(group, verb).some(({ norm: word, tag }) => BE.has(word) || tag === 'modal') || /^(?:that|which)$/.test(norm(items, group - 1))) return null;
  const at = items.findIndex((one, i) => i > verb && i <= verb + OBJECT && one.norm === 'at');
  if (at <= verb + 1 || !items.slice(verb + 1, at).every(({ tag, text }) => IN_OBJECT.has(tag) || text === '-')) return null;
  if (PUTTING.has(item.norm) && !items.slice(verb + 1, at).some((one) => COUNTED.has(one.norm))) return null;
  let figure = at + 1;
  while (ROUNDING.has(norm(items, figure))) figure += 1;
  const sign = /^(?:[$€£¥₹]|\p{Lu}{2,3})$/u.test(items[figure]?.text ?? '') ? 1 : 0;
  if (items[figure + sign]?.tag !== 'number' && !/^(?:dozens|hundreds|thousands)$/.test(items[figure]?.text ?? '')) return null;
  const from = phraseStart(items, group, 0);
  // "…, while the union put it at 60": the clause's own subject, not one before the comma.
  const own = isNominal(items, group - 1) && items[from - 1]?.tag === 'subordinator' ? run(from, group) : null;
  const speaker = own ?? subjectBefore(items, group) ?? sharedSubject(items, group - 1);
  if (speaker === null || EVENTS.has(norm(items, speaker.to - 1))) return null;
  return { speaker, cue: run(group, verb + 1), content: [run(verb + 1, phraseEnd(items, figure + sign))], rule: 'estimate' };
}

/** Words of an object, at most. */
const OBJECT = 14;
const IN_OBJECT: ReadonlySet<string> = new Set(['determiner', 'adjective', 'noun', 'name', 'pronoun', 'possessive', 'preposition', 'number', 'participle', 'past', 'gerund', 'conjunction', 'adverb']);
