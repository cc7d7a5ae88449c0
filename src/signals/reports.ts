import type { Attribution, Span, Tag } from '../types.ts';
import { stem } from '../text/words.ts';
import { decisive, inQuotation, positionOf, type Signal, type Telling } from './signal.ts';

interface Report extends Span {
  readonly verb: string;
  readonly next: string;
  readonly by: readonly string[];
}

/** Verbs that say no more than that somebody said it. */
const NEUTRAL = new Set(['say', 'tell', 'state', 'add', 'added'].map(stem));

/**
 * In: a name and verbs of saying (what must follow one after a plus: "point+out"). Out: the signal of a statement that is told with one of them, or with its noun,
 * and holds what the reading goes by; against it stands the neutral verb of another source for the same position, if there is one. The verb is the outlet's: one
 * inside a quotation is the speaker's. `besides`: speakers of whom the verb says nothing.
 */
export function reportedWith(name: string, verbs: string, besides = ''): Signal {
  const wanted = new Map(verbs.trim().split(/\s+/).map((verb) => {
    const [head = '', next = ''] = verb.split('+');
    return [stem(head), next];
  }));
  const exempt = new Set(besides.split(' ').map(stem));
  const isMarked = ({ verb, next, by }: Report): boolean => (wanted.get(verb) === '' || wanted.get(verb) === next) && !by.some((word) => exempt.has(word));
  return {
    name,
    over: (tellings) => {
      const reports = new Map(tellings.map((telling) => [telling, reportingWords(telling)]));
      const marking = new Set<string>();
      for (const [telling, words] of reports) if (words.some(isMarked)) marking.add(`${telling.source} ${positionOf(telling)}`);
      const neutral = new Map<string, Map<string, Span>>();
      for (const [telling, words] of reports) {
        const bySource = neutral.get(positionOf(telling)) ?? new Map<string, Span>();
        neutral.set(positionOf(telling), bySource);
        const said = words.find(({ verb }) => NEUTRAL.has(verb));
        // A source that marks it elsewhere is no proof of the neutral verb.
        if (said === undefined || bySource.has(telling.source) || marking.has(`${telling.source} ${positionOf(telling)}`)) continue;
        bySource.set(telling.source, { start: said.start, end: said.end });
      }
      return (telling) => (reports.get(telling) ?? []).filter(isMarked).map(({ start, end }) => {
        const [other] = neutral.get(positionOf(telling)) ?? [];
        return other === undefined ? { start, end } : { start, end, against: { source: other[0], ...other[1] } };
      });
    },
  };
}

/** The words that report what the reading goes by, each with the stem of its verb, the word after it and the stems of the speaker's words. The innermost report counts: "he claimed that she said" is said. */
function reportingWords(telling: Telling): readonly Report[] {
  const { attributions, sentence: { tokens } } = telling.told;
  const reports = new Set(decisive(telling).flatMap(({ start }) => innermost(attributions, start) ?? []));
  return [...reports].flatMap(({ cue, speaker }) => {
    if (cue === null || inQuotation(telling.told, cue)) return [];
    const at = tokens.findIndex((token) => token.start >= cue.start && token.end <= cue.end && token.kind === 'word' && !AROUND.has(token.tag));
    const [verb, next] = [tokens[at], tokens[at + 1]];
    // "has to admit" is not said yet.
    if (verb === undefined || tokens[at - 1]?.tag === 'to') return [];
    const by = speaker === null ? [] : tokens.filter(({ start }) => start >= speaker.start && start < speaker.end).map((token) => token.stem);
    const end = next?.norm === 'out' ? next.end : verb.end;
    return [{ start: verb.start, end, verb: verb.stem, next: next?.norm ?? '', by }];
  });
}

/** What stands around the verb in the words that report: "has since claimed". */
const AROUND: ReadonlySet<Tag> = new Set(['auxiliary', 'modal', 'adverb', 'determiner', 'not', 'to', 'preposition', 'possessive']);

const size = ({ content }: Attribution): number => content.reduce((sum, { start, end }) => sum + end - start, 0);

function innermost(attributions: readonly Attribution[], offset: number): Attribution | undefined {
  return attributions.filter(({ content }) => content.some(({ start, end }) => offset >= start && offset < end)).toSorted((a, b) => size(a) - size(b))[0];
}
