// 監視からの通知 that somebody should look at, as the console's first page lists them.
import { isPresentAlert, type Monitored } from '../directory/alert.ts';
import type { PresentAlert } from '../ports/preparedness-view.ts';
import { situationOf } from '../posts/house/alert-post.ts';
import type { Vocabulary } from '../posts/vocabulary.ts';
import type { Instant } from '../time.ts';

export const presentAlerts = ({ groups }: Monitored, now: Instant, words: Vocabulary): readonly PresentAlert[] =>
  [...groups.values()]
    .filter((group) => isPresentAlert(group, now))
    .toSorted((a, b) => (a.heardAt < b.heardAt ? 1 : -1))
    .map(({ group, title, source, count, heardAt, scenario, incident }) => ({
      group,
      title,
      source,
      count,
      heardAt,
      ...(scenario === undefined || incident !== undefined
        ? {}
        : { proposal: { scenario, situation: situationOf({ source, title }, words) } }),
    }));
