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
  ])('not: %s', (text) => {
    expect(shown(answerTo('', AGE, text))).toEqual([]);
  });
});
