/** Names of days and months, of which a word is known to be a time. */

/** A day by its name, or seen from the day of the text. */
export const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/;

export const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)$/;

/** Whether a word names a day or a month. */
export const isDate = (norm: string): boolean => DAY.test(norm) || MONTH.test(norm);
