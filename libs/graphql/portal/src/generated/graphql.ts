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
  | 'ACCOUNT_FEE'
  | 'ADJUSTMENT'
  | 'ASSIGNED'
  | 'CALL'
  | 'CALLBACK'
  | 'CLASSIFIED'
  | 'CLOSED'
  | 'CONSENT'
  | 'CONSENT_ENDED'
  | 'CONTACT'
  | 'COST'
  | 'CREDIT_NOTE'
  | 'DISPUTED'
  | 'DISPUTE_ENDED'
  | 'DOCUMENT'
  | 'EMAIL'
  | 'FORWARDED'
  | 'HOLD'
  | 'INTEREST'
  | 'JUDGMENT'
  | 'LETTER'
  | 'NOTE'
  | 'PAYMENT'
  | 'PLACED'
  | 'POST_DATED'
  | 'PROMISE'
  | 'PROMISE_BROKEN'
  | 'PROMISE_CANCELLED'
  | 'PROMISE_KEPT'
  | 'RECALLED'
  | 'REFUND'
  | 'RELEASE'
  | 'REMITTED'
  | 'REOPENED'
  | 'RESTRICTED'
  | 'RESTRICTION_ENDED'
  | 'RETURNED_PAYMENT'
  | 'SETTLEMENT'
  | 'SETTLEMENT_ENDED'
  | 'SETTLEMENT_KEPT'
  | 'SETTLEMENT_VOID'
  | 'SUIT_FEE'
  | 'TERMS_CHANGED'
  | 'TEXT'
  | 'WAIVED';

/** Every part given must hold. */
export type BatchFilter = {
  /** The least first. */
  ascending?: boolean | null | undefined;
  clientId?: string | null | undefined;
  /** ISO 4217. */
  currency?: string | null | undefined;
  grouping: BatchGrouping;
  /** Months and quarters that begin, and files that were placed, on this day or later. */
  placedFrom?: string | null | undefined;
  /** On this day or earlier. */
  placedTo?: string | null | undefined;
  /** The day of placement unless named; files have no other order. */
  sort?: BatchSort | null | undefined;
};

export type BatchGrouping =
  | 'FILE'
  | 'MONTH'
  | 'QUARTER';

export type BatchSort =
  | 'ACCOUNTS'
  | 'COLLECTED'
  | 'FEES'
  | 'LISTED'
  | 'PLACED_ON';

export type CancelPlacementInput = {
  placementId: string;
  version: number;
};

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

export type CommitPlacementInput = {
  commandKey: string;
  placementId: string;
  version: number;
};

export type ConfirmMappingInput = {
  answers?: Array<PlacementAnswer> | null | undefined;
  debtorClasses?: Array<PlacementDebtorClass> | null | undefined;
  delimiter?: string | null | undefined;
  encoding?: string | null | undefined;
  /** 0: no headings. */
  headerRow?: number | null | undefined;
  /** Left out: recognise the file anew with the choices below. */
  mapping?: Array<PlacementMappedColumn> | null | undefined;
  openItemsOnly?: boolean | null | undefined;
  placementId: string;
  sheet?: string | null | undefined;
  termsDays?: number | null | undefined;
  unsureAreCompanies?: boolean | null | undefined;
  version: number;
};

export type CorrectPlacementRowInput = {
  cells: Array<PlacementCell>;
  n: number;
  placementId: string;
  version: number;
};

export type DecideDuplicatesInput = {
  include: boolean;
  placementId: string;
  /** Left out: all. */
  rows?: Array<number> | null | undefined;
  version: number;
};

export type DecideSettlementInput = {
  approve: boolean;
  /** Both sides read it. */
  note?: string | null | undefined;
  settlementId: string;
  version: number;
};

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
  /** Accounts that came to us from another system together. */
  takeoverId?: string | null | undefined;
  /** Beginning of a debtor name, account number, your reference or invoice number; 2 to 100 characters. */
  text?: string | null | undefined;
};

export type MyAccountSort =
  | 'BALANCE_LARGEST'
  | 'BALANCE_SMALLEST'
  | 'OLDEST_DUE'
  | 'PLACED_NEWEST'
  | 'PLACED_OLDEST';

/** A page of a keyset-paged list. */
export type PageInput = {
  after?: string | null | undefined;
  /** 1 to 200. */
  first?: number;
};

export type PlaceInvoicesInput = {
  clientId: string;
  clientReference?: string | null | undefined;
  commandKey: string;
  currency: string;
  debt?: PlacementFormDebt | null | undefined;
  debtor: PlacementFormDebtor;
  documentIds?: Array<string> | null | undefined;
  includeDuplicates?: boolean | null | undefined;
  invoices: Array<PlacementFormInvoice>;
};

/** Days past due. */
export type PlacementAge =
  | 'NOT_DUE'
  | 'OLDER'
  | 'TO_30'
  | 'TO_60'
  | 'TO_90'
  | 'TO_180'
  | 'TO_365';

export type PlacementAnswer = {
  id: string;
  value: string;
};

export type PlacementCell = {
  column: number;
  value: string;
};

export type PlacementDebtorClass = {
  company: boolean;
  key: string;
};

/** What a contract may price by beyond the invoices. */
export type PlacementFormDebt = {
  chargeOffDate?: string | null | undefined;
  defaultDate?: string | null | undefined;
  delinquencyDate?: string | null | undefined;
  lastPaymentDate?: string | null | undefined;
  /** Nothing was ever paid. */
  neverPaid?: boolean | null | undefined;
  /** Left out: the contract’s own. */
  placementType?: StatedPlacementType | null | undefined;
};

export type PlacementFormDebtor = {
  addressLine1?: string | null | undefined;
  city?: string | null | undefined;
  /** Said to be a company; left out: judged by its name. */
  company?: boolean | null | undefined;
  contactName?: string | null | undefined;
  country?: string | null | undefined;
  email?: string | null | undefined;
  name: string;
  phone?: string | null | undefined;
  postalCode?: string | null | undefined;
  region?: string | null | undefined;
  taxId?: string | null | undefined;
};

export type PlacementFormInvoice = {
  description?: string | null | undefined;
  dueDate: string;
  invoiceDate: string;
  minor: number;
  number: string;
};

export type PlacementMappedColumn = {
  column: number;
  field: string;
};

export type PlacementRowState =
  | 'ACCEPTED'
  | 'CREDIT'
  | 'DUPLICATE'
  | 'REFUSED'
  | 'SKIPPED';

/** RECEIVED waits to be read, NEEDS_ANSWERS for a person; READY is a finished dry run. */
export type PlacementStatus =
  | 'CANCELLED'
  | 'COMMITTED'
  | 'COMMITTING'
  | 'FAILED'
  | 'NEEDS_ANSWERS'
  | 'READING'
  | 'READY'
  | 'RECEIVED';

/** Where a debt stands with the agency: worked first, again after another agency, or at law. */
export type PlacementType =
  | 'FIRST'
  | 'LEGAL'
  | 'SECOND';

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

/** An account made up, placed today. */
export type SampleAccountInput = {
  /** Days from the date the contract names to placement. */
  ageDays: number;
  balance: number;
  country?: string | null | undefined;
  payments: Array<SamplePaymentInput>;
  placementType?: PlacementType;
  /** Without the country: CA. */
  region?: string | null | undefined;
};

/** PU: paid to the agency. PC: paid to the client. */
export type SamplePaidTo =
  | 'PC'
  | 'PU';

/** What a sample payment covers, in minor units. */
export type SamplePaymentInput = {
  costs?: number;
  fees?: number;
  /** Goods taken back, at their value. */
  goods?: boolean;
  interest?: number;
  kind?: SamplePaidTo;
  /** Marked free of commission. */
  noFee?: boolean;
  principal?: number;
  /** Left out: today. Before today: before the placement, and found later. */
  receivedOn?: string | null | undefined;
};

export type SettlementFilter = {
  accountId?: string | null | undefined;
  clientId?: string | null | undefined;
  /** Only of accounts on the desks of whoever asks. */
  mine?: boolean | null | undefined;
  /** Those whose next instalment is due first, instead of the latest. */
  soonestFirst?: boolean | null | undefined;
  statuses?: Array<SettlementStatus> | null | undefined;
};

export type SettlementStatus =
  | 'CANCELLED'
  | 'KEPT'
  | 'OPEN'
  | 'PROPOSED'
  | 'REFUSED'
  | 'VOID';

/** FOREIGN: outside the country; the debtor’s country has to agree, and prices it. */
export type StatedPlacementType =
  | 'FIRST'
  | 'FOREIGN'
  | 'LEGAL'
  | 'SECOND';

export type MyAccountsQueryVariables = Exact<{
  filter?: MyAccountFilter | null | undefined;
  sort: MyAccountSort;
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

export type MySettlementsQueryVariables = Exact<{
  filter: SettlementFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type MySettlementsQuery = { settlements: { nodes: Array<{ id: string, version: number, status: SettlementStatus, accountId: string, accountNumber: string, debtorName: string, madeOn: string, partPpm: number | null, overdue: boolean, askedBecause: string, approval: string | null, decidedName: string, decidedOn: string | null, resolvedOn: string | null, owed: { minor: number, currency: string }, agreed: { minor: number, currency: string }, received: { minor: number, currency: string }, givenUp: { minor: number, currency: string }, instalments: Array<{ n: number, dueOn: string, lastDay: string, amount: number, paid: number }>, next: { n: number, dueOn: string, lastDay: string, left: number } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type DecideSettlementMutationVariables = Exact<{
  input: DecideSettlementInput;
  key: string;
}>;


export type DecideSettlementMutation = { decideSettlement:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'SettlementDecided', settlementId: string, accountId: string, status: SettlementStatus }
   };

export type MyContractTermsQueryVariables = Exact<{
  clientId: string;
}>;


export type MyContractTermsQuery = { myContract: Array<{ currency: string, number: number, effectiveFrom: string, effectiveTo: string | null, words: Array<{ topic: string, text: string }> }> };

export type MyFeesQueryVariables = Exact<{
  clientId: string;
  currency: string;
  sample: SampleAccountInput;
}>;


export type MyFeesQuery = { myFees:
    | { __typename: 'FeePreview', currency: string, reason: string, fixedFee: number, fixedFeeWords: string, collected: number, fee: number, net: number, payments: Array<{ treatment: string, paid: number, base: number, collectedAfter: number, adjustment: number, fee: number, net: number, owed: boolean, words: Array<string>, slices: Array<{ from: number, to: number | null, ratePpm: number, base: number, fee: number, bucket: string | null }> }> }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

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

export type MyCostsQueryVariables = Exact<{
  accountId?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type MyCostsQuery = { costs: { nodes: Array<{ id: string, number: string, description: string, funder: string, attorney: string, amount: number, deposited: number, spent: number, refunded: number, charged: number, recovered: number, recoverable: boolean, chargeable: boolean, state: string, unused: number, currency: string, requestedOn: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type MyPaymentsQueryVariables = Exact<{
  accountId?: string | null | undefined;
  clientId?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type MyPaymentsQuery = { payments: { nodes: Array<{ id: string, accountId: string, accountNumber: string, debtorName: string, kind: string, label: string, method: string, receivedOn: string, amount: number, fee: number, currency: string, holdsUntil: string | null, working: { versionNumber: number, ruleName: string, reason: string, base: number, adjustment: number, fee: number, words: Array<string>, slices: Array<{ from: number, to: number | null, ratePpm: number, base: number, fee: number, bucket: string | null }> } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ReportDirectPaymentMutationVariables = Exact<{
  input: ReportDirectPaymentInput;
}>;


export type ReportDirectPaymentMutation = { reportDirectPayment:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'ReportedPayment', number: string, accountId: string, currency: string, applied: number, notApplied: number, fee: number, balanceAfter: number, message: string }
   };

export type PlacementHeadFieldsFragment = { id: string, number: string, clientId: string, clientName: string, source: string, fileName: string, status: PlacementStatus, createdAt: string, createdByName: string, placedOn: string | null, summary: { accepted: number, accounts: number, refused: number, duplicates: number, totals: Array<{ currency: string, minor: number, creditMinor: number }> } | null };

export type PlacementFieldsFragment = { id: string, number: string, clientId: string, clientName: string, source: string, fileName: string, status: PlacementStatus, rowsDone: number, rowsTotal: number | null, failure: string, createdAt: string, createdByName: string, committedAt: string | null, committedByName: string, placedOn: string | null, version: number, placedBefore: { number: string, placedOn: string } | null, options: { openItemsOnly: boolean, termsDays: number | null, unsureAreCompanies: boolean, includeDuplicates: boolean }, unsureDebtors: Array<{ key: string, name: string, rows: number, company: boolean | null }>, questions: Array<{ id: string, kind: string, text: string, reason: string, suggestion: string | null, answer: string | null, open: boolean, choices: Array<{ value: string, label: string }>, examples: Array<{ row: number, value: string }> }>, recognised: { kind: string, encoding: string | null, encodingReason: string | null, encodings: Array<string>, delimiter: string | null, delimiterReason: string | null, sheets: Array<string>, sheet: string | null, headerRow: number, confidence: number, reasons: Array<string>, remembered: boolean, missing: Array<string>, columns: Array<{ column: number, letter: string, header: string, field: string | null, confidence: number, reason: string }>, sample: Array<{ rowNumber: number, cells: Array<string> }>, fields: Array<{ field: string, label: string }> } | null, summary: { accepted: number, credits: number, refused: number, duplicates: number, skipped: number, accounts: number, debtors: number, warningCount: number, totals: Array<{ currency: string, invoices: number, accounts: number, minor: number, creditMinor: number, ages: Array<{ age: PlacementAge, invoices: number, minor: number }> }>, problems: Array<{ code: string, rows: number, message: string, remedy: string }>, warnings: Array<{ row: number, code: string, message: string }> } | null };

export type PlacementsQueryVariables = Exact<{
  page?: PageInput | null | undefined;
  clientId?: string | null | undefined;
}>;


export type PlacementsQuery = { placements: { nodes: Array<{ id: string, number: string, clientId: string, clientName: string, source: string, fileName: string, status: PlacementStatus, createdAt: string, createdByName: string, placedOn: string | null, summary: { accepted: number, accounts: number, refused: number, duplicates: number, totals: Array<{ currency: string, minor: number, creditMinor: number }> } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type PlacementQueryVariables = Exact<{
  id: string;
}>;


export type PlacementQuery = { placement: { id: string, number: string, clientId: string, clientName: string, source: string, fileName: string, status: PlacementStatus, rowsDone: number, rowsTotal: number | null, failure: string, createdAt: string, createdByName: string, committedAt: string | null, committedByName: string, placedOn: string | null, version: number, placedBefore: { number: string, placedOn: string } | null, options: { openItemsOnly: boolean, termsDays: number | null, unsureAreCompanies: boolean, includeDuplicates: boolean }, unsureDebtors: Array<{ key: string, name: string, rows: number, company: boolean | null }>, questions: Array<{ id: string, kind: string, text: string, reason: string, suggestion: string | null, answer: string | null, open: boolean, choices: Array<{ value: string, label: string }>, examples: Array<{ row: number, value: string }> }>, recognised: { kind: string, encoding: string | null, encodingReason: string | null, encodings: Array<string>, delimiter: string | null, delimiterReason: string | null, sheets: Array<string>, sheet: string | null, headerRow: number, confidence: number, reasons: Array<string>, remembered: boolean, missing: Array<string>, columns: Array<{ column: number, letter: string, header: string, field: string | null, confidence: number, reason: string }>, sample: Array<{ rowNumber: number, cells: Array<string> }>, fields: Array<{ field: string, label: string }> } | null, summary: { accepted: number, credits: number, refused: number, duplicates: number, skipped: number, accounts: number, debtors: number, warningCount: number, totals: Array<{ currency: string, invoices: number, accounts: number, minor: number, creditMinor: number, ages: Array<{ age: PlacementAge, invoices: number, minor: number }> }>, problems: Array<{ code: string, rows: number, message: string, remedy: string }>, warnings: Array<{ row: number, code: string, message: string }> } | null } | null };

export type PlacementRowsQueryVariables = Exact<{
  placementId: string;
  states: Array<PlacementRowState> | PlacementRowState;
  page?: PageInput | null | undefined;
}>;


export type PlacementRowsQuery = { placementRows: { nodes: Array<{ n: number, state: PlacementRowState, customer: string | null, invoiceNumber: string | null, invoiceDate: string | null, dueDate: string | null, creditMinor: number, accountNumber: string | null, cells: Array<string>, correctable: boolean, skipped: string | null, amount: { minor: number, currency: string } | null, errors: Array<{ column: number | null, letter: string, header: string, value: string, code: string, message: string, remedy: string }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type PlacementDuplicatesQueryVariables = Exact<{
  placementId: string;
  page?: PageInput | null | undefined;
}>;


export type PlacementDuplicatesQuery = { placementDuplicates: { nodes: Array<{ n: number, included: boolean, customer: string, invoiceNumber: string, invoiceDate: string, because: string, oursDebtor: string, oursInvoice: string, oursInvoiceDate: string | null, oursAccount: string, oursPlacedOn: string, amount: { minor: number, currency: string }, oursAmount: { minor: number, currency: string }, oursBalance: { minor: number, currency: string } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type PlacementKnownDebtorsQueryVariables = Exact<{
  placementId: string;
  page?: PageInput | null | undefined;
}>;


export type PlacementKnownDebtorsQuery = { placementKnownDebtors: { nodes: Array<{ key: string, name: string, rows: number, place: string, taxId: string, oursName: string, oursPlace: string, oursTaxId: string, oursAccounts: number, oursOpenAccounts: number }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ConfirmMappingMutationVariables = Exact<{
  input: ConfirmMappingInput;
}>;


export type ConfirmMappingMutation = { confirmMapping:
    | { __typename: 'Placement', id: string, number: string, clientId: string, clientName: string, source: string, fileName: string, status: PlacementStatus, rowsDone: number, rowsTotal: number | null, failure: string, createdAt: string, createdByName: string, committedAt: string | null, committedByName: string, placedOn: string | null, version: number, placedBefore: { number: string, placedOn: string } | null, options: { openItemsOnly: boolean, termsDays: number | null, unsureAreCompanies: boolean, includeDuplicates: boolean }, unsureDebtors: Array<{ key: string, name: string, rows: number, company: boolean | null }>, questions: Array<{ id: string, kind: string, text: string, reason: string, suggestion: string | null, answer: string | null, open: boolean, choices: Array<{ value: string, label: string }>, examples: Array<{ row: number, value: string }> }>, recognised: { kind: string, encoding: string | null, encodingReason: string | null, encodings: Array<string>, delimiter: string | null, delimiterReason: string | null, sheets: Array<string>, sheet: string | null, headerRow: number, confidence: number, reasons: Array<string>, remembered: boolean, missing: Array<string>, columns: Array<{ column: number, letter: string, header: string, field: string | null, confidence: number, reason: string }>, sample: Array<{ rowNumber: number, cells: Array<string> }>, fields: Array<{ field: string, label: string }> } | null, summary: { accepted: number, credits: number, refused: number, duplicates: number, skipped: number, accounts: number, debtors: number, warningCount: number, totals: Array<{ currency: string, invoices: number, accounts: number, minor: number, creditMinor: number, ages: Array<{ age: PlacementAge, invoices: number, minor: number }> }>, problems: Array<{ code: string, rows: number, message: string, remedy: string }>, warnings: Array<{ row: number, code: string, message: string }> } | null }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type CorrectPlacementRowMutationVariables = Exact<{
  input: CorrectPlacementRowInput;
}>;


export type CorrectPlacementRowMutation = { correctPlacementRow:
    | { __typename: 'Placement', id: string, number: string, clientId: string, clientName: string, source: string, fileName: string, status: PlacementStatus, rowsDone: number, rowsTotal: number | null, failure: string, createdAt: string, createdByName: string, committedAt: string | null, committedByName: string, placedOn: string | null, version: number, placedBefore: { number: string, placedOn: string } | null, options: { openItemsOnly: boolean, termsDays: number | null, unsureAreCompanies: boolean, includeDuplicates: boolean }, unsureDebtors: Array<{ key: string, name: string, rows: number, company: boolean | null }>, questions: Array<{ id: string, kind: string, text: string, reason: string, suggestion: string | null, answer: string | null, open: boolean, choices: Array<{ value: string, label: string }>, examples: Array<{ row: number, value: string }> }>, recognised: { kind: string, encoding: string | null, encodingReason: string | null, encodings: Array<string>, delimiter: string | null, delimiterReason: string | null, sheets: Array<string>, sheet: string | null, headerRow: number, confidence: number, reasons: Array<string>, remembered: boolean, missing: Array<string>, columns: Array<{ column: number, letter: string, header: string, field: string | null, confidence: number, reason: string }>, sample: Array<{ rowNumber: number, cells: Array<string> }>, fields: Array<{ field: string, label: string }> } | null, summary: { accepted: number, credits: number, refused: number, duplicates: number, skipped: number, accounts: number, debtors: number, warningCount: number, totals: Array<{ currency: string, invoices: number, accounts: number, minor: number, creditMinor: number, ages: Array<{ age: PlacementAge, invoices: number, minor: number }> }>, problems: Array<{ code: string, rows: number, message: string, remedy: string }>, warnings: Array<{ row: number, code: string, message: string }> } | null }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type DecideDuplicatesMutationVariables = Exact<{
  input: DecideDuplicatesInput;
}>;


export type DecideDuplicatesMutation = { decideDuplicates:
    | { __typename: 'Placement', id: string, number: string, clientId: string, clientName: string, source: string, fileName: string, status: PlacementStatus, rowsDone: number, rowsTotal: number | null, failure: string, createdAt: string, createdByName: string, committedAt: string | null, committedByName: string, placedOn: string | null, version: number, placedBefore: { number: string, placedOn: string } | null, options: { openItemsOnly: boolean, termsDays: number | null, unsureAreCompanies: boolean, includeDuplicates: boolean }, unsureDebtors: Array<{ key: string, name: string, rows: number, company: boolean | null }>, questions: Array<{ id: string, kind: string, text: string, reason: string, suggestion: string | null, answer: string | null, open: boolean, choices: Array<{ value: string, label: string }>, examples: Array<{ row: number, value: string }> }>, recognised: { kind: string, encoding: string | null, encodingReason: string | null, encodings: Array<string>, delimiter: string | null, delimiterReason: string | null, sheets: Array<string>, sheet: string | null, headerRow: number, confidence: number, reasons: Array<string>, remembered: boolean, missing: Array<string>, columns: Array<{ column: number, letter: string, header: string, field: string | null, confidence: number, reason: string }>, sample: Array<{ rowNumber: number, cells: Array<string> }>, fields: Array<{ field: string, label: string }> } | null, summary: { accepted: number, credits: number, refused: number, duplicates: number, skipped: number, accounts: number, debtors: number, warningCount: number, totals: Array<{ currency: string, invoices: number, accounts: number, minor: number, creditMinor: number, ages: Array<{ age: PlacementAge, invoices: number, minor: number }> }>, problems: Array<{ code: string, rows: number, message: string, remedy: string }>, warnings: Array<{ row: number, code: string, message: string }> } | null }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type CommitPlacementMutationVariables = Exact<{
  input: CommitPlacementInput;
}>;


export type CommitPlacementMutation = { commitPlacement:
    | { __typename: 'Placement', id: string, number: string, clientId: string, clientName: string, source: string, fileName: string, status: PlacementStatus, rowsDone: number, rowsTotal: number | null, failure: string, createdAt: string, createdByName: string, committedAt: string | null, committedByName: string, placedOn: string | null, version: number, placedBefore: { number: string, placedOn: string } | null, options: { openItemsOnly: boolean, termsDays: number | null, unsureAreCompanies: boolean, includeDuplicates: boolean }, unsureDebtors: Array<{ key: string, name: string, rows: number, company: boolean | null }>, questions: Array<{ id: string, kind: string, text: string, reason: string, suggestion: string | null, answer: string | null, open: boolean, choices: Array<{ value: string, label: string }>, examples: Array<{ row: number, value: string }> }>, recognised: { kind: string, encoding: string | null, encodingReason: string | null, encodings: Array<string>, delimiter: string | null, delimiterReason: string | null, sheets: Array<string>, sheet: string | null, headerRow: number, confidence: number, reasons: Array<string>, remembered: boolean, missing: Array<string>, columns: Array<{ column: number, letter: string, header: string, field: string | null, confidence: number, reason: string }>, sample: Array<{ rowNumber: number, cells: Array<string> }>, fields: Array<{ field: string, label: string }> } | null, summary: { accepted: number, credits: number, refused: number, duplicates: number, skipped: number, accounts: number, debtors: number, warningCount: number, totals: Array<{ currency: string, invoices: number, accounts: number, minor: number, creditMinor: number, ages: Array<{ age: PlacementAge, invoices: number, minor: number }> }>, problems: Array<{ code: string, rows: number, message: string, remedy: string }>, warnings: Array<{ row: number, code: string, message: string }> } | null }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type CancelPlacementMutationVariables = Exact<{
  input: CancelPlacementInput;
}>;


export type CancelPlacementMutation = { cancelPlacement:
    | { __typename: 'Placement', id: string, number: string, clientId: string, clientName: string, source: string, fileName: string, status: PlacementStatus, rowsDone: number, rowsTotal: number | null, failure: string, createdAt: string, createdByName: string, committedAt: string | null, committedByName: string, placedOn: string | null, version: number, placedBefore: { number: string, placedOn: string } | null, options: { openItemsOnly: boolean, termsDays: number | null, unsureAreCompanies: boolean, includeDuplicates: boolean }, unsureDebtors: Array<{ key: string, name: string, rows: number, company: boolean | null }>, questions: Array<{ id: string, kind: string, text: string, reason: string, suggestion: string | null, answer: string | null, open: boolean, choices: Array<{ value: string, label: string }>, examples: Array<{ row: number, value: string }> }>, recognised: { kind: string, encoding: string | null, encodingReason: string | null, encodings: Array<string>, delimiter: string | null, delimiterReason: string | null, sheets: Array<string>, sheet: string | null, headerRow: number, confidence: number, reasons: Array<string>, remembered: boolean, missing: Array<string>, columns: Array<{ column: number, letter: string, header: string, field: string | null, confidence: number, reason: string }>, sample: Array<{ rowNumber: number, cells: Array<string> }>, fields: Array<{ field: string, label: string }> } | null, summary: { accepted: number, credits: number, refused: number, duplicates: number, skipped: number, accounts: number, debtors: number, warningCount: number, totals: Array<{ currency: string, invoices: number, accounts: number, minor: number, creditMinor: number, ages: Array<{ age: PlacementAge, invoices: number, minor: number }> }>, problems: Array<{ code: string, rows: number, message: string, remedy: string }>, warnings: Array<{ row: number, code: string, message: string }> } | null }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type PlaceInvoicesMutationVariables = Exact<{
  input: PlaceInvoicesInput;
}>;


export type PlaceInvoicesMutation = { placeInvoices:
    | { __typename: 'Placement', id: string, number: string, clientId: string, clientName: string, source: string, fileName: string, status: PlacementStatus, rowsDone: number, rowsTotal: number | null, failure: string, createdAt: string, createdByName: string, committedAt: string | null, committedByName: string, placedOn: string | null, version: number, placedBefore: { number: string, placedOn: string } | null, options: { openItemsOnly: boolean, termsDays: number | null, unsureAreCompanies: boolean, includeDuplicates: boolean }, unsureDebtors: Array<{ key: string, name: string, rows: number, company: boolean | null }>, questions: Array<{ id: string, kind: string, text: string, reason: string, suggestion: string | null, answer: string | null, open: boolean, choices: Array<{ value: string, label: string }>, examples: Array<{ row: number, value: string }> }>, recognised: { kind: string, encoding: string | null, encodingReason: string | null, encodings: Array<string>, delimiter: string | null, delimiterReason: string | null, sheets: Array<string>, sheet: string | null, headerRow: number, confidence: number, reasons: Array<string>, remembered: boolean, missing: Array<string>, columns: Array<{ column: number, letter: string, header: string, field: string | null, confidence: number, reason: string }>, sample: Array<{ rowNumber: number, cells: Array<string> }>, fields: Array<{ field: string, label: string }> } | null, summary: { accepted: number, credits: number, refused: number, duplicates: number, skipped: number, accounts: number, debtors: number, warningCount: number, totals: Array<{ currency: string, invoices: number, accounts: number, minor: number, creditMinor: number, ages: Array<{ age: PlacementAge, invoices: number, minor: number }> }>, problems: Array<{ code: string, rows: number, message: string, remedy: string }>, warnings: Array<{ row: number, code: string, message: string }> } | null }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type NextRemittancesQueryVariables = Exact<{ [key: string]: never; }>;


export type NextRemittancesQuery = { nextRemittances: Array<{ clientId: string, clientName: string, currency: string, remitOn: string, periodFrom: string, periodTo: string, amount: number, owedByYou: number, held: number, entries: Array<{ code: string, label: string, amount: number }>, heldPayments: Array<{ id: string, accountId: string | null, accountNumber: string, debtorName: string, paidOn: string, method: string, currency: string, collected: number, fee: number, until: string }> }> };

export type NextRemittanceLinesQueryVariables = Exact<{
  clientId: string;
  currency: string;
  first: number;
  after?: string | null | undefined;
}>;


export type NextRemittanceLinesQuery = { nextRemittanceLines: { nodes: Array<{ id: string, n: number, accountId: string | null, accountNumber: string, clientReference: string, debtorName: string, kind: string, label: string, paidOn: string, currency: string, collected: number, fee: number, tax: number, amount: number, rate: string, working: { versionNumber: number, ruleName: string, reason: string, base: number, adjustment: number, fee: number, words: Array<string>, slices: Array<{ from: number, to: number | null, ratePpm: number, base: number, fee: number, bucket: string | null }> } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type StatementsQueryVariables = Exact<{
  clientId?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type StatementsQuery = { statements: { nodes: Array<{ id: string, number: string, currency: string, periodFrom: string, periodTo: string, postedOn: string, collected: number, direct: number, fees: number, tax: number, remitted: number, invoiced: number, credited: number, carriedOut: number, pdfPath: string, csvPath: string, xlsxPath: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type StatementQueryVariables = Exact<{
  id: string;
}>;


export type StatementQuery = { statement: { id: string, number: string, clientId: string, clientName: string, currency: string, periodFrom: string, periodTo: string, postedOn: string, mode: string, collected: number, direct: number, fees: number, tax: number, costs: number, carriedIn: number, remitted: number, invoiced: number, credited: number, carriedOut: number, pdfPath: string, csvPath: string, xlsxPath: string, invoice: { id: string, kind: string, number: string, billedHere: boolean } | null, entries: Array<{ code: string, label: string, amount: number }> } | null };

export type StatementLinesQueryVariables = Exact<{
  statementId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type StatementLinesQuery = { statementLines: { nodes: Array<{ id: string, n: number, accountId: string | null, accountNumber: string, clientReference: string, debtorName: string, kind: string, label: string, paidOn: string, currency: string, collected: number, fee: number, tax: number, amount: number, rate: string, working: { versionNumber: number, ruleName: string, reason: string, base: number, adjustment: number, fee: number, words: Array<string>, slices: Array<{ from: number, to: number | null, ratePpm: number, base: number, fee: number, bucket: string | null }> } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type StatementLineRowFragment = { id: string, n: number, accountId: string | null, accountNumber: string, clientReference: string, debtorName: string, kind: string, label: string, paidOn: string, currency: string, collected: number, fee: number, tax: number, amount: number, rate: string, working: { versionNumber: number, ruleName: string, reason: string, base: number, adjustment: number, fee: number, words: Array<string>, slices: Array<{ from: number, to: number | null, ratePpm: number, base: number, fee: number, bucket: string | null }> } | null };

export type PortalInvoicesQueryVariables = Exact<{
  clientId?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PortalInvoicesQuery = { clientInvoices: { nodes: Array<{ id: string, kind: string, number: string, currency: string, issuedOn: string, dueOn: string | null, amount: number, open: number, overdue: boolean, pdfPath: string, csvPath: string, xlsxPath: string, parts: Array<{ statementNumber: string, clientName: string }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type MyBatchesQueryVariables = Exact<{
  filter: BatchFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type MyBatchesQuery = { batches: { nodes: Array<{ clientId: string, currency: string, placementId: string | null, takeoverId: string | null, number: string, fileName: string, placedFrom: string, accounts: number, listed: number, charges: number, adjustments: number, leftOut: number, netListed: number, collected: number, direct: number, fees: number, owing: number, open: number, yieldPerAccount: number | null, rates: { gross: number | null, withCharges: number | null, net: number | null }, months: Array<{ age: number, collected: number }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

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
export const PlacementHeadFieldsFragmentDoc = new TypedDocumentString(`
    fragment PlacementHeadFields on PlacementHead {
  id
  number
  clientId
  clientName
  source
  fileName
  status
  createdAt
  createdByName
  placedOn
  summary {
    accepted
    accounts
    refused
    duplicates
    totals {
      currency
      minor
      creditMinor
    }
  }
}
    `, {"fragmentName":"PlacementHeadFields"}) as unknown as TypedDocumentString<PlacementHeadFieldsFragment, unknown>;
export const PlacementFieldsFragmentDoc = new TypedDocumentString(`
    fragment PlacementFields on Placement {
  id
  number
  clientId
  clientName
  source
  fileName
  status
  rowsDone
  rowsTotal
  failure
  createdAt
  createdByName
  committedAt
  committedByName
  placedOn
  version
  placedBefore {
    number
    placedOn
  }
  options {
    openItemsOnly
    termsDays
    unsureAreCompanies
    includeDuplicates
  }
  unsureDebtors {
    key
    name
    rows
    company
  }
  questions {
    id
    kind
    text
    reason
    suggestion
    answer
    open
    choices {
      value
      label
    }
    examples {
      row
      value
    }
  }
  recognised {
    kind
    encoding
    encodingReason
    encodings
    delimiter
    delimiterReason
    sheets
    sheet
    headerRow
    confidence
    reasons
    remembered
    missing
    columns {
      column
      letter
      header
      field
      confidence
      reason
    }
    sample {
      rowNumber
      cells
    }
    fields {
      field
      label
    }
  }
  summary {
    accepted
    credits
    refused
    duplicates
    skipped
    accounts
    debtors
    warningCount
    totals {
      currency
      invoices
      accounts
      minor
      creditMinor
      ages {
        age
        invoices
        minor
      }
    }
    problems {
      code
      rows
      message
      remedy
    }
    warnings {
      row
      code
      message
    }
  }
}
    `, {"fragmentName":"PlacementFields"}) as unknown as TypedDocumentString<PlacementFieldsFragment, unknown>;
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
  tax
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
      bucket
    }
  }
}
    `, {"fragmentName":"StatementLineRow"}) as unknown as TypedDocumentString<StatementLineRowFragment, unknown>;
export const MyAccountsDocument = new TypedDocumentString(`
    query MyAccounts($filter: MyAccountFilter, $sort: MyAccountSort!, $first: Int!, $after: String) {
  accounts(filter: $filter, sort: $sort, page: {first: $first, after: $after}) {
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
export const MySettlementsDocument = new TypedDocumentString(`
    query MySettlements($filter: SettlementFilter!, $first: Int!, $after: String) {
  settlements(filter: $filter, page: {first: $first, after: $after}) {
    nodes {
      id
      version
      status
      accountId
      accountNumber
      debtorName
      madeOn
      partPpm
      overdue
      askedBecause
      approval
      decidedName
      decidedOn
      resolvedOn
      owed {
        minor
        currency
      }
      agreed {
        minor
        currency
      }
      received {
        minor
        currency
      }
      givenUp {
        minor
        currency
      }
      instalments {
        n
        dueOn
        lastDay
        amount
        paid
      }
      next {
        n
        dueOn
        lastDay
        left
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<MySettlementsQuery, MySettlementsQueryVariables>;
export const DecideSettlementDocument = new TypedDocumentString(`
    mutation DecideSettlement($input: DecideSettlementInput!, $key: String!) {
  decideSettlement(input: $input, key: $key) {
    __typename
    ... on SettlementDecided {
      settlementId
      accountId
      status
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DecideSettlementMutation, DecideSettlementMutationVariables>;
export const MyContractTermsDocument = new TypedDocumentString(`
    query MyContractTerms($clientId: Uuid!) {
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
    `) as unknown as TypedDocumentString<MyContractTermsQuery, MyContractTermsQueryVariables>;
export const MyFeesDocument = new TypedDocumentString(`
    query MyFees($clientId: Uuid!, $currency: String!, $sample: SampleAccountInput!) {
  myFees(clientId: $clientId, currency: $currency, sample: $sample) {
    __typename
    ... on FeePreview {
      currency
      reason
      fixedFee
      fixedFeeWords
      collected
      fee
      net
      payments {
        treatment
        paid
        base
        collectedAfter
        adjustment
        fee
        net
        owed
        words
        slices {
          from
          to
          ratePpm
          base
          fee
          bucket
        }
      }
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<MyFeesQuery, MyFeesQueryVariables>;
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
export const MyCostsDocument = new TypedDocumentString(`
    query MyCosts($accountId: Uuid, $first: Int!, $after: String) {
  costs(accountId: $accountId, page: {first: $first, after: $after}) {
    nodes {
      id
      number
      description
      funder
      attorney
      amount
      deposited
      spent
      refunded
      charged
      recovered
      recoverable
      chargeable
      state
      unused
      currency
      requestedOn
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<MyCostsQuery, MyCostsQueryVariables>;
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
          bucket
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
export const PlacementsDocument = new TypedDocumentString(`
    query Placements($page: PageInput, $clientId: Uuid) {
  placements(page: $page, clientId: $clientId) {
    nodes {
      ...PlacementHeadFields
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment PlacementHeadFields on PlacementHead {
  id
  number
  clientId
  clientName
  source
  fileName
  status
  createdAt
  createdByName
  placedOn
  summary {
    accepted
    accounts
    refused
    duplicates
    totals {
      currency
      minor
      creditMinor
    }
  }
}`) as unknown as TypedDocumentString<PlacementsQuery, PlacementsQueryVariables>;
export const PlacementDocument = new TypedDocumentString(`
    query Placement($id: Uuid!) {
  placement(id: $id) {
    ...PlacementFields
  }
}
    fragment PlacementFields on Placement {
  id
  number
  clientId
  clientName
  source
  fileName
  status
  rowsDone
  rowsTotal
  failure
  createdAt
  createdByName
  committedAt
  committedByName
  placedOn
  version
  placedBefore {
    number
    placedOn
  }
  options {
    openItemsOnly
    termsDays
    unsureAreCompanies
    includeDuplicates
  }
  unsureDebtors {
    key
    name
    rows
    company
  }
  questions {
    id
    kind
    text
    reason
    suggestion
    answer
    open
    choices {
      value
      label
    }
    examples {
      row
      value
    }
  }
  recognised {
    kind
    encoding
    encodingReason
    encodings
    delimiter
    delimiterReason
    sheets
    sheet
    headerRow
    confidence
    reasons
    remembered
    missing
    columns {
      column
      letter
      header
      field
      confidence
      reason
    }
    sample {
      rowNumber
      cells
    }
    fields {
      field
      label
    }
  }
  summary {
    accepted
    credits
    refused
    duplicates
    skipped
    accounts
    debtors
    warningCount
    totals {
      currency
      invoices
      accounts
      minor
      creditMinor
      ages {
        age
        invoices
        minor
      }
    }
    problems {
      code
      rows
      message
      remedy
    }
    warnings {
      row
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<PlacementQuery, PlacementQueryVariables>;
export const PlacementRowsDocument = new TypedDocumentString(`
    query PlacementRows($placementId: Uuid!, $states: [PlacementRowState!]!, $page: PageInput) {
  placementRows(placementId: $placementId, states: $states, page: $page) {
    nodes {
      n
      state
      customer
      invoiceNumber
      invoiceDate
      dueDate
      creditMinor
      accountNumber
      cells
      correctable
      skipped
      amount {
        minor
        currency
      }
      errors {
        column
        letter
        header
        value
        code
        message
        remedy
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<PlacementRowsQuery, PlacementRowsQueryVariables>;
export const PlacementDuplicatesDocument = new TypedDocumentString(`
    query PlacementDuplicates($placementId: Uuid!, $page: PageInput) {
  placementDuplicates(placementId: $placementId, page: $page) {
    nodes {
      n
      included
      customer
      invoiceNumber
      invoiceDate
      because
      oursDebtor
      oursInvoice
      oursInvoiceDate
      oursAccount
      oursPlacedOn
      amount {
        minor
        currency
      }
      oursAmount {
        minor
        currency
      }
      oursBalance {
        minor
        currency
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<PlacementDuplicatesQuery, PlacementDuplicatesQueryVariables>;
export const PlacementKnownDebtorsDocument = new TypedDocumentString(`
    query PlacementKnownDebtors($placementId: Uuid!, $page: PageInput) {
  placementKnownDebtors(placementId: $placementId, page: $page) {
    nodes {
      key
      name
      rows
      place
      taxId
      oursName
      oursPlace
      oursTaxId
      oursAccounts
      oursOpenAccounts
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<PlacementKnownDebtorsQuery, PlacementKnownDebtorsQueryVariables>;
export const ConfirmMappingDocument = new TypedDocumentString(`
    mutation ConfirmMapping($input: ConfirmMappingInput!) {
  confirmMapping(input: $input) {
    __typename
    ... on Placement {
      ...PlacementFields
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    fragment PlacementFields on Placement {
  id
  number
  clientId
  clientName
  source
  fileName
  status
  rowsDone
  rowsTotal
  failure
  createdAt
  createdByName
  committedAt
  committedByName
  placedOn
  version
  placedBefore {
    number
    placedOn
  }
  options {
    openItemsOnly
    termsDays
    unsureAreCompanies
    includeDuplicates
  }
  unsureDebtors {
    key
    name
    rows
    company
  }
  questions {
    id
    kind
    text
    reason
    suggestion
    answer
    open
    choices {
      value
      label
    }
    examples {
      row
      value
    }
  }
  recognised {
    kind
    encoding
    encodingReason
    encodings
    delimiter
    delimiterReason
    sheets
    sheet
    headerRow
    confidence
    reasons
    remembered
    missing
    columns {
      column
      letter
      header
      field
      confidence
      reason
    }
    sample {
      rowNumber
      cells
    }
    fields {
      field
      label
    }
  }
  summary {
    accepted
    credits
    refused
    duplicates
    skipped
    accounts
    debtors
    warningCount
    totals {
      currency
      invoices
      accounts
      minor
      creditMinor
      ages {
        age
        invoices
        minor
      }
    }
    problems {
      code
      rows
      message
      remedy
    }
    warnings {
      row
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<ConfirmMappingMutation, ConfirmMappingMutationVariables>;
export const CorrectPlacementRowDocument = new TypedDocumentString(`
    mutation CorrectPlacementRow($input: CorrectPlacementRowInput!) {
  correctPlacementRow(input: $input) {
    __typename
    ... on Placement {
      ...PlacementFields
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    fragment PlacementFields on Placement {
  id
  number
  clientId
  clientName
  source
  fileName
  status
  rowsDone
  rowsTotal
  failure
  createdAt
  createdByName
  committedAt
  committedByName
  placedOn
  version
  placedBefore {
    number
    placedOn
  }
  options {
    openItemsOnly
    termsDays
    unsureAreCompanies
    includeDuplicates
  }
  unsureDebtors {
    key
    name
    rows
    company
  }
  questions {
    id
    kind
    text
    reason
    suggestion
    answer
    open
    choices {
      value
      label
    }
    examples {
      row
      value
    }
  }
  recognised {
    kind
    encoding
    encodingReason
    encodings
    delimiter
    delimiterReason
    sheets
    sheet
    headerRow
    confidence
    reasons
    remembered
    missing
    columns {
      column
      letter
      header
      field
      confidence
      reason
    }
    sample {
      rowNumber
      cells
    }
    fields {
      field
      label
    }
  }
  summary {
    accepted
    credits
    refused
    duplicates
    skipped
    accounts
    debtors
    warningCount
    totals {
      currency
      invoices
      accounts
      minor
      creditMinor
      ages {
        age
        invoices
        minor
      }
    }
    problems {
      code
      rows
      message
      remedy
    }
    warnings {
      row
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<CorrectPlacementRowMutation, CorrectPlacementRowMutationVariables>;
export const DecideDuplicatesDocument = new TypedDocumentString(`
    mutation DecideDuplicates($input: DecideDuplicatesInput!) {
  decideDuplicates(input: $input) {
    __typename
    ... on Placement {
      ...PlacementFields
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    fragment PlacementFields on Placement {
  id
  number
  clientId
  clientName
  source
  fileName
  status
  rowsDone
  rowsTotal
  failure
  createdAt
  createdByName
  committedAt
  committedByName
  placedOn
  version
  placedBefore {
    number
    placedOn
  }
  options {
    openItemsOnly
    termsDays
    unsureAreCompanies
    includeDuplicates
  }
  unsureDebtors {
    key
    name
    rows
    company
  }
  questions {
    id
    kind
    text
    reason
    suggestion
    answer
    open
    choices {
      value
      label
    }
    examples {
      row
      value
    }
  }
  recognised {
    kind
    encoding
    encodingReason
    encodings
    delimiter
    delimiterReason
    sheets
    sheet
    headerRow
    confidence
    reasons
    remembered
    missing
    columns {
      column
      letter
      header
      field
      confidence
      reason
    }
    sample {
      rowNumber
      cells
    }
    fields {
      field
      label
    }
  }
  summary {
    accepted
    credits
    refused
    duplicates
    skipped
    accounts
    debtors
    warningCount
    totals {
      currency
      invoices
      accounts
      minor
      creditMinor
      ages {
        age
        invoices
        minor
      }
    }
    problems {
      code
      rows
      message
      remedy
    }
    warnings {
      row
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<DecideDuplicatesMutation, DecideDuplicatesMutationVariables>;
export const CommitPlacementDocument = new TypedDocumentString(`
    mutation CommitPlacement($input: CommitPlacementInput!) {
  commitPlacement(input: $input) {
    __typename
    ... on Placement {
      ...PlacementFields
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    fragment PlacementFields on Placement {
  id
  number
  clientId
  clientName
  source
  fileName
  status
  rowsDone
  rowsTotal
  failure
  createdAt
  createdByName
  committedAt
  committedByName
  placedOn
  version
  placedBefore {
    number
    placedOn
  }
  options {
    openItemsOnly
    termsDays
    unsureAreCompanies
    includeDuplicates
  }
  unsureDebtors {
    key
    name
    rows
    company
  }
  questions {
    id
    kind
    text
    reason
    suggestion
    answer
    open
    choices {
      value
      label
    }
    examples {
      row
      value
    }
  }
  recognised {
    kind
    encoding
    encodingReason
    encodings
    delimiter
    delimiterReason
    sheets
    sheet
    headerRow
    confidence
    reasons
    remembered
    missing
    columns {
      column
      letter
      header
      field
      confidence
      reason
    }
    sample {
      rowNumber
      cells
    }
    fields {
      field
      label
    }
  }
  summary {
    accepted
    credits
    refused
    duplicates
    skipped
    accounts
    debtors
    warningCount
    totals {
      currency
      invoices
      accounts
      minor
      creditMinor
      ages {
        age
        invoices
        minor
      }
    }
    problems {
      code
      rows
      message
      remedy
    }
    warnings {
      row
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<CommitPlacementMutation, CommitPlacementMutationVariables>;
export const CancelPlacementDocument = new TypedDocumentString(`
    mutation CancelPlacement($input: CancelPlacementInput!) {
  cancelPlacement(input: $input) {
    __typename
    ... on Placement {
      ...PlacementFields
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    fragment PlacementFields on Placement {
  id
  number
  clientId
  clientName
  source
  fileName
  status
  rowsDone
  rowsTotal
  failure
  createdAt
  createdByName
  committedAt
  committedByName
  placedOn
  version
  placedBefore {
    number
    placedOn
  }
  options {
    openItemsOnly
    termsDays
    unsureAreCompanies
    includeDuplicates
  }
  unsureDebtors {
    key
    name
    rows
    company
  }
  questions {
    id
    kind
    text
    reason
    suggestion
    answer
    open
    choices {
      value
      label
    }
    examples {
      row
      value
    }
  }
  recognised {
    kind
    encoding
    encodingReason
    encodings
    delimiter
    delimiterReason
    sheets
    sheet
    headerRow
    confidence
    reasons
    remembered
    missing
    columns {
      column
      letter
      header
      field
      confidence
      reason
    }
    sample {
      rowNumber
      cells
    }
    fields {
      field
      label
    }
  }
  summary {
    accepted
    credits
    refused
    duplicates
    skipped
    accounts
    debtors
    warningCount
    totals {
      currency
      invoices
      accounts
      minor
      creditMinor
      ages {
        age
        invoices
        minor
      }
    }
    problems {
      code
      rows
      message
      remedy
    }
    warnings {
      row
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<CancelPlacementMutation, CancelPlacementMutationVariables>;
export const PlaceInvoicesDocument = new TypedDocumentString(`
    mutation PlaceInvoices($input: PlaceInvoicesInput!) {
  placeInvoices(input: $input) {
    __typename
    ... on Placement {
      ...PlacementFields
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    fragment PlacementFields on Placement {
  id
  number
  clientId
  clientName
  source
  fileName
  status
  rowsDone
  rowsTotal
  failure
  createdAt
  createdByName
  committedAt
  committedByName
  placedOn
  version
  placedBefore {
    number
    placedOn
  }
  options {
    openItemsOnly
    termsDays
    unsureAreCompanies
    includeDuplicates
  }
  unsureDebtors {
    key
    name
    rows
    company
  }
  questions {
    id
    kind
    text
    reason
    suggestion
    answer
    open
    choices {
      value
      label
    }
    examples {
      row
      value
    }
  }
  recognised {
    kind
    encoding
    encodingReason
    encodings
    delimiter
    delimiterReason
    sheets
    sheet
    headerRow
    confidence
    reasons
    remembered
    missing
    columns {
      column
      letter
      header
      field
      confidence
      reason
    }
    sample {
      rowNumber
      cells
    }
    fields {
      field
      label
    }
  }
  summary {
    accepted
    credits
    refused
    duplicates
    skipped
    accounts
    debtors
    warningCount
    totals {
      currency
      invoices
      accounts
      minor
      creditMinor
      ages {
        age
        invoices
        minor
      }
    }
    problems {
      code
      rows
      message
      remedy
    }
    warnings {
      row
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<PlaceInvoicesMutation, PlaceInvoicesMutationVariables>;
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
  tax
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
      bucket
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
      tax
      remitted
      invoiced
      credited
      carriedOut
      pdfPath
      csvPath
      xlsxPath
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
    tax
    costs
    carriedIn
    remitted
    invoiced
    credited
    carriedOut
    pdfPath
    csvPath
    xlsxPath
    invoice {
      id
      kind
      number
      billedHere
    }
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
  tax
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
      bucket
    }
  }
}`) as unknown as TypedDocumentString<StatementLinesQuery, StatementLinesQueryVariables>;
export const PortalInvoicesDocument = new TypedDocumentString(`
    query PortalInvoices($clientId: Uuid, $first: Int!, $after: String) {
  clientInvoices(clientId: $clientId, page: {first: $first, after: $after}) {
    nodes {
      id
      kind
      number
      currency
      issuedOn
      dueOn
      amount
      open
      overdue
      pdfPath
      csvPath
      xlsxPath
      parts {
        statementNumber
        clientName
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<PortalInvoicesQuery, PortalInvoicesQueryVariables>;
export const MyBatchesDocument = new TypedDocumentString(`
    query MyBatches($filter: BatchFilter!, $first: Int!, $after: String) {
  batches(filter: $filter, page: {first: $first, after: $after}) {
    nodes {
      clientId
      currency
      placementId
      takeoverId
      number
      fileName
      placedFrom
      accounts
      listed
      charges
      adjustments
      leftOut
      netListed
      collected
      direct
      fees
      owing
      open
      yieldPerAccount
      rates {
        gross
        withCharges
        net
      }
      months {
        age
        collected
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<MyBatchesQuery, MyBatchesQueryVariables>;
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