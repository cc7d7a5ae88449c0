/** A verbatim sentence with the words that decided its reading marked, and those that frame it. */
import type { Cue, Evidence, Framing, Span } from '../../types.ts';
import { html, type Html } from './html.ts';
import { pieces } from './pieces.ts';

type Mark = 'about' | 'key' | 'turn' | 'framed';

/** A speaker is named beside the quote already. */
const MARKS: Readonly<Record<Cue['role'], Mark | null>> = {
  about: 'about', cue: 'key', value: 'key', actor: 'key', quantifier: 'key', time: 'key', negation: 'turn', hedge: 'turn', speaker: null,
};

/** Of overlapping marks the strongest shows, and beside it whether the words frame. */
const STRENGTH: readonly Mark[] = ['turn', 'key', 'about'];

interface Stretch {
  readonly names: string;
  readonly text: string;
}

export const markedQuote = ({ start, end, quote }: Evidence, cues: readonly Cue[], framing: readonly Framing[]): Html => {
  const marks: readonly (Span & { readonly mark: Mark })[] = [
    ...cues.flatMap((cue) => {
      const mark = MARKS[cue.role];
      return mark === null ? [] : [{ start: cue.start, end: cue.end, mark }];
    }),
    // Where the sentence stands is told in words.
    ...framing.filter(({ signal }) => signal !== 'placement').map((signal) => ({ start: signal.start, end: signal.end, mark: 'framed' as const })),
  ];
  const stretches = pieces({ start, end }, marks).map((piece) => {
    const found = new Set(piece.marks.map(({ mark }) => mark));
    const strongest = STRENGTH.find((mark) => found.has(mark));
    return { text: quote.slice(piece.start - start, piece.end - start), names: [strongest ?? [], found.has('framed') ? 'framed' : []].flat().join(' ') };
  });
  return html`${whole(stretches).map(({ names, text }) => (names === '' ? text : /key|turn/.test(names) ? html`<mark class="${names}">${text}</mark>` : html`<span class="${names}">${text}</span>`))}`;
};

/** Alike neighbours as one, with the space between them. */
const whole = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const out: Stretch[] = [];
  stretches.forEach(({ names, text }, at) => {
    const last = out.at(-1);
    const gap = names === '' && text.trim() === '' && last !== undefined && last.names === stretches[at + 1]?.names;
    if (last !== undefined && (gap || last.names === names)) out[out.length - 1] = { names: last.names, text: last.text + text };
    else out.push({ names, text });
  });
  return out;
};
