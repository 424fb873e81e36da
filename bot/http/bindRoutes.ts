import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import { id as idPattern } from '#domain/contract/common.ts';
import type { BodyOf, PathParams, ResponseOf } from '#domain/contract/route.ts';
import { ROUTES, type RouteName } from '#domain/contract/routes.ts';
import { actorFrom } from '#domain/permissions/actorFrom.ts';
import { mayHandle, maySeeArende, type Actor } from '#domain/permissions/permissions.ts';
import { YttraError } from '#bot/errors.ts';
import type { Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';
import { sendError } from './reply.ts';

type RouteOf<K extends RouteName> = (typeof ROUTES)[K];
type PathOf<K extends RouteName> = RouteOf<K> extends { path: infer P extends string } ? P : never;

export interface Call<K extends RouteName> {
  readonly actor: Actor;
  /** The verified access token, for what is done on the person's behalf. */
  readonly token: string;
  readonly params: PathParams<PathOf<K>>;
  readonly body: BodyOf<RouteOf<K>>;
}

/** One handler for every route of the contract; a route without one does not compile. */
export type Handlers = { readonly [K in RouteName]: (call: Call<K>) => Promise<Outcome<ResponseOf<RouteOf<K>>>> };

export type VerifyToken = (authorization: string | undefined) => Promise<{ kind: 'ok'; aadObjectId: string; token: string } | { kind: 'refused' }>;

interface Edge {
  readonly ports: Pick<Ports, 'store' | 'clock' | 'log' | 'ids'>;
  readonly verify: VerifyToken;
  readonly allow: (aadObjectId: string) => boolean;
}

const parse = express.json({ limit: '2mb', strict: true, type: 'application/json' });
/** What express finds wrong with the body, or undefined when it has been read. */
const readBody = (req: Request, res: Response): Promise<unknown> => new Promise((resolve) => parse(req, res, resolve));

/** The contract under /api: token, rate, person, ids, body; then the handler; then the contract's own check of the answer. Nobody's body is read before the person is known. */
export function bindRoutes(handlers: Handlers, edge: Edge): Router {
  const router = express.Router({ caseSensitive: true });
  for (const name of Object.keys(ROUTES) as RouteName[]) bindOne(router, name, handlers, edge);
  return router;
}

function bindOne<K extends RouteName>(router: Router, name: K, handlers: Handlers, edge: Edge): void {
  const route = ROUTES[name];
  const method = route.method.toLowerCase() as 'get' | 'post' | 'put';
  router[method](route.path, async (req: Request, res: Response, next: NextFunction) => {
    try {
      const actor = await whoCalls(req, edge);
      if (typeof actor === 'string') return sendError(res, actor);
      const params = z.record(z.string(), idPattern).safeParse(req.params);
      if (!params.success) return sendError(res, 'not-found');
      if (method !== 'get' && !req.is('application/json')) return sendError(res, 'bad-input');
      const unread = method === 'get' ? undefined : await readBody(req, res);
      if (unread !== undefined) return next(unread);
      const body = route.body.safeParse(method === 'get' ? undefined : req.body);
      if (!body.success) return sendError(res, 'bad-input');
      // The table ties each name to its own params and body; the compiler cannot follow that through the loop.
      const call = { actor: actor.actor, token: actor.token, params: params.data, body: body.data } as unknown as Call<K>;
      // One door for every route about an ärende: who may not see a secret one is told that there is none.
      if (params.data['arendeId'] !== undefined && !await maySee(edge, actor.actor, params.data['arendeId'])) return sendError(res, 'not-found');
      const outcome = await handlers[name](call);
      if (outcome.kind === 'refused') return sendError(res, outcome.code);
      res.json(route.response.parse(outcome.value));
    } catch (fault) {
      const code = fault instanceof YttraError ? fault.code : 'fault';
      const faultId = edge.ports.ids.next('fel');
      if (!(fault instanceof YttraError) || fault.reportable) edge.ports.log.error({ route: name, faultId, code }, 'call failed', fault);
      sendError(res, code, faultId);
    }
  });
}

async function maySee(edge: Edge, actor: Actor, arendeId: string): Promise<boolean> {
  if (!mayHandle(actor)) return true;
  const arende = await edge.ports.store.read((s) => s.arenden.byId(arendeId));
  return arende === null || maySeeArende(actor, arende);
}

async function whoCalls(req: Request, edge: Edge): Promise<{ actor: Actor; token: string } | 'not-signed-in' | 'too-many' | 'not-in-register'> {
  const verified = await edge.verify(req.headers.authorization);
  if (verified.kind === 'refused') return 'not-signed-in';
  if (!edge.allow(verified.aadObjectId)) return 'too-many';
  const register = await edge.ports.store.register();
  const actor = actorFrom(register, verified.aadObjectId, edge.ports.clock.today());
  return actor === null ? 'not-in-register' : { actor, token: verified.token };
}
