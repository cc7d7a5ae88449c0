import { compare } from '../../src/compare.ts';
import { parseClaims } from '../../src/claims-file/parse.ts';
import { suggest, type Suggestions } from '../../src/suggest.ts';
import { toYaml } from '../../src/suggest/render.ts';
import type { ClaimsFile, Comparison, Source } from '../../src/types.ts';

export const PUBLISHED = '2031-05-14';

/** In: texts by outlet. Out: their sources, published on `PUBLISHED`. */
export const storyOf = (texts: Readonly<Record<string, string>>): readonly Source[] =>
  Object.entries(texts).map(([id, text]): Source => ({
    id, outlet: id, title: null, published: PUBLISHED, url: null, language: 'en', basis: {}, path: `corpus/${id}.md`, firstLine: 1, text, sha256: '',
  }));

/** The YAML of all suggestions, read back as a claims file and compared: what somebody gets who keeps them as they are. */
export function pasted(found: Suggestions, sources: readonly Source[]): { readonly yaml: string; readonly file: ClaimsFile; readonly comparison: Comparison } {
  const yaml = toYaml(found, sources, { whole: true, width: 80, indent: 2 });
  const file = parseClaims('claims.yaml', yaml);
  return { yaml, file, comparison: compare(file, sources) };
}

/** Suggestions on one line each: finder, and who takes which position. */
export const shown = (sources: readonly Source[], file: ClaimsFile | null = null, limit = 20): readonly string[] =>
  suggest(sources, file, limit).suggestions.map(({ finder, comparison: { groups } }) => `${finder}: ${groups.map(({ polarity, label, sources: having }) => `${polarity === 'denied' ? 'not ' : ''}${label} ${having.join('+')}`).toSorted().join(' | ')}`);
