import { deathWords, injuryWords } from '../kinds/quantity/casualties.ts';
import { isPersonNoun, personSingular } from '../text/people.ts';
import { readQuantities } from '../text/quantities.ts';
import { synonymous } from '../text/synonyms.ts';
import { measureNamed } from '../text/units.ts';
import { normalize, stem } from '../text/words.ts';
import type { Quantity, Span, Token } from '../types.ts';
import type { Candidate, Point } from './candidate.ts';
import { classOf, isContent, originsAmong, type Place, type Survey, tokensWithin } from './survey.ts';
import { excerpt, isTime } from './phrases.ts';
import { together } from './together.ts';

/** A figure of a text, in the unit that a claims file would ask for, and a word that says what is measured. */
interface Figure {
  readonly place: Place;
  readonly unit: string;
  readonly value: number;
  readonly span: Span;
  readonly measure: string;
  readonly distance: number;
}

/** Words that stand beside a figure and so may say what it measures; of dead and hurt they may stand further off: "the number of dead in the fire on the ferry rose to 14". */
const [REACH, REACH_OF_HARM] = [7, 12];

/** Figures of one unit and measure on which origins differ, and amounts that one origin alone has. */
export function findNumbers(survey: Survey): readonly Candidate[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of survey.places.flatMap((place) => figuresIn(survey, place))) {
    const key = `${figure.unit}\n${measureClass(figure.measure)}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()].flatMap((all) => matters(survey, all).flatMap((figures) => [...differing(survey, figures), ...alone(survey, figures)]));
}

/** A story has one toll of dead and one of hurt, however differently it is told of them; of other figures the sentences must show that they are of one matter. */
function matters(survey: Survey, figures: readonly Figure[]): readonly (readonly Figure[])[] {
  if (!isHarm(figures[0]?.measure ?? '')) return together(survey, figures, '', 0.12);
  const usual = figures.map(({ value }) => value).toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
  return [figures.filter(({ value }) => value <= ANOTHER_EVENT * Math.max(1, usual))];
}

/** Who tells of so many times as many tells of what was before it: the war, not the raid. */
const ANOTHER_EVENT = 50;

const HARM = new Set(['killed', 'injured']);

/** What is paid for a thing, whoever tells it of whom. */
const PRICE = new Set('buy purchase acquire pay sell cost price worth value spend'.split(' ').map(stem));

/** All words of death are one measure, all of injury, and all of a price. */
function measureClass(measure: string): string {
  const word = stem(normalize(measure));
  return PRICE.has(word) ? 'price' : deathWords.has(word) ? 'killed' : injuryWords.has(word) ? 'injured' : classOf(word);
}

function measuresOf(figures: readonly Figure[]): readonly string[] {
  const kind = measureClass(figures[0]?.measure ?? '');
  if (kind === 'killed') return ['killed', 'died', 'dead'];
  if (kind === 'injured') return ['injured', 'wounded', 'hurt'];
  return [...new Set(figures.map(({ measure }) => measure.toLowerCase()))].slice(0, 3);
}

function differing(survey: Survey, figures: readonly Figure[]): readonly Candidate[] {
  if (originsAmong(survey, figures.map(({ place }) => place.source)) < 2 || new Set(figures.map(({ value }) => value)).size < 2) return [];
  const near = figures.reduce((sum, { distance }) => sum + distance, 0) / figures.length;
  return [candidate(survey, figures, 'differ', 0.9 - near * 0.04)];
}

/** Money, shares and measured sizes that only one origin has: what an editor would ask the others for. */
function alone(survey: Survey, figures: readonly Figure[]): readonly Candidate[] {
  const [first] = figures;
  if (first === undefined || !/^(?:money|magnitude)$/.test(first.unit) || originsAmong(survey, figures.map(({ place }) => place.source)) !== 1) return [];
  return [candidate(survey, figures, 'alone', 0.6 - first.distance * 0.03)];
}

function candidate(survey: Survey, figures: readonly Figure[], shows: Candidate['shows'], weight: number): Candidate {
  const points = figures.map(({ place: { source, sentence }, span }): Point => ({ source, sentence, span }));
  const first = figures[0];
  return {
    finder: 'numbers', points, weight, shows,
    draft: { kind: 'quantity', question: first === undefined ? '' : question(survey, first), unit: first?.unit ?? '', measure: measuresOf(figures), tolerance: null },
  };
}

/** What everybody asks of a toll; of others the sentence around the figure, with a gap in its place. */
function question(survey: Survey, { place: { source, sentence }, span, measure, unit }: Figure): string {
  if (unit === 'people' && isHarm(measure)) return measureClass(measure) === 'killed' ? 'How many people died?' : 'How many people were hurt?';
  const text = survey.articles[source]?.source.text ?? '';
  const { from, to } = tokensWithin(sentence, span.start, span.end);
  const before = excerpt(text, sentence, Math.max(0, from - 6), from);
  const after = excerpt(text, sentence, to, Math.min(sentence.tokens.length, to + 5));
  return `What is the figure: “${`${from > 6 ? '… ' : ''}${before} ___ ${after}`.trim().replace(/(?<![\s.,;:])[\s.,;:]+$/, '')}”?`;
}

function figuresIn(survey: Survey, place: Place): readonly Figure[] {
  const { sentence, source } = place;
  const text = survey.articles[source]?.source.text.slice(sentence.start, sentence.end) ?? '';
  const dates = survey.analyses[source]?.dates(sentence) ?? [];
  return readQuantities(text)
    .filter((quantity) => !dates.some((date) => date.start < quantity.end && quantity.start < date.end))
    .flatMap((quantity) => {
      const span = { start: sentence.start + quantity.start, end: sentence.start + quantity.end };
      const noun = quantity.unit.kind === 'count' ? quantity.unit.noun : '';
      // "14 dead"
      if (noun !== null && isHarm(noun)) return [{ place, unit: 'people', value: quantity.value, span, measure: noun, distance: 0 }];
      // "kills at least 11": who is counted goes without saying.
      const unit = noun === null ? 'people' : unitOf(quantity);
      if (unit === null) return [];
      // "A man was killed", "nobody died": one and none are counts of victims; of other things they are articles.
      const small = quantity.rule === 'article' || quantity.rule === 'zero' || (quantity.unit.kind === 'count' && quantity.value === 1);
      const measures = measuresBeside(survey, place, span, unit).filter(({ token }) => (!small && noun !== null) || isHarm(token.text));
      return measures.slice(0, 3).map(({ token, distance }): Figure => ({ place, unit, value: quantity.value, span, measure: token.text, distance }));
    });
}

const isHarm = (word: string): boolean => HARM.has(measureClass(word));

/** The unit as a claims file writes it; null for what no claim asks (a bare number, an age). */
function unitOf({ unit }: Quantity): string | null {
  if (unit.kind === 'money' || unit.kind === 'percent' || unit.kind === 'magnitude') return unit.kind;
  if (unit.kind === 'measure') return unit.dimension === 'length' ? 'length' : unit.dimension === 'age' || measureNamed(unit.unit) === null ? null : unit.unit;
  if (unit.kind !== 'count' || unit.noun === null) return null;
  const head = unit.noun.split(' ').at(-1) ?? '';
  if (isTime({ norm: head, stem: stem(head) } as Token)) return null;
  return isPersonNoun(head) || personSingular(head) !== null ? 'people' : head;
}

function measuresBeside(survey: Survey, { sentence, source }: Place, span: Span, unit: string): readonly { readonly token: Token; readonly distance: number }[] {
  const { from, to } = tokensWithin(sentence, span.start, span.end);
  const clauseOf = survey.analyses[source]?.clauses(sentence).clauseOf ?? [];
  return sentence.tokens
    .map((token, i) => ({ token, i, distance: i < from ? from - i : i - to + 1 }))
    .filter(({ token, i, distance }) => (i < from || i >= to) && distance <= (isHarm(token.text) ? REACH_OF_HARM : REACH) && clauseOf[i] === clauseOf[from] && isContent(token) && token.tag !== 'name' && !/^\p{Lu}/u.test(token.text.slice(0, i === 0 ? 0 : 1)) && !isTime(token) && !synonymous(token.stem, stem(unit)) && token.tag !== 'adjective' || unfit(token, unit, distance))
    .toSorted((a, b) => a.distance - b.distance);
}

/** "worth", "dead" and "high" measure though they are adjectives. */
const unfit = (token: Token, unit: string, distance: number): boolean =>
  distance <= 3 && distance > 0 && /^(?:worth|dead|injured|wounded|hurt|high|long|deep|strong)$/.test(token.norm) && unit !== '';
