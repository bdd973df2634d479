// A declaration, answers and a report on a day on which the platform works: the log of the program has nothing to warn of.
import { expect, test } from '@jest/globals';
import { complaintsOf } from '../../quiet-log.ts';
import { calm, clockAhead, declared, order, person, section } from '../office/in-the-office.ts';
import { openOffice } from '../office/slack-office.ts';

test('a healthy declaration writes no warnings', async () => {
  const { logger, complaints } = complaintsOf();
  const time = clockAhead();
  const office = await openOffice({ clock: time.clock, logger });
  try {
    await order(office, 'link ops');
    const tax = await section(office, '税務課', 'tanaka');
    await declared(office, time);
    await office.types(person(office, 'tanaka'), tax, '回答 全て 停止');
    await order(office, '報告');
    await calm(office, time);
    await order(office, 'resolve because 誤報');
    await calm(office, time);
    expect(complaints).toEqual([]);
  } finally {
    await office.close();
  }
});
