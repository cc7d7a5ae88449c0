/**
 * schema.org, as JSON-LD: what each source says on each claim is a Claim with its appearance. The tool does not judge what is true: a ClaimReview is
 * written only where the claims file has a reference, and says no more than whether the source agrees with it. A check gives that of its comparison.
 */
import type { Report, ReportAnswer, ReportClaim, ReportSource } from '../report.ts';
import { oneLine, visibleJson } from '../text/escape.ts';
import type { Format } from './format.ts';
import { positionLabel } from './terminal/marks.ts';
import { uriOf } from './uri.ts';

export const claimreview: Format = {
  comparison: (reports) => documentOf(reports),
  check: (reports) => documentOf(reports.map(({ comparison }) => comparison)),
};

const documentOf = (reports: readonly Report[]): string => {
  const graph = reports.flatMap((report) => report.claims.flatMap((claim) => claim.answers.flatMap((answer) => {
    const source = report.sources.find(({ id }) => id === answer.source);
    return source === undefined || answer.readings.length === 0 ? [] : nodesOf(report, claim, answer, source, reports.length > 1 ? [report.story.title] : []);
  })));
  // It may be put into a page as it is: no text can end the script element that it stands in.
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, null, 2).replaceAll('<', '\\u003c');
  return `${visibleJson(text)}\n`;
};

const nodesOf = (report: Report, claim: ReportClaim, answer: ReportAnswer, source: ReportSource, prefix: readonly string[]): readonly object[] => {
  const id = `#${[...prefix, claim.id, source.id].map((part) => uriOf(part.replaceAll('/', ' '))).join('/')}`;
  const stated = oneLine(`${claim.question} ${[...new Set(answer.readings.map(positionLabel))].join('; ')}`);
  return [
    { '@type': 'Claim', '@id': id, name: oneLine(claim.question), text: stated, about: oneLine(report.story.title), appearance: appearanceOf(source) },
    ...reviewOf(claim, answer, source, { id, stated }),
  ];
};

const appearanceOf = ({ outlet, title, published, url, path, language }: ReportSource) => ({
  '@type': 'NewsArticle',
  ...(title !== null && { headline: oneLine(title) }),
  ...(published !== null && { datePublished: published }),
  inLanguage: language,
  ...(url === null ? { identifier: uriOf(path) } : { url: oneLine(url) }),
  publisher: { '@type': 'Organization', name: oneLine(outlet) },
});

/** Of a source that holds rival positions nothing is said: it would be half of each. */
const reviewOf = (claim: ReportClaim, { status }: ReportAnswer, { id: source }: ReportSource, { id, stated }: { readonly id: string; readonly stated: string }): readonly object[] => {
  const { reference } = claim;
  const agrees = reference?.matching.includes(source) ?? false;
  if (reference === undefined || status !== 'answered' || (!agrees && !reference.conflicting.includes(source))) return [];
  return [{
    '@type': 'ClaimReview',
    '@id': `${id}/review`,
    claimReviewed: stated,
    itemReviewed: { '@id': id },
    ...(reference.source !== null && { isBasedOn: oneLine(reference.source) }),
    reviewRating: {
      '@type': 'Rating',
      alternateName: agrees ? 'Agrees with the reference' : 'Conflicts with the reference',
      ratingExplanation: oneLine(`The curated reference is ${reference.value}.`),
    },
  }];
};
