/** The ids of the page, as `scene.ts` makes them: an optional number of the story, then `c/claim/row/source` for a cell and `e/…` for its proof. */
const CELL = /^((?:\d+\/)?)c\/(\d+)\/(\d+|u)\/(\d+)$/;

/** The element that a link's fragment leads to. */
export const targetOf = (hash: string): HTMLElement | null => {
  const id = hash.replace(/^#/, '');
  if (id === '') return null;
  try {
    return document.getElementById(id) ?? document.getElementById(decodeURIComponent(id));
  } catch {
    // A stray percent sign.
    return null;
  }
};

export const fragmentOf = (link: Element | null): string => link?.getAttribute('href') ?? '';

/** The proof of a cell, or of the cell that a link leads to. */
export const proofOf = (link: Element): HTMLElement | null => {
  const id = CELL.test(link.id) ? link.id : fragmentOf(link).replace(/^#/, '');
  return CELL.test(id) ? document.getElementById(id.replace(CELL, '$1e/$2/$3/$4')) : null;
};

/** The number of the claim that a cell belongs to. */
export const claimOf = (link: Element): string | null => CELL.exec(link.id)?.[2] ?? link.getAttribute('data-claim');
