// A browser for printing and for browser tests, without downloading one.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PLACES = [
  '/usr/lib/chromium/chromium-headless-shell', '/usr/lib/chromium-headless-shell/chromium-headless-shell',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser to use, in order: QUITTANCE_CHROMIUM, an installed Chromium or Chrome, the one inside @sparticuz/chromium.
 * @returns {Promise<{ executable: string, args: string[] } | null>} null where there is none
 */
export async function findBrowser() {
  const named = process.env.QUITTANCE_CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Error(`QUITTANCE_CHROMIUM names ${named}, which does not exist.`);
    return { executable: named, args: launchArguments() };
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const installed = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES].find((path) => existsSync(path));
  if (installed) return { executable: installed, args: launchArguments() };
  const packed = await import('@sparticuz/chromium').catch(() => null);
  if (!packed || process.platform !== 'linux' || process.arch !== 'x64') return null;
  return { executable: await packed.default.executablePath(), args: launchArguments() };
}

/**
 * Our own arguments: those of the package switch web security off. The sandbox is given up only as root,
 * where Chromium refuses to start with it.
 * @returns {string[]}
 */
export function launchArguments() {
  return [
    '--headless', '--disable-gpu', '--hide-scrollbars', '--mute-audio', '--no-first-run', '--no-default-browser-check',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions',
    '--disable-dev-shm-usage', '--font-render-hinting=none', '--force-color-profile=srgb',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
