// Short words that several pages share: a report's name with its number, a section's deadline, and the time that is left.
import type { IncidentView, ReportView, SectionView } from '../../../../src/ports/views.ts';
import type { Texts } from '../../../../src/texts/texts.ts';
import { type Html, html, nothing } from '../html.ts';
import type { Instant, Page } from '../page.ts';

export const reportName = ({ serial, kind }: ReportView, { texts }: Page): string =>
  texts.posts.report.name(serial, kind === 'final' || kind === 'correction' ? kind : 'other');

export const isOverdue = ({ answered, of, deadline }: SectionView, { now }: Page): boolean =>
  answered < of && deadline !== undefined && deadline <= now;

/** While anything is left to answer it counts down, and then says for how long the time has been over. */
export const deadlineText = (section: SectionView, page: Page): Html => {
  const { deadline, answered, of } = section;
  if (deadline === undefined) return nothing;
  const { incident: say } = page.texts.console;
  const at = page.texts.dates.near(deadline, page.now);
  if (answered >= of) return html`<span class="deadline">${say.due(at)}</span>`;
  return html`<span class="deadline ${isOverdue(section, page) ? 'overdue' : ''}">${say.due(at)}
    ${timeLeft(deadline, page.texts.ownPages.overdue, page)}</span>`;
};

/** What is said when the time has come, for as long as it may still be so, and then for how long it has been over. */
type Over = Texts['ownPages']['overdue'];

/** Right when the page is read without JavaScript; with it, the script counts on by the server's own time. */
export const timeLeft = (until: Instant, over: Over, page: Page, toleranceMinutes = 0): Html => {
  const { next: say } = page.texts.console;
  const minutes = minutesUntil(until, page);
  const isOver = minutes <= -toleranceMinutes;
  return html`<span class="left ${isOver ? 'overdue' : ''}" data-until="${until}" data-tolerance="${toleranceMinutes}"
      data-hours-left="${say.hoursLeft('{h}', '{m}')}" data-minutes-left="${say.minutesLeft('{m}')}" data-due="${over.now}"
      data-minutes-over="${over.minutes('{m}')}" data-hours-over="${over.hours('{h}', '{m}')}">${leftText(minutes, isOver, over, page)}</span>`;
};

const minutesUntil = (until: Instant, { now }: Page): number =>
  Math.ceil((Date.parse(until) - Date.parse(now)) / 60_000);

/** For how long that moment has been over, in words. */
export const overdueText = (until: Instant, page: Page): string =>
  leftText(minutesUntil(until, page), true, page.texts.ownPages.overdue, page);

/** The same as plain words. */
const leftText = (minutes: number, isOver: boolean, over: Over, page: Page): string => {
  const { next: say } = page.texts.console;
  const [hours, rest] = [String(Math.floor(Math.abs(minutes) / 60)), String(Math.abs(minutes) % 60)];
  if (minutes > 0) return hours === '0' ? say.minutesLeft(rest) : say.hoursLeft(hours, rest);
  if (minutes === 0 || !isOver) return over.now;
  return hours === '0' ? over.minutes(rest) : over.hours(hours, rest);
};

/** The one that was not issued in its time says so before the next is announced. */
export const nextReport = ({ nextReport: next, unsentReport, toleranceMinutes }: IncidentView, page: Page): Html => {
  const { console: say, dates } = page.texts;
  const shown = unsentReport ?? next;
  if (shown === undefined) return html`${say.next.none}`;
  return html`<time datetime="${shown.at}">${say.next.at(dates.near(shown.at, page.now))}</time>
    ${timeToReport(shown.at, page, toleranceMinutes)}`;
};

/** Within the tolerance it may be on its way; after it, it was not issued. */
export const timeToReport = (at: Instant, page: Page, toleranceMinutes = 0): Html => {
  const { soon, due } = page.texts.console.next;
  return timeLeft(at, { now: soon, minutes: () => due, hours: () => due }, page, toleranceMinutes);
};
