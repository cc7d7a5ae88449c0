import { cited } from './cited.ts';
import type { Found, Cue } from './cues.ts';
import { cueAt, run } from './cues.ts';
import { deed } from './deeds.ts';
import { estimate, ESTIMATING } from './estimates.ts';
import { RULES } from './frames.ts';
import type { Segment } from './items.ts';
import { label, signature, tailLabel } from './labels.ts';
import { opensRule } from './openings.ts';
import { isOwnVoice } from './own-voice.ts';
import type { Run } from './phrases.ts';
import { isComma, isQuote, norm } from './phrases.ts';
import { accordingTo, inTheWords, statement } from './sources.ts';
import { DOUBTING_NOUNS, STANDPOINT_NOUNS, STATEMENT_NOUNS } from './verbs.ts';

/** In: a segment and who is known to be a person, by last name. Out: its attributions in the order of their cues. */
export function findInSegment(items: Segment, isPerson: (name: string) => boolean = () => false): readonly Found[] {
  const found: Found[] = [];
  const named = signature(items) ?? label(items, isPerson) ?? tailLabel(items, isPerson);
  if (named !== null) found.push(named);
  for (let i = named?.rule.startsWith('label') ? named.cue.to : 0; i < items.length; i += 1) {
    const item = items[i];
    if (item === undefined || !opensRule(item.norm)) continue;
    if (item.norm === 'according' && norm(items, i + 1) === 'to') {
      const one = accordingTo(items, i);
      if (one !== null) found.push(one);
      continue;
    }
    if (item.norm === 'words' && norm(items, i - 1) !== 'other') {
      const one = inTheWords(items, i);
      if (one !== null) found.push(one);
      continue;
    }
    if ((STATEMENT_NOUNS.has(item.norm) || STANDPOINT_NOUNS.has(item.norm) || DOUBTING_NOUNS.has(item.norm)) && item.tag === 'noun') {
      const one = statement(items, i);
      if (one !== null) {
        found.push(one);
        continue;
      }
    }
    const estimated = ESTIMATING.has(item.norm) ? estimate(items, i) : null;
    if (estimated !== null) {
      found.push(estimated);
      continue;
    }
    const cue = cueAt(items, i);
    if (cue === null || isOwnVoice(items, cue) || isVerdict(items, cue)) continue;
    for (const rule of RULES) {
      const one = rule(items, cue);
      if (one === null) continue;
      found.push(cue.verb.form === 'gerund' ? { ...one, speaker: goingOn(items, cue, found) ?? one.speaker } : one);
      break;
    }
    i = cue.after - 1;
  }
  const done = found.length === 0 ? deed(items, isPerson) : null;
  return done === null ? found.map((one) => cited(items, one)) : [done];
}

/** "Singer found guilty of assault": what he is found, others find. */
const isVerdict = (items: Segment, { verb, after }: Cue): boolean =>
  verb.lemma === 'find' && /^(?:guilty|innocent|liable|dead|alive|safe|unfit|wanting)$/.test(norm(items, norm(items, after) === 'not' ? after + 1 : after));

/** "X said …, adding that …": the speaker whose words end at the comma before. */
function goingOn(items: Segment, cue: Cue, found: readonly Found[]): Run | null {
  if (!isComma(items, cue.group - 1) && !isQuote(items, cue.group - 1)) return null;
  const one = found.findLast(({ content, cue: earlier }) => content.some((part) => part.to === cue.group - 1 || part.to === cue.group) || (earlier.to <= cue.group && content.every((part) => part.to <= earlier.from)));
  return one?.speaker ?? null;
}

/** "The mayor went on:" at the end of a paragraph. */
export function findAnnouncement(items: Segment): Found | null {
  if (items[items.length - 1]?.text !== ':') return null;
  for (let i = items.length - 2; i >= 0; i -= 1) {
    const cue = opensRule(norm(items, i)) ? cueAt(items, i) : null;
    if (cue === null || cue.passive || !(cue.verb.frames.quote || cue.verb.frames.addressee)) continue;
    const speaker = cue.speaker();
    return speaker === null ? null : { speaker, cue: run(cue.group, cue.after), content: [], rule: 'announced-quote' };
  }
  return null;
}
