import { onPglite } from '#test/bot/store/openTestStore.ts';
import { ledgerLoopSuite } from './ledgerLoopSuite.ts';

ledgerLoopSuite('PGlite', onPglite);
