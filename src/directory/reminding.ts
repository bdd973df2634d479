// 期限のお知らせ: what sections were reminded of outside any incident, by the clock, and what became of it.
import type { SectionId } from '../plan/plan.ts';
import { present } from '../present.ts';
import type { LocalDate } from '../time.ts';
import type { FindingEvent } from './finding.ts';
import type { PreparedRecord, PreparingEvent } from './preparing.ts';

export type ReminderEvent =
  | {
      readonly type: 'DutyReminded';
      readonly duty: string;
      readonly section: SectionId;
      readonly due: LocalDate;
      /** It was due before: nobody has recorded it. */
      readonly overdue?: true;
    }
  /** At the turn to the fiscal year that begins `from`; `again`: once more, to those who had not confirmed by `due`. */
  | {
      readonly type: 'RostersAsked';
      readonly from: LocalDate;
      readonly sections: readonly SectionId[];
      readonly due?: LocalDate;
      readonly again?: true;
    }
  /** Of a finding that is to be closed by then. */
  | {
      readonly type: 'FindingReminded';
      readonly finding: number;
      /** Absent: its owner is a post of no section. */
      readonly section?: SectionId;
      readonly due: LocalDate;
      readonly overdue?: true;
    };

/** roster: contacts and posts of the section. */
export type ReminderSubject =
  | { readonly is: 'duty'; readonly duty: string }
  | { readonly is: 'finding'; readonly no: number }
  | { readonly is: 'roster' };

export interface Reminder {
  /** Such as `duty/plan-review/2027-03-31`, `roster/2027-04-01/taxation/again`. */
  readonly key: string;
  /** undefined: those who run the plan. */
  readonly section?: SectionId;
  readonly about: ReminderSubject;
  readonly due?: LocalDate;
  readonly overdue: boolean;
  readonly done?: PreparedRecord;
}

/** What may settle what was said before. */
type Settling = PreparingEvent | FindingEvent;

/** By their keys, in the order in which they were given. */
export type Reminders = ReadonlyMap<string, Reminder>;

const TYPES: Readonly<Record<ReminderEvent['type'], true>> = {
  DutyReminded: true,
  RostersAsked: true,
  FindingReminded: true,
};

export const isReminderEvent = (event: { readonly type: string }): event is ReminderEvent =>
  Object.hasOwn(TYPES, event.type);

export const remindersOf = (event: ReminderEvent): readonly Reminder[] => {
  if (event.type === 'DutyReminded') {
    const { duty, section, due, overdue = false } = event;
    return [
      { key: `duty/${duty}/${due}${overdue ? '/overdue' : ''}`, section, about: { is: 'duty', duty }, due, overdue },
    ];
  }
  if (event.type === 'FindingReminded') {
    const { finding, section, due, overdue = false } = event;
    const key = `finding/${finding}/${due}${overdue ? '/overdue' : ''}`;
    return [{ key, ...present({ section }), about: { is: 'finding', no: finding }, due, overdue }];
  }
  const { from, sections, due, again = false } = event;
  return sections.map((section) => ({
    key: `roster/${from}/${section}${again ? '/again' : ''}`,
    section,
    about: { is: 'roster' },
    ...present({ due }),
    overdue: again,
  }));
};

export const evolveReminders = (reminders: Reminders, event: ReminderEvent): Reminders =>
  new Map([...reminders, ...remindersOf(event).map((reminder) => [reminder.key, reminder] as const)]);

/** One record settles all that was said of it before; the keys of those that it settled now. */
const settledBy = (reminders: Reminders, event: Settling): readonly string[] =>
  [...reminders.values()].filter((one) => one.done === undefined && isAbout(one, event)).map(({ key }) => key);

/** Whether a record is about what was recalled. */
export const isAbout = ({ about, section }: Reminder, event: Settling): boolean => {
  switch (about.is) {
    case 'duty':
      return event.type === 'DutyDone' && event.duty === about.duty;
    case 'finding':
      return event.type === 'FindingClosed' && event.no === about.no;
    case 'roster':
      return event.type === 'RosterConfirmed' && event.section === section;
  }
};

export const settleReminders = (reminders: Reminders, event: Settling, done: PreparedRecord): Reminders => {
  const keys = settledBy(reminders, event);
  return keys.length === 0
    ? reminders
    : new Map([...reminders].map(([key, one]) => [key, keys.includes(key) ? { ...one, done } : one]));
};
