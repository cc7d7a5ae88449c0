/** The matrix as one stop of the Tab key, with arrow keys inside (the grid pattern of the ARIA Authoring Practices). */

interface Stop {
  readonly link: HTMLElement;
  readonly row: number;
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
    const next = nextStop(stopsIn(table), event.target, event.key, event.ctrlKey);
    if (next === undefined) return;
    event.preventDefault();
    next.link.focus();
  });
};

const stopsIn = (table: HTMLTableElement): readonly Stop[] =>
  [...table.querySelectorAll<HTMLElement>('tr a')].flatMap((link) => {
    const cell = link.closest<HTMLTableCellElement>('td, th');
    const row = link.closest('tr');
    const hidden = cell === null || row === null || cell.hidden || row.hidden || link.closest<HTMLElement>('tbody')?.hidden === true;
    return hidden ? [] : [{ link, row: row.rowIndex, column: cell.cellIndex }];
  });

const nextStop = (stops: readonly Stop[], from: HTMLElement, key: string, far: boolean): Stop | undefined => {
  const here = stops.find(({ link }) => link === from);
  if (here === undefined) return undefined;
  const inRow = stops.filter(({ row }) => row === here.row);
  if (key === 'Home') return far ? stops[0] : inRow[0];
  if (key === 'End') return far ? stops.at(-1) : inRow.at(-1);
  if (key === 'ArrowRight') return inRow.find(({ column }) => column > here.column);
  if (key === 'ArrowLeft') return inRow.findLast(({ column }) => column < here.column);
  const rows = [...new Set(stops.map(({ row }) => row))];
  const row = key === 'ArrowDown' ? rows.find((other) => other > here.row) : key === 'ArrowUp' ? rows.findLast((other) => other < here.row) : undefined;
  if (row === undefined) return undefined;
  return stops.filter((stop) => stop.row === row).toSorted((a, b) => Math.abs(a.column - here.column) - Math.abs(b.column - here.column))[0];
};
