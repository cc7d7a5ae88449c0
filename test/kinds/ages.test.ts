import { describe, expect, test } from '@jest/globals';
import { answerTo, shown } from './story.ts';

const AGE = '{ kind: quantity, question: "How old is Marlow?", about: [Marlow, actor], unit: years, measure: [aged, year-old, old] }';

describe('how old somebody is', () => {
  test.each([
    ['The 38-year-old actor Dan Marlow was doing 75 in a 50 mph zone.', '38 years'],
    ['Marlow, 38, was pulled over by a patrol.', '38 years'],
    ['Marlow, aged 38, sang. Director Tom Brandt, 61, did not.', '38 years'],
    ['Marlow is 38 years old.', '38 years'],
    ['Dan Marlow (38) was held.', '38 years'],
    ['Marlow was held on Saturday. The 38-year-old was doing 75 in a 50 mph zone.', '38 years'],
    ['Marlow died on Monday at the age of 67.', '67 years'],
    ['Marlow died. He was 67.', '67 years'],
    ['Marlow has died at 67.', '67 years'],
    ['Marlow, who was 67, died on Monday.', '67 years'],
    ['Marlow, 38, and Ann Lee, 33, were held.', '38 years'],
    ['Marlow, a 38-year-old with two sons, was held.', '38 years'],
    ['Marlow, a 38-year-old father, was held.', '38 years'],
    ['Police held a 38-year-old man, Dan Marlow, on Friday.', '38 years'],
    ['Marlow, now 38, has left.', '38 years'],
    ['Dan Marlow of Tarn, 38, was held.', '38 years'],
    ['At 38, Marlow is the youngest of them.', '38 years'],
    ['Marlow was 38 when he was held.', '38 years'],
    ['Actor Dan Marlow dead at 67', '67 years'],
    ['Dan Marlow was held. The “Red Barn” star, 38, was doing 75.', '38 years'],
    ['Dan Marlow was held. The screen legend, 67, wept.', '67 years'],
    ['Marlow was held. The judge ordered the 38-year-old into care.', '38 years'],
    ['Marlow, a father at 20, is 38.', '38 years'],
    ['Marlow, who turned 38 last month, was held.', '38 years'],
    ['Dan Marlow was held. Marlow, 38, was doing 75. His brother Tim Marlow, 41, was not there.', '38 years'],
  ])('%s', (text, age) => {
    expect(shown(answerTo('', AGE, text))).toEqual([age]);
  });

  test.each([
    ['Marlow, who was with his wife, Ann Lee, 33, sang.'],
    ["Marlow's wife, 33, was with him."],
    ['Ann Lee, 33, was with Marlow.'],
    ['Marlow and Ann Lee, 33, were held.'],
    ['Marlow met a 25-year-old woman.'],
    ['Marlow began to act at the age of 12.'],
    ['Actor Marlow was held. The 38-year-old singer Bo Hale was with him.'],
    ['Marlow was in court. A 25-year-old told the judge he saw nothing.'],
    ['Marlow was doing 75 when he was stopped.'],
    ['Marlow shot Ann Lee, a 36-year-old mother.'],
    ["Marlow's wife, a 36-year-old cook, wept."],
    ['With Marlow, a 25-year-old was held.'],
    ['Police held a 25-year-old man, Marlow and a boy.'],
    ['Marlow met Tom Fox, now 60.'],
    ['Ann Lee, the sister of Marlow of Tarn, 33, sang.'],
    ['At 60, Tom Fox met Marlow.'],
    ['Tom Fox was 60 when Marlow was held.'],
    ['Singer Tom Fox dead at 60, Marlow says'],
    ['Marlow was held. Ann Lee was there. The singer, 60, wept.'],
    ['Marlow and Tom Fox were held. The “Red Barn” star, 60, wept.'],
    ['Dan Marlow was held. The screen legends, 67, wept.'],
    ['Dan Marlow was held. His father, Tim Marlow, 60, wept.'],
    ['Dan Marlow was held. Tim Marlow, 60, wept.'],
    ['Marlow turned 38 cards.'],
  ])('not: %s', (text) => {
    expect(shown(answerTo('', AGE, text))).toEqual([]);
  });
});
