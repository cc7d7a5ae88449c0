// As much of jest's globals as the bundled tests use: what jest does around each file takes longer than its tests.
import { configureGlobal } from 'fast-check';

export { expect } from 'expect';

// A mutant that one run finds is found in every run.
configureGlobal({ seed: 1 });

/** In the order in which they are written; ids are unique. */
export const tests = [];

let around = '';

const eachOf = (define) => (rows) => (name, body) =>
  rows.forEach((row, i) => define(`${name} ${i + 1}`, () => body(...(rows.every(Array.isArray) ? row : [row]))));

export const test = (name, run) => { tests.push({ id: `${tests.length + 1}${around} ${name}`, run }); };
test.each = eachOf(test);

export const describe = (name, body) => {
  const outer = around;
  around = `${around} ${name}`;
  body();
  around = outer;
};
describe.each = eachOf(describe);
