import { Injectable } from '@nestjs/common';
import type { BusinessDate, CurrencyCode, PlacementId } from '@quittance/kernel';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type PageInput } from '@quittance/platform';

export interface DuplicateView {
  n: number;
  included: boolean;
  customer: string;
  invoiceNumber: string;
  invoiceDate: BusinessDate;
  dueDate: BusinessDate;
  amount: { minor: number; currency: CurrencyCode };
  /** NUMBER: the client's invoice number is placed already; SAME_DEBT: the same debtor, date and amount; CREDIT: the credit was taken off our invoice already. */
  because: 'NUMBER' | 'SAME_DEBT' | 'CREDIT';
  oursDebtor: string;
  oursInvoice: string;
  oursInvoiceDate: BusinessDate | null;
  oursDueDate: BusinessDate;
  oursAmount: { minor: number; currency: CurrencyCode };
  oursAccount: string;
  oursPlacedOn: BusinessDate;
  oursBalance: { minor: number; currency: CurrencyCode };
}

const DUPLICATES = `
  select r.n, r.state <> 'DUPLICATE' as included, r.customer, r.invoice_number as "invoiceNumber", r.invoice_date as "invoiceDate", r.due_date as "dueDate",
         jsonb_build_object('minor', case when r.credit then -r.amount else r.amount end, 'currency', r.currency) as amount, case when r.credit then 'CREDIT' when invoice_number_key(i.number) = invoice_number_key(r.invoice_number) then 'NUMBER' else 'SAME_DEBT' end as because,
         d.name as "oursDebtor", i.number as "oursInvoice", i.invoice_date as "oursInvoiceDate", i.due_date as "oursDueDate",
         jsonb_build_object('minor', i.amount, 'currency', i.currency) as "oursAmount", a.number as "oursAccount", a.placed_on as "oursPlacedOn",
         jsonb_build_object('minor', a.balance_minor, 'currency', a.currency) as "oursBalance"
    from placement_row r join invoice i on i.id = r.duplicate_of and i.client_id = r.client_id join account a on a.id = i.account_id join debtor d on d.id = a.debtor_id
   where r.placement_id = $1 and r.duplicate_of is not null and r.n > $2 order by r.n limit $3`;

/** Likely duplicates: the file's row and ours, side by side. */
@Injectable()
export class PlacementDuplicatesQuery {
  constructor(private readonly work: UnitOfWork) {}

  run(ctx: Ctx, placementId: PlacementId, page: PageInput): Promise<Page<DuplicateView>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 1);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<DuplicateView & Record<string, unknown>>(DUPLICATES, [placementId, after?.[0] ?? 0, first + 1]);
      return pageOf(rows, first, ({ n }) => [n], (row) => row);
    });
  }
}

export interface KnownDebtorView {
  key: string;
  name: string;
  rows: number;
  place: string;
  taxId: string;
  oursName: string;
  oursPlace: string;
  oursTaxId: string;
  oursAccounts: number;
  oursOpenAccounts: number;
}

const KNOWN = `
  select f.customer_normalised as key, f.customer as name, f.rows, f.place, f.tax_id as "taxId", d.name as "oursName", concat_ws(', ', nullif(d.postal_code, ''), nullif(d.city, ''), d.country) as "oursPlace",
         d.tax_id as "oursTaxId", d.accounts as "oursAccounts", d.open as "oursOpenAccounts"
    from (select customer_normalised, min(customer) as customer, count(*)::int as rows, coalesce(min(details ->> 'taxId'), '') as tax_id,
                 concat_ws(', ', min(details ->> 'postalCode'), min(details ->> 'city'), min(details ->> 'country')) as place
            from placement_row where placement_id = $1 and customer_normalised > $2 group by 1 order by 1) f
    cross join lateral (
      select o.name, o.postal_code, o.city, o.country, o.tax_id, a.accounts, a.open
        from debtor o cross join lateral (select count(*)::int as accounts, count(*) filter (where status <> 'CLOSED')::int as open from account where debtor_id = o.id and placement_id is distinct from $1) a
       where o.name_normalised = f.customer_normalised and a.accounts > 0 order by a.open desc, o.created_at limit 1) d
   order by f.customer_normalised limit $3`;

/** Debtors of a placement we know: the file's words and ours, side by side. A client's user sees only those of its own accounts. */
@Injectable()
export class KnownDebtorsQuery {
  constructor(private readonly work: UnitOfWork) {}

  run(ctx: Ctx, placementId: PlacementId, page: PageInput): Promise<Page<KnownDebtorView>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 1);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<KnownDebtorView & Record<string, unknown>>(KNOWN, [placementId, after?.[0] ?? '', first + 1]);
      return pageOf(rows, first, ({ key }) => [key], (row) => row);
    });
  }
}
