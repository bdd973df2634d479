// 期限のお知らせ: what sections were reminded of outside any incident, by the clock, and what became of it.
import type { SectionId } from '../plan/plan.ts';
import { present } from '../present.ts';
import type { LocalDate } from '../time.ts';
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
    };

export interface Reminder {
  /** Such as `duty/plan-review/2027-03-31`, `roster/2027-04-01/taxation/again`. */
  readonly key: string;
  readonly section: SectionId;
  /** undefined: its contacts and posts. */
  readonly duty?: string;
  readonly due?: LocalDate;
  readonly overdue: boolean;
  readonly done?: PreparedRecord;
}

/** By their keys, in the order in which they were given. */
export type Reminders = ReadonlyMap<string, Reminder>;

const TYPES: Readonly<Record<ReminderEvent['type'], true>> = { DutyReminded: true, RostersAsked: true };

export const isReminderEvent = (event: { readonly type: string }): event is ReminderEvent =>
  Object.hasOwn(TYPES, event.type);

export const remindersOf = (event: ReminderEvent): readonly Reminder[] => {
  if (event.type === 'DutyReminded') {
    const { duty, section, due, overdue = false } = event;
    return [{ key: `duty/${duty}/${due}${overdue ? '/overdue' : ''}`, section, duty, due, overdue }];
  }
  const { from, sections, due, again = false } = event;
  return sections.map((section) => ({
    key: `roster/${from}/${section}${again ? '/again' : ''}`,
    section,
    ...present({ due }),
    overdue: again,
  }));
};

export const evolveReminders = (reminders: Reminders, event: ReminderEvent): Reminders =>
  new Map([...reminders, ...remindersOf(event).map((reminder) => [reminder.key, reminder] as const)]);

/** One record settles all that was said of it before; the keys of those that it settled now. */
const settledBy = (reminders: Reminders, event: PreparingEvent): readonly string[] =>
  [...reminders.values()].filter((one) => one.done === undefined && isMeant(one, event)).map(({ key }) => key);

const isMeant = ({ duty, section }: Reminder, event: PreparingEvent): boolean => {
  if (event.type === 'DutyDone') return duty === event.duty;
  return event.type === 'RosterConfirmed' && duty === undefined && section === event.section;
};

export const settleReminders = (reminders: Reminders, event: PreparingEvent, done: PreparedRecord): Reminders => {
  const keys = settledBy(reminders, event);
  return keys.length === 0
    ? reminders
    : new Map([...reminders].map(([key, one]) => [key, keys.includes(key) ? { ...one, done } : one]));
};
