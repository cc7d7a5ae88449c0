import type { Analysis } from '../analysis.ts';
import type { Focus } from '../evidence.ts';
import { reportingVerb } from '../text/attribution/verbs.ts';
import { type Clause, nounPhraseAfter, nounPhraseBefore, type Range, type VerbGroup } from '../text/clauses.ts';
import { readFactuality } from '../text/factuality.ts';
import type { Match, Phrase } from '../text/phrases.ts';
import { isVerbTag } from '../text/verbal.ts';
import type { Token } from '../types.ts';
import { subjectBefore } from './agents.ts';
import { tellsFact } from './cue-forms.ts';

export type Bond = 'object' | 'clause' | 'none';

/** How a cue of one verb is tied to what the claim is about: as its object or subject, in its clause or the one beside it, or not. Longer cues tie themselves. */
export function bondOf(phrase: Phrase, match: Match, focus: Focus, analysis: Analysis): Bond {
  const { tokens } = focus.sentence;
  const { clauses, clauseOf, groups } = analysis.clauses(focus.sentence);
  const verb = isVerbTag(phrase.tags[0]);
  const group = groups.find((candidate) => candidate.head === match.from);
  const from = group?.from ?? match.from;
  const overlaps = (range: Range | null): boolean => range !== null && focus.about.some((about) => about.from < range.to && range.from < about.to);
  const isAskedFor = (at: number): boolean => { const { by, kind } = readFactuality(tokens, analysis.clauses(focus.sentence), at); return kind === 'intended' && by === match.from; };
  // "called the duty odd and said it would sue": a clause that only tells the next one parts nothing.
  const tells = ({ group: verbs }: Clause): boolean => verbs !== null && reportingVerb(tokens[verbs.head]?.norm ?? '')?.frames.clause === true;
  const apart = Math.min(...focus.about.map((about) => {
    const [first = 0, last = 0] = [clauseOf[about.from] ?? 0, clauseOf[match.from] ?? 0].toSorted((a, b) => a - b);
    return last - first - clauses.slice(first + 1, last).filter(tells).length;
  }));
  // "They are to be tried": the subject of the verb that leads to it.
  const leading = group?.form === 'infinitive' ? groups.find((other) => leadsTo(tokens, other, group)) : undefined;
  const direct = (leading !== undefined && overlaps(nounPhraseBefore(tokens, leading.from))) || overlaps(objectAfter(focus, match.to)) || overlaps(nounPhraseBefore(tokens, from)) || overlaps(relativeAntecedent(focus, from));
  const subject = overlaps(nounPhraseBefore(tokens, from)) && !overlaps(objectAfter(focus, match.to));
  // "The strike ended the season": what ended is the season; "Holm declined the post": somebody did.
  if (phrase.size === 1 && tellsFact(phrase) && subject && tokens[from - 1]?.tag !== 'name' && group?.voice === 'active' && hasOwnObject(focus, match.to)) return 'none';
  // "The group, formed in March, met"
  const apposed = group?.form === 'participle' && tokens[from - 1]?.text === ',' && overlaps(nounPhraseBefore(tokens, from - 1));
  // "suggested that the two form a group", "urged them to form one": what is asked for is what the verb is said of.
  const asked = verb && analysis.clauses(focus.sentence).groups.some((other) => other.from > match.to && (overlaps(objectAfter(focus, other.to)) || (other.voice === 'passive' && overlaps(nounPhraseBefore(tokens, other.from)))) && isAskedFor(other.head));
  if (direct || apposed || asked || overlaps(subjectOfPhrase(focus, analysis, group))) return 'object';
  // Where the sentence does not name it, a longer cue speaks for itself; a noun of the event may be of another event.
  if (focus.via === 'context' || focus.about.length === 0) return phrase.size > 1 || !verb ? 'object' : tokens[match.from]?.tag === 'noun' ? 'none' : 'clause';
  // "It" may mean many things: only in the cue's own clause is it taken for what the claim is about.
  if (focus.via === 'pronoun') return apart > 0 ? 'none' : phrase.size > 1 || !verb ? 'object' : 'none';
  if (phrase.size > 1 || !verb) return 'object';
  // "A working group, he said, was set up": past what stands between commas.
  const past = group?.voice === 'passive' && overlaps(subjectBefore(tokens, group.from));
  // "A working group with the US on the matter was set up": the subject with what hangs on it.
  const passive = past || group?.voice === 'passive' && focus.about.some((about) => about.to <= from && clauseOf[about.from] === clauseOf[match.from] && !groups.some((other) => other.form !== 'participle' && other.from >= about.to && other.to <= from && !leadsTo(tokens, other, group)));
  if (passive) return 'object';
  // "a second deal as a new team takes over": a synonym of the cue in another's clause is said of something else.
  const another = apart === 1 && match.exact === 0 && tokens[from - 1]?.tag === 'noun';
  return apart <= 1 && !another ? 'clause' : 'none';
}

/** "She left after being suspended": a gerund behind a preposition has the subject of its clause. */
function subjectOfPhrase({ sentence }: Focus, analysis: Analysis, group: VerbGroup | undefined): Range | null {
  const { tokens } = sentence;
  if (group?.form !== 'gerund' || !/^(?:after|before|since|while|when|on|upon|for|by|without)$/.test(tokens[group.from - 1]?.norm ?? '')) return null;
  const { clauseOf, groups } = analysis.clauses(sentence);
  const main = groups.findLast((other) => other.finite && other.to < group.from && clauseOf[other.from] === clauseOf[group.from]);
  return main === undefined ? null : nounPhraseBefore(tokens, main.from);
}

/** "has yet to be formed", "is expected to be formed": one predicate of two groups. */
const leadsTo = (tokens: readonly Token[], { finite, to }: VerbGroup, group: VerbGroup): boolean => finite && group.form === 'infinitive' && tokens.slice(to, group.from).every(({ tag }) => tag === 'adverb' || tag === 'adjective' || tag === 'participle');

/** Whether an object follows that is no time ("ended on Friday", "ended last week"). */
function hasOwnObject(focus: Focus, from: number): boolean {
  const { tokens } = focus.sentence;
  if (tokens[from]?.tag === 'preposition') return false;
  const object = nounPhraseAfter(tokens, from);
  if (object === null) return false;
  const head = tokens[object.to - 1];
  const first = tokens[object.from];
  const time = /^(?:last|this|next|yesterday|today|earlier)$/.test(first?.norm ?? '') || /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|day|night|morning|evening|time)s?$/.test(head?.norm ?? '');
  return !time && (head?.tag === 'noun' || head?.tag === 'name');
}

function leadsToObject(token: Token | undefined): boolean {
  return token !== undefined && (/^(?:of|for|on|about|over)$/.test(token.norm) || token.tag === 'adverb' || token.tag === 'gerund' || token.tag === 'to');
}

/** The object of a verb that ends at `from`: past a second verb, particles, prepositions and a gerund ("called for establishing"), and a "with X" that comes first. */
function objectAfter(focus: Focus, from: number): Range | null {
  const { tokens } = focus.sentence;
  // "proposed or accepted a group": two verbs share their object.
  let at = /^(?:and|or)$/.test(tokens[from]?.norm ?? '') && isVerbTag(tokens[from + 1]?.tag) ? from + 2 : from;
  while (leadsToObject(tokens[at]) || (tokens[at]?.tag === 'verb' && tokens[at - 1]?.tag === 'to')) at += 1;
  if (tokens[at]?.norm === 'with') {
    const partner = nounPhraseAfter(tokens, at + 1);
    if (partner !== null) at = partner.to;
  }
  const object = nounPhraseAfter(tokens, at);
  // "proposed to end it, in good faith, by forming a panel": what the means is done to.
  const infinitive = tokens[at - 1]?.tag === 'verb' && tokens[at - 2]?.tag === 'to';
  const by = infinitive ? tokens.findIndex((token, i) => i > at && i < at + MEANS && token.norm === 'by' && tokens[i + 1]?.tag === 'gerund') : -1;
  return by < 0 || tokens.slice(at, by).some(({ tag }) => tag === 'past' || tag === 'auxiliary' || tag === 'subordinator') ? object : nounPhraseAfter(tokens, by + 2);
}

/** A means is looked for so many words behind the verb. */
const MEANS = 20;

/** "the group that Norway created", "the group, which was formed": the noun phrase before the relative word. */
function relativeAntecedent(focus: Focus, from: number): Range | null {
  const { tokens } = focus.sentence;
  for (let i = from - 1; i >= Math.max(0, from - 8); i -= 1) {
    if (!/^(?:that|which)$/.test(tokens[i]?.norm ?? '')) continue;
    return nounPhraseBefore(tokens, tokens[i - 1]?.text === ',' ? i - 1 : i);
  }
  return null;
}
