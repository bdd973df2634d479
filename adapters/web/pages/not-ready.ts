// What does not work of the program itself, as the last look found it, above whatever else a page shows.
import type { Readiness } from '../../../src/ports/desk.ts';
import { partName } from '../../../src/posts/health-text.ts';
import { type Html, html, nothing } from './html.ts';
import type { Page } from './page.ts';

/** Undefined while nobody has looked yet. */
export const notReady = (readiness: Readiness | undefined, { texts }: Page): Html => {
  if (readiness === undefined || readiness.ok) return nothing;
  const faults = readiness.parts.filter((part) => !part.ok);
  return html`<div class="warning-box" role="status"><p><strong>${texts.console.incidents.notReady}</strong></p>
    <ul>${faults.map(({ name, reason }) => html`<li>${partName(name, texts)}${reason === undefined ? '' : `: ${reason}`}</li>`)}</ul>
  </div>`;
};
