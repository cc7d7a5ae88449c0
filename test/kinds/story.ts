import { answerAll } from '../../src/answer.ts';
import { readArticle } from '../../src/article.ts';
import { parseClaims } from '../../src/claims-file/parse.ts';
import type { Answer, Article, ClaimsFile, Reading, Source } from '../../src/types.ts';

/** The day on which the invented stories are published: a Wednesday. */
export const PUBLISHED = '2031-05-14';

/** In: paragraphs. Out: a source of them, published on `PUBLISHED`. */
export function sourceOf(...paragraphs: readonly string[]): Source {
  return { id: 'x', outlet: 'X', title: null, published: PUBLISHED, url: null, language: 'en', basis: {}, path: 'x.md', firstLine: 1, text: paragraphs.join('\n\n'), sha256: '' };
}

export const articleOf = (...paragraphs: readonly string[]): Article => readArticle(sourceOf(...paragraphs));

/** In: actors as YAML flow (`{ north: { name: … } }`; empty for none) and claims as YAML flow, without ids. Out: the claims file. */
export function fileOf(actors: string, ...claims: readonly string[]): ClaimsFile {
  const list = claims.map((claim, i) => `  - { id: c${i}, ${claim.replace(/^\s*\{/, '')}`).join('\n');
  return parseClaims('claims.yaml', `version: 1\nstory: { title: T, date: ${PUBLISHED} }\n${actors === '' ? '' : `actors: ${actors}\n`}claims:\n${list}\n`);
}

/** In: actors, a claim and the paragraphs of a text. Out: what the text answers. */
export function answerTo(actors: string, claim: string, ...paragraphs: readonly string[]): Answer {
  const [answer] = answerAll(fileOf(actors, claim), articleOf(...paragraphs));
  if (answer === undefined) throw new Error('a claim without an answer');
  return answer;
}

/** A reading on one line: `not created`, `created, hedged, quoted: Ana Ruiz (union), earlier`. */
export function show(reading: Reading): string {
  const speaker = reading.speaker === null ? '' : `: ${reading.speaker.name}${reading.speaker.actor === null ? '' : ` (${reading.speaker.actor})`}`;
  return [
    `${reading.polarity === 'denied' ? 'not ' : ''}${reading.position}`,
    ...(reading.certainty === 'hedged' ? ['hedged'] : []),
    ...(reading.voice === 'outlet' ? [] : [`${reading.voice}${speaker}`]),
    ...(reading.time === null ? [] : [reading.time]),
  ].join(', ');
}

export const shown = (answer: Answer): string[] => answer.readings.map(show);

/** The reasons for what was looked at and not read, each once. */
export const reasons = (answer: Answer): string[] => [...new Set(answer.rejected.map(({ reason }) => reason))];
