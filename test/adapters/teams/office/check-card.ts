// Whether Teams would take a card and a telephone could show it: the official schema, the parser of Teams' own
// renderer, and our limits. Throws with the place of the first thing that is wrong. For every card any test sees.
import { createRequire } from 'node:module';
import { formIn, pressIn } from '../../../../adapters/teams/interactions.ts';
import { LIMITS } from '../../../../adapters/teams/render/limits.ts';
import { isFreeOfMarkdown, isPersonId } from '../../../../adapters/teams/render/safe-text.ts';
import { schemaFault } from './card-schema.ts';

type Json = Readonly<Record<string, unknown>>;

/** `{ summary, card, mentions }` */
export const checkCard = (message: unknown): void => {
  const { summary, card, mentions } = asObject(message, 'message');
  textWithin(summary, LIMITS.summary, 'summary');
  const units = JSON.stringify(message).length;
  // Our own budget is a quarter of what Teams takes: what must be kept, buttons above all, may pass it by a little.
  const most = LIMITS.messageUnits * 1.1;
  if (units > most) throw new Error(`message: ${units} units, and our budget is ${LIMITS.messageUnits}`);
  checkContent(card);
  checkMentions(asObject(card, 'card'), asList(mentions, 'mentions'));
};

/** `{ title, card }` */
export const checkDialog = (dialog: unknown): void => {
  const { title, card } = asObject(dialog, 'dialog');
  textWithin(title, LIMITS.dialogTitle, 'title');
  const units = JSON.stringify(dialog).length;
  if (units > LIMITS.dialogUnits) throw new Error(`dialog: ${units} units, and our budget is ${LIMITS.dialogUnits}`);
  checkContent(card);
};

/** The content of an attachment, whatever it came with. */
export const checkContent = (content: unknown): void => {
  // `msteams` is Teams' own addition to the schema.
  const { msteams: _, ...card } = asObject(content, 'card');
  const fault = schemaFault(card);
  if (fault !== undefined) throw new Error(`schema${fault}`);
  checkParsed(content);
  const all = nodesIn(content, 'card');
  for (const { node, where } of all) checkNode(node, where);
  const ids = all.map(({ node }) => node.id).filter(isText);
  const actual = all
    .filter(({ node, where }) => isText(node.id) && !where.includes('/msteams'))
    .map(({ node }) => node.id);
  unique(actual.filter(isText), 'id');
  for (const { node, where } of all) {
    for (const target of node.type === 'Action.ToggleVisibility' ? asList(node.targetElements, where) : []) {
      if (!isText(target) || !ids.includes(target)) throw new Error(`${where}: there is no ${String(target)} to show`);
    }
  }
  if (asList(asObject(content, 'card').body, 'body').length === 0) throw new Error('card: empty');
};

// Parsing needs no document; only drawing does.
const { AdaptiveCard, HostConfig, SerializationContext, Versions } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
);

const checkParsed = (content: unknown): void => {
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig({ actions: { maxActions: LIMITS.actions } });
  card.parse(content, context);
  const events = [
    ...Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at)),
    ...card.validateProperties().validationEvents,
  ];
  const [first] = events;
  if (first !== undefined)
    throw new Error(`parser: ${first.message} in ${first.source?.getJsonTypeName?.() ?? 'card'}`);
};

interface Node {
  readonly node: Json;
  readonly where: string;
}

const nodesIn = (value: unknown, where: string): readonly Node[] => {
  if (isText(value) && !value.isWellFormed()) throw new Error(`${where}: half a character`);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, one]) => nodesIn(one, `${where}/${name}`));
  return Array.isArray(value) ? inner : [{ node: asObject(value, where), where }, ...inner];
};

const checkNode = (node: Json, where: string): void => {
  if (where.includes('/data')) return;
  if (isText(node.type) && !Object.hasOwn(RULES, node.type)) throw new Error(`${where}: we do not use ${node.type}`);
  if (isText(node.type)) RULES[node.type]?.(node, where);
};

const nothing = (): void => {};
const titled = ({ title }: Json, where: string): void => textWithin(title, LIMITS.actionTitle, `${where}/title`);

const RULES: Readonly<Record<string, (node: Json, where: string) => void>> = {
  AdaptiveCard: ({ version }, where) => {
    if (version !== '1.5') throw new Error(`${where}: version ${String(version)}`);
  },
  mention: nothing,
  Container: ({ items }, where) => notEmpty(items, where),
  RichTextBlock: ({ inlines }, where) => {
    notEmpty(inlines, where);
    for (const run of asList(inlines, where)) if (isText(run)) textWithin(run, LIMITS.textRun, where);
  },
  TextRun: ({ text }, where) => textWithin(text, LIMITS.textRun, where),
  TextBlock: ({ text, wrap }, where) => {
    textWithin(text, Number.POSITIVE_INFINITY, where);
    if (wrap !== true) throw new Error(`${where}: does not wrap`);
    if (!isFreeOfMarkdown(String(text).replace(/<at>[^<]+<\/at>/g, '')))
      throw new Error(`${where}: markdown in ${text}`);
  },
  ActionSet: ({ actions }, where) => {
    notEmpty(actions, where);
    if (asList(actions, where).length > LIMITS.actions) throw new Error(`${where}: more buttons than Teams shows`);
  },
  'Action.Execute': (node, where) => {
    titled(node, where);
    if (pressIn(String(node.verb), asObject(node.data, where)).kind !== 'says') {
      throw new Error(`${where}: ${String(node.verb)} would not be understood`);
    }
  },
  'Action.Submit': (node, where) => {
    titled(node, where);
    const data = asObject(node.data, where);
    if (formIn(data) === undefined) throw new Error(`${where}: ${String(data.dialog)} would not be understood`);
  },
  'Action.ToggleVisibility': titled,
  'Action.OpenUrl': (node, where) => {
    titled(node, where);
    if (URL.parse(String(node.url))?.protocol !== 'https:')
      throw new Error(`${where}: ${String(node.url)} is no address`);
  },
  'Input.Text': ({ id, label, value = '', maxLength }, where) => {
    named(id, label, where);
    if (typeof maxLength !== 'number' || String(value).length > maxLength) throw new Error(`${where}: too long`);
  },
  'Input.ChoiceSet': ({ id, label, value, choices }, where) => {
    named(id, label, where);
    const offered = asList(choices, where).map((one) => asObject(one, where));
    if (offered.length === 0 || offered.length > LIMITS.choices) throw new Error(`${where}: ${offered.length} choices`);
    for (const { title } of offered) textWithin(title, LIMITS.choiceTitle, `${where}/choices`);
    const values = offered.map((one) => one.value).filter(isText);
    unique(values, where);
    if (value !== undefined && !values.includes(String(value))) throw new Error(`${where}: ${value} is no choice`);
  },
  'Input.Toggle': ({ id, title }, where) => named(id, title, where),
};

const named = (id: unknown, label: unknown, where: string): void => {
  textWithin(id, LIMITS.inputLabel, `${where}/id`);
  textWithin(label, LIMITS.inputLabel, `${where}/label`);
};

/** Each mention stands in a TextBlock once, word for word, and each is told from the others by its words. */
const checkMentions = (card: Json, mentions: readonly unknown[]): void => {
  const { entities = [] } = card.msteams === undefined ? {} : asObject(card.msteams, 'msteams');
  const listed = asList(entities, 'entities').map((one) => asObject(one, 'entities'));
  const called = listed.map(({ text }) => String(text));
  unique(called, 'entities');
  const blocks = nodesIn(card.body, 'body').map(({ node }) => (node.type === 'TextBlock' ? String(node.text) : ''));
  const written = blocks.flatMap((text) => text.match(/<at>[^<]*<\/at>/g) ?? []);
  same(written, called, 'mentions in words and entities');
  const ids = listed.map(({ mentioned }) => String(asObject(mentioned, 'mentioned').id));
  same(
    ids,
    mentions.map((one) => String(asObject(one, 'mentions').id)),
    'mentions and entities',
  );
  const wrong = ids.find((id) => !isPersonId(id));
  if (wrong !== undefined) throw new Error(`entities: ${wrong} is no person`);
};

const same = (one: readonly string[], other: readonly string[], what: string): void => {
  if (one.join() !== other.join()) throw new Error(`${what}: ${one.join()} is not ${other.join()}`);
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

const notEmpty = (value: unknown, where: string): void => {
  if (asList(value, where).length === 0) throw new Error(`${where}: empty`);
};

const textWithin = (value: unknown, most: number, where: string): void => {
  if (!isText(value) || value.trim() === '') throw new Error(`${where}: empty`);
  if (value.length > most) throw new Error(`${where}: ${value.length}, and ${most} is the most`);
};

const unique = (values: readonly string[], what: string): void => {
  const twice = values.find((value, at) => values.indexOf(value) !== at);
  if (twice !== undefined) throw new Error(`${what}: ${twice} is there twice`);
};
