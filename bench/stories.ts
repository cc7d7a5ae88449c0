import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../src/compare.ts';
import { readClaims, readSources } from '../src/read.ts';
import { proofOf, rejectedOf, valuesOf } from './answers.ts';
import type { Row } from './row.ts';

/**
 * Scores whole stories: `stories/<story>/corpus` compared by a claims file, each cell (claim and document) held against `expected.json`.
 * The claims file is `claims.yaml` in the story's folder if there is one, else the project's own `bench/stories/<story>.yaml`; a story without either
 * counts all its cells as missed. A cell is right when the answer gives at least one value and every value it gives is in the list; where `silent` is
 * expected, when it gives none. A range gives both its ends, bounds ("at least") are not compared; a denied position is the value `not <position>`,
 * except that the denial of a position `yes` is `denied` (or `no`) where the claim has that for its other pole.
 * Precision: right among the cells that give a value; recall: right among the cells that are expected to.
 */
export function measureStories(dataDir: string): Row[] {
  const folder = join(dataDir, 'stories');
  const stories = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).toSorted();
  const cells = stories.flatMap((story) => cellsOf(join(folder, story), story));
  return [rowOf('stories', cells, 0.9), ...stories.map((story) => rowOf(`stories/${story}`, cells.filter((cell) => cell.story === story), null))];
}

interface Expected {
  readonly [claim: string]: { readonly kind: string; readonly positions?: readonly string[]; readonly expect: Readonly<Record<string, 'silent' | readonly (string | number)[]>> };
}

interface Cell {
  readonly story: string;
  readonly wanted: readonly string[];
  readonly given: readonly string[];
  readonly right: boolean;
  readonly shown: string;
}

function cellsOf(folder: string, story: string): readonly Cell[] {
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
  const path = [join(folder, 'claims.yaml'), join('bench', 'stories', `${story}.yaml`)].find((candidate) => existsSync(candidate));
  const comparison = path === undefined ? null : compare(readClaims(path), readSources(join(folder, 'corpus')));
  return Object.entries(expected).flatMap(([id, { positions = [], expect }]) => {
    const claim = comparison?.claims.find((candidate) => candidate.claim.id === id);
    return Object.entries(expect).map(([document, list]): Cell => {
      const answer = claim?.answers.find((candidate) => candidate.source === document);
      const wanted = list === 'silent' ? [] : list.map(canonical);
      const given = valuesOf(answer).map((value) => poleOf(value, positions));
      const right = path !== undefined && (wanted.length === 0 ? given.length === 0 : given.length > 0 && given.every((value) => wanted.includes(value)));
      return { story, wanted, given, right, shown: `${document} ${id}: wanted ${wanted.join(', ') || 'silence'}, got ${given.join(', ') || 'nothing'}; ${proofOf(answer) || rejectedOf(answer)}` };
    });
  });
}

/** `USD 13.9e9` and `5.60` in the form in which the answers are written. */
function canonical(value: string | number): string {
  const money = /^(?<currency>[A-Z]{3}) (?<amount>[\d.e+]+)$/.exec(String(value))?.groups;
  if (money?.currency !== undefined) return `${money.currency} ${Number(money.amount)}`;
  return String(value).replace(/ m$/, '');
}

function poleOf(value: string, positions: readonly string[]): string {
  return value === 'not yes' ? (positions.find((position) => position === 'denied' || position === 'no') ?? value) : value;
}

function rowOf(component: string, cells: readonly Cell[], target: number | null): Row {
  const right = cells.filter((cell) => cell.right).length;
  const asked = cells.filter((cell) => cell.wanted.length > 0);
  const given = cells.filter((cell) => cell.given.length > 0);
  const hit = asked.filter((cell) => cell.right).length;
  return {
    component, cases: cells.length, precision: hit / Math.max(1, given.length), recall: hit / Math.max(1, asked.length), accuracy: right / Math.max(1, cells.length), target,
    misses: target === null ? [] : cells.filter((cell) => !cell.right).map((cell) => cell.shown),
  };
}
