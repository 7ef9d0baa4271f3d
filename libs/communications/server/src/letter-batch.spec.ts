import { crc32 } from 'node:zlib';
import { PdfPrinter, readDocument } from '@quittance/documents/server';
import type { DocumentId } from '@quittance/kernel';
import { testAgency, type TestAgency } from '@quittance/testing';
import { PDFDocument } from 'pdf-lib';
import { LettersDesk, LONG_AGO, type Addressee } from './letters-desk.fixture';

jest.setTimeout(240_000);

const PAY = [{ field: 'payBy', value: '2027-01-15' }];
const GATHER = `mutation($key: String!) { result: gatherLetters(key: $key) { __typename ... on LettersGathered { id letters } ... on Refused { code } } }`;
const HAND_OVER = `mutation($id: Uuid!, $key: String!) { result: handOverLetters(id: $id, key: $key) { __typename ... on Refused { code } } }`;
const RETURNED = `mutation($input: ReturnedMailInput!, $key: String!) { result: recordReturnedMail(input: $input, key: $key) { __typename ... on MailReturned { addressMarked } ... on Refused { code } } }`;

describe('letters on paper', () => {
  let agency: TestAgency;
  let desk: LettersDesk;
  let demand: string;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await LettersDesk.open(agency);
    demand = await desk.version('DEMAND');
  });

  afterAll(() => agency.close());

  const known = async (parts?: Parameters<LettersDesk['person']>[2], address?: string): Promise<Addressee> => {
    const to = await desk.person('IL', address ?? '12 Mill Rd, Springfield, IL 62701', parts);
    await desk.told(to, LONG_AGO);
    return to;
  };
  const bytes = async (path: string): Promise<Buffer> => Buffer.from(await (await desk.collector.fetch(path)).arrayBuffer());
  const stored = (id: string): Promise<Buffer> => agency.ctxFor('MANAGER').then((ctx) => agency.work.read(ctx, async (tx) => {
    const pieces: Buffer[] = [];
    for await (const piece of readDocument(tx, id as DocumentId)) pieces.push(piece);
    return Buffer.concat(pieces);
  }));

  it('one goes once, however often it is asked for, with its bytes, its permit and its attempt', async () => {
    const to = await known();
    const [first, again] = [await desk.send(to, demand, { asked: PAY, key: 'letter-once-1' }), await desk.send(to, demand, { asked: PAY, key: 'letter-once-1' })];
    expect(again).toEqual(first);
    await agency.runJobs();
    await agency.runJobs();
    const row = await desk.row(first.communicationId);
    expect(row).toMatchObject({ status: 'SENT', address_lines: ['Dana Ruiz', '12 Mill Rd', 'Springfield, IL 62701'] });
    const pdf = await bytes(`/files/communications/${first.communicationId ?? ''}`);
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(1);
    const { rows } = await agency.owner.query(`select a.outcome, p.used_at is not null as used from contact_attempt a join permit p on p.id = a.permit_id where a.debtor_id = $1`, [to.debtorId]);
    expect(rows).toEqual([{ outcome: 'SENT', used: true }]);
    await expect(agency.owner.query(`update communication set body_text = 'other' where id = $1`, [first.communicationId])).rejects.toThrow('what was sent is not changed');
  });

  it('the database refuses a row that was sent without a permit', async () => {
    const to = await known();
    await expect(agency.owner.query(`insert into communication (id, client_id, account_id, debtor_id, channel, direction, address, status, delivery, queued_at, sent_at) values (gen_random_uuid(), $1, $2, $3, 'LETTER', 'OUTBOUND', 'x', 'SENT', 'SINGLE', now(), now())`,
      [to.clientId, to.id, to.debtorId])).rejects.toThrow();
  });

  it('is written anew when it goes: what was paid meanwhile is not asked for', async () => {
    const to = await known();
    const queued = await desk.send(to, demand, { asked: PAY });
    await agency.owner.query(`update account set status = 'CLOSED', close_code = 'PAID_IN_FULL' where id = $1`, [to.id]);
    await agency.runJobs();
    expect(await desk.row(queued.communicationId)).toMatchObject({ status: 'REFUSED', sent_at: null });
  });

  it('one reminder for all that is due at a client, and no second that day', async () => {
    const to = await known();
    const other = await known({ debtorId: to.debtorId });
    const sent = await desk.send(to, await desk.version('FRIENDLY_REMINDER'));
    expect(sent.__typename).toBe('MessageQueued');
    const { rows } = await agency.owner.query<{ account_id: string }>('select account_id from communication_account where communication_id = $1', [sent.communicationId]);
    expect(rows.map(({ account_id }) => account_id).sort()).toEqual([to.id, other.id].sort());
    expect((await desk.send({ ...other, letter: to.letter }, await desk.version('SECOND_REMINDER'))).code).toBe('ONE_REMINDER');
  });

  it('a name in script is only a name; an address that does not fit is refused, not cut', async () => {
    const to = await known();
    await agency.owner.query(`update debtor set name = '<script>alert(1)</script> داليا', name_normalised = 'x' where id = $1`, [to.debtorId]);
    expect((await desk.send(to, demand, { asked: PAY })).__typename).toBe('MessageQueued');
    const long = await known({}, Array.from({ length: 12 }, (_, n) => `Building number ${n} of the park`).join('\n'));
    expect((await desk.send(long, demand, { asked: PAY })).code).toBe('ADDRESS_TOO_LONG');
    await agency.runJobs();
  });

  it('a batch that is killed half-way goes on: each letter is in it once, and none twice', async () => {
    const letters = await Promise.all(Array.from({ length: 4 }, () => known()));
    const ids: string[] = [];
    for (const to of letters) ids.push((await desk.send(to, demand, { asked: PAY, delivery: 'BATCH' })).communicationId ?? '');
    const stopped = letters[3] as Addressee;
    await agency.owner.query(`insert into restriction (id, debtor_id, kind, at, in_writing, source, recorded_at, actor_name) values (gen_random_uuid(), $1, 'CEASE', '2026-11-23T15:00:00Z', true, 'LETTER', '2026-11-23T15:00:00Z', 'test')`, [stopped.debtorId]);
    const manager = await agency.agencyAs('MANAGER');
    const gathered = (await manager.call<{ result: { id: string; letters: number } }>(GATHER, { key: 'gather-letters-1' })).result;
    expect(gathered.letters).toBe(4);
    const printer = agency.get(PdfPrinter);
    const killed = jest.spyOn(printer, 'printMany').mockRejectedValueOnce(new Error('the worker was killed'));
    await expect(agency.runJobs()).rejects.toThrow('the worker was killed');
    killed.mockRestore();
    expect((await desk.row(ids[0])).status).toBe('QUEUED');
    await agency.owner.query(`update graphile_worker._private_jobs set run_at = now(), locked_at = null, locked_by = null`);
    await agency.runJobs();
    const { rows } = await agency.owner.query<{ number: number; status: string; pdf_id: string; manifest_id: string }>('select number, status, pdf_id, manifest_id from letter_batch where id = $1', [gathered.id]);
    expect(rows[0]?.status).toBe('READY');
    const manifest = (await stored(rows[0]?.manifest_id ?? '')).toString('utf8');
    const lines = manifest.split('\r\n');
    const body = manifest.slice(0, manifest.lastIndexOf('crc32,'));
    expect(lines.at(-2)).toBe(`crc32,${crc32(body).toString(16).padStart(8, '0')}`);
    expect(lines.slice(2, -2).map((line) => line.split(',')[1]).sort()).toEqual(ids.slice(0, 3).sort());
    expect((await PDFDocument.load(await stored(rows[0]?.pdf_id ?? ''))).getPageCount()).toBe(3);
    expect(await desk.row(ids[3])).toMatchObject({ status: 'REFUSED', letter_batch_id: null });
    expect((await PDFDocument.load(await bytes(`/files/communications/${ids[1] ?? ''}`))).getPageCount()).toBe(1);
    const { rows: attempts } = await agency.owner.query<{ n: number }>('select count(*)::int as n from contact_attempt where debtor_id = any ($1)', [letters.map(({ debtorId }) => debtorId)]);
    expect(attempts[0]?.n).toBe(3);
    expect((await manager.call<{ result: { __typename: string } }>(HAND_OVER, { id: gathered.id, key: 'hand-over-1' })).result.__typename).toBe('LetterBatchHandedOver');
    expect((await manager.call<{ result: { code: string } }>(HAND_OVER, { id: gathered.id, key: 'hand-over-2' })).result.code).toBe('HANDED_OVER');
  });

  it('what comes back is found by its number and marks the address', async () => {
    const to = await known();
    const sent = await desk.send(to, demand, { asked: PAY });
    await agency.runJobs();
    const { number } = await desk.row(sent.communicationId);
    const back = (key: string) => desk.collector.call<{ result: Record<string, unknown> }>(RETURNED, { input: { number: `L${String(number)}`, reason: 'MOVED' }, key }).then(({ result }) => result);
    expect(await back('returned-1')).toEqual({ __typename: 'MailReturned', addressMarked: true });
    expect(await back('returned-2')).toMatchObject({ code: 'RETURNED_BEFORE' });
    const { rows } = await agency.owner.query('select status from contact_point where supersedes_id = $1', [to.letter]);
    expect(rows).toEqual([{ status: 'OUT_OF_SERVICE' }]);
    expect((await agency.owner.query('select from undeliverable')).rowCount).toBe(1);
  });

  it('nothing goes out under an attorney’s name before that attorney’s review', async () => {
    const to = await known();
    const version = await desk.version('ATTORNEY_DEMAND');
    expect((await desk.send(to, version, { asked: PAY })).code).toBe('NOT_REVIEWED');
    const REVIEW = `mutation($input: AttorneyReviewInput!) { result: recordAttorneyReview(input: $input, key: "review-account-1") { __typename } }`;
    await (await agency.agencyAs('MANAGER')).call(REVIEW, { input: { accountId: to.id, firm: 'Pell Law', attorney: 'R. Pell', reviewedOn: '2026-11-20' } });
    expect((await desk.send(to, version, { asked: PAY })).__typename).toBe('MessageQueued');
  });
});
