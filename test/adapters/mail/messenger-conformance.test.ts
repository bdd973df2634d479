// Mail keeps the promises of every Messenger, inside the ward and to the parties outside.
import type { MailSettings } from '../../../adapters/mail/mail-settings.ts';
import type { Audience } from '../../../src/posts/post.ts';
import { type MessengerUnderTest, messengerConformance } from '../../conformance/messenger.ts';
import { mailServer, type TakenMail } from './mail-server.ts';
import { addressOf, INCIDENT, mailOn, OUTSIDE } from './mail-under-test.ts';

const opened = async (
  settings: Partial<MailSettings>,
  audiences: readonly [Audience, Audience],
): Promise<MessengerUnderTest> => {
  const server = await mailServer();
  const { messenger, close } = mailOn(server.port, { settings });
  return {
    messenger,
    missingId: '<nothing@city.example.jp>',
    audiences,
    seen: async ({ id }) => {
      const address = addressOf(id.slice(INCIDENT.length + 1));
      return server.mails.filter((mail) => mail.to.includes(address)).map(seen);
    },
    close: async () => {
      await close();
      await server.close();
    },
  };
};

const seen = ({ headers, text }: TakenMail) => {
  const [title = ''] = text.split('\n\n');
  return { key: headers.get('x-bcp-bot-key') ?? '', title, pinned: false };
};

const by = (channel: string, recipient: string): Audience => ({ to: 'channel', channel, recipient });

messengerConformance('Mail inside', () =>
  opened({}, [by('groupware-mail', 'section/taxation'), by('groupware-mail', 'departments')]),
);

messengerConformance('Mail outside', () =>
  opened(OUTSIDE, [by('outside-mail', 'party/iaas-provider'), by('outside-mail', 'party/metropolis')]),
);
