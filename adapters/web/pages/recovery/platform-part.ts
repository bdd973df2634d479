// 環境の復旧: the provider's word, that the platform is back, and taking back what was not so.
import type { IncidentView } from '../../../../src/ports/views.ts';
import { form, isKept, noEnter, textField } from '../form.ts';
import { type Html, html, nothing } from '../html.ts';
import { may, type Page } from '../page.ts';

export const platformPart = (view: IncidentView, page: Page): Html => {
  const { platform: say, page: own } = page.texts.recovery;
  const { platform } = view;
  const stands =
    platform === undefined
      ? own.notRestored
      : say.is(say.states[platform.state], page.texts.dates.near(platform.at, page.now), platform.by);
  return html`<h2 id="platform-title">${say.label}</h2>
    <p class="calm-box">${stands}</p>
    ${view.status === 'open' && may(page, 'update') ? forms(view, page) : nothing}`;
};

const ID = 'restored';

const forms = ({ id: incident, platform }: IncidentView, page: Page): Html =>
  platform?.state === 'restored' ? withdrawForm(incident, page) : restoreForm(incident, platform !== undefined, page);

const refusedHere = (page: Page): Html =>
  isKept(page, ID) ? html`<p class="refused-here">${page.refused?.reason ?? ''}</p>` : nothing;

const restoreForm = (incident: string, isReported: boolean, page: Page): Html => {
  const { page: say } = page.texts.recovery;
  return form(
    page,
    { id: ID, action: '/forms/restored', incident, className: 'form contact', back: 'platform' },
    html`${noEnter}${refusedHere(page)}
      <p class="hint">${say.restoreHint}</p>
      <div class="row">
        ${textField(page, { form: ID, name: 'saidBy', label: say.saidBy })}
        ${textField(page, { form: ID, name: 'at', label: say.at, hint: page.texts.console.section.atHint })}
      </div>
      <div class="buttons">
        ${isReported ? nothing : html`<button type="submit" name="how" value="reported">${say.reported}</button>`}
        <button type="submit" class="primary" name="how" value="restored">${say.restored}</button>
      </div>`,
  );
};

const withdrawForm = (incident: string, page: Page): Html => {
  const { page: say } = page.texts.recovery;
  return html`<details class="more to-fill" id="more-platform" ${isKept(page, ID) ? 'open' : ''}>
    <summary>${say.withdraw}</summary>
    ${form(
      page,
      { id: ID, action: '/forms/restored', incident, className: 'form contact', back: 'platform' },
      html`${noEnter}${refusedHere(page)}
        ${textField(page, { form: ID, name: 'because', label: say.because })}
        <div class="buttons"><button type="submit" name="how" value="withdraw">${say.withdraw}</button></div>`,
    )}</details>`;
};
