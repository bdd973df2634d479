// Coming in: with a password, with an access sheet; and saying once who sits there.
import { form, keptValue, textField } from '../form.ts';
import { type Html, html, nothing } from '../html.ts';
import type { Page } from '../page.ts';
import { entryFrame } from './entry-frame.ts';

const LOGIN = 'login';
const SHEET = 'sheet';
const WHO = 'who';

/** `to` is the page that was asked for. */
export const loginPage = (page: Page, to: string): Html => {
  const { entry: say } = page.texts.access;
  return entryFrame(page, {
    title: say.loginTitle,
    refused: page.refused?.reason,
    body: html`
      ${logInForm(page, to)}
      <p><a href="/s">${say.withSheet}</a></p>
      <p class="hint">${say.forgotten}</p>`,
  });
};

export const logInForm = (page: Page, to: string, beside: Html = nothing): Html => {
  const { entry: say } = page.texts.access;
  return form(
    page,
    { id: LOGIN, action: '/login', className: 'form panel' },
    html`
      <input type="hidden" name="to" value="${to}">${beside}
      <div class="field"><label for="login-login">${say.login}</label>
        <input type="text" id="login-login" name="login" value="${keptValue(page, LOGIN, 'login')}" required
          autocomplete="username" autocapitalize="off" spellcheck="false"></div>
      <div class="field"><label for="login-password">${say.password}</label>
        <input type="password" id="login-password" name="password" required autocomplete="current-password"></div>
      <div class="buttons"><button type="submit" class="primary">${say.logIn}</button></div>`,
  );
};

/** The letters are typed here; a scanned address brings them along. */
export const sheetPage = (page: Page, code: string): Html => {
  const { entry: say } = page.texts.access;
  return entryFrame(page, {
    title: say.sheetTitle,
    refused: page.refused?.reason,
    body: html`
      ${sheetForm(page, code)}
      <p><a href="/login">${say.withPassword}</a></p>`,
  });
};

export const sheetForm = (page: Page, code: string, beside: Html = nothing): Html => {
  const { entry: say } = page.texts.access;
  const field = { form: SHEET, name: 'code', label: say.code, hint: say.codeHint };
  return form(
    page,
    { id: SHEET, action: '/s', className: 'form panel' },
    html`${beside}
      ${code === '' ? textField(page, field) : html`<input type="hidden" name="code" value="${code}"><p>${say.press}</p>`}
      <div class="buttons"><button type="submit" class="primary">${say.start}</button></div>`,
  );
};

export type Sent = Readonly<Record<string, string | readonly string[]>>;

/** All that was sent, to be sent on; what each page gives anew is its own. */
export const carried = (sent: Sent): Html => {
  const rest = Object.entries(sent).filter(
    ([name]) => !name.startsWith('_who_') && name !== '_key' && name !== '_token',
  );
  return html`${rest.flatMap(([name, value]) =>
    [value].flat().map((one) => html`<input type="hidden" name="${name}" value="${one}">`),
  )}`;
};

/** Before the first thing that is recorded: all that was sent waits in the page, and goes on from here. */
export const whoPage = (page: Page, action: string, sent: Sent): Html => {
  const { entry: say } = page.texts.access;
  return entryFrame(page, {
    title: say.whoTitle,
    refused: page.refused?.reason,
    body: html`
      <p>${say.whoWhy}</p>
      ${form(
        page,
        { action, className: 'form panel' },
        html`
          ${carried(sent)}
          ${textField(page, { form: WHO, name: '_who_post', label: say.post })}
          ${textField(page, { form: WHO, name: '_who_name', label: say.name })}
          ${textField(page, { form: WHO, name: '_who_extension', label: say.extension, hint: say.extensionHint })}
          <div class="buttons"><button type="submit" class="primary">${say.goOn}</button></div>`,
      )}`,
  });
};

/** Who is in, and the way out. */
export const visitorBar = (page: Page): Html => {
  const { visitor } = page;
  if (visitor === undefined) return nothing;
  const { entry: say } = page.texts.access;
  return html`<div class="visitor">
    ${visitor.name === undefined ? nothing : html`<span>${visitor.name}</span>`}
    ${form(page, { action: '/logout', className: 'inline' }, html`<button type="submit" class="quiet">${say.logOut}</button>`)}
  </div>`;
};
