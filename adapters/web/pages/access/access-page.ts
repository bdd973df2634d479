// Who may come in: access sheets, accounts, sessions, tokens. Each action says what it will do before it is pressed.
import type { AccessOverview } from '../../../../src/ports/access.ts';
import { sheetName, tokenDutyText } from '../../../../src/posts/directory/access-words.ts';
import { termText } from '../../../../src/posts/directory/directory-words.ts';
import type { Vocabulary } from '../../../../src/posts/vocabulary.ts';
import { type Choice, checkField, form, keptValue, options, textField } from '../form.ts';
import { type Html, html, nothing } from '../html.ts';
import { layout } from '../layout.ts';
import type { Page } from '../page.ts';
import { passwordField, withWarning } from './access-parts.ts';

export interface ShownAccess {
  readonly overview: AccessOverview;
  readonly words: Vocabulary;
  /** What people type to reach this machine; without it no sheet can say where to go. */
  readonly address?: string | undefined;
  /** A new token, told this once. */
  readonly token?: string | undefined;
  /** Whether whoever asks came by TLS. */
  readonly isEncrypted: boolean;
}

export const accessPage = (page: Page, shown: ShownAccess): Html => {
  const { page: say } = page.texts.access;
  return layout(page, {
    title: say.title,
    body: html`
      <h1>${say.title}</h1>
      ${shown.token === undefined ? nothing : newToken(shown.token, page)}
      <p class="hint">${say.lead}</p>
      ${shown.isEncrypted || shown.overview.accounts.length === 0 ? nothing : html`<p class="hint">${page.texts.access.withoutTls}</p>`}
      ${sheets(page, shown)}
      ${accounts(page, shown)}
      ${sessions(page, shown)}
      ${tokens(page, shown)}`,
  });
};

const newToken = (token: string, page: Page): Html => {
  const { page: say } = page.texts.access;
  return html`<div class="outcome accepted" role="status"><h2>${say.tokenMade}</h2>
    <p><code>${token}</code></p><p class="reason">${say.tokenOnce}</p></div>`;
};

const sheets = (page: Page, shown: ShownAccess): Html => {
  const { page: say } = page.texts.access;
  const { overview, words } = shown;
  const bySection = words.plan.sections.map(({ id }) => ({
    id,
    own: overview.sheets.filter(({ section }) => section === id),
  }));
  return html`
    <section aria-labelledby="sheets"><h2 id="sheets">${say.sheets}</h2>
      ${shown.address === undefined ? html`<p class="notice">${say.noAddress}</p>` : sheetForm(page, words)}
      <div class="table-box"><table>
        <thead><tr>${say.sheetColumns.map((label) => html`<th scope="col">${label}</th>`)}</tr></thead>
        <tbody>${bySection.map(
          ({ id, own }) => html`<tr><th scope="row">${words.section(id)}</th>
            <td>${own.length === 0 ? say.none : own.map((sheet) => html`<div>${sheetName(sheet, words)} ${termText(sheet.term, words)} <span class="hint">${sheet.id}</span></div>`)}</td>
            <td>${own.length === 0 ? nothing : withWarning(page, { id: `void-${id}`, action: '/access/void-sheets', what: say.voidSheets, warning: say.voidSheetsWarning(words.section(id), own.length), fields: { section: id } })}</td></tr>`,
        )}</tbody>
      </table></div>
    </section>`;
};

const SHEETS = 'sheets';

const sheetForm = (page: Page, words: Vocabulary): Html => {
  const { page: say } = page.texts.access;
  const all: readonly Choice[] = [
    { value: '', label: say.allSections },
    ...words.plan.sections.map(({ id }) => ({ value: id, label: words.section(id) })),
  ];
  const day = (name: 'from' | 'to', label: string): Html => html`
    <div class="field"><label for="sheets-${name}">${label}</label>
      <input type="date" id="sheets-${name}" name="${name}" value="${keptValue(page, SHEETS, name)}"></div>`;
  return html`<details class="fold to-fill"><summary>${say.makeSheets}</summary>${form(
    page,
    { id: SHEETS, action: '/access/sheets', className: 'form panel' },
    html`
      <div class="field"><label for="sheets-section">${say.section}</label>
        <select id="sheets-section" name="section">${options(all, keptValue(page, SHEETS, 'section'))}</select></div>
      ${checkField(page, { form: SHEETS, name: 'drill', label: say.drill })}
      ${day('from', say.from)}${day('to', say.to)}
      <p class="hint">${say.makeSheetsWarning}</p>
      <div class="buttons"><button type="submit" class="primary">${say.makeAndPrint}</button></div>`,
  )}</details>`;
};

const accounts = (page: Page, { overview, words }: ShownAccess): Html => {
  const { page: say } = page.texts.access;
  const row = ({ login, name, offices, disabled }: AccessOverview['accounts'][number]): Html => html`
    <tr><th scope="row">${login}</th><td>${name}</td><td>${words.texts.words.list(offices.map((office) => words.role(office)))}</td>
      <td>${disabled ? say.disabled : say.inUse}</td>
      <td>${resetForm(page, login)}
        ${disabled ? nothing : withWarning(page, { id: `disable-${login}`, action: '/access/disable', what: say.disable, warning: say.disableWarning(login), fields: { login } })}</td></tr>`;
  return html`
    <section aria-labelledby="accounts"><h2 id="accounts">${say.accounts}</h2>
      ${addAccount(page, words)}
      ${
        overview.accounts.length === 0
          ? html`<p>${say.none}</p>`
          : html`<div class="table-box"><table>
              <thead><tr>${say.accountColumns.map((label) => html`<th scope="col">${label}</th>`)}</tr></thead>
              <tbody>${overview.accounts.map(row)}</tbody></table></div>`
      }
    </section>`;
};

const resetForm = (page: Page, login: string): Html => {
  const { page: say } = page.texts.access;
  const id = `reset-${login}`;
  return html`<details class="fold to-fill" ${page.refused?.form === id ? 'open' : ''}><summary>${say.reset}</summary>${form(
    page,
    { id, action: '/access/reset', className: 'form' },
    html`<input type="hidden" name="login" value="${login}">
      ${passwordField(page, id)}
      <p class="hint">${say.resetWarning(login)}</p>
      <div class="buttons"><button type="submit">${say.reset}</button></div>`,
  )}</details>`;
};

const ADD = 'add-account';

const addAccount = (page: Page, words: Vocabulary): Html => {
  const { page: say } = page.texts.access;
  return html`<details class="fold to-fill" ${page.refused?.form === ADD ? 'open' : ''}><summary>${say.add}</summary>${form(
    page,
    { id: ADD, action: '/access/add', className: 'form panel' },
    html`
      ${textField(page, { form: ADD, name: 'login', label: say.login, hint: say.loginHint })}
      ${textField(page, { form: ADD, name: 'name', label: say.name })}
      <fieldset class="field"><legend>${say.offices}</legend>${words.plan.roles.map(({ id }) =>
        checkField(page, { form: ADD, name: `office:${id}`, label: words.role(id) }),
      )}</fieldset>
      ${passwordField(page, ADD)}
      <div class="buttons"><button type="submit" class="primary">${say.add}</button></div>`,
  )}</details>`;
};

/** Hundreds would hide the newest; the others are in `sessions` at the machine's prompt. */
const MOST_SESSIONS = 100;

const sessions = (page: Page, { overview, words }: ShownAccess): Html => {
  const { page: say } = page.texts.access;
  const whose = (holder: string): string => {
    const sheet = overview.sheets.find(({ id }) => holder === `sheet:${id}`);
    return sheet === undefined ? holder.replace(/^account:/, '') : sheetName(sheet, words);
  };
  const rows = overview.sessions.slice(0, MOST_SESSIONS);
  return html`
    <section aria-labelledby="sessions"><h2 id="sessions">${say.sessions}</h2>
      ${
        rows.length === 0
          ? html`<p>${say.none}</p>`
          : html`<div class="table-box"><table>
              <thead><tr>${say.sessionColumns.map((label) => html`<th scope="col">${label}</th>`)}</tr></thead>
              <tbody>${rows.map(
                ({ id, holder, person, openedAt, seenAt, from }) => html`<tr>
                  <th scope="row">${whose(holder)}${person === undefined ? nothing : html`<div>${page.texts.access.person(person.post, person.name)}</div>`}</th>
                  <td>${from}</td><td>${page.texts.dates.short(openedAt)}</td><td>${page.texts.dates.short(seenAt)}</td>
                  <td>${withWarning(page, { id: `end-${id}`, action: '/access/end', what: say.end, warning: say.endWarning, fields: { session: id } })}</td></tr>`,
              )}</tbody></table></div>
              ${overview.sessions.length > rows.length ? html`<p>${say.moreSessions(overview.sessions.length - rows.length)}</p>` : nothing}`
      }
    </section>`;
};

const TOKEN = 'add-token';

const tokens = (page: Page, { overview, words }: ShownAccess): Html => {
  const { page: say } = page.texts.access;
  const duties: readonly Choice[] = [
    ...words.plan.roles.map(({ id }) => ({ value: id, label: words.role(id) })),
    ...words.plan.sections.map(({ id }) => ({ value: id, label: words.section(id) })),
  ];
  return html`
    <section aria-labelledby="tokens"><h2 id="tokens">${say.tokens}</h2>
      <details class="fold to-fill" ${page.refused?.form === TOKEN ? 'open' : ''}><summary>${say.addToken}</summary>${form(
        page,
        { id: TOKEN, action: '/access/add-token', className: 'form panel' },
        html`
          ${textField(page, { form: TOKEN, name: 'use', label: say.use, hint: say.useHint })}
          <div class="field"><label for="token-as">${say.as}</label>
            <select id="token-as" name="as">${options(duties, keptValue(page, TOKEN, 'as'))}</select></div>
          <p class="hint">${say.tokenOnce}</p>
          <div class="buttons"><button type="submit" class="primary">${say.addToken}</button></div>`,
      )}</details>
      ${
        overview.tokens.length === 0
          ? html`<p>${say.none}</p>`
          : html`<div class="table-box"><table>
              <thead><tr>${say.tokenColumns.map((label) => html`<th scope="col">${label}</th>`)}</tr></thead>
              <tbody>${overview.tokens.map(
                ({ id, use, duty }) => html`<tr><th scope="row">${use}</th><td>${tokenDutyText(duty, words)}</td>
                  <td>${withWarning(page, { id: `void-token-${id}`, action: '/access/void-token', what: say.voidToken, warning: say.voidTokenWarning(use), fields: { use } })}</td></tr>`,
              )}</tbody></table></div>`
      }
    </section>`;
};
