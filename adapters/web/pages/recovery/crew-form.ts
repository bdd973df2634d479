// 対応体制: who of the section works on a system, and how far its vendor is; each part by itself.
import type { IncidentView, SystemView } from '../../../../src/ports/views.ts';
import { form, isKept, noEnter, selectField, textField } from '../form.ts';
import { type Html, html, nothing } from '../html.ts';
import { may, type Page } from '../page.ts';

const ID = 'crew';
const SETTLED: readonly string[] = ['running', 'restored', 'not_affected'];

export const crewForm = (view: IncidentView, page: Page): Html => {
  const { crew: say, page: own } = page.texts.recovery;
  const systems = view.systems.filter((system) => !SETTLED.includes(system.state) && isTheirs(system, page));
  if (systems.length === 0) return nothing;
  const choices = [
    { value: '', label: page.texts.console.section.choose },
    ...systems.map(({ id, no, name }) => ({ value: id, label: `${no} ${name}` })),
  ];
  const line = (name: string, label: string, hint?: string): Html =>
    textField(page, { form: ID, name, label, ...(hint === undefined ? {} : { hint }) });
  return html`<h2 id="crew-title">${say.label}</h2>
    ${form(
      page,
      { id: ID, action: '/forms/crew', incident: view.id, className: 'form contact', back: 'crew' },
      html`${noEnter}
        ${isKept(page, ID) ? html`<p class="refused-here">${page.refused?.reason ?? ''}</p>` : nothing}
        <p class="hint">${own.crewHint}</p>
        ${selectField(page, { form: ID, name: 'system', label: page.texts.posts.columns.system, choices })}
        <div class="row">${line('who', own.who, own.whoHint)}${line('vendor', own.vendor)}</div>
        <div class="row">${line('contacted', own.contacted)}${line('promised', own.promised)}${line('arrived', own.arrived)}</div>
        <div class="buttons"><button type="submit">${own.record}</button></div>`,
    )}`;
};

/** A section names those of its own; whoever answers for others names those of all. */
const isTheirs = ({ section }: SystemView, page: Page): boolean =>
  may(page, 'answer_for_others') || page.actor?.section === section || page.actor?.id === section;
