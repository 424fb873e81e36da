import { describe } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '#test/browser/findBrowser.ts';

export const browserPath = await findBrowser();

/** `describe` where a browser was found; otherwise skipped, and the reason is printed (jest says nothing of a wholly skipped file). */
export function withBrowser(title: string, tests: () => void): void {
  if (browserPath !== null) return describe(title, tests);
  console.warn(`Skipped, no browser found: ${title}. Set CHROME_PATH or install Chrome, Chromium or Edge.`);
  describe.skip(title, tests);
}

export interface Watched {
  readonly page: Page;
  /** Calls that would have left this computer; they were stopped. */
  readonly strangers: string[];
  /** Script errors and breaches of a content security policy, in any frame. */
  readonly faults: string[];
}

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath!, args: [...BROWSER_FLAGS] });
}

/** A page in a context of its own, where nothing reaches further than localhost. */
export async function watched(browser: Browser, width = 1280, height = 820): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'sv-SE', colorScheme: 'light' });
  const page = await context.newPage();
  const strangers: string[] = [];
  const faults: string[] = [];
  await context.route(/^https?:\/\/(?!localhost|127\.0\.0\.1)/, (route) => {
    strangers.push(route.request().url());
    return route.abort();
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) faults.push(message.text());
  });
  return { page, strangers, faults };
}
