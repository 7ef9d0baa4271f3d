import type { BusinessDate } from './business-date';
import type {
  AccountId,
  ActivityId,
  ClientId,
  ContractId,
  ContractVersionId,
  DeskId,
  InvoiceId,
  PlacementId,
  PromiseId,
  ReceiptId,
  RemittanceRunId,
  SettlementId,
  UserId,
} from './ids';

/** What each event carries: ids and a little JSON. Amounts are minor units of the named currency. */
export interface EventPayloads {
  'user.created': { userId: UserId; kind: string };
  'user.invited': { userId: UserId };
  'user.activated': { userId: UserId };
  'user.rightsChanged': { userId: UserId };
  'user.disabled': { userId: UserId };
  'user.enabled': { userId: UserId };
  'user.lockedOut': { userId: UserId };
  'user.passwordChanged': { userId: UserId };
  'user.secondFactorChanged': { userId: UserId; enabled: boolean };
  'user.signedOutEverywhere': { userId: UserId };
  /** A message of the outbox left, waits again, or failed. */
  'outbox.changed': { messageId: string; status: string };
  /** A message came in, or somebody said whose it is, what it is, or that it is done. */
  'inbox.changed': { messageId: string; channel: string };
  /** A call began, moved on or ended, or somebody said whose it is. */
  'call.changed': { callId: string; direction: 'OUTBOUND' | 'INBOUND'; status: string };
  /** A number or an email address has come to be on a debtor's file. */
  'contactPoint.kept': { debtorId: string; contactPointId: string };
  'client.created': { code: string };
  'client.updated': { code: string };
  'contract.versionCreated': {
    contractId: ContractId;
    contractVersionId: ContractVersionId;
    number: number;
    effectiveFrom: BusinessDate;
  };
  'contract.versionUpdated': {
    contractId: ContractId;
    contractVersionId: ContractVersionId;
    number: number;
    effectiveFrom: BusinessDate;
  };
  'placement.progressed': { placementId: PlacementId; state: string; done: number; total: number };
  'placement.committed': { placementId: PlacementId; accounts: number; refused: number };
  'takeover.progressed': { takeoverId: string; state: string };
  'takeover.committed': { takeoverId: string; accounts: number };
  'account.placed': { placementId: PlacementId | null; currency: string; minor: number };
  'account.assigned': { fromDeskId: DeskId | null; deskId: DeskId | null };
  'account.termsChanged': { seq: number; placementType: string; effectiveFrom: string };
  'account.statusChanged': { from: string; to: string; code: string | null };
  'account.balanceChanged': { currency: string; before: number; after: number; cause: string };
  'account.classified': { from: string; to: string };
  'account.disputeChanged': { invoiceId: InvoiceId | null; disputed: boolean };
  /** What somebody told us that binds, or allowed, or took back. */
  'contact.stateChanged': { stateId: string; what: 'RESTRICTION' | 'CONSENT' | 'DISPUTE'; kind: string; ended: boolean };
  'activity.recorded': { activityId: ActivityId; kind: string };
  'promise.made': { promiseId: PromiseId; currency: string; minor: number; dueOn: BusinessDate };
  'promise.kept': { promiseId: PromiseId };
  'promise.broken': { promiseId: PromiseId; reason: 'NOT_PAID' | 'PAYMENT_RETURNED' };
  'promise.cancelled': { promiseId: PromiseId };
  /** Made, agreed to or refused by the client, kept, void, standing again, or taken back. */
  'settlement.changed': { settlementId: SettlementId; status: string; currency: string; minor: number };
  'payment.recorded': {
    receiptId: ReceiptId;
    kind: 'PU' | 'PC' | 'PA';
    currency: string;
    received: number;
    applied: number;
    fee: number;
    surplus: number;
  };
  'payment.reversed': {
    receiptId: ReceiptId;
    reversesId: ReceiptId;
    currency: string;
    applied: number;
    fee: number;
    afterRemittance: boolean;
  };
  'payment.refunded': { receiptId: ReceiptId; currency: string; minor: number };
  /** A step of a cost: REQUESTED, DEPOSIT, SPENT, REFUNDED, CHARGED, RECOVERED, REPAID, CANCELLED; or a payout asked for. */
  'cost.changed': { costId: string; step: string; currency: string; minor: number };
  /** A draft was saved or discarded: who has it open hears of it. */
  'receiptBatch.saved': { batchId: string };
  'receiptBatch.discarded': { batchId: string };
  'receiptBatch.posted': { batchId: string; number: string; receipts: number };
  /** Never the numbers themselves. */
  'bankDetails.changed': { detailsId: string; ownerKind: string; step: string };
  'cheque.changed': { chequeId: string; number: number; step: string };
  'bank.fileImported': { importId: string; lines: number; known: number; returns: number; changes: number };
  'bank.lineSettled': { lineId: string; status: string };
  'return.resubmitted': { returnedItemId: string; kind: 'REPRESENT' | 'CORRECT'; dueOn: BusinessDate };
  'remittance.prepared': { runId: RemittanceRunId; currency: string; remit: number };
  'remittance.approved': { runId: RemittanceRunId; currency: string; remit: number };
  'remittance.voided': { runId: RemittanceRunId; currency: string };
  'remittance.posted': { runId: RemittanceRunId; currency: string; remit: number };
  'reference.exchangeRateRecorded': { rates: number; on: BusinessDate };
  'reference.figureRecorded': { series: string; region: string; effectiveFrom: BusinessDate };
  'communication.changed': { communicationId: string; channel: string; status: string };
  'template.changed': { templateId: string; status: string };
  'letterBatch.progressed': { letterBatchId: string; status: string; letters: number };
  'caseFile.progressed': { caseFileId: string; status: string };
  'erasure.changed': { erasureId: string; status: string };
  'legalHold.changed': { holdId: string };
  'retention.rulesKept': { version: string };
  'invoice.issued': { invoiceId: string; kind: 'INVOICE' | 'CREDIT_NOTE'; number: string; currency: string; minor: number };
  'invoice.paid': { paymentId: string; currency: string; minor: number };
  'invoice.paymentReturned': { paymentId: string; currency: string; minor: number };
}

export type EventType = keyof EventPayloads;

/** An event of one type, as its sender emits it. `clientId` and `accountId` decide who may hear of it. */
export interface EventOf<T extends EventType> {
  readonly type: T;
  readonly clientId: ClientId | null;
  readonly accountId: AccountId | null;
  readonly payload: Readonly<EventPayloads[T]>;
}

/** Any event, told apart by `type`. */
export type DomainEvent = { [T in EventType]: EventOf<T> }[EventType];
