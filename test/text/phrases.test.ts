import { describe, expect, test } from '@jest/globals';
import { findPhrase, isInability, readCue, readPhrase, type NamedRange } from '../../src/text/phrases.ts';
import { tokenize } from '../../src/text/words.ts';
import type { Token } from '../../src/types.ts';

const nobody = (): readonly NamedRange[] => [];
const marta = (tokens: readonly Token[]): readonly NamedRange[] => tokens.flatMap(({ text }, i) => (text === 'Marta' || text === 'ferry' ? [{ actor: 'marta', from: i, to: i + 1 }] : []));

/** The words of each match. */
function found(cue: string, text: string, { names = false, gap }: { names?: boolean; gap?: number } = {}): string[] {
  const tokens = tokenize(text);
  return findPhrase(names ? readPhrase(cue) : readCue(cue, nobody), tokens, 0, tokens.length, gap).map(({ at }) => at.map((i) => tokens[i]?.text).join(' '));
}

describe('a cue is found', () => {
  test.each([
    ['signed a treaty', 'Oslo signs the treaty.', ['signs treaty']],
    ['signed a treaty', 'They signed a second, wider fishing treaty.', ['signed treaty']],
    ['signed a deal', 'Oslo signed an accord.', ['signed accord']],
    ['set up', 'A fund was set up.', ['set up']],
    ['set up', 'They set the fund up.', ['set up']],
    ['called off', 'They called the march off.', ['called off']],
    ['gave way', 'The dam gave way.', ['gave way']],
    ['step back', 'He took a step back.', ['step back']],
    ['in talks', 'The firms are in talks.', ['in talks']],
    ['the strike', 'The strike and the second strike failed.', ['strike', 'strike']],
    ['another system', 'They bought another system.', ['another system']],
    ['suspended until', 'They suspended the rider until May.', ['suspended until']],
    ['shot himself', 'She shot and wounded herself.', ['shot herself']],
    ['cleared of theft', 'The court cleared a retired harbour pilot of theft.', ['cleared theft']],
    ['taken to hospital', 'A boat took the injured ship cook and his young mate to hospital.', ['took hospital']],
    ['a fund for widows', 'A state fund for the widows exists.', ['fund widows']],
  ])('%s: %s', (cue, text, expected) => {
    expect(found(cue, text)).toEqual(expected);
  });

  test.each([
    ['signed a treaty', 'The treaty was signed.'],
    ['signed a treaty', 'They signed. A treaty it was not.'],
    ['signed a treaty', 'They signed; the treaty fell.'],
    ['signed a treaty', 'They signed up old friends, brave cousins, rich uncles and a treaty.'],
    ['set up', 'The sun set.'],
    ['in talks', 'He talks a lot.'],
    ['another system', 'They bought the system.'],
    ['suspended until', 'They suspended the rider in May.'],
    ['shot himself', 'He shot a guard.'],
    ['shot himself', 'The guard himself shot a wolf.'],
    ['cleared of theft', 'The court cleared a retired harbour pilot after talk of theft.'],
    ['cleared of theft', 'The court cleared a retired harbour pilot who spoke of theft.'],
    ['taken to hospital', 'The injured ship cook and his mate on the way to hospital took ill.'],
    ['a group on fees', 'A group on work for men in mines over fees met.'],
  ])('and not: %s: %s', (cue, text) => {
    expect(found(cue, text)).toEqual([]);
  });

  test('names take no synonyms and hardly a gap', () => {
    expect(found('fishing deal', 'The fishing accord fell.', { names: true })).toEqual([]);
    expect(found('fishing deal', 'The fishing deal fell.', { names: true })).toEqual(['fishing deal']);
    expect(found('fishing deal', 'The fishing and whaling rights deal fell.', { names: true, gap: 1 })).toEqual([]);
  });

  test('a match says how many of its words are the cue’s own', () => {
    const matches = ['They signed the treaty deal.', 'They signed the treaty accord.'].map((text) => findPhrase(readCue('signed a treaty deal', nobody), tokenize(text))[0]?.exact);
    expect(matches).toEqual([3, 2]);
  });
});

/** The words that a form of the cue other than its own finds. */
function forms(cue: string, text: string): string[] {
  const tokens = tokenize(text);
  return readCue(cue, nobody).variants.flatMap((variant) => findPhrase(variant, tokens)).map(({ at }) => at.map((i) => tokens[i]?.text).join(' '));
}

describe('the same said in another order or form', () => {
  test.each([
    ['talks broke down', 'The breakdown of the talks came fast.', 'breakdown talks'],
    ['break out', 'The outbreak came before the breakout.', 'breakout'],
    ['talks collapsed', 'The collapse of the talks came fast.', 'collapse talks'],
    ['a takeover', 'Velt took over Gorna.', 'took over'],
    ['keep the plant open', 'Velt will keep open the plant.', 'keep open plant'],
    ['turned down the offer', 'They turned the offer down.', 'turned offer down'],
    ['a drone attack', 'An attack with drones began.', 'attack drones'],
    ['sanctions relief', 'They want relief from sanctions.', 'relief sanctions'],
    ['a visa ban', 'Oslo banned all visas for them.', 'banned visas'],
    ['an asset freeze', 'They freeze any assets.', 'freeze assets'],
    ['an attack with drones', 'A drone attack began.', 'drone attack'],
    ['wanted the fees lifted', 'They wanted Oslo to lift the fees.', 'wanted lift fees'],
    ['one person dead', 'They speak of one dead.', 'one dead'],
    ['called off the search', 'They cancelled the search.', 'cancelled search'],
    ['all fees lifted', 'They want the fees lifted in their entirety.', 'fees lifted in'],
    ['fees lifted completely', 'All fees were lifted.', 'All fees lifted'],
  ])('%s: %s', (cue, text, expected) => {
    expect(forms(cue, text)).toContain(expected);
  });

  test.each([
    ['a drone attack', 'They attacked the drones.'],
    ['a visa ban', 'Visas ban nobody.'],
    ['talks between experts', 'Experts from both countries have begun talks.'],
    ['talks collapsed', 'The bridge collapsed in talks.'],
    ['one person dead', 'One of the dead was a nurse.'],
    ['keep the plant open', 'Velt keeps the open plant.'],
    ['called off the search', 'They suspended the search.'],
    ['a procurement body', 'They formed a group on Norway’s purchase of ships.'],
    ['a procurement body', 'They formed a group on the purchase of ships.'],
  ])('and not %s: %s', (cue, text) => {
    expect(forms(cue, text)).toEqual([]);
  });
});

describe('what stands in a cue for something else', () => {
  test('an actor for all its names', () => {
    const tokens = tokenize('The storm sank the ferry.');
    expect(findPhrase(readCue('sank Marta', marta), tokens, 0, tokens.length, undefined, marta(tokens))).toMatchObject([{ at: [2, 4] }]);
  });

  test('{about} for what the claim is about', () => {
    const tokens = tokenize('The storm sank the ferry.');
    const about = [{ actor: 'about', from: 3, to: 5 }];
    expect(findPhrase(readCue('sank {about}', nobody), tokens, 0, tokens.length, undefined, about)).toMatchObject([{ at: [2, 3] }]);
    expect(findPhrase(readCue('sank {about}', nobody), tokens)).toEqual([]);
  });
});

describe('what a cue says by itself', () => {
  test.each([
    ['no agreement', 'negative'],
    ['not closed', 'negative'],
    ['yet to sign', 'negative'],
    ['to form', 'irrealis'],
    ['will form', 'irrealis'],
    ['cannot be closed', 'inability'],
    ['unable to pay', 'inability'],
  ] as const)('%s: %s', (cue, said) => {
    expect(readCue(cue, nobody)[said]).toBe(true);
  });

  test.each(['agreed', 'closed', 'set up', 'signed a treaty'])('%s: nothing of the kind', (cue) => {
    expect(readCue(cue, nobody)).toMatchObject({ negative: false, irrealis: false, inability: false });
  });

  test.each([
    ['They could not pay.', true],
    ['It is not possible.', true],
    ['It is impossible to pay.', true],
    ['They did not pay.', false],
    ['They could pay.', false],
  ])('%s %s', (text, expected) => {
    const tokens = tokenize(text);
    expect(isInability(tokens, 0, tokens.length)).toBe(expected);
  });
});
