/** The framing signals of a sentence, compactly, below it. */
import type { Framing } from '../../types.ts';
import { oneLine } from '../../text/escape.ts';
import { nameOf, type Columns } from './names.ts';
import type { Paint } from './paint.ts';
import { hang } from './wrap.ts';

const LONGEST = 40;

/** `signals: “claiming” (doubting report), “slapped” (loaded word, Sputnik: “imposed”)`; nothing where there are none. */
export const signalLines = (framing: readonly Framing[], columns: Columns, style: Paint, width: number): readonly string[] =>
  framing.length === 0 ? [] : hang(framing.map((signal) => shown(signal, columns)).join(', '), width, `      ${style.framing('signals:')} `, '        ');

const shown = ({ signal, quote, against }: Framing, columns: Columns): string => {
  const name = signal.replaceAll('-', ' ');
  // The sentence itself stands above.
  if (signal === 'placement') return against === undefined ? name : `placement (${nameOf(columns, against.source)} has it in the body alone)`;
  return `“${short(quote)}” (${name}${against === undefined ? '' : `, ${nameOf(columns, against.source)}: “${short(against.quote)}”`})`;
};

const short = (quote: string): string => {
  const line = oneLine(quote.replaceAll(/\s+/g, ' '));
  return line.length <= LONGEST ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST))} …`;
};
