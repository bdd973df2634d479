// Every maximum of Slack's that we keep, by name. Lengths are UTF-16 units, which never count less than Slack does.

export const LIMITS = {
  messageBlocks: 50,
  viewBlocks: 100,
  /** Undocumented: `msg_blocks_too_long` was seen from about 11,000 characters in all blocks of a message together. */
  messageCharacters: 9_000,
  /** `chat.update` refuses more; it is a telephone's notification, so ours are far shorter. */
  messageText: 4_000,
  /** Of a rich_text block Slack documents none; it is held to what a section may have. */
  textObject: 3_000,
  sectionText: 3_000,
  richText: 3_000,
  sectionFields: 10,
  fieldText: 2_000,
  contextElements: 10,
  contextText: 2_000,
  headerText: 150,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  buttonUrl: 3_000,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  options: 100,
  radioOptions: 10,
  checkboxOptions: 10,
  optionText: 75,
  optionValue: 150,
  optionDescription: 75,
  placeholder: 150,
  inputLabel: 2_000,
  inputHint: 2_000,
  inputValue: 3_000,
  viewTitle: 24,
  viewButton: 24,
  privateMetadata: 3_000,
  blockId: 255,
  actionId: 255,
  callbackId: 255,
} as const;

/** Longest notification we write of a title or a reply. */
export const NOTIFICATION_LENGTH = 400;
