import { describe, expect, jest, test } from '@jest/globals';
import { progressOf } from '../../src/shell/progress.ts';
import { fakeProcess } from '../fake-process.ts';

/** The bar, drawn or not, with a clock of our own. */
const drawn = (tty: boolean, milliseconds: number): string => {
  const { process, err } = fakeProcess([], { tty });
  let now = 0;
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
  const stderr = { ...process.stderr, on: () => undefined, once: () => undefined, removeListener: () => undefined };
  const { step, stop } = progressOf({ ...process, stderr: Object.assign(stderr, { columns: 80, write: (text: string) => process.stderr.write(text, () => undefined) }) }, 4, 'sources read');
  for (let done = 0; done < 3; done += 1) {
    now += milliseconds / 3;
    step();
  }
  stop();
  clock.mockRestore();
  return err();
};

describe('the progress of a run', () => {
  test('is drawn on a screen after a second', () => expect(drawn(true, 3500)).toContain('sources read'));
  test('is not drawn of a short run', () => expect(drawn(true, 900)).toBe(''));
  test('is not drawn where nobody watches', () => expect(drawn(false, 3500)).toBe(''));
});
