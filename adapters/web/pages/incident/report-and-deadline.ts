// Short words that several pages share: a report's name with its number, a section's deadline, and the time that is left.
import type { ReportView, SectionView } from '../../../../src/ports/views.ts';
import { type Html, html, nothing } from '../html.ts';
import type { Instant, Page } from '../page.ts';

export const reportName = ({ serial, kind }: ReportView, { texts }: Page): string =>
  texts.posts.report.name(serial, kind === 'final' || kind === 'correction' ? kind : 'other');

export const isOverdue = ({ answered, of, deadline }: SectionView, { now }: Page): boolean =>
  answered < of && deadline !== undefined && deadline <= now;

/** While anything is left to answer it counts down, and then says that the time is over. */
export const deadlineText = (section: SectionView, page: Page): Html => {
  const { deadline, answered, of } = section;
  if (deadline === undefined) return nothing;
  const { incident: say } = page.texts.console;
  const at = page.texts.dates.near(deadline, page.now);
  if (answered >= of) return html`<span class="deadline">${say.due(at)}</span>`;
  return html`<span class="deadline ${isOverdue(section, page) ? 'overdue' : ''}">${say.due(at)}
    ${timeLeft(deadline, say.overdue, page)}</span>`;
};

/** Right when the page is read without JavaScript; with it, the script counts on by the server's own time. */
export const timeLeft = (until: Instant, over: string, page: Page): Html => {
  const { next: say } = page.texts.console;
  const minutes = Math.ceil((Date.parse(until) - Date.parse(page.now)) / 60_000);
  const hours = Math.floor(minutes / 60);
  const left =
    minutes <= 0
      ? over
      : hours > 0
        ? say.hoursLeft(String(hours), String(minutes % 60))
        : say.minutesLeft(String(minutes));
  return html`<span class="left ${minutes <= 0 ? 'overdue' : ''}" data-until="${until}" data-hours-left="${say.hoursLeft('{h}', '{m}')}"
      data-minutes-left="${say.minutesLeft('{m}')}" data-due="${over}">${left}</span>`;
};
