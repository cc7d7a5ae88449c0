import { keyOfReading, positionsOf, samePositions, stanceKey } from '../lock/entry.ts';
import { anchor } from '../text/anchor.ts';
import type { Answer, LockEntry, Source } from '../types.ts';
import { type CheckContext, cells, type Rule, sentenceOf } from './context.ts';
import type { QuotedSentence } from './finding.ts';
import { lockedLabel, saying, sayings } from './wording.ts';

export const changedReading: Rule = {
  id: 'changed-reading',
  find: (context) => cells(context).flatMap(({ compared: { claim }, answer, source }) => {
    const entry = context.entry(claim.id, source.id);
    // A correction that holds is the answer; of one that does not, evidence-lost tells.
    if (entry === undefined ? !known(context, claim.id, source.id) : entry.by === 'corrected') return [];
    const now = positionsOf(claim, answer, source);
    if (entry !== undefined && samePositions(entry.positions, now)) return [];
    const before = entry === undefined ? 'is not in the lock file' : `was read to say ${saying(entry.positions.map((locked) => lockedLabel(claim, context.file, locked)))}`;
    const why = entry === undefined || entry.sha256 === null ? '' : entry.sha256 === source.sha256 ? ' Its text is the same: the claims file or the tool reads it differently.' : ' Its text has changed.';
    const were = new Set((entry?.positions ?? []).map(stanceKey));
    const fresh = answer.readings.find((reading) => !were.has(keyOfReading(claim, reading)));
    const sentences = [...(fresh === undefined ? [] : [sentenceOf(context, source, fresh)]), ...(entry === undefined ? [] : formerSentence(context, source, entry, answer, lockedLabel.bind(null, claim, context.file)))];
    return [{
      claim: claim.id,
      source: source.id,
      position: now.map(stanceKey).join(' + '),
      message: `${claim.question} ${source.outlet} ${before} and ${entry === undefined ? 'says' : 'now says'} ${sayings(answer)}.${why} See why: compare-claims explain ${claim.id} ${source.id}.`,
      place: sentences[0] ?? context.placeInLock(claim.id, source.id),
      sentences,
    }];
  }),
};

const known = ({ lockedClaims, lockedSources }: CheckContext, claim: string, source: string): boolean => lockedClaims.has(claim) && lockedSources.has(source);

/** The sentence of a position that is no longer read, if it is still in the text. */
function formerSentence(context: CheckContext, source: Source, { positions }: LockEntry, { readings }: Answer, label: (locked: LockEntry['positions'][number]) => string): readonly QuotedSentence[] {
  const [gone] = positions.flatMap((locked) => {
    const found = anchor(source.text, locked.quote);
    if (found.type === 'orphaned' || readings.some((reading) => reading.evidence.start === found.start)) return [];
    return [{ ...context.spotIn(source, found), source: source.id, outlet: source.outlet, label: `${label(locked)} (before)`, quote: source.text.slice(found.start, found.end) }];
  });
  return gone === undefined ? [] : [gone];
}
