// A subject's events, commands and refusals are its own: nothing is handed on to whoever comes last.
import { describe, expect, test } from '@jest/globals';
import { COMMAND_TYPES, EVENT_TYPES } from '../incident/types-by-subject.ts';
import { leftOversIn } from './left-over.ts';
import { sourcesIn } from './repository-files.ts';

const NAMES: ReadonlySet<string> = new Set([...EVENT_TYPES, ...COMMAND_TYPES]);

test('no switch over events or commands has a default, and none is cast to a subject’s', () => {
  const pure = [...sourcesIn(['src/incident', 'src/posts', 'src/views', 'src/app'])];
  expect(pure.flatMap(([path, source]) => leftOversIn(path, source, NAMES))).toEqual([]);
});

describe('planted', () => {
  const of = (source: string) => leftOversIn('src/posts/a.ts', source, NAMES);

  test('a default beside an event or a command is found', () => {
    const switched = (label: string) =>
      `export const a = (event: { type: string }) => {\n  switch (event.type) {\n    case '${label}':\n      return 1;\n    default:\n      return 0;\n  }\n};`;
    const complaint = ['src/posts/a.ts:5 has a default beside the types of events, commands or refusals'];
    expect(of(switched('ReportIssued'))).toEqual(complaint);
    expect(of(switched('provider_heard'))).toEqual(complaint);
    expect(of(switched('running'))).toEqual([]);
  });

  test('a cast to a subject’s events is found', () => {
    expect(of('const event = recorded.event as TellingEvent;')).toEqual([
      'src/posts/a.ts:1 takes something for a TellingEvent that may be none',
    ]);
    expect(of('const kind = words as const;')).toEqual([]);
  });
});
