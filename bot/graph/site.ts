import { YttraError } from '#bot/errors.ts';
import { jsonOf, type GraphClient } from './client.ts';

export interface SiteConfig {
  /** Known ids save questions; otherwise the site is found by host name ("x.sharepoint.com") and path ("/sites/Remisser"). */
  readonly siteId?: string;
  readonly siteHostname?: string;
  readonly sitePath?: string;
  readonly driveId?: string;
}

const APP = { kind: 'app' } as const;

/** The id of the site's document library, asked for once; after a failure it is asked for again. */
export function createDriveId(graph: GraphClient, config: SiteConfig): () => Promise<string> {
  let found: Promise<string> | null = null;

  async function idAt(path: string): Promise<string> {
    const response = await graph.ask(APP, 'GET', path, { query: { $select: 'id' } });
    if (response.ok) return (await jsonOf<{ id: string }>(response)).id;
    await response.body?.cancel();
    throw new YttraError(response.status === 403 ? 'library-forbidden' : 'fault', { cause: new Error(`Graph answered ${response.status} for the site`) });
  }

  async function find(): Promise<string> {
    if (config.driveId) return config.driveId;
    const path = (config.sitePath ?? '').replace(/^\/+|\/+$/g, '').split('/').map(encodeURIComponent).join('/');
    const siteId = config.siteId ?? (await idAt(`/sites/${config.siteHostname ?? ''}:/${path}`));
    return idAt(`/sites/${siteId}/drive`);
  }

  return () => (found ??= find().catch((error: unknown) => {
    found = null;
    throw error;
  }));
}
