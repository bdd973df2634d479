// The next version of the file: beside each due time, what the clock showed when it was set, so that a wait is as long as it
// was meant to be though the clock is set back meanwhile. Null in rows of the versions before.

export const WAITS_STEP = `
alter table deliveries add column due_from text;
alter table decorations add column due_from text;
`;
