/** Following a link inside the page: what is hidden or folded is shown, and the keyboard goes along. */
import { claimOf, fragmentOf, targetOf } from './ids.ts';

/** Told to a story before one of its elements is gone to. */
export const REVEAL = 'reveal';
/** Told to a story when the proof of a claim is gone to; the detail is the claim's number, as text. */
export const FOLLOW = 'follow';

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
    const target = targetOf(location.hash);
    if (target !== null) goTo(target);
  });
  const target = targetOf(location.hash);
  if (target !== null) goTo(target);
};

const storyOf = (element: Element): Element | null => element.closest('.story');

export const goTo = (target: HTMLElement): void => {
  storyOf(target)?.dispatchEvent(new CustomEvent(REVEAL, { detail: target }));
  for (let fold = target.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  const section = target.matches('h1, h2, article');
  target.scrollIntoView({ block: section ? 'start' : 'center', inline: 'nearest' });
  if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
};
