import { randomUUID } from 'node:crypto';
import { businessDate, currency, unwrap, type ClientId, type Result } from '@quittance/kernel';
import { agencyAccount, clientAccount, credit, debit, type ParsedBankLine } from '@quittance/ledger/domain';
import type { Ctx, Tx } from '@quittance/platform';
import { addTestClient, testAgency, type TestAgency } from '@quittance/testing';
import { bankAccountNamed, ignoreLine, matchLine, OpenBankAccount, post, storeBankStatement, unmatchLine } from './index';

jest.setTimeout(60_000);

const USD = currency('USD');

describe('bank lines', () => {
  let agency: TestAgency;
  let ctx: Ctx;
  let bankAccountId: string;
  let clientId: ClientId;

  beforeAll(async () => {
    agency = await testAgency();
    ctx = await agency.ctxFor('TRUST_ACCOUNTANT');
    clientId = (await addTestClient(agency.owner)).id as ClientId;
    bankAccountId = unwrap(await open({ name: 'Trust checking', routing: '021000021', accountNumber: '000123456789' })).id;
  });

  afterAll(() => agency.close());

  const open = (more: object) => agency.get(OpenBankAccount).execute(ctx, { key: randomUUID(), book: 'TRUST', currency: 'USD', name: 'Trust', ...more });
  const write = <T>(work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> => agency.work.write(ctx, work);
  const line = (amount: number, text: string, on = '2026-03-05'): ParsedBankLine => ({ bookedOn: businessDate(on), amount, text });
  const store = (lines: ParsedBankLine[], more: object = {}) => write((tx) => storeBankStatement(tx, { bankAccountId, format: 'CSV', fileHash: 'a'.repeat(64), currency: USD, lines, ...more }));
  const idOf = async (text: string): Promise<string> => (await agency.owner.query<{ id: string }>('select id from bank_line where text = $1 order by n', [text])).rows[0]?.id ?? '';
  const received = async (amount: number): Promise<string> => unwrap(await write((tx) => post(tx, {
    kind: 'RECEIPT', effectiveOn: businessDate('2026-03-05'), sourceKind: 'test', sourceId: randomUUID(), description: 'x',
    postings: [debit(agencyAccount('TRUST_CASH', USD), amount), credit(clientAccount('CLIENT_TRUST', USD, clientId), amount)] }))) as string;
  const match = (lineId: string, transactionIds: string[], more: object = {}) => write((tx) => matchLine(tx, { lineId, kind: 'RECEIPT', id: randomUUID(), transactionIds, ...more }));

  it('an account is entered once, the first of its currency first, and found as files name it', async () => {
    expect(await open({ routing: '021000021', accountNumber: '000123456789' })).toMatchObject({ refusal: { code: 'KNOWN_ACCOUNT' } });
    expect(await open({})).toMatchObject({ refusal: { code: 'NO_IDENTIFIER' } });
    expect(await open({ book: 'HOUSE', iban: 'DE89370400440532013000' })).toMatchObject({ refusal: { code: 'UNKNOWN_BOOK', field: 'book' } });
    expect(await open({ iban: '12' })).toMatchObject({ refusal: { code: 'BAD_IDENTIFIER', field: 'iban' } });
    expect(unwrap(await open({ name: 'Second', iban: 'DE89 3704 0044 0532 0130 00' }))).toMatchObject({ isFirst: false, identifierMasked: '•••• 3000' });
    const named = (identifier: string, routing?: string) => agency.work.read(ctx, (tx) => bankAccountNamed(tx, { identifier, routing: routing ?? null }));
    expect(await named('000123456789', '021000021')).toMatchObject({ id: bankAccountId, isFirst: true });
    expect(await named('000-123-456-789')).toMatchObject({ id: bankAccountId });
    expect(await named('000123456789', '999999999')).toBeUndefined();
    expect(await named('de89370400440532013000')).toMatchObject({ name: 'Second' });
  });

  it('the same file changes nothing and says so; one that overlaps adds what is new', async () => {
    const day = [line(500, 'Twin'), line(500, 'Twin'), line(-200, 'Charge')];
    expect(unwrap(await store(day))).toMatchObject({ added: 3, known: 0, repeated: false });
    expect(unwrap(await store(day))).toMatchObject({ added: 0, known: 3, repeated: true });
    expect(unwrap(await store([...day, line(70, 'Next', '2026-03-06')], { fileHash: 'b'.repeat(64) }))).toMatchObject({ added: 1, known: 3, repeated: false });
    const raced = await Promise.all(['c', 'd'].map((c) => store([line(9, 'Race')], { fileHash: c.repeat(64) })));
    expect(raced.map((result) => unwrap(result).added).sort()).toEqual([0, 1]);
  });

  it('a statement that overlaps one stored while NONREF passed for a reference doubles none of its lines', async () => {
    const told = (amount: number, text: string): ParsedBankLine => ({ ...line(amount, text, '2026-04-14'), bankReference: 'NONREF' });
    const day = [told(610, 'Smith, invoice 7'), told(610, 'Jones, rent')];
    expect(unwrap(await store(day, { format: 'MT940', fileHash: '6'.repeat(64) }))).toMatchObject({ added: 2 });
    await agency.owner.query(`alter table bank_line disable trigger user; update bank_line set fingerprint = md5(id::text) || md5(id::text) where bank_reference = 'NONREF'; alter table bank_line enable trigger user`);
    expect(unwrap(await store([...day, told(610, 'Carrow')], { format: 'MT940', fileHash: '7'.repeat(64) }))).toMatchObject({ added: 1, known: 2 });
    expect(unwrap(await store([...day, told(610, 'Carrow')].reverse(), { format: 'MT940', fileHash: '8'.repeat(64) }))).toMatchObject({ added: 0, known: 3 });
    expect(await store([told(610, 'Smith')], { format: 'MT940', fileHash: '9'.repeat(64) })).toMatchObject({ refusal: { code: 'PERHAPS_KNOWN' } });
  });

  it('refuses a list that may tell a line in other words, until somebody says which lines are other payments', async () => {
    const day = '2026-03-10';
    await store([line(41, 'Marlow', day)], { fileHash: '1'.repeat(64) });
    expect(await store([line(41, 'GUTSCHRIFT', day)], { fileHash: '2'.repeat(64) })).toMatchObject({ refusal: { code: 'PERHAPS_KNOWN', facts: { doubts: 1, lines: 1 } } });
    const said = (others: 'ALL' | ReadonlySet<number>, c: string) => write((tx) => storeBankStatement(tx, { bankAccountId, format: 'CSV', fileHash: c.repeat(64), currency: USD, lines: [line(41, 'GUTSCHRIFT', day)] }, others));
    expect(unwrap(await said(new Set(), '3'))).toMatchObject({ added: 0, known: 1 });
    expect(unwrap(await store([line(41, 'GUTSCHRIFT', day)], { fileHash: '4'.repeat(64) }))).toMatchObject({ added: 0, known: 1 });
    expect(unwrap(await store([line(41, 'GUTSCHRIFT', day), line(41, 'GUTSCHRIFT', day)], { fileHash: '5'.repeat(64) }))).toMatchObject({ added: 1, known: 1 });
  });

  it('stores nothing of a statement that does not tie, is of another currency or of no account', async () => {
    expect(await store([line(5, 'Odd')], { fileHash: 'e'.repeat(64), opening: 0, closing: 6 })).toMatchObject({ refusal: { code: 'TOTALS_DO_NOT_TIE' } });
    expect(await store([line(5, 'Odd')], { fileHash: 'e'.repeat(64), currency: currency('EUR') })).toMatchObject({ refusal: { code: 'CURRENCY_DIFFERS' } });
    expect(await store([line(5, 'Odd')], { bankAccountId: randomUUID() })).toMatchObject({ refusal: { code: 'UNKNOWN_BANK_ACCOUNT' } });
    expect(await idOf('Odd')).toBe('');
  });

  it('a line clears the entries it is, once, and can be taken back', async () => {
    const [a, b] = [await received(300), await received(200)];
    const twin = await idOf('Twin');
    expect(await match(twin, [a])).toMatchObject({ refusal: { code: 'AMOUNT_DIFFERS' } });
    expect(await match(twin, [a, b], { version: 7 })).toMatchObject({ refusal: { code: 'LINE_CHANGED' } });
    expect(await match(twin, [a, b])).toMatchObject({ ok: true });
    expect(await match(twin, [a, b])).toMatchObject({ refusal: { code: 'LINE_TAKEN' } });
    expect(await match(await idOf('Next'), [a])).toMatchObject({ refusal: { code: 'NOTHING_TO_CLEAR' } });
    expect((await write((tx) => unmatchLine(tx, { lineId: twin }))).ok).toBe(true);
    expect(await write((tx) => unmatchLine(tx, { lineId: twin }))).toMatchObject({ refusal: { code: 'NOT_MATCHED' } });
    expect(await match(await idOf('Next'), [a], { status: 'SUSPENSE' })).toMatchObject({ ok: true });
    expect((await agency.owner.query('select amount from bank_clearing where transaction_id = $1', [a])).rows).toEqual([{ amount: 70 }]);
  });

  it('two lines matched to one entry at the same moment clear it once', async () => {
    const entry = await received(9);
    await store([line(9, 'Race'), line(9, 'Race 2'), line(9, 'Race 3')], { fileHash: 'f'.repeat(64) });
    const results = await Promise.all(['Race 2', 'Race 3'].map(async (text) => match(await idOf(text), [entry])));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('a line set aside says why; what the bank told is never changed', async () => {
    const charge = await idOf('Charge');
    expect(await write((tx) => ignoreLine(tx, { lineId: charge, reason: ' ' }))).toMatchObject({ refusal: { code: 'REASON_MISSING' } });
    expect((await write((tx) => ignoreLine(tx, { lineId: charge, reason: 'The bank takes it back' }))).ok).toBe(true);
    await expect(agency.owner.query('update bank_line set amount = 1 where id = $1', [charge])).rejects.toThrow('what the bank told');
    await expect(agency.owner.query('delete from bank_line where id = $1', [charge])).rejects.toThrow('what the bank told');
    await expect(agency.owner.query('delete from bank_statement')).rejects.toThrow('append-only');
  });
});
