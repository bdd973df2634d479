// The log against tips that were kept elsewhere: the newest events, cut off together with their head, leave no other trace.
import Database from 'better-sqlite3';
import { storeFault } from './faults.ts';
import { DIRECTORY_SINCE, OUTCOMES_SINCE, versionOf } from './migrations.ts';

/** An incident’s, that of links and people, or that of the outcomes of commands. */
export type Chain = { readonly incident: string } | 'directory' | 'outcomes';

/** Of one chain, as verify-log printed it: how many events it had then, and how the hash of the last one began. */
export interface KeptTip {
  readonly chain: Chain;
  readonly events: number;
  readonly tip: string;
}

type TipProblem =
  /** There were more events then. */
  | 'cut'
  /** The event that was the last one is another now. */
  | 'changed';

type MissedTip = KeptTip & { readonly problem: TipProblem };

/** What does not follow from the kept tips. Throws a StoreFault when the file cannot be read. */
export const compareTips = (path: string, tips: readonly KeptTip[]): readonly MissedTip[] => {
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true });
    try {
      const version = versionOf(db);
      const first = (sql: string, ...values: readonly unknown[]): unknown =>
        db
          .prepare(sql)
          .pluck()
          .get(...values);
      const nowAt = ({ chain, events }: KeptTip): unknown => {
        // A copy of a version before there was such a chain has none of it.
        if (chain === 'directory') {
          return version < DIRECTORY_SINCE
            ? undefined
            : first('select hash from directory_events where seq = ?', events);
        }
        if (chain === 'outcomes') {
          return version < OUTCOMES_SINCE ? undefined : first('select link from commands where seq = ?', events);
        }
        return first('select hash from events where incident = ? and seq = ?', chain.incident, events);
      };
      return tips.flatMap((kept): readonly MissedTip[] => {
        const now = nowAt(kept);
        if (typeof now !== 'string') return [{ ...kept, problem: 'cut' }];
        return now.startsWith(kept.tip) ? [] : [{ ...kept, problem: 'changed' }];
      });
    } finally {
      db.close();
    }
  } catch (error) {
    throw storeFault(error, path);
  }
};
