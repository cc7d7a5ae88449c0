import type { Tag } from '../../types.ts';

/** Words of these tags carry no meaning of their own in a phrase. */
export const EMPTY_TAGS: ReadonlySet<Tag> = new Set<Tag>(['determiner', 'auxiliary', 'modal', 'punctuation', 'quote', 'possessive', 'conjunction', 'to', 'not', 'subordinator', 'pronoun']);
