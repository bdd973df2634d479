// How much a request may carry. An answer for every system of a large section stays well below it.
export const BODY_LIMIT = '64kb';
export const BODY_LIMIT_BYTES = 64 * 1024;
export const BODY_LIMIT_TEXT = '64 KB';
