import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { GraphExchange } from '#local/graph/contract/exchange.ts';
import { startGraph, type GraphOptions, type LocalGraph } from '#local/graph/startGraph.ts';
import { startEntra, type LocalEntra } from '#local/entra/startEntra.ts';
import type { LocalMunicipality } from '#local/municipality.ts';
import { SERVER, smallMunicipality } from '../entra/smallMunicipality.ts';
import { contractGuard } from './contractGuard.ts';

export const DRIVE = smallMunicipality().site.driveId;
const LINK_BASE = 'https://graph.microsoft.com/v1.0';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line ts/no-explicit-any -- answers are looked at freely in tests
  readonly body: any;
}

export interface Stage {
  readonly graph: LocalGraph;
  readonly entra: LocalEntra;
  readonly folder: string;
  /** Puts a file into the folder by hand. */
  drop(path: string, content: string | Uint8Array): Promise<void>;
  /** One request; `path` is below /v1.0, or a whole link out of an answer. A body that is no text or bytes goes as JSON. */
  ask(method: string, path: string, more?: { token?: string | null; headers?: Record<string, string>; body?: unknown }): Promise<Answer>;
  appToken(clientId?: string, roles?: readonly string[]): Promise<string>;
  personToken(oid: string, scp?: string): Promise<string>;
  /** Closes and starts Graph anew on the same folder. */
  restart(): Promise<void>;
  /** Checks the contract over everything that went over the wire, and closes. */
  close(): Promise<void>;
}

export interface StageOptions extends Partial<Omit<GraphOptions, 'port' | 'rootFolder' | 'entra'>> {
  readonly municipality?: LocalMunicipality;
  /** Exchanges that a test breaks on purpose. */
  readonly except?: (exchange: GraphExchange) => boolean;
}

const ROLES = ['Sites.Selected', 'User.Read.All', 'GroupMember.Read.All', 'TeamsAppInstallation.ReadWriteSelfForUser.All', 'AppCatalog.Read.All'];

/** A local Graph on a temporary folder with a local Entra beside it, and the contract's guard over both. Changes on the disk are not watched unless told. */
export async function setStage({ except, ...options }: StageOptions = {}): Promise<Stage> {
  const municipality = options.municipality ?? smallMunicipality();
  const home = await mkdtemp(join(tmpdir(), 'graph-'));
  const folder = join(home, 'Dokument');
  const guard = contractGuard(except);
  const entra = await startEntra({ port: 0, municipality, ...(options.machineNow ? { now: options.machineNow } : {}) });
  const start = (): Promise<LocalGraph> => startGraph({
    watch: false, ...options, port: 0, municipality, rootFolder: folder, entra, onExchange: guard.onExchange,
  });
  let graph = await start();
  const appToken: Stage['appToken'] = (clientId = SERVER, roles = ROLES) =>
    entra.issueForTests({ aud: 'https://graph.microsoft.com', azp: clientId, idtyp: 'app', roles, oid: clientId, sub: clientId });

  return {
    get graph() { return graph; },
    entra, folder, appToken,
    personToken: (oid, scp = 'Files.ReadWrite User.Read') => entra.issueForTests({ aud: 'https://graph.microsoft.com', azp: SERVER, oid, sub: oid, scp }),
    async drop(path, content) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    },
    async ask(method, path, { token, headers = {}, body } = {}) {
      const raw = typeof body === 'string' || body instanceof Uint8Array;
      const res = await fetch(path.startsWith('http') ? path.replace(LINK_BASE, `${graph.url}/v1.0`) : `${graph.url}/v1.0${path}`, {
        method, redirect: 'manual',
        headers: {
          ...(token === null ? {} : { authorization: `Bearer ${token ?? (await appToken())}` }),
          ...(body === undefined ? {} : { 'content-type': raw ? 'application/octet-stream' : 'application/json' }), ...headers,
        },
        ...(body === undefined ? {} : { body: raw ? (body as string) : JSON.stringify(body) }),
      });
      const text = await res.text();
      return { status: res.status, headers: res.headers, body: /json/.test(res.headers.get('content-type') ?? '') ? JSON.parse(text) : text };
    },
    async restart() {
      await graph.close();
      graph = await start();
    },
    async close() {
      await graph.close();
      await entra.close();
      await rm(home, { recursive: true, force: true });
      if (guard.seen() > 0) guard.expectClean();
    },
  };
}

export interface Crawl {
  // eslint-disable-next-line ts/no-explicit-any -- as above
  readonly items: any[];
  readonly pages: number;
  readonly deltaLink: string;
}

/** Follows nextLinks to the deltaLink. */
export async function follow(stage: Stage, from = `/drives/${DRIVE}/root/delta`, token?: string): Promise<Crawl> {
  const items: unknown[] = [];
  for (let pages = 1, at = from; ; pages++) {
    const { status, body } = await stage.ask('GET', at, token === undefined ? {} : { token });
    if (status !== 200) throw new Error(`delta answered ${status}`);
    items.push(...body.value);
    if (body['@odata.deltaLink']) return { items, pages, deltaLink: body['@odata.deltaLink'] as string };
    at = body['@odata.nextLink'] as string;
  }
}

export const namesOf = (items: readonly { name?: string; root?: unknown; deleted?: unknown; id: string }[]): string[] => items.filter((i) => !i.root).map((i) => (i.deleted ? `-${i.id}` : i.name!));
