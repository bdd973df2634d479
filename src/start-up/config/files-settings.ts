// The file server in the environment.
import { isAbsolute, parse } from 'node:path';
import { z } from 'zod';

export interface FilesSettings {
  /** Absolute; the folder where the share is mounted, or one in it. */
  readonly folder: string;
}

export const FilesEnvironment = {
  BCP_FILES_DIR: z
    .string()
    .trim()
    .refine((folder) => isAbsolute(folder) && folder !== parse(folder).root, '/mnt/fileserver/bcp')
    .optional(),
};

const Environment = z.object(FilesEnvironment);

/** The file server is used when its folder is set. Whether the folder is there is asked each time it is used. */
export const filesSettings = ({ BCP_FILES_DIR: folder }: z.infer<typeof Environment>): FilesSettings | undefined =>
  folder === undefined ? undefined : { folder };
