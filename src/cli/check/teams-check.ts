// teams check: would Teams do its part if an incident were declared now? One line each, with what to do; nothing is
// posted or changed.
import { existsSync } from 'node:fs';
import { pathOfUrl } from '../../../adapters/store/sqlite/open-sqlite.ts';
import { TEAMS } from '../../../adapters/teams/interactions.ts';
import { preflight } from '../../../adapters/teams/preflight/preflight.ts';
import { LEVELS } from '../../../adapters/teams/preflight/preflight-finding.ts';
import { loadPlan } from '../../plan/read/load-plan.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Settings } from '../../ports/settings.ts';
import { type Vocabulary, vocabulary } from '../../posts/vocabulary.ts';
import type { TeamsSettings } from '../../start-up/config/teams-settings.ts';
import type { Config } from '../../start-up/config.ts';
import { planFaultText } from '../../texts/plan-fault-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { instantFromEpochMs, localDate } from '../../time.ts';
import { failed, type Outcome } from '../outcome.ts';
import { reading, withDatabase } from '../read-database.ts';
import { type CheckLine, checkOutcome, hearingLines, withSettings } from './check-lines.ts';
import { NOTHING_RECORDED, notLinked, readTeamsRecord, type TeamsRecord, teamsExpected } from './teams-expected.ts';
import { findingText } from './teams-finding-text.ts';

interface Checking {
  readonly teams: TeamsSettings;
  readonly admins: readonly string[];
  readonly words: Vocabulary;
  /** What the adapter keeps; only read. */
  readonly settings: Pick<Settings, 'get'>;
}

export const teamsCheck = async (config: Config, texts: Texts): Promise<Outcome> => {
  const { teams, admins, planFolder, databaseUrl } = config;
  if (teams === undefined) return failed(texts.cli.teams.notConfigured);
  const loaded = loadPlan(planFolder);
  if (!loaded.ok) {
    const faults = loaded.faults.map((fault) => planFaultText(fault, texts.locale));
    return failed(texts.faults.planFaults(faults.length, planFolder), ...faults);
  }
  const checking = { teams, admins, words: vocabulary(loaded.plan, texts) };
  const path = pathOf(databaseUrl);
  // Teams is set up before the first start, too.
  if (path !== undefined && !existsSync(path)) {
    const note: CheckLine = { level: 'note', text: texts.cli.teams.noDatabase(path) };
    const nothing = { ...checking, settings: { get: async () => undefined } };
    return checkOutcome([...(await linesOf(NOTHING_RECORDED, nothing)), note], texts.cli.teams);
  }
  return withDatabase({ databaseUrl, texts }, (file) => checkBeside(file, checking));
};

/** Undefined when it names no file: then the database says what is wrong with it. */
const pathOf = (url: string): string | undefined => {
  try {
    return pathOfUrl(url);
  } catch {
    return undefined;
  }
};

/** Beside the program that holds the database, or without it. */
const checkBeside = async (file: string, checking: Omit<Checking, 'settings'>): Promise<Outcome> => {
  const { texts } = checking.words;
  const record = await reading(file, readTeamsRecord);
  return withSettings(file, async (settings) => {
    const lines = await linesOf(record, { ...checking, settings });
    const heard = await hearingLines(TEAMS, settings, texts);
    return checkOutcome([...lines, ...heard, ...links(record, checking)], texts.cli.teams);
  });
};

const clock: Clock = { now: () => instantFromEpochMs(Date.now()) };

const linesOf = async (
  record: TeamsRecord,
  { teams, admins, words, settings }: Checking,
): Promise<readonly CheckLine[]> => {
  const { texts } = words;
  const expected = teamsExpected(record, { words, admins, today: localDate(clock.now()) });
  const lines: CheckLine[] = [];
  for await (const finding of preflight(teams, expected, { clock, settings })) {
    lines.push({ level: LEVELS[finding.about], text: findingText(finding, texts) });
  }
  // Without anybody, nobody can add anybody.
  if (expected.people.length === 0) lines.push({ level: 'fix', text: texts.cli.teams.nobodyActs });
  return lines;
};

const links = (record: TeamsRecord, { words }: Pick<Checking, 'words'>): readonly CheckLine[] => {
  const missing = notLinked(record, words);
  if (missing.length === 0) return [];
  return [{ level: 'note', text: words.texts.cli.teams.notLinked(words.texts.words.list(words.some(missing))) }];
};
