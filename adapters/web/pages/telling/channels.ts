// 連絡手段: what each can be used for now, as people found it, and the plan's own patterns.
import type { ChannelView, TellingView } from '../../../../src/ports/telling-view.ts';
import { stateChip } from '../../card-html.ts';
import { textField } from '../form.ts';
import { type Html, html, nothing } from '../html.ts';
import { live, may, type Page } from '../page.ts';
import { contactForm, fold, hidden, idPart } from './telling-forms.ts';

/** What an answer suggests: only a person who has looked says so. */
export const proposals = (view: TellingView, page: Page): Html => {
  const { telling: contact, console: say } = page.texts;
  const proposed = view.channels.filter((one) => one.proposed !== undefined);
  if (proposed.length === 0) return nothing;
  const names = page.texts.words.list(proposed.map(({ name }) => name));
  return html`<section class="warning-box" aria-labelledby="proposals-title">
    <h2 id="proposals-title">${contact.board.channelProposals(names)}</h2>
    ${proposed.map(
      (channel) => html`<div ${live(`proposed-${idPart(channel.id)}`)}>
        <p><b>${say.contacts.channelProposed(channel.name, channel.proposed ?? '')}</b> ${say.contacts.channelCheck}</p>
        ${may(page, 'channels') ? channelForm(`proposal-${idPart(channel.id)}`, channel, view, page) : nothing}
      </div>`,
    )}
  </section>`;
};

export const channels = (view: TellingView, page: Page): Html => {
  const { view: say } = page.texts.telling;
  return html`<h2 id="channels-title">${say.channels}</h2>
    <ul class="channels">${view.channels.map(
      (channel) => html`<li ${live(`channel-${idPart(channel.id)}`)}>
        <p><b>${channel.name}</b> ${stateChip(channel.state, channel.stateLabel)} <span class="by">${channel.by}</span></p>
        ${channel.because === '' ? nothing : html`<p class="hint">${say.channelColumns.because}:${channel.because}</p>`}
        ${may(page, 'channels') ? change(channel, view, page) : nothing}</li>`,
    )}</ul>
    ${may(page, 'channels') ? patterns(view, page) : nothing}`;
};

const change = (channel: ChannelView, view: TellingView, page: Page): Html => {
  const id = `channel-set-${idPart(channel.id)}`;
  const title = page.texts.telling.view.setChannel;
  return fold(page, { id: `fold-${id}`, title, forms: [id] }, channelForm(id, channel, view, page));
};

const channelForm = (id: string, channel: ChannelView, { incident }: TellingView, page: Page): Html => {
  const { words, console: say } = page.texts;
  return contactForm(
    page,
    { id, command: 'channel', incident, back: 'channels' },
    html`
      ${hidden('channel', channel.id)}
      ${textField(page, { form: id, name: 'because', label: say.contacts.reason })}
      <div class="buttons">${Object.entries(words.channelStates).map(
        ([state, label]) => html`<button type="submit" name="state" value="${state}">${label}</button>`,
      )}</div>`,
  );
};

const patterns = ({ patterns: all, incident }: TellingView, page: Page): Html => {
  const { console: say } = page.texts;
  const id = 'pattern';
  const body = contactForm(
    page,
    { id, command: 'pattern', incident, back: 'channels' },
    html`
      <p class="hint">${say.contacts.patternHint}</p>
      ${textField(page, { form: id, name: 'because', label: say.contacts.reason })}
      <ul class="patterns">${all.map(
        (pattern) => html`<li><p><b>${pattern.id}</b> ${pattern.name}</p>
          <button type="submit" name="pattern" value="${pattern.id}">${say.contacts.patternApply(pattern.id)}</button></li>`,
      )}</ul>`,
  );
  return fold(
    page,
    { id: 'panel-pattern', title: say.contacts.patternTitle, forms: [id], className: 'panel' },
    html`<div class="panel-body">${body}</div>`,
  );
};
