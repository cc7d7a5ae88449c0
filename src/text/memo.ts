/** Words repeat; a bound keeps hostile texts from filling the memory. */
const MOST = 200_000;

/** In: what is made of a word and hangs on the word alone. Out: the same, made once for each distinct word. */
export function perWord<Made>(make: (word: string) => Made): (word: string) => Made {
  const made = new Map<string, Made>();
  return (word) => {
    const known = made.get(word);
    if (known !== undefined) return known;
    if (made.size > MOST) made.clear();
    const one = make(word);
    made.set(word, one);
    return one;
  };
}
