/** Patterns that would take more than linear time and cannot, since what they look at is never longer than this many characters: file, pattern, characters, why. */
export const BOUNDED: readonly (readonly [file: string, source: string, most: number, why: string])[] = [
  ['src/text/bylines.ts', String.raw`\s*[|•·]\s*|\s[–—-]\s`, 120, 'longer lines are no bylines'],
  ['src/text/furniture.ts', String.raw`\s*[|•·]\s*`, 200, 'longer lines are no menus'],
  ['src/text/dates/absolute.ts', String.raw`,\s*\S+$`, 80, 'a date as it was found, whose pattern has no part without a limit'],
  ['src/text/dates/relative.ts', String.raw`[A-Z]\w*\s$`, 20, 'the characters before a date'],
  ['src/text/lists.ts', String.raw`[^\s.]*(?:\.[^\s.]+)*(?=\.$)`, 20, 'the characters before a marker'],
  ['src/text/quantities/bounds.ts', '[a-z]*(?=\\.?$)', 20, 'words of a list of our own'],
  ['src/text/quantities/names.ts', String.raw`\p{Lu}[\p{L}]*\s$`, 24, 'the characters before a figure'],
  ['src/text/sentences.ts', String.raw`\p{Lu}[\p{L}.’'-]*\s+$`, 30, 'the characters before a stop'],
];
