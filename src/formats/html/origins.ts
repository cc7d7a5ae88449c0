/** Which sources share text: each a bar as long as its text, with ribbons between the passages they have in common, and the passages themselves. */
import type { ReportOrigin } from '../../report.ts';
import { counted, nameOf } from '../terminal/names.ts';
import { html, joined, type Html } from './html.ts';
import { ribbons } from './ribbons.ts';
import { named, passageId, sectionId, sourceId, type Scene } from './scene.ts';

export const origins = (scene: Scene): Html => {
  const numbered = scene.report.origins.map((origin, at) => ({ origin, at }));
  const sharing = numbered.filter(({ origin }) => origin.sources.length > 1);
  const alone = numbered.filter(({ origin }) => origin.sources.length === 1).flatMap(({ origin }) => origin.sources);
  return html`<section class="origins" aria-label="${named(scene, 'Where the text comes from')}">
<h2 id="${sectionId(scene, 'origins')}">Where the text comes from</h2>
<p class="lead">${counted(scene.sources.length, 'source')}, ${counted(scene.report.origins.length, 'independent origin')}. Sources that share passages count as one origin: when they agree, it is one voice, not several.</p>
${sharing.map(({ origin, at }) => diagram(scene, origin, at))}${alone.length === 0 ? null : html`<p class="alone">${
    sharing.length === 0 ? 'No source shares text with another.' : html`${alone.length === 1 ? 'Shares' : 'Share'} no text with another source: ${
      joined(alone.map((id) => html`<a href="#${sourceId(scene, id)}">${nameOf(scene.columns, id)}</a>`), ', ')}.`}</p>`}
</section>
`;
};

const diagram = (scene: Scene, origin: ReportOrigin, at: number): Html => {
  const shares = new Map(origin.coverage.map(({ id, share }) => [id, share]));
  return html`<figure class="origin">
<figcaption>One origin: ${joined(origin.sources.map((id) => nameOf(scene.columns, id)), ', ')}</figcaption>
<div class="bars"><ul class="names">${origin.sources.map((id) => html`<li><a href="#${sourceId(scene, id)}">${nameOf(scene.columns, id)}</a> <small>${percent(shares.get(id))} shared</small></li>`)}</ul>
${ribbons(scene, origin, at)}</div>
<details><summary>${counted(origin.passages.length, 'shared passage')}</summary>
<ol class="passages">${origin.passages.map(({ text, sources }, place) => html`<li id="${passageId(scene, at, place)}" tabindex="-1"><q>${text}</q> <span class="where">${
    joined(sources.map(({ id, line }, which) => html`<a class="place" href="#${passageId(scene, at, place)}/${which}">${nameOf(scene.columns, id)}:${line}</a>`), ' ')}</span></li>
`)}</ol></details>
</figure>
`;
};

const percent = (share: number | undefined): string => `${Math.round((share ?? 0) * 100)} %`;
