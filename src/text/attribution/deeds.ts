import { personSingular } from '../people.ts';
import { skipAdjuncts } from './content.ts';
import type { Found } from './cues.ts';
import { run } from './cues.ts';
import type { Segment } from './items.ts';
import { endsSpeech, isFinite, isQuote, norm } from './phrases.ts';
import { subjectBefore } from './speakers.ts';

/**
 * Li hit back: "…"; the coach stormed on Monday: "…". What a person does right before a colon and whole sentences in quotation marks is saying them, whatever the verb,
 * so long as it has no object ("received a letter: “…”").
 */
export function deed(items: Segment, isPerson: (name: string) => boolean): Found | null {
  const colon = items.findIndex((item, i) => item.text === ':' && isQuote(items, i + 1));
  if (colon < 2 || !endsSpeech(items, colon + 1) || !/^“\p{Lu}/u.test(items[colon + 1]?.text ?? '')) return null;
  if (!items.slice(colon + 1).every((item) => item.quote !== undefined || item.tag === 'punctuation')) return null;
  const verbs = items.slice(0, colon).flatMap((_, i) => (isFinite(items, i) ? [i] : []));
  const verb = verbs[0];
  if (verb === undefined || verbs.length > 1 || !['past', 'verb'].includes(items[verb]?.tag ?? '')) return null;
  if (skipAdjuncts(items, PARTICLES.has(norm(items, verb + 1)) ? verb + 2 : verb + 1, false) !== colon) return null;
  const speaker = subjectBefore(items, verb);
  const head = speaker === null ? undefined : items[speaker.to - 1];
  if (speaker === null || head === undefined) return null;
  const human = head.norm === 'he' || head.norm === 'she' || (head.tag === 'name' ? isPerson(head.text) : personSingular(head.norm) !== null);
  return human ? { speaker, cue: run(verb, colon), content: [run(colon + 1, items.length)], rule: 'deed-quote' } : null;
}

const PARTICLES = new Set(['back', 'out', 'off', 'up', 'in', 'on', 'away']);
