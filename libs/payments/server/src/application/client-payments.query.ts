import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@quittance/kernel';
import type { FeeWorking, ResolvedTerms } from '@quittance/fees/domain';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page } from '@quittance/platform';
import { explained, type ExplainedWorking } from './fee-words';

/** A payment as its client reads it: what was applied to the account, and the fee on it. */
export interface ClientPayment {
  id: string;
  accountId: string;
  accountNumber: string;
  debtorName: string;
  kind: string;
  label: string;
  method: string;
  receivedOn: BusinessDate;
  amount: number;
  fee: number;
  currency: string;
  holdsUntil: BusinessDate | null;
  working: ExplainedWorking;
}

const LABELS: Readonly<Record<string, string>> = {
  PU: 'Paid to the agency', PC: 'Paid to you', PUR: 'Returned: had been paid to the agency', PCR: 'Returned: had been paid to you',
  PA: 'Paid to a forwarded attorney or agency', PAR: 'Returned: had been paid to a forwarded attorney or agency',
};

/** Payments for the portal: of one account, or of all the login's clients. */
@Injectable()
export class ClientPaymentsQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** The newest first. */
  list(ctx: Ctx, { accountId, clientId }: { accountId: string | null; clientId: string | null }, page: { first: number; after?: string | null }): Promise<Page<ClientPayment>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<Omit<ClientPayment, 'working' | 'label'> & { working: FeeWorking; rule_name: string; reason: string }>(
        `select f.id, f.account_id as "accountId", a.number as "accountNumber", d.name as "debtorName", f.kind, f.method, f.earned_on as "receivedOn",
                f.applied as amount, f.amount as fee, f.currency, f.holds_until as "holdsUntil", f.working, t.resolved ->> 'ruleName' as rule_name, t.resolved ->> 'reason' as reason
           from fee_line f
           join account a on a.id = f.account_id
           join debtor d on d.id = a.debtor_id
           join account_terms t on t.account_id = f.account_id and t.seq = f.terms_seq
          where f.client_id = any ($1) and ($2::uuid is null or f.account_id = $2) and ($3::date is null or (f.earned_on, f.id) < ($3, $4::uuid))
          order by f.earned_on desc, f.id desc limit $5`,
        [clientId === null ? ctx.principal.clientIds : [clientId], accountId, after?.[0] ?? null, after?.[1] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.receivedOn, row.id], ({ rule_name: ruleName, reason, working, ...row }) => ({
        ...row, label: LABELS[row.kind] ?? row.kind, working: explained(working, { ruleName, reason } as ResolvedTerms) }));
    });
  }
}
