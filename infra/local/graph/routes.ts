import type { Routes } from './graphWorld.ts';
import { changingRoutes } from './handlers/changing.ts';
import { contentRoutes } from './handlers/content.ts';
import { deltaRoutes } from './handlers/delta.ts';
import { itemRoutes } from './handlers/items.ts';
import { peopleRoutes } from './handlers/people.ts';
import { siteRoutes } from './handlers/sites.ts';
import { subscriptionRoutes } from './handlers/subscribing.ts';
import { teamsAppRoutes } from './handlers/teamsApps.ts';
import { uploadRoutes } from './handlers/uploads.ts';

/** Every operation that is spoken here, by its name in the contract. `base`: where upload addresses lie. */
export const allRoutes = (base: () => string): Routes => ({
  ...siteRoutes, ...deltaRoutes, ...itemRoutes, ...contentRoutes, ...changingRoutes, ...uploadRoutes(base), ...subscriptionRoutes, ...peopleRoutes, ...teamsAppRoutes,
});
