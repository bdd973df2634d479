// An address as it can be shown: what stands before its @ may be a password.

/** `postgres://user:secret@host/db` becomes `postgres://***@host/db`; a mailbox stays as it is. */
export const withoutPassword = (text: string): string =>
  text.replaceAll(/(:\/\/)[^/\s]*@/g, '$1***@').replaceAll(/[^\s/<>@:"]+:[^\s/@]+@/g, '***@');
