/** The framing signals of the whole story, kind by kind, each with its words and what they are held against. No counts: a number would be read as a score. */
import type { Framing } from '../../types.ts';
import { nameOf } from '../terminal/names.ts';
import { html, joined, type Html } from './html.ts';
import { claimId, named, sectionId, sentenceId, type Scene } from './scene.ts';

interface Signal {
  readonly framing: Framing;
  readonly source: string;
  readonly sentence: string;
  readonly line: number;
  readonly claims: readonly number[];
}

export const framing = (scene: Scene): Html => {
  const signals = signalsOf(scene);
  const kinds = [...new Set(signals.map((signal) => signal.framing.signal))];
  return html`<section class="framing" aria-label="${named(scene, 'Framing signals')}">
<h2 id="${sectionId(scene, 'framing')}">Framing signals</h2>
${kinds.length === 0 ? html`<p class="lead">None found.</p>` : html`<p class="lead">Words by which a sentence is told one way and not another. Whether a word matters is for you to judge.</p>
<dl>${kinds.map((name) => html`<div><dt>${name.replaceAll('-', ' ')}</dt>
${signals.filter((signal) => signal.framing.signal === name).map((signal) => html`<dd data-s="${scene.at.get(signal.source) ?? 0}">${drawn(scene, signal)}</dd>
`)}</div>`)}</dl>`}
</section>
`;
};

const drawn = (scene: Scene, { framing: { signal, quote, against }, source, sentence, line, claims }: Signal): Html => html`<span class="outlet">${nameOf(scene.columns, source)}</span> ${
  signal === 'placement' ? html`has it first` : html`<q class="framed">${quote}</q>`}${against === undefined ? null : html` <span class="against">${signal === 'placement' ? 'in the body alone:' : 'against'} ${nameOf(scene.columns, against.source)}${
  signal === 'placement' ? null : html` <q>${against.quote}</q>`}</span>`} <span class="where"><a class="place" href="#${sentence}">line ${line}</a> ${
  joined(claims.map((at) => html`<a class="place" href="#${idOf(scene, at)}">claim ${at + 1}</a>`), ' ')}</span>`;

const idOf = (scene: Scene, at: number): string => {
  const claim = scene.claims[at];
  return claim === undefined ? '' : claimId(scene, claim);
};

/** One for each stretch of text and kind, however many readings show it. */
const signalsOf = (scene: Scene): readonly Signal[] => {
  const found = new Map<string, Signal>();
  scene.claims.forEach((claim, at) => claim.answers.forEach(({ source, readings }) => readings.forEach(({ evidence, framing: signals }) => signals.forEach((signal) => {
    const key = `${signal.signal} ${source} ${signal.start} ${signal.end}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { framing: signal, source, sentence: sentenceId(scene, source, evidence), line: evidence.line, claims: [at] });
    else if (!known.claims.includes(at)) found.set(key, { ...known, claims: [...known.claims, at] });
  }))));
  return [...found.values()];
};
