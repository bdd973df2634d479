// Mail: what only a mail says.
import type { mailJa } from '../../ja/surfaces/mail.ts';

export const mailEn: typeof mailJa = {
  footer: '----\nThis mail was sent automatically under the ICT business continuity plan.',
};
