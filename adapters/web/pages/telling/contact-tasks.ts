// 措置: what the plan has still to be done, most urgent first, each with its rule, and the form that records it.
import type { ContactsView, TaskView } from '../../../../src/ports/contacts-view.ts';
import { selectField } from '../form.ts';
import { type Html, html, nothing } from '../html.ts';
import { live, may, type Page } from '../page.ts';
import { contactForm, decisionForm, evidenceFields, fold, hidden } from './contact-forms.ts';

export const openTasks = (view: ContactsView, page: Page): Html => {
  const { view: say } = page.texts.contact;
  return html`<h2 id="tasks-title">${say.tasks}</h2>
    ${
      view.tasks.length === 0
        ? html`<p class="calm-box">${say.noTasks}</p>`
        : html`<ol class="tasks">${view.tasks.map(
            (task) => html`<li class="task ${task.held ? 'held' : ''}" ${live(`task-${task.no}`)}>
              ${taskHead(task, page)}
              <div class="folds">${action(task, view, page)}${confirmNote(task, page)}</div></li>`,
          )}</ol>`
    }`;
};

export const doneTasks = ({ doneTasks: done }: ContactsView, page: Page): Html => {
  if (done.length === 0) return nothing;
  const { contact, console: say } = page.texts;
  return fold(
    page,
    {
      id: 'done-list',
      title: html`${contact.view.doneTasks} <small>${say.incident.count(done.length)}</small>`,
      forms: [],
      className: 'panel',
    },
    html`<ol class="tasks done">${done.map((task) => html`<li class="task">${taskHead(task, page)}</li>`)}</ol>`,
  );
};

const taskHead = (task: TaskView, page: Page): Html => {
  const { view: say } = page.texts.contact;
  const { offices } = page.texts.console.contacts;
  const facts = [
    [say.taskColumns.party, task.party],
    [say.taskColumns.elapsed, task.elapsed],
    [offices, task.offices],
    [say.taskColumns.source, task.source],
  ].filter(([, value]) => value !== '');
  return html`
    <h3><span class="no">${task.no}</span> ${task.name}</h3>
    ${task.remarks.length === 0 ? nothing : html`<p class="remarks">${task.remarks.join(' ')}</p>`}
    <dl class="meta">${facts.map(([label = '', value = '']) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
    ${task.ticks.length === 0 ? nothing : html`<ul class="ticks">${task.ticks.map((tick) => html`<li>${tick}</li>`)}</ul>`}
    `;
};

/** 要確認: what the ward has still to settle about the rule. */
const confirmNote = ({ no, confirm }: TaskView, page: Page): Html =>
  confirm === undefined
    ? nothing
    : html`<details class="more confirm-note" id="confirm-${no}"><summary>${page.texts.contact.view.confirm}</summary>
        <p class="hint">${confirm}</p></details>`;

/** A call that was made while a task is on hold is recorded as such; what others decide is recorded as a decision. */
const action = (task: TaskView, view: ContactsView, page: Page): Html => {
  const { view: say } = page.texts.contact;
  if (task.decision !== undefined) {
    if (task.held) return nothing;
    if (!may(page, 'decide')) return nothing;
    const id = `decided-task-${task.no}`;
    const { decision } = task;
    const form = decisionForm(page, { id, incident: view.incident, decision, back: `task-${task.no}` });
    return fold(page, { id: `fold-${id}`, title: say.decide, forms: [id] }, form);
  }
  if (!may(page, 'contact')) return nothing;
  if (isForOthers(task, page)) return html`<p class="hint">${page.texts.console.contacts.forOffice(task.offices)}</p>`;
  const id = `told-task-${task.no}`;
  return html`${fold(page, { id: `fold-${id}`, title: say.tickTask, forms: [id] }, tickForm(id, task, view, page))}
    ${task.sendable ? sendButton(task, view, page) : nothing}`;
};

/** Only the office that the plan names records it; whoever has not said who they are is asked when they send it. */
const isForOthers = ({ officeIds }: TaskView, { actor }: Page): boolean =>
  actor !== undefined && officeIds.length > 0 && !officeIds.includes(actor.id);

const tickForm = (id: string, task: TaskView, { incident }: ContactsView, page: Page): Html =>
  contactForm(
    page,
    { id, command: 'told', incident, back: `task-${task.no}` },
    html`
      ${hidden('task', task.no)}
      ${task.held ? hidden('held', 'on') : nothing}
      <p class="hint">${task.held ? page.texts.duties.tickHeldHint : page.texts.console.contacts.tickTaskHint}</p>
      ${whichParty(id, task, page)}
      ${evidenceFields(page, id, { canFail: false })}
      <div class="buttons"><button type="submit" class="primary">${page.texts.contact.view.tickTask}</button></div>`,
  );

/** Of many, the one who was told; all of them only by what reaches them all at once. */
const whichParty = (form: string, { parties }: TaskView, page: Page): Html => {
  const left = parties.filter(({ told }) => !told);
  if (left.length === 0) return nothing;
  const { duties: say } = page.texts;
  const choices = [
    { value: '', label: page.texts.console.contacts.means },
    ...left.map(({ recipient, name }) => ({ value: recipient, label: name })),
    { value: 'all', label: say.allAtOnce },
  ];
  return selectField(page, { form, name: 'party', label: say.whichParty, choices });
};

const sendButton = (task: TaskView, { incident }: ContactsView, page: Page): Html =>
  contactForm(
    page,
    { id: `send-task-${task.no}`, command: 'send', incident, back: `task-${task.no}` },
    html`${hidden('task', task.no)}<button type="submit">${page.texts.contact.view.send}</button>`,
  );
