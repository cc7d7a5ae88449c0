/** What became of each article that was to be added. */
import type { Basis } from '../../types.ts';
import { oneLine } from '../../text/escape.ts';
import type { FormatOptions } from '../format.ts';
import { paint, type Paint } from './paint.ts';
import { flow, hang } from './wrap.ts';

interface Fact {
  readonly value: string;
  readonly basis: Basis;
}

export interface AddedFile {
  readonly type: 'new' | 'another' | 'changed' | 'replaced' | 'same' | 'off-topic';
  readonly path: string;
  /** The path of the source that it is compared with. */
  readonly other: string | null;
  /** The id of the source that it became, null when nothing was written. */
  readonly id: string | null;
  readonly outlet: Fact;
  readonly title: Fact | null;
  readonly published: Fact | null;
  readonly url: Fact | null;
  readonly language: Fact;
  readonly words: number;
  readonly remarks: readonly string[];
}

export const additions = (files: readonly AddedFile[], { color, width }: FormatOptions): string => {
  const style = paint(color);
  return `${files.map((file) => lines(file, style, width).join('\n')).join('\n')}\n`;
};

const lines = (file: AddedFile, style: Paint, width: number): readonly string[] => [
  ...hang(`${style.strong(WHAT[file.type])} ${style.link(oneLine(file.path))}${why(file)}`, width, '', '  '),
  ...(file.type === 'same' || file.type === 'off-topic' ? [] : facts(file, style, width)),
];

const WHAT: Readonly<Record<AddedFile['type'], string>> = { new: 'added', another: 'added', changed: 'added', replaced: 'replaced', same: 'unchanged', 'off-topic': 'not added' };

const why = ({ type, other, outlet, title }: AddedFile): string => {
  const there = oneLine(other ?? '');
  if (type === 'same') return ': the corpus has this text already';
  if (type === 'off-topic') return `: it is not on the story${title === null ? '' : ` (${oneLine(title.value)})`}`;
  if (type === 'another') return `: another article of ${oneLine(outlet.value)} beside ${there}`;
  if (type === 'changed') return `: the text of ${there} has changed; both are kept (--replace takes the new one alone)`;
  return type === 'replaced' ? ': its text has changed' : '';
};

const facts = ({ outlet, title, published, url, language, words, remarks }: AddedFile, style: Paint, width: number): readonly string[] => {
  const told = (fact: Fact): string => `${oneLine(fact.value)} ${style.faint(`(${fact.basis})`)}`;
  return [
    ...flow([told(outlet), published === null ? style.framing('no date') : told(published), told(language), `${words} words`], width - 2, '').map((line) => `  ${line}`),
    ...(title === null ? [] : hang(told(title), width, '  ')),
    ...(url === null ? [] : hang(style.link(oneLine(url.value)), width, '  ')),
    ...remarks.flatMap((remark) => hang(oneLine(remark), width, `  ${style.framing('!')} `)),
  ];
};
