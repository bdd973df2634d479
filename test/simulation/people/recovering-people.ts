// People who bring things back: the platform, its systems with what was checked, and what they say of the steps and at each stage.
import { OPERATOR, type Topic, type Topics } from './saying.ts';

const platform: Topic = ({ chance }) => ({
  as: OPERATOR,
  text: chance.pick([
    '基盤復旧 --報告者 当番',
    '基盤復旧',
    'restored platform --reported',
    '基盤復旧 --withdraw 理由 再び停止',
  ]),
});

const restored: Topic = ({ chance, systems }) => {
  const system = chance.pick(systems);
  const checked = `照会その${chance.int(1000)}`;
  const again = chance.happens(0.2) ? ' --again' : '';
  return {
    as: system.section,
    text: `回答 ${system.no} 復旧済 --checked ${checked} --to-enter ${chance.int(30)}件${again}`,
    expects: (event) => event.type === 'AnswerRecorded' && event.system === system.id && event.checked === checked,
  };
};

const stoppedAgain: Topic = ({ chance, systems }) => {
  const system = chance.pick(systems);
  return {
    as: system.section,
    text: `回答 ${system.no} 停止 代替 --again`,
    expects: (event) => event.type === 'AnswerRecorded' && event.system === system.id && event.state === 'stopped',
  };
};

const MARKS = { 着手: 'begin', 完了: 'done', 再開: 'reopen' } as const;

const step: Topic = ({ chance, plan }) => {
  const { id, no } = chance.pick(plan.steps);
  const said = chance.pick(Object.keys(MARKS) as (keyof typeof MARKS)[]);
  const because = chance.happens(0.6) ? ' 理由 現地で確認' : '';
  return {
    as: OPERATOR,
    text: `手順 ${chance.happens(0.5) ? no : id} ${said}${because}`,
    expects: (event) => event.type === 'StepMarked' && event.step === id && event.mark === MARKS[said],
  };
};

const STAGE_WORDS = { 移行: 'moved', 不要: 'not_needed', 計画なし: 'no_plan' } as const;

const stage: Topic = ({ chance, plan, systems, incident }) => {
  const [reached, asked] = [...(incident?.recovery.stages ?? [])].at(-1) ?? [];
  const id = reached ?? chance.pick(plan.stages).id;
  const known = asked?.sections ?? [];
  const section = known.length > 0 ? chance.pick(known) : chance.pick(systems).section;
  const said = chance.pick(Object.keys(STAGE_WORDS) as (keyof typeof STAGE_WORDS)[]);
  const note = `台帳その${chance.int(1000)}`;
  return {
    as: section,
    text: `段階 ${id} ${said} ${note}`,
    expects: (event) =>
      event.type === 'StageAnswered' &&
      [event.stage, event.section, event.answer, event.note].join() === [id, section, STAGE_WORDS[said], note].join(),
  };
};

const priority: Topic = ({ chance, plan, systems, incident }) => {
  const { default: body = '' } = plan.organization.deliberativeBody ?? {};
  const named = plan.parties.find(({ id }) => id === body)?.name ?? body;
  const order = [chance.pick(systems), chance.pick(systems)];
  const because = incident?.recovery.priority === undefined ? '' : ` 理由 事情その${chance.int(1000)}`;
  return {
    as: OPERATOR,
    text: `優先度 設定 ${order.map(({ no }) => no).join(' ')} --body ${named} --said-by 委員長${because}`,
    expects: (event) => event.type === 'PrioritySet' && event.order.join() === order.map(({ id }) => id).join(),
  };
};

export const RECOVERING_TOPICS: Topics = {
  platform: [0.7, platform],
  restored: [2, restored],
  stoppedAgain: [0.5, stoppedAgain],
  step: [1.8, step],
  stage: [1.5, stage],
  priority: [0.7, priority],
};
