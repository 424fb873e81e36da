import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type Frame, type FrameLocator, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '#test/browser/findBrowser.ts';
import { startFakeProduct, type FakeProduct } from './fakeProduct.ts';
import { startHost } from './startHost.ts';

const TOP = join(import.meta.dirname, '../..');
export const browserPath = await findBrowser();

export interface OpenTab {
  readonly page: Page;
  readonly tab: FrameLocator;
  frame(): Frame;
  readonly product: FakeProduct;
  /** Script errors, breaches of the content security policy, and calls that would have left this computer (they were stopped). */
  readonly faults: string[];
  close(): Promise<void>;
}

export interface Options {
  readonly width?: number;
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly frame?: 'settings';
  readonly prepare?: (product: FakeProduct) => void;
}

export interface Rig {
  readonly browser: Browser;
  readonly axe: string;
  /** Opens the tab in a Teams of its own with a product of its own, at a deep link. */
  open(subPage: string, options?: Options): Promise<OpenTab>;
  close(): Promise<void>;
}

/** Builds the tab when it is not fresh (as in production: jest's own NODE_ENV would make vite build for development), starts one browser. */
export async function startRig(): Promise<Rig> {
  await promisify(execFile)(process.execPath, ['infra/local/bootstrap.mjs', 'tab'], { cwd: TOP, env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' } });
  const axe = await readFile(join(TOP, 'node_modules/axe-core/axe.min.js'), 'utf8');
  const host = await startHost();
  const browser = await chromium.launch({ executablePath: browserPath ?? '', args: [...BROWSER_FLAGS] });

  async function open(subPage: string, options: Options = {}): Promise<OpenTab> {
    const product = await startFakeProduct(join(TOP, '.cache/tab'), () => host.url);
    options.prepare?.(product);
    const context = await browser.newContext({ viewport: { width: options.width ?? 1280, height: 900 }, locale: 'sv-SE', reducedMotion: 'reduce' });
    const faults: string[] = [];
    // teams-js asks Microsoft for its list of hosts; it manages without.
    await context.route(/^https?:\/\/(?!localhost)/, (route) => {
      if (!route.request().url().startsWith('https://res.cdn.office.net/')) faults.push(route.request().url());
      return route.abort();
    });
    const page = await context.newPage();
    page.setDefaultTimeout(8000);
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => { if (/Content Security Policy|Refused to/.test(message.text())) faults.push(message.text()); });
    const asked = new URLSearchParams({ tab: `${product.url}/tab/`, theme: options.theme ?? 'default', sub: subPage, ...(options.frame ? { frame: options.frame } : {}) });
    await page.goto(`${host.url}/?${asked}`);
    const tab = page.frameLocator('iframe');
    await tab.locator('h1').waitFor();
    const frame = (): Frame => {
      const found = page.frames().find((f) => f.url().startsWith(product.url));
      if (!found) throw new Error('the frame is gone');
      return found;
    };
    return { page, tab, frame, product, faults, close: async () => { await context.close(); await product.close(); } };
  }
  return { browser, axe, open, close: async () => { await browser.close(); await host.close(); } };
}

/** Waits until it is so, looking ten times a second; throws after eight seconds with what was seen last. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let left = 80; left > 0; left--) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`never came: ${what}`);
}
