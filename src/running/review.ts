import type { Command } from 'commander';
import { readArticle } from '../article.ts';
import { compare } from '../compare.ts';
import { numbered, reviewStep } from '../formats/terminal/review.ts';
import * as reviewing from '../review.ts';
import type { ReviewItem, Stance } from '../review.ts';
import type { InputOptions } from '../shell/options.ts';
import { screen, type ScreenOptions } from '../shell/screen.ts';
import type { Shell } from '../shell/shell.ts';
import { forLog, oneLine } from '../text/escape.ts';
import type { LockEntry, Sentence } from '../types.ts';
import { saver } from './decisions.ts';
import { correctionsIn, readInputs, type Inputs } from './inputs.ts';
import { linesOf } from './lines.ts';

export interface ReviewingOptions extends InputOptions, ScreenOptions {
  readonly acceptAll?: true;
  readonly unreviewed?: true;
}

/** `board: safe`. */
const whose = ({ position, speaker }: Stance): string => (speaker === null ? position : `${speaker}: ${position}`);

type Answered = 'next' | 'back' | 'quit';

/** Asks about what is open, one answer after the other, and writes each decision at once. Throws an InputError. */
export async function review(options: ReviewingOptions, command: Command, shell: Shell): Promise<void> {
  const inputs: Inputs = readInputs(options, command, shell.process.cwd());
  const items = reviewing.reviewItems(compare(inputs.claims, inputs.sources, correctionsIn(inputs)), inputs.locked?.lock ?? null, options.unreviewed === true);
  const decisions = new Map<string, LockEntry>();
  const save = saver(inputs, items, decisions, shell);
  const left = (): string => `${items.length - decisions.size} of ${items.length} left open`;

  if (items.length === 0) return shell.print('nothing to review\n');
  if (options.acceptAll === true) {
    const safe = items.filter(({ reason }) => reason !== 'lost-correction');
    for (const item of safe) decisions.set(reviewing.keyOf(item), reviewing.acceptance(item));
    if (safe.length > 0) save();
    return shell.print(`${safe.length} accepted, ${left()}\n`);
  }

  const format = screen(shell.process, options);
  const outlets = new Map(inputs.sources.map(({ id, outlet }) => [id, outlet]));
  const lines = linesOf(shell.process.stdin);
  const say = (text: string): Promise<void> => shell.print(forLog(text));
  const ask = async (question: string): Promise<string | null> => {
    await say(question);
    const line = await lines.next();
    if (line === null) await shell.print('\n');
    return line?.trim() ?? null;
  };
  const decide = (item: ReviewItem, entry: LockEntry): 'next' => {
    decisions.set(reviewing.keyOf(item), entry);
    save();
    return 'next';
  };

  /** Asks for a sentence for each of the positions. Null when the person would rather not. */
  const prove = async (item: ReviewItem, sentences: readonly Sentence[], stances: readonly Stance[]): Promise<LockEntry | null> => {
    const positions: LockEntry['positions'][number][] = [];
    if (stances.length > 0) await say(numbered(sentences, item.source.text, format));
    for (const stance of stances) {
      let typed = await ask(`${oneLine(whose(stance))}: the number of its sentence, or its words: `);
      let span = typed === null || typed === '' ? null : reviewing.readSpan(item.source, sentences, typed);
      while (span !== null && 'wrong' in span) {
        typed = await ask(`${span.wrong}\n${oneLine(whose(stance))}: `);
        span = typed === null || typed === '' ? null : reviewing.readSpan(item.source, sentences, typed);
      }
      if (span === null) return null;
      positions.push(reviewing.proved(stance, item.source, span));
    }
    return reviewing.correction(item, positions);
  };

  const step = async (item: ReviewItem, sentences: readonly Sentence[]): Promise<Answered | 'again'> => {
    switch (await ask('[a]ccept  [c]orrect  another [s]entence  s[k]ip  [b]ack  [q]uit: ')) {
      case 'a': case 'accept': return decide(item, reviewing.acceptance(item));
      case 'k': case 'skip': case '': return 'next';
      case 'b': case 'back': return 'back';
      case 'q': case 'quit': case null: return 'quit';
      case 's': case 'sentence': {
        const entry = item.answer.readings.length === 0 ? null : await prove(item, sentences, reviewing.stancesOf(item));
        return entry === null ? 'again' : decide(item, entry);
      }
      case 'c': case 'correct': {
        const typed = await ask(`${oneLine(reviewing.choices(item, inputs.claims))}\nthe position; several with ";", "not: …" for a denial, "-" when it says nothing: `);
        if (typed === null || typed === '') return 'again';
        const stances = typed === '-' ? [] : reviewing.readStances(item.compared.claim, inputs.claims, item.source, typed);
        if ('wrong' in stances) {
          await say(`“${oneLine(stances.wrong)}” is no answer to ${oneLine(item.compared.claim.id)}\n`);
          return 'again';
        }
        const entry = await prove(item, sentences, stances);
        return entry === null ? 'again' : decide(item, entry);
      }
      default: return 'again';
    }
  };

  for (let at = 0; at < items.length;) {
    const item = items[at];
    if (item === undefined) break;
    const { sentences } = readArticle(item.source);
    await say(reviewStep({ item, sentences, outlets, at: at + 1, of: items.length, decision: decisions.get(reviewing.keyOf(item)) }, format));
    const answered = await step(item, sentences);
    if (answered === 'quit') break;
    if (answered === 'next') at += 1;
    if (answered === 'back') at = Math.max(0, at - 1);
  }
  await lines.close();
  await shell.print(`\n${decisions.size} decided, ${left()}\n`);
}
