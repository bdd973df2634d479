// Short words that several pages share: a report's name with its number, a section's deadline, and the time that is left.
import type { ReportView, SectionView } from '../../../../src/ports/views.ts';
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

/** What is said from the moment on: one sentence, or for how long it has been over. */
type Over = string | Texts['ownPages']['overdue'];

/** Right when the page is read without JavaScript; with it, the script counts on by the server's own time. */
export const timeLeft = (until: Instant, over: Over, page: Page): Html => {
  const { next: say } = page.texts.console;
  const { now, minutes: minutesOver, hours: hoursOver } = overWords(over);
  const minutes = Math.ceil((Date.parse(until) - Date.parse(page.now)) / 60_000);
  return html`<span class="left ${minutes <= 0 ? 'overdue' : ''}" data-until="${until}" data-hours-left="${say.hoursLeft('{h}', '{m}')}"
      data-minutes-left="${say.minutesLeft('{m}')}" data-due="${now}" data-minutes-over="${minutesOver('{m}')}"
      data-hours-over="${hoursOver('{h}', '{m}')}">${leftText(minutes, over, page)}</span>`;
};

/** The same as plain words. */
const leftText = (minutes: number, over: Over, page: Page): string => {
  const { next: say } = page.texts.console;
  const said = overWords(over);
  const [hours, rest] = [String(Math.floor(Math.abs(minutes) / 60)), String(Math.abs(minutes) % 60)];
  if (minutes === 0) return said.now;
  if (minutes > 0) return hours === '0' ? say.minutesLeft(rest) : say.hoursLeft(hours, rest);
  return hours === '0' ? said.minutes(rest) : said.hours(hours, rest);
};

const overWords = (over: Over): Exclude<Over, string> =>
  typeof over === 'string' ? { now: over, minutes: () => over, hours: () => over } : over;
