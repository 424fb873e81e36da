import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphExchange } from './contract/exchange.ts';
import { errorBody, GraphError, notFound, type RequestIds } from './errors.ts';
import { codeOfStatus, type GraphFault, type GraphFaults } from './faults.ts';
import { flatHeaders, readBody, splitTarget, type Reply } from './http.ts';
import { handleRequest, type Incoming, type RequestParts } from './requests.ts';

export interface ListenerParts extends RequestParts {
  readonly faults: GraphFaults;
  onExchange(exchange: GraphExchange): void;
}

/** Graph itself, or the other host where SharePoint keeps bytes. They are two origins, because clients drop their token by that. */
export type Host = 'graph' | 'content';

/** What node:http calls for each request: reads, answers, and reports the exchange. */
export function listener(parts: ListenerParts, host: Host): (req: IncomingMessage, res: ServerResponse) => void {
  return (req, res) => {
    void serve(parts, host, req, res).catch(() => res.destroy());
  };
}

async function serve(parts: ListenerParts, host: Host, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { path: full, query } = splitTarget(req.url ?? '/');
  const headers = flatHeaders(req.headers);
  const requestId = randomUUID();
  const ids: RequestIds = { requestId, clientRequestId: headers['client-request-id'] ?? requestId };
  const where = placeOf(host, full);
  let incoming: Incoming | null = null;
  let fault: GraphFault | null = null;
  let reply: Reply;
  try {
    const body = await readBody(req);
    if (!where) throw notFound();
    incoming = { ...where, method: req.method ?? 'GET', query, headers, body };
    fault = parts.faults.take(incoming.method, req.url!.replace(/^\/v1\.0/, ''));
    if (fault?.delayMs) await new Promise((done) => setTimeout(done, fault!.delayMs).unref());
    reply = fault?.status === undefined ? await handleRequest(parts, incoming) : faultReply(fault, ids, parts.world.machineNow());
    if (fault?.mutate && reply.json !== undefined) reply = { ...reply, json: fault.mutate(reply.json) };
  } catch (cause) {
    const error = cause instanceof GraphError ? cause : new GraphError(500, 'generalException', 'General exception while processing.');
    if (error !== cause) process.emitWarning(cause as Error);
    reply = { status: error.status, headers: error.headers, json: errorBody(error, ids, parts.world.machineNow()) };
  }
  const sent = send(res, reply, ids, fault?.cut === true);
  if (incoming) parts.onExchange(exchangeOf(incoming, reply, sent, fault?.cut === true));
}

function placeOf(host: Host, path: string): Pick<Incoming, 'kind' | 'path'> | null {
  if (host === 'graph') return path.startsWith('/v1.0/') ? { kind: 'graph', path: path.slice('/v1.0'.length) } : null;
  if (path.startsWith('/download/')) return { kind: 'download', path: path.slice('/download/'.length) };
  return path.startsWith('/upload/') ? { kind: 'upload', path: path.slice('/upload/'.length) } : null;
}

function faultReply(fault: GraphFault, ids: RequestIds, at: number): Reply {
  const error = new GraphError(fault.status!, codeOfStatus(fault.status!), 'Failed on purpose.');
  return { status: error.status, headers: fault.headers ?? {}, json: fault.body ?? errorBody(error, ids, at) };
}

/** Sends the reply and answers the headers that it went with. A cut one promises more than it sends. */
function send(res: ServerResponse, reply: Reply, ids: RequestIds, cut: boolean): Record<string, string> {
  const payload = reply.json === undefined ? Buffer.from(reply.bytes ?? []) : Buffer.from(JSON.stringify(reply.json));
  const headers: Record<string, string> = {
    'request-id': ids.requestId, 'client-request-id': ids.clientRequestId, 'cache-control': 'no-store',
    ...(reply.json === undefined ? {} : { 'content-type': 'application/json; odata.metadata=minimal; charset=utf-8' }),
    ...(reply.status === 204 ? {} : { 'content-length': String(payload.length) }),
    ...Object.fromEntries(Object.entries(reply.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value])),
  };
  res.writeHead(reply.status, headers);
  if (cut) res.write(payload.subarray(0, payload.length >> 1), () => res.destroy());
  else res.end(payload);
  return headers;
}

function exchangeOf(incoming: Incoming, reply: Reply, responseHeaders: Record<string, string>, cut: boolean): GraphExchange {
  const { kind, method, path, query, headers, body } = incoming;
  return { kind, method, path, query, requestHeaders: headers, requestBody: bodyOf(headers, body), status: reply.status, responseHeaders, responseBody: reply.json ?? reply.bytes ?? null, cut };
}

function bodyOf(headers: Readonly<Record<string, string>>, body: Buffer): unknown {
  if (body.length === 0) return null;
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) return body;
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return body;
  }
}
