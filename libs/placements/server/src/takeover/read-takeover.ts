import { Injectable } from '@nestjs/common';
import { referenceKey } from '@quittance/debtors/domain';
import { formatDate, invoiceNumberKey, ok, type Result } from '@quittance/kernel';
import {
  recogniseTakeover, takenBook, TAKEOVER_FILE_NAMES, TakeoverEvidence, TakeoverRows, tieFigures, unsettled,
  type AccountLine, type BalanceLine, type FeeInvoiceLine, type FigureTied, type LeftOut, type NoteLine, type PaymentLine, type RowFault, type TakenBook, type TakeoverOutcome,
} from '@quittance/placements/domain';
import { isConnectionLoss, UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { withStoredFile } from '../application/stored-file';
import { openTable, refusalOf, sampleRows, type Table } from '../files';
import { storableJson } from '../persistence/copy-rows';
import { bears, clientsTakenOver, keptFor, termsTakenOver, type ClientTakenOver } from './plan-takeover';
import { findTakeover, takeoverFiles, tellTakeover, type TakeoverFileRead, type TakeoverFileRecord, type TakeoverRecord } from './takeover-record';

/** What the book comes to, for the screen. Minor units by currency. */
export interface TakeoverSummary {
  readonly accounts: number;
  readonly invoices: number;
  readonly payments: number;
  readonly notes: number;
  readonly refused: number;
  /** Accounts with collections before the payments that are listed. */
  readonly sums: number;
  readonly adjusted: number;
  /** What has to be done before it can be compared at all; empty when it is. */
  readonly waitsFor: readonly string[];
  readonly notices: readonly string[];
}

const CHUNK = 2_000;

/** Reads all files of a takeover, puts the book together and compares it with the trial balance. Runs from the beginning as often as it takes. */
@Injectable()
export class ReadTakeover {
  constructor(private readonly work: UnitOfWork) {}

  /** What goes wrong on the way is said on the screen, and thrown for the log. */
  async execute(ctx: Ctx, takeoverId: string): Promise<void> {
    try {
      await this.read(ctx, takeoverId);
    } catch (error) {
      if (!isConnectionLoss(error)) await this.giveUp(ctx, takeoverId, error instanceof Error ? error.message : String(error));
      throw error;
    }
  }

  private async giveUp(ctx: Ctx, takeoverId: string, why: string): Promise<void> {
    await this.work.write(ctx, async (tx) => {
      const takeover = await findTakeover(tx, takeoverId, true);
      if (takeover?.status !== 'READING') return ok(null);
      await tx.query('delete from takeover_row where takeover_id = $1', [takeoverId]);
      await tx.query('delete from takeover_figure where takeover_id = $1', [takeoverId]);
      const summary: TakeoverSummary = { accounts: 0, invoices: 0, payments: 0, notes: 0, refused: 0, sums: 0, adjusted: 0, notices: [], waitsFor: [`The files could not be read: ${why.slice(0, 500)}. Add one of them again, and all are read anew.`] };
      await tx.query(`update takeover set status = 'CHECKED', summary = $2, version = version + 1 where id = $1`, [takeoverId, storableJson(summary)]);
      await tellTakeover(tx, takeoverId, 'CHECKED');
      return ok(null);
    });
  }

  private async read(ctx: Ctx, takeoverId: string): Promise<void> {
    await this.work.write(ctx, async (tx) => {
      const takeover = await findTakeover(tx, takeoverId, true);
      if (takeover?.status !== 'READING') return ok(null);
      await tx.query('delete from takeover_row where takeover_id = $1', [takeoverId]);
      await tx.query('delete from takeover_figure where takeover_id = $1', [takeoverId]);
      const clients = await clientsTakenOver(tx, takeoverId);
      const files = await takeoverFiles(tx, takeoverId);
      const waits: string[] = [];
      for (const file of files) {
        const problem = await this.readFile(tx, takeover, clients, file);
        if (problem !== '') waits.push(`${TAKEOVER_FILE_NAMES[file.kind]}: ${problem}`);
      }
      for (const kind of ['ACCOUNTS', 'TRIAL_BALANCE'] as const) if (!files.some((file) => file.kind === kind)) waits.push(`The file ${TAKEOVER_FILE_NAMES[kind]} is not there yet.`);
      const summary = await compare(tx, takeover, clients, waits);
      await tx.query(`update takeover set status = 'CHECKED', summary = $2, version = version + 1 where id = $1`, [takeoverId, storableJson(summary)]);
      await tellTakeover(tx, takeoverId, 'CHECKED');
      return ok(null);
    });
  }

  /** What keeps a file from being read, in words; empty when its rows are. */
  private async readFile(tx: Tx, takeover: TakeoverRecord, clients: readonly ClientTakenOver[], file: TakeoverFileRecord): Promise<string> {
    const read = await withStoredFile(this.work, tx.ctx, file.documentId, async (source): Promise<Result<TakeoverFileRead>> => {
      const table = await openTable(source);
      if (!table.ok) return table;
      try {
        return await this.readRows(tx, takeover, clients, file, table.value);
      } catch (error) {
        const refusal = refusalOf(error);
        if (!refusal) throw error;
        return { ok: false, refusal };
      }
    });
    const failure = read.ok ? '' : read.refusal.message;
    const { missing, questions } = read.ok ? { missing: read.value.recognition.missing, questions: read.value.writing.questions } : { missing: [], questions: [] };
    await tx.query('update takeover_file set recognised = $3, failure = $4 where takeover_id = $1 and kind = $2', [takeover.id, file.kind, read.ok ? storableJson(read.value) : null, failure.slice(0, 2_000)]);
    if (missing.length > 0) return `no column was found for ${missing.join(', ')}. Say which it is.`;
    return failure || questions.map(({ text }) => text).join(' ');
  }

  private async readRows(tx: Tx, takeover: TakeoverRecord, clients: readonly ClientTakenOver[], file: TakeoverFileRecord, table: Table): Promise<Result<TakeoverFileRead>> {
    const sample = await sampleRows(table);
    if (!sample.ok) return sample;
    const recognition = recogniseTakeover(file.kind, sample.value, file.options);
    const evidence = new TakeoverEvidence(recognition);
    for await (const { rows } of table.rows()) for (const row of rows) evidence.add(row);
    const writing = evidence.writing(file.options);
    if (recognition.missing.length > 0 || writing.questions.length > 0) return ok({ recognition, writing, rows: 0, refused: 0 });
    const reader = new TakeoverRows({ found: recognition, writing, clients, asOf: takeover.asOf, companies: takeover.companies });
    let [read, refused] = [0, 0];
    for await (const { rows } of table.rows()) {
      const outcomes = rows.map((raw) => [raw.rowNumber, reader.read(raw)] as const);
      read += outcomes.filter(([, { kind }]) => kind === 'READ').length;
      refused += outcomes.filter(([, { kind }]) => kind === 'REFUSED').length;
      await store(tx, takeover.id, file.kind, outcomes);
    }
    return ok({ recognition, writing, rows: read + refused, refused });
  }
}

async function store(tx: Tx, takeoverId: string, kind: string, outcomes: readonly (readonly [number, TakeoverOutcome])[]): Promise<void> {
  const rows = outcomes.flatMap(([n, outcome]): object[] => (outcome.kind === 'SKIPPED' ? [] : outcome.kind === 'READ'
    ? [{ n, state: 'READ', account: 'account' in outcome.line ? outcome.line.account : '', data: outcome.line }]
    : [{ n, state: 'REFUSED', account: '', errors: outcome.errors, cells: outcome.raw.cells }]));
  for (let at = 0; at < rows.length; at += CHUNK) {
    await tx.query(
      `insert into takeover_row (takeover_id, kind, n, state, account, data, errors, cells)
       select $1, $2, r.n, r.state, r.account, r.data, r.errors, r.cells from jsonb_to_recordset($3) as r(n integer, state text, account text, data jsonb, errors jsonb, cells jsonb)`,
      [takeoverId, kind, storableJson(rows.slice(at, at + CHUNK))]);
  }
}

/** The lines of a takeover as they are stored; notes without their text, of which there may be very much: see `noteTexts`. */
export async function storedBook(tx: Tx, { id, asOf }: Pick<TakeoverRecord, 'id' | 'asOf'>): Promise<{ book: TakenBook; balances: BalanceLine[] }> {
  const lines = async <L>(kind: string): Promise<L[]> =>
    (await tx.query<{ data: L }>(`select case when kind = 'NOTES' then jsonb_set(data, '{text}', '""') else data end as data from takeover_row where takeover_id = $1 and kind = $2 and state = 'READ' order by n`, [id, kind])).map(({ data }) => data);
  return { book: takenBook(await lines<AccountLine>('ACCOUNTS'), await lines<PaymentLine>('PAYMENTS'), await lines<NoteLine>('NOTES'), asOf, await lines<FeeInvoiceLine>('FEE_INVOICES')), balances: await lines<BalanceLine>('TRIAL_BALANCE') };
}

/** What the notes in some rows say. */
export async function noteTexts(tx: Tx, id: string, rows: readonly number[]): Promise<Map<number, string>> {
  if (rows.length === 0) return new Map();
  const found = await tx.query<{ n: number; text: string }>(`select n, data ->> 'text' as text from takeover_row where takeover_id = $1 and kind = 'NOTES' and n = any ($2)`, [id, rows]);
  return new Map(found.map(({ n, text }) => [n, text]));
}

async function compare(tx: Tx, takeover: TakeoverRecord, clients: readonly ClientTakenOver[], waits: readonly string[]): Promise<TakeoverSummary> {
  const { book, balances } = await storedBook(tx, takeover);
  const known = await knownInvoices(tx, book);
  const faults = [...book.faults, ...termFaults(book, clients, takeover), ...known.faults, ...(await knownFeeInvoices(tx, takeover, book))];
  await markFaults(tx, takeover.id, faults);
  const bad = new Set(faults.filter(({ kind }) => kind === 'ACCOUNTS').map(({ n }) => n));
  const accounts = book.accounts.filter(({ invoices }) => !invoices.some(({ n }) => bad.has(n)));
  const refusedInvoices = new Set(faults.filter(({ kind }) => kind === 'FEE_INVOICES').map(({ n }) => n));
  const feeInvoices = book.feeInvoices.filter(({ n }) => !refusedInvoices.has(n));
  const kept = keptFor(clients);
  if (waits.length === 0) await storeFigures(tx, takeover.id, tieFigures({ accounts, feeInvoices }, balances, clients.map(({ id }) => id), kept, await leftOut(tx, takeover.id)));
  const { refused } = await tx.one<{ refused: number }>(`select count(*)::int as refused from takeover_row where takeover_id = $1 and state = 'REFUSED'`, [takeover.id]);
  const sums = accounts.filter(({ payments }) => payments.some(({ line }) => line === null)).length;
  const adjusted = accounts.filter(({ changes }) => changes.some(({ kind }) => kind === 'ADJUSTMENT')).length;
  const interest = accounts.filter(({ payments }) => payments.some(({ applications }) => applications.some(({ bucket }) => bucket !== 'PRINCIPAL'))).length;
  return {
    accounts: accounts.length, invoices: accounts.reduce((sum, { invoices }) => sum + invoices.length, 0), payments: accounts.reduce((sum, account) => sum + account.payments.filter(({ line }) => line !== null).length, 0),
    notes: accounts.reduce((sum, { notes }) => sum + notes.length, 0), refused, sums, adjusted, waitsFor: waits,
    notices: [
      ...(sums > 0 ? [`${sums === 1 ? 'One account has' : `${sums} accounts have`} more collected to date than the payments listed: the rest comes over as one sum before them, which cannot be returned payment by payment.`] : []),
      ...(adjusted > 0 ? [`${adjusted === 1 ? 'The balance of one account is' : `The balances of ${adjusted} accounts are`} not what placed amount and payments leave: the difference comes over as an adjustment made in ${takeover.system}.`] : []),
      ...(interest > 0 ? [`On ${interest === 1 ? 'one account' : `${interest} accounts`} more was paid than the principal that is gone: the rest is taken as interest that was charged and paid.`] : []),
      ...interestGoesOn(accounts, clients, takeover), ...namesakes(known.namesakes), ...openUnsettled(accounts, kept)],
  };
}

/** From which day interest is counted here, for whoever draws the balances up to compare with the old system's. */
function interestGoesOn(accounts: TakenBook['accounts'], clients: readonly ClientTakenOver[], { asOf, system }: TakeoverRecord): string[] {
  const contracts = new Map(clients.map(({ id, contracts: own }) => [id, own]));
  const bearing = accounts.filter(({ first, clientId, currency }) => {
    const version = first.status === 'CLOSED' ? undefined : contracts.get(clientId)?.get(currency);
    return version !== undefined && bears(version);
  }).length;
  return bearing === 0 ? [] : [`${bearing === 1 ? 'One account bears' : `${bearing} accounts bear`} interest or late charges by contract: they go on here from ${formatDate(asOf)}. Interest of the days before it, and what was charged by it, is what the files say is open; nothing of it is charged again, or worked out in ${system}’s place.`];
}

/** A closed account is there because money of it is still to be remitted; say so, for it looks odd. */
function openUnsettled(accounts: TakenBook['accounts'], kept: ReturnType<typeof keptFor>): string[] {
  const closed = accounts.filter(({ first, payments, clientId, currency }) => first.status === 'CLOSED' && payments.some((payment) => unsettled(payment, kept(clientId, currency)))).length;
  return closed === 0 ? [] : [`${closed === 1 ? 'One account is' : `${closed} accounts are`} paid in full and closed, but money of ${closed === 1 ? 'it' : 'them'} is not remitted yet: ${closed === 1 ? 'it comes' : 'they come'} over closed.`];
}

function termFaults(book: TakenBook, clients: readonly ClientTakenOver[], takeover: TakeoverRecord): RowFault[] {
  const byId = new Map(clients.map((client) => [client.id, client]));
  return book.accounts.flatMap((account) => {
    const client = byId.get(account.clientId);
    const terms = client ? termsTakenOver(account, client, takeover) : undefined;
    if (!terms || terms.ok) return [];
    const { code, message } = terms.refusal;
    const remedy = 'Extend the contract to such accounts, or correct the row; then read the files again.';
    return [{ kind: 'ACCOUNTS' as const, n: account.first.n, error: { row: account.first.n, field: 'account', column: '', header: '', value: account.number.slice(0, 60), code, message, remedy } }];
  });
}

/** An invoice's number used once more, for another debtor and another debt. */
interface Namesake {
  readonly number: string;
  readonly account: string;
}

/** Numbers that begin anew every year, or for every debtor: no reason to refuse a row, but worth a look. */
function namesakes([first, ...more]: readonly Namesake[]): string[] {
  if (!first) return [];
  return [`${more.length === 0 ? 'One invoice has' : `${more.length + 1} invoices have`} a number that another debtor’s invoice of the same client has here already, such as ${first.number.slice(0, 60)} on account ${first.account}: due date or amount differ, so ${more.length === 0 ? 'it comes' : 'they come'} over.`];
}

/** Invoices that the client has here already, of the same debtor or of the same due date and amount: the book, or a part of it, came before. */
export async function knownInvoices(tx: Tx, book: TakenBook): Promise<{ faults: RowFault[]; namesakes: Namesake[] }> {
  const faults: RowFault[] = [];
  const others: Namesake[] = [];
  const lines = book.accounts.flatMap(({ invoices }) => invoices);
  for (let at = 0; at < lines.length; at += CHUNK) {
    const part = lines.slice(at, at + CHUNK).map(({ n, clientId, invoiceNumber, customerKey, dueDate, original, currency }) => ({ n, client: clientId, number: referenceKey(invoiceNumber), one: invoiceNumberKey(invoiceNumber), debtor: customerKey, due: dueDate, minor: original, currency }));
    const found = await tx.query<{ n: number; number: string; account: string; same: boolean }>(
      `select distinct on (k.n) k.n, i.number, a.number as account, s.same
         from jsonb_to_recordset($1) as k(n integer, client uuid, number text, one text, debtor text, due date, minor bigint, currency text)
         join invoice i on i.client_id = k.client and i.number_normalised = k.number and invoice_number_key(i.number) = k.one join account a on a.id = i.account_id join debtor d on d.id = a.debtor_id
        cross join lateral (select d.name_normalised = k.debtor or (i.due_date = k.due and i.amount = k.minor and i.currency = k.currency) as same) s
        where k.number <> '' order by k.n, s.same desc, a.number`, [storableJson(part)]);
    others.push(...found.filter(({ same }) => !same));
    faults.push(...found.filter(({ same }) => same).map(({ n, number, account }): RowFault => ({
      kind: 'ACCOUNTS', n, error: { row: n, field: 'invoiceNumber', column: '', header: '', value: number.slice(0, 60), code: 'ALREADY_HERE', message: `Invoice ${number.slice(0, 60)} of this client is here already, on account ${account}.`, remedy: 'Take the row out: it would be collected twice.' } })));
  }
  return { faults, namesakes: others };
}

/** Invoices of the agency that an earlier takeover brought over. */
export async function knownFeeInvoices(tx: Tx, { id }: Pick<TakeoverRecord, 'id'>, { feeInvoices }: TakenBook): Promise<RowFault[]> {
  const found = await tx.query<{ n: number; number: string; takeover: string }>(
    `select k.n, k.number, t.number as takeover from jsonb_to_recordset($2) as k(n integer, client text, number text)
       join takeover_row r on r.kind = 'FEE_INVOICES' and r.data ->> 'clientId' = k.client and upper(trim(r.data ->> 'number')) = upper(trim(k.number))
       join takeover t on t.id = r.takeover_id and t.status = 'COMMITTED' where t.id <> $1`,
    [id, storableJson(feeInvoices.map(({ n, clientId, number }) => ({ n, client: clientId, number })))]);
  return found.map(({ n, number, takeover }): RowFault => ({
    kind: 'FEE_INVOICES', n, error: { row: n, field: 'number', column: '', header: '', value: number, code: 'ALREADY_HERE', message: `Invoice ${number} of this client came over already, by ${takeover}.`, remedy: 'Take the row out: it would be owed twice.' } }));
}

async function markFaults(tx: Tx, takeoverId: string, faults: readonly RowFault[]): Promise<void> {
  const rows = [...Map.groupBy(faults, ({ kind, n }) => `${kind} ${n}`).values()].map((own) => ({ kind: own[0]?.kind, n: own[0]?.n, errors: own.map(({ error }) => error) }));
  for (let at = 0; at < rows.length; at += CHUNK) {
    await tx.query(
      `update takeover_row r set state = 'REFUSED', errors = f.errors from jsonb_to_recordset($2) as f(kind text, n integer, errors jsonb) where r.takeover_id = $1 and (r.kind, r.n) = (f.kind, f.n)`,
      [takeoverId, storableJson(rows.slice(at, at + CHUNK))]);
  }
}

const leftOut = (tx: Tx, takeoverId: string): Promise<LeftOut[]> =>
  tx.query<LeftOut & Record<string, unknown>>(
    `select (data ->> 'clientId')::uuid as "clientId", account, n, errors -> 0 ->> 'message' as why from takeover_row where takeover_id = $1 and state = 'REFUSED' and kind in ('ACCOUNTS', 'PAYMENTS', 'FEE_INVOICES') order by kind, n limit 25`, [takeoverId]);

async function storeFigures(tx: Tx, takeoverId: string, figures: readonly FigureTied[]): Promise<void> {
  await tx.query(
    `insert into takeover_figure (takeover_id, client_id, currency, figure, stated, found, behind)
     select $1, f."clientId", f.currency, f.figure, f.stated, f.found, f.behind
       from jsonb_to_recordset($2) as f("clientId" uuid, currency char(3), figure text, stated bigint, found bigint, behind jsonb)`, [takeoverId, storableJson(figures)]);
}
