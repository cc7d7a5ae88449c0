/** A phrase of a word list: for each of its words, the forms that it may have; and what the list says of it. */
export interface Worded<Said> {
  readonly steps: readonly ReadonlySet<string>[];
  readonly said: Said;
}

/**
 * In: phrases by norm, a slash between the forms of a word, and what is said of each. Out: the phrases by the words that they may begin with, in the order of the list:
 * at most places of a text one look shows that none begins.
 */
export function byFirstWord<Said>(phrases: readonly (readonly [pattern: string, said: Said])[]): ReadonlyMap<string, readonly Worded<Said>[]> {
  const byFirst = new Map<string, Worded<Said>[]>();
  for (const [pattern, said] of phrases) {
    const steps = pattern.split(' ').map((step) => new Set(step.split('/')));
    for (const first of steps[0] ?? []) {
      const known = byFirst.get(first);
      if (known === undefined) byFirst.set(first, [{ steps, said }]);
      else known.push({ steps, said });
    }
  }
  return byFirst;
}
