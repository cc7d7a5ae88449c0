/** The head of a story: what it is, how much of it there is, and what to know before reading on. */
import type { Summary } from '../../report.ts';
import { OUTCOMES, ORDER } from '../terminal/marks.ts';
import { counted, nameOf } from '../terminal/names.ts';
import { html, type Html } from './html.ts';
import { facts } from './proof.ts';
import { sectionId, sourceId, type Scene } from './scene.ts';

export const summary = (scene: Scene): Html => {
  const { story, summary: counts, notices } = scene.report;
  const all = totalOf(counts);
  const shown = scene.claims.length < all ? `${scene.claims.length} of ${counted(all, 'claim')}` : counted(all, 'claim');
  return html`<header class="head">
<h1 id="${sectionId(scene, 'story')}">${story.title}</h1>
<p class="meta">${facts([...(story.date === null ? [] : [story.date]), counted(counts.sources, 'source'), counted(counts.origins, 'independent origin'), shown])}</p>
${outcomeList(counts)}${notices.length === 0 ? null : html`<ul class="notices">${notices.map(({ source, message }) => html`<li><span class="sign" aria-hidden="true">!</span> <a href="#${sourceId(scene, source)}">${
    nameOf(scene.columns, source)}</a>: ${message}</li>`)}</ul>
`}</header>
`;
};

const totalOf = (counts: Summary): number => ORDER.reduce((total, outcome) => total + counts[outcome], 0);

export const outcomeList = (counts: Summary): Html => html`<ul class="outcomes">${ORDER.filter((outcome) => counts[outcome] > 0).map((outcome) =>
  html`<li class="outcome ${outcome}"><span class="sign" aria-hidden="true">${OUTCOMES[outcome].sign}</span> <b>${counts[outcome]}</b> ${OUTCOMES[outcome].name}</li>`)}</ul>
`;
