/** One claim through all texts: its proof stands out, and every column goes to its own. */

/** Told to a story when the proof of a claim is gone to; the detail is the claim's number, as text. */
export const FOLLOW = 'follow';

/** Pixels of text that stay in view above a sentence. */
const ABOVE = 48;

/** Brings a sentence into view in its own column alone. */
export const scrollTo = (text: HTMLElement, mark: HTMLElement): void => {
  text.scrollTop += mark.getBoundingClientRect().top - text.getBoundingClientRect().top - ABOVE;
};

export const startFollowing = (story: HTMLElement): void => {
  const sources = story.querySelector<HTMLElement>('.sources');
  const bar = sources?.querySelector<HTMLElement>('.follow');
  const select = bar?.querySelector('select');
  if (!sources || !bar || !select) return;
  bar.hidden = false;

  const follow = (claim: string): void => {
    select.value = claim;
    sources.classList.toggle('following', claim !== '');
    for (const mark of sources.querySelectorAll('.on')) mark.classList.remove('on');
    const silent: string[] = [];
    for (const column of sources.querySelectorAll<HTMLElement>('article.source')) {
      const marks = claim === '' ? [] : [...column.querySelectorAll<HTMLElement>(`[data-claims~="${claim}"]`)];
      for (const mark of marks) mark.classList.add('on');
      column.classList.toggle('quiet', claim !== '' && marks.length === 0);
      const text = column.querySelector<HTMLElement>('.text');
      const [first] = marks;
      if (text !== null && first !== undefined) scrollTo(text, first);
      if (claim !== '' && marks.length === 0 && !column.hidden) silent.push(column.querySelector('h3')?.textContent ?? '');
    }
    const told = bar.querySelector('.count');
    if (told !== null) told.textContent = silent.length === 0 ? '' : `Nothing in ${silent.length > 3 ? `${silent.length} sources` : silent.join(', ')}`;
  };

  select.addEventListener('change', () => follow(select.value));
  bar.addEventListener('click', ({ target }) => {
    const step = target instanceof HTMLElement ? target.dataset['step'] : undefined;
    if (step === undefined) return;
    select.selectedIndex = (select.selectedIndex + Number(step) + select.options.length) % select.options.length;
    follow(select.value);
  });
  story.addEventListener(FOLLOW, (event) => follow(String((event as CustomEvent<string>).detail)));
};
