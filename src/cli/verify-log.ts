// verify-log: is the log what was written? One line for each incident, one for links and people, then whatever else does
// not fit.
import type { ChainVerdict } from '../../adapters/store/verify-chain.ts';
import { type LogVerdict, verifyLog } from '../../adapters/store/verify-log.ts';
import type { Texts } from '../posts/texts/texts.ts';
import { linesText, type Outcome } from './outcome.ts';
import { type DatabaseSetting, withDatabase } from './read-database.ts';

export const verifyLogCommand = (setting: DatabaseSetting): Promise<Outcome> =>
  withDatabase(setting, async (path) => verdictOutcome(await verifyLog(path), setting.texts));

const verdictOutcome = (verdict: LogVerdict, { cli }: Texts): Outcome => {
  const { incidents, directory } = verdict;
  const chains = [
    ...incidents.map(({ incident, ...chain }) => ({ name: incident, chain })),
    ...(directory.ok && directory.events === 0 ? [] : [{ name: cli.verify.directory, chain: directory }]),
  ];
  const beside = [
    ...verdict.brokenPlans.map(cli.verify.plan),
    ...verdict.brokenOutcomes.map(cli.verify.outcome),
    ...verdict.missingOutcomes.map(cli.verify.missingOutcome),
    ...verdict.changedCards.map(cli.verify.card),
    ...verdict.changedSchema.map(cli.verify.schema),
    ...verdict.fileProblems.map(cli.verify.file),
  ];
  const result = linesText([
    ...(incidents.length === 0 ? [cli.verify.empty] : []),
    ...chains.map(({ name, chain }) => chainLine(name, chain, cli)),
    ...beside,
    ...(chains.length === 0 ? [] : [cli.verify.keepTips]),
  ]);
  if (verdict.ok) return { exitCode: 0, result };
  const problems = chains.filter(({ chain }) => !chain.ok).length + beside.length;
  return { exitCode: 1, result, complaints: [cli.verify.conclusion(problems)] };
};

/** Enough of a hash to compare by eye with a printed copy. */
const TIP_LENGTH = 16;

const chainLine = (
  name: string,
  { events, tip = '', brokenSeq, problem }: ChainVerdict,
  { verify }: Texts['cli'],
): string =>
  problem === undefined
    ? verify.ok(name, events, tip.slice(0, TIP_LENGTH))
    : verify.broken(name, brokenSeq, verify.problems[problem]);
