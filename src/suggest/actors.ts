import { type Act, actsIn } from './acts.ts';
import type { Candidate, Point } from './candidate.ts';
import { written } from './phrases.ts';
import { originsAmong, type Survey } from './survey.ts';

interface Done {
  readonly act: Act;
  readonly actor: string;
}

/** The same act on the same thing, done by one actor here and by another there. */
export function findActorsOfActs(survey: Survey): readonly Candidate[] {
  const groups = new Map<string, Done[]>();
  for (const act of survey.places.flatMap((place) => actsIn(survey, place))) {
    for (const actor of agentsOf(survey, act)) {
      const key = `${act.verb} ${act.object}`;
      groups.set(key, [...(groups.get(key) ?? []), { act, actor }]);
    }
  }
  return [...groups.values()].flatMap((group): readonly Candidate[] => {
    const [first] = group;
    const actors = [...new Set(group.map(({ actor }) => actor))].toSorted();
    if (first === undefined || actors.length < 2 || originsAmong(survey, group.map(({ act }) => act.place.source)) < 2) return [];
    const { place: { sentence: { tokens } }, objectFrom, objectTo } = first.act;
    const from = Math.max(objectFrom, objectTo - 2);
    const thing = written(tokens, tokens[from]?.tag === 'determiner' ? from + 1 : from, objectTo);
    const action = [...new Set(group.map(({ act }) => act.word))].slice(0, 3);
    return [{
      finder: 'actors', shows: 'conflict', weight: 0.85,
      draft: { kind: 'actor', question: `Who ${first.act.word} the ${thing}?`, action, actors },
      points: group.map(({ act: { place: { source, sentence }, head, to } }): Point => ({ source, sentence, span: { start: sentence.tokens[head]?.start ?? sentence.start, end: sentence.tokens[to - 1]?.end ?? sentence.end } })),
    }];
  });
}

function agentsOf({ analyses }: Survey, { agent, place: { source, sentence } }: Act): readonly string[] {
  if (agent === null) return [];
  const mentions = analyses[source]?.mentionsIn(sentence) ?? [];
  return [...new Set(mentions.filter(({ from, to }) => from < agent.to && agent.from < to).map(({ actor }) => actor))];
}
