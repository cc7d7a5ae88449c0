/** Words repeat; a bound keeps hostile texts from filling the memory. */
const LIMIT = 1 << 17;
/** Twice as many slots as words, so that a free one is near. */
const SLOTS = LIMIT * 2;

/** So far a word is looked for from its own slot: a hostile text may have words that all have the same one. */
const STEPS = 64;

/**
 * In: what is to be known of a word. Out: a look-up of the word at a place of a text, worked out when a word is first met. The word is not copied out of
 * the text to find it: of a large corpus most time went into that. Time is linear in the text whatever its words are.
 */
export function vocabulary<Known>(make: (word: string) => Known): (text: string, start: number, end: number) => Known {
  let slots = new Int32Array(1024);
  let words: string[] = [];
  let known: Known[] = [];

  const place = (at: number, hash: number): void => {
    for (let step = 0; step < STEPS; step += 1) {
      const slot = (hash + step) & (slots.length - 1);
      if (slots[slot] !== 0) continue;
      slots[slot] = at;
      return;
    }
  };
  const makeRoom = (): void => {
    if (words.length >= LIMIT) [slots, words, known] = [new Int32Array(1024), [], []];
    if (words.length * 2 < slots.length) return;
    slots = new Int32Array(Math.min(SLOTS, slots.length * 4));
    words.forEach((word, i) => place(i + 1, hashOf(word, 0, word.length)));
  };

  return (text, start, end) => {
    const hash = hashOf(text, start, end);
    for (let step = 0; step < STEPS; step += 1) {
      const at = slots[(hash + step) & (slots.length - 1)] as number;
      if (at === 0) break;
      if (isAt(words[at - 1] as string, text, start, end)) return known[at - 1] as Known;
    }
    const word = text.slice(start, end);
    const made = make(word);
    makeRoom();
    known.push(made);
    place(words.push(word), hash);
    return made;
  };
}

/** FNV-1a over UTF-16 code units. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  const { length } = word;
  if (end - start !== length) return false;
  for (let at = 0; at < length; at += 1) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
