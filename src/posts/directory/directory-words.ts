// Links and people in words: what a target, a duty and a change of the directory are called.

import { type AlertEvent, isAlertEvent } from '../../directory/alert.ts';
import type { Duty, LinkEvent, LinkTarget, Person } from '../../directory/directory.ts';
import { type FindingEvent, isFindingEvent } from '../../directory/finding.ts';
import { isPreparingEvent, type PreparingEvent } from '../../directory/preparing.ts';
import { isReminderEvent, type ReminderEvent } from '../../directory/reminding.ts';
import type { Term } from '../../directory/term.ts';
import { ownerText } from '../house/finding-post.ts';
import { dutyName } from '../house/reminder-post.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const targetText = (target: LinkTarget, words: Vocabulary): string =>
  target.to === 'section' ? words.section(target.section) : words.texts.words.linkTargets[target.to];

export const dutyText = (duty: Duty, words: Vocabulary): string =>
  duty.as === 'role' ? words.role(duty.role) : `${words.section(duty.section)}(${words.texts.words.duties[duty.as]})`;

export const rolesText = (roles: readonly string[], words: Vocabulary): string =>
  words.texts.words.list(roles.map((role) => words.role(role)));

/** By the platform's own id: names of persons are kept nowhere. */
export const personText = ({ platform, id }: Person, words: Vocabulary): string => `${words.means(platform)} ${id}`;

export const termText = ({ from, to }: Term, { texts }: Vocabulary): string =>
  from === undefined && to === undefined ? '' : texts.directory.term(from ?? '', to ?? '');

/** One line for each event: what the log keeps, and what the person who said it reads. */
/** What people and the clock did outside any incident, beside the log of who came in (access-words.ts) and the paper. */
type SaidEvent = LinkEvent | PreparingEvent | ReminderEvent | FindingEvent | AlertEvent;

export const directoryLine = (event: SaidEvent, words: Vocabulary): string => {
  if (isFindingEvent(event)) return findingLine(event, words);
  if (isAlertEvent(event)) return alertLine(event, words);
  if (isReminderEvent(event)) return reminderLine(event, words);
  if (isPreparingEvent(event)) return preparingLine(event, words);
  const { directory: say } = words.texts;
  switch (event.type) {
    case 'ConversationLinked':
      return say.linked(targetText(event.target, words), words.means(event.place.platform));
    case 'ConversationUnlinked':
      return say.unlinked(targetText(event.target, words), words.means(event.place.platform));
    case 'PersonAdded':
      return say.added(personText(event.person, words), dutyText(event.duty, words), termText(event.term, words));
    case 'PersonRemoved':
      return say.removed(personText(event.person, words), dutyText(event.duty, words));
  }
};

const reminderLine = (event: ReminderEvent, words: Vocabulary): string => {
  const { preparing, words: terms, dates } = words.texts;
  const { reminders: say } = preparing;
  const due = event.due === undefined ? '' : dates.day(event.due);
  switch (event.type) {
    case 'DutyReminded': {
      const what = say.duty(dutyName(event.duty, words));
      return say.line(what, words.section(event.section), due, event.overdue === true);
    }
    case 'FindingReminded': {
      const whom = event.section === undefined ? terms.linkTargets.ops : words.section(event.section);
      return say.line(say.finding(event.finding), whom, due, event.overdue === true);
    }
    case 'RostersAsked': {
      const sections = terms.list(event.sections.map((id) => words.section(id)));
      return say.line(say.roster, sections, due, event.again === true);
    }
  }
};

const alertLine = (event: AlertEvent, words: Vocabulary): string => {
  const { alerts: say, words: terms } = words.texts;
  if (event.type === 'BackupHeard') {
    const systems = terms.list(event.systems.map((id) => words.system(id))) || say.unnamedSystems;
    return say.backupLine(event.source, systems, event.result === 'ok');
  }
  const firing = event.whole?.firing ?? event.heard.filter(({ state }) => state === 'firing').length;
  return say.line(event.source, event.title, firing);
};

const findingLine = (event: FindingEvent, words: Vocabulary): string => {
  const { findings: say } = words.texts;
  return event.type === 'FindingClosed'
    ? say.closedLine(event.no, event.because)
    : say.addedLine(event.no, ownerText(event.owner, words), words.texts.dates.day(event.due), event.text);
};

const preparingLine = (event: PreparingEvent, words: Vocabulary): string => {
  const { lines: say } = words.texts.preparing;
  const { note = '' } = event;
  switch (event.type) {
    case 'RosterConfirmed':
      return say.roster(words.section(event.section), note);
    case 'OwnPlanWritten':
      return say.ownPlan(words.section(event.section), event.changes);
    case 'DutyDone':
      return say.duty(dutyName(event.duty, words), note);
    case 'OffsiteDecided':
      return say.offsite(event.saidBy, words.texts.words.list(event.systems.map((id) => words.system(id))), note);
  }
};
