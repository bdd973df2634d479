// Whether Slack would take a message or a view: its own types as a schema, and every limit it documents or was seen to
// have. Throws with the place of the first thing that is wrong. For every payload that any test sees.
import { Ajv, type ValidateFunction } from 'ajv';
import { LIMITS } from '../../../../adapters/slack/render/limits.ts';
import { slackSchema } from './slack-schema.ts';

type Json = Readonly<Record<string, unknown>>;

export const checkMessage = (message: unknown): void => {
  const { text, blocks } = asObject(message, 'message');
  if (typeof text !== 'string' || text.trim() === '') throw new Error('text: empty, so a telephone shows nothing');
  atMost(text.length, LIMITS.messageText, 'text');
  const parsed = text.replace(/<(?:[@#]|!subteam\^)[A-Z0-9]+>/g, '');
  if (/[<>]/.test(parsed)) throw new Error(`text: unescaped < or > in ${JSON.stringify(text)}`);
  if (blocks === undefined) return;
  const listed = asList(blocks, 'blocks');
  checkBlocks(listed, LIMITS.messageBlocks);
  for (const [at, block] of listed.entries()) {
    if (asObject(block, `blocks/${at}`).type === 'input') throw new Error(`blocks/${at}: no input in a message`);
  }
  atMost(charactersIn(listed), LIMITS.messageCharacters, 'characters of all blocks');
};

export const checkView = (view: unknown): void => {
  const { type, blocks, private_metadata, callback_id, title, submit, close } = asObject(view, 'view');
  conforms(type === 'home' ? 'HomeView' : 'ModalView', view, 'view');
  const listed = asList(blocks, 'blocks');
  checkBlocks(listed, LIMITS.viewBlocks);
  for (const [name, value] of Object.entries({ title, submit, close })) {
    if (value !== undefined) textWithin(value, name === 'title' ? LIMITS.viewTitle : LIMITS.viewButton, name);
  }
  atMost(String(private_metadata ?? '').length, LIMITS.privateMetadata, 'private_metadata');
  atMost(String(callback_id ?? '').length, LIMITS.callbackId, 'callback_id');
  const hasInput = listed.some((block) => asObject(block, 'block').type === 'input');
  if (hasInput && submit === undefined) throw new Error('view: inputs without a submit button');
};

const checkBlocks = (blocks: readonly unknown[], most: number): void => {
  if (blocks.length === 0) throw new Error('blocks: empty');
  atMost(blocks.length, most, 'blocks');
  for (const [at, block] of blocks.entries()) checkBlock(asObject(block, `blocks/${at}`), `blocks/${at}`);
  unique(blocks.map((block) => asObject(block, 'block').block_id).filter(isText), 'block_id');
};

const checkBlock = (block: Json, where: string): void => {
  conforms(definitionOf(block.type, where), block, where);
  walk(block, where);
  atMost(String(block.block_id ?? '').length, LIMITS.blockId, `${where}/block_id`);
  unique(actionIdsIn(block), `${where}: action_id`);
  BLOCK_RULES[String(block.type)]?.(block, where);
};

const BLOCK_RULES: Readonly<Record<string, (block: Json, where: string) => void>> = {
  header: ({ text }, where) => textWithin(text, LIMITS.headerText, `${where}/text`),
  section: ({ text, fields }, where) => {
    if (text === undefined && fields === undefined) throw new Error(`${where}: neither text nor fields`);
    if (text !== undefined) textWithin(text, LIMITS.sectionText, `${where}/text`);
    countWithin(fields ?? [{}], LIMITS.sectionFields, `${where}/fields`);
    for (const field of asList(fields ?? [], where)) textWithin(field, LIMITS.fieldText, `${where}/fields`);
  },
  context: ({ elements }, where) => {
    countWithin(elements, LIMITS.contextElements, where);
    for (const one of asList(elements, where)) {
      if (asObject(one, where).type !== 'image') textWithin(one, LIMITS.contextText, where);
    }
  },
  actions: ({ elements }, where) => countWithin(elements, LIMITS.actionsElements, where),
  input: ({ label, hint }, where) => {
    textWithin(label, LIMITS.inputLabel, `${where}/label`);
    if (hint !== undefined) textWithin(hint, LIMITS.inputHint, `${where}/hint`);
  },
  rich_text: (block, where) => atMost(charactersIn(block), LIMITS.richText, where),
  table: (_block, where) => {
    throw new Error(`${where}: a table is no good on a telephone`);
  },
};

/** Rules of things that stand at any depth. */
const ELEMENT_RULES: Readonly<Record<string, (element: Json, where: string) => void>> = {
  plain_text: (element, where) => textWithin(element, LIMITS.textObject, where),
  mrkdwn: (element, where) => textWithin(element, LIMITS.textObject, where),
  rich_text_section: ({ elements }, where) => countWithin(elements, Number.POSITIVE_INFINITY, where),
  rich_text_list: ({ elements }, where) => countWithin(elements, Number.POSITIVE_INFINITY, where),
  rich_text_quote: ({ elements }, where) => countWithin(elements, Number.POSITIVE_INFINITY, where),
  text: ({ text }, where) => {
    if (text === '') throw new Error(`${where}: empty text`);
  },
  button: ({ text, value, url, confirm, style, action_id }, where) => {
    textWithin(text, LIMITS.buttonText, `${where}/text`);
    atMost(String(value ?? '').length, LIMITS.buttonValue, `${where}/value`);
    atMost(String(url ?? '').length, LIMITS.buttonUrl, `${where}/url`);
    if (action_id === undefined) throw new Error(`${where}: a button without action_id`);
    if (style === 'default') throw new Error(`${where}: no such style`);
    if (confirm !== undefined) checkConfirm(asObject(confirm, where), `${where}/confirm`);
  },
  plain_text_input: ({ initial_value, max_length }, where) => {
    const most = typeof max_length === 'number' ? max_length : LIMITS.inputValue;
    atMost(most, LIMITS.inputValue, `${where}/max_length`);
    if (initial_value !== undefined) lengthWithin(initial_value, most, `${where}/initial_value`);
  },
  static_select: (element, where) => checkOptions(element, LIMITS.options, where),
  radio_buttons: (element, where) => checkOptions(element, LIMITS.radioOptions, where),
  checkboxes: (element, where) => checkOptions(element, LIMITS.checkboxOptions, where),
};

const checkConfirm = ({ title, text, confirm, deny }: Json, where: string): void => {
  const parts = { title: LIMITS.confirmTitle, text: LIMITS.confirmText, confirm: LIMITS.confirmButton };
  for (const [name, value] of Object.entries({ title, text, confirm })) {
    textWithin(value, parts[name as keyof typeof parts], `${where}/${name}`);
  }
  textWithin(deny, LIMITS.confirmButton, `${where}/deny`);
};

const checkOptions = ({ options, initial_option }: Json, most: number, where: string): void => {
  countWithin(options, most, `${where}/options`);
  const listed = asList(options, where).map((option) => asObject(option, where));
  for (const { text, value, description } of listed) {
    textWithin(text, LIMITS.optionText, `${where}/options/text`);
    lengthWithin(value, LIMITS.optionValue, `${where}/options/value`);
    if (description !== undefined) textWithin(description, LIMITS.optionDescription, `${where}/options/description`);
  }
  unique(listed.map(({ value }) => value).filter(isText), `${where}/options: value`);
  const isKnown = listed.some((option) => JSON.stringify(option) === JSON.stringify(initial_option));
  if (initial_option !== undefined && !isKnown) throw new Error(`${where}: initial_option is none of the options`);
};

const walk = (value: unknown, where: string): void => {
  if (typeof value === 'string' && !value.isWellFormed()) throw new Error(`${where}: half a character`);
  if (typeof value !== 'object' || value === null) return;
  const element = asObject(value, where);
  if (isText(element.type)) ELEMENT_RULES[element.type]?.(element, where);
  if (isText(element.action_id)) lengthWithin(element.action_id, LIMITS.actionId, `${where}/action_id`);
  if (element.placeholder !== undefined) textWithin(element.placeholder, LIMITS.placeholder, `${where}/placeholder`);
  for (const [name, inner] of Object.entries(value)) walk(inner, `${where}/${name}`);
};

const definitions = slackSchema.definitions ?? {};
const ajv = new Ajv({ allErrors: false, strict: false });
ajv.addSchema({ $id: 'slack', definitions });
const validators = new Map<string, ValidateFunction>();

const conforms = (definition: string, value: unknown, where: string): void => {
  const validate = validators.get(definition) ?? ajv.compile({ $ref: `slack#/definitions/${definition}` });
  validators.set(definition, validate);
  if (validate(value)) return;
  const [error] = validate.errors ?? [];
  throw new Error(
    `${where}${error?.instancePath ?? ''}: no ${definition}: ${error?.message} ${JSON.stringify(error?.params)}`,
  );
};

/** `rich_text` is a RichTextBlock: its definition says a clearer error than the union of all blocks. */
const definitionOf = (type: unknown, where: string): string => {
  const name = String(type).replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const definition = `${name}Block`;
  if (!Object.hasOwn(definitions, definition)) throw new Error(`${where}: no block is called ${String(type)}`);
  return definition;
};

const isText = (value: unknown): value is string => typeof value === 'string';

const asObject = (value: unknown, where: string): Json => {
  if (typeof value !== 'object' || value === null) throw new Error(`${where}: no object`);
  return Object.fromEntries(Object.entries(value));
};

const asList = (value: unknown, where: string): readonly unknown[] => {
  if (!Array.isArray(value)) throw new Error(`${where}: no list`);
  return value;
};

const atMost = (length: number, most: number, where: string): void => {
  if (length > most) throw new Error(`${where}: ${length}, and Slack takes ${most}`);
};

const lengthWithin = (value: unknown, most: number, where: string): void => {
  if (!isText(value) || value === '') throw new Error(`${where}: empty`);
  atMost(value.length, most, where);
};

const textWithin = (value: unknown, most: number, where: string): void => {
  const { text } = asObject(value, where);
  if (!isText(text) || text.trim() === '') throw new Error(`${where}: empty`);
  atMost(text.length, most, where);
};

const countWithin = (value: unknown, most: number, where: string): void => {
  const listed = asList(value, where);
  if (listed.length === 0) throw new Error(`${where}: empty list`);
  atMost(listed.length, most, where);
};

const unique = (values: readonly string[], what: string): void => {
  const twice = values.find((value, at) => values.indexOf(value) !== at);
  if (twice !== undefined) throw new Error(`${what}: ${twice} is there twice`);
};

const actionIdsIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'action_id' && isText(inner) ? [inner] : actionIdsIn(inner),
  );
};

const NOT_COUNTED = new Set(['type', 'style']);
/** What is shown and what buttons carry. */
const charactersIn = (value: unknown): number => {
  if (isText(value)) return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, inner]) => sum + (NOT_COUNTED.has(name) ? 0 : charactersIn(inner)),
    0,
  );
};
