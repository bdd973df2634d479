// The command that comes most often: one section answers for one of its systems. Each of the ward's systems in turn.
import { wardPlan } from '../plan/plan-folder.ts';

const STATES = ['停止', '一部停止', '復旧作業中'] as const;

export const answers = (): readonly { readonly as: string; readonly text: string }[] => {
  const { systems } = wardPlan();
  return STATES.flatMap((state) =>
    systems.map(({ no, section }) => ({ as: section, text: `/bcp 回答 ${no} ${state}` })),
  );
};

export const answerRequests = () =>
  answers().map((body) => ({
    method: 'POST' as const,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }));
