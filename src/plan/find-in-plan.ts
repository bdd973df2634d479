// Lookups in the plan: by id, by number, by what a person typed; which systems a scenario touches and who owns them;
// which channel is the main one now. Indexes are built once for each plan value.

import { type Lookup, matchName, type Named, plainText, typedNumber } from './match-name.ts';
import type {
  CauseKind,
  Channel,
  ChannelState,
  Department,
  Party,
  Plan,
  Role,
  RoleId,
  Scenario,
  ScenarioId,
  Section,
  SectionId,
  System,
  SystemId,
} from './plan.ts';
import { toDepartment, toSection } from './recipient.ts';

export interface PlanIndex {
  readonly departmentById: ReadonlyMap<string, Department>;
  readonly sectionById: ReadonlyMap<SectionId, Section>;
  readonly systemById: ReadonlyMap<SystemId, System>;
  readonly systemByNo: ReadonlyMap<number, System>;
  /** Every section of the plan, with its systems by number; a section without systems has an empty list. */
  readonly systemsOfSection: ReadonlyMap<SectionId, readonly System[]>;
  readonly channelById: ReadonlyMap<string, Channel>;
  readonly scenarioById: ReadonlyMap<ScenarioId, Scenario>;
  readonly partyById: ReadonlyMap<string, Party>;
  readonly roleById: ReadonlyMap<RoleId, Role>;
}

/** Computed once for each value, and forgotten with it. */
const per = <K extends object, V>(compute: (key: K) => V): ((key: K) => V) => {
  const computed = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const known = computed.get(key) ?? { value: compute(key) };
    computed.set(key, known);
    return known.value;
  };
};

const perPlan = <V>(compute: (plan: Plan) => V): ((plan: Plan) => V) => per(compute);

const byId = <T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]));

const byNo = (a: System, b: System): number => a.no - b.no;

export const planIndex = perPlan((plan): PlanIndex => {
  const systems = plan.systems.toSorted(byNo);
  const ofSection = Map.groupBy(systems, ({ section }) => section);
  return {
    departmentById: byId(plan.departments),
    sectionById: byId(plan.sections),
    systemById: byId(systems),
    systemByNo: new Map(systems.map((system) => [system.no, system])),
    systemsOfSection: new Map(plan.sections.map(({ id }) => [id, ofSection.get(id) ?? []])),
    channelById: byId(plan.channels),
    scenarioById: byId(plan.scenarios),
    partyById: byId(plan.parties),
    roleById: byId(plan.roles),
  };
});

const named = <T extends Entry>(entry: T, ...more: readonly string[]): Named<T> => ({
  entry,
  id: entry.id,
  names: [entry.name, entry.nameEn, ...(entry.aliases ?? []), ...more].map(plainText),
});

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly aliases?: readonly string[] | undefined;
}

const systemNames = perPlan((plan) => plan.systems.toSorted(byNo).map((system) => named(system)));
const sectionNames = perPlan((plan) => plan.sections.map((section) => named(section, section.name.replace(/課$/, ''))));
const scenarioNames = perPlan((plan) => plan.scenarios.map((scenario) => named(scenario)));
const causeKindNames = perPlan((plan) => (plan.causeKinds ?? []).map((kind) => named(kind)));
const roleNames = perPlan((plan) => plan.roles.map((role) => named(role)));
const departmentNames = perPlan((plan) => plan.departments.map((department) => named(department)));
const partyNames = perPlan((plan) =>
  plan.parties.map((party) => named(party, ...(party.names ?? []).flatMap(({ name, nameEn }) => [name, nameEn]))),
);

/** A number, an id, a name or a part of one. */
export const findSystem = (plan: Plan, text: string): Lookup<System> => {
  const no = typedNumber(text);
  if (no === undefined) return matchName(systemNames(plan), text, true);
  const system = planIndex(plan).systemByNo.get(no);
  return system === undefined ? { unknown: [] } : { found: system };
};

/** An id, a name with or without 課, an English name, or a part of one. */
export const findSection = (plan: Plan, text: string): Lookup<Section> => matchName(sectionNames(plan), text);

export const findScenario = (plan: Plan, text: string): Lookup<Scenario> => matchName(scenarioNames(plan), text);

/** An id or a whole name. */
export const findCauseKind = (plan: Plan, text: string): Lookup<CauseKind> => matchWhole(causeKindNames(plan), text);

export const findRole = (plan: Plan, text: string): Lookup<Role> => matchName(roleNames(plan), text);

/** An id or a whole name; what a part of a name would find is only near. */
export const findDepartment = (plan: Plan, text: string): Lookup<Department> => matchWhole(departmentNames(plan), text);

/** An id or a whole name, also one it has had since. */
export const findParty = (plan: Plan, text: string): Lookup<Party> => matchWhole(partyNames(plan), text);

const matchWhole = <T>(entries: readonly Named<T>[], text: string): Lookup<T> => {
  const wanted = plainText(text);
  const match = matchName(entries, text);
  if (entries.some(({ id, names }) => id === wanted || names.includes(wanted))) return match;
  if ('found' in match) return { unknown: [match.found] };
  return 'ambiguous' in match ? { unknown: match.ambiguous.slice(0, 3) } : match;
};

/** By number. */
export const affectedSystems = (plan: Plan, scenario: Scenario): readonly System[] =>
  allSystems(plan).filter(({ id }) => isAffectedBy(scenario, id));

const allSystems = perPlan((plan): readonly System[] => plan.systems.toSorted(byNo));

/** Asked for every system of a board, so it must not search a list. */
export const isAffectedBy = (scenario: Scenario, system: SystemId): boolean =>
  scenario.affects === 'all' || namedSystems(scenario).has(system);

const namedSystems = per(({ affects }: Scenario): ReadonlySet<SystemId> => new Set(affects === 'all' ? [] : affects));

export interface OwningSection {
  readonly section: Section;
  /** Those of its systems that the scenario affects, by number. */
  readonly systems: readonly System[];
}

/** In the order of figure 4: the section that owns the lowest number comes first. */
export const owningSections = (plan: Plan, scenario: Scenario): readonly OwningSection[] => owners(plan)(scenario);

const owners = perPlan((plan) => per((scenario: Scenario) => ownersOf(plan, scenario)));

const ownersOf = (plan: Plan, scenario: Scenario): readonly OwningSection[] => {
  const { sectionById } = planIndex(plan);
  const owned = Map.groupBy(affectedSystems(plan, scenario), ({ section }) => section);
  return [...owned].flatMap(([id, systems]) => {
    const section = sectionById.get(id);
    return section === undefined ? [] : [{ section, systems }];
  });
};

/** Whoever deliberates: while another body meets, that one (P6(1)ア); undefined when the plan has none. */
export const deliberativeBody = ({ organization }: Plan, held: boolean): string | undefined => {
  const bodies = organization.deliberativeBody;
  return held ? (bodies?.whileHeld ?? bodies?.default) : bodies?.default;
};

/** The individual plan where there is one, otherwise the whole. */
export const planName = ({ organization: { plan } }: Plan, locale: 'ja' | 'en'): string =>
  locale === 'ja' ? (plan.individual ?? plan.name) : (plan.individualEn ?? plan.nameEn);

/** Who is told one by one when the whole office is: the departments, and sections that belong to none. */
export const calledOneByOne = (plan: Plan): readonly string[] => [
  ...plan.departments.map(({ id }) => toDepartment(id)),
  ...plan.sections.filter(({ department }) => department === undefined).map(({ id }) => toSection(id)),
];

/** The usable channel with the highest priority (図2, 図3); undefined when none is known to be usable. */
export const mainChannel = (
  plan: Plan,
  order: 'wholeOffice' | 'owningSections',
  states: Readonly<Record<string, ChannelState>>,
): Channel | undefined => {
  const id = plan.channelOrder[order].find((channel) => states[channel] === 'usable');
  return id === undefined ? undefined : planIndex(plan).channelById.get(id);
};
