import { CONFIGURATION, type Configuration } from '@quittance/platform';
import { TEST_PASSWORD } from '@quittance/testing';
import { createContext } from '../../apps/api/src/create-app';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-agency';
import { fillSmall } from '../../apps/api/src/demo/small/fill-small';
import { barriers, overflow, settled } from './looked-at';
import type { Person } from './person';
import { Stage } from './stage';

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 740 };
type Who = 'nobody' | 'staff' | 'collector' | 'client';
type Screen = readonly [path: string, who: Who, act?: (person: Person) => Promise<void>];

/** Every screen of both applications; `{name}` is an id of the demo's book. */
const SCREENS: readonly Screen[] = [
  ['/portal/check-proof.html', 'nobody'], ['/agency/sign-in', 'nobody'], ['/agency/forgot-password', 'nobody'], ['/agency/reset-password?token=none', 'nobody'], ['/agency/accept-invitation?token=none', 'nobody'], ['/portal/sign-in', 'nobody'],
  ['/agency/gallery', 'nobody'],
  ['/agency/day', 'collector'], ['/agency/diary', 'collector'], ['/agency/promises', 'collector'], ['/agency/settlements', 'collector'], ['/agency/settlements?status=VOID', 'staff'], ['/agency/accounts/{account}', 'collector', (person) => chooses(person, 'Settle for less', 'The client nets')], ['/agency/not-allowed', 'collector'], ['/agency/nowhere', 'collector'],
  ['/agency/day/{account}', 'collector', (person) => opens(person, 'c', 'Wrap up the call')],
  ['/agency/accounts/{account}', 'collector', (person) => opens(person, 'p', 'Received on')],
  ['/agency/accounts/{account}', 'staff', (person) => opens(person, 'h', 'Put on hold')],
  ['/agency/communications/calls', 'collector'], ['/agency/communications/calls?show=UNKNOWN', 'staff'], ['/agency/account/telephone', 'collector'],
  ['/agency/communications/calls', 'staff', async (person) => { await person.press('Settings'); await person.see('Number debtors see'); }],
  ['/agency/communications', 'staff'], ['/agency/communications/letters', 'staff'], ['/agency/communications/templates', 'staff'], ['/agency/communications/templates/new', 'staff'],
  ['/agency/accounts/{account}', 'collector', (person) => opens(person, 'w', 'Why not another way')],
  ['/agency/accounts', 'staff'], ['/agency/desks', 'staff', (person) => opens(person, 'c', 'New desk')],
  ['/agency/inbox', 'staff'], ['/agency/inbox?show=UNMATCHED', 'staff'], ['/agency/inbox?show=ALL', 'collector'], ['/agency/inbox?show=ALL', 'collector', answers],
  ['/agency/communications/{message}', 'staff'], ['/agency/communications/templates/{template}', 'staff'],
  ['/agency/clients', 'staff'], ['/agency/clients/new', 'staff'], ['/agency/clients/{client}', 'staff'], ['/agency/clients/{client}/edit', 'staff'],
  ['/agency/clients/{client}/contract/USD', 'staff'], ['/agency/clients/{client}/contract/USD/versions/new', 'staff'],
  ['/agency/placements', 'staff'], ['/agency/placements/{placement}', 'staff'], ['/agency/placements/takeovers', 'staff'], ['/agency/placements/takeovers/{takeover}', 'staff'], ['/agency/placements/takeovers/{untied}', 'staff'],
  ['/agency/trust', 'staff'], ['/agency/trust/receipts', 'staff'], ['/agency/trust/receipts/{receipt}', 'staff'], ['/agency/trust/suspense', 'staff'], ['/agency/trust/refunds', 'staff'],
  ['/agency/trust/costs', 'staff'], ['/agency/trust/batches', 'staff'], ['/agency/trust/batches/new', 'staff'], ['/agency/trust/checks', 'staff'], ['/agency/trust/checks?view=register', 'staff'],
  ['/agency/trust/checks?view=files', 'staff'], ['/agency/trust/checks?view=forms', 'staff'], ['/agency/clients/bank-details', 'staff'],
  ['/agency/trust/post-dated', 'staff'], ['/agency/trust/unclaimed', 'staff'], ['/agency/trust/unclaimed?view=PERIODS', 'staff'], ['/agency/trust/partners', 'staff', (person) => opens(person, 'c', 'New attorney or agency')],
  ['/agency/trust/bank', 'staff'], ['/agency/trust/bank?show=OUT', 'staff'], ['/agency/trust/returned', 'staff'], ['/agency/trust/returned?show=DONE', 'staff'], ['/agency/trust/returned?show=CHANGES', 'staff'],
  ['/agency/trust/reconciliation', 'staff'], ['/agency/trust/reconciliation/{bank}', 'staff'], ['/agency/trust/batches/{batch}', 'staff'], ['/agency/trust/batches/{draft}', 'staff'], ['/agency/trust/undistributed', 'staff'], ['/agency/trust/close', 'staff'],
  ['/agency/trust/payment-files', 'staff'], ['/agency/trust/payment-files?show=debits', 'staff'], ['/agency/trust/payment-files?show=files', 'staff'],
  ['/agency/trust/invoices', 'staff'], ['/agency/trust/tax', 'staff'], ['/agency/clients/{client}/settlement', 'staff'], ['/agency/commission', 'collector'], ['/agency/reports/commission', 'staff'],
  ['/agency/trust/remittances', 'staff'], ['/agency/trust/remittances/new?client={client}&currency=USD', 'staff'], ['/agency/trust/remittances/{run}', 'staff'],
  ['/agency/trust/ledger', 'staff'], ['/agency/trust/ledger/accounts', 'staff'], ['/agency/trust/ledger/accounts/{ledger}', 'staff'], ['/agency/trust/ledger/transactions/{transaction}', 'staff'],
  ['/agency/reports/recovery', 'staff'], ['/agency/reports/batches', 'staff'], ['/agency/reports/batches?by=file&rate=NET', 'staff'], ['/agency/reports/recovery/accounts?client={client}', 'staff'], ['/agency/reports/fees', 'staff'], ['/agency/reports/one-currency', 'staff'], ['/agency/reports/exchange-rates', 'staff', (person) => opens(person, 'c', 'Is worth')],
  ['/agency/accounts/{account}', 'staff', (person) => chooses(person, 'Mandates and debits', 'Record a mandate')], ['/agency/accounts/{debited}', 'staff', (person) => chooses(person, 'Mandates and debits', 'Present again')],
  ['/agency/accounts/{forwarded}', 'staff', (person) => chooses(person, 'Attorney or agency', 'Hale & Morrow LLP')],
  ['/agency/admin/rates', 'staff'], ['/agency/admin/rates', 'staff', (person) => opens(person, 'c', 'Published where')], ['/agency/accounts/{judged}', 'staff', (person) => chooses(person, 'Interest', 'One more day adds')], ['/agency/accounts/{judged}', 'staff', (person) => chooses(person, 'Statement of account', 'Open the PDF')],
  ['/agency/accounts/{judged}', 'staff', (person) => chooses(person, 'Judgment', 'Payments cover')], ['/agency/accounts/{account}', 'staff', (person) => chooses(person, 'Waive charges', 'Of what')],
  ['/agency/compliance', 'staff'], ['/agency/compliance/decisions/{decision}', 'staff'], ['/agency/compliance/clocks', 'staff'], ['/agency/compliance/complaints', 'staff', (person) => opens(person, 'c', 'Who complains')], ['/agency/compliance/licences', 'staff'], ['/agency/compliance/retention', 'staff', (person) => opens(person, 'c', 'How and when they asked')], ['/agency/accounts/{account}/file', 'staff'],
  ['/agency/compliance/policy', 'staff', (person) => opens(person, 'c', 'Why it changes')], ['/agency/compliance/rules', 'staff', (person) => opens(person, 'c', 'Why it changes')],
  ['/agency/admin/users', 'staff'], ['/agency/admin/audit', 'staff'], ['/agency/admin/outbox', 'staff'], ['/agency/account', 'staff', enrols],
  ['/portal/overview', 'client'], ['/portal/overview/batches', 'client'], ['/portal/accounts?show=all&batch=Oct%202026&from=2026-10-01&to=2026-10-31&currency=USD', 'client'], ['/portal/accounts', 'client'], ['/portal/accounts/{account}', 'client'], ['/portal/place', 'client'], ['/portal/place/form', 'client'], ['/portal/place/{placement}', 'client'],
  ['/portal/payments', 'client'], ['/portal/contract', 'client'], ['/portal/statements', 'client'], ['/portal/statements/{run}', 'client'], ['/portal/team', 'client'], ['/portal/account', 'client'],
];

/** Opens the newest message and begins an answer. */
async function answers(person: Person): Promise<void> {
  await person.keys('j', 'Enter');
  await person.see('Taken for');
  await person.press(/^Answer/);
  await person.see('Your answer');
}

async function opens(person: Person, key: string, shown: string): Promise<void> {
  await person.keys(key);
  await person.see(shown);
}

/** Chooses from the account's further actions. */
async function chooses(person: Person, action: string, shown: string): Promise<void> {
  await person.press('More');
  await person.press(action);
  await person.see(shown);
}

/** Begins to enrol a second factor, up to the picture to scan. */
async function enrols(person: Person): Promise<void> {
  await person.press('Turn it on');
  await person.fill('Current password', TEST_PASSWORD);
  await person.press('Continue');
  await person.see('Or type this key');
}

describe('every screen, wide and light, narrow and dark', () => {
  let stage: Stage;
  const ids = new Map<string, string>();
  const people = new Map<Who, Promise<readonly [Person, Person]>>();

  /** The same person twice: at a desk, and with a telephone at night. */
  const bring = async (who: Who): Promise<readonly [Person, Person]> => {
    const logins = { collector: { email: 'm.okafor@halloran.example', password: DEMO_PASSWORD }, client: { email: 'gwen.carrow@carrowsteel.example', password: DEMO_PASSWORD } };
    const login = who === 'nobody' ? null : who === 'staff' ? await stage.agency.user(['MANAGER', 'TRUST_ACCOUNTANT', 'COMPLIANCE_OFFICER', 'ADMINISTRATOR', 'COLLECTOR']) : logins[who];
    const [wide, narrow] = [await stage.person(WIDE), await stage.person(NARROW)];
    for (const [person, scheme] of [[wide, 'light'], [narrow, 'dark']] as const) {
      await person.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
      if (login) await person.signIn(who === 'client' ? 'portal' : 'agency', login, login.password);
    }
    return [wide, narrow];
  };

  beforeAll(async () => {
    // A worker would do the story's jobs by the clock on the wall.
    stage = await Stage.open({ working: false });
    const context = await createContext(stage.agency.get<Configuration>(CONFIGURATION));
    // The story has a clock of its own.
    await stage.agency.owner.query('update business_clock set frozen_on = null');
    await fillSmall(context);
    await context.close();
    const queries = {
      client: `select id from client where code = 'CARROW'`,
      account: `select account_id as id from invoice where number = 'CS-88120'`,
      judged: `select account_id as id from invoice where number = 'CS-87911'`,
      placement: `select p.id from placement p join client c on c.id = p.client_id where c.code = 'CARROW' order by p.created_at limit 1`,
      takeover: `select id from takeover where status = 'COMMITTED' limit 1`,
      untied: `select id from takeover where status = 'ABANDONED' limit 1`,
      debited: `select account_id as id from invoice where number = 'HO-70145'`,
      forwarded: `select account_id as id from invoice where number = 'HO-70177'`,
      bank: `select id from bank_account where book = 'TRUST' and currency = 'USD' and is_first`,
      decision: `select id from decision where result = 'REFUSED' order by at desc limit 1`,
      message: `select id from communication where status = 'SENT' order by queued_at desc limit 1`,
      template: `select id from template where kind = 'VALIDATION_NOTICE' and channel = 'LETTER' order by language limit 1`,
      batch: `select id from receipt_batch where status = 'POSTED' limit 1`,
      draft: `select id from receipt_batch where status = 'DRAFT' limit 1`,
      receipt: 'select receipt_id as id from receipt_application limit 1',
      run: `select r.id from remittance_run r join client c on c.id = r.client_id where r.status = 'POSTED' and c.code = 'CARROW' and r.currency = 'USD' limit 1`,
      ledger: 'select e.ledger_account_id as id from ledger_entry e limit 1',
      transaction: 'select transaction_id as id from ledger_entry limit 1',
    };
    for (const [name, query] of Object.entries(queries)) ids.set(name, (await stage.agency.owner.query<{ id: string }>(query)).rows[0]?.id ?? '');
  }, 400_000);
  afterAll(() => stage?.close());

  const look = async (person: Person, name: string, path: string, act: Screen[2]): Promise<void> => {
    person.complaints.length = 0;
    await person.open(path);
    await settled(person);
    if (act) {
      await act(person);
      await settled(person);
    }
    const found = [...person.complaints, ...(await barriers(person)), ...(await overflow(person))];
    if (found.length > 0) await person.photograph(name);
    expect(found).toEqual([]);
  };

  for (const [n, [pattern, who, act]] of SCREENS.entries()) {
    it(`${pattern} (${who})`, async () => {
      const path = pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids.get(name) ?? '');
      if (!people.has(who)) people.set(who, bring(who));
      const [wide, narrow] = await (people.get(who) as Promise<readonly [Person, Person]>);
      const looks = await Promise.allSettled([look(wide, `screen ${n} wide`, path, act), look(narrow, `screen ${n} narrow`, path, act)]);
      for (const seen of looks) if (seen.status === 'rejected') throw seen.reason;
    }, 60_000);
  }
});
