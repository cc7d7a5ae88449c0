/** The text of a source, with the sentences that prove something marked, and a link back from each to every claim it is proof for. */
import type { Block, Span } from '../../types.ts';
import type { SourceText } from '../../report.ts';
import { OUTCOMES } from '../terminal/marks.ts';
import { html, type Html, type Part } from './html.ts';
import { pieces } from './pieces.ts';
import type { ProofSentence, Scene, Use } from './scene.ts';

/** A stretch that another source has word for word. */
export interface SharedStretch extends Span {
  readonly id: string;
}

/** What a stretch can be: words that decide a claim, or shared ones. */
interface Mark extends Span {
  readonly claim: number | null;
  readonly id: string | null;
}

interface Region extends Span {
  readonly sentences: readonly ProofSentence[];
}

export const markedText = (scene: Scene, { text, firstLine, blocks }: SourceText, sentences: readonly ProofSentence[], shared: readonly SharedStretch[]): Html => {
  const regions = regionsOf(sentences);
  const marks: readonly Mark[] = [
    ...sentences.flatMap(({ words }) => words.map((word): Mark => ({ ...word, id: null }))),
    ...shared.map((stretch): Mark => ({ ...stretch, claim: null })),
  ];
  let line = firstLine;
  let from = 0;
  return html`${blocks.map((block) => {
    for (let at = text.indexOf('\n', from); at >= 0 && at < block.start; at = text.indexOf('\n', at + 1)) {
      line += 1;
      from = at + 1;
    }
    return paragraph(scene, text, block, line, regions, marks);
  })}`;
};

/** Sentences that overlap are shown as one. */
const regionsOf = (sentences: readonly ProofSentence[]): readonly Region[] => {
  const regions: Region[] = [];
  for (const sentence of sentences) {
    const last = regions.at(-1);
    if (last === undefined || sentence.start >= last.end) regions.push({ start: sentence.start, end: sentence.end, sentences: [sentence] });
    else regions[regions.length - 1] = { start: last.start, end: Math.max(last.end, sentence.end), sentences: [...last.sentences, sentence] };
  }
  return regions;
};

const paragraph = (scene: Scene, text: string, block: Block, line: number, regions: readonly Region[], marks: readonly Mark[]): Html => {
  const own = marks.filter(({ start, end }) => start < block.end && end > block.start);
  const plain = (span: Span): Part => pieces(span, own).map((piece) => {
    const words = text.slice(piece.start, piece.end);
    const id = piece.marks.find((mark) => mark.start === piece.start && mark.id !== null)?.id;
    const claims = [...new Set(piece.marks.flatMap(({ claim }) => claim ?? []))].join(' ');
    const isShared = piece.marks.some(({ claim }) => claim === null);
    if (piece.marks.length === 0) return words;
    return html`<span${isShared ? html` class="shared"` : null}${claims === '' ? null : html` data-claims="${claims}"`}${id === undefined || id === null ? null : html` id="${id}"`}>${words}</span>`;
  });
  const here = regions.filter(({ start, end }) => start < block.end && end > block.start);
  return html`<p class="${block.placement}"><span class="line" aria-hidden="true">${line}</span>${
    pieces(block, here).map((piece) => {
      const [region] = piece.marks;
      return region === undefined ? plain(piece) : evidence(scene, piece, region, plain(piece));
    })}</p>
`;
};

const evidence = (scene: Scene, piece: Span, { start, sentences, end }: Region, words: Part): Html => {
  const uses = perClaim(sentences.flatMap((sentence) => sentence.uses));
  const [first, ...others] = sentences;
  // A region that goes on in another block has its ids where it begins, its links where it ends.
  const ids = piece.start === start ? others.map(({ id }) => html`<span id="${id}"></span>`) : null;
  const claims = [...new Set(uses.map(({ claim }) => claim))].join(' ');
  return html`${ids}<mark class="ev"${piece.start === start && first !== undefined ? html` id="${first.id}"` : null} data-claims="${claims}" tabindex="-1">${words}${
    piece.end === end ? html`<sup>${uses.map((use) => back(scene, use))}</sup>` : null}</mark>`;
};

/** One for each claim, with all its labels: it leads to the first. */
const perClaim = (uses: readonly Use[]): readonly Use[] => {
  const found = new Map<number, Use>();
  for (const use of uses) {
    const known = found.get(use.claim);
    if (known === undefined) found.set(use.claim, use);
    else if (!known.label.split(' / ').includes(use.label)) found.set(use.claim, { ...known, label: `${known.label} / ${use.label}` });
  }
  return [...found.values()].toSorted((a, b) => a.claim - b.claim);
};

const back = (scene: Scene, { claim, target, label }: Use): Html => {
  const of = scene.claims[claim];
  const { sign } = OUTCOMES[of?.outcome ?? 'silent'];
  return html`<a class="back ${of?.outcome ?? 'silent'}" href="#${target}" data-claim="${claim}" aria-label="claim ${claim + 1}, ${of?.question ?? ''}: ${label}">${sign}${claim + 1}</a>`;
};
