/**
 * JUnit XML as Jenkins and GitLab read it: a suite for each story, a case for each claim, which fails where there are errors. A warning is told as a
 * skipped case, which every viewer shows and no pipeline fails for; what is milder is the case's output.
 */
import type { Finding, QuotedSentence, Severity } from '../findings/finding.ts';
import { oneLine } from '../text/escape.ts';
import type { Listed } from './listed.ts';
import { listed } from './listed.ts';
import { element } from './xml.ts';

export const junit = listed((stories) => {
  const suites = stories.map(suiteOf);
  const total = (name: 'tests' | 'failures'): number => suites.reduce((sum, suite) => sum + suite[name], 0);
  const root = element('testsuites', { name: stories[0].comparison.tool.name, tests: total('tests'), failures: total('failures'), errors: 0 }, suites.map(({ text }) => text));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
});

interface Case {
  readonly name: string;
  readonly findings: readonly Finding[];
}

const suiteOf = ({ comparison: { story, claims }, findings }: Listed): { readonly text: string; readonly tests: number; readonly failures: number } => {
  const known = new Set(claims.map(({ id }) => id));
  const rest = findings.filter(({ claim }) => claim === null || !known.has(claim));
  const cases: readonly Case[] = [
    ...claims.map(({ id, question }) => ({ name: `${id}: ${question}`, findings: findings.filter(({ claim }) => claim === id) })),
    ...(rest.length === 0 ? [] : [{ name: 'sources and claims file', findings: rest }]),
  ];
  const failures = cases.filter((one) => of('error', one).length > 0).length;
  const skipped = cases.filter((one) => of('error', one).length === 0 && of('warning', one).length > 0).length;
  const title = oneLine(story.title);
  const text = element('testsuite', { name: title, tests: cases.length, failures, errors: 0, skipped }, cases.map((one) => caseOf(one, title)));
  return { text, tests: cases.length, failures };
};

const of = (severity: Severity, { findings }: Case): readonly Finding[] => findings.filter((finding) => finding.severity === severity);

const caseOf = (one: Case, classname: string): string => {
  const [errors, warnings, notes] = [of('error', one), of('warning', one), of('note', one)];
  const [first] = errors;
  const output = first === undefined ? notes : [...warnings, ...notes];
  return element('testcase', { name: oneLine(one.name), classname }, [
    ...(first === undefined && warnings.length > 0 ? [element('skipped', {}, textOf(warnings))] : []),
    ...(first === undefined ? [] : [element('failure', { message: oneLine(first.message), type: first.rule }, textOf(errors))]),
    ...(output.length === 0 ? [] : [element('system-out', {}, textOf(output))]),
  ]);
};

const textOf = (findings: readonly Finding[]): string => findings.map((finding) => [headOf(finding), ...finding.sentences.map(quoted)].join('\n')).join('\n\n');

const headOf = ({ severity, rule, message, place }: Finding): string => oneLine(`${place.path}:${place.line}:${place.column}: ${severity}: ${message} [${rule}]`);

const quoted = ({ outlet, label, path, line, quote }: QuotedSentence): string => `  ${oneLine(`${outlet} (${path}:${line}), ${label}: ${quote}`)}`;
