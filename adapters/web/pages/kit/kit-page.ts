// 紙の備え: is the paper in the safe still right? Each sheet, when it was printed and by whom, and whether it has changed since.
import type { KitRow, KitView } from '../../../../src/ports/kit-view.ts';
import { type Html, html, nothing } from '../html.ts';
import { layout } from '../layout.ts';
import type { Page } from '../page.ts';

const COMMAND = 'npm run bcp -- kit /media/usb';

export const kitPage = (page: Page, { rows, withSheet, sections }: KitView): Html => {
  const { page: say } = page.texts.kit;
  const never = rows.every(({ state }) => state === 'missing');
  const wrong = rows.filter(({ state }) => state !== 'same');
  return layout(page, {
    title: say.title,
    body: html`
      <h1>${say.title}</h1>
      <p><strong>${wrong.length === 0 ? say.right : never ? say.never : say.wrong(wrong.length)}</strong></p>
      ${wrong.length === 0 ? nothing : html`<p>${never ? nothing : say.again} <code>${COMMAND}</code></p>`}
      <p>${say.sheets(withSheet, sections)}</p>
      <div class="table-box"><table>
        <thead><tr>${say.columns.map((label) => html`<th scope="col">${label}</th>`)}</tr></thead>
        <tbody>${[...wrong, ...rows.filter(({ state }) => state === 'same')].map((row) => tableRow(row, page))}</tbody>
      </table></div>`,
  });
};

const tableRow = ({ label, state, printed }: KitRow, { texts }: Page): Html => html`
  <tr><th scope="row">${label}</th><td>${texts.kit.page.states[state]}</td>
    <td>${printed === undefined ? '' : texts.dates.dateTime(printed.at)}</td><td>${printed?.by ?? ''}</td></tr>`;
