/**
 * The matrix: positions in rows under their claim's question, outlets in columns. Nothing is cut: names and labels wrap, columns go on in a further block. A block has no rows
 * of positions that none of its outlets takes where there are very many: where thousands of sources each say something else, they would grow as the square of these.
 */
import type { Group } from '../../types.ts';
import type { ReportAnswer, ReportClaim } from '../../report.ts';
import { grouped } from '../../text/grouped.ts';
import { columnsIn, lines } from './lines.ts';
import { cellMark, LEGEND, positionLabel, signOf } from './marks.ts';
import { counted, type Column, type Columns } from './names.ts';
import type { Paint } from './paint.ts';
import { flow, pad } from './wrap.ts';

const GAP = 2;
/** A mark and its flags. */
const NARROWEST_COLUMN = 4;
const WIDEST_NAME = 12;
/** From here on a name with an inner capital or hyphen is broken there. */
const LONG_NAME = 8;
/** A third of the screen, within these. */
const NARROWEST_LABEL = [14, 26] as const;
const WIDEST_LABEL = 46;
const LABEL_INDENT = 4;
/** Up to so many positions of a claim stand in every block. */
const MANY = 50;

/** What a claim that nobody answers has for a group. */
const NOBODYS: ReadonlySet<string> = new Set();
const NOBODY: Group = { position: '', label: '', polarity: 'asserted', sources: [], origins: 0 };

interface Head {
  readonly column: Column;
  readonly lines: readonly string[];
  readonly width: number;
}

/** A long word of a name is broken at a hyphen or an inner capital (South-Front), else where it must be; a hyphen says so. */
const breakWord = (word: string, width: number): readonly string[] => {
  const humps = word.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=-)(?=.)/u);
  if (columnsIn(word) <= (humps.length > 1 ? LONG_NAME : width)) return [word];
  if (humps.length > 1) return humps.flatMap((hump, at) => breakWord(at === humps.length - 1 || hump.endsWith('-') ? hump : `${hump}-`, width));
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (columnsIn(piece + character) > width - 1) {
      pieces.push(`${piece}-`);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
};

const headOf = (column: Column): Head => {
  const words = column.name.split(' ').flatMap((word) => breakWord(word, WIDEST_NAME));
  const widest = words.reduce((most, word) => Math.max(most, columnsIn(word)), 0);
  const wrapped = lines(words.join(' '), Math.max(widest, NARROWEST_COLUMN));
  return { column, lines: wrapped, width: wrapped.reduce((most, line) => Math.max(most, columnsIn(line)), NARROWEST_COLUMN) + GAP };
};

const widthOf = (heads: readonly Head[]): number => heads.reduce((total, head) => total + head.width, 0);

/** Columns in as few blocks as fit beside the labels, the blocks as even as they can be. */
const blocksOf = (heads: readonly Head[], room: number): readonly (readonly Head[])[] => {
  const fill = (most: number): Head[][] => {
    const blocks: Head[][] = [];
    let used = Infinity;
    for (const head of heads) {
      if (used + head.width > room || (blocks.at(-1)?.length ?? 0) >= most) {
        blocks.push([]);
        used = 0;
      }
      blocks.at(-1)?.push(head);
      used += head.width;
    }
    return blocks;
  };
  const fewest = fill(Infinity).length;
  for (let most = Math.ceil(heads.length / Math.max(1, fewest)); ; most += 1) {
    const blocks = fill(most);
    if (blocks.length <= fewest) return blocks;
  }
};

/** Cells beside one another, each its lines and its width, from the top or down to the bottom. */
const rowOf = (cells: readonly (readonly [readonly string[], number])[], to: 'top' | 'bottom'): readonly string[] => {
  const height = cells.reduce((most, [content]) => Math.max(most, content.length), 0);
  return Array.from({ length: height }, (_, at) =>
    cells.map(([content, width]) => pad(content[to === 'top' ? at : at - height + content.length] ?? '', width)).join('').trimEnd());
};

const labelLines = (label: string, labelWidth: number): readonly string[] => lines(label, labelWidth - LABEL_INDENT - GAP).map((line) => ' '.repeat(LABEL_INDENT) + line);

/** A claim of the matrix, with what all its blocks ask for. */
interface Asked {
  readonly claim: ReportClaim;
  readonly answers: ReadonlyMap<string, ReportAnswer>;
  readonly members: ReadonlyMap<Group, ReadonlySet<string>>;
  readonly labels: ReadonlyMap<Group, readonly string[]>;
  /** The numbers of the groups that each source is in. */
  readonly taken: ReadonlyMap<string, readonly number[]>;
}

const askedOf = (claim: ReportClaim, labelWidth: number): Asked => ({
  claim,
  answers: new Map(claim.answers.map((answer) => [answer.source, answer])),
  members: new Map(claim.groups.map((group) => [group, new Set(group.sources)])),
  labels: new Map(claim.groups.map((group) => [group, labelLines(positionLabel(group), labelWidth)])),
  taken: new Map([...grouped(claim.groups.flatMap(({ sources }, at) => sources.map((source) => ({ source, at }))), ({ source }) => source)].map(([source, all]) => [source, all.map(({ at }) => at)])),
});

/** The positions to show above these outlets. */
const shownTo = ({ claim: { groups }, taken }: Asked, heads: readonly Head[]): readonly Group[] => {
  if (groups.length <= MANY) return groups;
  const here = [...new Set(heads.flatMap(({ column }) => taken.get(column.id) ?? []))].toSorted((a, b) => a - b);
  return (here.length > 0 ? here : [0]).flatMap((at) => groups[at] ?? []);
};

const rowsOf = (asked: Asked, heads: readonly Head[], labelWidth: number, style: Paint): readonly string[] => {
  const { claim, answers, members, labels } = asked;
  const row = (label: readonly string[], group: Group, end: string): readonly string[] => rowOf([
    [label, labelWidth],
    ...heads.map(({ column, width }) => [[cellMark(group, members.get(group) ?? NOBODYS, answers.get(column.id), style)], width] as const),
    [[end], 0],
  ], 'top');
  if (claim.groups.length === 0) return row(labelLines(style.faint('no answer'), labelWidth), NOBODY, '');
  return shownTo(asked, heads).flatMap((group) => row(labels.get(group) ?? [], group, style.faint(counted(group.origins, 'origin'))));
};

/** `claims` in the order to show them in. */
export const matrix = (claims: readonly ReportClaim[], columns: Columns, style: Paint, width: number): readonly string[] => {
  if (claims.length === 0 || columns.size === 0) return [];
  const heads = [...columns.values()].map(headOf);
  const groups = claims.flatMap((claim) => claim.groups);
  const tail = groups.reduce((most, { origins }) => Math.max(most, counted(origins, 'origin').length), 0);
  const least = Math.min(NARROWEST_LABEL[1], Math.max(NARROWEST_LABEL[0], Math.floor(width / 3)));
  const wished = Math.min(WIDEST_LABEL, groups.reduce((most, group) => Math.max(most, columnsIn(positionLabel(group)) + LABEL_INDENT + GAP), least));
  const all = widthOf(heads);
  const blocks = blocksOf(heads, width - tail - Math.max(least, Math.min(wished, width - tail - all)));
  const labelWidth = Math.max(least, Math.min(wished, width - tail - blocks.reduce((most, block) => Math.max(most, widthOf(block)), 0)));
  const asked = claims.map((claim) => askedOf(claim, labelWidth));

  return [
    ...blocks.flatMap((block) => ['', ...drawBlock(asked, block, labelWidth, tail, style, width)]),
    '',
    ...flow(LEGEND, width - 2, '', 2).map((line) => style.faint(`  ${line}`)),
  ];
};

const drawBlock = (asked: readonly Asked[], heads: readonly Head[], labelWidth: number, tail: number, style: Paint, width: number): readonly string[] => {
  const room = Math.min(width, labelWidth + tail + widthOf(heads));
  return [
    ...rowOf([[[], labelWidth], ...heads.map((head) => [head.lines.map((line) => style.strong(line)), head.width] as const)], 'bottom'),
    ...asked.flatMap((one) => [
      ...lines(one.claim.question, room - GAP).map((line, at) => (at === 0 ? `${signOf(one.claim.outcome, style)} ` : '  ') + style.strong(line)),
      ...rowsOf(one, heads, labelWidth, style),
    ]),
  ];
};
