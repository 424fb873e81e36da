import { afterAll, beforeAll, describe } from '@jest/globals';
import type { OpenedStore } from '#bot/store/openStore.ts';
import { arendeSuite } from './arendeSuite.ts';
import { asOfRegisterSuite } from './asOfRegisterSuite.ts';
import { ledgerSuite } from './ledgerSuite.ts';
import { paminnelseSuite } from './paminnelseSuite.ts';
import { registerSuite } from './registerSuite.ts';
import { svarSuite } from './svarSuite.ts';
import { utskickSuite } from './utskickSuite.ts';

export interface TestStore {
  readonly store: OpenedStore;
  /** A statement of the database's owner, past the product. */
  sql(statement: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** What every store promises, on whichever database. */
export function storeSuite(name: string, open: () => Promise<TestStore>): void {
  describe(`the store on ${name}`, () => {
    let opened: TestStore;
    beforeAll(async () => { opened = await open(); });
    afterAll(async () => { await opened?.close(); });
    const get = (): TestStore => opened;
    registerSuite(get);
    asOfRegisterSuite(get);
    arendeSuite(get);
    utskickSuite(get);
    svarSuite(get);
    ledgerSuite(get);
    paminnelseSuite(get);
  });
}
