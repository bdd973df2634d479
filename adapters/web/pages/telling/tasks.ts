// 措置: what the plan has still to be done, most urgent first, each with its rule, and the form that records it.
import type { TaskView, TellingView } from '../../../../src/ports/telling-view.ts';
import { selectField } from '../form.ts';
import { type Html, html, nothing } from '../html.ts';
import { live, may, type Page } from '../page.ts';
import { contactForm, decisionForm, evidenceFields, fold, hidden } from './telling-forms.ts';

/** What is done first is seen first; the others are one line until somebody gets to them. */
const MOST_URGENT = 5;

export const openTasks = (view: TellingView, page: Page): Html => {
  const { view: say } = page.texts.telling;
  const [free, held] = [view.tasks.filter((task) => !task.held), view.tasks.filter((task) => task.held)];
  return html`<h2 id="tasks-title">${say.tasks}</h2>
    ${view.tasks.length === 0 ? html`<p class="calm-box">${say.noTasks}</p>` : nothing}
    ${taskList(free.slice(0, MOST_URGENT), view, page)}
    ${folded('later-list', page.texts.pages.tasks.later, free.slice(MOST_URGENT), view, page)}
    ${folded('held-list', page.texts.pages.tasks.held, held, view, page)}`;
};

const taskList = (tasks: readonly TaskView[], view: TellingView, page: Page): Html =>
  tasks.length === 0
    ? nothing
    : html`<ol class="tasks">${tasks.map(
        (task) => html`<li class="task ${task.held ? 'held' : ''}" ${live(`task-${task.no}`)}>
          ${taskHead(task, page)}
          <div class="folds">${action(task, view, page)}${aboutTask(task, page)}</div></li>`,
      )}</ol>`;

const folded = (id: string, title: string, tasks: readonly TaskView[], view: TellingView, page: Page): Html => {
  if (tasks.length === 0) return nothing;
  const forms = tasks.flatMap(({ no }) => [`told-task-${no}`, `decided-task-${no}`, `send-task-${no}`]);
  const heading = html`${title} <small>${page.texts.console.incident.count(tasks.length)}</small>`;
  return fold(page, { id, title: heading, forms, className: 'panel' }, taskList(tasks, view, page));
};

export const doneTasks = ({ doneTasks: done }: TellingView, page: Page): Html => {
  if (done.length === 0) return nothing;
  const { telling: contact, console: say } = page.texts;
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
  const { taskColumns: say } = page.texts.telling.view;
  return html`
    <h3><span class="no">${task.no}</span> ${task.name}</h3>
    ${remarks(task)}
    ${facts([
      [say.party, task.party],
      [say.elapsed, task.elapsed],
    ])}
    ${task.ticks.length === 0 ? nothing : html`<ul class="ticks">${task.ticks.map((tick) => html`<li>${tick}</li>`)}</ul>`}
    `;
};

/** Names of all who are left would fill a telephone's screen: the first of them, and the rest one press further. */
const MOST_REMARK = 90;

const remarks = (task: TaskView): Html => {
  const text = task.remarks.join(' ');
  if (text === '') return nothing;
  if (text.length <= MOST_REMARK) return html`<p class="remarks">${text}</p>`;
  const start = `${text.slice(0, MOST_REMARK)}…`;
  return html`<details class="more remarks" id="remarks-${task.no}"><summary>${start}</summary>
    <p>${text}</p></details>`;
};

const facts = (given: readonly (readonly [label: string, value: string])[]): Html => {
  const known = given.filter(([, value]) => value !== '');
  if (known.length === 0) return nothing;
  return html`<dl class="meta">${known.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
};

/** Who may do it, by which rule, and 要確認: what the ward has still to settle about the rule. */
const aboutTask = ({ no, confirm, offices, source }: TaskView, page: Page): Html => {
  const { view: say } = page.texts.telling;
  const about = facts([
    [page.texts.console.contacts.offices, offices],
    [say.taskColumns.source, source],
  ]);
  const open =
    confirm === undefined ? nothing : html`<p class="hint"><b class="confirm">${say.confirm}</b> ${confirm}</p>`;
  const title = page.texts.pages.tasks.about(confirm === undefined ? '' : say.confirm);
  return html`<details class="more about-task" id="about-${no}"><summary>${title}</summary>${about}${open}</details>`;
};

/** A call that was made while a task is on hold is recorded as such; what others decide is recorded as a decision. */
const action = (task: TaskView, view: TellingView, page: Page): Html => {
  const { view: say } = page.texts.telling;
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

/** Whoever is on the telephone already is not chosen again, nor is the means. */
export const tickForm = (id: string, task: TaskView, { incident }: TellingView, page: Page, onPhone?: string): Html =>
  contactForm(
    page,
    { id, command: 'told', incident, back: `task-${task.no}` },
    html`
      ${hidden('task', task.no)}
      ${task.held ? hidden('held', 'on') : nothing}
      <p class="hint">${task.held ? page.texts.duties.tickHeldHint : page.texts.console.contacts.tickTaskHint}</p>
      ${whichParty(id, task, page, onPhone)}
      ${evidenceFields(page, id, { canFail: false, ...(onPhone === undefined ? {} : { means: 'phone' }) })}
      <div class="buttons"><button type="submit" class="primary">${page.texts.telling.view.tickTask}</button></div>`,
  );

/** Of many, the one who was told; all of them only by what reaches them all at once. */
const whichParty = (form: string, { parties }: TaskView, page: Page, onPhone?: string): Html => {
  const left = parties.filter(({ told }) => !told);
  if (left.length === 0) return nothing;
  if (left.some(({ recipient }) => recipient === onPhone)) return hidden('party', onPhone ?? '');
  const { duties: say } = page.texts;
  const choices = [
    { value: '', label: page.texts.console.contacts.means },
    ...left.map(({ recipient, name }) => ({ value: recipient, label: name })),
    { value: 'all', label: say.allAtOnce },
  ];
  return selectField(page, { form, name: 'party', label: say.whichParty, choices });
};

const sendButton = (task: TaskView, { incident }: TellingView, page: Page): Html =>
  contactForm(
    page,
    { id: `send-task-${task.no}`, command: 'send', incident, back: `task-${task.no}` },
    html`${hidden('task', task.no)}<button type="submit">${page.texts.telling.view.send}</button>`,
  );
