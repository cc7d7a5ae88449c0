import { inBoth } from './text/diff.ts';
import { tokenize } from './text/words.ts';
import type { ClaimComparison, Contrast, Origin, Reading, Span, Tag, Token } from './types.ts';

/** Nobody reads more sentences side by side, and each is held against each. */
const MOST_TELLINGS = 24;

interface Telling {
  readonly source: string;
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  readonly key: string;
}

/**
 * What each source's sentence has that the others' have not, by a diff over words (stems, so that "imposes" and "imposed" are one); sources of one origin are not held
 * against each other. In: a compared claim and the origins. Out: one contrast for each distinct sentence, in source order; none when there are fewer than two, or more than 24.
 * A source is held to its sentence on the position that most sources take, else to its best one.
 */
export function contrastOf({ answers, groups: [most] }: ClaimComparison, origins: readonly Origin[]): readonly Contrast[] {
  const bySentence = new Map<string, Telling[]>();
  for (const { source, readings } of answers) {
    const reading = readings.find(({ position, polarity }) => position === most?.position && polarity === most.polarity) ?? readings[0];
    if (reading === undefined) continue;
    const { quote } = reading.evidence;
    const tokens = tokenize(quote, 0, quote.length);
    const key = tokens.filter(isWord).map(({ stem }) => stem).join(' ');
    const alike = bySentence.get(key) ?? [];
    bySentence.set(key, [...alike, { source, reading, tokens, key }]);
    if (bySentence.size > MOST_TELLINGS) return [];
  }
  const tellings = [...bySentence.values()];
  if (tellings.length < 2) return [];
  const byId = new Map(origins.toReversed().flatMap(({ id, sources }) => sources.map((source) => [source, id] as const)));
  const originOf = (source = ''): string => byId.get(source) ?? source;
  const told = tellings.map(([telling]) => {
    const stems = (telling?.tokens ?? []).map(({ stem }) => stem);
    return { stems, distinct: new Set(stems) };
  });
  return tellings.flatMap(([telling, ...alike], i) => {
    if (telling === undefined) return [];
    const { source, tokens, reading: { evidence: { start, end, quote } } } = telling;
    const stems = told[i]?.stems ?? [];
    const others = told.filter((_, j) => j !== i && originOf(tellings[j]?.[0]?.source) !== originOf(telling.source));
    const elsewhere = new Set(others.flatMap((other) => other.stems));
    // Two sentences are aligned when first asked for a word that both have.
    const shared: (readonly boolean[])[] = [];
    const aligned = (at: number): boolean => others.some((other, j) => other.distinct.has(stems[at] ?? '') && (shared[j] ??= inBoth(other.stems, stems))[at] === true);
    const own = runs(tokens, aligned, elsewhere).map((run) => ({ start: start + run.start, end: start + run.end, quote: quote.slice(run.start, run.end) }));
    return [{ source, alike: alike.map((other) => other.source), start, end, own }];
  });
}

const isWord = ({ kind }: Token): boolean => kind === 'word' || kind === 'number';

/** Words that show nothing when they are all there is. */
const EMPTY: ReadonlySet<Tag> = new Set(['determiner', 'preposition', 'conjunction', 'subordinator', 'auxiliary', 'modal', 'to', 'possessive', 'pronoun', 'quote', 'punctuation']);

/**
 * Runs that stand in no other sentence at that place. They begin and end with a word that the others have nowhere; words that the others have in another place, and a
 * single empty word, may stand between.
 */
function runs(tokens: readonly Token[], aligned: (at: number) => boolean, elsewhere: ReadonlySet<string>): readonly Span[] {
  const found: { from: number; to: number }[] = [];
  tokens.forEach((token, at) => {
    if (EMPTY.has(token.tag) || token.norm.length < 2 || elsewhere.has(token.stem)) return;
    const last = found.at(-1);
    const between = last === undefined ? [] : tokens.slice(last.to, at);
    const joins = between.every((other, k) => other.kind !== 'quote' && ((between.length === 1 && EMPTY.has(other.tag)) || !elsewhere.has(other.stem) || !aligned((last?.to ?? 0) + k)));
    if (last !== undefined && joins) last.to = at + 1;
    else found.push({ from: at, to: at + 1 });
  });
  return found.map(({ from, to }) => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }));
}
