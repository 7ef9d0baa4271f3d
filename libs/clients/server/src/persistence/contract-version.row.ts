import type { BusinessDate, ClientId, ContractId, ContractVersionId, CurrencyCode, UserId } from '@quittance/kernel';
import type { ContractTerms } from '@quittance/clients/domain';

/** A version of a contract as it is stored. */
export interface ContractVersionRow {
  readonly id: ContractVersionId;
  readonly contractId: ContractId;
  readonly clientId: ClientId;
  readonly currency: CurrencyCode;
  readonly number: number;
  readonly effectiveFrom: BusinessDate;
  /** The first day it is no longer in force; null: open-ended. */
  readonly effectiveTo: BusinessDate | null;
  readonly terms: ContractTerms;
  /** SHA-256 of the terms in canonical JSON. */
  readonly hash: string;
  readonly note: string;
  readonly createdBy: UserId | null;
  readonly createdAt: Date;
  /** When the first account was placed under it; from then on it can't be changed. */
  readonly usedAt: Date | null;
}

/** Columns of `ContractVersionRow`, of `contract_version v join contract c`. */
export const VERSION_COLUMNS = `v.id, v.contract_id as "contractId", v.client_id as "clientId", c.currency, v.number,
  v.effective_from as "effectiveFrom", v.effective_to as "effectiveTo", v.terms, v.hash, v.note,
  v.created_by as "createdBy", v.created_at as "createdAt", v.used_at as "usedAt"`;
