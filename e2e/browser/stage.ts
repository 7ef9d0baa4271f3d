import { JobRegistry, readConfiguration, startWorker, SystemClock } from '@quittance/platform';
import { testAgency, type TestAgency } from '@quittance/testing';
import puppeteer, { type Browser } from 'puppeteer-core';
import { buildWeb } from '../../tools/build/web.mjs';
import { findBrowser } from '../../tools/setup/browser.mjs';
import { Person } from './person';

/** A running agency with its built screens and its worker, and a browser to look at it. */
export class Stage {
  private readonly people: Person[] = [];

  private constructor(readonly agency: TestAgency, private readonly browser: Browser, private readonly worker: { stop(): Promise<void> } | null) {}

  /** Builds what is stale; WEB_ROOT names screens built elsewhere. Without a worker jobs run when the suite says so; `env` sets up mail and the like. */
  static async open({ working = true, env = {} }: { working?: boolean; env?: Readonly<Record<string, string>> } = {}): Promise<Stage> {
    if (!process.env['WEB_ROOT']) await buildWeb({ log: () => undefined });
    // The worker tells of each job.
    jest.spyOn(console, 'info').mockImplementation(() => undefined);
    const agency = await testAgency({ WEB_ROOT: process.env['WEB_ROOT'] ?? 'dist/apps', ...env });
    const config = readConfiguration({ DATABASE_URL: agency.database.ownerUrl });
    const worker = working ? await startWorker(config, agency.get(JobRegistry), agency.get(SystemClock), 1) : null;
    const found = await findBrowser();
    if (!found) throw new Error('No browser: install Chromium, or name one in QUITTANCE_CHROMIUM.');
    const browser = await puppeteer.launch({ executablePath: found.executable, args: found.args });
    return new Stage(agency, browser, worker);
  }

  /** A person with a browser of their own: no cookies, nothing stored. */
  async person(size: { width: number; height: number } = { width: 1440, height: 900 }): Promise<Person> {
    const context = await this.browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport(size);
    const person = new Person(page, this.agency.url);
    this.people.push(person);
    return person;
  }

  /** What the browsers complained of, of every person so far. */
  complaints(): string[] {
    return this.people.flatMap(({ complaints }) => complaints);
  }

  /** Pictures of what everyone sees, for whoever looks into a failure. */
  async photograph(name: string): Promise<void> {
    await Promise.all(this.people.map((person, n) => person.photograph(`${name} ${n + 1}`)));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.worker?.stop();
    await this.agency.close();
  }
}

/** Steps of one walk: the first that fails ends it. What everyone sees then is kept as pictures in `tmp/`. */
export function walk(stage: () => Stage): (name: string, act: () => Promise<void>, timeout?: number) => void {
  let fallen: string | null = null;
  return (name, act, timeout = 90_000) => {
    it(name, async () => {
      if (fallen !== null) throw new Error(`not reached: "${fallen}" failed`);
      try {
        await act();
      } catch (error) {
        fallen = name;
        await stage()?.photograph(name);
        throw error;
      }
    }, timeout);
  };
}
