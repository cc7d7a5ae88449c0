import { writeClaim, writeHead } from '../claims-file/write.ts';
import type { Suggestion, Suggestions } from '../suggest.ts';
import { oneLine, visibleJson } from '../text/escape.ts';
import type { ClaimComparison, Outcome, Reading, Source } from '../types.ts';

/** A sentence that a suggestion rests on. */
export interface ShownEvidence {
  readonly source: string;
  readonly outlet: string;
  readonly path: string;
  readonly line: number;
  readonly position: string;
  readonly quote: string;
}

/** Of each position, so many sources with their sentence. */
const EACH = 3;

const TOLD: Readonly<Record<Outcome, string>> = {
  disagree: 'sources disagree', 'framed-differently': 'told differently', agree: 'no conflict, but not the same', 'single-source': 'only one source has it', silent: '',
};

/**
 * In: suggestions, their sources, and the width to wrap comments at. Out: YAML. With `whole` a claims file that works at once, else the items of its list
 * of claims, each with its evidence as comments; `indent` is where the file's own items begin.
 */
export function toYaml({ story, actors, suggestions }: Suggestions, sources: readonly Source[], { whole, width, indent }: { readonly whole: boolean; readonly width: number; readonly indent: number }): string {
  const head = whole ? [...writeHead(story, actors).map(oneKept), '', 'claims:'] : [];
  const items = suggestions.map((one) => [...comments(one, sources, width - indent), ...writeClaim(one.claim).map(oneKept)].map((line) => `${' '.repeat(indent)}${line}`).join('\n'));
  return `${[head.join('\n'), items.join('\n\n')].filter((part) => part !== '').join('\n')}\n`;
}

/** Indentation must stay; what a text hides must not. */
const oneKept = (line: string): string => `${/^ */.exec(line)?.[0] ?? ''}${oneLine(line.trimStart())}`;

function comments(one: Suggestion, sources: readonly Source[], width: number): readonly string[] {
  const evidence = evidenceOf(one.comparison, sources);
  const { answers, outcome } = one.comparison;
  const silent = answers.filter(({ readings }) => readings.length === 0).map(({ source }) => sources.find(({ id }) => id === source)?.outlet ?? source);
  const leftOut = one.finder === 'omissions' ? `left out by ${silent.join(', ')}` : TOLD[outcome];
  return [
    ...wrapped(leftOut, width, '# '),
    ...evidence.flatMap(({ path, line, outlet, position, quote }, i) => {
      const again = evidence.slice(0, i).some((other) => other.position === position && oneLine(other.quote) === oneLine(quote));
      const place = `# ${oneLine(path)}:${line}  ${oneLine(outlet)}`;
      return again ? [`${place}: the same`] : [...wrapped(`${oneLine(path)}:${line}  ${oneLine(outlet)}: ${shortened(position)}`, width, '# '), ...wrapped(quote, width, '#   ')];
    }),
  ];
}

/** In: a comparison. Out: the sentences that show it: of each position the first reading of up to three sources. */
export function evidenceOf(comparison: ClaimComparison, sources: readonly Source[]): readonly ShownEvidence[] {
  return comparison.groups.flatMap(({ position, polarity, sources: having }) =>
    having.slice(0, EACH).flatMap((id): readonly ShownEvidence[] => {
      const source = sources.find((one) => one.id === id);
      const reading = comparison.answers.find((answer) => answer.source === id)?.readings.find((one) => one.position === position && one.polarity === polarity);
      return source === undefined || reading === undefined ? [] : [{ source: id, outlet: source.outlet, path: source.path, line: reading.evidence.line, position: labelOf(reading), quote: reading.evidence.quote }];
    }),
  );
}

const labelOf = ({ polarity, label }: Reading): string => (polarity === 'denied' ? `not ${label}` : label);

const SHOWN = 60;
const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN).replace(/\s\S*$/, '')} …` : text);

/** A text in lines of at most `width` columns, broken at spaces. */
function wrapped(text: string, width: number, prefix: string): readonly string[] {
  const lines: string[] = [];
  let line = prefix;
  for (const word of oneLine(text).split(' ')) {
    if (line.length > prefix.length && line.length + 1 + word.length > width) {
      lines.push(line);
      line = prefix;
    }
    line += line.length > prefix.length ? ` ${word}` : word;
  }
  return [...lines, line];
}

/** The same as JSON: the claims as a claims file has them are in `yaml`. */
export function toJson({ suggestions }: Suggestions, sources: readonly Source[]): string {
  const data = {
    schemaVersion: 1,
    suggestions: suggestions.map(({ finder, claim, comparison }) => ({
      id: claim.id, question: claim.question, kind: claim.kind, finder, outcome: comparison.outcome,
      claim, yaml: writeClaim(claim).map((line) => `${line}\n`).join(''), evidence: evidenceOf(comparison, sources),
      silent: comparison.answers.filter(({ readings }) => readings.length === 0).map(({ source }) => source),
    })),
  };
  return `${visibleJson(JSON.stringify(data, null, 2))}\n`;
}
