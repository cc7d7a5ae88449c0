import type { VerbGroup } from '../text/clauses.ts';
import { reportingVerb } from '../text/attribution/verbs.ts';
import { relateDates } from '../text/dates/edtf.ts';
import type { Span } from '../types.ts';
import type { Candidate, Point } from './candidate.ts';
import { excerpt, isTime } from './phrases.ts';
import { isContent, originsAmong, type Place, type Survey, termOf, tokensWithin } from './survey.ts';
import { together } from './together.ts';

/** A date of a text and the predicate that it belongs to. */
interface Dated {
  readonly place: Place;
  readonly edtf: string;
  readonly span: Span;
  readonly action: string;
  readonly term: string;
  readonly asked: string;
  readonly telling: number;
}

/** Dates that origins give differently for the same act of the same thing. */
export function findDates(survey: Survey): readonly Candidate[] {
  const groups = new Map<string, Dated[]>();
  for (const dated of survey.places.flatMap((place) => datedIn(survey, place))) groups.set(dated.term, [...(groups.get(dated.term) ?? []), dated]);
  return [...groups].flatMap(([term, all]) => together(survey, all, term, 0.12)).flatMap((group): readonly Candidate[] => {
    const [first] = group;
    const values = [...new Set(group.map(({ edtf }) => edtf))];
    if (first === undefined || values.length < 2 || originsAmong(survey, group.map(({ place }) => place.source)) < 2) return [];
    const conflict = values.some((a) => values.some((b) => relateDates(a, b) === 'conflicting'));
    return [{
      finder: 'dates', shows: 'differ', weight: (conflict ? 0.8 : 0.7) * first.telling,
      draft: { kind: 'date', question: `When: “${first.asked}”?`, action: [...new Set(group.map(({ action }) => action))].slice(0, 3) },
      points: group.map(({ place: { source, sentence }, span }): Point => ({ source, sentence, span })),
    }];
  });
}

function datedIn(survey: Survey, place: Place): readonly Dated[] {
  const { source, sentence } = place;
  const analysis = survey.analyses[source];
  if (analysis === undefined) return [];
  const text = analysis.article.source.text;
  const { clauses, clauseOf } = analysis.clauses(sentence);
  return analysis.dates(sentence).flatMap((date): readonly Dated[] => {
    const span = { start: sentence.start + date.start, end: sentence.start + date.end };
    const { from, to } = tokensWithin(sentence, span.start, span.end);
    const clause = clauses[clauseOf[from] ?? 0];
    const group = clause?.group ?? null;
    if (clause === undefined || group === null || isSaying(sentence.tokens[group.head]?.norm ?? '', group)) return [];
    const head = sentence.tokens[group.head];
    if (head === undefined || !isContent(head) || isTime(head)) return [];
    // The words of the date are not part of the question.
    const start = from < group.from ? Math.max(clause.from, to) : Math.max(clause.from, group.from - 4);
    const asked = excerpt(text, sentence, start, Math.min(clause.to, from > group.head ? from : sentence.tokens.length, group.head + 9));
    return [{ place, edtf: date.edtf, span, action: head.text.toLowerCase(), term: termOf(head), asked: asked.replace(/^[\s,;:]+/, '').replace(/(?<![\s,;:.])[\s,;:.]+$|\s(?:on|in|since|from|by)$/, ''), telling: date.edtf === analysis.article.source.published ? 0.6 : 1 }];
  });
}

const isSaying = (norm: string, group: VerbGroup): boolean => group.voice === 'active' && (reportingVerb(norm)?.frames.quote ?? false);
