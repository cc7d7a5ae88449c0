import { groupAt, nounPhraseAfter, nounPhraseBefore, type Range } from '../text/clauses.ts';
import { isDate } from '../text/days.ts';
import { isVerbal } from '../text/verbal.ts';
import { stem, stems } from '../text/words.ts';
import type { Span, Token } from '../types.ts';
import { inQuotation, perSentence, spanOf, type Signal, type Telling, type Told } from './signal.ts';

/** Things that somebody does to somebody: verbs, and the nouns that tell them without saying who. */
const DEEDS: readonly { readonly verbs: string; readonly nouns: string }[] = [
  { verbs: 'kill shoot slay murder stab', nouns: 'killing shooting slaying murder stabbing' },
  { verbs: 'injure wound assault', nouns: 'beating assault' },
  { verbs: 'arrest detain jail imprison', nouns: 'arrest detention' },
  { verbs: 'bomb shell bombard raid', nouns: 'bombing shelling bombardment raid' },
  { verbs: 'expel deport evict displace', nouns: 'expulsion deportation eviction' },
];


/** Who does such things, and seldom suffers them in the same sentence. */
const ARMED = stems(
  'police officer deputy trooper soldier troop force army military militia guard gunman shooter attacker assailant militant rebel insurgent terrorist fighter agent gang bomber government regime',
);
/** Who else can be answerable for a deed, as its subject. */
const PEOPLE = stems('man woman boy student husband suspect mob protester driver settler');

/** What kills without being answerable, also under a name of its own ("Hurricane Ida"). */
const FORCES = stems(
  'earthquake quake storm hurricane typhoon cyclone tornado flood fire wildfire blaze blast explosion crash tsunami virus disease outbreak epidemic covid heat landslide avalanche accident collapse',
);

const verbs = new Map(DEEDS.flatMap(({ verbs: words }, key) => words.split(' ').map((word) => [stem(word), key] as const)));
const nouns = new Map(DEEDS.flatMap(({ nouns: words }, key) => words.split(' ').map((word) => [word, key] as const)));

interface Deed extends Span {
  readonly key: number;
  /** `named` says who did it, `passive` and `noun` leave it out. */
  readonly form: 'named' | 'passive' | 'noun';
}

/**
 * In: a form that leaves the doer out. Out: the signal of a deed told in it, where another source's sentence on the same claim names who did it and no sentence
 * of this source on the claim does.
 */
export function withoutDoer(name: string, form: 'passive' | 'noun'): Signal {
  return {
    name,
    over: (tellings) => {
      const deeds = new Map<Told, readonly Deed[]>();
      const named = new Map<number, Map<string, Span>>();
      for (const telling of tellings) {
        const { told, source } = telling;
        if (deeds.has(told)) continue;
        const found = deedsIn(telling);
        deeds.set(told, found);
        for (const { key, form: how, start, end } of found) {
          if (how !== 'named') continue;
          const bySource = named.get(key) ?? new Map<string, Span>();
          if (!bySource.has(source)) bySource.set(source, { start, end });
          named.set(key, bySource);
        }
      }
      return ({ told, source }: Telling) => (deeds.get(told) ?? []).filter((deed) => deed.form === form).flatMap(({ key, start, end }) => {
        const by = named.get(key);
        const other = by === undefined || by.has(source) ? undefined : [...by][0];
        return other === undefined ? [] : [{ start, end, against: { source: other[0], ...other[1] } }];
      });
    },
  };
}

/** Words after a passive in which its "by" may come. */
const REACH = 12;

const deedsIn = perSentence(({ told }): readonly Deed[] => {
  const { sentence: { tokens }, clauses } = told;
  const armed = tokens.flatMap((token, i) => (ARMED.has(token.stem) && token.tag !== 'verb' ? [i] : []));
  // Somebody who may have done it stands elsewhere in the sentence: "after police opened fire".
  const namesDoer = (besides: Range | null): boolean => armed.some((i) => besides === null || i < besides.from || i >= besides.to);
  return tokens.flatMap((token, i): readonly Deed[] => {
    if (inQuotation(told, token)) return [];
    const noun = nouns.get(token.norm);
    if (noun !== undefined && (token.tag === 'noun' || token.tag === 'gerund') && tellsOf(tokens, i)) {
      const named = tokens.slice(i, i + 8).some(({ norm }) => norm === 'by') || namesDoer(null);
      return named ? [] : [{ key: noun, form: 'noun', start: token.start, end: token.end }];
    }
    const key = isVerbal(token) ? verbs.get(token.stem) : undefined;
    const group = key === undefined ? null : groupAt(clauses, i);
    // A bare participle may as well be a past tense that was read wrongly.
    if (key === undefined || group === null || group.form === 'participle' || group.form === 'gerund') return [];
    if (tokens.slice(group.from, group.to).some(({ tag }) => tag === 'not')) return [];
    const subject = subjectOf(tokens, group.from);
    if (group.voice === 'active') return isDoer(tokens, subject) && hasObject(tokens, group.to) ? [{ key, form: 'named', ...spanOf(tokens, subject?.from ?? i, group.to) }] : [];
    const by = group.to + tokens.slice(group.to, group.to + REACH).findIndex((other, k) => other.norm === 'by' && clauses.clauseOf[group.to + k] === clauses.clauseOf[i]);
    if (by >= group.to) return isDoer(tokens, nounPhraseAfter(tokens, by + 1)) ? [{ key, form: 'named', ...spanOf(tokens, group.from, by + 1) }] : [];
    return namesDoer(subject) ? [] : [{ key, form: 'passive', ...spanOf(tokens, group.from, group.to) }];
  });
});

/** "A shooting", "the shooting of a student": it tells the deed, where "the shooting" points back to it and "the FBI arrest" names the doer. */
function tellsOf(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.tag === 'adjective' ? tokens[at - 2] : tokens[at - 1];
  if (before?.tag === 'name' || before?.tag === 'possessive' || before?.tag === 'noun') return false;
  return tokens[at + 1]?.norm === 'of' || before?.norm === 'a' || before?.norm === 'an';
}

/** "Police shot two students": without an object the verb of a headline may be a passive ("Two students shot at college"). */
function hasObject(tokens: readonly Token[], from: number): boolean {
  const phrase = nounPhraseAfter(tokens, from);
  return phrase !== null && tokens.slice(phrase.from, phrase.to).some(({ tag, norm }) => (tag === 'noun' || tag === 'name' || tag === 'pronoun' || tag === 'number') && !isDate(norm));
}

/** The noun phrase before the verb; before "who" the one that it stands for. */
function subjectOf(tokens: readonly Token[], from: number): Range | null {
  const relative = /^(?:who|that)$/.test(tokens[from - 1]?.norm ?? '');
  return nounPhraseBefore(tokens, relative ? from - 1 : from);
}

function isDoer(tokens: readonly Token[], phrase: Range | null): boolean {
  if (phrase === null) return false;
  const words = tokens.slice(phrase.from, phrase.to);
  if (words.some((token) => FORCES.has(token.stem) || isDate(token.norm))) return false;
  const head = words.findLast((token) => token.tag === 'noun' || token.tag === 'name');
  return head !== undefined && (head.tag === 'name' || ARMED.has(head.stem) || PEOPLE.has(head.stem));
}
