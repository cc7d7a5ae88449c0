import type { Article, Token } from '../types.ts';
import { FACT, QUOTED, type Words } from './words.ts';

/** In: an article and its words. Out: the same, with every word that was UNSURE told by its sentence. */
export function withFacts(article: Article, { norms, flags }: Words): Words {
  const facts = article.sentences.flatMap(({ tokens }) => tokens.flatMap((token, at) => (isWord(token) ? [isFact(tokens, at) ? FACT : 0] : [])));
  return { norms, flags: flags.map((flag, at) => (flag & QUOTED) | (facts[at] ?? 0)) };
}

const isWord = ({ kind }: Token): boolean => kind === 'word' || kind === 'number';

/** A name, a capital inside a sentence, a number, and what follows one: "23 soldiers", "23-year-old". */
function isFact(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (isNumber(token) || token.tag === 'name') return true;
  let first: Token | undefined;
  let second: Token | undefined;
  for (let i = at - 1; i >= Math.max(0, at - 4) && second === undefined; i -= 1) {
    const before = tokens[i];
    if (before === undefined || !isWord(before)) continue;
    if (first === undefined) first = before;
    else second = before;
  }
  if (first !== undefined && /^\p{Lu}/u.test(token.text)) return true;
  return first !== undefined && (isNumber(first) || (token.norm === 'old' && /^years?$/.test(first.norm) && second !== undefined && isNumber(second)));
}

const isNumber = (token: Token): boolean => token.kind === 'number' || token.tag === 'number';
