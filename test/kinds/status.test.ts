import { describe, expect, test } from '@jest/globals';
import { answerTo, reasons, shown } from './story.ts';

const FIRMS = '{ gorna: { name: Gorna Steel, aliases: [Gorna] }, velt: { name: Velt Group, aliases: [Velt] }, office: { name: cartel office, aliases: [regulator] } }';
const MERGER = '{ kind: status, about: [merger], ordered: yes, positions: { proposed: [proposed], agreed: [agreed | signed], approved: [approved | cleared], completed: [completed] } }';

describe('stages in order: a merger', () => {
  test.each([
    ['Gorna Steel proposed a merger with Velt Group in March.', ['proposed']],
    ['Gorna proposed to settle the row, in good faith, by agreeing a merger.', ['proposed']],
    ['Gorna and Velt agreed the merger on Tuesday.', ['agreed']],
    ['The merger was approved by the cartel office.', ['approved']],
    ['The regulator endorsed the merger on Monday.', ['approved']],
    ['Shareholders voted for the merger, which was then approved by the regulator.', ['approved']],
    ['The merger of Gorna and Velt, two of the oldest steelmakers in the country, was completed on Friday.', ['completed']],
    ['“We have completed the merger,” said Velt chief Ana Holm.', ['completed, quoted: Ana Holm (velt)']],
    ['Velt chief Ana Holm said the merger had been completed.', ['completed, attributed: Ana Holm (velt)']],
    ['A merger, the regulator claimed, had been proposed by Velt.', ['proposed, attributed: regulator (office)']],
    ['A merger, the regulator claimed, was dead, and a site had been proposed by Velt.', []],
    ['The merger that the two firms agreed in March is dead.', ['agreed']],
    ['The merger was a surprise as a new chief cleared his desk.', []],
    ['Gorna had suggested to Velt that the two firms complete a merger.', ['proposed, earlier']],
    ['Gorna urged Velt to agree the merger.', []],
    ['Gorna urged Velt not to agree any merger.', []],
    ['Gorna told Velt that it had not agreed any merger.', ['not agreed, attributed: Gorna (gorna)']],
    ['Velt decided not to agree the merger.', ['not agreed']],
    ['Gorna told Velt that the regulator approved the merger.', ['approved, attributed: Gorna (gorna)']],
    ['The two firms proposed the merger in 2029. Last month it was approved.', ['approved']],
  ])('%s', (text, expected) => {
    expect(shown(answerTo(FIRMS, MERGER, text))).toEqual(expected);
  });

  test('a noun for a stage that has a cue of its own', () => {
    expect(shown(answerTo(FIRMS, MERGER.replace('[proposed]', '[proposed | proposal]'), 'A proposal for a merger went nowhere.'))).toEqual(['proposed']);
    expect(shown(answerTo(FIRMS, MERGER, 'A proposal for a merger went nowhere.'))).toEqual([]);
  });

  test('a cue for what may be takes that alone', () => {
    const FEARED = MERGER.replace('[proposed]', '[could raise prices]').replace('ordered: yes, ', '');
    expect(shown(answerTo(FIRMS, FEARED, 'The merger could raise prices.'))).toEqual(['proposed, hedged']);
    expect(shown(answerTo(FIRMS, FEARED, 'The merger raised prices.'))).toEqual([]);
    expect(shown(answerTo(FIRMS, FEARED.replace('could', 'will'), 'The merger could raise prices.'))).toEqual([]);
  });

  test('a cue for what goes on asks for a fact too', () => {
    const TALKING = MERGER.replace('[proposed]', '[lawyers are talking]');
    expect(shown(answerTo(FIRMS, TALKING, 'Lawyers are talking about a merger.'))).toEqual(['proposed']);
    expect(shown(answerTo(FIRMS, TALKING, 'Of a merger he said: “Let the lawyers sit down and talk.”'))).toEqual([]);
    expect(shown(answerTo(FIRMS, TALKING, 'On the merger, lawyers will be talking next week.'))).toEqual([]);
  });

  test('the furthest stage contains the ones before it', () => {
    const answer = answerTo(FIRMS, MERGER, 'Gorna proposed the merger in March.', 'The regulator approved the merger in April.', 'The two firms agreed the merger on Friday.');
    expect({ status: answer.status, shown: shown(answer) }).toEqual({ status: 'answered', shown: ['approved'] });
  });

  test('a stage that is denied stands beside the one that is reached', () => {
    expect(shown(answerTo(FIRMS, MERGER, 'Gorna and Velt agreed the merger.', 'The merger was never completed.'))).toEqual(['agreed', 'not completed']);
  });

  test.each([
    ['The merger has not been approved.', ['not approved']],
    ['The regulator has not yet approved the merger.', ['not approved']],
    ['The merger has not yet been approved.', ['not approved']],
    ['The merger was never completed.', ['not completed']],
    ['Gorna denied that the merger had been agreed.', ['not agreed, attributed: Gorna (gorna)']],
    ['The regulator did not approve the merger.', ['not approved']],
    ['No merger was agreed.', ['not agreed']],
    ['The two firms have not signed or completed any merger.', ['not agreed', 'not completed']],
    ['The two firms have not signed the merger and approved a loan.', ['not agreed']],
  ])('denied: %s', (text, expected) => {
    expect(shown(answerTo(FIRMS, MERGER, text))).toEqual(expected);
  });

  test.each([
    ['The merger will be completed in June.', '“completed”: told as to come, not as a fact'],
    ['The merger could be approved this week.', '“approved”: told as possible, not as a fact'],
    ['The merger should be approved, Holm said.', '“approved”: told as a demand, not as a fact'],
    ['Velt said it would complete the merger by June.', '“completed”: told as possible, not as a fact'],
    ['If the merger is approved, 300 jobs will go.', '“approved”: told as a condition or an open question'],
    ['The regulator is considering whether to approve the merger.', '“approved”: told as a condition or an open question'],
    ['Gorna and Velt plan to complete the merger by June.', '“completed”: told as an intention, not as a fact'],
    ['The merger is being completed, Holm said.', '“completed”: told as under way, not as done'],
    ['The two firms are completing the merger.', '“completed”: told as under way, not as done'],
    ['The approval of the merger came as a surprise.', '“approved”: the noun names the event, it does not say that it happened'],
  ])('not reached: %s', (text, reason) => {
    const answer = answerTo(FIRMS, MERGER, text);
    expect({ status: answer.status, reasons: reasons(answer) }).toEqual({ status: 'unclear', reasons: [reason] });
  });

  test.each([['Gorna approved a new budget.'], ['The regulator looked into the merger.']])('nothing near it: %s', (text) => {
    expect(answerTo(FIRMS, MERGER, ...text.split('\n\n'))).toMatchObject({ status: 'silent', rejected: [] });
  });
});

const DAM = '{ kind: status, about: [reservoir, embankment], positions: { safe: [safe | poses no threat | no danger], damaged: [damaged | cracked], failed: [failed | collapsed | gave way], unknown: [unclear] } }';

describe('positions that exclude each other: an embankment', () => {
  test.each([
    ['The embankment is safe.', ['safe']],
    ['The embankment collapsed on Sunday.', ['failed']],
    ['The embankment gave way at dawn.', ['failed']],
    ['Officials say the embankment poses no threat to the town.', ['safe, attributed: Officials']],
    ['There is no danger from the embankment.', ['safe']],
    ['The flood damaged the embankment.', ['damaged']],
    ['After the collapse of the embankment, the valley was evacuated.', ['failed']],
    ['The embankment has been cracked since 2029, engineers said.', ['damaged, attributed: engineers']],
    ['“The embankment is safe,” said Ola Brand, the mayor.', ['safe, quoted: Ola Brand']],
    ['It is unclear whether the embankment was damaged.', ['unknown']],
  ])('%s', (text, expected) => {
    expect(shown(answerTo('', DAM, text))).toEqual(expected);
  });

  test.each([
    ['The embankment may have been damaged.', ['damaged, hedged']],
    ['Engineers fear the embankment could collapse.', ['failed, hedged, attributed: Engineers']],
  ])('what is possible is a position in doubt: %s', (text, expected) => {
    expect(shown(answerTo('', DAM, text))).toEqual(expected);
  });

  test.each([
    ['The embankment is not safe.', ['not safe']],
    ['The embankment is no longer safe.', ['not safe']],
    ['The embankment did not collapse.', ['not failed']],
    ['The embankment was not damaged.', ['not damaged']],
    ['Officials denied that the embankment had collapsed.', ['not failed, attributed: Officials']],
  ])('denied: %s', (text, expected) => {
    expect(shown(answerTo('', DAM, text))).toEqual(expected);
  });

  test('a denial beside a position adds nothing', () => {
    expect(shown(answerTo('', DAM, 'The reservoir is damaged, and it is not safe.'))).toEqual(['damaged']);
  });

  test('two positions are a contested answer', () => {
    expect(answerTo('', DAM, 'The embankment was damaged.', 'The embankment is safe.')).toMatchObject({ status: 'contested' });
  });

  test('on a condition it is no position', () => {
    const answer = answerTo('', DAM, 'If the embankment collapses, the valley will be flooded.');
    expect({ status: answer.status, reasons: reasons(answer) }).toEqual({ status: 'unclear', reasons: ['“collapsed”: told as a condition or an open question'] });
  });
});

const SIDES = '{ north: { name: Northland, aliases: [Northern army] }, south: { name: Southland } }';
const TRUCE = '{ kind: status, about: [ceasefire, truce], positions: { holding: [holding | respected | in force], broken: ["violated | collapsed | broke {about}"], extended: [extended | prolonged] } }';

describe('a truce', () => {
  test.each([
    ['The ceasefire is holding.', ['holding']],
    ['The truce held for a second day.', ['holding']],
    ['The ceasefire is still in force.', ['holding']],
    ['Neither side respected the truce.', ['not holding']],
    ['The truce has been violated by both sides.', ['broken']],
    ['The ceasefire collapsed within hours.', ['broken']],
    ['Northland said Southland had violated the truce.', ['broken, attributed: Northland (north)']],
    ['Southland denied violating the truce.', ['not broken, attributed: Southland (south)']],
    ['The two sides extended the ceasefire by a week.', ['extended']],
    ['An extension of the ceasefire was announced.', ['extended']],
  ])('%s', (text, expected) => {
    expect(shown(answerTo(SIDES, TRUCE, text))).toEqual(expected);
  });

  test.each([
    ['Southland broke the truce on Monday.', ['broken']],
    ['During the truce a pipe broke.', []],
    ['Talks on the truce opened: the truce panel has not met.', ['not holding']],
    ['The truce panel met on Monday.', ['holding']],
  ])('{about} in a cue is what the claim is about: %s', (text, expected) => {
    expect(shown(answerTo(SIDES, TRUCE.replace('in force]', 'in force, "{about} met"]').replace('truce]', 'truce, truce panel]'), text))).toEqual(expected);
  });
});

describe('a gerund has the subject of its clause', () => {
  test.each([
    ['Dorn is a clerk. She left town after being suspended.', ['off']],
    ['Dorn is a clerk. It rained before the bus was suspended.', []],
    ['Dorn is a clerk. The judge who tried her spoke after being suspended.', []],
  ])('%s', (text, expected) => {
    expect(shown(answerTo('', '{ kind: status, about: [Dorn], positions: { off: [suspended] } }', ...text.split('. ')))).toEqual(expected);
  });
});

describe('what somebody would not say', () => {
  test.each([
    ['Dorn declined to comment on the job.', []],
    ['Dorn declined the job.', ['no']],
    ['Dorn declined to take the job.', ['no']],
  ])('%s', (text, expected) => {
    expect(shown(answerTo('', '{ kind: status, about: [Dorn], positions: { no: [declined] } }', text))).toEqual(expected);
  });
});

describe('what was so until now', () => {
  test.each([
    ['Dorn had been on the run since Monday.', []],
    ['Dorn has been on the run since Monday.', ['free']],
    ['Police said that Dorn had been on the run since Monday.', ['free, attributed: Police']],
    ['Dorn had been on the run with a friend.', ['free']],
  ])('%s', (text, expected) => {
    expect(shown(answerTo('', '{ kind: status, about: [Dorn], positions: { free: [on the run | at large] } }', text))).toEqual(expected);
  });
});

describe('actors in a cue', () => {
  const WAR = '{ kind: status, about: [Northland, Southland], positions: { north: [Northland attacked Southland], south: [Southland attacked Northland], talks: [talks between Northland and Southland] } }';

  test.each([
    ['Northland attacked Southland at dawn.', ['north']],
    ['The Northern army attacked Southland at dawn.', ['north']],
    ['Southland attacked Northland.', ['south']],
    ['Talks between the Northern army and Southland began.', ['talks']],
    ['Southland talked of Northland.', []],
  ])('stand for all names of the actor: %s', (text, expected) => {
    expect(shown(answerTo(SIDES, WAR, text))).toEqual(expected);
  });
});

describe('which cue wins', () => {
  const TRIAL = '{ kind: status, about: [trial, banker, Moss], several: yes, positions: { guilty: [found guilty | convicted], acquitted: [acquitted | cleared | found not guilty], jailed: [sentenced to | jailed], appeal: [appealed | will appeal] } }';

  test.each([
    ['The jury convicted Moss.', ['guilty']],
    ['The jury found Moss guilty of fraud.', ['guilty']],
    ['Moss was found not guilty of fraud.', ['acquitted']],
    ['Moss was acquitted.', ['acquitted']],
    ['The court cleared Moss of all charges.', ['acquitted']],
    ['The court jailed the banker for nine years.', ['jailed']],
    ['Moss will not appeal.', ['not appeal']],
  ])('a trial: %s', (text, expected) => {
    expect(shown(answerTo('', TRIAL, text))).toEqual(expected);
  });

  test('several may hold at once', () => {
    const answer = answerTo('', TRIAL, 'The jury convicted Moss.', 'The judge jailed Moss for nine years.');
    expect({ status: answer.status, shown: shown(answer) }).toEqual({ status: 'answered', shown: ['guilty', 'jailed'] });
  });

  const TALKS = '{ kind: status, about: [pay], positions: { talks: [talks], collapsed: [talks collapsed], resumed: [resumed talks | talks resumed] } }';

  test.each([
    ['Talks on pay began on Monday.', ['talks']],
    ['Talks on pay collapsed on Monday.', ['collapsed']],
    ['The two sides resumed talks on pay.', ['resumed']],
    ['Negotiations on pay foundered on Monday.', ['collapsed']],
    ['Negotiations on pay began on Monday.', ['talks']],
  ])('the longer one says more: %s', (text, expected) => {
    expect(shown(answerTo('', TALKS, text))).toEqual(expected);
  });
});

const STRIKE = '{ kind: status, about: [strike], positions: { on: [began | went on strike], off: [called off | ended | suspended], talks: [negotiating] } }';

describe('a strike', () => {
  test.each([
    ['The strike began on Monday.', ['on']],
    ['Tram drivers launched a strike at midnight.', ['on']],
    ['Tram drivers went on strike at midnight.', ['on']],
    ['The strike was called off on Tuesday.', ['off']],
    ['The dockers called off the strike.', ['off']],
    ['The dockers called the strike off.', ['off']],
    ['The dockers have called off their three-week strike.', ['off']],
    ['The dockers halted the strike.', ['off']],
    ['“We have suspended the strike,” said Jo Bell.', ['off, quoted: Jo Bell']],
    ['The strike, which the dockers called off in May, cost the city millions.', ['off']],
    ['Jo Bell denied the strike had been called off.', ['not off, attributed: Jo Bell']],
    ['Jo Bell denied calling off the strike.', ['not off, attributed: Jo Bell']],
    ['Jo Bell denied reports that the strike had been called off.', ['not off, attributed: Jo Bell']],
    ['The dockers are not calling off the strike.', ['not off']],
    ['There is no end to the strike.', ['not off']],
    ['The strike ended without a deal.', ['off']],
    ['Without a deal the strike has not ended.', ['not off']],
    ['The strike allegedly began with a brawl.', ['on, hedged']],
    ['The strike could not begin.', ['not on']],
    ['The strike, which the dockers say began in May, has yet to win them a penny.', ['on, attributed: dockers']],
    ['Why did the dockers call off the strike?', ['off']],
  ])('%s', (text, expected) => {
    expect(shown(answerTo('', STRIKE, text))).toEqual(expected);
  });

  test.each([
    ['The dockers agreed to call off the strike.', '“called off”: told as an intention, not as a fact'],
    ['The dockers threatened to begin a strike.', '“began”: told as an intention, not as a fact'],
    ['Have the dockers called off the strike?', '“called off”: told as a condition or an open question'],
    ['Dockers’ strike called off?', '“called off”: told as a condition or an open question'],
  ])('not so: %s', (text, reason) => {
    const answer = answerTo('', STRIKE, text);
    expect({ shown: shown(answer), reasons: reasons(answer) }).toEqual({ shown: [], reasons: [reason] });
  });
});

describe('positions by speaker', () => {
  const TUNNEL = '{ kind: status, about: [tunnel], positions: { safe: [no danger], kept: [would not sell tunnel] } }';
  test.each([
    ['The tunnel is not a danger.', ['safe']],
    ['The tunnel poses no danger.', ['safe']],
    ['The owner said the tunnel would not give in to dangers of that kind.', []],
    ['The owner would not sell the tunnel.', ['kept']],
    ['The owner would not lend money as part of a sale of the tunnel.', []],
  ])('what hangs on a denied verb is not denied: %s', (text, expected) => {
    expect(shown(answerTo(SIDES, TUNNEL, text)).map((one) => one.replace(/,.*/, ''))).toEqual(expected);
  });

  const PIPELINE = '{ kind: status, about: [pipeline], by: speaker, actors: [north, south], positions: { safe: [safe | harmless], danger: [danger | threat | unsafe] } }';

  test.each([
    ['Northland says the pipeline is a danger to fish.', ['north:danger, attributed: Northland (north)']],
    ['Southland insists that the pipeline is safe.', ['south:safe, attributed: Southland (south)']],
    ['“The pipeline is safe,” said Southland’s energy minister, Ada Noll.', ['south:safe, quoted: Ada Noll (south)']],
    ['Northland called the pipeline a threat.', ['north:danger, attributed: Northland (north)']],
    ['Northland denies that the pipeline is safe.', ['not north:safe, attributed: Northland (north)']],
    ['The pipeline is unsafe.', ['outlet:danger']],
  ])('%s', (text, expected) => {
    expect(shown(answerTo(SIDES, PIPELINE, text))).toEqual(expected);
  });

  test('who is none of the actors is known by his name', () => {
    const OPEN = PIPELINE.replace(' actors: [north, south],', '');
    expect(shown(answerTo(SIDES, OPEN, '“The pipeline is a danger,” union leader Ida Moss said.'))).toEqual(['Ida Moss:danger, quoted: Ida Moss']);
    expect(answerTo(SIDES, OPEN, '“The pipeline is a danger,” union leader Ida Moss said.').readings[0]?.label).toBe('Ida Moss: danger');
  });

  test('who accuses takes the position; on other claims an accusation is no fact', () => {
    const LEAK = '{ kind: status, about: [pipeline], by: speaker, positions: { yes: [Southland damaged the pipeline] } }';
    expect(shown(answerTo(SIDES, LEAK, 'Northland accused Southland of damaging the pipeline.'))).toEqual(['north:yes']);
    expect(shown(answerTo(SIDES, LEAK.replace(' by: speaker,', ''), 'Northland accused Southland of damaging the pipeline.'))).toEqual([]);
  });

  test('of two actors they do not contradict each other', () => {
    expect(answerTo(SIDES, PIPELINE, 'Northland says the pipeline is a danger.', 'Southland says the pipeline is safe.')).toMatchObject({ status: 'answered', readings: { length: 2 } });
  });

  test.each([['Experts say the pipeline is safe.'], ['A fisherman said the pipeline was safe.']])('nobody listed: %s', (text) => {
    expect(reasons(answerTo(SIDES, PIPELINE, text))).toEqual(['“safe”: it is not known for whom the speaker speaks']);
  });
});

describe('positions of certain actors', () => {
  const BACKING = '{ kind: status, about: [pipeline], actors: [north], positions: { backed: [supports | backs], opposed: [opposes | against] } }';

  test.each([
    ['Northland supports the pipeline.', ['backed']],
    ['Northland opposes the pipeline.', ['opposed']],
    ['Northland is against the pipeline.', ['opposed']],
    ['Northland does not support the pipeline.', ['not backed']],
    ['Northland’s parliament backed the pipeline.', ['backed']],
    ['Northland, which backs the pipeline, will pay half.', ['backed']],
    ['“We support the pipeline,” said Northland’s president, Eva Moor.', ['backed, quoted: Eva Moor (north)']],
  ])('%s', (text, expected) => {
    expect(shown(answerTo(SIDES, BACKING, text))).toEqual(expected);
  });

  test.each([
    ['Southland supports the pipeline.', '“supports”: said or done by Southland'],
    ['“We support the pipeline,” said Pia Lund, a shop owner.', '“supports”: it is not known for whom the speaker speaks'],
    ['The fishermen support the pipeline.', '“supports”: none of the actors says or does it'],
  ])('others’: %s', (text, reason) => {
    expect(reasons(answerTo(SIDES, BACKING, text))).toEqual([reason]);
  });
});

test('a definite noun phrase is taken for granted in a denial', () => {
  const raid = '{ kind: status, about: [raid], positions: { drones: ["drone raid"] } }';
  expect(answerTo('', raid, 'Oslo denied that it was behind the drone raid.').readings.map(({ position, polarity }) => `${polarity} ${position}`)).toEqual(['asserted drones']);
});

describe('what is told only to be called false', () => {
  const CAMP = '{ kind: status, about: [camp], positions: { shelled: [shelled] } }';

  test.each([
    ['Any suggestion that the army has shelled a camp is inaccurate, a colonel said.', []],
    ['The army having shelled a camp is a myth, a colonel said.', []],
    ['Claims by the rebels that the army had shelled a camp are a pure fabrication, a colonel said.', []],
    ['Reports that the army shelled the camp were false.', []],
    ['The camp should have been shelled, a colonel said.', []],
    ['The army shelled the camp, and a truce is unlikely.', ['shelled']],
    ['Asked whether the army shelled the camp, a colonel laughed.', []],
    ['The army, asked to leave, shelled the camp.', ['shelled']],
    ['Reports that the army shelled the camp do not match the facts.', []],
    ['The story that the army shelled the camp lacks any basis.', []],
    ['Claims that the army shelled the camp proved unfounded.', []],
    ['It is a lie that the army shelled the camp, a colonel said.', []],
    ['Reports that the army shelled the camp lack an author.', ['shelled']],
    ['Reports that the army shelled the camp do not match the mood of the talks.', ['shelled']],
    ['Claims that the army had shelled a camp are not false.', ['shelled, earlier']],
    ['The army shelled the camp, and the claims are false.', ['shelled']],
    ['The general dismissed claims that he had shelled the camp.', ['not shelled, earlier']],
    ['The state has rejected any suggestion that the army shelled the camp.', ['not shelled']],
    ['Reports that the army shelled the camp were denied by a colonel.', []],
    ['The general rejected a truce after reports that the army shelled the camp.', ['shelled']],
    ['Reports that the army shelled the camp were read by a colonel.', ['shelled']],
    ['A colonel said the army never shelled the camp.', ['not shelled, attributed: colonel']],
  ])('%s', (text, expected) => {
    expect(shown(answerTo('', CAMP, text))).toEqual(expected);
  });
});

describe('what somebody is reproached with', () => {
  const TOLD = '{ kind: status, about: [firm], positions: { told: [told its customers], untold: [did not tell its customers] } }';
  test.each([
    ['The firm was criticised by the regulator for not telling its customers.', ['untold, attributed: regulator']],
    ['The regulator criticised the firm for not telling its customers.', ['untold, attributed: regulator']],
    ['The firm has been accused of not telling its customers.', ['untold, attributed']],
    ['The firm was fined for not telling its customers.', ['untold']],
    ['The firm was criticised for its prices, and it told its customers.', ['told']],
  ])('%s', (text, expected) => expect(shown(answerTo('', TOLD, text))).toEqual(expected));
});

const TUNNEL = '{ kind: status, about: [tunnel], by: speaker, positions: { safe: [safe | no danger], unsafe: [unsafe | endanger | danger] } }';

describe('what another denies by pointing back to it is a denial of his own', () => {
  test.each([
    ['Northland says the tunnel would endanger ships. Southland denies that this is the case.', ['north:unsafe, attributed: Northland (north)', 'not south:unsafe']],
    ['Northland says the tunnel would endanger ships. Southland denies that this is a port.', ['north:unsafe, attributed: Northland (north)']],
    ['Northland says the tunnel would endanger ships. Southland denies that this is the case of the year.', ['north:unsafe, attributed: Northland (north)']],
    ['Northland says the tunnel would endanger ships. Southland has repeatedly rejected the claim.', ['north:unsafe, attributed: Northland (north)', 'not south:unsafe']],
    ['Northland says the tunnel would endanger ships. The accusation was dismissed by Southland officials.', ['north:unsafe, attributed: Northland (north)', 'not south:unsafe']],
    ['Northland says the tunnel is unsafe, a charge that Southland denies.', ['north:unsafe, attributed: Northland (north)', 'not south:unsafe']],
    ['Northland says the tunnel is unsafe, a charge Southland has always denied.', ['north:unsafe, attributed: Northland (north)', 'not south:unsafe']],
    ['Northland says the tunnel is unsafe — claims rejected by Southland.', ['north:unsafe, attributed: Northland (north)', 'not south:unsafe']],
    ['Northland says the tunnel is unsafe, which Southland disputes.', ['north:unsafe, attributed: Northland (north)', 'not south:unsafe']],
    ['Northland says the tunnel is unsafe. Southland denies this and says it will dig on.', ['north:unsafe, attributed: Northland (north)', 'not south:unsafe']],
    ['Northland says the tunnel is unsafe. Southland has not rejected the claim.', ['north:unsafe, attributed: Northland (north)']],
    ['Northland says the tunnel is unsafe. Southland rejected the claim that it had bribed a judge.', ['north:unsafe, attributed: Northland (north)']],
    ['Northland says the tunnel is unsafe. Southland rejected the corruption charge.', ['north:unsafe, attributed: Northland (north)']],
    ['Northland says the tunnel is unsafe. Southland rejected a plan for a bridge.', ['north:unsafe, attributed: Northland (north)']],
    ['Northland says the tunnel is unsafe. Engineers reject the claim.', ['north:unsafe, attributed: Northland (north)']],
    ['Northland says the tunnel is unsafe. Northland rejected the accusation.', ['north:unsafe, attributed: Northland (north)']],
    ['Northland says the tunnel is unsafe. It was dug in 2019. Southland rejected the claim.', ['north:unsafe, attributed: Northland (north)']],
    ['Southland said the claim that the tunnel would endanger ships was not legitimate.', []],
  ])('%s', (text, expected) => {
    expect(shown(answerTo(SIDES, TUNNEL, text))).toEqual(expected);
  });
});

const SALE = '{ kind: status, about: [ferry sale, ferry], positions: { sold: [sold | signed a contract], open: [no decision] } }';

describe('what one says and another denies in the same breath', () => {
  test.each([
    ['Northland said the ferry had been sold, but Southland denied it.', ['sold, attributed: Northland (north)', 'not sold, attributed: Southland (south)']],
    ['Northland said the ferry had been sold, a claim Southland denied.', ['sold, attributed: Northland (north)', 'not sold, attributed: Southland (south)']],
    ['Northland said the ferry had been sold, although Southland has rejected this.', ['sold, attributed: Northland (north)', 'not sold, attributed: Southland (south)']],
    ['Northland said the ferry had been sold, but Southland denied it was broke.', ['sold, attributed: Northland (north)']],
    ['Northland said the ferry had been sold, but Southland denied it a licence.', ['sold, attributed: Northland (north)']],
    ['Northland said the ferry had been sold, but Northland had denied it.', ['sold, attributed: Northland (north)']],
    ['Northland said the ferry had been sold. Southland denied it.', ['sold, attributed: Northland (north)']],
    ['The ferry was sold, but Southland denied it.', ['sold']],
  ])('%s', (text, expected) => {
    expect(shown(answerTo(SIDES, SALE, text))).toEqual(expected);
  });
});

const OFFERED = '{ kind: status, ordered: yes, about: [joint panel], positions: { proposed: [proposed | offer | proposal], talks: [talks | in talks] } }';

describe('an offer is not denied with the answer to it', () => {
  test.each([
    ['Southland has never taken up an offer to form a joint panel.', ['proposed']],
    ['Southland did not respond to an offer of a joint panel.', ['proposed']],
    ['Southland has not accepted an offer of a joint panel.', ['proposed']],
    ['Southland never made an offer of a joint panel.', ['not proposed']],
    ['Southland has not accepted any offer of a joint panel.', ['not proposed']],
    ['Southland did not take an offer of a joint panel to Oslo.', ['not proposed']],
  ])('%s', (text, expected) => {
    expect(shown(answerTo(SIDES, OFFERED, text))).toEqual(expected);
  });
});

describe('what describes it is told, whatever is denied of it', () => {
  const STAGES = '{ kind: status, ordered: yes, about: [joint panel], positions: { proposed: [proposed], created: [formed] } }';
  test.each([
    ['A joint panel proposed by Northland has yet to be formed.', ['proposed', 'not created']],
    ['A joint panel proposed by Northland was not formed.', ['proposed', 'not created']],
    ['The joint panel, proposed by Northland, was not formed.', ['proposed', 'not created']],
    ['A joint panel had yet to be formed.', ['not created']],
    ['A joint panel was not proposed by Northland.', ['not proposed']],
  ])('%s', (text, expected) => {
    expect(shown(answerTo(SIDES, STAGES, text))).toEqual(expected);
  });
});

describe('what is struck back in words, and what is not where it was', () => {
  const ANSWER = '{ kind: status, several: yes, about: [duties], positions: { retaliate: [retaliate], open: [not on the agenda] } }';
  test.each([
    ['Southland will hit back after the duties.', ['retaliate']],
    ['Southland hit back, calling the duties unfair.', []],
    ['New duties are not on the agenda.', ['open']],
    ['New duties are on the agenda.', []],
    ['Southland did not put the duties on the agenda.', []],
  ])('%s', (text, expected) => {
    expect(shown(answerTo(SIDES, ANSWER, text))).toEqual(expected);
  });
});

describe('what is told of it without a verb of the cue', () => {
  const READY = '{ kind: status, ordered: yes, about: [joint panel], positions: { planned: [proposed], there: ["{about} in place | {about} up and running"] } }';
  const FOR = '{ kind: status, several: yes, about: [joint panel], positions: { fees: ["{about} on fees"] } }';
  test.each([
    [READY, 'The joint panel is in place.', ['there']],
    [READY, 'The joint panel is not in place yet.', ['not there']],
    [READY, 'The joint panel is not up and running.', ['not there']],
    [FOR, 'No joint panel on fees was formed.', ['fees']],
    [FOR, 'They did not form the joint panel on fees.', ['fees']],
  ])('%s: %s', (claim, text, expected) => {
    expect(shown(answerTo(SIDES, claim, text))).toEqual(expected);
  });
});

describe('what may not be, or is to wait, is not told of', () => {
  const PURPOSE = '{ kind: status, several: yes, about: [joint panel], positions: { duties: [lift duties | discuss duties], end: [no way back] } }';
  test.each([
    ['The sides want a joint panel. There can be no lifting of duties while ships are held.', []],
    ['The sides want a joint panel. There must be no discussion of duties.', []],
    ['The sides want a joint panel. There can be no way back.', ['end']],
    ['The sides want a joint panel. Ships must leave before any discussion of duties.', []],
    ['The sides want a joint panel. It is to discuss duties before any other matter.', ['duties']],
    ['The sides want a joint panel. They discussed duties before any ships left.', ['duties']],
  ])('%s', (text, expected) => {
    expect(shown(answerTo(SIDES, PURPOSE, text))).toEqual(expected);
  });
});

const KEPT = '{ kind: status, about: [tunnel], actors: [north], positions: { kept: [not give up | not go back | not abandon | out of the question to back away], other: [prefer talks] } }';

describe('that a thing is not meant or out of the question denies it', () => {
  test.each([
    ['Northland said giving up the tunnel was out of the question.', ['kept, attributed: Northland (north)']],
    ['Going back on the tunnel is out of the question, Northland said.', ['kept, attributed: Northland (north)']],
    ['Northland has no plans to scrap the tunnel.', ['kept']],
    ['Northland has no intention of abandoning the tunnel.', ['kept']],
    ['Northland will not, however, give up the tunnel.', ['kept']],
    ['Northland will not, whatever the price, give up the tunnel.', ['kept']],
    ['Northland has plans to scrap the tunnel.', []],
    ['Northland has no plan for the tunnel and will abandon it.', []],
    ['Northland has, of course, agreed, and will give up the tunnel.', []],
    ['Southland has no plans to scrap the tunnel.', []],
    ['Northland showed little sign of budging on the question of the tunnel.', []],
  ])('%s', (text, expected) => {
    expect(shown(answerTo(SIDES, KEPT, text))).toEqual(expected);
  });
});

test('a cue that denies finds what somebody refused', () => {
  const FINE = '{ kind: status, about: [fine], positions: { paid: [paid the fine], unpaid: [did not pay the fine] } }';
  const on = (text: string): readonly string[] => shown(answerTo('', FINE, text));
  expect(on('The firm refused to pay the fine.')).toEqual(['unpaid']);
  expect(on('The firm declined to pay the fine.')).toEqual(['unpaid']);
  expect(on('The firm denied paying the fine.')).toEqual(['unpaid, attributed: firm']);
  expect(on('The owners intend to pay the fine.')).toEqual([]);
});

test('what a clause tells besides is not denied with the rest', () => {
  const DORN = '{ kind: status, about: [Dorn], positions: { held: [jailed] } }';
  const on = (text: string): readonly string[] => shown(answerTo('', DORN, text));
  expect(on('Lee denied a rift with Dorn, who was jailed in May.')).toEqual(['held']);
  expect(on('Lee denied that Dorn was jailed in May.')).toEqual(['not held, attributed: Lee']);
});

describe('what is only sought, and what has ended', () => {
  const GANG = '{ kind: status, about: [Dorn, gang], positions: { held: [arrested, captured], free: [at large, still on the run], captive: [in captivity] } }';
  test.each([
    ['A reward for information leading to the arrest of Dorn was doubled.', []],
    ['A warrant for the arrest of Dorn is out.', []],
    ['A bounty for the capture of Dorn was paid.', []],
    ['A tip led to the arrest of Dorn.', ['held']],
    ['The arrest of Dorn is a relief.', ['held']],
    ['Dorn was captured after nine days on the run.', ['held']],
    ['Dorn was captured after more than a year at large.', ['held']],
    ['Dorn is still on the run.', ['free']],
    ['A week after the raid Dorn is at large.', ['free']],
    ['Dorn went home after 40 days in captivity.', []],
  ])('%s', (text, expected) => {
    expect(shown(answerTo('', GANG, text))).toEqual(expected);
  });
});

test('to find is not to found', () => {
  const PANEL = '{ kind: status, about: [panel], ordered: yes, positions: { planned: [will be set up], created: [set up] } }';
  expect(shown(answerTo('', PANEL, 'The panel may help. It will not find a substitute.', 'The panel found no fault.'))).toEqual([]);
  expect(shown(answerTo('', PANEL, 'The panel was founded in May.'))).toEqual(['created']);
});

const TRAINS = '{ kind: status, about: [trains], positions: { know: [without know-how], fail: [efforts fruitless | talks failed], none: [no deal] } }';

describe('a cue said as an attribute, and what is missing', () => {
  test.each([
    ['Each time Northland asked for trains it was offered some without the know-how.', ['know']],
    ['Northland was offered trains with the know-how.', []],
    ['After years of fruitless efforts to get the trains, Northland gave up.', ['fail']],
    ['After failed talks on the trains, Northland gave up.', ['fail']],
    ['The failed operator of the trains held talks.', []],
    ['Northland has no plans to scrap the deal on the trains.', []],
    ['Northland failed to reach a deal on the trains.', ['none']],
  ])('%s', (text, expected) => {
    expect(shown(answerTo(SIDES, TRAINS, text))).toEqual(expected);
  });
});

const PANEL_STAGES = '{ kind: status, about: [panel], ordered: yes, positions: { proposed: [proposed], built: [built | set up] } }';

test('to be saying a thing is to have said it; to be building one is not to have built it', () => {
  expect(shown(answerTo(SIDES, PANEL_STAGES, 'Northland had been proposing a panel.'))).toEqual(['proposed']);
  expect(shown(answerTo(SIDES, PANEL_STAGES, 'Northland is proposing a panel.'))).toEqual(['proposed']);
  expect(shown(answerTo(SIDES, PANEL_STAGES, 'Northland has been building a panel.'))).toEqual([]);
});

const DUTIES = '{ kind: status, about: [duties], several: yes, actors: [south], positions: { rejects: [criticize], retaliate: [retaliate] } }';

describe('of several who act together each does it', () => {
  test.each([
    ['Northland and Southland have criticized the duties, with Southland warning that it would hit back.', ['rejects', 'retaliate']],
    ['Northland and Southland have criticized the duties, with Northland warning that it would hit back.', ['rejects']],
    ['Northland and a bank have criticized the duties.', []],
  ])('%s', (text, expected) => {
    expect(answerTo(SIDES, DUTIES, text).readings.map(({ position }) => position)).toEqual(expected);
  });
});

const LIGHT = '{ kind: status, about: [tunnel], by: speaker, actors: [north, south], positions: { safe: [safe], unsafe: [unsafe | cannot be joined | not joined | not unified with Halm] } }';

describe('what cannot be, and what is not to be', () => {
  const JOINED = '{ kind: status, about: [tunnel], by: speaker, positions: { unsafe: [cannot be joined to Halm] } }';
  test.each([
    ['Northland says the tunnel cannot be joined to Halm.', ['north:unsafe, attributed: Northland (north)']],
    ['Northland says the tunnel could not be joined to Halm.', ['north:unsafe, attributed: Northland (north)']],
    ['Northland says the tunnel will not be joined to Halm.', []],
    ['Northland said the tunnel would not be joined to Halm.', []],
    ['Northland said that it had no plan to have the tunnel joined to Halm.', []],
    ['Northland said that it had no doubt that the tunnel could not be joined to Halm.', ['north:unsafe, attributed: Northland (north)']],
  ])('%s', (text, expected) => {
    expect(shown(answerTo(SIDES, JOINED, text))).toEqual(expected);
  });

  test.each([
    ['Northland sees no danger of the tunnel being scrapped.', []],
    ['Northland sees no danger of the tunnel collapsing.', []],
    ['Northland sees no danger of the tunnel being used for smuggling.', ['north:safe']],
    ['Northland sees no danger in the tunnel.', ['north:safe']],
  ])('a danger to it, and from it: %s', (text, expected) => {
    expect(shown(answerTo(SIDES, TUNNEL, text))).toEqual(expected);
  });
});

describe('who speaks for a land, and who only knows of it', () => {
  test.each([
    ['“The tunnel is safe,” says Ute Seif, who heads the Centre for Applied Northland Studies in Bern.', []],
    ['“The tunnel is safe,” says Ute Seif, a Northland analyst at a bank.', []],
    ['“The tunnel is safe,” said Ute Seif, an expert on Southland.', []],
    ['“The tunnel is safe,” said Northland economist Ute Seif.', []],
    ['“The tunnel is safe,” said Ute Seif of the Northland desk at Velt.', []],
    ['“The tunnel is safe,” said Ute Seif, who was Northland’s envoy until 2010.', []],
    ['“The tunnel is safe,” said Ute Seif, Northland’s ambassador to Southland.', ['north:safe']],
    ['“The tunnel is safe,” said Northland’s Foreign Minister Ada Noll.', ['north:safe']],
    ['Foreign Minister Ada Noll of Northland said the tunnel is safe.', ['north:safe']],
    ['“The tunnel is safe,” said an official at the Northland embassy.', ['north:safe']],
    ['A spokesman for the Northland navy said the tunnel is safe.', ['north:safe']],
    ['“The tunnel is safe,” said the deputy head of Northland’s port board, Ole By.', ['north:safe']],
  ])('%s', (text, expected) => {
    expect(answerTo(SIDES, LIGHT, text).readings.map(({ position }) => position)).toEqual(expected);
  });

  test.each([
    ['Northland said the tunnel is no part of the joined network.', []],
    ['Northland said the tunnel was not joined to the network.', ['north:unsafe']],
    ['Northland said the tunnel cannot be part of the unified Halm network.', []],
    ['Northland said the tunnel was not unified with Halm.', ['north:unsafe']],
  ])('an adjective is not what is denied: %s', (text, expected) => {
    expect(answerTo(SIDES, LIGHT, text).readings.map(({ position }) => position)).toEqual(expected);
  });
});

test('what is avoided is not done, and what “you” do is no event', () => {
  expect(shown(answerTo(SIDES, DUTIES, 'On the duties, Southland avoided announcing that it would hit back.'))).not.toContain('retaliate');
  expect(shown(answerTo(SIDES, PANEL_STAGES, 'A panel is what you set up if you want to win time.'))).toEqual([]);
  expect(shown(answerTo(SIDES, PANEL_STAGES, 'Northland set up a panel.'))).toEqual(['built']);
});

test('attempts to prevent a thing prevent nothing yet', () => {
  const BOUGHT = '{ kind: status, about: [trains], positions: { failed: [could not buy] } }';
  expect(shown(answerTo(SIDES, BOUGHT, 'Southland made attempts to prevent Northland from buying the trains.'))).toEqual([]);
  expect(shown(answerTo(SIDES, BOUGHT, 'Northland could not buy the trains.'))).toEqual(['failed']);
});

test('“before any talks” tells of none', () => {
  const TALKS = '{ kind: status, about: [tunnel], positions: { talks: [discuss tunnel] } }';
  expect(shown(answerTo(SIDES, TALKS, 'Northland must pay before any discussion of the tunnel.'))).toEqual([]);
  expect(shown(answerTo(SIDES, TALKS, 'Northland paid before the discussion of the tunnel.'))).toEqual(['talks']);
});

describe('a thing of another time: a truce', () => {
  const STAGES = '{ kind: status, about: [truce], ordered: yes, positions: { agreed: [agreed a truce], force: [truce in force | came into force], broken: [broke the truce] } }';

  test.each([
    ['A truce, reached in Oslo, has been in force since Monday.', ['force']],
    ['A truce came into force on Monday. Peru had broken the truce of 2021.', ['force']],
    ['A truce came into force on Monday. Peru broke the 2021 truce.', ['force']],
    ['A truce came into force on Monday. Peru broke the truce of 12 May.', ['broken']],
    ['Peru broke the truce of 2021.', ['broken']],
  ])('%s', (text, expected) => {
    expect(answerTo('', STAGES, text).readings.map(({ position }) => position)).toEqual(expected);
  });
});

const ASKED_OF_BAN = (question: string): string => `{ kind: status, question: ${question}, about: [club], positions: { ban: [face a ban] } }`;

describe('clauses that a cue or a question has itself', () => {
  const SHELL = '{ kind: status, about: [father], positions: { shell: [died when a shell hit] } }';

  test.each([
    [SHELL, 'The father died when a shell hit the house.', ['shell']],
    [SHELL, 'The father died before a shell hit the house.', []],
    [SHELL, 'The father died, and a shell hit the house.', []],
    [ASKED_OF_BAN('What happens if the club does not pay?'), 'If the club fails to pay, it will face a ban.', ['ban']],
    [ASKED_OF_BAN('What of the club?'), 'If the club fails to pay, it will face a ban.', []],
    [ASKED_OF_BAN('What of the club?'), 'Unless the club pays the debt, it will face a ban.', []],
    [ASKED_OF_BAN('What of the club?'), 'When the club did not pay, it said it will face a ban.', ['ban']],
    [ASKED_OF_BAN('What happens if the club does not pay?'), 'Will the club face a ban?', []],
  ])('%s %s', (claim, text, expected) => {
    expect(answerTo('', claim, text).readings.map(({ position }) => position)).toEqual(expected);
  });
});

describe('what others did at another time', () => {
  const ESCAPE = '{ kind: status, about: [inmates, prison], positions: { tunnel: [tunnelled out] } }';

  test.each([
    ['In 1994, six men tunnelled out of the same prison.', []],
    ['In 1994, the inmates tunnelled out of the prison.', ['tunnel']],
    ['Their mother tunnelled out of the same prison in 1994.', []],
    ['Their mother tunnelled out of the prison on Monday.', ['tunnel']],
    ['Six men tunnelled out of the prison on Monday.', ['tunnel']],
    ['Six men tunnelled out of the prison.', ['tunnel']],
  ])('%s', (text, expected) => {
    expect(answerTo('', ESCAPE, text).readings.map(({ position }) => position)).toEqual(expected);
  });

  test.each([
    ['In 2012 the guild offered to lead a panel that would study the fees.', ['study']],
    ['In 2012 a panel studied the fees.', []],
  ])('what would be done is nobody’s deed: %s', (text, expected) => {
    expect(answerTo('', '{ kind: status, about: [panel], positions: { study: [study fees] } }', text).readings.map(({ position }) => position)).toEqual(expected);
  });
});

describe('who is not told, and what is written loud', () => {
  const CHARGE = '{ kind: status, about: [Moss, theft], positions: { free: [not guilty of theft | cleared of theft] } }';
  const PAID = '{ kind: status, about: [ransom], by: speaker, positions: { no: [paid no ransom] } }';

  test.each([
    [CHARGE, 'The jury found Moss not guilty of theft.', ['free']],
    [CHARGE, 'Moss was CLEARED of theft.', ['free']],
    [CHARGE, 'Moss joined the CLEARED club of theft victims.', []],
    [PAID, 'The payment of a ransom was denied.', []],
    [PAID, 'The payment of a ransom was denied by Velt.', ['velt:no']],
    [PAID, 'Velt denied the payment of a ransom.', ['velt:no']],
  ])('%s %s', (claim, text, expected) => {
    expect(answerTo(FIRMS, claim, text).readings.map(({ position }) => position)).toEqual(expected);
  });
});

describe('a clause that only tells the next one parts nothing', () => {
  const DUTY = '{ kind: status, about: [duty], several: yes, positions: { sue: [sue] } }';

  test.each([
    ['Gorna called the duty odd and said it would sue.', ['sue']],
    ['Gorna called the duty odd and its chief told reporters that it would sue.', ['sue']],
    ['Gorna paid the duty when it came, and the owners of the mill sue.', []],
    ['Gorna called the duty odd and bought a mill whose owners sue.', []],
  ])('%s', (text, expected) => {
    expect(answerTo(FIRMS, DUTY, text).readings.map(({ position }) => position)).toEqual(expected);
  });
});

describe('a noun and its verb past a relative clause', () => {
  const RAID = '{ kind: status, about: [raid], positions: { seized: [seized ships] } }';

  test.each([
    ['In the raid any ships that the owners held abroad under another flag were seized.', ['seized']],
    ['In the raid the ships they had hidden in the north were seized.', ['seized']],
    ['In the raid the ships that they had hidden sank, and the owners were seized.', []],
    ['In the raid the owners that had hidden the ships in the north were seized.', []],
  ])('%s', (text, expected) => {
    expect(answerTo('', RAID, text).readings.map(({ position }) => position)).toEqual(expected);
  });
});

describe('whether a thing has been done is not answered by what may be', () => {
  const MILL = '{ kind: status, question: Has the mill been sold?, about: [mill], positions: { sold: [sold] } }';

  test.each([
    [MILL, 'The mill might be sold in May.', []],
    [MILL, 'The mill may have been sold in May.', ['sold, hedged']],
    [MILL, 'The mill would have been sold by now, he said.', []],
    [MILL, 'A judge blocked the sale of the mill.', ['not sold']],
    [MILL, 'A judge delayed the sale of the mill.', ['sold']],
    [MILL, 'There are no signs that the mill was sold.', ['not sold']],
    [MILL, 'There are signs that the mill was sold.', ['sold']],
    [MILL, 'A judge refused to inspect the mill sold in May.', ['sold']],
    [MILL, 'A judge dismissed a suit on a mill that was sold in May.', ['sold']],
    [MILL, 'The mayor dismissed the view that the mill was sold in May.', ['not sold']],
    [MILL, 'He has not seen a mill sold in years.', ['not sold']],
    [MILL, 'The mill was sold in May.', ['sold']],
    [MILL.replace('Has the mill been sold?', 'What becomes of the mill?'), 'The mill might be sold in May.', ['sold, hedged']],
  ])('%s %s', (claim, text, expected) => {
    expect(shown(answerTo('', claim, text))).toEqual(expected);
  });
});

describe('what is called for, put off, rejected or set for a day', () => {
  const PLAN = '{ kind: status, about: [merger, panel], ordered: yes, positions: { proposed: [called for | proposal | idea], met: ["{about} met", "{about} exists"] } }';

  test.each([
    ['Velt’s call for a panel has gone unanswered.', ['proposed']],
    ['Velt’s phone call on the panel was short.', []],
    ['The panel was on the table. Norvex rejected both ideas.', ['proposed']],
    ['Velt denied any idea of a merger.', ['not proposed']],
    ['No date was set for the first meeting of the panel.', []],
    ['The first meeting of the panel was held on Friday.', ['met']],
    ['The panel could exist for years.', []],
    ['The panel exists.', ['met']],
  ])('%s', (text, expected) => {
    expect(shown(answerTo(FIRMS, PLAN, text)).map((one) => one.replace(/, .*/, ''))).toEqual(expected);
  });
});

describe('a word that is another here', () => {
  const RISK = '{ kind: status, about: [merger, plant], positions: { threat: [threaten jobs], fixed: ["{about} in place", done deal] } }';

  test.each([
    ['The merger threatens jobs at Velt.', ['threat']],
    ['Velt left the merger, threatening to move jobs to Norvex.', []],
    ['The merger is in place.', ['fixed']],
    ['The merger was wrong in the first place.', []],
    ['The merger is a done deal.', ['fixed']],
    ['They did deal with the merger.', []],
  ])('%s', (text, expected) => {
    expect(answerTo(FIRMS, RISK, text).readings.map(({ position }) => position)).toEqual(expected);
  });
});

test('what is denied is not what is said in denying it', () => {
  const LINK = '{ kind: status, about: [plant], positions: { apart: [not linked to the grid] } }';
  expect(shown(answerTo(FIRMS, LINK, 'Velt rejected this, saying that the plant would not be linked to the grid.'))).toEqual(['apart, attributed: Velt (velt)']);
  expect(shown(answerTo(FIRMS, LINK, 'Velt rejected claims that the plant would not be linked to the grid.'))).toEqual([]);
});

test('a purchase that is not ruled out is none', () => {
  const BUY = '{ kind: status, question: Has Velt bought a second plant?, about: [second plant], positions: { bought: [bought] } }';
  expect(shown(answerTo(FIRMS, BUY, 'Velt has not ruled out buying a second plant.'))).toEqual([]);
  expect(shown(answerTo(FIRMS, BUY, 'Velt has ruled out buying a second plant.'))).toEqual(['not bought']);
  expect(shown(answerTo(FIRMS, BUY, 'Velt has bought a second plant.'))).toEqual(['bought']);
});

test.each([
  ['Arson at the barn is unlikely, Moss said.', []],
  ['Arson at the barn now seems improbable.', []],
  ['Arson is to blame at the barn, and a trial is unlikely.', ['arson']],
])('a cause that is called unlikely: %s', (text, expected) => {
  expect(shown(answerTo('', '{ kind: status, about: [barn], positions: { arson: [arson] } }', text))).toEqual(expected);
});
