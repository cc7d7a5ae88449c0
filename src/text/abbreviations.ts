/**
 * Abbreviations that end in a stop, by what the stop can mean. Written without their last stop.
 * Case counts where a lower-case form is an ordinary word ("miss", "sat", "art").
 */
export type Abbreviation =
  /** Stands before a name or a word it belongs to: its stop never ends a sentence. */
  | 'before-name'
  /** Belongs to the number after it; before anything else the stop ends the sentence. */
  | 'before-number'
  /** Can stand last: the next word tells. */
  | 'anywhere'
  /** A state after its city: "Mobile, Ala." takes a comma when the sentence goes on. */
  | 'state'
  /** "Fifth Ave." */
  | 'street'
  /** "5 a.m." */
  | 'clock'
  /** "etc." closes a list: before a capital it ends the sentence. */
  | 'last';

const LISTS: readonly (readonly [Abbreviation, string])[] = [
  ['before-name', 'Mr Mrs Ms Mx Dr Prof Messrs Mme Mlle Rev Fr Hon Msgr Pres Sen Sens Rep Reps Gov Govs Gen Lt Col Maj Brig Capt Cpt Cmdr Cdr Adm Cpl Sgt Pvt Det Insp Supt Amb Atty Asst Dep Mt Ft'],
  ['before-name', 'mr mrs ms dr prof vs v cf e.g i.e eg ie viz incl approx ca fr mt'],
  ['before-number', 'No Nos Vol Vols Fig Figs Art Arts Sec Ch Chap Para Rte Ext Op Rs Pt N° Nº'],
  ['before-number', 'no nos vol vols fig figs art arts sec ch chap para p pp n° nº est c'],
  ['before-number', 'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun'],
  ['anywhere', 'Inc Co Corp Ltd Bros Plc Jr Sr Esq St Ste Dept Univ Assn Intl Natl Govt co corp inc ltd jr sr st dept'],
  ['street', 'Ave Blvd Rd Pkwy Hwy Ln Ct ave blvd rd pkwy hwy'],
  ['state', 'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que'],
  ['anywhere', 'hr hrs min mins ft lb lbs oz sq cu mph km kg cm mm'],
  ['last', 'etc al'],
];

const KINDS: ReadonlyMap<string, Abbreviation> = new Map(LISTS.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)));

/** Single letters with stops between ("U.S", "p.m", "Ph.D"). */
const LETTERS = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u;
const CAPITALS = /^\p{Lu}{2,}$/u;

/** In: a word without the stop after it. Out: which abbreviation it is, or null. A single capital letter (an initial) is one that can stand last. */
export function abbreviationOf(word: string): Abbreviation | null {
  const known = KINDS.get(word) ?? (CAPITALS.test(word) ? KINDS.get(`${word[0]}${word.slice(1).toLowerCase()}`) : undefined);
  // In capitals the short ones are words or initials ("CO", "LA", "NO"): only titles and saints keep their reading ("ST. LOUIS", "MR.").
  if (known !== undefined && (word.length === 1 || !CAPITALS.test(word) || known === 'before-name' || word === 'ST')) return known;
  if (/^[ap]\.m$/i.test(word)) return 'clock';
  return LETTERS.test(word) || /^\p{Lu}$/u.test(word) ? 'anywhere' : null;
}

/** Function words that open a sentence and hardly ever go on a name. "Will", "May", "First" and "Under" do. */
const OPENERS = new Set(
  `the a an this that these those he she it they we i you his her its their our my your there here what who whom whose when where why how which while
  if as at by in on for from with without after before since until because although though but and or so yet nor however then now also another both each every
  some many several few not still moreover meanwhile later earlier today yesterday tomorrow such during between among despite according once instead
  did do does is are was were can could should would has have had let please`.split(/\s+/),
);

/** In: the word after a stop. Out: whether it opens a sentence whatever stands before it. */
export function opensSentence(word: string): boolean {
  return OPENERS.has(word.toLowerCase().replace(/[’'].*/s, ''));
}
