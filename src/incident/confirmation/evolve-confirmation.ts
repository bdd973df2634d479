// The fold of the sections' rounds and answers. No rule is decided here, only remembered.
import { ANYBODY, nameInRecord } from '../../directory/actor.ts';
import { planIndex } from '../../plan/find-in-plan.ts';
import type { SectionId, SystemId } from '../../plan/plan.ts';
import { changeOf } from '../change.ts';
import { isSameAnswer } from '../changed-meanwhile.ts';
import type { RecordedEvent } from '../event.ts';
import { type Answer, type Incident, isAskedAbout, ownedSystems, type Round, type SectionState } from '../incident.ts';
import type { ConfirmationEvent } from './confirmation-event.ts';

type Event<T extends ConfirmationEvent['type']> = Extract<ConfirmationEvent, { type: T }>;

export const confirmationAfter = (
  incident: Incident,
  event: ConfirmationEvent,
  recorded: RecordedEvent,
): Partial<Incident> => {
  switch (event.type) {
    case 'ConfirmationAsked':
      return asked(incident, event, recorded);
    case 'AnswerRecorded':
      return { sections: withSection(incident, event.section, (section) => answered(section, event, recorded)) };
    case 'AnswersConfirmed':
      return { sections: withSection(incident, event.section, (section) => confirmed(section, event, recorded)) };
    case 'SectionsReminded':
      return { sections: withRound(incident, event.sections, { reminded: true }) };
    case 'NoAnswerEscalated':
      return { sections: withRound(incident, event.sections, { reminded: true, escalatedAt: recorded.at }) };
    case 'NoAnswerEscalatedToDirectors':
      return { sections: withRound(incident, event.sections, { toDirectorAt: recorded.at }) };
  }
};

const asked = (incident: Incident, event: Event<'ConfirmationAsked'>, { at }: RecordedEvent): Partial<Incident> => {
  const sections = new Map(incident.sections);
  const named = systemsBySection(incident, event);
  for (const id of event.sections) {
    const section = sections.get(id);
    if (section === undefined) continue;
    const of = named === undefined ? ownedSystems(incident, id).map((system) => system.id) : (named.get(id) ?? []);
    sections.set(id, {
      ...section,
      of: of.length,
      silent: of.length,
      round: {
        no: event.round,
        ...(event.systems === undefined ? {} : { systems: new Set(of) }),
        ...(event.recovery === undefined ? {} : { recovery: { confirmedBefore: isConfirmed(section) } }),
        earlier: section.round === undefined ? [] : [...section.round.earlier, section.round.no],
        askedAt: at,
        remindAt: event.remindAt,
        deadline: event.deadline,
        reminded: false,
      },
    });
  }
  return { sections, rounds: event.round };
};

/** Those that the round names; undefined: all. */
const systemsBySection = (
  { plan }: Incident,
  { systems }: Event<'ConfirmationAsked'>,
): ReadonlyMap<SectionId, readonly SystemId[]> | undefined => {
  if (systems === undefined) return undefined;
  const { systemById } = planIndex(plan);
  return Map.groupBy(systems, (id) => systemById.get(id)?.section ?? '');
};

/** It had told how all of its systems stand before it was asked whether they are back. */
const isConfirmed = ({ round, silent }: SectionState): boolean =>
  silent === 0 || (round?.recovery?.confirmedBefore ?? false);

const answered = (section: SectionState, event: Event<'AnswerRecorded'>, recorded: RecordedEvent): SectionState => {
  const before = section.answers.get(event.system);
  const firstOfRound = isAskedAbout(section, event.system) && (before === undefined || before.round !== event.round);
  const { type: _, system: __, section: ___, noChange: ____, confirmedBy: _____, ...said } = event;
  const { label, platform, id, role, section: own, person } = recorded.actor;
  // A person who heard it from somebody else did not answer.
  const isKnown = id !== ANYBODY && event.proxy === undefined && (role ?? own) !== undefined;
  const answer: Answer = {
    ...said,
    answeredBy: label,
    ...(person === undefined ? {} : { answeredByNamed: nameInRecord(recorded.actor) }),
    ...(isKnown ? { person: { platform, id } } : {}),
    enteredAt: recorded.at,
    ...confirmedWith(event, before, label),
    changed: before !== undefined && isSameAnswer(before, event) ? before.changed : changeOf(recorded),
  };
  return {
    ...section,
    answers: new Map(section.answers).set(event.system, answer),
    silent: section.silent - (firstOfRound ? 1 : 0),
  };
};

/** The manager's own word, or said with it; what only repeats a confirmed answer of the round stays confirmed. */
const confirmedWith = (
  event: Event<'AnswerRecorded'>,
  before: Answer | undefined,
  label: string,
): Pick<Answer, 'confirmed'> => {
  const { enteredAs, confirmedBy, proxy, saidAt } = event;
  if (confirmedBy !== undefined) return { confirmed: { by: confirmedBy, at: saidAt } };
  if (enteredAs === 'manager') return { confirmed: { by: proxy?.saidBy ?? label, at: saidAt } };
  const stands = before?.confirmed !== undefined && before.round === event.round && isSameAnswer(before, event);
  return stands ? { confirmed: before.confirmed } : {};
};

const confirmed = (
  section: SectionState,
  { systems, confirmedBy }: Event<'AnswersConfirmed'>,
  { actor, at }: RecordedEvent,
): SectionState => {
  const answers = new Map(section.answers);
  for (const id of systems) {
    const answer = answers.get(id);
    if (answer !== undefined) answers.set(id, { ...answer, confirmed: { by: confirmedBy ?? actor.label, at } });
  }
  return { ...section, answers };
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
  marks: Partial<Pick<Round, 'reminded' | 'escalatedAt' | 'toDirectorAt'>>,
): ReadonlyMap<SectionId, SectionState> => {
  const sections = new Map(incident.sections);
  for (const id of ids) {
    const section = sections.get(id);
    if (section?.round !== undefined) sections.set(id, { ...section, round: { ...section.round, ...marks } });
  }
  return sections;
};
