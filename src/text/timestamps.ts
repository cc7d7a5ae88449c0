/** Words of dates, clock times and what pages write around them. */
const TIME_WORD = /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|[ap]\.?m|gmt|utc|[ecmp][sd]?t|ist|bst|cet|cest|msk|sgt|hkt|aest|hrs?|hours?|noon|midnight|last|first|date|time|updated?|modified|published|posted|created|edited|on|at|of|in|the|ago|day|days|minutes?|local|\d{1,4}(?:st|nd|rd|th)?|\d{1,2}[ap]m|t\d{2})$/i;

/** In: a line. Out: whether it is a date or a clock time with little else ("Last updated at 13:38 GMT, 3 July 2013"). */
export function isTimestamp(line: string): boolean {
  if (line.length > 130 || !/\d/.test(line)) return false;
  if (/[.!?]["”’)]?$/.test(line) && !/[ap]\.m\.$/i.test(line)) return false;
  const words = line.match(/[\p{L}\p{N}][\p{L}\p{N}.]*/gu) ?? [];
  const others = words.filter((word) => !TIME_WORD.test(word.replace(/\.$/, '')));
  const dated = /\b(?:19|20)\d\d\b|\d{1,2}:\d{2}|\d ?[ap]\.?m\b/i.test(line);
  const announced = /^\W{0,3}(?:last )?(?:updated?|modified|published|posted|first published|date)\b/i.test(line);
  return dated && words.length >= 2 && others.length <= (announced ? 4 : 2) && others.length * 2 < words.length + (announced ? 3 : 0);
}
