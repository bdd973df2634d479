// Parts of the access page: an action that opens to what it will do, and a password that is typed anew each time.
import { form } from '../form.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../page.ts';

interface Warned {
  readonly id: string;
  readonly action: string;
  readonly what: string;
  readonly warning: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Opened first, pressed then: nobody ends a session with a slip of the thumb. */
export const withWarning = (page: Page, { id, action, what, warning, fields }: Warned): Html => html`
  <details class="fold to-fill"><summary>${what}</summary>${form(
    page,
    { id, action, className: 'form' },
    html`${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
      <p class="hint">${warning}</p>
      <div class="buttons"><button type="submit" class="danger">${what}</button></div>`,
  )}</details>`;

export const passwordField = (page: Page, formId: string): Html => {
  const { page: say } = page.texts.access;
  return html`<div class="field"><label for="${formId}-password">${say.password}</label>
    <p class="hint" id="${formId}-password-hint">${say.passwordHint}</p>
    <input type="password" id="${formId}-password" name="password" autocomplete="new-password" aria-describedby="${formId}-password-hint"></div>`;
};
