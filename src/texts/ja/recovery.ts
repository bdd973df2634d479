// 復旧の手順 (個別4): how each step stands, what it waits for, and what is said of it.
import type { StepMark, StepState } from '../../incident/recovery/step-event.ts';
import type { WardWords } from '../ward-words.ts';

const states: Record<StepState, string> = {
  not_begun: '未着手',
  under_way: '対応中',
  done: '完了',
  reopened: '再開',
};
const marks: Record<StepMark, string> = { begin: '着手', done: '完了', reopen: '再開' };

export const recoveryJa = (_ward: WardWords) => ({
  title: '復旧の手順',
  states,
  marks,
  step: (no: number, name: string): string => `${no} ${name}`,
  numbers: (numbers: string): string => `記録 ${numbers}`,
  waits: {
    people: '担当者による記録',
    provider: '提供事業者からの連絡',
    answers: (sections: string): string => `${sections}の回答`,
    crew: '対応する者の記録',
    stopped_systems: '停止中のシステムの確認',
    alternatives: (systems: string): string => `${systems}の代替手段(又はできない理由)`,
    order: '審議機関による優先度の決定',
    platform: '環境の復旧',
    restoration: (systems: string): string => `${systems}の復旧(動作確認済)`,
  },
  line: {
    marked: (step: string, mark: string, because: string | undefined): string =>
      `手順 ${step}:${mark}${because === undefined ? '' : `(${because})`}`,
    noted: (steps: string): string => `手順 ${steps}`,
    one: (step: string, state: string, evidence: string): string =>
      `${step}:${state}${evidence === '' ? '' : `(${evidence})`}`,
  },
  reply: {
    marked: (step: string, mark: string): string => `手順「${step}」を「${mark}」と記録しました。`,
    noted: (step: string, state: string): string => `手順「${step}」が「${state}」となりました。`,
  },
  refusal: {
    unknown_step: (given: string, nearest: string, known: string): string =>
      `「${given}」という手順はありません。${nearest === '' ? '' : `もしかして:${nearest} `}次から選んでください:${known}`,
    ambiguous_step: (given: string, candidates: string): string =>
      `「${given}」に当たる手順が複数あります。番号で指定してください:${candidates}`,
    no_steps: 'この計画には、復旧の手順の定めがありません。記録だけ残すときは「追記」を使ってください。',
    stands: {
      begin: (step: string, state: string): string =>
        `手順「${step}」は既に「${state}」です。記録は変わりません。完了した手順をやり直すときは「再開」としてください。`,
      done: (step: string, state: string): string =>
        `手順「${step}」は既に「${state}」です。記録は変わりません。やり直すときは「再開」としてください。`,
      reopen: (step: string, state: string): string =>
        `手順「${step}」は「${state}」のため、再開できません。始めるときは「着手」としてください。`,
    } as Record<StepMark, (step: string, state: string) => string>,
    step_waits: (step: string, waits: string, no: number): string =>
      `手順「${step}」は、記録では「${waits}」を待っています。それでも完了とするときは、理由を付けてください。例:/bcp 手順 ${no} 完了 理由 電話で確認済み`,
  },
});
