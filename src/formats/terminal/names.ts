import type { Report } from '../../report.ts';

export interface Column {
  readonly id: string;
  /** The outlet, with the source's id where an outlet has several sources. */
  readonly name: string;
  readonly path: string;
  readonly origin: string | null;
}

export type Columns = ReadonlyMap<string, Column>;

/** How each source is called on screen, by id, in source order. */
export const columnsOf = (report: Report): Columns => {
  const times = new Map<string, number>();
  for (const { outlet } of report.sources) times.set(outlet, (times.get(outlet) ?? 0) + 1);
  return new Map(report.sources.map(({ id, outlet, path, origin }) => [id, { id, path, origin, name: (times.get(outlet) ?? 0) > 1 ? `${outlet} (${id})` : outlet }]));
};

export const nameOf = (columns: Columns, id: string): string => columns.get(id)?.name ?? id;

export const namesOf = (columns: Columns, ids: readonly string[]): string => ids.map((id) => nameOf(columns, id)).join(', ');

/** `1 origin`, `3 origins`, `2 stories`. */
export const counted = (count: number, noun: string, nouns = `${noun}s`): string => `${count} ${count === 1 ? noun : nouns}`;
