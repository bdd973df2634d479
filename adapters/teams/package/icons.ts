// The app's two icons, drawn here: a status board with three lines, white on blue, and as an outline for Teams' bar.
import { crc32, deflateSync } from 'node:zlib';

/** `#4464ee` or the like. */
export const ACCENT_COLOR = '#1a3a5c';

/** Full of colour to its edges, 192 pixels wide; what has a meaning keeps to the middle. */
export const colorIcon = (): Buffer => {
  const ground = [1, 3, 5].map((at) => Number.parseInt(ACCENT_COLOR.slice(at, at + 2), 16));
  return png(192, (x, y) => {
    const white = coverage(192, x, y, (u, v) => isBoard((u - 0.22) / 0.56, (v - 0.22) / 0.56));
    return [...ground.map((part) => Math.round(part + (255 - part) * white)), 255];
  });
};

/** White on nothing, 32 pixels wide. */
export const outlineIcon = (): Buffer =>
  png(32, (x, y) => [255, 255, 255, Math.round(255 * coverage(32, x, y, (u, v) => isBoard(u, v)))]);

/** Whether a point of the unit square belongs to the drawing. */
const isBoard = (u: number, v: number): boolean =>
  (isRounded(u, v, 0.02, 0.16) && !isRounded(u, v, 0.12, 0.07)) ||
  [0.31, 0.5, 0.69].some((row) => isNear(u - 0.28, v - row, 0.06) || isBar(u, v, row));

const isRounded = (u: number, v: number, inset: number, radius: number): boolean => {
  const beyond = (value: number): number => Math.abs(value - 0.5) - (0.5 - inset - radius);
  const [across, down] = [beyond(u), beyond(v)];
  return Math.max(across, down) <= radius && (Math.min(across, down) <= 0 || isNear(across, down, radius));
};

const isNear = (across: number, down: number, radius: number): boolean =>
  across * across + down * down <= radius * radius;

const isBar = (u: number, v: number, row: number): boolean => u > 0.42 && u < 0.78 && Math.abs(v - row) < 0.04;

const SAMPLES = 4;

/** How much of a pixel is inside, from 0 to 1. */
const coverage = (size: number, x: number, y: number, isInside: (u: number, v: number) => boolean): number => {
  let inside = 0;
  for (let at = 0; at < SAMPLES * SAMPLES; at += 1) {
    const across = ((at % SAMPLES) + 0.5) / SAMPLES;
    const down = (Math.floor(at / SAMPLES) + 0.5) / SAMPLES;
    if (isInside((x + across) / size, (y + down) / size)) inside += 1;
  }
  return inside / (SAMPLES * SAMPLES);
};

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** `colorAt` gives red, green, blue and opacity, each from 0 to 255. */
const png = (size: number, colorAt: (x: number, y: number) => readonly number[]): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits, red, green, blue and opacity.
  header.set([8, 6], 8);
  const indexes = Array.from({ length: size }, (_, at) => at);
  // Each line begins with its filter: none.
  const lines = indexes.map((y) => [0, ...indexes.flatMap((x) => colorAt(x, y))]);
  const data = deflateSync(Buffer.from(lines.flat()), { level: 9 });
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
};
