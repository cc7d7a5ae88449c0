import * as z from 'zod';
import { isEdtf } from '../text/dates/edtf.ts';
import { suggest } from './nearest.ts';
import { message } from './mistakes.ts';

/** The small parts that the schemas of written YAML are made of. Each takes what a person would write and gives one plain form. */

/** Text; a bare number or truth value is the text it is written as. */
export const text = z
  .union([z.string(), z.number(), z.boolean()], { error: '{key} must be text' })
  .transform((value) => String(value).trim())
  .refine((value) => value !== '', '{key} is empty')
  .meta({ id: 'text' });

/** A word or phrase, or a list of them; `|` separates alternatives. Gives the phrases, each once. */
export const phrases = z
  .union([text, z.array(text).min(1, message('{key} is empty', 'give at least one word or phrase'))], { error: '{key} must be text or a list of texts' })
  .transform((value) => [...new Set([value].flat().flatMap((phrase) => phrase.split('|')).map((phrase) => phrase.trim()).filter((phrase) => phrase !== ''))])
  .refine((value) => value.length > 0, message('{key} is empty', 'give at least one word or phrase'))
  .meta({ id: 'phrases' });

/** One id or a list of them. */
export const ids = z
  .union([text, z.array(text).min(1, '{key} is empty')], { error: '{key} must be an id or a list of ids' })
  .transform((value) => [value].flat())
  .meta({ id: 'ids' });

export const flag = z
  .union([z.boolean(), z.enum(['yes', 'no'])], { error: '{key} must be true or false' })
  .transform((value) => value === true || value === 'yes');

/** A date in EDTF: `2020-12-30`, `2020-12`, `2020`, `2020-12-21/2020-12-27`, `2019-06~`. Of a point in time, as feeds give it, the day is taken. */
export const date = text.transform((value) => /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d/.exec(value)?.[1] ?? value).refine(isEdtf, { error: (issue) => message(`"${String(issue.input)}" is not a date`, 'write it as 2020-12-30, 2020-12 or 2020') });

/** Keys for people, allowed wherever something may want explaining. */
export const note = {
  description: text.optional().describe('Free text for people; not read.'),
  note: text.optional().describe('Free text for people; not read.'),
};

/** A map with these keys and no others. `elsewhere` says where a key belongs that is known but not here. */
export function strict<Shape extends z.ZodRawShape>(shape: Shape, what: string, elsewhere: (key: string) => string | null = () => null) {
  const keys = Object.keys(shape).filter((key) => !(key in note));
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return message(`{key} must be ${what}`, `with the keys: ${keys.join(', ')}`);
      const key = String((issue['keys'] as readonly string[])[0]);
      return message('unknown key', elsewhere(key) ?? suggest(key, keys, 'keys here'));
    },
  });
}
