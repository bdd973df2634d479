// Accounts, access sheets, tokens: who uses the console from another desk.
import type { AccessRefusal, WeakPassword } from '../../directory/access-refusal.ts';
import type { accessJa } from '../ja/access.ts';

type Refusals = {
  readonly [C in AccessRefusal['code']]: (facts: Extract<AccessRefusal, { code: C }>) => string;
};

const wait = (seconds: number): string => (seconds < 60 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`);

const weak: Readonly<Record<WeakPassword, (least: number) => string>> = {
  too_short: (least) =>
    `A password has at least ${least} characters. Several words in a row are easy to remember; which kinds of characters is up to you.`,
  too_long: () => 'That password is too long: at most 256 characters.',
  well_known: () => 'That password is too easy to guess. Choose other words.',
  like_the_name: () => 'A password is more than the login or the name. Add other words.',
};

const refusals: Refusals = {
  bad_login: () => 'The login or the password is wrong. Look at both and try again.',
  bad_code: () =>
    'This access sheet does not open anything. Look at the letters and try again; a newer sheet may have taken its place.',
  sheet_not_yet: ({ from }) => `This access sheet counts from ${from}. Use the one before until then.`,
  sheet_over: ({ to }) => `This access sheet counted until ${to}. Use the new one.`,
  wait: ({ seconds }) => `Too many tries failed. Try again in ${wait(seconds)}. If it is urgent, answer by telephone.`,
  busy: ({ seconds }) => `Many people are logging in. Try again in ${seconds} seconds.`,
  unknown_account: ({ login }) => `There is no account “${login}”. See user list.`,
  account_exists: ({ login }) =>
    `There is an account “${login}”. For a new password use user reset; for other offices user disable, then user add.`,
  account_disabled: ({ login }) => `The account “${login}” is disabled already.`,
  bad_login_name: ({ given }) =>
    `“${given}” cannot be a login. Use up to 32 of a-z, 0-9, . _ - and begin with a letter or digit.`,
  name_missing: () => 'Give the person’s name with --name (at most 100 characters).',
  offices_missing: ({ known }) => `Give the offices with --office. There are: ${known.join(', ')}`,
  unknown_office: ({ given, known }) => `There is no office “${given}”. There are: ${known.join(', ')}`,
  weak_password: ({ why, least }) => weak[why](least),
  unknown_section: ({ given, known }) => `There is no section “${given}”. There are: ${known.join(', ')}`,
  unknown_place: ({ given, known }) => `The plan knows no place “${given}”. There are: ${known.join(', ')}`,
  no_sheet: ({ section }) => `${section} has no access sheet.`,
  bad_term: ({ from, to }) => `The last day (${to}) is before the first (${from}).`,
  token_exists: ({ use }) => `There is a token for “${use}”. Void it first with token void.`,
  unknown_token: ({ use }) => `There is no token for “${use}”.`,
  unknown_duty: ({ given, known }) => `There is no office and no section “${given}”. There are: ${known.join(', ')}`,
  use_missing: () => 'Say what the token is used for, in at most 60 characters.',
  unknown_session: ({ given }) => `There is no session “${given}”.`,
  already_done: () => 'This was done already. To do it again, open the page anew.',
  may_not_manage: () => 'Access is managed by the offices that may change the list of people.',
  above_own: () =>
    'That account or token would have rights that you have not. Somebody who has them, or the administrator of this machine, can do it.',
  person_missing: () => 'Say your post and your name, and your extension if you know it.',
};

export const accessEn: typeof accessJa = {
  refusals,
  sheetName: (section, place, drill) =>
    `${section}${place === undefined ? '' : ` (${place})`}${drill ? ' [drills]' : ''}`,
  administrator: 'administrator of this machine',
  withoutTls:
    'People come by plain HTTP: on the way, passwords and letters can be read by whoever gets at the network. With TLS_CERT and TLS_KEY they are encrypted.',
  person: (post, name) => [post, name].filter((part) => part !== '').join(' '),
  entry: {
    loginTitle: 'Log in',
    login: 'Login',
    password: 'Password',
    logIn: 'Log in',
    logOut: 'Log out',
    forgotten: 'If you do not know your password, the administrator of this machine can set a new one.',
    withSheet: 'I have an access sheet',
    withPassword: 'I have a login and a password',
    sheetTitle: 'Begin with an access sheet',
    code: 'Letters of the access sheet (16)',
    codeHint: 'Capital or small letters, with or without spaces and hyphens.',
    press: 'The letters were read. Press the button to begin on this device.',
    start: 'Begin',
    whoTitle: 'Who are you?',
    whoWhy:
      'For the record, say your post and name; only this once on this device. What you sent is kept in this page.',
    post: 'Post',
    name: 'Name',
    extension: 'Extension',
    extensionHint: 'For calling back. It is in no record and no chat.',
    goOn: 'Go on',
    againTitle: 'Come in again',
    againWhy:
      'Your session on this device had ended, so what you sent is not recorded yet. It is kept in this page: come in again and you can send it.',
    sendAgainTitle: 'Something is still to be sent',
    sendAgainWhy: 'What you sent before is not recorded yet. The button sends it.',
    sendAgain: 'Send',
    dropAndGoOn: 'Go back to the page without sending it',
    logInFirst: 'Log in first: with a login and password, an access sheet or a token.',
    noToken: 'Send the x-csrf-token that GET /api/me answers with, as a header. Nothing was recorded.',
    unnamed: 'no name given',
    sayWho:
      'Send {"post": "…", "name": "…", "extension": "…"} to POST /api/me (the extension if you know it): the record then has your name.',
    namedAlready:
      'Only whoever began with an access sheet says post and name; accounts and tokens have theirs. Nothing was recorded.',
    otherPage: 'This was sent by another page and is not accepted. Open this console again and send it from there.',
    otherHost: 'This address is not answered. Use the one on your access sheet.',
  },
  page: {
    title: 'Access',
    lead: 'Access sheets, accounts, sessions and tokens for other machines of the office. What is done here stands in the log of links and people.',
    none: 'None.',
    sheets: 'Access sheets',
    noAddress:
      'The address of this machine is not set, so no access sheet can be made. Set BCP_ADDRESSES to what people in the office type (such as 192.168.10.5:3000) and start again.',
    sheetColumns: ['Section', 'Sheets that count (number)', 'Action'],
    makeSheets: 'Make new access sheets',
    section: 'Section',
    allSections: 'All sections',
    drill: 'For drills',
    from: 'Counts from (empty: at once)',
    to: 'Counts until (empty: no end)',
    makeSheetsWarning:
      'Makes a PDF with one sheet for each place. The sheets before, of the same sections and places, are voided, and sessions opened with them end. The PDF is given this once: print it, hand the sheets out, delete the file.',
    makeAndPrint: 'Make them and take the PDF',
    voidSheets: 'Void',
    voidSheetsWarning: (section, count) =>
      `Voids all ${count} sheets of ${section} and ends sessions opened with them. Until new sheets are handed out, ${section} answers by telephone.`,
    accounts: 'Accounts',
    accountColumns: ['Login', 'Name', 'Offices', 'State', 'Action'],
    disabled: 'disabled',
    inUse: 'in use',
    add: 'Add an account',
    login: 'Login',
    loginHint: 'Up to 32 of a-z, 0-9, . _ - beginning with a letter or digit',
    name: 'Name',
    offices: 'Offices',
    password: 'New password',
    passwordHint:
      'At least 15 characters. Several words in a row are easy to remember; which kinds of characters is up to you.',
    reset: 'Set a new password',
    resetWarning: (login) => `Ends all sessions of ${login}; a disabled account counts again.`,
    disable: 'Disable',
    disableWarning: (login) => `${login} cannot log in any more, and all its sessions end.`,
    sessions: 'Sessions',
    sessionColumns: ['Account or sheet', 'Address', 'Opened', 'Last used', 'Action'],
    moreSessions: (count) => `And ${count} more (npm run bcp -- sessions).`,
    end: 'End',
    endWarning: 'Ends this session. To go on, that device needs its access sheet or a password again.',
    tokens: 'Tokens (for other programs)',
    tokenColumns: ['Use', 'Rights of', 'Action'],
    addToken: 'Add a token',
    use: 'Use',
    useHint: 'What it is for (at most 60 characters)',
    as: 'With the rights of',
    tokenMade: 'A token was made.',
    tokenOnce: 'A token is shown this once. Give it to the program that uses it, and note it nowhere else.',
    voidToken: 'Void',
    voidTokenWarning: (use) => `The program that uses “${use}” can record and read nothing from then on.`,
  },
  log: {
    accountMade: (login, name, offices) => `Account ${login} (${name}) made for ${offices}.`,
    passwordReset: (login) => `New password for ${login}; all its sessions ended.`,
    accountDisabled: (login) => `Account ${login} disabled; all its sessions ended.`,
    sheetMade: (sheet, term) => `Access sheet made for ${sheet}. ${term}`.trim(),
    sheetVoided: (section, id) => `Access sheet ${id} of ${section} voided.`,
    tokenMade: (use, duty) => `Token made for “${use}” with the rights of ${duty}.`,
    tokenVoided: (use) => `Token for “${use}” voided.`,
    loggedIn: (login, from, session) => `${login} logged in (session ${session}, ${from}).`,
    sheetUsed: (section, from, session) => `The access sheet of ${section} was used (session ${session}, ${from}).`,
    sessionEnded: (session) => `Session ${session} ended.`,
    logInRefused: (login, from, times) => `Log-in refused (${login ?? 'unknown login'}, ${from}, ${times} times).`,
    codeRefused: (from, times) => `Code of an access sheet refused (${from}, ${times} times).`,
  },
};
