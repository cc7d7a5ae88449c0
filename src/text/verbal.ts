/** In: a tag. Out: whether it is that of a verb in any of its forms. */
export const isVerbTag = (tag: string | undefined): boolean => tag === 'verb' || tag === 'past' || tag === 'participle' || tag === 'gerund';

/** In: a word that has a tag, or none. Out: whether it is a verb. */
export const isVerbal = (word: { readonly tag: string } | undefined): boolean => isVerbTag(word?.tag);
