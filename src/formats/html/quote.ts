/** A verbatim sentence with the words that decided its reading marked, and those that frame it. */
import type { Cue, Evidence, Framing, Span } from '../../types.ts';
import { html, type Html } from './html.ts';
import { pieces } from './pieces.ts';

type Mark = 'about' | 'key' | 'turn' | 'framed';

/** A speaker is named beside the quote already. */
const MARKS: Readonly<Record<Cue['role'], Mark | null>> = {
  about: 'about', cue: 'key', value: 'key', actor: 'key', quantifier: 'key', time: 'key', negation: 'turn', hedge: 'turn', speaker: null,
};

interface Marked extends Span {
  readonly mark: Mark;
}

/** How a stretch is shown: the strongest of its marks, and beside it whether it frames. */
const STRENGTH: readonly Mark[] = ['turn', 'key', 'about'];

export const markedQuote = ({ start, end, quote }: Evidence, cues: readonly Cue[], framing: readonly Framing[]): Html => {
  const marks: readonly Marked[] = [
    ...cues.flatMap((cue) => {
      const mark = MARKS[cue.role];
      return mark === null ? [] : [{ start: cue.start, end: cue.end, mark }];
    }),
    // Where the sentence stands is told in words.
    ...framing.filter(({ signal }) => signal !== 'placement').map((signal) => ({ start: signal.start, end: signal.end, mark: 'framed' as const })),
  ];
  return html`${pieces({ start, end }, marks).map((piece) => {
    const text = quote.slice(piece.start - start, piece.end - start);
    const found = new Set(piece.marks.map(({ mark }) => mark));
    const strongest = STRENGTH.find((mark) => found.has(mark));
    if (found.size === 0) return text;
    const names = [...(strongest === undefined ? [] : [strongest]), ...(found.has('framed') ? ['framed'] : [])].join(' ');
    return strongest === undefined || strongest === 'about' ? html`<span class="${names}">${text}</span>` : html`<mark class="${names}">${text}</mark>`;
  })}`;
};
