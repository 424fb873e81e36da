import { chromium, type Browser, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser, NO_BROWSER } from '#test/browser/findBrowser.ts';
import { describeWhen } from '#test/run/skip.ts';

export const browserPath = await findBrowser();

/** Tests that need a browser; skipped with the reason where there is none. */
export const withBrowser = (title: string, tests: () => void): void => describeWhen(browserPath !== null, NO_BROWSER, title, tests);

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
