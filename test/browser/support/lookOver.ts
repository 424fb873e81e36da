import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';

/** Two looks find what four would: colours go with the theme, and what does not fit goes with the width. */
const LOOKS = [{ theme: 'light', width: 1280, height: 820 }, { theme: 'dark', width: 375, height: 740 }] as const;
const SWITCH = { light: 'Ljust läge', dark: 'Mörkt läge' } as const;
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Where pictures of every page are put, for whoever wants to look; nowhere unless asked for. */
const pictures = process.env['BROWSER_PICTURES'];

/**
 * What is wrong with what a person sees now, in light at 1280 px and in dark at 375 px: rules that axe finds broken, and anything
 * wider than the window. Leaves the page as it was found.
 */
export async function lookOver(page: Page, name: string): Promise<string[]> {
  const before = page.viewportSize()!;
  const faults: string[] = [];
  for (const look of LOOKS) {
    await page.setViewportSize(look);
    await switchTo(page, look.theme);
    await settled(page);
    for (const frame of page.frames()) {
      if (frame === page.mainFrame() ? await seenAround(page, look.theme) : !(await (await frame.frameElement()).isVisible())) continue;
      for (const fault of [...await broken(frame), ...await tooWide(frame)]) faults.push(`${name}, ${look.theme} ${look.width}: ${fault}`);
    }
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}-${look.theme}-${look.width}.png`) });
  }
  await switchTo(page, 'light');
  await page.setViewportSize(before);
  return faults;
}

/** What stands round the tab is the same every time; once in each theme is enough. */
const around = new WeakMap<Page, Set<string>>();
async function seenAround(page: Page, theme: string): Promise<boolean> {
  if (!await page.locator('.rail').isVisible() || await page.locator('.chat').isVisible()) return false;
  const seen = around.get(page) ?? new Set();
  around.set(page, seen);
  return seen.size === seen.add(theme).size;
}

async function switchTo(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const button = page.getByRole('button', { name: SWITCH[theme] });
  if (await button.count() > 0) await button.click();
  else await page.evaluate((next) => void (document.documentElement.dataset['theme'] = next), theme);
  await page.waitForFunction((next) => document.documentElement.dataset['theme'] === next, theme);
  for (const frame of page.frames().slice(1)) {
    await frame.waitForFunction((next) => {
      const root = document.querySelector('.fui-FluentProvider');
      return root === null || (getComputedStyle(root).getPropertyValue('--colorNeutralBackground1') !== '#ffffff') === (next === 'dark');
    }, theme);
  }
}

/** Drawn as it will stay. Asked of the outermost page only: a frame out of sight is never told to paint. */
const settled = (page: Page): Promise<void> => page.evaluate(async () => {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
});

async function broken(frame: Frame): Promise<string[]> {
  if (await frame.evaluate(() => !('axe' in window))) await frame.evaluate(axe);
  return frame.evaluate(async () => {
    const { axe: tool } = window as unknown as { axe: { run(where: object, how: object): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> } };
    // Tabster's own focus catchers hold nothing that is read or seen.
    const { violations } = await tool.run({ exclude: [['[data-tabster-dummy]']] }, { iframes: false, resultTypes: ['violations'] });
    return violations.map((v) => `${v.id}: ${v.nodes.slice(0, 5).map((n) => String(n.target)).join(' | ')}`);
  });
}

const tooWide = (frame: Frame): Promise<string[]> => frame.evaluate(() => {
  const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement;
  return scrollWidth > clientWidth ? [`${scrollWidth} px wide in ${clientWidth} px`] : [];
});
