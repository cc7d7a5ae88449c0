/** The matrix: positions in rows under their claim's question, outlets in columns. A cell leads to the sentence; its proof shows beside it. */
import type { Group, Voice } from '../../types.ts';
import type { ReportAnswer, ReportClaim, ReportReading } from '../../report.ts';
import { OUTCOMES, positionLabel, readingsFor } from '../terminal/marks.ts';
import { counted, nameOf } from '../terminal/names.ts';
import { html, type Html } from './html.ts';
import { voiceOf } from './proof.ts';
import { cellId, claimId, named, sectionId, sentenceId, sourceId, type Scene } from './scene.ts';

export const VOICES: Readonly<Record<Voice, string>> = { outlet: '●', attributed: '○', quoted: '“”' };

/** From this many columns on the table scrolls in a frame of its own. */
const MANY = 9;

export const matrix = (scene: Scene): Html => html`<section class="matrix" aria-label="${named(scene, 'Claims by outlet')}">
<h2 id="${sectionId(scene, 'matrix')}">Claims by outlet</h2>
${legend}
<div class="${scene.sources.length < MANY ? 'frame few' : 'frame many'}" ${scene.sources.length < MANY ? null : html`tabindex="0" role="group" aria-label="Table that scrolls"`}>
<table>
<caption class="unseen">Positions in rows under their claim, outlets in columns</caption>
<colgroup><col class="labels">${scene.sources.map(() => html`<col>`)}<col class="origins"></colgroup>
<thead><tr><td></td>${scene.sources.map(({ id }, at) => html`<th scope="col" data-s="${at}"><a href="#${sourceId(scene, id)}"><span>${nameOf(scene.columns, id)}</span></a></th>`)}<th scope="col" class="origins"><span>independent origins</span></th></tr></thead>
${scene.claims.map((claim, at) => rows(scene, claim, at))}</table>
</div>
</section>
`;

const legend = html`<dl class="legend"><div><dt>●</dt><dd>in its own voice</dd></div><div><dt>○</dt><dd>as somebody’s words</dd></div><div><dt>“”</dt><dd>in quotation marks</dd></div><div><dt>~</dt><dd>in doubt</dd></div><div><dt>!</dt><dd>contested</dd></div><div><dt>=</dt><dd>shared text</dd></div><div><dt>?</dt><dd>unclear</dd></div><div><dt class="silence">·</dt><dd>silent</dd></div><div><dt class="other"></dt><dd>another answer</dd></div></dl>`;

const rows = (scene: Scene, claim: ReportClaim, at: number): Html => {
  const answers = new Map(claim.answers.map((answer) => [answer.source, answer]));
  const { sign, name } = OUTCOMES[claim.outcome];
  const unanswered = claim.groups.length === 0 ? html`<tr><th scope="row">no answer</th>${scene.sources.map((_, column) => lone(scene, at, answers, column))}<td class="origins"></td></tr>\n` : null;
  return html`<tbody class="${claim.outcome}" data-claim="${claimId(scene, claim)}">
<tr class="question"><th scope="rowgroup" colspan="${scene.sources.length + 2}"><a href="#${claimId(scene, claim)}"><span class="sign" title="${name}">${sign}<span class="unseen"> ${name}: </span></span><span class="number">${at + 1}</span>${claim.question}</a></th></tr>
${claim.groups.map((group, row) => html`<tr><th scope="row"><span class="${group.polarity}">${positionLabel(group)}</span></th>${
    scene.sources.map((_, column) => cell(scene, at, group, row, answers, column))}<td class="origins"><span class="unseen">${counted(group.origins, 'origin')}</span><span aria-hidden="true">${group.origins}</span></td></tr>
`)}${unanswered}</tbody>
`;
};

type Answers = ReadonlyMap<string, ReportAnswer>;

const cell = (scene: Scene, at: number, group: Group, row: number, answers: Answers, column: number): Html => {
  const source = scene.sources[column]?.id ?? '';
  const answer = answers.get(source);
  if (answer?.status === 'silent' || answer?.status === 'unclear') return lone(scene, at, answers, column, row);
  const best = group.sources.includes(source) ? readingsFor(group, answer)[0] : undefined;
  if (best === undefined || answer === undefined) return html`<td></td>`;
  return html`<td class="on"><a id="${cellId(scene, 'c', at, row, column)}" href="#${sentenceId(scene, source, best.evidence)}" aria-label="${told(scene, group, answer, best)}">${VOICES[best.voice]}${flags(group, answer, best)}</a></td>`;
};

/** The cell of a source that takes no position: the sentence that came near stands in the claim's first row. */
const lone = (scene: Scene, at: number, answers: Answers, column: number, row = 0): Html => {
  const source = scene.sources[column]?.id ?? '';
  const answer = answers.get(source);
  if (answer?.status !== 'unclear') return html`<td class="silence"></td>`;
  const near = answer.rejected[0]?.evidence;
  if (row > 0 || near === undefined) return html`<td class="unclear">?</td>`;
  return html`<td class="unclear"><a id="${cellId(scene, 'c', at, 'u', column)}" href="#${sentenceId(scene, source, near)}" aria-label="${nameOf(scene.columns, source)}: unclear">?</a></td>`;
};

const flags = (group: Group, { status }: ReportAnswer, { certainty, sharedWith }: ReportReading): string => [
  certainty === 'hedged' ? '~' : '',
  status === 'contested' ? '!' : '',
  sharedWith.some((other) => group.sources.includes(other)) ? '=' : '',
].join('');

const told = ({ columns }: Scene, group: Group, answer: ReportAnswer, best: ReportReading): string => [
  `${nameOf(columns, answer.source)}: ${positionLabel(group)}`,
  voiceOf(best),
  ...(best.certainty === 'hedged' ? ['in doubt'] : []),
  ...(answer.status === 'contested' ? ['contested'] : []),
].join(', ');
