import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '../src/article.ts';
import { readStances } from '../src/text/attribution.ts';
import type { Article, Attribution, Span } from '../src/types.ts';
import type { Row } from './row.ts';

/**
 * Measures attributions on `attribution.json`, which also annotates plans, wishes and judgements: so `readStances`. A word is a run of letters and digits; two spans meet when they share a word.
 * (a) Direct quotations: gold attributions with a source whose content stands wholly inside quotation marks and has three words or more.
 *     Right when an attribution of ours covers at least half of the content's words and its speaker meets the gold source.
 * (b) All: gold and own attributions of a text are paired one to one, those that share most content words first; a pair counts only when both have no
 *     source or their sources meet. Precision is shared content words of the pairs / all own content words, recall the same / all gold content words.
 *     An attribution that stands twice in the data counts once. Own attributions whose sentence the data leave out altogether still count against us.
 */
export function measureAttribution(dataDir: string): Row[] {
  const texts = JSON.parse(readFileSync(join(dataDir, 'attribution.json'), 'utf8')) as Case[];
  const misses: string[] = [];
  const missed: string[] = [];
  const extra: string[] = [];
  let direct = 0;
  let right = 0;
  const words = { shared: 0, own: 0, gold: 0 };
  const pairs = { matched: 0, own: 0, gold: 0, unsourced: 0 };
  for (const { text, id, attributions } of texts) {
    const gold = goldOf(attributions);
    const own = readStances(articleOf(text, id));
    const at = wordsOf(text);
    const goldWords = gold.map((one) => wordSet(at, one.content));
    const ownWords = own.map((one) => wordSet(at, one.content));
    const goldSource = gold.map((one) => wordSet(at, one.source));
    const ownSource = own.map((one) => wordSet(at, one.speaker === null ? [] : [one.speaker]));

    gold.forEach((one, g) => {
      const content = goldWords[g]!;
      if (one.source.length === 0 || content.size < 3 || !one.content.every((span) => isQuoted(text, span))) return;
      direct += 1;
      const covering = own.findIndex((_, o) => shared(ownWords[o]!, content) * 2 >= content.size && shared(ownSource[o]!, goldSource[g]!) > 0);
      if (covering >= 0) right += 1;
      else misses.push(`${show(text, one.source)} | ${show(text, one.cue)} | ${show(text, one.content)} || ${own.flatMap((other, o) => (shared(ownWords[o]!, content) > 0 ? [line(text, other)] : [])).join(' ## ')}`);
    });

    const candidates: [overlap: number, g: number, o: number][] = [];
    goldWords.forEach((g, gi) => ownWords.forEach((o, oi) => {
      const overlap = shared(g, o);
      const sameSource = goldSource[gi]!.size === 0 ? ownSource[oi]!.size === 0 : shared(goldSource[gi]!, ownSource[oi]!) > 0;
      if (overlap > 0 && sameSource) candidates.push([overlap, gi, oi]);
    }));
    candidates.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
    const usedGold = new Set<number>();
    const usedOwn = new Set<number>();
    for (const [overlap, g, o] of candidates) {
      if (usedGold.has(g) || usedOwn.has(o)) continue;
      usedGold.add(g);
      usedOwn.add(o);
      words.shared += overlap;
      if (overlap * 2 < Math.max(goldWords[g]!.size, ownWords[o]!.size)) extra.push(`PART gold ${show(text, gold[g]!.content)} :: ${line(text, own[o]!)}`);
    }
    goldWords.forEach((set) => { words.gold += set.size; });
    ownWords.forEach((set) => { words.own += set.size; });
    pairs.matched += usedGold.size;
    pairs.gold += gold.length;
    pairs.own += own.length;
    gold.forEach((one, g) => { if (!usedGold.has(g)) missed.push(`${show(text, one.source)} | ${show(text, one.cue)} | ${show(text, one.content)}`); });
    own.forEach((one, o) => { if (!usedOwn.has(o)) extra.push(line(text, one)); });
  }
  return [
    { component: 'attribution: direct quotations with the right speaker', cases: direct, accuracy: right / direct, target: 0.85, misses },
    { component: 'attribution: content words with the right source', cases: words.gold, ...rates(words.shared, words.own, words.gold), target: 0.6, misses: missed },
    { component: 'attribution: pairs found', cases: pairs.gold, ...rates(pairs.matched, pairs.own, pairs.gold), target: null, misses: extra },
  ];
}

type GoldSpan = readonly [ranges: readonly (readonly [number, number])[], text: string];
interface Case {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly { readonly source?: readonly GoldSpan[]; readonly cue?: readonly GoldSpan[]; readonly content?: readonly GoldSpan[] }[];
}
interface Gold {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

const spansOf = (part: readonly GoldSpan[] | undefined): Span[] => (part ?? []).flatMap(([ranges]) => ranges.map(([start, end]) => ({ start, end })));

function goldOf(attributions: Case['attributions']): Gold[] {
  const seen = new Set<string>();
  return attributions.flatMap((one) => {
    const gold = { source: spansOf(one.source), cue: spansOf(one.cue), content: spansOf(one.content) };
    const key = JSON.stringify(gold);
    if (seen.has(key) || gold.content.length === 0) return [];
    seen.add(key);
    return [gold];
  });
}

function articleOf(text: string, id: string): Article {
  return readArticle({ id, outlet: id, title: null, published: null, url: null, language: 'en', basis: {}, path: id, firstLine: 1, text, sha256: '' });
}

const wordsOf = (text: string): readonly Span[] => [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

function wordSet(words: readonly Span[], spans: readonly Span[]): Set<number> {
  const found = new Set<number>();
  for (const span of spans) {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle]!.end <= span.start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < words.length && words[i]!.start < span.end; i += 1) found.add(i);
  }
  return found;
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count += 1;
  return count;
}

function isQuoted(text: string, span: Span): boolean {
  const content = text.slice(span.start, span.end).trim();
  return /^["“”'‘«]/.test(content) && /["”“'’»]$/.test(content) && !/["”] \p{Ll}/u.test(content);
}

function rates(hit: number, own: number, gold: number): { precision: number; recall: number; f1: number } {
  const precision = hit / Math.max(1, own);
  const recall = hit / Math.max(1, gold);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

const show = (text: string, spans: readonly Span[]): string => (spans.length === 0 ? '-' : spans.map((span) => text.slice(span.start, span.end)).join(' … '));
const line = (text: string, one: Attribution): string => `[${one.rule}] ${one.speaker === null ? '-' : show(text, [one.speaker])} | ${one.cue === null ? '-' : show(text, [one.cue])} | ${show(text, one.content)}`;
