// A declaration that may be a drill or not: the two lines that say which, to be typed or pressed.
import type { RefusalReason } from '../../incident/refusal.ts';

type Unclear = Extract<RefusalReason, { code: 'drill_or_real' }>;

/** As a drill, then for real. */
export const drillChoices = ({ scenario, situation, causeKind, again }: Unclear): readonly [string, string] => {
  const rest = [
    ...(again ? ['--again'] : []),
    ...(causeKind === undefined ? [] : ['--cause', causeKind]),
    // In quotation marks, so that it stays what it was whatever stands in it.
    ...(situation === '' ? [] : [`"${situation.replaceAll('"', '”')}"`]),
  ];
  return [
    ['/bcp declare', scenario, '--drill', '--sure', ...rest].join(' '),
    ['/bcp declare', scenario, '--real', ...rest].join(' '),
  ];
};
