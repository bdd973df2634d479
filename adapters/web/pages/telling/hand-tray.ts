// 職員が掲載・送付するもの: the texts that no driver of ours delivers, to be copied, and ticked when it is done.
import { type ConsoleMessage, operatorTray } from '../../../../src/ports/console-messages.ts';
import type { ContactRowView, TellingView } from '../../../../src/ports/telling-view.ts';
import { plainText } from '../../../../src/posts/plain-text.ts';
import { isKept } from '../form.ts';
import { type Html, html, nothing } from '../html.ts';
import { live, may, type Page } from '../page.ts';
import { about, isPosting, postedFields } from './recipients.ts';
import { contactForm, evidenceFields, fold, idPart } from './telling-forms.ts';

interface Waiting {
  readonly message: ConsoleMessage;
  readonly channel: string;
  /** Whom it is for; of what stands where all can read it, the channel. */
  readonly recipient: string;
}

/** Nothing at all while there never was anything to do by hand. */
export const handTray = (messages: readonly ConsoleMessage[], view: TellingView, page: Page): Html => {
  const { telling: contact, console: say } = page.texts;
  if (messages.length === 0) return nothing;
  const byChannel = Map.groupBy(waiting(messages, view), ({ channel }) => channel);
  return html`<h2 id="tray-title">${contact.view.tray}</h2>
    <p class="hint">${byChannel.size === 0 ? say.contacts.trayEmpty : say.contacts.trayHint}</p>
    ${[...byChannel].map(([id, posts]) => channelGroup(id, posts, view, page))}`;
};

/** Told meanwhile, or told of something newer: then it has left the tray. A mail to somebody outside waits for its task. */
export const waiting = (messages: readonly ConsoleMessage[], view: TellingView): readonly Waiting[] => {
  const pending = new Set(view.pending.map((key) => `${view.incident}/${key}`));
  const tasks = view.tasks.map(({ no }) => `${view.incident}/official/task/${no}@`);
  return messages
    .filter(({ key }) => pending.has(key) || tasks.some((task) => key.startsWith(task)))
    .map((message) => {
      const [channel = '', ...recipient] = message.conversation.slice(operatorTray(view.incident).length).split('/');
      return { message, channel, recipient: recipient.length === 0 ? `channel/${channel}` : recipient.join('/') };
    });
};

/** Read out to every section, it is a long list that says the same. */
const MOST_UNFOLDED = 3;

const formOf = ({ id }: ConsoleMessage): string => `tray-told-${id}`;

const channelGroup = (id: string, posts: readonly Waiting[], view: TellingView, page: Page): Html => {
  const channel = view.channels.find((one) => one.id === id);
  const { telling: contact, words } = page.texts;
  const isRefusedHere = posts.some(({ message }) => isKept(page, formOf(message)));
  return html`<details class="panel tray-channel" id="tray-channel-${idPart(id)}"
      ${posts.length <= MOST_UNFOLDED || isRefusedHere ? 'open' : ''}>
    <summary>${channel?.name ?? words.platforms[id] ?? id} <small>${page.texts.console.incident.count(posts.length)}</small></summary>
    <div class="panel-body" ${live(`tray-${idPart(id)}`)}>
      <p>${channel?.todo ?? contact.official.byMail}</p>
      ${posts.map((post) => oneText(post, view, page))}
    </div>
  </details>`;
};

const oneText = ({ message, recipient }: Waiting, view: TellingView, page: Page): Html => {
  const { contacts: say } = page.texts.console;
  const row = view.rows.find((one) => one.recipient === recipient);
  const form = formOf(message);
  const text = plainText(message.card);
  const id = `tray-text-${message.id}`;
  return fold(
    page,
    {
      id: `tray-post-${message.id}`,
      title: message.card.title,
      forms: [form],
      className: 'panel',
    },
    html`<div class="panel-body">
      <div class="field"><label for="${id}">${say.trayText}</label>
        <textarea id="${id}" rows="10" readonly autocomplete="off">${text}</textarea></div>
      <p><button type="button" class="quiet" data-copy="${id}" data-copied="${say.copied}" hidden>${say.copy}</button></p>
      ${may(page, 'contact') ? tick(form, recipient, row, view, page) : nothing}
    </div>`,
  );
};

/** Only where one press is one recipient: a text that is read out to many is ticked for each of them. */
const tick = (
  id: string,
  recipient: string,
  row: ContactRowView | undefined,
  { incident }: TellingView,
  page: Page,
): Html => {
  const { telling: contact, console: say } = page.texts;
  if (recipient.startsWith('party/')) return html`<p class="hint">${say.contacts.tickInTasks}</p>`;
  if (row === undefined || !row.can.includes('tell')) return html`<p class="hint">${say.contacts.tickInRows}</p>`;
  return contactForm(
    page,
    { id, command: 'told', incident, back: 'tray' },
    html`
      ${about(row, page)}
      ${isPosting(row) ? postedFields(id, page) : evidenceFields(page, id, { to: row.name, canFail: false })}
      <div class="buttons"><button type="submit" class="primary">${contact.view.tell}</button></div>`,
  );
};
