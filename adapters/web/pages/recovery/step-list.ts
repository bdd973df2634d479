// The steps in their order: how each stands, since when and by what, and, for those who may, the buttons that say otherwise.
import type { StepView } from '../../../../src/ports/recovery-view.ts';
import type { IncidentView } from '../../../../src/ports/views.ts';
import { form, isKept, keptValue, noEnter, textField } from '../form.ts';
import { type Html, html, nothing } from '../html.ts';
import { incidentPagePath } from '../incident/incident-nav.ts';
import { may, type Page } from '../page.ts';

/** The colours of how a system stands, of which none is red. */
const CHIP: Readonly<Record<StepView['state'], string>> = {
  not_begun: 'not_affected',
  under_way: 'recovering',
  done: 'restored',
  reopened: 'degraded',
};

export const stepList = (view: IncidentView, page: Page): Html => {
  const { recovery: say } = page.texts;
  const { steps } = view;
  const done = steps.filter(({ state }) => state === 'done').length;
  if (steps.length === 0) {
    return html`<h2 id="steps-title">${say.title}</h2><p class="calm-box">${say.refusal.no_steps}</p>`;
  }
  return html`<h2 id="steps-title">${say.title} <small>${say.board.done(done, steps.length)}</small></h2>
    <p class="hint">${say.hint}</p>
    <ol class="steps">${steps.map((step) => html`<li id="step-${step.id}">${oneStep(step, view, page)}</li>`)}</ol>`;
};

const oneStep = (step: StepView, view: IncidentView, page: Page): Html => {
  const { recovery: say, dates } = page.texts;
  return html`
    <h3>${say.step(step.no, step.name)} <span class="state ${CHIP[step.state]}">${say.states[step.state]}</span></h3>
    ${step.since === undefined ? nothing : html`<p class="since">${say.page.since(dates.near(step.since, page.now))}</p>`}
    ${step.waitsFor === undefined ? nothing : html`<p>${say.page.waits(step.waitsFor)}</p>`}
    ${step.by === undefined ? nothing : html`<p>${say.page.by(step.by, step.because)}</p>`}
    ${evidence(step, view.id, page)}
    ${view.status === 'open' && may(page, 'update') ? marks(step, view.id, page) : nothing}`;
};

/** The newest; all of them stand in the record. */
const MOST_LINKS = 8;

const evidence = ({ evidence: shown = [] }: StepView, incident: string, page: Page): Html => {
  if (shown.length === 0) return nothing;
  const { page: say } = page.texts.recovery;
  const log = incidentPagePath(incident, 'log');
  const left = shown.length - MOST_LINKS;
  return html`<p class="evidence">${say.evidence}
    ${shown.slice(-MOST_LINKS).map((seq) => html`<a href="${log}?before=${seq + 1}">${say.entry(seq)}</a> `)}
    ${left > 0 ? page.texts.words.andOthers(left) : nothing}</p>`;
};

const marks = (step: StepView, incident: string, page: Page): Html => {
  const { marks: say, page: own } = page.texts.recovery;
  const id = `step-${step.no}`;
  const offered = step.state === 'done' ? (['reopen'] as const) : step.state === 'not_begun' ? BEGIN : DONE;
  const isOpen = isKept(page, id) || keptValue(page, id, 'because') !== '';
  return html`<details class="more to-fill" id="more-${step.id}" ${isOpen ? 'open' : ''}>
    <summary>${own.record}</summary>
    ${form(
      page,
      { id, action: '/forms/step', incident, className: 'form contact', back: `step-${step.id}` },
      html`${noEnter}
        ${isKept(page, id) ? html`<p class="refused-here">${page.refused?.reason ?? ''}</p>` : nothing}
        <input type="hidden" name="step" value="${step.id}">
        ${textField(page, { form: id, name: 'because', label: own.because, hint: own.becauseHint })}
        <div class="buttons">${offered.map((mark) => html`<button type="submit" name="mark" value="${mark}">${say[mark]}</button>`)}</div>`,
    )}</details>`;
};

const BEGIN = ['begin', 'done'] as const;
const DONE = ['done'] as const;
