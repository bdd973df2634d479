// How far a task is: who of many is left, who gets a copy, whose decision it follows, and calls that do not count.

import type { Incident } from '../../incident/incident.ts';
import { taskContact } from '../../incident/telling/contact-keys.ts';
import type { TaskState } from '../../incident/telling/contacting.ts';
import { recipientsLeft, recipientsOfTask } from '../../incident/telling/tasks/task-recipients.ts';
import { unsentThatMatters } from '../../incident/telling/unsent.ts';
import type { DecisionId, Task } from '../../plan/plan.ts';
import type { Instant } from '../../time.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { evidenceText, partyName, recipientNames } from './telling-words.ts';
import { unsentRemark } from './unsent-messages.ts';

/** 3/12 and who is left; whoever gets a copy; what was decided, and calls that do not count. */
export const taskProgress = (
  incident: Incident,
  task: TaskState,
  definition: Task,
  now: Instant,
  words: Vocabulary,
): readonly string[] => {
  const of = recipientsOfTask(incident, definition).length;
  const left = recipientsLeft(incident, definition, task);
  const held = task.ticks.filter(({ whileHeld }) => whileHeld === true);
  return [
    ...(of === 0 ? [] : [`(${words.texts.duties.toldOf(of - left.length, of, recipientNames(left, now, words))})`]),
    ...(definition.copyTo === undefined
      ? []
      : [
          `(${words.texts.duties.copyTo(words.texts.words.list(definition.copyTo.map((id) => partyName(id, now, words))))})`,
        ]),
    ...decidedBy(incident, definition, words),
    ...unsentLetters(incident, task, words),
    ...held.map(
      (tick) =>
        `(${words.texts.duties.heldCall(words.texts.dates.near(tick.at, now), evidenceText(tick, now, words))})`,
    ),
  ];
};

const unsentLetters = (incident: Incident, { no }: TaskState, words: Vocabulary): readonly string[] =>
  unsentThatMatters(incident)
    .filter(({ contact }) => contact === taskContact(no))
    .map((one) => `(${unsentRemark(one, words)})`);

/** Whose decision it follows (P6(3)ア・イ, P7(2), P8(3)). */
const decidedBy = ({ contacting }: Incident, { when }: Task, words: Vocabulary): readonly string[] => {
  const decision = DECIDED_BY[when];
  const decided = decision === undefined ? undefined : contacting.decisions.get(decision);
  return decided === undefined ? [] : [`(${words.texts.duties.decidedBy(decided.saidBy)})`];
};
const DECIDED_BY: Partial<Record<Task['when'], DecisionId>> = {
  published: 'publication',
  reported_to_assembly: 'assembly',
  mayor_at_once: 'mayor',
  several_departments: 'several_departments',
};
