// 連絡手段: what can we use now? The channels as people found them, and what lies ready to be put up or sent by hand.
import { type Html, html } from '../html.ts';
import { live, type Page } from '../page.ts';
import { channels, proposals } from './channels.ts';
import { handTray } from './hand-tray.ts';
import { part, type ShownTelling, tellingFrame } from './telling-frame.ts';

export const channelsPage = (page: Page, { view, tray }: ShownTelling): Html => {
  const say = page.texts.pages.channels;
  return tellingFrame(view, page, {
    title: say.title(view.incident),
    question: say.question,
    body: html`<div ${live('proposals')}>${proposals(view, page)}</div>
      <div class="columns">
        <div class="main-column">${part('channels', channels(view, page))}</div>
        <div class="side-column"><section ${live('tray')}>${handTray(tray, view, page)}</section></div>
      </div>`,
  });
};
