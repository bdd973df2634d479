// Short words that several pages share: a report's name with its number, and a section's deadline.
import type { ReportView, SectionView } from '../../../src/ports/desk.ts';
import { type Html, html, nothing } from './html.ts';
import type { Page } from './page.ts';

export const reportName = ({ serial, kind }: ReportView, { texts }: Page): string =>
  texts.posts.report.name(serial, kind === 'final' || kind === 'correction' ? kind : 'other');

export const deadlineText = ({ deadline }: SectionView, { texts, now }: Page): Html =>
  deadline === undefined
    ? nothing
    : html`<span class="deadline">${texts.console.incident.due(texts.dates.near(deadline, now))}</span>`;
