import { createHash } from 'node:crypto';
import { agreementOf } from '../../src/agreement.ts';
import { check } from '../../src/check.ts';
import { parseClaims } from '../../src/claims-file/parse.ts';
import { compareAnswers } from '../../src/comparison.ts';
import { compare, compareAlone, readAlone } from '../../src/compare.ts';
import { robustnessOf } from '../../src/robustness.ts';
import { InputError } from '../../src/errors.ts';
import { formats } from '../../src/formats/index.ts';
import { lint } from '../../src/lint.ts';
import { loaders } from '../../src/loaders/index.ts';
import { nextLock } from '../../src/lock/next.ts';
import { editLock } from '../../src/lock/edit.ts';
import { parseLock } from '../../src/lock/parse.ts';
import { toReport } from '../../src/report.ts';
import { acceptance, keyOf, lockWith, reviewItems } from '../../src/review.ts';
import { suggest } from '../../src/suggest.ts';
import type { ClaimsFile, Comparison, Source } from '../../src/types.ts';
import { CLAIMS, TOLD } from './story.ts';

/** Inputs that somebody would make up to keep the tool busy, of any size: time must grow as they do. */
export interface Case {
  readonly name: string;
  /** Makes an input of so many characters, sources or claims, and gives what is to be timed. */
  readonly make: (size: number) => () => unknown;
}

const source = (id: string, text: string): Source => ({
  id, outlet: id, title: null, published: '2021-03-02', url: null, language: 'en', basis: {}, path: `corpus/${id}.txt`, firstLine: 1, text, sha256: createHash('sha256').update(text).digest('hex'),
});

const whole = (file: ClaimsFile, sources: readonly Source[]) => (): unknown => formats.terminal.comparison([toReport(compare(file, sources))], { color: false, width: 80 });

const file = parseClaims('claims.yaml', CLAIMS);

/** One source of this, again and again, beside a plain one. */
const repeated = (name: string, unit: string, before = '', after = ''): Case => ({
  name: `text: ${name}`,
  make: (size) => whole(file, [source('a', TOLD + before + unit.repeat(Math.ceil(size / unit.length)) + after), source('b', TOLD)]),
});

const UNITS: Readonly<Record<string, string>> = {
  'one word': 'a', 'one word of capitals': 'A', 'one line': 'the fire in the mill ', 'one line of names': 'Ann Lowe ', 'short sentences': 'It burns. ', 'sentences on the claims': 'The fire killed two people. ',
  'sentences on all claims': TOLD, 'words on the claims without a stop': 'the fire killed two people and police caused it on Monday ', 'paragraphs': 'It burns.\n\n', 'lines': 'It burns\n', 'newlines': '\n', 'spaces': ' ', 'tabs': '\t', 'carriage returns': '\r', 'CRLF': '\r\n',
  'spaces and newlines': ' \n', 'no-break spaces': '\u00a0', 'line separators': '\u2028',
  'straight quotes': '"', 'opening quotes': '“', 'closing quotes': '”', 'apostrophes': '\'', 'quoted words': '“fire” ', 'straight quoted words': '"fire" ', 'quotes with speakers': '“It burns,” the mayor said. ', 'quotes never closed': '“It burns ', 'nested quotes': '“‘', 'words with apostrophes': 'a\'',
  'opening brackets': '(', 'closing brackets': ')', 'square brackets': '[', 'bracketed words': '(fire) ', 'commas': ',', 'commas and spaces': ', ', 'lists': 'a mill, a yard, ', 'stops': '.', 'stops and spaces': '. ', 'question marks': '?', 'exclamation marks': '! ', 'colons': ':', 'semicolons': '; ', 'dashes': '—', 'hyphens': '-', 'hyphenated words': 'a-', 'ellipses': '… ',
  'digits': '1', 'digits and commas': '1,', 'digits and stops': '1.', 'figures': '12 ', 'money': '$12 ', 'number words': 'two ', 'hundreds': 'hundred ', 'counts': 'two people ', 'per cent': '5% ', 'figures with signs': '-5 ', 'ranges': '5-6 ', 'dates': '2 March 2021 ', 'dates in figures': '2021-03-02 ', 'weekdays': 'on Monday ', 'months': 'May ', 'times': '10:20 ', 'ages': 'Ann Lowe, 33, ',
  'said': 'said ', 'he said': 'he said ', 'he said that': 'he said that ', 'that': 'that ', 'and': 'and ', 'or': 'or ', 'of': 'of ', 'the': 'the ', 'if': 'if ', 'not': 'not ', 'never denied': 'never denied that ', 'did not': 'did not ', 'was': 'was ', 'to': 'to ', 'to kill': 'to kill ', 'which': 'which ', 'it': 'it ', 'by': 'by ', 'the mayor': 'the mayor ', 'may have': 'may have ', 'allegedly': 'allegedly ', 'killed': 'killed ', 'fire': 'fire ', 'fires': 'fire, ', 'opened': 'opened ', 'blaze': 'blaze ', 'according to': 'according to ', 'because': 'because ', 'capital letters': 'A ', 'initials': 'A. ', 'abbreviations': 'U.S. ', 'titles': 'Mr. ', 'we saw': 'we saw the fire ',
  'combining marks': '\u0301', 'letters with marks': 'e\u0301', 'zero-width spaces': '\u200b', 'joiners': '\u200d', 'families': '👩‍👩‍👧 ', 'flags': '🇹🇷', 'lone surrogates': '\ud800', 'bidi overrides': '\u202e', 'bidi isolates': '\u2067', 'NUL': '\0', 'escapes': '\u001b[31m', 'ideographs': '火', 'wide letters': 'ＦＩＲＥ ', 'Arabic': 'نار ', 'ligatures': 'ﬁ', 'dotted capitals': 'İ',
  'headings': '# Fire\n', 'list items': '- fire\n', 'numbered items': '1. fire\n', 'block quotes': '> ', 'tables': '| fire ', 'links': '[fire](http://a.b) ', 'addresses': 'http://a.b/c ', 'mail addresses': 'a@b.cd ', 'handles': '@a ', 'tags': '<p>', 'entities': '&amp;', 'comments': '<!-- ', 'front matter': '---\n', 'bylines': 'By Ann Lowe\n', 'credits': '(AP Photo) ', 'captions': 'In this photo ', 'read more': 'READ MORE: Fire\n', 'underscores': '_', 'stars': '**', 'backticks': '`', 'backslashes': '\\', 'slashes': '/', 'bars': '|', 'equals': '=',
};

/** Many sources, many claims, long and deep claims files. */
const parsed = (text: string, path = 'claims.yaml') => (): unknown => {
  try {
    return parseClaims(path, text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error;
  }
};

const locked = (entries: string) => (): unknown => {
  try {
    return parseLock('claims.lock.yaml', `version: 1\nclaims:\n  deaths:\n    sources:\n${entries}`, file);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error;
  }
};

const claim = (at: number, cues = `cause number ${at}`): string => `  - { id: c${at}, kind: status, about: [fire], positions: { a: [${cues}], b: [burn ${at}] } }\n`;
const counting = (at: number, measures: string): string => `  - { id: c${at}, kind: quantity, about: [fire], unit: people, measure: [${measures}] }\n`;
const header = 'version: 1\nstory: The mill fire\nclaims:\n';
const listed = (count: number, item: (at: number) => string, by = ', '): string => Array.from({ length: count }, (_, at) => item(at)).join(by);
const numbered = (count: number): readonly Source[] => Array.from({ length: count }, (_, at) => source(`s${at}`, `The fire killed ${at} people.`));
const two = [source('a', TOLD), source('b', `${TOLD}It burns.`)];

const yaml = (name: string, make: (size: number) => string): Case => ({ name: `claims file: ${name}`, make: (size) => parsed(make(size)) });
const read = (name: string, make: (size: number) => string): Case => ({ name: `claims: ${name}`, make: (size) => { const text = make(size); return () => whole(parseClaims('claims.yaml', text), two)(); } });

const matter = (name: string, make: (size: number) => string): Case => ({
  name: `front matter: ${name}`,
  make: (size) => {
    const text = `---\n${make(size)}\n---\n${TOLD}`;
    return () => {
      try {
        return loaders.find(({ extensions }) => extensions.includes('.md'))?.load({ path: 'corpus/a.md', name: 'a', text });
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        return error;
      }
    };
  },
});

/** What thousands of sources could each tell otherwise. Reading them takes the most time, and is no part of what is measured. */
const differing: readonly (readonly [string, (at: number) => string])[] = [
  ['counts in conflict', (at) => `The fire killed ${at} people.`],
  ['bounds that fit', (at) => `The fire killed ${at % 2 === 0 ? `at least ${at}` : `at most ${9_000_000 + at}`} people.`],
  ['wordings', (at) => `“We saw the fire at ${at} o’clock in street number ${at * 7},” the mayor said.`],
];
const compared = (tell: (at: number) => string, size: number): Comparison =>
  compareAlone(file, Array.from({ length: size }, (_, at) => readAlone(file, source(`s${at}`, tell(at)))), [], { origins: [] });

/** Each way to draw what is said of a text that is long, hostile and full of readings. */
const drawn: readonly Case[] = Object.entries(formats).flatMap(([name, format]): readonly Case[] => ([['sentences', TOLD], ['ideographs', '“We saw the fire 火火火,” the mayor said. '], ['one long quote', '']] as const).map(([what, unit]) => ({
  name: `format ${name}: ${what}`,
  make: (size) => {
    const text = unit === '' ? `The fire killed two people${', 火 and \u202e so on'.repeat(Math.ceil(size / 16))}.` : unit.repeat(Math.ceil(size / unit.length));
    const report = toReport(compare(file, [source('a', text), source('b', `${TOLD}${text}`)]));
    return () => format.comparison([report], { color: true, width: 80, links: 'file:///' });
  },
})));

export const cases: readonly Case[] = [
  ...Object.entries(UNITS).map(([name, unit]) => repeated(name, unit)),
  repeated('a line of a stop at its end', ' ', 'The fire killed two people', '.'), repeated('brackets in brackets', '(', '', ')'.repeat(1000)),
  { name: 'sources: short ones', make: (size) => whole(file, numbered(size)) },
  { name: 'sources: copies of one', make: (size) => whole(file, Array.from({ length: size }, (_, at) => source(`s${at}`, TOLD.repeat(3)))) },
  { name: 'sources: of one word', make: (size) => whole(file, Array.from({ length: size }, (_, at) => source(`s${at}`, 'Fire'))) },
  { name: 'sources: that all tell another story', make: (size) => whole(file, Array.from({ length: size }, (_, at) => source(`s${at}`, TOLD.replace('Monday', `day ${at}`).replace('two', String(at))))) },
  { name: 'sources: quotations that differ', make: (size) => whole(file, Array.from({ length: size }, (_, at) => source(`s${at}`, `“We saw the fire at ${at} o’clock in street number ${at * 7},” the mayor said.`))) },
  ...differing.flatMap(([name, tell]): readonly Case[] => [
    { name: `compared answers: ${name}`, make: (size) => { const { claims, sources: all, origins } = compared(tell, size); return () => claims.map(({ claim: asked, answers }) => robustnessOf(compareAnswers(asked, answers, all, origins), all, origins)); } },
    { name: `drawn answers: ${name}`, make: (size) => { const report = toReport(compared(tell, size)); return () => formats.terminal.comparison([report], { color: false, width: 80 }); } },
  ]),
  { name: 'suggest: sentences', make: (size) => () => suggest([source('a', TOLD.repeat(Math.ceil(size / TOLD.length))), ...two], null, 10) },
  { name: 'suggest: sources', make: (size) => { const sources = Array.from({ length: size }, (_, at) => source(`s${at}`, TOLD)); return () => suggest(sources, null, 10); } },
  { name: 'lint: claims', make: (size) => { const text = header + listed(size, (at) => claim(at), ''); return () => lint(parseClaims('claims.yaml', text), text, two); } },
  { name: 'lock: written and read', make: (size) => { const comparison = compare(file, numbered(size)); return () => parseLock('claims.lock.yaml', editLock('claims.lock.yaml', null, null, nextLock(comparison, null)).text, file); } },
  { name: 'lock: accepted again', make: (size) => { const comparison = compare(file, numbered(size)); const next = nextLock(comparison, null); const { text } = editLock('claims.lock.yaml', null, null, next); return () => editLock('claims.lock.yaml', text, parseLock('claims.lock.yaml', text, file), next); } },
  { name: 'lock: what is gone taken out', make: (size) => { const next = nextLock(compare(file, numbered(size)), null); const { text } = editLock('claims.lock.yaml', null, null, next); return () => editLock('claims.lock.yaml', text, parseLock('claims.lock.yaml', text, file), { claims: [] }); } },
  { name: 'check: sources that nobody has accepted', make: (size) => { const comparison = compare(file, numbered(size)); return () => check(file, comparison, parseLock('claims.lock.yaml', 'version: 1\nclaims: { deaths: { outcome: disagree, sources: {} } }\n', file)); } },
  { name: 'check: sources that nobody has accepted, all alike', make: (size) => { const comparison = compare(file, Array.from({ length: size }, (_, at) => source(`s${at}`, TOLD))); return () => check(file, comparison, parseLock('claims.lock.yaml', 'version: 1\nclaims: { deaths: { outcome: disagree, sources: {} } }\n', file)); } },
  { name: 'check: sources that are gone', make: (size) => { const all = compare(file, numbered(size)); const { text } = editLock('claims.lock.yaml', null, null, nextLock(all, null)); const comparison = compare(file, two); return () => check(file, comparison, parseLock('claims.lock.yaml', text, file)); } },
  { name: 'review: all accepted', make: (size) => { const comparison = compare(file, numbered(size)); return () => lockWith(comparison, null, new Map(reviewItems(comparison, null, true).map((item) => [keyOf(item), acceptance(item)])), new Set()); } },
  { name: 'agreement: positions that differ', make: (size) => { const { claims } = compare(file, numbered(size)); const reviewed = ['a', 'b'].map((reviewer, k) => ({ reviewer, answers: new Map([['deaths', new Map(claims[0]?.answers.map((answer, at) => [answer.source, [`${at + k} people`]]))]]) })); return () => agreementOf(reviewed, claims); } },
  read('many', (size) => header + listed(size, (at) => claim(at), '')),
  read('that ask with the same words', (size) => header + listed(size, (at) => counting(at, 'killed'), '')),
  read('that each ask with words of their own', (size) => header + listed(size, (at) => counting(at, `killed, carried off ${at}`), '')),
  read('a cue of many letters', (size) => header + claim(0, 'a'.repeat(size))),
  read('a cue of many words', (size) => header + claim(0, 'it burns '.repeat(size / 9))),
  read('many cues', (size) => header + claim(0, listed(size / 10, (at) => `it burns ${at}`))),
  read('many positions', (size) => `${header}  - { id: c, kind: status, about: [fire], positions: { ${listed(size / 10, (at) => `p${at}: [burn ${at}]`)} } }\n`),
  read('many words it is about', (size) => `${header}  - { id: c, kind: quantity, unit: people, about: [fire, ${listed(size / 10, (at) => `thing ${at}`)}], measure: [killed] }\n`),
  read('many actors', (size) => `version: 1\nstory: The mill fire\nactors:\n${listed(size / 20, (at) => `  a${at}: { name: Person Number${at} }\n`, '')}claims:\n  - { id: c, kind: actor, about: [fire], action: [cause] }\n`),
  read('many aliases', (size) => `version: 1\nstory: The mill fire\nactors:\n  a: { name: Ann Lowe, aliases: [${listed(size / 20, (at) => `Person Number${at}`)}] }\nclaims:\n  - { id: c, kind: actor, about: [fire], action: [cause] }\n`),
  read('alternatives in a cue', (size) => header + claim(0, `"${listed(size / 10, (at) => `burn${at}`, '|')}"`)),
  read('a long question', (size) => `${header}  - { id: c, question: "${'Who did it? '.repeat(size / 12)}", kind: quantity, unit: people, about: [fire], measure: [killed] }\n`),
  yaml('ids used twice', (size) => header + '  - { id: c, kind: date, about: [fire], action: [start] }\n'.repeat(size / 55)),
  yaml('actors nobody knows', (size) => `version: 1\nstory: x\nactors:\n${listed(size / 60, (at) => `  a${at}: Ann ${at}\n`, '')}claims:\n${listed(size / 60, (at) => `  - { id: c${at}, kind: actor, about: [x], action: [y], actors: [b${at}] }\n`, '')}`),
  yaml('references to actors', (size) => `version: 1\nstory: x\nactors:\n${listed(size / 60, (at) => `  a${at}: { name: Ann, aliases: [Ann ${at}] }\n`, '')}claims:\n${listed(size / 60, (at) => `  - { id: c${at}, kind: actor, about: [x], action: [y], reference: Ann ${at} }\n`, '')}`),
  { name: 'lock: many sources of one claim', make: (size) => locked(listed(size / 60, (at) => `      s${at}: { by: accepted, positions: [{ position: 2 people, exact: x }] }\n`, '')) },
  { name: 'lock: corrections to nothing', make: (size) => locked(listed(size / 60, (at) => `      s${at}: { by: corrected, positions: [{ position: nobody ${at}, exact: x }] }\n`, '')) },
  yaml('lists in lists', (size) => `a: ${'['.repeat(size)}`), yaml('maps in maps', (size) => `a: ${'{a: '.repeat(size / 4)}`), yaml('block lists', (size) => `a:\n  ${'- '.repeat(size / 2)}`), yaml('deeper and deeper', (size) => listed(Math.sqrt(size), (at) => `${' '.repeat(at)}a:\n`, '')),
  yaml('anchors', (size) => `a: ${listed(size / 8, (at) => `&a${at} b`, '\n')}`), yaml('aliases that explode', (size) => `a0: &a0 [x, x]\n${listed(Math.min(200, size), (at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]\n`, '')}`), yaml('a comment', (size) => `# ${'x'.repeat(size)}\nversion: 1\n`),
  yaml('comments', (size) => `${'# x\n'.repeat(size / 4)}version: 1\n`), yaml('keys', (size) => listed(size / 10, (at) => `key${at}: x`, '\n')), yaml('one key', (size) => `${'k'.repeat(size)}: x`), yaml('mistakes', (size) => header + listed(size / 20, (at) => `  - { ide: c${at}, kind: q }\n`, '')), yaml('quotes', (size) => `a: "${'\\"'.repeat(size / 2)}"`),
  yaml('a long line', (size) => `${header}  - { id: ${'x'.repeat(size)} `), yaml('spaces', (size) => `a:${' '.repeat(size)}b`), yaml('newlines', (size) => `a:${'\n'.repeat(size)}b`), yaml('a text in folds', (size) => `a: >\n${'  x\n'.repeat(size / 4)}`), yaml('documents', (size) => '---\n'.repeat(size / 4)), yaml('tags', (size) => `a: ${'!!x '.repeat(size / 4)}`),
  matter('keys', (size) => listed(size / 10, (at) => `key${at}: x`, '\n')), matter('lists in lists', (size) => `id: ${'['.repeat(size)}`), matter('a long title', (size) => `title: ${'x'.repeat(size)}`), matter('never closed', (size) => '-- -\n'.repeat(size / 5)), matter('spaces', (size) => `title: ${' '.repeat(size)}x`),
  ...drawn,
];
