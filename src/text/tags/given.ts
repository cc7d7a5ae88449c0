/** Given names that are words of other classes too, or verbs in the first place. "Will", "May" and "Hope" open too many sentences as words. */
const GIVEN = new Set(
  `art bill bob chase chip chuck clay cliff curt dale dean dick don drew earl frank gene grace grant guy jack jay jean jerry josh joy ken lance lane mark max mike miles neil nick norm
  pat penny peter rand ray rich rob robin rod rose russ sandy skip stew sue ted tony troy victor wade walker ward warren woody`.split(/\s+/),
);

/** In: a word and the two behind it, as lower-case norms and as written. Out: whether a person's name opens here: "Mark Holm, 41, fell", not "Mark the day", "Bill Passes House". */
export function opensName(norm: string, next: string | undefined, after: string | undefined): boolean {
  return GIVEN.has(norm) && next !== undefined && /^\p{Lu}\p{Ll}/u.test(next) && !(after !== undefined && /^\p{Lu}/u.test(after));
}
