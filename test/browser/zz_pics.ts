import { chromium } from 'playwright-core';
import { openStage } from '#test/browser/support/openStage.ts';
import { openRole } from '#test/browser/support/openRole.ts';
import { BROWSER_FLAGS } from '#test/browser/findBrowser.ts';
import { actOut } from '#local/people/actOut.ts';
import { internationellStrategi } from '#local/scenarios/internationellStrategi/scenario.ts';
import { signedIn } from '#local/people/person.ts';
import { HANDLAGGARE } from '#local/scenarios/internationellStrategi/people.ts';

const OUT = '/tmp/zz_pics';
const stage = await openStage();
try {
  const { town } = stage;
  await town.timeline.advanceTo('2016-06-02T07:00:00.000Z');
  await actOut(town, internationellStrategi.events.find((e) => e.kind === 'confirm-fields')!);
  const maja = await signedIn(town, HANDLAGGARE.aadObjectId);
  const id = (await maja.call('listArenden', {}))[0]!.id;
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...BROWSER_FLAGS] });
  for (const [name, width, height] of [['wide', 1280, 900], ['phone', 375, 780]] as const) {
    const r = await openRole(browser, stage.url, { width, height });
    await r.page.getByRole('button', { name: /^Jag skickar ut remisser/ }).click();
    await r.tab.getByRole('link', { name: /Ärenden/ }).first().click();
    await r.tab.getByRole('link', { name: /Internationell strategi/ }).first().click();
    await r.tab.getByRole('link', { name: /Skicka/ }).first().click();
    await r.tab.getByRole('heading', { name: 'Skicka remissen' }).waitFor();
    const frame = r.page.frames().find((f) => f !== r.page.mainFrame() && f.url().includes('/tab'))!;
    const tall = async (): Promise<void> => { await r.page.setViewportSize({ width, height: Math.min(4200, await frame.evaluate(() => document.documentElement.scrollHeight) + 200) }); };
    const shot = async (what: string): Promise<void> => { await r.page.waitForTimeout(500); await r.page.screenshot({ path: `${OUT}/${name}-${what}.png` }); };
    if (name === 'wide') {
      await r.tab.getByRole('checkbox', { name: 'Skicka till Idrottsnämnden' }).click();
      await r.tab.getByRole('checkbox', { name: 'Skicka till Kulturnämnden' }).click();
      await r.tab.getByLabel('Så vill ni ha svaren').selectOption('each');
    }
    await tall(); await shot('before');
    await r.page.setViewportSize({ width, height });
    await r.tab.getByRole('button', { name: 'Remissen är redan skickad' }).click(); await shot('ongoing');
    await r.page.keyboard.press('Escape');
    await r.tab.getByRole('button', { name: 'Sekretessmarkera' }).click(); await shot('secret');
    await r.page.keyboard.press('Escape');
    if (name === 'wide') await r.tab.getByRole('button', { name: 'Skicka prov till mig' }).click();
    console.log(name, r.faults);
    await r.close();
  }
  const p = await maja.call('previewUtskick', { arendeId: id });
  await maja.call('sendUtskick', { arendeId: id }, { svarsdatum: p.svarsdatum, seen: p.seen });
  await town.timeline.settle();
  for (const [name, width, height] of [['wide', 1280, 900], ['phone', 375, 780]] as const) {
    const r = await openRole(browser, stage.url, { width, height });
    await r.page.getByRole('button', { name: /^Jag skickar ut remisser/ }).click();
    await r.tab.getByRole('link', { name: /Ärenden/ }).first().click();
    await r.tab.getByRole('link', { name: /Internationell strategi/ }).first().click();
    await r.tab.getByRole('link', { name: /Skicka/ }).first().click();
    await r.tab.getByRole('heading', { name: 'Remissen är skickad' }).waitFor();
    const shot = async (what: string): Promise<void> => { await r.page.waitForTimeout(500); await r.page.screenshot({ path: `${OUT}/${name}-${what}.png` }); };
    await shot('sent');
    await r.tab.getByRole('button', { name: 'Rätta', exact: true }).click(); await shot('correct');
    await r.page.keyboard.press('Escape');
    await r.tab.getByRole('button', { name: 'Stäng remissen' }).click(); await shot('close');
    await r.page.keyboard.press('Escape'); await shot('after-escape');
    console.log(name, r.faults, await r.page.frames().at(-1)!.evaluate(() => document.activeElement?.textContent));
    await r.close();
  }
  await browser.close();
  console.log(stage.errors);
} finally { await stage.close(); }
