import { describe, expect, test } from '@jest/globals';
import { formats, type FormatName } from '../../src/formats/index.ts';
import { checkReport } from './check-fixture.ts';
import { report } from './fixture.ts';
import { expectGolden } from './goldens.ts';
import { HOSTILE, hostileCheck, hostileReport } from './payloads.ts';

/** What holds for every format. */

const options = { color: false, width: 80 };
const names = Object.keys(formats) as FormatName[];
const ENDINGS: Readonly<Record<FormatName, string>> = {
  terminal: 'txt', json: 'json', ndjson: 'ndjson', csv: 'csv', markdown: 'md', html: 'html', sarif: 'sarif', junit: 'xml', github: 'txt', rdjsonl: 'jsonl', annotations: 'jsonld', claimreview: 'jsonld',
};

// oxlint-disable-next-line no-control-regex -- it is them that are looked for
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\p{Cs}/u;

describe.each(names)('%s', (name) => {
  const { comparison, check } = formats[name];

  // The JSON is the report itself; the screen and the page have goldens of their own.
  if (!['json', 'terminal', 'html'].includes(name)) {
    test('of the comparison', () => expectGolden(comparison([report], options), `${name}-comparison.${ENDINGS[name]}`));
    test('of the check', () => expectGolden(check([checkReport], options), `${name}-check.${ENDINGS[name]}`));
  }

  test('is the same every time, and ends in a newline', () => {
    for (const text of [comparison([report], options), comparison([report, report], options), check([checkReport], options), check([checkReport, checkReport], options)]) expect(text).toMatch(/\n$/);
    expect(comparison([report], options)).toBe(comparison([report], options));
  });

  test.each(HOSTILE)('lets no unseen character through: %j', (text) => {
    for (const written of [comparison([hostileReport(text)], options), check([hostileCheck(text)], options)]) expect(UNSEEN.exec(written.replaceAll('\r\n', '\n'))?.[0]).toBeUndefined();
  });
});
