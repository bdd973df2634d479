// Systems by section: a row each where they can be read, otherwise for each section how many stand in which state.
import { area, curveStepAfter, type SeriesPoint, stack } from 'd3-shape';
import type { CourseSection, CourseSystem } from '../../../../src/ports/course-view.ts';
import { type Html, html, nothing } from '../html.ts';
import type { Drawing, Lane } from './course-lanes.ts';
import {
  ALERT,
  fillOf,
  LABELS,
  LINE,
  RIGHT,
  round,
  type ShownState,
  SOFT,
  STATES,
  shortened,
  WIDTH,
  write,
} from './course-style.ts';

/** More rows than a page of paper has room for. */
const MOST_ROWS = 80;
const ROW = 15;
const HEAD = 22;
const BAND = 30;

export const systemLanes = (drawing: Drawing): readonly ((top: number) => Lane)[] =>
  drawing.view.sections.map((section) =>
    drawing.view.systemCount > MOST_ROWS
      ? (top: number) => bandOf(section, top, drawing)
      : (top: number) => rowsOf(section, top, drawing),
  );

const rule = (y: number): Html =>
  html`<line x1="0" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}" stroke="${LINE}" stroke-width="0.5"></line>`;

const rowsOf = (section: CourseSection, top: number, drawing: Drawing): Lane => ({
  height: HEAD + section.systems.length * ROW + 4,
  drawn: html`${rule(top)}${head(section, top + 15, drawing)}${section.systems.map((system, nth) =>
    row(system, top + HEAD + nth * ROW, drawing),
  )}`,
});

const head = ({ name, silent, systems }: CourseSection, y: number, { texts }: Drawing): Html => html`
  ${write({ x: 8, y, text: shortened(name, 26), bold: true })}
  ${write({ x: LABELS - 10, y, text: texts.pages.course.answered(systems.length - silent, systems.length), size: 12, anchor: 'end', fill: silent === 0 ? SOFT : ALERT })}`;

const row = ({ name, spans }: CourseSystem, top: number, { view, across, texts }: Drawing): Html => html`
  <g><title>${name}</title>${write({ x: 20, y: top + 11, text: shortened(name, 34), size: 11, fill: SOFT })}${spans.map(
    ({ from, state }, nth) => {
      const x = across(from);
      const width = across(spans[nth + 1]?.from ?? view.now) - x;
      return width <= 0
        ? nothing
        : html`<rect x="${round(x)}" y="${top + 1}" width="${round(width)}" height="${ROW - 3}" fill="${fillOf(state)}" stroke="${LINE}" stroke-width="0.5"><title>${name} ${texts.words.states[state]} ${texts.dates.short(from)}</title></rect>`;
    },
  )}</g>`;

interface Sample {
  readonly x: number;
  readonly counts: ReadonlyMap<ShownState, number>;
}

const bandOf = (section: CourseSection, top: number, drawing: Drawing): Lane => {
  const many = Math.max(1, section.systems.length);
  const down = (value: number): number => round(top + 4 + (value / many) * (BAND - 8));
  const layers = stack<unknown, Sample, ShownState>()
    .keys(STATES)
    .value(({ counts }, state) => counts.get(state) ?? 0)(samplesOf(section, drawing));
  const shape = area<SeriesPoint<Sample>>()
    .x(({ data }) => data.x)
    .y0(([low]) => down(low))
    .y1(([, high]) => down(high))
    .curve(curveStepAfter);
  return {
    height: BAND,
    drawn: html`${rule(top)}${head(section, top + 20, drawing)}${layers.map((layer) =>
      layer.some(([low, high]) => high > low)
        ? html`<path d="${shape(layer) ?? ''}" fill="${fillOf(layer.key)}" stroke="${LINE}" stroke-width="0.5"></path>`
        : nothing,
    )}`,
  };
};

/** How many stood in which state, wherever that changed; what changed within one point of the picture is one change. */
const samplesOf = ({ systems }: CourseSection, { view, across }: Drawing): readonly Sample[] => {
  const changes = systems.flatMap(({ spans }) =>
    spans.map(({ from, state }, nth) => ({ x: Math.round(across(from)), state, before: spans[nth - 1]?.state })),
  );
  const counts = new Map<ShownState, number>();
  const add = (state: ShownState | undefined, many: number): void => {
    if (state !== undefined) counts.set(state, (counts.get(state) ?? 0) + many);
  };
  const byX = [...Map.groupBy(changes, ({ x }) => x)].toSorted(([a], [b]) => a - b);
  const samples = byX.map(([x, same]) => {
    for (const { state, before } of same) {
      add(before, -1);
      add(state, 1);
    }
    return { x, counts: new Map(counts) };
  });
  return [...samples, { x: Math.round(across(view.now)), counts }];
};
