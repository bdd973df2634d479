// 復旧: how far the recovery is. Its steps with what shows them, whether the platform is back, and each system that is not.
import type { IncidentView } from '../../../../src/ports/views.ts';
import { incidentPath } from '../../card-html.ts';
import { type Html, html, nothing } from '../html.ts';
import { layout } from '../layout.ts';
import { live, may, type Page } from '../page.ts';
import { crewForm } from './crew-form.ts';
import { platformPart } from './platform-part.ts';
import { stepList } from './step-list.ts';
import { systemsComingBack } from './systems-coming-back.ts';

export const recoveryPage = (page: Page, view: IncidentView): Html => {
  const { recovery, console: say, words } = page.texts;
  const { page: own } = recovery;
  const title = `${own.title} ${view.id}`;
  const isOpen = view.status === 'open';
  return layout(page, {
    title,
    drill: view.drill,
    live: `${incidentPath(view.id)}/live`,
    command: { incident: view.id },
    body: html`
      <div ${live('recovery-head')} class="standing">
        <h1>${view.drill ? html`<strong class="drill-mark">${words.drill}</strong> ` : nothing}<span class="status ${view.status}">${say.incidents.status[view.status]}</span> ${title}</h1>
        <p class="hint">${own.question}</p>
      </div>
      <div class="columns">
        <div class="main-column">
          <section ${live('steps')} aria-labelledby="steps-title">${stepList(view, page)}</section>
          <section ${live('coming-back')} aria-labelledby="coming-back-title">${systemsComingBack(view, page)}</section>
        </div>
        <div class="side-column">
          <section ${live('platform')} aria-labelledby="platform-title">${platformPart(view, page)}</section>
          <section ${live('crew')} aria-labelledby="crew-title">${isOpen && mayNameCrew(page) ? crewForm(view, page) : nothing}</section>
        </div>
      </div>`,
  });
};

const mayNameCrew = (page: Page): boolean => may(page, 'answer') || may(page, 'answer_for_others');
