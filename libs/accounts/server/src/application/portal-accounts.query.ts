import { Injectable } from '@nestjs/common';
import { daysBetween, formatDate, type AccountId, type BusinessDate, type CurrencyCode } from '@quittance/kernel';
import { bucketAmounts, CLOSE_CODES, totalOf, type AccountStatus, type BucketAmounts, type CloseCode } from '@quittance/accounts/domain';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type PageInput } from '@quittance/platform';
import { accountConditions, checkFilter, Params, type AccountFilter, type AccountSort } from './account-filter';
import { ACCOUNT_ORDER, beyond } from './account-order';
import { badInput } from './bad-input';

interface Row {
  id: string; number: string; clientId: string; clientName: string; clientReference: string; debtorName: string; status: AccountStatus; closeCode: CloseCode | null; currency: CurrencyCode;
  placed_minor: number; balance_minor: number; paid_minor: number; placedOn: BusinessDate; oldestDueOn: BusinessDate | null; invoiceCount: number; promiseDueOn: BusinessDate | null;
}

/** How a client may sort its accounts: not by what is the agency's, such as how pressing one is. */
export const PORTAL_ACCOUNT_SORTS = ['PLACED_NEWEST', 'PLACED_OLDEST', 'BALANCE_LARGEST', 'BALANCE_SMALLEST', 'OLDEST_DUE'] as const satisfies readonly AccountSort[];
export type PortalAccountSort = (typeof PORTAL_ACCOUNT_SORTS)[number];

type Amount = { minor: number; currency: CurrencyCode };

/** An account as its client sees it in a list. */
export interface PortalListed extends Omit<Row, 'placed_minor' | 'balance_minor' | 'paid_minor' | 'currency'> {
  /** The status in plain words. */
  statusText: string;
  placed: Amount;
  balance: Amount;
  collected: Amount;
}

interface StoryRow extends Row {
  debtorCity: string; debtorCountry: string | null; rates: string | null;
  invoices: { id: string; number: string; invoiceDate: BusinessDate | null; dueDate: BusinessDate; amount: number; paid: number; adjusted: number; open: Partial<BucketAmounts> }[];
  documents: { id: string; kind: string; fileName: string; mediaType: string; size: number; invoiceId: string | null; createdAt: string }[];
}

const COLUMNS = `a.id, a.number, a.client_id as "clientId", c.name as "clientName", a.client_reference as "clientReference", d.name as "debtorName", a.status, a.close_code as "closeCode",
  a.currency, a.placed_minor, a.balance_minor, a.placed_on as "placedOn", a.oldest_due_on as "oldestDueOn",
  coalesce((select -sum(e.amount) from debt_entry e where e.account_id = a.id and e.kind in ('PAYMENT', 'RETURNED_PAYMENT')), 0)::bigint as paid_minor,
  (select count(*)::int from invoice i where i.account_id = a.id) as "invoiceCount",
  (select min(p.due_on) from promise p where p.account_id = a.id and p.status = 'OPEN') as "promiseDueOn"`;

const STORY = `
  select ${COLUMNS}, d.city as "debtorCity", d.country as "debtorCountry",
         coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'number', i.number, 'invoiceDate', i.invoice_date, 'dueDate', i.due_date, 'amount', i.amount,
             'paid', coalesce(-s.paid, 0), 'adjusted', coalesce(s.adjusted, 0), 'open', coalesce(o.open, '{}')) order by i.due_date, i.number)
           from invoice i
           left join (select e.invoice_id, sum(e.amount) filter (where e.kind in ('PAYMENT', 'RETURNED_PAYMENT')) as paid,
                             sum(e.amount) filter (where e.kind in ('ADJUSTMENT', 'CREDIT_NOTE', 'CHARGE', 'REVERSAL')) as adjusted
                        from debt_entry e where e.account_id = a.id group by 1) s on s.invoice_id = i.id
           left join (select b.invoice_id, jsonb_object_agg(b.bucket, b.amount) as open from debt_balance b where b.account_id = a.id group by 1) o on o.invoice_id = i.id
          where i.account_id = a.id), '[]') as invoices,
         coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'fileName', f.file_name, 'mediaType', f.media_type, 'size', f.size, 'invoiceId', f.invoice_id, 'createdAt', f.created_at)
             order by f.created_at desc, f.id) from document f where f.account_id = a.id), '[]') as documents
    from account a join client c on c.id = a.client_id join debtor d on d.id = a.debtor_id
   where a.id = $1`;

/** A client's own accounts. Row-level security decides which those are. */
@Injectable()
export class PortalAccountsQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** A page of them. */
  list(ctx: Ctx, asked: AccountFilter, sort: PortalAccountSort, page: PageInput): Promise<Page<PortalListed>> {
    return this.work.read(ctx, async (tx) => {
      const filter = badInput(checkFilter(asked));
      const first = pageSize(page.first);
      const { key, cast, down } = ACCOUNT_ORDER[sort];
      const params = new Params();
      // Named besides the policy, so that each client is one range of an index.
      const conditions = [`a.client_id = any (${params.add(ctx.principal.clientIds)})`, ...accountConditions(filter, tx.today, params)];
      const after = decodeCursor(page.after, 2);
      if (after) conditions.push(`(${beyond(key, down, `${params.add(after[0])}::${cast}`, `${params.add(after[1])}::uuid`)})`);
      const order = `order by ${key} ${down ? 'desc' : 'asc'}, a.id`;
      const rows = await tx.query<Row & { sort_key: string }>(
        `with page as (select a.* from account a where ${conditions.join(' and ')} ${order} limit ${first + 1})
         select ${COLUMNS}, (${key})::text as sort_key from page a join client c on c.id = a.client_id join debtor d on d.id = a.debtor_id ${order}`, params.values);
      return pageOf(rows, first, (row) => [row.sort_key, row.id], ({ sort_key: _, ...row }) => listed(row));
    });
  }

  /** One of them, with its invoices and documents; null when it is not the client's. */
  story(ctx: Ctx, id: AccountId) {
    return this.work.read(ctx, async (tx) => {
      const [row] = await tx.prepared<StoryRow>('portal-account', STORY, [id]);
      if (!row) return null;
      const { invoices, documents, ...account } = row;
      return {
        ...listed(account), debtorCity: account.debtorCity, debtorCountry: account.debtorCountry,
        invoices: invoices.map(({ open, ...invoice }) => ({ ...invoice, open: totalOf(bucketAmounts(open)), daysLate: daysBetween(invoice.dueDate, tx.today) })),
        documents: documents.map((document) => ({ ...document, createdAt: new Date(document.createdAt) })),
      };
    });
  }
}

function listed({ placed_minor, balance_minor, paid_minor, currency, ...row }: Row): PortalListed {
  const amount = (minor: number): Amount => ({ minor, currency });
  return { ...row, statusText: statusText(row), placed: amount(placed_minor), balance: amount(balance_minor), collected: amount(paid_minor) };
}

function statusText({ status, closeCode, promiseDueOn }: Pick<Row, 'status' | 'closeCode' | 'promiseDueOn'>): string {
  if (status === 'CLOSED') return closeCode === null ? 'Closed' : CLOSE_CODES[closeCode].label;
  if (status === 'HOLD') return 'On hold';
  if (promiseDueOn !== null) return `Promised by ${formatDate(promiseDueOn)}`;
  return status === 'NEW' ? 'Received, work begins' : 'Being worked';
}
