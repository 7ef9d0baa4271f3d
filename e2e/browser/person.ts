import { mkdirSync } from 'node:fs';
import { TEST_PASSWORD } from '@quittance/testing';
import type { ElementHandle, HTTPRequest, KeyInput, Page } from 'puppeteer-core';
import { findByName, findField, seen } from './in-page';

const PATIENCE_MS = 20_000;

/** Somebody at a browser: reads what is on the screen, presses what has a name, types, uses the keyboard. */
export class Person {
  /** Errors of the console, uncaught errors, breaches of the content security policy. */
  readonly complaints: string[] = [];
  private readonly pending = new Set<HTTPRequest>();

  constructor(readonly page: Page, readonly url: string) {
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('console', (message) => {
      // "Nobody is signed in" and "this link has expired" are answers, told on the screen; the browser notes them as errors.
      const asked = /\/auth\//.test(message.location().url ?? '') && /status of 4\d\d/.test(message.text());
      if (message.type() === 'error' && !asked) this.complaints.push(`${message.text()} (${page.url()})`);
    });
    page.on('request', (request) => {
      // What the page before was still reading is never reported as ended.
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) this.pending.clear();
      if (!request.url().endsWith('/events')) this.pending.add(request);
    });
    // What it begins to read between the address being asked for and being answered neither.
    page.on('response', (response) => {
      if (response.request().isNavigationRequest() && response.request().frame() === page.mainFrame()) this.pending.clear();
    });
    page.on('requestfinished', (request) => void this.pending.delete(request));
    page.on('requestfailed', (request) => void this.pending.delete(request));
    page.on('pageerror', (error) => this.complaints.push(`${String(error)} (${page.url()})`));
  }

  /** Goes to an address, such as `/agency/day`. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`, { waitUntil: 'domcontentloaded' });
  }

  /** Signs in by the form, as anyone does. */
  async signIn(side: 'agency' | 'portal', { email }: { email: string }, password = TEST_PASSWORD): Promise<void> {
    await this.open(`/${side}/`);
    await this.fill('Email address', email);
    await this.fill('Password', password);
    await this.press('Sign in');
    await this.page.waitForFunction(() => !location.pathname.endsWith('/sign-in'));
  }

  /** Waits until nothing is being read from the server, through two pictures; the stream of events stays open and doesn't count. */
  async quiet(): Promise<void> {
    for (let still = 0, patience = performance.now() + PATIENCE_MS; still < 2; still = this.pending.size === 0 ? still + 1 : 0) {
      if (performance.now() > patience) throw new Error(`still reading ${[...this.pending].map((request) => request.url()).join(', ')}`);
      await this.page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
    }
  }

  /** Waits until a text can be read; spaces and line ends count as one space. */
  async see(text: string | RegExp): Promise<void> {
    const asked = plain(text);
    await this.page.waitForFunction(seen, {}, asked.source, asked.flags, true).catch((error: unknown) => this.unseen(`"${text}" is not on the screen`, error));
  }

  async seeNoMore(text: string | RegExp): Promise<void> {
    const asked = plain(text);
    await this.page.waitForFunction(seen, {}, asked.source, asked.flags, false).catch((error: unknown) => this.unseen(`"${text}" is still on the screen`, error));
  }

  /** All that can be read. */
  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' '));
  }

  /** Presses the button, link, tab or choice of that name. */
  async press(name: string | RegExp): Promise<void> {
    const element = await this.named(name);
    await element.click();
  }

  /** Waits for the button, link, tab or choice of that name, usable now. */
  async named(name: string | RegExp): Promise<ElementHandle<HTMLElement>> {
    const asked = whole(name);
    const handle = await this.page.waitForFunction(findByName, {}, asked.source, asked.flags).catch((error: unknown) => this.unseen(`nothing that can be pressed is called "${name}"`, error));
    return handle.asElement() as ElementHandle<HTMLElement>;
  }

  /** The control of that label. */
  async field(label: string | RegExp): Promise<ElementHandle<HTMLInputElement>> {
    const asked = whole(label);
    const handle = await this.page.waitForFunction(findField, {}, asked.source, asked.flags).catch((error: unknown) => this.unseen(`no field is called "${label}"`, error));
    return handle.asElement() as ElementHandle<HTMLInputElement>;
  }

  /** Types into a field in place of what stands there. */
  async fill(label: string | RegExp, value: string): Promise<void> {
    const field = await this.field(label);
    await field.click({ count: 3 });
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('a');
    await this.page.keyboard.up('Control');
    await this.page.keyboard.type(value);
  }

  /** Chooses from a list by the words of the choice. */
  async choose(label: string | RegExp, words: string): Promise<void> {
    const field = await this.field(label);
    const value = await field.evaluate((select, wanted) => [...(select as unknown as HTMLSelectElement).options].find(({ text }) => text.trim().startsWith(wanted))?.value ?? '', words);
    if (value === '') throw new Error(`"${label}" has no choice "${words}"`);
    await field.select(value);
  }

  /** Keys one after the other; `Control+Enter` holds the first. */
  async keys(...keys: string[]): Promise<void> {
    for (const key of keys) {
      const held = key.split('+').slice(0, -1) as KeyInput[];
      for (const modifier of held) await this.page.keyboard.down(modifier);
      await this.page.keyboard.press((key.split('+').at(-1) ?? key) as KeyInput);
      for (const modifier of held) await this.page.keyboard.up(modifier);
    }
  }

  /** Gives files to the file picker that this opens. */
  async chooseFile(open: string | RegExp, path: string): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForFileChooser(), this.press(open)]);
    await chooser.accept([path]);
  }

  /** Fetches what a link of that name leads to, as the browser would. */
  async download(name: string | RegExp): Promise<{ type: string; bytes: Buffer }> {
    const link = await this.named(name);
    const { type, base64 } = await link.evaluate(async (anchor) => {
      const answer = await fetch((anchor as unknown as HTMLAnchorElement).href);
      if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return { type: answer.headers.get('content-type') ?? '', base64: btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), '')) };
    });
    return { type, bytes: Buffer.from(base64, 'base64') };
  }

  /** A picture of what is seen, in `tmp/`. */
  async photograph(name: string): Promise<void> {
    mkdirSync('tmp', { recursive: true });
    await this.page.screenshot({ path: `tmp/browser-${name.replace(/[^a-z0-9]+/gi, '-').slice(0, 70)}.png` }).catch(() => undefined);
  }

  private async unseen(what: string, cause: unknown): Promise<never> {
    throw new Error(`${what}, at ${this.page.url()}:\n${(await this.text().catch(() => '')).slice(0, 3000)}`, { cause });
  }
}

const escaped = (text: string): string => text.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, ' ');
const plain = (text: string | RegExp): RegExp => (typeof text === 'string' ? new RegExp(escaped(text)) : text);
const whole = (text: string | RegExp): RegExp => (typeof text === 'string' ? new RegExp(`^${escaped(text)}$`) : text);
