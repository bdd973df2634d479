// The next version of the file: a drill by a script has a clock of its own, so its events say beside the drill's time when they
// really were. Of every other event nothing changes, nor does its hash.
export const REAL_TIME_STEP = `
alter table events add column real_at text;
`;
