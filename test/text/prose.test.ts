import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isCreditLine } from '../../src/text/captions.ts';
import { isFurniture } from '../../src/text/furniture.ts';
import { isPlainProse } from '../../src/text/prose.ts';

const BODY = 'the harbour board met for three hours in the old customs house while the ferries stayed at their berths and the fishing fleet went out';

test.each([
  `The mayor said on Monday that ${BODY}.`, `“The mayor knew that ${BODY}.”`, `Nobody could say on the 3rd of May 2020 whether ${BODY}, she said!`,
])('a paragraph: %s', (line) => expect(isPlainProse(line)).toBe(true));

test.each([
  'Read more', 'The mayor spoke.', `The mayor said that ${BODY}`, `Read more: ${BODY}.`, `Subscribe to our newsletter, ${BODY}.`, `Related: ${BODY}.`, `The mayor, at left, where ${BODY}. (AP)`,
  `The mayor said that ${BODY}. All rights reserved.`, `Ann Lowe contributed to this report, and ${BODY}.`, `The mayor said that ${BODY}, 3 May 2020 - Ann Lowe.`, `${BODY}.${'.'.repeat(40)}`,
])('perhaps no paragraph: %s', (line) => expect(isPlainProse(line)).toBe(false));

test('no line of furniture and no credit is taken for a paragraph', () => {
  const part = fc.constantFrom(
    'Read more', 'Related', ':', ' ', ', ', '. ', '|', 'Subscribe', 'to our newsletter', 'Photo', 'by Ann Lowe', '(AP)', 'AP', '/', 'Copyright', '2020', 'All rights reserved', 'Follow us on Twitter', 'The mayor', 'said', 'In this photo', 'file', 'comments',
    'min read', '12:30', 'Advertisement', 'Reporting by', 'www.a.com', 'call', '555-1234', 'Terms of Use', 'and', 'Privacy Policy', 'click here', 'Getty Images', 'image', '“', '”', '!', BODY,
  );
  // Of lines made at random next to none is long and plain: these end as paragraphs do.
  const opening = fc.constantFrom('The mayor said that', 'Read more', 'Subscribe', 'In this photo', 'Copyright', 'Related', 'Photo');
  let plain = 0;
  fc.assert(fc.property(opening, fc.array(part, { maxLength: 6 }), fc.constantFrom('.', '!', ''), (first, parts, stop) => {
    const line = `${[first, ...parts, BODY].join(' ')}${stop}`;
    if (!isPlainProse(line)) return;
    plain += 1;
    expect(isFurniture(line) || isCreditLine(line)).toBe(false);
  }), { numRuns: 3000, seed: 11 });
  expect(plain).toBeGreaterThan(100);
});
