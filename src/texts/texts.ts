// Every user-visible text, in both languages; the types make a text that is missing in one of them a compile error.

import type { Plan } from '../plan/plan.ts';
import { accessEn } from './en/access.ts';
import { accountableEn } from './en/accountable.ts';
import { alertsEn } from './en/alerts.ts';
import { cardTextEn } from './en/card-text.ts';
import { chronologyEn } from './en/chronology.ts';
import { datesEn } from './en/dates.ts';
import { directoryEn } from './en/directory.ts';
import { drillEn } from './en/drill.ts';
import { dutiesEn } from './en/duties.ts';
import { faultsEn } from './en/faults.ts';
import { findingsEn } from './en/findings.ts';
import { formRefusalsEn } from './en/form-refusals.ts';
import { formsEn } from './en/forms.ts';
import { handoverEn } from './en/handover.ts';
import { healthEn } from './en/health.ts';
import { helpEn } from './en/help.ts';
import { kitEn } from './en/kit.ts';
import { nowEn } from './en/now.ts';
import { paperEn } from './en/paper.ts';
import { phoneBookEn } from './en/phone-book.ts';
import { planSheetEn } from './en/plan-sheet.ts';
import { postsEn } from './en/posts.ts';
import { preparingEn } from './en/preparing.ts';
import { priorityEn } from './en/priority.ts';
import { recoveryEn } from './en/recovery.ts';
import { refusalsEn } from './en/refusals.ts';
import { registerEn } from './en/register.ts';
import { repliesEn } from './en/replies.ts';
import { sheetsEn } from './en/sheets.ts';
import { chatEn } from './en/surfaces/chat.ts';
import { cliEn } from './en/surfaces/cli.ts';
import { consoleEn } from './en/surfaces/console.ts';
import { filesEn } from './en/surfaces/files.ts';
import { incidentPagesEn } from './en/surfaces/incident-pages.ts';
import { mailEn } from './en/surfaces/mail.ts';
import { ownPagesEn } from './en/surfaces/own-pages.ts';
import { slackEn } from './en/surfaces/slack.ts';
import { teamsEn } from './en/surfaces/teams.ts';
import { tellingEn } from './en/telling.ts';
import { wordsEn } from './en/words.ts';
import { accessJa } from './ja/access.ts';
import { accountableJa } from './ja/accountable.ts';
import { alertsJa } from './ja/alerts.ts';
import { cardTextJa } from './ja/card-text.ts';
import { chronologyJa } from './ja/chronology.ts';
import { datesJa } from './ja/dates.ts';
import { directoryJa } from './ja/directory.ts';
import { drillJa } from './ja/drill.ts';
import { dutiesJa } from './ja/duties.ts';
import { faultsJa } from './ja/faults.ts';
import { findingsJa } from './ja/findings.ts';
import { formRefusalsJa } from './ja/form-refusals.ts';
import { formsJa } from './ja/forms.ts';
import { handoverJa } from './ja/handover.ts';
import { healthJa } from './ja/health.ts';
import { helpJa } from './ja/help.ts';
import { kitJa } from './ja/kit.ts';
import { nowJa } from './ja/now.ts';
import { paperJa } from './ja/paper.ts';
import { phoneBookJa } from './ja/phone-book.ts';
import { planSheetJa } from './ja/plan-sheet.ts';
import { postsJa } from './ja/posts.ts';
import { preparingJa } from './ja/preparing.ts';
import { priorityJa } from './ja/priority.ts';
import { recoveryJa } from './ja/recovery.ts';
import { refusalsJa } from './ja/refusals.ts';
import { registerJa } from './ja/register.ts';
import { repliesJa } from './ja/replies.ts';
import { sheetsJa } from './ja/sheets.ts';
import { chatJa } from './ja/surfaces/chat.ts';
import { cliJa } from './ja/surfaces/cli.ts';
import { consoleJa } from './ja/surfaces/console.ts';
import { filesJa } from './ja/surfaces/files.ts';
import { incidentPagesJa } from './ja/surfaces/incident-pages.ts';
import { mailJa } from './ja/surfaces/mail.ts';
import { ownPagesJa } from './ja/surfaces/own-pages.ts';
import { slackJa } from './ja/surfaces/slack.ts';
import { teamsJa } from './ja/surfaces/teams.ts';
import { tellingJa } from './ja/telling.ts';
import { wordsJa } from './ja/words.ts';
import { neutralWords, type WardWords, wardWords } from './ward-words.ts';

export type Locale = 'ja' | 'en';
/** How somebody asked: a form is answered in the words of its fields and buttons. */
type Way = 'typed' | 'form';

const japanese = (ward: WardWords) => ({
  locale: 'ja' as Locale,
  way: 'typed' as Way,
  dates: datesJa,
  words: wordsJa(ward),
  now: nowJa,
  handover: handoverJa,
  paper: paperJa,
  kit: kitJa,
  sheets: sheetsJa(ward),
  posts: postsJa(ward),
  cardText: cardTextJa,
  chronology: chronologyJa,
  recovery: recoveryJa(ward),
  refusals: refusalsJa(ward),
  replies: repliesJa,
  help: helpJa(ward),
  directory: directoryJa,
  access: accessJa,
  faults: faultsJa,
  health: healthJa,
  forms: formsJa(ward),
  console: consoleJa(ward),
  pages: incidentPagesJa,
  ownPages: ownPagesJa,
  cli: cliJa,
  telling: tellingJa(ward),
  phoneBook: phoneBookJa,
  register: registerJa,
  preparing: preparingJa,
  findings: findingsJa,
  priority: priorityJa,
  alerts: alertsJa,
  planSheet: planSheetJa,
  duties: dutiesJa,
  drill: drillJa,
  accountable: accountableJa,
  mail: mailJa,
  files: filesJa,
  chat: chatJa(ward),
  slack: slackJa,
  teams: teamsJa(ward),
});

export type Texts = ReturnType<typeof japanese>;

const english = (ward: WardWords): Texts => ({
  locale: 'en',
  way: 'typed',
  dates: datesEn,
  words: wordsEn(ward),
  now: nowEn,
  handover: handoverEn,
  paper: paperEn,
  kit: kitEn,
  sheets: sheetsEn(ward),
  posts: postsEn(ward),
  cardText: cardTextEn,
  chronology: chronologyEn,
  recovery: recoveryEn(ward),
  refusals: refusalsEn(ward),
  replies: repliesEn,
  help: helpEn(ward),
  directory: directoryEn,
  access: accessEn,
  faults: faultsEn,
  health: healthEn,
  forms: formsEn(ward),
  console: consoleEn(ward),
  pages: incidentPagesEn,
  ownPages: ownPagesEn,
  cli: cliEn,
  telling: tellingEn(ward),
  phoneBook: phoneBookEn,
  register: registerEn,
  preparing: preparingEn,
  findings: findingsEn,
  priority: priorityEn,
  alerts: alertsEn,
  planSheet: planSheetEn,
  duties: dutiesEn,
  drill: drillEn,
  accountable: accountableEn,
  mail: mailEn,
  files: filesEn,
  chat: chatEn(ward),
  slack: slackEn,
  teams: teamsEn(ward),
});

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const made = (ward: WardWords, locale: Locale, way: Way): Texts => {
  const texts = locale === 'ja' ? japanese(ward) : english(ward);
  if (way === 'typed') return texts;
  const refusals = { ...texts.refusals, ...(locale === 'ja' ? formRefusalsJa : formRefusalsEn) };
  return { ...texts, way, refusals };
};

const neutralTexts = (way: Way): Readonly<Record<Locale, () => Texts>> => ({
  ja: once(() => made(neutralWords('ja'), 'ja', way)),
  en: once(() => made(neutralWords('en'), 'en', way)),
});

const neutral: Readonly<Record<Way, Readonly<Record<Locale, () => Texts>>>> = {
  typed: neutralTexts('typed'),
  form: neutralTexts('form'),
};

const ofPlans = new WeakMap<Plan, Map<string, Texts>>();

const textsOf = (locale: Locale, way: Way, plan: Plan | undefined): Texts => {
  if (plan === undefined) return neutral[way][locale]();
  const kept = ofPlans.get(plan) ?? new Map<string, Texts>();
  ofPlans.set(plan, kept);
  const key = `${locale} ${way}`;
  const texts = kept.get(key) ?? made(wardWords(plan, locale), locale, way);
  kept.set(key, texts);
  return texts;
};

/** In the words of that ward; without a plan, in words that fit everywhere. */
export const textsIn = (locale: Locale, plan?: Plan): Texts => textsOf(locale, 'typed', plan);

/** As for a typed command, but for what a form is refused with: it names fields and buttons. */
export const textsInForms = (locale: Locale, plan?: Plan): Texts => textsOf(locale, 'form', plan);

/** The same texts in the words of another ward. */
export const textsFor = ({ locale, way }: Texts, plan: Plan): Texts => textsOf(locale, way, plan);
