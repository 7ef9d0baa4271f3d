import { Injectable } from '@nestjs/common';
import { ok, type BusinessDate, type Result } from '@quittance/kernel';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page } from '@quittance/platform';

/** An invoice or credit note, and what is open of it; minor units. */
export interface InvoiceView {
  id: string;
  kind: string;
  number: string;
  clientId: string;
  clientCode: string;
  clientName: string;
  currency: string;
  issuedOn: BusinessDate;
  dueOn: BusinessDate | null;
  amount: number;
  open: number;
  overdue: boolean;
  parts: { runId: string; clientName: string; statementNumber: string; amount: number }[];
  settlements: { id: string; on: BusinessDate; by: string; paymentId: string | null; amount: number; returned: boolean }[];
  pdfPath: string;
  csvPath: string;
  xlsxPath: string;
}

/** A payment of a client to the agency. */
export interface ClientPaymentView {
  id: string;
  number: string;
  clientId: string;
  clientName: string;
  currency: string;
  amount: number;
  onAccount: number;
  receivedOn: BusinessDate;
  method: string;
  reference: string;
  returned: boolean;
  reversesNumber: string | null;
  reason: string;
}

export interface InvoiceFilter {
  clientId?: string | null;
  kind?: string | null;
  openOnly?: boolean | null;
}

const INVOICES = `
  select i.id, i.kind, i.number, i.client_id as "clientId", c.code as "clientCode", c.name as "clientName", i.currency, i.issued_on as "issuedOn", i.due_on as "dueOn", i.amount, i.open,
         coalesce(i.kind = 'INVOICE' and i.open > 0 and i.due_on < $1, false) as overdue,
         coalesce((select jsonb_agg(jsonb_build_object('runId', p.run_id, 'clientName', k.name, 'statementNumber', r.statement_number, 'amount', p.amount) order by k.name, r.statement_number)
                     from client_invoice_part p join client k on k.id = p.client_id join remittance_run r on r.id = p.run_id where p.invoice_id = i.id), '[]') as parts,
         coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'on', s.settled_on, 'by', coalesce(p.number, case i.kind when 'INVOICE' then n.number else v.number end), 'paymentId', s.payment_id, 'amount', s.amount,
                          'returned', exists (select from client_payment x where x.reverses_id = s.payment_id)) order by s.id)
                     from invoice_settlement s left join client_payment p on p.id = s.payment_id left join client_invoice n on n.id = s.credit_note_id left join client_invoice v on v.id = s.invoice_id
                    where case i.kind when 'INVOICE' then s.invoice_id else s.credit_note_id end = i.id), '[]') as settlements,
         '/files/invoices/' || i.id || '.pdf' as "pdfPath", '/files/invoices/' || i.id || '.csv' as "csvPath", '/files/invoices/' || i.id || '.xlsx' as "xlsxPath"
    from client_invoice_open i join client c on c.id = i.client_id`;

const PAYMENTS = `
  select p.id, p.number, p.client_id as "clientId", c.name as "clientName", p.currency, p.amount, p.on_account as "onAccount", p.received_on as "receivedOn", p.method, p.reference,
         exists (select from client_payment r where r.reverses_id = p.id) as returned, o.number as "reversesNumber", p.reason
    from client_payment p join client c on c.id = p.client_id left join client_payment o on o.id = p.reverses_id`;

/** What clients were billed and what they paid. */
@Injectable()
export class InvoicesQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** The newest first. A client's login sees its own. */
  list(ctx: Ctx, { clientId, kind, openOnly }: InvoiceFilter, page: { first: number; after?: string | null }): Promise<Page<InvoiceView>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    const own = ctx.principal.kind === 'client' ? ctx.principal.clientIds : null;
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<InvoiceView & Record<string, unknown>>(
        `${INVOICES} where ($2::uuid is null or i.client_id = $2) and ($3::text is null or i.kind = $3) and (not $4 or i.open > 0) and ($5::uuid[] is null or i.client_id = any ($5))
           and ($6::date is null or (i.issued_on, i.id) < ($6, $7::uuid)) order by i.issued_on desc, i.id desc limit $8`,
        [tx.today, clientId ?? null, kind ?? null, openOnly ?? false, own, after?.[0] ?? null, after?.[1] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.issuedOn, row.id], (row): InvoiceView => row);
    });
  }

  /** One; null where there is none in sight. */
  one(ctx: Ctx, id: string): Promise<InvoiceView | null> {
    return this.work.read(ctx, async (tx) => (await tx.maybeOne<InvoiceView & Record<string, unknown>>(`${INVOICES} where i.id = $2`, [tx.today, id])) ?? null);
  }

  /** Payments of clients, the newest first. */
  payments(ctx: Ctx, clientId: string | null, page: { first: number; after?: string | null }): Promise<Page<ClientPaymentView>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<ClientPaymentView & Record<string, unknown>>(
        `${PAYMENTS} where ($1::uuid is null or p.client_id = $1) and ($2::date is null or (p.received_on, p.id) < ($2, $3::uuid)) order by p.received_on desc, p.id desc limit $4`,
        [clientId, after?.[0] ?? null, after?.[1] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.receivedOn, row.id], (row): ClientPaymentView => row);
    });
  }

  /** The payment a command was about with what it did, or the command's refusal. */
  async after<Done extends { paymentId: string; message: string }>(ctx: Ctx, done: Promise<Result<Done>>): Promise<Result<ClientPaymentView & { message: string }>> {
    const result = await done;
    if (!result.ok) return result;
    return this.work.read(ctx, async (tx) => ok({ ...(await tx.one<ClientPaymentView & Record<string, unknown>>(`${PAYMENTS} where p.id = $1`, [result.value.paymentId])), message: result.value.message }));
  }
}
