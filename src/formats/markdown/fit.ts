/** GitHub takes this many characters in a comment; a step summary has room for more. */
export const LONGEST = 65_536;

const ROOM_FOR_NOTE = 200;

/** A part of the document that is shown whole or not at all. */
export interface Part {
  readonly text: string;
  /** What is missing without it: "claim", "finding"; null for what nobody would miss by itself. */
  readonly counts: string | null;
}

/** The parts that fit, in their order, and how many of what are left out. */
export const fit = (parts: readonly Part[]): string => {
  let length = 0;
  const end = parts.findIndex(({ text }) => (length += text.length) > LONGEST - ROOM_FOR_NOTE);
  if (end < 0) return parts.map(({ text }) => text).join('');
  const left = new Map<string, number>();
  for (const { counts } of parts.slice(end)) if (counts !== null) left.set(counts, (left.get(counts) ?? 0) + 1);
  const note = [...left].map(([name, count]) => `${count} more ${name}${count === 1 ? '' : 's'}`).join(' and ');
  return `${parts.slice(0, end).map(({ text }) => text).join('')}\n_${note} left out: a comment has room for ${LONGEST} characters._\n`;
};
