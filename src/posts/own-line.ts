// クロノロジー of the incident itself: its beginning and end, notes, the clock, deliveries, what the program notes of itself.
import type { FactField } from '../incident/facts/facts.ts';
import type { Moment } from '../incident/moment.ts';
import type { OwnEvent } from '../incident/own-event.ts';
import { readOfficialKey } from '../incident/telling/contact-keys.ts';
import type { Instant } from '../time.ts';
import { handoverLine } from './handover.ts';
import { healthText, partName } from './health-text.ts';
import { ownersText } from './telling/plan-facts.ts';
import { contactName, recipientName } from './telling/telling-words.ts';
import type { Vocabulary } from './vocabulary.ts';

type Event<T extends OwnEvent['type']> = Extract<OwnEvent, { type: T }>;

export const ownLine = (event: OwnEvent, at: Instant, words: Vocabulary): string => {
  const { chronology: say, dates } = words.texts;
  switch (event.type) {
    case 'IncidentDeclared':
      return declaredLine(event, words);
    case 'MomentsPassed':
      return joined(event.moments.map((moment) => momentLine(moment, at, words)));
    case 'ClockConfirmed':
      return say.clockConfirmed;
    case 'ClockSetRight':
      return say.clockSetRight(dates.dateTime(event.from), dates.dateTime(event.to));
    case 'IncidentClosed':
      return joined([
        say.closed(words.systems(event.exceptions)),
        ...(event.because === undefined ? [] : [say.because(event.because)]),
      ]);
    case 'NoteAdded':
      return event.saidAt === undefined
        ? say.noted(event.text)
        : say.notedSaid(event.text, dates.near(event.saidAt, at));
    case 'OwnersSet':
      return ownersText(event.owners, words);
    case 'HandedOver':
      return handoverLine(event, words);
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
  }
};

const joined = (parts: readonly string[]): string => parts.join(' ');

const declaredLine = (event: Event<'IncidentDeclared'>, words: Vocabulary): string => {
  const subject = words.subject(event.scenario);
  const fields = Object.keys(event.facts) as FactField[];
  const { chronology: say } = words.texts;
  return joined([
    say.declared(subject),
    ...fields.map((field) => say.factSet(words.field(field), words.fact(event.facts, field))),
  ]);
};

const momentLine = ({ what, at: came }: Moment, at: Instant, words: Vocabulary): string => {
  const { moments } = words.texts.chronology;
  const time = words.texts.dates.near(came, at);
  return moments[what](time);
};

const deliveryLine = (event: Event<'DeliveryNoted'>, at: Instant, words: Vocabulary): string => {
  const { chronology: say } = words.texts;
  const platform = words.means(event.platform);
  const post = officialName(event.post, at, words) ?? postName(event.post, words);
  if (event.outcome === 'parked') return say.parked(post, platform, reasonOf(event.reason, words));
  if (event.outcome === 'delayed') return say.delayed(platform);
  if (event.outcome === 'delivered') return say.delivered(post, platform);
  if (event.outcome === 'maybe_sent') return maybeSentLine(event.reason, post, platform, words);
  if (event.outcome === 'not_pinned') return say.notPinned(platform, reasonOf(event.reason, words));
  if (event.outcome === 'pinned') return say.pinned(platform);
  if (event.outcome === 'withheld') return say.withheld(post, platform);
  return event.outcome === 'recovered' ? say.recovered(post, platform) : say.doubled(post, platform);
};

/** Why it is not sent again: it was called for no more, or the record of its sending is lost. */
const maybeSentLine = (reason: string | undefined, post: string, platform: string, { texts }: Vocabulary): string => {
  const { chronology: say } = texts;
  return reason === 'row_lost' ? say.sendingLost(post, platform) : say.maybeSent(post, platform);
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
