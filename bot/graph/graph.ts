import type { Directory } from '#bot/ports/directory.ts';
import type { DocumentLibrary } from '#bot/ports/documentLibrary.ts';
import { createGraphClient, type GraphClientOptions } from './client.ts';
import { createDirectory } from './directory.ts';
import { createDocumentLibrary } from './documentLibrary.ts';
import type { SiteConfig } from './site.ts';

/** What a person's token may be changed into: the person's own rights to files, and nothing for the whole tenant. */
const PERSON_SCOPES = ['https://graph.microsoft.com/Files.ReadWrite'];
const APP_SCOPE = 'https://graph.microsoft.com/.default';

export interface GraphOptions extends SiteConfig, Omit<GraphClientOptions, 'graphAddress' | 'forApp' | 'onBehalfOf'> {
  /** "https://graph.microsoft.com", without a trailing slash. */
  readonly address: string;
  /** The app's id in the municipality's app catalogue. */
  readonly teamsAppId: string | null;
  readonly tokens: {
    forApp(scope: string, options?: { fresh?: boolean }): Promise<string>;
    onBehalfOf(userAccessToken: string, scopes: readonly string[], options?: { fresh?: boolean }): Promise<string>;
  };
}

/** Both ports that Graph stands behind. */
export function createGraph(options: GraphOptions): { library: DocumentLibrary; directory: Directory } {
  const client = createGraphClient({
    ...options,
    graphAddress: options.address.replace(/\/+$/, ''),
    forApp: (how) => options.tokens.forApp(APP_SCOPE, how),
    onBehalfOf: (token, how) => options.tokens.onBehalfOf(token, PERSON_SCOPES, how),
  });
  return { library: createDocumentLibrary(client, options, options.now), directory: createDirectory(client, options.teamsAppId) };
}
