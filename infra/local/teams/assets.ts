import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export interface Assets {
  readonly script: string;
  readonly style: string;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
let built: Promise<Assets> | null = null;

/** The page's script and style, bundled in memory once a process. `adaptivecards` is Microsoft's own renderer. */
export function assets(): Promise<Assets> {
  built ??= bundle();
  return built;
}

async function bundle(): Promise<Assets> {
  const result = await build({
    entryPoints: { page: here('./page/main.ts'), style: here('./page/style/page.css') },
    alias: { adaptivecards: createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js') },
    bundle: true, write: false, minify: true, format: 'iife', target: 'es2022', outdir: '/', charset: 'utf8', logLevel: 'silent',
  });
  const text = (ending: string): string => result.outputFiles.find((f) => f.path.endsWith(ending))!.text;
  return { script: text('page.js'), style: text('style.css') };
}
