import { grouped } from '../text/grouped.ts';
import type { CheckContext, Found, Rule } from './context.ts';
import { counted, listed, UPDATE } from './wording.ts';

export const staleLock: Rule = {
  id: 'stale-lock',
  find: (context) => [...goneClaims(context), ...goneSources(context)],
};

function goneClaims(context: CheckContext): readonly Found[] {
  const { lock, lockedClaims } = context;
  const entries = grouped(lock.entries, ({ claim }) => claim);
  return [...lockedClaims].filter((id) => context.compared(id) === undefined).map((id) => {
    const corrected = (entries.get(id) ?? []).filter(({ by }) => by === 'corrected').map(({ source }) => source);
    return {
      claim: id,
      source: null,
      message: `${lock.path} speaks of the claim ${id}, which is no longer in ${context.file.path}. ${remedy(corrected.length, `on ${listed(corrected)}`)}`,
      place: context.placeInLock(id),
    };
  });
}

function goneSources(context: CheckContext): readonly Found[] {
  const { lock, lockedSources } = context;
  return [...lockedSources].filter((id) => context.source(id) === undefined).map((id) => {
    const entries = context.entriesOf(id);
    const corrected = entries.filter(({ by }) => by === 'corrected').map(({ claim }) => claim);
    return {
      claim: null,
      source: id,
      message: `${lock.path} speaks of the source ${id}, which is no longer among the sources. ${remedy(corrected.length, `on ${listed(corrected)}`)}`,
      place: context.placeInLock(entries[0]?.claim ?? '', id),
    };
  });
}

const remedy = (corrections: number, where: string): string => (corrections === 0
  ? `If that is meant, ${UPDATE} takes it out.`
  : `It has ${counted(corrections, 'correction')} by a person, ${where}: these stay until a person takes them out; ${UPDATE} takes out the rest.`);
