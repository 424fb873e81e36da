import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * The tab as it is served under /tab/: files named by their content, and nothing that a strict content security policy
 * would stop (no inline script or style, no data: addresses). `npm start` and `npm test` build it when it has changed.
 */
export default defineConfig({
  root: here,
  base: '/tab/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../.cache/tab', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One chunk of Fluent and React is large and always needed; the pages are loaded when they are opened.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { input: readdirSync(here).filter((name) => name.endsWith('.html')).map((name) => here + name) },
  },
});
