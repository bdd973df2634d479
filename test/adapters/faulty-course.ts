// What an administrator says while the line to a chat fails, from a declaration to its final report: as long as there are
// faults left. All chance is the seed's.
import type { Chance } from '../simulation/world/random.ts';

export const INCIDENT = '2026-001';

export interface OfficeOnABadLine {
  readonly sections: readonly string[];
  /** The program must take it. */
  says(words: string): Promise<void>;
  /** Compares, sends, and lets the seconds pass. */
  pass(seconds: number): Promise<void>;
}

const HOW_OFTEN = 0.5;
/** So many of a hundred faults are left when the final report is given. */
const FOR_THE_END = 0.15;

/** Every other call fails, until that many have: what `next` answers fails the call, and `left` says how many are to come. */
export const manyFaults = <F>(
  faults: number,
  chance: Chance,
  anyFault: (chance: Chance) => F,
): { readonly next: () => F | undefined; readonly left: () => number } => {
  let left = faults;
  return {
    next: () => {
      if (left === 0 || !chance.happens(HOW_OFTEN)) return undefined;
      left -= 1;
      return anyFault(chance);
    },
    left: () => left,
  };
};

export const fromDeclarationToFinalReport = async (
  office: OfficeOnABadLine,
  chance: Chance,
  left: () => number,
): Promise<void> => {
  const forTheEnd = left() * FOR_THE_END;
  await office.says('宣言 iaas-down');
  await office.pass(chance.int(30));
  for (let no = 0; left() > forTheEnd; no += 1) {
    await office.says(somethingSaid(office.sections, chance, no));
    await office.pass(chance.int(40));
  }
  await office.says('終結 理由 復旧を確認した');
  // Enough is said even when the line was kind.
  for (let no = 0; left() > 0; no += 1) {
    await office.pass(10 + chance.int(30));
    if (no % 3 === 2) await office.says(`訂正 1 誤:${no} 正:${no + 1}`);
  }
};

const somethingSaid = (sections: readonly string[], chance: Chance, no: number): string => {
  switch (chance.weighted({ answer: 8, cause: 3, ask: 1, correct: 1 })) {
    case 'answer':
      return `回答 全て ${chance.pick(['停止', '確認中', '稼働中'])} --for ${chance.pick(sections)} --said-by 係長${no} --by 電話`;
    case 'cause':
      return `更新 原因 調査中 ${no}`;
    case 'ask':
      return `確認依頼 ${chance.pick(sections)}`;
    case 'correct':
      return `訂正 1 誤:${no} 正:${no + 1}`;
  }
};
