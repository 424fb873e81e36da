import { arendenRoutes } from './arenden.ts';
import { hemRoutes } from './hem.ts';
import { outsideRoutes } from './outside.ts';
import { paminnelserRoutes } from './paminnelser.ts';
import { sammanstallningRoutes } from './sammanstallning.ts';
import { svarRoutes } from './svar.ts';
import { utskickRoutes } from './utskick.ts';

/** Every endpoint between tab and bot. `GET /api/events` beside them is a stream of server-sent events: `{"arendeId":"..."}` when something changed, `{"reading":{...}}` while a long file is read. */
export const ROUTES = { ...hemRoutes, ...arendenRoutes, ...utskickRoutes, ...outsideRoutes, ...svarRoutes, ...sammanstallningRoutes, ...paminnelserRoutes } as const;
export type RouteName = keyof typeof ROUTES;
