import { describe, expect, test } from '@jest/globals';
import { isFurniture, isListHeading, latinShare } from '../../src/text/furniture.ts';

describe('isFurniture', () => {
  test.each([
    'READ MORE: Why ferries strike piers', 'Read also: Why ferries strike piers.', 'Related: Fund for the crew is set up.', 'RELATED ARTICLES: One ferry | Another ferry',
    'Subscribe', 'Sign up for one of our email newsletters.', 'Get the latest news delivered to you every day!', 'Download our app for iOS', 'Please enable Javascript to watch this video',
    'Follow us on Twitter', 'Share this: Facebook', 'Share Tweet Pin Email', 'Home > News > Ports', 'News | Politics | Ports', 'Comments (3)', 'Leave a Reply', 'Log in to comment',
    'loader', 'Chats', '0', '12 comments', '1.2K views', '4 min read', 'Reading time: 4 minutes', '====', '* * *', '1:19 Ferry strikes pier: what we know',
    'Wednesday 30 December 2020 12:05 GMT', 'Last Modified: May 3, 2021', '30.12.2020', 'July 2nd, 2013', '9:30 p.m.', 'Updated 1205 GMT (2005 HKT) December 30, 2020',
    'By Ann Lowe', 'By Ann Lowe and Carl Berg | News', 'BY ANN LOWE', 'by Harbour News with AFP', 'Ann Lowe | 03.05.2021', '(Reporting by Ann Lowe; Editing by Carl Berg)', 'Ann Lowe contributed to this report.',
    'Ann Lowe is a staff writer for the Herald. Reach her at alowe@herald.example.', 'alowe@herald.example or 412-555-0199', '@annlowe', 'www.herald.example',
    'Source: Herald and agencies', 'Source: News Agencies', 'Copyright 2021 Herald. All rights reserved.', '© 2021 Herald', 'This material may not be published, broadcast or rewritten.', 'We use cookies to improve your visit.',
    'World', 'MIDDLE EAST', 'Most Read', 'More from News', 'ROME (AP) —', 'ANKARA', 'Support HarbourNews', 'Advertisement',
  ])('%s', (line) => {
    expect(isFurniture(line)).toBe(true);
  });

  test.each([
    'Read more carefully, the rules forbid it.', 'Related charges were dropped in June.', 'Subscribers lost money.', 'Follow-up talks are planned.', 'Share prices fell on Monday.', 'Download speeds have grown.',
    'Join the army, he urged on Facebook.', 'Get the ferry out, she told us on Twitter.', 'Support for the plan is growing', 'Watch the harbour, the mayor said.', 'Videos of the crash were shown to the court.',
    'Sources: the ministry confirmed that the deal was signed in Rome in May and that it will start in June with three ships.', 'The wind contributed.', 'By Friday, the ferry was gone.', 'By the river stands a tower',
    '2021 will be a hard year.', 'On May 3, 2021, the ferry sank.', 'They met in May 2021 in Rome', '10:30 was when the ferry left', 'More from the harbour was expected.', 'Copyright law does not cover ships.',
    'World prices have risen.', 'The cookies were stale.', 'He left.', 'Nobody was hurt', 'THE UNION DENIES ALL', 'Our work is not done, the mayor said.', 'Home prices > wages',
  ])('not: %s', (line) => {
    expect(isFurniture(line)).toBe(false);
  });

  test.each([['Most Read', true], ['Related stories:', true], ['More from Herald', true], ['Recent headlines:', true], ['More from him was expected.', false], ['READ MORE: Why ferries sink', false]])('%s heads a list: %s', (line, heads) => {
    expect(isListHeading(line)).toBe(heads);
  });
});

test('latinShare', () => {
  expect([latinShare('abc'), latinShare('где'), latinShare('abгд'), latinShare('12')]).toEqual([1, 0, 0.5, null]);
});
