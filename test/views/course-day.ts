// A day on which it sticks: a late section, a report that went out late, calls, a decision, a recovery.
import type { Plan } from '../../src/plan/plan.ts';
import type { Step } from '../incident/given-when-then.ts';
import { DECLARED, MANAGER } from '../incident/given-when-then.ts';

export const ONE_DAY: readonly Step[] = [
  DECLARED,
  ['11:25', MANAGER, 'パターン a'],
  ['11:32', 'taxation', '回答 全て 停止'],
  ['11:35', MANAGER, '連絡済 企画部 --相手 係長 --手段 電話 --復唱済'],
  ['11:41', 'clock'],
  ['11:50', 'family-register-residents', '回答 全て 停止'],
  ['12:00', 'clock'],
  ['12:10', MANAGER, '漏えい なし'],
  ['13:00', MANAGER, '回答 12 停止 --for 職員課 --said-by 係長 --by 電話'],
  ['13:30', MANAGER, '判断 公表 する --said-by 区長'],
  ['14:00', 'family-register-residents', '回答 全て 復旧作業中'],
  ['16:20', 'clock'],
  ['17:00', 'family-register-residents', '回答 全て 復旧済'],
  ['17:30', 'taxation', '回答 全て 稼働中'],
];

/** Every section answers, one after the other, in a plan of any size. */
export const everybodyAnswers = ({ sections, systems }: Plan): readonly Step[] => [
  DECLARED,
  ...sections
    .filter(({ id }) => systems.some(({ section }) => section === id))
    .map(({ id }, nth): Step => {
      const minutes = 21 + nth;
      const time = `${11 + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
      return [time, id, `回答 全て ${nth % 3 === 0 ? '停止' : '一部停止'}`];
    }),
];
