import type { Placed } from './words.ts';

/** The words of very many texts, in few pieces of memory: a text is a number. */
export interface Held {
  /** Gives the number of the text whose words these are. */
  readonly add: (words: Placed) => number;
  /** The words of a text, as views of memory that all workers can look at: nothing is copied on the way to them. */
  readonly get: (text: number) => Placed;
}

/** Bytes of a piece. */
const PIECE = 2 ** 20;

export function wordsHeld(): Held {
  const pieces: SharedArrayBuffer[] = [];
  let room = 0;
  // Of each text: its piece, where it begins there, its words, the length of its stretches.
  let places = new Uint32Array(4 * 1024);
  let count = 0;
  return {
    add: ({ norms, flags, stretches }) => {
      const size = 4 * (stretches.length + norms.length + Math.ceil(flags.length / 4));
      let piece = pieces.at(-1);
      if (piece === undefined || room < size) {
        piece = new SharedArrayBuffer(Math.max(PIECE, size));
        pieces.push(piece);
        room = piece.byteLength;
      }
      const from = piece.byteLength - room;
      room -= size;
      new Int32Array(piece, from, stretches.length).set(stretches);
      new Int32Array(piece, from + 4 * stretches.length, norms.length).set(norms);
      new Uint8Array(piece, from + 4 * (stretches.length + norms.length), flags.length).set(flags);
      if (places.length < 4 * (count + 1)) {
        const more = new Uint32Array(2 * places.length);
        more.set(places);
        places = more;
      }
      places.set([pieces.length - 1, from, norms.length, stretches.length], 4 * count);
      count += 1;
      return count - 1;
    },
    get: (text) => {
      const [piece = 0, from = 0, words = 0, stretches = 0] = places.subarray(4 * text, 4 * text + 4);
      const buffer = pieces[piece] as SharedArrayBuffer;
      return {
        norms: new Int32Array(buffer, from + 4 * stretches, words),
        flags: new Uint8Array(buffer, from + 4 * (stretches + words), words),
        stretches: new Int32Array(buffer, from, stretches),
      };
    },
  };
}
