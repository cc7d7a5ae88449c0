import type { Token } from '../types.ts';
import { normalize, stem } from './words.ts';

/**
 * Words that news uses for one another, so that a cue with one finds the others. Each line is a class; a word may be of several, and `_` joins the
 * words of an idiom ("turn_down"). Only words whose exchange keeps the statement; where a claim sets two of them against each other, the word itself
 * wins over its synonyms.
 */
const CLASSES = `
buy purchase acquire procure takeover buyout snap_up gobble_up swallow_up take_over
effort attempt endeavor
fail collapse founder falter break_down fall_apart fall_through breakdown get_nowhere go_nowhere lead_nowhere
license permit
futile fruitless unsuccessful abortive
talk negotiation discussion
begin start launch commence kickstart kick_off
create establish form founded set_up
propose suggest offer put_forward
condemn denounce slam blast decry lambaste deplore lambast
praise hail applaud laud
refuse decline
reject rebuff spurn dismiss turn_down throw_out knock_back
ban prohibit bar forbid outlaw
endanger jeopardize imperil
danger threat menace
agreement deal accord pact contract treaty
group body panel committee commission
official employee executive functionary
retaliate reciprocate hit_back strike_back
postpone delay defer put_off push_back
cancel call_off scrap
demand insist call_for
want demand seek ask_for call_for insist
halt suspend stop
end stop cease finish call_off
continue go_on carry_on keep_on
ongoing under_way in_progress
resign quit step_down stand_down
allege accuse
blame point_finger lay_blame pin_blame
raise increase boost put_up
cut reduce lower slash
announce unveil declare
say claim insist maintain assert contend argue
approve endorse ratify back
approve give_green_light give_go_ahead
oust topple depose
probe investigation inquiry
detain arrest nick nab apprehend take_into_custody round_up
capture recapture catch nab apprehend track_down hunt_down
surrender turn_himself_in turn_herself_in turn_themselves_in give_himself_up give_herself_up give_themselves_up
jail imprison put_behind_bar lock_up
convict find_guilty
flee escape
himself herself themselves itself
protester demonstrator
protest demonstration rally
vow pledge promise
attack raid assault strike
attack hit strike
shake rock jolt
rubble ruin debris wreckage
lift remove abolish
scrap drop abandon ditch
close shut shutter shut_down
sack fire dismiss axe
job post
firm company
boss chief head
poll election
blaze fire inferno
quake earthquake tremor temblor
plane aircraft jet airliner
ship vessel
illness disease sickness
vaccine jab
hurt injure wound
cause trigger spark
kill slay
warn caution
aid assistance help
stay remain keep
both two
ruling verdict judgment
all every entire whole full complete total
some certain part partial several handful_of a_few
most majority bulk lion_share
completely fully entirely totally wholly in_full in_its_entirety in_their_entirety
sign ink
destroy raze level
rescue save
strike stoppage walkout
dispute row
ceasefire truce armistice
free release set_free
win victory triumph
rise climb jump increase
fall drop decline decrease
plant factory
next another further
`;

interface Entry {
  readonly stems: readonly string[];
  readonly classes: readonly number[];
}

const LINES = CLASSES.trim().split('\n').map((line) => line.split(' '));

const CLASSES_OF: ReadonlyMap<string, readonly number[]> = LINES.reduce((found, line, i) => {
  for (const word of line.filter((one) => !one.includes('_'))) found.set(stem(word), [...(found.get(stem(word)) ?? []), i]);
  return found;
}, new Map<string, readonly number[]>());

/** Idioms by the stem of their first word, longest first. */
const IDIOMS: ReadonlyMap<string, readonly Entry[]> = LINES.reduce((found, line, i) => {
  for (const idiom of line.filter((one) => one.includes('_'))) {
    const stems = idiom.split('_').map((word) => stem(normalize(word)));
    const first = stems[0] ?? '';
    const known = found.get(first) ?? [];
    const same = known.find((entry) => entry.stems.join(' ') === stems.join(' '));
    found.set(first, [...known.filter((entry) => entry !== same), { stems, classes: [...(same?.classes ?? []), i] }].toSorted((a, b) => b.stems.length - a.stems.length));
  }
  return found;
}, new Map<string, readonly Entry[]>());

/** A few words that stand for one: positions of tokens, half-open. Of one that its object parts ("called the march off") only the first word. */
export interface Idiom {
  readonly from: number;
  readonly to: number;
  readonly classes: readonly number[];
}

/** In: a stem, or those of an idiom with spaces. Out: the numbers of its classes; empty when it stands for itself alone. */
export function classesOf(word: string): readonly number[] {
  return CLASSES_OF.get(word) ?? (word.includes(' ') ? idiomClasses(word.split(' ')) : NONE);
}

const NONE: readonly number[] = [];

/** In: a stem. Out: one name for its first class, or the stem where it has none: a rough look at what words share. */
export function classOf(word: string): string | number {
  return classesOf(word)[0] ?? word;
}

/** In: two stems. Out: whether a class holds both. */
export function synonymous(a: string, b: string): boolean {
  const known = classesOf(a);
  if (known.length === 0) return false;
  for (const one of classesOf(b)) if (known.includes(one)) return true;
  return false;
}

/** In: the stems of words that stand together. Out: the classes of the idiom that they are; empty when they are none. */
export function idiomClasses(stems: readonly string[]): readonly number[] {
  return IDIOMS.get(stems[0] ?? '')?.find((entry) => entry.stems.length === stems.length && entry.stems.every((one, i) => one === stems[i]))?.classes ?? NONE;
}

/** How many words of an object may part a verb from its particle. */
const PARTED = 4;

/** What the words of a sentence may stand for. */
export interface Synonyms {
  readonly classes: ReadonlySet<number>;
  readonly idioms: readonly Idiom[];
}

/** In: the tokens of a sentence. Out: the classes of its words and idioms, and the idioms; articles and hyphens may stand between their words. */
export function synonymsIn(tokens: readonly Token[]): Synonyms {
  const classes = new Set<number>();
  const idioms: Idiom[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const senses = SENSES.get(tokens[i]?.stem ?? '');
    if (senses === undefined) continue;
    for (const one of senses.classes) classes.add(one);
    const idiom = idiomAt(tokens, i, senses.entries);
    if (idiom === null) continue;
    idioms.push(idiom);
    for (const one of idiom.classes) classes.add(one);
  }
  return { classes, idioms };
}

/** All that may begin at a word, by its stem: one look tells that most words stand for themselves alone. */
const SENSES: ReadonlyMap<string, { readonly classes: readonly number[]; readonly entries: readonly Entry[] }> = new Map(
  [...CLASSES_OF.keys(), ...IDIOMS.keys()].map((one) => [one, { classes: CLASSES_OF.get(one) ?? NONE, entries: IDIOMS.get(one) ?? [] }]),
);

function idiomAt(tokens: readonly Token[], i: number, entries: readonly Entry[]): Idiom | null {
  for (const { stems, classes } of entries) {
    const to = endOf(tokens, i, stems);
    if (to > 0) return { from: i, to, classes };
    const [, particle] = stems;
    if (stems.length === 2 && particle !== undefined && tokens[i + 1]?.tag === 'determiner' && tokens.slice(i + 2, i + 2 + PARTED).some((later) => later.norm === particle)) return { from: i, to: i + 1, classes };
  }
  return null;
}

/** Where the idiom that begins at `from` ends, or -1. */
function endOf(tokens: readonly Token[], from: number, stems: readonly string[]): number {
  let i = from;
  for (const one of stems) {
    while (i > from && tokens[i]?.stem !== one && (tokens[i]?.tag === 'determiner' || tokens[i]?.tag === 'possessive' || tokens[i]?.text === '-')) i += 1;
    if (tokens[i]?.stem !== one) return -1;
    i += 1;
  }
  return i;
}
