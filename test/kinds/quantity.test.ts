import { describe, expect, test } from '@jest/globals';
import { answerAll } from '../../src/answer.ts';
import { compare } from '../../src/compare.ts';
import { answerTo, articleOf, fileOf, reasons, shown, sourceOf } from './story.ts';

const KILLED = '{ kind: quantity, unit: people, measure: [killed] }';
const INJURED = '{ kind: quantity, unit: people, measure: [injured] }';
const PRICE = '{ kind: quantity, unit: money, about: [Velt, Gorna, deal, offer], measure: [buy, pay, worth, offer, bid, deal, takeover, price] }';
const MAGNITUDE = '{ kind: quantity, unit: magnitude, about: [quake, earthquake] }';
const CROWD = '{ kind: quantity, unit: people, about: [march, rally], measure: [march, attend, gather, turnout] }';
const BOMBS = '{ kind: quantity, unit: bombs, about: [town, bombs], measure: [dropped, fell] }';

/** What two texts come to. */
const outcomeOf = (a: string, b: string): string | undefined => compare(fileOf('', KILLED), [{ ...sourceOf(a), id: 'a' }, { ...sourceOf(b), id: 'b' }]).claims[0]?.outcome;

/** The labels of an answer's readings, each once. */
function labels(claim: string, ...paragraphs: readonly string[]): string[] {
  return [...new Set(answerTo('', claim, ...paragraphs).readings.map(({ label }) => label))];
}

describe('who is killed', () => {
  test.each([
    ['The storm killed 14 people.', '14 people'],
    ['Fourteen people were killed in the storm.', '14 people'],
    ['At least 14 people have now died.', 'at least 14 people'],
    ['The storm left 14 dead and more than 200 injured.', '14 people'],
    ['14 dead, 30 hurt in storm', '14 people'],
    ['Blast wounds 4, kills 3', '3 people'],
    ['The storm killed six children, bringing the death toll to 14.', '14 people'],
    ['The death toll rose to 14 from nine.', '14 people'],
    ['The death toll was revised down to 12.', '12 people'],
    ['Officials put the number of dead at 14.', '14 people'],
    ['The number of people killed has climbed to 14.', '14 people'],
    ['The number of people known to have died when the boat, packed with 90 pilgrims, sank has climbed to 14.', '14 people'],
    ['The number of dead in the school shooting rose to 14.', '14 people'],
    ['The plane went down with the loss of 14 lives.', '14 people'],
    ['Fourteen lives were lost in the fire.', '14 people'],
    ['Fourteen people are known to be dead.', '14 people'],
    ['Nine were hurt and 14 were listed as dead.', '14 people'],
    ['Two people were killed and a third wounded.', '2 people'],
    ['A driver and her two children were shot dead.', '3 people'],
    ['Three people, including the attacker, died.', '3 people'],
    ['Five people, one of them a child, were killed.', '5 people'],
    ['One person, later named as Ida Moss, 25, of Selby, was pronounced dead at the scene.', '1 person'],
    ['The two men killed were brothers.', '2 people'],
    ['Nine people were hurt, two of whom died in hospital.', '2 people'],
    ['Three people were found dead in the house.', '3 people'],
    ['The four suspects killed Ida Moss and Bo Hale in a quarrel.', '2 people'],
    ['He was held over the fatal shooting of his friend.', '1 person'],
    ['Four men were shot to death outside the bar.', '4 people'],
    ['The attacker fatally stabbed three men.', '3 people'],
    ['He fatally shot his brother and his girlfriend before killing a stranger.', '3 people'],
    ['Three picketers were killed when a lorry hit them.', '3 people'],
    ['Storm Leaves Man Dead & 3 Others Hurt', '1 person'],
    ['The fatal shootings of two teenagers shocked the town.', '2 people'],
    ['The deaths of six miners are being looked into.', '6 people'],
    ['The landslide claimed five lives.', '5 people'],
    ['Six people lost their lives.', '6 people'],
    ['No one was killed.', '0 people'],
    ['Ida Moss, 34, was pronounced dead at the scene.', '1 person'],
    ['The 22-year-old was killed on Tuesday.', '1 person'],
    ['A teenager was shot and killed.', '1 person'],
    ['She died at a hospital.', '1 person'],
    ['Five men were shot, three of them fatally.', '3 people'],
    ['A gunman killed two people and then himself.', '3 people'],
    ['He shot dead four guards before turning the gun on himself.', '5 people'],
    ['Nine of its members were killed.', '9 people'],
    ['He is accused of killing his parents and three younger siblings.', '5 people'],
    ['Four people were killed by a man before he was shot and killed by police.', '5 people'],
    ['The blast killed 14 people on Sunday, and four others were hurt.', '14 people'],
    ['Leaving 24 dead and 12 hurt, the storm moved on.', '24 people'],
    ['The attack came after evening prayers, killing 24 people.', '24 people'],
    ['In the wake of the blast, five people died in hospital.', '5 people'],
    ['Unlike the officers, three bystanders were killed.', '3 people'],
    ['Three of her children were killed, along with her niece, Ida Moss, 37, and a family friend, Bo Hale.', '5 people'],
    ['Ida Moss and Bo Hale were killed, along with their three children.', '5 people'],
    ['Two men were killed, along with the wounded driver of the van.', '2 people'],
    ['He is charged with shooting a girl and killing six others.', '6 people'],
    ['The man first killed his girlfriend and then fatally shot three guards.', '4 people'],
    ['He shot dead two guards before killing a driver.', '3 people'],
    ['Mother, two sons found dead in Selby', '3 people'],
    ['Nine people, five women and four men, were killed.', '9 people'],
    ['Five women, four men and a boy were killed.', '10 people'],
    ['A juvenile was killed.', '1 person'],
    ['Man shot dead in Selby; gunman at large', '1 person'],
    ['Police search homes after blast kills three', '3 people'],
    ['The town will gather to mourn the deaths of six miners.', '6 people'],
    ['Two charged in triple homicide in Selby', '3 people'],
    ['Rescuers found two bodies in the hut.', '2 people'],
    ['The bodies of a nurse and two guards were found in the hut.', '3 people'],
    ['A body was found in the hut.', '1 person'],
    ['A guard shot and killed his wife and then himself.', '2 people'],
    ['Ida Moss, 67, died in the fire; her husband, Bo Moss, 71, died in hospital.', '2 people'],
    ['He was held over a double fatal stabbing.', '2 people'],
    ['A judge sentenced Hale on Monday for the 2019 fire at the mill, in which three people died.', '3 people'],
    ['He was seen near the mill before the May 8 fire that killed three people.', '3 people'],
    ['He had sold the mill in 2019, and was seen there before the Dec. 8 fire that killed three people.', '3 people'],
    ['Girl, 16, held over teacher’s stabbing death', '1 person'],
    ['The two were charged in Ida Moss’s murder.', '1 person'],
    ['Woman dead after fire in Selby', '1 person'],
    ['Old man dies after fall, driver on the run', '1 person'],
    ['Suspect & 2 Victims Killed In Break-In', '3 people'],
    ['Woman, 22, killed in fire', '1 person'],
    ['They mourned the death of Bo Hale, the son of Mark Hale and his wife, Leah Hale.', '1 person'],
    ['The death toll has passed 200.', 'more than 200 people'],
    ['The toll from the flood topped 40 on Friday.', 'more than 40 people'],
    ['Death toll passes 200', 'more than 200 people'],
    ['More than 7 people were killed.', 'more than 7 people'],
    ['The blast has left more than a dozen people dead.', 'more than 12 people'],
    ['No more than three people were killed.', 'at most 3 people'],
    ['The storm has killed 40 people across the country.', '40 people'],
    ['Forty people were killed across the country on Sunday.', '40 people'],
    ['The hunt began with a fight that ended in an officer killed and two men hurt.', '1 person'],
  ])('%s', (text, label) => {
    expect(labels(KILLED, text)).toEqual([label]);
  });

  test.each([
    ['Nine people were wounded.'],
    ['The four suspects killed time at the bar.'],
    ['Three gunmen opened fire.'],
    ['It is a wonder that nobody was hurt.'],
    ['Ida Moss and Bo Hale killed time at the bar.'],
    ['In 2004 a wave killed 9,000 people.'],
    ['The coast fears a repeat of 2004, when a wave killed 900 people.'],
    ['In 2004 the market fire killed three people.'],
    ['In 2004 the march accident killed three people.'],
    ['A wave struck the coast in 2004, sparking a fire that killed 900 people.'],
    ['A quake struck in April 2030. Five people died in the quake.'],
    ['Some 2 million people died in the civil war.'],
    ['Since January, 80 people have been killed in 12 shootings.'],
    ['Guns kill 300 people a year.'],
    ['There should have been five people dead.'],
    ['The bomb could have killed 40 people.'],
    ['The robber killed himself.'],
    ['Father of 5 killed, 4 hurt in storm'],
    ['No death penalty was sought.'],
    ['The law aims to prevent the deaths of six miners.'],
    ['Police will act if a blast kills three.'],
    ['It was the worst since the 2019 fire at the mill, in which three people died.'],
    ['Hale was convicted in 2019 of killing three people.'],
    ['She ordered a double before the killing began.'],
    ['He is charged in the deaths of Ida and Bo Moss, 21 and 19.'],
    ['She found herself with two bodies of work.'],
    ['The body of 300 pupils was in tears.'],
    ['Woman finds dead bird in garden'],
    ['Hale’s murder trial begins on Monday.'],
    ['Ida Moss and Bo Hale’s murder was never solved.'],
    ['The killer’s death sentence was upheld.'],
    ['Police dig up dead in Selby'],
    ['The firm dies a slow death'],
    ['The boy who shot his friend and then himself is recovering.'],
    ['The last two guards killed at the prison were brothers.'],
    ['As of June 15, 80 people had been killed.'],
    ['A feud led to a series of back-and-forth shootings that left 12 people dead.'],
    ['The weekend left 12 people dead and 14 hurt in 17 shootings.'],
    ['The death at 40 of the singer was a shock to fans in 12 countries.'],
    ['The shooting came less than a week after a gunman killed five people in Selby.'],
    ['The attack follows a blast in which ten people died.'],
    ['The town is on alert in the wake of ambushes that left eight officers dead.'],
    ['It was the deadliest attack since a gunman killed 26 people at a school.'],
    ['Two men were held over that shooting, which killed four people.'],
    ['The two brothers were killed weeks apart.'],
    ['Some 40 officers have been killed across the country.'],
    ['Figures show that 40 officers had been killed nationwide through Monday.'],
    ['Hale killed a neighbor Ida Moss, his stepsons, Bo and Ty, and his wife, Fay.'],
    ['He fatally shot his brother and his girlfriend before killing a tovarisch.'],
    ['Each person who died had been hit once.'],
    ['Two more people were killed before the feud was over.'],
    ['More than seven more people were killed before the feud was over.'],
    ['Seven more people than in the first raid were killed.'],
    ['More than seven others were killed before the feud was over.'],
  ])('nobody counted: %s', (text) => {
    expect(labels(KILLED, text)).toEqual([]);
  });
});

describe('the day that the event is told of', () => {
  const NEWS = 'Two people were wounded in a shooting in Selby on Monday.';

  test.each([
    [[NEWS, 'On April 2, a boy was shot dead in the same street.'], []],
    [[NEWS, 'In early April, a woman drove into a crowd, killing one man and hurting 30.'], []],
    [[NEWS, 'A girl was shot dead in the same street earlier this year.'], []],
    [[NEWS, 'One of them died on Tuesday.'], ['1 person']],
    [['A man was charged on Tuesday with murder.', 'On April 2, five people were shot dead in a bar.'], ['5 people']],
    [['The mayor spoke on Tuesday.', 'One of the victims in the April 2 shooting that left five people dead was his friend.'], ['5 people']],
  ])('%j', (paragraphs, expected) => {
    expect(labels(KILLED, ...paragraphs)).toEqual(expected);
  });
});

describe('events beside each other', () => {
  test.each([
    ['2 dead after shootings in Selby', 'Four separate shootings left two men dead.', 'In the last of them a gunman fired into a hall, killing a nurse.', ['1 person']],
    ['Baby killed in break-in', 'A baby was killed in a break-in on Monday.', 'Police did not link it to a drive-by shooting that left two men dead.', ['1 person']],
    ['Town mourns', 'Hundreds came to the church.', 'They spoke of a shooting that left two men dead.', ['2 people']],
    ['Man held', 'A man opened fire on two officers, killing one and wounding the other.', 'Five officers were killed in Corin in April.', ['1 person']],
  ])('%s', (headline, lede, body, expected) => {
    expect(labels(KILLED, headline, lede, body)).toEqual(expected);
  });
});

describe('who is injured is not among the killed', () => {
  test.each([
    ['The attacker killed a man and wounded two others.', '1 person', '2 people'],
    ['The blast killed one person and wounded eight others.', '1 person', '8 people'],
    ['Twelve people had been killed and 20 wounded.', '12 people', '20 people'],
    ['A shooting that left one person dead and three more injured is being looked into.', '1 person', '3 people'],
    ['Three people were killed. Eleven suffered minor injuries.', '3 people', '11 people'],
  ])('%s', (text, killed, injured) => {
    expect({ killed: labels(KILLED, text), injured: labels(INJURED, text) }).toEqual({ killed: [killed], injured: [injured] });
  });

  test.each([
    ['Five people were shot on Monday. One of the victims, Ida Moss, died.', '1 person', '4 people'],
    ['The gunman shot six people, killing two.', '2 people', '4 people'],
    ['One man was killed and three were shot.', '1 person', '3 people'],
    ['Four people were shot and one woman is dead.', '1 person', '4 people'],
    ['Two are dead and two are in critical condition.', '2 people', '2 people'],
    ['Two people died and three others were taken to a hospital.', '2 people', '3 people'],
    ['Two people were killed. Three others were injured.', '2 people', '3 people'],
    ['One officer was killed and another was wounded.', '1 person', '1 person'],
    ['The gunman shot two women, killing one and wounding the other.', '1 person', '1 person'],
    ['Ida Moss was killed and her son was wounded.', '1 person', '1 person'],
  ])('hit, or in care: %s', (text, killed, injured) => {
    expect({ killed: labels(KILLED, text), injured: labels(INJURED, text) }).toEqual({ killed: [killed], injured: [injured] });
  });

  test.each([
    ['Eight people were shot outside a bar.', ['8 people']],
    ['The shooting of two officers shocked the town.', ['2 people']],
    ['A toddler was hit by a stray bullet.', ['1 person']],
    ['A guard was hit in the left arm.', ['1 person']],
    ['A guard was hit in the wallet.', []],
    ['Police are looking into a triple shooting in Selby.', ['3 people']],
    ['One man was killed in a triple shooting in Selby.', ['2 people']],
    ['He took triple the dose after the shooting.', []],
    ['A nurse was killed on Monday. A second victim, a cook, was hit in the leg.', ['1 person']],
    ['Two nurses were killed on Monday. A second victim, a cook, was hit in the leg.', []],
    ['Four guards were struck on the picket line.', []],
    ['The raid put two guards in hospital.', ['2 people']],
    ['The firm put two guards in the hall.', []],
    ['The crash led to the death of a girl and injuries to two drivers.', ['2 people']],
    ['The crash led to injuries to the heads of both drivers.', ['2 people']],
    ['A boy was shot in the face and a man was shot in the leg.', ['2 people']],
    ['One man was shot in the leg, another in the arm and a third in the head.', []],
    ['A man was held over a drive-by shooting that hurt four people.', ['4 people']],
    ['In all eight people were shot. One was critically injured.', ['8 people']],
    ['Girl hurt, 2 men also wounded in blast', ['3 people']],
    ['Two people were shot dead. A third victim was wounded. Two others were wounded.', ['2 people']],
    ['Two people were shot dead. A third gunshot victim was found in the yard. Two others were wounded.', ['2 people']],
    ['Another was wounded.', []],
    ['Ida Moss was wounded. Two others were wounded.', ['3 people']],
    ['Two men were shot at, one with a hole in his coat but no injury.', []],
    ['Bo Hale was one of the six people wounded at the fair.', ['6 people']],
    ['Bo Hale, one of six people shot in the square, is home again.', ['6 people']],
    ['She is one of six students who were wounded.', ['6 people']],
    ['Bo Hale, one of six people shot late Monday at the fair, is home again.', ['6 people']],
    ['The gunman shot late arrivals at the fair.', []],
    ['One of six students was wounded.', ['1 person']],
    ['Two of the six students were wounded.', ['2 people']],
    ['Eight people were shot at. The bullets missed.', []],
    ['The five people who were shooting ran away.', []],
    ['A man was shot and killed.', []],
    ['Two men were taken to a hospital, where they were pronounced dead.', []],
    ['Ida Moss was shot in the head. She died on Monday.', []],
    ['A man called 911 and said he had been shot at.', []],
  ])('who was hit is injured unless dead: %s', (text, expected) => {
    expect(labels(INJURED, text)).toEqual(expected);
  });

  test('one verb of a set stands for the set', () => {
    expect(labels('{ kind: quantity, unit: people, measure: [wounded] }', 'The blast injured seven people.')).toEqual(['7 people']);
  });

  test('one injured person counts where the story begins, not in passing', () => {
    expect(labels(INJURED, 'A driver was injured on Monday when a wall fell.', 'The wall was old.')).toEqual(['1 person']);
    expect(labels(INJURED, 'A wall fell on Monday.', 'It was old.', 'Neighbours said the driver was injured too.')).toEqual([]);
    expect(labels(INJURED, 'A wall fell on Monday.', 'It was old.', 'The driver was taken to a hospital in stable condition.')).toEqual(['1 person']);
    expect(labels(INJURED, 'A wall fell on Monday.', 'It was old.', 'The driver was injured. No one else was hurt.')).toEqual(['1 person']);
    expect(labels(INJURED, 'A wall fell on Monday.', 'It was old.', 'No one else was hurt.')).toEqual(['0 people']);
    expect(labels(INJURED, 'A wall fell on Monday.', 'It was old.', 'The driver was also hurt and is expected to recover.')).toEqual([]);
    expect(labels(INJURED, 'A wall fell on Monday.', 'It was old.', 'The driver was taken to a hospital in critical but stable condition.')).toEqual([]);
  });

  test('who is found with wounds may have died of them', () => {
    expect(labels(INJURED, 'Officers found four men with gunshot wounds.')).toEqual(['4 people']);
    expect(labels(INJURED, 'Officers found four men with gunshot wounds.', 'Three of the men died.', 'All three men were killed by one bullet.')).not.toContain('4 people');
    expect(labels(INJURED, 'Officers found a man with a gunshot wound. He died on Monday.')).toEqual([]);
  });

  test.each([
    ['Four men shot in Selby Park, police say.', 'A boy was killed there in May.', 'Four people were injured on Monday.'],
    ['Five shot, one fatally, in Selby.', 'The street was closed.', 'A man was arrested.'],
  ])('a headline’s count of those hit: %s', (...paragraphs) => {
    expect(labels(INJURED, ...paragraphs)).toEqual(['4 people']);
  });
});

describe('one count a source', () => {
  test.each([
    ['the whole before its parts', ['Twenty people were killed in the quake.', 'Twelve people were killed in the north, eight in the south.'], ['20 people']],
    ['the headline before the rest', ['Seven killed in storm', 'Three people were killed on Monday in the port.'], ['7 people']],
    ['what is said now before what was said earlier', ['No one was killed, aid workers said.', 'An official earlier said that 12 people had been killed.'], ['0 people']],
    ['a fourth makes three four', ['Three people were killed on Monday.', 'A fourth victim died on Tuesday.'], ['4 people']],
    ['one who also died is not all', ['The guard was also killed.'], []],
    ['a fourth, a man', ['Three people were killed on Monday.', 'A fourth victim, a man, died on Tuesday.'], ['4 people']],
    ['a fourth alone is no count', ['A fourth victim died on Tuesday.'], []],
    ['one of several whom nobody counts', ['Ida Moss was killed when the roof fell in.', 'The victims were killed at once, police said.'], []],
    ['what goes on everywhere is no event', ['Ida Moss was killed when the roof fell in.', '“Our children are being killed,” a pastor said.'], ['1 person']],
    ['people before single persons', ['Ida Moss was killed when the roof fell in.', 'Six people were killed in all.'], ['6 people']],
  ])('%s', (_, paragraphs, expected) => {
    expect(labels(KILLED, ...paragraphs)).toEqual(expected);
  });

  test('a part is named as the reason', () => {
    const answer = answerTo('', KILLED, 'Twenty people were killed in the quake. Twelve people were killed in the north.');
    expect(reasons(answer)).toContain('the text’s figure is 20 people'.replace('’', "'"));
  });

  test('rival figures of two speakers are both kept', () => {
    expect(labels(CROWD, 'At least 20,000 people attended the rally, police said; organisers put it at 100,000.').toSorted()).toEqual(['100,000 people', 'at least 20,000 people']);
  });

  test('who attends is counted, who is named after the deed is not', () => {
    expect(labels(CROWD, 'Some 5,000 people marched through the city and 12 were arrested.')).toEqual(['about 5,000 people']);
    expect(labels(CROWD, 'Police arrested 14 marchers at the rally.')).toEqual([]);
  });

  test.each([
    ['Four bombs were dropped on the town. Two landed in a field, the other two by the school.', ['4 bombs']],
    ['Two planes dropped six bombs on the town.', ['6 bombs']],
    ['Five bombs fell on the town, of which four went off.', ['5 bombs']],
  ])('things: %s', (text, expected) => {
    expect(labels(BOMBS, text)).toEqual(expected);
  });
});

describe('a part of a whole', () => {
  test.each([
    ['Two of the seven people who were shot died.', ['2 people']],
    ['Two of the seven climbers died.', ['2 people']],
    ['Three of the nine victims were killed.', ['3 people']],
    ['The storm killed two of the seven climbers.', ['2 people']],
    ['The blast killed 7 of 12 miners.', ['7 people']],
    ['Two of the 14 people who were killed were children.', ['14 people']],
    ['One of those killed had a map.', []],
    ['All of the seven climbers died.', ['7 people']],
    ['Nearly half of the 40 climbers were killed.', []],
  ])('the dead: %s', (text, expected) => expect(labels(KILLED, text)).toEqual(expected));

  test.each([
    ['Two of the seven board members voted against it.', ['2 people']],
    ['Three of the board’s nine directors voted against it.', ['3 people']],
    ['Of the board’s nine directors, three voted against it.', ['3 people']],
  ])('votes: %s', (text, expected) => expect(labels('{ kind: quantity, unit: people, about: [board], measure: [voted] }', text)).toEqual(expected));
});

describe('what its subject has', () => {
  const TREATED = '{ kind: quantity, unit: people, about: [ferry], measure: [treatment, hospital treatment, aboard] }';

  test.each([
    ['After the ferry sank, eleven passengers received hospital treatment.', ['11 people']],
    ['After the ferry sank, eleven passengers needed hospital treatment.', []],
    ['Nine passengers of the ferry received treatment.', ['9 people']],
    ['The ferry left late: 312 passengers spent fourteen hours aboard.', ['312 people']],
    ['The ferry was full. Nine passengers paid for treatment.', []],
    ['The ferry’s nine stewards praised the treatment.', []],
  ])('%s', (text, expected) => expect(labels(TREATED, text)).toEqual(expected));

  test.each([
    ['The ferry was held. Some 200 passengers slept ashore.', ['about 200 people']],
    ['The ferry was held. Nine passengers said the dogs ashore were loud.', []],
  ])('or where they are: %s', (text, expected) => expect(labels('{ kind: quantity, unit: people, about: [ferry], measure: [ashore] }', text)).toEqual(expected));

  test('two figures of what the claim names, by two who give them, both stand', () => {
    const HURT = '{ kind: quantity, unit: people, about: [passengers], measure: [treated] }';
    expect(labels(HURT, 'Nine passengers were treated for cold, the agency said. Local doctors put the figure at eleven.')).toEqual(['9 people', '11 people']);
  });
});

describe('what somebody takes part in', () => {
  const PLAYED = '{ kind: quantity, unit: matches, about: [Haugland, striker], measure: [played, appeared] }';

  test.each([
    ['The striker has since played in three matches.', ['3 matches']],
    ['Haugland, who has appeared in three matches, did not train.', ['3 matches']],
    ['The striker played in Oslo before two matches were called off.', []],
    ['The striker appeared in 2031 for his first club.', []],
  ])('%s', (text, expected) => expect(labels(PLAYED, text)).toEqual(expected));

  test('the killed are not what they were killed in', () => expect(labels('{ kind: quantity, unit: people, measure: [killed] }', 'A storm hit the coast. Nine people were killed in two villages.')).toEqual(['9 people']));
});

test('what describes none of them is said of them, who tells it is none of them', () => {
  const HELD = '{ kind: quantity, unit: people, about: [men, slide], measure: [held, buried, missing] }';
  expect(labels(HELD, 'None of the 27 men whom Peru held will speak.')).toEqual([]);
  expect(labels(HELD, 'None of the 27 men was held.')).toEqual(['0 people']);
  expect(labels(HELD, 'The slide buried a row of houses, an official said.')).toEqual([]);
  expect(labels(HELD, 'The slide buried an official, a farmer said.')).toEqual(['1 person']);
  expect(labels(HELD, 'The men fled and 32 were listed as missing.')).toEqual(['32 people']);
});

describe('a measure of a verb and what it leads to', () => {
  const ROOM = '{ kind: quantity, unit: people, about: [ferry], measure: [licensed to carry, allowed to carry] }';

  test.each([
    ['The ferry was licensed to carry 600 people.', ['600 people']],
    ['The ferry, allowed to carry 600 passengers, had 900 people aboard.', ['600 people']],
    ['Some 900 people saw that the ferry was licensed to carry cars.', []],
    ['The ferry was licensed. It had 900 people aboard.', []],
  ])('%s', (text, expected) => expect(labels(ROOM, text)).toEqual(expected));
});

describe('what is guessed of what has happened', () => {
  const RECORDS = '{ kind: quantity, unit: people, about: [files, records, patients], measure: [stolen, copied, affected] }';

  test.each([
    ['The records of up to 800 patients might have been copied.', ['800 people, hedged']],
    ['The files of 800 patients may have been stolen.', ['800 people, hedged']],
    ['The files of 800 patients could have been stolen.', ['800 people, hedged']],
    ['The files of 800 patients may be stolen.', []],
    ['The files of 800 patients should have been copied.', []],
    ['The files of 800 patients would have been stolen.', []],
  ])('%s', (text, expected) => {
    expect(shown(answerTo('', RECORDS, text))).toEqual(expected);
  });

  test('who could have died did not', () => {
    expect(labels(KILLED, 'Five people could have died in the fire.')).toEqual([]);
  });
});

describe('a number of things that a clause describes', () => {
  const DELAYED = '{ kind: quantity, unit: operations, about: [operations], measure: [put off, cancelled] }';

  test.each([
    ['The clinic raised the number of operations it had been forced to put off to 1,900, from 1,200 a day earlier.', ['1,900 operations']],
    ['The number of operations that were cancelled rose to 1,900.', ['1,900 operations']],
    ['The number of operations, which had been put off in 1,200 rooms, rose.', []],
    ['A number of clinics it had to put off sent 1,900 letters.', []],
  ])('%s', (text, expected) => {
    expect(labels(DELAYED, text)).toEqual(expected);
  });

  test('a rounded million is more than one', () => {
    expect(labels(KILLED, 'Almost a million people were killed.')).toEqual(['about 1 million people']);
  });
});

describe('things by another name', () => {
  const FREED = '{ kind: quantity, unit: hostages, about: [hostages], measure: [freed] }';

  test.each([
    ['Twelve captives were freed.', ['12 hostages']],
    ['Twelve hostages were freed.', ['12 hostages']],
    ['Twelve birds were freed beside the hostages.', []],
  ])('%s', (text, expected) => {
    expect(labels(FREED, text)).toEqual(expected);
  });

  test('a phrase that ends on a preposition is not taken for another claim’s word', () => {
    const file = fileOf('', FREED.replace('freed', 'released'), FREED.replace('freed', 'release of'));
    expect(answerAll(file, articleOf('The deal provides for the release of 37 hostages.')).at(1)?.readings.map(({ label }) => label)).toEqual(['37 hostages']);
  });

  test.each([
    ['More than 4,000 people have been killed since the war began in 2031.', []],
    ['More than 4,000 people have been killed throughout the conflict.', []],
    ['Forty people have been killed since the flood began.', ['40 people']],
  ])('the dead of a war: %s', (text, expected) => {
    expect(labels(KILLED, text)).toEqual(expected);
  });
});

const BOMBING = (about: string): string => `{ kind: quantity, unit: people, about: [${about}], measure: [killed] }`;

describe('the dead of a fight that is told beside the story', () => {
  const TEXT = ['A bomb fell on the camp on Monday.', 'The governor said the army fought rebels near Sela, killing dozens and burning a truck.'];

  test.each([
    [BOMBING('camp'), TEXT, []],
    [BOMBING('camp, fight'), TEXT, ['dozens of people']],
    [BOMBING('camp'), ['A bomb fell on the camp on Monday.', 'It tore through tents, killing dozens.'], ['dozens of people']],
    [BOMBING('camp'), ['Guards fought the men who stormed the camp on Monday, killing three.'], ['3 people']],
  ])('%s: %j', (claim, paragraphs, expected) => {
    expect(labels(claim, ...paragraphs)).toEqual(expected);
  });
});

describe('two claims that count the same of different things', () => {
  const [QUAKE, MINE] = ['{ kind: quantity, unit: people, about: [quake], measure: [killed] }', '{ kind: quantity, unit: people, about: [mine], measure: [dead] }'];
  const both = (...paragraphs: readonly string[]): string[][] => answerAll(fileOf('', QUAKE, MINE), articleOf(...paragraphs)).map((answer) => [...new Set(answer.readings.map(({ label }) => label))]);

  test.each([
    [['A quake shook the coast.', 'Six people were killed.', 'The mine was shut.'], [['6 people'], []]],
    [['The mine is shut.', 'Eleven people died in the quake.'], [['11 people'], []]],
    [['The mine was hit by the quake.', 'Nine people died in the mine.'], [[], ['9 people']]],
    [['A quake shook the coast.', 'The number of people killed in the quake rose to nine after the mine was cleared.'], [['9 people'], []]],
  ])('%j', (paragraphs, expected) => {
    expect(both(...paragraphs)).toEqual(expected);
  });
});

test('the forecast that another takes the place of', () => {
  const FORECAST = '{ kind: quantity, unit: percent, about: [inflation], measure: [forecast, expects] }';
  expect(labels(FORECAST, 'The bank now expects inflation of 4.2 percent, up from a forecast of 3.8 percent.')).toEqual(['4.2 %']);
  expect(labels(FORECAST, 'The bank made a forecast of 3.8 percent for inflation.')).toEqual(['3.8 %']);
});

describe('a size that is revised in the same sentence', () => {
  const DEPTH = '{ kind: quantity, unit: length, about: [quake, depth], measure: [depth] }';

  test.each([
    ['The centre, which on Monday spoke of a depth of 31 kilometres, has revised it to 28.', []],
    ['The quake had a depth of 31 kilometres, and the centre has revised its maps to show it.', ['31 kilometres']],
    ['The quake had a depth of 31 kilometres.', ['31 kilometres']],
  ])('%s', (text, expected) => {
    expect(labels(DEPTH, text)).toEqual(expected);
  });
});

describe('shares', () => {
  const RISE = '{ kind: quantity, unit: percent, about: [crews, deal], measure: [rise, pay settlement] }';
  const VOTE = '{ kind: quantity, unit: percent, about: [crews, deal], measure: [backed, approved, voted for] }';
  const SOUGHT = '{ kind: quantity, unit: percent, about: [crews, deal], measure: [sought] }';

  test.each([
    [RISE, 'The crews returned after approving a 6.5% two-year pay settlement.', ['6.5 %']],
    [RISE, 'The deal brings the crews a 6.5% rise.', ['6.5 %']],
    [VOTE, 'The crews approved a 6.5% pay settlement.', []],
    [VOTE, 'The crews approved the deal by 61%.', ['61 %']],
    [VOTE, 'The crews backed the deal by 61% to 39%.', ['61 %']],
    [VOTE, 'The union said that 61 per cent of those who voted had approved the deal.', ['61 %']],
    [VOTE, 'The union said 61 per cent of the boats sailed and the crews approved the deal.', []],
    [SOUGHT, 'The rise is more than half of the 11 per cent that the crews had sought.', ['11 %']],
    [SOUGHT, 'More than half of the crews sought 11 per cent.', ['11 %']],
  ])('%s %s', (claim, text, expected) => {
    expect(labels(claim, text)).toEqual(expected);
  });

  test.each([
    ['The agency had asked for a ban of six years.', 'How long is the ban?', []],
    ['The agency pushed for a six-year ban.', 'How long is the ban?', []],
    ['The court imposed a ban of four years.', 'How long is the ban?', ['4 years']],
    ['The agency had asked for a ban of six years.', 'How long a ban did the agency ask for?', ['6 years']],
  ])('what is only asked for: %s %s', (text, question, expected) => {
    expect(labels(`{ kind: quantity, question: "${question}", unit: years, about: [ban], measure: [ban, banned] }`, text)).toEqual(expected);
  });

  test('an amount by another noun for its measure', () => {
    const LENGTH = '{ kind: quantity, unit: days, about: [crews], measure: [strike] }';
    expect(labels(LENGTH, 'The crews ended a 23-day stoppage.')).toEqual(['23 days']);
    expect(labels(LENGTH, 'The crews ended a 23-day voyage.')).toEqual([]);
  });

  test.each([
    ['The chairman said at least 14 boats would be running on Monday.', ['at least 14 boats']],
    ['At least 14 boats would be running in a better town.', []],
    ['The chairman said at least 14 boats could be running on Monday.', []],
  ])('what somebody said would be so: %s', (text, expected) => {
    expect(labels('{ kind: quantity, unit: boats, about: [boats], measure: [running] }', text)).toEqual(expected);
  });
});

describe('money', () => {
  test.each([
    ['Velt agreed to buy Gorna for $4.2 billion in cash and stock.', ['USD 4.2 billion']],
    ['The $4.2 billion deal values Gorna at $35 a share.', ['USD 4.2 billion']],
    ['Velt will pay $4 billion to $5 billion for Gorna.', ['USD 4 to 5 billion']],
    ['The takeover offer, worth about €4.2bn with debt, was made on Monday.', ['about EUR 4.2 billion']],
    ['Velt raised its offer for Gorna to $4.5 billion from $4.2 billion.', ['USD 4.5 billion']],
    ['Velt had revenue of $12 billion last year.', []],
    ['The price of the deal comes to $30 per share.', []],
    ['Velt denied reports that it had offered $4 billion for Gorna.', []],
    ['Velt denied that it offered $4 billion for Gorna.', []],
    ['Velt did not deny that it offered $4 billion for Gorna.', []],
    ['Gorna rejected an offer that was worth $4 billion.', ['USD 4 billion']],
    ['Gorna rejected the $4 billion offer.', ['USD 4 billion']],
    ['The takeover would add $2 billion to profit.', []],
    ['The takeover would save Velt $2 billion a year.', []],
    ['At $4 billion, the deal is the largest of its kind.', ['USD 4 billion']],
    ['At $9 billion in sales, Velt dwarfs the deal.', []],
    ['Velt denied wrongdoing and offered $4 billion for Gorna.', ['USD 4 billion']],
    ['It cannot be denied that Velt offered $4 billion for Gorna.', ['USD 4 billion']],
    ['Gorna asked the tribunal to order Velt to pay $4 billion.', []],
    ['Gorna wants Velt to pay $4 billion.', []],
    ['The tribunal ordered Velt to pay Gorna $4 billion.', ['USD 4 billion']],
    ['Velt agreed to pay $4 billion for Gorna.', ['USD 4 billion']],
    ['Velt will pay $4 billion for Gorna, half of the $8 billion that its owners had demanded.', ['USD 4 billion']],
    ['Velt will pay $4 billion, not the $8 billion sought by Gorna.', ['USD 4 billion']],
    ['Velt will pay $4 billion, which Gorna said it wanted in cash.', ['USD 4 billion']],
    ['Velt will pay the $4 billion that Gorna’s owners said they wanted for years.', ['USD 4 billion']],
    ['Velt refused to pay $4 billion for Gorna.', []],
    ['Gorna refused the $4 billion offer.', ['USD 4 billion']],
    ['The state will pay $9 billion to creditors, while Velt is to pay $5 billion.', ['USD 5 billion']],
    ['A court ordered Velt to pay $4 billion in damages.', ['USD 4 billion']],
    ['Critics called the $4 billion offer for Gorna a scandal.', ['USD 4 billion']],
    ['Velt will buy the Swiss bank Credit Pontis for $4 billion.', ['USD 4 billion']],
    ['Velt was asked on Monday, and will pay $4 billion for Gorna.', ['USD 4 billion']],
  ])('%s', (text, expected) => {
    expect(labels(PRICE, text)).toEqual(expected);
  });

  test.each([
    ['Lund Bank, which signed the $4bn takeover accord in May, is in Halm.', ['USD 4 billion']],
    ['Lund Bank, which signed the $4-billion takeover accord in May, is in Halm.', ['USD 4 billion']],
    ['Lund Bank, which is worth $4bn, backs the takeover accord.', []],
    ['Lund Bank, which lent $4bn and signed the takeover accord, is in Halm.', []],
  ])('right before the thing it is the thing’s: %s', (text, expected) => {
    expect(labels('{ kind: quantity, unit: money, about: [takeover accord], measure: [worth, accord] }', text)).toEqual(expected);
  });

  test('a word that two claims have is the one\u2019s as much as the other\u2019s', () => {
    const file = fileOf('', '{ kind: quantity, about: [Peru], unit: barrels, measure: [Peru cut] }', '{ kind: quantity, about: [deal], unit: barrels, measure: [cut output] }');
    const answers = answerAll(file, articleOf('Peru will cut output by 100,000 bpd.', 'Under the deal the states will cut output by 2m barrels a day.'));
    expect(answers.map(({ readings }) => readings.map(({ label }) => label))).toEqual([['100,000 barrels'], ['2 million barrels']]);
  });

  test('what was refused stands back for what is paid now', () => {
    expect(labels(PRICE, 'Velt will take over Gorna in a deal that the two say is worth $4 billion.', 'Orm left after Gorna turned down its $3 billion bid.')).toEqual(['USD 4 billion']);
    expect(labels(PRICE, 'Orm left after Gorna turned down its $3 billion bid.')).toEqual(['USD 3 billion']);
    expect(labels(PRICE, 'Velt turned down a street and paid $4 billion for Gorna.')).toEqual(['USD 4 billion']);
  });

  test('what was paid years ago stands back for what is paid now', () => {
    expect(labels(PRICE, 'Velt will pay $4 billion for Gorna.', 'In 2001 Velt offered $9 billion for Gorna.')).toEqual(['USD 4 billion']);
    expect(labels(PRICE, 'In 2001 Velt offered $9 billion for Gorna.')).toEqual(['USD 9 billion']);
  });
});

const paidByVelt = (text: string): string[] => answerTo('{ velt: { name: Velt }, orm: { name: Orm } }', '{ kind: quantity, question: "How much does Velt pay per share?", about: [Gorna, offer], unit: money, measure: [per share, a share] }', text).readings.map(({ label }) => label);

describe('who pays, where the question names one who does', () => {
  test.each([
    ['Velt will pay $9.50 per share for Gorna.', ['USD 9.5']],
    ['Orm had offered $9.40 a share for Gorna before Velt came.', []],
    ['Orm said Velt would pay $9.50 a share for Gorna.', ['USD 9.5']],
    ['Gorna holders get $9.50 a share from Orm and Velt.', ['USD 9.5']],
    ['Velt trimmed its offer for Gorna from $10 a share to $9.40 per share.', ['USD 9.4']],
  ])('%s', (text, expected) => expect(paidByVelt(text)).toEqual(expected));
});

const share = (about: string): string => `{ kind: quantity, about: [${about}], unit: percent, measure: [won, took, got, vote] }`;

const SHIP = (rest: string): string => `{ kind: quantity, about: [ship, Aurora], ${rest} }`;

describe('how long, how heavy, how much a day', () => {
  const LONG = SHIP('unit: length, measure: [long]');
  const HEAVY = SHIP('unit: tonnes, measure: [ship, Aurora]');
  const LOSS = SHIP('question: How much is lost a day?, unit: money, measure: [lost, losing]');
  const REPAIR = SHIP('unit: days, measure: [repair, repairing]');

  test.each([
    [LONG, 'The ship is 400 metres long.', ['400 metres']],
    [LONG, 'The ship, 1,312 feet long, was built in Oslo.', ['1,312 feet']],
    [HEAVY, 'The 224,000-tonne Panama-flagged Aurora, 400 metres long, ran aground.', ['224,000 tonnes']],
    [LONG, 'The ship is wider than its predecessor, which was 300 metres long.', []],
    [LONG, 'The ship replaced a predecessor, but is itself 300 metres long.', ['300 metres']],
    [LOSS, 'The ship’s owner lost up to $15 million a day.', ['at most USD 15 million']],
    [SHIP('question: How much was lost?, unit: money, measure: [lost]'), 'The ship’s owner lost $15 million a day.', []],
    [REPAIR, 'Repairing the ship will take up to six days.', ['at most 6 days']],
    [REPAIR, 'Repairing the ship took two and a half days.', ['2.5 days']],
    [REPAIR, 'Repairing the ship was agreed after six days.', []],
  ])('%s: %s', (claim, text, expected) => {
    expect(labels(claim, text)).toEqual(expected);
  });

  test.each([
    ['The ship is 400 metres long.', 'The ship is 1,312 feet long.', 'agree'],
    ['The ship is 400 metres long.', 'The ship is 1,100 feet long.', 'disagree'],
    ['The ship is 400 metres long.', 'The ship is more than 1,100 feet long.', 'agree'],
  ])('what was converted is the same: %s %s', (one, other, outcome) => {
    const file = fileOf('', LONG);
    const sources = [one, other].map((text, i) => ({ ...sourceOf(text), id: `s${i}`, outlet: `S${i}` }));
    expect(compare(file, sources).claims.map((claim) => claim.outcome)).toEqual([outcome]);
  });
});

describe('whose value it is, where several are asked of or told of', () => {
  const file = fileOf('', share('Green League'), share('Unity Party, Unity'));

  test.each([
    ['The Green League won 34% of the vote and the Unity Party 28%, the commission said.'],
    ['The Unity Party, which led polls for months, took 28 per cent, behind the Green League on 34 per cent.'],
    ['With 34% of the vote, the Green League beat the Unity Party, which got 28%.'],
    ['The Green League and the Unity Party won 34% and 28% of the vote respectively.'],
    ['Her Unity Party got 28%, against 34% for the Green League and 12% for the Liberals.'],
    ['The Green League took 34%, Unity 28% and the Liberals 12%.'],
    ['The Liberals won 12% of the vote. The Green League got 34%, Unity 28%.'],
    ['The Green League won 34% of the vote; Unity 28%.'],
    ['The Unity Party won 28% of the vote, and the Green League 34%.'],
    ['34% of the vote went to the Green League. Unity took 28%.'],
    ['The Green League beat the Unity Party with 34% of the vote. Led by Ana Ruiz, Unity took 28%.'],
  ])('%s', (text) => {
    expect(answerAll(file, articleOf(text)).map(({ readings }) => [...new Set(readings.map(({ label }) => label))])).toEqual([['34 %'], ['28 %']]);
  });

  test.each([
    ['The Unity Party is led by Ana Ruiz. The Green League won 34% of the vote.', [['34 %'], []]],
    ['The Unity Party lost to the Green League. It won 34% of the vote in 12 towns and the Liberals 28%.', [[], ['34 %']]],
    ['In a poll of the Unity Party and the Green League, a third way won 40% of the vote.', [[], []]],
    ['Half of the vote had been promised to the Unity Party; 34% of the vote went to the Green League.', [['34 %'], []]],
  ])('only its own: %s', (text, expected) => {
    expect(answerAll(file, articleOf(text)).map(({ readings }) => [...new Set(readings.map(({ label }) => label))])).toEqual(expected);
  });
});

describe('magnitude', () => {
  test.each([
    ['A 6.4-magnitude earthquake struck on Monday.', ['magnitude 6.4']],
    ['M6.4 quake hits coast', ['magnitude 6.4']],
    ['The quake, which measured 6.4 on the Richter scale, was felt far away.', ['magnitude 6.4']],
    ['A magnitude-6.2 quake shook the coast, state radio said. The survey put the quake at magnitude 6.4.', ['magnitude 6.2', 'magnitude 6.4']],
    ['The quake had a magnitude of 6.4. It was felt far away. Two aftershocks of magnitude 5.1 followed.', ['magnitude 6.4']],
    ['A 6.4-magnitude quake struck on Monday. Houses fell. Earlier a 5.0-magnitude quake had shaken the coast.', ['magnitude 6.4']],
  ])('%s', (text, expected) => {
    expect(labels(MAGNITUDE, text)).toEqual(expected);
  });
});

describe('counts without a number', () => {
  test.each([
    [['Hundreds of people were killed in the storm.'], 'hundreds of people'],
    [['Dozens died in the storm.'], 'dozens of people'],
    [['The storm killed a handful of people.'], 'a handful of people'],
    [['The storm killed two to ten people.'], '2 to 10 people'],
    // A number that they may mean says how many they are; another one is of some of them.
    [['The storm killed dozens.', 'Officials said 34 people were killed.'], '34 people'],
    [['The storm killed hundreds of people.', 'In Orla, 34 people were killed.'], 'hundreds of people'],
    [['Dozens were hurt and two died in the storm.'], '2 people'],
    [['Hundreds of rescuers looked for the six people who died in the storm.'], '6 people'],
    [['Two people died in the storm, the team of Ms Moss, who scores often, said.'], '2 people'],
  ])('%s', (text, expected) => expect(labels(KILLED, ...text)).toEqual([expected]));

  test('agree with a number that they may mean, and with no other', () => {
    expect(outcomeOf('The storm killed dozens of people.', 'The storm killed 34 people.')).toBe('agree');
    expect(outcomeOf('The storm killed dozens of people.', 'The storm killed 340 people.')).toBe('disagree');
    expect(outcomeOf('The storm killed dozens of people.', 'The storm killed three people.')).toBe('disagree');
  });
});

describe('a figure that had been given', () => {
  test.each([
    [['The storm killed 14 people, officials said.', 'The governor had put the toll at nine.'], '14 people'],
    [['At least 14 people died in the storm.', 'On Monday the ministry had put the death toll at 20.'], 'at least 14 people'],
    // Where it is the only one, it is the answer; what is told of the past by others is no older for that.
    [['The governor had put the toll of the storm at nine.'], '9 people'],
    [['Officials said that nine people had died in the storm.'], '9 people'],
    [['The minister said the toll had risen to nine.', 'Two of them were children.'], '9 people'],
  ])('%s', (text, expected) => expect(labels(KILLED, ...text)).toEqual([expected]));
});

const lossesOf = (side: string): string => `{ kind: quantity, unit: people, about: [${side}], measure: [killed, died, lost] }`;

describe('each number is of its own side', () => {
  test.each([
    ['Fifteen Norwegian soldiers and four Peruvians died in the fighting.', ['15 people'], ['4 people']],
    ['The clash killed fifteen Norwegian soldiers and four Peruvian troops.', ['15 people'], ['4 people']],
    ['Norway lost 15 soldiers and Peru four.', ['15 people'], ['4 people']],
    ['Four Peruvians died.', [], ['4 people']],
    ['Norway said that nine people had died in the flood.', ['9 people'], []],
  ])('%s', (text, norway, peru) => {
    expect(labels(lossesOf('Norway, Norwegian, Norwegians'), text)).toEqual(norway);
    expect(labels(lossesOf('Peru, Peruvian, Peruvians'), text)).toEqual(peru);
  });
});

const jobs = (question: string): string => `{ kind: quantity, unit: jobs, about: [plant], measure: [cost, lost, cut], question: "${question}" }`;

describe('what may come', () => {
  test.each([
    ['Closing the plant could cost up to 10,000 jobs.', ['at most 10,000 jobs']],
    ['The plant plans to cut 300 jobs.', ['300 jobs']],
    ['Unless aid comes, the plant would have cut 300 jobs.', []],
  ])('where it is asked for: %s', (text, expected) => expect(labels(jobs('How many jobs could go?'), text)).toEqual(expected));

  test('and not where a fact is', () => {
    expect(labels(jobs('How many jobs went?'), 'Closing the plant could cost up to 10,000 jobs.')).toEqual([]);
  });
});

describe('parts of a whole', () => {
  const MEMBERS = '{ kind: quantity, unit: members, about: [board], measure: [voted] }';
  const HELD = '{ kind: quantity, unit: captives, about: [captives], measure: [held] }';
  const FREED = '{ kind: quantity, unit: captives, about: [captives], measure: [freed, handed over] }';
  const text = 'The first 12 of 37 captives held by the group were handed over.';
  test.each([
    [MEMBERS, 'Five of seven board members voted for the deal.', ['5 members']],
    [HELD, text, ['37 captives']],
    [FREED, text, ['12 captives']],
    [FREED, 'Twelve of the 37 captives were freed and flown home.', ['12 captives']],
  ])('%s: %s', (claim, sentence, expected) => expect(labels(claim, sentence)).toEqual(expected));
});

test('who needed treatment was hurt', () => {
  expect(labels(INJURED, 'Twelve people needed hospital treatment after the crash.')).toEqual(['12 people']);
  expect(labels(INJURED, 'Twelve people asked about the treatment of the horse after the crash.')).toEqual([]);
});

describe('counts in other words', () => {
  const ILL = '{ kind: quantity, unit: people, about: [formula, babies], measure: [ill, fell ill] }';
  const DIED = '{ kind: quantity, unit: people, about: [formula, storm], measure: [died] }';
  const TROOPS = '{ kind: quantity, unit: soldiers, about: [France], measure: [stationed, in the country] }';
  const PART = '{ kind: quantity, unit: people, about: [study], measure: [took part] }';
  const BURNED = '{ kind: quantity, unit: people, about: [fire], measure: [burns, injured] }';
  const RECALLED = '{ kind: quantity, question: How many tins are recalled?, unit: tins, about: [formula], measure: [recall] }';
  const TINS = '{ kind: quantity, unit: tins, about: [formula], measure: [withdraw, recall] }';
  test.each([
    [ILL, 'At least 14 babies who had been fed the formula fell ill.', ['at least 14 people']],
    [ILL, 'The firm fed 14 babies the formula that it called safe.', []],
    [DIED, 'There were 14 cases, of which two were fatal, linked to the formula.', ['2 people']],
    [DIED, 'Storm deaths rise to three', ['3 people']],
    [DIED, 'Deaths from the storm rose to four on Monday.', ['4 people']],
    [DIED, 'Deaths from the storm rose on Monday to the shock of 40 people.', []],
    [TROOPS, 'France says its 1,300 soldiers in the country are safe.', ['1,300 soldiers']],
    [TROOPS, 'France said 300 troops were stationed there.', ['300 soldiers']],
    [TINS, 'The agency ordered the firm to withdraw 1,000 tins of formula.', ['1,000 tins']],
    [RECALLED, 'The firm agreed to recall 1,000 tins of formula.', ['1,000 tins']],
    [RECALLED, 'The firm offered to recall 1,000 tins of formula.', []],
    [TINS, 'The firm agreed to recall 1,000 tins of formula.', []],
    [BURNED, 'Four people suffered burns in the fire.', ['4 people']],
    [BURNED, 'Four people were treated for severe burns after the fire.', ['4 people']],
    [BURNED, 'Four people saw the fire and its burns.', []],
    [PART, 'Nearly 2,000 people took part in the study.', ['about 2,000 people']],
    [PART, 'Ted was one of nearly 2,000 people who took part in the study.', ['about 2,000 people']],
    [PART, 'Three of them took the study apart.', []],
    [TINS, 'The agency asked the firm to withdraw 1,000 tins of formula.', []],
  ])('%s: %s', (claim, text, expected) => expect(labels(claim, text)).toEqual(expected));
});

test('what an “a” brings in is not what a pronoun in another clause points to', () => {
  const COST = '{ kind: quantity, unit: money, about: [tram], measure: [deal, sale, cost] }';
  const positions = (text: string): readonly string[] => answerTo('', COST, text).readings.map(({ position }) => position);
  expect(positions('The tram is new. The ministry approved a rival $3.5 billion sale of buses, but it came late.')).toEqual([]);
  expect(positions('The tram is new. It came in a $3 billion deal.')).toEqual(['USD 3000000000']);
});

test('“he” is nobody’s system, and may be a person who has a name', () => {
  const ORDER = '{ kind: quantity, unit: money, about: [Northern system, M-5], measure: [order] }';
  expect(answerTo('', ORDER, 'The M-5 is on sale. It is new.', 'The firm is rich. He put the order at $50 billion.').readings).toEqual([]);
  expect(shown(answerTo('', ORDER.replace('Northern system, M-5', 'Ole van Reth'), 'Ole van Reth is a baker. He put the order at $50 billion.'))).toEqual(['USD 50000000000']);
});

test('a thing named by whom it is with, or pointed back to, is not new where it is told of another year', () => {
  const PACT = '{ kind: quantity, unit: money, about: [M-5, deal with Peru, contract with Peru], measure: [deal, worth] }';
  expect(shown(answerTo('', PACT, 'Velt signed a $2.5 billion deal with Peru for the trams in December 2027.'))).toEqual(['USD 2500000000']);
  expect(shown(answerTo('', PACT, 'The M-5 is late. The contract, signed in 2027, was worth $2.5 billion.'))).toEqual(['USD 2500000000']);
});

const FALLEN = (about: string): string => `{ kind: quantity, about: [${about}], unit: soldiers, measure: [killed, died] }`;

describe('whose dead they are: who killed them is named beside them', () => {
  const file = fileOf('', FALLEN('Peru | Peruvian'), FALLEN('Chile | Chilean'));

  test.each([
    ['Seven soldiers died in a Chilean raid, Peru said.', ['7 soldiers'], []],
    ['Peru mourned seven soldiers killed in Chile’s attack on the port.', ['7 soldiers'], []],
    ['Seven soldiers were killed by Chilean troops.', [], []],
    ['Chilean troops killed seven Peruvian soldiers.', ['7 soldiers'], []],
    ['Seven soldiers of Chile died in the clash with Peru.', [], ['7 soldiers']],
    ['Seven soldiers died in the attack on Peru.', ['7 soldiers'], []],
  ])('%s', (text, peru, chile) => {
    expect(answerAll(file, articleOf(text)).map(({ readings }) => readings.map(({ label }) => label))).toEqual([peru, chile]);
  });
});

describe('what a change came to, and by how much', () => {
  const LEVEL = '{ kind: quantity, unit: percent, about: [rate], measure: [cut to, lowered to] }';
  const CUT = '{ kind: quantity, unit: percent, about: [rate], measure: [cut by, cut] }';

  test.each([
    [LEVEL, 'The bank cut its rate by half a percentage point to 3.25 per cent.', ['3.25 %']],
    [LEVEL, 'The bank cut its rate by 2 per cent.', []],
    [LEVEL, 'The bank cut its rate to 3.25 percent, saying that trade was weak.', ['3.25 %']],
    [CUT, 'The bank cut its rate by half a percentage point to 3.25 per cent.', ['0.5 percentage points']],
    [CUT, 'The bank cut its rate to 3.25 per cent.', []],
    [CUT, 'The bank cut its rate 2 percent.', ['2 %']],
    [LEVEL, 'The bank lowered the rate below its target of 2 percent.', []],
    ['{ kind: quantity, unit: percent, about: [rate], measure: [target] }', 'The rate is below its target of 2 percent.', ['2 %']],
  ])('%s %s', (claim, text, expected) => {
    expect(labels(claim, text)).toEqual(expected);
  });

  test('what another claim asks for is described by its own clause', () => {
    const file = fileOf('', LEVEL.replace('cut to', 'fell to'), '{ kind: quantity, unit: percent, about: [inflation], measure: [inflation, fell] }');
    const [rate, inflation] = answerAll(file, articleOf('The bank held its rate. It sees inflation, which fell to 2.6 percent, as low.'));
    expect(rate?.readings).toEqual([]);
    expect(inflation?.readings.map(({ label }) => label)).toEqual(['2.6 %']);
  });
});

describe('what stands between a verb and the rest of its phrase', () => {
  const DRIVEN = '{ kind: quantity, about: [flood], unit: people, measure: [driven from their homes] }';
  const EACH = '{ kind: quantity, question: What is each family offered?, about: [families], unit: money, measure: [offered, pay] }';

  test.each([
    [DRIVEN, 'The flood killed 37 people and drove some 12,000 from their homes.', ['about 12,000 people']],
    [DRIVEN, 'The flood drove 12,000 people from their homes.', ['12,000 people']],
    [DRIVEN, 'Some 12,000 people were driven from their homes by the flood.', ['about 12,000 people']],
    [DRIVEN, 'The flood killed 37 people and drove cows from their homes.', []],
    [EACH, 'The families were offered $8,000 each.', ['USD 8,000']],
    [EACH.replace('each family', 'the town'), 'The families were offered $8,000 each.', []],
    [EACH, 'The airline will pay each of the families $8,000.', ['USD 8,000']],
  ])('%s %s', (claim, text, expected) => {
    expect(labels(claim, text)).toEqual(expected);
  });
});

describe('what answers the question before it', () => {
  const ABOARD = '{ kind: quantity, about: [plane], unit: people, measure: [on board] }';

  test.each([
    ['There were 46: 42 passengers and four crew.', ['46 people']],
    ['At least forty-six, the airline said.', ['at least 46 people']],
    ['There were 46 people, all told.', ['46 people']],
    ['Four people were rescued.', []],
    ['The airline sold 46 tickets.', []],
    ['Last year there were 46.', []],
  ])('How many people were on board? %s', (text, expected) => {
    expect(answerTo('', ABOARD, 'A plane crashed on Tuesday.', 'How many people were on board?', text).readings.map(({ label }) => label)).toEqual(expected);
    expect(answerTo('', ABOARD, 'A plane crashed on Tuesday.', 'How many people were rescued?', text).readings).toEqual([]);
    expect(answerTo('', ABOARD, 'A plane crashed on Tuesday.', 'People were on board.', text).readings).toEqual([]);
  });
});

describe('where a measure stands, and of what it is told', () => {
  const RISK = '{ kind: quantity, question: How many jobs are at risk?, about: [jobs, union], unit: jobs, measure: [at risk, in danger] }';
  const HELD = '{ kind: quantity, about: [hostages], unit: people, measure: [still captive] }';
  const JURY = '{ kind: quantity, about: [jury, verdict], unit: days, measure: [took] }';
  const SUED = '{ kind: quantity, about: [Quinn], unit: money, measure: [suing, seized] }';

  test.each([
    [RISK, 'The union said 2,500 of the 7,000 jobs in Holm were in danger.', ['2,500 jobs']],
    [RISK, 'The union said 2,500 jobs were in grave danger.', ['2,500 jobs']],
    [RISK, 'The union said 7,000 jobs in Holm were no danger to it.', []],
    [HELD, 'Nine hostages are still captive.', ['9 people']],
    [HELD, 'Nine hostages went home.', []],
    [JURY, 'It took the jury four days to reach its verdict.', ['4 days']],
    [JURY, 'It took the jury four days to find a hotel.', []],
    [SUED, 'Quinn was hurt in an attack in March 2027. She is suing the club for $9 million.', ['USD 9 million']],
  ])('%s %s', (claim, text, expected) => {
    expect(labels(claim, text)).toEqual(expected);
  });
});

const deadOf = (about: string): string => `{ kind: quantity, unit: people, about: [${about}], measure: [killed, died, dead] }`;

describe('of two sides each claim has its own', () => {
  const file = fileOf('', deadOf('Velmora, Velmoran'), deadOf('Ostria, Ostrian'));

  test.each([
    ['Six people died in fighting between Velmoran and Ostrian troops.', [[], []]],
    ['Six dead as Velmoran and Ostrian troops clash', [[], []]],
    ['Six people died on the Velmora-Ostria border.', [[], []]],
    ['Six Ostrian troops died in fighting between Velmoran and Ostrian troops.', [[], ['6 people']]],
    ['Six people have died: two on the Velmoran side and four on the Ostrian.', [['2 people'], ['4 people']]],
    ['Six people were killed: two Velmorans and four Ostrians.', [['2 people'], ['4 people']]],
    ['Ostrian shells killed two farmers in Velmora.', [['2 people'], []]],
    ['Two Ostrians and a Velmoran were killed.', [[], ['2 people']]],
    ['The storm killed six people in Velmora and Ostria.', [[], []]],
    ['Six people died in Ostria.', [[], ['6 people']]],
  ])('%s', (text, expected) => {
    expect(answerAll(file, articleOf(text)).map((answer) => shown(answer))).toEqual(expected);
  });
});

test.each([
  ['Nine people were killed in the storm: six sailors and three guards.', ['6 sailors']],
  ['Nine people were killed in the storm: six of them sailors.', ['6 sailors']],
  ['Nine people were killed in the storm: six sailors fled.', []],
  ['Nine people were killed in the storm: the guild said six sailors were safe.', []],
])('a list behind a colon: %s', (text, expected) => {
  expect(shown(answerTo('', '{ kind: quantity, unit: sailors, about: [storm], measure: [killed] }', text))).toEqual(expected);
});

test.each([
  ['The storm killed nine. The storm of 2019 killed 90 people.', ['9 people']],
  ['The storm killed nine. The 2019 storm had killed 90 people, Moss said.', ['9 people']],
  ['The storm, the worst since 2019, killed nine people.', ['9 people']],
  ['The storm killed nine people who had lived through the quake of 2019.', ['9 people']],
  ['Nine people died in the storm. The guild speaks of 20 killed in the storm, which could not be verified.', ['9 people']],
])('what is dated or doubted besides: %s', (text, expected) => {
  expect(labels('{ kind: quantity, unit: people, about: [storm], measure: [killed, died] }', text)).toEqual(expected);
});

test.each([
  ['{ kind: quantity, unit: votes, about: [council], measure: [majority] }', 'The council has a majority of three votes.', ['3 votes']],
  ['{ kind: quantity, unit: members, about: [council], measure: [majority] }', 'A majority of the 12 members left the council.', []],
  ['{ kind: quantity, unit: people, about: [dam], measure: [evacuated] }', 'The number of evacuees from below the dam rose to 800.', ['800 people']],
  ['{ kind: quantity, unit: people, about: [dam], measure: [detained] }', 'Police at the dam held 12 trainees.', []],
  ['{ kind: quantity, unit: homes, about: [dam], measure: [flooded] }', 'About 300 of the homes flooded below the dam are empty.', []],
  ['{ kind: quantity, unit: homes, about: [dam], measure: [flooded] }', 'About 300 of the homes below the dam were flooded.', ['300 homes']],
  ['{ kind: quantity, unit: homes, about: [dam], measure: [flooded] }', 'About 300 homes are now thought to have been flooded below the dam.', ['300 homes, hedged, now']],
  ['{ kind: quantity, unit: homes, about: [dam], measure: [flooded] }', 'About 300 homes are expected to be flooded below the dam.', []],
])('sizes, parts and what is thought: %s %s', (claim, text, expected) => {
  expect(shown(answerTo('', claim, text))).toEqual(expected);
});

describe('parts, ages and rates beside the figure', () => {
  test.each([
    ['{ kind: quantity, unit: money, about: [port], measure: [price, paid] }', 'The price of the port was €9m, of which €4m was paid at once.', ['EUR 9000000']],
    ['{ kind: quantity, unit: money, about: [port], measure: [price, paid] }', 'The price of the port was €9m, less than the €12m that was paid for Lisk.', ['EUR 9000000']],
    ['{ kind: quantity, unit: money, about: [port], measure: [price, deal] }', 'The port cost a good deal more than €9m.', []],
    ['{ kind: quantity, unit: money, about: [port], measure: [price, deal] }', 'A deal worth €9m was struck for the port.', ['EUR 9000000']],
    ['{ kind: quantity, unit: people, about: [march], measure: [marched] }', 'Pensioners over 70 marched in the march.', []],
    ['{ kind: quantity, unit: people, about: [march], measure: [marched] }', 'Over 70 pensioners marched in the march.', ['70 people']],
    ['{ kind: quantity, question: How many drown a year?, unit: people, about: [lake], measure: [drowned, drown] }', 'Some 30 people drown in the lake every year.', ['30 people']],
    ['{ kind: quantity, question: How many drowned?, unit: people, about: [lake], measure: [drowned, drown] }', 'Some 30 people drown in the lake every year.', []],
  ])('%s %s', (claim, text, expected) => {
    expect(shown(answerTo('', claim, text))).toEqual(expected);
  });
});
