import { describe, expect, test } from '@jest/globals';
import { answerTo, reasons, show } from './story.ts';

/** `norway: actor/came-from` for each reading. */
function read(actors: string, claim: string, ...paragraphs: readonly string[]): string[] {
  return answerTo(actors, claim, ...paragraphs).readings.map((reading) => `${show(reading)}: ${reading.rule.replace('actor/', '')}`);
}

const DOCKS = '{ dockers: { name: Dockers Union, aliases: [dockers] }, port: { name: Port of Halm, aliases: [port authority, port operator] }, norway: { name: Norway }, peru: { name: Peru } }';
const PANEL = '{ kind: actor, about: [mediation panel, panel], action: [propose, suggest] }';

describe('the agent of a verb', () => {
  test.each([
    ['Norway proposes mediation panel for dock strike', ['norway: active-subject']],
    ['The Dockers Union has proposed a mediation panel to end the strike.', ['dockers: active-subject']],
    ['The Dockers Union’s leader, Ana Ruiz, proposed a mediation panel.', ['dockers: active-subject']],
    ['Peruvian diplomats suggested a mediation panel.', ['peru: active-subject']],
    ['Lima suggested that a mediation panel be set up.', ['peru: active-subject']],
    ['The port authority, after weeks of talks, suggested a mediation panel.', ['port: active-subject']],
    ['It was Norway that proposed the mediation panel.', ['norway: active-subject']],
    ['The mayor recalled that it was Norway that first suggested a mediation panel.', ['norway, attributed: mayor: active-subject']],
    ['The dockers, who proposed the mediation panel, welcomed the vote.', ['dockers: active-subject']],
    ['The mediation panel that Norway had proposed met on Friday.', ['norway, earlier: active-subject']],
    ['A diplomat of the dockers said that Peru had cooled on its own suggestion of a mediation panel.', ['peru, attributed: diplomat of the dockers (dockers): possessor']],
    ['Norway and Peru proposed a mediation panel.', ['norway: active-subject', 'peru: active-subject']],
    ['Both the dockers and the port authority proposed a mediation panel.', ['dockers: active-subject', 'port: active-subject']],
    ['The dockers met the port authority and proposed a mediation panel.', ['dockers: shared-subject']],
    ['A mediation panel, held in May, was praised by Peru and proposed by the dockers.', ['dockers: passive-by']],
    ['The dockers walked out and then suggested a mediation panel.', ['dockers: shared-subject']],
    ['The port authority had on Thursday suggested a mediation panel.', ['port, earlier: active-subject']],
    ['The port authority has this week suggested a mediation panel.', ['port: active-subject']],
    ['Norway will not pay, its envoy said on Friday, a day after Peru announced that it had proposed a mediation panel.', ['peru, attributed: Peru (peru): active-subject']],
    ['Norway praised the mediation panel. Peru had itself suggested forming one.', ['peru, earlier: active-subject']],
    ['Norway praised the mediation panel. Peru had itself suggested one list of names.', []],
    ['Norway left the talks, repeating a suggestion of a mediation panel.', ['norway: light-verb']],
    ['Norway was thanked by all, repeating a suggestion of a mediation panel.', []],
    ['Norway had a plan on Thursday. Peru proposed a mediation panel.', ['peru: active-subject']],
  ])('active: %s', (text, expected) => {
    expect(read(DOCKS, PANEL, text)).toEqual(expected);
  });

  test.each([
    ['A mediation panel was proposed by the port authority late on Sunday.', ['port: passive-by']],
    ['The idea of a mediation panel was suggested by Norway.', ['norway: passive-by']],
    ['A mediation panel was first suggested in 2029 by Peru.', ['peru, earlier: passive-by']],
    ['The mediation panel, suggested by the port operator, will meet on Friday.', ['port: passive-by']],
    ['The port authority agreed to a mediation panel proposed by the dockers.', ['dockers: passive-by']],
    ['A mediation panel, he claimed, had been proposed by Norway.', ['norway, attributed: passive-by']],
    ['A mediation panel, he claimed, was late, and a date had been proposed by Norway.', []],
    ['According to Norway, the mediation panel was proposed by Peru.', ['peru, attributed: Norway (norway): passive-by']],
  ])('passive: %s', (text, expected) => {
    expect(read(DOCKS, PANEL, text)).toEqual(expected);
  });

  test.each([
    ['Norway did not propose a mediation panel.', ['not norway: active-subject']],
    ['Norway denied that it had proposed a mediation panel.', ['not norway, attributed: Norway (norway): active-subject']],
    ['The mediation panel was not proposed by Norway.', ['not norway: passive-by']],
    ['A mediation panel proposed by Norway has yet to be formed.', ['norway: passive-by']],
    ['It was not Norway that proposed the mediation panel.', ['not norway: active-subject']],
    ['It was Norway that did not propose the mediation panel.', ['not norway: active-subject']],
    ['The proposal for a mediation panel did not come from Norway.', ['not norway: came-from']],
  ])('denied: %s', (text, expected) => {
    expect(read(DOCKS, PANEL, text)).toEqual(expected);
  });
});

describe('the agent of a noun', () => {
  test.each([
    ['Norway’s proposal of a mediation panel surprised both sides.', ['norway: possessor']],
    ['A Norwegian proposal for a mediation panel is on the table.', ['norway: possessor']],
    ['The panel was set up at the dockers’ suggestion.', ['dockers: possessor']],
    ['The panel was set up at the suggestion of the dockers.', ['dockers: noun-of']],
    ['A proposal by Norway for a mediation panel is on the table.', ['norway: noun-by']],
    ['The proposal, from Oslo, is to create a mediation panel.', ['norway: noun-from']],
    ['The proposal for a mediation panel came from the port authority.', ['port: came-from']],
    ['The proposal for a mediation panel originally came from Peru.', ['peru, earlier: came-from']],
    ['A proposal for a mediation panel made by Norway was welcomed.', ['norway: light-verb-passive']],
    ['The proposal for a mediation panel was tabled by the dockers.', ['dockers: light-verb-passive']],
    ['A mediation panel is a proposal that Norway had been floating for years.', ['norway: given-by']],
    ['A mediation panel is a proposal Norway has long pushed.', ['norway, earlier: given-by']],
    ['A mediation panel is a proposal that Norway has welcomed.', []],
    ['A mediation panel is a proposal for which Norway made time.', []],
  ])('%s', (text, expected) => {
    expect(read(DOCKS, PANEL, text)).toEqual(expected);
  });
});

describe('of two set against each other the one who it is', () => {
  test.each([
    ['It was Norway, not Peru, that proposed the mediation panel.', ['norway: active-subject']],
    ['It is Norway, and not Peru, that proposed the mediation panel.', ['norway: active-subject']],
    ['It was Norway rather than Peru that proposed the mediation panel.', ['norway: active-subject']],
    ['Norway instead of Peru proposed a mediation panel.', ['norway: active-subject']],
    ['It was not Norway but Peru that proposed a mediation panel.', ['peru: active-subject']],
    ['The proposal for a mediation panel came from Norway, not Peru.', ['norway: came-from']],
    ['The proposal for a mediation panel came not from Norway but from Peru.', ['peru: came-from']],
    ['The proposal for a mediation panel came from Norway but not from its king.', ['norway: came-from']],
  ])('%s', (text, expected) => {
    expect(read(DOCKS, PANEL, text)).toEqual(expected);
  });

  test.each([
    ['It was Norway that had made the suggestion this time.', ['norway: light-verb']],
    ['It was Norway that had made the suggestion to ban boats this time.', []],
  ])('what follows a noun is no part of it: %s', (text, expected) => {
    expect(read(DOCKS, PANEL, 'Talks on a mediation panel began.', text)).toEqual(expected);
  });
});

describe('who a pronoun stands for', () => {
  test.each<readonly [string[], string[]]>([
    [['“We proposed a mediation panel,” said Ana Ruiz, spokeswoman for the Dockers Union.'], ['dockers, quoted: Ana Ruiz (dockers): active-subject']],
    [['Dockers Union leader Ana Ruiz said they had proposed the mediation panel in March.'], ['dockers, attributed: Ana Ruiz (dockers): active-subject']],
    [['The dockers welcomed the mediation panel.', '“It was our proposal,” Dockers Union leader Ana Ruiz said.'], ['dockers, quoted: Ana Ruiz (dockers): possessor']],
    [['The Dockers Union said it had suggested the mediation panel.'], ['dockers, attributed: Dockers Union (dockers): active-subject']],
    [['Ana Ruiz, the Dockers Union’s leader, backed the mediation panel.', 'Ruiz had proposed it last year.'], ['dockers, earlier: active-subject']],
    [['The mediation panel met on Monday.', 'Norway had suggested it in January.'], ['norway, earlier: active-subject']],
  ])('%s', (paragraphs, expected) => {
    expect(read(DOCKS, PANEL, ...paragraphs)).toEqual(expected);
  });

  test.each<readonly [string, readonly string[]]>([
    ['Peru accused Chile of having ignored its offer of a mediation panel.', ['peru']],
    ['Chile was accused by Peru of spurning its offer of a mediation panel.', ['peru']],
    ['Peru recalled its envoy. It accused Chile of ignoring its offer of a mediation panel.', ['peru']],
    ['Chile turned down its offer of a mediation panel, Peru said.', ['peru']],
    ['Chile rejected its offer of a mediation panel.', []],
    ['Chile repeated its offer of a mediation panel.', ['chile']],
    ['Peru said Chile had withdrawn its offer of a mediation panel.', ['chile']],
    ['Peru accused Chile of dropping its own offer of a mediation panel.', ['chile']],
  ])('nobody answers what he put himself: %s', (text, expected) => {
    const answer = answerTo('{ chile: { name: Chile }, peru: { name: Peru } }', '{ kind: actor, about: [mediation panel, panel], action: [propose, offer] }', text);
    expect([...new Set(answer.readings.map(({ position }) => position))]).toEqual(expected);
  });

  test('of somebody who speaks for no listed actor it stands for nobody', () => {
    expect(read(DOCKS, PANEL, '“We proposed a mediation panel,” said Pia Lund, a baker.')).toEqual([]);
  });
});

const SEA = '{ coast: { name: coast guard }, pirates: { name: the pirates, aliases: [pirates, gunmen] }, chile: { name: Chile }, peru: { name: Peru } }';
const FERRY = '{ kind: actor, about: [ferry], action: [sink, attack, ram] }';
const HOUSE = '{ zinc: { name: Zinc Party }, reform: { name: Reform League } }';
const VOTE = '{ kind: actor, about: [no-confidence vote, vote], action: [call, demand, request] }';

describe('the same rules on other stories', () => {
  test.each([
    ['The deal, which was brokered by Chile, holds.', ['chile: passive-by']],
    ['Chile brokered the deal.', ['chile: active-subject']],
    ['A broker in Chile sold the deal.', []],
    ['The deal was long in the making and was brokered last week by Chile.', ['chile: passive-by']],
    ['The deal pleased all and the sale was brokered by Chile.', []],
    ['The firm that brokered the deal and was praised by Chile is new.', []],
  ])('a noun in the list is the deed: %s', (text, expected) => {
    expect(read(SEA, '{ kind: actor, about: [deal], action: [broker] }', text)).toEqual(expected);
  });

  test.each([
    ['The ferry Marta was sunk by the coast guard.', ['coast: passive-by']],
    ['The pirates attacked the ferry at dawn.', ['pirates: active-subject']],
    ['The ferry came under attack by gunmen.', ['pirates: noun-by']],
    ['The attack on the ferry by pirates killed two.', ['pirates: noun-by']],
    ['The pirates’ attack on the ferry was filmed.', ['pirates: possessor']],
    ['Chile’s coast guard rammed the ferry.', ['chile: active-subject']],
    ['Peru said Chile had rammed the ferry.', ['chile, attributed: Peru (peru): active-subject']],
    ['Chile denies it attacked the ferry.', ['not chile, attributed: Chile (chile): active-subject']],
    ['Police said the pirates who attacked the ferry had fled.', ['pirates, attributed: Police: active-subject']],
    ['The gunmen boarded and then attacked the ferry.', ['pirates: shared-subject']],
    ['Pirates, not the coast guard, attacked the ferry.', ['pirates: active-subject']],
    ['The attack on the ferry was launched by gunmen.', ['pirates: light-verb-passive']],
  ])('a ferry: %s', (text, expected) => {
    expect(read(SEA, FERRY, text)).toEqual(expected);
  });

  test.each([
    ['The Reform League called for a no-confidence vote.', ['reform: active-subject']],
    ['The no-confidence vote was held at the request of the Reform League.', ['reform: noun-of']],
    ['Demands for a vote by the Reform League grew louder.', ['reform: noun-by']],
    ['Members of the Reform League demanded a vote.', ['reform: active-subject']],
    ['Lawmakers from the Zinc Party demanded a vote.', ['zinc: active-subject']],
    ['Unlike the Reform League, the Zinc Party demanded a vote.', ['zinc: active-subject']],
    ['The vote the Zinc Party had demanded was put off.', ['zinc, earlier: active-subject']],
    ['The minister resigned after the Zinc Party demanded a vote.', ['zinc: active-subject']],
    ['Asked by the Zinc Party to resign, he refused; the Reform League demanded a vote.', ['reform: active-subject']],
  ])('a parliament: %s', (text, expected) => {
    expect(read(HOUSE, VOTE, text)).toEqual(expected);
  });
});

describe('“she” after a quotation', () => {
  test.each<readonly [string[], string[]]>([
    [['Zinc Party leader Ida Moss said: “Enough is enough.”', 'She demanded a vote.'], ['zinc: active-subject']],
    [['Zinc Party leader Ida Moss said: “Enough is enough. It is over.”', 'She demanded a vote.'], ['zinc: active-subject']],
    [['“Enough is enough,” said Ida Moss, a voter.', 'She demanded a vote.'], []],
    [['Zinc Party leader Ida Moss said: “Enough is enough.”', 'They demanded a vote.'], []],
  ])('%j', (paragraphs, expected) => expect(read(HOUSE, VOTE, ...paragraphs)).toEqual(expected));
});

describe('what names nobody', () => {
  test.each([
    ['A mediation panel has been proposed.', 'a passive without an agent'],
    ['The dockers will propose a mediation panel next week.', 'the action is future, not a fact'],
    ['The dockers may propose a mediation panel.', 'the action is possible, not a fact'],
    ['The dockers plan to propose a mediation panel.', 'the action is intended, not a fact'],
    ['If the dockers propose a mediation panel, the port will agree.', 'the action is conditional, not a fact'],
    ['The dockers rejected the proposal for a mediation panel.', 'no listed actor does it here'],
    ['The port authority accepted a proposal for a mediation panel.', 'no listed actor does it here'],
    ['A retired judge proposed a mediation panel.', 'no listed actor does it here'],
    ['The mediation panel met on Monday, two weeks after the city had heard and turned down a plan that the dockers proposed.', 'the action is not said of what the claim is about'],
  ])('%s: %s', (text, reason) => {
    const answer = answerTo(DOCKS, PANEL, text);
    expect({ status: answer.status, reasons: reasons(answer) }).toEqual({ status: 'unclear', reasons: [reason] });
  });

  test.each([
    ['The ferry was attacked at dawn.', 'a passive without an agent'],
    ['The pirates had threatened to attack the ferry.', 'the action is intended, not a fact'],
    ['The coast guard could have sunk the ferry.', 'the action is possible, not a fact'],
  ])('%s: %s', (text, reason) => {
    expect(reasons(answerTo(SEA, FERRY, text))).toEqual([reason]);
  });

  test.each([
    ['The Zinc Party urged the Reform League to demand a vote.', 'the action is intended, not a fact'],
    ['Nobody demanded a vote.', 'no listed actor does it here'],
    ['It is not clear who demanded the vote.', 'no listed actor does it here'],
  ])('%s: %s', (text, reason) => {
    expect(reasons(answerTo(HOUSE, VOTE, text))).toEqual([reason]);
  });

  test.each([
    ['The dockers proposed higher wages. The panel met in Halm.'],
    ['The strike entered its third week.'],
  ])('nothing near it: %s', (text) => {
    expect(answerTo(DOCKS, PANEL, text)).toMatchObject({ status: 'silent', rejected: [] });
  });

  test('actors that the claim does not list', () => {
    const claim = '{ kind: actor, about: [mediation panel], action: [propose], actors: [peru] }';
    expect(reasons(answerTo(DOCKS, claim, 'Norway proposed a mediation panel.'))).toEqual(['no listed actor does it here']);
  });
});

test('two answers in one text both stand, each with its time, and do not contradict each other', () => {
  const answer = answerTo(DOCKS, PANEL, 'Norway proposed a mediation panel.', 'Peru had earlier proposed such a panel.');
  expect(answer.readings.map(show)).toEqual(['norway', 'peru, earlier']);
  expect(answer.status).toBe('answered');
});

describe('forms that newsrooms use for one another', () => {
  test.each([
    ['Norway last week proposed a mediation panel.', ['norway: active-subject']],
    ['Norway late on Sunday proposed a mediation panel.', ['norway: active-subject']],
    ['Norway, Peru and the dockers proposed a mediation panel.', ['norway: active-subject', 'peru: active-subject', 'dockers: active-subject']],
    ['Neither Norway nor Peru proposed a mediation panel.', ['not norway: active-subject', 'not peru: active-subject']],
    ['Having proposed a mediation panel, Norway left the talks.', ['norway: participle']],
    ['The dockers’ leader put forward a mediation panel.', ['dockers: active-subject']],
    ['The dockers\' leader proposed a mediation panel.', ['dockers: active-subject']],
  ])('%s', (text, expected) => {
    expect(read(DOCKS, PANEL, text)).toEqual(expected);
  });

  test('a pronoun that opens a sentence is the subject of the sentence before', () => {
    expect(read(DOCKS, PANEL, 'The dockers want a mediation panel. They proposed the panel in May.')).toEqual(['dockers: active-subject']);
    expect(read(DOCKS, PANEL, 'Norway wants a mediation panel. They proposed the panel in May.')).toEqual([]);
  });
});

describe('an event that a noun names', () => {
  const RAID = '{ kind: actor, about: [raid, port], action: [attack, raid], actors: [norway, peru, dockers] }';

  test.each([
    ['Peru carried out the raid on the port.', ['peru: light-verb']],
    ['The raid on the port was mounted by Peru.', ['peru: light-verb-passive']],
    ['Peru was behind the raid.', ['peru: behind']],
    ['Peru claimed responsibility for the raid.', ['peru: behind']],
    ['Norway blamed Peru for the raid.', ['peru, hedged: accused']],
    ['Peru is accused of the raid on the port.', ['peru, hedged: accused']],
  ])('%s', (text, expected) => {
    expect(read(DOCKS, RAID, text)).toEqual(expected);
  });

  test.each([['Peru stood behind the port.'], ['Peru condemned the raid.'], ['Peru was to blame for the delay at the port after the raid.']])('and not: %s', (text) => {
    expect(read(DOCKS, RAID, text)).toEqual([]);
  });
});

const appeal = (question: string): string => `{ question: ${question}, kind: actor, about: [ruling], action: [appeal], actors: [norway] }`;

describe('a question of what is to come', () => {
  test.each([
    ['Norway plans to appeal against the ruling.'],
    ['Norway will appeal against the ruling.'],
    ['The ruling upset Norway. Norway said it would appeal against the ruling.'],
  ])('%s', (text) => {
    expect(answerTo(DOCKS, appeal('Who is appealing?'), text).readings.map(({ position }) => position)).toEqual(['norway']);
    expect(answerTo(DOCKS, appeal('Who appeals?'), text).readings.map(({ position }) => position)).toEqual(['norway']);
    expect(answerTo(DOCKS, appeal('Who appealed?'), text).readings).toEqual([]);
    expect(answerTo(DOCKS, appeal('Who was appealing?'), text).readings).toEqual([]);
  });
});

describe('whose deed a noun names', () => {
  const LEE = '{ lee: { name: Ana Lee, aliases: [Lee] }, board: { name: Sports Board, aliases: [board] } }';
  const SUSPEND = '{ kind: actor, about: [Lee, suspension, rider], action: [suspend] }';
  test.each([
    ['The four-year suspension of Ana Lee hit her club hard.', []],
    ['Lee’s suspension hit her club hard.', []],
    ['The board’s suspension of Lee was welcomed.', ['board: possessor']],
    ['The suspension of Lee by the board was welcomed.', ['board: noun-by']],
    ['The board suspended Lee.', ['board: active-subject']],
  ])('%s', (text, expected) => expect(read(LEE, SUSPEND, text)).toEqual(expected));

  test('“them” points back', () => {
    const REPAIRS = '{ kind: actor, about: [repairs], action: [postponed] }';
    expect(read(LEE, REPAIRS, 'Repairs were planned for last year, but the board postponed them.')).toEqual(['board: active-subject']);
    expect(read(LEE, REPAIRS, 'Repairs were planned for last year, but the board postponed a race.')).toEqual([]);
  });
});

describe('who does it, past an aside, by a participle, in a cleft sentence', () => {
  test.each([
    ['It was Norway that had first suggested a mediation panel.', ['norway, earlier: active-subject']],
    ['Norway, which says that the dockers would not be sent to other ports and so would be no danger to anyone, had been proposing a mediation panel.', ['norway: active-subject']],
    ['Norway rejected the claim, proposing a mediation panel.', ['norway: participle']],
    ['Norway ignored the letter, suggesting that a mediation panel was far away.', []],
    ['The letter was ignored by Norway, proposing a mediation panel.', []],
  ])('%s', (text, expected) => {
    expect(read(DOCKS, PANEL, text)).toEqual(expected);
  });
});

describe('“such a mechanism” points back to what was named right before', () => {
  test.each([
    ['There is no mediation panel yet. Last year it was Norway that suggested such a mechanism.', ['norway']],
    ['There is no mediation panel yet. The port is old. It rains. Last year it was Norway that suggested such a mechanism.', []],
    ['There is no mediation panel yet. Norway suggested a mechanism to lift boats.', []],
  ])('%s', (text, expected) => {
    expect(answerTo(DOCKS, PANEL, text).readings.map(({ position }) => position)).toEqual(expected);
  });
});

describe('troops, and who is described by how many they are', () => {
  test.each([
    ['Chilean soldiers left port and attacked the ferry.', ['chile: shared-subject']],
    ['A group of the Chilean army numbering up to 30 men attacked the ferry.', ['chile: active-subject']],
    ['Chilean songs attacked the ferry.', []],
    ['A poem on Chile numbering 30 lines attacked the ferry.', []],
  ])('%s', (text, expected) => {
    expect(read(SEA, FERRY, text)).toEqual(expected);
  });
});

describe('what a relative clause says of somebody in passing', () => {
  test.each([
    ['Norway beat Peru, who suggested a mediation panel in 2011.', []],
    ['Norway met Peru, who suggested a mediation panel on Monday.', ['peru: active-subject']],
    ['Norway met Peru in 2011. Peru suggested a mediation panel.', ['peru: active-subject']],
  ])('%s', (text, expected) => {
    expect(read(DOCKS, PANEL, text)).toEqual(expected);
  });
});

describe('whose idea it was, and who suggested the same', () => {
  test.each([
    ['The mediation panel met. “The proposal was ours in the first place,” Norway’s envoy said.', ['norway, quoted: Norway’s envoy (norway): belongs']],
    ['Norway accepted the mediation panel, a step that it had put off, though the suggestion had been Peru’s all along.', ['peru, earlier: belongs']],
    ['The suggestion of a mediation panel was not Norway’s.', ['not norway: belongs']],
    ['The suggestion of a mediation panel was Norway’s undoing.', []],
    ['The suggestion of a mediation panel was met by Norway’s envoy.', []],
    ['The mediation panel was set up on Friday. Peru recalled that Norway had suggested the same thing in 2029.', ['norway, attributed: Peru (peru): active-subject']],
    ['The mediation panel was set up on Friday. Norway had suggested the same.', ['norway, earlier: active-subject']],
    ['The mediation panel was set up on Friday. Norway had suggested the same fee for all.', []],
    ['The mediation panel met. “Peru came to us with this proposal,” Norway’s envoy said.', ['peru, quoted: Norway’s envoy (norway): light-verb']],
    ['The mediation panel met. “Peru came, and we left with this proposal,” Norway’s envoy said.', []],
    ['It was Peru, officials say, that first suggested a mediation panel.', ['peru, attributed: officials: active-subject']],
    ['Norway praised the mediation panel. Peru had now suggested one itself.', ['peru, now: active-subject']],
    ['Norway praised the mediation panel, a proposal which Peru itself had made.', ['peru: given-by']],
    ['The mediation panel met. “That is exactly what we had suggested,” Norway’s envoy said.', ['norway, quoted: Norway’s envoy (norway), earlier: active-subject']],
    ['The mediation panel met. “The fee is what we had suggested,” Norway’s envoy said.', []],
    ['Norway says that Peru had “proposed to end this by a mediation panel”.', ['peru, quoted: Norway (norway), earlier: active-subject']],
  ])('%s', (text, expected) => {
    expect(read(DOCKS, PANEL, text)).toEqual(expected);
  });
});

describe('between two parties “they” are the other', () => {
  const TWO = PANEL.replace('action', 'actors: [norway, peru], action');

  test.each([
    [TWO, 'The mediation panel met. “They made the proposal,” Norway’s envoy said.', ['peru, quoted: Norway’s envoy (norway): light-verb']],
    [TWO, 'The mediation panel met. “The proposal is theirs,” Norway’s envoy said.', ['peru, quoted: Norway’s envoy (norway): belongs']],
    [TWO, 'The mediation panel met. “The proposal came from them,” said Ana Ruiz, a nurse.', []],
    [PANEL, 'The mediation panel met. “They made the proposal,” Norway’s envoy said.', []],
  ])('%s %s', (claim, text, expected) => {
    expect(read(DOCKS, claim, text)).toEqual(expected);
  });
});
