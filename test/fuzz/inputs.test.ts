import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { CLAIMS } from '../../bench/hostile/story.ts';
import { parseClaims } from '../../src/claims-file/parse.ts';
import { compare } from '../../src/compare.ts';
import { InputError } from '../../src/errors.ts';
import { formats } from '../../src/formats/index.ts';
import { loaders } from '../../src/loaders/index.ts';
import { decode } from '../../src/loaders/decode.ts';
import { parseLock } from '../../src/lock/parse.ts';
import { toReport } from '../../src/report.ts';
import type { Source } from '../../src/types.ts';
import { claims, load as loadNamed, text, UNSEEN, word } from './story.ts';

/** Whatever a text says, the tool gives a right answer or one error of the user's; it never breaks, and never says what no source says. */

const SAFE = { numRuns: 40, seed: 7 } as const;

const sources = fc.array(text, { minLength: 1, maxLength: 4 });

const loaderFor = (extension: string) => loaders.find(({ extensions }) => extensions.includes(extension));
const load = (written: string, at: number): Source => loadNamed(written, `s${at}`);

/** Throws what is no mistake of the user's. */
const tolerated = (act: () => unknown): void => {
  try {
    act();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
};

test('evidence is verbatim, again gives the same, and the JSON is the report', () => {
  fc.assert(fc.property(sources, (texts) => {
    const loaded = texts.map(load);
    const report = toReport(compare(claims, loaded));
    for (const { answers } of report.claims) for (const { source, readings, rejected } of answers) {
      const whole = loaded.find(({ id }) => id === source)?.text ?? '';
      for (const { start, end, quote } of [...readings, ...rejected].map(({ evidence }) => evidence)) expect([start >= 0, end <= whole.length, whole.slice(start, end)]).toEqual([true, true, quote]);
    }
    expect(JSON.parse(formats.json.comparison([report], { color: false, width: 80 }))).toEqual(JSON.parse(JSON.stringify(report)));
    expect(toReport(compare(claims, texts.map(load)))).toEqual(report);
  }), SAFE);
}, 60_000);

test.each(['terminal', 'markdown', 'csv', 'github', 'html'] as const)('%s: no character that nobody sees', (name) => {
  fc.assert(fc.property(sources, (texts) => {
    const written = formats[name].comparison([toReport(compare(claims, texts.map(load)))], { color: false, width: 80 });
    expect(UNSEEN.exec(written.replaceAll('\r\n', '\n'))?.[0]).toBeUndefined();
  }), { ...SAFE, numRuns: 10 });
}, 60_000);

const mutated = (whole: string) => fc.array(fc.tuple(fc.nat(whole.length), fc.nat(12), fc.oneof(word, fc.constantFrom('&a ', '*a', '[', '{', '}', ': ', '\n', '  ', '!!x ', '---\n', '<<: ', '~', '|', '>'))), { minLength: 1, maxLength: 3 })
  .map((edits) => edits.reduce((sofar, [at, cut, put]) => sofar.slice(0, at) + put + sofar.slice(at + cut), whole));

const LOCK = `version: 1\nclaims:\n  deaths:\n    outcome: agree\n    sources:\n      s0:\n        by: corrected\n        positions:\n          - { position: 2 people, exact: killed two people, prefix: The }\n`;
const MATTER = '---\nid: a\noutlet: River Post\npublished: 2020-12-30\nurl: https://example.org/a\nlanguage: en\n---\nThe fire killed two people.\n';

test('a claims file, a lock file, front matter and bytes are read, or refused with a place', () => {
  fc.assert(fc.property(mutated(CLAIMS), (written) => tolerated(() => parseClaims('claims.yaml', written))), SAFE);
  fc.assert(fc.property(mutated(LOCK), (written) => tolerated(() => parseLock('claims.lock.yaml', written, claims))), SAFE);
  fc.assert(fc.property(mutated(MATTER), (written) => tolerated(() => loaderFor('.md')?.load({ path: 'corpus/a.md', name: 'a', text: written }))), SAFE);
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => tolerated(() => decode('corpus/a.md', bytes))), { ...SAFE, numRuns: 200 });
}, 60_000);
