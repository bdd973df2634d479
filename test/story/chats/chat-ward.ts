// A ward in a story that is told through a chat: time is a verb, people type, press and fill in what was really posted and
// opened, and every message that somebody gets, and everybody who is called by name, must be part of the story.
import type { IncidentView } from '../../../src/ports/views.ts';
import type { SectionInChat } from '../people.ts';

export interface ChatWard {
  readonly sections: readonly SectionInChat[];
  section(name: string): SectionInChat;
  /** Lets the minutes pass up to that moment of Tokyo, the clock ticking in each. */
  fastForward(to: string): Promise<void>;
  person(name: string): PersonInChat;
  /** Takes the oldest unread message about the crisis in its channel, which must have that title; answers its lines. */
  crisisRead(title: RegExp): Promise<string>;
  /** The sections that find an unread message of that title, in the plan's order; it is read then. */
  sectionsThatRead(title: RegExp): Promise<readonly string[]>;
  /** What a section's newest request says now. */
  request(section: string): Promise<string>;
  board(): Promise<string>;
  /** Titles of what the platform keeps in sight in the crisis channel: the board, and the newest report. */
  onTop(): Promise<readonly string[]>;
  /** Messages that the story has not mentioned: `<place>: <title>`. */
  unread(): Promise<readonly string[]>;
  /**
   * Everybody called by name in what was posted since this was asked last, as `<section or crisis>: <names>`; and whoever
   * is named in what was edited without having answered there.
   */
  calledByName(): Promise<readonly string[]>;
  /** Where the console and the chat differ, and what is not shown exactly once. */
  disagreements(): Promise<readonly string[]>;
  view(): Promise<IncidentView>;
  close(): Promise<void>;
}

export interface PersonInChat {
  /** A command in these words, in the section's place or the crisis channel; answers what is said then. */
  types(words: string, section?: string): Promise<string>;
  /** The button of that label on the section's newest request, or on the board; answers what they alone read. */
  presses(label: string, section?: string): Promise<string>;
  /** The button of that label on the newest message of the crisis channel with that title. */
  pressesOn(title: RegExp, label: string): Promise<string>;
  /** Fills in the form of that button, on the section's newest request or on the board, and sends it; it must be taken. */
  fillsIn(label: string, fields: Fields, section?: string): Promise<void>;
  /** Fills in what that section said by telephone or on paper (代理入力). */
  takesDown(section: string, fields: Fields): Promise<void>;
  /** Has these words put into the chronology. */
  notes(words: string): Promise<void>;
}

export type Fields = Readonly<Record<string, string>>;

export const required = <T>(found: T | undefined, otherwise: string): T => {
  if (found === undefined) throw new Error(otherwise);
  return found;
};
