// 電話: whom next? One call at a time: the number, what to read aloud, what is recorded, and the next one. A number stands
// here only for the one who is being called, and only for who may record the call: a screen can be seen by anybody who passes.
import type { Call, CallsView, CallTo } from '../../../../src/ports/calls-view.ts';
import type { CallNumber } from '../../../../src/ports/printer.ts';
import type { TellingView } from '../../../../src/ports/telling-view.ts';
import type { SectionView } from '../../../../src/ports/views.ts';
import type { Questions } from '../../../../src/posts/card.ts';
import { incidentPath, renderBlocks, sectionPath } from '../../card-html.ts';
import { ANSWER_FORM, answerForm } from '../answer-form.ts';
import { isKept, textField } from '../form.ts';
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
  readonly call: CallTo | undefined;
  /** Empty where nobody has entered one, undefined where they are not shown. */
  readonly numbers: readonly CallNumber[] | undefined;
  readonly contacts: TellingView;
  /** Of a section that is asked: its systems. */
  readonly asked?: { readonly questions: Questions; readonly section: SectionView };
}

/** Whom the address names, by themselves or by a matter, as long as they have to be called; otherwise the most urgent. */
export const chosenCall = ({ people }: CallsView, page: Page): CallTo | undefined => {
  const to = new URL(`http://localhost${page.path}`).searchParams.get('to');
  const isMeant = ({ recipient, matters }: CallTo): boolean => recipient === to || matters.some(({ id }) => id === to);
  return people.find(isMeant) ?? people[0];
};

/** Whoever may not record anything of a call makes none from here. */
export const mayCall = (page: Page, { matters }: CallTo): boolean => matters.some((call) => mayRecord(page, call));

const mayRecord = (page: Page, { kind }: Call): boolean =>
  page.actor !== undefined && may(page, kind === 'answer' ? 'answer_for_others' : 'contact');

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
      <p ${live('calls-count')} class="hint">${say.question(view.people.length)}</p>
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

/** After a record the keyboard stands at the next one, so that Tab leads into its form. */
const oneCall = (call: CallTo, shown: ShownCalls, page: Page): Html => {
  const say = page.texts.pages.calls;
  const { matters } = call;
  const warnings = new Set(matters.flatMap(({ warning }) => warning ?? []));
  return html`
    <h2 id="call-title" tabindex="-1" ${page.reply === undefined ? nothing : 'autofocus'}>${call.name}</h2>
    <ul class="matters">${matters.map((matter) => html`<li>${matterHead(matter, page)}</li>`)}</ul>
    ${[...warnings].map((warning) => html`<p class="warning">${warning}</p>`)}
    ${telephone(shown.numbers, page)}
    <h3>${say.read}</h3>
    <ol class="read-aloud">${call.script.map((line) => html`<li>${line}</li>`)}</ol>
    ${matters.map((matter) => inFull(matter, page))}
    <h3>${say.record}</h3>
    ${mayCall(page, call) ? matters.map((matter, at) => recordMatter(matter, at, shown, page)) : html`<p class="hint">${say.notAllowed}</p>`}
    ${nextOne(call, shown, page)}`;
};

const matterHead = ({ kind, about: what, due, overdue, unreached }: Call, page: Page): Html => {
  const { pages, dates } = page.texts;
  const say = pages.calls;
  return html`<b>${say.kinds[kind](what)}</b>
    ${due === undefined ? nothing : html`<span class="${overdue ? 'overdue' : 'hint'}">${say.due(dates.near(due, page.now))} ${overdue ? say.overdue : ''}</span>`}
    ${unreached === undefined ? nothing : html`<p class="warning">${say.unreached(dates.near(unreached.at, page.now), unreached.because)}</p>`}`;
};

/** The first matter stands open; of several, the others are one line until it is recorded. */
const recordMatter = (matter: Call, at: number, shown: ShownCalls, page: Page): Html => {
  const say = page.texts.pages.calls;
  if (!mayRecord(page, matter)) return nothing;
  const form = record(matter, shown, page);
  const only = shown.call?.matters.length === 1;
  if (only) return form;
  const isOpen = at === 0 || formsOf(matter).some((id) => isKept(page, id));
  return html`<details class="panel matter to-fill" id="record-${idPart(matter.id)}" ${isOpen ? 'open' : ''}>
    <summary>${say.kinds[matter.kind](matter.about)}</summary><div class="panel-body">${form}</div></details>`;
};

const formsOf = ({ kind, task, recipient }: Call): readonly string[] => {
  const to = idPart(recipient);
  const id = { answer: ANSWER_FORM, task: `told-task-${task ?? ''}`, tell: `told-${to}`, relay: `relayed-${to}` }[kind];
  return kind === 'answer' || kind === 'tell' ? [id, `unreached-${to}`] : [id];
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

const inFull = ({ id, text }: Call, page: Page): Html =>
  text === undefined
    ? nothing
    : html`<details class="panel" id="read-${idPart(id)}"><summary>${page.texts.pages.calls.inFull}</summary>
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
    : tickForm(id, task, contacts, page, call.recipient);
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

export const callPath = (incident: string, { recipient }: CallTo): string =>
  `${incidentPagePath(incident, 'calls')}?${new URLSearchParams({ to: recipient })}`;

const nextOne = (call: CallTo, { view }: ShownCalls, page: Page): Html => {
  const next = view.people[view.people.indexOf(call) + 1] ?? view.people[0];
  return next === undefined || next === call
    ? nothing
    : html`<p class="next-call"><a class="button" href="${callPath(view.incident, next)}">${page.texts.pages.calls.next(next.name)}</a></p>`;
};

/** Who comes soon is seen at a glance; the rest is one press away. */
const MOST_SOON = 6;

const queue = ({ view, call: present }: ShownCalls, page: Page): Html => {
  const { pages, dates, words } = page.texts;
  const say = pages.calls;
  const line = (call: CallTo): Html => html`<li class="${call.overdue ? 'late' : ''}">
      <a href="${callPath(view.incident, call)}" ${call === present ? html`aria-current="true"` : nothing}>${call.name}</a>
      ${call === present ? html`<b>${say.now}</b>` : nothing}
      ${call.overdue ? html`<strong class="overdue">${say.overdue}</strong>` : nothing}
      <span>${words.list(call.matters.map(({ kind, about: what }) => say.kinds[kind](what)))}</span></li>`;
  const [soon, later] = [view.people.slice(0, MOST_SOON), view.people.slice(MOST_SOON)];
  return html`<h2 id="queue-title">${say.queue} <small>${say.people(view.people.length)}</small></h2>
    ${view.people.length === 0 ? html`<p class="calm-box">${say.nobody}</p>` : html`<ol class="call-queue">${soon.map(line)}</ol>`}
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
