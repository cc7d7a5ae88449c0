/** What to show: outcomes, words of a claim, outlets. Without a script everything is shown, and this is not. */
import { OUTCOMES, ORDER } from '../terminal/marks.ts';
import { nameOf } from '../terminal/names.ts';
import { html, type Html } from './html.ts';
import { named, sectionId, type Scene } from './scene.ts';

const SECTIONS: readonly (readonly [string, string])[] = [['matrix', 'Matrix'], ['claims', 'Claims'], ['sources', 'Sources'], ['origins', 'Origins'], ['framing', 'Framing']];

export const filters = (scene: Scene): Html => html`<div class="bar-top">
<nav aria-label="${named(scene, 'Sections')}">${SECTIONS.map(([id, name]) => html`<a href="#${sectionId(scene, id)}">${name}</a> `)}</nav>
<form class="filters" role="search" aria-label="${named(scene, 'Filter claims and outlets')}" hidden>
<fieldset class="chips"><legend class="unseen">Outcomes</legend>${ORDER.filter((outcome) => scene.claims.some((claim) => claim.outcome === outcome)).map((outcome) =>
  html`<label class="${outcome}"><input type="checkbox" name="outcome" value="${outcome}" checked><span><span class="sign" aria-hidden="true">${OUTCOMES[outcome].sign}</span> <b>${scene.claims.filter((claim) => claim.outcome === outcome).length}</b> ${OUTCOMES[outcome].name}</span></label>`)}</fieldset>
<label class="find"><span class="unseen">Claims with the words</span><input type="search" name="find" placeholder="find a claim" autocomplete="off" spellcheck="false"></label>
<details class="outlets"><summary>Outlets</summary><fieldset><legend class="unseen">Outlets</legend><p><button type="button" data-all="1">all</button> <button type="button" data-all="">none</button></p>${scene.sources.map(({ id }, at) =>
  html`<label><input type="checkbox" name="outlet" value="${at}" data-id="${id}" checked> ${nameOf(scene.columns, id)}</label>`)}</fieldset></details>
<button type="reset" hidden>show all</button>
<output class="shown"></output>
</form>
</div>
`;
