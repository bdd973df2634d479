// The ward's own words that stand inside sentences: its offices, its head, its residents, and examples that can be typed as
// they are. They come from the plan; without one they are words that fit everywhere.
import { calledOneByOne, planIndex } from '../plan/find-in-plan.ts';
import type { Party, Plan } from '../plan/plan.ts';
import {
  bodiesOutside,
  NEUTRAL_TERMS,
  spokenDecisions,
  type Term,
  type Terms,
  termsOf,
  type WardDecision,
} from '../plan/ward-terms.ts';

export interface WardWords {
  /** 区, 町: as in 「町の様式」. */
  readonly government: string;
  readonly head: string;
  readonly deputyHead: string;
  readonly residents: string;
  readonly assembly: string;
  /** Relays inside its department. */
  readonly managementSection: string;
  /** The form by which a crisis is reported. */
  readonly crisisForm: string;
  /** The section that runs the event. */
  readonly sender: string;
  /** Those who own what has failed: 主管部長及び課長. */
  readonly owningHeads: string;
  /** Who first sees to a crisis. */
  readonly crisisSection: string;
  /** Whoever deliberates while it meets. */
  readonly council: string;
  /** As it is typed, such as the shortest name that it has. */
  readonly councilWord: string;
  /** How many bodies outside are told of an outage. */
  readonly bodiesOutside: number;
  /** Decisions as they are typed in Japanese. */
  readonly spoken: Readonly<Record<WardDecision, string>>;
  /** What the plan's patterns are called, each with its letter. */
  readonly patterns: readonly { readonly id: string; readonly name: string }[];
  /** 原因の区分, as they are typed; empty where the plan has none. */
  readonly causeKinds: readonly string[];
  /** Whether a section's answers wait for its manager. */
  readonly managersConfirm: boolean;
  /** Names that can be typed: of a section that is asked, of somebody who is called, of a channel, of one by telephone. */
  readonly examples: {
    /** The id of a post, as a program sends it. */
    readonly role: string;
    /** The id of one that can be declared. */
    readonly scenario: string;
    readonly section: string;
    readonly called: string;
    readonly channel: string;
    readonly telephone: string;
  };
  /** What stands for the 「P」 of a citation such as `P7(1)`, for whoever reads it beside other plans. */
  readonly planSign: string;
  /** The plan's name of the channel that a service serves. */
  readonly served: Readonly<Record<string, string>>;
}

type Locale = 'ja' | 'en';
type Name = (thing: Pick<Term, 'name' | 'nameEn'> | undefined, otherwise: string) => string;

const OTHERWISE = {
  ja: {
    sender: '主管課',
    heads: '主管課長',
    directors: '主管部長及び課長',
    crisis: '危機管理担当課',
    council: '対策会議',
    role: '○○',
    scenario: '○○',
    section: '○○課',
    called: '○○部',
    channel: '○○',
    telephone: '電話',
  },
  en: {
    sender: 'section in charge',
    heads: 'owning manager',
    directors: 'owning director and manager',
    crisis: 'crisis section',
    council: 'council',
    role: 'name',
    scenario: 'name',
    section: 'name',
    called: 'name',
    channel: 'name',
    telephone: 'telephone',
  },
} as const;

export const neutralWords = (locale: Locale): WardWords => {
  const other = OTHERWISE[locale];
  const { role, scenario, section, called, channel, telephone } = other;
  return {
    ...terms(NEUTRAL_TERMS, named(locale)),
    sender: other.sender,
    owningHeads: other.heads,
    crisisSection: other.crisis,
    council: other.council,
    councilWord: other.council,
    bodiesOutside: 0,
    spoken: spokenFirst(NEUTRAL_TERMS, 0),
    patterns: [],
    causeKinds: [],
    managersConfirm: false,
    examples: { role, scenario, section, called, channel, telephone },
    planSign: 'P',
    served: {},
  };
};

export const wardWords = (plan: Plan, locale: Locale): WardWords => {
  const name = named(locale);
  const other = OTHERWISE[locale];
  const { organization, channels, sections, parties, patterns } = plan;
  const bodies = bodiesOutside(plan);
  const { sectionById, partyById } = planIndex(plan);
  const council = partyById.get(organization.deliberativeBody?.whileHeld ?? '');
  return {
    ...terms(termsOf(plan), name),
    sender: name(sectionById.get(organization.sender), other.sender),
    owningHeads: plan.departments.length > 0 ? other.directors : other.heads,
    crisisSection: name(
      parties.find(({ kind }) => kind === 'crisis_section'),
      other.crisis,
    ),
    council: name(council, other.council),
    councilWord: locale === 'ja' ? shortest(council, other.council) : other.council,
    bodiesOutside: bodies,
    spoken: spokenFirst(termsOf(plan), bodies),
    patterns: patterns.map((one) => ({ id: one.id, name: name(one, one.id) })),
    causeKinds: (plan.causeKinds ?? []).map((one) => (locale === 'ja' ? one.name : one.id)),
    managersConfirm: plan.confirmation.managersConfirm === true,
    examples: {
      role: plan.roles[0]?.id ?? other.role,
      scenario: plan.scenarios.find(({ active }) => active)?.id ?? other.scenario,
      section: name(sections.find(({ id }) => id !== organization.sender) ?? sections[0], other.section),
      called: name(calledFirst(plan), other.called),
      channel: name(
        channels.find(({ standing, byTelephone }) => standing === 'official' && byTelephone !== true),
        other.channel,
      ),
      telephone: name(
        channels.find(({ byTelephone }) => byTelephone === true),
        other.telephone,
      ),
    },
    planSign: organization.citations?.plan === undefined ? 'P' : `${organization.citations.plan} `,
    served: Object.fromEntries(
      channels.flatMap((one) => (one.servedBy === undefined ? [] : [[one.servedBy, name(one, one.id)]])),
    ),
  };
};

const named =
  (locale: Locale): Name =>
  (thing, otherwise) =>
    thing === undefined ? otherwise : locale === 'ja' ? thing.name : thing.nameEn;

const terms = (given: Terms, name: Name): Record<keyof Terms, string> => ({
  government: name(given.government, ''),
  head: name(given.head, ''),
  deputyHead: name(given.deputyHead, ''),
  residents: name(given.residents, ''),
  assembly: name(given.assembly, ''),
  managementSection: name(given.managementSection, ''),
  crisisForm: name(given.crisisForm, ''),
});

const shortest = (party: Party | undefined, otherwise: string): string =>
  party === undefined
    ? otherwise
    : [party.name, ...(party.aliases ?? [])].reduce((short, one) => (one.length < short.length ? one : short));

const calledFirst = (plan: Plan): Pick<Term, 'name' | 'nameEn'> | undefined => {
  const [kind, id = ''] = calledOneByOne(plan)[0]?.split('/') ?? [];
  const { departmentById, sectionById } = planIndex(plan);
  return kind === 'department' ? departmentById.get(id) : sectionById.get(id);
};

const spokenFirst = (given: Terms, bodies: number): WardWords['spoken'] => {
  const { form, mayor, assembly, outage_route: outside } = spokenDecisions(given, bodies);
  return { form: form[0] ?? '', mayor: mayor[0] ?? '', assembly: assembly[0] ?? '', outage_route: outside[0] ?? '' };
};
