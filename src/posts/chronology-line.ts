// クロノロジー: one event in one line of words, for the log, for plain SQL and for the console.

import type { IncidentEvent } from '../incident/event.ts';
import { isRough } from '../incident/facts/estimate.ts';
import type { Moment } from '../incident/moment.ts';
import { readOfficialKey } from '../incident/telling/contact-keys.ts';
import { planIndex } from '../plan/find-in-plan.ts';
import type { Instant } from '../time.ts';
import { slotDue } from '../time.ts';
import { directorNames } from './confirmation/director-call.ts';
import { proposalText } from './facts/estimate-notices.ts';
import { healthText, partName } from './health-text.ts';
import { contactLine } from './telling/contact-line.ts';
import { contactName, recipientName } from './telling/contact-words.ts';
import type { Vocabulary } from './vocabulary.ts';

type Event<T extends IncidentEvent['type']> = Extract<IncidentEvent, { type: T }>;

export const chronologyLine = (event: IncidentEvent, at: Instant, drill: boolean, words: Vocabulary): string =>
  words.drill(line(event, at, words).replaceAll(/\s*[\r\n]+\s*/gu, ' '), drill);

const line = (event: IncidentEvent, at: Instant, words: Vocabulary): string => {
  const { chronology: say, dates } = words.texts;
  switch (event.type) {
    case 'IncidentDeclared':
      return declaredLine(event, words);
    case 'FactsUpdated':
      return factsLine(event, words);
    case 'ReportingTimesSet':
      return say.timesSet(
        words.schedule(event.before, at),
        words.schedule(event.after, at),
        dates.near(event.from, at),
        event.because ?? words.texts.posts.notice.noReason,
      );
    case 'ReportingTimesProposed':
      return proposedLine(event, words);
    case 'MomentsPassed':
      return joined(event.moments.map((moment) => momentLine(moment, at, words)));
    case 'ConfirmationAsked':
      return say.asked(sectionNames(event.sections, words), dates.near(event.deadline, at));
    case 'AnswerRecorded':
      return answerLine(event, at, words);
    case 'SectionsReminded':
      return say.reminded(sectionNames(event.sections, words), event.byHand);
    case 'NoAnswerEscalated':
      return say.escalated(sectionNames(event.sections, words), dates.near(event.deadline, at));
    case 'NoAnswerEscalatedToDirectors':
      return words.texts.accountable.directors.chronology(
        directorNames(event.sections, words),
        sectionNames(event.sections, words),
        dates.near(event.deadline, at),
      );
    case 'ReportDrafted':
      return say.drafted(words.texts.words.reportKinds[event.kind]);
    case 'ClockSetRight':
      return say.clockSetRight(dates.dateTime(event.from), dates.dateTime(event.to));
    case 'ReportHeld':
      return say.reportHeld(words.texts.words.reportKinds[event.kind]);
    case 'ReportIssued':
      return reportLine(event, at, words);
    case 'IncidentClosed':
      return joined([
        say.closed(words.systems(event.exceptions)),
        ...(event.because === undefined ? [] : [say.because(event.because)]),
      ]);
    case 'NoteAdded':
      return event.saidAt === undefined
        ? say.noted(event.text)
        : say.notedSaid(event.text, dates.near(event.saidAt, at));
    case 'InstructionRecorded':
      return say.instruction(
        event.text,
        event.saidBy,
        event.to,
        event.saidAt === undefined ? undefined : dates.near(event.saidAt, at),
      );
    case 'DeliveryNoted':
      return deliveryLine(event, at, words);
    case 'HealthNoted':
      return healthLine(event, words);
    default:
      return contactLine(event, at, words);
  }
};

const joined = (parts: readonly string[]): string => parts.join(' ');

const declaredLine = (event: Event<'IncidentDeclared'>, words: Vocabulary): string => {
  const scenario = planIndex(words.plan).scenarioById.get(event.scenario);
  const subject = (words.texts.locale === 'ja' ? scenario?.subject : scenario?.subjectEn) ?? event.scenario;
  const fields = Object.keys(event.facts) as (keyof typeof event.facts)[];
  const { chronology: say } = words.texts;
  return joined([
    say.declared(subject),
    ...fields.map((field) => say.factSet(words.field(field), words.fact(event.facts, field))),
  ]);
};

const factsLine = ({ changes }: Event<'FactsUpdated'>, words: Vocabulary): string => {
  const { chronology: say } = words.texts;
  const fields = Object.keys(changes) as (keyof typeof changes)[];
  return fields
    .map((field) => {
      const value = changes[field];
      if (value === null || value === undefined) return say.factSet(words.field(field), words.fact({}, field));
      return say.factSet(words.field(field), words.fact({ [field]: value }, field));
    })
    .join(' / ');
};

const proposedLine = (event: Event<'ReportingTimesProposed'>, words: Vocabulary): string => {
  const { chronology: say } = words.texts;
  if (event.estimate === null) return say.timesWithdrawn;
  return isRough(event.estimate) ? say.timesAskedFor : say.timesProposed(proposalText(event, words));
};

const momentLine = ({ what, at: came }: Moment, at: Instant, words: Vocabulary): string => {
  const { moments } = words.texts.chronology;
  const time = words.texts.dates.near(came, at);
  return moments[what](time);
};

const answerLine = (event: Event<'AnswerRecorded'>, at: Instant, words: Vocabulary): string => {
  const { chronology: say, words: terms } = words.texts;
  const state = [
    terms.states[event.state],
    ...(event.serviceState === undefined ? [] : [terms.serviceStates[event.serviceState]]),
    ...(event.damage === undefined ? [] : [terms.damages[event.damage]]),
  ].join('/');
  const { proxy } = event;
  const heard = proxy === undefined ? [] : [words.heard(proxy, event.saidAt, at)];
  return joined([
    say.answered(words.section(event.section), words.system(event.system), state) +
      (event.noChange ? say.unchanged : '') +
      (event.late ? say.late : ''),
    ...(event.note === undefined ? [] : [event.note]),
    ...heard,
  ]);
};

const reportLine = (event: Event<'ReportIssued'>, at: Instant, words: Vocabulary): string => {
  const { chronology: say, dates, words: terms } = words.texts;
  const kind = [
    terms.reportKinds[event.kind],
    ...(event.slot === undefined ? [] : [say.slot(dates.near(slotDue(event.slot), at))]),
    ...(event.late ? [say.lateReport] : []),
    ...(event.missedSlots.length === 0
      ? []
      : [say.missed(terms.list(event.missedSlots.map((slot) => dates.near(slotDue(slot), at))))]),
  ];
  return joined([
    say.issued(words.reportName(event.serial, event.kind), terms.list(kind)),
    ...(event.correction === undefined ? [] : [say.corrected(event.correction.wrong, event.correction.right)]),
  ]);
};

const deliveryLine = (event: Event<'DeliveryNoted'>, at: Instant, words: Vocabulary): string => {
  const { chronology: say } = words.texts;
  const platform = words.means(event.platform);
  const post = officialName(event.post, at, words) ?? postName(event.post, words);
  if (event.outcome === 'parked') return say.parked(post, platform, reasonOf(event.reason, words));
  if (event.outcome === 'delayed') return say.delayed(platform);
  if (event.outcome === 'delivered') return say.delivered(post, platform);
  if (event.outcome === 'maybe_sent') return say.maybeSent(post, platform);
  if (event.outcome === 'not_pinned') return say.notPinned(platform, reasonOf(event.reason, words));
  if (event.outcome === 'pinned') return say.pinned(platform);
  if (event.outcome === 'withheld') return say.withheld(post, platform);
  return event.outcome === 'recovered' ? say.recovered(post, platform) : say.doubled(post, platform);
};

const healthLine = ({ part, fault, state }: Event<'HealthNoted'>, { texts }: Vocabulary): string => {
  const name = partName(part, texts);
  return state === 'began' ? texts.health.began(name, healthText(fault, texts)) : texts.health.ended(name);
};

/** 第3報 全庁ファイルサーバ, 確認依頼(第1回) 税務課. */
const officialName = (key: string, at: Instant, words: Vocabulary): string | undefined => {
  const post = readOfficialKey(key);
  if (post === undefined) return undefined;
  return joined([contactName(post.contact, words), recipientName(post.recipient, at, words)]);
};

const reasonOf = (code: string | undefined, { texts }: Vocabulary): string =>
  code === undefined ? '' : (texts.chronology.reasons[code] ?? code);

/** Of `report/3` or `confirmation/1/taxation` what people call it. */
const postName = (key: string, words: Vocabulary): string => {
  const { postNames } = words.texts.chronology;
  const [kind = '', number = '', section] = key.split('/');
  if (kind === 'report') return postNames.report(number);
  const name = kind in postNames.kinds ? postNames.kinds[kind as keyof typeof postNames.kinds] : key;
  return section === undefined ? name : postNames.ofSection(name, words.section(section));
};

/** All of them by number, a few by name. */
const sectionNames = (sections: readonly string[], words: Vocabulary): string =>
  sections.length > 1 && sections.length >= words.plan.sections.length
    ? words.texts.chronology.allSections(sections.length)
    : words.sections(sections);
