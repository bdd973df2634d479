// The rules of telling people: what a contact command makes of an incident.
import type { DecisionId } from '../../plan/plan.ts';
import { type Instant, minutesBetween } from '../../time.ts';
import type { Context } from '../command.ts';
import type { IncidentEvent, Schedule } from '../event.ts';
import type { Incident } from '../incident.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { scheduleGiven } from '../reporting/set-times.ts';
import { decideChannel, decidePattern } from './channels/set-channels.ts';
import { decideProviderTold } from './provider/provider-told.ts';
import { isCouncilHeld, isMailUsable } from './read-contacting.ts';
import { decideSend } from './tasks/tick-task.ts';
import type { TellingCommand } from './telling-command.ts';
import type { LeakAnswer } from './telling-event.ts';
import { decideRelayed, decideTold, decideUnreached } from './tick-off.ts';

type Command<T extends TellingCommand['type']> = Extract<TellingCommand, { type: T }>;
type Decided = readonly IncidentEvent[] | Refusal;

export const decideTelling = (incident: Incident, command: TellingCommand, context: Context): Decided => {
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
    [office.name, office.nameEn.split(' ').at(-1) ?? '', ...(office.aliases ?? [])].some((name) =>
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

const decideProviderTimes = (incident: Incident, { times }: Command<'provider_times'>, { now }: Context): Decided => {
  const before = incident.contacting.provider.schedule?.schedule ?? null;
  const schedule: Schedule | null = times === null ? null : scheduleGiven(incident, times, now);
  return JSON.stringify(before) === JSON.stringify(schedule) ? [] : [{ type: 'ProviderTimesSet', schedule }];
};
