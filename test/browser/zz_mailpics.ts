import { chromium } from 'playwright-core';
import { openStage } from '#test/browser/support/openStage.ts';
import { openRole } from '#test/browser/support/openRole.ts';
import { BROWSER_FLAGS } from '#test/browser/findBrowser.ts';
import { actOut } from '#local/people/actOut.ts';
import { internationellStrategi } from '#local/scenarios/internationellStrategi/scenario.ts';
import { signedIn } from '#local/people/person.ts';
import { TOVE, HANDLAGGARE } from '#local/scenarios/internationellStrategi/people.ts';

const OUT = '/tmp/png';
const stage = await openStage();
try {
  const { town } = stage;
  await town.timeline.advanceTo('2016-06-02T07:00:00.000Z');
  const maja = await signedIn(town, HANDLAGGARE.aadObjectId);
  const idrott = (await maja.call('register', {})).instanser.find((i) => i.name === 'Idrottsnämnden')!;
  await maja.call('setByMail', {}, { instansId: idrott.id, byMail: true });
  const list = Buffer.from((await maja.call('exportRegister', {}, { list: 'namnder', format: 'csv' })).base64, 'base64').toString('utf8').split(/\r?\n/).filter((l) => l !== '');
  const cut = list[0]!.includes(';') ? ';' : ',';
  const file = { name: 'n.csv', base64: Buffer.from(`${[...list, ['Hamnbolaget AB', 'bolag', '', '', 'hamn@b.example', '', '', '', '', 'Servicenämnden'].join(cut), ['Vattenbolaget AB', 'bolag', '', '', '', '', '', '', '', 'Servicenämnden'].join(cut)].join('\r\n')}\r\n`).toString('base64') };
  await maja.call('applyImport', {}, { ...file, seen: (await maja.call('previewImport', {}, file)).seen });
  await actOut(town, internationellStrategi.events.find((e) => e.kind === 'confirm-fields')!);
  const id = (await maja.call('listArenden', {}))[0]!.id;
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...BROWSER_FLAGS] });
  const sizes = [['wide', 1280, 900], ['phone', 375, 780]] as const;
  const open = async (width: number, height: number, stageName: RegExp) => {
    const r = await openRole(browser, stage.url, { width, height });
    await r.page.getByRole('button', { name: /^Jag skickar ut remisser/ }).click();
    await r.tab.getByRole('link', { name: /Ärenden/ }).first().click();
    await r.tab.getByRole('link', { name: /Internationell strategi/ }).first().click();
    await r.tab.getByRole('link', { name: stageName }).first().click();
    await r.page.waitForTimeout(1500);
    const frame = r.page.frames().find((f) => f !== r.page.mainFrame() && f.url().includes('/tab'))!;
    const shot = async (what: string, tall = true): Promise<void> => {
      if (tall) await r.page.setViewportSize({ width, height: Math.min(4200, await frame.evaluate(() => document.documentElement.scrollHeight) + 200) });
      await r.page.waitForTimeout(500); await r.page.screenshot({ path: `${OUT}/${what}-${width}.png` });
      await r.page.setViewportSize({ width, height });
    };
    return { r, shot };
  };
  await maja.call('setInternalDay', { arendeId: id }, { day: '2016-10-03' });
  const p = await maja.call('previewUtskick', { arendeId: id });
  await maja.call('sendUtskick', { arendeId: id }, { svarsdatum: p.svarsdatum, seen: p.seen });
  await town.timeline.settle();
  await maja.call('createMissiv', { arendeId: id }, {});
  const tove = await signedIn(town, TOVE.aadObjectId);
  const mine = (await tove.call('mySvarsuppdrag', {}))[0]!.id;
  for (const [, width, height] of [...sizes].reverse()) {
    const b = await open(width, height, /Svar/);
    await b.r.tab.getByRole('button', { name: 'Registrera svar som kom per e-post' }).click();
    await b.shot('register', false); await b.r.close();
    if (width === 375) continue;
    for (const step of ['choose', 'sent'] as const) {
      const r = await openRole(browser, stage.url, { width, height });
      await r.page.getByRole('button', { name: /^Jag svarar/ }).click();
      await r.page.waitForTimeout(1500);
      await r.page.getByText('En remiss väntar på er i Yttra.').click(); await r.page.waitForTimeout(1500);
      await r.page.screenshot({ path: `${OUT}/role2-${width}.png` });
      await r.page.getByText('Yttra', { exact: true }).last().click(); await r.page.waitForTimeout(2500);
      const f = r.page.frames().find((x) => x !== r.page.mainFrame())!;
      await f.evaluate((id) => { location.hash = `#/svara/${id}`; }, mine);
      await r.page.waitForTimeout(2000);
      if (step === 'choose' && width === 1280) await r.tab.getByRole('button', { name: 'Skicka vidare till egna bolag' }).click();
      await r.page.setViewportSize({ width, height: 1500 }); await r.page.waitForTimeout(500);
      await r.page.screenshot({ path: `${OUT}/under-${step}-${width}.png` });
      console.log(step, width, r.faults);
      await r.close();
      if (step === 'choose' && width === 1280) {
        const u = await tove.call('under', { svarsuppdragId: mine });
        await tove.call('sendUnder', { svarsuppdragId: mine, }, { instanser: u.choices.map((c) => c.instansId), svarsdatum: '2016-09-26' });
      }
      
    }
  }
  await browser.close();
} finally {
  await stage.close();
}
