/** A claim with all its proof: its positions, under each the sentences of its sources, and what is said of it as a whole. */
import type { Change } from '../../text/diff.ts';
import type { Group } from '../../types.ts';
import type { ReportAnswer, ReportClaim } from '../../report.ts';
import { contrastOf } from '../contrast.ts';
import { remarksOf } from '../remarks.ts';
import { OUTCOMES, positionLabel } from '../terminal/marks.ts';
import { counted, nameOf, namesOf } from '../terminal/names.ts';
import { rewordingOf, type Rewording } from '../wording.ts';
import { html, joined, type Html, type Part } from './html.ts';
import { facts, proof } from './proof.ts';
import { markedQuote } from './quote.ts';
import { cellId, claimId, named, sectionId, sentenceId, type Scene } from './scene.ts';

export const claims = (scene: Scene): Html => html`<section class="claims" aria-label="${named(scene, 'Claims and their proof')}">
<h2 id="${sectionId(scene, 'claims')}">Claims and their proof</h2>
<ul class="legend marks"><li><mark class="key">words that decide</mark></li><li><span class="about">what it is about</span></li><li><mark class="turn">denial or doubt</mark></li><li><span class="framed">framing</span></li></ul>
${scene.claims.map((claim, at) => drawn(scene, claim, at))}</section>
`;

const drawn = (scene: Scene, claim: ReportClaim, at: number): Html => {
  const { sign, name } = OUTCOMES[claim.outcome];
  const answers = new Map(claim.answers.map((answer) => [answer.source, answer]));
  const id = claimId(scene, claim);
  return html`<article class="claim ${claim.outcome}" id="${id}" data-claim="${id}" tabindex="-1" aria-labelledby="${id}:q">
<h3 id="${id}:q"><span class="number">${at + 1}</span> ${claim.question}</h3>
<p class="meta">${facts([html`<span class="outcome ${claim.outcome}"><span class="sign" aria-hidden="true">${sign}</span> ${name}</span>`, claim.kind, html`<a class="self" href="#${id}"><span class="unseen">Link to this claim: </span>${claim.id}</a>`,
    html`<a class="compare" href="#${sectionId(scene, 'sources')}" data-focus="${at}">see it in the texts</a>`])}</p>
<div class="positions">
${claim.groups.map((group, row) => position(scene, claim, at, group, row, answers))}${near(scene, claim, at)}</div>
${contrast(scene, claim)}${remarks(scene, claim)}</article>
`;
};

const position = (scene: Scene, claim: ReportClaim, at: number, group: Group, row: number, answers: ReadonlyMap<string, ReportAnswer>): Html => {
  const wording = rewordingOf(claim, row, answers);
  const origins = group.origins < group.sources.length ? `, ${counted(group.origins, 'origin')}` : '';
  return html`<div class="position n${Math.min(3, group.sources.length)}"><h4 class="${group.polarity}${claim.kind === 'quotation' ? ' wording' : ''}">${wording === null ? positionLabel(group) : rewritten(wording)} <small>${counted(group.sources.length, 'source')}${origins}${
    wording === null ? null : `, against the wording of ${nameOf(scene.columns, wording.against)}`}</small></h4>
<ul class="proofs">
${group.sources.map((source) => {
    const answer = answers.get(source);
    return answer === undefined ? null : proof(scene, at, row, group, answer);
  })}</ul></div>
`;
};

const rewritten = ({ changes }: Rewording): Html => html`<span class="rewording">“${changes.map(changed)}”</span>`;

const changed = ({ type, text, spaced }: Change, place: number): Part => {
  // What is taken out and what stands in its place would else run into one word.
  const space = place > 0 && (spaced || type === 'added') ? ' ' : '';
  if (type === 'same') return space + text;
  return type === 'added' ? html`${space}<ins>${text}</ins>` : html`${space}<del>${text}</del>`;
};

/** Of sources that touch the subject and take no position, the sentence that came nearest, and why it was not read. */
const near = (scene: Scene, claim: ReportClaim, at: number): Html | null => {
  const unclear = claim.answers.flatMap(({ source, status, rejected: [first] }) => (status === 'unclear' && first !== undefined ? [{ source, ...first }] : []));
  if (unclear.length === 0) return null;
  return html`<div class="position n${Math.min(3, unclear.length)}"><h4 class="none">unclear <small>${counted(unclear.length, 'source')}</small></h4>
<ul class="proofs">
${unclear.map(({ source, evidence, reason, cues }) => {
    const column = scene.at.get(source) ?? 0;
    return html`<li class="proof" id="${cellId(scene, 'e', at, 'u', column)}" data-s="${column}">
<p class="who"><span class="outlet">${nameOf(scene.columns, source)}</span> ${facts([html`<span class="voice">takes no position: ${reason}</span>`,
      html`<a class="place" href="#${sentenceId(scene, source, evidence)}">${scene.columns.get(source)?.path ?? source}:${evidence.line}</a>`])}</p>
<blockquote>${markedQuote(evidence, cues, [])}</blockquote>
</li>
`;
  })}</ul></div>
`;
};

const contrast = ({ columns }: Scene, claim: ReportClaim): Html | null => {
  const found = contrastOf(claim);
  return found.length === 0 ? null : html`<div class="contrast"><h4>only here</h4><dl>${found.map(({ source, alike, own }) => html`<div><dt>${namesOf(columns, [source, ...alike])}</dt><dd>${
    own.length === 0 ? html`<span class="none">nothing that the others have not</span>` : joined(own.map(({ quote }) => html`<q>${quote}</q>`), ' ')}</dd></div>`)}</dl></div>
`;
};

const remarks = (scene: Scene, claim: ReportClaim): Html | null => {
  // The unclear ones stand above with their sentences.
  const found = remarksOf(claim, scene.columns).filter(({ name }) => name !== 'unclear');
  return found.length === 0 ? null : html`<dl class="remarks">${found.map(({ name, text }) => html`<div class="${name}"><dt>${name}</dt><dd>${text}</dd></div>`)}</dl>
`;
};
