/** In: a word that has a tag, or none. Out: whether it is a verb in any of its forms. */
export const isVerbal = (word: { readonly tag: string } | undefined): boolean => word?.tag === 'verb' || word?.tag === 'past' || word?.tag === 'participle' || word?.tag === 'gerund';
