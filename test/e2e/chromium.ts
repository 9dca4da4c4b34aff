/** A real browser for tests: headless Chromium, found by `CHROMIUM_PATH` or where systems usually keep it. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of the browser, or null where there is none. */
export function chromiumPath(): string | null {
  return process.env.CHROMIUM_PATH ?? usualPlaces.find((place) => existsSync(place)) ?? null;
}

/** Starts a browser. Throws, with the remedy, where none was found. */
export function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error('No Chromium found. Install one, or set CHROMIUM_PATH to its program.');
  return chromium.launch({ executablePath, args: quiet });
}
