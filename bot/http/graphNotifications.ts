import express, { type Request, type RequestHandler, type Response } from 'express';
import { answerHandshake, checkNotification } from '#bot/graph/notifications.ts';

/**
 * POST /api/graph/notifications: the handshake is echoed; a notification with our client state wakes the library watch and
 * nothing more. Always answered at once (Graph wants 202 within 3 s); what is not ours is answered alike and ignored.
 */
export function createGraphNotifications(options: { clientState: () => Promise<string | null>; wake: () => void; tenantId: string; ignored: (reason: string) => void }): RequestHandler[] {
  const answer = async (req: Request, res: Response): Promise<void> => {
    const token = req.query['validationToken'];
    if (typeof token === 'string') {
      const { status, headers, body } = answerHandshake(token);
      res.writeHead(status, headers).end(body);
      return;
    }
    const known = await options.clientState().catch(() => null);
    const found = checkNotification(req.body, known ?? '', options.tenantId);
    if (found.kind === 'wake') options.wake();
    else options.ignored(found.reason);
    res.status(202).end();
  };
  return [express.json({ limit: '256kb', type: 'application/json' }), (req, res, next) => void answer(req, res).catch(next)];
}
