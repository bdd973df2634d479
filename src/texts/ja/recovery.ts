// 復旧の手順 (個別4): how each step stands, what it waits for, and what is said of it.
import type { StageAnswer } from '../../incident/recovery/stage-event.ts';
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
  drawn: (where: string): string => `復旧の推移の図(庁内LANから):${where}`,
  cardTitle: (incident: string, done: number, of: number): string => `復旧の手順 ${done}/${of} ${incident}`,
  hint: '記録から分かることは自動で反映します。人が判断することは「手順」で記録してください。順序は目安であり、重なっても、戻ってもかまいません。',
  columns: { step: '手順', state: '状態', since: 'いつから', note: '根拠又は待っていること' },
  platformButtons: {
    reported: {
      label: '復旧作業完了(未確認)',
      command: '/bcp 基盤復旧 --未確認',
      confirm: '提供事業者の復旧作業完了(未確認)を記録します。よろしいですか。',
    },
    restored: {
      label: '環境の復旧を記録する',
      command: '/bcp 基盤復旧',
      confirm: '環境の復旧を記録し、停止中のシステムの復旧の確認を主管課へ依頼します。よろしいですか。',
    },
  },
  board: {
    done: (done: number, of: number): string => `${done}/${of} 完了`,
    open: (done: number, of: number, step: string, waits: string): string =>
      `${done}/${of} 完了 / 次の手順:${step}(待っていること:${waits})`,
  },
  button: (no: number, mark: string): string => `手順${no}:${mark}`,
  command: (no: number, mark: StepMark): string => `/bcp 手順 ${no} ${marks[mark]}`,
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
  page: {
    title: '復旧',
    question: '復旧がどこまで進み、何を待っているかを確認します。',
    since: (at: string): string => `${at}から`,
    waits: (what: string): string => `待っていること:${what}`,
    by: (who: string, because: string | undefined): string =>
      because === undefined ? `${who}が記録` : `${who}が記録(${because})`,
    evidence: '根拠:',
    entry: (seq: number): string => `記録${seq}`,
    record: '記録する',
    because: '理由',
    becauseHint: '記録から分かることと異なるときは、必ず入力してください。',
    notRestored: '復旧の記録はまだありません。',
    restoreHint: '復旧を記録すると、停止中のシステムの復旧の確認を主管課へ依頼します。',
    saidBy: '報告した方(職名等)',
    at: '時刻',
    reported: '復旧作業完了(未確認)を記録する',
    restored: '環境の復旧を記録する',
    withdraw: '復旧の記録を取り下げる',
    crewHint: '変わったところだけを入力してください。',
    who: '対応者',
    whoHint: '職名と人数。例:係長、担当2名',
    vendor: 'ベンダ名',
    contacted: '連絡した時刻',
    promised: '到着予定の時刻',
    arrived: '到着した時刻',
    systems: 'システムの復旧',
    systemsCount: (back: number, of: number): string => `復旧済 ${back}/${of}`,
    noSystems: '停止中と回答されたシステムはありません。',
    unanswered: (count: number): string => `未回答のシステムが${count}あります。対策室の画面で確認してください。`,
  },
  notAsked: {
    title: (count: number): string => `今回の依頼の対象でないシステム(${count})`,
    hint: '稼働中、復旧済等と回答済みのシステムです。再び停止したときなど、変わったところだけを回答してください。',
  },
  fields: {
    since: { label: '代替手段の開始時刻', hint: '空欄のときは、回答の時刻とします。例:10:30' },
    byHand: { label: '手作業で行っていること', hint: '例:紙の申請書で受け付け、後日入力する' },
    checked: { label: '確認した内容', hint: '「復旧済」のときに入力してください。例:ログイン、照会、帳票の印刷' },
    dataUntil: { label: 'データの時点', hint: 'いつまでのデータがあるか。例:12/4 10:56' },
    toEnter: { label: '未入力の分', hint: '手作業で行い、これから入力するもの。例:窓口の収納 32件' },
  } as Record<'since' | 'byHand' | 'checked' | 'dataUntil' | 'toEnter', { label: string; hint: string }>,
  answer: {
    checked: (what: string): string => `確認内容:${what}`,
    dataUntil: (at: string): string => `データの時点:${at}`,
    toEnter: (what: string): string => `未入力の分:${what}`,
    alternativeSince: (at: string): string => `代替開始:${at}`,
    byHand: (what: string): string => `手作業:${what}`,
  },
  line: {
    crew: (section: string, system: string, crew: string): string => `対応体制 ${section} ${system} ${crew}`,
    platformReported: (by: string, at: string): string => `環境:復旧作業完了(未確認)${by}${at}`,
    platformRestored: (by: string, at: string): string => `環境の復旧${by}${at}`,
    platformWithdrawn: (because: string | undefined): string =>
      `環境の復旧の記録を取下げ${because === undefined ? '' : `(${because})`}`,
    saidBy: (who: string): string => ` 報告者:${who}`,
    saidAt: (at: string): string => ` 時刻:${at}`,
    restoreAsked: (sections: string, systems: number, deadline: string): string =>
      `復旧の確認を依頼(${sections}、${systems}システム、回答期限 ${deadline})`,
    marked: (step: string, mark: string, because: string | undefined): string =>
      `手順 ${step}:${mark}${because === undefined ? '' : `(${because})`}`,
    noted: (steps: string): string => `手順 ${steps}`,
    one: (step: string, state: string, evidence: string): string =>
      `${step}:${state}${evidence === '' ? '' : `(${evidence})`}`,
  },
  crew: {
    label: '対応体制',
    who: (who: string): string => `対応者:${who}`,
    vendor: (name: string): string => `ベンダ:${name}`,
    contacted: (at: string): string => `連絡 ${at}`,
    promised: (at: string): string => `到着予定 ${at}`,
    arrived: (at: string): string => `到着 ${at}`,
  },
  stagesReached: '停止が続いた期間の区分',
  stage: (name: string, at: string): string => `${name}(${at}に到達)`,
  platform: {
    label: '環境の復旧',
    states: { reported: '復旧作業完了(未確認)', restored: '復旧' },
    is: (state: string, at: string, by: string): string => `${state}(${at}、${by})`,
  },
  round: {
    title: (section: string, of: number, deadline: string): string =>
      `【復旧の確認】${section} ${of}システム(回答期限 ${deadline})`,
    body: (subject: string, deadline: string): string =>
      `${subject}について、環境が復旧しました。次のシステムの動作を確認し、${deadline}までに御回答ください。復旧したシステムは「復旧済(動作確認済)」とし、確認した内容を添えてください。`,
    answeredTitle: (section: string, answered: number, of: number): string =>
      `【復旧の確認】${section} 回答${answered}/${of}システム`,
    overdueTitle: (section: string, of: number, deadline: string): string =>
      `【復旧の確認】${section} ${of}システム(回答期限 ${deadline}・期限経過)`,
    overdue: (subject: string, deadline: string): string =>
      `${subject}について、復旧の確認の回答期限(${deadline})を過ぎています。次のシステムの動作を至急確認し、御回答ください。復旧したシステムは「復旧済(動作確認済)」とし、確認した内容を添えてください。`,
    reminder: {
      title: (section: string, deadline: string): string => `【再依頼】${section} 復旧の確認の回答(期限 ${deadline})`,
      before: (deadline: string, left: string): string =>
        `復旧の確認の御回答がまだ確認できていません。${deadline}までに、動作を確認して御回答をお願いします。(残り${left})`,
      after: (deadline: string): string =>
        `復旧の確認の御回答がまだ確認できていません。期限(${deadline})を過ぎています。動作を確認して、至急御回答をお願いします。`,
    },
    escalation: {
      body: (section: string, systems: string, deadline: string): string =>
        `${section}の「${systems}」について、期限(${deadline})までに復旧の確認の回答がありません。至急御確認をお願いします。`,
      exampleCommand: (no: number, section: string): string =>
        `/bcp 回答 ${no} 復旧済 --checked 照会 --for ${section} --said-by 係長 --by phone --read-back`,
    },
  },
  stages: {
    title: '段階の確認',
    answers: { moved: '手作業へ移行', not_needed: '移行は不要', no_plan: '計画なし' } as Record<StageAnswer, string>,
    line: (section: string, stage: string, answer: string, note: string): string =>
      `${section}の段階の回答(${stage}):${answer}${note === '' ? '' : ` 備考:${note}`}`,
    reminded: (stage: string, sections: string): string => `段階の回答の催促(${stage}):${sections}`,
    reply: (stage: string, answer: string): string => `段階(${stage})の回答を受け付けました。(${answer})`,
    ask: 'この段階で、各課の計画に定めた手作業へ移行したかを回答してください。',
    remindTitle: (stage: string): string => `【再依頼】段階の回答をお願いします(発生から${stage})。`,
    note: '備考',
    answer: '業務の続け方',
    answered: (answer: string, at: string): string => `回答済:${answer}(${at})`,
    button: '段階の回答を送る',
    now: (stage: string, sections: number): string => `段階(${stage})の回答がない${sections}課への電話`,
    unknown: (given: string, nearest: string, known: string): string =>
      `「${given}」という段階はありません。${nearest === '' ? '' : `もしかして:${nearest} `}次から選んでください:${known}`,
    notReached: (stage: string, at: string): string =>
      `段階「${stage}」は、まだ確認していません(${at}に達します)。確認の依頼が届いてから回答してください。`,
    notAsked: (section: string, stage: string): string =>
      `${section}には、段階「${stage}」の確認を依頼していません。停止しているシステムがあるときは、先に「回答」で記録してください。`,
  },
  reply: {
    crew: (system: string, crew: string): string => `${system}の対応体制を記録しました。(${crew})`,
    platformReported:
      '提供事業者の復旧作業完了(未確認)を記録しました。復旧を確認したときは「基盤復旧」で記録してください。',
    platformRestored: '環境の復旧を記録しました。',
    platformWithdrawn: '環境の復旧の記録を取り下げました。',
    restoreAsked: (sections: number, systems: number, deadline: string): string =>
      `${sections}課に${systems}システムの復旧の確認を依頼しました(回答期限 ${deadline})。`,
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
    crew_not_needed: (system: string, state: string): string =>
      `${system}は「${state}」のため、対応体制は記録しません。システムの番号を確認してください。再び停止したときは、先に「回答」で記録してください。`,
    arrived_before_contacted: (arrived: string, contacted: string): string =>
      `ベンダの到着(${arrived})が連絡(${contacted})より前になっています。時刻を確認してください。`,
    platform_stands: {
      reported: (at: string): string =>
        `提供事業者の復旧作業完了(未確認)は、既に記録されています(${at})。記録は変わりません。復旧を確認したときは「/bcp 基盤復旧」で記録してください。`,
      restored: (at: string): string =>
        `環境の復旧は、既に記録されています(${at})。記録は変わりません。誤り又は再び停止したときは「/bcp 基盤復旧 --withdraw 理由 …」で取り下げてください。`,
    },
    restored_before: (at: string, declared: string): string =>
      `${at}は、宣言(${declared})より前の時刻です。環境が復旧した時刻を確認してください。`,
    platform_not_restored: '環境の復旧は、まだ記録されていません。復旧したときは「/bcp 基盤復旧」で記録してください。',
    step_waits: (step: string, waits: string, no: number): string =>
      `手順「${step}」は、記録では「${waits}」を待っています。それでも完了とするときは、理由を付けてください。例:/bcp 手順 ${no} 完了 理由 電話で確認済み`,
  },
});
