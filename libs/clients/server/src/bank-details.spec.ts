import { randomUUID } from 'node:crypto';
import { businessDate, currency } from '@quittance/kernel';
import { addTestClient, MoneyDesk, testAgency, type Answer, type Caller, type TestAgency, type TestClient } from '@quittance/testing';
import { PayeeBankDetails } from './index';

jest.setTimeout(90_000);

const US = { scheme: 'US', routingNumber: '021000021', accountNumber: '4455667788', holderName: 'Carrow Steel Supply', bankName: 'Lake Bank', reason: 'Letter of 20 November, signed by the treasurer' };

describe('a change of bank details', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let client: TestClient;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
  });

  beforeEach(async () => {
    await agency.setClock('2026-11-23');
    client = await addTestClient(agency.owner);
    await agency.owner.query(`update client set phone = '+1 312 555 0110', email = 'office@carrow.example' where id = $1`, [client.id]);
  });

  afterAll(() => agency.close());

  const send = async (mutation: string, type: string, input: object, who: Caller = desk.accountant): Promise<Answer> =>
    ((await who.call<Record<string, Answer>>(`mutation($input: ${type}!) { ${mutation}(input: $input) { __typename ... on ChangedBankDetails { detailsId } ... on Refused { code message field } } }`, { input: { key: randomUUID(), ...input } }))[mutation] as Answer);
  const ask = (more: object = {}, who?: Caller) => send('requestBankDetails', 'RequestBankDetailsInput', { ownerKind: 'CLIENT', ownerId: client.id, currency: 'USD', ...US, ...more }, who);
  const call = (detailsId: unknown, outcome = 'CONFIRMED', version = 1) => send('recordBankCall', 'BankCallInput', { detailsId, version, outcome, spokeWith: 'Gwen Carrow', note: '' });
  const approve = (detailsId: unknown, version = 2, who: Caller = desk.colleague) => send('approveBankDetails', 'BankDetailsStepInput', { detailsId, version }, who);
  const payee = (on: string, id: string | null = client.id) => agency.work.read({ principal: { kind: 'system', userId: null, name: 'test', permissions: new Set(), clientIds: [] }, requestId: 't', ip: null, sessionHash: null }, (tx) =>
    agency.get(PayeeBankDetails).of(tx, { kind: id === null ? 'AGENCY' : 'CLIENT', id, currency: currency('USD') }, businessDate(on)));

  it('is called back, approved by another person, and paid to only after the cooling-off', async () => {
    const { detailsId } = await ask();
    expect(await payee('2026-12-31')).toMatchObject({ refusal: { code: 'NO_BANK_DETAILS' } });
    expect(await approve(detailsId, 1)).toMatchObject({ code: 'NOT_CALLED_BACK' });
    expect(await call(detailsId)).toMatchObject({ detailsId });
    expect(await approve(detailsId, 2, desk.accountant)).toMatchObject({ code: 'SAME_PERSON' });
    expect(await approve(detailsId, 1)).toMatchObject({ code: 'STALE' });
    expect(await approve(detailsId)).toMatchObject({ detailsId });
    expect(await payee('2026-11-27')).toMatchObject({ refusal: { code: 'COOLING_OFF', facts: { usableFrom: '2026-11-28' } } });
    expect(await payee('2026-11-28')).toMatchObject({ ok: true, value: { holderName: 'Carrow Steel Supply', masked: '021000021 •••• 7788', numbers: { routingNumber: '021000021', accountNumber: '4455667788' } } });
  });

  it('takes the place of the earlier ones, which stay in the history, and is not edited', async () => {
    const first = (await ask())['detailsId'];
    await call(first);
    await approve(first);
    expect(await ask()).toMatchObject({ code: 'SAME_ACCOUNT' });
    const second = (await ask({ scheme: 'IBAN', iban: 'DE89 3704 0044 0532 0130 00', bic: 'COBADEFF' }))['detailsId'];
    expect(await ask()).toMatchObject({ code: 'CHANGE_OPEN' });
    await agency.setClock('2026-12-10');
    expect(await payee('2026-12-10')).toMatchObject({ value: { detailsId: first } });
    await call(second);
    await approve(second);
    expect(await payee('2026-12-10')).toMatchObject({ refusal: { code: 'COOLING_OFF' } });
    expect(await payee('2026-12-15')).toMatchObject({ value: { detailsId: second, country: 'DE', numbers: { iban: 'DE89370400440532013000' } } });
    const { bankDetails } = await desk.ask<{ bankDetails: { nodes: object[] } }>('query($id: Uuid) { bankDetails(filter: { ownerId: $id }) { nodes { id status masked } } }', { id: client.id });
    expect(bankDetails.nodes).toEqual([{ id: second, status: 'APPROVED', masked: 'DE89 •••• 3000' }, { id: first, status: 'SUPERSEDED', masked: '021000021 •••• 7788' }]);
    for (const sql of [`update bank_details set sealed = 'x' where id = $1`, `update bank_details set usable_from = '2026-01-01' where id = $1`, 'delete from bank_details where id = $1']) {
      await expect(agency.owner.query(sql, [second])).rejects.toThrow('not edited');
    }
  });

  it('needs its second person and its call in the database too', async () => {
    const { detailsId } = await ask();
    await expect(agency.owner.query(`update bank_details set status = 'APPROVED', approved_by = $2, approved_at = '2026-11-23', usable_from = '2026-11-23' where id = $1`, [detailsId, desk.colleague.user.id])).rejects.toThrow('after a call');
    await call(detailsId);
    await expect(agency.owner.query(`update bank_details set status = 'APPROVED', approved_by = requested_by, approved_at = '2026-11-23', usable_from = '2026-11-23' where id = $1`, [detailsId])).rejects.toThrow('second_person');
  });

  it('denied on the call, is rejected; without an answer it waits; without a number on file it is not begun', async () => {
    const { detailsId } = await ask();
    expect(await call(detailsId, 'NO_ANSWER')).toMatchObject({ detailsId });
    expect(await call(detailsId, 'DENIED', 2)).toMatchObject({ detailsId });
    expect(await call(detailsId, 'CONFIRMED', 3)).toMatchObject({ code: 'DETAILS_DECIDED' });
    const { bankDetailsChange } = await desk.ask<{ bankDetailsChange: object }>('query($id: Uuid!) { bankDetailsChange(id: $id) { status endedReason calls { number outcome } } }', { id: detailsId });
    expect(bankDetailsChange).toEqual({ status: 'REJECTED', endedReason: 'Denied on the call by Gwen Carrow', calls: [{ number: '+1 312 555 0110', outcome: 'NO_ANSWER' }, { number: '+1 312 555 0110', outcome: 'DENIED' }] });
    await agency.owner.query(`update client set phone = '' where id = $1`, [client.id]);
    expect(await ask()).toMatchObject({ code: 'NO_NUMBER_ON_FILE', field: 'ownerId' });
  });

  it('is told to those on file before, also when the address was changed meanwhile, and calls the old number', async () => {
    await agency.user({ clients: [client.id] });
    const { detailsId } = await ask();
    await agency.owner.query(`update client set phone = '+1 900 555 0199', email = 'thief@else.example' where id = $1`, [client.id]);
    await call(detailsId);
    await approve(detailsId);
    const { rows } = await agency.owner.query<{ to: string; body: string }>(`select recipient_address as "to", body from outbox_message where kind = 'BANK_DETAILS_NOTICE' order by created_at, id`);
    const own = rows.slice(-5).map(({ to }) => to);
    expect(own.filter((to) => to === 'office@carrow.example')).toHaveLength(2);
    expect(own).toContain('thief@else.example');
    expect(rows.every(({ body }) => !body.includes('4455667788'))).toBe(true);
    expect(rows.at(-1)?.body).toContain('a call to +1 312 555 0110');
  });

  it('calls the number, and tells the address, that was on file before it was changed for the occasion; a number that has stood for 30 days is the one to call', async () => {
    const change = async (phone: string, email: string): Promise<void> => {
      const { rows } = await agency.owner.query<{ version: number; code: string; name: string }>('select version, code, name from client where id = $1', [client.id]);
      const { version, ...named } = rows[0] ?? { version: 0 };
      const { updateClient } = await desk.colleague.call<{ updateClient: Answer }>('mutation($input: UpdateClientInput!) { updateClient(input: $input) { __typename ... on Refused { code message } } }', {
        input: { id: client.id, version, ...named, email, phone, country: 'US', currency: 'USD' } });
      expect(updateClient.code).toBeUndefined();
    };
    await change('+1 900 555 0199', 'thief@else.example');
    await change('+1 900 555 0200', 'thief@else.example');
    const { detailsId } = await ask();
    const stored = async (id: unknown) => (await agency.owner.query<{ number: string; note: string }>('select number_on_file as number, number_note as note from bank_details where id = $1', [id])).rows[0];
    expect(await stored(detailsId)).toEqual({ number: '+1 312 555 0110', note: 'The number was changed on 23 Nov 2026. Until 23 Dec 2026 the one before is called.' });
    const { rows } = await agency.owner.query<{ to: string }>(`select recipient_address as "to" from outbox_message where kind = 'BANK_DETAILS_NOTICE' order by created_at desc, id desc limit 2`);
    expect(rows.map(({ to }) => to).sort()).toEqual(['office@carrow.example', 'thief@else.example']);
    await send('rejectBankDetails', 'RejectBankDetailsInput', { detailsId, version: 1, reason: 'Not asked for' });
    await agency.setClock('2026-12-24');
    expect(await stored((await ask())['detailsId'])).toEqual({ number: expect.stringMatching(/0200$/), note: '' });
  });

  it('cools off as long as it would have when it was asked for: nobody shortens it for the change they approve', async () => {
    const days = (count: number) => desk.colleague.call('mutation($days: Int!) { setBankDetailsCoolingOff(days: $days) { __typename } }', { days: count });
    const { detailsId } = await ask();
    await call(detailsId);
    await days(0);
    await approve(detailsId);
    expect(await payee('2026-11-23')).toMatchObject({ refusal: { code: 'COOLING_OFF', facts: { usableFrom: '2026-11-28' } } });
    await days(5);
  });

  it('keeps its numbers sealed: not in a row, a command, an event or the audit log; a look at them is noted', async () => {
    const { detailsId } = await ask({ accountNumber: '98765432101' });
    for (const table of ['bank_details', 'command', 'event', 'audit_log', 'outbox_message']) {
      const { rows } = await agency.owner.query(`select from ${table} t where to_jsonb(t)::text like '%98765432101%'`);
      expect(rows).toHaveLength(0);
    }
    const reveal = (who: Caller) => who.call<{ revealBankDetails: object }>('mutation($id: Uuid!) { revealBankDetails(id: $id) { ... on BankAccountNumbers { routingNumber accountNumber } ... on Refused { code } } }', { id: detailsId });
    expect(await reveal(desk.colleague)).toEqual({ revealBankDetails: { routingNumber: '021000021', accountNumber: '98765432101' } });
    const { rows } = await agency.owner.query(`select actor_id from audit_log where action = 'bankDetails.revealed' and subject_id = $1`, [detailsId]);
    expect(rows).toEqual([{ actor_id: desk.colleague.user.id }]);
    await expect(reveal(await agency.agencyAs('COMPLIANCE_OFFICER'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect((await agency.agencyAs('COLLECTOR')).call('{ bankDetails { nodes { id } } }')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('asked twice with one key is one; a wrong digit is named by its field', async () => {
    const key = randomUUID();
    expect((await ask({ key }))['detailsId']).toBe((await ask({ key }))['detailsId']);
    expect(await ask({ routingNumber: '021000022' })).toMatchObject({ code: 'ROUTING_CHECK', field: 'routingNumber' });
    expect(await ask({ scheme: 'IBAN', iban: 'DE89 3704 0044 0532 0130 01' })).toMatchObject({ code: 'IBAN_CHECK', field: 'iban' });
    expect(await ask({ accountNumber: '12' })).toMatchObject({ code: 'ACCOUNT_FORM', field: 'accountNumber' });
    expect(await ask({ ownerId: randomUUID() })).toMatchObject({ code: 'UNKNOWN_OWNER' });
  });

  it('of the agency itself goes the same way; the cooling-off is set for later approvals', async () => {
    const days = (n: number) => desk.colleague.call<{ setBankDetailsCoolingOff: object }>('mutation($n: Int!) { setBankDetailsCoolingOff(days: $n) { ... on CoolingOff { days } ... on Refused { code } } }', { n });
    expect(await days(61)).toEqual({ setBankDetailsCoolingOff: { code: 'BAD_DAYS' } });
    expect(await days(0)).toEqual({ setBankDetailsCoolingOff: { days: 0 } });
    const { detailsId } = await ask({ ownerKind: 'AGENCY', ownerId: null });
    await call(detailsId);
    await approve(detailsId);
    expect(await payee('2026-11-23', null)).toMatchObject({ ok: true });
    await days(5);
  });
});
