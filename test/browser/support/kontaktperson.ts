import type { Locator } from 'playwright-core';
import type { Role } from './openRole.ts';

export interface Synpunkt {
  readonly del: string;
  readonly text: string;
}

/** The newest card in the chat. */
export const newestCard = ({ page }: Role): Locator => page.locator('.card').last();

/** Fills in the card's form and goes on to reading it through. */
export async function writeInCard(role: Role, synpunkter: readonly Synpunkt[]): Promise<void> {
  const card = newestCard(role);
  await card.getByRole('radio', { name: 'Tillstyrker med synpunkter' }).check();
  await card.getByRole('button', { name: 'Synpunkter per del (7)' }).click();
  for (const { del, text } of synpunkter) await card.getByRole('textbox', { name: `Synpunkter på ${del}` }).fill(text);
  await card.getByRole('radio', { name: 'Förvaltningen', exact: true }).check();
  await card.getByRole('button', { name: 'Granska och lämna' }).click();
  await card.getByText('Granska innan du lämnar').waitFor();
}

/** The same in the tab. */
export async function writeInTab({ tab }: Role, synpunkter: readonly Synpunkt[]): Promise<void> {
  await tab.getByRole('radio', { name: 'Tillstyrker', exact: true }).check();
  for (const { del, text } of synpunkter) {
    await tab.locator('summary', { hasText: del }).click();
    await tab.getByRole('textbox', { name: `Synpunkter på ${del}` }).fill(text);
  }
  await tab.getByRole('radio', { name: 'Nämndens beslut' }).check();
  await tab.getByRole('textbox', { name: 'Vem har beslutat?' }).fill('§ 14, 20 september 2016');
  await tab.getByRole('button', { name: 'Granska och lämna' }).click();
  await tab.getByRole('heading', { name: 'Läs igenom innan ni lämnar' }).waitFor();
}
