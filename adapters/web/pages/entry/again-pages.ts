// Somebody's session ended while they were typing: coming in again, and then sending what they had sent.
import { form } from '../form.ts';
import { type Html, html, nothing } from '../html.ts';
import type { Page } from '../page.ts';
import { entryFrame } from './entry-frame.ts';
import { carried, logInForm, type Sent, sheetForm } from './entry-pages.ts';

export const SEALED_FIELD = '_sealed';

/** Both ways in, as nobody can say any more which it was. */
export const comeInAgainPage = (page: Page, sealed: string): Html => {
  const { entry: say } = page.texts.access;
  const beside = html`<input type="hidden" name="${SEALED_FIELD}" value="${sealed}">`;
  return entryFrame(page, {
    title: say.againTitle,
    refused: page.refused?.reason,
    body: html`
      <p>${say.againWhy}</p>
      <h2>${say.sheetTitle}</h2>
      ${sheetForm(page, '', beside)}
      <h2>${say.loginTitle}</h2>
      ${logInForm(page, '', beside)}`,
  });
};

/** Where it came from is offered as well, for whoever does not want it any more. */
export const sendAgainPage = (page: Page, action: string, sent: Sent): Html => {
  const { entry: say } = page.texts.access;
  return entryFrame(page, {
    title: say.sendAgainTitle,
    body: html`
      <p>${say.sendAgainWhy}</p>
      ${form(
        page,
        { action, className: 'form panel' },
        html`${carried(sent)}
        <div class="buttons"><button type="submit" class="primary">${say.sendAgain}</button></div>`,
      )}
      ${page.path === '/' ? nothing : html`<p><a href="${page.path}">${say.dropAndGoOn}</a></p>`}`,
  });
};
