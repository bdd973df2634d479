// Does the log hold a reason for each delivery? What was never asked, issued or opened was to be shown nowhere.
import type { StoreReader } from '../../../src/ports/store.ts';
import { hasReason, reasonsIn } from '../../../src/posts/post-reason.ts';
import type { EventRow } from '../schema.ts';
import type { Session } from '../session.ts';

type RecordedEvent = Awaited<ReturnType<StoreReader['events']>>[number];

/** `deliveries incident post platform conversation` of each one that no event accounts for. */
export const foreignDeliveries = async (
  read: Session,
  incident: string,
  rows: readonly EventRow[],
): Promise<readonly string[]> => {
  const deliveries = await read.all('placesOfIncident', { id: incident });
  if (deliveries.length === 0) return [];
  const reasons = reasonsIn(rows.flatMap(eventOf));
  return deliveries
    .filter(({ post_key: key, kind }) => !hasReason({ key, kind }, reasons))
    .map(({ post_key: key, platform, conversation }) => `deliveries ${incident} ${key} ${platform} ${conversation}`);
};

/** A row that somebody made unreadable accounts for nothing; its chain says so. */
const eventOf = ({ body, actor, ...row }: EventRow): readonly RecordedEvent[] => {
  try {
    return [{ ...row, actor: JSON.parse(actor), event: { type: row.type, ...JSON.parse(body) } }];
  } catch {
    return [];
  }
};
