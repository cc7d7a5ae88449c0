import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSources } from '../../src/read.ts';
import { runTool } from '../run.ts';

const CLAIMS = `version: 1
story: { title: Dam failure at Lisk, date: 2031-03-04, about: [dam, Lisk] }
claims:
  - id: deaths
    question: How many people died?
    kind: quantity
    about: [dam, Lisk]
    unit: people
    measure: [killed, died, dead]
  - id: moved
    question: How many people were moved?
    kind: quantity
    unit: people
    measure: [evacuated, moved]
  - id: cause
    question: What broke the wall?
    kind: status
    positions: { quake: [earthquake broke], rain: [rain broke] }
`;

const PAGES = new URL('../documents/pages/', import.meta.url).pathname;
const LONG = 'The dam above Lisk burst on Tuesday. Seven people were killed, the mayor said. The water came at night, and it took the lower bridge with it before anybody was warned.\n';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'compare-claims-add-'));
  writeFileSync(join(cwd, 'claims.yaml'), CLAIMS);
  for (const name of readdirSync(PAGES)) copyFileSync(join(PAGES, name), join(cwd, name));
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const write = (name: string, text: string | Uint8Array): void => {
  mkdirSync(join(cwd, name, '..'), { recursive: true });
  writeFileSync(join(cwd, name), text);
};
const file = (name: string): string => readFileSync(join(cwd, name), 'utf8');
const corpus = (): readonly string[] => readdirSync(join(cwd, 'corpus')).toSorted();

const run = (args: readonly string[], stdin = '') => runTool(['add', ...args], { cwd, stdin, now: new Date('2031-03-06T12:00:00.500Z') });

describe('a page that is added', () => {
  test('becomes a source with what is known of it', async () => {
    const { code, out, err } = await run(['json-ld.html']);
    expect([code, err]).toEqual([0, '']);
    expect(corpus()).toEqual(['hill-news.md']);
    expect(file('corpus/hill-news.md')).toMatch(
      /^---\noutlet: "Hill News"\ntitle: "Dam at Lisk bursts, killing three & cutting off villages"\npublished: 2031-03-04\nurl: "https:\/\/www\.hillnews\.example\/world\/dam-at-lisk-bursts"\nlanguage: "en-GB"\nretrieved: 2031-03-06T12:00:00Z\nsha256: [0-9a-f]{64}\n---\n# Dam at Lisk/,
    );
    expect(readSources('corpus', cwd)).toMatchObject([{ id: 'hill-news', outlet: 'Hill News', published: '2031-03-04', basis: { outlet: 'stated', published: 'stated' } }]);
    expect(out).toContain('added corpus/hill-news.md\n  Hill News (stated)   2031-03-04 (stated)   en-GB (stated)');
  });

  test('of which less is known says what was inferred', async () => {
    await run(['div-soup.html']);
    expect(file('corpus/tarn-radio.md')).toContain('outlet: { value: "Tarn Radio", basis: inferred }\n');
    expect(readSources('corpus', cwd)).toMatchObject([{ published: '2031-03-05', basis: { outlet: 'inferred', published: 'inferred', title: 'inferred' } }]);
  });

  test('is held against the others, claim by claim, with both sentences', async () => {
    await run(['json-ld.html']);
    const { out } = await run(['div-soup.html', '--width', '100']);
    expect(out).toContain(`What Tarn Radio says   1 of 3 claims answered, 1 turned, against 1 other source

≠ How many people died?   deaths
  one source answered; now the sources disagree
    Tarn Radio   5 people   corpus/tarn-radio.md:9   own voice   headline
      │ Flood after [dam] failure leaves [five dead]
  against
    Hill News   3 people   corpus/hill-news.md:10   own voice   headline
      │ [Dam] at [Lisk] bursts, [killing three] & cutting off villages

silent on: moved, cause
`);
  });

  test('that agrees names who it is in line with', async () => {
    await run(['json-ld.html']);
    const { out } = await run(['amp.html', '--width', '100']);
    expect(out).toMatch(/= How many people died\? {3}deaths\n {2}one source answered; now the sources agree\n {4}Morning Standard {3}3 people [\s\S]*in line with Hill News \(corpus\/hill-news\.md:10\)/);
    expect(out).toContain('What Morning Standard says   1 of 3 claims answered, against 1 other source');
  });

  test('among several is held against those before it', async () => {
    const { out } = await run(['json-ld.html', 'amp.html', 'div-soup.html']);
    expect(out.match(/^What .*/gm)).toEqual([
      'What Hill News says   2 of 3 claims answered, no other source yet', 'What Morning Standard says   1 of 3 claims answered, against 1 other source',
      'What Tarn Radio says   1 of 3 claims answered, 1 turned, against 2 other sources',
    ]);
  });

  test('without a claims file is added all the same', async () => {
    rmSync(join(cwd, 'claims.yaml'));
    const { code, out } = await run(['json-ld.html']);
    expect([code, corpus()]).toEqual([0, ['hill-news.md']]);
    expect(out).toContain('compare-claims init');
  });

  test('in another language is told of', async () => {
    write('dam.html', file('json-ld.html').replace('lang="en-GB"', 'lang="tr"').replaceAll('"inLanguage":"en-GB",', ''));
    expect((await run(['dam.html'])).out).toContain('! its language is tr: only English is read');
  });
});

describe('nothing is overwritten', () => {
  test('the same text is told to be there, whatever the page puts around it', async () => {
    await run(['json-ld.html']);
    const before = file('corpus/hill-news.md');
    write('later.html', file('json-ld.html').replace('Sign up for our newsletter', 'Join 12,000 others'));
    const { code, out } = await run(['later.html']);
    expect([code, out]).toEqual([0, 'unchanged corpus/hill-news.md: the corpus has this text already\n']);
    expect([corpus(), file('corpus/hill-news.md')]).toEqual([['hill-news.md'], before]);
  });

  test('a text that has changed is kept beside the old one', async () => {
    await run(['json-ld.html']);
    const before = file('corpus/hill-news.md');
    write('later.html', file('json-ld.html').replaceAll('killing three', 'killing six'));
    const { out } = await run(['later.html']);
    expect(out).toContain('added corpus/hill-news-2.md: the text of corpus/hill-news.md has changed; both are kept');
    expect([corpus(), file('corpus/hill-news.md')]).toEqual([['hill-news-2.md', 'hill-news.md'], before]);
    expect(readSources('corpus', cwd).map(({ id }) => id)).toEqual(['hill-news-2', 'hill-news']);
  });

  test('--replace puts it in the place of the old one, under the id it has', async () => {
    await run(['json-ld.html']);
    write('corpus/hill-news.md', file('corpus/hill-news.md').replace('---\n', '---\nid: hill\n'));
    write('later.html', file('json-ld.html').replaceAll('killing three', 'killing six'));
    const { out } = await run(['--replace', 'later.html']);
    expect(out).toContain('replaced corpus/hill-news.md: its text has changed');
    expect(corpus()).toEqual(['hill-news.md']);
    expect(readSources('corpus', cwd)).toMatchObject([{ id: 'hill', text: expect.stringContaining('killing six') }]);
  });

  test('another article of the outlet stands beside the first, also with --replace', async () => {
    await run(['json-ld.html']);
    write('other.html', file('json-ld.html').replaceAll('dam-at-lisk-bursts', 'dam-owner').replaceAll('Dam at Lisk bursts', 'Dam owner flees').replaceAll('A dam above', 'The dam above'));
    const { out } = await run(['--replace', 'other.html']);
    expect(out).toContain('added corpus/hill-news-2.md: another article of Hill News beside corpus/hill-news.md');
  });

  test('an id that is taken is no name for a file', async () => {
    write('corpus/hill-news.txt', LONG);
    await run(['json-ld.html']);
    expect(corpus()).toEqual(['hill-news-2.md', 'hill-news.txt']);
  });
});

describe('texts', () => {
  test('are kept word for word, with their front matter', async () => {
    write('river-post.txt', LONG);
    write('note.md', `---\noutlet: Valley Radio\npublished: 2031-03-05\nurl: https://valley.example/1\n---\n${LONG.replace('Seven', 'Eight')}`);
    const { code, err } = await run(['river-post.txt', 'note.md']);
    expect([code, err]).toEqual([0, '']);
    expect(readSources('corpus', cwd)).toMatchObject([
      { id: 'river-post', outlet: 'River Post', text: LONG, basis: { outlet: 'inferred' } },
      { id: 'valley-radio', outlet: 'Valley Radio', published: '2031-03-05', url: 'https://valley.example/1', basis: { outlet: 'stated' } },
    ]);
  });

  test('of other encodings are read', async () => {
    write('café-news.txt', Buffer.from(`${LONG}The caf\u00e9 owner\u0092s house fell.\n`, 'latin1'));
    await run(['café-news.txt']);
    expect(file('corpus/cafe-news.md')).toContain('The café owner’s house fell.');
  });

  test('from standard input need a name', async () => {
    const { code } = await run(['-', '--outlet', 'Hill News', '--published', '2031-03-04', '--title', 'Dam: "bursts"'], LONG);
    expect(code).toBe(0);
    expect(readSources('corpus', cwd)).toMatchObject([{ id: 'hill-news', outlet: 'Hill News', published: '2031-03-04', title: 'Dam: "bursts"', text: LONG }]);
  });

  test('a list on standard input is a list', async () => {
    write('my page.html', file('amp.html'));
    const { code, out, err } = await run(['-'], '# two pages\n\njson-ld.html\nmy page.html\nnowhere.html\n');
    expect([code, corpus()]).toEqual([2, ['hill-news.md', 'morning-standard.md']]);
    expect(err).toContain('error: nowhere.html: there is no such file');
    expect(out).toContain('added corpus/morning-standard.md');
  });

  test.each([
    [[' \n'], 'error: standard input: is empty'],
    [['Too short to be an article.'], 'error: standard input: is not an article: too little text (6 words) was found in it'],
  ])('%j', async ([stdin], said) => {
    const { code, err } = await run(['-'], stdin);
    expect([code, existsSync(join(cwd, 'corpus'))]).toEqual([2, false]);
    expect(err).toContain(said);
  });
});

describe('what cannot be added is told, and the others are', () => {
  test('and the command ends with 2', async () => {
    const { code, out, err } = await run(['paywall.html', 'nowhere.html', 'json-ld.html', '.']);
    expect([code, corpus()]).toEqual([2, ['hill-news.md']]);
    expect(out).toContain('added corpus/hill-news.md');
    expect(err).toContain('error: paywall.html: is not an article: too little text');
    expect(err).toContain('error: nowhere.html: there is no such file');
    expect(err).toContain('error: .: is a folder, not a file');
  });

  test.each([
    ['a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0), 'is not text: it has NUL bytes'],
    ['a.zip', Buffer.from('PK\u0003\u0004xxxx'), 'is a zip file, not an article'],
    ['a.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), 'is a Word document in the format of before 2007'],
    ['a.pdf', Buffer.from('%PDF-1.4 and no more'), 'cannot be read as a PDF'],
    ['a.docx', Buffer.from('PK\u0003\u0004 and no more'), 'cannot be read as a Word document'],
    ['a.warc', Buffer.from('WARC/1.0\r\nWARC-Type: response\r\n'), 'cannot be read as a web archive'],
    ['a.xml', Buffer.from('<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>'), 'is a feed, not an article'],
    ['a.html', Buffer.from('<meta charset="klingon"><p>x'), 'its encoding is unknown: "klingon"'],
  ])('%s', async (name, bytes, said) => {
    write(name, bytes);
    const { code, err } = await run([name]);
    expect(err).toContain(`error: ${name}: ${said}`);
    expect(code).toBe(2);
  });

  test.each([
    [['json-ld.html', 'amp.html', '--outlet', 'X'], '--outlet, --title and --published are for one article at a time'],
    [['json-ld.html', '--published', 'soon'], '"soon" is not a date'],
    [['--timeout', '0', 'json-ld.html'], 'Write a whole number, 1 to 600.'],
    [[], "missing required argument 'source'"],
    [['ftp://news.example/a'], 'ftp://news.example/a: is not fetched: only http and https are'],
    [['file:///etc/passwd'], 'file:///etc/passwd: is not fetched: only http and https are'],
    [['https://anna:secret@news.example/a'], 'https://…@news.example/a: has a name or password in it'],
    [['--claims', 'nowhere.yaml', 'json-ld.html'], 'nowhere.yaml: there is no such file'],
  ])('%j', async (args, said) => {
    const { code, err } = await run(args);
    expect(err).toContain(said);
    expect(err).not.toContain('secret');
    expect(code).toBe(2);
    expect(existsSync(join(cwd, 'corpus'))).toBe(false);
  });
});
