// Why the file server's folder cannot be used, and what to do about it, in English.
import type { filesJa } from '../../ja/surfaces/files.ts';

export const filesEn: typeof filesJa = {
  noFolder: (folder) => `The file server's folder "${folder}" is not there. Check that the share is mounted.`,
  noMarker: (folder, marker) =>
    `The file server's folder "${folder}" has no file "${marker}". Check that the share is mounted. When it is used for the first time, put "${marker}" there.`,
  full: 'The file server is full. Remove what is not needed, or raise the quota.',
  notAllowed: (folder) =>
    `The file server's folder "${folder}" cannot be written to. Check the permissions, and whether it is mounted read-only.`,
  noAnswer: 'The file server does not answer. Check the server and the network.',
  badName: 'The file server does not accept this file. Check its limits on names and sizes.',
  failed: (code) => `Writing to the file server failed (${code}). Check the server.`,
  closing: 'Writing to the file server was given up because the program is shutting down.',
};
