/**
 * A program for the tests: saves records one after the other and prints each id once `save` has answered.
 * Usage: node program.mjs DATABASE FIRST COUNT; or node program.mjs DATABASE read, which counts and writes nothing.
 * A coded error is printed as its code.
 */
import { writeSync } from 'node:fs';
import { ChanceryError } from '../../src/errors.js';
import { openStore } from '../../src/store/store.js';
import { aRecord } from './factory.js';

const [path = '', first = '0', count = '0'] = process.argv.slice(2);

// Unbuffered: what was printed was acknowledged, even when the process is killed right after.
const print = (line: string): void => void writeSync(1, `${line}\n`);

try {
  print('start');
  const reading = first === 'read';
  const store = await openStore(path, { readonly: reading });
  if (reading) print(`${(await store.counts()).articles} articles`);
  for (let index = Number(first); index < Number(first) + Number(count); index++) {
    const record = aRecord(`subject ${index}`);
    const saved = await store.save(record);
    print(`${saved} ${record.document.id}`);
  }
  await store.close();
} catch (error) {
  if (!(error instanceof ChanceryError)) throw error;
  print(error.code);
}
