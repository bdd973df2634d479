// The file server keeps the promises of every Messenger.
import type { Messenger } from '../../../src/ports/messenger.ts';
import type { Audience } from '../../../src/posts/post.ts';
import { type MessengerUnderTest, messengerConformance } from '../../conformance/messenger.ts';
import { onFolder, type SharedFolder, sharedFolder } from './shared-folder.ts';

const WHOLE_OFFICE: Audience = { to: 'channel', channel: 'file-server' };
const ONE_SECTION: Audience = { ...WHOLE_OFFICE, recipient: 'section/taxation' };

/** A file's name has the key only as people can read it: which was written by which key is remembered here. */
const opened = (folder: SharedFolder): MessengerUnderTest => {
  const keys = new Map<string, string>();
  const { messenger, processes } = onFolder(folder.path);
  const noting: Messenger = {
    ...messenger,
    post: async (to, given, key) => {
      const ref = await messenger.post(to, given, key);
      keys.set(ref.id, key);
      return ref;
    },
  };
  return {
    messenger: noting,
    missingId: '2026-001/2026-001_report_99.pdf',
    audiences: [WHOLE_OFFICE, ONE_SECTION],
    seen: async () =>
      folder
        .files()
        .filter((file) => file.endsWith('.pdf'))
        .map((file) => ({ key: keys.get(file) ?? '', title: titleIn(folder, file), pinned: false })),
    close: async () => {
      processes.close();
      folder.remove();
    },
  };
};

/** What stands before the first empty line. */
const titleIn = (folder: SharedFolder, pdf: string): string => {
  const text = folder.read(pdf.replace(/\.pdf$/, '.txt')).toString();
  const lines = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  return lines.slice(0, lines.indexOf('\n\n'));
};

messengerConformance('the file server', async () => opened(sharedFolder()));
