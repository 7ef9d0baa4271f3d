/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type OverviewQueryVariables = Exact<{
  clientId?: string | null | undefined;
}>;


export type OverviewQuery = { overview: Array<{ currency: string, accounts: number, placedThisMonth: number, placed: number, collected: number, held: number, remitted: number, remittances: number, open: number, ages: Array<{ fromDays: number, toDays: number | null, accounts: number, open: number }> }> };

export type RecoveryByMonthQueryVariables = Exact<{
  currency: string;
  clientId?: string | null | undefined;
}>;


export type RecoveryByMonthQuery = { recoveryByMonth: Array<{ placedMonth: string, currency: string, accounts: number, placed: number, collected: number, points: Array<{ age: number, cumulative: number }> }> };

export type HappeningsQueryVariables = Exact<{
  clientId?: string | null | undefined;
}>;


export type HappeningsQuery = { happenings: Array<{ id: string, accountId: string, accountNumber: string, debtorName: string, kind: string, body: string, occurredAt: string }> };

export type WaitingPlacementsQueryVariables = Exact<{
  clientId?: string | null | undefined;
}>;


export type WaitingPlacementsQuery = { waitingPlacements: Array<{ id: string, number: string, fileName: string, status: string, createdAt: string }> };

export type OwnTermsQueryVariables = Exact<{
  clientId: string;
}>;


export type OwnTermsQuery = { myContract: Array<{ currency: string, number: number, effectiveFrom: string, effectiveTo: string | null, words: Array<{ topic: string, text: string }> }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const OverviewDocument = new TypedDocumentString(`
    query Overview($clientId: Uuid) {
  overview(clientId: $clientId) {
    currency
    accounts
    placedThisMonth
    placed
    collected
    held
    remitted
    remittances
    open
    ages {
      fromDays
      toDays
      accounts
      open
    }
  }
}
    `) as unknown as TypedDocumentString<OverviewQuery, OverviewQueryVariables>;
export const RecoveryByMonthDocument = new TypedDocumentString(`
    query RecoveryByMonth($currency: String!, $clientId: Uuid) {
  recoveryByMonth(currency: $currency, clientId: $clientId) {
    placedMonth
    currency
    accounts
    placed
    collected
    points {
      age
      cumulative
    }
  }
}
    `) as unknown as TypedDocumentString<RecoveryByMonthQuery, RecoveryByMonthQueryVariables>;
export const HappeningsDocument = new TypedDocumentString(`
    query Happenings($clientId: Uuid) {
  happenings(clientId: $clientId, first: 12) {
    id
    accountId
    accountNumber
    debtorName
    kind
    body
    occurredAt
  }
}
    `) as unknown as TypedDocumentString<HappeningsQuery, HappeningsQueryVariables>;
export const WaitingPlacementsDocument = new TypedDocumentString(`
    query WaitingPlacements($clientId: Uuid) {
  waitingPlacements(clientId: $clientId) {
    id
    number
    fileName
    status
    createdAt
  }
}
    `) as unknown as TypedDocumentString<WaitingPlacementsQuery, WaitingPlacementsQueryVariables>;
export const OwnTermsDocument = new TypedDocumentString(`
    query OwnTerms($clientId: Uuid!) {
  myContract(clientId: $clientId) {
    currency
    number
    effectiveFrom
    effectiveTo
    words {
      topic
      text
    }
  }
}
    `) as unknown as TypedDocumentString<OwnTermsQuery, OwnTermsQueryVariables>;