// What telling people costs: one 連絡済 beside one answer in the same incident, and 連絡状況 beside the board.
import { join } from 'node:path';
import { statusBoard } from '../../src/posts/board/status-board.ts';
import { tellingCard } from '../../src/posts/telling/telling-card.ts';
import { vocabulary } from '../../src/posts/vocabulary.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { tellingView } from '../../src/views/read-telling.ts';
import { wardPlan } from '../plan/plan-folder.ts';
import { answers } from './answer-requests.ts';
import { inTurns, type Spread } from './measure.ts';
import { type Row, times } from './print-table.ts';
import { type InProcess, must, openInProcess } from './product-in-process.ts';

const MANAGER = 'info-systems-manager';

interface Ward {
  readonly product: InProcess;
  readonly incident: string;
}

const declared = async (url: string): Promise<Ward> => {
  const product = await openInProcess(url, wardPlan());
  const incident = await must(product.say(MANAGER, '/bcp declare iaas-down'));
  await product.settle();
  return { product, incident };
};

const saidOf = (all: readonly { readonly as: string; readonly text: string }[], { product, incident }: Ward) => {
  return async (round: number): Promise<void> => {
    const said = all.at(round % all.length);
    if (said !== undefined) await must(product.say(said.as, said.text, incident));
  };
};

const ANSWERS = answers();
/** A call to each department in turn, with who took it. */
const CALLS = wardPlan().departments.map(({ name }) => ({
  as: MANAGER,
  text: `/bcp 連絡済 ${name} --to 経営担当係長 --by 電話 --read-back`,
}));

export const contactRows = async (folder: string) => {
  const onDisk = await declared(`file:${join(folder, 'contacts.sqlite')}`);
  const inMemory = await declared(':memory:');
  const works = (ward: Ward) => ({ told: saidOf(CALLS, ward), answer: saidOf(ANSWERS, ward) });
  const disk = await inTurns(works(onDisk), { rounds: 400, warmUp: 50 });
  const memory = await inTurns(works(inMemory), { rounds: 1_000, warmUp: 200 });
  const views = await viewRows(inMemory);
  for (const { product } of [onDisk, inMemory]) await product.close();
  return {
    commands: [
      { what: 'on disk', ...beside(disk.told, disk.answer) },
      { what: 'in memory', ...beside(memory.told, memory.answer) },
    ] satisfies readonly Row[],
    views,
  };
};

/** Every department was called by now, and every system answered for. */
const viewRows = async ({ product, incident }: Ward): Promise<readonly Row[]> => {
  const { store, states, clock } = product;
  const head = await store.read.incident(incident);
  if (head === undefined) throw new Error(`no incident ${incident}`);
  const state = await states.at(store.read, head);
  const texts = textsIn('ja');
  const words = () => vocabulary(state.plan, texts);
  const { board, page, card } = await inTurns(
    {
      board: () => statusBoard(state, clock.now(), words()),
      page: () => tellingView(state, clock.now(), texts),
      card: () => tellingCard(state, clock.now(), words()),
    },
    { rounds: 500, warmUp: 100 },
  );
  return [
    { what: 'the board', measured: board },
    { what: 'as values for the console', ...beside(page, board) },
    { what: 'as a card for a chat', ...beside(card, board) },
  ];
};

const beside = (measured: Spread, floor: Spread): Pick<Row, 'measured' | 'floor' | 'ratio'> => ({
  measured,
  floor,
  ratio: times(measured.p50, floor.p50),
});
