// 事象ごとの画面:画面の間の案内と、それぞれの画面が答える問い。
export const incidentPagesJa = {
  nav: {
    label: 'この事象の画面',
    room: '対策室',
    calls: '電話',
    tasks: '措置・判断',
    channels: '連絡手段',
    contacts: '連絡状況',
    reports: '報告',
    course: '経過図',
    log: '記録',
    print: '印刷',
  },
  tasks: {
    title: (incident: string): string => `措置と判断 ${incident}`,
    held: '保留中の措置',
    about: (confirm: string): string => (confirm === '' ? '担当・根拠' : `担当・根拠・${confirm}`),
    question: '計画が定める措置のうち、残っているものと、記録を要する判断です。',
  },
  channels: {
    title: (incident: string): string => `連絡手段 ${incident}`,
    question: '今使える連絡手段と、職員が掲載・送付するものです。',
  },
  print: {
    title: (incident: string): string => `印刷・様式 ${incident}`,
    question: '紙で配るもの、電話で読み上げるもの、関係各所へ送る様式です。',
  },
  contacts: {
    tasksLeft: (count: number): string => (count === 0 ? '未了の措置はありません' : `未了の措置 ${count}件`),
    channelsUsable: (usable: number, of: number): string => `利用可 ${usable}/${of}`,
    trayLeft: (count: number): string => `職員が掲載・送付するもの ${count}件`,
    sheets: (count: number): string => `${count}種類`,
  },
};
