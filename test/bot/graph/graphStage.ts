import { createTokens } from '#bot/entra/tokens.ts';
import { createGraph, type GraphOptions } from '#bot/graph/graph.ts';
import { SECRET, SERVER, smallMunicipality } from '#test/infra/local/entra/smallMunicipality.ts';
import { setStage, type Stage, type StageOptions } from '#test/infra/local/graph/stage.ts';

export const SITE = { siteHostname: 'almhult.sharepoint.example', sitePath: '/sites/Remisser' };
export const APP = { kind: 'app' } as const;
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export interface GraphStage extends Stage {
  /** Our adapter, with real tokens from the local Entra; waits are written down instead of waited. */
  open(over?: Partial<GraphOptions>): ReturnType<typeof createGraph>;
  readonly waits: number[];
  /** A person's token for our own API, as the tab has it. */
  person(oid: string): Promise<{ kind: 'person'; accessToken: string }>;
}

export async function setGraphStage(options: StageOptions = {}): Promise<GraphStage> {
  const stage = await setStage(options);
  const waits: number[] = [];
  const tokens = createTokens({ clientId: SERVER, authority: stage.entra.authority, authorityMetadata: stage.entra.authorityMetadata, credential: { kind: 'secret', secret: SECRET } });
  return Object.assign(Object.create(stage) as Stage, {
    waits,
    open: (over: Partial<GraphOptions> = {}) =>
      createGraph({ ...SITE, address: stage.graph.url, teamsAppId: smallMunicipality().teamsApp?.id ?? null, tokens, sleep: async (ms: number) => void waits.push(ms), ...over }),
    person: async (oid: string) => ({ kind: 'person' as const, accessToken: await stage.entra.issueForTests({ aud: SERVER, azp: 'tab', oid, scp: 'access_as_user' }) }),
  });
}
