// Is the log what was written? Recomputes every hash chain, the seals of outcomes and the names of plans.
import Database from 'better-sqlite3';
import { directoryEventHash, eventHash, planHash } from '../event-chain.ts';
import type { EventRow, HeadRow } from '../schema.ts';
import type { Session } from '../session.ts';
import { storeFault } from '../sqlite/faults.ts';
import { changedSchema, DIRECTORY_SINCE, OUTCOMES_SINCE, versionOf } from '../sqlite/migrations.ts';
import { openSqliteReader } from '../sqlite/open-sqlite.ts';
import { foreignRows, withoutOutcome } from '../sqlite/verify-beside.ts';
import { changedCards } from './verify-cards.ts';
import { type Broken, brokenChain, type ChainVerdict, chainVerdict } from './verify-chain.ts';
import { foreignDeliveries } from './verify-deliveries.ts';
import { brokenOutcomes, outcomesVerdict, unchainedOutcomes } from './verify-outcomes.ts';

export interface IncidentVerdict extends ChainVerdict {
  readonly incident: string;
}

export interface LogVerdict {
  readonly ok: boolean;
  readonly incidents: readonly IncidentVerdict[];
  /** The log of links and people; empty in a file of the version before it. */
  readonly directory: ChainVerdict;
  /** The outcomes of commands; empty in a file of a version before they were chained. */
  readonly outcomes: ChainVerdict;
  /** Hashes of plans whose text is no longer the one they name, or that an incident names and are gone. */
  readonly brokenPlans: readonly string[];
  /** Command keys whose first outcome was changed. */
  readonly brokenOutcomes: readonly string[];
  /** Keys of people's commands that left events but whose outcome is gone. */
  readonly missingOutcomes: readonly string[];
  /** Rows beside the log that nothing in it accounts for. */
  readonly foreignRows: readonly string[];
  /** Deliveries whose card is not the one that its hash names, here or on the console. */
  readonly changedCards: readonly string[];
  /** Tables, views, triggers and indexes that are not as this program makes them. */
  readonly changedSchema: readonly string[];
  /** What SQLite's own integrity check found in the file. */
  readonly fileProblems: readonly string[];
}

/** Reads only, also while the program runs. Throws a StoreFault when the file cannot be read at all. */
export const verifyLog = async (path: string): Promise<LogVerdict> => {
  const { read, db } = openSqliteReader(path);
  try {
    // One snapshot: the program may be writing.
    db.exec('begin');
    const found = db.pragma('integrity_check') as readonly { readonly integrity_check: string }[];
    const fileProblems = found.map((row) => row.integrity_check).filter((text) => text !== 'ok');
    const verdict = await verifyTables(read, fileProblems, {
      changedSchema: schemaChanges(db),
      version: versionOf(db),
    });
    const foreign = [...new Set([...verdict.foreignRows, ...foreignRows(db)])].sort();
    const missingOutcomes = [...new Set([...verdict.missingOutcomes, ...withoutOutcome(db)])].sort();
    const ok = verdict.ok && foreign.length === 0 && missingOutcomes.length === 0;
    return { ...verdict, ok, foreignRows: foreign, missingOutcomes };
  } catch (error) {
    throw storeFault(error, path);
  } finally {
    db.close();
  }
};

const schemaChanges = (db: Database.Database): readonly string[] => {
  const fresh = new Database(':memory:');
  try {
    return changedSchema(db, fresh);
  } finally {
    fresh.close();
  }
};

const isInOrder = ({ incidents, directory, outcomes, ...beside }: Omit<LogVerdict, 'ok'>): boolean =>
  [...incidents, directory, outcomes].every((verdict) => verdict.ok) &&
  Object.values(beside).every((found) => found.length === 0);

interface Schema {
  readonly changedSchema: readonly string[];
  readonly version: number;
}

const PRESENT: Schema = { changedSchema: [], version: OUTCOMES_SINCE };

/** What the rows say; what was found in the file around them is added to the verdict. */
export const verifyTables = async (
  read: Session,
  fileProblems: readonly string[],
  { changedSchema, version }: Schema = PRESENT,
): Promise<LogVerdict> => {
  const directory = version < DIRECTORY_SINCE ? chainVerdict([]) : await verifyDirectory(read);
  const found = { ...(await verifyRows(read, version)), directory, fileProblems, changedSchema };
  return { ...found, ok: isInOrder(found) };
};

const verifyDirectory = async (read: Session): Promise<ChainVerdict> => {
  const rows = await read.all('directoryChain', {});
  return chainVerdict(rows, brokenChain(rows, directoryEventHash, await read.one('directoryHead', {})));
};

const verifyRows = async (
  read: Session,
  version: number,
): Promise<Omit<LogVerdict, 'ok' | 'directory' | 'fileProblems' | 'changedSchema'>> => {
  const heads = new Map((await read.all('heads', {})).map((head) => [head.id, head]));
  const logged = (await read.all('incidentsWithEvents', {})).map((row) => row.incident);
  const incidents: IncidentVerdict[] = [];
  const foreignRows: string[] = [];
  for (const id of [...new Set([...heads.keys(), ...logged])].sort()) {
    const rows = await read.all('chain', { id });
    incidents.push(verifyIncident(id, heads.get(id), rows));
    foreignRows.push(...(await foreignDeliveries(read, id, rows)));
  }
  incidents.push(...missingIncidents(incidents.map(({ incident }) => incident)));

  const kept = await read.all('outcomes', {});
  const isChained = version >= OUTCOMES_SINCE;
  if (isChained) foreignRows.push(...unchainedOutcomes(kept));
  return {
    incidents,
    outcomes: isChained ? outcomesVerdict(kept, await read.one('outcomesHead', {})) : chainVerdict([]),
    brokenPlans: await plansBroken(read, [...heads.values()]),
    brokenOutcomes: brokenOutcomes(kept),
    missingOutcomes: (await read.all('eventsWithoutOutcome', {})).map((row) => row.command_key),
    foreignRows,
    changedCards: await changedCards(read),
  };
};

const plansBroken = async (read: Session, heads: readonly HeadRow[]): Promise<readonly string[]> => {
  const plans = await read.all('plans', {});
  const kept = new Set(plans.map((plan) => plan.hash));
  const changed = plans.filter((plan) => planHash(plan.json) !== plan.hash).map((plan) => plan.hash);
  const gone = heads.map((head) => head.plan_hash).filter((hash) => !kept.has(hash));
  return [...new Set([...changed, ...gone])];
};

const verifyIncident = (incident: string, head: HeadRow | undefined, rows: readonly EventRow[]): IncidentVerdict => ({
  incident,
  ...chainVerdict(rows, brokenChain(rows, eventHash, head) ?? (head && brokenHead(head, rows))),
});

const brokenHead = (head: HeadRow, rows: readonly EventRow[]): Broken | undefined => {
  // More than can have been compared: the posts of coming events would never be made.
  if (head.planned_seq > head.seq) return { brokenSeq: head.seq, problem: 'differs_from_head' };
  if (!fitsDeclaration(head, rows[0])) return { brokenSeq: 1, problem: 'changed_head' };
  const closing = rows.find((row) => row.type === 'IncidentClosed');
  if (!fitsClosing(head, closing)) return { brokenSeq: closing?.seq ?? head.seq, problem: 'changed_head' };
  return undefined;
};

const fitsDeclaration = (head: HeadRow, first: EventRow | undefined): boolean => {
  if (first?.type !== 'IncidentDeclared') return true;
  const declared = JSON.parse(first.body);
  return (
    declared.scenario === head.scenario &&
    declared.planHash === head.plan_hash &&
    declared.drill === (head.drill === 1) &&
    (first.real_at ?? first.at) === head.declared_at
  );
};

const fitsClosing = (head: HeadRow, closing: EventRow | undefined): boolean =>
  head.status === (closing ? 'closed' : 'open') && head.closed_at === (closing?.real_at ?? closing?.at ?? null);

/** Numbers are given without gaps, so a gap is an incident that was taken out. */
const missingIncidents = (ids: readonly string[]): readonly IncidentVerdict[] => {
  const present = new Set(ids);
  return ids.flatMap((id) => {
    const [year = '', number = ''] = id.split('-');
    const before = Number(number) - 1;
    const incident = `${year}-${String(before).padStart(3, '0')}`;
    const isGap = before >= 1 && !present.has(incident);
    return isGap ? [{ incident, ok: false, events: 0, problem: 'missing_incident' as const }] : [];
  });
};
