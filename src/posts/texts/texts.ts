// Every user-visible text, in both languages; the types make a text that is missing in one of them a compile error.
import { cardTextEn } from './en/card-text.ts';
import { chronologyEn } from './en/chronology.ts';
import { cliEn } from './en/cli.ts';
import { consoleEn } from './en/console.ts';
import { contactEn } from './en/contact.ts';
import { contactsEn } from './en/contacts.ts';
import { datesEn } from './en/dates.ts';
import { directoryEn } from './en/directory.ts';
import { dutiesEn } from './en/duties.ts';
import { faultsEn } from './en/faults.ts';
import { filesEn } from './en/files.ts';
import { formRefusalsEn } from './en/form-refusals.ts';
import { formsEn } from './en/forms.ts';
import { healthEn } from './en/health.ts';
import { helpEn } from './en/help.ts';
import { mailEn } from './en/mail.ts';
import { paperEn } from './en/paper.ts';
import { postsEn } from './en/posts.ts';
import { refusalsEn } from './en/refusals.ts';
import { repliesEn } from './en/replies.ts';
import { sheetsEn } from './en/sheets.ts';
import { slackEn } from './en/slack.ts';
import { teamsEn } from './en/teams.ts';
import { wordsEn } from './en/words.ts';
import { cardTextJa } from './ja/card-text.ts';
import { chronologyJa } from './ja/chronology.ts';
import { cliJa } from './ja/cli.ts';
import { consoleJa } from './ja/console.ts';
import { contactJa } from './ja/contact.ts';
import { contactsJa } from './ja/contacts.ts';
import { datesJa } from './ja/dates.ts';
import { directoryJa } from './ja/directory.ts';
import { dutiesJa } from './ja/duties.ts';
import { faultsJa } from './ja/faults.ts';
import { filesJa } from './ja/files.ts';
import { formRefusalsJa } from './ja/form-refusals.ts';
import { formsJa } from './ja/forms.ts';
import { healthJa } from './ja/health.ts';
import { helpJa } from './ja/help.ts';
import { mailJa } from './ja/mail.ts';
import { paperJa } from './ja/paper.ts';
import { postsJa } from './ja/posts.ts';
import { refusalsJa } from './ja/refusals.ts';
import { repliesJa } from './ja/replies.ts';
import { sheetsJa } from './ja/sheets.ts';
import { slackJa } from './ja/slack.ts';
import { teamsJa } from './ja/teams.ts';
import { wordsJa } from './ja/words.ts';

export type Locale = 'ja' | 'en';

const ja = {
  locale: 'ja' as Locale,
  dates: datesJa,
  words: wordsJa,
  paper: paperJa,
  sheets: sheetsJa,
  posts: postsJa,
  cardText: cardTextJa,
  chronology: chronologyJa,
  refusals: refusalsJa,
  replies: repliesJa,
  help: helpJa,
  directory: directoryJa,
  faults: faultsJa,
  health: healthJa,
  forms: formsJa,
  console: consoleJa,
  cli: cliJa,
  contact: contactJa,
  contacts: contactsJa,
  duties: dutiesJa,
  mail: mailJa,
  files: filesJa,
  slack: slackJa,
  teams: teamsJa,
};

export type Texts = typeof ja;

const en: Texts = {
  locale: 'en',
  dates: datesEn,
  words: wordsEn,
  paper: paperEn,
  sheets: sheetsEn,
  posts: postsEn,
  cardText: cardTextEn,
  chronology: chronologyEn,
  refusals: refusalsEn,
  replies: repliesEn,
  help: helpEn,
  directory: directoryEn,
  faults: faultsEn,
  health: healthEn,
  forms: formsEn,
  console: consoleEn,
  cli: cliEn,
  contact: contactEn,
  contacts: contactsEn,
  duties: dutiesEn,
  mail: mailEn,
  files: filesEn,
  slack: slackEn,
  teams: teamsEn,
};

/** As for a typed command, but for what a form is refused with: it names fields and buttons. */
const inForms: Readonly<Record<Locale, Texts>> = {
  ja: { ...ja, refusals: { ...ja.refusals, ...formRefusalsJa } },
  en: { ...en, refusals: { ...en.refusals, ...formRefusalsEn } },
};

export const textsInForms = (locale: Locale): Texts => inForms[locale];

export const textsIn = (locale: Locale): Texts => (locale === 'ja' ? ja : en);
