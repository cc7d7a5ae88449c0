import type { Range } from '../../text/clauses.ts';
import type { Token } from '../../types.ts';
import { gappedName } from './owner.ts';
import type { Located } from './victims.ts';

/**
 * In: the numbers of a sentence and where it names what the claim is about. Out: of numbers given side by side those of the claim's own side, null where the
 * sentence gives none so: "Fifteen Velmoran soldiers and four Ostrians", "Velmora lost 15 soldiers and Ostria four".
 */
export function ofOwnSide(numbers: readonly Located[], about: readonly Range[], tokens: readonly Token[]): readonly Located[] | null {
  const named = numbers.map((one) => ({ one, inside: nameIn(one, tokens), gapped: gappedName(one, tokens) }));
  const isOwn = (range: Range | null): boolean => range !== null && about.some(({ from, to }) => from < range.to && range.from < to);
  const own = named.filter(({ inside, gapped }) => isOwn(inside) || isOwn(gapped)).map(({ one }) => one);
  const others = named.filter(({ one, inside, gapped }) => !own.includes(one) && (gapped !== null || (own.length > 0 && inside !== null)));
  if (own.length > 0 && (others.length > 0 || named.some(({ one, gapped }) => own.includes(one) && gapped !== null))) return own;
  return others.length > 0 && own.length === 0 && about.length > 0 ? numbers.filter((one) => !others.some((other) => other.one === one)) : null;
}

/** The name in what a number counts: "four Ostrian troops". */
function nameIn({ from, to }: Range, tokens: readonly Token[]): Range | null {
  const at = tokens.findIndex(({ tag }, i) => i >= from && i < to && tag === 'name');
  return at < 0 ? null : { from: at, to: at + 1 };
}
