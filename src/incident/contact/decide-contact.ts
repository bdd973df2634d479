// The rules of telling people: what a contact command makes of an incident.
import { owningSections, planIndex } from '../../plan/find-in-plan.ts';
import type { DecisionId } from '../../plan/plan.ts';
import { type Instant, minutesBetween } from '../../time.ts';
import type { Context } from '../command.ts';
import type { IncidentEvent, Schedule } from '../event.ts';
import type { Incident } from '../incident.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { scheduleGiven } from '../set-times.ts';
import type { ContactCommand } from './contact-command.ts';
import type { LeakAnswer } from './contact-event.ts';
import { isCouncilHeld, isMailUsable, newestContact } from './read-contacting.ts';
import { decideChannel, decidePattern } from './set-channels.ts';
import { decideRelayed, decideSend, decideTold, decideUnreached } from './tick-off.ts';

type Command<T extends ContactCommand['type']> = Extract<ContactCommand, { type: T }>;
type Decided = readonly IncidentEvent[] | Refusal;

export const decideContact = (incident: Incident, command: ContactCommand, context: Context): Decided => {
  switch (command.type) {
    case 'channel':
      return decideChannel(incident, command);
    case 'pattern':
      return decidePattern(incident, command);
    case 'told':
      return decideTold(incident, command, context);
    case 'relayed':
      return decideRelayed(incident, command, context);
    case 'unreached':
      return decideUnreached(incident, command);
    case 'send':
      return decideSend(incident, command, context);
    case 'leak':
      return decideLeak(incident, command.leak, context);
    case 'decided':
      return decideDecision(incident, command);
    case 'council':
      return decideCouncil(incident, command, context);
    case 'provider_heard':
      return decideProviderHeard(incident, command, context);
    case 'provider_told':
      return decideProviderTold(incident, command);
    case 'provider_times':
      return decideProviderTimes(incident, command, context);
  }
};

/** The answer itself is kept, also when it is the same as before: it was asked again, and somebody said so. */
const decideLeak = (incident: Incident, leak: LeakAnswer, { now, actor }: Context): readonly IncidentEvent[] => {
  const before = incident.contacting.leakAnswered;
  const isRepeated = before?.leak === leak && before.by === actor.label && minutesBetween(before.at, now) < 1;
  const fact = leak === 'unknown' ? undefined : leak;
  if (fact !== incident.facts.leak) {
    return [
      { type: 'LeakAnswered', leak },
      { type: 'FactsUpdated', changes: { leak: fact ?? null } },
    ];
  }
  return isRepeated ? [] : [{ type: 'LeakAnswered', leak }];
};

/** Recorded in the words of who decided: the bot decides nothing, and sends nothing to the public (P6(3)ア). */
const decideDecision = (incident: Incident, { type: _, ...decision }: Command<'decided'>): Decided => {
  const { publicationDecidedBy: decider } = incident.plan.organization;
  if (
    decider !== undefined &&
    OF_THE_MAYOR.includes(decision.decision) &&
    !isNamed(incident, decider, decision.saidBy)
  ) {
    return refuse({ code: 'not_their_decision', decision: decision.decision, decider });
  }
  const before = incident.contacting.decisions.get(decision.decision);
  const isSame =
    before !== undefined &&
    before.will === decision.will &&
    before.how === decision.how &&
    before.saidBy === decision.saidBy;
  return isSame ? [] : [{ type: 'DecisionRecorded', ...decision }];
};

/** 公表と区議会への報告 are two decisions of one person (P6(3)ア・イ). */
const OF_THE_MAYOR: readonly DecisionId[] = ['publication', 'assembly'];

/** By the office: `区長`, `○○区長`, `区長職務代理者`, `the mayor`. */
const isNamed = ({ plan }: Incident, party: string, saidBy: string): boolean => {
  const office = plan.parties.find(({ id }) => id === party);
  const said = saidBy.normalize('NFKC').toLowerCase();
  return (
    office === undefined ||
    [office.name, office.nameEn.split(' ').at(-1) ?? ''].some((name) =>
      said.includes(name.normalize('NFKC').toLowerCase()),
    )
  );
};

const decideCouncil = (incident: Incident, { held, from }: Command<'council'>, { now }: Context): Decided => {
  if (incident.plan.organization.deliberativeBody?.whileHeld === undefined) return refuse({ code: 'no_council' });
  if (from !== undefined && minutesBetween(from, now) > MOST_BACKDATED_MINUTES)
    return refuse({ code: 'time_in_past', at: from });
  const since = from ?? now;
  return isCouncilSo(incident, held, since) ? [] : [{ type: 'CouncilSet', held, from: since }];
};

/** From then on; what was announced for later would end it. */
const isCouncilSo = (incident: Incident, held: boolean, since: Instant): boolean =>
  [since, ...incident.contacting.council.map(({ from }) => from).filter((from) => from > since)].every(
    (at) => isCouncilHeld(incident, at) === held,
  );

/** Whoever enters it may come from the meeting. */
const MOST_BACKDATED_MINUTES = 1440;

const decideProviderHeard = (
  incident: Incident,
  { type: _, ...heard }: Command<'provider_heard'>,
  { now }: Context,
): Decided => {
  const { saidAt, notice, systems } = heard;
  if (saidAt !== undefined && minutesBetween(now, saidAt) > 1) return refuse({ code: 'time_in_future', at: saidAt });
  if (notice === 'specific' && systems.length === 0) {
    return refuse({ code: 'missing_argument', command: 'provider', argument: 'system' });
  }
  return [{ type: 'ProviderHeard', ...heard, mailUsable: isMailUsable(incident) }];
};

/** 個別3(3)②: a broad notice goes to every owning section and vendor, a specific one to those concerned. */
export const expectedOfProvider = (
  incident: Incident,
  { notice, systems }: Pick<Command<'provider_heard'>, 'notice' | 'systems'>,
): readonly string[] => {
  const { systemById, scenarioById } = planIndex(incident.plan);
  const scenario = scenarioById.get(incident.scenario);
  const owners =
    notice === 'broad'
      ? (scenario === undefined ? [] : owningSections(incident.plan, scenario)).map(({ section }) => section.id)
      : systems.flatMap((id) => systemById.get(id)?.section ?? []);
  const vendors = incident.plan.parties.filter(({ kind }) => kind === 'vendor').map(({ id }) => `party/${id}`);
  // Whoever hears it and writes it down was told.
  const others = owners.filter((id) => id !== incident.plan.organization.sender);
  return [...new Set(others)].map((id) => `section/${id}`).concat(vendors);
};

const decideProviderTold = (incident: Incident, { sections, vendors }: Command<'provider_told'>): Decided => {
  const contact = newestContact(incident, 'provider');
  // What is known of how it told them is how it said so itself.
  const { means = 'phone' } = incident.contacting.provider;
  if (contact === undefined) return refuse({ code: 'provider_not_heard' });
  const named = sections === 'all' ? [...contact.recipients.keys()] : sections.map((id) => `section/${id}`);
  const stranger = named.find((recipient) => !contact.recipients.has(recipient));
  if (stranger !== undefined) return refuse({ code: 'not_a_recipient', recipient: stranger });
  const parties = vendors ? [...contact.recipients.keys()].filter((one) => one.startsWith('party/')) : [];
  const all = [
    ...new Set([...(sections === 'all' ? named.filter((one) => one.startsWith('section/')) : named), ...parties]),
  ];
  return all
    .filter((recipient) => contact.recipients.get(recipient)?.told === undefined)
    .map((recipient) => ({ type: 'RecipientTold', contact: contact.key, recipient, means, readBack: false }));
};

const decideProviderTimes = (incident: Incident, { times }: Command<'provider_times'>, { now }: Context): Decided => {
  const before = incident.contacting.provider.schedule?.schedule ?? null;
  const schedule: Schedule | null = times === null ? null : scheduleGiven(incident, times, now);
  return JSON.stringify(before) === JSON.stringify(schedule) ? [] : [{ type: 'ProviderTimesSet', schedule }];
};
