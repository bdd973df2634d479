// What can be done to an open incident by the person who looks: one press where possible, a short form where not.
import type { IncidentView } from '../../../../src/ports/views.ts';
import { form, isKept, noEnter, selectField, textField } from '../form.ts';
import { type Html, html, nothing } from '../html.ts';
import { isOpened, may, type Page } from '../page.ts';
import { factsForm } from './facts-form.ts';
import { reportName } from './report-and-deadline.ts';

export const operations = (view: IncidentView, page: Page): Html => {
  const { console: say } = page.texts;
  const panels = (
    view.status === 'open' ? [...whileOpen(view, page), correcting(view, page)] : [correcting(view, page)]
  ).filter((one) => one !== nothing);
  return html`<h2 id="operations-title">${say.incident.operations}</h2>
    ${panels.length === 0 ? html`<p class="hint">${say.incident.mayNot(page.actor?.name ?? '')}</p>` : panels}`;
};

const whileOpen = (view: IncidentView, page: Page): readonly Html[] => {
  const { incident: say } = page.texts.console;
  return [
    view.draft !== undefined && may(page, 'approve') ? approveButton(view, page) : nothing,
    may(page, 'report') ? reportButton(view, page) : nothing,
    may(page, 'remind') || may(page, 'ask') ? chase(view, page) : nothing,
    may(page, 'update') ? panel(page, 'update', page.texts.posts.board.editFacts, factsForm(view, page)) : nothing,
    may(page, 'note') ? panel(page, 'note', say.note, noteForm(view, page)) : nothing,
    may(page, 'note')
      ? panel(page, 'instruction', page.texts.duties.instructions.title, instructionForm(view, page))
      : nothing,
    may(page, 'decide') ? panel(page, 'owners', page.texts.duties.owner, ownersForm(view, page)) : nothing,
    may(page, 'times') ? panel(page, 'times', say.times, timesForm(view, page)) : nothing,
    may(page, 'resolve') ? panel(page, 'resolve', say.resolve, resolveForm(view, page)) : nothing,
  ];
};

/** A report can be corrected after the incident is closed, too. */
const correcting = (view: IncidentView, page: Page): Html =>
  may(page, 'correct') && view.reports.length > 0
    ? panel(page, 'correct', page.texts.console.incident.correct, correctForm(view, page))
    : nothing;

/** Open when it holds a refused form, so that nothing typed is out of sight, and where a button has led to it. */
const panel = (page: Page, id: string, title: string, body: Html): Html => html`
  <details class="panel to-fill" id="panel-${id}" ${isKept(page, id) || isOpened(page, `panel-${id}`) ? 'open' : ''}><summary>${title}</summary><div class="panel-body">${body}</div></details>`;

const reportButton = ({ id }: IncidentView, page: Page): Html =>
  form(
    page,
    { id: 'report', action: '/forms/report', incident: id, className: 'inline' },
    html`<button type="submit">${page.texts.console.buttons.report}</button>`,
  );

const approveButton = ({ id }: IncidentView, page: Page): Html =>
  form(
    page,
    { id: 'approve', action: '/forms/approve', incident: id, className: 'inline' },
    html`<button type="submit" class="primary">${page.texts.console.buttons.approve}</button>`,
  );

const chase = (view: IncidentView, page: Page): Html => {
  const { buttons, incident: say } = page.texts.console;
  const sections = view.sections.map(({ id, name }) => ({ value: id, label: name }));
  const id = 'chase';
  return panel(
    page,
    id,
    say.chase,
    form(
      page,
      { id, action: '/forms/remind', incident: view.id },
      html`
        ${selectField(page, { form: id, name: 'section', label: say.chaseSection, choices: [{ value: '', label: say.allSections }, ...sections] })}
        ${may(page, 'ask') ? html`<p class="hint">${say.chaseHint}</p>` : nothing}
        <div class="buttons">
          ${may(page, 'remind') ? html`<button type="submit">${buttons.remind}</button>` : nothing}
          ${may(page, 'ask') ? html`<button type="submit" formaction="/forms/ask">${buttons.ask}</button>` : nothing}
        </div>`,
    ),
  );
};

const timesForm = ({ id }: IncidentView, page: Page): Html => {
  const { buttons, incident: say, declare } = page.texts.console;
  const field = (name: string, label: string) => ({ form: 'times', name, label });
  return form(
    page,
    { id: 'times', action: '/forms/times', incident: id },
    html`
      ${textField(page, { ...field('times', say.timesField), hint: say.timesHint })}
      ${textField(page, { ...field('from', say.from), hint: declare.timeHint })}
      ${textField(page, field('because', say.because))}
      <div class="buttons"><button type="submit" class="primary">${buttons.times}</button></div>`,
  );
};

const noteForm = ({ id }: IncidentView, page: Page): Html => {
  const { buttons, incident: say, declare } = page.texts.console;
  const field = (name: string, label: string) => ({ form: 'note', name, label });
  return form(
    page,
    { id: 'note', action: '/forms/note', incident: id },
    html`
      ${noEnter}
      ${textField(page, { ...field('text', say.noteText), rows: 2 })}
      ${textField(page, { ...field('at', say.noteAt), hint: declare.timeHint })}
      <div class="buttons"><button type="submit" class="primary">${buttons.note}</button></div>`,
  );
};

const instructionForm = ({ id }: IncidentView, page: Page): Html => {
  const { duties, console: say } = page.texts;
  const { columns, byLabel, atLabel, hint, button } = duties.instructions;
  const field = (name: string, label: string) => ({ form: 'instruction', name, label });
  return form(
    page,
    { id: 'instruction', action: '/forms/instruction', incident: id },
    html`
      ${noEnter}
      <p class="hint">${hint}</p>
      ${textField(page, { ...field('text', columns.text), rows: 2 })}
      ${textField(page, field('saidBy', byLabel))}
      ${textField(page, field('to', columns.to))}
      ${textField(page, { ...field('at', atLabel), hint: say.declare.timeHint })}
      <div class="buttons"><button type="submit" class="primary">${button}</button></div>`,
  );
};

const ownersForm = (view: IncidentView, page: Page): Html => {
  const { ownersHint, ownersOf } = page.texts.duties;
  const choices = view.sections.map(({ id, name }) => ({ value: id, label: name }));
  return form(
    page,
    { id: 'owners', action: '/forms/owners', incident: view.id },
    html`
      ${noEnter}
      <p class="hint">${ownersHint}</p>
      ${selectField(page, { form: 'owners', name: 'section', label: ownersOf.section, choices: [{ value: '', label: '' }, ...choices] })}
      <div class="buttons">
        <button type="submit" name="change" value="add">${ownersOf.add}</button>
        <button type="submit" name="change" value="remove">${ownersOf.remove}</button>
      </div>`,
  );
};

const correctForm = (view: IncidentView, page: Page): Html => {
  const { console: say } = page.texts;
  const field = (name: string, label: string) => ({ form: 'correct', name, label });
  const reports = view.reports.filter(({ kind }) => kind !== 'correction').reverse();
  return form(
    page,
    { id: 'correct', action: '/forms/correct', incident: view.id },
    html`
      <p class="hint">${page.texts.chronology.keptRule}</p>
      ${selectField(page, {
        ...field('report', say.incident.correctReport),
        choices: reports.map((report) => ({ value: String(report.serial), label: reportName(report, page) })),
      })}
      ${textField(page, { ...field('wrong', say.incident.wrong), rows: 2 })}
      ${textField(page, { ...field('right', say.incident.right), rows: 2 })}
      <div class="buttons"><button type="submit" class="primary">${say.buttons.correct}</button></div>`,
  );
};

const resolveForm = ({ id }: IncidentView, page: Page): Html => {
  const { buttons, incident: say } = page.texts.console;
  return form(
    page,
    { id: 'resolve', action: '/forms/resolve', incident: id },
    html`
      ${noEnter}
      <p class="hint">${say.resolveHint}</p>
      ${textField(page, { form: 'resolve', name: 'because', label: say.because, rows: 2 })}
      <div class="buttons"><button type="submit" class="danger">${buttons.resolve}</button></div>`,
  );
};
