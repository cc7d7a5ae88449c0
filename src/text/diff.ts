/** What changed between two wordings, by whole words: a diff of characters would cut words into pieces that nobody can read. */
import diff from 'fast-diff';

export interface Change {
  readonly type: 'same' | 'removed' | 'added';
  /** As it stands in the text (for `same`: in the second), white space runs as one space, none at the ends. */
  readonly text: string;
  /** White space stands before it in the text. */
  readonly spaced: boolean;
}

/** A word or a mark. Those of one key are the same to a diff. */
export interface Word {
  readonly text: string;
  readonly key: string;
  readonly spaced: boolean;
}

/** A diff takes time by words times differing words: above this the texts are given as wholly different. */
const MOST_WORDS = 4000;

/** Words stand for CJK ideographs in the diffed strings: a block that has no surrogates and no combining characters. */
const FIRST_CODE = 0x4e00;

const PIECE = /(?<!\s)(\s*)([\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[^\s\p{L}\p{N}])/gu;

/** Straight and curly marks are the typesetter's choice, not the writer's. */
const plain = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[‐‑–—]/g, '-');

/** The words and marks of a text, as a diff takes them. */
export const wordsOf = (text: string): readonly Word[] =>
  // Trailing white space would be tried from each of its characters.
  [...text.trimEnd().matchAll(PIECE)].map(([, space = '', word = '']) => ({ text: word, key: plain(word), spaced: space !== '' }));

const joined = (list: readonly Word[]): string => list.map((word, at) => (word.spaced && at > 0 ? ' ' : '') + word.text).join('');

const change = (type: Change['type'], list: readonly Word[]): Change => ({ type, text: joined(list), spaced: list[0]?.spaced ?? false });

/** The diff of two lists of words; each character of its pieces stands for a word. `readable` gives up single words in common between long changes. */
const align = (before: readonly string[], after: readonly string[], readable: boolean): readonly diff.Diff[] => {
  const codes = new Map<string, string>();
  const encode = (keys: readonly string[]): string =>
    keys.map((key) => {
      const known = codes.get(key);
      if (known !== undefined) return known;
      const fresh = String.fromCharCode(FIRST_CODE + codes.size);
      codes.set(key, fresh);
      return fresh;
    }).join('');
  return diff(encode(before), encode(after), undefined, readable);
};

/** For each word of `after`, whether the alignment finds it in `before`. Words are the same when their keys are. Too long to align: none is. */
export const inBoth = (before: readonly string[], after: readonly string[]): readonly boolean[] => {
  if (before.length + after.length > MOST_WORDS) return after.map(() => false);
  return align(before, after, false).flatMap(([operation, text]) => (operation === -1 ? [] : Array.from(text, () => operation === 0)));
};

/**
 * The changes that lead from one wording to another, in text order. Quotation marks, apostrophes and dashes of different styles are the same;
 * letter case is not. Equal wordings give one `same` change, two empty ones none.
 */
export const diffWords = (before: string, after: string): readonly Change[] => {
  const old = wordsOf(before);
  const young = wordsOf(after);
  if (old.length + young.length > MOST_WORDS) return [change('removed', old), change('added', young)].filter(({ text }) => text !== '');

  let oldAt = 0;
  let youngAt = 0;
  return align(old.map(({ key }) => key), young.map(({ key }) => key), true).map(([operation, text]) => {
    if (operation === -1) return change('removed', old.slice(oldAt, oldAt += text.length));
    const list = young.slice(youngAt, youngAt += text.length);
    if (operation === 1) return change('added', list);
    oldAt += text.length;
    return change('same', list);
  });
};
