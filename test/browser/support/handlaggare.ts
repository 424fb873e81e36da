import type { Locator } from 'playwright-core';
import type { Role } from './openRole.ts';
import { focused, tabTo } from './keyboard.ts';

/** Granska with the keyboard alone: the date that is questioned is chosen, every other field confirmed as read. Answers with where the focus stood. */
export async function confirmByKeyboard({ page, tab }: Role): Promise<string[]> {
  const stops: string[] = [];
  const press = async (name: string, falt: string): Promise<void> => {
    if (await focused(page) !== name) await tabTo(page, name);
    stops.push(name);
    await page.keyboard.press('Enter');
    await tab.getByRole('group', { name: falt, exact: true }).getByText('Bekräftat', { exact: true }).waitFor();
  };
  for (const falt of ['Titel', 'Avsändare', 'Diarienummer']) await press(`Stämmer: ${falt}`, falt);
  await press('17 oktober 2016', 'Remisstid');
  for (const falt of ['Remissinstanser', 'Delar att svara på']) await press(`Stämmer: ${falt}`, falt);
  return stops;
}

/** One of the steps of the ärende. */
export async function goToStage({ tab }: Role, stage: 'Skicka' | 'Svar' | 'Sammanställ'): Promise<void> {
  await tab.getByRole('navigation', { name: 'Ärendets steg' }).getByRole('link', { name: stage, exact: true }).click();
}

/** The mark in an instans' row of Svar, once its answer has come in. */
export const answered = ({ tab }: Role, instans: string): Locator => tab.getByRole('row').filter({ hasText: instans }).getByText('Besvarad', { exact: true });

/** Chooses from the menu of a paragraph. */
export async function fromMenuOf({ tab }: Role, n: number, del: string, choice: string): Promise<void> {
  await tab.getByRole('button', { name: `Mer för stycke ${n} i ${del}` }).click();
  await tab.getByRole('menuitem', { name: choice, exact: true }).click();
}
