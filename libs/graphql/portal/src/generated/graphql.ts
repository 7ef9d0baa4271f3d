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

export type InviteColleagueInput = {
  clientIds: Array<string>;
  email: string;
  name: string;
};

/** Every part given must hold. */
export type MyAccountFilter = {
  clientId?: string | null | undefined;
  currency?: string | null | undefined;
  maxBalance?: number | null | undefined;
  maxDaysLate?: number | null | undefined;
  minBalance?: number | null | undefined;
  minDaysLate?: number | null | undefined;
  placedFrom?: string | null | undefined;
  placedTo?: string | null | undefined;
  placementId?: string | null | undefined;
  statuses?: Array<AccountStatus> | null | undefined;
  /** Beginning of a debtor name, account number, your reference or invoice number; 2 to 100 characters. */
  text?: string | null | undefined;
};

export type ReportDirectPaymentInput = {
  accountId: string;
  amount: number;
  currency: string;
  /** Made when the form opens; the same key reports once. */
  key: string;
  method?: string | null | undefined;
  receivedOn: string;
  reference?: string | null | undefined;
};

export type MyAccountsQueryVariables = Exact<{
  filter?: MyAccountFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type MyAccountsQuery = { accounts: { nodes: Array<{ id: string, number: string, clientReference: string, debtorName: string, status: AccountStatus, statusText: string, closeCode: CloseCode | null, placedOn: string, oldestDueOn: string | null, promiseDueOn: string | null, invoiceCount: number, placed: { minor: number, currency: string }, collected: { minor: number, currency: string }, balance: { minor: number, currency: string } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type MyAccountQueryVariables = Exact<{
  id: string;
}>;


export type MyAccountQuery = { account: { id: string, number: string, clientId: string, clientName: string, clientReference: string, debtorName: string, debtorCity: string, debtorCountry: string | null, status: AccountStatus, statusText: string, closeCode: CloseCode | null, placedOn: string, oldestDueOn: string | null, promiseDueOn: string | null, invoiceCount: number, placed: { minor: number, currency: string }, collected: { minor: number, currency: string }, balance: { minor: number, currency: string }, invoices: Array<{ id: string, number: string, invoiceDate: string | null, dueDate: string, daysLate: number, amount: number, paid: number, adjusted: number, open: number }>, documents: Array<{ id: string, kind: string, fileName: string, mediaType: string, size: number, invoiceId: string | null, createdAt: string }> } | null };

export type MyStoryQueryVariables = Exact<{
  accountId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type MyStoryQuery = { story: { nodes: Array<{ id: string, kind: ActivityKind, body: string, documentId: string | null, occurredAt: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ColleaguesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ColleaguesQuery = { colleagues: { nodes: Array<{ id: string, name: string, email: string, status: string, lastSeenAt: string | null, clients: Array<{ id: string, code: string, name: string }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type InviteColleagueMutationVariables = Exact<{
  input: InviteColleagueInput;
}>;


export type InviteColleagueMutation = { inviteColleague:
    | { __typename: 'ColleagueInvited', userId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type MyPaymentsQueryVariables = Exact<{
  accountId?: string | null | undefined;
  clientId?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type MyPaymentsQuery = { payments: { nodes: Array<{ id: string, accountId: string, accountNumber: string, debtorName: string, kind: string, label: string, method: string, receivedOn: string, amount: number, fee: number, currency: string, holdsUntil: string | null, working: { versionNumber: number, ruleName: string, reason: string, base: number, adjustment: number, fee: number, words: Array<string>, slices: Array<{ from: number, to: number | null, ratePpm: number, base: number, fee: number }> } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ReportDirectPaymentMutationVariables = Exact<{
  input: ReportDirectPaymentInput;
}>;


export type ReportDirectPaymentMutation = { reportDirectPayment:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'ReportedPayment', number: string, accountId: string, currency: string, applied: number, notApplied: number, fee: number, balanceAfter: number, message: string }
   };

export type NextRemittancesQueryVariables = Exact<{ [key: string]: never; }>;


export type NextRemittancesQuery = { nextRemittances: Array<{ clientId: string, clientName: string, currency: string, remitOn: string, periodFrom: string, periodTo: string, amount: number, owedByYou: number, held: number, entries: Array<{ code: string, label: string, amount: number }>, heldPayments: Array<{ id: string, accountId: string | null, accountNumber: string, debtorName: string, paidOn: string, method: string, currency: string, collected: number, fee: number, until: string }> }> };

export type NextRemittanceLinesQueryVariables = Exact<{
  clientId: string;
  currency: string;
  first: number;
  after?: string | null | undefined;
}>;


export type NextRemittanceLinesQuery = { nextRemittanceLines: { nodes: Array<{ id: string, n: number, accountId: string | null, accountNumber: string, clientReference: string, debtorName: string, kind: string, label: string, paidOn: string, currency: string, collected: number, fee: number, amount: number, rate: string, working: { versionNumber: number, ruleName: string, reason: string, base: number, adjustment: number, fee: number, words: Array<string>, slices: Array<{ from: number, to: number | null, ratePpm: number, base: number, fee: number }> } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type StatementsQueryVariables = Exact<{
  clientId?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type StatementsQuery = { statements: { nodes: Array<{ id: string, number: string, currency: string, periodFrom: string, periodTo: string, postedOn: string, collected: number, direct: number, fees: number, remitted: number, invoiced: number, carriedOut: number, pdfPath: string, csvPath: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type StatementQueryVariables = Exact<{
  id: string;
}>;


export type StatementQuery = { statement: { id: string, number: string, clientId: string, clientName: string, currency: string, periodFrom: string, periodTo: string, postedOn: string, mode: string, collected: number, direct: number, fees: number, costs: number, carriedIn: number, remitted: number, invoiced: number, carriedOut: number, pdfPath: string, csvPath: string, entries: Array<{ code: string, label: string, amount: number }> } | null };

export type StatementLinesQueryVariables = Exact<{
  statementId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type StatementLinesQuery = { statementLines: { nodes: Array<{ id: string, n: number, accountId: string | null, accountNumber: string, clientReference: string, debtorName: string, kind: string, label: string, paidOn: string, currency: string, collected: number, fee: number, amount: number, rate: string, working: { versionNumber: number, ruleName: string, reason: string, base: number, adjustment: number, fee: number, words: Array<string>, slices: Array<{ from: number, to: number | null, ratePpm: number, base: number, fee: number }> } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type StatementLineRowFragment = { id: string, n: number, accountId: string | null, accountNumber: string, clientReference: string, debtorName: string, kind: string, label: string, paidOn: string, currency: string, collected: number, fee: number, amount: number, rate: string, working: { versionNumber: number, ruleName: string, reason: string, base: number, adjustment: number, fee: number, words: Array<string>, slices: Array<{ from: number, to: number | null, ratePpm: number, base: number, fee: number }> } | null };

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
export const StatementLineRowFragmentDoc = new TypedDocumentString(`
    fragment StatementLineRow on StatementLine {
  id
  n
  accountId
  accountNumber
  clientReference
  debtorName
  kind
  label
  paidOn
  currency
  collected
  fee
  amount
  rate
  working {
    versionNumber
    ruleName
    reason
    base
    adjustment
    fee
    words
    slices {
      from
      to
      ratePpm
      base
      fee
    }
  }
}
    `, {"fragmentName":"StatementLineRow"}) as unknown as TypedDocumentString<StatementLineRowFragment, unknown>;
export const MyAccountsDocument = new TypedDocumentString(`
    query MyAccounts($filter: MyAccountFilter, $first: Int!, $after: String) {
  accounts(filter: $filter, page: {first: $first, after: $after}) {
    nodes {
      id
      number
      clientReference
      debtorName
      status
      statusText
      closeCode
      placed {
        minor
        currency
      }
      collected {
        minor
        currency
      }
      balance {
        minor
        currency
      }
      placedOn
      oldestDueOn
      promiseDueOn
      invoiceCount
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<MyAccountsQuery, MyAccountsQueryVariables>;
export const MyAccountDocument = new TypedDocumentString(`
    query MyAccount($id: Uuid!) {
  account(id: $id) {
    id
    number
    clientId
    clientName
    clientReference
    debtorName
    debtorCity
    debtorCountry
    status
    statusText
    closeCode
    placed {
      minor
      currency
    }
    collected {
      minor
      currency
    }
    balance {
      minor
      currency
    }
    placedOn
    oldestDueOn
    promiseDueOn
    invoiceCount
    invoices {
      id
      number
      invoiceDate
      dueDate
      daysLate
      amount
      paid
      adjusted
      open
    }
    documents {
      id
      kind
      fileName
      mediaType
      size
      invoiceId
      createdAt
    }
  }
}
    `) as unknown as TypedDocumentString<MyAccountQuery, MyAccountQueryVariables>;
export const MyStoryDocument = new TypedDocumentString(`
    query MyStory($accountId: Uuid!, $first: Int!, $after: String) {
  story(accountId: $accountId, page: {first: $first, after: $after}) {
    nodes {
      id
      kind
      body
      documentId
      occurredAt
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<MyStoryQuery, MyStoryQueryVariables>;
export const ColleaguesDocument = new TypedDocumentString(`
    query Colleagues($first: Int!, $after: String) {
  colleagues(page: {first: $first, after: $after}) {
    nodes {
      id
      name
      email
      status
      clients {
        id
        code
        name
      }
      lastSeenAt
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ColleaguesQuery, ColleaguesQueryVariables>;
export const InviteColleagueDocument = new TypedDocumentString(`
    mutation InviteColleague($input: InviteColleagueInput!) {
  inviteColleague(input: $input) {
    __typename
    ... on ColleagueInvited {
      userId
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<InviteColleagueMutation, InviteColleagueMutationVariables>;
export const MyPaymentsDocument = new TypedDocumentString(`
    query MyPayments($accountId: Uuid, $clientId: Uuid, $first: Int!, $after: String) {
  payments(
    accountId: $accountId
    clientId: $clientId
    page: {first: $first, after: $after}
  ) {
    nodes {
      id
      accountId
      accountNumber
      debtorName
      kind
      label
      method
      receivedOn
      amount
      fee
      currency
      holdsUntil
      working {
        versionNumber
        ruleName
        reason
        base
        adjustment
        fee
        words
        slices {
          from
          to
          ratePpm
          base
          fee
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<MyPaymentsQuery, MyPaymentsQueryVariables>;
export const ReportDirectPaymentDocument = new TypedDocumentString(`
    mutation ReportDirectPayment($input: ReportDirectPaymentInput!) {
  reportDirectPayment(input: $input) {
    __typename
    ... on ReportedPayment {
      number
      accountId
      currency
      applied
      notApplied
      fee
      balanceAfter
      message
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ReportDirectPaymentMutation, ReportDirectPaymentMutationVariables>;
export const NextRemittancesDocument = new TypedDocumentString(`
    query NextRemittances {
  nextRemittances {
    clientId
    clientName
    currency
    remitOn
    periodFrom
    periodTo
    amount
    owedByYou
    held
    entries {
      code
      label
      amount
    }
    heldPayments {
      id
      accountId
      accountNumber
      debtorName
      paidOn
      method
      currency
      collected
      fee
      until
    }
  }
}
    `) as unknown as TypedDocumentString<NextRemittancesQuery, NextRemittancesQueryVariables>;
export const NextRemittanceLinesDocument = new TypedDocumentString(`
    query NextRemittanceLines($clientId: Uuid!, $currency: String!, $first: Int!, $after: String) {
  nextRemittanceLines(
    clientId: $clientId
    currency: $currency
    page: {first: $first, after: $after}
  ) {
    nodes {
      ...StatementLineRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment StatementLineRow on StatementLine {
  id
  n
  accountId
  accountNumber
  clientReference
  debtorName
  kind
  label
  paidOn
  currency
  collected
  fee
  amount
  rate
  working {
    versionNumber
    ruleName
    reason
    base
    adjustment
    fee
    words
    slices {
      from
      to
      ratePpm
      base
      fee
    }
  }
}`) as unknown as TypedDocumentString<NextRemittanceLinesQuery, NextRemittanceLinesQueryVariables>;
export const StatementsDocument = new TypedDocumentString(`
    query Statements($clientId: Uuid, $first: Int!, $after: String) {
  statements(clientId: $clientId, page: {first: $first, after: $after}) {
    nodes {
      id
      number
      currency
      periodFrom
      periodTo
      postedOn
      collected
      direct
      fees
      remitted
      invoiced
      carriedOut
      pdfPath
      csvPath
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<StatementsQuery, StatementsQueryVariables>;
export const StatementDocument = new TypedDocumentString(`
    query Statement($id: Uuid!) {
  statement(id: $id) {
    id
    number
    clientId
    clientName
    currency
    periodFrom
    periodTo
    postedOn
    mode
    collected
    direct
    fees
    costs
    carriedIn
    remitted
    invoiced
    carriedOut
    pdfPath
    csvPath
    entries {
      code
      label
      amount
    }
  }
}
    `) as unknown as TypedDocumentString<StatementQuery, StatementQueryVariables>;
export const StatementLinesDocument = new TypedDocumentString(`
    query StatementLines($statementId: Uuid!, $first: Int!, $after: String) {
  statementLines(statementId: $statementId, page: {first: $first, after: $after}) {
    nodes {
      ...StatementLineRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment StatementLineRow on StatementLine {
  id
  n
  accountId
  accountNumber
  clientReference
  debtorName
  kind
  label
  paidOn
  currency
  collected
  fee
  amount
  rate
  working {
    versionNumber
    ruleName
    reason
    base
    adjustment
    fee
    words
    slices {
      from
      to
      ratePpm
      base
      fee
    }
  }
}`) as unknown as TypedDocumentString<StatementLinesQuery, StatementLinesQueryVariables>;
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