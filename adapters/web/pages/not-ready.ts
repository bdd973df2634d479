// What does not work of the program itself, as the last look found it, above whatever else a page shows.
import type { Readiness } from '../../../src/ports/views.ts';
import { partName } from '../../../src/posts/health-text.ts';
import { form } from './form.ts';
import { type Html, html, nothing } from './html.ts';
import { may, type Page } from './page.ts';

/** Undefined while nobody has looked yet; `open` are the incidents that the page shows and that are not closed. */
export const notReady = (readiness: Readiness | undefined, open: readonly string[], page: Page): Html => {
  if (readiness === undefined || readiness.ok) return nothing;
  const { texts } = page;
  const faults = readiness.parts.filter((part) => !part.ok);
  return html`<div class="warning-box"><div role="status"><p><strong>${texts.console.incidents.notReady}</strong></p>
    <ul>${faults.map(({ name, reason }) => html`<li>${partName(name, texts)}${reason === undefined ? '' : `: ${reason}`}</li>`)}</ul></div>
    ${isDoubtedByLog(readiness) && may(page, 'update') ? confirmClock(open, page) : nothing}
  </div>`;
};

/** What the program or a platform knows to be wrong is not right because somebody says so. */
const isDoubtedByLog = ({ parts }: Readiness): boolean =>
  parts.some(({ faults = [] }) => faults.some((fault) => fault.code === 'clock' && fault.why === 'before_log'));

/** What the warning asks to be typed, as one press. Each incident's record doubts the clock for itself. */
const confirmClock = (open: readonly string[], page: Page): Html => {
  const { confirmClock: say } = page.texts.health;
  if (open.length === 0) return nothing;
  const button = (incident: string): Html =>
    form(
      page,
      { id: `clock-${incident}`, action: '/forms/clock_ok', incident, className: 'inline' },
      html`<button type="submit">${open.length === 1 ? say.button : say.ofIncident(incident)}</button>`,
    );
  return html`<p class="hint">${say.hint}</p><div class="buttons">${open.map(button)}</div>`;
};
