import type { Cue } from './cues.ts';
import type { Segment } from './items.ts';
import { norm } from './phrases.ts';

const lemmas = (words: string): ReadonlySet<string> => new Set(words.split(', '));

/** Verbs by which who writes calls attention to what follows. */
const REMARKS = lemmas('note, recall, remember, remind, mention, point out, stress, emphasize, underline, underscore, highlight, reiterate, repeat, observe, clarify, say, add, acknowledge, recognize, admit, concede, understand');
const RECALLING = lemmas('recall, remember, remind, note');

const CONTESTING = lemmas('deny, dispute, doubt, question');

/** What may stand between "it" and the verb, without adverbs. */
const FRAMES: readonly (readonly [verbs: ReadonlySet<string>, between: RegExp])[] = [
  [REMARKS, /^(?:should|must|may|might|can|could|(?:ought|has|needs|deserves|is) to) be$/],
  [RECALLING, /^(?:will|would|shall) be$/],
  [new Set([...CONTESTING, 'say']), /^(?:(?:can|could|ca) (?:not|never|n't)|cannot) be$/],
  [lemmas('forget'), /^(?:(?:should|must|may|can) (?:not|never)|cannot) be$/],
  [REMARKS, /^(?:is|was|'s) (?:important|worthwhile|useful|helpful|necessary|interesting|instructive|essential|crucial|vital|pertinent|fair|safe) to$/],
];
/** More words than any frame has, adverbs among them. */
const FARTHEST = 8;

/**
 * In: a verb of saying in its sentence. Out: whether it is an impersonal remark, the voice of who writes: "it should be noted that", "it cannot be denied that".
 * The "it" is no speaker, and none is left out, as "it was noted that" leaves one out. After Hyland (2005), "Metadiscourse", on how writers direct their readers.
 */
export function isOwnVoice(items: Segment, { at, verb, passive, speaker }: Cue): boolean {
  // "no one can deny that …"
  if (!passive && CONTESTING.has(verb.lemma)) {
    const subject = speaker();
    if (subject !== null && /^(?:nobody|no one|none|few)$/.test(items.slice(subject.from, subject.to).map((item) => item.norm).join(' '))) return true;
  }
  if (!passive && verb.form !== 'base') return false;
  const between: string[] = [];
  for (let i = at - 1; i >= 0 && i > at - FARTHEST; i -= 1) {
    if (norm(items, i) === 'it') return FRAMES.some(([verbs, frame]) => verbs.has(verb.lemma) && frame.test(between.join(' ')));
    if (items[i]?.tag !== 'adverb') between.unshift(norm(items, i));
  }
  return false;
}
