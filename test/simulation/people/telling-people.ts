// People who tell others: they call departments, hear what was relayed, give up on some, tick off tasks from the right
// office and from a wrong one, say which channels work, and answer what the plan asks of them.

import type { Incident } from '../../../src/incident/incident.ts';
import type { TaskState } from '../../../src/incident/telling/contacting.ts';
import type { Recipient } from '../../../src/incident/telling/telling-event.ts';
import type { Task } from '../../../src/plan/plan.ts';
import { OPERATOR, type Talk, type Topic, type Topics, type Words } from './saying.ts';

const STAFF = ['info-systems-manager', 'info-systems-deputy', 'info-systems-staff'];
const OFFICES = [...STAFF, 'info-policy-promotion', 'crisis-manager'];

const newestOf = (incident: Incident | undefined, kind: string) =>
  [...(incident?.contacting.contacts.values() ?? [])].findLast(({ key }) => key.startsWith(kind));

/** Mostly somebody who waits to be told, now and then anybody. */
const somebody = ({ chance, plan, incident }: Talk, kind: string): Recipient => {
  const recipients = [...(newestOf(incident, kind)?.recipients ?? [])];
  const waiting = recipients.filter(([, { told }]) => told === undefined);
  const those = waiting.length > 0 && chance.happens(0.8) ? waiting : recipients;
  if (those.length > 0 && chance.happens(0.9)) return chance.pick(those)[0];
  return chance.pick([
    ...plan.departments.map(({ id }) => `department/${id}`),
    ...plan.sections.map(({ id }) => `section/${id}`),
    ...plan.parties.map(({ id }) => `party/${id}`),
  ]);
};

const evidence = ({ chance }: Talk): string =>
  chance.pick([
    '--to 係長 --by 電話 --read-back',
    '--to 課長 --by 対面',
    '--to 担当 --by 紙 --note 手渡し',
    '--to 担当 --by FAX --at 0:00',
    '--by 電話',
  ]);

/** Both reports and requests call for it. */
const tell: Topic = (talk) => {
  const recipient = somebody(talk, talk.chance.pick(['report/', 'report/', 'request/']));
  const isParty = recipient.startsWith('party/');
  return {
    as: talk.chance.pick(STAFF),
    text: `連絡済 ${recipient} ${evidence(talk)}`,
    expects: (event) =>
      isParty ? event.type === 'TaskTicked' : event.type === 'RecipientTold' && event.recipient === recipient,
  };
};

const relay: Topic = (talk) => {
  const { chance, incident, plan } = talk;
  const waiting = [...(newestOf(incident, 'report/')?.recipients ?? [])].filter(
    ([recipient, { told, relayed }]) =>
      recipient.startsWith('department/') && told !== undefined && relayed === undefined,
  );
  // Who has nothing to hear mostly tells somebody.
  if (waiting.length === 0 && chance.happens(0.8)) return tell(talk);
  const [department] = waiting.length > 0 ? chance.pick(waiting) : [`department/${chance.pick(plan.departments).id}`];
  return {
    as: chance.pick(STAFF),
    text: `展開済 ${department}${chance.happens(0.5) ? ' --said-by 経営担当係長' : ''}`,
    expects: (event) => event.type === 'DepartmentRelayed' && event.recipient === department,
  };
};

const unreached: Topic = (talk) => {
  const recipient = somebody(talk, talk.chance.pick(['report/', 'request/']));
  return {
    as: talk.chance.pick(STAFF),
    text: `未達 ${recipient}${talk.chance.happens(0.5) ? ' 理由 話し中' : ''}`,
    expects: (event) => event.type === 'RecipientUnreached' && event.recipient === recipient,
  };
};

const TRUE_MEANS = { phone: '電話', mail: 'メール' };

/** From the right office or from any, by the means that the plan names or by any. */
const tick: Topic = (talk) => {
  const { chance } = talk;
  const { no, definition } = someTask(talk);
  const means = chance.pick(
    definition?.means.length ? definition.means : (['phone', 'memo', 'in_person', 'paper'] as const),
  );
  const said = means in TRUE_MEANS ? TRUE_MEANS[means as keyof typeof TRUE_MEANS] : means;
  const note = chance.happens(0.2) ? ' --note メール不通のため' : '';
  return {
    as: officeFor(talk, definition),
    text: `連絡済 ${no}${whom(talk, definition)}${chance.happens(0.9) ? ' --to 担当' : ''} --by ${said}${note}${chance.happens(0.05) ? ' --held' : ''}`,
    expects: (event) => event.type === 'TaskTicked' && event.task === no,
  };
};

/** One of many, all of them, or nobody in particular. */
const whom = ({ chance, plan }: Talk, definition: Task | undefined): string => {
  if (definition?.parties === undefined) return '';
  const some = [...plan.parties, ...plan.sections, ...plan.departments].map(({ name }) => name);
  return chance.weighted({ ' 全て': 5, '': 1, [` ${chance.pick(some)}`]: 6, ' 企画部長': 1 });
};

const send: Topic = (talk) => {
  const { plan } = talk;
  const outside = plan.parties.filter(({ kind }) => kind === 'provider' || kind === 'outside_body');
  const { no, definition } = someTask(talk, (task) => outside.some(({ id }) => id === task.party));
  return {
    as: officeFor(talk, definition),
    text: `送信 ${no}`,
    expects: (event) => event.type === 'TaskSent' && event.task === no,
  };
};

interface SomeTask {
  readonly no: number;
  readonly definition?: Task;
}

const someTask = ({ chance, plan, incident }: Talk, wanted: (task: Task) => boolean = () => true): SomeTask => {
  const definitionOf = ({ task }: TaskState) => plan.tasks.find(({ id }) => id === task);
  const all = [...(incident?.contacting.tasks.values() ?? [])].filter((task) => {
    const definition = definitionOf(task);
    return definition !== undefined && wanted(definition);
  });
  const waiting = all.filter(({ status }) => status === 'open' || status === 'held');
  const those = waiting.length > 0 && chance.happens(0.85) ? waiting : all;
  if (those.length === 0) return { no: 1 + chance.int(20) };
  const task = chance.pick(those);
  const definition = definitionOf(task);
  return { no: task.no, ...(definition === undefined ? {} : { definition }) };
};

const officeFor = ({ chance }: Talk, definition: Task | undefined): string =>
  definition === undefined || definition.offices.length === 0 || chance.happens(0.4)
    ? chance.pick(OFFICES)
    : chance.pick(definition.offices);

const CHANNELS = ['file-server', 'cabinet', 'groupware-mail', 'groupware-notice', 'phone-and-paper'];
const CHANNEL_STATES = { 使える: 'usable', 使えない: 'down', 確認中: 'unknown' };

const channel: Topic = ({ chance }) => {
  const id = chance.pick(CHANNELS);
  // Sooner or later most of it works again.
  const said =
    id === 'phone-and-paper' ? chance.pick(['使える', '使えない'] as const) : chance.weighted(SAID_OF_CHANNELS);
  return {
    as: chance.pick(STAFF),
    text: `手段 ${id} ${said}${chance.happens(0.3) ? ' 理由 実際に試した' : ''}`,
    expects: (event) => event.type === 'ChannelsSet' && event.states[id] === CHANNEL_STATES[said],
  };
};
const SAID_OF_CHANNELS = { 使える: 5, 使えない: 3, 確認中: 1 };

/** The lines go, and come back. */
const lines: Topic = ({ chance, incident }) => {
  const isUsable = incident?.channels['phone-and-paper'] === 'usable';
  return { as: chance.pick(STAFF), text: `手段 phone-and-paper ${isUsable ? '使えない' : '使える'}` };
};

const pattern: Topic = ({ chance }) => {
  const id = chance.pick(['a', 'b', 'c', 'c', 'ｂ']);
  return {
    as: chance.pick(STAFF),
    text: `パターン ${id}`,
    expects: (event) => event.type === 'ChannelsSet' && event.pattern === id.normalize('NFKC'),
  };
};

const LEAKS = { なし: 'none', あり: 'leaked', 特定個人情報: 'specific_personal_information', 確認中: 'unknown' };

const leak: Topic = ({ chance }) => {
  const said = chance.pick(Object.keys(LEAKS) as (keyof typeof LEAKS)[]);
  return {
    as: chance.pick(STAFF),
    text: `漏えい ${said}`,
    expects: (event) => event.type === 'LeakAnswered' && event.leak === LEAKS[said],
  };
};

/** No leak; then somebody is not so sure. */
const doubt: Topic = ({ chance, incident }) => ({
  as: chance.pick(STAFF),
  text: `漏えい ${incident?.facts.leak === 'none' ? '確認中' : 'なし'}`,
});

const DECISIONS = { 連絡票: 'form', 区長: 'mayor', 公表: 'publication', 区議会: 'assembly', '3箇所': 'outage_route' };

const decide: Topic = ({ chance }) => {
  const said = chance.pick(Object.keys(DECISIONS) as (keyof typeof DECISIONS)[]);
  const will = chance.happens(0.6);
  return {
    as: chance.pick([OPERATOR, 'crisis-manager']),
    text: `判断 ${said} ${will ? 'する' : 'しない'} --said-by ${chance.pick(['区長', '危機管理課長'])}`,
    expects: (event) => event.type === 'DecisionRecorded' && event.decision === DECISIONS[said] && event.will === will,
  };
};

const council: Topic = ({ chance }) => ({
  as: chance.pick([OPERATOR, 'crisis-manager']),
  text: chance.pick(['会議 開催', '会議 終了', '会議 開催 適用 明日 8:00']),
});

const provider: Topic = ({ chance, systems }) => ({
  as: chance.pick(STAFF),
  text: chance.pick([
    '事業者 広く 基盤の障害とのこと',
    `事業者 個別 ${chance.pick(systems).no} 停止とのこと --by 電話`,
    '事業者 報告 復旧作業中',
    '事業者 連絡済 全て ベンダ',
    '事業者 連絡済 全て ベンダ --件 1',
    `事業者 連絡済 ${chance.pick(systems).section}`,
    '事業者 頻度 every 2h',
    '事業者 頻度 9:00 15:00',
    '事業者 頻度 不明',
  ]),
});

/** Nobody may say this: by their post, or because they say it wrong. */
const amiss: Topic = ({ chance, systems }): Words =>
  chance.pick([
    { as: chance.pick(systems).section, text: '連絡済 1 --to 担当 --by 電話' },
    { as: 'info-policy-promotion', text: '判断 公表 する --said-by 区長' },
    { as: 'crisis-manager', text: '手段 file-server 使える' },
    { as: OPERATOR, text: '判断 公表 する' },
    { as: OPERATOR, text: '連絡済 町内会 --to 会長 --by 電話' },
    { as: OPERATOR, text: 'パターン z' },
    { as: OPERATOR, text: '手段 slack 使える' },
  ]);

/** What somebody says who sits at the telephone, which may fail meanwhile. */
export const CALLS: Topics = { tell: [5, tell], relay: [5, relay], unreached: [1, unreached], lines: [1.5, lines] };

/** What somebody says who has those outside told. */
export const LETTERS: Topics = { send: [5, send], tick: [1, tick], doubt: [2.5, doubt], decide: [0.5, decide] };

export const CONTACT_TOPICS: Topics = {
  tell: [5, tell],
  relay: [5, relay],
  unreached: [1.5, unreached],
  tick: [9, tick],
  send: [3.5, send],
  channel: [5, channel],
  pattern: [1.5, pattern],
  leak: [4, leak],
  decide: [2, decide],
  council: [2, council],
  provider: [2.5, provider],
  amiss: [1, amiss],
  contacts: [0.5, () => ({ as: '', text: '連絡状況' })],
};
