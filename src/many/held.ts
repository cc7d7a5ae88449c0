import type { Kept } from './jobs.ts';
import { unpacked, type Placed } from '../origins/words.ts';
import { closeScratch, openScratch, readScratch, writeScratch, type Scratch } from './scratch.ts';

/** The words of very many texts and their fingerprints: a text is a number. They are in a file, and in memory only where there is no room for one. */
export interface Held {
  /** In: words as `packed` gives them, and their fingerprints. Out: the number of the text. */
  readonly add: (words: Uint8Array, prints: Uint32Array) => number;
  readonly words: (text: number) => Placed;
  readonly prints: (text: number) => Uint32Array;
  /** The words as a job takes them. */
  readonly kept: (text: number) => Kept;
  readonly close: () => void;
}

/** Holds words in a file of its own, or in memory where there is none. */
export function wordsHeld(scratch: Scratch | null = openScratch()): Held {
  // Of each text: where it begins in the file, -1 where it is in memory, the bytes of its words, the number of its fingerprints.
  let places = new Float64Array(3 * 1024);
  let [count, end] = [0, 0];
  const inMemory = new Map<number, { readonly words: Uint8Array; readonly prints: Uint32Array }>();
  const stored = (text: number): readonly [scratch: Scratch, at: number, length: number] | null => {
    const at = places[3 * text] as number;
    return scratch === null || at === -1 ? null : [scratch, at, places[3 * text + 1] as number];
  };
  const words = (text: number): Placed => {
    const place = stored(text);
    return unpacked(place === null ? inMemory.get(text)?.words as Uint8Array : readScratch(...place));
  };
  return {
    add: (bytes, prints) => {
      if (places.length < 3 * (count + 1)) {
        const more = new Float64Array(2 * places.length);
        more.set(places);
        places = more;
      }
      const whole = Buffer.concat([bytes, bytesOf(prints)]);
      const isStored = scratch !== null && writeScratch(scratch, whole, end);
      if (!isStored) inMemory.set(count, { words: bytes, prints });
      places.set([isStored ? end : -1, bytes.length, prints.length], 3 * count);
      if (isStored) end += whole.length;
      count += 1;
      return count - 1;
    },
    words,
    prints: (text) => {
      const place = stored(text);
      if (place === null) return inMemory.get(text)?.prints as Uint32Array;
      const [file, at, length] = place;
      return new Uint32Array(readScratch(file, at + length, 4 * (places[3 * text + 2] as number)).buffer);
    },
    kept: (text) => stored(text) ?? words(text),
    close: () => {
      if (scratch !== null) closeScratch(scratch);
    },
  };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);
