/** The proof of a cell: who says it, where, and the sentence itself. The page shows it below its claim, and a copy beside a cell that is pointed at. */
import type { Framing, Group, Placement } from '../../types.ts';
import type { ReportAnswer, ReportReading } from '../../report.ts';
import { readingsFor } from '../terminal/marks.ts';
import { nameOf } from '../terminal/names.ts';
import { html, joined, type Html, type Part } from './html.ts';
import { markedQuote } from './quote.ts';
import { cellId, sentenceId, sourceId, type Scene } from './scene.ts';

const PLACEMENTS: readonly Placement[] = ['headline', 'dek', 'caption', 'lede', 'body', 'boilerplate'];

const MOST_OTHER_PLACES = 12;

export const proof = (scene: Scene, claim: number, row: number, group: Group, answer: ReportAnswer): Html | null => {
  const readings = readingsFor(group, answer);
  const best = readings[0];
  if (best === undefined) return null;
  const column = scene.at.get(answer.source) ?? 0;
  const placements = PLACEMENTS.filter((placement) => readings.some(({ evidence }) => evidence.placement === placement)).join(', ');
  return html`<li class="proof" id="${cellId(scene, 'e', claim, row, column)}" data-s="${column}">
<p class="who"><a class="outlet" href="#${sourceId(scene, answer.source)}">${nameOf(scene.columns, answer.source)}</a> ${facts([
    html`<span class="voice">${voiceOf(best)}</span>`,
    ...(best.certainty === 'hedged' ? [html`<span class="turn">in doubt</span>`] : []),
    ...(answer.status === 'contested' ? [html`<span class="turn">contested</span>`] : []),
    ...(best.time === undefined ? [] : [best.time]),
    placements,
    html`<a class="place" href="#${sentenceId(scene, answer.source, best.evidence)}">${scene.columns.get(answer.source)?.path ?? answer.source}:${best.evidence.line}</a>`,
    ...otherPlaces(scene, answer.source, readings),
  ])}</p>
<blockquote>${markedQuote(best.evidence, best.cues, best.framing)}</blockquote>
${elsewhere(best)}${signals(scene, best.framing)}${shared(scene, best)}</li>
`;
};

export const facts = (parts: readonly Part[]): Part => joined(parts.map((part) => html`<span class="fact">${part}</span>`), ' ');

export const voiceOf = ({ voice, speaker }: ReportReading): string =>
  voice === 'outlet' ? 'own voice' : speaker === undefined ? voice : `${voice}: ${speaker.name}`;

/** Where else the source says so, one link a sentence. */
const otherPlaces = (scene: Scene, source: string, [best, ...others]: readonly ReportReading[]): readonly Part[] => {
  const places = new Map(others.map(({ evidence }) => [sentenceId(scene, source, evidence), evidence.line]));
  if (best !== undefined) places.delete(sentenceId(scene, source, best.evidence));
  if (places.size === 0) return [];
  const shown = [...places].toSorted(([, a], [, b]) => a - b).slice(0, MOST_OTHER_PLACES);
  const more = places.size - shown.length;
  return [html`also line ${joined(shown.map(([id, line]) => html`<a class="place" href="#${id}">${line}</a>`), ', ')}${more > 0 ? ` and ${more} more` : null}`];
};

const elsewhere = ({ evidence: { start, end }, cues }: ReportReading): Html | null => {
  const pointed = new Set(cues.filter((cue) => cue.role === 'about' && (cue.end <= start || cue.start >= end)).map(({ quote }) => quote));
  return pointed.size === 0 ? null : html`<p class="note">about ${joined([...pointed].map((quote) => html`“${quote}”`), ', ')}, named in another sentence</p>`;
};

const shared = (scene: Scene, { sharedWith }: ReportReading): Html | null =>
  sharedWith.length === 0 ? null : html`<p class="note">= shares its words with ${joined(sharedWith.map((id) => nameOf(scene.columns, id)), ', ')}</p>`;

const signals = (scene: Scene, framing: readonly Framing[]): Html | null =>
  framing.length === 0 ? null : html`<p class="note signals">framing: ${joined(framing.map((signal) => signalText(scene, signal)), '; ')}</p>`;

const signalText = (scene: Scene, { signal, quote, against }: Framing): Html => {
  const name = signal.replaceAll('-', ' ');
  // The sentence itself stands above.
  if (signal === 'placement') return html`placement${against === undefined ? null : html` (${nameOf(scene.columns, against.source)} has it in the body alone)`}`;
  return html`“${quote}” (${name}${against === undefined ? null : html`; ${nameOf(scene.columns, against.source)}: “${against.quote}”`})`;
};
