import type { TestUser } from '@quittance/testing';
import { newClient, place, type Caller } from '../scenarios/the-agency';
import type { Person } from './person';
import { Stage } from './stage';

const FILE = `customer,invoice,invoice date,due date,amount
Brightwater Fixtures LLC,CS-1,2026-02-14,2026-03-16,"4,000.00"
Halden & Roe Catering Inc,HR-1,2026-01-10,2026-02-09,"2,000.00"
Tri-Lake Haulage Inc,TL-1,2026-03-10,2026-04-09,"1,000.00"
Northfield Print Co-op,NP-1,2026-01-20,2026-02-19,"3,000.00"
Ostrava Tooling a.s.,OT-1,2026-02-01,2026-03-03,"5,000.00"
`;

describe('when things go wrong at the screen', () => {
  let stage: Stage;
  let manager: Caller;
  let collectorUser: TestUser;
  let collector: Person;
  const accounts = new Map<string, string>();

  beforeAll(async () => {
    stage = await Stage.open({ working: false });
    const { agency } = stage;
    manager = await agency.agencyAs('MANAGER');
    const { id, portal } = await newClient(manager, agency, 'CARROW', 'Carrow Steel Supply');
    await place(agency, portal, id, FILE);
    collectorUser = await agency.user('COLLECTOR');
    const { createDesk } = await manager.call<{ createDesk: { id: string } }>('mutation ($user: Uuid!) { createDesk(name: "Chicago one", userId: $user) { ... on DeskKept { id } } }', { user: collectorUser.id });
    const { accounts: found } = await manager.call<{ accounts: { nodes: { id: string; debtorName: string }[] } }>('{ accounts { nodes { id debtorName } } }');
    for (const account of found.nodes) accounts.set(account.debtorName.split(' ')[0] ?? '', account.id);
    const input = { deskIds: [createDesk.id], accountIds: [...accounts.values()] };
    const { previewAssignment } = await manager.call<{ previewAssignment: { token: string } }>('query ($input: AssignmentInput!) { previewAssignment(input: $input) { ... on AssignmentPreview { token } } }', { input });
    await manager.call('mutation ($input: AssignmentInput!, $token: String!) { assignAccounts(input: $input, key: "assign-for-faults", token: $token) { __typename } }', { input, token: previewAssignment.token });
    collector = await stage.person();
    await collector.signIn('agency', collectorUser);
  }, 300_000);
  afterAll(() => stage?.close());

  /** `it`, with pictures of what everyone saw when it fails. */
  const test = (name: string, act: () => Promise<void>): void => {
    it(name, () => act().catch(async (error: unknown) => {
      await stage.photograph(name);
      throw error;
    }), 90_000);
  };
  const at = async (person: Person, name: string): Promise<void> => {
    await person.open(`/agency/accounts/${accounts.get(name)}`);
    await person.see('What is owed');
  };

  test('a double click on a money button posts once', async () => {
    await at(collector, 'Brightwater');
    await collector.keys('p');
    await collector.fill('Amount', '250');
    await collector.choose('How', 'Check');
    await collector.see('Balance $4,000.00 → $3,750.00');
    const button = await collector.named('Record payment');
    await button.click({ count: 2 });
    await collector.see('Payment recorded');
    await collector.see('Balance now $3,750.00');
    const { rows } = await stage.agency.owner.query('select 1 from receipt');
    expect(rows).toHaveLength(1);
  });

  test('a note typed without a connection is there after the page is loaded again, and can be saved', async () => {
    await at(collector, 'Brightwater');
    await collector.page.setOfflineMode(true);
    await collector.keys('t');
    await collector.fill('Note', 'They will pay the rest on Friday.');
    await collector.press('Save note');
    await collector.see('No connection to Quittance. What you type is kept');
    await collector.page.setOfflineMode(false);
    await at(collector, 'Brightwater');
    await collector.keys('t');
    await collector.see('Your unsent note was kept.');
    const field = await collector.field('Note');
    expect(await field.evaluate(({ value }) => value)).toBe('They will pay the rest on Friday.');
    await collector.press('Save note');
    await collector.seeNoMore('Your unsent note was kept.');
    await collector.see('They will pay the rest on Friday.');
  });

  test('of two people who edit one account the second is told what the first did', async () => {
    const [first, second] = [await stage.person(), await stage.person()];
    await first.signIn('agency', manager.user);
    // The second does not hear at once of what the first does.
    await second.page.setRequestInterception(true);
    second.page.on('request', (request) => void (request.url().endsWith('/events') ? request.abort() : request.continue()));
    await second.signIn('agency', collectorUser);
    await at(first, 'Tri-Lake');
    await at(second, 'Tri-Lake');
    for (const person of [first, second]) {
      await person.keys('h');
      await person.see('Put on hold');
      await person.choose('Why', 'The client asked');
    }
    await first.keys('Control+Enter');
    await first.see('On hold');
    await second.keys('Control+Enter');
    await second.see('This account was changed while you had it open');
    await second.see(manager.user.name);
  });

  test('whoever lacks the right sees a page that says so', async () => {
    await collector.open('/agency/admin/users');
    await collector.see('Your role does not open this page');
    await collector.press('Go to the start');
    await collector.see('My day');
  });

  test('a session ended elsewhere leads to sign-in, and back to the same page', async () => {
    const user = await stage.agency.user('COLLECTOR');
    const [here, elsewhere] = [await stage.person(), await stage.person()];
    await here.signIn('agency', user);
    await elsewhere.signIn('agency', user);
    await at(here, 'Halden');
    const address = here.page.url();
    await elsewhere.press(/, menu of /);
    await elsewhere.press('Sign out everywhere');
    await elsewhere.see('Email address');
    await here.keys('t');
    await here.page.reload();
    await here.see('Email address');
    await here.fill('Email address', user.email);
    await here.fill('Password', user.password);
    await here.press('Sign in');
    await here.see('What is owed');
    expect(here.page.url()).toBe(address);
  });

  test('? shows the keys of the screen', async () => {
    await at(collector, 'Halden');
    await collector.keys('?');
    await collector.see('Keyboard shortcuts');
    await collector.see('Wrap up c');
    await collector.keys('Escape');
    await collector.seeNoMore('Keyboard shortcuts');
  });

  test('the theme chosen stays after the page is loaded again', async () => {
    const theme = (): Promise<string | undefined> => collector.page.evaluate(() => document.documentElement.dataset['theme']);
    const ground = (): Promise<string> => collector.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await collector.press(/, menu of /);
    await collector.press('Dark');
    await collector.page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    expect(await ground()).not.toBe(light);
    await collector.page.reload();
    await collector.see('My day');
    expect(await theme()).toBe('dark');
  });

  test('n paints the next account at once', async () => {
    await collector.open('/agency/day');
    await collector.see('What is owed');
    await collector.quiet();
    const ms = await collector.page.evaluate(async () => {
      const name = (): string => document.querySelector('q-cockpit h1')?.textContent ?? '';
      const before = name();
      const started = performance.now();
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
      while (name() === before || name() === '') {
        if (performance.now() - started > 10_000) throw new Error(`"${before}" stays on the screen`);
        await new Promise((painted) => setTimeout(painted));
      }
      await new Promise((painted) => requestAnimationFrame(painted));
      return performance.now() - started;
    });
    process.stdout.write(`next account painted in ${Math.round(ms)} ms\n`);
    expect(ms).toBeLessThan(1000);
  });
});
