import { describe, expect, test } from '@jest/globals';
import { accepted, briefs, checked, CLAIMS, corrected, HILL, type Texts, TEXTS, VALE } from '../check/desk.ts';

interface Case {
  readonly texts: Texts;
  readonly lock?: string;
  readonly claims?: string;
}

const LEANING = 'The dam was old. It was broken by a blast. Some say it broke after a blast.\n';

/** What each rule finds in a case, of that rule alone; nothing where the list is empty. */
const cases: Readonly<Record<string, readonly (readonly [string, Case, readonly string[]])[]>> = {
  'new-source': [
    ['one that agrees', { texts: { ...TEXTS, marsh: 'Four people died in the flood.\n' } }, ['warning new-source - marsh']],
    ['one that is silent', { texts: { ...TEXTS, marsh: 'Shares rose.\n' } }, ['warning new-source - marsh']],
    ['one that contradicts what was agreed: the outcome tells it', { texts: { ...TEXTS, marsh: 'Nine people died in the flood.\n' } }, ['warning new-source - marsh']],
    ['one that says what neither side of a dispute says', {
      texts: { ...TEXTS, vale: VALE.replace('Four', 'Seven'), marsh: 'Nine people died in the flood.\n' }, lock: accepted({ ...TEXTS, vale: VALE.replace('Four', 'Seven') }),
    }, ['error new-source deaths marsh', 'warning new-source - marsh']],
    ['one that takes a side in a dispute', {
      texts: { ...TEXTS, vale: VALE.replace('Four', 'Seven'), marsh: 'Seven people died in the flood.\n' }, lock: accepted({ ...TEXTS, vale: VALE.replace('Four', 'Seven') }),
    }, ['warning new-source - marsh']],
    ['none', { texts: TEXTS }, []],
    ['one that is gone', { texts: { hill: HILL } }, []],
  ],
  'changed-reading': [
    ['another figure', { texts: { ...TEXTS, vale: VALE.replace('Four', 'Five') } }, ['error changed-reading deaths vale']],
    ['a denial in place of the statement', { texts: { ...TEXTS, hill: HILL.replace('said the dam was safe', 'said the dam was unsafe') } }, ['error changed-reading safety hill']],
    ['silence', { texts: { ...TEXTS, vale: 'Four people died when the dam gave way.\n' } }, ['error changed-reading cause vale']],
    ['an answer in place of silence', { texts: { ...TEXTS, vale: `${VALE}\nThe River Board said the dam was safe.\n` } }, ['error changed-reading safety vale']],
    ['the same text, read by other cues', { texts: TEXTS, claims: CLAIMS.replace('rain: [broken by rain, broke after heavy rain]', 'rain: [broke after heavy rain]') }, ['error changed-reading cause vale']],
    ['an entry that somebody took out', { texts: TEXTS, lock: accepted().replace(/ {6}vale:\n(?: {8}.*\n)+/, '') }, ['error changed-reading deaths vale']],
    ['a text that says the same in other words', { texts: { ...TEXTS, vale: VALE.replace('died when the dam gave way', 'were killed as the dam gave way') } }, []],
    ['a new source', { texts: { ...TEXTS, marsh: 'Nine people died in the flood.\n' } }, []],
    ['a correction that stands', { texts: TEXTS, lock: corrected(accepted(), 'cause', 'vale', ['by: corrected', 'positions:', '  - { position: blast, exact: broken by rain }']) }, []],
  ],
  'outcome-changed': [
    ['a new source contradicts', { texts: { ...TEXTS, marsh: 'Nine people died in the flood.\n' } }, ['error outcome-changed deaths marsh']],
    ['an edited source contradicts', { texts: { ...TEXTS, vale: VALE.replace('Four', 'Seven') } }, ['error outcome-changed deaths vale']],
    ['a dispute ends', { texts: TEXTS, lock: accepted({ ...TEXTS, vale: VALE.replace('Four', 'Seven') }) }, ['error outcome-changed deaths vale']],
    ['a second source for a single one', { texts: { ...TEXTS, vale: `${VALE}\nThe River Board said the dam was safe.\n` } }, ['warning outcome-changed safety vale']],
    ['a source is gone', { texts: { hill: HILL } }, ['warning outcome-changed deaths -', 'warning outcome-changed cause -']],
    ['a person corrects', { texts: TEXTS, lock: corrected(accepted(), 'cause', 'vale', ['by: corrected', 'positions:', '  - { position: blast, exact: broken by rain }']) }, ['error outcome-changed cause vale']],
    ['a new source agrees', { texts: { ...TEXTS, marsh: 'Four people died in the flood.\n' } }, []],
    ['a new source is silent', { texts: { ...TEXTS, marsh: 'Shares rose.\n' } }, []],
  ],
  'evidence-lost': [
    ['the sentence is gone, and the answer with it', { texts: { ...TEXTS, vale: 'Four people died when the dam gave way.\n' } }, ['error evidence-lost cause vale']],
    ['the sentence is another, the answer the same', { texts: { ...TEXTS, vale: VALE.replace('The wall was broken by rain, engineers said.', 'The wall of the dam was broken by rain.') } }, ['error evidence-lost cause vale']],
    ['a comma more', { texts: { ...TEXTS, hill: HILL.replace('The dam broke', 'The dam, broke') } }, ['error evidence-lost cause hill']],
    ['the quote of a correction', {
      texts: { ...TEXTS, vale: VALE.replace('broken by rain', 'broken by the rain') },
      lock: corrected(accepted(), 'cause', 'vale', ['by: corrected', 'positions:', '  - { position: blast, exact: broken by rain }']),
    }, ['error evidence-lost cause vale']],
    ['the quote of a correction was never there', { texts: TEXTS, lock: corrected(accepted(), 'cause', 'vale', ['by: corrected', 'positions:', '  - { position: blast, exact: dynamite }']) }, ['error evidence-lost cause vale']],
    ['a silence, of a text that has changed and is read', {
      texts: { ...TEXTS, vale: `${VALE}More later.\n` }, lock: corrected(accepted(), 'cause', 'vale', ['by: corrected', `sha256: ${'0'.repeat(64)}`, 'positions: []']),
    }, ['error evidence-lost cause vale']],
    ['a silence, of a text that has changed and has nothing to read', {
      texts: { ...TEXTS, vale: `${VALE}More later.\n` }, lock: corrected(accepted(), 'safety', 'vale', ['by: corrected', `sha256: ${'0'.repeat(64)}`, 'positions: []']),
    }, []],
    ['a paragraph more before it', { texts: { ...TEXTS, vale: `A dam has burst.\n\n${VALE}` } }, []],
    ['other white space', { texts: { ...TEXTS, vale: VALE.replace('rain,', 'rain,  ') } }, []],
    ['a source that is gone', { texts: { hill: HILL } }, []],
  ],
  'evidence-moved': [
    ['other white space', { texts: { ...TEXTS, vale: VALE.replace('broken by', 'broken  by') } }, ['warning evidence-moved cause vale']],
    ['twice in the text, with the same around it', {
      texts: { ...TEXTS, vale: `${VALE}\n${VALE}` }, lock: corrected(accepted(), 'cause', 'vale', ['by: corrected', 'positions:', '  - { position: blast, exact: broken by rain }']),
    }, ['warning evidence-moved deaths vale', 'warning evidence-moved cause vale']],
    ['twice in the text, with other text around it', { texts: { ...TEXTS, vale: `${VALE}\nAs we said: The wall was broken by rain, engineers said. But who knows.\n` } }, []],
    ['the very same', { texts: TEXTS }, []],
    ['further down', { texts: { ...TEXTS, vale: `A dam has burst.\n\n${VALE}` } }, []],
  ],
  'source-changed': [
    ['a word more', { texts: { ...TEXTS, vale: `${VALE}More later.\n` } }, ['warning source-changed - vale']],
    ['the same', { texts: TEXTS }, []],
    ['a new source', { texts: { ...TEXTS, marsh: 'Shares rose.\n' } }, []],
    ['a correction by hand, without a hash', { texts: TEXTS, lock: corrected(accepted(), 'cause', 'vale', ['by: corrected', 'positions:', '  - { position: blast, exact: broken by rain }']) }, []],
  ],
  'new-claim': [
    ['a claim more', { texts: TEXTS, claims: `${CLAIMS}  - { id: when, kind: date, about: dam, action: break }\n` }, ['warning new-claim when -']],
    ['the same', { texts: TEXTS }, []],
  ],
  'stale-lock': [
    ['a source is gone', { texts: { hill: HILL } }, ['warning stale-lock - vale']],
    ['a claim is gone', { texts: TEXTS, claims: CLAIMS.replace('id: cause', 'id: reason') }, ['warning stale-lock cause -']],
    ['nothing is', { texts: TEXTS }, []],
  ],
  uncovered: [
    ['a required claim', { texts: TEXTS, claims: CLAIMS.replace('id: safety', 'id: safety\n    required: yes') }, ['error uncovered safety vale']],
    ['one that is not required', { texts: TEXTS }, []],
    ['one that all answer', { texts: TEXTS, claims: CLAIMS.replace('id: deaths', 'id: deaths\n    required: yes') }, []],
  ],
  'reference-mismatch': [
    ['another figure', { texts: TEXTS, claims: CLAIMS.replace('id: deaths', 'id: deaths\n    reference: { value: 5 people, source: the coroner }') }, ['warning reference-mismatch deaths hill', 'warning reference-mismatch deaths vale']],
    ['the same figure', { texts: TEXTS, claims: CLAIMS.replace('id: deaths', 'id: deaths\n    reference: 4 people') }, []],
    ['silence is no mismatch', { texts: TEXTS, claims: CLAIMS.replace('id: safety', 'id: safety\n    reference: unsafe') }, ['warning reference-mismatch safety hill']],
  ],
  unreviewed: [
    ['what no person has accepted', { texts: { hill: HILL }, lock: accepted({ hill: HILL }).replace('by: machine', 'by: accepted'), claims: `${CLAIMS}policy: { unreviewed: note }\n` }, ['note unreviewed cause hill', 'note unreviewed safety hill']],
    ['is off unless asked for', { texts: TEXTS }, []],
    ['a correction is a review', { texts: TEXTS, lock: accepted().replaceAll('by: machine', 'by: corrected'), claims: `${CLAIMS}policy: { unreviewed: note }\n` }, []],
  ],
  'low-confidence': [
    ['a sentence that leans on the one before', { texts: { hill: LEANING }, lock: accepted({ hill: LEANING }) }, ['note low-confidence cause hill']],
    ['one that a person has accepted', { texts: { hill: LEANING }, lock: accepted({ hill: LEANING }).replaceAll('by: machine', 'by: accepted') }, []],
    ['a sure one', { texts: TEXTS }, []],
  ],
};

describe.each(Object.entries(cases))('%s', (rule, table) => {
  test.each(table)('%s', (_, { texts, lock = accepted(), claims }, expected) => {
    expect(briefs(checked(texts, lock, claims)).filter((line) => line.split(' ')[1] === rule)).toEqual(expected);
  });
});
