// Posts that stand still because their driver fell over: no messenger knows that of itself. The log and the board say it by
// each post; /readyz says it here.
import type { Incident } from '../../incident/incident.ts';
import type { HealthSource } from '../../ports/health.ts';

export const stuckPosts = (openOnes: () => Promise<readonly Incident[]>): HealthSource => ({
  part: 'deliveries',
  faults: async () => {
    const parked = (await openOnes()).flatMap((incident) => [...incident.parked.values()]);
    const failed = parked.filter(({ reason }) => reason === 'failed');
    const platforms = [...new Set(failed.map(({ platform }) => platform))];
    return failed.length === 0 ? [] : [{ code: 'posts_failed', posts: failed.length, platforms }];
  },
});
