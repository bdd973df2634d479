// What `kit` was asked for.

export interface KitRequest {
  readonly command: 'kit';
  readonly folder: string;
  /** New access sheets too, which voids those before. */
  readonly access: boolean;
}
