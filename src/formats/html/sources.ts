/** The sources side by side, each in a column that scrolls by itself, with their evidence marked. */
import type { Report, ReportSource } from '../../report.ts';
import { nameOf } from '../terminal/names.ts';
import { html, webAddress, type Html } from './html.ts';
import { facts } from './proof.ts';
import { named, passageId, sectionId, sourceId, type Scene } from './scene.ts';
import { markedText, type SharedStretch } from './text.ts';

/** From this many texts on, those out of sight are not laid out. */
const LOTS = 12;

export const sources = (scene: Scene): Html => {
  const shared = sharedStretches(scene);
  return html`<section class="sources" aria-label="${named(scene, 'Sources side by side')}">
<h2 id="${sectionId(scene, 'sources')}">Sources side by side</h2>
<ul class="legend marks"><li><mark class="ev">proof <sup><span class="back">≠1</span></sup></mark> of claim 1</li><li><span class="shared">words that another source has too</span></li></ul>
<div class="follow" hidden><label>Show the proof of <select>
<option value="">every claim</option>
${scene.claims.map(({ question }, at) => html`<option value="${at}">${at + 1} ${question}</option>
`)}</select></label> <button type="button" data-step="-1">previous</button> <button type="button" data-step="1">next</button> <span class="count" role="status"></span></div>
<div class="${scene.sources.length < LOTS ? 'columns' : 'columns lots'}" tabindex="0" role="group" aria-label="The texts in columns">
${scene.sources.map((source, at) => column(scene, source, at, shared.get(source.id) ?? []))}</div>
</section>
`;
};

const column = (scene: Scene, source: ReportSource, at: number, shared: readonly SharedStretch[]): Html => {
  const id = sourceId(scene, source.id);
  const text = scene.textOf(source);
  const sentences = scene.sentences.get(source.id) ?? [];
  return html`<article class="source" data-s="${at}" id="${id}" tabindex="-1" aria-labelledby="${id}:h">
<header><h3 id="${id}:h">${nameOf(scene.columns, source.id)}</h3>
<p class="title">${source.title}</p>
<p class="meta">${facts([
    ...dated(source),
    `${source.words} words`,
    html`<span class="path">${source.path}</span>`,
    ...addressed(source),
  ])}</p></header>
<div class="text" tabindex="0" role="group" aria-label="Text of ${nameOf(scene.columns, source.id)}"${source.language === 'en' ? null : html` lang="${source.language}"`}>
${text === null ? html`<p class="note">The text is not part of this page.</p>` : markedText(scene, text, sentences, shared)}</div>
</article>
`;
};

const dated = ({ published, basis }: ReportSource): readonly Html[] =>
  published === null ? [html`no date`] : [html`${published}${basis['published'] === 'inferred' ? html` <span class="inferred">(inferred)</span>` : null}`];

const addressed = ({ url }: ReportSource): readonly Html[] => {
  const address = webAddress(url);
  if (url === null) return [];
  return [address === null ? html`<span class="path">${url}</span>` : html`<a class="place" href="${address}" rel="noreferrer noopener">${new URL(address).host}</a>`];
};

/** The shared passages in each source, by its id. */
const sharedStretches = (scene: Scene): ReadonlyMap<string, readonly SharedStretch[]> => {
  const found = new Map<string, SharedStretch[]>();
  const { origins }: Report = scene.report;
  origins.forEach((origin, at) => origin.passages.forEach((passage, place) => passage.sources.forEach(({ id, start, end }, which) => {
    const own = found.get(id) ?? [];
    found.set(id, own);
    own.push({ start, end, id: `${passageId(scene, at, place)}/${which}` });
  })));
  return found;
};
