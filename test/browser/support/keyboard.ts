import type { Frame, Page } from 'playwright-core';

const MOST_STEPS = 150;

/** Tabs on until the focus stands on something with that name, as somebody without a mouse does. Throws with the way that was walked. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const walked: string[] = [];
  const right = (here: string): boolean => (typeof name === 'string' ? here === name : name.test(here));
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const here = await focused(page);
    if (step > 0 && right(here)) return;
    walked.push(here);
    await page.keyboard.press('Tab');
  }
  throw new Error(`The focus never came to ${name}: ${walked.join(' › ')}`);
}

/** What the focus stands on, in whichever frame: its label or its text. */
export async function focused(page: Page): Promise<string> {
  for (const frame of [...page.frames()].reverse()) {
    const name = await nameIn(frame);
    if (name !== null) return name;
  }
  return '';
}

const nameIn = (frame: Frame): Promise<string | null> => frame.evaluate(() => {
  const here = document.activeElement;
  if (!document.hasFocus() || !here || here === document.body || here instanceof HTMLIFrameElement) return null;
  return (here.getAttribute('aria-label') ?? here.textContent ?? '').replace(/\s+/g, ' ').trim();
});
