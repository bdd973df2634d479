// 期限のお知らせ: what is to be recalled outside any incident, on the day it is (P4, 個別5(2), and each 4月1日): a pure function of the
// plan, of what was recorded, and of the clock. What was said once is not said again.
import { dayOfFiscalYear, dueState, fiscalYearOf, USUAL_BEGINNING } from '../plan/due-days.ts';
import type { Plan } from '../plan/plan.ts';
import { present } from '../present.ts';
import { type Instant, type LocalDate, localDate, plusDays, wallTime } from '../time.ts';
import type { Directory } from './directory.ts';
import { type Findings, isOpenFinding, sectionOf } from './finding.ts';
import type { Prepared } from './preparing.ts';
import { type ReminderEvent, type Reminders, remindersOf } from './reminding.ts';

/** When people are at their desks. */
const NOT_BEFORE = '09:00';
/** Of a duty before its day; the plan says nothing of it. */
const DAYS_BEFORE = 14;
/** Of a finding: enough to do what is small, or to say that it is not. */
const FINDING_DAYS_BEFORE = 7;
/** Who starts the program later in the year is not asked for a turn of the year that is long past: readiness lists it. */
const TURN_DAYS = 30;

export const dueReminders = (
  { prepared, reminders, findings }: Pick<Directory, 'prepared' | 'reminders' | 'findings'>,
  plan: Plan,
  now: Instant,
): readonly ReminderEvent[] => {
  if (wallTime(now) < NOT_BEFORE) return [];
  const today = localDate(now);
  const due = [
    ...dutiesDue(prepared, plan, today),
    ...rostersDue(prepared, reminders, plan, today),
    ...findingsDue(findings, plan, today),
  ];
  return due.filter((event) => remindersOf(event).some(({ key }) => !reminders.has(key)));
};

const dutiesDue = ({ duties }: Prepared, plan: Plan, today: LocalDate): readonly ReminderEvent[] =>
  plan.duties.flatMap((duty) => {
    const last = duties.get(duty.id);
    const done = last === undefined ? undefined : localDate(last.at);
    const { state, due } = dueState(duty, done, today, beginningOf(plan));
    if (due === undefined || state === 'done' || state === 'unset') return [];
    const overdue = state === 'overdue';
    if (!overdue && today < plusDays(due, -DAYS_BEFORE)) return [];
    const section = duty.section ?? plan.organization.sender;
    return [{ type: 'DutyReminded', duty: duty.id, section, due, ...(overdue ? { overdue } : {}) }];
  });

const rostersDue = (
  { rosters }: Prepared,
  reminders: Reminders,
  plan: Plan,
  today: LocalDate,
): readonly ReminderEvent[] => {
  const year = fiscalYearOf(today, beginningOf(plan));
  const by = plan.preparation?.rostersBy;
  const due = by === undefined ? undefined : dayOfFiscalYear(year, by);
  const isTurn = today < plusDays(year.from, TURN_DAYS);
  const isPast = due !== undefined && today > due && today < plusDays(due, TURN_DAYS);
  const confirmed = (id: string): boolean => {
    const last = rosters.get(id);
    return last !== undefined && localDate(last.at) >= year.from;
  };
  const asked = (again: boolean): ReminderEvent => {
    const said = { type: 'RostersAsked', from: year.from, ...present({ due }), ...(again ? { again } : {}) } as const;
    const isNew = (id: string): boolean =>
      remindersOf({ ...said, sections: [id] }).every(({ key }) => !reminders.has(key));
    return { ...said, sections: plan.sections.map(({ id }) => id).filter((id) => isNew(id) && !confirmed(id)) };
  };
  return [...(isTurn ? [asked(false)] : []), ...(isPast ? [asked(true)] : [])];
};

const findingsDue = (findings: Findings, plan: Plan, today: LocalDate): readonly ReminderEvent[] =>
  [...findings.values()].filter(isOpenFinding).flatMap(({ no, owner, due }) => {
    if (today < plusDays(due, -FINDING_DAYS_BEFORE)) return [];
    const overdue = today > due;
    const section = sectionOf(owner, plan);
    return [{ type: 'FindingReminded', finding: no, ...present({ section }), due, ...(overdue ? { overdue } : {}) }];
  });

const beginningOf = ({ preparation }: Plan): string => preparation?.fiscalYearBegins ?? USUAL_BEGINNING;
