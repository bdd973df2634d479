// user, access, token, sessions: what was typed after them, as what is to be done.
import type { Texts } from '../../texts/texts.ts';
import { isLocalDate, type LocalDate } from '../../time.ts';
import type { Misunderstood, Reader, Typed } from '../typed.ts';
import { missing, unexpected } from '../typed.ts';

export type AccessRequest =
  | {
      readonly command: 'user add';
      readonly login: string;
      readonly name: string;
      readonly offices: readonly string[];
      /** Instead of standard input. */
      readonly passwordFile?: string;
    }
  | { readonly command: 'user reset'; readonly login: string; readonly passwordFile?: string }
  | { readonly command: 'user disable'; readonly login: string }
  | { readonly command: 'user list' | 'access list' | 'token list' | 'sessions' }
  | { readonly command: 'access code'; readonly section: string; readonly drill: boolean; readonly term: Days }
  | {
      readonly command: 'access sheets';
      readonly folder: string;
      /** None: every section. */
      readonly sections: readonly string[];
      readonly drill: boolean;
      readonly term: Days;
    }
  | { readonly command: 'access void'; readonly section: string }
  | { readonly command: 'token add'; readonly use: string; readonly as: string }
  | { readonly command: 'token void'; readonly use: string }
  | { readonly command: 'sessions end'; readonly session: string };

interface Days {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

/** An option without its value is read as `true`. */
const value = ({ options }: Typed, name: string): string | undefined => {
  const given = options[name];
  return typeof given === 'string' && given !== '' ? given : undefined;
};

type Verbs = Readonly<Record<string, ((typed: Typed, texts: Texts) => AccessRequest | Misunderstood) | undefined>>;

const byVerb =
  (verbs: Verbs, argument: keyof Texts['cli']['arguments']): Reader<AccessRequest> =>
  (typed, texts) => {
    const [verb = '', ...words] = typed.words;
    const read = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    return read === undefined ? missing(argument, texts) : read({ ...typed, words }, texts);
  };

const passwordFile = (typed: Typed) => {
  const file = value(typed, 'password-file');
  return file === undefined ? {} : { passwordFile: file };
};

export const readUser = byVerb(
  {
    add: (typed, texts) => {
      const [login] = typed.words;
      const name = value(typed, 'name');
      const office = value(typed, 'office');
      if (login === undefined) return missing('login', texts);
      if (name === undefined) return missing('personName', texts);
      if (office === undefined) return missing('office', texts);
      const offices = office.split(/[,、]/u);
      return (
        unexpected(typed, 1, ['name', 'office', 'password-file'], texts) ?? {
          command: 'user add',
          login,
          name,
          offices,
          ...passwordFile(typed),
        }
      );
    },
    reset: (typed, texts) => {
      const [login] = typed.words;
      if (login === undefined) return missing('login', texts);
      return unexpected(typed, 1, ['password-file'], texts) ?? { command: 'user reset', login, ...passwordFile(typed) };
    },
    disable: (typed, texts) => {
      const [login] = typed.words;
      if (login === undefined) return missing('login', texts);
      return unexpected(typed, 1, [], texts) ?? { command: 'user disable', login };
    },
    list: (typed, texts) => unexpected(typed, 0, [], texts) ?? { command: 'user list' },
  },
  'userCommand',
);

const daysOf = (typed: Typed, texts: Texts): Days | Misunderstood => {
  const days: { from?: LocalDate; to?: LocalDate } = {};
  for (const name of ['from', 'to'] as const) {
    const given = typed.options[name];
    if (given === undefined) continue;
    if (typeof given !== 'string' || !isLocalDate(given)) return { problem: texts.cli.badDay(String(given)) };
    days[name] = given;
  }
  return days;
};

const SHEET_OPTIONS = ['drill', 'from', 'to'];

const sheetOptions = (typed: Typed, texts: Texts): { readonly drill: boolean; readonly term: Days } | Misunderstood => {
  const term = daysOf(typed, texts);
  return 'problem' in term ? term : { drill: typed.options.drill === true, term };
};

export const readAccess = byVerb(
  {
    code: (typed, texts) => {
      const [section] = typed.words;
      if (section === undefined) return missing('section', texts);
      const options = sheetOptions(typed, texts);
      if ('problem' in options) return options;
      return unexpected(typed, 1, SHEET_OPTIONS, texts) ?? { command: 'access code', section, ...options };
    },
    sheets: (typed, texts) => {
      const [folder, ...sections] = typed.words;
      if (!folder) return missing('folder', texts);
      const options = sheetOptions(typed, texts);
      if ('problem' in options) return options;
      return (
        unexpected(typed, typed.words.length, SHEET_OPTIONS, texts) ?? {
          command: 'access sheets',
          folder,
          sections,
          ...options,
        }
      );
    },
    void: (typed, texts) => {
      const [section] = typed.words;
      if (section === undefined) return missing('section', texts);
      return unexpected(typed, 1, [], texts) ?? { command: 'access void', section };
    },
    list: (typed, texts) => unexpected(typed, 0, [], texts) ?? { command: 'access list' },
  },
  'accessCommand',
);

export const readToken = byVerb(
  {
    add: (typed, texts) => {
      const [use] = typed.words;
      const as = value(typed, 'as');
      if (use === undefined) return missing('tokenUse', texts);
      if (as === undefined) return missing('tokenAs', texts);
      return unexpected(typed, 1, ['as'], texts) ?? { command: 'token add', use, as };
    },
    void: (typed, texts) => {
      const [use] = typed.words;
      if (use === undefined) return missing('tokenUse', texts);
      return unexpected(typed, 1, [], texts) ?? { command: 'token void', use };
    },
    list: (typed, texts) => unexpected(typed, 0, [], texts) ?? { command: 'token list' },
  },
  'tokenCommand',
);

export const readSessions: Reader<AccessRequest> = (typed, texts) => {
  const [verb, session] = typed.words;
  if (verb === undefined) return unexpected(typed, 0, [], texts) ?? { command: 'sessions' };
  if (verb !== 'end') return { problem: texts.cli.unexpectedArgument(verb) };
  if (session === undefined) return missing('session', texts);
  return unexpected(typed, 2, [], texts) ?? { command: 'sessions end', session };
};
