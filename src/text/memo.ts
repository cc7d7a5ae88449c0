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

/** In: what can be made. Out: the same, made when it is first asked for. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly one: Made } | null = null;
  return () => (made ??= { one: make() }).one;
}

/** In: what is made of an object and hangs on it alone. Out: the same, made once for each object, and forgotten with it. */
export function perObject<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const made = new WeakMap<Of, { readonly one: Made }>();
  // Mostly the same object is asked for several times in a row.
  let last: Of | null = null;
  let its: { readonly one: Made } | undefined;
  return (of) => {
    if (of === last && its !== undefined) return its.one;
    let known = made.get(of);
    if (known === undefined) made.set(of, (known = { one: make(of) }));
    last = of;
    its = known;
    return known.one;
  };
}
