/** Words repeat; a bound keeps hostile texts from filling the memory. */
const LIMIT = 1 << 17;
/** Twice as many slots as words, so that a free one is near. */
const SLOTS = LIMIT * 2;

/**
 * In: what is to be known of a word. Out: a look-up of the word at a place of a text, worked out when a word is first met. The word is not copied out of
 * the text to find it: of a large corpus most time went into that.
 */
export function vocabulary<Known>(make: (word: string) => Known): (text: string, start: number, end: number) => Known {
  let slots = new Int32Array(1024);
  let words: string[] = [];
  let known: Known[] = [];

  const grow = (): void => {
    slots = new Int32Array(slots.length * 4 > SLOTS ? SLOTS : slots.length * 4);
    words.forEach((word, i) => {
      let slot = hashOf(word, 0, word.length) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = i + 1;
    });
  };

  return (text, start, end) => {
    const hash = hashOf(text, start, end);
    let slot = hash & (slots.length - 1);
    for (let at = slots[slot] as number; at !== 0; at = slots[slot] as number) {
      if (isAt(words[at - 1] as string, text, start, end)) return known[at - 1] as Known;
      slot = (slot + 1) & (slots.length - 1);
    }
    const word = text.slice(start, end);
    const made = make(word);
    if (words.length >= LIMIT) [slots, words, known] = [new Int32Array(1024), [], []];
    else if (words.length * 2 >= slots.length) grow();
    slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    known.push(made);
    slots[slot] = words.push(word);
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
