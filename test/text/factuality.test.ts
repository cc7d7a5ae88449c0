import { describe, expect, test } from '@jest/globals';
import { readClauses } from '../../src/text/clauses.ts';
import { readFactuality } from '../../src/text/factuality.ts';
import { tokenize } from '../../src/text/words.ts';

/** How the event named by a word of the sentence is presented, and by which word. */
function presented(text: string, word: string): string {
  const tokens = tokenize(text);
  const { kind, by } = readFactuality(tokens, readClauses(tokens), tokens.findIndex((token) => token.text === word));
  return by < 0 ? kind : `${kind} by ${tokens[by]?.text}`;
}

describe('a bare verb behind "and"', () => {
  test.each([
    ['The city should call a vote and set one up.', 'possible by should'],
    ['The city will call a vote and set one up.', 'future by will'],
    ['The city called a vote and set one up.', 'actual'],
    ['The vote that the city should call was late and set one back.', 'actual'],
  ])('%s', (text, expected) => {
    expect(presented(text, 'set')).toBe(expected);
  });
});

describe('who is wanted for what he did', () => {
  test.each([
    ['A miner wanted for killing two guards was held.', 'killing', 'alleged by wanted'],
    ['A miner wanted in the killing of two guards was held.', 'killing', 'alleged by wanted'],
    ['A miner sought for allegedly wounding a guard was held.', 'wounding', 'alleged by sought'],
    ['The miner wanted the killing of the bill.', 'killing', 'intended by wanted'],
    ['The funds sought for the building of a dam ran out.', 'building', 'intended by sought'],
  ])('%s', (text, word, expected) => {
    expect(presented(text, word)).toBe(expected);
  });
});

describe('a noun that the verb behind it brings in', () => {
  test.each([
    ['A contract for a second dam might be signed.', 'possible by might'],
    ['A contract for a second dam will be signed in May.', 'future by will'],
    ['The contract for the dam might be signed in May.', 'actual'],
    ['A contract signed in May might be revised.', 'actual'],
  ])('%s', (text, expected) => {
    expect(presented(text, 'contract')).toBe(expected);
  });
});

describe('a base form behind “he” or “she”', () => {
  test.each([
    ['They called on the mayor that she resign.', 'resign', 'intended by she'],
    ['Despite calls that he step down, the mayor sang.', 'step', 'intended by he'],
    ['She resigns on Monday.', 'resigns', 'actual'],
    ['They resign on Monday.', 'resign', 'actual'],
  ])('%s', (text, word, expected) => {
    expect(presented(text, word)).toBe(expected);
  });
});

describe('facts', () => {
  test.each([
    ['The dam broke.', 'broke'],
    ['The bridge was closed.', 'closed'],
    ['The vessel had been inspected.', 'inspected'],
    ['The crew managed to save the ship.', 'save'],
    ['The city began to clear the mud.', 'clear'],
    ['The clinic was forced to close the ward.', 'close'],
    ['Eleven people are known to have died.', 'died'],
    ['The army went on building the wall.', 'building'],
    ['Having signed the treaty, Oslo left.', 'signed'],
    ['The collapse of the bridge killed two.', 'collapse'],
    ['He said the plant had closed.', 'closed'],
    ['It cannot be denied that the plant closed.', 'closed'],
    ['The firm earned money from selling the land.', 'selling'],
    ['Oslo ended the dispute by forming a panel.', 'forming'],
    ['The judge let the heirs leave and they met in Lima.', 'met'],
    ['The firm recovered from closing the plant.', 'closing'],
    ['That did not stop Oslo from closing the plant.', 'closing'],
    ['Oslo was not barred from closing the plant.', 'closing'],
    ['The mayor denied that the plant closed.', 'closed'],
    ['Police confirmed that the plant closed.', 'closed'],
    ['Lima explained to the owners that they form a panel.', 'form'],
    ['The crew did not know that the plant closed.', 'closed'],
  ])('%s %s', (text, word) => {
    expect(presented(text, word)).toBe('actual');
  });
});

describe('what is not a fact, or not yet', () => {
  test.each([
    ['The valley will be flooded.', 'flooded', 'future by will'],
    ['The plant won’t close.', 'close', 'future by wo'],
    ['The plant is to be closed.', 'closed', 'future by to'],
    ['Lima suggested that they form a panel.', 'form', 'intended by suggested'],
    ['It led Lima to close the plant.', 'close', 'actual'],
    ['Lima led a failed effort to close the plant.', 'close', 'intended by effort'],
    ['It will lead Lima to close the plant.', 'close', 'future by will'],
    ['Lima has not ruled out buying a second plant.', 'buying', 'intended by ruled'],
    ['Lima did not rule out a strike.', 'strike', 'intended by rule'],
    ['No day has been set for the vote.', 'vote', 'intended by set'],
    ['Lima proposed this time that a panel be formed.', 'formed', 'intended by proposed'],
    ['Lima suggested to the new owners that they form a panel.', 'form', 'intended by suggested'],
    ['Oslo proposed to end the dispute by forming a panel.', 'forming', 'intended by proposed'],
    ['Oslo could end the dispute by forming a panel.', 'forming', 'possible by could'],
    ['Let the experts meet and talk.', 'meet', 'intended by Let'],
    ['Let the experts meet and talk.', 'talk', 'intended by Let'],
    ['Let us form the panel, let the experts sit down and talk.', 'talk', 'intended by let'],
    ['The panel would study whether the dam holds.', 'study', 'possible by would'],
    ['Oslo, Lima to sign treaty', 'sign', 'future by to'],
    ['The firm must pay a fine.', 'pay', 'future by must'],
    ['A fine must be paid.', 'paid', 'future by must'],
    ['The firm must have paid.', 'paid', 'possible by must'],
    ['The owner must be rich.', 'be', 'possible by must'],
    ['Their next meeting is in May.', 'meeting', 'intended by next'],
    ['The proposed sale was welcomed.', 'sale', 'intended by proposed'],
    ['The dam could break.', 'break', 'possible by could'],
    ['They may have left.', 'left', 'possible by may'],
    ['The merger would cost jobs.', 'cost', 'possible by would'],
    ['The firm plans to cut jobs.', 'cut', 'intended by plans'],
    ['The company offered to pay.', 'pay', 'intended by offered'],
    ['Ministers agreed to set up a fund.', 'set', 'intended by agreed'],
    ['The two are ready to sign.', 'sign', 'intended by ready'],
    ['He refused to resign.', 'resign', 'intended by refused'],
    ['A plan to drain the lake was dropped.', 'drain', 'intended by plan'],
    ['They discussed the creation of a fund.', 'creation', 'intended by discussed'],
    ['Lima considered selling the port.', 'selling', 'intended by considered'],
    ['The city will begin to clear the mud.', 'clear', 'future by will'],
    ['The clinic will be forced to close the ward.', 'close', 'future by will'],
    ['The clinic was urged to close the ward.', 'close', 'intended by urged'],
    ['She would have wanted to have died.', 'died', 'intended by wanted'],
    ['If the dam breaks, run.', 'breaks', 'conditional by If'],
    ['It is unclear whether the dam was damaged.', 'damaged', 'conditional by whether'],
    ['Unless the firm pays, they will strike.', 'pays', 'conditional by Unless'],
    ['The club was banned from signing players.', 'signing', 'intended by banned'],
    ['The court barred the firm from selling the land.', 'selling', 'intended by barred'],
    ['The mayor did not deny that the dam broke.', 'broke', 'conditional by deny'],
    ['The mayor neither confirmed nor denied that the dam broke.', 'broke', 'conditional by denied'],
    ['Police have not confirmed that the dam broke.', 'broke', 'conditional by confirmed'],
    ['It could not be verified that the dam broke.', 'broke', 'conditional by verified'],
  ])('%s %s', (text, word, expected) => {
    expect(presented(text, word)).toBe(expected);
  });
});
