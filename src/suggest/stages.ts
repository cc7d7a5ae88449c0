import { reportingVerb } from '../text/attribution/verbs.ts';
import { stem } from '../text/words.ts';
import type { Position } from '../types.ts';
import { type Act, actsIn } from './acts.ts';
import type { Candidate, Point } from './candidate.ts';
import { slug } from './ids.ts';
import { excerpt, written } from './phrases.ts';
import { originsAmong, type Survey } from './survey.ts';

/** How far an act has come by the word that governs it, from the first thought to the deed. */
const STAGES: readonly (readonly [id: string, label: string, words: string])[] = [
  ['called-for', 'called for', 'demand urge call want wish seek hope ask request need favor favour advocate push lobby'],
  ['proposed', 'proposed', 'propose suggest offer recommend proposal suggestion offer idea moot'],
  ['considered', 'considered', 'consider mull weigh discuss study explore examine debate think ponder review'],
  ['talks', 'in talks', 'talk negotiate negotiation discussion consultation'],
  ['planned', 'planned', 'plan intend aim prepare expect hope ready mean set'],
  ['agreed', 'agreed', 'agree agreement decide pledge vow promise commit approve approval consent accept deal order'],
  ['begun', 'begun', 'begin start move launch try attempt effort bid'],
];
const STAGE_OF: ReadonlyMap<string, number> = new Map(STAGES.flatMap(([, , words], i) => words.split(' ').map((word) => [stem(word), i] as const)).toReversed());

interface Staged {
  readonly act: Act;
  readonly stage: number;
  readonly cue: string;
  readonly from: number;
}

/** "Have created a group" here, "talks to form a group" there; "signed the deal" here, "did not sign the deal" there. */
export function stagesOf(survey: Survey): readonly Candidate[] {
  const groups = new Map<string, Act[]>();
  for (const act of survey.places.flatMap((place) => actsIn(survey, place))) {
    const key = `${act.verb} ${act.object}`;
    groups.set(key, [...(groups.get(key) ?? []), act]);
  }
  return [...groups.values()].flatMap((acts) => (originsAmong(survey, acts.map(({ place }) => place.source)) < 2 ? [] : [...byStage(survey, acts), ...byDenial(survey, acts)]));
}

function byStage(survey: Survey, acts: readonly Act[]): readonly Candidate[] {
  const staged = acts.flatMap((act) => stageOf(act) ?? []);
  const stages = [...new Set(staged.map(({ stage }) => stage))].toSorted((a, b) => a - b);
  // Headlines tell in the present what has happened.
  const facts = staged.filter(({ stage }) => stage === STAGES.length);
  const done = facts.find(({ act }) => act.place.sentence.tokens[act.head]?.tag !== 'verb') ?? facts[0] ?? staged[0];
  if (stages.length < 2 || done === undefined || !differs(survey, staged)) return [];
  const positions = stages.map((stage): Position => {
    const cues = [...new Set(staged.filter((one) => one.stage === stage).map(({ cue }) => cue))];
    const [id, label] = STAGES[stage] ?? [slug(done.act.word), done.act.word];
    return { id, label, cues };
  });
  const thing = thingOf(done.act);
  return [{
    finder: 'statements', shows: 'differ', about: [thing], weight: stages.includes(STAGES.length) ? 1 : 0.75,
    draft: { kind: 'status', question: `How far has it come: “${saying(survey, done.act)}”?`, positions, ordered: true, several: false, bySpeaker: false, actors: [] },
    points: staged.map(({ act, from }) => pointOf(act, from, act.to)),
  }];
}

function byDenial(survey: Survey, acts: readonly Act[]): readonly Candidate[] {
  const facts = acts.filter(({ factuality }) => factuality === 'actual');
  const [denied, told] = [facts.filter((act) => act.denied), facts.filter((act) => !act.denied)];
  const first = told[0];
  if (first === undefined || denied.length === 0) return [];
  const deniers = new Set(denied.map(({ place }) => survey.originOf[place.source]));
  if (!told.some(({ place }) => !deniers.has(survey.originOf[place.source]))) return [];
  const cues = [...new Set(facts.map((act) => `${act.word} ${thingOf(act)}`))].slice(0, 4);
  return [{
    finder: 'statements', shows: 'conflict', about: [thingOf(first)], weight: 0.9,
    draft: { kind: 'status', question: `Told or denied: “${saying(survey, first)}”?`, positions: [{ id: slug(first.word), label: first.word, cues }], ordered: false, several: false, bySpeaker: false, actors: [] },
    points: facts.map((act) => pointOf(act, act.head, act.to)),
  }];
}

/** Whether some origin is at a stage at which another never is. */
function differs({ originOf }: Survey, staged: readonly Staged[]): boolean {
  const furthest = new Map<number, number>();
  for (const { act, stage } of staged) {
    const origin = originOf[act.place.source] ?? act.place.source;
    furthest.set(origin, Math.max(furthest.get(origin) ?? 0, stage));
  }
  return new Set(furthest.values()).size >= 2;
}

function stageOf(act: Act): Staged | null {
  if (act.denied) return null;
  const { tokens } = act.place.sentence;
  if (act.factuality === 'actual' && act.by < 0 && tokens[act.head]?.tag !== 'gerund') return { act, stage: STAGES.length, cue: act.word, from: act.head };
  const governor = act.by >= 0 && act.by < act.head ? act.by : governorBefore(act);
  const word = tokens[governor];
  // A decision to act is told of acts as well.
  const stage = word === undefined || word.norm === 'decision' ? undefined : STAGE_OF.get(word.stem);
  if (stage === undefined || act.head - governor > 8) return null;
  return { act, stage, cue: written(tokens, governor, act.to).toLowerCase(), from: governor };
}

/** "the proposal of setting up", "proposed forming": the nearest word before that says how far it has come. */
function governorBefore({ head, place: { sentence: { tokens } } }: Act): number {
  for (let i = head - 1; i >= Math.max(0, head - 4); i -= 1) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'punctuation') return -1;
    if (STAGE_OF.has(token.stem) && reportingVerb(token.norm)?.lemma !== 'say') return i;
  }
  return -1;
}

/** The object by its last two words where it has them ("working group"), else by its head. */
function thingOf(act: Act): string {
  const pair = act.place.phrases.find(({ from, to }) => to === act.objectTo && from === to - 2 && from >= act.objectFrom);
  return pair?.text ?? written(act.place.sentence.tokens, act.objectTo - 1, act.objectTo);
}

/** The act in the words of its source, from who does it to what it is done to. */
function saying(survey: Survey, act: Act): string {
  const { source, sentence } = act.place;
  const ends = [act.agent, { from: act.head, to: act.to }, { from: act.objectFrom, to: act.objectTo }].flatMap((range) => (range === null ? [] : [range]));
  const from = Math.min(...ends.map((range) => range.from));
  return excerpt(survey.articles[source]?.source.text ?? '', sentence, from, Math.min(from + LONGEST, Math.max(...ends.map(({ to }) => to))));
}

const LONGEST = 14;

const pointOf = ({ place: { source, sentence } }: Act, from: number, to: number): Point => ({
  source, sentence, span: { start: sentence.tokens[from]?.start ?? sentence.start, end: sentence.tokens[to - 1]?.end ?? sentence.end },
});
