// ウェブ画面: what the buttons are called, one for each thing that somebody may do.
import type { Permission } from '../../../plan/plan.ts';

type Operation = Exclude<Permission, 'answer_for_others' | 'link' | 'people'>;

export const consoleButtonsJa: Record<Operation, string> = {
  declare: '宣言する',
  update: '更新する',
  times: '定時連絡の時刻を変更する',
  answer: '回答する',
  ask: '改めて確認を依頼する',
  remind: '未回答の課へ催促する',
  report: '臨時連絡を発信する',
  approve: '承認待ちの報告を発信する',
  correct: '訂正を追記する',
  resolve: '終報を発信して終結する',
  note: '記録に追加する',
  channels: '連絡手段を更新する',
  contact: '連絡を記録する',
  decide: '判断を記録する',
};
