import { NO_BROWSER } from '#test/browser/findBrowser.ts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import { sammanstall } from '#domain/sammanstallning/sammanstallning.ts';
import { describeWhen } from '#test/run/skip.ts';
import { browserPath, startRig, until, type OpenTab, type Options, type Rig } from './tabRig.ts';

let rig: Rig;

/** Runs in a tab of its own, which must have been quiet: no script error, no policy breached, nobody called. */
async function inTab(subPage: string, options: Options, body: (open: OpenTab) => Promise<void>): Promise<void> {
  const open = await rig.open(subPage, options);
  try {
    await body(open);
    expect(open.faults).toEqual([]);
  } finally {
    await open.close();
  }
}

const PAGES: readonly (readonly [string, string])[] = [
  ['hem', 'Det här väntar på dig'], ['arenden', 'Grönplan för Ekvik'], ['arenden/arende_gron/granska', 'Granska uppgifterna'], ['arenden/arende_gron/skicka', 'Innan du kan skicka'],
  ['arenden/arende_strategi/hinner', 'Hinner nämnderna'], ['arenden/arende_strategi/skicka', 'Remissen är skickad'], ['arenden/arende_strategi/svar', 'Har alla nåtts?'],
  ['arenden/arende_strategi/sammanstall', 'Profilering (9)'], ['arenden/arende_strategi/beslut', 'Handlingar och dokument'], ['svara/svarsuppdrag_0', 'Hur svarar ni?'], ['personer', 'Alla instanser'],
  ['paminnelser', 'Mina påminnelser'], ['installningar', 'Lugna veckor'],
];

async function violations(open: OpenTab): Promise<string[]> {
  await open.frame().evaluate(rig.axe);
  const results = await open.frame().evaluate<AxeResults>("axe.run({ exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'] })");
  return results.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).slice(0, 3).join(' ')}`);
}
/** The page's own two colours. */
const colours = (open: OpenTab): Promise<string> => open.frame().evaluate('(({ color, backgroundColor }) => color + backgroundColor)(getComputedStyle(document.querySelector(".fui-FluentProvider")))');
const overflow = (open: OpenTab): Promise<number> => open.frame().evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describeWhen(browserPath !== null, NO_BROWSER, 'the tab in a browser', () => {
  beforeAll(async () => { rig = await startRig(); });
  afterAll(async () => { await rig.close(); });

  describe('every page', () => {
    let open: OpenTab;
    beforeAll(async () => { open = await rig.open('hem'); });
    afterAll(async () => { await open.close(); });
    const step = async (page: string, words: string): Promise<void> => {
      await open.page.setViewportSize({ width: 1280, height: 800 });
      await open.frame().evaluate(`location.hash = "/${page}"`);
      await open.tab.getByText(words).first().waitFor();
    };

    test.each(PAGES)('%s: open to all, at every width, without a scroll sideways', async (page, words) => {
      await step(page, words);
      expect(await violations(open)).toEqual([]);
      for (const width of [1280, 375, 320, 280]) {
        await open.page.setViewportSize({ width, height: 800 });
        expect([width, await overflow(open)]).toEqual([width, 0]);
      }
      expect(await violations(open)).toEqual([]);
      expect(open.faults).toEqual([]);
    });

    test.each(['dark', 'contrast'])('%s: as readable as light', async (theme) => {
      const before = await colours(open);
      await open.page.evaluate(`setTheme("${theme}")`);
      await until(`the theme ${theme}`, async () => (await colours(open)) !== before);
      for (const [page, words] of [PAGES[2]!, PAGES[6]!, PAGES[9]!, ['installningar', 'Lugna veckor'] as const]) {
        await step(page, words);
        expect(await violations(open)).toEqual([]);
      }
      expect(open.faults).toEqual([]);
    });
  });

  test('the first page is light enough', () => inTab('hem', {}, async ({ frame, product }) => {
    const urls = await frame().evaluate<string[]>('performance.getEntriesByType("resource").map((e) => e.name).filter((n) => n.endsWith(".js"))');
    const sizes = await Promise.all(urls.map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length));
    expect(urls.every((url) => url.startsWith(product.url))).toBe(true);
    expect(sizes.reduce((a, b) => a + b, 0) / 1000).toBeLessThanOrEqual(230);
  }));

  test('outside Teams it says where to open it', async () => {
    const open = await rig.open('hem');
    try {
      await open.page.goto(`${open.product.url}/tab/`);
      await open.page.getByRole('heading', { name: 'Öppna Yttra i Teams' }).waitFor();
      expect(open.product.calls.filter((c) => c === 'me')).toHaveLength(1);
    } finally {
      await open.close();
    }
  });

  test('Granska by keyboard alone: the date is decided, everything confirmed, one thing undone', () => inTab('arenden/arende_gron/granska', {}, async ({ page, tab, product, frame }) => {
    const focused = (): Promise<string> => frame().evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent');
    const tabTo = async (words: string): Promise<void> => {
      for (let left = 60; left > 0; left--) {
        if ((await focused()).startsWith(words)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`no way by keyboard to ${words}, at ${await focused()}`);
    };
    await tab.getByRole('heading', { name: 'Granska uppgifterna' }).waitFor();
    await frame().evaluate('document.querySelector("h1").focus()');
    await tabTo('Visa i Tjänsteutlåtande.docx, s. 1');
    await page.keyboard.press('Enter');
    await tab.locator('mark[data-active]').waitFor();
    await tabTo('Stämmer: Titel');
    await page.keyboard.press('Enter');
    for (const [words, next] of [['Stämmer: Avsändare', 'Stämmer: Diarienummer'], ['Stämmer: Diarienummer', '17 oktober 2016'], ['17 oktober 2016', 'Stämmer: Remissinstanser'], ['Stämmer: Remissinstanser', 'Rätta Delar att svara på']] as const) {
      await until(`focus on ${words}`, async () => (await focused()).startsWith(words));
      await page.keyboard.press('Enter');
      if (next === 'Rätta Delar att svara på') await until('focus on the last field', async () => (await focused()) === 'Stämmer: Delar att svara på');
    }
    await tabTo('Rätta Delar att svara på');
    await page.keyboard.press('Enter');
    await until('focus in the field', () => frame().evaluate<boolean>('document.activeElement.tagName === "TEXTAREA"'));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Skötsel\nTrygghet');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Uppföljning ingår i Trygghet.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tab.getByText('Alla uppgifter är bekräftade.').waitFor();
    const falt = (): ReadonlyMap<string, readonly string[] | null> => new Map((product.state.arenden.get('arende_gron')?.falt ?? []).map((f) => [f.falt, f.confirmed]));
    expect([falt().get('svarsdatum'), falt().get('delar')]).toEqual([['2016-10-17'], ['Skötsel', 'Trygghet']]);
    await tabTo('Hem');
    await tabTo('Ångra senaste');
    await page.keyboard.press('Enter');
    await tab.getByText('5 av 6 uppgifter är bekräftade', { exact: true }).waitFor();
    expect(falt().get('delar')).toBeNull();
  }));

  test('sending asks first, names the day, and sends once however often it is pressed', () => inTab('arenden/arende_gron/skicka', {
    prepare: ({ state }) => {
      const was = state.arenden.get('arende_gron')!;
      state.arenden.set(was.id, { ...was, svarsdatum: '2016-10-17', blockers: [], stage: 'skicka' });
    },
  }, async ({ tab, product, frame }) => {
    await tab.getByRole('button', { name: 'Skicka till 12 remissinstanser' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByText('senast måndag 17 oktober 2016').waitFor();
    await dialog.getByRole('button', { name: 'Skicka till 12 remissinstanser' }).dblclick();
    await tab.getByRole('heading', { name: 'Remissen är skickad' }).waitFor();
    expect(product.calls.filter((c) => c === 'sendUtskick')).toHaveLength(1);
    product.state.leverans = product.state.leverans.filter((r) => r.state !== 'okant');
    product.tell('arende_gron');
    await tab.getByText('20 av 21 kort är framme').first().waitFor();
    expect(await frame().evaluate('location.hash')).toBe('#/arenden/arende_gron/skicka');
  }));

  test('an answer survives the net going away and the page being closed, and is handed in once', () => inTab('svara/svarsuppdrag_0', { width: 375 }, async ({ tab, product, frame, page }) => {
    product.cut(true);
    await tab.getByText('Tillstyrker med synpunkter').click();
    await tab.getByText('Samverkan', { exact: true }).click();
    await tab.getByLabel('Synpunkter på Samverkan').fill('Högskolan bör nämnas.');
    await tab.getByText('Sparat i den här enheten.').waitFor();
    product.cut(false);
    await page.reload();
    expect(await tab.getByLabel('Synpunkter på Samverkan').inputValue()).toBe('Högskolan bör nämnas.');
    await until('the draft in the product', () => product.state.form.utkast?.synpunkter[0]?.text === 'Högskolan bör nämnas.');
    await tab.getByText('Nämnden beslutar').click();
    await tab.getByRole('button', { name: 'Granska och lämna' }).click();
    await tab.getByRole('alert').getByText('Skriv vem som har beslutat.').first().waitFor();
    await tab.getByLabel('Vem har beslutat?').fill('§ 42, 25 oktober 2016');
    await tab.getByRole('button', { name: 'Granska och lämna' }).click();
    await tab.getByText('De kan begäras ut och kan därefter bara kompletteras, inte ändras.').waitFor();
    product.failNext('lamnaSvar', 503);
    await tab.getByRole('button', { name: 'Lämna synpunkter' }).click();
    await tab.getByText('Texten finns kvar. Försök igen.').first().waitFor();
    await tab.getByRole('button', { name: 'Lämna synpunkter' }).click();
    await tab.getByText('Synpunkterna kom in 3 oktober 2016 kl. 15.42. Handläggare: Greta Sand.').waitFor();
    expect(product.state.form.lamnade).toMatchObject([{ stance: 'tillstyrker-med-synpunkter', standing: 'namnden', decidedBy: '§ 42, 25 oktober 2016', synpunkter: [{ delId: 'del_3', text: 'Högskolan bör nämnas.' }] }]);
    expect(await frame().evaluate('localStorage.length')).toBe(0);
  }));

  test('two people at the merge: nothing is overwritten, both texts are kept, the Word file follows', () => inTab('arenden/arende_strategi/sammanstall', {}, async ({ tab, product }) => {
    await tab.getByRole('button', { name: 'Mer för stycke 2 i Profilering' }).click();
    await tab.getByRole('menuitem', { name: 'Redigera texten' }).click();
    const was = product.state.sammanstallning;
    const stycken = sammanstall(was.synpunkter).stycken.map((s) => ({ ...s, sources: [...s.sources], text: s.id === 'stycke_synpunkt_7' ? 'Deras text.' : s.text }));
    product.state.sammanstallning = { ...was, revision: 1, model: { stycken, setAside: [] } };
    await tab.getByLabel('Text i stycke 2, Profilering').fill('Min text.');
    await tab.getByRole('heading', { name: 'Någon annan ändrade samma stycke' }).waitFor();
    expect(product.state.sammanstallning.model.stycken.some((s) => s.text === 'Deras text.')).toBe(true);
    expect(await tab.getByRole('button', { name: 'Skapa remissammanställning' }).getAttribute('aria-disabled')).toBe('true');
    await tab.getByRole('button', { name: 'Behåll båda' }).click();
    await until('both saved', () => product.state.sammanstallning.model.stycken.some((s) => s.text === 'Deras text.\n\nMin text.'));
    await tab.getByRole('button', { name: 'Skapa remissammanställning' }).click();
    await tab.getByRole('link', { name: 'Remissammanställning.docx' }).waitFor();
  }));

  test('the order is made by keyboard, and one press shows who said it', () => inTab('arenden/arende_strategi/sammanstall', {}, async ({ page, tab, product, frame }) => {
    await tab.getByRole('button', { name: 'Flytta ned stycke 1 i Samverkan' }).press('Enter');
    await until('focus has followed', () => frame().evaluate<boolean>('document.activeElement.getAttribute("aria-label") === "Flytta ned stycke 2 i Samverkan"'));
    await page.keyboard.press('Alt+ArrowDown');
    await tab.getByText('Stycket är nu nummer 3 i Samverkan.').waitFor({ state: 'attached' });
    await until('saved', () => product.state.sammanstallning.model.stycken.filter((s) => s.delId === 'del_3')[2]?.id === 'stycke_synpunkt_2');
    await tab.getByRole('button', { name: 'Vem sade det? Servicenämnden' }).first().click();
    await tab.getByText('Lämnat av Tore Ekdahl, 28 september 2016 kl. 10.42').waitFor();
  }));

  test('a step to another stage puts the focus on its heading, and Back goes back', () => inTab('arenden/arende_strategi/svar', {}, async ({ tab, frame }) => {
    const focused = (): Promise<string> => frame().evaluate('document.activeElement.textContent');
    await tab.getByRole('link', { name: 'Sammanställ', exact: true }).click();
    await until('focus on the stage', async () => (await focused()) === 'Sammanställ synpunkterna');
    await tab.getByRole('link', { name: 'Nämnder och personer' }).click();
    await until('focus on the page', async () => (await focused()) === 'Nämnder och personer');
    await frame().evaluate('history.back()');
    await tab.getByRole('heading', { name: 'Sammanställ synpunkterna' }).waitFor();
  }));

  test('what cannot be fetched is a sentence with a way on', () => inTab('hem', { prepare: (product) => product.failNext('hem', 500) }, async ({ tab }) => {
    await tab.getByRole('alert').getByText('Det gick inte att spara just nu.').waitFor();
    await tab.getByRole('button', { name: 'Försök igen' }).click();
    await tab.getByText('Grönplan för Ekvik').waitFor();
  }));

  test('a channel tab is set up with the page that was chosen', () => inTab('', { frame: 'settings' }, async ({ page, tab, product }) => {
    await tab.getByText('Internationell strategi för Ekvik').click();
    await until('Teams lets one save', () => page.evaluate<boolean>('document.body.dataset.valid === "true"'));
    await page.evaluate('save()');
    await until('the choice saved', () => page.evaluate<boolean>('document.body.dataset.config !== undefined'));
    expect(JSON.parse(await page.evaluate<string>('document.body.dataset.config'))).toMatchObject({
      contentUrl: `${product.url}/tab/#/arenden/arende_strategi`, entityId: 'arenden-arende_strategi', suggestedDisplayName: 'Yttra: Internationell strategi för Ekvik',
    });
  }));
});
