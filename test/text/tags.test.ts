import { describe, expect, test } from '@jest/globals';
import { canBeVerb } from '../../src/text/lexicon.ts';
import { tokenize } from '../../src/text/words.ts';

/** `word/tag` for the words asked for. */
function tagsOf(text: string, ...wanted: readonly string[]): string[] {
  return tokenize(text).flatMap(({ text: word, tag }) => (wanted.includes(word) ? [`${word}/${tag}`] : []));
}

describe('one word, two uses', () => {
  test.each([
    ['The strike hit airports.', ['strike/noun', 'hit/past']],
    ['The hit on the convoy failed.', ['hit/noun']],
    ['It is closed, according to police and court records.', ['police/noun', 'court/noun']],
    ['Prior to work they want to police and to court them.', ['work/noun', 'police/verb', 'court/verb']],
    ['They want to offer talks.', ['offer/verb', 'talks/noun']],
    ['The offer was late.', ['offer/noun']],
    ['Most drivers back the offer.', ['back/verb', 'offer/noun']],
    ['They back Falk.', ['back/verb']],
    ['Falk sent the drivers back the next day.', ['back/adverb']],
    ['Falk drove back the next day.', ['back/adverb']],
    ['Lena Falk was late on Monday.', ['Lena/name', 'Falk/name']],
    ['Rescuers say three miners are trapped.', ['say/verb', 'trapped/participle']],
    ['The talks collapsed.', ['talks/noun', 'collapsed/past']],
    ['They plan to leave.', ['plan/verb', 'leave/verb']],
    ['The plan to leave failed.', ['plan/noun', 'leave/verb']],
    ['It will cost the city millions.', ['cost/verb']],
    ['Officials have long complained that it leaks.', ['long/adverb', 'complained/participle']],
    ['The firm has since been sold.', ['since/adverb', 'sold/participle']],
    ['The talks have so far failed.', ['so/adverb', 'far/adverb', 'failed/participle']],
    ['He has long hair.', ['long/adjective']],
    ['Since it has long closed, they left.', ['Since/subordinator', 'long/adverb']],
    ['Norway claims Lima wants talks.', ['claims/verb']],
    ['They block assets and bar their owners.', ['bar/verb']],
    ['They left the court and bar.', ['bar/noun']],
    ['It would cost the city millions.', ['would/modal', 'cost/verb']],
    ['She will text the crew.', ['text/verb']],
    ['They’re wounded and we’re convicted.', ['wounded/participle', 'convicted/participle']],
    ['She’d go.', ['’d/modal', 'go/verb']],
    ['He’s been seen.', ['been/auxiliary', 'seen/participle']],
    ['The truce, decreed by the state, held.', ['decreed/participle', 'held/past']],
    ['The state, decreed the king, must fall.', ['decreed/past']],
    ['Two states agreed a record oil deal that will cut output.', ['deal/noun', 'cut/verb']],
    ['Will will buy the Swiss bank Credit Pontis.', ['bank/noun']],
    ['They took her into court.', ['her/pronoun']],
    ['They gave her a seat.', ['her/pronoun']],
    ['They met her in-laws.', ['her/determiner']],
    ['They took her two sons.', ['her/determiner']],
    ['HOLM, April 3 (Reuters) - A convicted thief fled.', ['A/determiner', 'convicted/adjective', 'fled/past']],
    ['HOLM (AP) -- The guard fled.', ['The/determiner', 'guard/noun']],
    ['The report on A - B roads is out.', ['A/name']],
    ['Peter Holm, a clerk of the town of Lisk, was freed on Monday.', ['Peter/name', 'Holm/name']],
    ['Bill Lasker said so.', ['Bill/name']],
    ['Mark the day.', ['Mark/noun']],
    ['Holm quits as manager', ['quits/verb']],
    ['Man dies in crash', ['dies/verb']],
    ['Teen crashes into wall after chase', ['crashes/verb']],
    ['Manager quits as losses mount', ['quits/verb']],
    ['Holm quits were rare', ['quits/noun']],
    ['Train crashes in Oslo', ['crashes/noun']],
    ['Oslo talks on fees', ['talks/noun']],
    ['The wins of May', ['wins/noun']],
    ['Riders dies cast', ['dies/noun']],
    ['Bill Passes House', ['Bill/noun']],
    ['They met the Oslo doctor who left.', ['doctor/noun', 'left/past']],
    ['The ferry sank quickly.', ['quickly/adverb']],
    ['The cost of the dam rose.', ['cost/noun', 'rose/past']],
    ['Norway, Chile form joint panel', ['form/verb']],
    ['Norway and Chile start talks', ['start/verb', 'talks/noun']],
    ['Norway, Chile talks end', ['talks/noun']],
    ['Norway, Chile launch delayed', ['launch/noun']],
    ['The fees announced late on Monday hit the ferries.', ['announced/participle']],
    ['The fees announced on Dec. 14 have hit ferries.', ['announced/participle']],
    ['The minister announced on Monday two fees.', ['announced/past']],
    ['The minister announced on Monday that fees rose.', ['announced/past']],
    ['The firm denied paying for it.', ['firm/noun', 'denied/past', 'paying/gerund']],
    ['The firm dismissed reports of a loss.', ['firm/noun', 'dismissed/past', 'reports/noun']],
    ['The firm owned mines closed in May.', ['owned/adjective']],
    ['A bus burned during evening prayers.', ['evening/noun']],
    ['The public urged restraint.', ['public/noun', 'urged/past']],
    ['The chief accused clerk left.', ['chief/adjective', 'accused/adjective']],
    ['Three miners trapped in a shaft near Lisk since June were freed.', ['trapped/participle']],
    ['The paintings stolen last week turned up.', ['stolen/participle', 'turned/past']],
    ['A clerk held for crimes related to fraud appeared in court.', ['held/participle', 'related/participle', 'appeared/past']],
    ['Staff employed at the mill went home.', ['employed/participle', 'went/past']],
    ['A lorry loaded with coal hit a bus.', ['loaded/participle', 'hit/past']],
    ['A clerk died in a car parked at the mill.', ['died/past', 'parked/participle']],
    ['The thieves whom Norway caught in May will stand trial.', ['caught/past']],
    ['The ship that pirates seized in May was sold.', ['seized/past']],
    ['The court ruled in May the firm was to pay.', ['ruled/past']],
    ['The levee broke on 11 May, clerks said.', ['broke/past']],
    ['The mill closed in May and the staff were sacked.', ['closed/past']],
  ])('%s', (text, expected) => {
    expect(tagsOf(text, ...expected.map((one) => one.split('/')[0] ?? ''))).toEqual(expected);
  });
});

describe('past and participle', () => {
  test.each([
    ['The court convicted the banker.', ['convicted/past']],
    ['The banker was convicted.', ['convicted/participle']],
    ['The banker convicted by the court has left.', ['convicted/participle', 'left/participle']],
    ['The firm had lost its licence.', ['lost/participle']],
    ['Lima left after long talks failed.', ['long/adjective', 'failed/past']],
    ['Clear skies came while long queues formed.', ['long/adjective', 'formed/past']],
    ['Lima fined the mill and four clerks linked to it.', ['fined/past', 'linked/participle']],
    ['A truck said to be stolen hit two men accused of theft.', ['said/participle', 'hit/past', 'accused/participle']],
    ['Lima linked the theft to a clerk and said to be careful.', ['linked/past', 'said/past']],
    ['The crew has not been found.', ['found/participle']],
    ['The damaged bridge was closed.', ['damaged/adjective', 'closed/participle']],
    ['A Chinese-built bridge fell.', ['built/adjective']],
    ['The mayor called the vote one-sided and left.', ['sided/adjective']],
    ['The navy test-fired a rocket.', ['fired/past']],
    ['They spoke in a calm manner, free from anger.', ['free/adjective']],
  ])('%s', (text, expected) => {
    expect(tagsOf(text, ...expected.map((one) => one.split('/')[0] ?? ''))).toEqual(expected);
  });
});

describe('-ing', () => {
  test.each([
    ['They are building a dam.', ['building/gerund']],
    ['The building was empty.', ['building/noun']],
    ['The river burst its banks, flooding homes.', ['flooding/gerund']],
    ['They were accused of taking bribes.', ['taking/gerund']],
  ])('%s', (text, expected) => {
    expect(tagsOf(text, ...expected.map((one) => one.split('/')[0] ?? ''))).toEqual(expected);
  });
});

describe('names by their capital', () => {
  test.each([
    ['She told US officials.', ['US/name']],
    ['She told us.', ['us/pronoun']],
    ['It rained in May.', ['May/name']],
    ['It may rain.', ['may/modal']],
    ['She met Will Frost.', ['Will/name', 'Frost/name']],
    ['Lima says it will sign.', ['Lima/name', 'says/verb', 'will/modal']],
    ['The EU agreed.', ['EU/name']],
  ])('%s', (text, expected) => {
    expect(tagsOf(text, ...expected.map((one) => one.split('/')[0] ?? ''))).toEqual(expected);
  });

  test('a capital says nothing in a line of capitals, and names a name in a sentence full of names', () => {
    expect(tagsOf('Harbour Minister Ada B. Noll met Mayor Ole Frost on Monday.', 'Noll', 'met', 'Frost')).toEqual(['Noll/name', 'met/past', 'Frost/name']);
    expect(tagsOf('Harbour Minister Met Mayor Over Bridge on Monday', 'Harbour', 'Bridge')).toEqual(['Harbour/noun', 'Bridge/noun']);
    expect(tagsOf('Floods Destroy Three Bridges Near The Border', 'Three', 'Near')).toEqual(['Three/number', 'Near/preposition']);
  });
});

describe('function words', () => {
  test.each([
    ['The mayor’s car was there.', '’s', 'possessive'],
    ['It’s not over.', '’s', 'auxiliary'],
    ['They’ll sign.', '’ll', 'modal'],
    ['They didn’t sign.', 'n’t', 'not'],
    ['He wants to go.', 'to', 'to'],
    ['The minister said that the dam was safe.', 'that', 'subordinator'],
    ['After that vote he left.', 'that', 'determiner'],
    ['They dismissed that concern, saying the dam would hold.', 'that', 'determiner'],
    ['Oslo rejected that idea.', 'that', 'determiner'],
    ['He said that rain, falling on roofs, was loud.', 'that', 'subordinator'],
    ['He said that war is bad.', 'that', 'subordinator'],
    ['The dam that broke was old.', 'that', 'subordinator'],
    ['Seven of ten bridges fell.', 'Seven', 'number'],
    ['The dam, which broke, was old.', 'which', 'subordinator'],
    ['He slept, and she drove.', 'and', 'conjunction'],
    ['He recently resigned.', 'recently', 'adverb'],
    ['He has not yet resigned.', 'yet', 'adverb'],
    ['It rained, yet he came.', 'yet', 'conjunction'],
    ['“Never,” he said.', '“', 'quote'],
    ['It fell.', '.', 'punctuation'],
  ])('%s %s is %s', (text, word, tag) => {
    expect(tokenize(text).find((token) => token.text === word)?.tag).toBe(tag);
  });
});

describe('what can be a verb', () => {
  test.each([
    ['propose', true],
    ['strike', true],
    ['collapsed', true],
    ['river', false],
    ['quickly', false],
  ])('%s: %s', (word, expected) => {
    expect(canBeVerb(word)).toBe(expected);
  });
});

test('a subject with a relative clause on it still waits for its verb', () => {
  expect(tagsOf('The babies who had been fed the formula fell ill.', 'fell')).toEqual(['fell/past']);
  expect(tagsOf('The man who robbed the bank died.', 'died')).toEqual(['died/past']);
  expect(tagsOf('The man who robbed a bank located in Oslo fled.', 'located')).toEqual(['located/participle']);
  expect(tagsOf('He met a man who ran a shop founded in 1920.', 'founded')).toEqual(['founded/participle']);
});

test('a participle between a subject and its verb, and a verb behind what describes its subject', () => {
  expect(tagsOf('A truce, reached in Oslo, has held.', 'reached')).toEqual(['reached/participle']);
  expect(tagsOf('He drove off, reached for his phone, was seen.', 'reached')).toEqual(['reached/past']);
  expect(tagsOf('On Monday he left, reached in tears by phone.', 'reached')).not.toEqual(['reached/noun']);
  expect(tagsOf('Critics, who include two bankers, call the move rash.', 'call')).toEqual(['call/verb']);
  expect(tagsOf('The minister is pleased and calls the move wise.', 'calls')).toEqual(['calls/verb']);
  expect(tagsOf('She received letters and calls the next day.', 'calls')).toEqual(['calls/noun']);
  expect(tagsOf('He has shops, offices, call the police.', 'shops')).toEqual(['shops/noun']);
});
