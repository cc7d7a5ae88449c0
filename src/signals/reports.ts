import type { Attribution, Span, Tag } from '../types.ts';
import { stem } from '../text/words.ts';
import { alone, decisive, inQuotation, type Signal, type Telling } from './signal.ts';

/**
 * In: a name and verbs of saying (a particle after a plus: "point+out"). Out: the signal of a statement that is told with one of them, or with its noun,
 * and holds what the reading goes by. The verb is the outlet's: one inside a quotation is the speaker's.
 */
export function reportedWith(name: string, verbs: string): Signal {
  const wanted = new Map(verbs.trim().split(/\s+/).map((verb) => {
    const [head = '', particle = ''] = verb.split('+');
    return [stem(head), particle];
  }));
  return alone(name, (telling) => reportingWords(telling).filter(({ stems: [head, next] }) => wanted.get(head) === '' || wanted.get(head) === next).map(({ start, end }) => ({ start, end })));
}

/** The words that report what the reading goes by, each with the stem of its verb and what follows it. The innermost report counts: "he claimed that she said" is said. */
function reportingWords(telling: Telling): readonly (Span & { readonly stems: readonly [string, string] })[] {
  const { attributions, sentence: { tokens } } = telling.told;
  const cues = new Set(decisive(telling).flatMap(({ start }) => innermost(attributions, start)?.cue ?? []));
  return [...cues].filter((cue) => !inQuotation(telling.told, cue)).flatMap((cue) => {
    const at = tokens.findIndex((token) => token.start >= cue.start && token.end <= cue.end && token.kind === 'word' && !AROUND.has(token.tag));
    const [verb, next] = [tokens[at], tokens[at + 1]];
    if (verb === undefined) return [];
    const end = next?.norm === 'out' ? next.end : verb.end;
    return [{ start: verb.start, end, stems: [verb.stem, next?.norm ?? ''] as const }];
  });
}

/** What stands around the verb in the words that report: "has since claimed". */
const AROUND: ReadonlySet<Tag> = new Set(['auxiliary', 'modal', 'adverb', 'determiner', 'not', 'to', 'preposition', 'possessive']);

function innermost(attributions: readonly Attribution[], offset: number): Attribution | undefined {
  const size = ({ content }: Attribution): number => content.reduce((sum, { start, end }) => sum + end - start, 0);
  return attributions.filter(({ content }) => content.some(({ start, end }) => offset >= start && offset < end)).toSorted((a, b) => size(a) - size(b))[0];
}
