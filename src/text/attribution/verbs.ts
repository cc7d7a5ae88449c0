/**
 * Verbs that report what somebody says, thinks or wants, by lemma, with the frames their content stands in. Reporting verbs after Bergler (1992),
 * "Evidential analysis of reported speech", and the frames of Levin (1993), chapters 29.5 and 37; the lists are our own.
 */
export interface ReportingVerb {
  readonly lemma: string;
  readonly frames: Frames;
  /** `s` for "says", `base` for "say" (also an infinitive), `past` also stands for the participle. */
  readonly form: 'base' | 's' | 'past' | 'gerund';
}

export interface Frames {
  /** "…," X said. */
  readonly quote: boolean;
  /** X said (that) … */
  readonly clause: boolean;
  /** X demanded that …: never without "that" or "whether". */
  readonly that: boolean;
  /** …, X said. */
  readonly aside: boolean;
  /** X told reporters that … */
  readonly addressee: boolean;
  /** X vowed to … */
  readonly infinitive: boolean;
  /** X urged them to … */
  readonly order: boolean;
  /** X condemned the … */
  readonly object: boolean;
}

/** One letter a frame: q quote, c clause, t clause with "that", a aside, r addressee, i infinitive, o order, n object. */
const LISTS: readonly (readonly [frames: string, lemmas: string])[] = [
  ['qca', `say add claim state declare assert insist argue contend maintain stress emphasize note observe remark explain retort counter
    announce report reveal disclose confirm reiterate repeat boast joke quip complain lament testify tweet predict caution conclude recall acknowledge concede
    admit reckon elaborate clarify interject muse opine assure underline affirm speculate theorize warn hint allege blog`],
  ['qt', `continue comment answer reply respond react post read write`],
  ['qa', `ask shout yell scream chant cry exclaim whisper mutter murmur sing begin go inquire urge plead demand advise joke fume rage sigh snap laugh smile`],
  ['qa', 'vow pledge promise threaten'],
  ['q', 'order beg implore swear protest'],
  ['r', 'tell inform assure remind notify convince persuade warn advise ask ensure'],
  ['qca', 'tell'],
  ['ca', `believe think suspect feel fear hope know understand agree suggest estimate show find indicate imply learn suppose assume realize guess warn reason forecast calculate deny doubt`],
  ['t', `guarantee expect recognize determine discover judge swear propose recommend rule hear charge hold dispute see project demonstrate prove document detail mean`],
  ['c', 'wonder wish worry imagine'],
  ['a', 'rule hear decide determine judge expect recommend project'],
  ['t', 'pray question decide regret care remember forget pretend consider demand request insist require stipulate signal ensure underscore'],
  ['i', `vow pledge promise threaten agree offer refuse decline plan want hope intend seek propose expect ask demand swear choose decide aim wish volunteer fear claim
    prefer like love resolve undertake commit`],
  ['o', `urge ask tell order beg advise encourage invite implore request instruct command warn call press challenge want expect allow permit forbid compel persuade direct`],
  ['n', `criticize condemn denounce praise blast slam attack mock applaud hail laud welcome support oppose endorse back reject deny dispute defend cite mention discuss
    propose announce reveal disclose confirm describe question acknowledge admit recall report advocate favor promote blame accuse dismiss challenge decry deplore deride
    lambaste rebuke chide scold ridicule commend celebrate protest echo address detail outline explain express voice promise demand suggest claim recommend stress emphasize
    reiterate underline underscore approve disapprove condone tout bemoan lament fear hate love like want view regard consider call label dub term
    brand deem rate liken compare predict expect request offer note identify highlight estimate believe allege concede understand warn debate champion
    admire respect doubt imagine anticipate threaten cast paint characterize portray show find know criticise quote reference invoke enjoy chant tweet`],
];

const FRAME_OF: Readonly<Record<string, keyof Frames>> = { q: 'quote', c: 'clause', t: 'that', a: 'aside', r: 'addressee', i: 'infinitive', o: 'order', n: 'object' };
const NONE: Frames = { quote: false, clause: false, that: false, aside: false, addressee: false, infinitive: false, order: false, object: false };

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['said'], tell: ['told'], write: ['wrote', 'written'], think: ['thought'], feel: ['felt'], know: ['knew', 'known'], find: ['found'], show: ['showed', 'shown'],
  understand: ['understood'], mean: ['meant'], swear: ['swore', 'sworn'], see: ['saw', 'seen'], hear: ['heard'], hold: ['held'], forecast: ['forecast'], read: ['read'],
  begin: ['began', 'begun'], sing: ['sang', 'sung'], go: ['went'], seek: ['sought'], choose: ['chose', 'chosen'], forbid: ['forbade', 'forbidden'], cast: ['cast'],
  undertake: ['undertook'], forget: ['forgot', 'forgotten'], learn: ['learned', 'learnt'], quip: ['quipped'], commit: ['committed'], admit: ['admitted'], plan: ['planned'],
  slam: ['slammed'], beg: ['begged'], prefer: ['preferred'], dub: ['dubbed'], compel: ['compelled'], permit: ['permitted'], snap: ['snapped'], blog: ['blogged'], rebut: ['rebutted'],
  prove: ['proved', 'proven'], label: ['labeled', 'labelled'], regret: ['regretted'], refer: ['referred'], wrap: ['wrapped'],
};
const DOUBLING = new Set(['quip', 'commit', 'admit', 'plan', 'slam', 'beg', 'prefer', 'dub', 'compel', 'permit', 'snap', 'blog', 'regret', 'forget', 'begin', 'forbid']);

/** The forms of a verb as pairs of form and kind of form. */
function formsOf(lemma: string): readonly (readonly [string, ReportingVerb['form']])[] {
  const soft = /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}i` : lemma;
  const silent = lemma.endsWith('e') && !lemma.endsWith('ee') ? lemma.slice(0, -1) : DOUBLING.has(lemma) ? lemma + lemma.slice(-1) : lemma;
  const s = soft !== lemma || /(?:s|sh|ch|x|z|o)$/.test(lemma) ? `${soft}es` : `${lemma}s`;
  const past = IRREGULAR[lemma] ?? [lemma.endsWith('e') ? `${lemma}d` : `${soft}ed`];
  return [[lemma, 'base'], [s, 's'], [`${silent}ing`, 'gerund'], ...past.map((form) => [form, 'past'] as const)];
}

const FORMS: ReadonlyMap<string, ReportingVerb> = (() => {
  const frames = new Map<string, Frames>();
  for (const [letters, lemmas] of LISTS) {
    for (const lemma of lemmas.trim().split(/\s+/)) {
      const known = frames.get(lemma) ?? NONE;
      frames.set(lemma, { ...known, ...Object.fromEntries([...letters].map((letter) => [FRAME_OF[letter] ?? 'quote', true])) });
    }
  }
  const forms = new Map<string, ReportingVerb>();
  for (const [lemma, of] of frames) for (const [form, kind] of formsOf(lemma)) if (!forms.has(form) || kind !== 'base') forms.set(form, { lemma, frames: of, form: kind });
  return forms;
})();

/** In: a normalised word. Out: the reporting verb it is a form of. */
export const reportingVerb = (norm: string): ReportingVerb | undefined => FORMS.get(norm);

/** Verbs with a particle or preposition that report as one: "called for talks", "pointed out that". */
const PARTICLES: Readonly<Record<string, readonly string[]>> = {
  call: ['for', 'on'], point: ['out', 'to'], lash: ['out'], speak: ['of', 'about'], talk: ['about'], warn: ['of', 'about', 'against'], complain: ['about', 'of'], refer: ['to'],
  go: ['on'], argue: ['for', 'against'], agree: ['with'], push: ['for'], object: ['to'], insist: ['on'], comment: ['on'], respond: ['to'], react: ['to'], joke: ['about'], worry: ['about'],
  think: ['about', 'of'], boast: ['of', 'about'], accuse: [], hint: ['at'], ask: ['for', 'about'], disagree: ['with'], advocate: ['for'], press: ['for'], set: ['out'], lay: ['out'],
  care: ['about'], know: ['about'], learn: ['of', 'about'], spell: ['out'], rule: ['out'], side: ['with'], plead: ['for'], vote: ['for', 'against'], hope: ['for'], rail: ['against'], dream: ['of'], approve: ['of'], look: ['at'], put: ['it'],
};
const PARTICLE_FRAMES: Readonly<Record<string, Frames>> = {
  'point out': { ...NONE, quote: true, clause: true, aside: true, object: true },
  'go on': { ...NONE, quote: true },
  'call on': { ...NONE, order: true, object: true },
  'put it': { ...NONE, quote: true },
  'spell out': { ...NONE, clause: true, object: true },
};

const PARTICLE_FORMS: ReadonlyMap<string, ReadonlyMap<string, ReportingVerb>> = new Map([
  ...Object.keys(PARTICLES).flatMap((lemma) => formsOf(lemma).map(([form, kind]) => [form, withParticles(lemma, kind)] as const)),
  ...([['spoke', 'speak'], ['laid', 'lay'], ['set', 'set'], ['put', 'put'], ['spelled', 'spell']] as const).map(([form, lemma]) => [form, withParticles(lemma, 'past')] as const),
]);

function withParticles(verb: string, form: ReportingVerb['form']): ReadonlyMap<string, ReportingVerb> {
  return new Map((PARTICLES[verb] ?? []).map((particle) => {
    const lemma = `${verb} ${particle}`;
    return [particle, { lemma, form, frames: PARTICLE_FRAMES[lemma] ?? { ...NONE, object: true } }];
  }));
}

/** In: two normalised words. Out: the verb they make together. */
export const particleVerb = (norm: string, next: string): ReportingVerb | undefined => PARTICLE_FORMS.get(norm)?.get(next);

/** All words that a reporting verb begins with. */
export const REPORTING_WORDS: ReadonlySet<string> = new Set([...FORMS.keys(), ...PARTICLE_FORMS.keys()]);

/** Nouns that name a statement: "the minister's claim that". */
export const STATEMENT_NOUNS = new Set(`statement claim assertion allegation announcement remark comment warning suggestion argument declaration belief view opinion insistence promise pledge vow
  contention admission acknowledgment prediction accusation charge report conclusion finding estimate hope fear concern denial demand proposal decision complaint assurance idea notion
  testimony confirmation assessment threat`.trim().split(/\s+/));

/** Nouns for what is said against a thing, which name who says it by a preposition: "objections by its allies that". */
export const DOUBTING_NOUNS = new Set(['objection', 'warning', 'concern', 'fear', 'complaint', 'claim', 'charge', 'accusation', 'allegation', 'assertion', 'suggestion', 'criticism', 'protest', 'assurance'].flatMap((noun) => [noun, `${noun}s`]));

/** Nouns for what somebody holds, which name a statement before "is that": "the minister's version is that". */
export const STANDPOINT_NOUNS = new Set('version account position stance theory explanation understanding message answer reply response line'.split(' '));

/** Verbs whose forms are as often nouns: only their tag or place tells. */
export const NOUN_TOO = new Set(`claim state report comment remark hope plan promise pledge vow demand request offer order call press question answer reply post tweet charge rule doubt hold hint joke fear need
  support attack praise blame welcome estimate forecast project reason guess love like view debate address detail document express voice champion respect show label brand term rate cast paint protest
  quote reference echo outline mock want wish dispute test note signal judge command challenge care back regret worry cry laugh smile snap sing value read find counter advocate permit chant
  portray pray mention decide suspect approve aim favor rebuke volunteer notice`.trim().split(/\s+/));
