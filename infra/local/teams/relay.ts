import type { Request, Response } from 'express';

/** Passes a health question on to the product, answer and status unchanged; 502 when nobody answers there. */
export function relay(base: string, path: string): (req: Request, res: Response) => Promise<void> {
  return async (_req, res) => {
    try {
      const answer = await fetch(new URL(path, base), { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
      res.status(answer.status).type(answer.headers.get('content-type') ?? 'text/plain').send(Buffer.from(await answer.arrayBuffer()));
    } catch {
      res.status(502).json({ error: 'product_unreachable' });
    }
  };
}
