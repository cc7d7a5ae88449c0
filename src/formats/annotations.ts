/**
 * W3C Web Annotations (www.w3.org/TR/annotation-model): of a comparison each reading as the classification of its sentence, of a check each finding as a
 * comment. Targets are the files of the sources. A TextPositionSelector counts in code points, from where the text begins after its front matter.
 */
import type { CheckReport, Finding } from '../findings/finding.ts';
import type { Report, ReportClaim, ReportEvidence, ReportReading, SourceTexts } from '../report.ts';
import { oneLine, visibleJson } from '../text/escape.ts';
import type { Format } from './format.ts';
import { positionLabel } from './terminal/marks.ts';
import { uriOf } from './uri.ts';

export const annotations: Format = {
  comparison: (reports, { texts }) => collection(reports.flatMap((report) => ofReport(report, texts, reports.length > 1 ? [report.story.title] : [])), reports),
  check: (reports) => collection(reports.flatMap((report) => report.findings.map((finding) => ofFinding(report, finding, reports.length > 1 ? [report.story.title] : []))), reports),
};

/** Ids are relative to the document, and made of what an annotation is about. */
const idOf = (parts: readonly (string | number)[]): string => `#${parts.map((part) => uriOf(String(part).replaceAll('/', ' '))).join('/')}`;

const collection = (items: readonly object[], reports: readonly { readonly story: Report['story'] }[]): string => {
  const document = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: '#annotations',
    type: 'AnnotationCollection',
    label: reports.map(({ story }) => story.title).join('; '),
    total: items.length,
    first: { id: '#page', type: 'AnnotationPage', partOf: '#annotations', startIndex: 0, items },
  };
  return `${visibleJson(JSON.stringify(document, null, 2))}\n`;
};

const ofReport = (report: Report, texts: SourceTexts | undefined, prefix: readonly string[]): readonly object[] => report.claims.flatMap((claim) =>
  claim.answers.flatMap(({ source, readings }) => readings.map((reading, at) => {
    const of = report.sources.find(({ id }) => id === source);
    return {
      id: idOf([...prefix, claim.id, source, at + 1]),
      type: 'Annotation',
      motivation: 'classifying',
      generator: generator(report),
      body: bodiesOf(claim, reading),
      target: targetOf(of?.path ?? source, of?.language, selectors(reading.evidence, texts?.get(of?.path ?? source)?.text)),
    };
  })));

const generator = ({ tool }: Pick<Report, 'tool'>) => ({ type: 'Software', name: tool.name });

/** What the sentence is classified as, and the same in words. */
const bodiesOf = (claim: ReportClaim, reading: ReportReading) => {
  const { voice, speaker, certainty } = reading;
  const how = [voice === 'outlet' ? 'in its own voice' : voice, ...(speaker ? [`by ${speaker.name}`] : []), ...(certainty === 'hedged' ? ['in doubt'] : [])].join(', ');
  return [
    { type: 'SpecificResource', purpose: 'classifying', source: idOf(['claims', claim.id, reading.polarity, reading.position]) },
    { type: 'TextualBody', purpose: 'describing', format: 'text/plain', language: 'en', value: oneLine(`${claim.question} ${positionLabel(reading)} (${how})`) },
  ];
};

const targetOf = (path: string, language: string | undefined, selector: readonly object[]) => ({
  type: 'SpecificResource',
  source: { id: uriOf(path), type: 'Text', ...(language !== undefined && { language }) },
  selector,
});

const selectors = ({ quote, prefix, suffix, start, end }: ReportEvidence, text: string | undefined) => [
  { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
  // Without the text, code points cannot be counted: the quote alone is right.
  ...(text === undefined ? [] : [{ type: 'TextPositionSelector', start: pointsIn(text.slice(0, start)), end: pointsIn(text.slice(0, end)) }]),
];

const PAIR = /[\u{10000}-\u{10FFFF}]/gu;

const pointsIn = (text: string): number => text.length - (text.match(PAIR)?.length ?? 0);

const ofFinding = (report: CheckReport, finding: Finding, prefix: readonly string[]): object => {
  const [own] = finding.sentences;
  return {
    id: idOf([...prefix, 'findings', finding.id]),
    type: 'Annotation',
    motivation: 'commenting',
    generator: generator(report),
    body: [
      { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', language: 'en', value: oneLine(finding.message) },
      { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: finding.rule },
      { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: finding.severity },
    ],
    target: own === undefined
      ? { type: 'SpecificResource', source: { id: uriOf(finding.place.path), type: 'Text' }, selector: [{ type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc5147', value: `line=${finding.place.line - 1},${finding.place.endLine}` }] }
      : finding.sentences.map(({ path, quote }) => targetOf(path, undefined, [{ type: 'TextQuoteSelector', exact: quote }])),
  };
};
