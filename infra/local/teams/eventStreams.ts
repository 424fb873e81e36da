import type { Request, Response } from 'express';
import type { PageEvent } from './contract.ts';

/** Open event streams, each belonging to one person. */
export class EventStreams {
  readonly #open = new Map<Response, string>();

  add(personAadId: string, req: Request, res: Response): void {
    res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    res.write(': open\n\n');
    this.#open.set(res, personAadId);
    req.on('close', () => this.#open.delete(res));
  }

  /** To one person's pages, or to all. */
  tell(event: PageEvent, personAadId: string | null = null): void {
    for (const [res, person] of this.#open) {
      if (personAadId === null || person === personAadId) res.write(`data: ${JSON.stringify(event)}\n\n`);
    }
  }

  closeAll(): void {
    for (const res of this.#open.keys()) res.end();
    this.#open.clear();
  }
}
