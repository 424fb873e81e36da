import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launch, watched, withBrowser } from './browserRig.ts';
import { APP_URI, greta, startTeamsRig, TAB, type TeamsRig } from './rig.ts';
import { TENANT } from '../connector/rig.ts';


/** In the page: asks for a token from the wrong window and gathers what comes back while an honest call makes its way. */
async function ask(): Promise<unknown[]> {
  const heard: unknown[] = [];
  window.addEventListener('message', (event) => {
    if ((event.data as { args?: unknown }).args) heard.push(event.data);
  });
  window.postMessage({ id: 900, func: 'authentication.getAuthToken' }, '*');
  await fetch('/api/clock');
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return heard;
}

withBrowser('the tab in its frame, through the real TeamsJS', () => {
  let rig: TeamsRig;
  let browser: Browser;
  beforeAll(async () => {
    rig = await startTeamsRig();
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await rig.close();
  });

  const openTab = async (page: Page, more = '', from = rig): Promise<FrameLocator> => {
    await page.goto(`${from.url}/?as=${greta.aadObjectId}&view=tab${more}`);
    return page.frameLocator('iframe');
  };

  test('handshake, context, theme and a real token', async () => {
    const { page, faults, strangers } = await watched(browser);
    const tab = await openTab(page);
    await tab.locator('#token', { hasText: '.' }).waitFor();
    expect(await tab.locator('#person').textContent()).toBe(`${greta.aadObjectId} ${greta.displayName} ${TENANT}`);
    expect(await tab.locator('#page').textContent()).toBe('hem  content sv-se');
    expect(await tab.locator('#theme').textContent()).toBe('default');
    const { payload } = await jwtVerify((await tab.locator('#token').textContent())!, createRemoteJWKSet(new URL(rig.entra.jwksUri)), { issuer: rig.entra.issuer, audience: TAB });
    expect(payload).toMatchObject({ oid: greta.aadObjectId, tid: TENANT, scp: 'access_as_user' });
    await page.locator('.tab-cover').waitFor({ state: 'hidden' });

    await page.getByRole('button', { name: 'Mörkt läge' }).click();
    await tab.locator('#theme', { hasText: 'dark' }).waitFor();
    expect(await tab.locator('#bridge').textContent()).toBe('false');
    expect(faults).toEqual([]);
    expect(strangers.every((url) => url.startsWith('https://res.cdn.office.net/'))).toBe(true);
    await page.context().close();
  });

  test('deep links lead to a page of the tab and to the chat; script links lead nowhere', async () => {
    const { page } = await watched(browser);
    const tab = await openTab(page);
    await tab.locator('#link').click();
    await tab.locator('#page', { hasText: 'arenden arende_1 content' }).waitFor();
    await tab.locator('#page2').click();
    await tab.locator('#page', { hasText: 'diarium  content' }).waitFor();
    await tab.locator('#bad').click();
    await tab.locator('#chat').click();
    await page.getByRole('log').waitFor();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    await page.context().close();
  });

  test('a failure that the tab tells is shown with its reason, and can be tried again', async () => {
    const failing = await startTeamsRig(({ tabUrl }) => ({ tab: { url: `${tabUrl}?fail`, clientId: TAB, applicationIdUri: APP_URI } }));
    try {
      const { page } = await watched(browser);
      await openTab(page, '', failing);
      await page.getByText('Databasen svarar inte').waitFor();
      await page.getByRole('button', { name: 'Försök igen' }).waitFor();
      await page.context().close();
    } finally {
      await failing.close();
    }
  });

  test('a configurable tab is saved through the settings handshake', async () => {
    const { page } = await watched(browser);
    await page.goto(`${rig.url}/?as=${greta.aadObjectId}&view=config`);
    await page.frameLocator('iframe').locator('#page', { hasText: 'settings' }).waitFor();
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Fliken är sparad.').waitFor();
    await page.context().close();
  });

  test('messages from any other window get no answer', async () => {
    const { page } = await watched(browser);
    const tab = await openTab(page);
    await tab.locator('#token', { hasText: '.' }).waitFor();
    // Our own window has another origin; a window inside the tab has the right origin but is not the tab.
    const fromPage = await page.evaluate(ask);
    const fromInside = await page.frames().at(-1)!.evaluate(async () => {
      const inner = document.createElement('iframe');
      document.body.append(inner);
      const { contentWindow } = inner as unknown as { contentWindow: { eval(code: string): Promise<unknown[]> } };
      return contentWindow.eval(`new Promise((done) => {
        const heard = [];
        addEventListener('message', (event) => heard.push(event.data));
        top.postMessage({ id: 901, func: 'authentication.getAuthToken' }, '*');
        setTimeout(() => done(heard), 300);
      })`);
    });
    const heard = [...fromPage, ...fromInside];
    expect(heard).toEqual([]);
    await page.context().close();
  });

  test('nested app authentication works through the real MSAL where it is offered', async () => {
    const scope = `${APP_URI}/access_as_user`;
    const nested = await startTeamsRig(({ tabUrl, entra }) => ({
      tab: { url: `${tabUrl}?${String(new URLSearchParams({ naa: TAB, scope, metadata: entra.authorityMetadata }))}`, clientId: TAB, applicationIdUri: APP_URI, nestedAppAuth: true },
    }));
    try {
      const { page } = await watched(browser);
      const tab = await openTab(page, '', nested);
      await tab.locator('#naa', { hasText: greta.aadObjectId }).waitFor();
      const [, token] = (await tab.locator('#naa').textContent())!.split(' ');
      const { payload } = await jwtVerify(token!, createRemoteJWKSet(new URL(nested.entra.jwksUri)), { audience: TAB });
      expect(payload['oid']).toBe(greta.aadObjectId);
      await page.context().close();
    } finally {
      await nested.close();
    }
  });
});
