// A process of its own that holds a database: says `held`, then writes and says each number once it is durable, until
// it is killed. Run by processes.test.ts as `node store-process.ts <file>`.
import { openStore } from '../../../adapters/store/open-store.ts';
import { batch, openedStore } from '../../conformance/store-samples.ts';

const { store } = await openStore({ url: `file:${process.argv[2]}` });
if ((await store.read.incidents()).length === 0) await openedStore(store);
console.log('held');
for (let seq = (await store.read.incident('2026-001'))?.seq ?? 0; ; seq++) {
  await store.transaction((tx) => tx.append(batch({ expectedSeq: seq, commandKey: `key-${seq}` })));
  console.log(seq + 1);
}
