// The fold: an incident and its next event make the next incident. No rule is decided here, only remembered.
import { ANYBODY } from '../directory/actor.ts';
import { owningSections } from '../plan/find-in-plan.ts';
import type { Plan, Scenario, SectionId } from '../plan/plan.ts';
import { slotDue } from '../time.ts';
import { changeOf } from './change.ts';
import { changesAfter, isSameAnswer } from './changed-meanwhile.ts';
import { clockSetRight } from './clock/set-clock-right.ts';
import type { FactChanges, Facts, IncidentEvent, RecordedEvent } from './event.ts';
import { faultKey } from './health-fault.ts';
import type { Answer, Incident, SectionState } from './incident.ts';
import { momentKey } from './moment.ts';
import { noContacting } from './telling/contacting.ts';
import { contactingAfter } from './telling/evolve-contact.ts';

type Event<T extends IncidentEvent['type']> = Extract<IncidentEvent, { type: T }>;

/** The first event opens the incident; every later one changes it. */
export const evolve = (incident: Incident | undefined, recorded: RecordedEvent, plan: Plan): Incident => {
  const { event } = recorded;
  if (event.type === 'IncidentDeclared') return declared(event, recorded, plan);
  if (incident === undefined) throw new Error(`incident ${recorded.incident} begins with ${event.type}`);
  const folded = {
    ...incident,
    contacting: contactingAfter(incident, recorded),
    changes: changesAfter(incident, recorded),
    seq: recorded.seq,
    lastAt: recorded.at,
  };
  return { ...folded, ...change(incident, recorded) };
};

export const fold = (events: readonly RecordedEvent[], plan: Plan, from?: Incident): Incident | undefined =>
  events.reduce<Incident | undefined>((incident, recorded) => evolve(incident, recorded, plan), from);

const change = (incident: Incident, recorded: RecordedEvent): Partial<Incident> => {
  const { event } = recorded;
  switch (event.type) {
    case 'IncidentDeclared':
      throw new Error(`incident ${incident.id} is declared twice`);
    case 'FactsUpdated':
      return { facts: applyFacts(incident.facts, event.changes) };
    case 'ReportingTimesSet':
      return timesSet(incident, event, recorded);
    case 'MomentsPassed':
      return { passed: new Set([...incident.passed, ...event.moments.map(momentKey)]) };
    case 'ReportingTimesProposed':
    case 'NoteAdded':
      return {};
    case 'ConfirmationAsked':
      return asked(incident, event, recorded);
    case 'AnswerRecorded':
      return { sections: withSection(incident, event.section, (section) => answered(section, event, recorded)) };
    case 'SectionsReminded':
      return { sections: withRound(incident, event.sections, { reminded: true }) };
    case 'NoAnswerEscalated':
      return { sections: withRound(incident, event.sections, { reminded: true, escalated: true }) };
    case 'ReportDrafted':
      return drafted(incident, event);
    case 'ReportIssued':
      return reportIssued(incident, event, recorded);
    case 'IncidentClosed':
      return { closedAt: recorded.at };
    case 'DeliveryNoted':
      return deliveryNoted(incident, event);
    case 'ClockSetRight':
      return clockSetRight(incident, event);
    case 'ReportHeld':
      return { held: { kind: event.kind } };
    case 'HealthNoted':
      return { ill: healthNoted(incident.ill, event) };
    case 'ChannelsSet':
      return { channels: { ...incident.channels, ...event.states } };
    // The rest is a matter of telling people (contact/evolve-contact.ts).
    default:
      return {};
  }
};

const declared = (event: Event<'IncidentDeclared'>, recorded: RecordedEvent, plan: Plan): Incident => {
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
    changes: new Map(Object.keys(event.facts).map((field) => [`fact ${field}`, changeOf(recorded)])),
    parked: new Map(),
    unpinned: new Set(),
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

/** null withdraws a fact. */
export const applyFacts = (facts: Facts, changes: FactChanges): Facts =>
  Object.fromEntries(
    Object.entries({ ...facts, ...changes }).filter(([, value]) => value !== null && value !== undefined),
  );

const timesSet = (incident: Incident, event: Event<'ReportingTimesSet'>, { at }: RecordedEvent): Partial<Incident> => ({
  schedules: [
    ...incident.schedules.filter((one) => one.from < event.from),
    { schedule: event.after, from: event.from, setAt: at },
  ],
  timesSetSince: { report: true, scheduled: true },
});

const asked = (incident: Incident, event: Event<'ConfirmationAsked'>, { at }: RecordedEvent): Partial<Incident> => {
  const sections = new Map(incident.sections);
  for (const id of event.sections) {
    const section = sections.get(id);
    if (section === undefined) continue;
    sections.set(id, {
      ...section,
      silent: section.of,
      round: {
        no: event.round,
        earlier: section.round === undefined ? [] : [...section.round.earlier, section.round.no],
        askedAt: at,
        remindAt: event.remindAt,
        deadline: event.deadline,
        reminded: false,
        escalated: false,
      },
    });
  }
  return { sections, rounds: event.round };
};

const answered = (section: SectionState, event: Event<'AnswerRecorded'>, recorded: RecordedEvent): SectionState => {
  const before = section.answers.get(event.system);
  const firstOfRound = before === undefined || before.round !== event.round;
  const { type: _, system: __, section: ___, noChange: ____, ...said } = event;
  const { label, platform, id, role, section: own } = recorded.actor;
  // A person who heard it from somebody else did not answer.
  const isKnown = id !== ANYBODY && event.proxy === undefined && (role ?? own) !== undefined;
  const answer: Answer = {
    ...said,
    answeredBy: label,
    ...(isKnown ? { person: { platform, id } } : {}),
    enteredAt: recorded.at,
    changed: before !== undefined && isSameAnswer(before, event) ? before.changed : changeOf(recorded),
  };
  return {
    ...section,
    answers: new Map(section.answers).set(event.system, answer),
    silent: section.silent - (firstOfRound ? 1 : 0),
  };
};

const withSection = (
  incident: Incident,
  id: SectionId,
  next: (section: SectionState) => SectionState,
): ReadonlyMap<SectionId, SectionState> => {
  const section = incident.sections.get(id);
  return section === undefined ? incident.sections : new Map(incident.sections).set(id, next(section));
};

const withRound = (
  incident: Incident,
  ids: readonly SectionId[],
  marks: { readonly reminded: true; readonly escalated?: true },
): ReadonlyMap<SectionId, SectionState> => {
  const sections = new Map(incident.sections);
  for (const id of ids) {
    const section = sections.get(id);
    if (section?.round !== undefined) sections.set(id, { ...section, round: { ...section.round, ...marks } });
  }
  return sections;
};

/** A waiting final report carries whatever came after it, so nothing takes its place. */
const drafted = (incident: Incident, event: Event<'ReportDrafted'>): Partial<Incident> => {
  if (incident.draft?.kind === 'final' && event.kind !== 'final') return {};
  return { draft: { kind: event.kind, ...(event.because === undefined ? {} : { because: event.because }) } };
};

const reportIssued = (
  incident: Incident,
  event: Event<'ReportIssued'>,
  { seq, at }: RecordedEvent,
): Partial<Incident> => {
  const { serial, kind, slot, late } = event;
  const reports = [
    ...incident.reports,
    { seq, serial, kind, issuedAt: at, late, ...(slot === undefined ? {} : { slot }) },
  ];
  if (kind === 'correction') return { reports };
  const baseline = { serial, at, content: event.content };
  const scheduled = kind === 'scheduled' || incident.lastScheduled === undefined;
  return {
    reports,
    held: undefined,
    lastReport: baseline,
    ...(scheduled ? { lastScheduled: baseline } : {}),
    timesSetSince: { report: false, scheduled: scheduled ? false : incident.timesSetSince.scheduled },
    ...(slot === undefined ? {} : { reportedUntil: slotDue(slot) }),
    // A scheduled report leaves a waiting draft where it is, and only a final report answers a waiting final one.
    ...(kind === 'scheduled' || (incident.draft?.kind === 'final' && kind !== 'final') ? {} : { draft: undefined }),
  };
};

const deliveryNoted = (incident: Incident, event: Event<'DeliveryNoted'>): Partial<Incident> => {
  if (event.outcome === 'not_pinned') {
    const channel = event.conversation.replace(/#.*$/, '');
    return { unpinned: new Set([...incident.unpinned, `${event.platform} ${channel}`]) };
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

const healthNoted = (ill: Incident['ill'], { part, fault, state }: Event<'HealthNoted'>): Incident['ill'] => {
  const now = new Map(ill);
  const key = faultKey({ part, fault });
  if (state === 'began') now.set(key, { part, fault });
  else now.delete(key);
  return now;
};
