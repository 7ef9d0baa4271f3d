/** A value of type `T` that can't be mistaken for another of the same shape. */
export type Brand<T, B extends string> = T & { readonly __brand: B };

/** A uuid as a string, made by the application, branded by what it names. */
export type Id<B extends string> = Brand<string, B>;

export type UserId = Id<'UserId'>;
export type ClientId = Id<'ClientId'>;
export type ContractId = Id<'ContractId'>;
export type ContractVersionId = Id<'ContractVersionId'>;
export type DebtorId = Id<'DebtorId'>;
export type ContactPointId = Id<'ContactPointId'>;
export type PlacementId = Id<'PlacementId'>;
/** Account always means the placed debt. */
export type AccountId = Id<'AccountId'>;
export type InvoiceId = Id<'InvoiceId'>;
export type ReceiptId = Id<'ReceiptId'>;
export type LedgerAccountId = Id<'LedgerAccountId'>;
export type LedgerTransactionId = Id<'LedgerTransactionId'>;
export type RemittanceRunId = Id<'RemittanceRunId'>;
export type DocumentId = Id<'DocumentId'>;
export type ActivityId = Id<'ActivityId'>;
export type PromiseId = Id<'PromiseId'>;
export type SettlementId = Id<'SettlementId'>;
export type DeskId = Id<'DeskId'>;
export type EventId = Id<'EventId'>;

/** Brands a string known to be an id (a database column, a generator's result). Doesn't check it. */
export const asId = <I extends Id<string>>(value: string): I => value as I;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a string has the form of an id: a uuid in lower case. */
export const isId = (value: string): boolean => UUID.test(value);
