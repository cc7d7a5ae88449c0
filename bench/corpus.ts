import { createHash } from 'node:crypto';
import type { Actor, Claim, ClaimsFile, Source } from '../src/types.ts';
import { between, headlineOf, list, nameOf, paragraphOf, pick, random, type Story } from './wording.ts';

/**
 * Made-up news in any quantity, the same for the same numbers: articles of some 400 words on forty stories, told by many outlets with names, quotations, figures,
 * dates, doubts and denials; a part of the articles is copied from another on the same story, wholly or by paragraphs. And claims to read in them.
 */

const STORIES = 40;
/** Of the stories that claims are made for, so many are told in the corpus: the rest of a long list of claims waits for its story. */
const TOLD = 2;
const CLAIMS_PER_STORY = 10;
const WORDS = 400;
/** One article in twenty is another's as it stands; up to one in four takes this part of another's paragraphs and goes on by itself. */
const WHOLE = 0.05;
const PARTLY = 0.25;
const TAKEN = [0.4, 0.8] as const;

const PLACES = list('Varnholm|Port Ellery|Tessaly Bay|Korvane|Mirrow|Ostrava Heights|Lake Dunmore|Santa Rell|Brackwater|Nyhaven|Calder Point|Upper Sorrel|Zellin|Marrakoth|East Tavish|Quillan|Redmarsh|Solvane|Port Anselm|Hartwick|Orlo|Dray Harbour|Winmere|Castellon|Elm Reach|Bellmoor|Tarsk|Levanne|Grayling|Pinefield|Ashgrove|Morvane|Kestrel Bay|Sundal|Fairlock|Oakmere|Rivenna|Stonebridge|Thornby|Whitcombe');
const THINGS = list('harbour bridge|grain terminal|container port|coastal railway|district hospital|copper mine|ferry service|water tunnel|wind park|airport runway|power station|refugee shelter|fishing fleet|chemical plant|cable tramway|flood barrier|bank merger|steel works|radar station|oil pipeline|timber mill|river dam|stadium roof|phone network|gas storage|metro line|border crossing|prison wing|lithium quarry|cement factory|school reform|pension fund|salt works|satellite launch|shipyard strike|vaccine centre|housing tower|solar field|canal lock|sugar refinery');
const OFFICES = list('Transport Minister|Mayor|Governor|Interior Minister|company chairman|chief engineer|union leader|police chief|Energy Minister|regional prosecutor|hospital director|harbour master');
const BODIES = list('city council|transport ministry|regional government|safety board|energy company|dock workers’ union|national court|rescue service|insurance group|port authority|parliament|customs office');
const OUTLETS = list('The Courier|Daily Ledger|Coast Tribune|Northern Post|Evening Standard Review|World Wire|The Examiner|Morning Herald|Inland Gazette|The Observer Weekly|City Dispatch|The Beacon|Capital News|Harbour Times|National Report|The Chronicle');

function storyOf(index: number): Story {
  const next = random(7919 * (index + 1));
  const people = OFFICES.slice(0, 4).map((_, i) => {
    const { first, last } = nameOf(next);
    return { name: `${first} ${last}`, last, office: OFFICES[(index + i * 3) % OFFICES.length] ?? '' };
  });
  return {
    id: `story-${index}`, place: PLACES[index % PLACES.length] ?? '', thing: THINGS[index % THINGS.length] ?? '', people,
    bodies: [BODIES[index % BODIES.length] ?? '', BODIES[(index + 5) % BODIES.length] ?? ''], day: between(next, 1, 28), month: between(next, 0, 11),
  };
}

const countWords = (paragraphs: readonly string[]): number => paragraphs.reduce((sum, text) => sum + text.split(' ').length, 0);

export interface Made {
  readonly source: Source;
  /** The number of the article that it copied from; null where it is its own. */
  readonly copied: number | null;
}

interface Told {
  readonly index: number;
  readonly paragraphs: readonly string[];
}

function bodyOf(index: number, model: Told | undefined, story: Story): { readonly paragraphs: readonly string[]; readonly copied: number | null } {
  const next = random(104_729 + index);
  const kind = next();
  const copied = model !== undefined && kind < PARTLY ? model : null;
  if (copied !== null && kind < WHOLE) return { paragraphs: copied.paragraphs, copied: copied.index };
  const share = TAKEN[0] + (TAKEN[1] - TAKEN[0]) * next();
  const paragraphs = copied === null ? [] : copied.paragraphs.slice(0, Math.ceil(share * copied.paragraphs.length));
  while (countWords(paragraphs) < WORDS) paragraphs.push(paragraphOf(story, next));
  return { paragraphs, copied: copied?.index ?? null };
}

/** So many articles, one made when it is asked for, told of all stories in turn. With `only`, all of them on this one story. */
export function* makeArticles(count: number, only?: number): Generator<Made> {
  const stories = Array.from({ length: STORIES }, (_, i) => storyOf(i));
  const last: (Told | undefined)[] = [];
  for (let index = 0; index < count; index += 1) {
    const at = only ?? index % STORIES;
    const story = stories[at] as Story;
    const { paragraphs, copied } = bodyOf(index, last[at], story);
    last[at] = { index, paragraphs };
    const next = random(index + 1);
    const title = headlineOf(story, next);
    const text = `${title}\n\n${paragraphs.join('\n\n')}\n`;
    const published = `2021-${String(story.month + 1).padStart(2, '0')}-${String(story.day).padStart(2, '0')}`;
    const source = {
      id: `s${index}`, outlet: `${pick(next, OUTLETS)} ${index}`, title, published, url: null, language: 'en', basis: {}, path: `corpus/s${index}.md`, firstLine: 1, text,
      sha256: createHash('sha256').update(text).digest('hex'),
    };
    yield { source, copied };
  }
}

/** As `makeArticles`, without who copied. */
export const makeSources = (count: number, only?: number): readonly Source[] => [...makeArticles(count, only)].map(({ source }) => source);

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

/** The same claims as a file has them (JSON is YAML too); ids of actors in place of all are left out. */
export function claimsText(count: number): string {
  const { story, actors, claims } = makeClaims(count);
  const written = claims.map((claim) => {
    const { id, question, about, kind } = claim;
    const own = claim.kind === 'status' ? { positions: Object.fromEntries(claim.positions.map((one) => [one.id, one.cues])) }
      : claim.kind === 'quantity' ? { unit: claim.unit, measure: claim.measure }
        : claim.kind === 'quotation' ? { cues: claim.cues }
          : claim.kind === 'label' ? { names: claim.names }
            : 'action' in claim ? { action: claim.action } : {};
    return { id, question, about, kind, ...own };
  });
  return JSON.stringify({ version: 1, story: { title: story.title }, actors: Object.fromEntries(actors.map(({ id, name }) => [id, { name }])), claims: written });
}
