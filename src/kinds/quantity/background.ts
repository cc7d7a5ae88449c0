import type { Range } from '../../text/clauses.ts';
import type { Token } from '../../types.ts';

/**
 * What news tells beside its story: the event that this one came after, is likened to, or is the worst since. Signs that a figure is of
 * such an event stand before it in its sentence.
 */
export const EVENT = /^(?:shooting|attack|incident|violence|blast|explosion|bombing|killing|death|murder|crash|collision|accident|quake|earthquake|fire|blaze|stabbing|strike|raid|storm|massacre|rampage|assault|ambush|tragedy|disaster|outbreak|collapse|derailment|flood|war|battle|riot|avalanche|landslide|tsunami|hurricane|cyclone|typhoon|tornado|eruption|stampede|clashe?)s?$/;

/** In: a sentence, where a measure word stands, where the sentence speaks of what the claim is about. Out: whether it tells of an event beside the story. */
export function isBackground(tokens: readonly Token[], at: number, about: readonly Range[]): boolean {
  return tokens.some((_, i) => i < at && (inDistantEvent(tokens, i, at) || (!about.some(({ from }) => from > i) && (comesAfter(tokens, i, at) || isLikened(tokens, i, at) || isSinceWorst(tokens, i)))));
}

/** Whether what stands at `at` goes on with the main clause: "The attack came after prayers, [killing 24]". */
function isTail(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.tag === 'gerund' && /^(?:,|and)$/.test(tokens[at - 1]?.text ?? '');
}

/** "The shooting came less than a week after a gunman killed five", "the attack follows one in which two died". */
function comesAfter(tokens: readonly Token[], i: number, at: number): boolean {
  const verb = tokens[i]?.norm ?? '';
  if (!/^(?:come|comes|came|coming|follow|follows|followed)$/.test(verb) || isTail(tokens, at)) return false;
  let before = i - 1;
  while (/^(?:adverb|auxiliary)$/.test(tokens[before]?.tag ?? '')) before -= 1;
  if (!tokens.slice(Math.max(0, before - 5), before + 1).some(({ norm }) => EVENT.test(norm)) || /^(?:verb|past|participle)$/.test(tokens[before]?.tag ?? '')) return false;
  if (verb.startsWith('follow')) return true;
  return tokens.slice(i + 1, Math.min(at, i + 10)).some(({ norm }) => norm === 'after' || norm === 'since');
}

/** "in the wake of attacks that left eight dead", "unlike the blast that killed ten"; set before the sentence only up to its comma. */
function isLikened(tokens: readonly Token[], i: number, at: number): boolean {
  const [token, next, after] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  const wake = token?.norm === 'in' && next?.norm === 'the' && (after?.norm === 'wake' || after?.norm === 'aftermath') && tokens[i + 3]?.norm === 'of';
  const like = /^(?:unlike|recalling|echoing)$/.test(token?.norm ?? '') || (/^(?:similar|compared|reminiscent|akin)$/.test(token?.norm ?? '') && /^(?:to|with|of)$/.test(next?.norm ?? ''));
  if ((!wake && !like) || isTail(tokens, at)) return false;
  const fronted = i === 0 || tokens.slice(0, i).every(({ kind }) => kind !== 'word');
  return !fronted || !tokens.slice(i, at).some(({ text }) => text === ',');
}

/** "the deadliest attack since a gunman killed 26"; not "The attack, the deadliest since 2004, killed 26". */
function isSinceWorst(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.norm === 'since' && (tokens[i + 2]?.text !== ',' || /^(?:when|where|which)$/.test(tokens[i + 3]?.norm ?? '')) && tokens.slice(Math.max(0, i - 12), i).some(({ norm }) => /^(?:deadliest|worst|bloodiest|deadlier|largest|biggest|first)$/.test(norm));
}

/** "in that attack five died": what is told now would be "this" or "the". */
function inDistantEvent(tokens: readonly Token[], i: number, at: number): boolean {
  return tokens[i]?.norm === 'that' && i < at && tokens[i - 1]?.tag === 'preposition' && EVENT.test(tokens[i + 1]?.norm ?? '') && tokens[i + 1]?.norm.endsWith('s') !== true;
}

/** In: a sentence, where a measure word stands. Out: whether it tells of an event that the sentence brings in: "a drive-by shooting that left two dead". */
export function isFreshEvent(tokens: readonly Token[], at: number): boolean {
  return tokens.some((token, i) => {
    if (i >= at || i < at - 20 || !/^(?:a|an|another)$/.test(token.norm)) return false;
    const noun = tokens.slice(i + 1, i + 6).findIndex(({ norm }) => EVENT.test(norm)) + i + 1;
    if (noun === i || noun >= at || tokens.slice(i + 1, noun).some(({ tag, text }, k, list) => !/^(?:adjective|noun|name|gerund|participle|verb)$/.test(tag) && text !== '-' && list[k - 1]?.text !== '-')) return false;
    return tokens.slice(noun + 1, at).some(({ norm, tag }) => /^(?:that|which)$/.test(norm) && tag === 'subordinator');
  });
}
