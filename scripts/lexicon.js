// Distils natural's 4 MB part-of-speech lexicon to the few tags the tagger asks for, so that starting stays fast.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const TAGS = new Set(['VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'NN', 'NNS', 'JJ', 'RB']);

const LOOKS_OTHERWISE = /(?:ed|ing|ly|ous|ful|ive|able|ible|ish|less|ical|ian|ese|ize|ify)$/;

/** Writes `{ "VBD VBN": "word word ..." }`: lower-case words by their possible tags, commonest tag first. */
export function writeLexicon(path) {
  const require = createRequire(import.meta.url);
  const file = require.resolve('natural/package.json').replace('package.json', 'lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json');
  const lexicon = JSON.parse(readFileSync(file, 'utf8'));
  const byTags = new Map();
  for (const [word, tags] of Object.entries(lexicon)) {
    if (!/^[a-z]+$/.test(word) || !Array.isArray(tags)) continue;
    const kept = tags.filter((tag) => TAGS.has(tag));
    // Plain nouns are the tagger's default: only what can be something else, or looks it by its ending, is worth its bytes.
    if (!kept.some((tag) => tag.startsWith('VB') || tag === 'JJ' || tag === 'RB') && !(kept.length > 0 && LOOKS_OTHERWISE.test(word))) continue;
    const key = kept.join(' ');
    byTags.set(key, [...(byTags.get(key) ?? []), word]);
  }
  const out = Object.fromEntries([...byTags].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([k, words]) => [k, words.toSorted().join(' ')]));
  writeFileSync(path, `${JSON.stringify(out, null, 0)}\n`);
}
