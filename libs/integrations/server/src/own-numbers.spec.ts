import { randomUUID } from 'node:crypto';
import { addTestAccount, addTestClient, MoneyDesk, type Answer, type Caller } from '@quittance/testing';
import { BankDesk, bai2 } from './bank-files.fixture';

jest.setTimeout(120_000);

const REFUSED = '... on Refused { code message }';

describe('a bank line that carries our own number', () => {
  let bank: BankDesk;
  let desk: MoneyDesk;
  const run = async (who: Caller, mutation: string, type: string, fields: string, input: object): Promise<Answer> =>
    ((await who.call<Record<string, Answer>>(`mutation($input: ${type}!) { ${mutation}(input: $input) { __typename ${fields} ${REFUSED} } }`, { input: { key: randomUUID(), ...input } }))[mutation] as Answer);
  const numberOf = async (table: string, id: string): Promise<{ number: string; transaction: string }> =>
    (await bank.rows<{ number: string; transaction: string }>(`select number, transaction_id as transaction from ${table} where id = $1`, [id]))[0] as { number: string; transaction: string };
  const labelOf = async (transaction: string): Promise<string | undefined> =>
    (await desk.ask<{ bankLines: { nodes: { suggestions: { targetId: string; label: string }[] }[] } }>('{ bankLines { nodes { suggestions { targetId label } } } }'))
      .bankLines.nodes.flatMap(({ suggestions }) => suggestions).find(({ targetId }) => targetId === transaction)?.label;

  /** A firm paid its share of 750.00. */
  async function share(): Promise<{ number: string; transaction: string }> {
    const client = await addTestClient(bank.agency.owner, { rate: '40%' });
    const account = await addTestAccount(bank.agency.owner, client, { owed: { PRINCIPAL: 2_000_000 } });
    const firm = await run(desk.colleague, 'keepPartner', 'KeepPartnerInput', '... on Partner { id }', { name: `Firm ${randomUUID().slice(0, 8)}`, kind: 'ATTORNEY', sharePpm: 150_000, forwards: 'GROSS', suitFeePpm: 0, active: true });
    await run(desk.colleague, 'forwardAccount', 'ForwardAccountInput', '', { accountId: account.id, partnerId: firm['id'] });
    await desk.pay(account.id, 500_000, '2026-11-19', { kind: 'PA' });
    const asked = await run(desk.accountant, 'requestPartnerPayout', 'RequestPartnerPayoutInput', '... on PartnerPayout { id version }', { partnerId: firm['id'], currency: 'USD' });
    expect(await run(desk.colleague, 'approvePartnerPayout', 'PartnerPayoutInput', '... on PartnerPayout { status }', { payoutId: asked['id'], version: asked['version'] })).toMatchObject({ status: 'PAID' });
    return numberOf('partner_payout', asked['id'] as string);
  }

  /** A debtor paid back the 20.00 it paid too much. */
  async function refund(): Promise<{ number: string; transaction: string }> {
    const account = await addTestAccount(bank.agency.owner, await addTestClient(bank.agency.owner, { rate: '40%' }), { owed: { PRINCIPAL: 48_000 } });
    const paid = await desk.pay(account.id, 50_000, '2026-11-19');
    const [row] = await bank.rows<{ id: string }>('select id from debtor_refund where receipt_id = $1', [paid['receiptId']]);
    await run(desk.accountant, 'requestRefund', 'RefundInput', '', { refundId: row?.id, version: 1 });
    await run(desk.colleague, 'approveRefund', 'RefundInput', '', { refundId: row?.id, version: 2 });
    return numberOf('debtor_refund', row?.id ?? '');
  }

  /** A statement of 750.00 posted. */
  async function statement(): Promise<{ number: string; transaction: string }> {
    const client = await addTestClient(bank.agency.owner, { rate: '25%' });
    await desk.pay((await addTestAccount(bank.agency.owner, client, { owed: { PRINCIPAL: 900_000 } })).id, 100_000, '2026-11-10');
    const { id } = await desk.remit(client.id, '2026-11-19');
    return (await bank.rows<{ number: string; transaction: string }>('select statement_number as number, transaction_id as transaction from remittance_run where id = $1', [id]))[0] as { number: string; transaction: string };
  }

  beforeAll(async () => {
    bank = await BankDesk.open();
    desk = await MoneyDesk.open(bank.agency);
  });
  afterAll(() => bank.agency.close());

  it('is that payment, refund or remittance, among others of the same amount', async () => {
    const [first, second] = [await share(), await share()];
    const [one, other] = [await refund(), await refund()];
    const [early, late] = [await statement(), await statement()];
    const said = [[second, -75_000, (n: string) => n], [first, -75_000, (n: string) => `ACH DEBIT ${n.replace('PP', 'PP ')} SHARES`], [other, -2_000, (n: string) => `CCD/${n}/REFUND`], [one, -2_000, (n: string) => n.toLowerCase()],
      [late, -75_000, (n: string) => `STATEMENT ${n}`], [early, -75_000, (n: string) => n]] as const;
    await bank.import(bai2(said.map(([{ number }, amount, text], n) => ({ amount, text: text(number), bankReference: `N${n}` }))));
    for (const [n, [{ transaction }]] of said.entries()) {
      const line = await bank.line(`N${n}`);
      expect([n, line.kind, line.target, line.confidence >= 950_000]).toEqual([n, 'BOOKED', transaction, true]);
    }
    expect([await labelOf(first.transaction), await labelOf(one.transaction)]).toEqual([expect.stringMatching(new RegExp(`^Shares of Firm .*, ${first.number}$`)), expect.stringMatching(new RegExp(`^Refund of R\\d+ .*, ${one.number}$`))]);
  });
});
