import type { Caller } from './bearer.ts';
import { matchOperation } from './contract/contract.ts';
import { download } from './download.ts';
import { GraphError, invalidRequest } from './errors.ts';
import type { GraphWorld, Routes } from './graphWorld.ts';
import { uploadRequest } from './handlers/uploads.ts';
import { parseJson, type Reply } from './http.ts';

/** One request as it came in; the body has been read whole. */
export interface Incoming {
  readonly kind: 'graph' | 'upload' | 'download';
  readonly method: string;
  /** Without the leading /v1.0, /upload/ or /download/. */
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface RequestParts {
  readonly world: GraphWorld;
  readonly routes: Routes;
  checkBearer(authorization: string | undefined): Promise<Caller>;
}

/** The reply, or a GraphError. Order as in Graph: token, operation, query options, permissions, the thing itself. */
export async function handleRequest(parts: RequestParts, incoming: Incoming): Promise<Reply> {
  const { world } = parts;
  const { method, path, headers, body } = incoming;
  if (incoming.kind === 'upload') return uploadRequest(world, method, path, headers, body);
  if (incoming.kind === 'download') {
    if (method !== 'GET') throw new GraphError(405, 'methodNotAllowed', 'The method is not allowed.');
    return download(world, path, headers);
  }
  const caller = await parts.checkBearer(headers['authorization']);
  const match = matchOperation(method, path);
  const route = match && parts.routes[match.key];
  if (!match || !route) throw new GraphError(400, 'BadRequest', `The local Graph does not speak ${method} ${path}.`);
  const strange = incoming.query.find(([name]) => !route.query.includes(name));
  if (strange) throw invalidRequest(`The query option ${strange[0]} is not supported here.`);
  const query = new Map(incoming.query);
  if (query.size !== incoming.query.length) throw invalidRequest('A query option is given twice.');
  return route.handle(world, { match, caller, query, headers, body, json: () => parseJson(body, headers['content-type']) });
}

