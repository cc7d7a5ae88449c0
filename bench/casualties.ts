import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../src/compare.ts';
import { readClaims } from '../src/read.ts';
import type { Source } from '../src/types.ts';
import { proofOf, rejectedOf, valuesOf } from './answers.ts';
import type { Row } from './row.ts';

/**
 * Scores how many were killed and how many injured on shooting incidents, each told by several articles, with one claims file for all.
 * A case is one article and one of the two claims. Right: the article's answer gives the registry's number and no other value. An answer with two
 * values is wrong, as is an honest number of an early report that the registry corrected later: nothing is dropped.
 * - right among answered: over all cases with an answer, also where the registry has none killed or injured (there every number but 0 is wrong);
 * - answered: share of the cases in which the registry has somebody killed or injured. An article seldom says that nobody else was hurt, so
 *   silence about a number that is zero is no miss. An article without any number is unanswered all the same.
 * The incidents are also split in two halves by their place in the list (even, odd), and counted by incident (its most frequent answer).
 */
export function measureCasualties(dataDir: string): Row[] {
  const incidents = JSON.parse(readFileSync(join(dataDir, 'casualties.json'), 'utf8')) as readonly Incident[];
  const file = readClaims(join('bench', 'casualties.yaml'));
  const cases = incidents.flatMap((incident, at) => {
    const comparison = compare(file, incident.docs.map((document) => sourceOf(document)));
    return comparison.claims.flatMap(({ claim, answers }) =>
      answers.map((answer, i): Case => {
        const gold = claim.id === 'killed' ? incident.gold.num_killed : incident.gold.num_injured;
        const values = valuesOf(answer);
        return { claim: claim.id, incident: at, gold, values, shown: `#${at}.${i} ${claim.id} ${gold}, got ${values.join(', ') || 'nothing'}; ${proofOf(answer) || rejectedOf(answer)}` };
      }),
    );
  });
  const killed = cases.filter((one) => one.claim === 'killed');
  const injured = cases.filter((one) => one.claim === 'injured');
  return [
    ...rowsOf('casualties', cases, true),
    ...rowsOf('casualties/killed', killed, false),
    ...rowsOf('casualties/injured', injured, false),
    ...rowsOf('casualties/even half', cases.filter((one) => one.incident % 2 === 0), false),
    ...rowsOf('casualties/odd half', cases.filter((one) => one.incident % 2 === 1), false),
    ...rowsOf('casualties/by incident', perIncident(cases), false),
  ];
}

interface Incident {
  readonly gold: { readonly num_killed: number; readonly num_injured: number };
  readonly docs: readonly { readonly id: string; readonly title: string; readonly date: string; readonly domain: string; readonly text: string }[];
}

interface Case {
  readonly claim: string;
  readonly incident: number;
  readonly gold: number;
  readonly values: readonly string[];
  readonly shown: string;
}

/** The data keep an article's headline apart from its text; who saves the page has it on top. */
function sourceOf({ id, title, date, domain, text: body }: Incident['docs'][number]): Source {
  const text = `${title}\n\n${body}`;
  return { id, outlet: domain, title, published: date, url: null, language: 'en', basis: {}, path: id, firstLine: 1, text, sha256: '' };
}

const isRight = ({ gold, values }: Case): boolean => values.length === 1 && values[0] === String(gold);

function rowsOf(component: string, cases: readonly Case[], targeted: boolean): Row[] {
  const answered = cases.filter(({ values }) => values.length > 0);
  const asked = cases.filter(({ gold }) => gold > 0);
  return [
    {
      component: `${component}: right among answered`, cases: answered.length, accuracy: answered.filter(isRight).length / Math.max(1, answered.length), target: targeted ? 0.85 : null,
      misses: targeted ? answered.filter((one) => !isRight(one)).map(({ shown }) => shown) : [],
    },
    {
      component: `${component}: answered`, cases: asked.length, accuracy: asked.filter(({ values }) => values.length > 0).length / Math.max(1, asked.length), target: targeted ? 0.75 : null,
      misses: targeted ? asked.filter(({ values }) => values.length === 0).map(({ shown }) => shown) : [],
    },
  ];
}

/** The value that most articles of an incident give; of equals the first. */
function perIncident(cases: readonly Case[]): readonly Case[] {
  const groups = new Map<string, Case[]>();
  for (const one of cases) groups.set(`${one.incident} ${one.claim}`, [...(groups.get(`${one.incident} ${one.claim}`) ?? []), one]);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const counts = new Map<string, number>();
    for (const { values } of group) for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    const [top] = [...counts].toSorted((a, b) => b[1] - a[1]);
    return first === undefined ? [] : [{ ...first, values: top === undefined ? [] : [top[0]] }];
  });
}
