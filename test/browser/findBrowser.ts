import { existsSync } from 'node:fs';

/** Flags that keep a browser quiet: no sandbox (containers), no calls home. */
export const BROWSER_FLAGS: readonly string[] = [
  '--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

const PLACES = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** CHROME_PATH, an installed browser, or the one that npm brought (Linux x64). Null when there is none: say so and skip. */
export async function findBrowser(): Promise<string | null> {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined) return existsSync(named) ? named : null;
  const installed = PLACES.find((place) => existsSync(place));
  if (installed !== undefined) return installed;
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  } catch {
    return null;
  }
}

/** Why a browser test was skipped, and what to do. */
export const NO_BROWSER = 'ingen webbläsare hittades. Installera Chrome, Chromium eller Edge, eller ange CHROME_PATH';
