// slack check: would Slack do its part if an incident were declared now? One line each, with what to do; nothing is changed.
import { existsSync } from 'node:fs';
import { SLACK } from '../../../adapters/slack/interactions.ts';
import { preflight } from '../../../adapters/slack/preflight/preflight.ts';
import { LEVELS } from '../../../adapters/slack/preflight/preflight-finding.ts';
import { pathOfUrl } from '../../../adapters/store/sqlite/open-sqlite.ts';
import { loadPlan } from '../../plan/read/load-plan.ts';
import type { Clock } from '../../ports/clock.ts';
import { type Vocabulary, vocabulary } from '../../posts/vocabulary.ts';
import type { SlackSettings } from '../../start-up/config/slack-settings.ts';
import type { Config } from '../../start-up/config.ts';
import { planFaultText } from '../../texts/plan-fault-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { instantFromEpochMs, localDate } from '../../time.ts';
import { failed, type Outcome } from '../outcome.ts';
import { reading, withDatabase } from '../read-database.ts';
import { type CheckLine, checkOutcome, hearingLines, withSettings } from './check-lines.ts';
import { NOTHING_RECORDED, notLinked, readSlackRecord, type SlackRecord, slackExpected } from './slack-expected.ts';
import { findingText } from './slack-finding-text.ts';

interface Checking {
  readonly slack: SlackSettings;
  readonly admins: readonly string[];
  readonly words: Vocabulary;
}

export const slackCheck = async (config: Config, texts: Texts): Promise<Outcome> => {
  const { slack, admins, planFolder, databaseUrl } = config;
  if (slack === undefined) return failed(texts.cli.slack.notConfigured);
  const loaded = loadPlan(planFolder);
  if (!loaded.ok) {
    const faults = loaded.faults.map((fault) => planFaultText(fault, texts.locale));
    return failed(texts.faults.planFaults(faults.length, planFolder), ...faults);
  }
  const checking = { slack, admins, words: vocabulary(loaded.plan, texts) };
  const path = pathOf(databaseUrl);
  // Slack is set up before the first start, too.
  if (path !== undefined && !existsSync(path)) {
    const note: CheckLine = { level: 'note', text: texts.cli.slack.noDatabase(path) };
    return checkOutcome([...(await linesOf(NOTHING_RECORDED, checking)), note], texts.cli.slack);
  }
  return withDatabase({ databaseUrl, texts }, async (file) => {
    const record = await reading(file, readSlackRecord);
    const heard = await withSettings(file, (settings) => hearingLines(SLACK, settings, texts));
    const lines = [...(await linesOf(record, checking)), ...heard, ...links(record, checking)];
    return checkOutcome(lines, texts.cli.slack);
  });
};

/** Undefined when it names no file: then the database says what is wrong with it. */
const pathOf = (url: string): string | undefined => {
  try {
    return pathOfUrl(url);
  } catch {
    return undefined;
  }
};

const clock: Clock = { now: () => instantFromEpochMs(Date.now()) };

const linesOf = async (record: SlackRecord, { slack, admins, words }: Checking): Promise<readonly CheckLine[]> => {
  const { texts } = words;
  const expected = slackExpected(record, { words, admins, today: localDate(clock.now()) });
  const lines: CheckLine[] = [];
  for await (const finding of preflight(slack, expected, clock)) {
    lines.push({ level: LEVELS[finding.about], text: findingText(finding, texts) });
  }
  // Without anybody, nobody can add anybody.
  if (expected.people.length + expected.groups.length === 0) {
    lines.push({ level: 'fix', text: texts.cli.slack.nobodyActs });
  }
  return lines;
};

const links = (record: SlackRecord, { words }: Checking): readonly CheckLine[] => {
  const missing = notLinked(record, words);
  if (missing.length === 0) return [];
  return [{ level: 'note', text: words.texts.cli.slack.notLinked(words.texts.words.list(words.some(missing))) }];
};
