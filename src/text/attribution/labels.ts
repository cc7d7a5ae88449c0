import type { Found } from './cues.ts';
import { run } from './cues.ts';
import type { Segment } from './items.ts';
import { isFinite, isHeadline, isQuote, phraseEnd } from './phrases.ts';

/** Speakers without a verb: signatures, labels before a colon, sources after a dash. */

const DASHES = new Set(['―', '—', '–', '-']);

/** "…" — Ann Li */
export function signature(items: Segment): Found | null {
  // Before the dash stand quotations alone.
  const dash = items.findIndex((item) => DASHES.has(item.text) || (item.quote === undefined && item.tag !== 'punctuation'));
  if (dash < 1 || !DASHES.has(items[dash]?.text ?? '')) return null;
  const from = items[dash + 1]?.text === '-' ? dash + 2 : dash + 1;
  if (items[from]?.tag !== 'name' && items[from]?.tag !== 'noun') return null;
  if (items.slice(from).some((_, k) => isFinite(items, from + k))) return null;
  const to = phraseEnd(items, from);
  return to === from ? null : { speaker: run(from, to), cue: run(dash, from), content: [run(0, dash)], rule: 'signature-quote' };
}

/** Ann Li: "…"; and in a headline, of a person whom the article names, Li: bridge is safe. */
export function label(items: Segment, isPerson: (name: string) => boolean): Found | null {
  const colon = items.slice(0, 7).findIndex((item) => item.text === ':');
  if (colon < 1 || colon + 1 >= items.length) return null;
  if (!items.slice(0, colon).every((item) => item.tag === 'name' || item.tag === 'noun' || item.text === '.')) return null;
  const known = isHeadline(items) && isPerson(items[colon - 1]?.text ?? '');
  if (!known && !(isQuote(items, colon + 1) && items.slice(0, colon).every((item) => item.tag === 'name' || item.text === '.'))) return null;
  return { speaker: run(0, colon), cue: run(colon, colon + 1), content: [run(colon + 1, items.length)], rule: isQuote(items, colon + 1) ? 'label-quote' : 'label' };
}

/** Sources that headlines name after a dash. */
const TAIL = new Set('report reports source sources police official officials minister ministry media president spokesman spokeswoman spokesperson state agency government governor mayor army military company study poll'.split(' '));

/** In a headline: Bridge is safe – Li; Bridge is safe - minister. */
export function tailLabel(items: Segment, isPerson: (name: string) => boolean): Found | null {
  const last = items[items.length - 1];
  if (last === undefined || !isHeadline(items)) return null;
  const dash = items.findLastIndex((item, i) => items.length - i > 6 || (item.text !== '―' && DASHES.has(item.text) && (items[i - 1]?.end ?? 0) < item.start));
  if (dash < 3 || items.length - dash > 6 || items.slice(dash + 1).some((item) => isFinite([item], 0) || item.quote !== undefined)) return null;
  if (!isPerson(last.text) && !TAIL.has(last.norm)) return null;
  return { speaker: run(dash + 1, items.length), cue: run(dash, dash + 1), content: [run(0, dash)], rule: 'tail-label' };
}
