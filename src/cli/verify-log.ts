// verify-log: is the log what was written? One line for each incident, one for links and people, then whatever else does
// not fit.
import { type Chain, compareTips, type KeptTip } from '../../adapters/store/sqlite/compare-tips.ts';
import type { ChainVerdict } from '../../adapters/store/verify/verify-chain.ts';
import { type LogVerdict, verifyLog } from '../../adapters/store/verify/verify-log.ts';
import type { Texts } from '../texts/texts.ts';
import { failed, linesText, type Outcome } from './outcome.ts';
import { type DatabaseSetting, withDatabase } from './read-database.ts';
import { readTips } from './read-tips.ts';

/** `tips`: a file with the output of an earlier verify-log. */
export const verifyLogCommand = (setting: DatabaseSetting, tips?: string): Promise<Outcome> =>
  withDatabase(setting, async (path) => {
    const { cli } = setting.texts;
    const kept = tips === undefined ? [] : tipsIn(tips, cli);
    if ('problem' in kept) return failed(kept.problem);
    const tipProblems = compareTips(path, kept).map(({ chain, events, problem }) =>
      cli.verify.tip(chainName(chain, cli), events, problem),
    );
    return verdictOutcome(await verifyLog(path), { count: kept.length, problems: tipProblems }, setting.texts);
  });

const tipsIn = (file: string, { verify }: Texts['cli']): readonly KeptTip[] | { readonly problem: string } => {
  try {
    const kept = readTips(file);
    return kept.length === 0 ? { problem: verify.noTips(file) } : kept;
  } catch (error) {
    return { problem: verify.unreadableTips(file, String((error as NodeJS.ErrnoException).code ?? error)) };
  }
};

const chainName = (chain: Chain, { verify }: Texts['cli']): string =>
  typeof chain === 'string' ? verify[chain] : chain.incident;

interface Compared {
  readonly count: number;
  readonly problems: readonly string[];
}

const verdictOutcome = (verdict: LogVerdict, tips: Compared, { cli }: Texts): Outcome => {
  const { incidents, directory, outcomes } = verdict;
  const chains = [
    ...incidents.map(({ incident, ...chain }) => ({ name: incident, chain })),
    ...[
      { name: cli.verify.directory, chain: directory },
      { name: cli.verify.outcomes, chain: outcomes },
    ].filter(({ chain }) => !chain.ok || chain.events > 0),
  ];
  const beside = [
    ...verdict.brokenPlans.map(cli.verify.plan),
    ...verdict.brokenOutcomes.map(cli.verify.outcome),
    ...verdict.missingOutcomes.map(cli.verify.missingOutcome),
    ...verdict.foreignRows.map(cli.verify.foreign),
    ...verdict.changedCards.map(cli.verify.card),
    ...verdict.changedSchema.map(cli.verify.schema),
    ...verdict.fileProblems.map(cli.verify.file),
    ...tips.problems,
  ];
  const result = linesText([
    ...(incidents.length === 0 ? [cli.verify.empty] : []),
    ...chains.map(({ name, chain }) => chainLine(name, chain, cli)),
    ...beside,
    ...(tips.count > 0 && tips.problems.length === 0 ? [cli.verify.tipsFit(tips.count)] : []),
    ...(chains.length === 0 ? [] : [cli.verify.keepTips]),
  ]);
  if (verdict.ok && tips.problems.length === 0) return { exitCode: 0, result };
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
