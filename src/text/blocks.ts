import type { Block, BlockKind } from '../types.ts';

const FURNITURE = /^(?:read (?:more|also)|related|subscribe|support\b|source:|fast news|newsfeed|more from|most read|loader|chats|log in|share|follow|sign up|advertisement|click to|\d+$)/i;
const CAPTION = /file photo|^©|\| photo|\((?:reuters|afp|ap)\)$|getty images|\[file:|via ap photo/i;

/** In: a text and its title when known. Out: its blocks in order, without overlap; white space lies between them. */
export function splitBlocks(text: string, title: string | null): Block[] {
  const blocks: Block[] = [];
  let lede = true;
  for (const match of text.matchAll(/\S[^\n]*/g)) {
    const line = match[0].trimEnd();
    const kind = kindOf(line, blocks, title);
    const placement = kind === 'body' && lede ? 'lede' : kind;
    if (kind === 'body') lede = false;
    blocks.push({ start: match.index, end: match.index + line.length, kind, placement });
  }
  return blocks;
}

function kindOf(line: string, before: readonly Block[], title: string | null): BlockKind {
  if (line === title) return 'headline';
  if (CAPTION.test(line)) return 'caption';
  if (FURNITURE.test(line)) return 'boilerplate';
  return before.length === 0 && !/[.!?][”"’']?$/.test(line) ? 'headline' : 'body';
}
