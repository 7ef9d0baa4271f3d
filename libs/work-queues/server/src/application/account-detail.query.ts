import { Injectable } from '@nestjs/common';
import { daysBetween, type AccountId, type BusinessDate, type CurrencyCode } from '@quittance/kernel';
import { bucketAmounts, totalOf, type AccountStatus, type Bucket, type BucketAmounts, type CloseCode, type DebtClass, type HoldReason } from '@quittance/accounts/domain';
import { lastDay, type PromiseStatus } from '@quittance/arrangements/domain';
import type { ContactKind, ContactStatus } from '@quittance/debtors/domain';
import type { ResolvedTerms } from '@quittance/fees/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { accountDetailSql } from './account-detail.sql';
import { earningsOf, type PostedFee } from './account-earnings';
import { RANK_COLUMNS, rankOf, type RankRow } from './rank-facts';
import { wallClockIn } from './wall-clock';

interface Row extends RankRow {
  id: string; number: string; version: number; status: AccountStatus; status_reason: HoldReason | ''; holdUntil: BusinessDate | null; closeCode: CloseCode | null;
  closedAt: Date | null; class: DebtClass; classReason: string; disputed: boolean; disputeReason: string; currency: CurrencyCode; clientReference: string; placedOn: BusinessDate;
  placementId: string | null; oldestDueOn: BusinessDate | null; placed: number; nextActionOn: BusinessDate | null; lastWorkedOn: BusinessDate | null;
  client: { id: string; code: string; name: string };
  desk: { id: string; name: string; userName: string | null } | null;
  debtor: {
    id: string; kind: string; name: string; taxId: string; country: string | null; region: string; city: string; postalCode: string; timeZone: string | null;
    contactPoints: { id: string; kind: ContactKind; value: string; personName: string; personRole: string; status: ContactStatus; source: 'CLIENT' | 'DEBTOR' | 'COLLECTOR' | 'SKIP_TRACE';
      sourceClientName: string | null; confidence: number; observedAt: string }[];
  };
  invoices: { id: string; number: string; description: string; invoiceDate: BusinessDate | null; dueDate: BusinessDate; amount: number; disputed: boolean; disputeReason: string; paid: number; adjusted: number; open: Partial<BucketAmounts> }[];
  parties: { debtorId: string; name: string; role: string }[];
  otherAccounts: { id: string; number: string; clientName: string; status: AccountStatus; minor: number; currency: CurrencyCode }[];
  terms: { seq: number; resolved: ResolvedTerms } | null;
  fees: PostedFee[];
  promises: { id: string; accountId: string; status: PromiseStatus; amount: number; received: number; currency: CurrencyCode; dueOn: BusinessDate; graceDays: number; personName: string;
    madeOn: BusinessDate; resolvedOn: BusinessDate | null; recordedBy: string | null; recordedAt: string; version: number }[];
  documents: { id: string; kind: string; fileName: string; mediaType: string; size: number; clientSees: boolean; invoiceId: string | null; createdAt: string }[];
}

const SQL = accountDetailSql(RANK_COLUMNS);

/** The cockpit's page of an account. */
@Injectable()
export class AccountDetailQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** Null when there is no such account, or none this principal may see. */
  run(ctx: Ctx, id: AccountId) {
    return this.work.read(ctx, async (tx) => {
      const [row] = await tx.prepared<Row>('account-detail', SQL, [id]);
      return row ? detail(row, tx) : null;
    });
  }
}

function detail(row: Row, { today, now }: Tx) {
  const invoices = row.invoices.map((invoice) => ({ ...invoice, daysLate: daysBetween(invoice.dueDate, today), open: buckets(bucketAmounts(invoice.open)) }));
  const owed = bucketAmounts(Object.fromEntries(BUCKET_KEYS.map(([bucket, key]) => [bucket, invoices.reduce((sum, { open }) => sum + open[key], 0)])));
  return {
    ...row,
    holdReason: row.status_reason === '' ? null : row.status_reason,
    daysLateAtPlacement: row.oldestDueOn === null ? null : daysBetween(row.oldestDueOn, row.placedOn),
    paid: invoices.reduce((sum, { paid }) => sum + paid, 0),
    adjusted: invoices.reduce((sum, { adjusted }) => sum + adjusted, 0),
    balance: buckets(owed),
    debtor: {
      ...row.debtor,
      localTime: row.debtor.timeZone === null ? null : wallClockIn(row.debtor.timeZone, now),
      contactPoints: row.debtor.contactPoints.map((point) => ({ ...point, observedAt: new Date(point.observedAt) })),
    },
    invoices,
    otherAccounts: row.otherAccounts.map(({ minor, currency, ...other }) => ({ ...other, balance: { minor, currency } })),
    terms: row.terms === null ? null : earningsOf(row.terms, row.fees, owed, today),
    promises: row.promises.map(({ amount, received, currency, ...promise }) => ({
      ...promise, lastDay: lastDay(promise), recordedAt: new Date(promise.recordedAt), amount: { minor: amount, currency }, received: { minor: received, currency } })),
    documents: row.documents.map((document) => ({ ...document, createdAt: new Date(document.createdAt) })),
    reasons: row.status === 'NEW' || row.status === 'ACTIVE' ? [...rankOf(row, today).reasons] : [],
  };
}

const BUCKET_KEYS = [['PRINCIPAL', 'principal'], ['INTEREST', 'interest'], ['FEES', 'fees'], ['COSTS', 'costs']] as const satisfies readonly (readonly [Bucket, string])[];

const buckets = (amounts: BucketAmounts) =>
  ({ principal: amounts.PRINCIPAL, interest: amounts.INTEREST, fees: amounts.FEES, costs: amounts.COSTS, total: totalOf(amounts) });
