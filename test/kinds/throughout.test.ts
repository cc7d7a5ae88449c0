import { describe, expect, test } from '@jest/globals';
import { answerTo, shown } from './story.ts';

const CAUSE = '{ kind: status, about: [mill, fire], positions: { wiring: [faulty wiring], arson: [arson, was set on purpose] } }';
const PRICE = '{ kind: quantity, unit: money, about: [Velt 3], measure: [price, costs] }';
const TAKEN = '{ kind: quantity, unit: money, about: [Ida Moss], measure: [took, embezzled] }';

describe('a text that is on its story from the start need not name it again', () => {
  const FAR = ['Hundreds watched from the bridge.', 'Roads were closed.', 'Trams stood still.'];
  test.each([
    [CAUSE, 'The mill burned down.', 'Faulty wiring was to blame, inspectors said.', ['wiring, attributed: inspectors']],
    [CAUSE, 'The mill burned down.', '“This is plain arson.', ['arson']],
    [PRICE, 'The Velt 3 was shown on Monday.', 'Price: from $300.', ['USD 300']],
    [TAKEN, 'Ida Moss went on trial.', 'Prosecutors say she took $2 million.', ['USD 2000000, attributed: Prosecutors']],
    [CAUSE.replace('[mill, fire]', '[second fire, another fire]'), 'The mill fire burned on.', 'Faulty wiring was to blame.', []],
    // Not where the text opens on something else, or the sentence has somebody, something or a time of its own.
    [CAUSE, 'The fair opened at noon. In the evening the mill burned down.', 'The booths had faulty wiring.', []],
    [CAUSE, 'The mill burned down.', 'Another house was set on purpose.', []],
    [CAUSE, 'The mill burned down.', 'In 1974 faulty wiring was to blame.', []],
    [PRICE, 'The Velt 3 was shown on Monday.', 'Rival Orlo’s Quick costs $200.', []],
    [TAKEN, 'Ida Moss went on trial.', 'Bo Hale spoke too. She took $2 million.', []],
    [TAKEN, 'Ida Moss went on trial.', 'The accountant took $1 million.', []],
  ])('%s: %s … %s', (claim, opening, text, expected) => {
    const [lede = '', ...more] = opening.split(/(?<=\.) /);
    expect(shown(answerTo('', claim, lede, ...(more.length > 0 ? [...FAR, ...more] : []), ...FAR, text))).toEqual(expected);
  });

  test('and a sentence that names it goes before', () => {
    expect(shown(answerTo('', PRICE, 'The Velt 3 was shown on Monday.', ...FAR, 'Price: from $300.', 'The Velt 3 costs $280.'))).toEqual(['USD 280']);
  });
});
