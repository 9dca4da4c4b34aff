/** Pictures on the way, for people who want to look: taken where SOLIS_SHOTS names a folder. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = process.env.SOLIS_SHOTS;

/** @param name of the file, without its ending */
export async function shot(page: Page, name: string): Promise<void> {
  if (folder !== undefined) await page.screenshot({ path: join(folder, `e2e-${name}.png`), fullPage: false });
}
