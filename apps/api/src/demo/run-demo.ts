import type { INestApplicationContext } from '@nestjs/common';
import type { Configuration } from '@quittance/platform';
import { systemCtx, UnitOfWork } from '@quittance/platform';
import { createContext } from '../create-app';
import { fillBook, type AskedBook } from './book/fill-book';
import { addPeople, DEMO_ADMINISTRATOR, DEMO_DATE, DEMO_STAFF, enterAgency, loginList, standAt } from './demo-agency';
import { fillSmall } from './small/fill-small';

/**
 * Fills a database: `small` the demo agency, `none` an agency with one administrator, otherwise a large book
 * of so many accounts. Returns what to print.
 * @param progress told what is being done
 */
export async function runDemo(config: Configuration, what: 'small' | 'none' | AskedBook, progress: (step: string) => void): Promise<string> {
  const app = await createContext(config);
  try {
    if (typeof what === 'object') return await largeBook(app, config, what, progress);
    if (await hasAgency(app)) throw new Error('This database has an agency already; demo data goes into an empty one: npm start -- --fresh');
    if (what === 'small') return loginList(await fillSmall(app));
    await enterAgency(app);
    await addPeople(app, [DEMO_ADMINISTRATOR]);
    return loginList([DEMO_ADMINISTRATOR]);
  } finally {
    await app.close();
  }
}

const hasAgency = (app: INestApplicationContext): Promise<boolean> =>
  app.get(UnitOfWork).read(systemCtx('demo', 'demo'), async (tx) => (await tx.maybeOne('select 1 as one from agency')) !== undefined);

async function largeBook(app: INestApplicationContext, config: Configuration, asked: AskedBook, progress: (step: string) => void): Promise<string> {
  const people = [DEMO_ADMINISTRATOR, ...DEMO_STAFF];
  if (await enterAgency(app)) {
    await standAt(app, DEMO_DATE);
    await addPeople(app, people);
  }
  const done = await fillBook(app, config.ownerUrl, asked, progress);
  return `${done.accounts} accounts of ${done.clients} clients on ${done.desks} desks.\n${loginList([...people, done.collector])}`;
}
