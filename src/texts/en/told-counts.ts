// How many are told, of each kind.
import type { KindCounts } from '../ja/told-counts.ts';

const notTold = ({ unreached, maybeSent }: KindCounts): string => {
  const counts = [
    ...(unreached === 0 ? [] : [`${unreached} not reached`]),
    ...(maybeSent === 0 ? [] : [`${maybeSent} perhaps sent`]),
  ];
  return counts.length === 0 ? '' : ` (${counts.join(', ')})`;
};

const countedKinds: Record<KindCounts['kind'], string> = {
  department: 'departments',
  section: 'sections',
  party: 'parties',
};

export const toldCountsEn = (kinds: readonly KindCounts[]): string =>
  `Told: ${kinds.map((one) => `${countedKinds[one.kind]} ${one.told}/${one.of}${notTold(one)}`).join(', ')}`;
