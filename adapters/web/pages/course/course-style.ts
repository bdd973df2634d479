// What the picture is drawn with: sizes, and for each state a colour and a hatch, so that it can be read in grey print too.
import type { CourseSystem } from '../../../../src/ports/course-view.ts';
import { type Html, html, nothing } from '../html.ts';

export type ShownState = CourseSystem['spans'][number]['state'];

export const WIDTH = 1200;
export const LABELS = 236;
export const RIGHT = 28;

export const INK = '#1a1a1a';
export const SOFT = '#4d4d4d';
export const LINE = '#b3b3b3';
export const ACCENT = '#0017c1';
export const ALERT = '#ce0000';

interface Look {
  readonly fill: string;
  /** What is drawn on the fill, in a square of eight. */
  readonly hatch?: string;
  readonly ink?: string;
}

/** From what is wrong to what is right: the order of the legend and of a stack. */
const LOOKS: Readonly<Record<ShownState, Look>> = {
  stopped: { fill: '#e0746f', hatch: 'M-2 2 2 -2 M0 8 8 0 M6 10 10 6', ink: '#5c0a06' },
  degraded: { fill: '#ffe08a', hatch: 'M0 8 8 0', ink: '#806300' },
  recovering: { fill: '#c5d7fb', hatch: 'M0 2H8 M0 6H8', ink: '#0017c1' },
  checking: { fill: '#ffffff', hatch: 'M2 2h1v1h-1z M6 6h1v1h-1z', ink: '#333333' },
  no_answer: { fill: '#f5f5f5', hatch: 'M1 4H4', ink: '#7a7a7a' },
  not_affected: { fill: '#ffffff' },
  restored: { fill: '#c9ead6', hatch: 'M2 0V8 M6 0V8', ink: '#115a36' },
  running: { fill: '#c9ead6' },
};
export const STATES = Object.keys(LOOKS) as readonly ShownState[];

/** A hatch where the state has one, otherwise its colour. */
export const fillOf = (state: ShownState): string =>
  LOOKS[state].hatch === undefined ? LOOKS[state].fill : `url(#course-${state})`;

export const patterns = (): Html =>
  html`<defs>${STATES.map((state) => {
    const { fill, hatch, ink } = LOOKS[state];
    if (hatch === undefined || ink === undefined) return nothing;
    return html`<pattern id="course-${state}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${fill}"></rect><path d="${hatch}" stroke="${ink}" stroke-width="1.2" fill="none"></path></pattern>`;
  })}</defs>`;

interface Written {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill?: string;
  readonly bold?: true;
}

export const write = ({ x, y, text, size = 13, anchor = 'start', fill = INK, bold }: Written): Html =>
  html`<text x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}" fill="${fill}" ${bold === true ? html`font-weight="bold"` : nothing}>${text}</text>`;

export const round = (value: number): number => Math.round(value * 10) / 10;

/** Wide letters take the room of two. */
export const shortened = (text: string, most: number): string => {
  let room = most;
  let kept = '';
  for (const letter of text) {
    room -= letter.charCodeAt(0) < 0x80 ? 1 : 2;
    if (room < 0) return `${kept}…`;
    kept += letter;
  }
  return kept;
};
