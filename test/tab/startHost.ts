import { build } from 'esbuild';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const PAGE = '<!doctype html><html lang="sv"><title>Teams</title><link rel="stylesheet" href="/host.css"><body><script type="module" src="/host.js"></script></body></html>';
const STYLE = 'html, body { margin: 0; height: 100%; } iframe { display: block; border: 0; width: 100%; height: 100%; }';

/** Serves the page that frames the tab. */
export async function startHost(): Promise<{ url: string; close: () => Promise<void> }> {
  const bundled = await build({ entryPoints: [fileURLToPath(new URL('./hostPage.ts', import.meta.url))], bundle: true, write: false, format: 'esm', target: 'es2022', logLevel: 'silent' });
  const script = bundled.outputFiles[0]?.text ?? '';
  const server = createServer((req, res) => {
    if (req.url === '/host.js') res.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    else if (req.url === '/host.css') res.writeHead(200, { 'content-type': 'text/css' }).end(STYLE);
    else res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => { server.closeAllConnections(); await new Promise((resolve) => server.close(resolve)); },
  };
}
