import type { Token } from '../../types.ts';
import { nounPhraseAfter, type Range } from '../clauses.ts';

/** Who speaks for nobody but himself, whatever land or firm is named beside him: "a Norwegian economist", "a Norway analyst at a bank". */
const FOR_THEMSELVES = new Set(
  'analyst expert economist scholar professor lecturer researcher historian academic journalist reporter correspondent columnist commentator writer author editor blogger pundit observer specialist fellow strategist consultant scientist engineer doctor nurse farmer teacher student worker resident citizen villager tourist voter activist campaigner protester lawyer attorney businessman businesswoman trader investor banker artist singer actor survivor witness refugee exile critic opponent rival customer client passenger patient victim shareholder tenant widow wife husband mother father brother sister son daughter relative neighbor friend'.split(' '),
);
/** What hangs on these is what somebody knows of or is sent to, not whom he speaks for. */
const ABOUT = new Set(['on', 'to', 'about', 'with', 'against', 'in', 'covering', 'near']);

const speaksForHimself = ({ norm }: Token): boolean => FOR_THEMSELVES.has(norm) || FOR_THEMSELVES.has(norm.replace(/s$/, ''));

/** In: the tokens of a sentence, the place of a name in the words for who speaks, and these words. Out: whether he speaks for whom the name names: "Norway's minister, Ada Noll" does, "Ute Seif, a Norway analyst" does not. */
export function standsFor(tokens: readonly Token[], name: Range, speaker: Range): boolean {
  const comma = tokens.findLastIndex(({ text }, i) => text === ',' && i >= speaker.from && i < name.from);
  const from = comma < 0 ? speaker.from : comma + 1;
  const before = tokens.slice(from, name.from);
  const end = Math.min(speaker.to, nounPhraseAfter(tokens, name.to)?.to ?? name.to);
  const after = tokens.slice(name.to, Math.max(name.to, end));
  // "Norwegian economist Ute Seif", "Ute Seif, a Norway analyst".
  if (after.some(speaksForHimself)) return false;
  // "Norway's opposition leader": not for the state.
  if (after.some(({ norm }) => norm === 'opposition')) return false;
  if (comma >= 0 && (before.some(speaksForHimself) || before.some(({ norm }) => norm === 'was' || norm === 'were'))) return false;
  if (before.some(({ norm }) => PAST.test(norm)) || PAST.test(after[0]?.norm ?? '')) return false;
  // "the Oslo director of a fund": that is where he works.
  if (before.length <= 1 && isPosted(tokens, { from: name.to, to: end })) return false;
  const governor = before.findLast(({ tag }) => tag === 'preposition' || tag === 'to');
  // "critics of the bank"
  if (governor?.norm === 'of' && before.some(speaksForHimself)) return false;
  if (governor !== undefined && ABOUT.has(governor.norm) && before[0] !== governor) return false;
  // "who heads the Centre for Norway Studies", "of the Norway desk": a body of another name.
  const inAnother = before.length > 0 && governor !== undefined && /^(?:for|of|at)$/.test(governor.norm) && before[0] !== governor && after.some(({ tag }) => tag === 'noun' || tag === 'name') && !after.some(({ norm }) => OWN_BODY.test(norm));
  return !inAnother;
}

/** In: tokens and the range behind a name. Out: whether it is of who works there for a body of another name: "the Oslo director of the Velt Fund". */
export const isPosted = (tokens: readonly Token[], { from, to }: Range): boolean =>
  tokens.slice(from, to).some(({ norm }, i) => POSTED.has(norm) && /^(?:of|for|at)$/.test(tokens[from + i + 1]?.norm ?? '') && endsInName(tokens, from + i + 2));

function endsInName(tokens: readonly Token[], from: number): boolean {
  const phrase = nounPhraseAfter(tokens, from);
  return phrase !== null && tokens[phrase.to - 1]?.tag === 'name' && !OWN_BODY.test(tokens[phrase.to - 1]?.norm ?? '');
}

const PAST = /^(?:former|ex|retired|then)$/;
const POSTED = new Set(['director', 'chief', 'head', 'manager', 'representative', 'correspondent', 'editor']);

const OWN_BODY = /^(?:ministry|minister|government|army|navy|military|police|parliament|senate|congress|presidency|president|embassy|delegation|forces?|authority|authorities|cabinet|department|party|union|side|agency|board|office|court|council|command|staff)$/;
