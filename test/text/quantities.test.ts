import { describe, expect, test } from '@jest/globals';
import { array, assert, constantFrom, property } from 'fast-check';
import { isPersonNoun } from '../../src/text/people.ts';
import { readSums } from '../../src/text/quantities/sums.ts';
import { readQuantities } from '../../src/text/quantities.ts';
import type { Quantity, Unit } from '../../src/types.ts';

function unitName(unit: Unit): string {
  if (unit.kind === 'money') return unit.currency;
  if (unit.kind === 'count') return `#${unit.noun ?? ''}`;
  return unit.kind === 'measure' ? `${unit.dimension}:${unit.unit}` : unit.kind;
}

/** A quantity on one line: [span] bound value unit. */
function line(text: string, { start, end, bound, value, high, unit }: Quantity): string {
  return `[${text.slice(start, end)}] ${bound} ${high === undefined ? value : `${value}..${high}`} ${unitName(unit)}`;
}

function read(text: string): readonly string[] {
  return readQuantities(text).filter(({ rule }) => rule !== 'article').map((quantity) => line(text, quantity));
}

function readAll(text: string): readonly string[] {
  return readQuantities(text).map((quantity) => `${quantity.rule} ${line(text, quantity)}`);
}

describe('money', () => {
  test.each<[string, readonly string[]]>([
    ['a $3.5 million grant', ['[$3.5 million] exact 3500000 USD']],
    ['gems worth £12m (€14.2m)', ['[£12m] exact 12000000 GBP', '[€14.2m] exact 14200000 EUR']],
    ['C$40, A$1.5bn, HK$7, US$9, US $8 and $A6', ['[C$40] exact 40 CAD', '[A$1.5bn] exact 1500000000 AUD', '[HK$7] exact 7 HKD', '[US$9] exact 9 USD', '[US $8] exact 8 USD', '[$A6] exact 6 AUD']],
    ['paid a $ 5 fee', ['[$ 5] exact 5 USD']],
    ['₽500, ₪40, ₴7, ₦30 and ฿60', ['[₽500] exact 500 RUB', '[₪40] exact 40 ILS', '[₴7] exact 7 UAH', '[₦30] exact 30 NGN', '[฿60] exact 60 THB']],
    ['Skr 5m and Dkr5m', ['[Skr 5m] exact 5000000 SEK', '[Dkr5m] exact 5000000 DKK']],
    ['sold at 75p.', ['[75p] exact 0.75 GBP']],
    ['on 75p.m', []],
    ['50 pence, 75p and 90 cents', ['[50 pence] exact 0.5 GBP', '[75p] exact 0.75 GBP', '[90 cents] exact 0.9 USD']],
    ['₺300, ₹20 crore, ¥900 and ₩4,000', ['[₺300] exact 300 TRY', '[₹20 crore] exact 200000000 INR', '[¥900] exact 900 JPY', '[₩4,000] exact 4000 KRW']],
    ['USD2 billion, EUR 5m, 700 CHF and MEUR 30', ['[USD2 billion] exact 2000000000 USD', '[EUR 5m] exact 5000000 EUR', '[700 CHF] exact 700 CHF', '[MEUR 30] exact 30000000 EUR']],
    ['1.5 billion U.S. dollars', ['[1.5 billion U.S. dollars] exact 1500000000 USD']],
    ['40 million Danish crowns', ['[40 million Danish crowns] exact 40000000 DKK']],
    ['31 million pounds', ['[31 million pounds] exact 31000000 GBP']],
    ['fined 900 pounds', ['[900 pounds] exact 900 GBP']],
    ['a bull of 900 pounds', ['[900 pounds] exact 900 mass:pound']],
    ['took p31million and e36 million', ['[p31million] exact 31000000 GBP', '[e36 million] exact 36000000 EUR']],
    ['SFr22,000, SFr 300 and SKr5m', ['[SFr22,000] exact 22000 CHF', '[SFr 300] exact 300 CHF', '[SKr5m] exact 5000000 SEK']],
    ['Rs 500 crore', ['[Rs 500 crore] exact 5000000000 INR']],
    ['Y500 million', ['[Y500 million] exact 500000000 JPY']],
    ['62 cents', ['[62 cents] exact 0.62 USD']],
    ['six dollars and twenty cents', ['[six dollars and twenty cents] exact 6.2 USD']],
    ['a loss of -$4m', ['[-$4m] exact -4000000 USD']],
    ['a million-dollar house', ['[a million-dollar] exact 1000000 USD']],
    ['a multi-million-dollar house', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('shares, measures, ages, quakes', () => {
  test.each<[string, readonly string[]]>([
    ['up 4.5% or 9 per cent or 3pc', ['[4.5%] exact 4.5 percent', '[9 per cent] exact 9 percent', '[3pc] exact 3 percent']],
    ['a blood-alcohol level of 0.16', ['[0.16] exact 0.16 percent']],
    ['an alcohol-free share of 0.16', ['[0.16] exact 0.16 #']],
    ['by 2 percentage points', ['[2 percentage points] exact 2 percentage-points']],
    ['a 40-metre mast, 6ft wide, 90km away', ['[40-metre] exact 40 length:metre', '[6ft] exact 6 length:foot', '[90km] exact 90 length:kilometre']],
    ['12 sq km, 80 mph, 5 degrees Celsius, 30C', ['[12 sq km] exact 12 area:square kilometre', '[80 mph] exact 80 speed:mile per hour', '[5 degrees Celsius] exact 5 temperature:degree Celsius', '[30C] exact 30 temperature:degree Celsius']],
    ['12 kWh and 3 MWh', ['[12 kWh] exact 12 energy:kilowatt hour', '[3 MWh] exact 3 energy:megawatt hour']],
    ['half an hour', ['[half an hour] exact 0.5 duration:hour']],
    ['a day and a half, an acre and a quarter', ['[a day and a half] exact 1.5 duration:day', '[an acre and a quarter] exact 1.25 area:acre']],
    ['a cake and a half, a mile and a quarter-pound', []],
    ['an 8MP lens, 8 MP', ['[8MP] exact 8 information:megapixel']],
    ['three days later', ['[three days] exact 3 duration:day']],
    ['a five-year plan', ['[five-year] exact 5 duration:year']],
    ['a 31-year-old, aged 7, and Ann Lee, 44, too', ['[31-year-old] exact 31 age:year', '[7] exact 7 age:year', '[44] exact 44 age:year']],
    ['Ann Marlow, 44, and Bo Martin, 51.', ['[44] exact 44 age:year', '[51] exact 51 age:year']],
    ['He was 71. She turned eight on Monday.', ['[71] exact 71 age:year', '[eight] exact 8 age:year']],
    ['who will be 50 in June', ['[50] exact 50 age:year']],
    ['He was 12 minutes late, 4 under par and 7 and 0.', ['[12 minutes] exact 12 duration:minute', '[4] exact 4 #', '[7] exact 7 #', '[0] exact 0 #']],
    ['It was 71.', ['[71] exact 71 #']],
    ['12 C (54 F) and 68 F (20 C)', ['[12 C] exact 12 temperature:degree Celsius', '[54 F] exact 54 temperature:degree Fahrenheit', '[68 F] exact 68 temperature:degree Fahrenheit', '[20 C] exact 20 temperature:degree Celsius']],
    ['row 12 C (exit) and 12 C', []],
    ['plus or minus 2 per cent, plus/minus 2mm', ['[2 per cent] exact 2 percent', '[2mm] exact 2 length:millimetre']],
    ['a surplus or minus 2 per cent', ['[minus 2 per cent] exact -2 percent']],
    ['aged between 18 and 25', ['[between 18 and 25] exact 18..25 age:year']],
    ['a 5.8-magnitude quake', ['[5.8-magnitude] exact 5.8 magnitude']],
    ['a magnitude-6.3 quake', ['[6.3] exact 6.3 magnitude']],
    ['the 7.1 earthquake', ['[7.1] exact 7.1 magnitude']],
    ['measuring 4.9 on the Richter scale', ['[4.9 on the Richter scale] exact 4.9 magnitude']],
    ['two quakes', ['[two quakes] exact 2 #quakes']],
    ['3m people on a 3m wall', ['[3m people] exact 3000000 #people', '[3m] exact 3 length:metre']],
    ['One day they will see', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('counts', () => {
  test.each<[string, string]>([
    ['three other senior officials said', '[three other senior officials] exact 3 #officials'],
    ['24 dead', '[24 dead] exact 24 #dead'],
    ['a family of five fled', '[five] exact 5 #people'],
    ['a small crew of two at sea', '[two] exact 2 #people'],
    ['a set of five broke', '[five] exact 5 #'],
    ['the Group of 20 met', '[20] exact 20 #'],
    ['with 210 seriously injured', '[210 seriously injured] exact 210 #injured'],
    ['six of the hostages', '[six of the hostages] exact 6 #hostages'],
    ['five alone', '[five] exact 5 #'],
    ['killing one', '[one] exact 1 #'],
    ['one police officer died', '[one police officer] exact 1 #officer'],
    ['two off-duty officers', '[two off-duty officers] exact 2 #officers'],
    ['14 first-team players', '[14 first-team players] exact 14 #players'],
    ['30 Canadians', '[30 Canadians] exact 30 #Canadians'],
    ['two Iraqis', '[two Iraqis] exact 2 #Iraqis'],
    ['three Chinese', '[three Chinese] exact 3 #Chinese'],
    ['Quake Kills 20 In Mountain Town', '[20] exact 20 #'],
    ['In Peru 40 people fled', '[40 people] exact 40 #people'],
    ['1,900 people fled', '[1,900 people] exact 1900 #people'],
    ['two-thirds of voters', '[two-thirds of voters] exact 0.6666666666666666 #voters'],
    ['half its barges', '[half its barges] exact 0.5 #barges'],
    ['a tenth of the Irish harvest', '[a tenth of the Irish harvest] exact 0.1 #harvest'],
    ['Only 12 barges sank.', '[12 barges] exact 12 #barges'],
    ['Roughly 12 barges sank.', '[Roughly 12 barges] about 12 #barges'],
    ['After 12 floods they left.', '[12 floods] exact 12 #floods'],
    ['two past mayors', '[two past mayors] exact 2 #mayors'],
    ['one previous owner', '[one previous owner] exact 1 #owner'],
    ['12 last week', '[12] exact 12 #'],
    ['40 rural and urban clinics', '[40 rural and urban clinics] exact 40 #clinics'],
    ['90 male and female nurses', '[90 male and female nurses] exact 90 #nurses'],
    ['90 nurses and female guards', '[90 nurses] exact 90 #nurses'],
    ['two new 512 buses', '[two new 512 buses] exact 2 #buses'],
    ['four 512-7 buses', '[four 512-7 buses] exact 4 #buses'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]));

  test('a sum beside another is none', () => expect(read('fined £20 plus £5')).toEqual(['[£20] exact 20 GBP', '[£5] exact 5 GBP']));

  test.each([
    'on 14 March and May 20', 'in 2019', 'Boeing 777 jets', 'Flight 17', 'Section 230', 'the T-90', 'at 5:30 p.m.', 'won 4-2', 'open 24/7', '49 Hill Road', 'the 500 block of Elm', 'call 555-0134', 'BBC Two', 'the 787 Dreamliner',
  ])('not %s', (text) => expect(read(text)).toEqual([]));
});

describe('shares', () => {
  test.each<[string, readonly string[]]>([
    ['One in six farms', ['[One in six farms] exact 0.16666666666666666 #farms']],
    ['nearly nine in 10 Swedish farms', ['[nearly nine in 10 Swedish farms] about 0.9 #farms']],
    ['three out of every five Italians hums', ['[three out of every five Italians] exact 0.6 #Italians']],
    ['two in 2012', ['[two] exact 2 #']],
    ['won two in nine games', ['[two] exact 2 #', '[nine games] exact 9 #games']],
    ['six in five farms', ['[six] exact 6 #', '[five farms] exact 5 #farms']],
    ['three people in five farms', ['[three people] exact 3 #people', '[five farms] exact 5 #farms']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('a unit told once', () => {
  test.each<[string, readonly string[]]>([
    ['5-, 10- and 25-litre kegs', ['[5] exact 5 volume:litre', '[10] exact 10 volume:litre', '[25-litre] exact 25 volume:litre']],
    ['cut from 9 metres to 7 by the tide', ['[9 metres] exact 9 length:metre', '[7] exact 7 length:metre']],
    ['fell from 80 cents in 1999 to just under 70', ['[80 cents] exact 0.8 USD', '[just under 70] less-than 0.7 USD']],
    ['rose to 12 per cent from 11 in May', ['[12 per cent] exact 12 percent', '[11] exact 11 percent']],
    ['9 kilos, compared with 8 in spring', ['[9 kilos] exact 9 mass:kilogram', '[8] exact 8 mass:kilogram']],
    ['grew from 300 goats to 420', ['[300 goats] exact 300 #goats', '[420] exact 420 #goats']],
    ['9 kilos, and 8 in spring', ['[9 kilos] exact 9 mass:kilogram', '[8] exact 8 #']],
    ['walked 9 metres to 7', ['[9 metres] exact 9 length:metre', '[7] exact 7 #']],
    ['rose from 9 metres to 7 towns', ['[9 metres] exact 9 length:metre', '[7 towns] exact 7 #towns']],
    ['rose from 9 per cent to 4,100', ['[9 per cent] exact 9 percent', '[4,100] exact 4100 #']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('bounds', () => {
  test.each<[string, string]>([
    ['at least 12 people', '[at least 12 people] at-least 12 #people'],
    ['no fewer than 12 people', '[no fewer than 12 people] at-least 12 #people'],
    ['more than a dozen people', '[more than a dozen people] more-than 12 #people'],
    ['over $5m', '[over $5m] more-than 5000000 USD'],
    ['nearly 40 per cent', '[nearly 40 per cent] about 40 percent'],
    ['an estimated 900 people', '[an estimated 900 people] about 900 #people'],
    ['some 900 people', '[some 900 people] about 900 #people'],
    ['as many as 40 people', '[as many as 40 people] at-most 40 #people'],
    ['up to another 40 people', '[up to another 40 people] at-most 40 #people'],
    ['fewer than 40 people', '[fewer than 40 people] less-than 40 #people'],
    ['no more than 40 people', '[no more than 40 people] at-most 40 #people'],
    ['20+ people', '[20+ people] at-least 20 #people'],
    ['20-plus people', '[20-plus people] at-least 20 #people'],
    ['20 or more people', '[20 or more people] at-least 20 #people'],
    ['a month or so, or 20 days or so', '[20 days or so] about 20 duration:day'],
    ['met over two days', '[two days] exact 2 duration:day'],
    ['lasted over two days', '[over two days] more-than 2 duration:day'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]));
});

describe('ranges', () => {
  test.each<[string, readonly string[]]>([
    ['between 12 and 13 billion', ['[between 12 and 13 billion] exact 12000000000..13000000000 #']],
    ['$165-180m', ['[$165-180m] exact 165000000..180000000 USD']],
    ['20 to 30 people', ['[20 to 30 people] exact 20..30 #people']],
    ['a 9- to 11-metre boom', ['[9- to 11-metre] exact 9..11 length:metre']],
    ['12-15 per cent', ['[12-15 per cent] exact 12..15 percent']],
    ['three or four men', ['[three or four men] exact 3..4 #men']],
    ['ranging from 5 to 7 per cent', ['[5 to 7 per cent] exact 5..7 percent']],
    ['$3 million to $5 million', ['[$3 million to $5 million] exact 3000000..5000000 USD']],
    ['rose from 5 to 7 per cent', ['[5] exact 5 percent', '[7 per cent] exact 7 percent']],
    ['24 dead and 210 injured', ['[24 dead] exact 24 #dead', '[210 injured] exact 210 #injured']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('counts without a numeral', () => {
  test.each<[string, readonly string[]]>([
    ['a child died', ['article [a child] exact 1 #child']],
    ['an off-duty police officer', ['article [an off-duty police officer] exact 1 #officer']],
    ['a police car', []],
    ['a student loan', []],
    ['a 22-year-old man', ['article [a] exact 1 #man', 'age [22-year-old] exact 22 age:year']],
    ['no casualties', ['zero [no casualties] exact 0 #casualties']],
    ['no further deaths or injuries', ['zero [no further deaths] exact 0 #deaths', 'zero [injuries] exact 0 #injuries']],
    ['nobody, no one and none', ['zero [nobody] exact 0 #people', 'zero [no one] exact 0 #people', 'zero [none] exact 0 #']],
    ['no more than talk', []],
    ['no doubt', []],
  ])('%s', (text, expected) => expect(readAll(text)).toEqual(expected));
});

describe('sums', () => {
  test.each<[string, string, number]>([
    ['A nurse and two guards were hurt', 'A nurse and two guards', 3],
    ['16 riders and a crew of two', '16 riders and a crew of two', 18],
    ['its head and three other officials', 'its head and three other officials', 4],
    ['fees on the head of Norway’s Presidency of Fishery Industries and three of its officials', 'the head of Norway’s Presidency of Fishery Industries and three of its officials', 4],
    ['They named Ann Lee and three other officials', 'Ann Lee and three other officials', 4],
    ['the fund, its head and three other officials', 'its head and three other officials', 4],
    ['Lee, Bob Ray, Cy Day and Di Ann Moe were named', 'Lee, Bob Ray, Cy Day and Di Ann Moe', 4],
    ['Ann Lee, Norvex’s president, and two other officials', 'Ann Lee, Norvex’s president, and two other officials', 3],
    ['Ann Lee, the head of the fund, and two deputies', 'Ann Lee, the head of the fund, and two deputies', 3],
    ['Ann Lee, the fund’s president, and two of her clerks were named', 'Ann Lee, the fund’s president, and two of her clerks', 3],
    ['They fined Ann Lee, two of her clerks and the fund that she runs', 'Ann Lee, two of her clerks', 3],
    ['Ann Lee, president of Norvex’s fund, and three other clerks were named', 'Ann Lee, president of Norvex’s fund, and three other clerks', 4],
    ['the chief, Ann Lee, and two deputies', 'the chief, Ann Lee, and two deputies', 3],
    ['Ann Lee, who runs the fund, and three of her deputies', 'Ann Lee, who runs the fund, and three of her deputies', 4],
    ['They named Ann Lee, 43, who runs the fund, and two other officials', 'Ann Lee, 43, who runs the fund, and two other officials', 3],
    ['a man, a woman and a child', 'a man, a woman and a child', 3],
    ['Ann Lee and her daughter', 'Ann Lee and her daughter', 2],
    ['Five men, three women and two boys', 'Five men, three women and two boys', 10],
    ['Six nurses, two guards and a cook', 'Six nurses, two guards and a cook', 9],
    ['Nine people, six nurses and three guards, were hurt', 'six nurses and three guards', 9],
  ])('%s', (text, span, value) => {
    expect(readSums(text).map((sum) => [text.slice(sum.start, sum.end), sum.value, sum.rule])).toEqual([[span, value, 'sum']]);
  });

  test('a bound of one part is a bound of the whole', () => {
    expect(readSums('at least two guards and a nurse')[0]).toMatchObject({ value: 3, bound: 'at-least' });
  });

  test.each(['New York and Los Angeles', 'Peru and Chile signed', 'He was a husband and a father', 'a car and a truck', 'shot in the head and the leg', 'Ann Lee, a nurse and the sister of Bob', 'Ann Lee, who runs the fund and a bank', 'As they fined Ann Lee, two of her clerks fled', 'Ann Lee, two clerks and the fund', 'They saw the fund’s president and a dog', 'Ann Lee, instead of the fund, and three other clerks', 'on the Grain Board, Norway’s buyer, and on four of its clerks'])('no list of people: %s', (text) => {
    expect(readSums(text)).toEqual([]);
  });
});

test.each<[string, boolean]>([['official', true], ['policemen', true], ['children', true], ['deputies', true], ['passersby', true], ['juveniles', true], ['malefactory', false], ['bombs', false], ['news', false], ['houses', false]])('person noun %s: %s', (noun, expected) => {
  expect(isPersonNoun(noun)).toBe(expected);
});

const WORDS = ['5', '-', '$', '1,200', 'm', 'million', 'two', 'and', 'a', 'half', 'third', 'of the', 'men', '%', 'between', 'to', 'at least', '+', 'km', '.', ',', 'Ann', '"', '\n\n', 'no', 'one', '½', '/', '4'];

test('spans are sorted, apart and hold their number, whatever the text', () => {
  assert(
    property(array(constantFrom(...WORDS), { maxLength: 14 }), constantFrom('', ' '), (words, glue) => {
      const text = words.join(glue);
      let end = 0;
      for (const quantity of readQuantities(text)) {
        expect(quantity.start).toBeGreaterThanOrEqual(end);
        expect(quantity.number.start).toBeGreaterThanOrEqual(quantity.start);
        expect(quantity.number.end).toBeLessThanOrEqual(quantity.end);
        expect(quantity.end).toBeLessThanOrEqual(text.length);
        expect(Number.isFinite(quantity.value)).toBe(true);
        if (quantity.high !== undefined) expect(quantity.high).toBeGreaterThan(quantity.value);
        end = quantity.end;
      }
    }),
    { numRuns: 2000, seed: 20 },
  );
});

describe('counts without a number', () => {
  test.each<[string, readonly string[]]>([
    ['Hundreds of people fled.', ['[Hundreds of people] exact 200..1999 #people']],
    ['Dozens died.', ['[Dozens] exact 24..199 #']],
    ['a handful of protesters', ['[a handful of protesters] exact 2..10 #protesters']],
    ['Scores were hurt.', ['[Scores] exact 40..199 #']],
    ['tens of thousands of young fans', ['[tens of thousands of young fans] exact 20000..199999 #fans']],
    ['hundreds of millions of dollars in aid', ['[hundreds of millions of dollars] exact 200000000..1999999999 USD']],
    ['more than two dozen people', ['[more than two dozen people] more-than 24 #people']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  test.each(['She scores twice.', 'test scores of the class', 'They came in the hundreds.', 'a scoreboard', 'Thousandsfold'])('not %s', (text) => expect(read(text)).toEqual([]));
});

test('of a part and a whole the noun is of both', () => {
  expect(read('Five of seven board members voted.')).toEqual(['[Five] exact 5 #members', '[seven board members] exact 7 #members']);
  expect(read('Five of the seven members voted.')).toEqual(['[Five] exact 5 #members', '[seven members] exact 7 #members']);
});
