import { Injectable } from '@nestjs/common';
import { type AccountId, type BusinessDate } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';

/** A mandate as screens show it; limits in minor units of its currency. */
export interface MandateView {
  readonly id: string;
  readonly number: string;
  readonly scheme: string;
  readonly currency: string;
  readonly holderName: string;
  readonly masked: string;
  readonly business: boolean;
  readonly perDebit: number | null;
  readonly perMonth: number | null;
  readonly inAll: number | null;
  readonly signedOn: BusinessDate;
  readonly firstOn: BusinessDate;
  readonly lastOn: BusinessDate | null;
  readonly proofKind: string;
  readonly proof: string;
  readonly endedOn: BusinessDate | null;
  readonly endedReason: string;
  readonly recordedBy: string | null;
  readonly version: number;
  readonly accountIds: readonly string[];
}

/** A debit as screens show it; the amount in minor units. */
export interface DebitView {
  readonly id: string;
  readonly reference: string;
  readonly mandateId: string;
  readonly mandateNumber: string;
  readonly accountId: string;
  readonly accountNumber: string;
  readonly debtorName: string;
  readonly amount: number;
  readonly currency: string;
  readonly dueOn: BusinessDate;
  readonly status: string;
  readonly returnCode: string;
  readonly returnedOn: BusinessDate | null;
  readonly endedReason: string;
  readonly receiptId: string | null;
  readonly againAs: string | null;
  readonly version: number;
}

const MOST = 200;

const MANDATES = `
  select m.id, m.number, m.scheme, m.currency, m.holder_name as "holderName", m.masked, m.business, m.per_debit as "perDebit", m.per_month as "perMonth", m.in_all as "inAll",
         m.signed_on as "signedOn", m.first_on as "firstOn", m.last_on as "lastOn", m.proof_kind as "proofKind", m.proof, m.ended_on as "endedOn", m.ended_reason as "endedReason",
         u.name as "recordedBy", m.version, (select array_agg(o.account_id order by o.account_id) from mandate_account o where o.mandate_id = m.id) as "accountIds"
    from mandate_account i join mandate m on m.id = i.mandate_id left join app_user u on u.id = m.created_by
   where i.account_id = $1 order by m.ended_on nulls first, m.created_at desc, m.id limit ${MOST}`;

const DEBITS = `
  select d.id, d.reference, d.mandate_id as "mandateId", m.number as "mandateNumber", d.account_id as "accountId", a.number as "accountNumber", b.name as "debtorName", d.amount, d.currency,
         d.due_on as "dueOn", d.status, d.return_code as "returnCode", d.returned_on as "returnedOn", d.ended_reason as "endedReason", d.receipt_id as "receiptId",
         (select n.reference from direct_debit n where n.again_of = d.id and n.status <> 'CANCELLED') as "againAs", d.version
    from direct_debit d join mandate m on m.id = d.mandate_id join account a on a.id = d.account_id join debtor b on b.id = a.debtor_id`;

/** Mandates and debits for the cockpit. */
@Injectable()
export class MandatesQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** The mandates that name an account, those in force first. */
  ofAccount(ctx: Ctx, accountId: AccountId): Promise<MandateView[]> {
    return this.work.read(ctx, (tx) => tx.query<MandateView>(MANDATES, [accountId]));
  }

  /** The debits of an account, the latest due first. */
  debitsOf(ctx: Ctx, accountId: AccountId): Promise<DebitView[]> {
    return this.work.read(ctx, (tx) => tx.query<DebitView>(`${DEBITS} where d.account_id = $1 order by d.due_on desc, d.id limit ${MOST}`, [accountId]));
  }
}
