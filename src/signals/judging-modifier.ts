import { stem } from '../text/words.ts';
import { isVerbal } from '../text/verbal.ts';
import type { Span, Token } from '../types.ts';
import { heldAgainst, inQuotation, type Signal, type Told } from './signal.ts';

const JUDGING = new Set(
  `scathing blistering stinging withering fierce fiercely furious bitter bitterly brazen blatant outrageous disgraceful shameful reckless radical staunch staunchly stunning shocking shockingly
  bombshell embattled beleaguered disgraced hysterical ludicrous absurd laughable cowardly heroic tireless humiliating damning brutal brutally gruesome horrific barbaric savage vicious
  desperate desperately fiery incendiary inflammatory ruthless sinister shady dubious extraordinary extraordinarily harsh harshly sharply vehement vehemently utterly grossly stubborn
  stubbornly toxic divisive whopping staggering`.trim().split(/\s+/),
);

interface Occurrence extends Span {
  readonly source: string;
  readonly head: string;
}

/**
 * An adjective or adverb that judges ("a scathing report", "sharply criticised"), where another source's sentence on the same claim has the word that it goes with, and no
 * judgement: the subjective intensifiers of Recasens et al. (2013). The list is our own.
 */
export const judgingModifier: Signal = {
  name: 'judging-modifier',
  over: (tellings) => {
    const judged = new Map<Told, readonly Occurrence[]>();
    const plain = new Map<string, Map<string, Span>>();
    const judging = new Set<string>();
    for (const { told, source } of tellings) {
      if (judged.has(told)) continue;
      const found = judgedIn(told, source);
      judged.set(told, found);
      for (const { head } of found) judging.add(`${source} ${head}`);
    }
    for (const [told, source] of new Map(tellings.map((telling) => [telling.told, telling.source]))) {
      for (const token of told.sentence.tokens) {
        if ((token.tag !== 'noun' && !isVerbal(token)) || judging.has(`${source} ${token.stem}`) || inQuotation(told, token)) continue;
        const bySource = plain.get(token.stem) ?? new Map<string, Span>();
        if (!bySource.has(source)) bySource.set(source, { start: token.start, end: token.end });
        plain.set(token.stem, bySource);
      }
    }
    return ({ told, source }) => (judged.get(told) ?? []).flatMap(({ head, start, end }) => {
      return heldAgainst({ start, end }, new Map([...(plain.get(head) ?? [])].filter(([id]) => id !== source)));
    });
  },
};

function judgedIn(told: Told, source: string): readonly Occurrence[] {
  const { tokens } = told.sentence;
  return tokens.flatMap((token, i) => {
    const head = JUDGING.has(token.norm) && !inQuotation(told, token) ? headOf(tokens, i) : undefined;
    return head === undefined || COMMON.has(head.stem) ? [] : [{ source, head: head.stem, start: token.start, end: token.end }];
  });
}

/** Too common to be about one thing in two sentences. */
const COMMON = new Set('be have do say tell make take get go come year day people man woman country'.split(' ').map(stem));

function isHead(token: Token | undefined): token is Token {
  return token !== undefined && (token.tag === 'noun' || isVerbal(token));
}

/** What the word goes with: the noun or verb after it, over another adjective, or for an adverb the verb before it. */
function headOf(tokens: readonly Token[], at: number): Token | undefined {
  const next = tokens[at + 1];
  const second = tokens[at + 2];
  if (isHead(next)) return next;
  if (tokens[at + 1]?.tag === 'adjective' && isHead(second)) return second;
  const before = tokens[at - 1];
  return tokens[at]?.norm.endsWith('ly') === true && isHead(before) && before.tag !== 'noun' ? before : undefined;
}
