import type { Request, Response } from 'express';
import { actorFrom } from '#domain/permissions/actorFrom.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { VerifyToken } from './bindRoutes.ts';
import { sendError } from './reply.ts';

const HEARTBEAT_MS = 25_000;

/**
 * `GET /api/events`: server-sent events `{"arendeId":"..."}` when something about an ärende changed, on whichever replica.
 * It carries no content; the tab asks again through the contract, which checks permissions. Ends when the client goes.
 */
export function createEvents(ports: Pick<Ports, 'store' | 'clock'>, verify: VerifyToken) {
  const open = new Set<Response>();
  const stop = ports.store.onChange((arendeId) => {
    for (const res of open) res.write(`data: ${JSON.stringify({ arendeId })}\n\n`);
  });
  const heartbeat = setInterval(() => {
    for (const res of open) res.write(': \n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();

  const handle = async (req: Request, res: Response): Promise<void> => {
    const verified = await verify(req.headers.authorization);
    if (verified.kind === 'refused') return sendError(res, 'not-signed-in');
    const register = await ports.store.tx((s) => s.register.read());
    if (actorFrom(register, verified.aadObjectId, ports.clock.today()) === null) return sendError(res, 'not-in-register');
    res.writeHead(200, { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
    res.write(': open\n\n');
    open.add(res);
    res.on('close', () => open.delete(res));
  };

  const close = (): void => {
    stop();
    clearInterval(heartbeat);
    for (const res of open) res.end();
  };
  return { handle, close };
}
