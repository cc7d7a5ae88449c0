import { describe, expect, test } from '@jest/globals';
import { readNegations } from '../../src/text/negation.ts';
import { tokenize } from '../../src/text/words.ts';

/** "cue > scope" for each negation of a sentence. */
function read(text: string, kinds?: string): string[] {
  const tokens = tokenize(text);
  const words = (indices: readonly number[]): string => indices.map((i) => tokens[i]?.text).join(' ');
  return readNegations(tokens)
    .filter(({ kind }) => kinds === undefined || kind === kinds)
    .map(({ cue, scope }) => `${words(cue)} > ${words(scope)}`);
}

describe('what is denied', () => {
  test.each([
    ['The council did not approve the bridge.', ['not > The council did approve the bridge']],
    ['The council didn’t approve the bridge.', ['n’t > The council did approve the bridge']],
    ['But the council did not approve the bridge.', ['not > the council did approve the bridge']],
    ['However, the council did not approve the bridge.', ['not > the council did approve the bridge']],
    ['The bridge was never finished, although two firms bid for it.', ['never > The bridge was finished']],
    ['The mayor said the fund has not been set up.', ['not > the fund has been set up']],
    ['The mayor said that no fund was set up.', ['no > fund was set up']],
    ['The clerks lied where nobody saw it.', ['nobody > saw it']],
    ['The clerks lied until no guard was left.', ['no > guard was left']],
    ['They block assets and bar his entry.', ['block > assets']],
    ['They block the sale and the closing of the port.', ['block > the sale and the closing of the port']],
    ['The ship blocking the canal for days has been freed.', ['blocking > the canal for days']],
    ['States refusing to sign the treaty left.', ['refusing to > States sign the treaty']],
    ['Nobody was hurt and no damage was reported.', ['Nobody > was hurt', 'no > damage was reported']],
    ['The firm made no offer.', ['no > The firm made offer']],
    ['The union blamed the bank for a crisis they did not cause.', ['not > a crisis they did cause']],
    ['The bank hesitated and did not close.', ['not > The bank did close']],
    ['The mayor said the “safe” bridge was not closed.', ['not > the “ safe ” bridge was closed']],
    ['Neither Oslo nor Bergen has agreed.', ['Neither > Oslo nor Bergen has agreed', 'nor > Bergen has agreed']],
    ['The talks ended without agreement on prices.', ['without > agreement on prices']],
    ['The ship left port without telling its owners, the crew said.', ['without > telling its owners']],
    ['She is no longer a member of the board.', ['no longer > She is a member of the board']],
    ['Ten sailors were rescued, not twelve.', ['not > twelve']],
    ['The turbine will not be tied to the grid and pose no danger to it.', ['not > The turbine will be tied to the grid', 'no > The turbine will pose danger to it']],
    ['The fund has not paid or promised anything.', ['not > The fund has paid or promised anything']],
    ['The fund has not paid and promised nothing.', ['not > The fund has paid', 'nothing > The fund has promised']],
    ['The fund does not pay and invest abroad.', ['not > The fund does pay and invest abroad']],
    ['He has not resigned but will take leave.', ['not > He has resigned']],
    ['The club did not pay, and the league opened an inquiry.', ['not > The club did pay']],
    ['Why did the pilot not land at once?', ['not > Why did the pilot land at once']],
    ['The driver, a local man, was not hurt.', ['not > The driver , a local man , was hurt']],
    ['The minister took the call and did not answer the question.', ['not > The minister did answer the question']],
    ['Not one of the doors was locked.', ['Not > one of the doors was locked']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ['It is unclear whether the fund was created.', ['unclear > It is unclear whether the fund was created']],
    ['The team entered an uninhabited valley.', ['uninhabited > an uninhabited valley']],
    ['The plan was impossible.', ['impossible > The plan was impossible']],
    ['He was a fearless climber.', ['fearless > a fearless climber']],
  ])('by an affix: %s', (text, expected) => {
    expect(read(text, 'affix')).toEqual(expected);
  });

  test.each([
    ['The airline failed to pay its pilots.', ['failed to > The airline pay its pilots']],
    ['Lima has yet to sign the treaty, and Quito has done so.', ['has yet to > Lima sign the treaty']],
    ['The ministry denied that it had bought the ships.', ['denied that > it had bought the ships']],
    ['She denied taking money.', ['denied > taking money']],
    ['The union rejected a second offer.', ['rejected > a second offer']],
    ['The offer was rejected by the union.', ['rejected > The offer was']],
    ['The governor ruled out an early vote.', ['ruled out > an early vote']],
    ['The audit found no evidence that the bank lied.', ['no evidence that > the bank lied']],
    ['The audit found no sign that clerks or guards were bribed.', ['no sign that > clerks or guards were bribed']],
    ['The audit found no sign that clerks lied and guards were bribed.', ['no sign that > clerks lied']],
    ['The strike ended after months of talks came to nothing.', ['came to nothing > months of talks']],
    ['The deal is far from done.', ['far from > The deal is done']],
    ['They were unable to reach the valley.', ['unable to > They were reach the valley']],
  ])('by a verb or phrase: %s', (text, expected) => {
    expect(read(text, 'verb')).toEqual(expected);
  });
});

describe('what is no denial', () => {
  test.each([
    'No. 7 Squadron flew over the no-fly zone.',
    'Not only did the dam break, it took a bridge with it.',
    'No doubt the dam broke.',
    'No sooner had the vote begun than the lights went out.',
    'It was nothing but a drill.',
    'The governor would not hesitate to close the bridge.',
    'No fewer than 30 boats sank.',
    'The camp is far from the border.',
    'The rejected offer is public now.',
    'The united council unveiled an important, interesting and discreet plan under the bridge.',
    'The ruthless, countless and wireless were regardless.',
    'Whether or not it rains, the match goes on.',
    'Without doubt the best of them won.',
    'The union uncovered the uniform.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('"there is no doubt that" vouches for what follows', () => {
    expect(read('There is no doubt that the dam broke.')).toEqual(['no > There is doubt']);
  });
});

test('a hostile sentence is read in one pass of its words', () => {
  const tokens = tokenize('not '.repeat(300) + 'no '.repeat(300));
  expect(readNegations(tokens).length).toBeGreaterThan(0);
});
