// 連絡済の件数: 部、課、関係各所ごとに。

/** They are never added up: a section reached through its department is one of either. */
export interface KindCounts {
  readonly kind: 'department' | 'section' | 'party';
  readonly told: number;
  readonly of: number;
  readonly unreached: number;
  readonly maybeSent: number;
}

const notTold = ({ unreached, maybeSent }: KindCounts): string => {
  const counts = [
    ...(unreached === 0 ? [] : [`未達 ${unreached}`]),
    ...(maybeSent === 0 ? [] : [`送信済みの可能性あり ${maybeSent}`]),
  ];
  return counts.length === 0 ? '' : `(${counts.join('、')})`;
};

const countedKinds: Record<KindCounts['kind'], string> = { department: '部', section: '課', party: '関係各所' };

export const toldCountsJa = (kinds: readonly KindCounts[]): string =>
  `連絡済:${kinds.map((one) => `${countedKinds[one.kind]} ${one.told}/${one.of}${notTold(one)}`).join('、')}`;
