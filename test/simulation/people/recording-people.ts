// People who record whose word it is and what the situation calls for: the kind of cause, what is added to the six items,
// instructions, the owners of the crisis, a manager's confirmation.
import { OPERATOR, type Talk, type Topic, type Topics, type Words } from './saying.ts';

const STAFF = ['info-systems-manager', 'info-systems-deputy', 'info-systems-staff'];

export const CAUSES = { 災害: 'disaster', 事故: 'accident', システム障害: 'system-failure', 不明: undefined };

const cause: Topic = ({ chance }) => {
  const said = chance.pick(Object.keys(CAUSES) as (keyof typeof CAUSES)[]);
  return {
    as: chance.pick(STAFF),
    text: `更新 原因の区分 ${said}`,
    expects: (event) => event.type === 'FactsUpdated' && event.changes.causeKind === (CAUSES[said] ?? null),
  };
};

const TITLES = ['被害額', 'UPS残量', '職員の参集', '代替窓口'];

const item: Topic = ({ chance }) => {
  const title = chance.pick(TITLES);
  const text = `内容その${chance.int(1000)}`;
  return {
    as: chance.pick(STAFF),
    text: chance.happens(0.5) ? `付加 ${title} ${text}` : `item ${title}:${text}`,
    expects: (event) => event.type === 'FactsUpdated' && event.items?.some((one) => one.title === title) === true,
  };
};

const withdrawn: Topic = ({ chance, incident }) => {
  const there = incident?.facts.items?.map(({ title }) => title) ?? [];
  const title = chance.pick(there.length > 0 && chance.happens(0.9) ? there : TITLES);
  return {
    as: chance.pick(STAFF),
    text: `付加 ${title} --withdraw`,
    expects: (event) =>
      event.type === 'FactsUpdated' && event.items?.some((one) => one.title === title && one.text === null) === true,
  };
};

const instruction: Topic = ({ chance, systems }) => {
  const text = `窓口を${chance.int(1000)}番に移すこと`;
  const saidBy = chance.pick(['副区長', '情報システム課長']);
  return {
    as: chance.pick([...STAFF, 'crisis-manager', chance.pick(systems).section]),
    text: `指示 ${text} --said-by ${saidBy}${chance.happens(0.5) ? ' --to 各課' : ''}`,
    expects: (event) => event.type === 'InstructionRecorded' && event.text === text && event.saidBy === saidBy,
  };
};

const handover: Topic = ({ chance, systems }) => {
  const isToOther = chance.happens(0.3);
  return {
    as: chance.pick([...STAFF, chance.pick(systems).section]),
    text: `${chance.pick(['引継ぎ', 'handover'])}${isToOther ? ' 危機管理課長' : ''}`,
    expects: (event) =>
      event.type === 'HandedOver' && (!isToOther || ('role' in event.to && event.to.role === 'crisis-manager')),
  };
};

const owners: Topic = ({ chance, plan }) => {
  const { id } = chance.pick(plan.sections.slice(0, 4));
  const adds = chance.happens(0.6);
  return {
    as: chance.pick([...STAFF, 'crisis-manager']),
    text: `${chance.pick(['主管課', 'owners'])} ${adds ? '追加' : '解除'} ${id}`,
    expects: (event) => event.type === 'OwnersSet' && event.owners.includes(id) === adds,
  };
};

/** Mostly a section that has answered. */
const sectionOf = ({ chance, systems, incident }: Talk): string => {
  const answered = [...(incident?.sections ?? [])].filter(([, { answers }]) => answers.size > 0).map(([id]) => id);
  return answered.length > 0 && chance.happens(0.9) ? chance.pick(answered) : chance.pick(systems).section;
};

const confirm: Topic = (talk) => {
  const { chance } = talk;
  const section = sectionOf(talk);
  const byStaff = chance.happens(0.5);
  const said = byStaff ? '課長確認' : `課長確認 ${section}`;
  return {
    as: byStaff ? section : OPERATOR,
    text: `${said} --confirmed-by ${chance.pick(['課長', '課長代理'])}`,
    expects: (event) => event.type === 'AnswersConfirmed' && event.section === section,
  };
};

/** Nobody may say this, or it says too little. */
const amiss: Topic = (talk): Words =>
  talk.chance.pick([
    { as: sectionOf(talk), text: '課長確認' },
    { as: sectionOf(talk), text: '付加 被害額 300万円' },
    { as: OPERATOR, text: '付加 被害額' },
    { as: OPERATOR, text: '付加 発生原因 電源' },
    { as: OPERATOR, text: '指示 窓口を閉じること' },
    { as: OPERATOR, text: '主管課 税務課' },
    { as: OPERATOR, text: '更新 原因の区分 宇宙人' },
    { as: OPERATOR, text: '宣言 iaas-down 停電の訓練です' },
  ]);

export const RECORDING_TOPICS: Topics = {
  cause: [1, cause],
  item: [2.5, item],
  withdrawn: [0.7, withdrawn],
  instruction: [1.5, instruction],
  handover: [0.7, handover],
  owners: [1.5, owners],
  confirm: [4, confirm],
  recordedAmiss: [1, amiss],
  clockIsRight: [0.3, () => ({ as: OPERATOR, text: '時計確認', expects: (event) => event.type === 'ClockConfirmed' })],
};
