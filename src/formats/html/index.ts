import type { CheckReport } from '../../findings/finding.ts';
import type { Report } from '../../report.ts';
import type { Format, FormatOptions, Several } from '../format.ts';
import { claims } from './claim.ts';
import { filters } from './filters.ts';
import { findings } from './findings.ts';
import { framing } from './framing.ts';
import { html, type Html } from './html.ts';
import { matrix } from './matrix.ts';
import { origins } from './origins.ts';
import { page, pageWithVersion, type LivePage, type Page } from './page.ts';
import { sceneOf, sectionId, type Scene } from './scene.ts';
import { sources } from './sources.ts';
import { summary } from './summary.ts';

interface Told {
  readonly report: Report;
  readonly check: CheckReport | null;
}

/** One page for a browser, with everything in it: no request to anywhere, no framework. */
export const htmlFormat: Format = {
  comparison: (reports, options) => page(comparisonPage(reports, options)),
  check: (reports, options) => page(content(reports.map((check) => ({ report: check.comparison, check })), options)),
};

export type { LivePage } from './page.ts';

/** The comparison as a server shows it. */
export const livePage = (reports: Several<Report>, options: FormatOptions): LivePage => pageWithVersion(comparisonPage(reports, options));

/** What a server shows until there is something to compare. */
export const waitingPage: LivePage = pageWithVersion({ title: 'compare-claims', tool: { name: 'compare-claims', version: '' }, body: html`<main><div class="story"><h1>Nothing to compare yet</h1></div></main>
` });

const comparisonPage = (reports: Several<Report>, options: FormatOptions): Page => content(reports.map((report) => ({ report, check: null })), options);

const content = (stories: readonly Told[], options: FormatOptions): Page => {
  const scenes = stories.map(({ report, check }, at) => ({ check, scene: sceneOf(report, stories.length === 1 ? '' : `${at + 1}/`, options) }));
  const [first] = scenes;
  return {
    title: stories.length === 1 ? first?.scene.report.story.title ?? '' : `${stories.length} stories`,
    tool: first?.scene.report.tool ?? { name: '', version: '' },
    body: html`${[html`<a class="skip" href="#${sectionId({ prefix: first?.scene.prefix ?? '' }, 'matrix')}">Skip to the matrix</a>
`, ...(scenes.length === 1 ? [] : [contents(scenes.map(({ scene }) => scene))]), html`<main>
`, ...scenes.map(({ scene, check }) => story(scene, check)), html`<div id="/card" role="tooltip" hidden></div>
</main>
`]}`,
  };
};

const contents = (scenes: readonly Scene[]): Html => html`<nav class="stories" aria-label="Stories"><ol>${scenes.map((scene) => html`<li><a href="#${sectionId(scene, 'story')}">${scene.report.story.title}</a></li>`)}</ol></nav>
`;

const story = (scene: Scene, check: CheckReport | null): Html => html`<div class="story" data-prefix="${scene.prefix}">
${summary(scene)}${filters(scene)}${check === null ? null : findings(scene, check)}${matrix(scene)}${claims(scene)}${sources(scene)}${origins(scene)}${framing(scene)}</div>
`;
