// Reports and requests by the plan's own channels: the same cards as in chat, for a folder, a mail, a notice board or a voice
// (計画 図2, 図3). What a person has to do with it stands in front.

import { isByMail } from '../incident/contact/choose-channel.ts';
import type { ContactEvent, ContactKey, Recipient } from '../incident/contact/contact-event.ts';
import { officialKey, taskContact } from '../incident/contact/official-key.ts';
import type { RecordedEvent } from '../incident/event.ts';
import type { Incident } from '../incident/incident.ts';
import { planIndex } from '../plan/find-in-plan.ts';
import type { Block, Card } from './card.ts';
import { confirmationCard } from './confirmation-request.ts';
import { recipientName } from './contact-words.ts';
import { faxCard } from './party-letters.ts';
import type { Post } from './post.ts';
import { reportCard } from './report-post.ts';
import type { Vocabulary } from './vocabulary.ts';

type Event<T extends ContactEvent['type']> = Extract<ContactEvent, { type: T }>;

export const officialPosts = (
  incident: Incident,
  event: ContactEvent,
  recorded: RecordedEvent,
  words: Vocabulary,
): readonly Post[] => {
  switch (event.type) {
    case 'ContactOpened':
      return event.scope === 'provider' ? [] : openedPosts(incident, event, recorded, words);
    case 'ContactExtended':
      return event.also.flatMap((channel) => reportPosts(incident, event.contact, channel, words));
    case 'TaskSent':
      return letterPosts(incident, event, recorded, words);
    default:
      return [];
  }
};

const openedPosts = (
  incident: Incident,
  { contact, scope, channel, recipients, also }: Event<'ContactOpened'>,
  recorded: RecordedEvent,
  words: Vocabulary,
): readonly Post[] => {
  const main = channel === undefined ? [] : [channel];
  if (scope === 'wholeOffice') return [...main, ...also].flatMap((one) => reportPosts(incident, contact, one, words));
  return main.flatMap((one) => requestPosts(incident, contact, one, recipients, recorded, words));
};

/** Always the newest report: an older one is told no more. */
const reportPosts = (incident: Incident, contact: ContactKey, channel: string, words: Vocabulary): readonly Post[] => {
  const issued = incident.contacting.newestReport;
  if (issued === undefined) return [];
  return [officialPost(contact, channel, undefined, reportCard(incident, issued.event, issued, words))];
};

/** A mail for each section has its own systems; what all of them read has all. */
const requestPosts = (
  incident: Incident,
  contact: ContactKey,
  channel: string,
  recipients: readonly Recipient[],
  recorded: RecordedEvent,
  words: Vocabulary,
): readonly Post[] => {
  if (!isByMail(incident.plan, channel)) {
    const sections = recipients.some((one) => one.startsWith('section/'))
      ? recipients.map(sectionOf)
      : [...incident.sections.keys()];
    return [officialPost(contact, channel, undefined, requestCard(incident, contact, sections, recorded, words))];
  }
  return recipients.flatMap((recipient) => {
    const state = incident.sections.get(sectionOf(recipient));
    if (state === undefined) return [];
    return [officialPost(contact, channel, recipient, confirmationCard(incident, sectionOf(recipient), state, words))];
  });
};

const sectionOf = (recipient: Recipient): string => recipient.replace(/^section\//, '');

/** 聴き取り票: every section's systems, one after the other. */
export const requestCard = (
  incident: Incident,
  contact: ContactKey,
  sections: readonly string[],
  { at }: RecordedEvent,
  words: Vocabulary,
): Card => {
  const { official } = words.texts.contact;
  const cards = sections.flatMap((id) => {
    const state = incident.sections.get(id);
    return state === undefined ? [] : [{ id, state, card: confirmationCard(incident, id, state, words) }];
  });
  const [deadline] = cards.flatMap(({ state }) => state.round?.deadline ?? []).toSorted();
  const until = deadline === undefined ? '' : words.texts.dates.near(deadline, at);
  const round = Number(contact.split('/')[1]);
  return {
    title: words.drill(official.requestTitle(round, cards.length, until), incident.drill),
    tone: 'alert',
    blocks: [
      { type: 'text', text: official.requestBody(until) },
      ...cards.flatMap(({ id, card }): readonly Block[] => [
        { type: 'heading', text: words.section(id) },
        ...card.blocks.filter(({ type }) => type === 'questions'),
      ]),
      ...(incident.drill ? [{ type: 'text', text: words.texts.words.drillLast, style: 'warning' } as const] : []),
    ],
  };
};

/** To the provider or a body outside, when a person of the right office has it sent. Never in a drill. */
const letterPosts = (
  incident: Incident,
  { task, party: id }: Event<'TaskSent'>,
  { at }: RecordedEvent,
  words: Vocabulary,
): readonly Post[] => {
  const party = planIndex(incident.plan).partyById.get(id);
  if (party === undefined || incident.drill) return [];
  const card = faxCard(incident, incident.plan, party, at, words.texts);
  return [officialPost(taskContact(task), OUTSIDE_MAIL, `party/${id}`, card)];
};

/** Not a channel of figure 2 or 3: mail to somebody who is not of the ward (個別3(3)①ウ・オ). */
export const OUTSIDE_MAIL = 'outside-mail';

const officialPost = (contact: ContactKey, channel: string, recipient: Recipient | undefined, card: Card): Post => ({
  key: officialKey(contact, channel, recipient),
  kind: 'official',
  audience: { to: 'channel', channel, ...(recipient === undefined ? {} : { recipient }) },
  life: 'record',
  pinned: false,
  card: withoutActions(card),
});

/** Nobody presses a button in a folder or on paper. */
const withoutActions = (card: Card): Card => ({
  ...card,
  blocks: card.blocks.filter(({ type }) => type !== 'actions'),
});

/** What a person is to do with an official post that no driver delivers. */
export const whatToDo = (audience: Post['audience'], incident: Incident, words: Vocabulary): string | undefined => {
  if (audience.to !== 'channel') return undefined;
  const { official } = words.texts.contact;
  const { channel, recipient } = audience;
  if (recipient !== undefined) return official.byMail(recipientName(recipient, incident.declaredAt, words));
  const isTelephone = incident.plan.channelOrder.wholeOffice.at(-1) === channel;
  return isTelephone ? official.byPhone : official.byChannel(words.channel(channel));
};
