import { actorLabel } from './actor-label.ts';
import { agentlessPassive } from './agentless-passive.ts';
import { booster } from './booster.ts';
import { doubtingReport } from './doubting-report.ts';
import { factiveReport } from './factive-report.ts';
import { hedge } from './hedge.ts';
import { implicative } from './implicative.ts';
import { insistingReport } from './insisting-report.ts';
import { judgingModifier } from './judging-modifier.ts';
import { loadedWord } from './loaded-word.ts';
import { nominalisation } from './nominalisation.ts';
import { partQuoted } from './part-quoted.ts';
import { placement } from './placement.ts';
import { scareQuotes } from './scare-quotes.ts';
import type { Signal } from './signal.ts';
import { stressingReport } from './stressing-report.ts';

/** Every framing signal, in the order in which they are shown. */
export const signals: readonly Signal[] = [
  doubtingReport, insistingReport, stressingReport, factiveReport, hedge, booster, implicative, loadedWord, judgingModifier, actorLabel, agentlessPassive, nominalisation, scareQuotes,
  partQuoted, placement,
];
