// What the tests of the leak ask of a story: the answer given, everything done that it calls for, and each route's tasks.
import { MANAGER, type Told, tell } from '../given-when-then.ts';
import { CRISIS_MANAGER, PROMOTION, statuses, ticked } from './telling.ts';

export type Leak = 'unknown' | 'none' | 'leaked' | 'specific';

export const OUTAGE = ['outage-tokyo', 'outage-nisc', 'outage-mic'] as const;
export const TO_BOTH = ['specific-ppc', 'specific-tokyo'] as const;

export const said = (story: Told, leak: Leak, time: string): Told => tell(story, [time, MANAGER, `漏えい ${leak}`]);
const done = (story: Told, id: string, who: string): Told =>
  statuses(story, id).endsWith('open') ? tell(story, ticked(story, id, '11:40', who)) : story;

/** Everything that the present classification calls for, by whoever has to do it; カ in its order. */
export const everythingDone = (story: Told): Told => {
  let next = story;
  for (const id of [...OUTAGE, 'leak-tokyo']) next = done(next, id, PROMOTION);
  if (statuses(next, 'outage-route-decision').endsWith('open')) {
    next = tell(next, ['11:41', MANAGER, '判断 3箇所 しない --判断者 情報システム課長']);
  }
  next = done(next, 'specific-to-crisis', MANAGER);
  for (const id of TO_BOTH) next = done(next, id, CRISIS_MANAGER);
  return next;
};

/** エ (three bodies alike), オ, whether エ too, 所管部 to 危機管理課, and from there to the two bodies alike. */
export const routes = (story: Told): readonly string[] => {
  const alike = (ids: readonly string[]): string => [...new Set(ids.map((id) => statuses(story, id)))].join(' / ');
  return [
    alike(OUTAGE),
    statuses(story, 'leak-tokyo'),
    statuses(story, 'outage-route-decision'),
    statuses(story, 'specific-to-crisis'),
    alike(TO_BOTH),
  ];
};
