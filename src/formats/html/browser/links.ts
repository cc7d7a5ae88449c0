/** Following a link inside the page: what is hidden or folded is shown, and the keyboard goes along. */
import { FOLLOW, scrollTo } from './follow.ts';
import { claimOf, fragmentOf, targetOf } from './ids.ts';

/** Told to a story before one of its elements is gone to. */
export const REVEAL = 'reveal';

export const startLinks = (): void => {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[href^="#"]') : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const claim = link.matches('td > a') ? claimOf(link) : link.getAttribute('data-focus') ?? link.closest('.claim')?.querySelector('[data-focus]')?.getAttribute('data-focus') ?? null;
    const target = targetOf(fragmentOf(link));
    if (target === null) return;
    if (claim !== null && target.closest('.sources') !== null) storyOf(target)?.dispatchEvent(new CustomEvent(FOLLOW, { detail: claim }));
    // The same fragment again changes nothing, and would tell nobody.
    if (fragmentOf(link) === location.hash) goTo(target);
  });
  window.addEventListener('hashchange', () => {
    history.replaceState({ seen: true }, '');
    const target = targetOf(location.hash);
    if (target !== null) goTo(target);
  });
  // A page that is loaded again stays where it was.
  const target = (history.state as { readonly seen?: boolean } | null)?.seen === true ? null : targetOf(location.hash);
  history.replaceState({ seen: true }, '');
  if (target !== null) goTo(target);
};

const storyOf = (element: Element): Element | null => element.closest('.story');

export const goTo = (target: HTMLElement): void => {
  storyOf(target)?.dispatchEvent(new CustomEvent(REVEAL, { detail: target }));
  for (let fold = target.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  const text = target.closest<HTMLElement>('.text');
  if (text !== null) {
    text.closest('.columns')?.scrollIntoView({ block: 'start' });
    text.closest('article')?.scrollIntoView({ block: 'nearest', inline: 'center' });
    scrollTo(text, target);
  } else target.scrollIntoView({ block: target.matches('h1, h2, article') ? 'start' : 'center', inline: 'nearest' });
  if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
};
