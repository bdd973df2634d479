// 電話: whom next? One call at a time: the number, what to read aloud, what is recorded, and the next one. A number stands
// here only for the one who is being called, and only for who may record the call: a screen can be seen by anybody who passes.
import type { Call, CallsView } from '../../../../src/ports/calls-view.ts';
import type { CallNumber } from '../../../../src/ports/printer.ts';
import type { TellingView } from '../../../../src/ports/telling-view.ts';
import type { SectionView } from '../../../../src/ports/views.ts';
import type { Questions } from '../../../../src/posts/card.ts';
import { incidentPath, renderBlocks, sectionPath } from '../../card-html.ts';
import { answerForm } from '../answer-form.ts';
import { textField } from '../form.ts';
import { type Html, html, nothing } from '../html.ts';
import { incidentPagePath } from '../incident/incident-nav.ts';
import { layout } from '../layout.ts';
import { live, may, type Page } from '../page.ts';
import { sheetPath } from '../paper/print-links.ts';
import { tickForm } from './tasks.ts';
import { contactForm, evidenceFields, fold, hidden, idPart } from './telling-forms.ts';

export interface ShownCalls {
  readonly view: CallsView;
  /** The one who is being called; undefined when nobody has to be. */
  readonly call: Call | undefined;
  /** Empty where nobody has entered one, undefined where they are not shown. */
  readonly numbers: readonly CallNumber[] | undefined;
  readonly contacts: TellingView;
  /** Of a section that is asked: its systems. */
  readonly asked?: { readonly questions: Questions; readonly section: SectionView };
}

/** The one that the address names, as long as it is owed; otherwise the most urgent. */
export const chosenCall = ({ queue }: CallsView, page: Page): Call | undefined => {
  const to = new URL(`http://localhost${page.path}`).searchParams.get('to');
  return queue.find(({ id }) => id === to) ?? queue[0];
};

/** Whoever may not record a call makes none from here. */
export const mayCall = (page: Page, call: Call): boolean =>
  page.actor !== undefined && may(page, call.kind === 'answer' ? 'answer_for_others' : 'contact');

export const callsPage = (page: Page, shown: ShownCalls): Html => {
  const { view, call } = shown;
  const { words, pages } = page.texts;
  const say = pages.calls;
  return layout(page, {
    title: say.title(view.incident),
    drill: view.drill,
    live: `${incidentPath(view.incident)}/live`,
    command: { incident: view.incident },
    body: html`
      <h1>${view.drill ? html`<strong class="drill-mark">${words.drill}</strong> ` : nothing}${say.title(view.incident)}</h1>
      <p ${live('calls-count')} class="hint">${say.question(byPerson(view.queue).length)}</p>
      <div class="columns" data-ages>
        <div class="main-column">
          ${
            call === undefined
              ? html`<section ${live('call')}><p class="calm-box">${say.nobody}</p></section>`
              : html`<section ${live('call')} class="call" aria-labelledby="call-title">${oneCall(call, shown, page)}</section>`
          }
        </div>
        <div class="side-column">
          <section ${live('queue')} aria-labelledby="queue-title">${queue(shown, page)}</section>
        </div>
      </div>`,
  });
};

const oneCall = (call: Call, shown: ShownCalls, page: Page): Html => {
  const { pages, dates } = page.texts;
  const say = pages.calls;
  const { due, overdue, unreached } = call;
  return html`
    <h2 id="call-title">${call.name}</h2>
    <p><b>${say.kinds[call.kind](call.about)}</b>
      ${due === undefined ? nothing : html`<span class="${overdue ? 'overdue' : 'hint'}">${say.due(dates.near(due, page.now))} ${overdue ? say.overdue : ''}</span>`}</p>
    ${unreached === undefined ? nothing : html`<p class="warning">${say.unreached(dates.near(unreached.at, page.now), unreached.because)}</p>`}
    ${call.warning === undefined ? nothing : html`<p class="warning">${call.warning}</p>`}
    ${inTheSameCall(call, shown.view, page)}
    ${telephone(shown.numbers, page)}
    <h3>${say.read}</h3>
    <ol class="read-aloud">${call.script.map((line) => html`<li>${line}</li>`)}</ol>
    ${inFull(call, page)}
    <h3>${say.record}</h3>
    ${mayCall(page, call) ? record(call, shown, page) : html`<p class="hint">${say.notAllowed}</p>`}
    ${nextOne(call, shown, page)}`;
};

/** What else is said to them while they are on the line. */
const inTheSameCall = (call: Call, { incident, queue }: CallsView, page: Page): Html => {
  const say = page.texts.pages.calls;
  const others = queue.filter((one) => one.recipient === call.recipient && one.id !== call.id);
  if (others.length === 0) return nothing;
  return html`<p class="hint">${say.sameCall}</p>
    <ul>${others.map((one) => html`<li><a href="${callPath(incident, one)}">${say.kinds[one.kind](one.about)}</a></li>`)}</ul>`;
};

const telephone = (numbers: ShownCalls['numbers'], page: Page): Html => {
  const { pages, words } = page.texts;
  const say = pages.calls;
  if (numbers === undefined) return html`<p class="hint">${say.numbersHidden}</p>`;
  if (numbers.length === 0) return html`<p class="hint">${say.noNumber}</p>`;
  return html`<dl class="numbers" aria-label="${say.number}">${numbers.map(
    ({ label, number, sample }) =>
      html`<div><dt>${label === '' ? say.number : label}</dt><dd>${number}${sample === true ? html` <small>${words.sample}</small>` : nothing}</dd></div>`,
  )}</dl>`;
};

const inFull = ({ text }: Call, page: Page): Html =>
  text === undefined
    ? nothing
    : html`<details class="panel" id="read-in-full"><summary>${page.texts.pages.calls.inFull}</summary>
        <article class="panel-body"><h4>${text.title}</h4>${renderBlocks(text.blocks, page)}</article></details>`;

const record = (call: Call, shown: ShownCalls, page: Page): Html => {
  switch (call.kind) {
    case 'answer':
      return heardAnswer(call, shown, page);
    case 'task':
      return ticked(call, shown, page);
    case 'tell':
      return html`${told(call, shown.view, page)}${notReached(call, shown.view, page)}`;
    case 'relay':
      return relayed(call, shown.view, page);
  }
};

/** The form of the section's own page, with who said it on top. */
const heardAnswer = (call: Call, { view, asked }: ShownCalls, page: Page): Html => {
  const section = call.recipient.slice('section/'.length);
  return html`
    ${asked === undefined ? nothing : answerForm(asked.questions, asked.section, page)}
    ${may(page, 'contact') && call.contact !== undefined ? notReached(call, view, page) : nothing}
    <p><a href="${sectionPath(view.incident, section)}">${page.texts.pages.calls.bySystem(call.name)}</a></p>`;
};

const ticked = (call: Call, { contacts }: ShownCalls, page: Page): Html => {
  const task = contacts.tasks.find(({ no }) => no === call.task);
  if (task === undefined) return nothing;
  const id = `told-task-${task.no}`;
  const isForOthers = task.officeIds.length > 0 && !task.officeIds.includes(page.actor?.id ?? '');
  return isForOthers
    ? html`<p class="hint">${page.texts.console.contacts.forOffice(task.offices)}</p>`
    : tickForm(id, task, contacts, page);
};

const about = ({ recipient, contact }: Call): Html =>
  html`${hidden('recipient', recipient)}${contact === undefined ? nothing : hidden('contact', contact)}`;

const told = (call: Call, { incident }: CallsView, page: Page): Html => {
  const id = `told-${idPart(call.recipient)}`;
  return contactForm(
    page,
    { id, command: 'told', incident },
    html`${about(call)}${evidenceFields(page, id, { canFail: false, means: 'phone' })}
      <div class="buttons"><button type="submit" class="primary">${page.texts.telling.view.tell}</button></div>`,
  );
};

const notReached = (call: Call, { incident }: CallsView, page: Page): Html => {
  const { calls: say } = page.texts.pages;
  const id = `unreached-${idPart(call.recipient)}`;
  const body = contactForm(
    page,
    { id, command: 'unreached', incident },
    html`${about(call)}${textField(page, { form: id, name: 'note', label: say.why, hint: say.whyHint })}
      <div class="buttons"><button type="submit">${page.texts.telling.view.unreached}</button></div>`,
  );
  return fold(page, { id: `fold-${id}`, title: say.notReached, forms: [id] }, body);
};

const relayed = (call: Call, { incident }: CallsView, page: Page): Html => {
  const { view: say } = page.texts.telling;
  const id = `relayed-${idPart(call.recipient)}`;
  return contactForm(
    page,
    { id, command: 'relayed', incident },
    html`${about(call)}
      <div class="row">
        ${textField(page, { form: id, name: 'saidBy', label: say.tick.by })}
        ${textField(page, { form: id, name: 'at', label: say.tick.at, placeholder: page.texts.console.contacts.timeHint })}
      </div>
      <div class="buttons"><button type="submit" class="primary">${say.relay}</button></div>`,
  );
};

export const callPath = (incident: string, { id }: Call): string =>
  `${incidentPagePath(incident, 'calls')}?${new URLSearchParams({ to: id })}`;

const nextOne = (call: Call, { view }: ShownCalls, page: Page): Html => {
  const say = page.texts.pages.calls;
  const place = view.queue.indexOf(call);
  const next = view.queue[place + 1] ?? view.queue[0];
  if (next === undefined || next === call) return nothing;
  const label =
    next.recipient === call.recipient ? say.nextSame(say.kinds[next.kind](next.about)) : say.next(next.name);
  return html`<p class="next-call"><a class="button" href="${callPath(view.incident, next)}">${label}</a></p>`;
};

const byPerson = (queue: readonly Call[]): readonly (readonly [Call, ...Call[]])[] =>
  [...Map.groupBy(queue, ({ recipient }) => recipient).values()].map(([first, ...others]) => [
    first as Call,
    ...others,
  ]);

/** Who comes soon is seen at a glance; the rest is one press away. */
const MOST_SOON = 6;

const queue = ({ view, call: present }: ShownCalls, page: Page): Html => {
  const { pages, dates } = page.texts;
  const say = pages.calls;
  const line = (calls: readonly [Call, ...Call[]]): Html => {
    const [first] = calls;
    const isPresent = calls.some((one) => one === present);
    const isLate = calls.some(({ overdue }) => overdue);
    return html`<li class="${isLate ? 'late' : ''}">
      <a href="${callPath(view.incident, first)}" ${isPresent ? html`aria-current="true"` : nothing}>${first.name}</a>
      <span>${page.texts.words.list(calls.map((one) => say.kinds[one.kind](one.about)))}</span>
      ${isLate ? html`<span class="overdue">${say.overdue}</span>` : nothing}
      ${isPresent ? html`<b>${say.now}</b>` : nothing}</li>`;
  };
  const people = byPerson(view.queue);
  const [soon, later] = [people.slice(0, MOST_SOON), people.slice(MOST_SOON)];
  return html`<h2 id="queue-title">${say.queue} <small>${say.people(people.length)}</small></h2>
    ${people.length === 0 ? html`<p class="calm-box">${say.nobody}</p>` : html`<ol class="call-queue">${soon.map(line)}</ol>`}
    ${
      later.length === 0
        ? nothing
        : html`<details class="panel" id="queue-later"><summary>${say.later} <small>${say.people(later.length)}</small></summary>
            <ol class="call-queue">${later.map(line)}</ol></details>`
    }
    ${
      view.waiting.length === 0
        ? nothing
        : html`<details class="panel" id="waiting"><summary>${say.waiting} <small>${page.texts.console.incident.count(view.waiting.length)}</small></summary>
            <ul class="panel-body">${view.waiting.map(({ name, due }) => html`<li>${name} ${say.due(dates.near(due, page.now))}</li>`)}</ul></details>`
    }
    <p><a href="${sheetPath(view.incident, 'calls')}">${say.paper}</a></p>`;
};
