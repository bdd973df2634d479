// The board's line of who was told: the same numbers when somebody counts from the log alone.
import type { Plan } from '../../../src/plan/plan.ts';
import { TEXTS } from '../world/world.ts';
import { promise } from './broken-promise.ts';
import type { Chronicle } from './chronicle.ts';
import type { Place } from './post-promises.ts';
import { partyAt, type Retold, type RetoldContact, taskOf } from './retelling.ts';

interface Counts {
  kind: 'department' | 'section' | 'party';
  told: number;
  of: number;
  unreached: number;
  maybeSent: number;
}

/** `asOf` is the time of the newest event, as the board's. */
const recount = (retold: Retold, asOf: string): readonly Counts[] => {
  const kinds = ['department', 'section', 'party'] as const;
  const all = kinds.map((kind) => ({ kind, told: 0, of: 0, unreached: 0, maybeSent: 0 }));
  const add = (kind: Counts['kind'], isTold: boolean, isUnreached: boolean, isUncertain = false): void => {
    const counts = all.find((one) => one.kind === kind);
    if (counts === undefined) return;
    counts.of += 1;
    if (isTold) counts.told += 1;
    else if (isUncertain) counts.maybeSent += 1;
    else if (isUnreached) counts.unreached += 1;
  };
  const reports = current(retold);
  for (const { id } of retold.plan.departments) {
    const name = `department/${id}`;
    const theirs = reports.filter(({ recipients, told }) => recipients.has(name) || told.has(name));
    if (theirs.length === 0) continue;
    add(
      'department',
      theirs.every(({ told, relayed }) => told.has(name) && relayed.has(name)),
      theirs.some(({ told, unreached }) => unreached.has(name) && !told.has(name)),
    );
  }
  for (const { id, department } of retold.plan.sections) {
    const name = `section/${id}`;
    const request = retold.closed ? undefined : requestTo(retold, name);
    const isAsked = request === undefined || request.told.has(name);
    const isReported = reports.length > 0 && reports.every((report) => hasReport(report, department));
    const isUncertain = !isAsked && uncertainTo(retold, name).some((key) => retold.contacts.get(key) === request);
    add('section', isAsked && isReported, !isAsked && request.unreached.has(name), isUncertain);
  }
  for (const [name, tasks] of byParty(retold, asOf)) {
    const letters = uncertainTo(retold, name).map((contact) => taskOf(contact, retold));
    const isUncertain = letters.some((task) => task !== undefined && ['open', 'held'].includes(task.status));
    add(
      'party',
      tasks.every((status) => status === 'done'),
      false,
      isUncertain,
    );
  }
  return all.filter(({ of }) => of > 0);
};

/** The contacts of which nobody knows whether the message left. */
const uncertainTo = ({ uncertain }: Retold, name: string): readonly string[] =>
  [...uncertain.values()].filter(({ recipient }) => recipient === name).map(({ contact }) => contact);

/** The newest report with the corrections since. */
const current = ({ contacts }: Retold): readonly RetoldContact[] => {
  const reports = [...contacts].filter(([key]) => key.startsWith('report/'));
  const newest = reports.findLastIndex(([key]) => !key.includes('-'));
  return reports.slice(Math.max(0, newest)).map(([, contact]) => contact);
};

/** While the incident is open it has to have been asked, too. */
const requestTo = ({ contacts }: Retold, name: string): RetoldContact | undefined =>
  [...contacts.values()].findLast(
    ({ scope, recipients, told }) => scope === 'owningSections' && (recipients.has(name) || told.has(name)),
  );

/** Through its department, or because it was put up where everybody reads. */
const hasReport = ({ told, relayed, also }: RetoldContact, department = ''): boolean =>
  (told.has(`department/${department}`) && relayed.has(`department/${department}`)) ||
  [...told].some((one) => one.startsWith('channel/') && !also.has(one));

const byParty = (retold: Retold, asOf: string): ReadonlyMap<string, readonly string[]> => {
  const parties = new Map<string, string[]>();
  const add = (party: string, status: string) => parties.set(party, [...(parties.get(party) ?? []), status]);
  for (const { task, status, told } of retold.tasks.values()) {
    const definition = retold.plan.tasks.find(({ id }) => id === task);
    if (status === 'dropped' || definition === undefined || definition.decision !== undefined) continue;
    const party = partyAt(retold, task, asOf);
    if (party !== undefined) add(`party/${party}`, status);
    for (const [one, left] of each(retold, definition, told)) add(one, left ? status : 'done');
  }
  return parties;
};

/** Of a task to many; true: still to be told. Whoever was called about a silence stays on the list. */
const each = (
  retold: Retold,
  definition: Plan['tasks'][number],
  told: ReadonlyMap<string, string>,
): ReadonlyMap<string, boolean> => {
  if (definition.when !== 'no_answer')
    return new Map([...alone(retold, definition)].map((one) => [one, !told.has(one)]));
  const called = [...told.keys()].map((one) => [one, false] as const);
  return new Map([...called, ...directorsLeft(retold, definition.id)]);
};

const directorOf = (plan: Plan, section: string): string => {
  const department = plan.sections.find(({ id }) => id === section)?.department;
  return department === 'general-affairs' ? 'party/general-affairs-director' : `director/${department}`;
};

/** 主管部長 of the silent, by the sample ward's departments; true: not called yet about the newest silence of theirs. */
const directorsLeft = ({ plan, withDirector, tasks }: Retold, task: string): ReadonlyMap<string, boolean> => {
  const since = new Map<string, string>();
  for (const [id, taken] of withDirector) {
    const director = directorOf(plan, id);
    if ((since.get(director) ?? '') < taken.since) since.set(director, taken.since);
  }
  const calls = [...tasks.values()].filter((one) => one.task === task).flatMap(({ told }) => [...told]);
  const isCalled = (director: string, from: string): boolean =>
    calls.some(([one, at]) => one === director && Date.parse(at) >= Date.parse(from) - 60_000);
  return new Map([...since].map(([director, from]) => [director, !isCalled(director, from)]));
};

/** Of a task to many, those who are neither a section nor a department. */
const alone = ({ plan, tasks, owners }: Retold, { parties = [] }: Plan['tasks'][number]): ReadonlySet<string> =>
  new Set(
    parties.flatMap((id) => {
      if (plan.parties.some((party) => party.id === id)) return [`party/${id}`];
      if (id === 'directors') return owners.map((one) => directorOf(plan, one));
      if (id !== 'outside-bodies') return [];
      return [...tasks.values()].flatMap(({ task, status }) => {
        const party = plan.tasks.find((one) => one.id === task)?.party;
        const isOutside = plan.parties.some((one) => one.id === party && one.kind === 'outside_body');
        return isOutside && (status === 'open' || status === 'done') ? [`party/${party}`] : [];
      });
    }),
  );

/** Only once the log was compared to its end. */
export const boardCounts = ({ id, retold, events }: Chronicle, places: readonly Place[]): void => {
  const last = events.at(-1);
  const boards = places.filter(({ delivery }) => delivery.post_key === 'board');
  if (last === undefined || boards.length === 0) return;
  const open = [...retold.tasks.values()].filter(({ status }) => status === 'open' || status === 'held').length;
  const { board } = TEXTS.telling;
  const value = board.all(board.counts(recount(retold, last.at)), board.tasks(open));
  for (const { delivery } of boards) {
    const said = delivery.card.match(/"[^"]*未了の措置[^"]*"/)?.[0];
    promise(said === JSON.stringify(value), 'the board counts as the log does', () => ({ id, said, value }));
  }
};
