import { contentBefore, contentEnd } from './content.ts';
import type { Found } from './cues.ts';
import { run } from './cues.ts';
import type { Segment } from './items.ts';
import { isComma, isHard, norm, phraseEnd } from './phrases.ts';
import { possessor, subjectAfter } from './speakers.ts';
import { DOUBTING_NOUNS, STATEMENT_NOUNS } from './verbs.ts';

/** Speakers named by a preposition or a possessive: "according to X", "in X's words", "X's claim that". */

/** "It went according to plan": things are done by these, nobody says them. */
const MEASURES = new Set('plan plans schedule protocol procedure custom tradition size age rank need needs type taste merit ability'.split(' '));

/** According to X, …; …, according to X. */
export function accordingTo(items: Segment, at: number): Found | null {
  const to = phraseEnd(items, at + 2);
  if (to === at + 2 || (to === at + 3 && MEASURES.has(norm(items, at + 2)))) return null;
  let end = to;
  if (isComma(items, to) && at > 0) {
    const more = subjectAfter(items, at + 2);
    if (more !== null) end = more.to;
  }
  const speaker = run(at + 2, at > 0 ? end : to);
  const cue = run(at, at + 2);
  if (at === 0 || isHard(items, at - 1) || (items[at - 1]?.tag === 'conjunction' && at === 1)) {
    let start = to;
    // An apposition before the comma that opens the clause.
    while (start < items.length && !isComma(items, start)) start += 1;
    if (start >= items.length) return null;
    const from = start + 1;
    return { speaker, cue, content: [run(from, contentEnd(items, from))], rule: 'according-to' };
  }
  const stop = isComma(items, at - 1) ? at - 1 : at;
  const content = [run(contentBefore(items, stop), stop)];
  return { speaker, cue, content, rule: 'according-to' };
}

/** In X's words, …; in the words of X, … */
export function inTheWords(items: Segment, at: number): Found | null {
  const own = possessor(items, at);
  const of = own === null && norm(items, at + 1) === 'of' ? run(at + 2, phraseEnd(items, at + 2)) : null;
  const speaker = own ?? of;
  if (speaker === null || speaker.to === speaker.from) return null;
  const start = own === null ? at - 2 : own.from - 1;
  if (norm(items, start) !== 'in') return null;
  const comma = of === null ? at + 1 : of.to;
  if (!isComma(items, comma)) return null;
  return { speaker, cue: run(start, at + 1), content: [run(comma + 1, contentEnd(items, comma + 1))].filter((one) => one.to > one.from), rule: 'words' };
}

/** X's claim that …; objections by X that …; X's demand to …; X's version is that …; the view of X is that … */
export function statement(items: Segment, at: number): Found | null {
  const own = possessor(items, at);
  const next = norm(items, at + 1);
  if (own !== null && (STATEMENT_NOUNS.has(norm(items, at)) || DOUBTING_NOUNS.has(norm(items, at))) && (next === 'that' || next === 'to')) return { speaker: own, cue: run(at, at + 1), content: [run(at + 1, contentEnd(items, at + 1))], rule: next === 'to' ? 'intention-noun' : 'statement-noun' };
  const by = own === null && DOUBTING_NOUNS.has(norm(items, at)) && /^(?:of|by|from|in|among)$/.test(next) ? phraseEnd(items, at + 2) : -1;
  // "fears of a flood that could come", "claims of 20 million that": what is feared or claimed.
  const holder = by > at + 2 && norm(items, by) === 'that' && (next !== 'of' || items[by - 1]?.tag === 'name') && !items.slice(at + 2, by).some(({ tag }) => tag === 'number');
  if (holder) return { speaker: run(at + 2, by), cue: run(at, at + 1), content: [run(by, contentEnd(items, by))], rule: 'statement-noun' };
  const speaker = own ?? (next === 'of' ? run(at + 2, phraseEnd(items, at + 2)) : null);
  const verb = own === null ? (speaker?.to ?? at) : at + 1;
  if (speaker === null || speaker.to === speaker.from || !/^(?:is|was|remains|remained)$/.test(norm(items, verb)) || norm(items, verb + 1) !== 'that') return null;
  return { speaker, cue: run(at, at + 1), content: [run(verb + 1, contentEnd(items, verb + 1))], rule: 'statement-noun' };
}
