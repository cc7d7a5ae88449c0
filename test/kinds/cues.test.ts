import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../src/analysis.ts';
import { findFocus } from '../../src/evidence.ts';
import { matchCue } from '../../src/kinds/cues.ts';
import { articleOf, fileOf, PUBLISHED } from './story.ts';

/** Each match of a cue in the last sentence that speaks of it: the words, `not` where it is denied, how it is presented unless as a fact. */
function matches(about: string, cue: string, ...paragraphs: readonly string[]): string[] {
  const { claims, actors } = fileOf('{ north: { name: Northland }, south: { name: Southland } }', `{ kind: status, about: [${about}], positions: { p: ['${cue}'] } }`);
  const [claim] = claims;
  if (claim === undefined) throw new Error('no claim');
  const article = articleOf(...paragraphs);
  const analysis = analyse(article, actors, PUBLISHED);
  const focus = findFocus(claim, analysis).focus.at(-1);
  if (focus === undefined) return [];
  return matchCue(analysis.readCue(cue), focus, analysis).map(({ match, polarity, presented }) => {
    const words = match.at.map((at) => focus.sentence.tokens[at]?.text).join(' ');
    return `${polarity === 'denied' ? 'not ' : ''}${words}${presented === 'actual' ? '' : `, ${presented}`}`;
  });
}

describe('where a cue is found', () => {
  test.each([
    ['bridge', 'built a bridge', 'The army built a bridge.', ['built bridge']],
    ['bridge', 'built a bridge', 'The army built a second wooden bridge.', ['built bridge']],
    ['bridge', 'built a bridge', 'A bridge was built by the army.', ['built bridge']],
    ['bridge', 'collapsed', 'The collapse of the bridge killed two.', ['collapse']],
    ['merger', 'signed a deal', 'The firms sign a merger accord.', ['sign accord']],
    ['deal', 'no agreement', 'They left with no accord.', ['accord']],
    ['ransom', 'no ransom was paid', 'The state said it had paid no ransom.', ['ransom paid']],
    ['ransom', 'ransom was paid', 'The state paid a large ransom.', ['ransom paid']],
    ['truce', 'truce was violated by Northland', 'The ceasefire, decreed by Southland for 45 days, was violated by Northland.', ['ceasefire violated Northland']],
    ['talks', 'no deal', 'The talks ended without a deal.', ['deal']],
    ['ferry', 'Northland sank {about}', 'Northland sank the ferry at dawn.', ['Northland sank ferry']],
    ['ferry', 'Northland sank {about}', 'Southland sank the ferry at dawn.', []],
    ['ferry', 'at sea', 'The ferry is at sea.', ['at sea']],
    ['sailing school', '{about} on ships', 'Northland to open sailing school on tall ships', ['sailing ships, future']],
    ['panel to inspect', 'inspect dams', 'They want a panel to inspect the dams.', ['inspect dams, intended']],
    ['port', 'bar from entering', 'They bar its head, Ana Ruiz, two of her aides and a clerk from entering the port.', ['bar entering']],
    ['port', 'bar from entering', 'They bar the chief engineer of the line, known for years by her initials, from entering the port.', ['bar entering']],
    ['ferry', 'is in port', 'The ferry is in the old port.', ['in port']],
    ['ferry', 'had too many cars', 'The ferry had too many cars on deck.', ['too many cars']],
    ['panel', 'look into fees', 'The panel looked into the harbour fees.', ['looked into fees']],
    ['panel', 'examine whether fees', 'The panel will examine whether the fees are legal.', ['examine whether fees, future']],
    ['owner', 'plans to sell', 'The owner has no plans to sell.', ['not plans sell, intended']],
    ['owner', 'has no plans to sell', 'The owner has no plans to sell.', ['plans sell, intended']],
    ['owner', 'plans to sell', 'The owner has plans to sell.', ['plans sell, intended']],
    ['men', 'police held {about}', 'None of the men whom police held will speak.', []],
  ])('%s: %s: %s', (about, cue, text, expected) => {
    expect(matches(about, cue, text)).toEqual(expected);
  });

  test.each([
    ['bridge', 'force', 'The Bridge Force Act names the bridge.'],
    ['working party', 'worked', 'The working party met.'],
    ['sailing school', '{about} on ships', 'Northland is sailing on ships to the school.'],
    ['panel to inspect', 'inspect dams', 'The dams were left as a panel to inspect mines met.'],
    ['bridge', 'built a bridge', 'The army built a road, and the bridge was closed.'],
    ['strike', 'in talks', 'She talks of a strike.'],
    ['ferry', 'is in port', 'The ferry was let out of the port.'],
    ['ferry', 'is in port', 'The ferry left the port in the south.'],
    ['ferry', 'was within its limits', 'The ferry had limits of its own.'],
    ['ferry', 'too many cars', 'The ferry had many cars on deck.'],
    ['ferry', 'too many cars', 'The ferry had too few cars on deck.'],
    ['ransom', 'ransom was paid', 'The sum paid was no ransom.'],
    ['talks', 'talks failed', 'He failed the talks.'],
    ['truce', 'broken', 'An earlier truce was broken.'],
    ['port', 'bar from entering', 'They bar its head, two of her aides, a clerk and a cook, and boats were entering the port.'],
    ['port', 'bar from entering', 'They bar its head, two of her aides, a clerk and a cook who left from entering the port.'],
    ['panel', 'look into fees', 'The panel is looking for a way out of fees.'],
    ['panel', 'look into fees', 'The panel looks after fees.'],
    ['panel', 'examine whether fees', 'The panel will examine the fees.'],
  ])('and where not: %s: %s: %s', (about, cue, text) => {
    expect(matches(about, cue, text)).toEqual([]);
  });
});

describe('how the text presents it', () => {
  test.each([
    ['The bridge was closed.', ['closed']],
    ['The bridge will be closed.', ['closed, future']],
    ['The bridge is to be closed.', ['closed, future']],
    ['The bridge could be closed.', ['closed, possible']],
    ['The army plans to close the bridge.', ['close, intended']],
    ['If the bridge is closed, trade will suffer.', ['closed, conditional']],
    ['The army managed to close the bridge.', ['close']],
  ])('%s', (text, expected) => {
    expect(matches('bridge', 'closed', text)).toEqual(expected);
  });
});

describe('denied from outside', () => {
  test.each([
    ['closed', 'The bridge was not closed.', ['not closed']],
    ['closed', 'The army denied that the bridge was closed.', ['not closed']],
    ['not closed', 'The bridge was not closed.', ['closed']],
    ['not closed', 'The bridge was closed.', []],
    ['steel frame', 'The army says that a steel frame gives the bridge nothing.', ['steel frame']],
    ['steel frame', 'The army says that there is no steel frame on the bridge.', ['not steel frame']],
    ['steel frame', 'The army says that the bridge has nothing of a steel frame.', ['not steel frame']],
    ['could not procure', 'The procurement of a bridge system went on.', []],
    ['could not procure', 'The army was unable to procure a bridge system.', ['procure, future']],
    ['toll on', 'Nor did they win the toll on the bridge.', ['not toll on']],
    ['toll on', 'They won the toll on the bridge, nor did they lose it.', ['toll on']],
    ['tolled', 'Nor did they win the toll on the bridge.', ['not toll']],
    ['tolled', 'The army never got the toll on the bridge that it had sought.', ['not toll']],
    ['tolled', 'The army did not get the toll on the bridge.', ['toll']],
    ['tolled', 'The army did not criticise the toll on the bridge.', ['toll']],
    ['did not close the bridge', 'The army closed the bridge.', ['not closed bridge']],
    ['cannot be closed', 'The bridge cannot be closed.', ['closed, possible']],
    ['no intention of closing', 'The army has no intention of closing the bridge.', ['intention closing, intended']],
    ['no intention of closing', 'The army said it was final and that it had no intention of closing the bridge.', ['intention closing, intended']],
    ['no intention of closing', 'The army has the intention of closing the bridge.', ['not intention closing, intended']],
  ])('%s: %s', (cue, text, expected) => {
    expect(matches('bridge', cue, text)).toEqual(expected);
  });
});
