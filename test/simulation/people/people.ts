// The people of the ward: the operator, the sections, and everybody who types something wrong, twice, or too late.

import { CAUSES, RECORDING_TOPICS } from './recording-people.ts';
import { RECOVERING_TOPICS } from './recovering-people.ts';
import { OPERATOR, type Saying, type Talk, type Topic, type Topics } from './saying.ts';
import { CONTACT_TOPICS } from './telling-people.ts';

const STATES = { 稼働中: 'running', 停止: 'stopped', 復旧済: 'restored', 確認中: 'checking', 一部停止: 'degraded' };

const answerOwn: Topic = ({ chance, systems }) => {
  const system = chance.pick(systems);
  const said = chance.pick(Object.keys(STATES) as (keyof typeof STATES)[]);
  const note = chance.happens(0.3) ? ` 代替手段 備考${chance.int(1000)}` : '';
  return {
    as: system.section,
    text: `回答 ${system.no} ${said}${note}`,
    expects: (event) => event.type === 'AnswerRecorded' && event.system === system.id && event.state === STATES[said],
  };
};

const answerByPhone: Topic = ({ chance, systems }) => {
  const system = chance.pick(systems);
  return {
    as: OPERATOR,
    text: `回答 ${system.no} 停止 --for ${system.section} --said-by 係長 --by 電話 --read-back`,
    expects: (event) => event.type === 'AnswerRecorded' && event.system === system.id && event.proxy?.saidBy === '係長',
  };
};

const update: Topic = ({ chance }) => {
  const what = chance.pick(['原因', '対応', '発生状況', '区民サービス']);
  const text = `${what}その${chance.int(1000)}`;
  return {
    as: OPERATOR,
    text: `更新 ${what} ${text}`,
    expects: (event) => event.type === 'FactsUpdated' && Object.values(event.changes).includes(text),
  };
};

const section = ({ chance, systems }: Talk): string => chance.pick(systems).section;

const TOPICS: Topics = {
  answerOwn: [12, answerOwn],
  answerByPhone: [3, answerByPhone],
  answerAll: [
    4,
    (talk) => ({ as: section(talk), text: `回答 全て ${talk.chance.pick(['停止', '稼働中', '復旧済'])}` }),
  ],
  unchanged: [2, (talk) => ({ as: section(talk), text: '回答 変更なし' })],
  update: [4, update],
  estimate: [1, ({ chance }) => ({ as: OPERATOR, text: `見込 ${chance.pick(['明日 18:00', '12/20 9:00', '不明'])}` })],
  times: [
    2,
    ({ chance }) => ({
      as: OPERATOR,
      text: chance.pick([
        '頻度 10:00 14:00 17:00 理由 見込判明のため',
        '頻度 every 2h',
        '頻度 every 30m',
        '頻度 default',
        '頻度 9:30 13:00 適用 明日 8:00',
        '頻度 11:00',
      ]),
    }),
  ],
  ask: [1, (talk) => ({ as: OPERATOR, text: talk.chance.happens(0.5) ? '確認依頼' : `確認依頼 ${section(talk)}` })],
  remind: [1, () => ({ as: OPERATOR, text: '催促' })],
  report: [1, () => ({ as: OPERATOR, text: '報告' })],
  correct: [1, ({ chance }) => ({ as: OPERATOR, text: `訂正 ${chance.int(4)} 誤:A 正:B${chance.int(1000)}` })],
  resolve: [1.5, () => ({ as: OPERATOR, text: '終結' })],
  giveUp: [1, () => ({ as: OPERATOR, text: '終結 理由 個別対応に移行するため' })],
  look: [1, ({ chance }) => ({ as: '', text: chance.pick(['状況', '記録', 'ヘルプ']) })],
  declareAgain: [
    0.7,
    ({ chance }) => ({ as: OPERATOR, text: chance.happens(0.2) ? '宣言 iaas-down --again' : '宣言 iaas-down' }),
  ],
  notTheirs: [1, (talk) => ({ as: section(talk), text: `更新 原因 ${talk.chance.int(9)}` })],
  others: [1, (talk) => ({ as: section(talk), text: `回答 ${talk.chance.pick(talk.systems).no} 停止` })],
  nonsense: [
    1,
    ({ chance }) => ({
      as: chance.pick([OPERATOR, '', '町内会長']),
      text: chance.pick([
        '',
        'decalre',
        '回答 999 停止',
        '回答',
        '頻度 25:00',
        '見込 昨日 9:00',
        `更新 原因 ${'あ'.repeat(2001)}`,
      ]),
    }),
  ],
  ...CONTACT_TOPICS,
  ...RECORDING_TOPICS,
  ...RECOVERING_TOPICS,
};

/** Which incident, when they say so: mostly the one they have before their eyes. */
const named = ({ chance, open, incident }: Talk): string | undefined => {
  const isClear = open.length === 1 && incident?.id === open[0];
  if (isClear && !chance.happens(0.3)) return undefined;
  return incident !== undefined && chance.happens(0.8) ? incident.id : chance.pick([...open, '2026-001']);
};

const declaration: Topic = ({ chance }) => {
  const drill = chance.happens(0.3) ? ' --drill' : '';
  const cause = chance.happens(0.3) ? chance.pick(Object.keys(CAUSES) as (keyof typeof CAUSES)[]) : undefined;
  const kind = cause === undefined ? '' : ` --cause ${cause}`;
  return {
    as: OPERATOR,
    text: `宣言 iaas-down${drill}${kind} 仮想サーバに接続できない`,
    expects: (event) =>
      event.type === 'IncidentDeclared' && event.facts.causeKind === (cause === undefined ? cause : CAUSES[cause]),
  };
};

export const somethingSaid = (talk: Talk, topics: Topics = TOPICS): Saying => {
  const { chance, open, declared, nextKey } = talk;
  const weights = Object.fromEntries(Object.entries(topics).map(([name, [weight]]) => [name, weight]));
  const [, topic] = topics[chance.weighted(weights)] ?? [];
  const isQuiet = open.length === 0 && (declared === 0 || chance.happens(0.3));
  const said = isQuiet || topic === undefined ? declaration(talk) : topic(talk);
  const incident = named(talk);
  return {
    intent: {
      asked: { kind: 'text', text: `/bcp ${said.text}` },
      by: { platform: 'web', id: 'local', as: said.as },
      ...(chance.happens(0.85) ? { commandKey: nextKey() } : {}),
      ...(incident === undefined ? {} : { incident }),
    },
    ...(said.expects === undefined ? {} : { expects: said.expects }),
  };
};
