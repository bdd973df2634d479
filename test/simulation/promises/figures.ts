// Figures 2 and 3 as a person reads them from the paper, arrow by arrow: a second way to the answer.
type States = Readonly<Record<string, string>>;

const works = (states: States, channel: string): boolean => states[channel] === 'usable';

/** 図2 連絡手段優先度(全庁向け) */
export const figure2 = (states: States): string | undefined => {
  if (works(states, 'file-server')) return 'file-server';
  if (works(states, 'cabinet')) return 'cabinet';
  if (works(states, 'phone-and-paper')) return 'phone-and-paper';
  return undefined;
};

/** 図3 連絡手段優先度(各システム主管課向け) */
export const figure3 = (states: States): string | undefined => {
  if (works(states, 'groupware-mail')) return 'groupware-mail';
  if (works(states, 'file-server')) return 'file-server';
  if (works(states, 'phone-and-paper')) return 'phone-and-paper';
  return undefined;
};

/** 図2 ※1: 「お知らせ」 as well, whenever it can be used. */
export const figure2Note1 = (states: States): readonly string[] =>
  works(states, 'groupware-notice') ? ['groupware-notice'] : [];
