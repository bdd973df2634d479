// The fold of the incident's own events. No rule is decided here, only remembered.
import { channelOf } from '../directory/address.ts';
import { owningSections } from '../plan/find-in-plan.ts';
import type { Plan, Scenario, SectionId } from '../plan/plan.ts';
import { changeOf } from './change.ts';
import { clockSetRight } from './clock/set-clock-right.ts';
import type { RecordedEvent } from './event.ts';
import type { Handover } from './handover.ts';
import { faultKey } from './health-fault.ts';
import type { Incident, SectionState } from './incident.ts';
import { momentKey } from './moment.ts';
import type { OwnEvent } from './own-event.ts';
import { noRecovery } from './recovery/recovery.ts';
import { noContacting } from './telling/contacting.ts';

type Event<T extends OwnEvent['type']> = Extract<OwnEvent, { type: T }>;

export const ownAfter = (incident: Incident, event: OwnEvent, recorded: RecordedEvent): Partial<Incident> => {
  switch (event.type) {
    case 'IncidentDeclared':
      throw new Error(`incident ${incident.id} is declared twice`);
    case 'MomentsPassed':
      return { passed: new Set([...incident.passed, ...event.moments.map(momentKey)]) };
    case 'NoteAdded':
    case 'ClockConfirmed':
      return {};
    case 'InstructionRecorded':
      return { instructions: [...incident.instructions, instructionGiven(event, recorded)] };
    case 'OwnersSet':
      return { owners: event.owners };
    case 'HandedOver':
      return { handovers: [...incident.handovers, handedOver(incident, event, recorded)] };
    case 'IncidentClosed':
      return { closedAt: recorded.at };
    case 'DeliveryNoted':
      return deliveryNoted(incident, event);
    case 'ClockSetRight':
      return clockSetRight(incident, event);
    case 'HealthNoted':
      return { ill: healthNoted(incident.ill, event) };
  }
};

export const declared = (event: Event<'IncidentDeclared'>, recorded: RecordedEvent, plan: Plan): Incident => {
  const scenario = plan.scenarios.find((one) => one.id === event.scenario);
  if (scenario === undefined) throw new Error(`the kept plan has no scenario ${event.scenario}`);
  return {
    id: recorded.incident,
    plan,
    seq: recorded.seq,
    scenario: event.scenario,
    drill: event.drill,
    declaredAt: recorded.at,
    declaredBy: recorded.actor,
    owners: scenario.owners ?? [],
    ...(event.place === undefined ? {} : { place: event.place }),
    facts: event.facts,
    channels: event.channels,
    sections: emptySections(plan, scenario),
    rounds: 0,
    schedules: [{ schedule: event.schedule, from: recorded.at, setAt: recorded.at }],
    passed: new Set(),
    reportedUntil: recorded.at,
    reports: [],
    timesSetSince: { report: false, scheduled: false },
    contacting: noContacting,
    recovery: noRecovery,
    changes: new Map(Object.keys(event.facts).map((field) => [`fact ${field}`, changeOf(recorded)])),
    parked: new Map(),
    unpinned: new Map(),
    instructions: [],
    handovers: [],
    ill: new Map(),
    lastAt: recorded.at,
  };
};

const emptySections = (plan: Plan, scenario: Scenario): ReadonlyMap<SectionId, SectionState> =>
  new Map(
    owningSections(plan, scenario).map(({ section, systems }) => [
      section.id,
      { answers: new Map(), of: systems.length, silent: systems.length },
    ]),
  );

const deliveryNoted = (incident: Incident, event: Event<'DeliveryNoted'>): Partial<Incident> => {
  if (event.outcome === 'not_pinned' || event.outcome === 'pinned') {
    const channel = `${event.platform} ${channelOf(event.conversation)}`;
    const others = [...incident.unpinned].filter(([key]) => key !== channel);
    return { unpinned: new Map(event.outcome === 'pinned' ? others : [...others, [channel, event.reason ?? '']]) };
  }
  const parked = new Map(incident.parked);
  const key = `${event.post} ${event.platform} ${event.conversation}`;
  if (event.outcome === 'parked' || event.outcome === 'delayed') {
    const { post, platform, conversation, reason = '' } = event;
    parked.set(key, { post, platform, conversation, reason });
  } else if (['recovered', 'withheld', 'maybe_sent'].includes(event.outcome)) {
    parked.delete(key);
  }
  return { parked };
};

const instructionGiven = (
  { type: _, ...said }: Event<'InstructionRecorded'>,
  { at }: RecordedEvent,
): Incident['instructions'][number] => ({ ...said, at: said.saidAt ?? at });

const handedOver = (
  { handovers }: Incident,
  { from, to }: Event<'HandedOver'>,
  { seq, at, actor: by }: RecordedEvent,
): Handover => ({ no: handovers.length + 1, seq, at, by, from, to });

const healthNoted = (ill: Incident['ill'], { part, fault, state }: Event<'HealthNoted'>): Incident['ill'] => {
  const now = new Map(ill);
  const key = faultKey({ part, fault });
  if (state === 'began') now.set(key, { part, fault });
  else now.delete(key);
  return now;
};
