import { z } from 'zod';

/** What the product tells the tab about itself, before anybody is signed in. */
const tabConfig = z.object({
  clientId: z.string(),
  tenantId: z.string(),
  authority: z.string(),
  /** A discovery document for an authority that MSAL cannot look up by itself. */
  authorityMetadata: z.string().nullable(),
  /** Origins that may frame the tab besides those teams-js knows, such as the municipality's own SharePoint. */
  hostOrigins: z.array(z.string()),
  scope: z.string(),
});
export type TabConfig = z.infer<typeof tabConfig>;

export async function fetchTabConfig(): Promise<TabConfig> {
  const reply = await fetch(`${import.meta.env.BASE_URL}config.json`, { cache: 'no-store' });
  if (!reply.ok) throw new Error(`config.json answered ${reply.status}`);
  return tabConfig.parse(await reply.json());
}
