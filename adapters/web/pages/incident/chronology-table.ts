// クロノロジー as a table: when and who, what.
import type { ChronologyEntry } from '../../../../src/ports/views.ts';
import { type Html, html } from '../html.ts';
import { type Page, when } from '../page.ts';

export const chronologyTable = (entries: readonly ChronologyEntry[], page: Page): Html => {
  const { log: say } = page.texts.console;
  return html`<table class="log">
    <thead><tr><th scope="col">${say.at} / ${say.actor}</th><th scope="col">${say.what}</th></tr></thead>
    <tbody>${entries.map(
      ({ at, actor, what }) => html`<tr>
        <td>${when(at, page)} <span class="who">${actor}</span></td>
        <td>${what}</td>
      </tr>`,
    )}</tbody>
  </table>`;
};
