import type { Tokens } from './scan.ts';

/** In: what is to be known of a word. Out: a look-up of tokens: what is known of each, by its number, worked out when a word is first met. To be taken at once, as the tokens are. */
export function vocabulary<Known>(make: (word: string) => Known): (tokens: Tokens) => readonly Known[] {
  let known: (Known | undefined)[] = [];
  let its = -1;
  return ({ first, end, starts, ends, numbers, text, base, edition }) => {
    if (its !== edition) [known, its] = [[], edition];
    for (let row = first; row < end; row += 1) {
      const number = numbers[row] as number;
      if (known[number] !== undefined) continue;
      while (known.length <= number) known.push(undefined);
      known[number] = make(text.slice(base + (starts[row] as number), base + (ends[row] as number)));
    }
    return known as readonly Known[];
  };
}
