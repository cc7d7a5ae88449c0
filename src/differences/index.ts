import type { DifferenceType } from '../types.ts';
import { certainty } from './certainty.ts';
import { conflict } from './conflict.ts';
import { contested } from './contested.ts';
import { doubt } from './doubt.ts';
import type { Finder } from './finder.ts';
import { loaded } from './loaded.ts';
import { naming } from './naming.ts';
import { partial } from './partial.ts';
import { precision } from './precision.ts';
import { voice } from './voice.ts';
import { wording } from './wording.ts';

/** What finds differences, in the order in which they are shown. */
export const finders: readonly Finder[] = [conflict, partial, wording, certainty, contested, loaded, naming, doubt, voice, precision];

/** Differences that are a way of telling, unless the claim says otherwise. Precision is none, and neither is whose voice: news attributes what it has not seen. */
export const FRAMING: readonly DifferenceType[] = ['partial', 'wording', 'label', 'certainty', 'contested', 'loaded', 'naming', 'doubt'];
