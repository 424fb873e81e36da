import { afterAll, beforeAll } from '@jest/globals';
import { apiTokensSuite } from './apiTokensSuite.ts';
import { botDoorSuite } from './botDoorSuite.ts';
import { botTurnsSuite } from './botTurnsSuite.ts';
import { cardsSuite } from './cardsSuite.ts';
import { everyRouteSuite } from './everyRouteSuite.ts';
import { exportSuite } from './exportSuite.ts';
import { isolationSuite } from './isolationSuite.ts';
import { logSuite } from './logSuite.ts';
import { outsideSuite } from './outsideSuite.ts';
import { textSuite } from './textSuite.ts';
import { wakingSuite } from './wakingSuite.ts';
import { openAttackedTown, type AttackedTown } from './support/attackedTown.ts';

// One town for all of them: it takes seconds to start. The log is read last.
let rig: AttackedTown;
const get = (): AttackedTown => rig;
beforeAll(async () => { rig = await openAttackedTown(); }, 120_000);
afterAll(async () => { await rig?.close(); });

botDoorSuite(get);
botTurnsSuite(get);
cardsSuite(get);
textSuite(get);
apiTokensSuite(get);
everyRouteSuite(get);
outsideSuite(get);
wakingSuite(get);
isolationSuite(get);
exportSuite(get);
logSuite(get);
