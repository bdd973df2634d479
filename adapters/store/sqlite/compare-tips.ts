// The log against tips that were kept elsewhere: the newest events, cut off together with their head, leave no other trace.
import Database from 'better-sqlite3';
import { storeFault } from './faults.ts';

/** Of one chain, as verify-log printed it: how many events it had then, and how the hash of the last one began. */
export interface KeptTip {
  /** An incident's id; undefined for the log of links and people. */
  readonly incident?: string;
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
      const ofIncident = db.prepare('select hash from events where incident = ? and seq = ?').pluck();
      const ofDirectory = db.prepare('select hash from directory_events where seq = ?').pluck();
      return tips.flatMap((kept): readonly MissedTip[] => {
        const { incident, events, tip } = kept;
        const now = incident === undefined ? ofDirectory.get(events) : ofIncident.get(incident, events);
        if (typeof now !== 'string') return [{ ...kept, problem: 'cut' }];
        return now.startsWith(tip) ? [] : [{ ...kept, problem: 'changed' }];
      });
    } finally {
      db.close();
    }
  } catch (error) {
    throw storeFault(error, path);
  }
};
