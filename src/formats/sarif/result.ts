import type { Finding, Place, QuotedSentence } from '../../findings/finding.ts';
import { uriOf } from '../uri.ts';
import { short } from '../short.ts';
import { LIMITS } from './limits.ts';
import { link, plain } from './message.ts';

const LONGEST_LABEL = 120;

/** A finding as a result: the sentences of the other side are related locations, to which its message links. */
export const resultOf = ({ id, rule, severity, claim, source, position, message, place, sentences: [own, ...sides] }: Finding, ruleIndex: number) => {
  const others = sides.slice(0, LIMITS.locations);
  const links = others.map(({ outlet, label, path, line }, at) => link(`${outlet}, ${path}:${line}: ${short(label, LONGEST_LABEL)}`, at + 1));
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    message: { text: [plain(message), ...links].join(' ') },
    locations: [{ physicalLocation: physical(place, own) }],
    ...(others.length > 0 && {
      relatedLocations: others.map((sentence, at) => ({
        id: at + 1,
        physicalLocation: physical(sentence, sentence),
        message: { text: plain(`${sentence.outlet}: ${short(sentence.label, LONGEST_LABEL)}`) },
      })),
    }),
    // GitHub goes by the first: by itself it would take two findings on one line for one.
    partialFingerprints: { primaryLocationLineHash: `${id}:1`, 'compareClaimsFinding/v1': id },
    properties: { claim, source, position },
  };
};

/** Where a sentence stands, with its words as the file has them. */
const physical = ({ path, line, column, endLine, endColumn }: Place, sentence: QuotedSentence | undefined) => ({
  artifactLocation: { uri: uriOf(path) },
  region: {
    startLine: line, startColumn: column, endLine, endColumn,
    ...(sentence && sentence.line === line && sentence.column === column && sentence.path === path && { snippet: { text: sentence.quote } }),
  },
});
