// Words that may mean a drill or the real thing, wherever they are said: nothing is declared, and a person says which by one
// of two buttons, by one of two lines to type, or in the form.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';

/** What they are asked back: all that is read, and what can be pressed. */
export interface AskedBack {
  readonly read: string;
  readonly buttons: readonly string[];
  /** Presses it; answers what is read then. */
  press(label: string): Promise<string>;
}

export interface FormAskedBack {
  readonly read: string;
  /** What stands in its fields. */
  readonly values: Readonly<Record<string, string>>;
  /** Says which in the form that came again, and sends it. */
  says(which: 'sure' | 'real'): Promise<void>;
}

/** Everybody there may declare. */
export interface DeclaringOffice {
  readonly address: string;
  types(words: string): Promise<AskedBack>;
  /** Opens the form of a declaration, fills it in and sends it. */
  fillsIn(fields: Readonly<Record<string, string>>): Promise<FormAskedBack>;
  close(): Promise<void>;
}

const WORDS = '停電（訓練）';
const BUTTONS = ['訓練として宣言', '実際の障害として宣言'];
const LINE = /として:(?:\/bcp|@BCP) (.*)/;
const Incidents = z.array(z.object({ id: z.string(), drill: z.boolean() }));
const Incident = z.object({ facts: z.object({ situation: z.string() }) });

export const drillOrReal = (open: () => Promise<DeclaringOffice>): void => {
  let office: DeclaringOffice;
  beforeEach(async () => {
    office = await open();
  });
  afterEach(() => office.close());

  const read = async (path: string): Promise<unknown> => (await fetch(`${office.address}/api/incidents${path}`)).json();

  /** Whether each is a drill, and what it says. */
  const declared = async (): Promise<readonly (readonly [boolean, string])[]> =>
    Promise.all(
      Incidents.parse(await read('')).map(
        async ({ id, drill }) => [drill, Incident.parse(await read(`/${id}`)).facts.situation] as const,
      ),
    );

  describe.each([
    ['sure', true, 0],
    ['real', false, 1],
  ] as const)('%s', (which, drill, at) => {
    test('pressed', async () => {
      const asked = await office.types(`declare iaas-down ${WORDS}`);
      expect(asked.buttons).toEqual(BUTTONS);
      expect(await declared()).toEqual([]);
      const said = await asked.press(BUTTONS[at] ?? '');
      expect(said).toContain('宣言しました');
      expect(await declared()).toEqual([[drill, WORDS]]);
      // A double click is one incident.
      await asked.press(BUTTONS[at] ?? '');
      expect(await declared()).toHaveLength(1);
    });

    test('typed, as the line that is read says it', async () => {
      const asked = await office.types(`declare iaas-down ${WORDS}`);
      const [, line = ''] = LINE.exec(asked.read.split('\n').filter((one) => LINE.test(one))[at] ?? '') ?? [];
      expect(line).toContain(WORDS);
      await office.types(line);
      expect(await declared()).toEqual([[drill, WORDS]]);
    });

    test('in the form, which comes again with what was typed', async () => {
      const again = await office.fillsIn({ situation: '停電の訓練です' });
      expect(again.read).toContain('訓練か実際の障害かが分かりません');
      expect(again.values).toMatchObject({ situation: '停電の訓練です' });
      expect(await declared()).toEqual([]);
      await again.says(which);
      expect(await declared()).toEqual([[drill, '停電の訓練です']]);
    });
  });

  test('a drill that says it is none is asked back as well', async () => {
    const asked = await office.types('declare iaas-down --drill 停電 訓練ではない');
    expect(asked.buttons).toEqual(BUTTONS);
    expect(await declared()).toEqual([]);
    await asked.press(BUTTONS[1] ?? '');
    expect(await declared()).toEqual([[false, '停電 訓練ではない']]);
  });

  test('words too long for a button can be typed', async () => {
    const long = `訓練です${'停電のため全ての装置が停止'.repeat(140)}`;
    const asked = await office.types(`declare iaas-down ${long}`);
    expect(await declared()).toEqual([]);
    for (const label of asked.buttons) expect(BUTTONS).toContain(label);
    await office.types(`declare iaas-down --real ${long}`);
    expect((await declared()).map(([drill]) => drill)).toEqual([false]);
  });
};
