import type { Tag, Token } from '../../types.ts';

/** Words of these tags carry no meaning of their own in a phrase. */
export const EMPTY_TAGS: ReadonlySet<Tag> = new Set<Tag>(['determiner', 'auxiliary', 'modal', 'punctuation', 'quote', 'possessive', 'conjunction', 'to', 'not', 'subordinator', 'pronoun']);

export const isVerb = (token: Token | undefined): boolean => token?.tag === 'verb' || token?.tag === 'past' || token?.tag === 'participle';
