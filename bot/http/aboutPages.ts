import type { RequestHandler } from 'express';
import { aboutSv } from '#domain/texts/about.sv.ts';

/** GET /om/personuppgifter and /om/villkor: the pages the manifest points at. Plain, the same for everybody. */
export function aboutPage(name: keyof typeof aboutSv): RequestHandler {
  const { title, body } = aboutSv[name];
  const html = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main><h1>${title}</h1>${body.map((p) => `<p>${p}</p>`).join('')}</main></body></html>`;
  return (_req, res) => void res.type('html').send(html);
}
