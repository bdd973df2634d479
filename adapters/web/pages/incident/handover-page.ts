// 引継ぎ: what this office would hand over now, with the button that does it; and each handover as it was made.
import type { HandoverView, MadeHandover } from '../../../../src/ports/handover-view.ts';
import { incidentPath, renderBlocks } from '../../card-html.ts';
import { form, noEnter, selectField } from '../form.ts';
import { type Html, html, nothing } from '../html.ts';
import { layout } from '../layout.ts';
import { live, type Page } from '../page.ts';
import { sheetPath } from '../paper/print-links.ts';

export const handoverPage = (page: Page, view: HandoverView): Html => {
  const { words, handover } = page.texts;
  const { page: say } = handover;
  return layout(page, {
    title: `${say.title}(${view.incident})`,
    drill: view.drill,
    live: `${incidentPath(view.incident)}/live`,
    command: { incident: view.incident },
    body: html`
      <h1>${view.drill ? html`<strong class="drill-mark">${words.drill}</strong> ` : nothing}${say.title} <small>${view.incident}</small></h1>
      <div class="columns">
        <div class="main-column">
          <section ${live('handover')} aria-labelledby="handover-title">${preview(view, page)}</section>
        </div>
        <div class="side-column">
          <section ${live('handover-form')} aria-label="${say.to}">${view.next === undefined ? nothing : handOver(view, page)}</section>
          <section ${live('handovers')} aria-labelledby="handovers-title">${madeSoFar(view, page)}</section>
        </div>
      </div>`,
  });
};

const preview = ({ next }: HandoverView, page: Page): Html => {
  const { page: say } = page.texts.handover;
  return html`<h2 id="handover-title">${say.preview}</h2>
    ${next === undefined ? html`<p class="calm-box">${say.chooseOffice}</p>` : renderBlocks(next.blocks, page, 3)}`;
};

const handOver = ({ incident, offices }: HandoverView, page: Page): Html => {
  const { page: say } = page.texts.handover;
  const choices = [
    { value: '', label: say.sameOffice },
    ...offices.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return form(
    page,
    { id: 'handover', action: '/forms/handover', incident },
    html`
      ${noEnter}
      <p class="hint">${say.hint}</p>
      ${selectField(page, { form: 'handover', name: 'to', label: say.to, choices })}
      <div class="buttons"><button type="submit" class="primary">${say.button}</button></div>`,
  );
};

const madeSoFar = ({ incident, made }: HandoverView, page: Page): Html => {
  const { page: say } = page.texts.handover;
  return html`<h2 id="handovers-title">${say.made}</h2>
    ${
      made.length === 0
        ? html`<p class="calm-box">${say.noneMade}</p>`
        : html`<ul class="sent-reports">${made.map((one) => html`<li>${oneMade(incident, one, page)}</li>`)}</ul>`
    }`;
};

const oneMade = (incident: string, made: MadeHandover, page: Page): Html => {
  const { handover, console: screen, dates } = page.texts;
  const path = sheetPath(incident, made.sheet);
  const name = handover.title(made.no);
  return html`<p>${handover.page.entry(made.no, dates.near(made.at, page.now), made.from, made.to)}</p>
    <p><a href="${path}" aria-label="${name} ${screen.print.page}">${screen.print.page}</a>
      <a href="${path}.pdf" aria-label="${name} ${screen.print.pdf}">${screen.print.pdf}</a></p>`;
};

/** On top of the crisis room, for whoever takes over, until somebody of that office has done something. */
export const handoverToRead = (incident: string, made: MadeHandover | undefined, page: Page): Html => {
  if (made === undefined) return nothing;
  const { page: say } = page.texts.handover;
  return html`<p class="calm-box">${say.taken(page.texts.dates.near(made.at, page.now), made.from, made.to)}
    <a class="button" href="${sheetPath(incident, made.sheet)}">${say.read}</a></p>`;
};
