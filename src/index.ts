/**
 * The library: load, compare, format. `compare-claims/text` has the text readers.
 *
 *     const comparison = compare(readClaims('claims.yaml'), readSources('corpus'));
 *     process.stdout.write(formats.json.comparison([toReport(comparison)], { color: false, width: 100 }));
 */
export { readArticle } from './article.ts';
export { check } from './check.ts';
export { compare } from './compare.ts';
export { InputError } from './errors.ts';
export { readClaims, readLock, readSources } from './read.ts';
export { toReport, type Report } from './report.ts';
export { formats } from './formats/index.ts';
export type { Format, FormatOptions } from './formats/format.ts';
export type { CheckReport, Finding } from './findings/finding.ts';
export type * from './types.ts';
