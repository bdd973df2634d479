// 備え as values, from the plan, the log of links and people, and which drills there were: what is there, what is missing, who owes it.
import type { Directory, Registered } from '../directory/directory.ts';
import { isOpenFinding, sectionOf } from '../directory/finding.ts';
import { isInForce } from '../directory/term.ts';
import { dayOfFiscalYear, dueState, fiscalYearOf, USUAL_BEGINNING } from '../plan/due-days.ts';
import { ownPlanOf } from '../plan/own-plan.ts';
import type { Plan, Section, System } from '../plan/plan.ts';
import type {
  DutyPreparedness,
  MissingPreparation,
  MissingWhat,
  PreparednessView,
  SectionPreparedness,
  SystemPreparedness,
} from '../ports/preparedness-view.ts';
import type { Vocabulary } from '../posts/vocabulary.ts';
import { present } from '../present.ts';
import { type Instant, type LocalDate, localDate } from '../time.ts';

export interface Preparing {
  readonly words: Vocabulary;
  readonly directory: Directory;
  /** System -> the day of its last drill. */
  readonly lastDrills: ReadonlyMap<string, LocalDate>;
  readonly today: LocalDate;
  /** Chats that are set up. */
  readonly chats: readonly string[];
}

export const preparednessView = (preparing: Preparing): PreparednessView => {
  const { words, today } = preparing;
  const { plan } = words;
  const fiscalYear = fiscalYearOf(today, beginning(plan));
  const systems = plan.systems.map((system) => systemPreparedness(system, preparing));
  const drillOf = latestBySection(systems);
  const people = countPeople(preparing);
  const sections = plan.sections.map((section) => sectionPreparedness(section, preparing, drillOf, people));
  const duties = plan.duties.map((duty) => dutyPreparedness(duty, preparing));
  const facts = { sections, systems, duties, fiscalYear };
  return { asOf: today, ...facts, missing: missingOf(facts, preparing) };
};

const beginning = ({ preparation }: Plan): string => preparation?.fiscalYearBegins ?? USUAL_BEGINNING;

const systemPreparedness = (system: System, { words, directory, lastDrills }: Preparing): SystemPreparedness => {
  const { id, no, section, impact, relatedServices, procedure, offsiteBackup } = system;
  const decided = directory.prepared.offsite.get(id);
  const lastGood = newestOf(offsiteBackup?.lastGood, directory.monitored.goodBackups.get(id)?.at);
  const failed = directory.monitored.failedBackups.get(id)?.at;
  return {
    id,
    no,
    name: words.name(system),
    section,
    ...present({ impact: impact ?? undefined, lastDrill: lastDrills.get(id) }),
    services: relatedServices.length,
    procedure: procedure?.state ?? 'unset',
    ...present({ offsiteBackup: offsiteBackup?.state, offsiteBackupAt: lastGood }),
    ...(failed !== undefined && localDate(failed) > (lastGood ?? '')
      ? { offsiteBackupFailedAt: localDate(failed) }
      : {}),
    ...(decided === undefined ? {} : { offsiteDecided: { saidBy: decided.saidBy, at: localDate(decided.at) } }),
  };
};

/** What the register says, and what the backup's own job told. */
const newestOf = (written: LocalDate | undefined, told: Instant | undefined): LocalDate | undefined =>
  [written, told === undefined ? undefined : localDate(told)]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);

const latestBySection = (systems: readonly SystemPreparedness[]): ReadonlyMap<string, LocalDate> => {
  const latest = new Map<string, LocalDate>();
  for (const { section, lastDrill } of systems) {
    if (lastDrill !== undefined && lastDrill > (latest.get(section) ?? '')) latest.set(section, lastDrill);
  }
  return latest;
};

/** A person who is both its staff and its manager is one. */
const countPeople = ({ directory, today }: Preparing): ReadonlyMap<string, number> => {
  const known = new Map<string, Set<string>>();
  for (const { person, duty, term } of directory.people satisfies readonly Registered[]) {
    if (duty.as === 'role' || !isInForce(term, today)) continue;
    const own = known.get(duty.section) ?? new Set();
    known.set(duty.section, own.add(`${person.platform}:${person.id}`));
  }
  return new Map([...known].map(([section, own]) => [section, own.size]));
};

const sectionPreparedness = (
  section: Section,
  { words, directory }: Preparing,
  drillOf: ReadonlyMap<string, LocalDate>,
  people: ReadonlyMap<string, number>,
): SectionPreparedness => {
  const confirmed = directory.prepared.rosters.get(section.id);
  const linked = directory.links.flatMap(({ target, place }) =>
    target.to === 'section' && target.section === section.id ? [place.platform] : [],
  );
  return {
    id: section.id,
    name: words.name(section),
    plan: ownPlanOf(words.plan, section.id)?.state ?? 'unset',
    ...(confirmed === undefined ? {} : { contactsConfirmedAt: localDate(confirmed.at), confirmedBy: confirmed.by }),
    ...present({ lastDrill: drillOf.get(section.id) }),
    linked: [...new Set(linked)],
    people: people.get(section.id) ?? 0,
  };
};

const dutyPreparedness = (duty: Plan['duties'][number], { words, directory, today }: Preparing): DutyPreparedness => {
  const last = directory.prepared.duties.get(duty.id);
  const { plan } = words;
  const done = last === undefined ? undefined : localDate(last.at);
  return {
    id: duty.id,
    name: words.name(duty),
    owner: duty.section ?? plan.organization.sender,
    ...dueState(duty, done, today, beginning(plan)),
    ...(last === undefined || done === undefined
      ? {}
      : { last: { at: done, by: last.by, ...present({ note: last.note }) } }),
  };
};

type Found = Pick<PreparednessView, 'sections' | 'systems' | 'duties' | 'fiscalYear'>;

/** In the order of the plan's sections and systems; what recurs comes last. */
const missingOf = (
  { sections, systems, duties, fiscalYear }: Found,
  { words: { plan }, directory, today, chats }: Preparing,
): readonly MissingPreparation[] => {
  const { sectionPlansBy, drillsBy, rostersBy } = plan.preparation ?? {};
  const by = (monthDay: string | undefined): Pick<MissingPreparation, 'due' | 'overdue'> => {
    if (monthDay === undefined) return {};
    const due = dayOfFiscalYear(fiscalYear, monthDay);
    return { due, ...(due < today ? { overdue: true } : {}) };
  };
  const since = (day: LocalDate | undefined): boolean => day !== undefined && day >= fiscalYear.from;
  const owners = new Set(systems.map(({ section }) => section));
  const ofSections = sections.flatMap(({ id, plan: own, contactsConfirmedAt, linked, people }) => {
    const missing = (what: MissingWhat, when: Pick<MissingPreparation, 'due' | 'overdue'> = {}) => ({
      what,
      owner: id,
      ...when,
    });
    return [
      ...(own === 'available' ? [] : [missing('plan', by(sectionPlansBy))]),
      ...(since(contactsConfirmedAt) ? [] : [missing('contacts', by(rostersBy))]),
      ...(chats.length > 0 && owners.has(id) && linked.length === 0 ? [missing('link')] : []),
      ...(chats.length > 0 && owners.has(id) && people === 0 ? [missing('people')] : []),
    ];
  });
  const ofSystems = systems.flatMap(({ id, section, impact, services, procedure, offsiteBackup, lastDrill }) => {
    const missing = (what: MissingWhat, when: Pick<MissingPreparation, 'due' | 'overdue'> = {}) => ({
      what,
      owner: section,
      system: id,
      ...when,
    });
    return [
      ...(impact === undefined ? [missing('impact')] : []),
      ...(services === 0 ? [missing('services')] : []),
      ...(procedure === 'available' ? [] : [missing('procedure', by(sectionPlansBy))]),
      ...(offsiteBackup === undefined ? [missing('offsite_backup')] : []),
      ...(since(lastDrill) ? [] : [missing('drill', by(drillsBy))]),
    ];
  });
  const ofDuties = duties
    .filter(({ state }) => state !== 'done')
    .map(({ id, owner, state, due }) => ({
      what: 'duty' as const,
      owner,
      duty: id,
      ...present({ due }),
      ...(state === 'overdue' ? { overdue: true as const } : {}),
    }));
  const ofFindings = [...directory.findings.values()].filter(isOpenFinding).map(({ no, owner, due }) => ({
    what: 'finding' as const,
    owner: sectionOf(owner, plan) ?? plan.organization.sender,
    finding: no,
    due,
    ...(due < today ? { overdue: true as const } : {}),
  }));
  return [...ofSections, ...ofSystems, ...ofDuties, ...ofFindings];
};
