import type { INestApplicationContext } from '@nestjs/common';
import { KeepDesksUseCase } from '@quittance/accounts/server';
import { termsToWire } from '@quittance/clients/domain';
import { CreateClient, CreateContractVersion } from '@quittance/clients/server';
import { sweepAccounts } from '@quittance/compliance/server';
import { businessDate, compareDates, type AccountId, type BusinessDate, type ClientId, type DeskId, type PlacementId } from '@quittance/kernel';
import { CommitPlacement, PlacePlacement, ReadPlacement, ReceivePlacement } from '@quittance/placements/server';
import { JobRegistry, systemCtx, UnitOfWork } from '@quittance/platform';
import { RecordExchangeRates } from '@quittance/reference/server';
import { rankAccounts } from '@quittance/work-queues/server';
import { addPeople, DEMO_ADMINISTRATOR, DEMO_DATE, DEMO_STAFF, enterAgency, standAt, type DemoPerson } from '../demo-agency';
import { bankMorning } from './bank-morning';
import { callsMorning } from './calls-morning';
import { contactWork } from './contact-work';
import { besideThePayments } from './costs-and-checks';
import { DEMO_CLIENTS, TOWNS, type DemoClient } from './cast';
import { dice, fileOf, inventedAccounts, type DemoAccount } from './debtors';
import { namedSteps, stepsOf } from './fates';
import { inboxMorning } from './inbox-morning';
import { keptMoney } from './kept-money';
import { holdLicences } from './licences';
import { writtenLetters } from './letters';
import { MONTH_ENDS, refund, remit } from './month-ends';
import { NAMED_ACCOUNTS } from './named-accounts';
import { bankWork } from './bank-work';
import { TEXAS } from './hartwell-cast';
import { groupSettled, hartwellSteps, HARTWELL_ACCOUNTS } from './hartwell';
import { partnersWork } from './partners-work';
import { settlements } from './settlements';
import { done, Stage } from './stage';
import { takeOver } from './taken-over';
import { openBanks, readStatements, reconcileMonth, TRUST_MONTHS } from './trust-books';

const OPENED_ON = businessDate('2026-05-04');
/** Nightly work of the worker, done in the story's own nights. */
const NIGHTLY = ['arrangements.judge-due-promises', 'arrangements.judge-due-settlements', 'accounts.release-holds', 'accounts.accrue-interest', 'payments.collect-debits'];
const PERSON_KEYS: Readonly<Record<string, string>> = { 'm.okafor': 'okafor', 'd.reyes': 'reyes', 'l.brandt': 'brandt' };

/** A day's happening; those of one day keep the order they were given in. */
interface Happening {
  readonly on: BusinessDate;
  readonly act: () => Promise<unknown>;
}

/**
 * Plays half a year of a small agency: clients, contracts, placements by file, calls, promises, payments and month ends, all
 * through the use cases their screens call, with the clock moved day by day. The business date then stands at DEMO_DATE.
 * @returns everybody who can sign in
 */
export async function fillSmall(app: INestApplicationContext): Promise<DemoPerson[]> {
  await enterAgency(app);
  const stage = new Stage(app);
  stage.day(OPENED_ON);
  const staff = [DEMO_ADMINISTRATOR, ...DEMO_STAFF];
  await enter(app, stage, staff);
  await holdLicences(stage);
  const desks = await openDesks(stage);
  const clients = await enterClients(stage);
  await openBanks(stage);
  const portal = DEMO_CLIENTS.flatMap(({ key, people }) => people.map((person): DemoPerson => ({ ...person, roles: ['CLIENT_USER'], clientIds: DEMO_CLIENTS.filter((one) => one.key === key || one.parent === key).map((one) => clients.get(one.key) ?? '') })));
  await enter(app, stage, portal);
  await play(app, stage, story(stage, clients, desks));
  await keptMoney(stage);
  await inboxMorning(stage);
  await callsMorning(stage);
  await stage.write((tx) => rankAll(tx));
  await standAt(app, DEMO_DATE);
  // As last night did: My day says by which ways each debtor may be reached.
  await sweepAccounts(app.get(UnitOfWork), stage.system);
  return [...staff, ...portal];
}

async function enter(app: INestApplicationContext, stage: Stage, people: readonly DemoPerson[]): Promise<void> {
  const ids = await addPeople(app, people);
  for (const person of people) {
    const name = person.email.split('@')[0] ?? '';
    const id = ids.get(person.email);
    if (id) stage.enter(PERSON_KEYS[name] ?? name, person, id);
  }
}

async function openDesks(stage: Stage): Promise<Map<string, DeskId>> {
  const desks = new Map<string, DeskId>();
  for (const [key, name] of [['okafor', 'M. Okafor'], ['reyes', 'D. Reyes'], ['brandt', 'L. Brandt, abroad']] as const) {
    const userId = stage.as(key).principal.userId;
    desks.set(key, done(await stage.get(KeepDesksUseCase).create(stage.as('manager'), { name, userId })).id);
  }
  return desks;
}

async function enterClients(stage: Stage): Promise<Map<DemoClient['key'], ClientId>> {
  const ids = new Map<DemoClient['key'], ClientId>();
  for (const { key, parent, input, contracts } of DEMO_CLIENTS) {
    const id = done(await stage.get(CreateClient).execute(stage.as('manager'), stage.key(), { ...input, parentId: (parent && ids.get(parent)) ?? null })).id as ClientId;
    ids.set(key, id);
    for (const terms of contracts) {
      done(await stage.get(CreateContractVersion).execute(stage.as('manager'), stage.key(), id, terms.currency, { effectiveFrom: OPENED_ON, effectiveTo: null, terms: termsToWire(terms), note: '' }));
    }
  }
  return ids;
}

/** Everything that happens, day by day. */
function story(stage: Stage, clients: ReadonlyMap<DemoClient['key'], ClientId>, desks: ReadonlyMap<string, DeskId>): Happening[] {
  const happenings: Happening[] = [];
  const roll = dice(1123);
  const accounts = [...NAMED_ACCOUNTS, ...HARTWELL_ACCOUNTS, ...DEMO_CLIENTS.flatMap((client, index) => inventedAccounts(client, 71 + index))];
  const files = Map.groupBy(accounts, ({ client, placedOn }) => `${placedOn} ${client}`);
  for (const [, rows] of files) {
    const [first] = rows;
    if (!first) continue;
    happenings.push({ on: first.placedOn, act: () => place(stage, clients.get(first.client) as ClientId, first, fileOf(rows)) });
    happenings.push({ on: first.placedOn, act: () => deal(stage, rows, desks) });
  }
  for (const account of accounts) {
    const number = account.invoices[0]?.number ?? '';
    for (const { on, act } of namedSteps(account) ?? hartwellSteps(account) ?? stepsOf(account, collectorOf(account), roll)) happenings.push({ on, act: async () => act(stage, await stage.account(number)) });
  }
  happenings.push({ on: businessDate('2026-06-01'), act: () => takeOver(stage, clients.get('northgate') as ClientId) });
  happenings.push({ on: DEMO_DATE, act: () => enterRates(stage) });
  const last = MONTH_ENDS.at(-1);
  for (const end of MONTH_ENDS) happenings.push({ on: end.preparedOn, act: () => remit(stage, end, end === last ? 'NORTHGATE' : null) });
  for (const month of TRUST_MONTHS) happenings.push({ on: month.on, act: () => reconcileMonth(stage, month) });
  happenings.push({ on: businessDate('2026-11-12'), act: () => refund(stage) });
  happenings.push({ on: businessDate('2026-11-20'), act: () => readStatements(stage, businessDate('2026-11-19')) });
  happenings.push({ on: DEMO_DATE, act: () => bankMorning(stage) });
  happenings.push(...groupSettled(stage, clients), ...partnersWork(stage), ...besideThePayments(stage, clients), ...settlements(stage, accounts), ...contactWork(stage), ...bankWork(stage, clients), ...writtenLetters(stage, DEMO_DATE));
  happenings.push({ on: DEMO_DATE, act: () => thisMorning(stage, accounts) });
  return happenings;
}

const collectorOf = (account: DemoAccount): string => {
  if (account.currency === 'EUR') return account.fate === 'casa verde' ? 'okafor' : 'brandt';
  return account.client === 'carrow' ? 'okafor' : account.client !== 'bellweather' ? 'reyes' : Number(account.reference.slice(-1)) < 5 ? 'okafor' : 'reyes';
};

/** What the agency agreed with itself to compare at; no bank published it, and it says so. */
async function enterRates(stage: Stage): Promise<void> {
  for (const [on, rate] of [['2026-09-30', '1.1'], ['2026-10-31', '1.12']] as const) {
    done(await stage.get(RecordExchangeRates).one(stage.as('manager'), { key: stage.key(), base: 'EUR', quote: 'USD', on, rate, source: 'Entered by the agency for its own comparisons', withdrawn: false }));
  }
}

async function play(app: INestApplicationContext, stage: Stage, happenings: readonly Happening[]): Promise<void> {
  const days = Map.groupBy(happenings, ({ on }) => on);
  const jobs = app.get(JobRegistry).all().filter(({ name }) => NIGHTLY.includes(name));
  for (const day of [...days.keys()].sort(compareDates)) {
    stage.day(day);
    for (const job of jobs) await job.run({}, { ctx: systemCtx(job.name, 'demo-story'), attempt: 1, signal: new AbortController().signal });
    for (const { act } of days.get(day) ?? []) await act();
  }
}

async function place(stage: Stage, clientId: ClientId, { placedOn, currency }: DemoAccount, content: string): Promise<void> {
  const ctx = stage.as('manager');
  const received = done(await stage.get(ReceivePlacement).execute(ctx, {
    clientId, key: stage.key(), fileName: `open items ${placedOn}.csv`, readHere: true, options: { unsureAreCompanies: true }, content: async function* () { yield Buffer.from(content); } }));
  await stage.get(ReadPlacement).execute(stage.system, received.id);
  const { version, status, failure } = await stage.read((tx) => tx.one<{ version: number; status: string; failure: string }>('select version, status, failure from placement where id = $1', [received.id]));
  if (status !== 'READY') throw new Error(`the demo's file of ${placedOn} in ${currency} is ${status}: ${failure}`);
  done(await stage.get(CommitPlacement).execute(ctx, { placementId: received.id, key: stage.key(), version }));
  await placed(stage, received.id);
}

/** Small files are placed while one waits; larger ones would be left to the worker. */
async function placed(stage: Stage, id: PlacementId): Promise<void> {
  const { status } = await stage.read((tx) => tx.one<{ status: string }>('select status from placement where id = $1', [id]));
  if (status === 'COMMITTING') done(await stage.get(PlacePlacement).execute(stage.system, id));
  await stage.write((tx) => tx.query(
    `update debtor d set time_zone = t.zone from jsonb_to_recordset($1) as t(city text, region text, zone text) where d.time_zone is null and d.city = t.city and d.region = t.region`,
    [JSON.stringify([...TOWNS.map(([city, region, , , zone]) => ({ city, region, zone })), ...TEXAS.map(([city, region, zone]) => ({ city, region, zone }))])]));
}

async function deal(stage: Stage, accounts: readonly DemoAccount[], desks: ReadonlyMap<string, DeskId>): Promise<void> {
  for (const [key, rows] of Map.groupBy(accounts, collectorOf)) {
    const ids: AccountId[] = [];
    for (const { invoices } of rows) ids.push((await stage.account(invoices[0]?.number ?? '')).id);
    await stage.assign('manager', ids, desks.get(key) as DeskId);
  }
}

/** Today has begun: a few accounts are done, some money has come. */
async function thisMorning(stage: Stage, accounts: readonly DemoAccount[]): Promise<void> {
  const open = accounts.filter((account) => collectorOf(account) === 'okafor' && ['working', 'kept', 'instalments', 'credited'].includes(account.fate));
  let worked = 0;
  for (const [index, { invoices }] of open.slice(-20).entries()) {
    const it = await stage.account(invoices[0]?.number ?? '');
    // Whoever settled pays by the settlement.
    const settled = await stage.read((tx) => tx.maybeOne(`select 1 as x from settlement where account_id = $1`, [it.id]));
    if (it.balance === 0 || settled || worked === 7) continue;
    worked++;
    if (index % 3 === 0) await stage.pay('okafor', it, Math.min(it.balance, 610_000 + index * 45_000), 'ACH');
    else await stage.call('okafor', it, index % 3 === 1 ? { outcome: 'VOICEMAIL' } : { outcome: 'SPOKE_WITH_DEBTOR', minutes: 3, note: 'Remittance advice promised for this afternoon.' });
  }
}

async function rankAll(tx: Parameters<typeof rankAccounts>[0]): Promise<void> {
  const rows = await tx.query<{ id: AccountId }>('select id from account');
  await rankAccounts(tx, rows.map(({ id }) => id));
}
