/** The matrix as one stop of the Tab key, with arrow keys inside (the grid pattern of the ARIA Authoring Practices). */

interface Stop {
  readonly link: HTMLElement;
  readonly column: number;
}

export const startGrid = (table: HTMLTableElement): void => {
  table.setAttribute('role', 'grid');
  const links = [...table.querySelectorAll<HTMLElement>('a')];
  for (const link of links) link.tabIndex = -1;
  const start = table.querySelector<HTMLElement>('td > a') ?? links[0];
  if (start !== undefined) start.tabIndex = 0;

  const enter = (link: HTMLElement): void => {
    for (const other of table.querySelectorAll<HTMLElement>('a[tabindex="0"]')) other.tabIndex = -1;
    link.tabIndex = 0;
  };
  table.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLAnchorElement) enter(target);
  });
  table.addEventListener('keydown', (event) => {
    if (event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    const next = nextStop(table, event.target, event.key, event.ctrlKey);
    if (next === undefined) return;
    event.preventDefault();
    next.link.focus();
  });
};

/** Where a key leads to; undefined where it leads nowhere. */
const nextStop = (table: HTMLTableElement, from: HTMLElement, key: string, far: boolean): Stop | undefined => {
  const row = from.closest('tr');
  if (row === null) return undefined;
  const inRow = stopsIn(row);
  const column = inRow.find(({ link }) => link === from)?.column ?? 0;
  if (key === 'Home' || key === 'End') return (far ? stopsFrom([...table.rows], key === 'End') : inRow).at(key === 'Home' ? 0 : -1);
  if (key === 'ArrowRight') return inRow.find((stop) => stop.column > column);
  if (key === 'ArrowLeft') return inRow.findLast((stop) => stop.column < column);
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const rows = [...table.rows];
  const at = rows.indexOf(row);
  const next = key === 'ArrowDown' ? stopsFrom(rows.slice(at + 1), false) : stopsFrom(rows.slice(0, at), true);
  return next.toSorted((a, b) => Math.abs(a.column - column) - Math.abs(b.column - column))[0];
};

/** The stops of the first row that has some; of the last one. */
const stopsFrom = (rows: readonly HTMLTableRowElement[], backwards: boolean): readonly Stop[] => {
  for (const row of backwards ? rows.toReversed() : rows) {
    const stops = stopsIn(row);
    if (stops.length > 0) return stops;
  }
  return [];
};

const stopsIn = (row: HTMLTableRowElement): readonly Stop[] => {
  if (row.hidden || row.closest<HTMLElement>('tbody')?.hidden === true) return [];
  return [...row.cells].flatMap((cell, column) => {
    const link = cell.hidden ? null : cell.querySelector('a');
    return link === null ? [] : [{ link, column }];
  });
};
