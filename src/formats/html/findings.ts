/** What a check found, most severe first, each finding with its sentences and a way to them. */
import type { CheckReport, Finding, QuotedSentence, Severity } from '../../findings/finding.ts';
import { counted } from '../terminal/names.ts';
import { html, type Html } from './html.ts';
import { facts } from './proof.ts';
import { claimId, named, sectionId, sentenceId, type Scene } from './scene.ts';

const SIGNS: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', note: 'i' };

export const findings = (scene: Scene, { findings: found, summary }: CheckReport): Html => html`<section class="findings" aria-label="${named(scene, 'Check')}">
<h2 id="${sectionId(scene, 'findings')}">Check ${summary.failed ? html`<span class="error">failed</span>` : html`<span class="passed">passed</span>`}</h2>
<p class="lead">${counted(summary.error, 'error')}, ${counted(summary.warning, 'warning')}, ${counted(summary.note, 'note')}</p>
<ul>
${found.map((finding) => drawn(scene, finding))}</ul>
</section>
`;

const drawn = (scene: Scene, { id, severity, rule, message, place, claim, sentences }: Finding): Html => html`<li class="finding ${severity}" id="${scene.prefix}finding/${id}">
<p><span class="severity"><span class="sign" aria-hidden="true">${SIGNS[severity]}</span> ${severity}</span> ${facts([html`<span class="rule">${rule}</span>`, html`<span class="path">${place.path}:${place.line}:${place.column}</span>`, ...claimLink(scene, claim)])}</p>
<p class="message">${message}</p>
${sentences.map((sentence) => quoted(scene, sentence))}</li>
`;

const claimLink = (scene: Scene, id: string | null): readonly Html[] => {
  const claim = scene.claims.find((candidate) => candidate.id === id);
  return claim === undefined ? [] : [html`<a class="self" href="#${claimId(scene, claim)}">${claim.id}</a>`];
};

const quoted = (scene: Scene, { source, outlet, label, path, line, column, quote }: QuotedSentence): Html => html`<div class="proof"><p class="who"><span class="outlet">${outlet}</span> ${
  facts([label, html`<a class="place" href="#${sentenceId(scene, source, { line, column })}">${path}:${line}</a>`])}</p>
<blockquote>${quote}</blockquote></div>
`;
