// A declaration, answers and a report on a day on which the platform works: the log of the program has nothing to warn of.
import { expect, test } from '@jest/globals';
import { complaintsOf } from '../../quiet-log.ts';
import { declared, order, section } from '../office/in-the-office.ts';
import { openOffice } from '../office/teams-office.ts';

test('a healthy declaration writes no warnings', async () => {
  const { logger, complaints } = complaintsOf();
  const office = await openOffice({ logger });
  try {
    await order(office, 'link ops');
    const tax = await section(office, '税務課', 'tanaka');
    await declared(office);
    await office.types('tanaka', tax, '回答 全て 停止');
    await order(office, '報告');
    await office.settled();
    await order(office, 'resolve because 誤報');
    await office.settled();
    expect(complaints).toEqual([]);
  } finally {
    await office.close();
  }
});
