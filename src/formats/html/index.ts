import type { CheckReport } from '../../findings/finding.ts';
import type { Report } from '../../report.ts';
import type { Format, FormatOptions } from '../format.ts';
import { claims } from './claim.ts';
import { filters } from './filters.ts';
import { findings } from './findings.ts';
import { framing } from './framing.ts';
import { html, type Html } from './html.ts';
import { matrix } from './matrix.ts';
import { origins } from './origins.ts';
import { page } from './page.ts';
import { sceneOf, sectionId, type Scene } from './scene.ts';
import { sources } from './sources.ts';
import { summary } from './summary.ts';

interface Told {
  readonly report: Report;
  readonly check: CheckReport | null;
}

/** One page for a browser, with everything in it: no request to anywhere, no framework. */
export const htmlFormat: Format = {
  comparison: (reports, options) => document(reports.map((report) => ({ report, check: null })), options),
  check: (reports, options) => document(reports.map((check) => ({ report: check.comparison, check })), options),
};

const document = (stories: readonly Told[], options: FormatOptions): string => {
  const scenes = stories.map(({ report, check }, at) => ({ check, scene: sceneOf(report, stories.length === 1 ? '' : `${at + 1}/`, options) }));
  const [first] = scenes;
  return page({
    title: stories.length === 1 ? first?.scene.report.story.title ?? '' : `${stories.length} stories`,
    tool: first?.scene.report.tool ?? { name: '', version: '' },
    body: [html`<a class="skip" href="#${sectionId({ prefix: first?.scene.prefix ?? '' }, 'matrix')}">Skip to the matrix</a>
`, ...(scenes.length === 1 ? [] : [contents(scenes.map(({ scene }) => scene))]), html`<main>
`, ...scenes.map(({ scene, check }) => story(scene, check)), html`<div id="/card" role="tooltip" hidden></div>
</main>
`],
  });
};

const contents = (scenes: readonly Scene[]): Html => html`<nav class="stories" aria-label="Stories"><ol>${scenes.map((scene) => html`<li><a href="#${sectionId(scene, 'story')}">${scene.report.story.title}</a></li>`)}</ol></nav>
`;

const story = (scene: Scene, check: CheckReport | null): Html => html`<div class="story" data-prefix="${scene.prefix}">
${summary(scene)}${filters(scene)}${check === null ? null : findings(scene, check)}${matrix(scene)}${claims(scene)}${sources(scene)}${origins(scene)}${framing(scene)}</div>
`;
