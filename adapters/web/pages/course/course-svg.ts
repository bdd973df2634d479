// 経過図 as one SVG, drawn on the server: it needs no script, prints in grey, and is the same on the page and as a file.
import { scaleUtc } from 'd3-scale';
import type { CourseView } from '../../../../src/ports/course-view.ts';
import type { Texts } from '../../../../src/texts/texts.ts';
import { type Html, html, nothing, PICTURE_FONTS } from '../html.ts';
import { type Drawing, type Lane, lanes, reportMark } from './course-lanes.ts';
import { ACCENT, fillOf, LABELS, LINE, patterns, RIGHT, round, SOFT, STATES, WIDTH, write } from './course-style.ts';
import { systemLanes } from './course-systems.ts';

const AXIS = 34;
const LEGEND = 64;

export const courseSvg = (view: CourseView, texts: Texts): Html => {
  const scale = scaleUtc()
    .domain([new Date(view.from), new Date(view.to)])
    .range([LABELS, WIDTH - RIGHT])
    // What lies further ahead stands at the edge.
    .clamp(true);
  const drawing: Drawing = { view, texts, across: (at) => scale(new Date(at)) };
  let top = AXIS;
  const drawn: Html[] = [];
  for (const lane of [...lanes(drawing), ...systemLanes(drawing)]) {
    const { height, drawn: one }: Lane = lane(top);
    drawn.push(one);
    top += height;
  }
  const { course: say } = texts.pages;
  // By itself, too, it says that it is of a drill.
  const name = `${view.drill ? texts.words.drill : ''}${view.incident}`;
  const title = say.picture(name, texts.dates.short(view.from), texts.dates.short(view.to));
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top + LEGEND}" class="course" role="img"
    aria-labelledby="course-picture" font-family="${PICTURE_FONTS}"><title id="course-picture">${title}</title>
    ${patterns()}<rect width="${WIDTH}" height="${top + LEGEND}" fill="#ffffff"></rect>
    ${write({ x: 8, y: 18, text: name, size: 14, bold: true })}${axis(drawing, top)}${drawn}${presentLine(drawing, top)}${legend(top + 20, texts)}</svg>`;
};

const axis = ({ view, across }: Drawing, bottom: number): Html =>
  html`${view.ticks.map(({ at, label }) => {
    const x = round(across(at));
    return html`<line x1="${x}" x2="${x}" y1="24" y2="${bottom}" stroke="${LINE}" stroke-width="0.7"></line>${write({ x, y: 18, text: label, size: 12, anchor: 'middle', fill: SOFT })}`;
  })}`;

const presentLine = ({ view, across, texts }: Drawing, bottom: number): Html => {
  if (!view.open) return nothing;
  const x = round(across(view.now));
  return html`<line x1="${x}" x2="${x}" y1="24" y2="${bottom}" stroke="${ACCENT}" stroke-width="1.5" stroke-dasharray="6 3"></line>
    ${write({ x, y: bottom + 12, text: texts.pages.course.now, size: 12, anchor: 'middle', fill: ACCENT })}`;
};

const KEY_WIDTH = 138;

const legend = (top: number, texts: Texts): Html => {
  const say = texts.pages.course.legend;
  const reports = [
    { state: 'sent', fixed: true, label: say.sent },
    { state: 'late', fixed: true, label: say.late },
    { state: 'missed', fixed: true, label: say.missed },
    { state: 'next', fixed: true, label: say.next },
    { state: 'sent', fixed: false, label: say.other },
  ] as const;
  return html`${STATES.map((state, nth) => {
    const x = 8 + nth * KEY_WIDTH;
    return html`<rect x="${x}" y="${top}" width="24" height="13" fill="${fillOf(state)}" stroke="${SOFT}" stroke-width="0.7"></rect>${write({ x: x + 30, y: top + 11, text: texts.words.states[state], size: 12 })}`;
  })}${reports.map((report, nth) => {
    const x = 20 + nth * 190;
    return html`${reportMark(report, x, top + 29)}${write({ x: x + 16, y: top + 33, text: report.label, size: 12 })}`;
  })}`;
};
