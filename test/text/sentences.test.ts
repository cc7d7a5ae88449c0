import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { splitSentences } from '../../src/text/sentences.ts';

/** Each line is a text; `|` stands where it must come apart. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'plain stops': [
    'The bridge is shut.| It opens again in May.',
    'Is the bridge shut?| The mayor will not say.',
    'Shut it!| Nobody listened.',
    'Shut it!!| Nobody listened.',
    'Shut it??| Nobody listened.',
    'Shut it?!| Nobody listened.',
    'Shut it!?| Nobody listened.',
    'One line\nof a wrapped paragraph ends here.| The next\nsentence goes on too.',
  ],
  'titles and initials': [
    'Mr. Hall met Mrs. Dale and Dr. Okafor.| They spoke with Gen. Pratt and Lt. Col. Reyes.',
    'Sen. Ann Lowe (R-Ohio) and Rep. Lee voted no.',
    'My neighbour is Carol P. Lunt.',
    'J. K. Rowling and A.A. Milne wrote for children.',
    'We sat there, Anna and I. |Did you read Carl I. Berg’s column?',
    'MR. HALL WAS LATE.| HE LEFT.',
    'You could see Mt. Etna and Ft. Worth.',
  ],
  'places and firms': [
    'St. Ann’s Chapel stands on 9th St. near the park.',
    'ST. LOUIS (AP) — The river rose.| It fell again.',
    'It was made by Hale, Moss & Co. of London.| The firm is gone.',
    'It was sold to Hale, Moss & Co. |They sold it on.',
    'Did Ruth and co. arrive?',
    'We can ask Ruth and co. |They will know.',
    'Fisher Inc. Chief Executive Dana Bell quit.',
    'Fisher Inc. |She had led it for years.',
    'That is Lee Marsh Jr.’s boat.',
    'A launch from Cape Canaveral, Fla., was put off.',
    'The store in Lacey, Wash., burned.| She lives in Concord, Calif. |Neighbours heard it.',
    'CUMBERLAND, Ind. (WXYZ) - A boy is safe.',
    'The club is at 19 Hill Ave. |Members heard it.| The bank is at 36 Hill Blvd. South.',
    'It stood at 12 Main St. South near the river.',
    'They met on Main St. John Doe was late.',
    'He flew to Washington, D.C. |The talks had begun.',
  ],
  'letters with stops': [
    'She moved to the U.S. last June.',
    'She moved to the U.S. |What about him?',
    'She moved to the E.U. |It suits her.',
    'She writes for the U.S. Government from Texas.',
    'The U.S. 5th Fleet left.| It came back.',
    'They flew to the U.S.A. in June.',
    'He has a Ph.D. from Cork.| She has none.',
    'Use a tool, e.g. Excel or a pen, i.e. Something that writes.',
    'Reds vs. Blues is on.| Hall v. Dale is not.',
  ],
  'times, dates and numbers': [
    'At 7 a.m. Ms. Lowe went to work.| She came home at 9 p.m. |Ms. Lowe then slept.',
    'It struck at 5:11 p.m. Tuesday.| Nobody was hurt.',
    'Watch from 9 p.m. E.T. on.',
    'It struck at 3 p.m. EDT in the valley.',
    'It was on Sept. 11, 2001, and again on Aug. 27.| Then it stopped.',
    'They left in Dec. |Nobody saw them.',
    'Turn to p. 12.| Then read pp. 14-16.',
    'See No. 5 and Fig. 2, and N°. 44.210.7. |That is all.',
    'Did she go? |No. |He did.',
    'It costs $5.50 a day.| It was $4.25. |It rose.',
    'Sales fell 2.5 percent.| 2021 was worse.',
    'It sold for little.| $5 was the price.',
    'They sell pens, ink, etc. |The shop is old.',
  ],
  'quotations': [
    '“Stop!” he said.| Nobody did.',
    '“Stop!” Ann Lowe said.| Nobody did.',
    '“Is it over?” Mr. Lowe asked, rising.',
    '"Stop." said the guard.',
    "He looked up, 'It is done.' he said.",
    'He looked up, "It is done." |He took his hat.',
    '“It is done. |We can go,” he said. |“All of us.” |Then they left.',
    '“It is done.”| “We can go.”',
    'She called it “a mess.” |The mayor disagreed.',
    '“Who did it?” |Smith said he did not know.',
    '“Nobody came.” |Smith said the hall was cold.',
  ],
  'brackets': [
    'She rents it (She had bought it first.) from a friend.',
    'It is old (built in 1910. Nobody knows by whom) and dear.',
    'It is old. |(It was built in 1910. |Nobody knows by whom.) |It is dear.',
    'Nobody knows.[3] |It is dear.',
    '“Hale [...] drew the map [...]” (Moss 12).',
  ],
  'ellipses': [
    'I was not sure ... well, it may be...who knows . . . it is done.',
    'And then . . . I forgot.',
    'I never said that.... |She went home.',
    'I never said that... |She went home.',
    'He paused… |The crowd waited.',
    'One word more . . . was too many for the hall. . . . |The talk was over. . . .',
    'He closes with “the rest may wait. . . .”',
    'It ends with a row of dots . . . . |The next begins.',
  ],
  addresses: [
    'Her address is Ann.Lowe@mail.example.org. |I wrote to her.',
    'It is at https://www.example.org/a.b/page_1.html. |Have a look.',
    'Go to www.example.org.| It is free.',
    'It runs on ASP.NET and Node.js, said Amazon.com.',
  ],
  lists: [
    '1.) Wash the rice |2.) Boil it',
    '1.) Wash the rice. |2.) Boil it.',
    '1) Wash the rice |2) Boil it',
    '1) Wash the rice. |2) Boil it.',
    '1. Wash the rice |2. Boil it',
    '1. Wash the rice. |2. Boil it.',
    '• 9. Wash the rice |• 10. Boil it',
    '⁃9. Wash the rice |⁃10. Boil it',
    'a. Wash the rice |b. Boil it |c. Eat it',
    'i. Wash the rice |ii. Boil it |iii. Eat it',
    'He came 2. and she came 3. in the race.',
    'eggs\n|rice and beans\n|salt',
    'Two lines\nof one thought',
  ],
  'names and brands': [
    'She left Yahoo! for a bank.| Yahoo! Finance is older.',
    'She left Yahoo! |It had been fun.',
    'Prices rose.| eBay fell.| iPhones sold.',
  ],
  'missing spaces': [
    'It was over.Nobody came.Mr. Lowe paid 2,000.That was all.',
    'He was born in the U.S.A. and raised in the U.S.S.R. by Ann.',
    'It was “over.”Nobody came.',
  ].map((text) => text.replace('over.N', 'over.|N').replace('came.M', 'came.|M').replace('000.T', '000.|T').replace('”N', '”|N')),
  datelines: ['ANKARA, Dec. 30 (Reuters) - The talks began.| They went on.', 'LONDON — The talks began.'],
};

const pieces = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  for (const [theme, texts] of Object.entries(TEXTS)) {
    test.each(texts)(`${theme}: %s`, (marked) => {
      expect(pieces(marked.replaceAll('|', ''))).toEqual(marked.split('|').map((piece) => piece.trim()));
    });
  }

  test('reads the given part of a text only, with offsets into the whole', () => {
    const text = 'Skip. This one. And this. Skip.';
    expect(splitSentences(text, 6, 25)).toEqual([{ start: 6, end: 15 }, { start: 16, end: 25 }]);
  });

  test('a blank line always parts', () => {
    expect(pieces('No stop here\n\nnor here')).toEqual(['No stop here', 'nor here']);
  });

  const scraps = fc.array(fc.constantFrom('A', 'b', '.', '. ', '...', '!”', '“', '(', ')', '[', ' U.S. ', '\n', '\n\n', '1. ', '2. ', '• ', ' a.b@c.d ', 'http://x.y. ', 'é', '😀', '\u00a0'), { maxLength: 40 });

  test.each([['scraps of language', () => scraps.map((parts) => parts.join(''))], ['any string', () => fc.string({ unit: 'binary' })]] as const)('every other character is in exactly one sentence: %s', (_, texts) => {
    fc.assert(fc.property(texts(), (text) => {
      let from = 0;
      for (const { start, end } of splitSentences(text)) {
        expect(text.slice(from, start).trim()).toBe('');
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        expect(end).toBeGreaterThan(start);
        from = end;
      }
      expect(text.slice(from).trim()).toBe('');
    }));
  });
});

describe('a text without stops comes in pieces that are no longer than a sentence can be', () => {
  test.each([['words', 'the ferry sank '.repeat(1000)], ['one word', 'a'.repeat(9001)], ['two units a letter', `b${'🚢'.repeat(5000)}`]])('%s', (_, text) => {
    const found = pieces(text);
    expect(Math.max(...found.map(({ length }) => length))).toBeLessThanOrEqual(2000);
    expect(found.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    expect(found.filter((piece) => /\p{Cs}/u.test(piece))).toEqual([]);
  });
});
