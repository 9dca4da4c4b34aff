/** Draws the icons of the app packages from their sources, in a browser: needed only after a source was changed. */
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { fileOf } from './file-of.ts';

/** Slack takes icons from 512 pixels up; Teams takes exactly these two sizes. */
const drawings = [
  { from: 'teams/color.svg', to: 'teams/color.png', size: 192 },
  { from: 'teams/outline.svg', to: 'teams/outline.png', size: 32 },
  { from: 'teams/color.svg', to: 'slack/icon.png', size: 512 },
] as const;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const { from, to, size } of drawings) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const source = await readFile(fileOf(from), 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${source}`);
  await page.screenshot({ path: fileOf(to), omitBackground: true });
  await page.close();
}
await browser.close();
