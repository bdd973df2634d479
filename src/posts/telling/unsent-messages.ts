// Messages by the plan's own channels that are not known to have been sent, in words: called off, or perhaps sent.
import type { Incident } from '../../incident/incident.ts';
import type { Unsent } from '../../incident/telling/contacting.ts';
import { unsentThatMatters } from '../../incident/telling/unsent.ts';
import type { Instant } from '../../time.ts';
import type { Block } from '../card.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { contactName, recipientNames } from './telling-words.ts';

/** Of one contact by one channel, all with the same outcome. */
export interface UnsentMessages {
  readonly contact: string;
  readonly channel: string;
  readonly state: Unsent['outcome'];
  readonly recipients: readonly string[];
  readonly text: string;
}

export const unsentMessages = (incident: Incident, now: Instant, words: Vocabulary): readonly UnsentMessages[] => {
  const alike = Map.groupBy(
    unsentThatMatters(incident),
    ({ contact, channel, outcome }) => `${outcome} ${contact}@${channel}`,
  );
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { contact, channel, outcome: state } = first;
    const recipients = same.map(({ recipient }) => recipient);
    const say = words.texts.telling.unsent.said[state];
    const name = contactName(contact, words);
    const text = say(name, channelName(channel, words), recipientNames(recipients, now, words));
    return [{ contact, channel, state, recipients, text }];
  });
};

/** What is uncertain has to be asked; what was called off is only to be known. */
export const unsentBlocks = (incident: Incident, now: Instant, words: Vocabulary): readonly Block[] =>
  unsentMessages(incident, now, words).map(({ state, text }) => ({
    type: 'text',
    text,
    style: state === 'maybe_sent' ? 'warning' : 'note',
  }));

/** グループウェアメール:送信済みの可能性あり */
export const unsentRemark = ({ channel, outcome }: Unsent, words: Vocabulary): string =>
  words.texts.telling.stateOf(channelName(channel, words), words.texts.telling.view.states[outcome]);

/** Mail to outside bodies is no channel of the plan. */
const channelName = (channel: string, words: Vocabulary): string =>
  words.plan.channels.some(({ id }) => id === channel) ? words.channel(channel) : words.texts.telling.means.mail;
