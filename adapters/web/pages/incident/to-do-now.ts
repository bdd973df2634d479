// いま行うこと: at most five things on top, most urgent first, one button each; the others unfold, without a script too.
import type { NowStep } from '../../../../src/ports/now-view.ts';
import { type Html, html, nothing } from '../html.ts';
import type { Page } from '../page.ts';
import { timeLeft } from './report-and-deadline.ts';

const MOST_ON_TOP = 5;

export const toDoNow = (steps: readonly NowStep[], page: Page): Html => {
  const { now: say } = page.texts;
  const [top, more] = [steps.slice(0, MOST_ON_TOP), steps.slice(MOST_ON_TOP)];
  return html`<h2 id="now-title">${say.title}</h2>
    ${
      top.length === 0
        ? html`<p class="calm-box">${say.none}</p>`
        : html`<ol class="now">${top.map((step) => item(step, page))}</ol>`
    }
    ${
      more.length === 0
        ? nothing
        : html`<details class="panel now-more" id="now-more"><summary>${say.more(more.length)}</summary>
            <ol class="now" start="${MOST_ON_TOP + 1}">${more.map((step) => item(step, page))}</ol></details>`
    }`;
};

const item = (step: NowStep, page: Page): Html => {
  const { acts } = page.texts.now;
  const id = `now-${step.id.replace(/[^a-z0-9]+/gi, '-')}`;
  return html`<li class="${step.urgency}">
    ${urgencyMark(step, page)}
    <p class="what" id="${id}">${step.title}</p>
    <p class="who">${byAndWhen(step, page)}</p>
    <a class="button" href="${step.href}" aria-describedby="${id}">${acts[step.act]}</a>
  </li>`;
};

export const urgencyMark = ({ urgency }: NowStep, { texts }: Page): Html =>
  html`<span class="urgency ${urgency}">${texts.now.urgency[urgency]}</span>`;

export const byAndWhen = ({ who, due, since }: NowStep, page: Page): Html => {
  const { now: say, dates, ownPages } = page.texts;
  const until =
    due === undefined
      ? nothing
      : html` <span class="nobreak">${say.due(dates.near(due, page.now))} ${timeLeft(due, ownPages.overdue, page)}</span>`;
  const from =
    due !== undefined || since === undefined
      ? nothing
      : html` <span class="nobreak">${say.since(dates.near(since, page.now))}</span>`;
  return html`<span class="nobreak">${say.by(who)}</span>${until}${from}`;
};
