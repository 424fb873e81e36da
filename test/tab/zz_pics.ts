import { startRig } from './tabRig.ts';
const rig = await startRig();
const out = process.argv[2]!;
const only = process.argv[3] ?? '';
const ready = (p: Parameters<NonNullable<import('./tabRig.ts').Options['prepare']>>[0]): void => {
  const gron = p.state.arenden.get('arende_gron')!;
  p.state.arenden.set('arende_gron', { ...gron, svarsdatum: '2016-10-17', stage: 'skicka', blockers: [], falt: gron.falt.map((f) => ({ ...f, confirmed: f.proposed ?? ['x'] })) });
};
for (const [name, sub] of [['hinner', 'arenden/arende_gron/hinner'], ['skicka', 'arenden/arende_gron/skicka'], ['personer', 'personer'], ['svar', 'arenden/arende_strategi/svar']] as const) {
  if (only && !only.split(',').includes(name)) continue;
  for (const [width, theme] of [[1280, 'default'], [375, 'dark']] as const) {
    const open = await rig.open(sub, { width, theme, prepare: ready });
    await new Promise((r) => setTimeout(r, 900));
    await open.page.setViewportSize({ width, height: 1500 });
    await open.page.screenshot({ path: `${out}/${name}-${width}.png` });
    console.log(name, width, open.faults);
    if (name === 'hinner' && width === 1280) {
      await open.tab.getByRole('button', { name: 'Flytta till 31 oktober 2016' }).click();
      await new Promise((r) => setTimeout(r, 900));
      await open.page.screenshot({ path: `${out}/${name}-moved.png` });
    }
    if (name === 'personer') {
      await open.frame().locator('[data-register-file]').setInputFiles({ name: 'Nämnder.csv', mimeType: 'text/csv', buffer: Buffer.from('x') });
      await new Promise((r) => setTimeout(r, 500));
      await open.tab.getByText('Läs in och hämta listor').scrollIntoViewIfNeeded();
      await open.page.screenshot({ path: `${out}/${name}-import-${width}.png` });
      await open.tab.getByRole('button', { name: /^Ändra vem som svarar för Socialn/ }).click();
      await new Promise((r) => setTimeout(r, 400));
      await open.page.screenshot({ path: `${out}/${name}-dialog-${width}.png` });
    }
    await open.close();
  }
}
await rig.close();
