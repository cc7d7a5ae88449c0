import { createHash } from 'node:crypto';
import type { Actor, Claim, ClaimsFile, Source } from '../src/types.ts';

/**
 * Made-up news in any quantity, the same for the same numbers: articles of some 400 words on forty stories, told by many outlets with names, quotations, figures,
 * dates, doubts and denials; a part of the articles is copied from another on the same story, wholly or by paragraphs. And claims to read in them.
 */

const STORIES = 40;
/** Of the stories that claims are made for, so many are told in the corpus: the rest of a long list of claims waits for its story. */
const TOLD = 2;
const CLAIMS_PER_STORY = 10;
const WORDS = 400;

const list = (words: string): readonly string[] => words.split('|');

const PLACES = list('Varnholm|Port Ellery|Tessaly Bay|Korvane|Mirrow|Ostrava Heights|Lake Dunmore|Santa Rell|Brackwater|Nyhaven|Calder Point|Upper Sorrel|Zellin|Marrakoth|East Tavish|Quillan|Redmarsh|Solvane|Port Anselm|Hartwick|Orlo|Dray Harbour|Winmere|Castellon|Elm Reach|Bellmoor|Tarsk|Levanne|Grayling|Pinefield|Ashgrove|Morvane|Kestrel Bay|Sundal|Fairlock|Oakmere|Rivenna|Stonebridge|Thornby|Whitcombe');
const THINGS = list('harbour bridge|grain terminal|container port|coastal railway|district hospital|copper mine|ferry service|water tunnel|wind park|airport runway|power station|refugee shelter|fishing fleet|chemical plant|cable tramway|flood barrier|bank merger|steel works|radar station|oil pipeline|timber mill|river dam|stadium roof|phone network|gas storage|metro line|border crossing|prison wing|lithium quarry|cement factory|school reform|pension fund|salt works|satellite launch|shipyard strike|vaccine centre|housing tower|solar field|canal lock|sugar refinery');
const FIRST = list('Maren|Tobias|Elif|Joan|Ruben|Sanna|Piotr|Amara|Luc|Ines|Viktor|Noor|Hanna|Idris|Clara|Matteo|Freya|Omar|Nadia|Stefan|Leila|Bruno|Greta|Yusuf');
const LAST = list('Halvorsen|Okafor|Demirel|Castellano|Lindqvist|Marsh|Novak|Petrov|Aldana|Weiss|Hargreave|Tanaka|Moreau|Sorensen|Baptiste|Kovacs|Ferreira|Whitlock|Adeyemi|Brandt|Rossi|Iqbal|Nyman|Calloway');
const OFFICES = list('Transport Minister|Mayor|Governor|Interior Minister|company chairman|chief engineer|union leader|police chief|Energy Minister|regional prosecutor|hospital director|harbour master');
const BODIES = list('city council|transport ministry|regional government|safety board|energy company|dock workers’ union|national court|rescue service|insurance group|port authority|parliament|customs office');
const OUTLETS = list('The Courier|Daily Ledger|Coast Tribune|Northern Post|Evening Standard Review|World Wire|The Examiner|Morning Herald|Inland Gazette|The Observer Weekly|City Dispatch|The Beacon|Capital News|Harbour Times|National Report|The Chronicle');
const MONTHS = list('January|February|March|April|May|June|July|August|September|October|November|December');
const DAYS = list('Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday');
/** Slots of what else an article tells. Each is short, so that two articles have few words in a row in common but those they copied. */
const SUBJECTS = list('a baker|two nurses|the night porter|an old fisherman|schoolchildren|a retired judge|tourists|the choir|taxi drivers|a young welder|neighbours|the parish priest|some farmers|a delivery rider|the landlord|three students|a florist|volunteers|the lock keeper|an electrician|shop owners|a librarian|several mothers|the bus crew|a photographer|passers-by|one widow|the cook|a surveyor|local anglers');
const ACTIONS = list('counted|carried|remembered|photographed|followed|painted|ignored|described|repaired|watched|blamed|welcomed|searched for|laughed about|complained about|pointed at|drove past|wrote about|waited beside|argued over|cleaned|guarded|asked after|walked around|heard of|sold|borrowed|filmed|missed|discussed');
const OBJECTS = list('eleven lorries|the wet benches|a broken lamp|empty crates|the new fence|some letters|a yellow crane|the old signpost|fresh posters|a stack of maps|the siren|rubber boots|the closed kiosk|two barges|the price of bread|a missing dog|the long queue|paper lanterns|a brass band|the noise|muddy tracks|the evening ferry|an open letter|cheap coffee|the falling leaves|a map of pipes|concrete blocks|wooden stairs|the power cut|a row of tents');
const ADJUNCTS = list('before the bell rang|since early morning|in heavy rain|under the arches|without much hope|near the fountain|for most of the night|after the match|behind the station|with some relief|until the lights went out|on the upper deck|beside the chapel|at the weekly market|in spite of the cold|while the kettle boiled|against all advice|along the towpath|during the interval|with borrowed tools|outside the pharmacy|in the next valley|over a late breakfast|across the square|from the balcony|by torchlight|in perfect silence|ahead of the holidays|under a grey sky|between two storms');
const REMARKS = list('nobody expected that|it changed very little|few believed it|the mood was calm|such scenes are rare|opinions differ|that was a surprise|others shrugged|it took hours|no one was to blame|life goes on|memories are long');

export interface Story {
  readonly id: string;
  readonly place: string;
  readonly thing: string;
  readonly people: readonly { readonly name: string; readonly last: string; readonly office: string }[];
  readonly bodies: readonly [string, string];
  readonly day: number;
  readonly month: number;
}

type Random = () => number;

/** Mulberry32 (Tommy Ettinger): small, fast, the same everywhere. */
function random(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(next: Random, of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
const between = (next: Random, low: number, high: number): number => low + Math.floor(next() * (high - low + 1));

function storyOf(index: number): Story {
  const next = random(7919 * (index + 1));
  const people = OFFICES.slice(0, 4).map((_, i) => {
    const last = LAST[(index * 5 + i * 7) % LAST.length] ?? '';
    return { name: `${pick(next, FIRST)} ${last}`, last, office: OFFICES[(index + i * 3) % OFFICES.length] ?? '' };
  });
  return {
    id: `story-${index}`, place: PLACES[index % PLACES.length] ?? '', thing: THINGS[index % THINGS.length] ?? '', people,
    bodies: [BODIES[index % BODIES.length] ?? '', BODIES[(index + 5) % BODIES.length] ?? ''], day: between(next, 1, 28), month: between(next, 0, 11),
  };
}

type Telling = (story: Story, next: Random) => string;

const who = (story: Story, next: Random): string => { const person = pick(next, story.people); return next() < 0.4 ? `${person.office} ${person.name}` : person.last; };
const money = (next: Random): string => pick(next, ['$', '€', '£']) + pick(next, [`${between(next, 2, 90)} million`, `${between(next, 1, 9)}.${between(next, 1, 9)} billion`, `${between(next, 100, 900)},000`]);
const dateOf = (story: Story, next: Random): string => pick(next, [`on ${pick(next, DAYS)}`, `on ${story.day} ${MONTHS[story.month]}`, `in ${MONTHS[story.month]} 2021`, `on ${MONTHS[story.month]} ${story.day}, 2021`, 'last week', 'two years ago', 'earlier this month']);

/** What stories turn on, in many voices; the rest of an article speaks of the town and the weather. */
const TELLINGS: readonly Telling[] = [
  (s, r) => `The ${s.bodies[0]} ${pick(r, ['proposed', 'suggested', 'rejected', 'announced', 'approved'])} a plan for the ${s.thing} in ${s.place} ${dateOf(s, r)}.`,
  (s, r) => `The plan for the ${s.thing} was ${pick(r, ['proposed', 'put forward', 'drawn up', 'dropped'])} by the ${s.bodies[between(r, 0, 1)]}, ${who(s, r)} said ${dateOf(s, r)}.`,
  (s, r) => `“We ${pick(r, ['will not accept', 'have agreed on', 'welcome', 'never asked for'])} the plan for the ${s.thing},” ${who(s, r)} told reporters in ${s.place}.`,
  (s, r) => `The ${s.thing} will cost ${pick(r, ['about ', 'more than ', 'at least ', ''])}${money(r)}, according to the ${s.bodies[between(r, 0, 1)]}.`,
  (s, r) => `At least ${between(r, 2, 60)} people were ${pick(r, ['injured', 'killed', 'hurt', 'evacuated'])} at the ${s.thing} ${dateOf(s, r)}, ${who(s, r)} said.`,
  (s, r) => `${who(s, r)} denied that the ${s.bodies[1]} had ${pick(r, ['approved', 'paid for', 'stopped', 'delayed'])} the work on the ${s.thing}.`,
  (s, r) => `Work on the ${s.thing} ${pick(r, ['began', 'was halted', 'is expected to begin', 'has been suspended', 'resumed'])} ${dateOf(s, r)}.`,
  (s, r) => `It was not clear ${pick(r, ['who would pay', 'when it would reopen', 'whether the contract had been signed'])}, the ${s.bodies[0]} said in a statement.`,
  (s, r) => `“It is ${pick(r, ['a scandal', 'a good day for the region', 'far too late', 'the only way forward'])},” said ${who(s, r)}, who ${pick(r, ['has called for an inquiry', 'visited the site', 'spoke by telephone'])} ${dateOf(s, r)}.`,
  (s, r) => `The ${s.bodies[1]} put the loss at ${money(r)} and said that ${between(r, 3, 95)} percent of it was insured.`,
  (s, r) => `Talks between the ${s.bodies[0]} and the ${s.bodies[1]} ${pick(r, ['ended without a deal', 'are to resume', 'led to an agreement', 'broke down'])} ${dateOf(s, r)}.`,
  (s, r) => `Police said ${between(r, 2, 40)} workers of the ${s.thing} had been ${pick(r, ['questioned', 'detained', 'released'])}, although ${who(s, r)} ${pick(r, ['disputed', 'confirmed', 'could not confirm'])} the number.`,
];

const scene = (next: Random): string => `${pick(next, SUBJECTS)} ${pick(next, ACTIONS)} ${pick(next, OBJECTS)} ${pick(next, ADJUNCTS)}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const FILLERS: readonly Telling[] = [
  (s, r) => `In ${s.place}, ${scene(r)}.`,
  (_, r) => `${capital(scene(r))}, and ${scene(r)}.`,
  (_, r) => `${capital(scene(r))}: ${pick(r, REMARKS)}.`,
  (_, r) => `“${capital(scene(r))},” said ${pick(r, FIRST)} ${pick(r, LAST)}, ${between(r, 19, 88)}. “${capital(pick(r, REMARKS))}.”`,
  (_, r) => `By ${between(r, 6, 11)} p.m. ${scene(r)}, while ${scene(r)}.`,
  (_, r) => `${capital(pick(r, ADJUNCTS))}, ${scene(r)}, ${pick(r, FIRST)} ${pick(r, LAST)} recalled ${pick(r, ['on ' + pick(r, DAYS), 'last week', `in ${pick(r, MONTHS)}`])}.`,
];

const paragraphOf = (story: Story, next: Random): string =>
  Array.from({ length: between(next, 2, 4) }, () => pick(next, next() < 0.2 ? TELLINGS : FILLERS)(story, next)).join(' ');

const countWords = (paragraphs: readonly string[]): number => paragraphs.reduce((sum, text) => sum + text.split(' ').length, 0);

/** Article `index`: one in twenty is another outlet's as it stands, one in four takes some of its paragraphs. */
function bodyOf(index: number, earlier: readonly (readonly string[])[], story: Story): readonly string[] {
  const next = random(104_729 + index);
  const model = earlier.at(-1);
  const kind = next();
  if (model !== undefined && kind < 0.05) return model;
  const paragraphs: string[] = model !== undefined && kind < 0.25 ? model.slice(0, between(next, 1, 3)) : [];
  while (countWords(paragraphs) < WORDS) paragraphs.push(paragraphOf(story, next));
  return paragraphs;
}

/** So many sources, told of all stories in turn. With `only`, all of them on this one story. */
export function makeSources(count: number, only?: number): readonly Source[] {
  const stories = Array.from({ length: STORIES }, (_, i) => storyOf(i));
  const told = stories.map((): (readonly string[])[] => []);
  return Array.from({ length: count }, (_, index): Source => {
    const at = only ?? index % STORIES;
    const story = stories[at] as Story;
    const body = bodyOf(index, told[at] ?? [], story);
    told[at] = [body];
    const next = random(index + 1);
    const title = `${pick(next, ['New doubts over', 'What is known about', 'Dispute over', 'Questions about', 'Anger and hope at'])} the ${story.thing} in ${story.place}`;
    const text = `${title}\n\n${body.join('\n\n')}\n`;
    const published = `2021-${String(story.month + 1).padStart(2, '0')}-${String(story.day).padStart(2, '0')}`;
    return {
      id: `s${index}`, outlet: `${pick(next, OUTLETS)} ${index}`, title, published, url: null, language: 'en', basis: {}, path: `corpus/s${index}.md`, firstLine: 1, text,
      sha256: createHash('sha256').update(text).digest('hex'),
    };
  });
}

/** So many claims, ten to a story: the first two stories are told in the corpus, the others in none of its articles. */
export function makeClaims(count: number): ClaimsFile {
  const actors: Actor[] = BODIES.map((name) => ({ id: name.replaceAll(/\W+/g, '-'), name, aliases: [] }));
  const claims: Claim[] = [];
  for (let i = 0; claims.length < count; i += 1) {
    const story = storyOf(i < TOLD ? i : STORIES + i);
    const thing = i < TOLD ? story.thing : `${story.place} ${pick(random(i), ['observatory', 'monorail', 'aquarium', 'velodrome', 'planetarium'])} ${i}`;
    claims.push(...claimsOn(thing, i, actors.map(({ id }) => id)).slice(0, count - claims.length));
  }
  return { path: 'claims.yaml', story: { title: 'Made-up news', date: null, about: [] }, actors, claims };
}

const position = (id: string, ...cues: readonly string[]) => ({ id, label: id, cues });

function claimsOn(thing: string, index: number, actors: readonly string[]): readonly Claim[] {
  const base = (id: string, question: string) => ({ id: `${id}-${index}`, question, about: [thing], except: [], reference: null });
  const claims: readonly Claim[] = [
    { ...base('proposer', 'Who proposed the plan?'), kind: 'actor', action: ['propose', 'suggest', 'put forward'], actors },
    { ...base('status', 'How far is the plan?'), kind: 'status', positions: [position('proposed', 'plan proposed'), position('approved', 'approved the plan'), position('rejected', 'rejected the plan', 'plan dropped')], ordered: false, several: false, bySpeaker: false, actors: [] },
    { ...base('cost', 'What does it cost?'), kind: 'quantity', unit: 'money', measure: ['cost', 'price'], tolerance: null },
    { ...base('injured', 'How many were injured?'), kind: 'quantity', unit: 'people', measure: ['injured', 'hurt'], tolerance: null },
    { ...base('killed', 'How many died?'), kind: 'quantity', unit: 'people', measure: ['killed', 'died'], tolerance: null },
    { ...base('begin', 'When did the work begin?'), kind: 'date', action: ['begin', 'start', 'resume'] },
    { ...base('halt', 'When was the work halted?'), kind: 'date', action: ['halt', 'suspend', 'stop'] },
    { ...base('work', 'Is work under way?'), kind: 'status', positions: [position('halted', 'work halted', 'suspended the work'), position('begun', 'work began', 'work resumed')], ordered: false, several: false, bySpeaker: false, actors: [] },
    { ...base('acceptance', 'What was said of the plan?'), kind: 'quotation', cues: ['accept the plan', 'welcome the plan'], speaker: [], direct: false },
    { ...base('name', 'What is it called?'), kind: 'label', names: [thing] },
  ];
  return claims.slice(0, CLAIMS_PER_STORY);
}
