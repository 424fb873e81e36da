import { onPglite } from './openTestStore.ts';
import { storeSuite } from './suite.ts';

storeSuite('PGlite', onPglite);
