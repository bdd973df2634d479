// 措置・判断: what does the plan still want, and what was decided? Tasks, the leak, decisions, instructions, the provider.
import type { TellingView } from '../../../../src/ports/telling-view.ts';
import { type Html, html, nothing } from '../html.ts';
import { live, type Page } from '../page.ts';
import { decisions, leakQuestion } from './decisions.ts';
import { provider } from './provider-forms.ts';
import { doneTasks, openTasks } from './tasks.ts';
import { part, ruledBox, type ShownTelling, tellingFrame } from './telling-frame.ts';

export const tasksPage = (page: Page, { view }: ShownTelling): Html => {
  const say = page.texts.pages.tasks;
  return tellingFrame(view, page, {
    title: say.title(view.incident),
    question: say.question,
    body: html`<div class="columns" data-ages>
      <div class="main-column">
        ${part('tasks', openTasks(view, page))}
        <section ${live('done-tasks')}>${doneTasks(view, page)}</section>
      </div>
      <div class="side-column">
        ${part('leak', leakQuestion(view, page))}
        ${part('decisions', decisions(view, page))}
        <section ${live('instructions')}>${instructions(view, page)}</section>
        <section ${live('provider')}>${provider(view, page)}</section>
      </div>
    </div>`,
  });
};

const instructions = ({ instructions: given }: TellingView, page: Page): Html => {
  const { title, columns } = page.texts.duties.instructions;
  if (given.length === 0) return nothing;
  return html`<h2>${title}</h2>${ruledBox(title, [columns.at, columns.by, columns.to, columns.text], given)}`;
};
