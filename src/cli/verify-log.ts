// verify-log: is the log what was written? One line for each incident, then whatever else does not fit.
import { type IncidentVerdict, type LogVerdict, verifyLog } from '../../adapters/store/verify-log.ts';
import type { Texts } from '../posts/texts/texts.ts';
import { linesText, type Outcome } from './outcome.ts';
import { type DatabaseSetting, withDatabase } from './read-database.ts';

export const verifyLogCommand = (setting: DatabaseSetting): Promise<Outcome> =>
  withDatabase(setting, async (path) => verdictOutcome(await verifyLog(path), setting.texts));

const verdictOutcome = (verdict: LogVerdict, { cli }: Texts): Outcome => {
  const { incidents } = verdict;
  const beside = [
    ...verdict.brokenPlans.map(cli.verify.plan),
    ...verdict.brokenOutcomes.map(cli.verify.outcome),
    ...verdict.missingOutcomes.map(cli.verify.missingOutcome),
    ...verdict.changedCards.map(cli.verify.card),
    ...verdict.changedSchema.map(cli.verify.schema),
    ...verdict.fileProblems.map(cli.verify.file),
  ];
  const result = linesText([
    ...(incidents.length === 0 ? [cli.verify.empty] : incidents.map((one) => incidentLine(one, cli))),
    ...beside,
    ...(incidents.length === 0 ? [] : [cli.verify.keepTips]),
  ]);
  if (verdict.ok) return { exitCode: 0, result };
  const problems = incidents.filter(({ ok }) => !ok).length + beside.length;
  return { exitCode: 1, result, complaints: [cli.verify.conclusion(problems)] };
};

/** Enough of a hash to compare by eye with a printed copy. */
const TIP_LENGTH = 16;

const incidentLine = (
  { incident, events, tip = '', brokenSeq, problem }: IncidentVerdict,
  { verify }: Texts['cli'],
): string =>
  problem === undefined
    ? verify.ok(incident, events, tip.slice(0, TIP_LENGTH))
    : verify.broken(incident, brokenSeq, verify.problems[problem]);
