import { afterAll, beforeAll, describe } from '@jest/globals';
import type { TestStore } from '#test/bot/store/suite.ts';
import { ambiguousAnswers } from './ambiguousAnswers.ts';
import { limits } from './limits.ts';
import { ordinaryDays } from './ordinaryDays.ts';
import { redrawing } from './redrawing.ts';
import { refusals } from './refusals.ts';

/** What the loop promises, on whichever database. */
export function ledgerLoopSuite(name: string, open: () => Promise<TestStore>, more: (get: () => TestStore) => void = () => undefined): void {
  describe(`the ledger's loop on ${name}`, () => {
    let opened: TestStore;
    beforeAll(async () => { opened = await open(); });
    afterAll(async () => { await opened?.close(); });
    const get = (): TestStore => opened;
    ordinaryDays(get);
    ambiguousAnswers(get);
    refusals(get);
    limits(get);
    redrawing(get);
    more(get);
  });
}
