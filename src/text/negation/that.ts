import type { Token } from '../../types.ts';
import { stems } from '../words.ts';

/**
 * How a denied verb before "that" leaves what follows: `granted` ("it cannot be denied that …"), `untrue` ("it cannot be said that …"), `open` ("did not deny that …").
 * `by` is the position of the verb.
 */
export interface Standing {
  readonly kind: 'granted' | 'untrue' | 'open';
  readonly by: number;
}


/** To deny what these deny is to leave it open; that they cannot be said is to grant it. */
const CONTESTING = stems('deny dispute doubt question contest gainsay');
/** What these cannot say is not so, with "it" for a subject. */
const STATING = stems('say claim argue pretend maintain contend');
/** Without them nobody knows. No factive is here: "did not know that", "did not mention that" take for true what follows. */
const ESTABLISHING = stems('confirm verify establish determine prove ascertain corroborate guarantee');
const UNABLE = new Set(['can', 'could', 'cannot', 'ca']);
const DENYING = new Set(['cannot', 'hardly', 'scarcely']);
const NOBODY = new Set(['nobody', 'one', 'none', 'few', 'noone']);
const HARD = new Set(['hard', 'difficult', 'impossible']);

/** In: the tokens of a sentence and the place of a "that" that opens a clause. Out: how the denied verb right before it leaves what follows, or null where none does. */
export function standingAfter(tokens: readonly Token[], that: number): Standing | null {
  const by = that - 1;
  const verb = tokens[by];
  if (tokens[that]?.norm !== 'that' || verb === undefined) return null;
  const contests = CONTESTING.has(verb.stem);
  const establishes = ESTABLISHING.has(verb.stem);
  if (!contests && !establishes && !STATING.has(verb.stem)) return null;
  let from = by;
  while (from > 0 && ['auxiliary', 'modal', 'not', 'adverb'].includes(tokens[from - 1]?.tag ?? '')) from -= 1;
  const group = tokens.slice(from, by);
  const subject = tokens[from - 1]?.norm ?? '';
  const able = group.some(({ norm }) => UNABLE.has(norm));
  // "no one can deny", "few doubt": nobody does.
  const nobody = NOBODY.has(subject) && (subject !== 'one' || tokens[from - 2]?.norm === 'no');
  const denied = nobody || group.some(({ tag, norm }) => tag === 'not' || DENYING.has(norm));
  if (contests) {
    if (verb.norm.endsWith('ing') && tokens[by - 1]?.norm === 'no') return { kind: 'granted', by };
    if (tokens[by - 1]?.norm === 'to' && HARD.has(tokens[by - 2]?.norm ?? '')) return { kind: 'granted', by };
    if (denied) return { kind: able || nobody ? 'granted' : 'open', by };
    return subject === 'nor' ? { kind: 'open', by } : null;
  }
  if (!denied) return null;
  if (establishes) return { kind: 'open', by };
  return able && subject === 'it' && group.some(({ norm }) => norm === 'be') ? { kind: 'untrue', by } : null;
}
