// 様式・送信票・電話の読上げ・公表文案: what is handed to somebody outside this program, and outside the ward.
import type { WardWords } from '../ward-words.ts';
export const formsJa = (ward: WardWords) => ({
  crisisTitle: ward.crisisForm,
  partyTitle: '障害に関する連絡票',
  /** On our own plain forms, for as long as the ward has not put its own in their place (P7). */
  replace: `様式は${ward.government}の様式に差替え`,
  /** 庁外の組織は改称されることがある。計画の名称を必ず併記する。 */
  renamed: (name: string, inPlan: string): string => `${name}（計画上の名称：${inPlan}）`,
  toOrganization: (name: string): string => `${name} 御中`,
  subject: (subject: string): string => `${subject}について`,
  noReport: '第1報の前',
  sinceReport: (at: string): string => `現在の状況(${at}現在。報告番号なし)`,
  withCorrection: (report: string): string => `${report}(訂正あり)`,
  correction: (wrong: string | undefined, right: string): string =>
    wrong === undefined ? `訂正:${right}` : `訂正:誤「${wrong}」、正「${right}」`,
  realIncident: '実際の事象',
  ended: (at: string): string => `対応を終了しました。(${at})`,
  concerned: (sections: string): string => `関係する主管課:${sections}`,
  officeOf: (organization: string, office: string): string => `${organization}${office}`,
  contactOf: (section: string, phone: string): string => `${section} ${phone}`,
  labels: {
    recipient: '宛先',
    sender: '発信元',
    subject: '件名',
    drill: '訓練の別',
    serial: '報告番号',
    reportedAt: '報告日時',
    reporter: '報告者',
    place: '発生場所',
    section: '所管課',
    serviceEffect: '行政サービスへの影響',
    systems: '各システムの稼働状況',
    contact: '問合せ先',
  },
  /** wording of a drill towards people outside. */
  drillOutside: '訓練のため、実際の連絡は行わないでください(行う場合は事前に先方の了承を得てください)。',
  fax: {
    title: (subject: string): string => `送信票 ${subject}について`,
    number: 'FAX番号',
    sentAt: '送信日時',
    sentByHand: '(  月  日  時  分)',
    sheets: '枚数',
    /** Written in by hand: how many there are is known when it is sent. */
    sheetsByHand: '(  )枚(本票を含む。)',
    numberByHand: '(        )',
    body: '本文',
    opening: (subject: string, report: string): string => `${subject}について、次のとおり御連絡します。(${report})`,
    closing: '状況に変化があり次第、続報を御連絡します。',
    wrongNumber: '誤って届いた場合は、お手数ですが、問合せ先へ御連絡の上、本票を破棄してください。',
  },
  mail: {
    title: (subject: string, report: string): string => `【障害の連絡】${subject}について(${report})`,
    wrongAddress: '誤って届いた場合は、お手数ですが、問合せ先へ御連絡の上、本メールを削除してください。',
  },
  phone: {
    title: (party: string, subject: string): string => `電話連絡票 ${party}(${subject})`,
    columns: ['連絡先', '受電者', '連絡時刻', '連絡者', '備考'] as readonly string[],
    before:
      '読み上げる前に、氏名等の個人情報及び内部の検討内容が含まれていないことを確認してください。○○は読み上げる者の名前に替えます。',
    reading: '読上げ',
    drillOpening: '訓練、訓練。これは訓練の連絡です。',
    drillClosing: '以上、訓練です。',
    who: (office: string): string => `${office}の○○です。`,
    about: (subject: string, report: string): string => `${subject}について、${report}を御連絡します。`,
    is: (label: string, value: string): string => `${label}は、${value}です。`,
    follows: (label: string, text: string): string => `${label}は、次のとおりです。${text}`,
    unknownEstimate: (label: string): string => `${label}は、不明です。判明次第御連絡します。`,
    sentenceEnd: '。',
    more: '状況に変化があり次第、続報を御連絡します。',
    askProvider: '復旧の見込みが分かり次第、御連絡をお願いします。',
    contact: (contact: string): string => `お問合せは、${contact}へお願いします。`,
    pleaseReadBack: '復唱をお願いします。',
    readBack: '復唱',
    readBackHow: '先方が復唱した項目に印を付けます。',
    item: (label: string, value: string): string => `□ ${label}:${value}`,
    receiver: '□ 受電者の所属とお名前、受電時刻',
  },
  draft: {
    mark: '【案・未公表】',
    decidedMark: '【公表決定・文案】',
    refusedMark: '【公表しない決定】',
    title: (subject: string): string => `${subject}について(公表文案)`,
    notPublished: (decider: string): string =>
      `【案・未公表】この文案は公表されていません。公表の有無及び方法は、${decider}が決定します。決定前に外部へ提供しないでください。`,
    decided: (decider: string, at: string, how: string): string =>
      `${decider}が公表することを決定しています(${at}記録)。${how === '' ? '' : `方法:${how}。`}公表は、この文案を確認の上、職員が行います。`,
    notToBe: (decider: string, at: string, why: string): string =>
      `${decider}が公表しないことを決定しています(${at}記録)。${why === '' ? '' : `理由等:${why}。`}外部へ提供しないでください。`,
    someoneInCharge: '権限を有する者',
    asOf: (at: string): string => `${at}現在`,
    happened: (organization: string, when: string, subject: string): string =>
      `${organization}では、${when}、${subject}が発生しました。`,
    happenedUnknown: (organization: string, subject: string): string =>
      `${organization}では、${subject}が発生しました。発生日時は確認中です。`,
    sorry: '御利用の皆様に御不便と御迷惑をお掛けし、深くお詫び申し上げます。',
    services: '影響のある事務・行政サービス',
    next: '新しい情報が分かり次第、改めてお知らせします。',
    last: '【案・未公表】公表に当たっては、公表に関する基準に照らして内容を確認してください。',
    lastDecided: '公表に当たっては、公表に関する基準に照らして内容を確認してください。',
  },
});
