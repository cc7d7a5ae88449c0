/** The entry of a worker: batches come one by one, each with what it is done by. */
import { doBatch, type Done, type Given, type Kind, type Output } from './jobs.ts';

/** What was worked out of a setting hangs on the very object. */
let last: Pick<Given<Kind>, 'number' | 'setting'> = { number: -1, setting: { cwd: '' } };

const work = ({ kind, number, setting, batch }: Given<Kind>): Done<Output<Kind>> => {
  if (number !== last.number) last = { number, setting };
  return doBatch(kind, last.setting, batch);
};

export default work;
