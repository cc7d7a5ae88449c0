import similarity from 'natural/lib/natural/distance/jaro-winkler_distance.js';

/** Below this two words are no slip of one another ("person", "question"). */
const SIMILAR = 0.8;

/** The word that was probably meant (Jaro-Winkler similarity, letter case ignored), or null when none comes close. */
export function nearest(word: string, words: readonly string[]): string | null {
  let best: string | null = null;
  let bestScore = SIMILAR;
  for (const candidate of words) {
    const score = similarity(word.slice(0, 100), candidate, { ignoreCase: true });
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** What to tell someone who wrote an unknown word: the nearest known one, or all of them. */
export function suggest(word: string, words: readonly string[], noun: string): string {
  const near = nearest(word, words);
  if (near !== null) return `did you mean "${near}"?`;
  return words.length === 0 ? `there are no ${noun}` : `known ${noun}: ${words.join(', ')}`;
}
