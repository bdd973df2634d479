// A curve as one SVG text: how many stood how, stacked over time, with the marks of the plan above. In grey print each kind is
// known by its hatch; the same on a page, on paper and as a file.
import { scaleLinear, scaleUtc } from 'd3-scale';
import { area, curveStepAfter, type SeriesPoint, stack } from 'd3-shape';
import type { Curve } from '../posts/card.ts';
import { element, textAt } from './svg-text.ts';

const WIDTH = 760;
const HEIGHT = 300;
const LEFT = 44;
const RIGHT = 14;
const TOP = 62;
const BOTTOM = HEIGHT - 62;

const INK = '#1a1a1a';
const SOFT = '#4d4d4d';
const LINE = '#b3b3b3';
const ACCENT = '#0017c1';

interface Look {
  readonly fill: string;
  readonly hatch?: string;
  readonly ink?: string;
}

/** From what is wrong, at the bottom, to what is right. */
const LOOKS: readonly Look[] = [
  { fill: '#e0746f', hatch: 'M-2 2 2 -2 M0 8 8 0 M6 10 10 6', ink: '#5c0a06' },
  { fill: '#ffe08a', hatch: 'M0 8 8 0', ink: '#806300' },
  { fill: '#c5d7fb', hatch: 'M0 2H8 M0 6H8', ink: '#0017c1' },
  { fill: '#f5f5f5', hatch: 'M1 4H4', ink: '#7a7a7a' },
  { fill: '#c9ead6' },
];

/** `font` is the family whose letters the caller has. `name` keeps the ids of two pictures of one page apart. */
export const curveSvg = (curve: Curve, { font, name }: { readonly font: string; readonly name: string }): string => {
  const across = scaleUtc()
    .domain([new Date(curve.from), new Date(curve.to)])
    .range([LEFT, WIDTH - RIGHT])
    .clamp(true);
  const most = Math.max(1, ...curve.points.map(({ counts }) => sum(counts)));
  const up = scaleLinear().domain([0, most]).range([BOTTOM, TOP]);
  const x = (at: string): number => round(across(new Date(at)));
  return element('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: 'img',
    'aria-label': curve.title,
    'font-family': font,
    class: 'curve',
  })(
    patterns(name),
    element('rect', { width: WIDTH, height: HEIGHT, fill: '#ffffff' })(),
    ...ticks(curve, x),
    ...layers(curve, x, up, name),
    ...counts(most, up),
    ...marks(curve, x),
    ...reports(curve, x),
    ...legend(curve, name),
  );
};

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
const round = (value: number): number => Math.round(value * 10) / 10;

const patterns = (name: string): string =>
  element('defs')(
    ...LOOKS.map(({ fill, hatch, ink }, nth) =>
      hatch === undefined || ink === undefined
        ? ''
        : element('pattern', { id: `${name}-${nth}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' })(
            element('rect', { width: 8, height: 8, fill })(),
            element('path', { d: hatch, stroke: ink, 'stroke-width': 1.2, fill: 'none' })(),
          ),
    ),
  );

const fillOf = (nth: number, name: string): string => {
  const look = LOOKS[nth] ?? LOOKS[0];
  return look?.hatch === undefined ? (look?.fill ?? '#ffffff') : `url(#${name}-${nth})`;
};

type X = (at: string) => number;

const ticks = ({ ticks }: Curve, x: X): readonly string[] =>
  ticks.flatMap(({ at, label }) => [
    element('line', { x1: x(at), x2: x(at), y1: TOP, y2: BOTTOM, stroke: LINE, 'stroke-width': 0.6 })(),
    textAt({ x: x(at), y: BOTTOM + 15, size: 11, anchor: 'middle', fill: SOFT }, label),
  ]);

const counts = (most: number, up: (value: number) => number): readonly string[] =>
  [0, most].map((value) =>
    textAt({ x: LEFT - 6, y: round(up(value)) + 4, size: 11, anchor: 'end', fill: SOFT }, String(value)),
  );

const layers = (curve: Curve, x: X, up: (value: number) => number, name: string): readonly string[] => {
  const last = curve.points.at(-1);
  const points = last === undefined ? [] : [...curve.points, { ...last, at: curve.now }];
  const keys = curve.kinds.map((_, nth) => nth);
  const series = stack<unknown, Curve['points'][number], number>()
    .keys(keys)
    .value(({ counts }, nth) => counts[nth] ?? 0)(points);
  const shape = area<SeriesPoint<Curve['points'][number]>>()
    .x(({ data }) => x(data.at))
    .y0(([low]) => round(up(low)))
    .y1(([, high]) => round(up(high)))
    .curve(curveStepAfter);
  return series
    .filter((layer) => layer.some(([low, high]) => high > low))
    .map((layer) =>
      element('path', { d: shape(layer) ?? '', fill: fillOf(layer.key, name), stroke: LINE, 'stroke-width': 0.5 })(),
    );
};

/** Names that would lie on each other take turns in three rows; what has no room has its line alone. */
const ROWS = 3;
const LETTER = 11.5;

const marks = ({ marks }: Curve, x: X): readonly string[] => {
  const ends: number[] = Array.from({ length: ROWS }, () => Number.NEGATIVE_INFINITY);
  return marks.flatMap(({ at, label }) => {
    const left = x(at);
    const row = ends.findIndex((end) => end + 6 < left);
    const fits = left + label.length * LETTER < WIDTH;
    if (row >= 0) ends[row] = left + label.length * LETTER;
    const y = 14 + (row < 0 ? ROWS : row) * 14;
    return [
      element('line', {
        x1: left,
        x2: left,
        y1: y + 3,
        y2: BOTTOM,
        stroke: ACCENT,
        'stroke-width': 1,
        'stroke-dasharray': '4 3',
      })(),
      ...(row < 0 ? [] : [textAt({ x: left, y, size: 11, anchor: fits ? 'start' : 'end', fill: INK }, label)]),
    ];
  });
};

const dot = (cx: number, cy: number): string => element('circle', { cx, cy, r: 3.5, fill: INK })();

const reports = ({ reports }: Curve, x: X): readonly string[] => [
  ...reports.at.map((at) => dot(x(at), BOTTOM)),
  dot(WIDTH - 60, HEIGHT - 19),
  textAt({ x: WIDTH - 52, y: HEIGHT - 15, size: 11, anchor: 'start', fill: INK }, reports.label),
];

const KEY = 132;

const legend = ({ kinds }: Curve, name: string): readonly string[] =>
  kinds.flatMap(({ label }, nth) => {
    const left = LEFT + nth * KEY - (nth > 0 ? 4 : 0);
    return [
      element('rect', {
        x: left,
        y: HEIGHT - 26,
        width: 22,
        height: 13,
        fill: fillOf(nth, name),
        stroke: SOFT,
        'stroke-width': 0.7,
      })(),
      textAt({ x: left + 27, y: HEIGHT - 15, size: 11, anchor: 'start', fill: INK }, label),
    ];
  });
