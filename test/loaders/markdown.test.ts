import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { formatInputError, InputError } from '../../src/errors.ts';
import { loadMarkdown } from '../../src/loaders/markdown.ts';
import { sha256 } from '../../src/loaders/text.ts';
import type { Source } from '../../src/types.ts';

const load = (text: string): Source => loadMarkdown({ path: 'corpus/post.md', name: 'post', text });

function messageOf(text: string): string {
  try {
    load(text);
  } catch (error) {
    if (error instanceof InputError) return formatInputError(error);
    throw error;
  }
  return 'no mistake';
}

const NEWS = 'The dam was opened.';

describe('loadMarkdown', () => {
  test('everything stated or inferred in the front matter', () => {
    const source = load(`---
id: valley
outlet: { value: Valley Post, basis: inferred }
title: "Dam: open at last"
published: 2020-12-30
url: { value: "https://example.org/dam", basis: stated }
language: en-GB
---
${NEWS}`);
    expect(source).toEqual({
      id: 'valley',
      outlet: 'Valley Post',
      title: 'Dam: open at last',
      published: '2020-12-30',
      url: 'https://example.org/dam',
      language: 'en-GB',
      basis: { outlet: 'inferred', title: 'stated', published: 'stated', url: 'stated', language: 'stated' },
      path: 'corpus/post.md',
      firstLine: 9,
      text: NEWS,
      sha256: sha256(NEWS),
    });
  });

  test('what is left out is inferred, what is null is unknown', () => {
    const dated = `30 December 2020\n${NEWS}`;
    expect(load(`---\nid: bbc\n---\n${dated}`)).toMatchObject({ id: 'bbc', outlet: 'BBC', published: '2020-12-30', basis: { outlet: 'inferred', published: 'inferred', language: 'inferred' } });
    expect(load(`---\noutlet: BBC\npublished: null\ntitle: { value: null, basis: inferred }\n---\n${dated}`)).toMatchObject({ id: 'post', title: null, published: null, basis: { outlet: 'stated', language: 'inferred' } });
    expect(load(`---\n---\n${dated}`)).toMatchObject({ id: 'post', outlet: 'Post', published: '2020-12-30', firstLine: 3, text: dated });
  });

  test('without front matter it is all text', () => {
    expect(load(`# Dam\n\n---\n\n${NEWS}`)).toMatchObject({ id: 'post', firstLine: 1, text: `# Dam\n\n---\n\n${NEWS}` });
    expect(load(`----\n${NEWS}`).text).toBe(`----\n${NEWS}`);
  });

  test.each([
    ['2020-12-30T17:45:00Z', '2020-12-30'],
    ['2020-12', '2020-12'],
    ['2020', '2020'],
  ])('published: %s', (written, published) => {
    expect(load(`---\npublished: ${written}\n---\n${NEWS}`).published).toBe(published);
  });

  test.each([['\n', 5], ['\r\n', 5], ['\r', 1]])('the text is what stands behind the front matter, to the last byte', (end, firstLine) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }).filter((text) => text.trim() !== ''), (text) => {
        const head = ['---', 'id: a', 'outlet: B', '---', ''].join(end);
        const source = load(head + text);
        expect(source.text).toBe((head + text).slice(head.length));
        expect(source).toMatchObject({ text, sha256: sha256(text), firstLine });
      }),
    );
  });

  test('the hash of the text is checked', () => {
    expect(load(`---\nsha256: ${sha256(NEWS).toUpperCase()}\n---\n${NEWS}`).text).toBe(NEWS);
    expect(messageOf(`---\nsha256: ${sha256(NEWS)}\n---\n${NEWS}\n`)).toBe(
      `corpus/post.md:2:9: the text was altered: its SHA-256 is another\n  2 | sha256: ${sha256(NEWS)}\n    |         ${'^'.repeat(64)}\n  restore the text; if the change is meant, write sha256: ${sha256(`${NEWS}\n`)}`,
    );
  });

  test.each<[string, string, string]>([
    ['no text', '---\nid: a\n---\n \n', 'corpus/post.md: there is no text in the file\n  paste the article into it, or remove it'],
    ['an empty file', '', 'corpus/post.md: there is no text in the file\n  paste the article into it, or remove it'],
    ['not closed', `---\nid: a\n${NEWS}`, 'corpus/post.md:1:1: the front matter is not closed\n  1 | ---\n    | ^^^\n  end it with a line of --- before the text'],
    ['an unknown key, lines that end in a carriage return', `---\rid: a\routlett: B\r---\r${NEWS}`, 'corpus/post.md:3:1: unknown key "outlett"\n  3 | outlett: B\n    | ^^^^^^^\n  did you mean "outlet"?'],
    ['only opened', '---', 'corpus/post.md:1:1: the front matter is not closed\n  1 | ---\n    | ^^^\n  end it with a line of --- before the text'],
    ['an unknown key', `---\nid: a\noutlett: B\n---\n${NEWS}`, 'corpus/post.md:3:1: unknown key "outlett"\n  3 | outlett: B\n    | ^^^^^^^\n  did you mean "outlet"?'],
    ['an unknown key in a value', `---\noutlet: { value: B, bases: stated }\n---\n${NEWS}`, 'corpus/post.md:2:21: unknown key "bases"\n  2 | outlet: { value: B, bases: stated }\n    |                     ^^^^^\n  did you mean "basis"?'],
    ['a bad basis', `---\noutlet: { value: B, basis: guessed }\n---\n${NEWS}`, 'corpus/post.md:2:28: "basis" must be "stated" or "inferred"\n  2 | outlet: { value: B, basis: guessed }\n    |                            ^^^^^^^\n  stated: the text itself says so; inferred: it was read off the text'],
    ['a bad date', `---\npublished: 30.12.2020\n---\n${NEWS}`, 'corpus/post.md:2:12: "30.12.2020" is not a date\n  2 | published: 30.12.2020\n    |            ^^^^^^^^^^\n  write it as 2020-12-30, 2020-12 or 2020'],
    ['a bad date with its basis', `---\npublished: { value: soon, basis: stated }\n---\n${NEWS}`, 'corpus/post.md:2:21: "soon" is not a date\n  2 | published: { value: soon, basis: stated }\n    |                     ^^^^\n  write it as 2020-12-30, 2020-12 or 2020'],
    ['a list', `---\n- a\n---\n${NEWS}`, 'corpus/post.md:2:1: this must be a map\n  2 | - a\n    | ^^^\n  with the keys: id, outlet, title, published, url, language, retrieved, sha256'],
    ['a colon in a title', `---\ntitle: Dam: open\n---\n${NEWS}`, 'corpus/post.md:2:8: not valid YAML: Nested mappings are not allowed in compact mappings\n  2 | title: Dam: open\n    |        ^\n  put text that contains ": " in quotes'],
    ['a key twice', `---\nid: a\nid: b\n---\n${NEWS}`, 'corpus/post.md:3:1: duplicate key "id"\n  3 | id: b\n    | ^^\n  it is already on line 2'],
    ['a rule at the top of a text', `---\n${NEWS}\n---\nMore.`, `corpus/post.md:2:1: this must be a map\n  2 | ${NEWS}\n    | ${'^'.repeat(NEWS.length)}\n  with the keys: id, outlet, title, published, url, language, retrieved, sha256`],
  ])('%s', (_, text, expected) => {
    expect(messageOf(text)).toBe(expected);
  });
});
