import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PLACES = [
  '/usr/lib/chromium/chromium-headless-shell', '/usr/lib/chromium-headless-shell/chromium-headless-shell',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The program that prints, in order: QUITTANCE_CHROMIUM, an installed Chromium or Chrome, the one inside @sparticuz/chromium.
 * Throws where there is none, saying what to do.
 */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const named = env['QUITTANCE_CHROMIUM'];
  if (named) {
    if (!existsSync(named)) throw new Error(`QUITTANCE_CHROMIUM names ${named}, which does not exist.`);
    return named;
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const installed = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES].find((path) => existsSync(path));
  if (installed) return installed;
  const packed = process.platform === 'linux' && process.arch === 'x64' ? await packedBrowser() : null;
  if (packed) return packed.default.executablePath();
  throw new Error('There is no Chromium to print with. Install Chromium or Chrome, or name one in QUITTANCE_CHROMIUM.');
}

// Named at run time: the package is optional, and there is none for other platforms.
const packedBrowser = (name = '@sparticuz/chromium'): Promise<{ default: { executablePath(): Promise<string> } } | null> =>
  (import(name) as Promise<{ default: { executablePath(): Promise<string> } }>).catch(() => null);

/**
 * Our own arguments: the package's switch web security off. The sandbox is given up only as root, where Chromium refuses to start with it.
 * A process for each site would have every page put together by one more process, which halves the rate; ours load no site at all.
 */
export const launchArguments = (): string[] => [
  '--headless', '--disable-gpu', '--hide-scrollbars', '--mute-audio', '--no-first-run', '--no-default-browser-check',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions', '--disable-dev-shm-usage',
  '--font-render-hinting=none', '--disable-site-isolation-trials', '--force-color-profile=srgb', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
