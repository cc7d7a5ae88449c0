import type { Actor, Sentence } from '../types.ts';
import type { ReadContext } from './kind.ts';

/** In: a place in a sentence. Out: the actor whose position stands there: who is quoted, else the subject of the sentence; null for the outlet. */
export function speakerAt(context: ReadContext, sentence: Sentence, at: number): Actor | null {
  const { analysis, actors } = context;
  const byId = (id: string | null | undefined): Actor | null => actors.find((actor) => actor.id === id) ?? null;
  const { voice, speaker } = analysis.voiceAt(sentence.tokens[at]?.start ?? sentence.start);
  if (voice !== 'outlet' && speaker !== null && speaker.actor !== null) return byId(speaker.actor);
  if (voice !== 'outlet' && speaker !== null) return null;
  const { clauses, clauseOf } = analysis.clauses(sentence);
  const verb = clauses[clauseOf[at] ?? 0]?.group;
  const limit = Math.min(at, verb?.from ?? at);
  const subject = analysis.mentionsIn(sentence).filter((mention) => mention.to <= Math.max(limit, firstVerb(context, sentence)));
  return byId(subject[0]?.actor);
}

function firstVerb(context: ReadContext, sentence: Sentence): number {
  return context.analysis.clauses(sentence).groups.find((group) => group.finite)?.from ?? 0;
}
