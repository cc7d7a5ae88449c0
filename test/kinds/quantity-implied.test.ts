import { describe, expect, test } from '@jest/globals';
import { answerTo, shown } from './story.ts';

const ROSE = '{ kind: quantity, unit: percent, about: [Velt, shares], measure: [rose, jumped] }';
const FELL = '{ kind: quantity, unit: percent, about: [Velt, shares], measure: [fell, lost] }';
const BOUGHT = '{ kind: quantity, question: "What was paid for Velt?", unit: money, about: [Velt], measure: [buy, pay] }';
const DEEP = '{ kind: quantity, unit: length, about: [quake], measure: [deep, depth] }';
const SEARCH = '{ kind: quantity, unit: officers, about: [search, hunt], measure: [search, hunt] }';
const CUSTODY = '{ kind: quantity, unit: people, about: [inmates], measure: [back in custody] }';
const ESCAPED = '{ kind: quantity, unit: inmates, about: [prison], measure: [escaped] }';
const REFUGEES = '{ kind: quantity, unit: refugees, about: [camp], measure: [shelters, sheltering] }';
const CHILDREN = '{ kind: quantity, unit: children, about: [prison], measure: [escaped] }';
const SENTENCE = '{ kind: quantity, unit: years, about: [Dorn], measure: [serving, served, sentence] }';
const IMPOSED = '{ kind: quantity, unit: years, about: [Dorn], measure: [sentenced, prison] }';
const SAT_OUT = '{ kind: quantity, unit: years, about: [Dorn], measure: [spent, prison] }';
const ALCOHOL = '{ kind: quantity, unit: percent, about: [Dorn], measure: [blood-alcohol] }';

const RECALL = '{ kind: quantity, unit: toys, about: [Velt, toys], measure: [recall, recalled] }';
const DEATHS = '{ kind: quantity, unit: children, about: [fever], measure: [died, killed] }';
const RAIDERS = '{ kind: quantity, unit: robbers, about: [bank], measure: [robbers, thieves] }';
const HELD = '{ kind: quantity, unit: days, about: [Dorn], measure: [held, jail] }';

const VOTE = '{ kind: quantity, unit: percent, about: [Velt, vote], measure: [won, vote] }';

const CREW = '{ kind: quantity, unit: people, about: [tanker, Ardea], measure: [crew, aboard, on board] }';
const COSTS = '{ kind: quantity, question: "What does the tablet cost?", unit: money, about: [Slate, tablet, device], measure: [cost, price, sell for, starts at] }';
const RAISE = '{ kind: quantity, unit: percent, about: [deal], measure: [rise, increase] }';
const RANSOM = '{ kind: quantity, question: "What ransom was paid?", unit: money, about: [ransom, tanker, Ardea], measure: [ransom, paid] }';

const told = (claim: string, text: string): string[] => shown(answerTo('', claim, ...text.split('\n\n')));

describe('words that measure the same', () => {
  test.each([
    [ROSE, 'Shares in Velt closed 31.5 per cent higher at $26.98.', ['31.5 %']],
    [VOTE, 'Velt won 52.1% of the vote to 47.9% for Gorna.', ['52.1 %']],
    [VOTE, 'The share of Velt rose from 40% of the vote to 52%.', ['52 %']],
    [RECALL, 'The recall affects 40,000 toys.', ['40000 toys']],
    [RECALL, 'The recall of the Velt toys, told on Monday, extends to 40,000 toys.', ['40000 toys']],
    [RECALL, 'Some 40,000 toys are covered by the Velt recall.', ['40000 toys']],
    [RECALL, 'The recall was widened to 40,000 toys.', ['40000 toys']],
    [RECALL, 'The recall follows a fire that affected 40 toys.', []],
    [RECALL, 'The recall came after Velt found lead in 40 toys.', []],
    [DEATHS, 'The fever has killed four infants.', ['4 children']],
    [DEATHS, 'The fever has killed four cows.', []],
    [DEATHS, 'The fever has killed four people.', []],
    [RAIDERS, 'Four thieves held up the bank.', ['4 robbers']],
    [RAIDERS, 'Four clerks fled the bank as the thieves burst in.', []],
    [HELD, 'Dorn, who turned 33 in jail, was held for 40 days.', ['40 days']],
    [HELD, 'Dorn turned 33 in jail.', []],
    [ROSE, 'Velt shares were up 31.5 percent.', ['31.5 %']],
    [ROSE, 'Velt shares were down 31.5 percent.', []],
    [ROSE, 'Velt shares jumped 3 per cent on Monday and 3.5 per cent on Tuesday.', []],
    [ROSE, 'Velt shares jumped 3 per cent on Monday and closed on Tuesday.', ['3 %']],
    [FELL, 'Velt shares were down 38 percent.', ['38 %']],
    [FELL, 'Velt shares slid 38 percent.', ['38 %']],
    [FELL, 'Velt shares gained 38 percent.', []],
    [BOUGHT, 'Velt has been sold for $1.7 billion.', ['USD 1700000000']],
    [BOUGHT, 'Velt sold trucks worth $1.7 billion.', []],
    [BOUGHT, 'Velt was bought for $1.9 billion. Velt had rejected an earlier approach worth $1.7 billion.', ['USD 1900000000']],
    [BOUGHT, 'Gorna paid $1.9 billion for Velt. Ostra had made a $1.7 billion offer that Velt turned down.', ['USD 1900000000']],
    [DEEP, 'The quake was centred about seven miles underground.', ['7 mile']],
    [DEEP, 'The quake was felt seven miles away.', []],
    [IMPOSED, 'Dorn has spent two years in prison.', []],
    [IMPOSED, 'Dorn will spend two years in prison.', ['2 years']],
    [SAT_OUT, 'Dorn has spent two years in prison.', ['2 years']],
    [SAT_OUT, 'Dorn got a two-year prison sentence.', []],
    [ALCOHOL, "Dorn was held. It's not his first brush with the law: in 2004 Dorn was held with a blood-alcohol level of .11.", []],
    [ALCOHOL, 'Dorn had a blood-alcohol level of 0.16.', ['0.16 %']],
  ])('%s %s', (claim, text, expected) => {
    expect(told(claim, text)).toEqual(expected);
  });
});

describe('who takes part', () => {
  test.each([
    [SEARCH, 'More than 200 officers had joined the search.', ['200 officers']],
    [SEARCH, 'The state paid for the 300 officers on the hunt.', ['300 officers']],
    [SEARCH, 'The search, which at its height involved 300 officers, goes on.', ['300 officers']],
    [SEARCH, 'The search involved 300 officers.', ['300 officers']],
    [SEARCH, 'The search was called off, and 300 officers went home.', []],
    [CUSTODY, 'The inmates were caught. All three are back in custody.', ['3 people']],
    [CUSTODY, 'The inmates were caught. All three had a lawyer.', []],
    [ESCAPED, 'Three men escaped from the prison.', ['3 inmates']],
    [ESCAPED, 'Three convicts, one of them a thief, escaped from the prison.', ['3 inmates']],
    [ESCAPED, 'The last of the three prisoners who escaped from the prison on Monday gave up.', ['3 inmates']],
    [ESCAPED, 'The prison has been closed since three prisoners escaped.', ['3 inmates']],
    [ESCAPED, 'Since 2029, three prisoners have escaped from the prison.', []],
    [ESCAPED, 'The prison in the town of Holm is locked, said its head on Monday.\n\nIn March, three prisoners escaped from a farm.', []],
    [REFUGEES, 'The camp is full: 20,000 people are sheltering there.', ['20000 refugees']],
    [REFUGEES, 'The camp employs 200 people.', []],
    [CHILDREN, 'Three men escaped from the prison.', []],
    [SENTENCE, 'They are Ray Dorn, 41, who is serving 45 years; Luis Pineda, serving 12 years; and Todd Mack, serving 20 years.', ['45 years']],
    [SENTENCE, 'Dorn has served 12 years of his sentence.', []],
    [SENTENCE, 'Dorn has served 12 years.', ['12 years']],
  ])('%s %s', (claim, text, expected) => {
    expect(told(claim, text)).toEqual(expected);
  });
});

describe('whose amount it is', () => {
  test.each([
    [COSTS, "Arlen unveiled a tablet that will sell for $199, less than the price of Apple's iPad, which starts at $499.", ['USD 199']],
    [COSTS, 'The Slate, which starts at $199, is on sale.', ['USD 199']],
    [COSTS, 'The tablet costs $209.63 to build.', []],
    [COSTS, 'The tablet costs $199 to buy.', ['USD 199']],
    [COSTS, 'The $199 device has become a success.', ['USD 199']],
    [COSTS, 'The $40 device cover has become a success.', []],
    [RANSOM, 'The Ardea was seized on Sunday. In 2026 pirates seized a tanker. It was freed after a ransom of $3 million was paid.', []],
    [RANSOM, 'The Ardea is free. The $3 million ransom was paid in 2026.', ['USD 3000000']],
    [RAISE, 'The deal is signed. Though the figure, a 6.5 per cent increase, is small, it comes with a lump sum.', ['6.5 %']],
    [RAISE, 'The deal is signed. A baker won a 6.5 per cent increase, but it came late.', []],
    [RANSOM, 'The ransom for the Ardea was $3 million, paid in 2026.', ['USD 3000000']],
    [CREW, 'The owner of the tanker said all 28 seafarers were well.', ['28 people, attributed: owner of the tanker']],
    [CREW, 'The tanker was seized. On board: 28 sailors, most of them Greek.', ['28 people']],
    [CREW, 'The tanker was seized. In all: 28 miles of coast.', []],
  ])('%s %s', (claim, text, expected) => {
    expect(told(claim, text)).toEqual(expected);
  });
});

const DEAD = '{ kind: quantity, unit: people, about: [crash, collision, train], measure: [killed, died, dead] }';
const POINTS = '{ kind: quantity, unit: points, about: [Hale], measure: [scored] }';
const ACRES = '{ kind: quantity, unit: acres, about: [fire], measure: [burned] }';
const SYSTEM = '{ kind: quantity, unit: money, about: [system], measure: [cost] }';

describe('what a sentence goes on with', () => {
  test.each([
    [DEAD, 'The toll of the collision stands at 19 dead after a 36-year-old woman died in hospital, and 171 injured.', ['19 people']],
    [DEAD, 'The death toll in the train crash stands at 18. It is the worst since 1974, when 18 people died.', ['18 people']],
    [DEAD, 'Since 1974, 18 people have died in train crashes.', []],
    [POINTS, "Hale was there. He'd scored 23 points in 37 minutes.", ['23 points']],
    [POINTS, "Hale was there. He'd score 23 points if he played.", []],
    [ACRES, 'The blaze has burned 16,000 acres.', ['16000 acres']],
    [ACRES, 'The drought has burned 16,000 acres.', []],
    [SYSTEM, 'A system that stops trains is to be built by 2040 at a cost of 700 million euros.', ['EUR 700000000']],
    [SYSTEM, 'In 2004 a system was built at a cost of 700 million euros.', []],
  ])('%s %s', (claim, text, expected) => {
    expect(told(claim, text)).toEqual(expected);
  });
});
