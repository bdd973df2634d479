// Posts that stand still because their driver fell over: no messenger knows that of itself. The log and the board say it by
// each post; /readyz says it here.
import type { Incident } from '../../incident/incident.ts';
import type { HealthSource } from '../../ports/health.ts';
import type { Delivery } from '../../ports/store.ts';

/** Of the house no board tells: whatever of it cannot be shown is said here. */
export const stuckPosts = (
  openOnes: () => Promise<readonly Incident[]>,
  ofHouse: () => Promise<readonly Delivery[]>,
): HealthSource => ({
  part: 'deliveries',
  faults: async () => {
    const parked = (await openOnes()).flatMap((incident) => [...incident.parked.values()]);
    const failed = [
      ...parked.filter(({ reason }) => reason === 'failed'),
      ...(await ofHouse()).filter(({ state }) => state === 'parked'),
    ];
    const platforms = [...new Set(failed.map(({ platform }) => platform))];
    return failed.length === 0 ? [] : [{ code: 'posts_failed', posts: failed.length, platforms }];
  },
});
