/** A comparison written by hand: a ferry runs aground, four outlets tell it, a fifth rewrites the first one's story. */
import { createHash } from 'node:crypto';
import type {
  Answer, Claim, ClaimComparison, Comparison, Cue, Evidence, Group, Origin, Placement, Reading, Rejection, Source, Span,
} from '../../src/types.ts';
import { toReport, type Report } from '../../src/report.ts';

const SHARED = 'The ferry Marit ran aground on the Skarv reef shortly before midnight with 214 people on board, and rescuers brought everyone ashore within three hours.';

const texts: Readonly<Record<string, string>> = {
  'coast-post': `Three die as ferry hits reef off Holm

${SHARED} Three passengers were killed, the coast guard said on Tuesday.

“We had no warning from the lighthouse at all,” captain Ida Brandt told the Coast Post. The line’s owner, Holm Lines, denied that the ship had been overloaded.
`,
  'harbour-times': `Ferry disaster: five feared dead

At least five people may have died when an overcrowded ferry struck rocks near the island of Holm, according to a hospital doctor.

“We had no warning,” the captain said. “She was not overloaded,” he told this newspaper. The vessel carried more people than its licence allows, a former crew member told this newspaper on condition that he not be named because he still has relatives who work for the company and fears that they would lose their posts.
`,
  'island-radio': `Ferry aground at Skarv

Three people lost their lives. The ship was not overloaded, the owner says. Questions remain about the lighthouse.
`,
  nordwire: `Markets close higher

Shares in shipping companies rose on Tuesday.
`,
  'holm-daily': `Holm mourns

${SHARED} Three passengers were killed, the coast guard said on Tuesday. The ship was overloaded.
`,
};

const outlets: Readonly<Record<string, string>> = {
  'coast-post': 'Coast Post', 'harbour-times': 'Harbour Times', 'island-radio': 'Island Radio', nordwire: 'NordWire', 'holm-daily': 'Holm Daily',
};

export const textOf = (source: string): string => texts[source] ?? '';

const source = (id: string): Source => ({
  id, outlet: outlets[id] ?? id, title: textOf(id).split('\n')[0] ?? null, published: '2031-03-04', url: null, language: 'en',
  basis: { outlet: 'stated', title: 'inferred', published: 'stated', language: 'inferred' },
  path: `corpus/${id}.md`, firstLine: 5, text: textOf(id), sha256: createHash('sha256').update(textOf(id)).digest('hex'),
});

const find = (id: string, quote: string, from = 0): Span => {
  const start = textOf(id).indexOf(quote, from);
  if (start < 0) throw new Error(`${id} does not say: ${quote}`);
  return { start, end: start + quote.length };
};

export const evidence = (id: string, quote: string, placement: Placement): Evidence => {
  const span = find(id, quote);
  const before = textOf(id).slice(0, span.start);
  return { ...span, quote, line: 5 + (before.match(/\n/g)?.length ?? 0), column: span.start - before.lastIndexOf('\n'), placement };
};

const cuesIn = (id: string, sentence: Evidence, cues: readonly (readonly [Cue['role'], string])[]): readonly Cue[] =>
  cues.map(([role, quote]) => ({ ...find(id, quote, role === 'about' && !sentence.quote.includes(quote) ? 0 : sentence.start), quote, role }));

type Facts = Partial<Omit<Reading, 'cues' | 'evidence'>> & Pick<Reading, 'position' | 'label'>;

export const reading = (id: string, sentence: string, placement: Placement, cues: readonly (readonly [Cue['role'], string])[], facts: Facts): Reading => {
  const proof = evidence(id, sentence, placement);
  return {
    polarity: 'asserted', voice: 'outlet', speaker: null, certainty: 'asserted', time: null, score: 0.8, rule: 'status/clause',
    ...facts, cues: cuesIn(id, proof, cues), evidence: proof,
  };
};

const rejected = (id: string, sentence: string, placement: Placement, reason: string, cues: readonly (readonly [Cue['role'], string])[]): Rejection => {
  const proof = evidence(id, sentence, placement);
  return { evidence: proof, rule: 'status/question', reason, cues: cuesIn(id, proof, cues) };
};

const answered = (id: string, ...readings: readonly [Reading, ...Reading[]]): Answer => ({ source: id, status: 'answered', readings, rejected: [] });
const silent = (id: string): Answer => ({ source: id, status: 'silent', readings: [], rejected: [] });

const base = { about: ['ferry'], except: [], reference: null };
const group = (position: string, label: string, sources: readonly string[], origins: number, polarity: Group['polarity'] = 'asserted'): Group =>
  ({ position, label, polarity, sources, origins });

const three = { position: '3 people', label: '3 people', rule: 'quantity/measure', value: { type: 'quantity', value: 3, bound: 'exact', unit: 'people' } } as const;
const guard = { voice: 'attributed', speaker: { name: 'the coast guard', actor: null } } as const;

const deaths: ClaimComparison = {
  claim: { ...base, kind: 'quantity', id: 'deaths', question: 'How many people died?', unit: 'people', measure: ['killed', 'died'], tolerance: null },
  outcome: 'disagree',
  groups: [group('3 people', '3 people', ['coast-post', 'island-radio', 'holm-daily'], 2), group('5 people', 'at least 5 people', ['harbour-times'], 1)],
  answers: [
    answered('coast-post',
      reading('coast-post', 'Three passengers were killed, the coast guard said on Tuesday.', 'lede', [['value', 'Three passengers'], ['cue', 'killed'], ['speaker', 'the coast guard']], { ...three, ...guard, score: 0.95 }),
      reading('coast-post', 'Three die as ferry hits reef off Holm', 'headline', [['value', 'Three'], ['cue', 'die'], ['about', 'ferry']], three)),
    answered('harbour-times',
      reading('harbour-times', 'At least five people may have died when an overcrowded ferry struck rocks near the island of Holm, according to a hospital doctor.', 'lede',
        [['value', 'At least five people'], ['hedge', 'may'], ['cue', 'died'], ['about', 'ferry']],
        { position: '5 people', label: 'at least 5 people', rule: 'quantity/measure', value: { type: 'quantity', value: 5, bound: 'at-least', unit: 'people' }, voice: 'attributed', speaker: { name: 'a hospital doctor', actor: null }, certainty: 'hedged' })),
    answered('island-radio', reading('island-radio', 'Three people lost their lives.', 'lede', [['value', 'Three people'], ['cue', 'lost their lives']], three)),
    silent('nordwire'),
    answered('holm-daily', reading('holm-daily', 'Three passengers were killed, the coast guard said on Tuesday.', 'lede', [['value', 'Three passengers'], ['cue', 'killed']], { ...three, ...guard })),
  ],
  differences: [
    { type: 'conflict', sources: ['coast-post', 'island-radio', 'holm-daily', 'harbour-times'], detail: '3 people against at least 5 people' },
    { type: 'certainty', sources: ['harbour-times'], detail: 'Harbour Times says it with doubt (“may”)' },
  ],
  reference: { value: '3 people', source: 'Accident board, final report', matching: ['coast-post', 'island-radio', 'holm-daily'], conflicting: ['harbour-times'] },
  robustness: { withoutSource: [{ source: 'harbour-times', outcome: 'agree' }], withoutOrigin: [{ origin: 'o2', outcome: 'agree' }] },
};

const over = { position: 'overloaded', label: 'overloaded' } as const;
const owner = { voice: 'attributed', speaker: { name: 'the owner', actor: 'holm-lines' } } as const;

const overload: ClaimComparison = {
  claim: { ...base, kind: 'status', id: 'overloaded', question: 'Was the ferry overloaded?', positions: [], ordered: false, several: false, bySpeaker: false, actors: [] },
  outcome: 'disagree',
  groups: [group('overloaded', 'overloaded', ['harbour-times', 'holm-daily'], 2), group('overloaded', 'overloaded', ['coast-post', 'harbour-times', 'island-radio'], 3, 'denied')],
  answers: [
    answered('coast-post', reading('coast-post', 'The line’s owner, Holm Lines, denied that the ship had been overloaded.', 'body',
      [['speaker', 'Holm Lines'], ['negation', 'denied'], ['about', 'the ship'], ['cue', 'overloaded']], { ...over, ...owner, polarity: 'denied', speaker: { name: 'Holm Lines', actor: 'holm-lines' } })),
    {
      source: 'harbour-times', status: 'contested', rejected: [],
      readings: [
        reading('harbour-times', 'The vessel carried more people than its licence allows, a former crew member told this newspaper on condition that he not be named because he still has relatives who work for the company and fears that they would lose their posts.', 'body',
          [['about', 'The vessel'], ['cue', 'carried more people than its licence allows']], { ...over, voice: 'attributed', speaker: { name: 'a former crew member', actor: null } }),
        reading('harbour-times', '“She was not overloaded,” he told this newspaper.', 'body', [['about', 'ferry'], ['negation', 'not'], ['cue', 'overloaded']], { ...over, polarity: 'denied', voice: 'quoted', speaker: { name: 'the captain', actor: null } }),
      ],
    },
    answered('island-radio', reading('island-radio', 'The ship was not overloaded, the owner says.', 'body', [['about', 'The ship'], ['negation', 'not'], ['cue', 'overloaded']], { ...over, ...owner, polarity: 'denied' })),
    silent('nordwire'),
    answered('holm-daily', reading('holm-daily', 'The ship was overloaded.', 'body', [['about', 'The ship'], ['cue', 'overloaded']], over)),
  ],
  differences: [{ type: 'conflict', sources: ['holm-daily', 'coast-post'], detail: 'Holm Daily says so in its own voice; Coast Post gives the owner’s denial' }],
  reference: null,
};

const quoteOf = (text: string): Facts => ({ position: text, label: `“${text}”`, value: { type: 'text', text }, voice: 'quoted', rule: 'quotation/content' });

const warning: ClaimComparison = {
  claim: { ...base, kind: 'quotation', id: 'warning', question: 'What did the captain say about a warning?', cues: ['warning'], direct: false, speaker: ['captain'] },
  outcome: 'framed-differently',
  groups: [
    group('We had no warning from the lighthouse at all', '“We had no warning from the lighthouse at all”', ['coast-post'], 1),
    group('We had no warning', '“We had no warning”', ['harbour-times'], 1),
  ],
  answers: [
    answered('coast-post', reading('coast-post', '“We had no warning from the lighthouse at all,” captain Ida Brandt told the Coast Post.', 'body',
      [['value', 'We had no warning from the lighthouse at all'], ['speaker', 'captain Ida Brandt']],
      { ...quoteOf('We had no warning from the lighthouse at all'), speaker: { name: 'captain Ida Brandt', actor: null } })),
    answered('harbour-times', reading('harbour-times', '“We had no warning,” the captain said.', 'body', [['value', 'We had no warning'], ['speaker', 'the captain']],
      { ...quoteOf('We had no warning'), speaker: { name: 'the captain', actor: null } })),
    { source: 'island-radio', status: 'unclear', readings: [], rejected: [rejected('island-radio', 'Questions remain about the lighthouse.', 'body', 'it asks, it does not say', [['about', 'lighthouse']])] },
    silent('nordwire'),
    silent('holm-daily'),
  ],
  differences: [{ type: 'wording', sources: ['harbour-times'], detail: 'Harbour Times leaves out “from the lighthouse at all”' }],
  reference: null,
};

const aboard: ClaimComparison = {
  claim: { ...base, kind: 'quantity', id: 'aboard', question: 'How many people were on board?', unit: 'people', measure: ['on board'], tolerance: null },
  outcome: 'agree',
  groups: [group('214 people', '214 people', ['coast-post', 'holm-daily'], 1)],
  answers: [
    answered('coast-post', reading('coast-post', SHARED, 'lede', [['about', 'The ferry Marit'], ['value', '214 people'], ['cue', 'on board']], { position: '214 people', label: '214 people' })),
    silent('harbour-times'), silent('island-radio'), silent('nordwire'),
    answered('holm-daily', reading('holm-daily', SHARED, 'lede', [['about', 'The ferry Marit'], ['value', '214 people'], ['cue', 'on board']], { position: '214 people', label: '214 people' })),
  ],
  differences: [],
  reference: null,
  robustness: { withoutSource: [], withoutOrigin: [{ origin: 'o1', outcome: 'silent' }] },
};

const owned: ClaimComparison = {
  claim: { ...base, kind: 'label', id: 'owner', question: 'Whose ship was it?', names: ['owner'] },
  outcome: 'single-source',
  groups: [group('holm-lines', 'Holm Lines', ['coast-post'], 1)],
  answers: [
    answered('coast-post', reading('coast-post', 'The line’s owner, Holm Lines, denied that the ship had been overloaded.', 'body', [['cue', 'owner'], ['actor', 'Holm Lines']], { position: 'holm-lines', label: 'Holm Lines' })),
    ...['harbour-times', 'island-radio', 'nordwire', 'holm-daily'].map(silent),
  ],
  differences: [],
  reference: null,
};

const ids = Object.keys(texts);

const cause: ClaimComparison = {
  claim: { ...base, kind: 'date', id: 'last-inspection', question: 'When was the ship last inspected?', action: ['inspect'] },
  outcome: 'silent', groups: [], answers: ids.map(silent), differences: [], reference: null,
};

const passage = `${SHARED} Three passengers were killed, the coast guard said on Tuesday.`;

const origins: readonly Origin[] = [
  { id: 'o1', sources: ['coast-post', 'holm-daily'], passages: [{ text: passage, sources: ['coast-post', 'holm-daily'].map((id) => ({ id, ...find(id, passage), line: 7 })) }] },
  { id: 'o2', sources: ['harbour-times'], passages: [] },
  { id: 'o3', sources: ['island-radio'], passages: [] },
  { id: 'o4', sources: ['nordwire'], passages: [] },
];

export const comparison: Comparison = {
  story: { title: 'Ferry Marit runs aground off Holm', date: '2031-03-04', about: ['ferry'] },
  sources: ids.map(source),
  origins,
  notices: [{ source: 'nordwire', type: 'off-topic', message: 'none of the story’s words (ferry) is in the article' }],
  claims: [aboard, deaths, overload, warning, owned, cause],
};

export const tool = { name: 'compare-claims', version: '1.2.3' };

export const report: Report = toReport(comparison, tool);

/** The fixture's claims, as a claims file would hold them. */
export const claims: readonly Claim[] = comparison.claims.map(({ claim }) => claim);
