// The names of our card actions and dialogs in Teams, and how what they carry is written there: `asOf` is what was seen,
// because `seen` is what the inputs were filled with.
import { type Fields, type FormAsked, formAsked, type Press, pressOf } from '../../src/chat/press.ts';

/** What this platform is called everywhere else in the program. */
export const TEAMS = 'teams';

type Data = Readonly<Record<string, unknown>>;

/** `Action.Execute`: the verb is the button's name; what a person filled in comes beside what it carries. */
export const pressIn = (verb: string, data: Data, fields: Fields = {}): Press => pressOf(verb, carriedIn(data), fields);

/** A dialog: `data` of the button that opens one, and of the form in it. */
export const formIn = (data: Data): FormAsked | undefined => {
  const name = Object.entries(DIALOGS).find(([, dialog]) => dialog === data.dialog)?.[0];
  return formAsked(name, carriedIn(data));
};

export const dialogData = ({ form, ...about }: FormAsked): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries({ dialog: DIALOGS[form], ...about }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name === 'seen' ? 'asOf' : name, value]],
    ),
  );

const DIALOGS = { facts: 'facts', declare: 'declare', answer: 'proxy', note: 'note' } as const;

const carriedIn = ({ asOf, ...rest }: Data): object => ({ ...rest, seen: asOf });
