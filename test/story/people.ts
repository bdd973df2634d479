// Who the stories in a chat are about, by the names they have there.

export const OPERATOR = 'operator';
/** 情報政策推進係, who tells the bodies outside (P6(3)ウ). */
export const PROMOTION = 'promotion';
/** The operator's own section. */
export const OPERATORS = 'information-systems';
/** Asked in a chat of one person with the bot. */
export const ASKED_ALONE = 'school-education';
/** Asked in a thread of the crisis channel. */
export const NOT_LINKED = ['personnel', 'roads'];

export interface SectionInChat {
  readonly id: string;
  readonly name: string;
  /** Names of people. */
  readonly staff: string;
  readonly manager: string;
  /** Whom a reminder calls by name, in the order of the list. */
  readonly notified: readonly string[];
  /** Its channel or chat; undefined: a thread of the crisis channel. */
  readonly place: string | undefined;
}

export const staffOf = (section: string): string => `staff.${section}`;
export const managerOf = (section: string): string => `manager.${section}`;
