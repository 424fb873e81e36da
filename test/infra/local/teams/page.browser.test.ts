import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import type { Json } from '#local/connector/wire.ts';
import { launch, watched, withBrowser, type Watched } from './browserRig.ts';
import { astrid, greta, nils, startTeamsRig, tore, type TeamsRig } from './rig.ts';
import { questionCard } from './sampleCards.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: tool } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> } };
    return (await tool.run()).violations.map((v) => `${v.id}: ${v.nodes.map((n) => String(n.target)).join(' | ')}`);
  });
}

withBrowser('the Teams page in a browser', () => {
  let rig: TeamsRig;
  let browser: Browser;
  let seen: Watched;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    rig = await startTeamsRig();
    seen = await watched(browser);
    page = seen.page;
  });
  afterEach(async () => {
    expect(seen.faults).toEqual([]);
    await page.context().close();
    await rig.close();
  });

  const openChat = (who = greta, more = '') => page.goto(`${rig.url}/?as=${who.aadObjectId}&view=chat${more}`);
  const invokes = () => rig.botGot.filter((a) => a.type === 'invoke').map((a) => a['value'] as { action: Json; trigger: string });
  const card = () => page.locator('.card').last();

  test('the first page has the words that were decided, and is used with the keyboard alone', async () => {
    await page.goto(rig.url);
    await page.getByRole('heading', { name: 'Prova en remiss på fem minuter.' }).waitFor();
    await page.getByText('Personerna är påhittade. Inget skickas på riktigt.').waitFor();
    const names = await page.getByRole('button').allTextContents();
    expect(names.filter(Boolean).map((n) => n.replace(/Du .*/, ''))).toEqual([
      'Jag skickar ut remisser', 'Jag svarar för en nämnd', 'Jag är registrator', 'Jag arbetar med it',
    ]);
    await page.getByRole('button', { name: /Jag skickar ut remisser/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Teams' }).waitFor();
    await page.getByText(greta.displayName).first().waitFor();
  });

  test('who works with IT comes straight to the sheet, and back', async () => {
    await page.goto(rig.url);
    await page.getByRole('button', { name: 'Jag arbetar med it' }).click();
    await page.getByRole('heading', { name: 'Blad till er it-avdelning' }).waitFor();
    await page.getByRole('link', { name: 'Till början' }).click();
    await page.getByRole('heading', { name: 'Prova en remiss på fem minuter.' }).waitFor();
  });

  test('a card: inputs are checked first, then the press is an invoke with what was filled in, then the receipt has the focus', async () => {
    await rig.post(greta.aadObjectId, questionCard());
    await openChat();
    await card().getByRole('button', { name: 'Skicka svaret' }).click();
    await card().getByText('Välj hur ni svarar.').waitFor();
    expect(invokes()).toEqual([]);
    await card().getByLabel('På delegation').check();
    await card().getByLabel('Synpunkter').fill('Bra förslag.');
    await card().getByRole('button', { name: 'Skicka svaret' }).click();
    await card().getByText('Svaret är mottaget').waitFor();
    expect(invokes()).toEqual([{ action: { type: 'Action.Execute', verb: 'svara', data: { uppdrag: 'u1', standpunkt: 'delegation', synpunkt: 'Bra förslag.' } }, trigger: 'manual' }]);
    expect(await card().evaluate((node) => node === document.activeElement)).toBe(true);
  });

  test('an error from the bot is shown below the card and what was written is still there', async () => {
    await rig.post(greta.aadObjectId, questionCard());
    await openChat();
    await card().getByLabel('Synpunkter').fill('Lång text');
    await card().getByRole('button', { name: 'Spara utkast' }).click();
    await page.getByText('Svaret gick inte att spara. Texten är kvar.').waitFor();
    expect(await card().getByLabel('Synpunkter').inputValue()).toBe('Lång text');
  });

  test('what is being written survives that another message arrives', async () => {
    await rig.post(greta.aadObjectId, questionCard());
    await openChat();
    await card().getByLabel('Synpunkter').fill('Halvfärdigt');
    await rig.post(greta.aadObjectId, { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'En till' }] });
    await page.getByText('En till').waitFor();
    expect(await page.getByLabel('Synpunkter').inputValue()).toBe('Halvfärdigt');
    expect(await page.getByRole('log').getAttribute('aria-live')).toBe('polite');
  });

  test('a card that asks for it is refreshed by itself, once, and only for the person it names', async () => {
    const refresh = (userIds: string[]) => ({ action: { type: 'Action.Execute', verb: 'visa', data: {} }, userIds });
    await rig.post(greta.aadObjectId, questionCard('Egen', refresh([rig.connector.ids.mri(greta)])));
    await rig.post(greta.aadObjectId, questionCard('Andras', refresh(['29:other'])));
    await openChat();
    await page.getByText('(Uppdaterad)').waitFor();
    await page.getByText('(Andras)').scrollIntoViewIfNeeded();
    await rig.post(greta.aadObjectId, questionCard('Sist'));
    await page.getByText('(Sist)').waitFor();
    expect(invokes()).toEqual([expect.objectContaining({ trigger: 'automatic' })]);
  });

  test('a link with script in a card is no link, and pictures in text are not fetched', async () => {
    await rig.post(greta.aadObjectId, {
      type: 'AdaptiveCard', version: '1.5',
      body: [{ type: 'TextBlock', text: '[tryck](javascript:alert(1)) ![bild](https://evil.example/x.png) <img src=x onerror=alert(1)>', wrap: true }],
    });
    await openChat();
    await page.getByText('tryck').waitFor();
    expect(await card().locator('img').count()).toBe(0);
    expect(await card().locator('a').evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).protocol))).toEqual(['https:']);
    expect(seen.strangers).toEqual([]);
  });

  test('writing to the bot, from the keyboard', async () => {
    await openChat();
    await page.getByLabel('Skriv till Yttra').fill('hjälp');
    await page.keyboard.press('Enter');
    await page.getByText('Jag kan visa dina remisser').waitFor();
  });

  test('a person without the app can add it, unless IT has said no', async () => {
    await openChat(astrid);
    await page.getByRole('button', { name: 'Lägg till appen' }).click();
    await page.getByLabel('Skriv till Yttra').waitFor();
    await openChat(nils);
    await page.getByRole('button', { name: 'Lägg till appen' }).click();
    await page.getByText('Kommunens it har inte tillåtit appen för dig.').waitFor();
  });

  test('time passes at a press, and the product settles in between', async () => {
    await openChat();
    await page.getByRole('button', { name: 'Nästa händelse ›' }).click();
    await page.getByText('Fem arbetsdagar kvar.').waitFor();
    expect(await page.locator('.strip-day').textContent()).toBe('måndag 10 oktober 2016');
    await page.getByRole('button', { name: 'En dag framåt ›' }).click();
    await page.locator('.strip-day', { hasText: 'tisdag 11 oktober 2016' }).waitFor();
    await page.getByRole('button', { name: 'I dag' }).click();
    await page.locator('.strip-day', { hasText: 'fredag 20 november 2026' }).waitFor();
    expect(rig.moves).toEqual([
      'before 2016-10-10T07:00:00.000Z', 'after 2016-10-10T07:00:00.000Z 2016-10-10',
      'before 2016-10-11T07:00:00.000Z', 'after 2016-10-11T07:00:00.000Z 2016-10-11',
      'before 2026-11-20T08:00:00.000Z', 'after 2026-11-20T08:00:00.000Z 2026-11-20',
    ]);
  });

  test('the first minute on the phone: notification, card, receipt, what the handläggare sees, how it turned out', async () => {
    await page.goto(rig.url);
    await page.getByRole('button', { name: /Jag svarar för en nämnd/ }).click();
    await page.getByText('Inget väntar just nu.').waitFor();
    await rig.connector.userSide.read(tore.aadObjectId);
    for (let refused = 0; refused < 2; refused++) await rig.post(tore.aadObjectId, questionCard()); // This person's trouble: throttled twice.
    await rig.post(tore.aadObjectId, questionCard());
    await page.getByRole('button', { name: /En remiss väntar på svar/ }).click();
    await card().getByLabel('Nämnden beslutar').check();
    await card().getByRole('button', { name: 'Skicka svaret' }).click();
    await page.getByRole('button', { name: 'Se vad handläggaren ser nu' }).click();
    await page.frameLocator('iframe').locator('#person', { hasText: greta.displayName }).waitFor();
    expect(await card().isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Se hur det blev' }).click();
    await page.getByRole('heading', { name: 'Så här blev det.' }).waitFor();
    await page.getByRole('button', { name: 'Prova en annan roll' }).click();
    await page.getByRole('heading', { name: 'Prova en remiss på fem minuter.' }).waitFor();
  });

  test('the result is a picture with a download; without the picture a plain link; and everything can begin anew', async () => {
    const dot = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
    let imageUrl = dot;
    let begunAnew = 0;
    const told: TeamsRig = await startTeamsRig(undefined, { result: async () => ({ imageUrl, downloadUrl: `${rig.url}/it` }), startOver: async () => { begunAnew += 1; told.makeReady(); } });
    try {
      await page.goto(`${told.url}/?view=result`);
      await page.getByAltText('Första sidan av sammanställningen i Word').waitFor();
      expect(await page.getByRole('link', { name: 'Ladda ner' }).getAttribute('href')).toBe(`${rig.url}/it`);
      imageUrl = `${told.url}/missing.png`;
      await page.reload();
      await page.getByText('Dokumentet är klart.').waitFor();
      await page.getByRole('button', { name: 'Börja om' }).click();
      await page.getByRole('heading', { name: 'Prova en remiss på fem minuter.' }).waitFor();
      expect(begunAnew).toBe(1);
    } finally {
      await told.close();
    }
  });

  test.each(['light', 'dark'])('axe finds nothing, and nothing is wider than 375 px, in %s', async (theme) => {
    await rig.post(greta.aadObjectId, questionCard());
    await page.setViewportSize({ width: 375, height: 740 });
    for (const path of [`/?theme=${theme}`, `/?as=${greta.aadObjectId}&view=chat&theme=${theme}`, `/?as=${greta.aadObjectId}&view=phone&theme=${theme}`, `/?view=result&theme=${theme}`]) {
      await page.goto(rig.url + path);
      await page.locator('h1, .card, .lock').first().waitFor();
      expect([path, await violations(page)]).toEqual([path, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    }
  });
});
