// A4 in points: margins for a file's holes and a fax's edge, and type that survives both.

/** Left is where the sheet is bound. */
export const MARGINS = { left: 57, top: 62, right: 42, bottom: 54 } as const;
const PAGE_WIDTH = 595.28;
export const CONTENT_WIDTH = PAGE_WIDTH - MARGINS.left - MARGINS.right;

/** Of the running header. */
export const HEADER_TOP = 30;

export const SIZE = { title: 15, heading: 12, body: 11, small: 10 } as const;

/** Of a running text, and of a table's cells, whose lines stand closer. */
export const LINE_HEIGHT = 1.5;
export const TABLE_LINE_HEIGHT = 1.25;

export const LINE = { thin: 0.75, thick: 2.25 } as const;

export const CELL_PADDING = 4;

/** So that a pen fits: 9 mm, with the cell's own padding and line. */
export const WRITING_HEIGHT = 9 * (72 / 25.4);

/** What has to fit under a heading: a table's header and its first row. */
export const HEADING_ROOM = 56;
