/** Which claims and outlets are shown. What is chosen stands in the address, so that it can be sent on. */
import { REVEAL } from './links.ts';

interface Choice {
  /** Outcomes that are not shown. */
  readonly without: readonly string[];
  /** Ids of sources that are not shown. */
  readonly hide: readonly string[];
  /** Lower-case words that a claim must have. */
  readonly find: string;
}

const ALL: Choice = { without: [], hide: [], find: '' };

export const startFilters = (story: HTMLElement): void => {
  const form = story.querySelector<HTMLFormElement>('form.filters');
  if (form === null) return;
  form.hidden = false;
  const boxes = (name: string): readonly HTMLInputElement[] => [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  const search = form.querySelector<HTMLInputElement>('input[name="find"]');
  const prefix = story.dataset['prefix'] ?? '';

  const texts = claimTexts(story);
  let hidden = '';

  const chosen = (): Choice => ({
    without: boxes('outcome').filter(({ checked }) => !checked).map(({ value }) => value),
    hide: boxes('outlet').filter(({ checked }) => !checked).map(({ dataset }) => dataset['id'] ?? ''),
    find: search?.value.trim().toLowerCase() ?? '',
  });
  const choose = (choice: Choice): void => {
    for (const box of boxes('outcome')) box.checked = !choice.without.includes(box.value);
    for (const box of boxes('outlet')) box.checked = !choice.hide.includes(box.dataset['id'] ?? '');
    if (search !== null) search.value = choice.find;
  };
  const show = (choice: Choice): void => {
    const columns = new Set(boxes('outlet').filter(({ checked }) => !checked).map(({ value }) => value));
    const claims = showClaims(story, texts, choice);
    if ([...columns].join() !== hidden) showColumns(story, columns);
    hidden = [...columns].join();
    const filtered = choice.without.length + choice.hide.length > 0 || choice.find !== '';
    const told = form.querySelector('output');
    if (told !== null) told.textContent = filtered ? `${claims.shown} of ${claims.all} claims` : '';
    const reset = form.querySelector<HTMLElement>('[type="reset"]');
    if (reset !== null) reset.hidden = !filtered;
  };
  const changed = (): void => {
    const choice = chosen();
    show(choice);
    remember(prefix, choice);
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', changed);
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    choose(ALL);
    changed();
    search?.focus();
  });
  form.addEventListener('click', ({ target }) => {
    const all = target instanceof HTMLElement ? target.dataset['all'] : undefined;
    if (all === undefined) return;
    for (const box of boxes('outlet')) box.checked = all !== '';
    changed();
  });
  form.addEventListener('keydown', (event) => {
    const outlets = form.querySelector('details');
    if (event.key !== 'Escape' || outlets === null || !outlets.open) return;
    outlets.open = false;
    outlets.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    const outlets = form.querySelector('details');
    if (outlets !== null && target instanceof Node && !outlets.contains(target)) outlets.open = false;
  });
  story.addEventListener(REVEAL, (event) => {
    const target = (event as CustomEvent<HTMLElement>).detail;
    if (target.closest('[hidden]') === null) return;
    choose(ALL);
    show(ALL);
  });
  const remembered = recall(prefix);
  if (remembered !== null) {
    choose(remembered);
    show(chosen());
  }
};

/** What a search looks through: the question, the id and the positions of each claim. */
const claimTexts = (story: HTMLElement): ReadonlyMap<HTMLElement, string> => new Map([...story.querySelectorAll<HTMLElement>('article.claim')].map((claim) =>
  [claim, [claim.dataset['claim'], ...[...claim.querySelectorAll('h3, h4')].map(({ textContent }) => textContent)].join(' ').toLowerCase()]));

const showClaims = (story: HTMLElement, texts: ReadonlyMap<HTMLElement, string>, { without, find }: Choice): { readonly shown: number; readonly all: number } => {
  const words = find.split(/\s+/);
  const wanted = new Map<string, boolean>();
  for (const [claim, text] of texts) {
    const show = !without.some((outcome) => claim.classList.contains(outcome)) && words.every((word) => text.includes(word));
    wanted.set(claim.dataset['claim'] ?? '', show);
    claim.hidden = !show;
  }
  for (const rows of story.querySelectorAll<HTMLElement>('tbody')) rows.hidden = wanted.get(rows.dataset['claim'] ?? '') === false;
  return { shown: [...wanted.values()].filter(Boolean).length, all: wanted.size };
};

const showColumns = (story: HTMLElement, hidden: ReadonlySet<string>): void => {
  for (const part of story.querySelectorAll<HTMLElement>('[data-s]')) part.hidden = hidden.has(part.dataset['s'] ?? '');
  const table = story.querySelector('table');
  for (const [at, column] of [...(table?.querySelectorAll('col') ?? [])].entries()) column.hidden = hidden.has(String(at - 1));
  for (const row of table?.querySelectorAll<HTMLTableRowElement>('tbody tr:not(.question)') ?? []) {
    for (const [at, cell] of [...row.cells].entries()) cell.hidden = hidden.has(String(at - 1));
    // A position that only hidden outlets take.
    row.hidden = hidden.size > 0 && row.querySelector('td:not([hidden]) a, td.silence:not([hidden])') === null;
  }
};

const remember = (prefix: string, { without, hide, find }: Choice): void => {
  const list = new URLSearchParams();
  for (const outcome of without) list.append('without', outcome);
  for (const id of hide) list.append('hide', id);
  if (find !== '') list.set('find', find);
  history.replaceState({ seen: true }, '', list.size === 0 ? '#' : `#${prefix}?${list}`);
};

const recall = (prefix: string): Choice | null => {
  const start = `#${prefix}?`;
  if (!location.hash.startsWith(start)) return null;
  const list = new URLSearchParams(location.hash.slice(start.length));
  return { without: list.getAll('without'), hide: list.getAll('hide'), find: (list.get('find') ?? '').toLowerCase() };
};
