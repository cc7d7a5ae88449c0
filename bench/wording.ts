/**
 * Sentences of made-up news, put together from so many words that two articles on one story share long runs of them only where one has copied the other:
 * what the story turns on is told with changing names, openings and asides; the rest speaks of the town.
 */

export type Random = () => number;

/** Mulberry32 (Tommy Ettinger): small, fast, the same everywhere. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const list = (words: string): readonly string[] => words.split('|');
export const pick = <T>(next: Random, of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
export const between = (next: Random, low: number, high: number): number => low + Math.floor(next() * (high - low + 1));

export interface Story {
  readonly id: string;
  readonly place: string;
  readonly thing: string;
  readonly people: readonly { readonly name: string; readonly last: string; readonly office: string }[];
  readonly bodies: readonly [string, string];
  readonly day: number;
  readonly month: number;
}

const FIRST = list('Maren|Tobias|Elif|Joan|Ruben|Sanna|Piotr|Amara|Luc|Ines|Viktor|Noor|Hanna|Idris|Clara|Matteo|Freya|Omar|Nadia|Stefan|Leila|Bruno|Greta|Yusuf|Alma|Karim|Paula|Henrik|Zofia|Daniel|Mina|Oskar');
const ONSETS = list('Hal|Oka|Dem|Cast|Lind|Mar|Nov|Pet|Ald|Weis|Harg|Tan|Mor|Sor|Bap|Kov|Fer|Whit|Ade|Bran|Ros|Iqb|Nym|Call|Dorn|Vel|Gas|Rem|Tor|Lac');
const MIDDLES = list('v|f|r|el|er|an|om|in|est|ov|al|ir|und|ath|ess|ig');
const ENDINGS = list('orsen|or|irel|ano|quist|sham|ak|in|ana|inger|eave|eda|eau|sby|iste|acs|eira|lock|emi|ard|elli|bal|man|oway|ström|escu');
const MONTHS = list('January|February|March|April|May|June|July|August|September|October|November|December');
const DAYS = list('Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday');

const LIKE = list('tired|cheerful|retired|young|elderly|quiet|nervous|stubborn|patient|careful|angry|famous|local|foreign|former|weary|curious|polite|busy|modest|restless|proud|lonely|clever|anxious|hopeful|bearded|barefoot|sleepy|talkative|suspicious|generous|unemployed|ambitious|gentle|grumpy|shy|veteran|visiting|neighbouring');
const FOLK = list('baker|nurse|porter|fisherman|pupil|judge|tourist|singer|driver|welder|widow|priest|farmer|rider|landlord|student|florist|volunteer|keeper|electrician|grocer|librarian|mother|conductor|photographer|cook|surveyor|angler|dentist|carpenter|plumber|clerk|gardener|poet|tailor|pensioner|cyclist|mechanic|waiter|teacher|sailor|butcher|cobbler|referee|pianist|beekeeper|locksmith|pharmacist|painter|miller');
const HOW = list('quietly|slowly|at once|later|carefully|twice|again|briefly|openly|reluctantly|gladly|hardly|together|eagerly|calmly|suddenly|often|never|finally|almost');
const DID = list('counted|carried|remembered|photographed|followed|painted|ignored|described|repaired|watched|blamed|welcomed|found|mocked|missed|pushed|passed|mentioned|guarded|cleaned|asked about|walked around|heard of|sold|borrowed|filmed|discussed|lifted|measured|emptied|hid|covered|returned|noticed|collected|moved|opened|praised|shared|washed|kept|dropped|checked|wanted|drew|hung|lost|loaded|tested|traded');
const KIND = list('wet|broken|empty|new|yellow|old|fresh|silent|heavy|closed|cheap|missing|long|paper|noisy|muddy|open|falling|wooden|rusty|spare|hidden|narrow|painted|torn|borrowed|frozen|crooked|green|leaking|dusty|bright|wrapped|faded|polished|cracked|tall|smoking|locked|folded');
const GOODS = list('lorries|benches|lamps|crates|fences|letters|cranes|signposts|posters|maps|sirens|boots|kiosks|barges|loaves|dogs|queues|lanterns|trumpets|tracks|ferries|papers|cups|leaves|pipes|blocks|stairs|cables|tents|buckets|windows|barrels|carts|ladders|nets|clocks|bells|doors|coats|parcels|bicycles|umbrellas|gates|engines|chairs|flags|blankets|radios|bottles|shutters');
const WHERE = list('behind|near|beside|outside|under|across from|above|in front of|beyond|next to|opposite|below');
const SPOTS = list('bell tower|arches|fountain|station|upper deck|chapel|weekly market|towpath|pharmacy|valley|square|balcony|playground|warehouse|cinema|post office|quay|orchard|tavern|library|town hall|swimming pool|bakery|crossroads|greenhouse|barracks|theatre|lighthouse|car park|cemetery|tram stop|gravel pit|old mill|stables|fish hall|museum|viaduct|courtyard|boathouse|garage');
const WHEN = list('before dawn|since early morning|in heavy rain|without much hope|for most of the night|after the match|with some relief|until the lights went out|in spite of the cold|against all advice|during the interval|over a late breakfast|by torchlight|in perfect silence|ahead of the holidays|between two storms|at noon|as usual|on the way home|for the third time|after closing time|with borrowed tools|in thick fog|on a dare|despite the warning|to nobody’s surprise');
const REMARKS = list('nobody expected that|it changed very little|few believed it|the mood was calm|such scenes are rare|opinions differ|others shrugged|it took hours|life goes on|memories are long|the answer never came|it cost a fortune|the dogs barked on|every street has its story|rain is forecast|the bill comes later|one learns to wait|that is how it goes');
const NUMBERS = list('two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|sixty');

export const nameOf = (next: Random): { readonly first: string; readonly last: string } =>
  ({ first: pick(next, FIRST), last: pick(next, ONSETS) + pick(next, MIDDLES) + pick(next, ENDINGS) });

const personal = (next: Random): string => `${pick(next, ['the', 'one', 'another', 'some', 'that', 'this'])} ${pick(next, LIKE)} ${pick(next, FOLK)}`;
const goods = (next: Random): string => `${pick(next, ['the', 'some', 'all the', 'a few', 'several', pick(next, NUMBERS)])} ${pick(next, KIND)} ${pick(next, GOODS)}`;
const spot = (next: Random): string => `${pick(next, WHERE)} the ${pick(next, next() < 0.5 ? KIND : LIKE)} ${pick(next, SPOTS)}`;
const scene = (next: Random): string => {
  const [doer, how, did, what] = [personal(next), pick(next, HOW), pick(next, DID), goods(next)];
  return next() < 0.5 ? `${doer} ${how} ${did} ${what} ${spot(next)}` : `${doer} ${spot(next)} ${did} ${what} ${pick(next, WHEN)}`;
};
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Telling = (story: Story, next: Random) => string;

const FILLERS: readonly Telling[] = [
  (s, r) => `In ${s.place}, ${scene(r)}.`,
  (_, r) => `${capital(scene(r))}, and ${scene(r)}.`,
  (_, r) => `${capital(scene(r))}: ${pick(r, REMARKS)}.`,
  (_, r) => { const { first, last } = nameOf(r); return `“${capital(scene(r))},” said ${first} ${last}, ${between(r, 19, 88)}. “${capital(pick(r, REMARKS))}.”`; },
  (_, r) => `By ${between(r, 6, 11)} p.m. ${scene(r)}, while ${scene(r)}.`,
  (_, r) => { const { first, last } = nameOf(r); return `${capital(pick(r, WHEN))}, ${scene(r)}, ${first} ${last} recalled ${pick(r, [`on ${pick(r, DAYS)}`, 'last week', `in ${pick(r, MONTHS)}`])}.`; },
];

const VIEWED = list('new|planned|disputed|costly|long-awaited|unfinished|troubled|promised|ageing|divided|small|distant|second|old|expensive|unpopular|famous|celebrated|neglected|ambitious|modest|risky|hasty|popular|controversial|silent|crowded|quarrelling|cautious|powerful');
const who: Telling = (story, next) => { const person = pick(next, story.people); return next() < 0.4 ? `${person.office} ${person.name}` : person.last; };
const money = (next: Random): string => pick(next, ['$', '€', '£']) + pick(next, [`${between(next, 2, 90)} million`, `${between(next, 1, 9)}.${between(next, 1, 9)} billion`, `${between(next, 100, 900)},000`]);
const dateOf: Telling = (story, next) => pick(next, [`on ${pick(next, DAYS)}`, `on ${story.day} ${MONTHS[story.month]}`, `in ${MONTHS[story.month]} 2021`, `on ${MONTHS[story.month]} ${story.day}, 2021`, 'last week', 'two years ago', 'earlier this month']);
/** A name with a word before it that few others choose. */
const viewed = (name: string, place: string, next: Random): string => pick(next, [`the ${name}`, `${place}’s ${name}`, `the ${pick(next, VIEWED)} ${name}`, `the ${pick(next, KIND)} ${name}`]);
const thing: Telling = (story, next) => viewed(story.thing, story.place, next);
const one = (story: Story, which: 0 | 1, next: Random): string => viewed(story.bodies[which], story.place, next);
const body: Telling = (story, next) => one(story, next() < 0.5 ? 0 : 1, next);
const tail: Telling = (story, next) => (next() < 0.35 ? '' : pick(next, [
  `, as ${scene(next)}`, `, ${pick(next, WHEN)}`, `; ${scene(next)}`, `, though ${pick(next, REMARKS)}`, ` while ${scene(next)}`, ` ${spot(next)}`, `, ${who(story, next)} added`,
]));
const plan = (next: Random): string => pick(next, ['a plan', 'the plan', 'a plan of its own', 'another plan', 'the revised plan', `a ${pick(next, KIND)} plan`, `the ${pick(next, VIEWED)} plan`]);
const unclear = (next: Random): string => pick(next, ['It was not clear', 'It is unclear', 'Nobody could say', 'Officials would not say', 'It remained open']);
const unknown: Telling = (story, next) => pick(next, [`who would pay ${personal(next)}`, `when ${thing(story, next)} would reopen`, `whether ${personal(next)} had signed the contract`, `what ${goods(next)} had cost`]);

/** What stories turn on, in many voices. */
const TELLINGS: readonly Telling[] = [
  (s, r) => `${capital(body(s, r))} ${pick(r, ['proposed', 'suggested', 'rejected', 'announced', 'approved'])} ${plan(r)} for ${thing(s, r)} ${dateOf(s, r)}${tail(s, r)}.`,
  (s, r) => `${capital(plan(r))} for ${thing(s, r)} was ${pick(r, ['proposed', 'put forward', 'drawn up', 'dropped'])} by ${body(s, r)}, ${who(s, r)} said ${dateOf(s, r)}.`,
  (s, r) => `“We ${pick(r, ['will not accept', 'have agreed on', 'welcome', 'never asked for'])} ${plan(r)} for ${thing(s, r)},” ${who(s, r)} told ${pick(r, ['reporters', 'parliament', 'a local radio station', 'the council', 'residents'])} in ${s.place}.`,
  (s, r) => `${capital(thing(s, r))} will cost ${pick(r, ['about ', 'more than ', 'at least ', ''])}${money(r)}, according to ${body(s, r)}${tail(s, r)}.`,
  (s, r) => `At least ${between(r, 2, 60)} people were ${pick(r, ['injured', 'killed', 'hurt', 'evacuated'])} at ${thing(s, r)} ${dateOf(s, r)}, ${who(s, r)} said${tail(s, r)}.`,
  (s, r) => `${capital(who(s, r))} denied that ${body(s, r)} had ${pick(r, ['approved', 'paid for', 'stopped', 'delayed'])} ${pick(r, ['the work on', 'any work on', 'repairs at', 'the tests of'])} ${thing(s, r)}${tail(s, r)}.`,
  (s, r) => `Work on ${thing(s, r)} ${pick(r, ['began', 'was halted', 'is expected to begin', 'has been suspended', 'resumed'])} ${dateOf(s, r)}${tail(s, r)}.`,
  (s, r) => `${unclear(r)} ${unknown(s, r)}, ${body(s, r)} said ${pick(r, ['in a statement', 'in a short note', 'by telephone', 'on its website'])}${tail(s, r)}.`,
  (s, r) => `“It is ${pick(r, ['a scandal', 'a good day for the region', 'far too late', 'the only way forward'])},” said ${who(s, r)}, who ${pick(r, ['has called for an inquiry', 'visited the site', 'spoke by telephone'])} ${dateOf(s, r)}.`,
  (s, r) => `${capital(body(s, r))} ${pick(r, ['put the loss at', 'reckoned with damage of', 'estimated the bill at', 'spoke of'])} ${money(r)} ${pick(r, ['and said that', 'but stressed that', 'and insisted that'])} ${between(r, 3, 95)} percent ${pick(r, ['of it was insured', 'would be repaid', 'was covered', 'had been foreseen'])}${tail(s, r)}.`,
  (s, r) => `${pick(r, ['Talks', 'Long talks', 'Negotiations', 'New meetings'])} between ${one(s, 0, r)} and ${one(s, 1, r)} ${pick(r, ['ended without a deal', 'are to resume', 'led to an agreement', 'broke down'])} ${dateOf(s, r)}${tail(s, r)}.`,
  (s, r) => `Police said ${between(r, 2, 40)} workers of ${thing(s, r)} had been ${pick(r, ['questioned', 'detained', 'released'])}, although ${who(s, r)} ${pick(r, ['disputed', 'confirmed', 'could not confirm'])} the number${tail(s, r)}.`,
];

/** A paragraph of two to four sentences, one in five of them on what the story turns on. */
export const paragraphOf: Telling = (story, next) =>
  Array.from({ length: between(next, 2, 4) }, () => pick(next, next() < 0.2 ? TELLINGS : FILLERS)(story, next)).join(' ');

export const headlineOf: Telling = (story, next) =>
  `${pick(next, ['New doubts over', 'What is known about', 'Dispute over', 'Questions about', 'Anger and hope at', 'Setback for', 'Hope for', 'Residents divided on', 'No end to talk of', 'Minister defends'])} ${thing(story, next)} in ${story.place}`;
