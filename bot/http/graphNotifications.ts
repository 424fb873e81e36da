import express, { type Request, type RequestHandler, type Response } from 'express';
import { answerHandshake, checkNotification } from '#bot/graph/notifications.ts';

/**
 * POST /api/graph/notifications: the handshake is echoed; a notification with our client state wakes the library watch and
 * nothing more. Always answered at once (Graph wants 202 within 3 s); what is not ours is answered alike and ignored. A flood
 * wakes once, and once more when `everyMs` has passed.
 */
export function createGraphNotifications(options: { clientState: () => Promise<string | null>; wake: () => void; tenantId: string; ignored: (reason: string) => void; everyMs?: number }): RequestHandler[] {
  const wake = spaced(options.wake, options.everyMs ?? 1_000);
  const answer = async (req: Request, res: Response): Promise<void> => {
    const token = req.query['validationToken'];
    if (typeof token === 'string') {
      const { status, headers, body } = answerHandshake(token);
      res.writeHead(status, headers).end(body);
      return;
    }
    const known = await options.clientState().catch(() => null);
    const found = checkNotification(req.body, known ?? '', options.tenantId);
    if (found.kind === 'wake') wake();
    else options.ignored(found.reason);
    res.status(202).end();
  };
  return [express.json({ limit: '256kb', type: 'application/json' }), (req, res, next) => void answer(req, res).catch(next)];
}

/** Does it at once, and then at most once in `ms`; what was asked for in between is made up for at the end. */
function spaced(work: () => void, ms: number): () => void {
  let resting = false;
  let asked = false;
  const rested = (): void => {
    resting = false;
    if (asked) go();
  };
  const go = (): void => {
    asked = resting;
    if (resting) return;
    resting = true;
    setTimeout(rested, ms).unref();
    work();
  };
  return go;
}
