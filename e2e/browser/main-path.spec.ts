import { resolve } from 'node:path';
import type { TestUser } from '@quittance/testing';
import { PDFDocument, PDFName } from 'pdf-lib';
import { newClient } from '../scenarios/the-agency';
import type { Person } from './person';
import { Stage, walk } from './stage';

const EXPORT = resolve(__dirname, '../../libs/placements/domain/fixtures/quickbooks-online.csv');
/** The balance as the cockpit says it; what is for ears only stands between. */
const owed = (amount: string): string => `${amount} , the entries behind it of $2,369.52 placed`;
const TAGGED = PDFName.of('StructTreeRoot');

/** The same path as the README's, by the screens alone: what is asserted is what people read. */
describe('the main path, as people walk it', () => {
  let stage: Stage;
  let client: Person;
  let manager: Person;
  let collector: Person;
  let accountant: Person;
  const users = {} as Record<'client' | 'manager' | 'collector' | 'accountant', TestUser>;
  const step = walk(() => stage);

  beforeAll(async () => {
    stage = await Stage.open();
    const { agency } = stage;
    const api = await agency.agencyAs('MANAGER');
    const { portal } = await newClient(api, agency, 'CRAIG', 'Craig’s Design and Landscaping');
    Object.assign(users, { manager: api.user, client: portal.user, collector: await agency.user('COLLECTOR'), accountant: await agency.user('TRUST_ACCOUNTANT') });
    [client, manager, collector, accountant] = [await stage.person(), await stage.person(), await stage.person(), await stage.person()];
  }, 300_000);
  afterAll(() => stage?.close());

  step('a client signs in and places a QuickBooks export by the file picker', async () => {
    await client.signIn('portal', users.client);
    await client.see('Welcome to Quittance');
    await client.press('Place debts');
    await client.see('Nothing is placed before you have seen it checked.');
    await client.chooseFile(/^A list of overdue invoices/, EXPORT);
    await client.see('Ready to place');
    await client.see('USD to place $4,234.77 7 invoices of 7 accounts, less credits of $156.00');
    await client.see('Row 20 states $180.00 as the total of “Current”, but its rows add up to $175.00.');
  });

  step('looks at the columns, and commits', async () => {
    await client.press(/^Columns/);
    await client.see('Your columns');
    await client.press(/^Result/);
    await client.press('Place 7 accounts');
    await client.see(`Placed on 23 Nov 2026 by ${users.client.name}`);
    await client.see('We accepted 7 invoices on 7 accounts, $4,234.77. Work on them begins now.');
    const { bytes } = await client.download('Acknowledgement (PDF)');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await client.download('As CSV')).bytes.toString()).toContain('Diego Rodriguez');
  });

  step('a manager opens a desk and assigns the accounts to it', async () => {
    await manager.signIn('agency', users.manager);
    await manager.press('Find');
    await manager.see('Cool Cars');
    await manager.press('Desks');
    await manager.see('7 accounts are without a desk, $4,234.77 owed.');
    await manager.press('New desk');
    await manager.fill('Name', 'Chicago one');
    await manager.choose('Collector', users.collector.name);
    await manager.press('Create');
    await manager.press('Deal them out…');
    await manager.press(/^Chicago one/);
    await manager.see('7 accounts move');
    await manager.press('Assign');
    await manager.seeNoMore('are without a desk');
  });

  step('the collector finds them ranked in the day, and moves by the keyboard', async () => {
    await collector.signIn('agency', users.collector);
    await collector.see('My day');
    await collector.see('0 of 7 done');
    const heading = (): Promise<string> => collector.page.$eval('q-cockpit h1', (h1) => h1.textContent ?? '');
    await collector.see('What is owed');
    const first = await heading();
    await collector.keys('j', 'Enter');
    await collector.page.waitForFunction((before) => ![before, undefined].includes(document.querySelector('q-cockpit h1')?.textContent), {}, first);
    await collector.keys('k', 'Enter');
    await collector.page.waitForFunction((before) => document.querySelector('q-cockpit h1')?.textContent === before, {}, first);
    await collector.keys('/');
    await collector.page.keyboard.type('Cool');
    await collector.see('Debtor Cool Cars');
    await collector.keys('Enter');
    await collector.page.waitForFunction(() => document.querySelector('q-cockpit h1')?.textContent === 'Cool Cars');
    await collector.see(owed('$2,369.52'));
  });

  step('wraps up a call with a promise, by keys, and writes a note', async () => {
    await collector.keys('c');
    await collector.see('Wrap up the call');
    await collector.keys('5');
    await collector.fill('Amount promised', '1,000.00');
    await collector.fill('Which', '(312) 555-0148');
    await collector.fill('Who was on the line', 'Grace Pariente');
    await collector.keys('Control+Enter');
    await collector.see(/Cool Cars: promised to pay\. Saved/i);
    await collector.see('1 of 7 done');
    await collector.page.goBack();
    await collector.page.waitForFunction(() => document.querySelector('q-cockpit h1')?.textContent === 'Cool Cars');
    await collector.see('$1,000.00');
    await collector.keys('t');
    await collector.fill('Note', 'The check is in the mail, says Grace.');
    await collector.keys('Control+Enter');
    await collector.see('The check is in the mail, says Grace.');
  });

  step('records a payment with p, and sees the fee before and the balance after', async () => {
    await collector.keys('p');
    await collector.fill('Amount', '1000');
    await collector.choose('How', 'Check');
    await collector.see('Balance $2,369.52 → $1,369.52');
    await collector.see(/Our fee.*\$250\.00/);
    await collector.keys('Control+Enter');
    await collector.see('Payment recorded');
    await collector.see('Balance now $1,369.52');
    await collector.see('The client nets $750.00');
    await collector.keys('Control+Enter');
    await collector.see(owed('$1,369.52'));
  });

  step('the trust accountant records that it was returned: the balance is back at once', async () => {
    await accountant.signIn('agency', users.accountant);
    await accountant.press('Trust');
    await accountant.press('Money in');
    await accountant.press(/^R\d+$/);
    await accountant.press('Was returned…');
    await accountant.choose('Why', 'Not sufficient funds');
    await accountant.press('Record the return');
    await accountant.see('Cool Cars owes it again on Q-100001, and our fee on it is given back.');
    await accountant.press('Record the return');
    await accountant.see('Return recorded');
    await accountant.see(/Fee given back.*\$250\.00/);
    await accountant.press('Done');
    await accountant.see('This payment was returned.');
    await collector.see(owed('$2,369.52'));
  });

  step('money comes again', async () => {
    await collector.keys('p');
    await collector.fill('Amount', '2000');
    await collector.choose('How', 'Wire');
    await collector.see('Balance $2,369.52 → $369.52');
    await collector.keys('Control+Enter');
    await collector.see('Balance now $369.52');
    await collector.see('Our fee $500.00');
    await client.press('Overview');
    await client.see('Collected $2,000.00');
    await client.see('Held in trust for you $1,500.00');
  });

  step('the month: prepared by one, approved by another, paid out', async () => {
    await stage.agency.setClock('2026-12-01');
    await accountant.open('/agency/trust/remittances');
    await accountant.press('Prepare one…');
    await accountant.fill('Client', 'Craig');
    await accountant.see(/Craig’s Design and Landscaping/);
    await accountant.keys('Enter');
    await accountant.see('$1,500.00 would be paid out of trust');
    await accountant.press('Prepare');
    await accountant.see('Prepared');
    await accountant.see(/second person|another person|You prepared/i);
    await manager.open(new URL(accountant.page.url()).pathname);
    await manager.press('Approve…');
    await manager.see('Approve this remittance?');
    await manager.press('Approve');
    await manager.see('Approved. It can be posted now.');
    await accountant.press('Post and pay out…');
    await accountant.see('Pay this remittance out?');
    await accountant.press('Post');
    await accountant.see('Posted as statement');
  });

  step('the client reads the statement, opens a fee, takes the PDF and the CSV', async () => {
    await client.press('Statements');
    await client.see('$1,500.00');
    await client.keys('j', 'Enter');
    await client.see('How it is made up');
    await client.see('Remitted to you $1,500.00');
    await client.press(/fee \$500\.00/);
    await client.see(/25\s?%/);
    const pdf = await client.download('PDF');
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await PDFDocument.load(pdf.bytes)).catalog.has(TAGGED)).toBe(true);
    expect((await client.download('CSV')).bytes.toString()).toContain('Cool Cars');
  });

  step('and nobody’s browser had anything to complain of', async () => {
    expect(stage.complaints()).toEqual([]);
  });
});
