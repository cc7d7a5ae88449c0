/**
 * Brings British spelling to American spelling, so that "defence" and "defense" are one word.
 * By ending, with the words that only look like it; a list of single words where no ending tells.
 */

const WORDS: ReadonlyMap<string, string> = new Map(Object.entries({
  defence: 'defense', defences: 'defenses', offence: 'offense', offences: 'offenses', licence: 'license', licences: 'licenses',
  pretence: 'pretense', programme: 'program', programmes: 'programs', tyre: 'tire', tyres: 'tires', grey: 'gray', cheque: 'check',
  cheques: 'checks', jewellery: 'jewelry', aluminium: 'aluminum', ageing: 'aging', judgement: 'judgment', manoeuvre: 'maneuver',
  manoeuvres: 'maneuvers', sceptical: 'skeptical', sceptic: 'skeptic', sceptics: 'skeptics', practise: 'practice', practised: 'practiced',
  fulfil: 'fulfill', fulfils: 'fulfills', enrol: 'enroll', instalment: 'installment', kerb: 'curb', plough: 'plow', draught: 'draft',
  mum: 'mom', storey: 'story', storeys: 'stories', aeroplane: 'airplane', catalogue: 'catalog', dialog: 'dialogue', towards: 'toward',
  skilful: 'skillful', wilful: 'willful', enrolment: 'enrollment', fulfilment: 'fulfillment', gaol: 'jail', artefact: 'artifact', artefacts: 'artifacts',
  sulphur: 'sulfur', paediatric: 'pediatric', anaesthetic: 'anesthetic', haemorrhage: 'hemorrhage', foetus: 'fetus', leukaemia: 'leukemia',
  whilst: 'while', amongst: 'among', afterwards: 'afterward', acknowledgement: 'acknowledgment', counsellor: 'counselor', counsellors: 'counselors',
  analyse: 'analyze', analysed: 'analyzed', analysing: 'analyzing', paralyse: 'paralyze', paralysed: 'paralyzed',
}));

/** Words in -ise that are spelt so on both sides of the Atlantic (their stems). */
const ALWAYS_ISE = /(?:adv|cr|comprom|exerc|surpr|enterpr|prom|prem|rev|dev|superv|advert|franch|expert|prec|conc|dem|disgu|no|pra|cru|po|parad|merchand|treat|telev|w|r|ar|upr|sunr|improv|desp|exc|inc|circumc|telev|apr|val|mall|clockw|otherw|likew|ra|appra|adv|chast|gu|mort|bru|tortu)is(?:e|es|ed|ing|er|ers)$/;

const OUR = /^(.*(?:fav|lab|hon|behavi|col|neighb|harb|rum|hum|endeav|arm|sav|vap|vig|rig|cand|cl|flav|od|parl|splend|tum|val|enam|glam|clam|savi|ranc|ferv|demean))our(.*)$/;

const RULES: readonly (readonly [RegExp, string])[] = [
  [OUR, '$1or$2'],
  [/^(cent|theat|met|lit|fib|calib|sab|spect|lust|somb|meag|kilomet|centimet|millimet)re(s?)$/, '$1er$2'],
  [/^(cent|met|theat|fib|lust)red$/, '$1ered'],
  [/(travel|cancel|label|model|signal|fuel|level|counsel|channel|quarrel|rival|total|marshal|shovel|tunnel)l(ed|ing|er|ers)$/, '$1$2'],
];

const ISE = /^(.{2,})is(e|es|ed|ing|er|ers|ation|ations)$/;

/** In: a lower-case word. Out: its American spelling; the word itself where there is none. */
export function americanize(word: string): string {
  const listed = WORDS.get(word);
  if (listed !== undefined) return listed;
  for (const [pattern, to] of RULES) if (pattern.test(word)) return word.replace(pattern, to);
  if (ISE.test(word) && !ALWAYS_ISE.test(word)) return word.replace(ISE, '$1iz$2');
  return word;
}
