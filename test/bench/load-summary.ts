// What the rounds of a load come to.
import type { LoadResult } from './load.ts';
import { spreadOf } from './measure.ts';

export const summary = (results: readonly LoadResult[]) => {
  const spread = spreadOf(results.flatMap(({ responseMs }) => responseMs));
  // The middle round: a disk that somebody else keeps busy for a second should not decide.
  const perSecond = spreadOf(results.map(({ responseMs, seconds }) => responseMs.length / seconds)).p50;
  return { spread, perSecond, failed: results.reduce((sum, { failed }) => sum + failed, 0) };
};
