// What a form of the access page asks for, as a command. What it names is looked up and refused by the command itself.
import { type AccessCommand, isDay } from '../../../src/ports/access.ts';

type Fields = Readonly<Record<string, string>>;

/** Where the browser has no field for days, anything may be typed into one. */
export interface NoDay {
  readonly noDay: string;
}

/** Undefined when there is no such action. */
export const accessCommandOf = (action: string, fields: Fields): AccessCommand | NoDay | undefined =>
  Object.hasOwn(COMMANDS, action) ? COMMANDS[action]?.(fields) : undefined;

const COMMANDS: Readonly<Record<string, (fields: Fields) => AccessCommand | NoDay>> = {
  sheets: ({ section = '', drill, from = '', to = '' }) => {
    const noDay = [from, to].find((day) => day.trim() !== '' && !isDay(day.trim()));
    if (noDay !== undefined) return { noDay };
    const term = { ...dayIn('from', from.trim()), ...dayIn('to', to.trim()) };
    return { type: 'make_sheets', sections: section === '' ? [] : [section], drill: drill === 'on', term };
  },
  'void-sheets': ({ section = '' }) => ({ type: 'void_sheets', section }),
  add: ({ login = '', name = '', password = '', ...rest }) => ({
    type: 'add_account',
    login,
    name,
    password,
    offices: Object.keys(rest).flatMap((field) => (field.startsWith('office:') ? [field.slice('office:'.length)] : [])),
  }),
  reset: ({ login = '', password = '' }) => ({ type: 'reset_password', login, password }),
  disable: ({ login = '' }) => ({ type: 'disable_account', login }),
  'add-token': ({ use = '', as = '' }) => ({ type: 'add_token', use, as }),
  'void-token': ({ use = '' }) => ({ type: 'void_token', use }),
  end: ({ session = '' }) => ({ type: 'end_session', session }),
};

const dayIn = (name: 'from' | 'to', day: string) => (isDay(day) ? { [name]: day } : {});
