const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** Words of a text: runs of letters and digits, with their apostrophes and hyphens. */
export const countWords = (text: string): number => text.match(WORD)?.length ?? 0;
