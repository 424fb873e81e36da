import { NO_BROWSER } from '#test/browser/findBrowser.ts';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeWhen } from '#test/run/skip.ts';
import { browserPath, startRig, until, type OpenTab, type Options, type Rig } from './tabRig.ts';

let rig: Rig;

async function inTab(subPage: string, options: Options, body: (open: OpenTab) => Promise<void>): Promise<void> {
  const open = await rig.open(subPage, options);
  try {
    await body(open);
    expect(open.faults).toEqual([]);
  } finally {
    await open.close();
  }
}
const hasFocus = (open: OpenTab, text: string): Promise<boolean> => open.frame().evaluate<boolean>(`document.activeElement.textContent === ${JSON.stringify(text)}`);

describeWhen(browserPath !== null, NO_BROWSER, 'reminders in a browser', () => {
  beforeAll(async () => { rig = await startRig(); });
  afterAll(async () => { await rig.close(); });

  test('«Påminn nu»: who, the card, and once however often it is pressed; the focus comes back', () => inTab('arenden/arende_strategi/svar', {}, async (open) => {
    const { tab, product } = open;
    await tab.getByRole('button', { name: 'Påminn nu' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByText('Trafiknämnden, Cilla Alm. Har redan fått ett kort i dag').waitFor();
    await dialog.getByText('Påminnelse: 10 arbetsdagar kvar.').waitFor();
    await dialog.getByLabel('Kulturnämnden, Bo Ek').click();
    await dialog.getByRole('button', { name: 'Påminn 1 instans' }).dblclick();
    await tab.getByText('Påminnelsen är skickad.').first().waitFor({ state: 'attached' });
    expect(product.calls.filter((c) => c === 'remindNow')).toHaveLength(1);
    await until('focus back', () => hasFocus(open, 'Påminn nu'));
  }));

  test('the whole remiss is paused and resumed, and says so', () => inTab('arenden/arende_strategi/svar', { width: 375 }, async ({ tab }) => {
    await tab.getByRole('button', { name: 'Pausa alla påminnelser' }).click();
    await tab.getByText('Påminnelserna är pausade av Greta Sand sedan 3 oktober 2016. Svar tas emot som vanligt.').waitFor();
    await tab.getByRole('button', { name: 'Återuppta' }).click();
    await tab.getByRole('button', { name: 'Pausa alla påminnelser' }).waitFor();
  }));

  test('after the svarsdatum the registrator is proposed, and the words for a call are ready', () => inTab('arenden/arende_strategi/svar', {}, async ({ tab, product }) => {
    await tab.getByText('Vi har inte registrerat något yttrande från äldrenämnden. Är det på väg?').waitFor();
    expect(await tab.getByLabel('Vem vill du fråga?').inputValue()).toBe('person_reg');
    await tab.getByText('Ring eller skriv själv').click();
    await tab.getByText(/^Hej\. Jag hör av mig om remissen .* Är det på väg\?$/).waitFor();
    await tab.getByRole('button', { name: 'Fråga i Teams' }).click();
    await tab.getByText('Rut Arkell fick frågan 3 oktober 2016.').waitFor();
    expect(product.calls).toContain('askAfter');
  }));

  test('settings: nothing is quiet until it is pressed; what cannot be used is said and not saved; saved as it was seen', () => inTab('installningar', { width: 375 }, async ({ tab, product }) => {
    await tab.getByText('Inga lugna veckor är valda.').waitFor();
    await tab.getByRole('button', { name: 'Vecka 28–31 2017' }).click();
    expect([await tab.getByLabel('Från och med').inputValue(), await tab.getByLabel('Till och med').inputValue()]).toEqual(['2017-07-10', '2017-08-06']);
    await tab.getByLabel('Till och med').fill('2017-07-01');
    await tab.getByText('Den sista dagen ligger före den första.').waitFor();
    await tab.getByRole('button', { name: 'Spara' }).click({ force: true });
    expect(product.calls).not.toContain('saveReminderSettings');
    await tab.getByRole('button', { name: 'Ångra ändringarna' }).click();
    await tab.getByText('Inga lugna veckor är valda.').waitFor();
    await tab.getByRole('button', { name: 'Vecka 28–31 2017' }).click();
    await tab.getByRole('button', { name: 'Spara' }).click();
    await tab.getByText('Inställningarna är sparade.').first().waitFor({ state: 'attached' });
    expect(product.calls.filter((c) => c === 'saveReminderSettings')).toHaveLength(1);
    await tab.getByRole('button', { name: 'Återställ till förvalen' }).waitFor();
  }));

  test('one’s own: on Thursday, another day, paused and back', () => inTab('svara/svarsuppdrag_0', { width: 375 }, async ({ tab }) => {
    await tab.getByText('Nästa påminnelse till dig kommer måndag 10 oktober 2016.').waitFor();
    await tab.getByRole('button', { name: 'Påminn mig torsdag 6 oktober 2016' }).click();
    await tab.getByRole('button', { name: 'Som det var' }).click();
    await tab.getByRole('button', { name: 'Välj en annan dag' }).click();
    await tab.getByLabel('Påminn mig den').fill('2016-10-15');
    await tab.getByRole('button', { name: 'Spara', exact: true }).click();
    await tab.getByText('Välj en arbetsdag efter i dag och före 17 oktober 2016.').waitFor();
    await tab.getByRole('button', { name: 'Avbryt' }).click();
    await tab.getByRole('button', { name: 'Pausa påminnelser' }).click();
    await tab.getByText('Dina påminnelser är pausade. Svarsdagen gäller ändå.').waitFor();
    await tab.getByRole('button', { name: 'Återuppta påminnelser' }).click();
    await tab.getByRole('button', { name: 'Pausa påminnelser' }).waitFor();
  }));
});
