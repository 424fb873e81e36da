import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from './findBrowser.ts';
import { answered } from './support/handlaggare.ts';
import { newestCard, writeInCard } from './support/kontaktperson.ts';
import { openRole } from './support/openRole.ts';
import { openStage } from './support/openStage.ts';

/** `node --import tsx test/browser/picture.ts` draws the picture of README anew: the receipt on the phone, beside the handläggare's row. */
const PICTURE = fileURLToPath(new URL('../../.github/picture.png', import.meta.url));
const MOST_BYTES = 300_000;
/** Fonts that look alike on every computer that draws the picture, as near to Teams' own as free ones come. */
const FONT = '* { font-family: "Selawik", "Segoe UI", "Liberation Sans", Arial, sans-serif !important; }';

/** Constructed in the page, so that its policy has no say. */
function dress(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

const executablePath = await findBrowser();
if (executablePath === null) throw new Error('No browser was found. Install Chromium or set CHROME_PATH.');
const stage = await openStage();
try {
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_FLAGS] });
  try {
    const tove = await openRole(browser, stage.url, { width: 1280, height: 800 });
    await tove.page.getByRole('button', { name: /^Jag svarar för en nämnd/ }).click();
    await tove.page.getByRole('button', { name: /En remiss väntar på er/ }).click();
    await newestCard(tove).getByRole('button', { name: 'Svara', exact: true }).click();
    await writeInCard(tove, [
      { del: 'Omvärldsbevakning', text: 'Bevakningen bör samlas på ett ställe.' }, { del: 'Ansvarsfördelning', text: 'Det behöver framgå vem som svarar när en förfrågan rör två nämnder.' },
    ]);
    await newestCard(tove).getByRole('button', { name: 'Lämna synpunkter' }).click();
    await tove.page.getByRole('button', { name: 'Se vad handläggaren ser nu' }).click();
    await answered(tove, 'Servicenämnden').waitFor();
    await stage.town.timeline.settle();
    for (const frame of tove.page.frames()) await frame.evaluate(dress, FONT);
    const png = await tove.page.screenshot({ animations: 'disabled', caret: 'hide' });
    if (png.byteLength > MOST_BYTES) throw new Error(`The picture is ${png.byteLength} bytes; README wants at most ${MOST_BYTES}.`);
    await mkdir(dirname(PICTURE), { recursive: true });
    await writeFile(PICTURE, png);
    console.log(`${PICTURE}: ${png.byteLength} bytes`);
  } finally {
    await browser.close();
  }
} finally {
  await stage.close();
}
