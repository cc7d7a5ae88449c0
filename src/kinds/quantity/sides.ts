import { nounPhraseAfter, type Range } from '../../text/clauses.ts';
import type { Token } from '../../types.ts';
import { gappedName } from './owner.ts';
import type { Located } from './victims.ts';

/**
 * In: the numbers of a sentence and where it names what the claim is about. Out: of numbers given side by side those of the claim's own side, null where the
 * sentence gives none so: "Fifteen Velmoran soldiers and four Ostrians", "Velmora lost 15 soldiers and Ostria four".
 */
export function ofOwnSide(numbers: readonly Located[], about: readonly Range[], tokens: readonly Token[]): readonly Located[] | null {
  const named = numbers.map((one) => ({ one, inside: nameIn(one, tokens), gapped: gappedName(one, numbers, tokens) }));
  const isOwn = (range: Range | null): boolean => range !== null && about.some(({ from, to }) => from < range.to && range.from < to);
  const own = named.filter(({ inside, gapped }) => isOwn(inside) || isOwn(gapped)).map(({ one }) => one);
  const others = named.filter(({ one, inside, gapped }) => !own.includes(one) && (gapped !== null || (own.length > 0 && inside !== null)));
  if (own.length > 0 && (others.length > 0 || named.some(({ one, gapped }) => own.includes(one) && gapped !== null))) return own;
  return others.length > 0 && own.length === 0 && about.length > 0 ? numbers.filter((one) => !others.some((other) => other.one === one)) : null;
}

/** In: numbers of a sentence that names what else is counted so. Out: of those the ones on the claim's own side where one is, else null: "Nine died, seven of them in Velmora". */
export function namedOwn(numbers: readonly Located[], about: readonly Range[], tokens: readonly Token[]): readonly Located[] | null {
  const own = numbers.filter((one) => {
    const name = nameIn(one, tokens);
    return name !== null && about.some(({ from, to }) => from < name.to && name.from < to);
  });
  return own.length > 0 ? own : null;
}

/** In: a number. Out: the name in what it counts, null without one: "four Ostrian troops", "four on the Ostrian side", "four of them in Lisk". */
export function nameIn({ from, to }: Range, tokens: readonly Token[]): Range | null {
  const end = tokens[to]?.norm === 'of' && /^(?:them|whom)$/.test(tokens[to + 1]?.norm ?? '') ? to + 2 : to;
  const place = /^(?:on|in|from|of)$/.test(tokens[end]?.norm ?? '') ? nounPhraseAfter(tokens, end + 1) : end > to ? nounPhraseAfter(tokens, end) : null;
  // "40 people in Lisk and Tarn" are on no one side.
  const several = place !== null && tokens[place.to]?.norm === 'and' && tokens[place.to + 1]?.tag === 'name';
  const at = tokens.findIndex(({ tag }, i) => i >= from && i < (several ? to : place?.to ?? to) && tag === 'name');
  return at < 0 ? null : { from: at, to: at + 1 };
}
