// The file server in the environment: used when its folder is set, and only with a folder that cannot be mistaken.
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { FilesEnvironment, filesSettings } from '../../src/start-up/config/files-settings.ts';

const Environment = z.object(FilesEnvironment);

test('the file server is used when its folder is set', () => {
  expect(filesSettings(Environment.parse({}))).toBeUndefined();
  expect(filesSettings(Environment.parse({ BCP_FILES_DIR: ' /mnt/fileserver/bcp ' }))).toEqual({
    folder: '/mnt/fileserver/bcp',
  });
});

test.each(['fileserver', './fileserver', '../fileserver', '~/fileserver', '/', ' '])(
  '%p is refused with an example: only a whole path says which folder is meant',
  (folder) => {
    const parsed = Environment.safeParse({ BCP_FILES_DIR: folder });
    expect(parsed.error?.issues).toMatchObject([{ path: ['BCP_FILES_DIR'], message: '/mnt/fileserver/bcp' }]);
  },
);
