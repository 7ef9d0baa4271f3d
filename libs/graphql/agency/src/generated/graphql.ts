/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AccountStatus =
  | 'ACTIVE'
  | 'CLOSED'
  | 'HOLD'
  | 'NEW';

export type ActivityKind =
  | 'ADJUSTMENT'
  | 'ASSIGNED'
  | 'CALL'
  | 'CALLBACK'
  | 'CLASSIFIED'
  | 'CLOSED'
  | 'CONTACT'
  | 'CREDIT_NOTE'
  | 'DOCUMENT'
  | 'EMAIL'
  | 'HOLD'
  | 'LETTER'
  | 'NOTE'
  | 'PAYMENT'
  | 'PLACED'
  | 'PROMISE'
  | 'PROMISE_BROKEN'
  | 'PROMISE_CANCELLED'
  | 'PROMISE_KEPT'
  | 'RECALLED'
  | 'REFUND'
  | 'RELEASE'
  | 'REMITTED'
  | 'REOPENED'
  | 'RETURNED_PAYMENT';

export type CloseCode =
  | 'BANKRUPT'
  | 'CLIENT_REQUEST'
  | 'DECEASED'
  | 'DISPUTE_UPHELD'
  | 'DUPLICATE'
  | 'OUT_OF_BUSINESS'
  | 'PAID_IN_FULL'
  | 'PLACED_IN_ERROR'
  | 'RECALLED'
  | 'SETTLED'
  | 'STATUTE_BARRED'
  | 'UNCOLLECTABLE';

export type ContactKind =
  | 'ADDRESS'
  | 'EMAIL'
  | 'PHONE';

export type ContactSource =
  | 'CLIENT'
  | 'COLLECTOR'
  | 'DEBTOR'
  | 'SKIP_TRACE';

export type ContactStatus =
  | 'OUT_OF_SERVICE'
  | 'RIGHT_PARTY'
  | 'UNVERIFIED'
  | 'WRONG_PARTY';

export type DebtClass =
  | 'COMMERCIAL_ENTITY'
  | 'COMMERCIAL_NATURAL_PERSON'
  | 'CONSUMER';

export type DiaryKind =
  | 'CALL_BACK'
  | 'HOLD_ENDS'
  | 'PROMISE_DUE';

export type HoldReason =
  | 'CLIENT_REQUEST'
  | 'DISPUTE'
  | 'DOCUMENTS_AWAITED'
  | 'LEGAL_ADVICE'
  | 'OTHER'
  | 'PAYMENT_AWAITED';

/** A page of a keyset-paged list. */
export type PageInput = {
  after?: string | null | undefined;
  /** 1 to 200. */
  first?: number;
};

export type PromiseStatus =
  | 'BROKEN'
  | 'CANCELLED'
  | 'KEPT'
  | 'OPEN';

export type ReasonTone =
  | 'critical'
  | 'info'
  | 'neutral'
  | 'warning';

/** The key a hit was found by. */
export type SearchKind =
  | 'ACCOUNT'
  | 'DEBTOR'
  | 'EMAIL'
  | 'INVOICE'
  | 'PHONE'
  | 'REFERENCE';

export type FeeMonthsQueryVariables = Exact<{
  clientId?: string | null | undefined;
}>;


export type FeeMonthsQuery = { feeMonths: Array<{ month: string, clientId: string, clientName: string, currency: string, collected: number, direct: number, fees: number }> };

export type FeeRowsQueryVariables = Exact<{
  clientId: string;
  month: string;
  first: number;
  after?: string | null | undefined;
}>;


export type FeeRowsQuery = { feeRows: { nodes: Array<{ id: string, accountId: string, accountNumber: string, debtorName: string, kind: string, earnedOn: string, collected: number, feeBase: number, amount: number, currency: string, working: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type RecoveryByClientQueryVariables = Exact<{ [key: string]: never; }>;


export type RecoveryByClientQuery = { recoveryByClient: Array<{ clientId: string, clientCode: string, clientName: string, currency: string, accounts: number, placed: number, collected: number, direct: number, fees: number }> };

export type RecoveryByVintageQueryVariables = Exact<{
  currency: string;
  clientId?: string | null | undefined;
}>;


export type RecoveryByVintageQuery = { recoveryByVintage: Array<{ placedMonth: string, currency: string, accounts: number, placed: number, collected: number, fees: number, points: Array<{ age: number, cumulative: number }> }> };

export type RecoveryAccountsQueryVariables = Exact<{
  currency: string;
  clientId?: string | null | undefined;
  placedMonth?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RecoveryAccountsQuery = { recoveryAccounts: { nodes: Array<{ id: string, number: string, debtorName: string, status: string, currency: string, placed: number, collected: number, balance: number }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type TimelineLineFragment = { id: string, kind: ActivityKind, clientSees: boolean, body: string, sourceId: string | null, actorName: string, occurredAt: string, facts: Array<{ name: string, value: string }> };

export type CockpitQueryVariables = Exact<{
  id: string;
}>;


export type CockpitQuery = { account: { id: string, number: string, version: number, status: AccountStatus, holdReason: HoldReason | null, holdUntil: string | null, closeCode: CloseCode | null, closedAt: string | null, class: DebtClass, classReason: string, disputed: boolean, currency: string, clientReference: string, placedOn: string, placementId: string | null, daysLateAtPlacement: number | null, placed: number, paid: number, adjusted: number, nextActionOn: string | null, lastWorkedOn: string | null, balance: { principal: number, interest: number, fees: number, costs: number, total: number }, client: { id: string, code: string, name: string }, desk: { id: string, name: string, userName: string | null } | null, debtor: { id: string, kind: string, name: string, country: string | null, region: string, city: string, postalCode: string, timeZone: string | null, taxId: string, contactPoints: Array<{ id: string, kind: ContactKind, value: string, personName: string, personRole: string, status: ContactStatus, source: ContactSource, sourceClientName: string | null, observedAt: string }> }, invoices: Array<{ id: string, number: string, description: string, invoiceDate: string | null, dueDate: string, daysLate: number, amount: number, paid: number, adjusted: number, disputed: boolean, open: { principal: number, interest: number, fees: number, costs: number, total: number } }>, parties: Array<{ debtorId: string, name: string, role: string }>, otherAccounts: Array<{ id: string, number: string, clientName: string, status: AccountStatus, balance: { minor: number, currency: string } }>, terms: { contractVersionId: string, versionNumber: number, rates: string, reason: string, feesSoFar: number, feeIfPaid: number, clientNetsIfPaid: number, blendedRate: number | null, working: Array<string> } | null, promises: Array<{ id: string, version: number, status: PromiseStatus, dueOn: string, lastDay: string, graceDays: number, personName: string, madeOn: string, resolvedOn: string | null, recordedBy: string | null, amount: { minor: number, currency: string }, received: { minor: number, currency: string } }>, documents: Array<{ id: string, kind: string, fileName: string, mediaType: string, size: number, clientSees: boolean, invoiceId: string | null, createdAt: string }>, reasons: Array<{ code: string, text: string, tone: ReasonTone, points: number }> } | null, timeline: { nodes: Array<{ id: string, kind: ActivityKind, clientSees: boolean, body: string, sourceId: string | null, actorName: string, occurredAt: string, facts: Array<{ name: string, value: string }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type TimelineQueryVariables = Exact<{
  accountId: string;
  kinds?: Array<ActivityKind> | ActivityKind | null | undefined;
  page: PageInput;
}>;


export type TimelineQuery = { timeline: { nodes: Array<{ id: string, kind: ActivityKind, clientSees: boolean, body: string, sourceId: string | null, actorName: string, occurredAt: string, facts: Array<{ name: string, value: string }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type QueueLineFragment = { id: string, account: { id: string, number: string, debtorName: string, clientName: string, status: AccountStatus, disputed: boolean, daysLate: number | null, lastWorkedOn: string | null, nextActionOn: string | null, balance: { minor: number, currency: string } }, reasons: Array<{ code: string, text: string, tone: ReasonTone }> };

export type MyDayQueryVariables = Exact<{
  page: PageInput;
  deskId?: string | null | undefined;
}>;


export type MyDayQuery = { myDay: { desks: Array<string>, nodes: Array<{ id: string, account: { id: string, number: string, debtorName: string, clientName: string, status: AccountStatus, disputed: boolean, daysLate: number | null, lastWorkedOn: string | null, nextActionOn: string | null, balance: { minor: number, currency: string } }, reasons: Array<{ code: string, text: string, tone: ReasonTone }> }>, progress: { done: number, left: number, total: number }, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type DiaryQueryVariables = Exact<{
  from: string;
  to: string;
  deskId?: string | null | undefined;
}>;


export type DiaryQuery = { diary: Array<{ id: string, on: string, kind: DiaryKind, accountId: string, accountNumber: string, debtorName: string, amount: { minor: number, currency: string } }> };

export type FoundFragment = { groups: Array<{ kind: SearchKind, label: string, hits: Array<{ accountId: string, accountNumber: string, matched: string, debtorName: string, clientName: string, status: AccountStatus, balance: { minor: number, currency: string } }> }> };

export type SearchQueryVariables = Exact<{
  text: string;
}>;


export type SearchQuery = { search: { groups: Array<{ kind: SearchKind, label: string, hits: Array<{ accountId: string, accountNumber: string, matched: string, debtorName: string, clientName: string, status: AccountStatus, balance: { minor: number, currency: string } }> }> } };

export type FuzzySearchQueryVariables = Exact<{
  text: string;
}>;


export type FuzzySearchQuery = { fuzzySearch: { groups: Array<{ kind: SearchKind, label: string, hits: Array<{ accountId: string, accountNumber: string, matched: string, debtorName: string, clientName: string, status: AccountStatus, balance: { minor: number, currency: string } }> }> } };

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
export const TimelineLineFragmentDoc = new TypedDocumentString(`
    fragment TimelineLine on Activity {
  id
  kind
  clientSees
  body
  sourceId
  actorName
  occurredAt
  facts {
    name
    value
  }
}
    `, {"fragmentName":"TimelineLine"}) as unknown as TypedDocumentString<TimelineLineFragment, unknown>;
export const QueueLineFragmentDoc = new TypedDocumentString(`
    fragment QueueLine on QueueItem {
  id
  account {
    id
    number
    debtorName
    clientName
    status
    disputed
    daysLate
    balance {
      minor
      currency
    }
    lastWorkedOn
    nextActionOn
  }
  reasons {
    code
    text
    tone
  }
}
    `, {"fragmentName":"QueueLine"}) as unknown as TypedDocumentString<QueueLineFragment, unknown>;
export const FoundFragmentDoc = new TypedDocumentString(`
    fragment Found on SearchResult {
  groups {
    kind
    label
    hits {
      accountId
      accountNumber
      matched
      debtorName
      clientName
      status
      balance {
        minor
        currency
      }
    }
  }
}
    `, {"fragmentName":"Found"}) as unknown as TypedDocumentString<FoundFragment, unknown>;
export const FeeMonthsDocument = new TypedDocumentString(`
    query FeeMonths($clientId: Uuid) {
  feeMonths(clientId: $clientId) {
    month
    clientId
    clientName
    currency
    collected
    direct
    fees
  }
}
    `) as unknown as TypedDocumentString<FeeMonthsQuery, FeeMonthsQueryVariables>;
export const FeeRowsDocument = new TypedDocumentString(`
    query FeeRows($clientId: Uuid!, $month: BusinessDate!, $first: Int!, $after: String) {
  feeRows(
    clientId: $clientId
    month: $month
    page: {first: $first, after: $after}
  ) {
    nodes {
      id
      accountId
      accountNumber
      debtorName
      kind
      earnedOn
      collected
      feeBase
      amount
      currency
      working
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<FeeRowsQuery, FeeRowsQueryVariables>;
export const RecoveryByClientDocument = new TypedDocumentString(`
    query RecoveryByClient {
  recoveryByClient {
    clientId
    clientCode
    clientName
    currency
    accounts
    placed
    collected
    direct
    fees
  }
}
    `) as unknown as TypedDocumentString<RecoveryByClientQuery, RecoveryByClientQueryVariables>;
export const RecoveryByVintageDocument = new TypedDocumentString(`
    query RecoveryByVintage($currency: String!, $clientId: Uuid) {
  recoveryByVintage(currency: $currency, clientId: $clientId) {
    placedMonth
    currency
    accounts
    placed
    collected
    fees
    points {
      age
      cumulative
    }
  }
}
    `) as unknown as TypedDocumentString<RecoveryByVintageQuery, RecoveryByVintageQueryVariables>;
export const RecoveryAccountsDocument = new TypedDocumentString(`
    query RecoveryAccounts($currency: String!, $clientId: Uuid, $placedMonth: BusinessDate, $first: Int!, $after: String) {
  recoveryAccounts(
    currency: $currency
    clientId: $clientId
    placedMonth: $placedMonth
    page: {first: $first, after: $after}
  ) {
    nodes {
      id
      number
      debtorName
      status
      currency
      placed
      collected
      balance
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<RecoveryAccountsQuery, RecoveryAccountsQueryVariables>;
export const CockpitDocument = new TypedDocumentString(`
    query Cockpit($id: Uuid!) {
  account(id: $id) {
    id
    number
    version
    status
    holdReason
    holdUntil
    closeCode
    closedAt
    class
    classReason
    disputed
    currency
    clientReference
    placedOn
    placementId
    daysLateAtPlacement
    placed
    paid
    adjusted
    nextActionOn
    lastWorkedOn
    balance {
      principal
      interest
      fees
      costs
      total
    }
    client {
      id
      code
      name
    }
    desk {
      id
      name
      userName
    }
    debtor {
      id
      kind
      name
      country
      region
      city
      postalCode
      timeZone
      taxId
      contactPoints {
        id
        kind
        value
        personName
        personRole
        status
        source
        sourceClientName
        observedAt
      }
    }
    invoices {
      id
      number
      description
      invoiceDate
      dueDate
      daysLate
      amount
      paid
      adjusted
      disputed
      open {
        principal
        interest
        fees
        costs
        total
      }
    }
    parties {
      debtorId
      name
      role
    }
    otherAccounts {
      id
      number
      clientName
      status
      balance {
        minor
        currency
      }
    }
    terms {
      contractVersionId
      versionNumber
      rates
      reason
      feesSoFar
      feeIfPaid
      clientNetsIfPaid
      blendedRate
      working
    }
    promises {
      id
      version
      status
      amount {
        minor
        currency
      }
      received {
        minor
        currency
      }
      dueOn
      lastDay
      graceDays
      personName
      madeOn
      resolvedOn
      recordedBy
    }
    documents {
      id
      kind
      fileName
      mediaType
      size
      clientSees
      invoiceId
      createdAt
    }
    reasons {
      code
      text
      tone
      points
    }
  }
  timeline(accountId: $id, page: {first: 30}) {
    nodes {
      ...TimelineLine
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment TimelineLine on Activity {
  id
  kind
  clientSees
  body
  sourceId
  actorName
  occurredAt
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<CockpitQuery, CockpitQueryVariables>;
export const TimelineDocument = new TypedDocumentString(`
    query Timeline($accountId: Uuid!, $kinds: [ActivityKind!], $page: PageInput!) {
  timeline(accountId: $accountId, kinds: $kinds, page: $page) {
    nodes {
      ...TimelineLine
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment TimelineLine on Activity {
  id
  kind
  clientSees
  body
  sourceId
  actorName
  occurredAt
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<TimelineQuery, TimelineQueryVariables>;
export const MyDayDocument = new TypedDocumentString(`
    query MyDay($page: PageInput!, $deskId: Uuid) {
  myDay(page: $page, deskId: $deskId) {
    nodes {
      ...QueueLine
    }
    progress {
      done
      left
      total
    }
    desks
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment QueueLine on QueueItem {
  id
  account {
    id
    number
    debtorName
    clientName
    status
    disputed
    daysLate
    balance {
      minor
      currency
    }
    lastWorkedOn
    nextActionOn
  }
  reasons {
    code
    text
    tone
  }
}`) as unknown as TypedDocumentString<MyDayQuery, MyDayQueryVariables>;
export const DiaryDocument = new TypedDocumentString(`
    query Diary($from: BusinessDate!, $to: BusinessDate!, $deskId: Uuid) {
  diary(from: $from, to: $to, deskId: $deskId) {
    id
    on
    kind
    accountId
    accountNumber
    debtorName
    amount {
      minor
      currency
    }
  }
}
    `) as unknown as TypedDocumentString<DiaryQuery, DiaryQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!) {
  search(text: $text) {
    ...Found
  }
}
    fragment Found on SearchResult {
  groups {
    kind
    label
    hits {
      accountId
      accountNumber
      matched
      debtorName
      clientName
      status
      balance {
        minor
        currency
      }
    }
  }
}`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const FuzzySearchDocument = new TypedDocumentString(`
    query FuzzySearch($text: String!) {
  fuzzySearch(text: $text) {
    ...Found
  }
}
    fragment Found on SearchResult {
  groups {
    kind
    label
    hits {
      accountId
      accountNumber
      matched
      debtorName
      clientName
      status
      balance {
        minor
        currency
      }
    }
  }
}`) as unknown as TypedDocumentString<FuzzySearchQuery, FuzzySearchQueryVariables>;