// Every maximum of Teams' that we keep, by name. Lengths are UTF-16 units.

const BYTES_PER_UNIT = 2;
const KIB = 1024;

export const LIMITS = {
  /** Teams takes about 100 KB of a message as UTF-16; ours stay far below, summary and envelope included. */
  messageUnits: (25 * KIB) / BYTES_PER_UNIT,
  /** What the connector adds around a card: addresses, names, the reference to the conversation. */
  envelopeUnits: 400,
  /** A dialog is the answer to an invoke and holds every text twice: as it stands, and as it was seen. */
  dialogUnits: (64 * KIB) / BYTES_PER_UNIT,
  /** Teams shows no more buttons in one row of them. */
  actions: 6,
  actionTitle: 60,
  /** What a telephone shows in one row, in half-width letters, and what a button takes around its title. */
  rowCells: 42,
  actionPadding: 5,
  /** One run of text; longer ones go on in the next. */
  textRun: 2_000,
  inputLabel: 200,
  placeholder: 100,
  choices: 100,
  choiceTitle: 100,
  inputText: 4_000,
  dialogTitle: 60,
  /** More people than this are not named one by one. */
  mentions: 20,
  summary: 400,
} as const;
