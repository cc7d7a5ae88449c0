import { readArticle } from '../../src/article.ts';
import { tellerOf } from '../../src/framing.ts';
import type { Signal, Telling } from '../../src/signals/signal.ts';
import type { Cue, Placement, Reading, Source } from '../../src/types.ts';

const sourceOf = (id: string, text: string): Source => ({
  id, outlet: id, title: null, published: null, url: null, language: 'en', basis: {}, path: id, firstLine: 1, text, sha256: '',
});

/** A text of which every sentence gives the position; the reading goes by the words named, or by all words. */
export interface Text {
  readonly text: string;
  readonly by?: string;
  readonly position?: string;
  readonly placement?: Placement;
}

const tellingsOf = ({ text, by, position = 'yes', placement }: Text, source: string): readonly Telling[] => {
  const article = readArticle(sourceOf(source, text));
  const teller = tellerOf(article);
  return article.sentences.flatMap((sentence): readonly Telling[] => {
    const quote = text.slice(sentence.start, sentence.end);
    const evidence = { start: sentence.start, end: sentence.end, quote, line: sentence.line, column: sentence.column, placement: placement ?? article.blocks[sentence.block]?.placement ?? 'body' };
    const words = sentence.tokens.filter((token) => by === undefined || by.split(' ').includes(token.text));
    const cues = words.map(({ start, end, text: word }): Cue => ({ start, end, quote: word, role: 'cue' }));
    const reading: Reading = {
      position, label: position, polarity: 'asserted', voice: 'outlet', speaker: null, certainty: 'asserted', time: null, score: 1, rule: 'test', cues, evidence,
    };
    const told = teller(reading);
    return told === undefined || cues.length === 0 ? [] : [{ source, reading, told }];
  });
};

/** What the signal finds in the first text, held against the others: `claimed`, or `slapped < imposed` where it names what it is held against. */
export function find(signal: Signal, own: string | Text, ...others: readonly (string | Text)[]): readonly string[] {
  const texts = [own, ...others].map((text) => (typeof text === 'string' ? { text } : text));
  const tellings = texts.map((text, i) => tellingsOf(text, `source-${i}`));
  const found = signal.over(tellings.flat());
  return (tellings[0] ?? []).flatMap((telling) =>
    found(telling).map(({ start, end, against }) => {
      if (start < telling.reading.evidence.start || end > telling.reading.evidence.end) throw new Error('a signal outside its sentence');
      const other = against === undefined ? '' : ` < ${texts[Number(against.source.slice(7))]?.text.slice(against.start, against.end)}`;
      return telling.told.text.slice(start, end) + other;
    }));
}
