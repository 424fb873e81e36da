import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { wordText } from '#local/rehearsal/wordText.ts';
import { FOLDER } from '#local/scenarios/internationellStrategi/facts.ts';
import { KERSTIN } from '#local/scenarios/internationellStrategi/people.ts';
import { describeWhen } from '#test/run/skip.ts';
import { BROWSER_FLAGS, findBrowser } from './findBrowser.ts';
import { answered, confirmByKeyboard, fromMenuOf, goToStage } from './support/handlaggare.ts';
import { tabTo } from './support/keyboard.ts';
import { newestCard, writeInCard, writeInTab } from './support/kontaktperson.ts';
import { lookOver } from './support/lookOver.ts';
import { openRole, type Role } from './support/openRole.ts';
import { openStage, type OpenStage } from './support/openStage.ts';

const browserPath = await findBrowser();

const DEL = 'Omvärldsbevakning';
const TOVE = [{ del: DEL, text: 'Bevakningen bör samlas på ett ställe.' }, { del: 'Ansvarsfördelning', text: 'Det behöver framgå vem som svarar när en förfrågan rör två nämnder.' }];
const KULTUR = [{ del: DEL, text: 'Museerna följer redan omvärlden och vill dela det de ser.' }, { del: 'Profilering', text: 'Konsten nämns bara i förbigående.' }];
const JOINED = 'Två nämnder vill samla bevakningen på ett ställe. Museerna delar gärna det de ser.';
const SEE_HANDLAGGARE = 'Se vad handläggaren ser nu';

describeWhen(browserPath !== null, 'ingen webbläsare hittades. Installera Chromium eller ange CHROME_PATH', 'the whole way, lived in a browser', () => {
  const opened: { close(): Promise<unknown> }[] = [];
  const roles: Role[] = [];
  const seen: string[] = [];
  let stage: OpenStage;
  let browser: Browser;
  let maja: Role;
  let tove: Role;

  async function role(path: string, size?: { width: number; height: number }): Promise<Role> {
    const made = await openRole(browser, `${stage.url}${path}`, size);
    roles.push(made);
    return made;
  }

  /** Gathered for the last test, so that a shade of grey does not hide how the story goes on. */
  const look = async (page: Page, name: string): Promise<void> => void seen.push(...await lookOver(page, name));

  beforeAll(async () => {
    stage = await openStage();
    opened.push(stage);
    browser = await chromium.launch({ executablePath: browserPath!, args: [...BROWSER_FLAGS] });
    opened.push(browser);
  }, 120_000);

  afterAll(async () => {
    for (const one of opened.reverse()) await one.close();
  });

  test('the handläggare takes a role, finds what waits, and confirms every field with the keyboard alone', async () => {
    maja = await role('/');
    const { page, tab } = maja;
    await page.getByText('Personerna är påhittade. Inget skickas på riktigt.').waitFor();
    await look(page, '01-start');
    await tabTo(page, /^Jag skickar ut remisser/);
    await page.keyboard.press('Enter');
    await tab.getByText('Två handlingar säger emot varandra om datumet.').waitFor();
    await look(page, '02-hem');

    await tabTo(page, /^Internationell strategi/);
    await page.keyboard.press('Enter');
    const remisstid = tab.getByRole('group', { name: 'Remisstid', exact: true });
    await remisstid.getByText('Remisstiden är olika i två handlingar: 2015-10-17').waitFor();
    expect(await remisstid.getByRole('button', { name: /2015/ }).count()).toBe(0);
    await look(page, '03-granska');

    expect(await confirmByKeyboard(maja)).toHaveLength(6);
    await tab.getByText('Alla uppgifter är bekräftade.').first().waitFor();
    await look(page, '04-granskad');
  });

  test('sees who gets the remiss, is asked once more with the day spelled out, and sends it', async () => {
    const { page, tab } = maja;
    await goToStage(maja, 'Skicka');
    const send = tab.getByRole('button', { name: 'Skicka till 13 remissinstanser' });
    await send.waitFor();
    await tab.getByRole('row', { name: /Servicenämnden.*Tove Lindhagen/ }).waitFor();
    await look(page, '05-skicka');
    await send.click();
    const dialog = tab.getByRole('dialog', { name: 'Skicka remissen till 13 remissinstanser?' });
    await dialog.getByText('ska besvaras senast måndag 17 oktober 2016').waitFor();
    await look(page, '06-fragan');
    await dialog.getByRole('button', { name: 'Skicka till 13 remissinstanser' }).click();
    await tab.getByRole('heading', { name: 'Remissen är skickad' }).waitFor();
    await tab.getByText('10 av 13 kort är framme').first().waitFor();
    await look(page, '07-skickad');
    await goToStage(maja, 'Svar');
    await tab.getByText('0 av 13 har svarat.').first().waitFor();
  });

  test('a kontaktperson answers on the phone, and the handläggare’s row turns Besvarad beside it', async () => {
    tove = await role('/', { width: 375, height: 740 });
    const { page } = tove;
    await page.getByRole('button', { name: /^Jag svarar för en nämnd/ }).click();
    const notice = page.getByRole('button', { name: /En remiss väntar på er i Yttra/ });
    await notice.waitFor();
    expect(await page.locator('.notice').textContent()).not.toMatch(/Internationell|171-482/);
    await look(page, '08-telefonen');
    await notice.click();
    const card = newestCard(tove);
    await card.getByText('måndag 17 oktober 2016').waitFor();
    await look(page, '09-kortet');

    await card.getByRole('button', { name: 'Svara', exact: true }).click();
    await card.getByText('Ert svar').waitFor();
    await look(page, '10-formularet');
    await writeInCard(tove, TOVE);
    await card.getByText(/blir de en inkommen handling hos kommunstyrelsen/).waitFor();
    expect(await page.getByText(SEE_HANDLAGGARE).count()).toBe(0);
    await look(page, '11-genomlasning');

    await card.getByRole('button', { name: 'Lämna synpunkter' }).click();
    await card.getByText(/^Tack\. Synpunkterna kom in 2 juni 2016/).waitFor();
    await page.getByRole('button', { name: SEE_HANDLAGGARE }).waitFor();
    await stage.town.timeline.settle();
    await card.getByText('Du får återkoppling när ärendet är avgjort.').waitFor();
    await look(page, '12-kvittot');

    await page.getByRole('button', { name: SEE_HANDLAGGARE }).click();
    await answered(tove, 'Servicenämnden').waitFor();
    await look(page, '13-bredvid');
    expect(await card.isVisible()).toBe(true);
  });

  test('another goes by the card’s link to the same form in the tab, and answers there', async () => {
    const kerstin = await role(`/?as=${KERSTIN.aadObjectId}&view=chat`);
    const { page, tab } = kerstin;
    await newestCard(kerstin).getByText('Ny remiss').waitFor();
    await look(page, '14-chatten');
    await newestCard(kerstin).getByText('Öppna i fliken').click();
    await tab.getByText('Du svarar för Kulturnämnden.').waitFor();
    await look(page, '15-fliken');
    await writeInTab(kerstin, KULTUR);
    await tab.getByText(/blir de en inkommen handling hos kommunstyrelsen/i).waitFor();
    await look(page, '16-fliken-genomlasning');
    await tab.getByRole('button', { name: 'Lämna synpunkter' }).click();
    await tab.getByText(/^Synpunkterna kom in 2 juni 2016.*Handläggare: Maja Ekdahl/).waitFor();
    await look(page, '17-fliken-kvitto');
    await page.getByRole('button', { name: /^Chatt/ }).click();
    await newestCard(kerstin).getByText(/^Tack\. Synpunkterna kom in/).waitFor();
  });

  test('the handläggare sees both come in without asking, merges them and gets a Word file', async () => {
    const { page, tab } = maja;
    for (const namnd of ['Servicenämnden', 'Kulturnämnden']) await answered(maja, namnd).waitFor();
    await tab.getByText('2 av 13 har svarat.').first().waitFor();
    await look(page, '18-svar');

    await goToStage(maja, 'Sammanställ');
    await tab.getByText('4 av 4 synpunkter placerade').first().waitFor();
    await tab.getByRole('listitem', { name: `Stycke 2 av 2 i ${DEL}` }).waitFor();
    await fromMenuOf(maja, 2, DEL, 'Slå ihop med stycket ovanför');
    const stycke = tab.getByRole('listitem', { name: `Stycke 1 av 1 i ${DEL}` });
    await stycke.waitFor();
    await fromMenuOf(maja, 1, DEL, 'Redigera texten');
    await tab.getByRole('textbox', { name: `Text i stycke 1, ${DEL}` }).fill(JOINED);
    await tab.getByRole('button', { name: 'Klar', exact: true }).click();
    await stycke.getByRole('button', { name: /^Vem sade det\?/ }).click();
    for (const [namnd, said] of [['Servicenämnden', TOVE], ['Kulturnämnden', KULTUR]] as const) await stycke.getByRole('listitem').filter({ hasText: namnd }).getByText(said[0]!.text).waitFor();
    await look(page, '19-sammanstall');

    await tab.getByRole('button', { name: 'Skapa remissammanställning' }).click();
    const link = tab.getByRole('link', { name: /^Remissammanställning.*\.docx/ });
    await link.waitFor();
    await look(page, '20-word');
    const folder = join(stage.town.libraryFolder, FOLDER);
    const name = (await readdir(folder)).find((file) => file.startsWith('Remissammanställning'));
    expect(decodeURIComponent((await link.getAttribute('href'))!)).toContain(`${FOLDER}/${name}`);
    const written = wordText(await readFile(join(folder, name!)));
    for (const text of [JOINED, ...TOVE.map((s) => s.text), ...KULTUR.map((s) => s.text)]) expect(written).toContain(text);

    await page.getByRole('button', { name: /^Chatt/ }).click();
    await newestCard(maja).getByText('Word-filen är klar').waitFor();
    await look(page, '21-klar');
  });

  test('the registrator can open the ärende; who works with IT gets the sheet', async () => {
    const ingrid = await role('/');
    await ingrid.page.getByRole('button', { name: /^Jag är registrator/ }).click();
    await ingrid.tab.getByRole('link', { name: 'Ärenden' }).click();
    await ingrid.tab.getByRole('link', { name: /Internationell strategi/ }).click();
    await goToStage(ingrid, 'Svar');
    await answered(ingrid, 'Servicenämnden').waitFor();
    await look(ingrid.page, '22-registrator');

    const { page } = await role('/');
    await page.getByRole('button', { name: /^Jag arbetar med it/ }).click();
    await page.getByText('Sites.Selected').first().waitFor();
    await look(page, '23-bladet');
    await page.getByRole('link', { name: 'Till början' }).click();
    await page.getByRole('heading', { name: 'Prova en remiss på fem minuter.' }).waitFor();
  });

  test('the first minute ends with a picture of the Word page', async () => {
    const { page } = tove;
    await page.getByRole('button', { name: 'Se hur det blev' }).click();
    await page.getByRole('heading', { name: 'Så här blev det.' }).waitFor();
    const picture = page.getByAltText('Första sidan av sammanställningen i Word');
    await picture.waitFor();
    expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(500);
    for (const name of ['Prova en annan roll', 'Börja om']) await page.getByRole('button', { name }).waitFor();
    await look(page, '24-sa-har-blev-det');
  });

  test('every page keeps the rules of accessibility and fits, in light and dark, wide and narrow', () => expect(seen).toEqual([]));

  test('nobody’s browser reached out, broke a policy or complained; nor did the product', () => {
    expect(roles.flatMap((r) => r.faults)).toEqual([]);
    expect(stage.errors).toEqual([]);
  });
});
