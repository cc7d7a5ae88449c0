/** One claim through all texts: its proof stands out, and every column goes to its own. */
import { FOLLOW } from './links.ts';

const ABOVE = 48;

export const startFollowing = (story: HTMLElement): void => {
  const sources = story.querySelector<HTMLElement>('.sources');
  const bar = sources?.querySelector<HTMLElement>('.follow');
  const select = bar?.querySelector('select');
  if (!sources || !bar || !select) return;
  bar.hidden = false;

  const follow = (claim: string): void => {
    select.value = claim;
    sources.classList.toggle('following', claim !== '');
    for (const mark of sources.querySelectorAll('mark.ev.on')) mark.classList.remove('on');
    const silent: string[] = [];
    for (const column of sources.querySelectorAll<HTMLElement>('article.source')) {
      const marks = claim === '' ? [] : [...column.querySelectorAll<HTMLElement>('mark.ev')].filter((mark) => mark.dataset['claims']?.split(' ').includes(claim));
      for (const mark of marks) mark.classList.add('on');
      column.classList.toggle('quiet', claim !== '' && marks.length === 0);
      const text = column.querySelector<HTMLElement>('.text');
      const [first] = marks;
      if (text !== null && first !== undefined) text.scrollTop += first.getBoundingClientRect().top - text.getBoundingClientRect().top - ABOVE;
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
