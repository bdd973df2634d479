// The lanes above the systems: reports, stages, answers over time, calls, decisions.
import { area, curveStepAfter, line, symbol, symbolDiamond, symbolTriangle } from 'd3-shape';
import type { CourseMark, CourseReport, CourseView } from '../../../../src/ports/course-view.ts';
import type { Texts } from '../../../../src/texts/texts.ts';
import { type Html, html, nothing } from '../html.ts';
import { ACCENT, ALERT, INK, LABELS, LINE, round, SOFT, WIDTH, write } from './course-style.ts';

export type Across = (at: string) => number;

/** What is drawn, and how much room it takes. */
export interface Lane {
  readonly height: number;
  readonly drawn: Html;
}

export interface Drawing {
  readonly view: CourseView;
  readonly across: Across;
  readonly texts: Texts;
}

const label = (text: string, y: number): Html => write({ x: 8, y, text, bold: true });

export const lanes = (drawing: Drawing): readonly ((top: number) => Lane)[] => [
  (top) => reportLane(top, drawing),
  (top) => markLane(top, drawing, 'stages', symbolDiamond),
  (top) => answerLane(top, drawing),
  (top) => callLane(top, drawing),
  (top) => markLane(top, drawing, 'decisions', symbolTriangle),
];

const REPORT_HEIGHT = 52;
/** Numbers that would lie on each other are left to the table. */
const LEAST_BETWEEN = 20;

const reportLane = (top: number, { view, across, texts }: Drawing): Lane => {
  const y = top + 34;
  let labelled = Number.NEGATIVE_INFINITY;
  const drawn = view.reports.map((report) => {
    const x = across(report.at);
    const hasRoom = report.serial !== undefined && x - labelled >= LEAST_BETWEEN;
    if (hasRoom) labelled = x;
    return html`<g><title>${report.label} ${texts.dates.short(report.at)}</title>${reportMark(report, x, y)}${
      hasRoom ? write({ x, y: y - 13, text: String(report.serial), size: 12, anchor: 'middle' }) : nothing
    }</g>`;
  });
  return { height: REPORT_HEIGHT, drawn: html`${label(texts.pages.course.lanes.reports, y + 4)}${drawn}` };
};

/** Sent in time is full, late is hollow, not sent is crossed, to come is dotted; what answers no fixed time is a square. */
export const reportMark = ({ state, fixed }: Pick<CourseReport, 'state' | 'fixed'>, x: number, y: number): Html => {
  const [cx, cy] = [round(x), round(y)];
  if (state === 'missed') {
    return html`<path d="M${cx - 6} ${cy - 6}l12 12m0 -12l-12 12" stroke="${ALERT}" stroke-width="3" fill="none"></path>`;
  }
  if (!fixed) return html`<rect x="${cx - 5}" y="${cy - 5}" width="10" height="10" fill="${SOFT}"></rect>`;
  if (state === 'next') {
    return html`<circle cx="${cx}" cy="${cy}" r="7" fill="none" stroke="${ACCENT}" stroke-width="2" stroke-dasharray="2 3"></circle>`;
  }
  return html`<circle cx="${cx}" cy="${cy}" r="7" fill="${state === 'late' ? '#ffffff' : ACCENT}" stroke="${state === 'late' ? ALERT : ACCENT}" stroke-width="3"></circle>`;
};

const MARK_HEIGHT = 36;

const markLane = (
  top: number,
  { view, across, texts }: Drawing,
  kind: 'stages' | 'decisions',
  shape: typeof symbolDiamond,
): Lane => {
  const y = top + 20;
  const path = symbol(shape, 110)() ?? '';
  return {
    height: MARK_HEIGHT,
    drawn: html`${label(texts.pages.course.lanes[kind], y + 4)}${view[kind].map((mark, nth) => {
      const x = across(mark.at);
      const room = (view[kind][nth + 1] === undefined ? WIDTH : across(view[kind][nth + 1]?.at ?? '')) - x;
      return html`<g><title>${mark.label} ${texts.dates.short(mark.at)}</title><path d="${path}" transform="translate(${round(x)} ${y})" fill="${INK}"></path>${
        kind === 'stages' && room > mark.label.length * 13 + 16
          ? write({ x: x + 11, y: y + 4, text: mark.label, size: 12 })
          : nothing
      }</g>`;
    })}`,
  };
};

const ANSWER_HEIGHT = 96;

const answerLane = (top: number, { view, across, texts }: Drawing): Lane => {
  const [high, low] = [top + 14, top + ANSWER_HEIGHT - 12];
  const up = (answered: number): number => low - (answered / Math.max(1, view.systemCount)) * (low - high);
  const last = view.answers.at(-1)?.answered ?? 0;
  const steps = [...view.answers, { at: view.now, answered: last }];
  const x = (step: { readonly at: string }): number => round(across(step.at));
  const y = (step: { readonly answered: number }): number => round(up(step.answered));
  const below = area<(typeof steps)[number]>().x(x).y0(low).y1(y).curve(curveStepAfter)(steps) ?? '';
  const edge = line<(typeof steps)[number]>().x(x).y(y).curve(curveStepAfter)(steps) ?? '';
  const say = texts.pages.course;
  return {
    height: ANSWER_HEIGHT,
    drawn: html`${label(say.lanes.answers, top + 40)}
      ${write({ x: LABELS - 10, y: high + 5, text: String(view.systemCount), size: 12, anchor: 'end', fill: SOFT })}
      ${write({ x: LABELS - 10, y: low + 4, text: '0', size: 12, anchor: 'end', fill: SOFT })}
      <line x1="${LABELS}" x2="${WIDTH}" y1="${high}" y2="${high}" stroke="${LINE}" stroke-dasharray="4 4"></line>
      <path d="${below}" fill="#dfe6f5"></path><path d="${edge}" fill="none" stroke="${ACCENT}" stroke-width="2"></path>
      ${write({ x: Math.min(across(view.now) + 6, WIDTH - 60), y: up(last) + 4, text: say.answered(last, view.systemCount), size: 12, bold: true })}`,
  };
};

const CALL_HEIGHT = 32;

/** Calls of the same minute are one line, the longer the more there were. */
const callLane = (top: number, { view, across, texts }: Drawing): Lane => {
  const low = top + CALL_HEIGHT - 6;
  const together = [...Map.groupBy(view.calls, ({ at }: CourseMark) => Math.round(across(at)))];
  return {
    height: CALL_HEIGHT,
    drawn: html`${label(texts.pages.course.lanes.calls, low - 5)}${together.map(([x, calls]) => {
      const long = Math.min(22, 8 + calls.length * 3);
      return html`<line x1="${x}" x2="${x}" y1="${low - long}" y2="${low}" stroke="${INK}" stroke-width="2"></line>`;
    })}`,
  };
};
