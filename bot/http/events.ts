import type { Request, Response } from 'express';
import { actorFrom } from '#domain/permissions/actorFrom.ts';
import { mayHandle } from '#domain/permissions/permissions.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { VerifyToken } from './bindRoutes.ts';
import { sendError } from './reply.ts';

const HEARTBEAT_MS = 25_000;
/** One person's open streams, over all devices; the oldest ends when there are more, and the tab opens it anew. */
const STREAMS = 10;

/**
 * `GET /api/events`: server-sent events `{"arendeId":"..."}` when something about an ärende changed, on whichever replica.
 * It carries no content; the tab asks again through the contract, which checks permissions. Those who handle ärenden are also told
 * which file is being read, `{"reading":{...}}`: it belongs to nothing yet that could be asked for. Ends when the client goes.
 */
export function createEvents(ports: Pick<Ports, 'store' | 'clock'>, verify: VerifyToken, allow: (aadObjectId: string) => boolean) {
  const open = new Map<Response, string>();
  const handling = new Set<Response>();
  const stopReading = ports.store.onReading((reading) => {
    for (const res of handling) res.write(`data: ${JSON.stringify({ reading })}\n\n`);
  });
  const stop = ports.store.onChange((arendeId) => {
    for (const res of open.keys()) res.write(`data: ${JSON.stringify({ arendeId })}\n\n`);
  });
  const heartbeat = setInterval(() => {
    for (const res of open.keys()) res.write(': \n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();

  const handle = async (req: Request, res: Response): Promise<void> => {
    const verified = await verify(req.headers.authorization);
    if (verified.kind === 'refused') return sendError(res, 'not-signed-in');
    if (!allow(verified.aadObjectId)) return sendError(res, 'too-many');
    const register = await ports.store.register();
    const actor = actorFrom(register, verified.aadObjectId, ports.clock.today());
    if (actor === null) return sendError(res, 'not-in-register');
    res.writeHead(200, { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
    if (req.method === 'HEAD') return void res.end();
    res.write(': open\n\n');
    const mine = [...open].filter(([, who]) => who === verified.aadObjectId);
    if (mine.length >= STREAMS) mine[0]?.[0].end();
    open.set(res, verified.aadObjectId);
    if (mayHandle(actor)) handling.add(res);
    res.on('close', () => {
      open.delete(res);
      handling.delete(res);
    });
  };

  const close = (): void => {
    stop();
    stopReading();
    clearInterval(heartbeat);
    for (const res of open.keys()) res.end();
  };
  return { handle, close };
}
