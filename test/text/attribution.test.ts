import { describe, expect, test } from '@jest/globals';
import { readArticle } from '../../src/article.ts';
import { readAttributions, readStances } from '../../src/text/attribution.ts';
import { nameSpeaker } from '../../src/text/speakers.ts';
import type { Article, Attribution, Span } from '../../src/types.ts';

const HEADLINE = 'Harbour plan goes to a vote';

function articleOf(...paragraphs: readonly string[]): Article {
  const text = [HEADLINE, ...paragraphs].join('\n\n');
  return readArticle({ id: 'x', outlet: 'X', title: HEADLINE, published: null, url: null, language: 'en', basis: {}, path: 'x.txt', firstLine: 1, text, sha256: '' });
}

function show(article: Article, attribution: Attribution): string {
  const slice = (span: Span | null): string => (span === null ? '-' : article.source.text.slice(span.start, span.end));
  return `${slice(attribution.speaker)} | ${slice(attribution.cue)} | ${attribution.content.map(slice).join(' … ')}`;
}

function read(...paragraphs: readonly string[]): string[] {
  const article = articleOf(...paragraphs);
  return readAttributions(article).map((one) => show(article, one));
}

function namesIn(...paragraphs: readonly string[]): (string | null)[] {
  const article = articleOf(...paragraphs);
  return readAttributions(article).map((one) => {
    const named = nameSpeaker(article, one);
    return named === null ? null : `${named.name} (${named.description ?? '-'})`;
  });
}

describe('direct quotations', () => {
  test.each([
    ['“The harbour is closed,” said Ana Ruiz.', ['Ana Ruiz | said | “The harbour is closed,”']],
    ['“The harbour is closed,” Ruiz said on Monday.', ['Ruiz | said | “The harbour is closed,”']],
    ['“The harbour is closed,” Ruiz said on Monday after a long night of talks.', ['Ruiz | said | “The harbour is closed,”']],
    ['The harbour is closed, police said after a meeting.', ['police | said | The harbour is closed']],
    ['Police said after the boats left the harbour was closed.', ['Police | said | after the boats left the harbour was closed']],
    ...['quipped', 'admitted', 'snapped', 'blogged', 'vowed', 'promised', 'protested'].map((verb): [string, string[]] => [`“The harbour is closed,” Ruiz ${verb}.`, [`Ruiz | ${verb} | “The harbour is closed,”`]]),
    ['“Is the harbour closed?” Ruiz asked.', ['Ruiz | asked | “Is the harbour closed?”']],
    ['“Is the harbour closed?” Ruiz did not stay to hear.', []],
    ['"Is the harbour closed?" he asked.', ['he | asked | "Is the harbour closed?"']],
    ['Ruiz said: “The harbour is closed.”', ['Ruiz | said | “The harbour is closed.”']],
    ['Ruiz told reporters in Cadiz on Monday, “The harbour is closed.”', ['Ruiz | told | “The harbour is closed.”']],
    ['“The harbour,” she added, “is closed.”', ['she | added | “The harbour,” … “is closed.”']],
    ['“The harbour is closed,” said Ruiz. “It will open again.”', ['Ruiz | said | “The harbour is closed,” … “It will open again.”']],
    ['“The harbour is closed,” said Ana Ruiz, the mayor of Cadiz.', ['Ana Ruiz, the mayor of Cadiz | said | “The harbour is closed,”']],
    ['“The harbour is closed,” Rep. Al Moss (D-Ohio) said.', ['Rep. Al Moss (D-Ohio) | said | “The harbour is closed,”']],
    ['“The harbour is closed,” said Tuesday Ana Ruiz.', ['Ana Ruiz | said | “The harbour is closed,”']],
    ['“The harbour is closed for good.” — Ana Ruiz', ['Ana Ruiz | — | “The harbour is closed for good.”']],
    ['«The harbour is closed,» Ruiz said.', ['Ruiz | said | «The harbour is closed,»']],
    ["''The harbour is closed,'' Ruiz said.", ["Ruiz | said | ''The harbour is closed,''"]],
    ['‘The harbour is closed,’ Ruiz said.', ['Ruiz | said | ‘The harbour is closed,’']],
    ['“The harbour is closed," Ruiz said.', ['Ruiz | said | “The harbour is closed,"']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('run over paragraphs, with the opening mark repeated', () => {
    expect(read('“The harbour is closed,” said Ruiz. “We had no choice.', '“It will open again in May.”')).toEqual(['Ruiz | said | “The harbour is closed,” … “We had no choice. … “It will open again in May.”']);
  });

  test('go to the speaker of the paragraph before when they have no cue', () => {
    expect(read('“The harbour is closed,” said Ruiz.', '“It will open again in May.”')).toEqual(['Ruiz | said | “The harbour is closed,” … “It will open again in May.”']);
  });

  test('are announced by a colon at the end of the paragraph before', () => {
    expect(read('The mayor of Cadiz went on:', '“The harbour is closed.”')).toEqual(['The mayor of Cadiz | went on | “The harbour is closed.”']);
  });

  test.each([
    ['As the mayor put it: “The harbour is closed.”', ['the mayor | put it | “The harbour is closed.”']],
    ['"The harbour is closed," the mayor was quoted as saying by a local paper.', ['the mayor | was quoted as saying | "The harbour is closed,"']],
    ['"The harbour is closed!" Ruiz shouted to the crowd.', ['Ruiz | shouted | "The harbour is closed!"']],
    ['The harbour "is closed," a port source, who asked not to be named, told Reuters.', ['a port source, who asked not to be named | told | The harbour "is closed,"']],
    ['He called the plan “a sham”.', ['He | called | the plan “a sham”']],
    ['The mayor urged Oslo “to reconsider the plan”, and left.', ['The mayor | urged | “to reconsider the plan”']],
  ])('in other frames: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('stand whole with their inner marks', () => {
    const article = articleOf('“He said ‘no’ to the harbour plan,” Ruiz told the court.');
    const [attribution] = readAttributions(article);
    expect(attribution?.kind).toBe('direct');
    expect(attribution?.quoted.map((span) => article.source.text.slice(span.start, span.end))).toEqual(['He said ‘no’ to the harbour plan,']);
  });
});

describe('reported speech', () => {
  test.each([

    ['The firm announced a day earlier the harbour was closed.', ['The firm | announced | a day earlier the harbour was closed']],
    ['The pilots, who asked not to be named because the talks are private, said ships were waiting.', ['The pilots, who asked not to be named because the talks are private | said | ships were waiting']],
    ['Ruiz called the plan a sham and left.', ['Ruiz | called | the plan a sham']],
    ['Ruiz described the plan as unfair.', ['Ruiz | described | the plan as unfair']],
    ['Ruiz has cast the plan as a fair one that harms nobody.', ['Ruiz | has cast | the plan as a fair one that harms nobody']],
    ['Ruiz denied visas to the crew and froze their pay.', []],
    ['Ruiz denied them a boat.', []],
    ['Ruiz denied links to the crew.', []],
    ['Ruiz denied that visas were sold.', ['Ruiz | denied | that visas were sold']],
    ['Ruiz denied the visas were sold.', ['Ruiz | denied | the visas were sold']],
    ['Ruiz on May 14 announced that the harbour was closed.', ['Ruiz | announced | that the harbour was closed']],
    ['Of the crew, 14 said that the harbour was closed.', ['14 | said | that the harbour was closed']],
    ['Ruiz said that the harbour was closed.', ['Ruiz | said | that the harbour was closed']],
    ['Ruiz said in Cadiz the harbour was closed.', ['Ruiz | said | the harbour was closed']],
    ['Ruiz said during a visit the harbour was closed.', ['Ruiz | said | the harbour was closed']],
    ['Ruiz said the harbour was closed, adding that boats had left.', ['Ruiz | said | the harbour was closed', 'Ruiz | adding | that boats had left']],
    ['Ruiz said the harbour was closed, citing the storm.', ['Ruiz | said | the harbour was closed']],
    ['The harbour is closed, a very senior police officer said.', ['a very senior police officer | said | The harbour is closed']],
    ['A recently retired pilot said the harbour was closed.', ['A recently retired pilot | said | the harbour was closed']],
    ['Ruiz said the harbour was closed; it opened in May.', ['Ruiz | said | the harbour was closed']],
    ['Ruiz told reporters the harbour was closed, adding that it would open in May.', ['Ruiz | told | the harbour was closed', 'Ruiz | adding | that it would open in May']],
    ['The harbour was closed, Ruiz said.', ['Ruiz | said | The harbour was closed']],
    ['The harbour was closed, said Ana Ruiz.', ['Ana Ruiz | said | The harbour was closed']],
    ['The harbour, Ruiz said, was closed.', ['Ruiz | said | The harbour … was closed']],
    ['According to the coast guard, the harbour was closed.', ['the coast guard | According to | the harbour was closed']],
    ['The harbour was closed, according to police.', ['police | according to | The harbour was closed']],
    ['According to police chief Ana Ruiz, the harbour was closed.', ['police chief Ana Ruiz | According to | the harbour was closed']],
    ['The harbour was closed according to plan.', []],
    ['The harbour was closed, according to the coast guard.', ['the coast guard | according to | The harbour was closed']],
    ['Ana Ruiz, the mayor of Cadiz, said ships were waiting.', ['Ana Ruiz, the mayor of Cadiz | said | ships were waiting']],
    ['The report found that ships were waiting.', ['The report | found | that ships were waiting']],
    ['A source familiar with the plan said ships were waiting.', ['A source familiar with the plan | said | ships were waiting']],
    ['Ruiz, however, said ships were waiting.', ['Ruiz | said | ships were waiting']],
    ['Ruiz, who maintains that ships were waiting, blamed the storm.', ['who | maintains | that ships were waiting']],
    ['Ruiz said ships, boats and barges were waiting, as they had for days.', ['Ruiz | said | ships, boats and barges were waiting, as they had for days']],
    ['Ruiz praised the crew and said ships were waiting.', ['Ruiz | said | ships were waiting']],
    ['Ruiz said ships were waiting, but the coast guard said the harbour was empty.', ['Ruiz | said | ships were waiting', 'the coast guard | said | the harbour was empty']],
    ['It was announced that the harbour would close.', ['- | was announced | that the harbour would close']],
    ['CADIZ, Spain (AP) — The harbour is closed, Ana Ruiz said.', ['Ana Ruiz | said | The harbour is closed']],
    ['The harbour was closed, Ruiz said, two days after a ship had sunk.', ['Ruiz | said | The harbour was closed']],
    ["In the minister's words, the harbour is a ruin.", ['the minister | In the minister\'s words | the harbour is a ruin']],
    ['While Ruiz said ships were waiting, the coast guard denied it.', ['Ruiz | said | ships were waiting']],
    ['The mayor told Reuters that ships were waiting.', ['The mayor | told | that ships were waiting']],
    ['Ships were waiting, the mayor told Reuters.', ['the mayor | told | Ships were waiting']],
    ['The harbour was closed, Ana Ruiz, the mayor of Cadiz, said.', ['Ana Ruiz, the mayor of Cadiz | said | The harbour was closed']],
    ['The harbour was closed, its chairman, Adm. Luis Ruiz, said on Monday.', ['its chairman, Adm. Luis Ruiz | said | The harbour was closed']],
    ['Ana Ruiz, the mayor of Cadiz, a lawyer, said ships were waiting.', ['Ana Ruiz, the mayor of Cadiz, a lawyer | said | ships were waiting']],
    ['The port must pay $5 million, a court ruled.', ['a court | ruled | The port must pay $5 million']],
    ['Ships were left waiting for days, the inquest heard.', ['the inquest | heard | Ships were left waiting for days']],
    ['Prices will rise again, analysts expect.', ['analysts | expect | Prices will rise again']],
    ['The port was closed, and the crew heard a blast.', []],
    ['The two ports agreed a plan that would close the harbour.', []],
    ['The two ports agreed on Monday that the harbour would close.', ['The two ports | agreed | that the harbour would close']],
    ["Ruiz's claim that ships were waiting was false.", ["Ruiz | claim | that ships were waiting was false"]],
    ["Ruiz's version is that ships were waiting.", ["Ruiz | version | that ships were waiting"]],
    ['The position of the port authority was that ships were waiting.', ['the port authority | position | that ships were waiting']],
    ["Ruiz's version of the plan was better than that of the port.", []],
    ["Ruiz's problem is that ships were waiting.", []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('mixed with quoted words', () => {
    const article = articleOf('Ruiz said the plan was “dead in the water” and ships were waiting.');
    const [attribution] = readAttributions(article);
    expect(attribution?.kind).toBe('mixed');
    expect(attribution?.quoted.map((span) => article.source.text.slice(span.start, span.end))).toEqual(['dead in the water']);
  });
});

/** The first attribution of an article with this headline. */
function headline(line: string): string | undefined {
  const article = readArticle({ id: 'x', outlet: 'X', title: line, published: null, url: null, language: 'en', basis: {}, path: 'x.txt', firstLine: 1, text: `${line}\n\nThe harbour is closed, Mayor Ana Ruiz said on Friday.`, sha256: '' });
  const [first] = readAttributions(article);
  return first === undefined ? undefined : show(article, first);
}

describe('headlines', () => {
  test.each([
    ['Ruiz: Harbour is closed', 'Ruiz | : | Harbour is closed'],
    ['Harbour is closed – Ruiz', 'Ruiz | – | Harbour is closed'],
    ['Harbour is closed - minister', 'minister | - | Harbour is closed'],
    ['Harbour closed, mayor says', 'mayor | says | Harbour closed'],
    ['Cadiz: Harbour is closed', 'Mayor Ana Ruiz | said | The harbour is closed'],
  ])('%s', (line, expected) => {
    expect(headline(line)).toBe(expected);
  });
});

describe('whom a report cites, and who objects', () => {
  test.each([
    ['The harbour was closed, NTB reports citing Mayor Ana Ruiz.', ['Mayor Ana Ruiz | reports | The harbour was closed']],
    ['The harbour was closed, NTB reported, citing the Spanish ministry.', ['the Spanish ministry | reported | The harbour was closed']],
    ['The harbour was closed, NTB reports with reference to the mayor.', ['the mayor | reports | The harbour was closed']],
    ['The harbour was closed, NTB reports.', ['NTB | reports | The harbour was closed']],
    ['The harbour was closed, Ruiz said, citing high costs.', ['Ruiz | said | The harbour was closed']],
    ['Maps, files and Velt reports were sold.', []],
    ['Velt went on despite objections by the mayor that the harbour was closed.', ['the mayor | objections | that the harbour was closed']],
    ['It acted amid fears in Cadiz that the harbour was closed.', ['Cadiz | fears | that the harbour was closed']],
    ['There were fears of a flood that could close it.', []],
    ['It had claims of 20 million that the harbour owed.', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('turns of a transcript', () => {
  test.each<[string, string[], string[]]>([
    ['question and answer', ['QUESTION: Is the harbour closed?', 'MR RUIZ: It is. It was late.', 'Q: Why?'], ['QUESTION | : |  Is the harbour closed?', 'MR RUIZ | : |  It is. It was late.', 'Q | : |  Why?']],
    ['an answer of two paragraphs', ['QUESTION: Is it closed?', 'MINISTER RUIZ (in Cadiz): It is.', 'Ships wait.', 'QUESTION: Why?', 'The hearing ended at noon.'], ['QUESTION | : |  Is it closed?', 'MINISTER RUIZ | : |  It is.\n\nShips wait.', 'QUESTION | : |  Why?']],
    ['headings are nobody', ['THE CLAIM: The harbour is closed.', 'THE FACTS: It is open.', 'HARBOUR NEWS: It was late.'], []],
    ['one label is no transcript', ['MR RUIZ: The harbour is closed.', 'It was late.'], []],
  ])('%s', (_, paragraphs, expected) => {
    expect(read(...paragraphs)).toEqual(expected);
  });
});

describe('a figure that is somebody’s', () => {
  test.each([
    ['The ministry put the death toll at 24.', ['The ministry | put | the death toll at 24']],
    ['Officials estimated the damage at $5 million.', ['Officials | estimated | the damage at $5 million']],
    ['Police put the number of injured at about 30, while the union put it at 60.', ['Police | put | the number of injured at about 30', 'the union | put | it at 60']],
    ['Earlier reports had put the loss at £3 million.', ['reports | had put | the loss at £3 million']],
    ['Ruiz valued the harbour at more than 300 million euros.', ['Ruiz | valued | the harbour at more than 300 million euros']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('what nobody said', () => {
  test.each([
    'The latest deaths put the toll at 24.',
    'The deal valued the company at $3 billion.',
    'The toll was put at 24.',
    'The council weighs an offer that could value the harbour at $3 billion.',
    'He put the cup at the edge of the table.',
    'The storm put the harbour at risk.',
    'She placed her bags at two doors.',
    'The crew put the ship at 40 degrees.',
    'The council closed the “temporary” harbour.',
    'The harbour is known for its ships.',
    'The council proposed a new harbour.',
    'Mayor found guilty of theft in the harbour',
    'Mayor found not guilty of theft in the harbour',
    'The council declared a day of mourning on Monday for sailors killed in the harbour.',
    'The council declared a state of emergency in towns hit by the storm.',
    'The council has shown no interest in the harbour, and a plan to close it has failed.',
    'The fees announced a day earlier under a new law hit ferries and tugs.',
    'The mayor vowed to open the harbour.',
    'The firm confirmed the talks after the harbour had closed.',
    'The ship is 6\' 2" wide and the harbour is closed.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('but wishes, orders and judgements are stances', () => {
    const article = articleOf('The mayor vowed to open the harbour. The council urged ships to wait.');
    expect(readStances(article).map((one) => show(article, one))).toEqual(['The mayor | vowed | to open the harbour', 'The council | urged | ships to wait']);
  });
});

describe('speech by a deed', () => {
  test.each([
    ['He stormed: “They never paid.”', ['He | stormed | “They never paid.”']],
    ['Harbour chief Ana Ruiz hit back last night: “We paid every cent. They know it.”', ['Harbour chief Ana Ruiz | hit back last night | “We paid every cent. They know it.”']],
    ['The coach thundered on Monday: “They never paid.”', ['The coach | thundered on Monday | “They never paid.”']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    'The coach received a letter: “They never paid.”',
    'The protest grew: “They never paid.”',
    'The coach went home: two “wins” were enough.',
    'The coach was praised: “They never paid.”',
    'The coach stormed off and the players stayed: “They never paid.”',
  ])('not: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('speakers and statements in the middle of a sentence', () => {
  test.each([
    ['“The harbour is closed,” managing director Ana Ruiz told the Deccan Mail.', ['managing director Ana Ruiz | told | “The harbour is closed,”']],
    ['The firm, based in Basel, said it had warned the harbour.', ['The firm, based in Basel | said | it had warned the harbour']],
    ['The firm, founded in 1990, said the harbour was closed.', ['The firm, founded in 1990 | said | the harbour was closed']],
    ['The letter, dated 27 August and seen by a trade paper, says the harbour was closed.', ['The letter, dated 27 August and seen by a trade paper | says | the harbour was closed']],
    ['The forward passed two medicals, she said, and has since played in three matches.', ['she | said | The forward passed two medicals … and has since played in three matches']],
    ['The mayor resigned, police said, and the council was dissolved.', ['police | said | The mayor resigned']],
    ['The firm changed a solvent, which Norvex believes caused the leak.', ['Norvex | believes | caused the leak']],
    ['The tablets, which the agency says caused the deaths, were withdrawn.', ['the agency | says | caused the deaths']],
    ['The man who says he saw it left.', ['who | says | he saw it left']],
    ['The club denied owing any money.', ['The club | denied | owing any money']],
    ['She admitted having closed the harbour.', ['She | admitted | having closed the harbour']],
    ['The firm expects the repair to cost two million euros.', ['The firm | expects | the repair to cost two million euros']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each(['The council urged ships to wait.', 'The court called two pilots as witnesses.', 'The dockers called a strike.', 'He urged the “wise men” to stay, and left.', 'The club considered selling the harbour.', 'Oslo expects the club to revise its plans.', 'The club is expected to pay.'])('not: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('the own voice of who writes', () => {
  test.each([
    'It should be noted that the harbour was closed.',
    'It should be reminded that the harbour was closed.',
    'It must be remembered that the harbour was closed.',
    'It should also be stressed that the harbour was closed.',
    'It must be said that the harbour was closed.',
    'It should be pointed out that the harbour was closed.',
    'It should be emphasised that the harbour was closed.',
    'It may be recalled that the harbour was closed.',
    'It can be said that the harbour was closed.',
    'It ought to be noted that the harbour was closed.',
    'It still has to be said that the harbour was closed.',
    'It is to be noted that the harbour was closed.',
    'It will be recalled that the harbour was closed.',
    'It should be noted, however, that the harbour was closed.',
    'However, it should be noted that the harbour was closed.',
    'It should be noted the harbour was closed.',
    'It should not be forgotten that the harbour was closed.',
    'It must never be forgotten that the harbour was closed.',
    'The harbour, it should be noted, was closed.',
    'It is worth noting that the harbour was closed.',
    'It is also worth recalling that the harbour was closed.',
    'It bears repeating that the harbour was closed.',
    'It is important to note that the harbour was closed.',
    'It is also worthwhile to recall that the harbour was closed.',
    'It is fair to say the harbour was closed.',
    'It cannot be denied that the harbour was closed.',
    "It can't be disputed that the harbour was closed.",
    'It cannot be said that the harbour was closed.',
    'No one can deny that the harbour was closed.',
    'Nobody disputes that the harbour was closed.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test.each([
    ['It was noted that the harbour was closed.', ['- | was noted | that the harbour was closed']],
    ['It is said that the harbour was closed.', ['- | is said | that the harbour was closed']],
    ['It has been reported that the harbour was closed.', ['- | has been reported | that the harbour was closed']],
    ['It had to be admitted that the harbour was closed.', ['- | be admitted | that the harbour was closed']],
    ['It must have been said that the harbour was closed.', ['- | must have been said | that the harbour was closed']],
    ['Few traders deny that the harbour was closed.', ['Few traders | deny | that the harbour was closed']],
    ['The mayor cannot deny that the harbour was closed.', ['The mayor | cannot deny | that the harbour was closed']],
    ['It cannot be alleged that the harbour was closed.', ['- | cannot be alleged | that the harbour was closed']],
    ['It should not be said that the harbour was closed.', ['- | should not be said | that the harbour was closed']],
    ['It may be alleged that the harbour was closed.', ['- | may be alleged | that the harbour was closed']],
    ['It will be said that the harbour was closed.', ['- | will be said | that the harbour was closed']],
    ['It should be announced that the harbour was closed.', ['- | should be announced | that the harbour was closed']],
    ['Ruiz should be reminded that the harbour was closed.', ['- | should be reminded | that the harbour was closed']],
    ['The ministry issued a report. It noted that the harbour was closed.', ['It | noted | that the harbour was closed']],
    ['The ministry was silent. It was quick to note that the harbour was closed.', ['It | note | that the harbour was closed']],
    ['The mayor is ready to note that the harbour was closed.', ['The mayor | note | that the harbour was closed']],
    ['It should be noted that Ruiz said the harbour was closed.', ['Ruiz | said | the harbour was closed']],
    ['Ruiz said it should be noted that the harbour was closed.', ['Ruiz | said | it should be noted that the harbour was closed']],
    ['It should be noted by all that the harbour was closed, Ruiz said.', ['Ruiz | said | It should be noted by all that the harbour was closed']],
  ])('but not: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('names of speakers', () => {
  test.each<[string, string[], (string | null)[]]>([
    ['a last name is brought to the full name', ['Mayor Ana Ruiz said the harbour was closed.', '“It is closed,” Ruiz said.'], ['Ana Ruiz (Mayor)', 'Ana Ruiz (Mayor)']],
    ['a pronoun to the speaker before', ["Spain's Transport Minister Ana Ruiz said the harbour was closed.", 'She added that it would open.'], ["Ana Ruiz (Spain's Transport Minister)", "Ana Ruiz (Spain's Transport Minister)"]],
    ['a pronoun past a speaker of the other gender', ['Spokeswoman Ana Ruiz said ships were waiting. Mr. Omar Diaz said nobody came. She said it was cold.'], ['Ana Ruiz (Spokeswoman)', 'Omar Diaz (Mr.)', 'Ana Ruiz (Spokeswoman)']],
    ['a title to the one who has it', ['Ana Ruiz, the mayor of Cadiz, said ships were waiting.', 'The harbour was closed, the mayor said.'], ['Ana Ruiz (mayor of Cadiz)', 'Ana Ruiz (mayor of Cadiz)']],
    ['a title to the one who has had it until here', ['Ana Ruiz, the mayor of Cadiz, said ships were waiting.', 'The harbour was closed, the mayor said.', 'Omar Diaz, the mayor of Lima, said it was cold.', 'It was late, the mayor said.'], ['Ana Ruiz (mayor of Cadiz)', 'Ana Ruiz (mayor of Cadiz)', 'Omar Diaz (mayor of Lima)', 'mayor (-)']],
    ['a foreign minister is a diplomat', ['Norway’s Foreign Minister Ana Ruiz said ships were waiting.', 'It was cold, the top diplomat said.'], ['Ana Ruiz (Norway’s Foreign Minister)', 'Ana Ruiz (Norway’s Foreign Minister)']],
    ['a finance minister is none, nor is the one diplomat any other', ['Norway’s Finance Minister Ana Ruiz said ships were waiting.', 'It was cold, a diplomat said.', 'It was late, the top diplomat said.'], ['Ana Ruiz (Norway’s Finance Minister)', 'diplomat (-)', 'top diplomat (-)']],
    ['a name before what he is, without an article', ['Omar Diaz, chairman of the port, said ships were waiting.'], ['Omar Diaz (chairman of the port)']],
    ['a name after a quotation', ['“It is closed,” Omar Diaz, an analyst, said.'], ['Omar Diaz (analyst)']],
    ['a name after its office', ['The mayor, Ana Ruiz, said ships were waiting.'], ['Ana Ruiz (mayor)']],
    ['a name with a title after its office', ['One of the two envoys who voted against it, Professor Omar Diaz, said ships were waiting.'], ['Omar Diaz (Professor)']],
    ['past a clause on whoever speaks', ['An engineer who used to work at Velt said ships were waiting.'], ['engineer (-)']],
    ['not past a clause in which somebody speaks', ['He met officials who said Velt said ships were waiting.'], ['officials (-)', 'Velt (-)']],
    ['not past a clause that is over', ['A man who left the port is here and Velt said ships were waiting.'], ['Velt (-)']],
    ['past a participle on whoever speaks', ['A person briefed on the talks said ships were waiting.', 'Officials based in Velt said it was cold.'], ['person (-)', 'Officials (-)']],
    ['an office without a name', ['A Spanish official said ships were waiting.'], ['Spanish official (-)']],
    ['nobody is named', ['Officials said ships were waiting. They said it was cold.'], ['Officials (-)', 'Officials (-)']],
    ['a single name before somebody without one', ['A port official said it was late.', 'Haugland said that it was early. “It is done,” he said.'], ['port official (-)', 'Haugland (-)', 'Haugland (-)']],
    ['a state is no “he”', ['A port official said it was late.', 'Norway said that it was early. “It is done,” he said.'], ['port official (-)', 'Norway (-)', 'port official (-)']],
    ['an official whom a clause describes', ['“It is late,” an official who asked not to be named told the Mercury.', 'Diplomats who declined to be quoted said that it was early.'], ['official (-)', 'Diplomats (-)']],
    ['a body with the words of an office in its name', ['The State Department said that the harbour was closed.', 'Norway’s Foreign Ministry said that it was open.'], ['State Department (-)', 'Foreign Ministry (Norway’s)']],
    ['a pronoun past somebody whom the text calls by the other', ['Omar Diaz left after the court ruled that he had lied.', 'Omar Diaz was silent as judge Ana Ruiz read the verdict.', '“You lied,” she told him.'], ['court (-)', 'Ana Ruiz (judge)']],
    ['a pronoun to whom a sentence is about, not to whose agent she is', ['Omar Diaz’s agent, Ana Ruiz, rejected the claim. He passed two tests, she said.'], ['Ana Ruiz (-)']],
    ['“he” of somebody else in the sentence says nothing of who is named', ['Ana Ruiz said after the coach spoke that he had lied.', '“It is cold,” she added.'], ['Ana Ruiz (-)', 'Ana Ruiz (-)']],
    ['a pronoun to nobody where only the other is named', ['Omar Diaz said that he had lied.', '“You lied,” she told him.'], ['Omar Diaz (-)', null]],
    ['a relative pronoun', ['The tugs belong to Ana Ruiz, who said ships were waiting.'], ['Ana Ruiz (-)']],
    ['“it” to the body that opened the sentence before', ['Velt said the harbour was closed.', 'The port authority opened an inquiry. It said ships were waiting.'], ['Velt (-)', 'port authority (-)']],
    ['“it” past a thing that is no body', ['Velt said the harbour was closed.', 'The inquiry was opened. It said ships were waiting.'], ['Velt (-)', 'Velt (-)']],
    ['“it” past a body that spoke of another', ['The port authority told Velt to wait. It said ships were waiting.'], ['port authority (-)']],
    ['“it” of who warns and says', ['The port authority warned that Velt would close, and said ships were waiting.', 'It warned that Velt would close, and said that it was cold.'], ['port authority (-)', 'port authority (-)', 'port authority (-)', 'port authority (-)']],
    ['“it” of nobody speaks not', ['It rained where Velt was waiting, and said ships were cold.'], ['Velt (-)']],
    ['“he” to whom the sentence before ends with', ['Ana Ruiz was contradicted by Omar Diaz, who told lawmakers that ships were waiting. “It is cold,” he said.'], ['Omar Diaz (-)', 'Omar Diaz (-)']],
    ['“he” past somebody within what is said', ['Bo Ruiz said Omar Diaz, who had told lawmakers that ships were waiting, had lied. “It is cold,” he said.'], ['Bo Ruiz (-)', 'Omar Diaz (-)', 'Bo Ruiz (-)']],
    ['a pronoun without anyone before stays open', ['He said the harbour was closed.'], [null]],
    ['no speaker, no name', ['It was announced that the harbour would close.'], [null]],
    ['a body, not the one who speaks for it', ['The fire is out, the coast guard said. It began in the galley, coast guard spokesman Petr Anders told reporters.'], ['coast guard (-)', 'Petr Anders (coast guard spokesman)']],
    ['a pronoun past a firm', ['Omar Diaz said ships were waiting. The operator, Blue Line, said none were. It was cold, he said.'], ['Omar Diaz (-)', 'Blue Line (operator)', 'Omar Diaz (-)']],
    ['not past a person who has one', ['Omar Diaz said ships were waiting. The owner, Bo Line, said none were. It was cold, he said.'], ['Omar Diaz (-)', 'Bo Line (owner)', 'Bo Line (-)']],
    ['nor past one in whose sentence a body stands', ['Omar Diaz said ships were waiting. In a blow to the union, Bo Line said none were. It was cold, he said.'], ['Omar Diaz (-)', 'Bo Line (-)', 'Bo Line (-)']],
    ['and him by what he is', ['Coast guard spokesman Petr Anders came late. The fire is out, the spokesman said.'], ['Petr Anders (Coast guard spokesman)']],
  ])('%s', (_, paragraphs, expected) => {
    expect(namesIn(...paragraphs)).toEqual(expected);
  });
});

test('spans are verbatim and lie inside the text', () => {
  const article = articleOf('“Ships are waiting,” said Ana Ruiz. “It is cold', '‘Nobody" came,” he added: "', '"" \'\' «» said said said, according to');
  for (const one of readAttributions(article)) {
    for (const span of [one.speaker, one.cue, ...one.content, ...one.quoted]) {
      if (span === null) continue;
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.end).toBeLessThanOrEqual(article.source.text.length);
    }
  }
});
