// Tips that were kept: the output of an earlier verify-log, in either language, with whatever else stands in the file.
import { readFileSync } from 'node:fs';
import type { Chain, KeptTip } from '../../adapters/store/sqlite/compare-tips.ts';
import { textsIn } from '../texts/texts.ts';

/** `2026-001 良好 12件 末尾 0123456789abcdef`, `2026-001 ok, 12 events, tip 0123456789abcdef`. */
const LINE = /^(?<name>.*?)\s+(?:良好|ok,)\s+(?<events>[\d,]+)\D.*?(?<tip>[0-9a-f]{16,64})\s*$/;
const INCIDENT = /^\d{4}-\d{3,9}$/;

/** The system's error when the file cannot be read; empty when there is no tip in it. */
export const readTips = (file: string): readonly KeptTip[] =>
  readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .flatMap((line): readonly KeptTip[] => {
      const { name = '', events = '', tip } = LINE.exec(line.trim())?.groups ?? {};
      if (tip === undefined) return [];
      const kept = { events: Number(events.replaceAll(',', '')), tip };
      return [{ chain: chainOf(name), ...kept }];
    });

const OUTCOMES: readonly string[] = (['ja', 'en'] as const).map((locale) => textsIn(locale).cli.verify.outcomes);

const chainOf = (name: string): Chain => {
  if (INCIDENT.test(name)) return { incident: name };
  return OUTCOMES.includes(name) ? 'outcomes' : 'directory';
};
