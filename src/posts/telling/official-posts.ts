// Reports and requests by the plan's own channels: the same cards as in chat, for a folder, a mail, a notice board or a voice
// (計画 図2, 図3). What a person has to do with it stands in front.

import { SYSTEM_STATES } from '../../incident/confirmation/states.ts';
import type { RecordedEvent } from '../../incident/event.ts';
import { type Incident, ownedSystems, type SectionState } from '../../incident/incident.ts';
import { isByTelephone } from '../../incident/telling/channels/choose-channel.ts';
import { ALL_DEPARTMENTS, officialKey, taskContact } from '../../incident/telling/contact-keys.ts';
import type { ContactKey, Recipient, TellingEvent } from '../../incident/telling/telling-event.ts';
import { planIndex } from '../../plan/find-in-plan.ts';
import { partsOf, toParty } from '../../plan/recipient.ts';
import { OUTSIDE_MAIL } from '../../plan/served-by.ts';
import { mailChannel, meansOfChannel } from '../../plan/serving-channels.ts';
import { present } from '../../present.ts';
import type { Block, Card } from '../card.ts';
import { confirmationCard, subjectOf } from '../confirmation/confirmation-request.ts';
import { asReported } from '../paper/as-reported.ts';
import { mailCard } from '../paper/party-letters.ts';
import type { Post } from '../post.ts';
import { reportCard } from '../reporting/report-post.ts';
import { sealed } from '../seal.ts';
import type { Vocabulary } from '../vocabulary.ts';

type Event<T extends TellingEvent['type']> = Extract<TellingEvent, { type: T }>;

export const officialPosts = (
  incident: Incident,
  event: Event<'ContactOpened' | 'ContactExtended' | 'TaskSent'>,
  recorded: RecordedEvent,
  { onPaper }: Vocabulary,
): readonly Post[] => {
  // A file, a mail and a sheet have room for everything.
  const words = onPaper();
  switch (event.type) {
    case 'ContactOpened':
      return event.scope === 'provider' ? [] : openedPosts(incident, event, recorded, words);
    case 'ContactExtended':
      return event.also.flatMap((channel) => reportPosts(incident, event.contact, channel, words));
    case 'TaskSent':
      return letterPosts(incident, event, recorded, words);
  }
};

const openedPosts = (
  incident: Incident,
  event: Event<'ContactOpened'>,
  recorded: RecordedEvent,
  words: Vocabulary,
): readonly Post[] => {
  const { contact, scope, channel, recipients, also } = event;
  const main = channel === undefined ? [] : [channel];
  if (scope === 'wholeOffice') return [...main, ...also].flatMap((one) => reportPosts(incident, contact, one, words));
  return main.flatMap((one) => [
    ...recipients.map((recipient) => requestPost(incident, event, one, recipient, recorded, words)),
    ...(tellsDepartments(incident, one) ? [departmentsPost(incident, event, one, recorded, words)] : []),
  ]);
};

/** By mail nothing stands in the way of telling them too; where it is put up, they read it there. */
const tellsDepartments = ({ plan }: Incident, channel: string): boolean =>
  channel === mailChannel(plan) && plan.departments.length > 0;

/** The report as it was issued, whenever it is told. */
const reportPosts = (incident: Incident, contact: ContactKey, channel: string, words: Vocabulary): readonly Post[] => {
  const issued = incident.contacting.issued.get(contact);
  if (issued === undefined) return [];
  return [officialPost(contact, channel, undefined, reportCard(incident, issued.event, issued, words))];
};

/** Each section is asked about its own systems, as if nobody had answered yet. */
const requestPost = (
  { closedAt: _, ...incident }: Incident,
  { contact, deadline }: Event<'ContactOpened'>,
  channel: string,
  recipient: Recipient,
  { at }: RecordedEvent,
  words: Vocabulary,
): Post => {
  const section = partsOf(recipient)[1];
  const { no, of, ...about } = askedOf(incident, contact, section);
  const until = deadline ?? at;
  const round = { no, ...about, askedAt: at, deadline: until, earlier: [], remindAt: until, reminded: false };
  const state: SectionState = { answers: new Map(), of, silent: of, round };
  const card = confirmationCard(incident, section, state, words, { unranked: true });
  const blocks = card.blocks.flatMap((block) =>
    block.type === 'questions' ? [block, howToAnswer(incident, words)] : [block],
  );
  return officialPost(contact, channel, recipient, { ...card, blocks });
};

/** By the round itself, whatever that section has been asked since. */
const askedOf = (incident: Incident, contact: string, section: string) => {
  const no = Number(contact.split('/')[1]);
  const round = incident.recovery.rounds.get(no);
  const owned = ownedSystems(incident, section).map(({ id }) => id);
  if (round === undefined) return { no, of: owned.length };
  const own = new Set(owned);
  const systems = new Set(round.systems.filter((id) => own.has(id)));
  const recovery = round.isOfRecovery ? { recovery: { confirmedBefore: true } } : {};
  return { no, of: systems.size, systems, ...recovery };
};

/** Nobody can press anything there: the words to choose from, and whom to tell. */
const howToAnswer = ({ plan }: Incident, words: Vocabulary): Block => {
  const { official } = words.texts.telling;
  const { states, list } = words.texts.words;
  const { sender } = plan.organization;
  return {
    type: 'fields',
    fields: [
      { label: official.choices, value: list(SYSTEM_STATES.map((state) => states[state])) },
      { label: official.answerTo, value: `${words.section(sender)} ${words.contactPhone()}` },
    ],
  };
};

/** One mail to the departments says which of their sections were asked, and until when. */
const departmentsPost = (
  incident: Incident,
  { contact, recipients, deadline }: Event<'ContactOpened'>,
  channel: string,
  { at }: RecordedEvent,
  words: Vocabulary,
): Post => {
  const { official } = words.texts.telling;
  const until = words.texts.dates.near(deadline ?? at, at);
  const sections = recipients.map((recipient) => partsOf(recipient)[1]);
  const rows = sections.map((id) => [words.section(id), String(askedOf(incident, contact, id).of)]);
  return officialPost(
    contact,
    channel,
    ALL_DEPARTMENTS,
    sealed(incident, words, {
      title: official.requestTitle(subjectOf(incident, words), until),
      tone: 'alert',
      blocks: [
        { type: 'text', text: official.requestBody(until) },
        { type: 'table', columns: [words.texts.posts.columns.section, official.systems], rows },
      ],
    }),
  );
};

/**
 * To the provider or a body outside, when a person of the right office has it sent: what the newest report said then, and of
 * the leak what was known, because whom it goes to follows from that (P6(3)エ-カ). Never in a drill.
 */
const letterPosts = (
  incident: Incident,
  { task, party: id, report, leak }: Event<'TaskSent'>,
  { seq, at }: RecordedEvent,
  words: Vocabulary,
): readonly Post[] => {
  const party = planIndex(incident.plan).partyById.get(id);
  const issued = incident.contacting.issued.get(`report/${report}`);
  if (party === undefined || issued === undefined || incident.drill) return [];
  const { closedAt: __, ...open } = incident;
  const reports = incident.reports.filter(({ serial }) => serial <= report);
  const { leak: _, ...facts } = issued.event.content.facts;
  const reported = asReported({ ...open, reports }, issued, knownAt(incident, seq));
  const said = { ...reported, facts: leak === undefined ? facts : { ...facts, leak } };
  const card = mailCard(said, incident.plan, party, at, words.texts);
  return [officialPost(taskContact(task), OUTSIDE_MAIL, toParty(id), card)];
};

const officialPost = (contact: ContactKey, channel: string, recipient: Recipient | undefined, card: Card): Post => ({
  key: officialKey(contact, channel, recipient),
  kind: 'official',
  audience: { to: 'channel', channel, ...present({ recipient }) },
  life: 'record',
  pinned: false,
  card: withoutActions(card),
});

/** Nobody presses a button in a folder or on paper. */
const withoutActions = (card: Card): Card => ({
  ...card,
  blocks: card.blocks.filter(({ type }) => type !== 'actions'),
});

/** What a person is to do with a post for that channel, where no driver delivers it. */
export const whatToDo = (channel: string, { plan }: Incident, words: Vocabulary): string => {
  const { official } = words.texts.telling;
  if (isByTelephone(plan, channel)) return official.byPhone;
  return meansOfChannel(plan, channel) === 'posted' ? official.byChannel(words.channel(channel)) : official.byMail;
};

/** A letter says for ever what it said first: what was corrected after it was sent stands in a letter of its own. */
const knownAt = (incident: Incident, seq: number): Incident => {
  const issued = new Map([...incident.contacting.issued].filter(([, one]) => one.seq <= seq));
  return { ...incident, contacting: { ...incident.contacting, issued } };
};
