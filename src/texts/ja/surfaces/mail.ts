// メール: what only a mail says.
export const mailJa = {
  /** Below the text of every mail. */
  footer: '----\nこのメールは、ICT事業継続計画の連絡として自動で送信しています。',
};
