import { addDays, type BusinessDate, type ClientId, type CurrencyCode } from '@quittance/kernel';
import { INVOICE_DAYS } from '@quittance/clients/domain';
import { settleInvoices, type OpenItem } from '@quittance/remittance/domain';
import type { Tx } from '@quittance/platform';
import { takeNumbers } from './document-numbers';
import type { RunRecord } from './run-record';

interface NewInvoice {
  readonly id: string;
  readonly kind: 'INVOICE' | 'CREDIT_NOTE';
  readonly number: string;
  readonly clientId: ClientId;
  readonly currency: CurrencyCode;
  readonly dueOn: BusinessDate | null;
  readonly amount: number;
  readonly runs: readonly RunRecord[];
}

const net = ({ run }: RunRecord): number => run.invoice - run.credit;

/**
 * Makes the invoice of each client billed by these runs, or its credit note where they give back more than they charge; what is
 * open of credit notes is set against what is open of invoices, the oldest first. The runs are locked. Ids of what was made.
 */
export async function issueInvoices(tx: Tx, runs: readonly RunRecord[]): Promise<string[]> {
  const billed = [...Map.groupBy(runs.filter((run) => net(run) !== 0), ({ billedId, currency }) => `${billedId} ${currency}`).values()];
  if (billed.length === 0) return [];
  const days = await daysToPay(tx, billed.flat());
  const made: NewInvoice[] = [];
  for (const kind of ['INVOICE', 'CREDIT_NOTE'] as const) {
    const own = billed.map((some) => ({ some, amount: some.reduce((sum, run) => sum + net(run), 0) })).filter(({ amount }) => (kind === 'INVOICE' ? amount > 0 : amount < 0));
    const numbers = await takeNumbers(tx, kind, own.length);
    for (const [index, { some, amount }] of own.entries()) {
      const [first] = some;
      if (!first) continue;
      const dueOn = kind === 'INVOICE' ? addDays(tx.today, days.get(first.contractVersionId) ?? INVOICE_DAYS) : null;
      made.push({ id: tx.newId(), kind, number: numbers[index] ?? '', clientId: first.billedId, currency: first.currency, dueOn, amount: Math.abs(amount), runs: some });
    }
  }
  await store(tx, made);
  for (const invoice of made) {
    await setOff(tx, invoice.clientId, invoice.currency);
    tx.audit({
      action: invoice.kind === 'INVOICE' ? 'invoice.issued' : 'creditNote.issued', subjectKind: 'client_invoice', subjectId: invoice.id,
      facts: { number: invoice.number, amount: invoice.amount, currency: invoice.currency } });
    await tx.emit({ type: 'invoice.issued', clientId: invoice.clientId, accountId: null, payload: { invoiceId: invoice.id, kind: invoice.kind, number: invoice.number, currency: invoice.currency, minor: invoice.amount } });
  }
  return made.map(({ id }) => id);
}

async function daysToPay(tx: Tx, runs: readonly RunRecord[]): Promise<Map<string, number>> {
  const rows = await tx.query<{ id: string; days: number | null }>(
    `select id, (terms -> 'remittance' ->> 'invoiceDays')::integer as days from contract_version where id = any ($1)`, [runs.map(({ contractVersionId }) => contractVersionId)]);
  return new Map(rows.map(({ id, days }) => [id, days ?? INVOICE_DAYS]));
}

async function store(tx: Tx, made: readonly NewInvoice[]): Promise<void> {
  await tx.query(
    `insert into client_invoice (id, kind, number, client_id, currency, issued_on, due_on, amount, recorded_by, recorded_at)
     select i.id, i.kind, i.number, i."clientId", i.currency, $2, i."dueOn", i.amount, $3, $4
       from jsonb_to_recordset($1) as i(id uuid, kind text, number text, "clientId" uuid, currency char(3), "dueOn" date, amount bigint)`,
    [JSON.stringify(made.map(({ runs: _runs, ...invoice }) => invoice)), tx.today, tx.ctx.principal.userId, tx.now]);
  const parts = made.flatMap(({ id, kind, runs }) => runs.map((run) => ({ invoice: id, run: run.id, client: run.clientId, amount: kind === 'INVOICE' ? net(run) : -net(run) })));
  await tx.query(
    `insert into client_invoice_part (invoice_id, run_id, client_id, amount)
     select p.invoice, p.run, p.client, p.amount from jsonb_to_recordset($1) as p(invoice uuid, run uuid, client uuid, amount bigint)`, [JSON.stringify(parts)]);
}

/** Open invoices of a client, those due first; the client's money is locked. */
export const openInvoices = (tx: Tx, clientId: ClientId, currency: CurrencyCode, kind: NewInvoice['kind'] = 'INVOICE'): Promise<OpenItem[]> =>
  tx.query<OpenItem & Record<string, unknown>>(
    'select id, open from client_invoice_open where client_id = $1 and currency = $2 and kind = $3 and open > 0 order by due_on, issued_on, number', [clientId, currency, kind]);

/** What settled an invoice, as it is stored. */
export interface NewSettlement {
  readonly invoiceId: string;
  readonly amount: number;
  readonly paymentId?: string;
  readonly creditNoteId?: string;
}

/** Stores what settles invoices of one client and currency; the database refuses more than is open. */
export async function settle(tx: Tx, clientId: ClientId, currency: CurrencyCode, settlements: readonly NewSettlement[]): Promise<void> {
  if (settlements.length === 0) return;
  await tx.query(
    `insert into invoice_settlement (id, client_id, currency, invoice_id, payment_id, credit_note_id, amount, settled_on)
     select s.id, $2, $3, s."invoiceId", s."paymentId", s."creditNoteId", s.amount, $4
       from jsonb_to_recordset($1) as s(id uuid, "invoiceId" uuid, "paymentId" uuid, "creditNoteId" uuid, amount bigint)`,
    [JSON.stringify(settlements.map((one) => ({ id: tx.newId(), ...one }))), clientId, currency, tx.today]);
}

/** Sets the client's open credit notes against its open invoices: in the books they have met already. */
export async function setOff(tx: Tx, clientId: ClientId, currency: CurrencyCode): Promise<void> {
  const credits = await openInvoices(tx, clientId, currency, 'CREDIT_NOTE');
  for (const credit of credits) {
    const { parts } = settleInvoices(credit.open, await openInvoices(tx, clientId, currency));
    await settle(tx, clientId, currency, parts.map(({ id, amount }) => ({ invoiceId: id, amount, creditNoteId: credit.id })));
  }
}
