import type { Browser, FrameLocator, Page } from 'playwright-core';

/** TeamsJS asks its CDN for a list of hosts; stopped like everything else, and it does without. */
const CDN = 'https://res.cdn.office.net/';
const PATIENCE_MS = 15_000;

/** A person's own browser session. Nothing in it reaches further than this computer. */
export interface Role {
  readonly page: Page;
  /** The product's page in its frame. */
  readonly tab: FrameLocator;
  /** Calls that would have left the computer, script errors, breaches of a content security policy, and whatever the console calls an error. */
  readonly faults: string[];
  close(): Promise<void>;
}

export async function openRole(browser: Browser, url: string, size = { width: 1280, height: 820 }): Promise<Role> {
  const context = await browser.newContext({ viewport: size, locale: 'sv-SE', timezoneId: 'Europe/Stockholm', colorScheme: 'light', reducedMotion: 'reduce' });
  const faults: string[] = [];
  await context.route((to) => !['localhost', '127.0.0.1'].includes(to.hostname), (route) => {
    if (!route.request().url().startsWith(CDN)) faults.push(`left the computer: ${route.request().url()}`);
    return route.abort();
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (e) => console.error(`policy: ${e.violatedDirective} ${e.blockedURI}`));
  });
  context.on('weberror', (error) => faults.push(`script: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.startsWith(CDN)) faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.goto(url);
  return { page, tab: page.frameLocator('iframe'), faults, close: () => context.close() };
}
