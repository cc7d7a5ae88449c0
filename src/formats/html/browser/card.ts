/** The card with a cell's proof, beside what is pointed at or focused. It can be pointed into, and Escape takes it away. */
import { proofOf } from './ids.ts';

const GAP = 8;
const BEFORE_SHOWING = 60;
const BEFORE_HIDING = 180;
/** Narrower than this the card is a sheet at the foot of the screen. */
const NARROW = 640;

export const startCard = (): void => {
  const card = document.getElementById('/card');
  if (card === null) return;
  let owner: HTMLElement | null = null;
  let timer = 0;
  let touched = false;

  const hide = (): void => {
    window.clearTimeout(timer);
    owner?.removeAttribute('aria-describedby');
    owner = null;
    card.hidden = true;
  };
  const show = (link: HTMLElement): void => {
    window.clearTimeout(timer);
    const proof = proofOf(link);
    if (proof === null || owner === link) return;
    hide();
    owner = link;
    card.replaceChildren(...contents(proof, touched));
    card.hidden = false;
    link.setAttribute('aria-describedby', card.id);
    place(card, link);
  };
  const soon = (link: HTMLElement): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => show(link), BEFORE_SHOWING);
  };
  const later = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(hide, BEFORE_HIDING);
  };

  document.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse') return;
    const link = linkAt(event.target);
    if (link !== null) soon(link);
    else if (event.target instanceof Node && card.contains(event.target)) window.clearTimeout(timer);
    else if (owner !== null && owner !== document.activeElement) later();
    else window.clearTimeout(timer);
  });
  document.addEventListener('focusin', (event) => {
    const link = linkAt(event.target);
    if (link === null) hide();
    // A finger shows the card by its tap, below.
    else if (!touched) show(link);
  });
  document.addEventListener('focusout', later);
  document.addEventListener('keydown', (event) => {
    touched = false;
    if (event.key === 'Escape') hide();
  });
  document.addEventListener('pointerdown', (event) => {
    touched = event.pointerType === 'touch';
    if (owner !== null && linkAt(event.target) === null && event.target instanceof Node && !card.contains(event.target)) hide();
  });
  // The first tap shows, the second one goes there.
  document.addEventListener('click', (event) => {
    const link = linkAt(event.target);
    if (link === null) return;
    if (touched && owner !== link) {
      event.preventDefault();
      event.stopImmediatePropagation();
      show(link);
    } else hide();
  }, true);
  window.addEventListener('resize', hide);
  window.addEventListener('scroll', () => {
    if (owner !== null && owner === document.activeElement) place(card, owner);
    else if (owner !== null) hide();
  }, { passive: true, capture: true });
};

const linkAt = (target: EventTarget | null): HTMLElement | null => {
  const link = target instanceof Element ? target.closest<HTMLElement>('td > a, a.back') : null;
  return link !== null && proofOf(link) !== null ? link : null;
};

/** The question, the position, and a copy of the proof in which nothing can be followed. */
const contents = (proof: HTMLElement, touched: boolean): readonly Node[] => {
  const head = document.createElement('p');
  head.className = 'card-head';
  head.textContent = proof.closest('.claim')?.querySelector('h3')?.textContent ?? '';
  const position = document.createElement('p');
  position.className = 'card-position';
  position.append(...[...(headingOf(proof)?.childNodes ?? [])].filter((node) => node.nodeName !== 'SMALL').map((node) => node.cloneNode(true)));
  const body = document.createElement('div');
  body.append(...[...proof.childNodes].map((node) => node.cloneNode(true)));
  for (const link of body.querySelectorAll('a')) {
    const text = document.createElement('span');
    text.className = link.className;
    text.textContent = link.textContent;
    link.replaceWith(text);
  }
  const hint = document.createElement('p');
  hint.className = 'card-hint';
  hint.textContent = touched ? 'Tap again to go there' : 'Enter or click to go there';
  return [head, position, body, hint];
};

const headingOf = (proof: HTMLElement): Element | null => proof.parentElement?.previousElementSibling ?? null;

/** Below what it belongs to if it fits there, or above it; where it fits nowhere, on the side with more room, as high as that and scrolled. */
const place = (card: HTMLElement, link: HTMLElement): void => {
  card.style.maxHeight = '';
  if (window.innerWidth < NARROW) {
    card.style.left = '';
    card.style.top = '';
    return;
  }
  const at = link.getBoundingClientRect();
  const { width, height: wanted } = card.getBoundingClientRect();
  const [above, under] = [at.top - 2 * GAP, window.innerHeight - at.bottom - 2 * GAP];
  const below = wanted <= under || (wanted > above && under >= above);
  const height = Math.min(wanted, Math.max(above, under));
  card.style.maxHeight = `${height}px`;
  card.style.left = `${Math.max(GAP, Math.min(at.left + at.width / 2 - width / 2, document.documentElement.clientWidth - width - GAP))}px`;
  card.style.top = `${below ? at.bottom + GAP : at.top - GAP - height}px`;
};
