import { readDates } from '../text/dates.ts';
import { readNegations } from '../text/negation.ts';
import { readQuantities } from '../text/quantities.ts';
import { classesOf } from '../text/synonyms.ts';
import { neighboursOf } from '../text/thesaurus.ts';
import { stem, tokenize } from '../text/words.ts';
import type { Token } from '../types.ts';

/** What a short text says, as far as words tell: its terms with their weight, and whether it denies. */
interface Said {
  readonly terms: ReadonlyMap<string, number>;
  readonly denies: boolean;
}

/** How alike two groups must be on average to be one, 0 to 1. Short answers say one thing in many words: little in common is much. */
const ALIKE = 0.12;
/** What a term of the question weighs in an answer. */
const ASKED = 0.3;

/**
 * In: short texts that answer one question, and the question. Out: for each text the number of its group: texts of one group mean much the same. Terms are
 * stems, words that stand for one another and words of one root as one, figures and dates by value; rare ones weigh more (Spärck Jones 1972), those of
 * the question little. Groups are merged by average linkage (Sokal and Michener 1958) as long as they are alike enough. Quadratic in the number of texts.
 */
export function groupByMeaning(texts: readonly string[], question: string, threshold = ALIKE): readonly number[] {
  const said = readAll(texts, question);
  const alike = said.map((a) => said.map((b) => likeness(a, b)));
  const groups = texts.map((_, i) => [i]);
  for (;;) {
    let best: readonly [number, number] | null = null;
    let most = threshold;
    for (let i = 0; i < groups.length; i += 1) {
      for (let j = i + 1; j < groups.length; j += 1) {
        const mean = linkage(groups[i] ?? [], groups[j] ?? [], alike);
        if (mean > most) [best, most] = [[i, j], mean];
      }
    }
    if (best === null) break;
    const [i, j] = best;
    groups[i] = [...(groups[i] ?? []), ...(groups[j] ?? [])];
    groups.splice(j, 1);
  }
  return texts.map((_, i) => groups.findIndex((group) => group.includes(i)));
}

function linkage(a: readonly number[], b: readonly number[], alike: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const i of a) for (const j of b) sum += alike[i]?.[j] ?? 0;
  return sum / (a.length * b.length);
}

function likeness(a: Said, b: Said): number {
  let shared = 0;
  for (const [term, weight] of a.terms) if (b.terms.has(term)) shared += Math.min(weight, b.terms.get(term) ?? 0);
  const [x, y] = [weightOf(a), weightOf(b)];
  if (shared === 0 || a.denies !== b.denies) return 0;
  // Half by what the shorter has in the longer, half by what both have of all.
  return (shared / Math.min(x, y) + (2 * shared) / (x + y)) / 2;
}

const weightOf = ({ terms }: Said): number => [...terms.values()].reduce((sum, weight) => sum + weight, 0);

const CONTENT = new Set(['noun', 'name', 'adjective', 'verb', 'past', 'participle', 'gerund', 'adverb']);
const LIGHT = new Set('be have do make take get give go come let put keep seem become say tell also very just'.split(' '));

function readAll(texts: readonly string[], question: string): readonly Said[] {
  const asked = new Set(tokenize(question).filter(isContent).map((token) => token.stem));
  const tokens = texts.map((text) => tokenize(text));
  const roots = rootsOf([...new Set([...asked, ...tokens.flat().filter(isContent).map((token) => token.stem)])]);
  const bags = texts.map((text, i) => new Set([...(tokens[i] ?? []).filter(isContent).map((token) => roots.get(token.stem) ?? token.stem), ...valuesIn(text)]));
  const frequency = new Map<string, number>();
  for (const bag of bags) for (const term of bag) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const askedRoots = new Set([...asked].map((word) => roots.get(word) ?? word));
  return bags.map((bag, i) => ({
    terms: new Map([...bag].map((term) => [term, Math.log(1 + (2 * texts.length) / (frequency.get(term) ?? 1)) * (askedRoots.has(term) ? ASKED : 1)])),
    denies: readNegations(tokens[i] ?? []).some(({ kind }) => kind === 'not' || kind === 'no' || kind === 'never'),
  }));
}

const isContent = (token: Token): boolean => token.kind === 'word' && CONTENT.has(token.tag) && !LIGHT.has(token.norm) && token.norm.length > 1;

/** Figures and dates by their value: "three years" and "3 years" are one, a day is also its year. */
function valuesIn(text: string): readonly string[] {
  const dates = readDates(text, null);
  const figures = readQuantities(text).filter((quantity) => quantity.rule !== 'article' && !dates.some((date) => date.start < quantity.end && quantity.start < date.end));
  const year = /^\s*(?<year>1[5-9]\d\d|2[01]\d\d)\s*$/.exec(text)?.groups?.['year'];
  return [...(year === undefined ? [] : [`@ ${year}`]), ...figures.map(({ value }) => `= ${value}`), ...dates.flatMap(({ edtf }) => [`@ ${edtf.slice(0, 4)}`, ...(edtf.length >= 7 ? [`@ ${edtf.slice(0, 7)}`] : [])])];
}

const ROOT = 5;

/** In: stems. Out: the one that stands for each: of those that may mean the same, and of those that begin with the same five letters or more. */
function rootsOf(stems: readonly string[]): ReadonlyMap<string, string> {
  const root = new Map(stems.map((one) => [one, one]));
  const find = (one: string): string => {
    let at = one;
    while (root.get(at) !== at) at = root.get(at) ?? at;
    return at;
  };
  const join = (a: string, b: string): void => void root.set(find(a), find(b));
  const byClass = new Map<string, string>();
  for (const one of stems) {
    const keys = [...classesOf(one).map((number) => `# ${number}`), ...(one.length >= ROOT ? [one.slice(0, Math.max(ROOT, Math.ceil(one.length * 0.7)))] : [])];
    for (const key of keys) {
      const known = byClass.get(key);
      if (known === undefined) byClass.set(key, one);
      else join(known, one);
    }
  }
  const known = new Set(stems);
  for (const one of stems) for (const other of neighboursOf(one)) if (known.has(stem(other))) join(one, stem(other));
  return new Map(stems.map((one) => [one, find(one)]));
}
