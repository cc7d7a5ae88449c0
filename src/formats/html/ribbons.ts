import type { ReportOrigin } from '../../report.ts';
import { html, type Html } from './html.ts';
import { passageId, type Scene } from './scene.ts';

/** Units of the drawing: it is stretched to the width there is, its height is in pixels. */
const WIDTH = 1000;
export const ROW = 64;
const BAR = 14;
const TOP = (ROW - BAR) / 2;

interface Stop {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** Bars in rows, the longest text as wide as the drawing; each passage is a ribbon from bar to bar, through those that have it. */
export const ribbons = (scene: Scene, { sources, passages }: ReportOrigin, at: number): Html => {
  const rows = new Map(sources.map((id, row) => [id, row]));
  const lengths = sources.map((id) => lengthOf(scene, id, passages));
  const scale = WIDTH / Math.max(1, ...lengths);
  const stopsOf = (passage: ReportOrigin['passages'][number]): readonly Stop[] => passage.sources
    .map(({ id, start, end }) => ({ row: rows.get(id) ?? 0, from: round(start * scale), to: round(Math.max(end * scale, start * scale + 1)) }))
    .toSorted((a, b) => a.row - b.row);
  return html`<svg viewBox="0 0 ${WIDTH} ${sources.length * ROW}" height="${sources.length * ROW}" preserveAspectRatio="none" role="group" aria-label="Shared passages between ${sources.length} sources">
${lengths.map((length, row) => html`<rect class="bar" x="0" y="${row * ROW + TOP}" width="${round(length * scale)}" height="${BAR}"/>
`)}${passages.map((passage, place) => {
    const stops = stopsOf(passage);
    return html`<a href="#${passageId(scene, at, place)}" aria-label="${passage.text}"><title>${passage.text}</title>${
      stops.map(({ row, from, to }) => html`<rect class="part" x="${from}" y="${row * ROW + TOP}" width="${round(to - from)}" height="${BAR}"/>`)}${
      stops.slice(1).map((stop, before) => ribbon(stops[before] ?? stop, stop))}</a>
`;
  })}</svg>`;
};

/** Where no text is at hand, a bar ends with its last passage. */
const lengthOf = (scene: Scene, id: string, passages: ReportOrigin['passages']): number => {
  const source = scene.sources[scene.at.get(id) ?? -1];
  const text = source && scene.textOf(source);
  return text?.text.length ?? passages.flatMap((passage) => passage.sources).reduce((end, span) => (span.id === id ? Math.max(end, span.end) : end), 0);
};

const ribbon = (above: Stop, below: Stop): Html => {
  const top = above.row * ROW + TOP + BAR;
  const bottom = below.row * ROW + TOP;
  const middle = (top + bottom) / 2;
  return html`<path class="ribbon" d="M${above.from} ${top}C${above.from} ${middle} ${below.from} ${middle} ${below.from} ${bottom}H${below.to}C${below.to} ${middle} ${above.to} ${middle} ${above.to} ${top}Z"/>`;
};

const round = (value: number): number => Math.round(value * 10) / 10;
