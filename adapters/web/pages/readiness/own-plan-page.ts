// 個別計画: the form of one section's own plan, its systems, work and posts. Whoever may not change it reads it.
import type { OwnPlanForm } from '../../../../src/ports/plan-desk.ts';
import { form, keptValue } from '../form.ts';
import { type Html, html, nothing } from '../html.ts';
import { layout } from '../layout.ts';
import type { Page } from '../page.ts';

export const ownPlanPath = (section: string): string => `/readiness/plan/${section}`;

const FORM = 'own-plan';

interface Shown {
  readonly form: OwnPlanForm;
  readonly mayChange: boolean;
  /** What was just saved, line by line. */
  readonly saved: readonly string[];
}

export const ownPlanPage = (page: Page, { form: shown, mayChange, saved }: Shown): Html => {
  const { ownPlan: say, title } = page.texts.preparing;
  const { section, hash, rows } = shown;
  return layout(page, {
    title: say.title(section.name),
    body: html`
      <h1>${say.title(section.name)}</h1>
      <p><a href="/readiness?section=${section.id}">${title}</a></p>
      ${saved.length === 0 ? nothing : html`<div class="outcome accepted" role="status"><h2>${say.saved}</h2>${saved.map((line) => html`<p>${line}</p>`)}</div>`}
      ${mayChange ? changing(page, shown, section.id, hash) : html`${rows.filter(({ entry }) => entry !== undefined).map((row) => reading(row, page))}`}`,
  });
};

const changing = (page: Page, { rows }: OwnPlanForm, section: string, hash: string): Html => {
  const { ownPlan: say } = page.texts.preparing;
  return form(
    page,
    { id: FORM, action: ownPlanPath(section) },
    html`<p class="hint">${say.lead}</p>
      <input type="hidden" name="hash" value="${keptValue(page, FORM, 'hash', hash)}">
      ${rows.map((row) => html`<fieldset><legend>${row.heading}</legend>${row.fields.map((field) => control(page, field))}</fieldset>`)}
      <button type="submit" class="primary">${say.save}</button>`,
  );
};

type Row = OwnPlanForm['rows'][number];
type Field = Row['fields'][number];

const LONG: readonly string[] = ['long', 'list', 'many'];

const control = (page: Page, { name, label, value, type }: Field): Html => {
  const now = keptValue(page, FORM, name, value);
  const id = name.replace(':', '-');
  return html`<div class="field"><label for="${id}">${label}</label>
    ${
      type.is === 'choice'
        ? html`<select id="${id}" name="${name}">${choices(type.choices, now, page)}</select>`
        : LONG.includes(type.is)
          ? html`<textarea id="${id}" name="${name}" rows="2">${now}</textarea>`
          : html`<input type="text" id="${id}" name="${name}" value="${now}" autocomplete="off">`
    }</div>`;
};

const choices = (known: Readonly<Record<string, { ja: string; en: string }>>, now: string, { texts }: Page): Html => {
  const words = Object.values(known).map((one) => one[texts.locale]);
  return html`<option value="" ${now === '' ? 'selected' : ''}>${texts.preparing.ownPlan.unset}</option>
    ${words.map((word) => html`<option value="${word}" ${word === now ? 'selected' : ''}>${word}</option>`)}`;
};

const reading = ({ heading, fields }: Row, { texts }: Page): Html => html`
  <section><h2>${heading}</h2>
    <dl>${fields.map(({ label, value }) => html`<dt>${label}</dt><dd>${value === '' ? texts.preparing.ownPlan.unset : value}</dd>`)}</dl></section>`;
