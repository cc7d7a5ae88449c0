import { isOffice } from '../actors.ts';
import { nounPhraseBefore, type Range } from '../text/clauses.ts';
import type { Actor, Sentence } from '../types.ts';
import type { ReadContext } from './kind.ts';

/** In: a place in a sentence. Out: the actor whose position stands there: who is quoted, else the subject of the sentence; null for the outlet, `unknown` for speakers who stand for no listed actor. */
export function speakerAt(context: ReadContext, sentence: Sentence, at: number): Actor | 'unknown' | null {
  const { analysis, actors } = context;
  const byId = (id: string | null): Actor | null => actors.find((actor) => actor.id === id) ?? null;
  const { voice, speaker } = analysis.voiceAt(sentence.tokens[at]?.start ?? sentence.start);
  if (voice !== 'outlet' && speaker !== null) return byId(speaker.actor) ?? 'unknown';
  const { clauses, clauseOf, groups } = analysis.clauses(sentence);
  const own = clauses[clauseOf[at] ?? 0]?.group?.from ?? 0;
  const first = groups.find((group) => group.finite)?.from ?? 0;
  const limit = Math.max(Math.min(at, own), first);
  const subject = analysis.mentionsIn(sentence).find((mention) => mention.to <= limit);
  return byId(subject?.actor ?? lastPerson(context, sentence, nounPhraseBefore(sentence.tokens, first)));
}

/** "he", "the minister", "the top diplomat": the person named last before. */
function lastPerson({ analysis }: ReadContext, sentence: Sentence, subject: Range | null): string | null {
  const head = subject === null ? undefined : sentence.tokens[subject.to - 1];
  if (head === undefined || !(head.norm === 'he' || head.norm === 'she' || isOffice(head.norm))) return null;
  return analysis.mentions.filter((mention) => mention.sentence < sentence.index && mention.kind === 'person').at(-1)?.actor ?? null;
}
