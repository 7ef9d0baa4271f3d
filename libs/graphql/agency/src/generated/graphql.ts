/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AcceptBankLineInput = {
  key: string;
  /** ACCOUNT, BOOKED or RETURN. */
  kind: string;
  lineId: string;
  /** An account, a ledger transaction or a receipt. */
  targetId: string;
  /** The version on screen. */
  version: number;
};

/** Every part given must hold. */
export type AccountFilter = {
  classes?: Array<DebtClass> | null | undefined;
  clientId?: string | null | undefined;
  closeCodes?: Array<CloseCode> | null | undefined;
  /** ISO 4217. */
  currency?: string | null | undefined;
  deskId?: string | null | undefined;
  disputed?: boolean | null | undefined;
  /** Inclusive. */
  maxBalance?: number | null | undefined;
  maxDaysLate?: number | null | undefined;
  /** Inclusive, in minor units; name the currency with it. */
  minBalance?: number | null | undefined;
  /** Days the oldest invoice is late, inclusive. */
  minDaysLate?: number | null | undefined;
  placedFrom?: string | null | undefined;
  placedTo?: string | null | undefined;
  placementId?: string | null | undefined;
  statuses?: Array<AccountStatus> | null | undefined;
  /** Beginning of a debtor name, account number, client reference or invoice number; 2 to 100 characters. */
  text?: string | null | undefined;
  /** Only accounts without a desk. */
  unassigned?: boolean | null | undefined;
};

/** Whether invoices of one debtor make one account. */
export type AccountGrouping =
  | 'ONE_PER_DEBTOR'
  | 'ONE_PER_INVOICE';

/** Who somebody is to a debt, besides its debtor. */
export type AccountPartyRole =
  | 'ATTORNEY'
  | 'CONTACT'
  | 'EXECUTOR'
  | 'GUARANTOR'
  | 'GUARDIAN'
  | 'PARENT'
  | 'SPOUSE'
  | 'SUCCESSOR'
  | 'THIRD_PARTY'
  | 'TRUSTEE';

export type AccountSort =
  | 'BALANCE_LARGEST'
  | 'BALANCE_SMALLEST'
  | 'LONGEST_UNTOUCHED'
  | 'OLDEST_DUE'
  | 'PLACED_NEWEST'
  | 'PLACED_OLDEST'
  | 'PRIORITY';

export type AccountStatementKind =
  | 'CHARGE'
  | 'CREDIT'
  | 'INTEREST'
  | 'INVOICE'
  | 'PAYMENT';

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

export type AddContactPointInput = {
  /** The account one is at; the contact point is its debtor's. */
  accountId: string;
  /** Whether the debtor named it. */
  fromDebtor?: boolean;
  kind: ContactKind;
  personName?: string;
  personRole?: string;
  status?: ContactStatus;
  value: string;
};

export type AddNoteInput = {
  accountId: string;
  /** 1 to 10,000 characters. */
  body: string;
  /** Whether the client reads it. */
  clientSees?: boolean;
};

export type AddPartyInput = {
  accountId: string;
  address?: string | null | undefined;
  /** The debtor agreed, to us, that we speak with this person. */
  authorised?: boolean;
  city?: string | null | undefined;
  country?: string | null | undefined;
  email?: string | null | undefined;
  kind?: PartyKind;
  name: string;
  note?: string | null | undefined;
  phone?: string | null | undefined;
  postalCode?: string | null | undefined;
  region?: string | null | undefined;
  role: AccountPartyRole;
};

/** Why an email address or a number for texts may be used, beside a consent. */
export type AddressBasis =
  | 'CREDITOR_NOTICE'
  | 'NOT_REASSIGNED'
  | 'PRIOR_COLLECTOR'
  | 'USED_BY_DEBTOR';

export type AddressBasisInput = {
  accountId: string;
  address: string;
  kind: AddressBasis;
  note?: string | null | undefined;
  obtainedProperly?: boolean;
  /** When it was used or checked; today when left out. */
  on?: string | null | undefined;
  optOutBy?: string | null | undefined;
  publicDomain?: boolean;
  sentOn?: string | null | undefined;
  usedByCreditor?: boolean;
  usedLast?: boolean;
};

export type AddressNatureInput = {
  accountId: string;
  address: string;
  disclosed?: boolean;
  employers?: boolean;
  place?: AddressPlace | null | undefined;
};

export type AddressPlace =
  | 'HOME'
  | 'MOBILE'
  | 'NONE'
  | 'WORK';

export type AdjustBalanceInput = {
  accountId: string;
  /** Above zero raises the debt, below zero lowers it. */
  amount: number;
  bucket: Bucket;
  invoiceId: string;
  /** Idempotency key: a new one for each deliberate adjustment. */
  key: string;
  /** 3 to 500 characters; the client reads it. */
  reason: string;
  /** As read with the account. */
  version: number;
};

/** The date an account’s age is counted from. */
export type AgeBasis =
  | 'CHARGE_OFF'
  | 'DEFAULT'
  | 'DELINQUENCY'
  | 'LAST_PAYMENT'
  | 'OLDEST_INVOICE';

export type AgencyPolicyInput = {
  attorneyAnswerDays: number;
  caps: Array<OwnCapInput>;
  gates: Array<PolicyGateInput>;
  lettersApartDays?: number | null | undefined;
  messagesWarnedFrom: number;
  quiet: Array<QuietTimeInput>;
  warns: Array<string>;
};

export type AnswerMessageInput = {
  asked?: Array<AskedValueInput>;
  messageId: string;
  overrides?: Array<MessageOverrideInput>;
  subject?: string;
  /** A text in use; without one the words are the writer’s own. */
  templateVersionId?: string | null | undefined;
  /** Fields such as {{balance}} may stand in it; what the law asks for is added. */
  text?: string;
};

export type ApplySuspenseInput = {
  accountId: string;
  key: string;
  note?: string | null | undefined;
  suspenseItemId: string;
};

export type ApprovalChannel =
  | 'EMAIL'
  | 'LETTER'
  | 'MEETING'
  | 'PHONE';

export type ApproveBatchInput = {
  batchId: string;
  /** The hash on screen: approval is of exactly these runs. */
  hash: string;
  key: string;
};

export type ApproveReconciliationInput = {
  id: string;
  key: string;
};

export type ApproveRemittanceInput = {
  /** The hash on screen: approval is of exactly this. */
  hash: string;
  key: string;
  runId: string;
};

export type AsOfInput = {
  accountId: string;
  /** …or as written. */
  address?: string | null | undefined;
  at: string;
  channel: ContactChannel;
  /** One of the debtor’s numbers or addresses… */
  contactPointId?: string | null | undefined;
};

export type AskToActInput = {
  accountId: string;
  act: GuardedAct;
  /** …and the payer named this account. */
  directedToId?: string | null | undefined;
  /** …and where the land lies, if it is about land. */
  landAt?: string | null | undefined;
  legalHold?: boolean;
  /** …where the debtor lives… */
  livesAt?: string | null | undefined;
  records?: RecordsKind;
  /** A lien survives, and who takes it over is told that the person is not liable. */
  securedAndTold?: boolean;
  /** Of an application: the payment is for several debts… */
  severalDebts?: boolean;
  /** …where the contract was signed… */
  signedAt?: string | null | undefined;
  transferTo?: TransferTo | null | undefined;
  /** Of a suit: the court’s district… */
  venue?: string | null | undefined;
};

export type AskToContactInput = {
  accountId: string;
  /** …or another one, as written. */
  address?: string | null | undefined;
  channel?: ContactChannel;
  /** The consent it leans on. */
  consentId?: string | null | undefined;
  /** One of the person’s numbers or addresses… */
  contactPointId?: string | null | undefined;
  dialling?: Dialling;
  overrides?: Array<OverrideInput>;
  /** A party of the account; the debtor when left out. */
  personId?: string | null | undefined;
  purpose?: ContactPurpose;
  /** The contact of the debtor’s that it answers. */
  replyToId?: string | null | undefined;
  voicemail?: VoicemailKind;
};

export type AskedValueInput = {
  field: string;
  /** A day YYYY-MM-DD, a text, or an amount in minor units. */
  value: string;
};

export type AssignMessageInput = {
  accountId: string;
  /** The sender’s address or number is the debtor’s: keep it on file. */
  keepAddress: boolean;
  messageId: string;
};

/** Which accounts, and to which desks. Closed accounts are left out; 10,000 at most. */
export type AssignmentInput = {
  /** These accounts… */
  accountIds?: Array<string> | null | undefined;
  deal?: Deal;
  /** One desk, or several to go round; none takes accounts off their desks. */
  deskIds: Array<string>;
  /** …or those that meet a filter. */
  filter?: AccountFilter | null | undefined;
};

export type AttorneyReviewInput = {
  accountId: string;
  attorney: string;
  firm: string;
  note?: string;
  reviewedOn: string;
};

export type AuditFilterInput = {
  /** One action, or with a trailing dot a family: `signIn.`. */
  action?: string | null | undefined;
  actorId?: string | null | undefined;
  from?: string | null | undefined;
  subjectId?: string | null | undefined;
  to?: string | null | undefined;
};

export type BankCallInput = {
  detailsId: string;
  key: string;
  note?: string | null | undefined;
  /** CONFIRMED, DENIED or NO_ANSWER. */
  outcome: string;
  spokeWith?: string | null | undefined;
  /** The version on screen. */
  version: number;
};

export type BankDetailsFilter = {
  ownerId?: string | null | undefined;
  ownerKind?: string | null | undefined;
  /** OPEN (to be decided) or IN_FORCE; all without one. */
  state?: string | null | undefined;
};

export type BankDetailsStepInput = {
  detailsId: string;
  key: string;
  /** The version on screen. */
  version: number;
};

export type BankLineFilter = {
  bankAccountId?: string | null | undefined;
  /** A part of payer, reference or text; or an amount. */
  search?: string | null | undefined;
  /** SURE, LIKELY, NONE or OUT. */
  show?: string | null | undefined;
  /** NEW unless said. */
  status?: string | null | undefined;
};

export type BankLineInput = {
  key: string;
  lineId: string;
  version: number;
};

export type BankLinePartInput = {
  /** None: this part waits in suspense. */
  accountId?: string | null | undefined;
  amount: number;
};

export type BankruptcyStatus =
  | 'DISCHARGED'
  | 'DISMISSED'
  | 'LIFTED'
  | 'STAY';

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

export type Bucket =
  | 'COSTS'
  | 'FEES'
  | 'INTEREST'
  | 'PRINCIPAL';

export type BucketRateInput = {
  bucket: FeeBucket;
  tiers: Array<RateTierInput>;
};

/** How often collections are remitted. */
export type CadenceKind =
  | 'MONTHLY'
  | 'SEMI_MONTHLY'
  | 'WEEKLY';

export type CallDirection =
  | 'INBOUND'
  | 'OUTBOUND';

export type CallFilterInput = {
  accountId?: string | null | undefined;
  direction?: CallWay | null | undefined;
  show?: CallShow | null | undefined;
  /** An account number, the beginning of a name, digits of a number. */
  text?: string | null | undefined;
};

export type CallOutcome =
  /** Busy */
  | 'BUSY'
  /** Asked to be called back */
  | 'CALL_BACK_ASKED'
  /** Disputes the debt */
  | 'DISPUTES'
  /** Hung up */
  | 'HUNG_UP'
  /** Not in service */
  | 'NOT_IN_SERVICE'
  /** No answer */
  | 'NO_ANSWER'
  /** Promised to pay */
  | 'PROMISED_TO_PAY'
  /** Refuses to pay */
  | 'REFUSES_TO_PAY'
  /** Says it is paid */
  | 'SAYS_PAID'
  /** Spoke with the debtor */
  | 'SPOKE_WITH_DEBTOR'
  /** Reached somebody else */
  | 'THIRD_PARTY'
  /** Left a voicemail */
  | 'VOICEMAIL'
  /** Wrong number */
  | 'WRONG_NUMBER';

export type CallSettingsInput = {
  callerId: string;
  /** Days a check of a number may be old where its use leans on consent; 0: asked each time. */
  checkDays: number;
  officeNumber: string;
  recording: RecordingMode;
  recordingDays: number;
  recordingPlace: string;
  voicemailByItself: boolean;
};

/** OPEN: incoming, missed or on nobody’s account, and not dealt with. UNKNOWN: on nobody’s account. */
export type CallShow =
  | 'ALL'
  | 'MINE'
  | 'OPEN'
  | 'UNKNOWN';

/** How a call stands, as the telephone provider tells it. */
export type CallStatus =
  | 'ANSWERED'
  | 'ARRIVING'
  | 'BUSY'
  | 'CALLING_US'
  | 'CANCELLED'
  | 'COMPLETED'
  | 'FAILED'
  | 'LEAVING'
  | 'MISSED'
  | 'NO_ANSWER'
  | 'PLACING'
  | 'REFUSED'
  | 'RINGING'
  | 'UNCERTAIN';

export type CallWay =
  | 'INBOUND'
  | 'OUTBOUND';

export type CancelCostInput = {
  costId: string;
  key: string;
  reason: string;
};

export type CancelDebitInput = {
  debitId: string;
  key: string;
  reason?: string | null | undefined;
  version: number;
};

export type CancelPaymentFileInput = {
  fileId: string;
  key: string;
  reason: string;
  version: number;
};

export type CancelPlacementInput = {
  placementId: string;
  version: number;
};

export type CancelPostDatedInput = {
  id: string;
  key: string;
  reason: string;
  version: number;
};

export type CancelPromiseInput = {
  promiseId: string;
  reason: string;
  version: number;
};

export type CancelSettlementInput = {
  reason: string;
  settlementId: string;
  version: number;
};

export type CaseFileInput = {
  accountId: string;
  scope: CaseFileScope;
};

/** This account alone, or all of the debtor’s. */
export type CaseFileScope =
  | 'ACCOUNT'
  | 'DEBTOR';

export type CaseFileStatus =
  | 'DELETED'
  | 'FAILED'
  | 'PREPARING'
  | 'READY';

export type ChangeAccountTermsInput = {
  accountId: string;
  contract?: TermsContract;
  effectiveFrom: string;
  /** Made when the form opens; the same key changes once. */
  key: string;
  /** Free of commission from then on. */
  noFee?: boolean;
  placementType: PlacementType;
  /** The client reads it. */
  reason: string;
  /** The account’s, as read. */
  version: number;
};

/** By what right more than the principal is asked for. */
export type ChargeAuthority =
  | 'AGREEMENT'
  | 'LAW';

export type ChargeSuitFeeInput = {
  accountId: string;
  filingOn: string;
  key: string;
  note?: string | null | undefined;
  ratePpm: number;
};

export type ChequeForInput = {
  /** Where the address on file is not complete. */
  payeeAddress?: string | null | undefined;
  sourceId: string;
  sourceKind: string;
};

/** Whether each client below is settled by itself or through this one. */
export type ChildrenSettled =
  | 'EACH'
  | 'HERE';

export type ClearChequeInput = {
  chequeId: string;
  clearedOn: string;
  key: string;
  /** The version on screen. */
  version: number;
};

export type ClientInvoiceFilter = {
  clientId?: string | null | undefined;
  kind?: string | null | undefined;
  openOnly?: boolean | null | undefined;
};

export type ClientSettlementInput = {
  childrenInvoiced: ChildrenSettled;
  childrenRemitted: ChildrenSettled;
  clientId: string;
  taxNote: string;
  taxRegion: string;
  taxStatus: TaxStatus;
  version: number;
};

/** A closed client places no accounts and gets no contract. */
export type ClientStatus =
  | 'ACTIVE'
  | 'CLOSED';

/** Who at the client decided, how it reached the agency, and when. */
export type ClientWordInput = {
  channel: ApprovalChannel;
  name: string;
  on: string;
};

export type CloseAccountInput = {
  accountId: string;
  code: CloseCode;
  note?: string | null | undefined;
  /** As read with the account. */
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

export type CloseMonthInput = {
  key: string;
  /** Any day of the month. */
  month: string;
  note?: string | null | undefined;
};

export type CommissionPlanInput = {
  collectorId?: string | null | undefined;
  deskId?: string | null | undefined;
  effectiveFrom: string;
  key: string;
  note?: string | null | undefined;
  ratePpm: number;
};

export type CommitPlacementInput = {
  commandKey: string;
  placementId: string;
  version: number;
};

export type CommunicationChannel =
  | 'CALL'
  | 'EMAIL'
  | 'LETTER'
  | 'TEXT'
  | 'VOICEMAIL';

export type CommunicationFilter = {
  accountId?: string | null | undefined;
  channel?: CommunicationChannel | null | undefined;
  status?: CommunicationStatus | null | undefined;
  /** A letter’s number, an account’s, or how a debtor’s name begins. */
  text?: string | null | undefined;
};

export type CommunicationStatus =
  | 'BOUNCED'
  | 'CANCELLED'
  | 'DELIVERED'
  | 'FAILED'
  | 'QUEUED'
  | 'RECEIVED'
  | 'REFUSED'
  | 'SENDING'
  | 'SENT'
  | 'UNCERTAIN';

export type ComplaintAnswerInput = {
  answer: string;
  complaintId: string;
  outcome: ComplaintOutcome;
  rootCause: string;
};

export type ComplaintCategory =
  | 'COMMUNICATION'
  | 'CREDIT_REPORTING'
  | 'FALSE_STATEMENT'
  | 'NOT_OWED'
  | 'OTHER'
  | 'PRIVACY'
  | 'SERVICE'
  | 'THREAT';

export type ComplaintInput = {
  accountNumber?: string | null | undefined;
  category: ComplaintCategory;
  complainant: string;
  description: string;
  /** Fifteen days after it was received when left out. */
  dueOn?: string | null | undefined;
  receivedOn: string;
  source: ComplaintSource;
};

export type ComplaintOutcome =
  | 'NOT_UPHELD'
  | 'PARTLY_UPHELD'
  | 'UPHELD'
  | 'WITHDRAWN';

export type ComplaintSource =
  | 'CALL'
  | 'CLIENT'
  | 'COURT'
  | 'EMAIL'
  | 'LETTER'
  | 'OTHER'
  | 'REGULATOR'
  | 'TEXT'
  | 'VISIT';

export type ComplianceClockKind =
  | 'DISPUTE'
  | 'NOTICE_DUE'
  | 'ORIGINAL_CREDITOR'
  | 'VALIDATION_PERIOD';

/** Simple, or added to the principal on each anniversary. */
export type Compounding =
  | 'ANNUAL'
  | 'NONE';

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

export type ConsentKind =
  | 'AUTODIAL'
  | 'CONTACT'
  | 'EMAIL'
  | 'ESIGN'
  | 'FREQUENCY'
  | 'TEXT'
  | 'THIRD_PARTY';

export type ContactChannel =
  | 'CALL'
  | 'EMAIL'
  | 'LETTER'
  | 'SOCIAL'
  | 'TEXT'
  | 'VISIT';

export type ContactKind =
  | 'ADDRESS'
  | 'EMAIL'
  | 'PHONE';

/** What a contact is for. The notices are those that a rule lets through where it stops the rest. */
export type ContactPurpose =
  | 'COLLECT'
  | 'DISPUTE_ANSWER'
  | 'DUPLICATE_DISPUTE'
  | 'LOCATION'
  | 'OPT_OUT_CONFIRMATION'
  | 'ORIGINAL_CREDITOR_ANSWER'
  | 'RECORD'
  | 'REMEDY_INTENDED'
  | 'REMEDY_POSSIBLE'
  | 'REQUIRED_BY_LAW'
  | 'SUIT_STEP'
  | 'TERMINATION'
  | 'VALIDATION_NOTICE';

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

export type ContractTermsInput = {
  /** Every bucket once, in the order a payment covers them; null: in proportion. */
  applicationOrder?: Array<FeeBucket> | null | undefined;
  currency: string;
  grouping: AccountGrouping;
  /** Null: no interest. */
  interest?: InterestTermsInput | null | undefined;
  lateCharges?: LateChargesInput | null | undefined;
  rates: RateScheduleInput;
  remittance: RemittanceTermsInput;
  /** Null: the client is asked each time. */
  settlement?: SettlementAuthorityInput | null | undefined;
};

export type CorrectClassInput = {
  class: MessageClass;
  messageId: string;
  note?: string | null | undefined;
};

export type CorrectContactPointInput = {
  accountId: string;
  id: string;
  personName?: string | null | undefined;
  personRole?: string | null | undefined;
  status?: ContactStatus | null | undefined;
  value?: string | null | undefined;
};

export type CostFilter = {
  accountId?: string | null | undefined;
  clientId?: string | null | undefined;
  funder?: string | null | undefined;
  /** OPEN, DEPOSIT_AWAITED, UNUSED, TO_RECOVER or CANCELLED. */
  state?: string | null | undefined;
};

export type CostPayoutStepInput = {
  key: string;
  payoutId: string;
  /** The version on screen. */
  version: number;
};

export type CostStepInput = {
  costId: string;
  key: string;
};

export type CreateClientInput = {
  address?: string | null | undefined;
  code: string;
  /** Made once per form: the same key saves once. */
  commandKey: string;
  country: string;
  currency: string;
  email?: string | null | undefined;
  legalName?: string | null | undefined;
  name: string;
  parentId?: string | null | undefined;
  phone?: string | null | undefined;
  taxId?: string | null | undefined;
};

export type CreateContractVersionInput = {
  clientId: string;
  /** Made once per form: the same key saves once. */
  commandKey: string;
  currency: string;
  effectiveFrom: string;
  /** Last day; left out: open-ended. */
  effectiveTo?: string | null | undefined;
  note?: string;
  terms: ContractTermsInput;
};

export type CreditNoteInput = {
  accountId: string;
  /** Above zero. */
  amount: number;
  invoiceId: string;
  /** Idempotency key. */
  key: string;
  /** Number of the credit note, or why; 3 to 500 characters. */
  reason: string;
  /** As read with the account. */
  version: number;
};

/** To whom the debt is owed: some laws hold for some creditors’ debts alone. */
export type CreditorType =
  | 'DEBT_BUYER'
  | 'FINANCING_PROVIDER'
  | 'LENDER'
  | 'OTHER'
  | 'TRADE';

/** Actual days over a year of 365 or 360. */
export type DayCount =
  | 'ACT_360'
  | 'ACT_365';

/** How accounts go round several desks: evenly by number, or by what is owed. */
export type Deal =
  | 'BY_BALANCE'
  | 'BY_COUNT';

export type DebtBasisInput = {
  accountId: string;
  contract: DebtContract;
  costs?: ChargeAuthority | null | undefined;
  creditor: CreditorType;
  fees?: ChargeAuthority | null | undefined;
  interest?: ChargeAuthority | null | undefined;
  /** The latest day it was entered into, renewed, sold or assigned. */
  lastAssignedOn?: string | null | undefined;
  /** The clause or the section it rests on. */
  reason: string;
  /** A state by name or code, or a country’s two letters. */
  signedAt?: string | null | undefined;
};

export type DebtClass =
  | 'COMMERCIAL_ENTITY'
  | 'COMMERCIAL_NATURAL_PERSON'
  | 'CONSUMER';

/** By what it is owed: how long it may be sued for follows from it. */
export type DebtContract =
  | 'JUDGMENT'
  | 'OPEN'
  | 'ORAL'
  | 'PROMISSORY'
  | 'WRITTEN';

export type DecideDuplicatesInput = {
  include: boolean;
  placementId: string;
  /** Left out: all. */
  rows?: Array<number> | null | undefined;
  version: number;
};

export type DecideTemplatesInput = {
  approve: boolean;
  note?: string;
  versionIds: Array<string>;
};

export type DecisionFilter = {
  accountId?: string | null | undefined;
  from?: string | null | undefined;
  gate?: string | null | undefined;
  means?: string | null | undefined;
  results?: Array<DecisionResult> | null | undefined;
  to?: string | null | undefined;
};

export type DecisionResult =
  | 'ALLOWED'
  | 'OVERRIDDEN'
  | 'REFUSED'
  | 'WARNED';

export type DepositCostInput = {
  amount: number;
  costId: string;
  key: string;
  method: string;
  on: string;
  reference?: string | null | undefined;
};

export type DescribeTakeoverFileInput = {
  companies?: boolean | null | undefined;
  /** DMY, MDY or YMD. */
  dateOrder?: string | null | undefined;
  /** POINT or COMMA. */
  decimalSign?: string | null | undefined;
  kind: TakeoverFileKind;
  mapping?: Array<TakeoverColumnInput> | null | undefined;
  takeoverId: string;
  version: number;
};

export type DeskSharePartInput = {
  collectorId: string;
  parts: number;
};

export type DeskSharesInput = {
  deskId: string;
  effectiveFrom: string;
  key: string;
  /** Empty: all of whoever sits at the desk. */
  shares: Array<DeskSharePartInput>;
};

export type Dialling =
  | 'AUTODIALLED'
  | 'BY_HAND'
  | 'PRERECORDED';

export type DiaryKind =
  | 'CALL_BACK'
  | 'HOLD_ENDS'
  | 'INSTALMENT_DUE'
  | 'PROMISE_DUE';

export type DirectedPartInput = {
  accountId: string;
  amount: number;
};

export type DisputeInput = {
  accountId: string;
  disputed: boolean;
  /** One invoice of it; all of the account when left out. */
  invoiceId?: string | null | undefined;
  /** What is disputed, or how it ended; 3 to 500 characters, read by the client. */
  reason: string;
  /** As read with the account. */
  version: number;
};

export type DisputeSort =
  | 'DISPUTE'
  | 'ORIGINAL_CREDITOR';

export type EditAccountInput = {
  accountId: string;
  note?: string | null | undefined;
  /** As read with the account. */
  version: number;
};

export type EndChequeInput = {
  chequeId: string;
  key: string;
  payeeAddress?: string | null | undefined;
  reason: string;
  /** Another is written for the same payout. */
  reissue: boolean;
  /** Stopped at the bank, because it is out of our hands; otherwise void. */
  stop: boolean;
  /** The version on screen. */
  version: number;
};

export type EndMandateInput = {
  key: string;
  mandateId: string;
  reason: string;
  version: number;
};

export type EndPartyInput = {
  accountId: string;
  partyId: string;
  reason: string;
  role: AccountPartyRole;
};

export type ErasureCause =
  | 'REQUEST'
  | 'RETENTION';

export type ErasureRequestInput = {
  accountNumber: string;
  /** How and when the person asked. */
  note?: string;
};

/** KEPT: it was asked for and answered, or approved and overtaken: something keeps it. */
export type ErasureStatus =
  | 'APPROVED'
  | 'DONE'
  | 'KEPT'
  | 'LISTED'
  | 'WITHDRAWN';

export type ExchangeRateFileInput = {
  /** Idempotency key. */
  key: string;
  /** CSV with the columns base, quote, date, rate, source. */
  text: string;
};

export type ExchangeRateInput = {
  base: string;
  /** Idempotency key. */
  key: string;
  on: string;
  quote: string;
  /** Exact decimal with a point, ten decimals at most. */
  rate: string;
  /** Who published or agreed it; 3 to 300 characters. */
  source: string;
  /** The rate of that day holds no longer. */
  withdrawn?: boolean;
};

export type ExplainTrustItemInput = {
  about: string;
  explanation: string;
};

/** What a debt is made of. */
export type FeeBucket =
  | 'COSTS'
  | 'FEES'
  | 'INTEREST'
  | 'PRINCIPAL';

/** How tiers meet collections: each slice of the lifetime at its own rate, all at the rate reached, or each payment from the first tier. */
export type FeeMode =
  | 'MARGINAL'
  | 'PER_PAYMENT'
  | 'WHOLE_AMOUNT';

export type FixedFeeInput = {
  amount: number;
  /** Collections of the first so many days bear no other fee. */
  days: number;
};

export type ForwardAccountInput = {
  accountId: string;
  forwards?: string | null | undefined;
  key: string;
  partnerId: string;
  /** As agreed for this account; the partner’s own when left out. */
  sharePpm?: number | null | undefined;
};

/** HARD: never passed over where law makes it. OVERRIDE: may be. KEPT: never, nor turned off. */
export type GateForce =
  | 'HARD'
  | 'KEPT'
  | 'OVERRIDE';

/** What else the rules stand before: things done about a debt that reach nobody by themselves. */
export type GuardedAct =
  | 'APPLY'
  | 'DEPOSIT'
  | 'FURNISH'
  | 'PRESENT'
  | 'PROVE_CLAIM'
  | 'PURGE'
  | 'SUE'
  | 'TRANSFER';

/** A method of payment that may be held before it is remitted. */
export type HeldMethod =
  | 'ACH'
  | 'BANK_TRANSFER'
  | 'CARD'
  | 'CASH'
  | 'CHECK'
  | 'DIRECT_DEBIT'
  | 'GOODS'
  | 'OTHER'
  | 'SET_OFF'
  | 'WIRE';

export type HoldAccountInput = {
  accountId: string;
  note?: string | null | undefined;
  reason: HoldReason;
  /** The last day of the hold; open when left out. */
  until?: string | null | undefined;
  /** As read with the account. */
  version: number;
};

export type HoldReason =
  | 'CLIENT_REQUEST'
  | 'DISPUTE'
  | 'DOCUMENTS_AWAITED'
  | 'LEGAL_ADVICE'
  | 'OTHER'
  | 'PAYMENT_AWAITED';

export type IgnoreBankLineInput = {
  key: string;
  lineId: string;
  reason: string;
  version: number;
};

export type InboxChannel =
  | 'EMAIL'
  | 'TEXT';

export type InboxFilterInput = {
  accountId?: string | null | undefined;
  channel?: InboxChannel | null | undefined;
  class?: MessageClass | null | undefined;
  show?: InboxShow | null | undefined;
};

/** OPEN: somebody has to look at it. UNMATCHED: open, and nobody knows whose it is. */
export type InboxShow =
  | 'ALL'
  | 'DONE'
  | 'OPEN'
  | 'UNMATCHED';

/** What interest on an overdue debt rests on: nothing, the agreement's own rate, or a late-payment law. */
export type InterestBasis =
  | 'CONTRACT'
  | 'EU_LATE_PAYMENT'
  | 'NONE'
  | 'UK_LATE_PAYMENT';

/** Once for each stretch of days with one principal and one rate, or each day. */
export type InterestRounding =
  | 'DAILY'
  | 'PERIOD';

/** The day after which interest runs. */
export type InterestStart =
  | 'DUE_DATE'
  | 'INVOICE_DATE'
  | 'PLACEMENT';

export type InterestTermsInput = {
  basis: InterestBasis;
  dayCount: DayCount;
  /** Whether the fixed sum of a late-payment law is charged on each invoice. */
  fixedSums: boolean;
  graceDays: number;
  /** The agreement's rate a year, or points over the European Central Bank's rate. */
  ratePpm?: number | null | undefined;
  /** Whether a running claim takes each half-year's rate. */
  resets: boolean;
  rounding: InterestRounding;
  runsFrom: InterestStart;
};

export type InviteClientUserInput = {
  clientIds: Array<string>;
  email: string;
  name: string;
};

export type InviteUserInput = {
  clientIds?: Array<string>;
  email: string;
  name: string;
  roles: Array<Role>;
};

export type IssueChequesInput = {
  key: string;
  payouts: Array<ChequeForInput>;
};

/** What a judgment’s rate rests on: 28 USC 1961, the state’s law, the agreement, or the court’s own order. */
export type JudgmentBasis =
  | 'CONTRACT'
  | 'FEDERAL'
  | 'ORDERED'
  | 'STATE';

export type KeepBankSenderInput = {
  accountType?: string | null | undefined;
  bankAccountId: string;
  bic?: string | null | undefined;
  companyId?: string | null | undefined;
  creditorId?: string | null | undefined;
  name: string;
};

export type KeepDormancyInput = {
  country: string;
  effectiveFrom: string;
  key: string;
  months: number;
  region: string;
  source: string;
};

export type KeepPartnerInput = {
  active: boolean;
  email?: string | null | undefined;
  forwards: string;
  /** Left out: a new one. */
  id?: string | null | undefined;
  key: string;
  kind: string;
  name: string;
  phone?: string | null | undefined;
  sharePpm: number;
  suitFeePpm: number;
  /** As on screen. */
  version?: number | null | undefined;
};

export type LateChargeStepInput = {
  flat?: number | null | undefined;
  fromDay: number;
  /** A part of the invoice. */
  ratePpm?: number | null | undefined;
};

export type LateChargesInput = {
  authority: string;
  /** Most an invoice bears in all. */
  cap?: number | null | undefined;
  steps: Array<LateChargeStepInput>;
};

export type LedgerAccountFilter = {
  book?: string | null | undefined;
  clientId?: string | null | undefined;
  currency?: string | null | undefined;
  debtorId?: string | null | undefined;
  type?: string | null | undefined;
};

export type LedgerEntryFilter = {
  accountId?: string | null | undefined;
  from?: string | null | undefined;
  /** A receipt, a refund, a remittance run. */
  sourceId?: string | null | undefined;
  to?: string | null | undefined;
};

export type LegalHoldInput = {
  /** An account’s number; of a client its code. */
  of: string;
  reason: string;
  subject: LegalHoldSubject;
};

export type LegalHoldSubject =
  | 'ACCOUNT'
  | 'CLIENT'
  | 'DEBTOR';

export type LetterBatchStatus =
  | 'HANDED_OVER'
  | 'PRINTING'
  | 'READY';

/** A letter alone, or with others for the print house. */
export type LetterDelivery =
  | 'BATCH'
  | 'SINGLE';

export type LetterEnvelope =
  | 'DL'
  | 'NO_10';

export type LetterSenderInput = {
  envelope: LetterEnvelope;
  payUrl?: string;
  returnLines: string;
  returnName: string;
  voicemailName?: string;
};

export type LicenceInput = {
  from: string;
  kind: LicenceKind;
  /** One on file; a new one when left out. */
  licenceId?: string | null | undefined;
  note?: string | null | undefined;
  number?: string | null | undefined;
  place: string;
  status: LicenceStatus;
  until?: string | null | undefined;
};

export type LicenceKind =
  | 'BOND'
  | 'LICENCE';

export type LicenceStatus =
  | 'ACTIVE'
  | 'LAPSED'
  | 'PENDING'
  | 'WITHDRAWN';

export type MakePaymentFileInput = {
  bankAccountId: string;
  effectiveOn: string;
  key: string;
  kind: string;
  /** Payouts to send, or debits to collect; 5,000 at most. */
  sourceIds: Array<string>;
};

export type MakePositivePayInput = {
  currency: string;
  key: string;
};

export type MatchedBy =
  | 'ADDRESS'
  | 'HAND'
  | 'REFERENCE';

/** What a message that came in is. */
export type MessageClass =
  | 'BOUNCE'
  | 'CEASE'
  | 'DISPUTE'
  | 'HELP'
  | 'LOOP'
  | 'OPT_IN'
  | 'OPT_OUT'
  | 'OTHER'
  | 'OUT_OF_OFFICE'
  | 'PROMISE'
  | 'REFUSES_TO_PAY'
  | 'WRONG_PERSON';

export type MessageInput = {
  accountId: string;
  asked?: Array<AskedValueInput>;
  contactPointId: string;
  delivery?: LetterDelivery;
  overrides?: Array<MessageOverrideInput>;
  templateVersionId: string;
};

export type MessageOverrideInput = {
  gate: string;
  reason: string;
};

/** Whether a number has been given to somebody else since. */
export type NumberAnswer =
  | 'NO'
  | 'NO_DATA'
  | 'YES';

export type NumberAnswersInput = {
  /** The day the database answered. */
  askedOn: string;
  /** The answer file: a line a number, with the day asked about and yes, no or no_data. */
  text: string;
};

export type OpenBankAccountInput = {
  accountNumber?: string | null | undefined;
  bankName?: string | null | undefined;
  /** TRUST or OPERATING. */
  book: string;
  currency: string;
  iban?: string | null | undefined;
  key: string;
  name: string;
  routing?: string | null | undefined;
};

export type OpenChequeSeriesInput = {
  accountNumber: string;
  bankAddress?: string | null | undefined;
  bankName: string;
  currency: string;
  firstNumber: number;
  key: string;
  name: string;
  routingNumber: string;
};

/** What a message is about. */
export type OutboxKind =
  | 'BANK_DETAILS_NOTICE'
  | 'INVITATION'
  | 'PASSWORD_RESET'
  | 'SECURITY_NOTICE'
  | 'SETTLEMENT_NOTICE';

/** KEPT: no mail server was set up. UNCERTAIN: it may or may not have arrived, and is not sent again by itself. */
export type OutboxStatus =
  | 'FAILED'
  | 'KEPT'
  | 'QUEUED'
  | 'SENDING'
  | 'SENT'
  | 'UNCERTAIN';

export type OverrideInput = {
  gate: string;
  /** At least 3 characters; it stays on the compliance officer’s screen. */
  reason: string;
};

export type OwnCapInput = {
  channels: Array<ContactChannel>;
  days: number;
  most: number;
};

/** A page of a keyset-paged list. */
export type PageInput = {
  after?: string | null | undefined;
  /** 1 to 200. */
  first?: number;
};

export type PaidOtherwiseInput = {
  key: string;
  /** WIRE, ACH, BANK_TRANSFER, CASH or OTHER. */
  method: string;
  reference?: string | null | undefined;
  sourceId: string;
  sourceKind: string;
};

export type PartnerPayoutInput = {
  key: string;
  payoutId: string;
  version: number;
};

export type PartyKind =
  | 'ORGANISATION'
  | 'PERSON';

export type PartyPointInput = {
  accountId: string;
  /** Of one that is added. */
  kind: ContactKind;
  partyId: string;
  /** The number or address on file that is corrected; one is added when left out. */
  pointId?: string | null | undefined;
  value?: string;
  /** It reaches somebody else: kept, and used no more. */
  wrong?: boolean;
};

export type PartyRole =
  | 'ATTORNEY'
  | 'BUREAU'
  | 'CREDITOR'
  | 'CREDITOR_ATTORNEY'
  | 'DEBTOR'
  | 'EXECUTOR'
  | 'GUARANTOR'
  | 'GUARDIAN'
  | 'OWN_ATTORNEY'
  | 'PARENT'
  | 'SPOUSE'
  | 'SUCCESSOR'
  | 'THIRD_PARTY'
  | 'TRUSTEE';

export type PaymentFileStepInput = {
  fileId: string;
  key: string;
  version: number;
};

export type PlaceOfContact =
  | 'HOME'
  | 'WORK';

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

export type PlacementDebtorClass = {
  company: boolean;
  key: string;
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

export type PlanDebitsInput = {
  accountId: string;
  amount: number;
  firstDueOn: string;
  key: string;
  mandateId: string;
  /** How many, a month apart; 1 by default. */
  times?: number | null | undefined;
};

export type PolicyChangeInput = {
  /** The newest version there was; another one meanwhile refuses it. */
  basedOn: number;
  effectiveFrom: string;
  policy: AgencyPolicyInput;
  reason?: string;
};

export type PolicyGateInput = {
  gate: string;
  regimes: Array<Regime>;
};

export type PostBatchInput = {
  batchId: string;
  key: string;
  /** Move the fees of the posted runs to operating at once. */
  sweepFees?: boolean;
};

export type PostDatedNoticeInput = {
  how: string;
  id: string;
  key: string;
  sentOn: string;
  version: number;
};

export type PostDatedStepInput = {
  id: string;
  key: string;
  version: number;
};

export type PostRemittanceInput = {
  key: string;
  /** Go on without clients of the group whose book is being taken over: after a refusal GROUP_HELD, which names them. */
  leaveHeld?: boolean;
  runId: string;
  /** Move the fees of this client’s posted runs to operating at once. */
  sweepFees?: boolean;
};

export type PrepareAllRemittancesInput = {
  key: string;
  /** Every client whose remittance is due by this day. */
  through: string;
};

export type PrepareRemittanceInput = {
  clientId: string;
  currency: string;
  key: string;
  /** Last day of the period; by default the last period that has ended by the contract’s cadence. */
  periodTo?: string | null | undefined;
  /** Void the run under way and prepare it anew. */
  replace?: boolean;
};

export type PreviewPaymentInput = {
  accountId: string;
  amount: number;
  currency: string;
  kind: string;
  method: string;
  noFeeReason?: string | null | undefined;
  partnerId?: string | null | undefined;
  receivedOn: string;
};

export type PreviewSpreadInput = {
  /** Any account of the debtor with the client: the payment is spread over all of them. */
  accountId: string;
  amount: number;
  /** OLDEST_FIRST, PRO_RATA or DIRECTED by the debtor. */
  by: string;
  currency: string;
  direction?: Array<DirectedPartInput> | null | undefined;
  method: string;
  receivedOn: string;
};

export type PromiseFilter = {
  clientId?: string | null | undefined;
  deskId?: string | null | undefined;
  dueFrom?: string | null | undefined;
  dueTo?: string | null | undefined;
  /** Only of accounts on the desks of whoever asks. */
  mine?: boolean | null | undefined;
  /** Those due next first, instead of last. */
  soonestFirst?: boolean | null | undefined;
  statuses?: Array<PromiseStatus> | null | undefined;
};

export type PromiseStatus =
  | 'BROKEN'
  | 'CANCELLED'
  | 'KEPT'
  | 'OPEN';

export type PromiseTermsInput = {
  /** In the account's currency; never more than is owed. */
  amount: number;
  /** Today to 90 days ahead. */
  dueOn: string;
  /** Days after it on which a payment still keeps it, 0 to 30. */
  graceDays?: number;
};

export type QuietTimeInput = {
  channels: Array<ContactChannel>;
  days: Array<number>;
  fromMinute: number;
  toMinute: number;
};

export type RateConditionInput = {
  /** Listed balance, exclusive. */
  belowAmount?: number | null | undefined;
  /** Days of age at placement, inclusive. */
  maxDays?: number | null | undefined;
  /** Listed balance, inclusive. */
  minAmount?: number | null | undefined;
  /** Days of age at placement, inclusive. */
  minDays?: number | null | undefined;
  /** Placement types it is for; null: any. */
  placementTypes?: Array<PlacementType> | null | undefined;
  /** Countries (US) or regions (US-CA). */
  placesIn?: Array<string> | null | undefined;
  placesNotIn?: Array<string> | null | undefined;
};

export type RateRuleInput = {
  /** Buckets with rates of their own; the others share `tiers`. */
  bucketTiers?: Array<BucketRateInput>;
  /** Most fee over the account’s life. */
  cap?: number | null | undefined;
  fixedFee?: FixedFeeInput | null | undefined;
  /** Least fee over the account’s life, never more than was collected. */
  minimum?: number | null | undefined;
  mode: FeeMode;
  name?: string;
  /** Rules of one rank must not overlap. */
  rank?: number | null | undefined;
  tiers: Array<RateTierInput>;
  /** Any of them; none: every account. */
  when: Array<RateConditionInput>;
};

export type RateScheduleInput = {
  ageFrom: AgeBasis;
  /** What bears a fee when it is collected. */
  basis: Array<FeeBucket>;
  /** Part of the fee on a payment made before placement and found later. */
  discoverySharePpm?: number | null | undefined;
  /** Collections of the first so many days are free. */
  freeDemandDays: number;
  /** Part of the rate on goods taken back; null: the whole. */
  goodsSharePpm?: number | null | undefined;
  rules: Array<RateRuleInput>;
  withdrawal?: WithdrawalFeeInput | null | undefined;
};

export type RateTierInput = {
  ratePpm: number;
  upTo?: number | null | undefined;
};

export type ReasonTone =
  | 'critical'
  | 'info'
  | 'neutral'
  | 'warning';

export type ReceiptBatchLineInput = {
  /** Without one the money waits in suspense. */
  accountId?: string | null | undefined;
  amount: number;
  chequeNumber?: string | null | undefined;
  /** CHECK or CASH. */
  method: string;
  payer?: string | null | undefined;
};

export type ReceiptBatchStepInput = {
  batchId: string;
  key: string;
  /** The version on screen. */
  version: number;
};

export type ReceiptFilter = {
  accountId?: string | null | undefined;
  clientId?: string | null | undefined;
  from?: string | null | undefined;
  /** PU or PC. */
  kind?: string | null | undefined;
  method?: string | null | undefined;
  /** A receipt number, or the beginning of a reference. */
  search?: string | null | undefined;
  /** RECEIVED (payments), RETURNED (payments since returned), RETURNS (the returns), SUSPENSE (with money in suspense). */
  state?: string | null | undefined;
  to?: string | null | undefined;
};

export type RecordCallInput = {
  /** The account the call was made for. */
  accountId: string;
  /** Other accounts of the same debtor spoken of. */
  accountsSpokenOf?: Array<string>;
  /** The time they named, by their clock: 14:30. */
  callBackAt?: string | null | undefined;
  /** Today to 180 days ahead. */
  callBackOn?: string | null | undefined;
  /** The call of the telephone provider that is wrapped up (placeCall, or an incoming one). */
  callId?: string | null | undefined;
  connected: boolean;
  /** The number on file that was used… */
  contactPointId?: string | null | undefined;
  /** Whether the debt was spoken of with the debtor. */
  conversation: boolean;
  direction?: CallDirection;
  durationSeconds?: number | null | undefined;
  /** The agency reads it, the client does not. */
  note?: string | null | undefined;
  /** …or another number. */
  number?: string | null | undefined;
  outcome: CallOutcome;
  /** The permit an outbound call was dialled on (askToCall). Without one it is asked for now; then the number is needed. */
  permitId?: string | null | undefined;
  /** Who was on the line. */
  personName?: string;
  /** A promise made in the call, saved together with it. */
  promise?: PromiseTermsInput | null | undefined;
};

export type RecordClientPaymentInput = {
  amount: number;
  clientId: string;
  currency: string;
  /** The invoice it is for; those due first come after it. */
  invoiceId?: string | null | undefined;
  key: string;
  method: string;
  receivedOn: string;
  reference?: string | null | undefined;
};

export type RecordConsentInput = {
  accountId: string;
  /** A number or address as written. */
  address?: string | null | undefined;
  /** When it arrived; now when left out. */
  at?: string | null | undefined;
  /** The contact it was given in. */
  attemptId?: string | null | undefined;
  /** Given to us. */
  direct?: boolean;
  from?: string | null | undefined;
  kind: ConsentKind;
  note?: string | null | undefined;
  source: StateSource;
  /** For this debt alone; otherwise for any of the debtor’s. */
  thisDebtOnly?: boolean;
  until?: string | null | undefined;
};

export type RecordDisputeInput = {
  accountId: string;
  /** The disputed part; all when left out. */
  amount?: number | null | undefined;
  at?: string | null | undefined;
  /** Says nothing new after an answer was given. */
  duplicate?: boolean;
  inWriting: boolean;
  kind?: DisputeSort;
  note?: string | null | undefined;
  source: StateSource;
};

export type RecordFigureInput = {
  caution?: string;
  compounding?: Compounding;
  debtFrom?: number;
  effectiveFrom: string;
  /** Idempotency key. */
  key: string;
  region?: string;
  series: ReferenceSeries;
  /** Where it was published; 3 to 300 characters. */
  source: string;
  value: number;
  /** The figure of that day holds no longer; the one before it does. */
  withdrawn?: boolean;
};

export type RecordJudgmentInput = {
  accountId: string;
  basis: JudgmentBasis;
  /** Left out: as the law says. */
  compounding?: Compounding | null | undefined;
  costs?: number;
  court: string;
  fees?: number;
  interest?: number;
  judgedOn: string;
  /** Idempotency key. */
  key: string;
  note?: string;
  /** Every bucket once; left out: the contract’s order stays. */
  order?: Array<Bucket> | null | undefined;
  principal: number;
  /** Left out: the published figure of the judgment’s day. */
  ratePpm?: number | null | undefined;
  /** The court's own number. */
  reference?: string;
  /** 'US-CA', of a state's rate. */
  region?: string;
  version: number;
};

export type RecordKind =
  | 'BOOKS'
  | 'CORRESPONDENCE'
  | 'FILE';

export type RecordMandateInput = {
  /** ACH: the account number. SEPA: the IBAN. */
  account: string;
  accountIds: Array<string>;
  /** ACH: CHECKING or SAVINGS. */
  accountType?: string | null | undefined;
  bic?: string | null | undefined;
  business: boolean;
  firstOn?: string | null | undefined;
  holderName: string;
  inAll?: number | null | undefined;
  key: string;
  lastOn?: string | null | undefined;
  perDebit?: number | null | undefined;
  perMonth?: number | null | undefined;
  proof: string;
  proofKind: string;
  /** ACH: the bank’s routing number. */
  routing?: string | null | undefined;
  scheme: string;
  signedOn: string;
};

export type RecordPaymentInput = {
  /** Unknown: the money waits in suspense. */
  accountId?: string | null | undefined;
  amount: number;
  currency: string;
  /** Made when the form opens; the same key posts once. */
  key: string;
  /** PU paid to the agency, PC to the client, PA to a forwarded attorney or agency. */
  kind: string;
  method: string;
  /** Why it bears no fee; takes the right to waive it. */
  noFeeReason?: string | null | undefined;
  /** Whom the debtor paid (PA); the account’s own attorney or agency when left out. */
  partnerId?: string | null | undefined;
  payer?: string | null | undefined;
  receivedOn: string;
  reference?: string | null | undefined;
};

export type RecordPromiseInput = {
  accountId: string;
  /** In the account's currency; never more than is owed. */
  amount: number;
  /** Today to 90 days ahead. */
  dueOn: string;
  /** Days after it on which a payment still keeps it, 0 to 30. */
  graceDays?: number;
  note?: string | null | undefined;
  personName?: string;
};

export type RecordRestrictionInput = {
  accountId: string;
  /** A number or address as written. */
  address?: string | null | undefined;
  /** When it arrived; now when left out. */
  at?: string | null | undefined;
  /** Since when the attorney has owed us an answer. */
  attorneyAskedAt?: string | null | undefined;
  attorneyConsents?: boolean;
  attorneyKnown?: boolean;
  /** Weekdays, 1 Monday to 7 Sunday. */
  days?: Array<number> | null | undefined;
  /** Minutes of the debtor’s day. */
  fromMinute?: number | null | undefined;
  inWriting?: boolean;
  kind: RestrictionKind;
  /** ISO 639-1. */
  language?: string | null | undefined;
  /** An opt-out’s medium; every medium at its address when left out. */
  medium?: ContactChannel | null | undefined;
  note?: string | null | undefined;
  place?: PlaceOfContact | null | undefined;
  source: StateSource;
  status?: BankruptcyStatus | null | undefined;
  /** For this debt alone; otherwise for any of the debtor’s. */
  thisDebtOnly?: boolean;
  toMinute?: number | null | undefined;
  until?: string | null | undefined;
};

export type RecordSettlementDecisionInput = {
  approve: boolean;
  /** Both sides read it. */
  note?: string | null | undefined;
  settlementId: string;
  version: number;
  word: ClientWordInput;
};

/** Whose consent a recording takes. */
export type RecordingConsent =
  | 'ALL'
  | 'ONE';

/** ONE_PARTY: calls are recorded where one party’s consent suffices at both ends. */
export type RecordingMode =
  | 'OFF'
  | 'ONE_PARTY';

export type RecordingRuleInput = {
  caution: string;
  consent: RecordingConsent;
  place: string;
  source: string;
};

export type RecordsKind =
  | 'ACCOUNT'
  | 'RECORDING';

/** What is published and kept here: rates by central banks and states, fixed sums by law. */
export type ReferenceSeries =
  | 'BOE_BASE'
  | 'ECB_MRO'
  | 'EU_FIXED_SUM'
  | 'STATE_JUDGMENT'
  | 'UK_FIXED_SUM'
  | 'US_TREASURY_1Y';

export type RefundInput = {
  key: string;
  note?: string | null | undefined;
  refundId: string;
  /** The version on screen. */
  version: number;
};

export type RefundSuspenseInput = {
  /** Whose money it is; needed where the receipt names no debtor. */
  debtorId?: string | null | undefined;
  key: string;
  note?: string | null | undefined;
  suspenseItemId: string;
};

/** Which body of law a debt falls under. */
export type Regime =
  | 'EU_ENTITY'
  | 'EU_PERSON'
  | 'OTHER_ENTITY'
  | 'OTHER_PERSON'
  | 'UK_ENTITY'
  | 'UK_PERSON'
  | 'US_BUSINESS_PERSON'
  | 'US_CALIFORNIA_COMMERCIAL'
  | 'US_CONSUMER'
  | 'US_ENTITY';

export type RejectBankDetailsInput = {
  detailsId: string;
  key: string;
  reason: string;
  /** The version on screen. */
  version: number;
};

export type RemittanceCadenceInput = {
  /** Weekly: 1 Monday to 7. Monthly: day of the next month. Twice a month: days after each half. */
  day: number;
  kind: CadenceKind;
};

export type RemittanceHoldInput = {
  days: number;
  method: HeldMethod;
};

/** What is kept back when collections are remitted. */
export type RemittanceMode =
  | 'COMBINED'
  | 'GROSS'
  | 'NET';

export type RemittanceRunFilter = {
  batchId?: string | null | undefined;
  clientId?: string | null | undefined;
  currency?: string | null | undefined;
  status?: string | null | undefined;
};

export type RemittanceTermsInput = {
  cadence: RemittanceCadenceInput;
  holdDays: Array<RemittanceHoldInput>;
  /** Days the client has to pay an invoice. */
  invoiceDays?: number;
  /** Smaller payouts wait. */
  minimum?: number | null | undefined;
  mode: RemittanceMode;
  /** What a client still owes after a net run. */
  whenOwed?: WhenOwed;
};

export type ReportUnclaimedInput = {
  id: string;
  key: string;
  /** REFUND or SUSPENSE. */
  kind: string;
  /** The number of the report to the state. */
  reference: string;
};

export type RepresentDebitInput = {
  debitId: string;
  dueOn: string;
  key: string;
  version: number;
};

export type RequestBankDetailsInput = {
  accountNumber?: string | null | undefined;
  /** CHECKING or SAVINGS. */
  accountType?: string | null | undefined;
  bankName?: string | null | undefined;
  bic?: string | null | undefined;
  currency: string;
  holderName: string;
  iban?: string | null | undefined;
  /** Made when the form opens; the same key asks once. */
  key: string;
  /** Of a client, partner or debtor. */
  ownerId?: string | null | undefined;
  ownerKind: string;
  /** How the request came, and from whom. */
  reason: string;
  routingNumber?: string | null | undefined;
  /** US or IBAN. */
  scheme: string;
};

export type RequestCostInput = {
  accountId: string;
  amount: number;
  attorney?: string | null | undefined;
  authority?: string | null | undefined;
  chargeable: boolean;
  description: string;
  funder: string;
  /** Which invoice’s costs rise; the one due first where none is named. */
  invoiceId?: string | null | undefined;
  /** Made when the form opens; the same key enters once. */
  key: string;
  kind: string;
  recoverable: boolean;
};

export type RequestCostPayoutInput = {
  costId: string;
  key: string;
  note?: string | null | undefined;
};

export type RequestPartnerPayoutInput = {
  currency: string;
  key: string;
  partnerId: string;
};

export type RestrictionKind =
  | 'BANKRUPT'
  | 'CEASE'
  | 'DECEASED'
  | 'EMPLOYER_FORBIDS'
  | 'IDENTITY_THEFT'
  | 'INCONVENIENT_PLACE'
  | 'INCONVENIENT_TIME'
  | 'LANGUAGE'
  | 'MINOR'
  | 'OPT_OUT'
  | 'REFUSES_TO_PAY'
  | 'REPRESENTED'
  | 'SERVICE_MEMBER'
  | 'VULNERABLE';

export type ResubmitReturnedItemInput = {
  dueOn: string;
  itemId: string;
  key: string;
  /** The version on screen. */
  version: number;
};

export type RetentionChangeInput = {
  basedOn: string;
  effectiveFrom: string;
  reason?: string;
  removed?: Array<string>;
  /** One of a name on file takes its place. */
  rules: Array<RetentionRuleInput>;
};

/** From the last activity, or from the end of the year it was in. */
export type RetentionFrom =
  | 'LAST_ACTIVITY'
  | 'YEAR_END';

export type RetentionRuleInput = {
  caution?: string;
  from: RetentionFrom;
  /** Of GDPR Art. 17: 17(3)(b) or 17(3)(e). */
  ground: string;
  /** Lower-case letters and digits with dashes. */
  id: string;
  kind: RecordKind;
  /** DE, US-CA, or * for everywhere else. */
  place: string;
  source: string;
  years: number;
};

export type ReturnClientPaymentInput = {
  key: string;
  paymentId: string;
  reason: string;
  returnedOn: string;
};

/** Why the post brought a letter back. */
export type ReturnReason =
  | 'MOVED'
  | 'NO_SUCH_ADDRESS'
  | 'REFUSED'
  | 'UNCLAIMED'
  | 'UNKNOWN_PERSON'
  | 'VACANT';

export type ReturnedMailInput = {
  note?: string;
  /** The letter’s number, as L100012. */
  number: string;
  reason: ReturnReason;
};

export type ReversePaymentInput = {
  key: string;
  /** Why the bank or the client took it back. */
  reason: string;
  receiptId: string;
  returnedOn: string;
};

export type ReverseReturnedItemInput = {
  itemId: string;
  key: string;
  receiptId: string;
  /** The version on screen. */
  version: number;
};

/** What a person may be. */
export type Role =
  | 'ADMINISTRATOR'
  | 'CLIENT_USER'
  | 'COLLECTOR'
  | 'COMPLIANCE_OFFICER'
  | 'MANAGER'
  | 'TRUST_ACCOUNTANT';

/** Whether law or the agency’s own policy makes a rule. */
export type RuleBasis =
  | 'LAW'
  | 'POLICY';

export type RuleChangeInput = {
  basedOn: string;
  kind: RuleKind;
  reason?: string;
  removed?: Array<string>;
  /** Rows as JSON; one of a name on file takes its place. */
  rows: Array<string>;
};

export type RuleKind =
  | 'caps'
  | 'coverage'
  | 'holidays'
  | 'hours'
  | 'licences'
  | 'limitation';

export type SaveReceiptBatchInput = {
  /** Left out: a new batch. */
  batchId?: string | null | undefined;
  currency: string;
  depositTotal: number;
  key: string;
  lines: Array<ReceiptBatchLineInput>;
  note?: string | null | undefined;
  receivedOn: string;
  version?: number | null | undefined;
};

/** The key a hit was found by. */
export type SearchKind =
  | 'ACCOUNT'
  | 'DEBTOR'
  | 'EMAIL'
  | 'INVOICE'
  | 'PHONE'
  | 'REFERENCE';

export type SetAsideReturnedItemInput = {
  itemId: string;
  key: string;
  note: string;
  /** The version on screen. */
  version: number;
};

export type SettleAchChangeInput = {
  changeId: string;
  key: string;
  note?: string | null | undefined;
  version: number;
};

export type SettleInput = {
  accountId: string;
  /** The client’s yes, where the agency has it already. */
  approval?: ClientWordInput | null | undefined;
  cadence: SettlementCadence;
  /** Today to 90 days ahead. */
  firstDueOn: string;
  /** Days after each due day on which a payment still counts for it, 0 to 30. */
  graceDays?: number;
  /** 1 to 60. */
  instalments: number;
  note?: string | null | undefined;
  /** What was owed when the terms were drawn up: another sum refuses OWED_CHANGED. */
  owed?: number | null | undefined;
  /** The part of what is owed that is taken; or `sum`. */
  partPpm?: number | null | undefined;
  /** Who agreed for the debtor. */
  personName?: string;
  /** The sum that is taken; or `partPpm`. */
  sum?: number | null | undefined;
};

export type SettlementAuthorityInput = {
  /** The least part of what is owed. */
  leastPpm: number;
  /** Most days to the last on which an instalment may be paid, its grace among them. */
  longestDays: number;
};

export type SettlementCadence =
  | 'MONTHLY'
  | 'TWO_WEEKS'
  | 'WEEKLY';

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

export type SettlementTermsInput = {
  cadence: SettlementCadence;
  /** Today to 90 days ahead. */
  firstDueOn: string;
  /** Days after each due day on which a payment still counts for it, 0 to 30. */
  graceDays?: number;
  /** 1 to 60. */
  instalments: number;
  /** The part of what is owed that is taken; or `sum`. */
  partPpm?: number | null | undefined;
  /** The sum that is taken; or `partPpm`. */
  sum?: number | null | undefined;
};

export type SignReconciliationInput = {
  asOn: string;
  bankAccountId: string;
  hash: string;
  key: string;
};

export type SpendCostInput = {
  amount: number;
  costId: string;
  key: string;
  method: string;
  on: string;
  payee: string;
  /** For a check. */
  payeeAddress?: string | null | undefined;
  reference?: string | null | undefined;
};

export type SplitBankLineInput = {
  key: string;
  lineId: string;
  parts: Array<BankLinePartInput>;
  version: number;
};

export type SpreadPaymentInput = {
  /** Any account of the debtor with the client: the payment is spread over all of them. */
  accountId: string;
  amount: number;
  /** OLDEST_FIRST, PRO_RATA or DIRECTED by the debtor. */
  by: string;
  currency: string;
  direction?: Array<DirectedPartInput> | null | undefined;
  key: string;
  method: string;
  payer?: string | null | undefined;
  receivedOn: string;
  reference?: string | null | undefined;
};

export type StartTakeoverInput = {
  asOf: string;
  clientIds: Array<string>;
  commandKey: string;
  system: string;
};

export type StateSort =
  | 'CONSENT'
  | 'DISPUTE'
  | 'RESTRICTION';

export type StateSource =
  | 'CALL'
  | 'CLIENT'
  | 'COURT'
  | 'EMAIL'
  | 'LETTER'
  | 'OTHER'
  | 'TEXT'
  | 'VISIT';

export type SuitAuthorityInput = {
  accountId: string;
  /** Left out: withdrawn. */
  authorisedOn?: string | null | undefined;
  costsFunded: boolean;
  /** Who gave it, and how. */
  note: string;
};

export type SweepFeesInput = {
  currency: string;
  key: string;
  /** Of these posted runs only; of all when left out. */
  runIds?: Array<string> | null | undefined;
};

export type SwitchUserInput = {
  userId: string;
  version: number;
};

export type TakeBackAccountInput = {
  accountId: string;
  key: string;
};

export type TakePostDatedInput = {
  accountId: string;
  amount: number;
  currency: string;
  key: string;
  /** CHECK, ACH, CARD or DIRECT_DEBIT. */
  method: string;
  payableOn: string;
  payer?: string | null | undefined;
  reference?: string | null | undefined;
};

export type TakeoverColumnInput = {
  column: number;
  field: string;
};

export type TakeoverFileKind =
  | 'ACCOUNTS'
  | 'FEE_INVOICES'
  | 'NOTES'
  | 'PAYMENTS'
  | 'TRIAL_BALANCE';

/** OPEN waits for files, CHECKED is compared with the trial balance, SUBMITTED waits for a second person. */
export type TakeoverStatus =
  | 'ABANDONED'
  | 'CHECKED'
  | 'COMMITTED'
  | 'OPEN'
  | 'READING'
  | 'SUBMITTED';

export type TakeoverStepInput = {
  /** Makes pressing the button twice one step. */
  commandKey?: string | null | undefined;
  reason?: string | null | undefined;
  takeoverId: string;
  version: number;
};

export type TaxRateInput = {
  caution?: string | null | undefined;
  checkedOn: string;
  country: string;
  effectiveFrom: string;
  name: string;
  ratePpm: number;
  region?: string | null | undefined;
  source: string;
};

export type TaxRegistrationInput = {
  country: string;
  number: string;
  region?: string | null | undefined;
  registeredFrom: string;
  registeredTo?: string | null | undefined;
};

/** Whether commission bears the tax of the client’s place, none, or one that the client accounts for itself. */
export type TaxStatus =
  | 'BY_PLACE'
  | 'EXEMPT'
  | 'REVERSE_CHARGE';

export type TemplateChannel =
  | 'EMAIL'
  | 'LETTER'
  | 'TEXT'
  | 'VOICEMAIL';

export type TemplateDraftInput = {
  body: string;
  channel: TemplateChannel;
  clientId?: string | null | undefined;
  country?: string | null | undefined;
  kind: TemplateKind;
  language?: string;
  name: string;
  subject?: string;
  templateId?: string | null | undefined;
  tone?: TemplateTone | null | undefined;
};

/** What a text is for. */
export type TemplateKind =
  | 'ATTORNEY_DEMAND'
  | 'BROKEN_PROMISE'
  | 'DEMAND'
  | 'DISPUTE_ANSWERED'
  | 'DISPUTE_RECEIVED'
  | 'FINAL_DEMAND'
  | 'FRIENDLY_REMINDER'
  | 'OTHER'
  | 'PAID_IN_FULL'
  | 'PLAN_CONFIRMATION'
  | 'PLAN_REMINDER'
  | 'RECEIPT'
  | 'SECOND_REMINDER'
  | 'SETTLEMENT_OFFER'
  | 'STATEMENT_OF_ACCOUNT'
  | 'VALIDATION_NOTICE'
  | 'VOICEMAIL';

export type TemplateStatus =
  | 'APPROVED'
  | 'DRAFT'
  | 'REJECTED'
  | 'SUBMITTED'
  | 'WITHDRAWN';

export type TemplateTone =
  | 'FIRM'
  | 'SOFT'
  | 'STANDARD';

/** FROZEN: the contract version the account was placed under. IN_FORCE: the client’s contract as it stands on the day. */
export type TermsContract =
  | 'FROZEN'
  | 'IN_FORCE';

export type TermsMoveInput = {
  contract?: TermsContract;
  effectiveFrom: string;
  /** Free of commission from then on. */
  noFee?: boolean;
  placementType: PlacementType;
};

export type TopUpTrustInput = {
  amount: number;
  currency: string;
  key: string;
};

export type TransferTo =
  | 'BUYER'
  | 'COLLECTOR'
  | 'MERGER'
  | 'OWNER'
  | 'PREVIOUS_OWNER_BY_CONTRACT';

export type UnclaimedStepInput = {
  key: string;
  reportId: string;
  version: number;
};

export type UndistributedFilter = {
  /** TO_30, TO_60, TO_90, TO_180, OVER_180. */
  bucket?: string | null | undefined;
  currency?: string | null | undefined;
  kind?: string | null | undefined;
};

export type UpdateClientInput = {
  address?: string | null | undefined;
  code: string;
  country: string;
  currency: string;
  email?: string | null | undefined;
  id: string;
  legalName?: string | null | undefined;
  name: string;
  parentId?: string | null | undefined;
  phone?: string | null | undefined;
  taxId?: string | null | undefined;
  version: number;
};

export type UpdateContractVersionInput = {
  effectiveFrom: string;
  /** Last day; left out: open-ended. */
  effectiveTo?: string | null | undefined;
  id: string;
  note?: string;
  revision: string;
  terms: ContractTermsInput;
};

export type UpdateUserRightsInput = {
  clientIds?: Array<string>;
  roles: Array<Role>;
  userId: string;
  version: number;
};

/** Whether a person can sign in. */
export type UserStatus =
  | 'ACTIVE'
  | 'DISABLED'
  | 'INVITED';

export type UsersFilterInput = {
  clientId?: string | null | undefined;
  role?: Role | null | undefined;
  status?: UserStatus | null | undefined;
  /** Part of the name or of the address. */
  text?: string | null | undefined;
};

export type VacateJudgmentInput = {
  accountId: string;
  /** Idempotency key. */
  key: string;
  /** 3 to 500 characters; the client reads it. */
  reason: string;
  version: number;
};

/** Where a contract version stands today. */
export type VersionState =
  | 'ENDED'
  | 'IN_FORCE'
  | 'UPCOMING';

/** PLAYED by the carrier, READ out by the collector. */
export type VoicemailHow =
  | 'PLAYED'
  | 'READ';

export type VoicemailKind =
  | 'LEFT'
  | 'NONE'
  | 'RINGLESS';

export type VoidRemittanceInput = {
  key: string;
  reason: string;
  runId: string;
};

export type WaiveChargeInput = {
  accountId: string;
  /** Above zero. */
  amount: number;
  /** INTEREST, FEES or COSTS. */
  bucket: Bucket;
  /** Idempotency key. */
  key: string;
  /** 3 to 500 characters; the client reads it. */
  reason: string;
  version: number;
};

/** What happens to what a client still owes after a net remittance. */
export type WhenOwed =
  | 'CARRY'
  | 'INVOICE';

export type WithdrawReconciliationInput = {
  id: string;
  key: string;
  reason: string;
};

export type WithdrawSuitFeeInput = {
  key: string;
  reason: string;
  suitFeeId: string;
};

export type WithdrawalFeeInput = {
  amount?: number | null | undefined;
  /** A part of what is still owed. */
  balancePpm?: number | null | undefined;
  /** Free in the first so many days from placement. */
  freeDays: number;
};

export type EditedFragment = { id: string, version: number, status: AccountStatus, balance: { minor: number, currency: string } };

export type WorkRefusedFragment = { code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> };

export type AddNoteMutationVariables = Exact<{
  input: AddNoteInput;
}>;


export type AddNoteMutation = { addNote:
    | { __typename: 'NoteAdded', activityId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type HoldAccountMutationVariables = Exact<{
  input: HoldAccountInput;
}>;


export type HoldAccountMutation = { holdAccount:
    | { __typename: 'EditedAccount', id: string, version: number, status: AccountStatus, balance: { minor: number, currency: string } }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type ReleaseHoldMutationVariables = Exact<{
  input: EditAccountInput;
}>;


export type ReleaseHoldMutation = { releaseHold:
    | { __typename: 'EditedAccount', id: string, version: number, status: AccountStatus, balance: { minor: number, currency: string } }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type CloseAccountMutationVariables = Exact<{
  input: CloseAccountInput;
}>;


export type CloseAccountMutation = { closeAccount:
    | { __typename: 'EditedAccount', id: string, version: number, status: AccountStatus, balance: { minor: number, currency: string } }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type RecallAccountMutationVariables = Exact<{
  input: EditAccountInput;
}>;


export type RecallAccountMutation = { recallAccount:
    | { __typename: 'EditedAccount', id: string, version: number, status: AccountStatus, balance: { minor: number, currency: string } }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type ReopenAccountMutationVariables = Exact<{
  input: EditAccountInput;
}>;


export type ReopenAccountMutation = { reopenAccount:
    | { __typename: 'EditedAccount', id: string, version: number, status: AccountStatus, balance: { minor: number, currency: string } }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type AdjustBalanceMutationVariables = Exact<{
  input: AdjustBalanceInput;
}>;


export type AdjustBalanceMutation = { adjustBalance:
    | { __typename: 'EditedAccount', id: string, version: number, status: AccountStatus, balance: { minor: number, currency: string } }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type CreditNoteMutationVariables = Exact<{
  input: CreditNoteInput;
}>;


export type CreditNoteMutation = { creditNote:
    | { __typename: 'EditedAccount', id: string, version: number, status: AccountStatus, balance: { minor: number, currency: string } }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type SetDisputeMutationVariables = Exact<{
  input: DisputeInput;
}>;


export type SetDisputeMutation = { setDispute:
    | { __typename: 'EditedAccount', id: string, version: number, status: AccountStatus, balance: { minor: number, currency: string } }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type DeskPeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskPeopleQuery = { users: { nodes: Array<{ id: string, name: string, roles: Array<Role> }> } };

export type DesksQueryVariables = Exact<{ [key: string]: never; }>;


export type DesksQuery = { desks: Array<{ id: string, name: string, active: boolean, userId: string | null, userName: string | null, accounts: number, balances: Array<{ minor: number, currency: string }> }> };

export type DeskLoadFragment = { accounts: number, balances: Array<{ minor: number, currency: string }> };

export type PreviewAssignmentQueryVariables = Exact<{
  input: AssignmentInput;
}>;


export type PreviewAssignmentQuery = { previewAssignment:
    | { __typename: 'AssignmentPreview', changing: number, takenFromDesks: number, token: string, picked: { accounts: number, balances: Array<{ minor: number, currency: string }> }, desks: Array<{ deskId: string, name: string, keeps: number, now: { accounts: number, balances: Array<{ minor: number, currency: string }> }, gets: { accounts: number, balances: Array<{ minor: number, currency: string }> } }> }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type AssignAccountsMutationVariables = Exact<{
  input: AssignmentInput;
  token: string;
  key: string;
}>;


export type AssignAccountsMutation = { assignAccounts:
    | { __typename: 'Assigned', assigned: number, unchanged: number }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type CreateDeskMutationVariables = Exact<{
  name: string;
  userId?: string | null | undefined;
}>;


export type CreateDeskMutation = { createDesk:
    | { __typename: 'DeskKept', id: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type ChangeDeskMutationVariables = Exact<{
  id: string;
  name?: string | null | undefined;
  userId?: string | null | undefined;
  active?: boolean | null | undefined;
}>;


export type ChangeDeskMutation = { changeDesk:
    | { __typename: 'DeskKept', id: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type InterestWorkingQueryVariables = Exact<{
  accountId: string;
  on?: string | null | undefined;
}>;


export type InterestWorkingQuery = { interestWorking: { accountId: string, currency: string, on: string, postedThrough: string | null, words: Array<string>, accrued: number, broughtOver: number, settled: number, open: number, aDay: number, problem: string | null, lines: Array<{ invoiceNumber: string | null, from: string, to: string, days: number, principal: number, ratePpm: number, yearDays: number, daily: boolean, amount: number, why: string }>, charges: Array<{ invoiceNumber: string, amount: number, on: string, words: string }>, judgment: { id: string, judgedOn: string, court: string, reference: string, basis: JudgmentBasis, region: string, ratePpm: number, compounding: Compounding, rateSource: string, principal: number, interest: number, fees: number, costs: number, order: Array<Bucket> | null, proRata: boolean, note: string } | null, restatements: Array<{ id: string, through: string, before: number, after: number, cause: string, recordedAt: string, actorName: string | null }> } | null };

export type AccrueInterestMutationVariables = Exact<{
  accountId: string;
}>;


export type AccrueInterestMutation = { accrueInterest:
    | { __typename: 'AccruedInterest', accountId: string, through: string, change: { minor: number, currency: string } }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type WaiveChargeMutationVariables = Exact<{
  input: WaiveChargeInput;
}>;


export type WaiveChargeMutation = { waiveCharge:
    | { __typename: 'EditedAccount', id: string, version: number, status: AccountStatus, balance: { minor: number, currency: string } }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type RecordJudgmentMutationVariables = Exact<{
  input: RecordJudgmentInput;
}>;


export type RecordJudgmentMutation = { recordJudgment:
    | { __typename: 'EditedAccount', id: string, version: number, status: AccountStatus, balance: { minor: number, currency: string } }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type VacateJudgmentMutationVariables = Exact<{
  input: VacateJudgmentInput;
}>;


export type VacateJudgmentMutation = { vacateJudgment:
    | { __typename: 'EditedAccount', id: string, version: number, status: AccountStatus, balance: { minor: number, currency: string } }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type AccountsQueryVariables = Exact<{
  filter?: AccountFilter | null | undefined;
  sort: AccountSort;
  page: PageInput;
}>;


export type AccountsQuery = { accounts: { nodes: Array<{ id: string, number: string, version: number, debtorName: string, clientId: string, clientCode: string, clientName: string, clientReference: string, status: AccountStatus, closeCode: CloseCode | null, holdUntil: string | null, disputed: boolean, daysLate: number | null, oldestDueOn: string | null, placedOn: string, invoiceCount: number, deskId: string | null, deskName: string | null, lastWorkedOn: string | null, nextActionOn: string | null, balance: { minor: number, currency: string }, placed: { minor: number, currency: string } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ClientOptionsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type ClientOptionsQuery = { clients: { nodes: Array<{ id: string, code: string, name: string, status: ClientStatus }> } };

export type ClientNameQueryVariables = Exact<{
  id: string;
}>;


export type ClientNameQuery = { client: { id: string, code: string, name: string } | null };

export type ReferenceFiguresQueryVariables = Exact<{
  series: ReferenceSeries;
}>;


export type ReferenceFiguresQuery = { referenceFigures: Array<{ id: string, series: ReferenceSeries, region: string, debtFrom: number, effectiveFrom: string, value: number, compounding: Compounding, source: string, caution: string, current: boolean, corrections: number, recordedAt: string, actorName: string | null }> };

export type AccountsUnderFigureQueryVariables = Exact<{
  series: ReferenceSeries;
  effectiveFrom: string;
}>;


export type AccountsUnderFigureQuery = { accountsUnderFigure: number };

export type RecordReferenceFigureMutationVariables = Exact<{
  input: RecordFigureInput;
}>;


export type RecordReferenceFigureMutation = { recordReferenceFigure:
    | { __typename: 'RecordedFigure', id: string, series: ReferenceSeries, effectiveFrom: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type AccountStatementQueryVariables = Exact<{
  accountId: string;
  on?: string | null | undefined;
}>;


export type AccountStatementQuery = { accountStatement:
    | { __typename: 'AccountStatement', accountId: string, number: string, currency: string, on: string, debtorName: string, clientName: string, clientReference: string, balance: number, aDay: number, totals: { invoices: number, interest: number, charges: number, paid: number, credits: number }, lines: Array<{ on: string, kind: AccountStatementKind, what: string, detail: string, amount: number, balance: number }>, open: Array<{ number: string, dueOn: string, principal: number, interest: number, fees: number, costs: number, total: number }> }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type PromisesQueryVariables = Exact<{
  filter: PromiseFilter;
  page: PageInput;
}>;


export type PromisesQuery = { promises: { nodes: Array<{ id: string, accountId: string, accountNumber: string, debtorName: string, clientName: string, status: PromiseStatus, dueOn: string, lastDay: string, madeOn: string, resolvedOn: string | null, personName: string, recordedBy: string | null, version: number, amount: { minor: number, currency: string }, received: { minor: number, currency: string } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type RecordPromiseMutationVariables = Exact<{
  input: RecordPromiseInput;
  key: string;
}>;


export type RecordPromiseMutation = { recordPromise:
    | { __typename: 'PromiseRecorded', promiseId: string, accountId: string, dueOn: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type CancelPromiseMutationVariables = Exact<{
  input: CancelPromiseInput;
  key: string;
}>;


export type CancelPromiseMutation = { cancelPromise:
    | { __typename: 'PromiseCancelled', promiseId: string, accountId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type SettlementPartsFragment = { id: string, version: number, status: SettlementStatus, accountId: string, accountNumber: string, debtorName: string, clientName: string, cadence: SettlementCadence, graceDays: number, madeOn: string, lastDueOn: string, partPpm: number | null, overdue: boolean, askedBecause: string, approval: string | null, decidedName: string, decidedOn: string | null, resolvedOn: string | null, owed: { minor: number, currency: string }, agreed: { minor: number, currency: string }, received: { minor: number, currency: string }, givenUp: { minor: number, currency: string }, instalments: Array<{ n: number, dueOn: string, lastDay: string, amount: number, paid: number }>, next: { n: number, dueOn: string, lastDay: string, left: number } | null };

export type SettlementsQueryVariables = Exact<{
  filter: SettlementFilter;
  page: PageInput;
}>;


export type SettlementsQuery = { settlements: { nodes: Array<{ id: string, version: number, status: SettlementStatus, accountId: string, accountNumber: string, debtorName: string, clientName: string, cadence: SettlementCadence, graceDays: number, madeOn: string, lastDueOn: string, partPpm: number | null, overdue: boolean, askedBecause: string, approval: string | null, decidedName: string, decidedOn: string | null, resolvedOn: string | null, owed: { minor: number, currency: string }, agreed: { minor: number, currency: string }, received: { minor: number, currency: string }, givenUp: { minor: number, currency: string }, instalments: Array<{ n: number, dueOn: string, lastDay: string, amount: number, paid: number }>, next: { n: number, dueOn: string, lastDay: string, left: number } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type PreviewSettlementQueryVariables = Exact<{
  accountId: string;
  terms?: SettlementTermsInput | null | undefined;
}>;


export type PreviewSettlementQuery = { previewSettlement:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'SettlementPreview', currency: string, owed: number, agreed: number, fee: number, clientNets: number, askedBecause: string, authority: { leastPpm: number, longestDays: number } | null, problem: { code: string, message: string, field: string | null } | null, instalments: Array<{ n: number, dueOn: string, amount: number, fee: number }> }
   };

export type SettleMutationVariables = Exact<{
  input: SettleInput;
  key: string;
}>;


export type SettleMutation = { settle:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'SettlementMade', settlementId: string, accountId: string, status: SettlementStatus, askedBecause: string }
   };

export type RecordSettlementDecisionMutationVariables = Exact<{
  input: RecordSettlementDecisionInput;
  key: string;
}>;


export type RecordSettlementDecisionMutation = { recordSettlementDecision:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'SettlementDecided', settlementId: string, accountId: string, status: SettlementStatus }
   };

export type CancelSettlementMutationVariables = Exact<{
  input: CancelSettlementInput;
  key: string;
}>;


export type CancelSettlementMutation = { cancelSettlement:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'SettlementCancelled', settlementId: string, accountId: string }
   };

export type BankDetailsRowFragment = { id: string, ownerKind: string, ownerId: string | null, ownerName: string, currency: string, scheme: string, country: string, holderName: string, bankName: string, masked: string, status: string, reason: string, numberOnFile: string, numberNote: string, requestedByName: string, requestedAt: string, approvedByName: string | null, approvedAt: string | null, usableFrom: string | null, coolingOff: boolean, endedByName: string | null, endedAt: string | null, endedReason: string, mayApprove: boolean, version: number };

export type BankDetailsListQueryVariables = Exact<{
  filter?: BankDetailsFilter | null | undefined;
  page: PageInput;
}>;


export type BankDetailsListQuery = { bankDetails: { nodes: Array<{ id: string, ownerKind: string, ownerId: string | null, ownerName: string, currency: string, scheme: string, country: string, holderName: string, bankName: string, masked: string, status: string, reason: string, numberOnFile: string, numberNote: string, requestedByName: string, requestedAt: string, approvedByName: string | null, approvedAt: string | null, usableFrom: string | null, coolingOff: boolean, endedByName: string | null, endedAt: string | null, endedReason: string, mayApprove: boolean, version: number }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type BankDetailsChangeQueryVariables = Exact<{
  id: string;
}>;


export type BankDetailsChangeQuery = { bankDetailsChange: { id: string, ownerKind: string, ownerId: string | null, ownerName: string, currency: string, scheme: string, country: string, holderName: string, bankName: string, masked: string, status: string, reason: string, numberOnFile: string, numberNote: string, requestedByName: string, requestedAt: string, approvedByName: string | null, approvedAt: string | null, usableFrom: string | null, coolingOff: boolean, endedByName: string | null, endedAt: string | null, endedReason: string, mayApprove: boolean, version: number, alsoUsedBy: Array<string>, inForce: string | null, calls: Array<{ id: string, number: string, spokeWith: string, outcome: string, note: string, calledByName: string, calledAt: string }> } | null };

export type CoolingOffQueryVariables = Exact<{ [key: string]: never; }>;


export type CoolingOffQuery = { bankDetailsCoolingOff: number };

export type PayeeChoicesQueryVariables = Exact<{
  kind: string;
  search: string;
  id?: string | null | undefined;
}>;


export type PayeeChoicesQuery = { payeeChoices: Array<{ id: string, name: string, sub: string }> };

export type RequestBankDetailsMutationVariables = Exact<{
  input: RequestBankDetailsInput;
}>;


export type RequestBankDetailsMutation = { requestBankDetails:
    | { __typename: 'ChangedBankDetails', detailsId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type RecordBankCallMutationVariables = Exact<{
  input: BankCallInput;
}>;


export type RecordBankCallMutation = { recordBankCall:
    | { __typename: 'ChangedBankDetails', detailsId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type ApproveBankDetailsMutationVariables = Exact<{
  input: BankDetailsStepInput;
}>;


export type ApproveBankDetailsMutation = { approveBankDetails:
    | { __typename: 'ChangedBankDetails', detailsId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type RejectBankDetailsMutationVariables = Exact<{
  input: RejectBankDetailsInput;
}>;


export type RejectBankDetailsMutation = { rejectBankDetails:
    | { __typename: 'ChangedBankDetails', detailsId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type RevealBankDetailsMutationVariables = Exact<{
  id: string;
}>;


export type RevealBankDetailsMutation = { revealBankDetails:
    | { __typename: 'BankAccountNumbers', scheme: string, routingNumber: string | null, accountNumber: string | null, accountType: string | null, iban: string | null, bic: string | null }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type SetCoolingOffMutationVariables = Exact<{
  days: number;
}>;


export type SetCoolingOffMutation = { setBankDetailsCoolingOff:
    | { __typename: 'CoolingOff', days: number }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type ClientsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  search?: string | null | undefined;
  status?: ClientStatus | null | undefined;
}>;


export type ClientsQuery = { clients: { nodes: Array<{ id: string, code: string, name: string, parentName: string | null, country: string, currency: string, status: ClientStatus, contractCurrencies: Array<string>, users: number }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ClientNamesQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type ClientNamesQuery = { clients: { nodes: Array<{ id: string, code: string, name: string }> } };

export type ClientFactsFragment = { id: string, code: string, name: string, legalName: string, taxId: string, email: string, phone: string, address: string, country: string, currency: string, status: ClientStatus, createdAt: string, version: number, parent: { id: string, code: string, name: string, status: ClientStatus } | null, children: Array<{ id: string, code: string, name: string, status: ClientStatus }>, users: Array<{ id: string, name: string, email: string, status: string }>, contracts: Array<{ currency: string, number: number | null, effectiveFrom: string | null, effectiveTo: string | null, rates: Array<string>, upcomingNumber: number | null, upcomingFrom: string | null }> };

export type ClientPageQueryVariables = Exact<{
  id: string;
}>;


export type ClientPageQuery = { client: { id: string, code: string, name: string, legalName: string, taxId: string, email: string, phone: string, address: string, country: string, currency: string, status: ClientStatus, createdAt: string, version: number, parent: { id: string, code: string, name: string, status: ClientStatus } | null, children: Array<{ id: string, code: string, name: string, status: ClientStatus }>, users: Array<{ id: string, name: string, email: string, status: string }>, contracts: Array<{ currency: string, number: number | null, effectiveFrom: string | null, effectiveTo: string | null, rates: Array<string>, upcomingNumber: number | null, upcomingFrom: string | null }> } | null };

export type ClientRecoveriesQueryVariables = Exact<{ [key: string]: never; }>;


export type ClientRecoveriesQuery = { recoveryByClient: Array<{ clientId: string, currency: string, accounts: number, placed: number, collected: number, fees: number }> };

export type CreateClientMutationVariables = Exact<{
  input: CreateClientInput;
}>;


export type CreateClientMutation = { createClient:
    | { __typename: 'Client', id: string, name: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type UpdateClientMutationVariables = Exact<{
  input: UpdateClientInput;
}>;


export type UpdateClientMutation = { updateClient:
    | { __typename: 'Client', id: string, name: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type CloseClientMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type CloseClientMutation = { closeClient:
    | { __typename: 'Client', id: string, code: string, name: string, legalName: string, taxId: string, email: string, phone: string, address: string, country: string, currency: string, status: ClientStatus, createdAt: string, version: number, parent: { id: string, code: string, name: string, status: ClientStatus } | null, children: Array<{ id: string, code: string, name: string, status: ClientStatus }>, users: Array<{ id: string, name: string, email: string, status: string }>, contracts: Array<{ currency: string, number: number | null, effectiveFrom: string | null, effectiveTo: string | null, rates: Array<string>, upcomingNumber: number | null, upcomingFrom: string | null }> }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type ReopenClientMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type ReopenClientMutation = { reopenClient:
    | { __typename: 'Client', id: string, code: string, name: string, legalName: string, taxId: string, email: string, phone: string, address: string, country: string, currency: string, status: ClientStatus, createdAt: string, version: number, parent: { id: string, code: string, name: string, status: ClientStatus } | null, children: Array<{ id: string, code: string, name: string, status: ClientStatus }>, users: Array<{ id: string, name: string, email: string, status: string }>, contracts: Array<{ currency: string, number: number | null, effectiveFrom: string | null, effectiveTo: string | null, rates: Array<string>, upcomingNumber: number | null, upcomingFrom: string | null }> }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type InviteClientUserMutationVariables = Exact<{
  input: InviteClientUserInput;
}>;


export type InviteClientUserMutation = { inviteClientUser:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'UserChanged' }
   };

export type ContractTermsPartsFragment = { currency: string, applicationOrder: Array<FeeBucket> | null, grouping: AccountGrouping, rates: { ageFrom: AgeBasis, basis: Array<FeeBucket>, freeDemandDays: number, discoverySharePpm: number | null, goodsSharePpm: number | null, withdrawal: { amount: number | null, balancePpm: number | null, freeDays: number } | null, rules: Array<{ name: string, rank: number | null, mode: FeeMode, minimum: number | null, cap: number | null, when: Array<{ minDays: number | null, maxDays: number | null, minAmount: number | null, belowAmount: number | null, placesIn: Array<string> | null, placesNotIn: Array<string> | null, placementTypes: Array<PlacementType> | null }>, tiers: Array<{ upTo: number | null, ratePpm: number }>, bucketTiers: Array<{ bucket: FeeBucket, tiers: Array<{ upTo: number | null, ratePpm: number }> }>, fixedFee: { amount: number, days: number } | null }> }, remittance: { mode: RemittanceMode, minimum: number | null, whenOwed: WhenOwed, invoiceDays: number, cadence: { kind: CadenceKind, day: number }, holdDays: Array<{ method: HeldMethod, days: number }> }, interest: { basis: InterestBasis, ratePpm: number | null, dayCount: DayCount, rounding: InterestRounding, runsFrom: InterestStart, graceDays: number, fixedSums: boolean, resets: boolean } | null, lateCharges: { authority: string, cap: number | null, steps: Array<{ fromDay: number, flat: number | null, ratePpm: number | null }> } | null, settlement: { leastPpm: number, longestDays: number } | null };

export type ContractHistoryQueryVariables = Exact<{
  clientId: string;
  currency: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ContractHistoryQuery = { contractVersions: { nodes: Array<{ id: string, number: number, effectiveFrom: string, effectiveTo: string | null, state: VersionState, note: string, createdBy: string, createdAt: string, usedAt: string | null, changes: Array<string> | null, words: Array<{ topic: string, text: string }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ContractToEditQueryVariables = Exact<{
  clientId: string;
  currency: string;
}>;


export type ContractToEditQuery = { client: { id: string, code: string, name: string, country: string, currency: string, status: ClientStatus } | null, contractVersions: { nodes: Array<{ id: string, number: number, effectiveFrom: string, effectiveTo: string | null, state: VersionState, note: string, usedAt: string | null, revision: string, terms: { currency: string, applicationOrder: Array<FeeBucket> | null, grouping: AccountGrouping, rates: { ageFrom: AgeBasis, basis: Array<FeeBucket>, freeDemandDays: number, discoverySharePpm: number | null, goodsSharePpm: number | null, withdrawal: { amount: number | null, balancePpm: number | null, freeDays: number } | null, rules: Array<{ name: string, rank: number | null, mode: FeeMode, minimum: number | null, cap: number | null, when: Array<{ minDays: number | null, maxDays: number | null, minAmount: number | null, belowAmount: number | null, placesIn: Array<string> | null, placesNotIn: Array<string> | null, placementTypes: Array<PlacementType> | null }>, tiers: Array<{ upTo: number | null, ratePpm: number }>, bucketTiers: Array<{ bucket: FeeBucket, tiers: Array<{ upTo: number | null, ratePpm: number }> }>, fixedFee: { amount: number, days: number } | null }> }, remittance: { mode: RemittanceMode, minimum: number | null, whenOwed: WhenOwed, invoiceDays: number, cadence: { kind: CadenceKind, day: number }, holdDays: Array<{ method: HeldMethod, days: number }> }, interest: { basis: InterestBasis, ratePpm: number | null, dayCount: DayCount, rounding: InterestRounding, runsFrom: InterestStart, graceDays: number, fixedSums: boolean, resets: boolean } | null, lateCharges: { authority: string, cap: number | null, steps: Array<{ fromDay: number, flat: number | null, ratePpm: number | null }> } | null, settlement: { leastPpm: number, longestDays: number } | null } }> } };

export type CreateContractVersionMutationVariables = Exact<{
  input: CreateContractVersionInput;
}>;


export type CreateContractVersionMutation = { createContractVersion:
    | { __typename: 'ContractVersionSaved', previousEnded: { number: number, lastDay: string } | null, version: { id: string, number: number } }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type UpdateContractVersionMutationVariables = Exact<{
  input: UpdateContractVersionInput;
}>;


export type UpdateContractVersionMutation = { updateContractVersion:
    | { __typename: 'ContractVersionSaved', previousEnded: { number: number, lastDay: string } | null, version: { id: string, number: number } }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type ClientSettlementQueryVariables = Exact<{
  clientId: string;
}>;


export type ClientSettlementQuery = { client: { id: string, name: string, country: string, parent: { id: string, name: string } | null, children: Array<{ id: string, name: string }> } | null, clientSettlement: { clientId: string, taxStatus: TaxStatus, taxRegion: string, taxNote: string, childrenRemitted: ChildrenSettled, childrenInvoiced: ChildrenSettled, ratePpm: number, why: string, version: number } | null };

export type SettleClientMutationVariables = Exact<{
  input: ClientSettlementInput;
}>;


export type SettleClientMutation = { settleClient:
    | { __typename: 'ClientSettlement', clientId: string, taxStatus: TaxStatus, taxRegion: string, taxNote: string, childrenRemitted: ChildrenSettled, childrenInvoiced: ChildrenSettled, ratePpm: number, why: string, version: number }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type SettlementFactsFragment = { clientId: string, taxStatus: TaxStatus, taxRegion: string, taxNote: string, childrenRemitted: ChildrenSettled, childrenInvoiced: ChildrenSettled, ratePpm: number, why: string, version: number };

export type CallLineFragment = { id: string, direction: CallWay, status: CallStatus, statusReason: string, number: string, ourNumber: string, accountId: string | null, accountNumber: string | null, debtorName: string | null, clientName: string | null, personName: string, userName: string | null, mine: boolean, simulated: boolean, answeredBy: string | null, startedAt: string, answeredAt: string | null, endedAt: string | null, durationSeconds: number | null, outcome: string | null, recorded: boolean, matchReason: string, done: boolean, contactPointId: string | null, voicemailLeft: boolean, liveSeconds: number | null };

export type CallsQueryVariables = Exact<{
  page?: PageInput | null | undefined;
  filter?: CallFilterInput | null | undefined;
}>;


export type CallsQuery = { calls: { nodes: Array<{ id: string, direction: CallWay, status: CallStatus, statusReason: string, number: string, ourNumber: string, accountId: string | null, accountNumber: string | null, debtorName: string | null, clientName: string | null, personName: string, userName: string | null, mine: boolean, simulated: boolean, answeredBy: string | null, startedAt: string, answeredAt: string | null, endedAt: string | null, durationSeconds: number | null, outcome: string | null, recorded: boolean, matchReason: string, done: boolean, contactPointId: string | null, voicemailLeft: boolean, liveSeconds: number | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type CallsNowQueryVariables = Exact<{ [key: string]: never; }>;


export type CallsNowQuery = { callsNow: Array<{ id: string, direction: CallWay, status: CallStatus, statusReason: string, number: string, ourNumber: string, accountId: string | null, accountNumber: string | null, debtorName: string | null, clientName: string | null, personName: string, userName: string | null, mine: boolean, simulated: boolean, answeredBy: string | null, startedAt: string, answeredAt: string | null, endedAt: string | null, durationSeconds: number | null, outcome: string | null, recorded: boolean, matchReason: string, done: boolean, contactPointId: string | null, voicemailLeft: boolean, liveSeconds: number | null }> };

export type CallQueryVariables = Exact<{
  id: string;
}>;


export type CallQuery = { call: { id: string, direction: CallWay, status: CallStatus, statusReason: string, number: string, ourNumber: string, accountId: string | null, accountNumber: string | null, debtorName: string | null, clientName: string | null, personName: string, userName: string | null, mine: boolean, simulated: boolean, answeredBy: string | null, startedAt: string, answeredAt: string | null, endedAt: string | null, durationSeconds: number | null, outcome: string | null, recorded: boolean, matchReason: string, done: boolean, decisionId: string | null, voicemails: Array<{ communicationId: string, how: VoicemailHow, status: string, at: string }>, recordings: Array<{ id: string, durationSeconds: number | null, deleteAfter: string, deletedAt: string | null }>, events: Array<{ id: string, kind: string, note: string, at: string, by: string | null }>, accounts: Array<{ accountId: string, number: string, debtorName: string, clientName: string, closed: boolean }> } | null };

export type VoicemailOfferQueryVariables = Exact<{
  callId: string;
}>;


export type VoicemailOfferQuery = { voicemailOffer: { text: string, reason: string, read: { allowed: boolean, ruleVersion: string, considered: Array<string>, earliest: string | null, findings: Array<{ gate: string, title: string, citation: string, basis: string, effect: string, overridable: boolean, words: string, until: string | null }> } | null, played: { allowed: boolean, ruleVersion: string, considered: Array<string>, earliest: string | null, findings: Array<{ gate: string, title: string, citation: string, basis: string, effect: string, overridable: boolean, words: string, until: string | null }> } | null } | null };

export type TelephoneQueryVariables = Exact<{ [key: string]: never; }>;


export type TelephoneQuery = { telephone: { number: string | null, ready: boolean, simulated: boolean, callerId: string } };

export type CallSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type CallSettingsQuery = { callSettings: { callerId: string, officeNumber: string, voicemailByItself: boolean, checkDays: number, recording: RecordingMode, recordingPlace: string, recordingDays: number } };

export type KeepTelephoneMutationVariables = Exact<{
  number?: string | null | undefined;
  key: string;
}>;


export type KeepTelephoneMutation = { result:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'TelephoneKept', number: string | null }
   };

export type KeepCallSettingsMutationVariables = Exact<{
  input: CallSettingsInput;
  key: string;
}>;


export type KeepCallSettingsMutation = { result:
    | { __typename: 'CallSettings', callerId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type PlaceCallMutationVariables = Exact<{
  permitId: string;
  key: string;
}>;


export type PlaceCallMutation = { result:
    | { __typename: 'CallPlaced', callId: string, accountId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type HangUpMutationVariables = Exact<{
  callId: string;
}>;


export type HangUpMutation = { result:
    | { __typename: 'CallChanged', callId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type LeaveVoicemailMutationVariables = Exact<{
  callId: string;
  how: VoicemailHow;
  key: string;
}>;


export type LeaveVoicemailMutation = { result:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'VoicemailLeft', communicationId: string, callId: string, text: string }
   };

export type AssignCallMutationVariables = Exact<{
  callId: string;
  accountId: string;
  keepNumber: boolean;
}>;


export type AssignCallMutation = { result:
    | { __typename: 'CallChanged', callId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type FinishCallMutationVariables = Exact<{
  callId: string;
  done: boolean;
}>;


export type FinishCallMutation = { result:
    | { __typename: 'CallChanged', callId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type SimulateCallMutationVariables = Exact<{
  number: string;
  key: string;
}>;


export type SimulateCallMutation = { result:
    | { __typename: 'CallChanged', callId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type AnswerSimulatedCallMutationVariables = Exact<{
  callId: string;
  taken: boolean;
}>;


export type AnswerSimulatedCallMutation = { result:
    | { __typename: 'CallChanged', callId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type NumberStandingsQueryVariables = Exact<{
  accountId: string;
}>;


export type NumberStandingsQuery = { numberStandings: Array<{ contactPointId: string, number: string, value: string, personName: string, status: string, knownOn: string | null, leansOnConsent: boolean, answer: NumberAnswer | null, checkedAt: string | null }> };

export type CheckNumberMutationVariables = Exact<{
  contactPointId: string;
}>;


export type CheckNumberMutation = { result:
    | { __typename: 'NumberChecked', answer: NumberAnswer, contactPointId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type RecordingRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type RecordingRulesQuery = { recordingRulesByPlace: Array<{ place: string, consent: RecordingConsent, source: string, caution: string }> };

export type KeepRecordingRuleMutationVariables = Exact<{
  input: RecordingRuleInput;
  key: string;
}>;


export type KeepRecordingRuleMutation = { result:
    | { __typename: 'RecordingRuleKept', place: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type NumbersToAskQueryVariables = Exact<{ [key: string]: never; }>;


export type NumbersToAskQuery = { numbersToAsk: Array<{ number: string, knownOn: string }> };

export type TakeInNumberAnswersMutationVariables = Exact<{
  input: NumberAnswersInput;
  key: string;
}>;


export type TakeInNumberAnswersMutation = { result:
    | { __typename: 'NumberAnswersTaken', yes: number, no: number, noData: number, unknown: number, known: number, faults: Array<string> }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type InboxLineFragment = { id: string, channel: InboxChannel, from: string, fromName: string, subject: string, preview: string, receivedAt: string, class: MessageClass, classReason: string, accountId: string | null, accountNumber: string | null, debtorName: string | null, clientName: string | null, matchedBy: MatchedBy | null, matchReason: string, done: boolean, doneByName: string | null };

export type InboxQueryVariables = Exact<{
  page: PageInput;
  filter: InboxFilterInput;
}>;


export type InboxQuery = { inbox: { nodes: Array<{ id: string, channel: InboxChannel, from: string, fromName: string, subject: string, preview: string, receivedAt: string, class: MessageClass, classReason: string, accountId: string | null, accountNumber: string | null, debtorName: string | null, clientName: string | null, matchedBy: MatchedBy | null, matchReason: string, done: boolean, doneByName: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type InboxMessageQueryVariables = Exact<{
  id: string;
}>;


export type InboxMessageQuery = { inboxMessage: { id: string, channel: InboxChannel, from: string, fromName: string, subject: string, receivedAt: string, class: MessageClass, classReason: string, accountId: string | null, accountNumber: string | null, debtorName: string | null, clientName: string | null, matchedBy: MatchedBy | null, matchReason: string, done: boolean, doneByName: string | null, to: string, text: string, documentId: string | null, sha256: string | null, size: number, communicationId: string | null, attemptId: string | null, senderUnknown: boolean, answers: { id: string, subject: string, sentAt: string | null } | null, answeredBy: Array<{ id: string, number: number, status: CommunicationStatus, queuedAt: string, actorName: string }>, attachments: Array<{ fileName: string, mediaType: string, size: number, documentId: string | null }>, history: Array<{ class: MessageClass, reason: string, by: string | null, at: string }> } | null };

export type InboxAccountsQueryVariables = Exact<{
  text: string;
}>;


export type InboxAccountsQuery = { search: { groups: Array<{ hits: Array<{ accountId: string, accountNumber: string, debtorName: string, clientName: string, status: AccountStatus }> }> } };

export type AssignMessageMutationVariables = Exact<{
  input: AssignMessageInput;
}>;


export type AssignMessageMutation = { result:
    | { __typename: 'InboxChanged', id: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type CorrectMessageClassMutationVariables = Exact<{
  input: CorrectClassInput;
}>;


export type CorrectMessageClassMutation = { result:
    | { __typename: 'InboxChanged', id: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type FinishMessageMutationVariables = Exact<{
  messageId: string;
  done: boolean;
}>;


export type FinishMessageMutation = { result:
    | { __typename: 'InboxChanged', id: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type AnswerPreviewQueryVariables = Exact<{
  input: AnswerMessageInput;
}>;


export type AnswerPreviewQuery = { result:
    | { __typename: 'MessagePreview', subject: string, text: string, addressLines: Array<string>, decision: { allowed: boolean, ruleVersion: string, considered: Array<string>, earliest: string | null, findings: Array<{ gate: string, title: string, citation: string, basis: string, effect: string, overridable: boolean, words: string, until: string | null }> } }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type AnswerMessageMutationVariables = Exact<{
  input: AnswerMessageInput;
  key: string;
}>;


export type AnswerMessageMutation = { result:
    | { __typename: 'MessageQueued', communicationId: string, accountId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type LettersQueryVariables = Exact<{ [key: string]: never; }>;


export type LettersQuery = { letters: { waiting: number, later: number, refused: number, batches: Array<{ id: string, number: number, status: LetterBatchStatus, envelope: LetterEnvelope, createdByName: string, createdAt: string, finishedAt: string | null, handedOverAt: string | null, pdfId: string | null, manifestId: string | null, letters: number, left: number, pages: number, returned: number }> }, letterSender: { returnName: string, returnLines: string, envelope: LetterEnvelope, payUrl: string, voicemailName: string } };

export type GatherLettersMutationVariables = Exact<{
  key: string;
}>;


export type GatherLettersMutation = { result:
    | { __typename: 'LettersGathered', id: string, letters: number }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type HandOverLettersMutationVariables = Exact<{
  id: string;
  key: string;
}>;


export type HandOverLettersMutation = { result:
    | { __typename: 'LetterBatchHandedOver', id: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type RecordReturnedMailMutationVariables = Exact<{
  input: ReturnedMailInput;
  key: string;
}>;


export type RecordReturnedMailMutation = { result:
    | { __typename: 'MailReturned', communicationId: string, accountId: string, addressMarked: boolean }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type KeepLetterSenderMutationVariables = Exact<{
  input: LetterSenderInput;
  key: string;
}>;


export type KeepLetterSenderMutation = { result:
    | { __typename: 'LetterSender', returnName: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type RecordAttorneyReviewMutationVariables = Exact<{
  input: AttorneyReviewInput;
  key: string;
}>;


export type RecordAttorneyReviewMutation = { result:
    | { __typename: 'AttorneyReviewRecorded', id: string, accountId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type CommunicationsQueryVariables = Exact<{
  filter?: CommunicationFilter | null | undefined;
  page?: PageInput | null | undefined;
}>;


export type CommunicationsQuery = { communications: { nodes: Array<{ id: string, number: number, accountId: string, accountNumber: string, debtorName: string, clientName: string, channel: CommunicationChannel, direction: string, kind: TemplateKind | null, recipientName: string, subject: string, status: CommunicationStatus, statusReason: string, queuedAt: string, sentAt: string | null, deliveredAt: string | null, retryAt: string | null, actorName: string, delivery: LetterDelivery | null, batchNumber: number | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type CommunicationLineFragment = { id: string, number: number, accountId: string, accountNumber: string, debtorName: string, clientName: string, channel: CommunicationChannel, direction: string, kind: TemplateKind | null, recipientName: string, subject: string, status: CommunicationStatus, statusReason: string, queuedAt: string, sentAt: string | null, deliveredAt: string | null, retryAt: string | null, actorName: string, delivery: LetterDelivery | null, batchNumber: number | null };

export type DecisionPartsFragment = { allowed: boolean, ruleVersion: string, considered: Array<string>, earliest: string | null, findings: Array<{ gate: string, title: string, citation: string, basis: string, effect: string, overridable: boolean, words: string, until: string | null }> };

export type CommunicationQueryVariables = Exact<{
  id: string;
}>;


export type CommunicationQuery = { communication: { id: string, number: number, accountId: string, accountNumber: string, debtorName: string, clientName: string, channel: CommunicationChannel, direction: string, kind: TemplateKind | null, recipientName: string, subject: string, status: CommunicationStatus, statusReason: string, queuedAt: string, sentAt: string | null, deliveredAt: string | null, retryAt: string | null, actorName: string, delivery: LetterDelivery | null, batchNumber: number | null, address: string, addressLines: Array<string>, body: string, language: string, purpose: string, sha256: string | null, documentId: string | null, pages: number | null, templateId: string | null, templateVersion: number | null, accountNumbers: Array<string>, decision: { id: string, at: string, decision: { allowed: boolean, ruleVersion: string, considered: Array<string>, earliest: string | null, findings: Array<{ gate: string, title: string, citation: string, basis: string, effect: string, overridable: boolean, words: string, until: string | null }> } } | null, events: Array<{ id: string, kind: string, source: string, note: string, occurredAt: string, actorName: string }> } | null };

export type MessageOptionsQueryVariables = Exact<{
  accountId: string;
}>;


export type MessageOptionsQuery = { messageOptions: { currency: string, balance: number, suggested: TemplateKind, suggestion: string, together: Array<string>, language: string, best: { channel: CommunicationChannel | null, contactPointId: string | null, reason: string, openFrom: string | null, passedOver: Array<{ channel: CommunicationChannel, address: string, why: string }> }, templates: Array<{ versionId: string, kind: TemplateKind, name: string, channel: TemplateChannel, tone: TemplateTone | null, language: string, own: boolean, asked: Array<{ field: string, label: string, type: string, value: string | null }> }>, points: Array<{ id: string, kind: string, value: string, personName: string, status: string }> } | null };

export type MessagePreviewQueryVariables = Exact<{
  input: MessageInput;
}>;


export type MessagePreviewQuery = { result:
    | { __typename: 'MessagePreview', subject: string, text: string, recipientName: string, addressLines: Array<string>, addressRules: Array<string>, accountNumbers: Array<string>, decision: { allowed: boolean, ruleVersion: string, considered: Array<string>, earliest: string | null, findings: Array<{ gate: string, title: string, citation: string, basis: string, effect: string, overridable: boolean, words: string, until: string | null }> } }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type SendMessageMutationVariables = Exact<{
  input: MessageInput;
  key: string;
}>;


export type SendMessageMutation = { result:
    | { __typename: 'MessageQueued', communicationId: string, accountId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type CancelMessageMutationVariables = Exact<{
  id: string;
  key: string;
}>;


export type CancelMessageMutation = { result:
    | { __typename: 'MessageChanged', communicationId: string, status: CommunicationStatus }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type ResolveMessageMutationVariables = Exact<{
  id: string;
  arrived: boolean;
  note: string;
  key: string;
}>;


export type ResolveMessageMutation = { result:
    | { __typename: 'MessageChanged', communicationId: string, status: CommunicationStatus }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type MailLeavesQueryVariables = Exact<{ [key: string]: never; }>;


export type MailLeavesQuery = { mailLeaves: boolean, mailSink: string | null };

export type OutboxQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  kind?: OutboxKind | null | undefined;
  status?: OutboxStatus | null | undefined;
}>;


export type OutboxQuery = { outbox: { nodes: Array<{ id: string, kind: OutboxKind, recipientName: string, recipientAddress: string, subject: string, body: string, link: string | null, createdAt: string, status: OutboxStatus, statusReason: string, sentAt: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type SendOutboxAgainMutationVariables = Exact<{
  id: string;
}>;


export type SendOutboxAgainMutation = { result:
    | { __typename: 'OutboxRequeued', id: string, status: OutboxStatus }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type AttorneyReviewsQueryVariables = Exact<{
  accountId: string;
}>;


export type AttorneyReviewsQuery = { attorneyReviews: Array<{ id: string, firm: string, attorney: string, reviewedOn: string, goodUntil: string, note: string, recordedAt: string, recordedBy: string }> };

export type TemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type TemplatesQuery = { templates: Array<{ id: string, kind: TemplateKind, name: string, clientId: string | null, clientName: string | null, country: string | null, language: string, channel: TemplateChannel, tone: TemplateTone | null, versionId: string, n: number, status: TemplateStatus, writtenByName: string, writtenAt: string, inUse: number | null, used: number }> };

export type TemplateQueryVariables = Exact<{
  id: string;
}>;


export type TemplateQuery = { template: { id: string, kind: TemplateKind, name: string, clientId: string | null, clientName: string | null, country: string | null, language: string, channel: TemplateChannel, tone: TemplateTone | null, versionId: string, n: number, status: TemplateStatus, writtenByName: string, writtenAt: string, inUse: number | null, used: number, versions: Array<{ id: string, n: number, subject: string, body: string, status: TemplateStatus, writtenByName: string, writtenAt: string, decidedByName: string | null, decidedAt: string | null, decisionNote: string, own: boolean, findings: Array<{ rule: string, gate: string | null, severity: string, words: string, when: string | null }> }> } | null };

export type TemplateClientsQueryVariables = Exact<{ [key: string]: never; }>;


export type TemplateClientsQuery = { clients: { nodes: Array<{ id: string, name: string }> } };

export type SaveTemplateMutationVariables = Exact<{
  input: TemplateDraftInput;
  key: string;
}>;


export type SaveTemplateMutation = { result:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'TemplateSaved', templateId: string, versionId: string, n: number }
   };

export type SubmitTemplateMutationVariables = Exact<{
  versionId: string;
  key: string;
}>;


export type SubmitTemplateMutation = { result:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'TemplateSaved', templateId: string, versionId: string, n: number }
   };

export type DecideTemplatesMutationVariables = Exact<{
  input: DecideTemplatesInput;
  key: string;
}>;


export type DecideTemplatesMutation = { result:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'TemplatesDecided', decided: number }
   };

export type WithdrawTemplateMutationVariables = Exact<{
  versionId: string;
  note: string;
  key: string;
}>;


export type WithdrawTemplateMutation = { result:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'TemplateSaved', templateId: string, versionId: string, n: number }
   };

export type AddStarterTemplatesMutationVariables = Exact<{
  key: string;
}>;


export type AddStarterTemplatesMutation = { result:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'StarterSetAdded', added: number }
   };

export type AskToActMutationVariables = Exact<{
  input: AskToActInput;
  key: string;
}>;


export type AskToActMutation = { askToAct:
    | { __typename: 'ActAnswer', decisionId: string, decision: { allowed: boolean, earliest: string | null, ruleVersion: string, considered: Array<string>, pending: Array<string>, findings: Array<{ gate: string, title: string, citation: string, basis: RuleBasis, overridable: boolean, words: string, until: string | null, used: Array<{ name: string, value: string }> }>, warnings: Array<{ gate: string, title: string, citation: string, basis: RuleBasis, overridable: boolean, words: string, until: string | null, used: Array<{ name: string, value: string }> }>, overridden: Array<{ gate: string, title: string, citation: string, basis: RuleBasis, overridable: boolean, words: string, until: string | null, used: Array<{ name: string, value: string }> }> } }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type RecordSuitAuthorityMutationVariables = Exact<{
  input: SuitAuthorityInput;
  key: string;
}>;


export type RecordSuitAuthorityMutation = { recordSuitAuthority:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'StateKept', id: string }
   };

export type DebtBasisQueryVariables = Exact<{
  id: string;
}>;


export type DebtBasisQuery = { debtBasis: { regimeWords: string, creditor: CreditorType, contract: DebtContract, signedAt: string | null, lastAssignedOn: string | null, interest: ChargeAuthority | null, fees: ChargeAuthority | null, costs: ChargeAuthority | null, reason: string, recordedAt: string | null, recordedBy: string } | null };

export type RecordDebtBasisMutationVariables = Exact<{
  input: DebtBasisInput;
  key: string;
}>;


export type RecordDebtBasisMutation = { recordDebtBasis:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'StateKept', id: string }
   };

export type FindingLineFragment = { gate: string, title: string, citation: string, basis: RuleBasis, overridable: boolean, words: string, until: string | null, used: Array<{ name: string, value: string }> };

export type DecisionLineFragment = { allowed: boolean, earliest: string | null, ruleVersion: string, considered: Array<string>, pending: Array<string>, findings: Array<{ gate: string, title: string, citation: string, basis: RuleBasis, overridable: boolean, words: string, until: string | null, used: Array<{ name: string, value: string }> }>, warnings: Array<{ gate: string, title: string, citation: string, basis: RuleBasis, overridable: boolean, words: string, until: string | null, used: Array<{ name: string, value: string }> }>, overridden: Array<{ gate: string, title: string, citation: string, basis: RuleBasis, overridable: boolean, words: string, until: string | null, used: Array<{ name: string, value: string }> }> };

export type StateLineFragment = { id: string, what: StateSort, kind: string, title: string, detail: string, note: string, source: StateSource, at: string, by: string, accountNumber: string | null, endedAt: string | null, endedBy: string | null, endReason: string | null };

export type ContactPermissionsQueryVariables = Exact<{
  accountId: string;
}>;


export type ContactPermissionsQuery = { contactPermissions: { accountId: string, zones: Array<string>, regime: string, wholeCountry: { country: string, opensAt: string, closesAt: string } | null, ways: Array<{ channel: ContactChannel, personId: string, personName: string, role: PartyRole, contactPointId: string | null, kind: ContactKind, value: string, status: ContactStatus, until: string | null, decision: { allowed: boolean, earliest: string | null, ruleVersion: string, considered: Array<string>, pending: Array<string>, findings: Array<{ gate: string, title: string, citation: string, basis: RuleBasis, overridable: boolean, words: string, until: string | null, used: Array<{ name: string, value: string }> }>, warnings: Array<{ gate: string, title: string, citation: string, basis: RuleBasis, overridable: boolean, words: string, until: string | null, used: Array<{ name: string, value: string }> }>, overridden: Array<{ gate: string, title: string, citation: string, basis: RuleBasis, overridable: boolean, words: string, until: string | null, used: Array<{ name: string, value: string }> }> } }>, states: Array<{ id: string, what: StateSort, kind: string, title: string, detail: string, note: string, source: StateSource, at: string, by: string, accountNumber: string | null, endedAt: string | null, endedBy: string | null, endReason: string | null }> } | null };

export type AskToContactMutationVariables = Exact<{
  input: AskToContactInput;
  key: string;
}>;


export type AskToContactMutation = { askToContact:
    | { __typename: 'ContactAnswer', allowed: boolean, decisionId: string, permitId: string | null, address: string, expiresAt: string | null, decision: { allowed: boolean, earliest: string | null, ruleVersion: string, considered: Array<string>, pending: Array<string>, findings: Array<{ gate: string, title: string, citation: string, basis: RuleBasis, overridable: boolean, words: string, until: string | null, used: Array<{ name: string, value: string }> }>, warnings: Array<{ gate: string, title: string, citation: string, basis: RuleBasis, overridable: boolean, words: string, until: string | null, used: Array<{ name: string, value: string }> }>, overridden: Array<{ gate: string, title: string, citation: string, basis: RuleBasis, overridable: boolean, words: string, until: string | null, used: Array<{ name: string, value: string }> }> } }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type RecordRestrictionMutationVariables = Exact<{
  input: RecordRestrictionInput;
  key: string;
}>;


export type RecordRestrictionMutation = { recordRestriction:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'StateKept', id: string }
   };

export type EndRestrictionMutationVariables = Exact<{
  id: string;
  reason: string;
  key: string;
}>;


export type EndRestrictionMutation = { endRestriction:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'StateKept', id: string }
   };

export type RecordConsentMutationVariables = Exact<{
  input: RecordConsentInput;
  key: string;
}>;


export type RecordConsentMutation = { recordConsent:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'StateKept', id: string }
   };

export type RevokeConsentMutationVariables = Exact<{
  id: string;
  reason: string;
  key: string;
}>;


export type RevokeConsentMutation = { revokeConsent:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'StateKept', id: string }
   };

export type RenewConsentMutationVariables = Exact<{
  id: string;
  reason: string;
  key: string;
}>;


export type RenewConsentMutation = { renewConsent:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'StateKept', id: string }
   };

export type RecordDisputeMutationVariables = Exact<{
  input: RecordDisputeInput;
  key: string;
}>;


export type RecordDisputeMutation = { recordDispute:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'StateKept', id: string }
   };

export type AnswerDisputeMutationVariables = Exact<{
  id: string;
  note: string;
  key: string;
}>;


export type AnswerDisputeMutation = { answerDispute:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'StateKept', id: string }
   };

export type DecisionRowFragment = { id: string, at: string, accountId: string, accountNumber: string, debtorName: string, means: string, purpose: string, address: string, step: string, result: DecisionResult, gates: Array<string>, actorName: string, ruleVersion: string };

export type StoredDecisionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter: DecisionFilter;
}>;


export type StoredDecisionsQuery = { storedDecisions: { nodes: Array<{ id: string, at: string, accountId: string, accountNumber: string, debtorName: string, means: string, purpose: string, address: string, step: string, result: DecisionResult, gates: Array<string>, actorName: string, ruleVersion: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type StoredDecisionQueryVariables = Exact<{
  id: string;
}>;


export type StoredDecisionQuery = { storedDecision: { id: string, at: string, accountId: string, accountNumber: string, debtorName: string, means: string, purpose: string, address: string, step: string, result: DecisionResult, gates: Array<string>, actorName: string, ruleVersion: string, currency: string, facts: string, factsHash: string, permitUsedAt: string | null, decision: { allowed: boolean, earliest: string | null, ruleVersion: string, considered: Array<string>, pending: Array<string>, findings: Array<{ gate: string, title: string, citation: string, basis: RuleBasis, overridable: boolean, words: string, until: string | null, used: Array<{ name: string, value: string }> }>, warnings: Array<{ gate: string, title: string, citation: string, basis: RuleBasis, overridable: boolean, words: string, until: string | null, used: Array<{ name: string, value: string }> }>, overridden: Array<{ gate: string, title: string, citation: string, basis: RuleBasis, overridable: boolean, words: string, until: string | null, used: Array<{ name: string, value: string }> }> } } | null };

export type ReplayDecisionQueryVariables = Exact<{
  id: string;
}>;


export type ReplayDecisionQuery = { replayDecision:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'ReplayedDecision', decision: { allowed: boolean, earliest: string | null, ruleVersion: string, considered: Array<string>, pending: Array<string>, findings: Array<{ gate: string, title: string, citation: string, basis: RuleBasis, overridable: boolean, words: string, until: string | null, used: Array<{ name: string, value: string }> }>, warnings: Array<{ gate: string, title: string, citation: string, basis: RuleBasis, overridable: boolean, words: string, until: string | null, used: Array<{ name: string, value: string }> }>, overridden: Array<{ gate: string, title: string, citation: string, basis: RuleBasis, overridable: boolean, words: string, until: string | null, used: Array<{ name: string, value: string }> }> } }
   };

export type DecisionAsOfQueryVariables = Exact<{
  input: AsOfInput;
}>;


export type DecisionAsOfQuery = { decisionAsOf:
    | { __typename: 'DecisionAsOf', decision: { allowed: boolean, earliest: string | null, ruleVersion: string, considered: Array<string>, pending: Array<string>, findings: Array<{ gate: string, title: string, citation: string, basis: RuleBasis, overridable: boolean, words: string, until: string | null, used: Array<{ name: string, value: string }> }>, warnings: Array<{ gate: string, title: string, citation: string, basis: RuleBasis, overridable: boolean, words: string, until: string | null, used: Array<{ name: string, value: string }> }>, overridden: Array<{ gate: string, title: string, citation: string, basis: RuleBasis, overridable: boolean, words: string, until: string | null, used: Array<{ name: string, value: string }> }> }, stored: { id: string, at: string, accountId: string, accountNumber: string, debtorName: string, means: string, purpose: string, address: string, step: string, result: DecisionResult, gates: Array<string>, actorName: string, ruleVersion: string } | null }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type ComplianceClocksQueryVariables = Exact<{ [key: string]: never; }>;


export type ComplianceClocksQuery = { complianceClocks: Array<{ kind: ComplianceClockKind, id: string, accountId: string, accountNumber: string, debtorName: string, clientName: string, since: string, dueOn: string | null, daysLeft: number | null, note: string }> };

export type AgencyLicencesQueryVariables = Exact<{ [key: string]: never; }>;


export type AgencyLicencesQuery = { agencyLicences: Array<{ licenceId: string, place: string, kind: LicenceKind, status: LicenceStatus, number: string, from: string, until: string | null, note: string, recordedAt: string, recordedBy: string, daysLeft: number | null, accounts: number }> };

export type RecordLicenceMutationVariables = Exact<{
  input: LicenceInput;
  key: string;
}>;


export type RecordLicenceMutation = { recordLicence:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'StateKept', id: string }
   };

export type ComplaintsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  open?: boolean | null | undefined;
}>;


export type ComplaintsQuery = { complaints: { nodes: Array<{ id: string, number: number, accountId: string | null, accountNumber: string | null, debtorName: string | null, complainant: string, category: ComplaintCategory, source: ComplaintSource, description: string, receivedOn: string, dueOn: string, recordedBy: string, answeredOn: string | null, outcome: ComplaintOutcome | null, answer: string | null, rootCause: string | null, answeredBy: string | null, overdue: boolean }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type RecordComplaintMutationVariables = Exact<{
  input: ComplaintInput;
  key: string;
}>;


export type RecordComplaintMutation = { recordComplaint:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'StateKept', id: string }
   };

export type AnswerComplaintMutationVariables = Exact<{
  input: ComplaintAnswerInput;
  key: string;
}>;


export type AnswerComplaintMutation = { answerComplaint:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'StateKept', id: string }
   };

export type RuleVersionsQueryVariables = Exact<{ [key: string]: never; }>;


export type RuleVersionsQuery = { ruleVersions: Array<{ version: string, n: number, basedOn: string | null, reason: string, recordedAt: string, actorName: string, rows: number }> };

export type RuleRowsQueryVariables = Exact<{
  kind: RuleKind;
  version?: string | null | undefined;
}>;


export type RuleRowsQuery = { ruleRows: Array<{ id: string, kind: RuleKind, place: string, effectiveFrom: string, effectiveTo: string | null, source: string, caution: string, content: string }> };

export type PreviewRuleChangeQueryVariables = Exact<{
  input: RuleChangeInput;
}>;


export type PreviewRuleChangeQuery = { previewRuleChange:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'RuleChangePreview', places: Array<string>, openAccounts: number, replaced: number, added: number, removed: number }
   };

export type ChangeRulesMutationVariables = Exact<{
  input: RuleChangeInput;
  key: string;
}>;


export type ChangeRulesMutation = { changeRules:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'RuleVersionMade', version: string }
   };

export type PartyLineFragment = { id: string, role: AccountPartyRole, kind: PartyKind, name: string, place: string, note: string, addedAt: string | null, endedAt: string | null, authorised: boolean, points: Array<{ id: string, kind: ContactKind, value: string }> };

export type AddressLineFragment = { id: string, kind: ContactKind, value: string, place: AddressPlace | null, employers: boolean, disclosed: boolean, notedBy: string | null, notedAt: string | null, bases: Array<{ kind: AddressBasis, at: string, sentOn: string | null, optOutBy: string | null, note: string, by: string }> };

export type AccountPeopleQueryVariables = Exact<{
  accountId: string;
}>;


export type AccountPeopleQuery = { accountParties: Array<{ id: string, role: AccountPartyRole, kind: PartyKind, name: string, place: string, note: string, addedAt: string | null, endedAt: string | null, authorised: boolean, points: Array<{ id: string, kind: ContactKind, value: string }> }>, knownAddresses: Array<{ id: string, kind: ContactKind, value: string, place: AddressPlace | null, employers: boolean, disclosed: boolean, notedBy: string | null, notedAt: string | null, bases: Array<{ kind: AddressBasis, at: string, sentOn: string | null, optOutBy: string | null, note: string, by: string }> }> };

export type AddPartyMutationVariables = Exact<{
  input: AddPartyInput;
  key: string;
}>;


export type AddPartyMutation = { addParty:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'StateKept', id: string }
   };

export type KeepPartyPointMutationVariables = Exact<{
  input: PartyPointInput;
  key: string;
}>;


export type KeepPartyPointMutation = { keepPartyPoint:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'StateKept', id: string }
   };

export type EndPartyMutationVariables = Exact<{
  input: EndPartyInput;
  key: string;
}>;


export type EndPartyMutation = { endParty:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'StateKept', id: string }
   };

export type RecordAddressBasisMutationVariables = Exact<{
  input: AddressBasisInput;
  key: string;
}>;


export type RecordAddressBasisMutation = { recordAddressBasis:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'StateKept', id: string }
   };

export type RecordAddressNatureMutationVariables = Exact<{
  input: AddressNatureInput;
  key: string;
}>;


export type RecordAddressNatureMutation = { recordAddressNature:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'StateKept', id: string }
   };

export type PolicyWholeFragment = { warns: Array<string>, lettersApartDays: number | null, attorneyAnswerDays: number, messagesWarnedFrom: number, gates: Array<{ gate: string, regimes: Array<Regime> }>, quiet: Array<{ channels: Array<ContactChannel>, days: Array<number>, fromMinute: number, toMinute: number }>, caps: Array<{ channels: Array<ContactChannel>, most: number, days: number }> };

export type AgencyPoliciesQueryVariables = Exact<{ [key: string]: never; }>;


export type AgencyPoliciesQuery = { agencyPolicies: Array<{ n: number, effectiveFrom: string | null, reason: string, recordedAt: string | null, actorName: string, inForce: boolean, policy: { warns: Array<string>, lettersApartDays: number | null, attorneyAnswerDays: number, messagesWarnedFrom: number, gates: Array<{ gate: string, regimes: Array<Regime> }>, quiet: Array<{ channels: Array<ContactChannel>, days: Array<number>, fromMinute: number, toMinute: number }>, caps: Array<{ channels: Array<ContactChannel>, most: number, days: number }> } }>, contactGates: Array<{ id: string, title: string, citation: string, jurisdiction: string, means: Array<string>, law: Array<Regime>, policy: Array<Regime>, force: GateForce, readsContent: boolean }> };

export type PreviewPolicyChangeQueryVariables = Exact<{
  input: PolicyChangeInput;
}>;


export type PreviewPolicyChangeQuery = { previewPolicyChange:
    | { __typename: 'PolicyChangePreview', openAccounts: number, looked: number, stopped: number, freed: number, gates: Array<string> }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type ChangePolicyMutationVariables = Exact<{
  input: PolicyChangeInput;
  key: string;
}>;


export type ChangePolicyMutation = { changePolicy:
    | { __typename: 'PolicyVersionMade', n: number }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type ContactGatesQueryVariables = Exact<{ [key: string]: never; }>;


export type ContactGatesQuery = { contactGates: Array<{ id: string, title: string, citation: string }> };

export type AddContactPointMutationVariables = Exact<{
  input: AddContactPointInput;
}>;


export type AddContactPointMutation = { addContactPoint:
    | { __typename: 'ContactPointKept', id: string, kind: ContactKind, value: string, status: ContactStatus }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type CorrectContactPointMutationVariables = Exact<{
  input: CorrectContactPointInput;
}>;


export type CorrectContactPointMutation = { correctContactPoint:
    | { __typename: 'ContactPointKept', id: string, kind: ContactKind, value: string, status: ContactStatus }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type AuditLogQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: AuditFilterInput | null | undefined;
}>;


export type AuditLogQuery = { auditLog: { nodes: Array<{ id: string, action: string, actorId: string | null, actorName: string, subjectKind: string, subjectId: string, subjectName: string | null, ip: string | null, requestId: string | null, occurredAt: string, recordedAt: string, facts: Array<{ name: string, value: string }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type UsersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: UsersFilterInput | null | undefined;
}>;


export type UsersQuery = { users: { nodes: Array<{ id: string, name: string, email: string, status: UserStatus, roles: Array<Role>, secondFactor: boolean, lockedUntil: string | null, lastSeenAt: string | null, createdAt: string, invitationExpiresAt: string | null, version: number, clients: Array<{ id: string, code: string, name: string }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ClientChoicesQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type ClientChoicesQuery = { clients: { nodes: Array<{ id: string, code: string, name: string }> } };

export type InviteUserMutationVariables = Exact<{
  input: InviteUserInput;
}>;


export type InviteUserMutation = { inviteUser:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'UserChanged', userId: string }
   };

export type InviteUserOfClientMutationVariables = Exact<{
  input: InviteClientUserInput;
}>;


export type InviteUserOfClientMutation = { inviteClientUser:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'UserChanged', userId: string }
   };

export type UpdateUserRightsMutationVariables = Exact<{
  input: UpdateUserRightsInput;
}>;


export type UpdateUserRightsMutation = { updateUserRights:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'UserChanged', userId: string }
   };

export type DisableUserMutationVariables = Exact<{
  input: SwitchUserInput;
}>;


export type DisableUserMutation = { disableUser:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'UserChanged', userId: string }
   };

export type EnableUserMutationVariables = Exact<{
  input: SwitchUserInput;
}>;


export type EnableUserMutation = { enableUser:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'UserChanged', userId: string }
   };

export type ResendInvitationMutationVariables = Exact<{
  userId: string;
}>;


export type ResendInvitationMutation = { resendInvitation:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'UserChanged', userId: string }
   };

export type ResetSecondFactorMutationVariables = Exact<{
  userId: string;
}>;


export type ResetSecondFactorMutation = { resetSecondFactor:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'UserChanged', userId: string }
   };

export type BankSuggestionPartsFragment = { kind: string, targetId: string, confidence: number, reasons: Array<string>, label: string, accountId: string | null, accountNumber: string | null, clientName: string | null, balance: number | null };

export type BankLinePartsFragment = { id: string, version: number, status: string, bankAccountId: string, bankAccountName: string, book: string, bookedOn: string, valueOn: string | null, amount: number, currency: string, payer: string, payerAccount: string, reference: string, text: string, code: string, confidence: number, matchedKind: string | null, matchedId: string | null, matchedLabel: string | null, matchedBy: string | null, matchedAt: string | null, reason: string, suggestions: Array<{ kind: string, targetId: string, confidence: number, reasons: Array<string>, label: string, accountId: string | null, accountNumber: string | null, clientName: string | null, balance: number | null }> };

export type BankLinesQueryVariables = Exact<{
  filter?: BankLineFilter | null | undefined;
  page: PageInput;
}>;


export type BankLinesQuery = { bankLines: { nodes: Array<{ id: string, version: number, status: string, bankAccountId: string, bankAccountName: string, book: string, bookedOn: string, valueOn: string | null, amount: number, currency: string, payer: string, payerAccount: string, reference: string, text: string, code: string, confidence: number, matchedKind: string | null, matchedId: string | null, matchedLabel: string | null, matchedBy: string | null, matchedAt: string | null, reason: string, suggestions: Array<{ kind: string, targetId: string, confidence: number, reasons: Array<string>, label: string, accountId: string | null, accountNumber: string | null, clientName: string | null, balance: number | null }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type BankLineCountsQueryVariables = Exact<{
  bankAccountId?: string | null | undefined;
}>;


export type BankLineCountsQuery = { bankLineCounts: { waiting: number, sure: number, likely: number, none: number, oldestOn: string | null } };

export type BankAccountChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type BankAccountChoicesQuery = { bankAccountChoices: Array<{ id: string, name: string, book: string, currency: string, identifierMasked: string }> };

export type BankImportsQueryVariables = Exact<{
  page: PageInput;
}>;


export type BankImportsQuery = { bankImports: { nodes: Array<{ id: string, format: string, version: string, fileName: string, statements: number, lines: number, known: number, returns: number, changes: number, importedBy: string, importedAt: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type AcceptBankLineMutationVariables = Exact<{
  input: AcceptBankLineInput;
}>;


export type AcceptBankLineMutation = { result:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'SettledBankLine', lineId: string, status: string, message: string }
   };

export type SplitBankLineMutationVariables = Exact<{
  input: SplitBankLineInput;
}>;


export type SplitBankLineMutation = { result:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'SettledBankLine', lineId: string, status: string, message: string }
   };

export type SuspendBankLineMutationVariables = Exact<{
  input: BankLineInput;
}>;


export type SuspendBankLineMutation = { result:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'SettledBankLine', lineId: string, status: string, message: string }
   };

export type IgnoreBankLineMutationVariables = Exact<{
  input: IgnoreBankLineInput;
}>;


export type IgnoreBankLineMutation = { result:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'SettledBankLine', lineId: string, status: string, message: string }
   };

export type UndoBankLineMutationVariables = Exact<{
  input: BankLineInput;
}>;


export type UndoBankLineMutation = { result:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'SettledBankLine', lineId: string, status: string, message: string }
   };

export type AcceptSureBankLinesMutationVariables = Exact<{
  key: string;
  lineIds: Array<string> | string;
}>;


export type AcceptSureBankLinesMutation = { result:
    | { __typename: 'AcceptedBankLines', accepted: number, left: Array<{ lineId: string, why: string }> }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type RematchBankLinesMutationVariables = Exact<{
  bankAccountId?: string | null | undefined;
}>;


export type RematchBankLinesMutation = { result:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'RematchedBankLines', lines: number, suggested: number }
   };

export type PaymentFilesQueryVariables = Exact<{ [key: string]: never; }>;


export type PaymentFilesQuery = { duePayouts: Array<{ kind: string, sourceId: string, book: string, payeeKind: string, payeeId: string, payeeName: string, reference: string, amount: number, currency: string, since: string, account: string | null, usableFrom: string | null }>, dueDebits: Array<{ sourceId: string, reference: string, accountNumber: string, debtorName: string, amount: number, currency: string, dueOn: string }>, paymentFiles: Array<{ id: string, kind: string, bankAccountName: string, sequence: number, name: string, effectiveOn: string, currency: string, count: number, total: number, status: string, madeBy: string, madeAt: string, releasedBy: string | null, releasedAt: string | null, cancelledReason: string, mine: boolean, version: number }>, bankSenders: Array<{ id: string, name: string, currency: string, book: string, masked: string, hasIban: boolean, senderName: string, companyId: string, creditorId: string, bic: string, accountType: string }> };

export type KeepBankSenderMutationVariables = Exact<{
  input: KeepBankSenderInput;
}>;


export type KeepBankSenderMutation = { keepBankSender:
    | { __typename: 'BankSenderKept', bankAccountId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type MakePaymentFileMutationVariables = Exact<{
  input: MakePaymentFileInput;
}>;


export type MakePaymentFileMutation = { makePaymentFile:
    | { __typename: 'PaymentFileMade', fileId: string, name: string, count: number, total: number, currency: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type ReleasePaymentFileMutationVariables = Exact<{
  input: PaymentFileStepInput;
}>;


export type ReleasePaymentFileMutation = { releasePaymentFile:
    | { __typename: 'PaymentFileReleased', fileId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type CancelPaymentFileMutationVariables = Exact<{
  input: CancelPaymentFileInput;
}>;


export type CancelPaymentFileMutation = { cancelPaymentFile:
    | { __typename: 'PaymentFileCancelled', fileId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type ReturnedItemPartsFragment = { id: string, version: number, source: string, code: string, meaning: string, advice: string, amount: number, currency: string, debit: boolean, returnedOn: string, account: string, name: string, individualId: string, information: string, originalTrace: string, status: string, receiptId: string | null, receiptNumber: string | null, accountId: string | null, accountNumber: string | null, debtorName: string | null, reversalId: string | null, endsMandate: boolean, note: string, settledBy: string | null, resubmit: string | null, resubmitUntil: string | null, resubmitLeft: number | null, resubmittedOn: string | null };

export type ReturnedItemsQueryVariables = Exact<{
  open: boolean;
  page: PageInput;
}>;


export type ReturnedItemsQuery = { returnedItems: { nodes: Array<{ id: string, version: number, source: string, code: string, meaning: string, advice: string, amount: number, currency: string, debit: boolean, returnedOn: string, account: string, name: string, individualId: string, information: string, originalTrace: string, status: string, receiptId: string | null, receiptNumber: string | null, accountId: string | null, accountNumber: string | null, debtorName: string | null, reversalId: string | null, endsMandate: boolean, note: string, settledBy: string | null, resubmit: string | null, resubmitUntil: string | null, resubmitLeft: number | null, resubmittedOn: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ReturnedItemPaymentsQueryVariables = Exact<{
  itemId: string;
}>;


export type ReturnedItemPaymentsQuery = { returnedItemPayments: Array<{ id: string, number: string, receivedOn: string, debtorName: string | null, accountNumber: string | null, method: string }> };

export type AchChangesQueryVariables = Exact<{
  open: boolean;
  page: PageInput;
}>;


export type AchChangesQuery = { achChanges: { nodes: Array<{ id: string, version: number, code: string, meaning: string, corrected: string, account: string, name: string, individualId: string, originalTrace: string, notifiedOn: string, accountId: string | null, accountNumber: string | null, debtorName: string | null, status: string, note: string, doneBy: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ReverseReturnedItemMutationVariables = Exact<{
  input: ReverseReturnedItemInput;
}>;


export type ReverseReturnedItemMutation = { result:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'SettledReturn', itemId: string, message: string }
   };

export type SetAsideReturnedItemMutationVariables = Exact<{
  input: SetAsideReturnedItemInput;
}>;


export type SetAsideReturnedItemMutation = { result:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'SettledReturn', itemId: string, message: string }
   };

export type ResubmitReturnedItemMutationVariables = Exact<{
  input: ResubmitReturnedItemInput;
}>;


export type ResubmitReturnedItemMutation = { result:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'SettledReturn', itemId: string, message: string }
   };

export type SettleAchChangeMutationVariables = Exact<{
  input: SettleAchChangeInput;
}>;


export type SettleAchChangeMutation = { result:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'SettledReturn', itemId: string, message: string }
   };

export type TrialBalanceQueryVariables = Exact<{
  asOf?: string | null | undefined;
}>;


export type TrialBalanceQuery = { trialBalance: Array<{ book: string, type: string, label: string, currency: string, debits: number, credits: number, balance: number, accounts: number }>, trustIdentity: Array<{ currency: string, held: number, owed: number, difference: number, dueToOperatingDifference: number, dueFromOperatingDifference: number, negativeClients: number, holds: boolean }> };

export type LedgerAccountsQueryVariables = Exact<{
  filter?: LedgerAccountFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type LedgerAccountsQuery = { ledgerAccounts: { nodes: Array<{ id: string, book: string, type: string, label: string, currency: string, clientId: string | null, clientName: string | null, debtorId: string | null, debtorName: string | null, balance: number | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type LedgerEntriesQueryVariables = Exact<{
  filter?: LedgerEntryFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type LedgerEntriesQuery = { ledgerEntries: { nodes: Array<{ transactionId: string, line: number, kind: string, effectiveOn: string, occurredOn: string | null, recordedAt: string, description: string, sourceKind: string, sourceId: string, reversesId: string | null, actorName: string | null, accountId: string, book: string, type: string, accountLabel: string, ownerName: string | null, currency: string, amount: number, debit: number, credit: number }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type LedgerTransactionQueryVariables = Exact<{
  id: string;
}>;


export type LedgerTransactionQuery = { ledgerTransaction: Array<{ transactionId: string, line: number, kind: string, effectiveOn: string, occurredOn: string | null, recordedAt: string, description: string, sourceKind: string, sourceId: string, reversesId: string | null, actorName: string | null, accountId: string, book: string, type: string, accountLabel: string, ownerName: string | null, currency: string, amount: number, debit: number, credit: number }> };

export type LedgerLineFragment = { transactionId: string, line: number, kind: string, effectiveOn: string, occurredOn: string | null, recordedAt: string, description: string, sourceKind: string, sourceId: string, reversesId: string | null, actorName: string | null, accountId: string, book: string, type: string, accountLabel: string, ownerName: string | null, currency: string, amount: number, debit: number, credit: number };

export type BankAccountStandingsQueryVariables = Exact<{ [key: string]: never; }>;


export type BankAccountStandingsQuery = { bankAccounts: Array<{ id: string, book: string, currency: string, name: string, bankName: string, identifierMasked: string, isFirst: boolean, active: boolean, reconciledTo: string | null, waitingId: string | null, waitingOn: string | null, statementsTo: string | null, toMatch: number, dueOn: string | null }> };

export type SignedReconciliationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type SignedReconciliationsQuery = { signedReconciliations: { nodes: Array<{ id: string, bankAccountName: string, identifierMasked: string, asOn: string, currency: string, status: string, bankBalance: number, bookBalance: number, exceptionCount: number, signedByName: string, approvedByName: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ReconciliationItemFragment = { kind: string, about: string, since: string, days: number, amount: number, description: string, explanation: string | null };

export type ReconciliationQueryVariables = Exact<{
  bankAccountId: string;
  asOn: string;
}>;


export type ReconciliationQuery = { reconciliation:
    | { __typename: 'Reconciliation', bankAccountId: string, bankAccountName: string, identifierMasked: string, book: string, currency: string, asOn: string, statementsTo: string | null, coversDay: boolean, bankBalance: number, inTransit: number, outstanding: number, unbooked: number, adjustedBank: number, bookBalance: number, difference: number, otherAccounts: number, held: number, owed: number, identityHolds: boolean, unexplained: number, hash: string, signedId: string | null, signedStatus: string | null, identity: Array<{ type: string, label: string, side: string, balance: number }>, exceptions: Array<{ kind: string, about: string, since: string, days: number, amount: number, description: string, explanation: string | null }> }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type SignedReconciliationQueryVariables = Exact<{
  id: string;
}>;


export type SignedReconciliationQuery = { signedReconciliation: { id: string, bankAccountId: string, bankAccountName: string, identifierMasked: string, book: string, asOn: string, currency: string, status: string, bankBalance: number, bookBalance: number, held: number, owed: number, otherAccounts: number, signedById: string, signedByName: string, signedAt: string, approvedByName: string | null, approvedAt: string | null, withdrawnReason: string, mayApprove: boolean, parts: Array<{ type: string, label: string, side: string, balance: number }>, exceptions: Array<{ kind: string, about: string, since: string, days: number, amount: number, description: string, explanation: string | null }> } | null };

export type OpenBankAccountMutationVariables = Exact<{
  input: OpenBankAccountInput;
}>;


export type OpenBankAccountMutation = { openBankAccount:
    | { __typename: 'BankAccount', id: string, name: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type SignReconciliationMutationVariables = Exact<{
  input: SignReconciliationInput;
}>;


export type SignReconciliationMutation = { signReconciliation:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'SignedReconciliation', id: string }
   };

export type ApproveReconciliationMutationVariables = Exact<{
  input: ApproveReconciliationInput;
}>;


export type ApproveReconciliationMutation = { approveReconciliation:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'SignedReconciliation', id: string }
   };

export type WithdrawReconciliationMutationVariables = Exact<{
  input: WithdrawReconciliationInput;
}>;


export type WithdrawReconciliationMutation = { withdrawReconciliation:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'SignedReconciliation', id: string }
   };

export type ExplainTrustItemMutationVariables = Exact<{
  input: ExplainTrustItemInput;
}>;


export type ExplainTrustItemMutation = { explainTrustItem:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'TrustNote', about: string, explanation: string }
   };

export type LedgerMonthsQueryVariables = Exact<{ [key: string]: never; }>;


export type LedgerMonthsQuery = { ledgerMonths: Array<{ month: string, status: string, closedAt: string | null, closedByName: string | null, note: string, transactions: number, checklist: Array<{ code: string, title: string, done: boolean, words: string, path: string }> }> };

export type CloseMonthMutationVariables = Exact<{
  input: CloseMonthInput;
}>;


export type CloseMonthMutation = { closeMonth:
    | { __typename: 'ClosedMonth', month: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type ReceiptBatchesQueryVariables = Exact<{
  status?: string | null | undefined;
  page: PageInput;
}>;


export type ReceiptBatchesQuery = { receiptBatches: { nodes: Array<{ id: string, number: string, receivedOn: string, currency: string, depositTotal: number, entered: number, difference: number, lineCount: number, note: string, status: string, createdByName: string | null, createdAt: string, postedByName: string | null, postedAt: string | null, version: number }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ReceiptBatchQueryVariables = Exact<{
  id: string;
}>;


export type ReceiptBatchQuery = { receiptBatch: { id: string, number: string, receivedOn: string, currency: string, depositTotal: number, entered: number, difference: number, lineCount: number, note: string, status: string, createdByName: string | null, createdAt: string, postedByName: string | null, postedAt: string | null, version: number, cash: number, cheques: number, chequeCount: number, lines: Array<{ id: string, n: number, method: string, amount: number, payer: string, chequeNumber: string, accountId: string | null, accountNumber: string | null, debtorName: string | null, clientName: string | null, receiptId: string | null, receiptNumber: string | null, applied: number | null, suspense: number | null, refundable: number | null }> } | null };

export type SaveReceiptBatchMutationVariables = Exact<{
  input: SaveReceiptBatchInput;
}>;


export type SaveReceiptBatchMutation = { saveReceiptBatch:
    | { __typename: 'ChangedReceiptBatch', batchId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type PostReceiptBatchMutationVariables = Exact<{
  input: ReceiptBatchStepInput;
}>;


export type PostReceiptBatchMutation = { postReceiptBatch:
    | { __typename: 'ChangedReceiptBatch', batchId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type DiscardReceiptBatchMutationVariables = Exact<{
  input: ReceiptBatchStepInput;
}>;


export type DiscardReceiptBatchMutation = { discardReceiptBatch:
    | { __typename: 'ChangedReceiptBatch', batchId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type CostRowFragment = { id: string, number: string, clientId: string, clientName: string, accountId: string, accountNumber: string, debtorName: string, invoiceNumber: string, currency: string, kind: string, description: string, funder: string, attorney: string, amount: number, recoverable: boolean, authority: string, chargeable: boolean, deposited: number, spent: number, refunded: number, charged: number, recovered: number, repaid: number, state: string, spendable: number, unused: number, cancelledReason: string, requestedOn: string };

export type CostsQueryVariables = Exact<{
  filter?: CostFilter | null | undefined;
  page: PageInput;
}>;


export type CostsQuery = { costs: { nodes: Array<{ id: string, number: string, clientId: string, clientName: string, accountId: string, accountNumber: string, debtorName: string, invoiceNumber: string, currency: string, kind: string, description: string, funder: string, attorney: string, amount: number, recoverable: boolean, authority: string, chargeable: boolean, deposited: number, spent: number, refunded: number, charged: number, recovered: number, repaid: number, state: string, spendable: number, unused: number, cancelledReason: string, requestedOn: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type CostDetailQueryVariables = Exact<{
  id: string;
}>;


export type CostDetailQuery = { cost: { id: string, number: string, clientId: string, clientName: string, accountId: string, accountNumber: string, debtorName: string, invoiceNumber: string, currency: string, kind: string, description: string, funder: string, attorney: string, amount: number, recoverable: boolean, authority: string, chargeable: boolean, deposited: number, spent: number, refunded: number, charged: number, recovered: number, repaid: number, state: string, spendable: number, unused: number, cancelledReason: string, requestedOn: string, advance: number, chargeableNow: number, dueToAttorney: number, requestedByName: string | null, entries: Array<{ id: string, kind: string, amount: number, effectiveOn: string, method: string, payee: string, reference: string, receiptId: string | null, receiptNumber: string | null, transactionId: string | null, reverses: boolean, actorName: string | null, recordedAt: string }>, payouts: Array<{ id: string, kind: string, amount: number, status: string, note: string, requestedByName: string | null, requestedAt: string, approvedByName: string | null, approvedAt: string | null, mayApprove: boolean, version: number }> } | null };

export type WaitingCostPayoutsQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingCostPayoutsQuery = { waitingCostPayouts: Array<{ id: string, costId: string, kind: string, amount: number, status: string, note: string, requestedByName: string | null, requestedAt: string, mayApprove: boolean, version: number, cost: { id: string, number: string, clientId: string, clientName: string, accountId: string, accountNumber: string, debtorName: string, invoiceNumber: string, currency: string, kind: string, description: string, funder: string, attorney: string, amount: number, recoverable: boolean, authority: string, chargeable: boolean, deposited: number, spent: number, refunded: number, charged: number, recovered: number, repaid: number, state: string, spendable: number, unused: number, cancelledReason: string, requestedOn: string } }> };

export type RequestCostMutationVariables = Exact<{
  input: RequestCostInput;
}>;


export type RequestCostMutation = { requestCost:
    | { __typename: 'ChangedCost', costId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type DepositCostMutationVariables = Exact<{
  input: DepositCostInput;
}>;


export type DepositCostMutation = { depositCost:
    | { __typename: 'ChangedCost', costId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type SpendCostMutationVariables = Exact<{
  input: SpendCostInput;
}>;


export type SpendCostMutation = { spendCost:
    | { __typename: 'ChangedCost', costId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type ChargeCostMutationVariables = Exact<{
  input: CostStepInput;
}>;


export type ChargeCostMutation = { chargeCost:
    | { __typename: 'ChangedCost', costId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type CancelCostMutationVariables = Exact<{
  input: CancelCostInput;
}>;


export type CancelCostMutation = { cancelCost:
    | { __typename: 'ChangedCost', costId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type RequestCostPayoutMutationVariables = Exact<{
  input: RequestCostPayoutInput;
}>;


export type RequestCostPayoutMutation = { requestCostPayout:
    | { __typename: 'ChangedCost', costId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type ApproveCostPayoutMutationVariables = Exact<{
  input: CostPayoutStepInput;
}>;


export type ApproveCostPayoutMutation = { approveCostPayout:
    | { __typename: 'ChangedCost', costId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type WithdrawCostPayoutMutationVariables = Exact<{
  input: CostPayoutStepInput;
}>;


export type WithdrawCostPayoutMutation = { withdrawCostPayout:
    | { __typename: 'ChangedCost', costId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type AccountMandatesQueryVariables = Exact<{
  accountId: string;
}>;


export type AccountMandatesQuery = { mandates: Array<{ id: string, number: string, scheme: string, currency: string, holderName: string, masked: string, business: boolean, perDebit: number | null, perMonth: number | null, inAll: number | null, signedOn: string, firstOn: string, lastOn: string | null, proofKind: string, proof: string, endedOn: string | null, endedReason: string, recordedBy: string | null, version: number, accountIds: Array<string> }>, directDebits: Array<{ id: string, reference: string, mandateId: string, mandateNumber: string, amount: number, currency: string, dueOn: string, status: string, returnCode: string, returnedOn: string | null, endedReason: string, receiptId: string | null, againAs: string | null, version: number }> };

export type RecordMandateMutationVariables = Exact<{
  input: RecordMandateInput;
}>;


export type RecordMandateMutation = { recordMandate:
    | { __typename: 'MandateRecorded', mandateId: string, number: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type EndMandateMutationVariables = Exact<{
  input: EndMandateInput;
}>;


export type EndMandateMutation = { endMandate:
    | { __typename: 'MandateEnded', mandateId: string, number: string, cancelled: number, sent: number }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type PlanDebitsMutationVariables = Exact<{
  input: PlanDebitsInput;
}>;


export type PlanDebitsMutation = { planDebits:
    | { __typename: 'DebitsPlanned', mandateId: string, debits: Array<{ id: string, reference: string, dueOn: string, amount: number }> }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type CancelDebitMutationVariables = Exact<{
  input: CancelDebitInput;
}>;


export type CancelDebitMutation = { cancelDebit:
    | { __typename: 'DebitCancelled', debitId: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type RepresentDebitMutationVariables = Exact<{
  input: RepresentDebitInput;
}>;


export type RepresentDebitMutation = { representDebit:
    | { __typename: 'DebitRepresented', debitId: string, reference: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type PartnerPartsFragment = { id: string, name: string, kind: string, sharePpm: number, forwards: string, suitFeePpm: number, email: string, phone: string, active: boolean, version: number, accounts: number, due: Array<{ currency: string, shares: number, owedBack: number, requested: boolean }> };

export type PayoutPartsFragment = { id: string, partnerId: string, partnerName: string, currency: string, shares: number, owedBack: number, amount: number, status: string, requestedByName: string, requestedAt: string, approvedByName: string | null, paidOn: string | null, mayApprove: boolean, version: number };

export type ForwardingPartsFragment = { partnerId: string | null, partnerName: string | null, sharePpm: number | null, forwards: string | null, forwardedOn: string | null, suitFeePpm: number | null, suitFee: { id: string, amount: number, tax: number, base: number, ratePpm: number, currency: string, chargedOn: string, dueOn: string, note: string } | null };

export type PartnersQueryVariables = Exact<{ [key: string]: never; }>;


export type PartnersQuery = { partners: Array<{ id: string, name: string, kind: string, sharePpm: number, forwards: string, suitFeePpm: number, email: string, phone: string, active: boolean, version: number, accounts: number, due: Array<{ currency: string, shares: number, owedBack: number, requested: boolean }> }>, partnerPayouts: Array<{ id: string, partnerId: string, partnerName: string, currency: string, shares: number, owedBack: number, amount: number, status: string, requestedByName: string, requestedAt: string, approvedByName: string | null, paidOn: string | null, mayApprove: boolean, version: number }> };

export type PartnerSharesQueryVariables = Exact<{
  partnerId: string;
  page: PageInput;
}>;


export type PartnerSharesQuery = { partnerShares: { nodes: Array<{ id: string, receiptId: string, receiptNumber: string, accountId: string, accountNumber: string, debtorName: string, earnedOn: string, currency: string, collected: number, sharePpm: number, amount: number, status: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ForwardingQueryVariables = Exact<{
  accountId: string;
}>;


export type ForwardingQuery = { accountForwarding: { partnerId: string | null, partnerName: string | null, sharePpm: number | null, forwards: string | null, forwardedOn: string | null, suitFeePpm: number | null, suitFee: { id: string, amount: number, tax: number, base: number, ratePpm: number, currency: string, chargedOn: string, dueOn: string, note: string } | null }, partners: Array<{ id: string, name: string, active: boolean, sharePpm: number, forwards: string, suitFeePpm: number }> };

export type KeepPartnerMutationVariables = Exact<{
  input: KeepPartnerInput;
}>;


export type KeepPartnerMutation = { keepPartner:
    | { __typename: 'Partner', id: string, name: string, kind: string, sharePpm: number, forwards: string, suitFeePpm: number, email: string, phone: string, active: boolean, version: number, accounts: number, due: Array<{ currency: string, shares: number, owedBack: number, requested: boolean }> }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type ForwardAccountMutationVariables = Exact<{
  input: ForwardAccountInput;
}>;


export type ForwardAccountMutation = { forwardAccount:
    | { __typename: 'AccountForwarding', partnerId: string | null, partnerName: string | null, sharePpm: number | null, forwards: string | null, forwardedOn: string | null, suitFeePpm: number | null, suitFee: { id: string, amount: number, tax: number, base: number, ratePpm: number, currency: string, chargedOn: string, dueOn: string, note: string } | null }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type TakeBackAccountMutationVariables = Exact<{
  input: TakeBackAccountInput;
}>;


export type TakeBackAccountMutation = { takeBackAccount:
    | { __typename: 'AccountForwarding', partnerId: string | null, partnerName: string | null, sharePpm: number | null, forwards: string | null, forwardedOn: string | null, suitFeePpm: number | null, suitFee: { id: string, amount: number, tax: number, base: number, ratePpm: number, currency: string, chargedOn: string, dueOn: string, note: string } | null }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type RequestPartnerPayoutMutationVariables = Exact<{
  input: RequestPartnerPayoutInput;
}>;


export type RequestPartnerPayoutMutation = { requestPartnerPayout:
    | { __typename: 'PartnerPayout', id: string, partnerId: string, partnerName: string, currency: string, shares: number, owedBack: number, amount: number, status: string, requestedByName: string, requestedAt: string, approvedByName: string | null, paidOn: string | null, mayApprove: boolean, version: number }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type ApprovePartnerPayoutMutationVariables = Exact<{
  input: PartnerPayoutInput;
}>;


export type ApprovePartnerPayoutMutation = { approvePartnerPayout:
    | { __typename: 'PartnerPayout', id: string, partnerId: string, partnerName: string, currency: string, shares: number, owedBack: number, amount: number, status: string, requestedByName: string, requestedAt: string, approvedByName: string | null, paidOn: string | null, mayApprove: boolean, version: number }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type WithdrawPartnerPayoutMutationVariables = Exact<{
  input: PartnerPayoutInput;
}>;


export type WithdrawPartnerPayoutMutation = { withdrawPartnerPayout:
    | { __typename: 'PartnerPayout', id: string, partnerId: string, partnerName: string, currency: string, shares: number, owedBack: number, amount: number, status: string, requestedByName: string, requestedAt: string, approvedByName: string | null, paidOn: string | null, mayApprove: boolean, version: number }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type ChargeSuitFeeMutationVariables = Exact<{
  input: ChargeSuitFeeInput;
}>;


export type ChargeSuitFeeMutation = { chargeSuitFee:
    | { __typename: 'ChargedSuitFee', suitFeeId: string, amount: number, currency: string, message: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type WithdrawSuitFeeMutationVariables = Exact<{
  input: WithdrawSuitFeeInput;
}>;


export type WithdrawSuitFeeMutation = { withdrawSuitFee:
    | { __typename: 'ChargedSuitFee', suitFeeId: string, amount: number, currency: string, message: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type PostDatedPartsFragment = { id: string, accountId: string, accountNumber: string, debtorName: string, clientName: string, method: string, amount: number, currency: string, payableOn: string, takenOn: string, reference: string, payer: string, noticeNeeded: boolean, noticeFrom: string | null, noticeBy: string | null, noticeSentOn: string | null, noticeHow: string, noticeDocumentId: string | null, noticePrintedOn: string | null, stage: string, blocked: string, receiptId: string | null, receiptNumber: string | null, cancelReason: string, version: number };

export type PostDatedPaymentsQueryVariables = Exact<{
  done: boolean;
}>;


export type PostDatedPaymentsQuery = { postDatedPayments: Array<{ id: string, accountId: string, accountNumber: string, debtorName: string, clientName: string, method: string, amount: number, currency: string, payableOn: string, takenOn: string, reference: string, payer: string, noticeNeeded: boolean, noticeFrom: string | null, noticeBy: string | null, noticeSentOn: string | null, noticeHow: string, noticeDocumentId: string | null, noticePrintedOn: string | null, stage: string, blocked: string, receiptId: string | null, receiptNumber: string | null, cancelReason: string, version: number }> };

export type DepositNoticeQueryVariables = Exact<{
  id: string;
}>;


export type DepositNoticeQuery = { depositNotice:
    | { __typename: 'DepositNotice', text: string, depositOn: string, toAddress: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type PrintDepositNoticeMutationVariables = Exact<{
  input: PostDatedStepInput;
}>;


export type PrintDepositNoticeMutation = { printDepositNotice:
    | { __typename: 'PostDatedPayment', id: string, accountId: string, accountNumber: string, debtorName: string, clientName: string, method: string, amount: number, currency: string, payableOn: string, takenOn: string, reference: string, payer: string, noticeNeeded: boolean, noticeFrom: string | null, noticeBy: string | null, noticeSentOn: string | null, noticeHow: string, noticeDocumentId: string | null, noticePrintedOn: string | null, stage: string, blocked: string, receiptId: string | null, receiptNumber: string | null, cancelReason: string, version: number }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type TakePostDatedMutationVariables = Exact<{
  input: TakePostDatedInput;
}>;


export type TakePostDatedMutation = { takePostDatedPayment:
    | { __typename: 'PostDatedPayment', id: string, accountId: string, accountNumber: string, debtorName: string, clientName: string, method: string, amount: number, currency: string, payableOn: string, takenOn: string, reference: string, payer: string, noticeNeeded: boolean, noticeFrom: string | null, noticeBy: string | null, noticeSentOn: string | null, noticeHow: string, noticeDocumentId: string | null, noticePrintedOn: string | null, stage: string, blocked: string, receiptId: string | null, receiptNumber: string | null, cancelReason: string, version: number }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type PostDatedNoticeMutationVariables = Exact<{
  input: PostDatedNoticeInput;
}>;


export type PostDatedNoticeMutation = { recordPostDatedNotice:
    | { __typename: 'PostDatedPayment', id: string, accountId: string, accountNumber: string, debtorName: string, clientName: string, method: string, amount: number, currency: string, payableOn: string, takenOn: string, reference: string, payer: string, noticeNeeded: boolean, noticeFrom: string | null, noticeBy: string | null, noticeSentOn: string | null, noticeHow: string, noticeDocumentId: string | null, noticePrintedOn: string | null, stage: string, blocked: string, receiptId: string | null, receiptNumber: string | null, cancelReason: string, version: number }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type DepositPostDatedMutationVariables = Exact<{
  input: PostDatedStepInput;
}>;


export type DepositPostDatedMutation = { depositPostDatedPayment:
    | { __typename: 'PostDatedPayment', id: string, accountId: string, accountNumber: string, debtorName: string, clientName: string, method: string, amount: number, currency: string, payableOn: string, takenOn: string, reference: string, payer: string, noticeNeeded: boolean, noticeFrom: string | null, noticeBy: string | null, noticeSentOn: string | null, noticeHow: string, noticeDocumentId: string | null, noticePrintedOn: string | null, stage: string, blocked: string, receiptId: string | null, receiptNumber: string | null, cancelReason: string, version: number }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type CancelPostDatedMutationVariables = Exact<{
  input: CancelPostDatedInput;
}>;


export type CancelPostDatedMutation = { cancelPostDatedPayment:
    | { __typename: 'PostDatedPayment', id: string, accountId: string, accountNumber: string, debtorName: string, clientName: string, method: string, amount: number, currency: string, payableOn: string, takenOn: string, reference: string, payer: string, noticeNeeded: boolean, noticeFrom: string | null, noticeBy: string | null, noticeSentOn: string | null, noticeHow: string, noticeDocumentId: string | null, noticePrintedOn: string | null, stage: string, blocked: string, receiptId: string | null, receiptNumber: string | null, cancelReason: string, version: number }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type FeeWorkingPartsFragment = { versionNumber: number, ruleIndex: number, ruleName: string, reason: string, placedOn: string, mode: string, treatment: string, base: number, collectedBefore: number, collectedAfter: number, tierFee: number, adjustment: number, limitBefore: string, limitAfter: string, feeBefore: number, feeAfter: number, fee: number, mirrored: boolean, words: Array<string>, slices: Array<{ from: number, to: number | null, ratePpm: number, base: number, fee: number, bucket: string | null }> };

export type ReceiptRowFragment = { id: string, number: string, kind: string, method: string, amount: number, currency: string, receivedOn: string, recordedAt: string, reference: string, payer: string, reportedBy: string, applied: number, fee: number, suspense: number, refundable: number, withClient: number, noFeeReason: string, partnerName: string | null, partnerShare: number, holdsUntil: string | null, accountId: string | null, accountNumber: string | null, clientId: string | null, clientName: string | null, debtorId: string | null, debtorName: string | null, reversesId: string | null, returnReason: string, reversedById: string | null, sourceReceiptId: string | null, batchId: string | null, batchNumber: string | null, actorName: string | null };

export type ReceiptsQueryVariables = Exact<{
  filter?: ReceiptFilter | null | undefined;
  page: PageInput;
}>;


export type ReceiptsQuery = { receipts: { nodes: Array<{ id: string, number: string, kind: string, method: string, amount: number, currency: string, receivedOn: string, recordedAt: string, reference: string, payer: string, reportedBy: string, applied: number, fee: number, suspense: number, refundable: number, withClient: number, noFeeReason: string, partnerName: string | null, partnerShare: number, holdsUntil: string | null, accountId: string | null, accountNumber: string | null, clientId: string | null, clientName: string | null, debtorId: string | null, debtorName: string | null, reversesId: string | null, returnReason: string, reversedById: string | null, sourceReceiptId: string | null, batchId: string | null, batchNumber: string | null, actorName: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ReceiptDetailQueryVariables = Exact<{
  id: string;
}>;


export type ReceiptDetailQuery = { receipt: { id: string, number: string, kind: string, method: string, amount: number, currency: string, receivedOn: string, recordedAt: string, reference: string, payer: string, reportedBy: string, applied: number, fee: number, suspense: number, refundable: number, withClient: number, noFeeReason: string, partnerName: string | null, partnerShare: number, holdsUntil: string | null, accountId: string | null, accountNumber: string | null, clientId: string | null, clientName: string | null, debtorId: string | null, debtorName: string | null, reversesId: string | null, returnReason: string, reversedById: string | null, sourceReceiptId: string | null, batchId: string | null, batchNumber: string | null, actorName: string | null, applications: Array<{ id: string, accountId: string, accountNumber: string, invoiceId: string, invoiceNumber: string, bucket: string, amount: number }>, fees: Array<{ id: string, accountId: string, kind: string, applied: number, amount: number, trust: number, receivable: number, earnedOn: string, working: { versionNumber: number, ruleIndex: number, ruleName: string, reason: string, placedOn: string, mode: string, treatment: string, base: number, collectedBefore: number, collectedAfter: number, tierFee: number, adjustment: number, limitBefore: string, limitAfter: string, feeBefore: number, feeAfter: number, fee: number, mirrored: boolean, words: Array<string>, slices: Array<{ from: number, to: number | null, ratePpm: number, base: number, fee: number, bucket: string | null }> } }>, postings: Array<{ transactionId: string, line: number, book: string, accountLabel: string, ownerName: string | null, description: string, effectiveOn: string, debit: number, credit: number, currency: string }> } | null };

export type ReversePaymentMutationVariables = Exact<{
  input: ReversePaymentInput;
}>;


export type ReversePaymentMutation = { reversePayment:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'ReversedPayment', receiptId: string, number: string, applied: number, fee: number, clientOwes: number, trustTopUp: number, afterRemittance: boolean, reopened: boolean, message: string, currency: string }
   };

export type PreviewPaymentQueryVariables = Exact<{
  input: PreviewPaymentInput;
}>;


export type PreviewPaymentQuery = { previewPayment:
    | { __typename: 'PaymentPreview', currency: string, applied: number, surplus: number, surplusTo: string | null, balanceBefore: number, balanceAfter: number, fee: number, holdsUntil: string | null, message: string, partner: { name: string, share: number, sharePpm: number, forwards: string, arrives: number } | null, applications: Array<{ invoiceId: string, invoiceNumber: string, bucket: string, amount: number }>, working: { versionNumber: number, ruleIndex: number, ruleName: string, reason: string, placedOn: string, mode: string, treatment: string, base: number, collectedBefore: number, collectedAfter: number, tierFee: number, adjustment: number, limitBefore: string, limitAfter: string, feeBefore: number, feeAfter: number, fee: number, mirrored: boolean, words: Array<string>, slices: Array<{ from: number, to: number | null, ratePpm: number, base: number, fee: number, bucket: string | null }> } }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type RecordPaymentMutationVariables = Exact<{
  input: RecordPaymentInput;
}>;


export type RecordPaymentMutation = { recordPayment:
    | { __typename: 'RecordedPayment', receiptId: string, number: string, accountId: string | null, currency: string, applied: number, fee: number, suspense: number, refundable: number, withClient: number, balanceAfter: number | null, paidInFull: boolean, message: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type PayingPartnersQueryVariables = Exact<{
  accountId: string;
}>;


export type PayingPartnersQuery = { partners: Array<{ id: string, name: string, active: boolean, sharePpm: number, forwards: string }>, accountForwarding: { partnerId: string | null, partnerName: string | null, sharePpm: number | null, forwards: string | null } };

export type PreviewSpreadQueryVariables = Exact<{
  input: PreviewSpreadInput;
}>;


export type PreviewSpreadQuery = { previewSpread:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'SpreadPlan', currency: string, rest: number, message: string, shares: Array<{ accountId: string, accountNumber: string, owed: number, disputed: boolean, amount: number }> }
   };

export type SpreadPaymentMutationVariables = Exact<{
  input: SpreadPaymentInput;
}>;


export type SpreadPaymentMutation = { spreadPayment:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'SpreadPayment', receiptId: string, number: string, currency: string, rest: number, message: string, shares: Array<{ accountId: string, accountNumber: string, owed: number, disputed: boolean, amount: number }> }
   };

export type AccountTermsQueryVariables = Exact<{
  accountId: string;
}>;


export type AccountTermsQuery = { accountTerms: Array<{ seq: number, effectiveFrom: string, placementType: PlacementType, versionNumber: number, reason: string, recordedBy: string | null, recordedAt: string, words: Array<string> }> };

export type PreviewTermsChangeQueryVariables = Exact<{
  accountId: string;
  move: TermsMoveInput;
}>;


export type PreviewTermsChangeQuery = { previewTermsChange:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'TermsChangePreview', before: Array<string>, after: Array<string>, reason: string, recordedAlready: number }
   };

export type ChangeAccountTermsMutationVariables = Exact<{
  input: ChangeAccountTermsInput;
}>;


export type ChangeAccountTermsMutation = { changeAccountTerms:
    | { __typename: 'ChangedTerms', seq: number, effectiveFrom: string, words: Array<string> }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type UnclaimedPartsFragment = { id: string, kind: string, debtorName: string | null, receiptId: string, receiptNumber: string, amount: number, currency: string, place: string, since: string, months: number, reportableOn: string, source: string, status: string, reportId: string | null, reportVersion: number | null, reference: string, requestedByName: string | null, approvedByName: string | null, mayApprove: boolean };

export type DormancyPartsFragment = { id: string, country: string, region: string, months: number, effectiveFrom: string, source: string, caution: string, checkedOn: string, recordedByName: string | null };

export type UnclaimedMoneyListQueryVariables = Exact<{
  handedOver: boolean;
}>;


export type UnclaimedMoneyListQuery = { unclaimedMoney: Array<{ id: string, kind: string, debtorName: string | null, receiptId: string, receiptNumber: string, amount: number, currency: string, place: string, since: string, months: number, reportableOn: string, source: string, status: string, reportId: string | null, reportVersion: number | null, reference: string, requestedByName: string | null, approvedByName: string | null, mayApprove: boolean }> };

export type DormancyPeriodsQueryVariables = Exact<{ [key: string]: never; }>;


export type DormancyPeriodsQuery = { dormancyPeriods: Array<{ id: string, country: string, region: string, months: number, effectiveFrom: string, source: string, caution: string, checkedOn: string, recordedByName: string | null }> };

export type ReportUnclaimedMutationVariables = Exact<{
  input: ReportUnclaimedInput;
}>;


export type ReportUnclaimedMutation = { reportUnclaimed:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'UnclaimedMoney', id: string, kind: string, debtorName: string | null, receiptId: string, receiptNumber: string, amount: number, currency: string, place: string, since: string, months: number, reportableOn: string, source: string, status: string, reportId: string | null, reportVersion: number | null, reference: string, requestedByName: string | null, approvedByName: string | null, mayApprove: boolean }
   };

export type ApproveUnclaimedMutationVariables = Exact<{
  input: UnclaimedStepInput;
}>;


export type ApproveUnclaimedMutation = { approveUnclaimed:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'UnclaimedMoney', id: string, kind: string, debtorName: string | null, receiptId: string, receiptNumber: string, amount: number, currency: string, place: string, since: string, months: number, reportableOn: string, source: string, status: string, reportId: string | null, reportVersion: number | null, reference: string, requestedByName: string | null, approvedByName: string | null, mayApprove: boolean }
   };

export type WithdrawUnclaimedMutationVariables = Exact<{
  input: UnclaimedStepInput;
}>;


export type WithdrawUnclaimedMutation = { withdrawUnclaimed:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'UnclaimedMoney', id: string, kind: string, debtorName: string | null, receiptId: string, receiptNumber: string, amount: number, currency: string, place: string, since: string, months: number, reportableOn: string, source: string, status: string, reportId: string | null, reportVersion: number | null, reference: string, requestedByName: string | null, approvedByName: string | null, mayApprove: boolean }
   };

export type KeepDormancyMutationVariables = Exact<{
  input: KeepDormancyInput;
}>;


export type KeepDormancyMutation = { keepDormancyPeriod:
    | { __typename: 'DormancyPeriod', id: string, country: string, region: string, months: number, effectiveFrom: string, source: string, caution: string, checkedOn: string, recordedByName: string | null }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type SuspenseItemsQueryVariables = Exact<{
  status?: string | null | undefined;
  page: PageInput;
}>;


export type SuspenseItemsQuery = { suspenseItems: { nodes: Array<{ id: string, receiptId: string, receiptNumber: string, amount: number, currency: string, receivedOn: string, method: string, reference: string, payer: string, reason: string, status: string, accountId: string | null, accountNumber: string | null, debtorId: string | null, debtorName: string | null, createdOn: string, resolvedOn: string | null, resolution: string, appliedReceiptId: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type RefundRowFragment = { id: string, receiptId: string, receiptNumber: string, number: string, debtorId: string, debtorName: string, accountId: string | null, accountNumber: string | null, amount: number, currency: string, status: string, createdOn: string, note: string, paidTo: string | null, requestedById: string | null, requestedByName: string | null, requestedAt: string | null, approvedByName: string | null, approvedAt: string | null, mayApprove: boolean, version: number };

export type DebtorRefundsQueryVariables = Exact<{
  status?: string | null | undefined;
  page: PageInput;
}>;


export type DebtorRefundsQuery = { debtorRefunds: { nodes: Array<{ id: string, receiptId: string, receiptNumber: string, number: string, debtorId: string, debtorName: string, accountId: string | null, accountNumber: string | null, amount: number, currency: string, status: string, createdOn: string, note: string, paidTo: string | null, requestedById: string | null, requestedByName: string | null, requestedAt: string | null, approvedByName: string | null, approvedAt: string | null, mayApprove: boolean, version: number }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ApplySuspenseMutationVariables = Exact<{
  input: ApplySuspenseInput;
}>;


export type ApplySuspenseMutation = { applySuspense:
    | { __typename: 'AppliedSuspense', receiptId: string, number: string, accountId: string, currency: string, applied: number, fee: number, left: number, balanceAfter: number, message: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type RefundSuspenseMutationVariables = Exact<{
  input: RefundSuspenseInput;
}>;


export type RefundSuspenseMutation = { refundSuspense:
    | { __typename: 'DebtorRefund', id: string, receiptId: string, receiptNumber: string, number: string, debtorId: string, debtorName: string, accountId: string | null, accountNumber: string | null, amount: number, currency: string, status: string, createdOn: string, note: string, paidTo: string | null, requestedById: string | null, requestedByName: string | null, requestedAt: string | null, approvedByName: string | null, approvedAt: string | null, mayApprove: boolean, version: number }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type RequestRefundMutationVariables = Exact<{
  input: RefundInput;
}>;


export type RequestRefundMutation = { requestRefund:
    | { __typename: 'DebtorRefund', id: string, receiptId: string, receiptNumber: string, number: string, debtorId: string, debtorName: string, accountId: string | null, accountNumber: string | null, amount: number, currency: string, status: string, createdOn: string, note: string, paidTo: string | null, requestedById: string | null, requestedByName: string | null, requestedAt: string | null, approvedByName: string | null, approvedAt: string | null, mayApprove: boolean, version: number }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type WithdrawRefundMutationVariables = Exact<{
  input: RefundInput;
}>;


export type WithdrawRefundMutation = { withdrawRefundRequest:
    | { __typename: 'DebtorRefund', id: string, receiptId: string, receiptNumber: string, number: string, debtorId: string, debtorName: string, accountId: string | null, accountNumber: string | null, amount: number, currency: string, status: string, createdOn: string, note: string, paidTo: string | null, requestedById: string | null, requestedByName: string | null, requestedAt: string | null, approvedByName: string | null, approvedAt: string | null, mayApprove: boolean, version: number }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type ApproveRefundMutationVariables = Exact<{
  input: RefundInput;
}>;


export type ApproveRefundMutation = { approveRefund:
    | { __typename: 'DebtorRefund', id: string, receiptId: string, receiptNumber: string, number: string, debtorId: string, debtorName: string, accountId: string | null, accountNumber: string | null, amount: number, currency: string, status: string, createdOn: string, note: string, paidTo: string | null, requestedById: string | null, requestedByName: string | null, requestedAt: string | null, approvedByName: string | null, approvedAt: string | null, mayApprove: boolean, version: number }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
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

export type ConfirmMappingMutationVariables = Exact<{
  input: ConfirmMappingInput;
}>;


export type ConfirmMappingMutation = { confirmMapping:
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

export type PlacementClientsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type PlacementClientsQuery = { clients: { nodes: Array<{ id: string, code: string, name: string }> } };

export type TakeoverHeadFieldsFragment = { id: string, number: string, system: string, asOf: string, status: TakeoverStatus, createdByName: string, createdAt: string, submittedByName: string, committedByName: string, committedAt: string | null, differences: number, clients: Array<{ id: string, code: string, name: string }>, summary: { accounts: number, refused: number } | null };

export type TakeoverFieldsFragment = { id: string, number: string, system: string, asOf: string, status: TakeoverStatus, createdByName: string, createdAt: string, submittedByName: string, submittedAt: string | null, committedByName: string, committedAt: string | null, abandonedReason: string, differences: number, mayCommit: boolean, version: number, clients: Array<{ id: string, code: string, name: string }>, summary: { accounts: number, invoices: number, payments: number, notes: number, refused: number, sums: number, adjusted: number, waitsFor: Array<string>, notices: Array<string> } | null, files: Array<{ kind: TakeoverFileKind, fileName: string | null, addedByName: string, addedAt: string | null, failure: string, rows: number, refused: number, missing: Array<string>, companies: boolean, questions: Array<{ id: string, text: string, choices: Array<string> }>, headings: Array<{ column: number, letter: string, heading: string }>, fields: Array<{ field: string, label: string, needed: boolean, column: number | null }> }>, figures: Array<{ clientId: string | null, clientName: string | null, currency: string, figure: string, stated: number | null, found: number, behind: Array<{ account: string, debtor: string, minor: number, why: string }> }> };

export type TakeoversQueryVariables = Exact<{
  page?: PageInput | null | undefined;
}>;


export type TakeoversQuery = { takeovers: { nodes: Array<{ id: string, number: string, system: string, asOf: string, status: TakeoverStatus, createdByName: string, createdAt: string, submittedByName: string, committedByName: string, committedAt: string | null, differences: number, clients: Array<{ id: string, code: string, name: string }>, summary: { accounts: number, refused: number } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type TakeoverQueryVariables = Exact<{
  id: string;
}>;


export type TakeoverQuery = { takeover: { id: string, number: string, system: string, asOf: string, status: TakeoverStatus, createdByName: string, createdAt: string, submittedByName: string, submittedAt: string | null, committedByName: string, committedAt: string | null, abandonedReason: string, differences: number, mayCommit: boolean, version: number, clients: Array<{ id: string, code: string, name: string }>, summary: { accounts: number, invoices: number, payments: number, notes: number, refused: number, sums: number, adjusted: number, waitsFor: Array<string>, notices: Array<string> } | null, files: Array<{ kind: TakeoverFileKind, fileName: string | null, addedByName: string, addedAt: string | null, failure: string, rows: number, refused: number, missing: Array<string>, companies: boolean, questions: Array<{ id: string, text: string, choices: Array<string> }>, headings: Array<{ column: number, letter: string, heading: string }>, fields: Array<{ field: string, label: string, needed: boolean, column: number | null }> }>, figures: Array<{ clientId: string | null, clientName: string | null, currency: string, figure: string, stated: number | null, found: number, behind: Array<{ account: string, debtor: string, minor: number, why: string }> }> } | null };

export type TakeoverRefusedRowsQueryVariables = Exact<{
  takeoverId: string;
  page?: PageInput | null | undefined;
}>;


export type TakeoverRefusedRowsQuery = { takeoverRefusedRows: { nodes: Array<{ kind: TakeoverFileKind, n: number, errors: Array<{ column: string, header: string, value: string, code: string, message: string, remedy: string }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type StartTakeoverMutationVariables = Exact<{
  input: StartTakeoverInput;
}>;


export type StartTakeoverMutation = { startTakeover:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'Takeover', id: string }
   };

export type DescribeTakeoverFileMutationVariables = Exact<{
  input: DescribeTakeoverFileInput;
}>;


export type DescribeTakeoverFileMutation = { describeTakeoverFile:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'Takeover', id: string, number: string, system: string, asOf: string, status: TakeoverStatus, createdByName: string, createdAt: string, submittedByName: string, submittedAt: string | null, committedByName: string, committedAt: string | null, abandonedReason: string, differences: number, mayCommit: boolean, version: number, clients: Array<{ id: string, code: string, name: string }>, summary: { accounts: number, invoices: number, payments: number, notes: number, refused: number, sums: number, adjusted: number, waitsFor: Array<string>, notices: Array<string> } | null, files: Array<{ kind: TakeoverFileKind, fileName: string | null, addedByName: string, addedAt: string | null, failure: string, rows: number, refused: number, missing: Array<string>, companies: boolean, questions: Array<{ id: string, text: string, choices: Array<string> }>, headings: Array<{ column: number, letter: string, heading: string }>, fields: Array<{ field: string, label: string, needed: boolean, column: number | null }> }>, figures: Array<{ clientId: string | null, clientName: string | null, currency: string, figure: string, stated: number | null, found: number, behind: Array<{ account: string, debtor: string, minor: number, why: string }> }> }
   };

export type SubmitTakeoverMutationVariables = Exact<{
  input: TakeoverStepInput;
}>;


export type SubmitTakeoverMutation = { submitTakeover:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'Takeover', id: string, number: string, system: string, asOf: string, status: TakeoverStatus, createdByName: string, createdAt: string, submittedByName: string, submittedAt: string | null, committedByName: string, committedAt: string | null, abandonedReason: string, differences: number, mayCommit: boolean, version: number, clients: Array<{ id: string, code: string, name: string }>, summary: { accounts: number, invoices: number, payments: number, notes: number, refused: number, sums: number, adjusted: number, waitsFor: Array<string>, notices: Array<string> } | null, files: Array<{ kind: TakeoverFileKind, fileName: string | null, addedByName: string, addedAt: string | null, failure: string, rows: number, refused: number, missing: Array<string>, companies: boolean, questions: Array<{ id: string, text: string, choices: Array<string> }>, headings: Array<{ column: number, letter: string, heading: string }>, fields: Array<{ field: string, label: string, needed: boolean, column: number | null }> }>, figures: Array<{ clientId: string | null, clientName: string | null, currency: string, figure: string, stated: number | null, found: number, behind: Array<{ account: string, debtor: string, minor: number, why: string }> }> }
   };

export type TakeBackTakeoverMutationVariables = Exact<{
  input: TakeoverStepInput;
}>;


export type TakeBackTakeoverMutation = { takeBackTakeover:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'Takeover', id: string, number: string, system: string, asOf: string, status: TakeoverStatus, createdByName: string, createdAt: string, submittedByName: string, submittedAt: string | null, committedByName: string, committedAt: string | null, abandonedReason: string, differences: number, mayCommit: boolean, version: number, clients: Array<{ id: string, code: string, name: string }>, summary: { accounts: number, invoices: number, payments: number, notes: number, refused: number, sums: number, adjusted: number, waitsFor: Array<string>, notices: Array<string> } | null, files: Array<{ kind: TakeoverFileKind, fileName: string | null, addedByName: string, addedAt: string | null, failure: string, rows: number, refused: number, missing: Array<string>, companies: boolean, questions: Array<{ id: string, text: string, choices: Array<string> }>, headings: Array<{ column: number, letter: string, heading: string }>, fields: Array<{ field: string, label: string, needed: boolean, column: number | null }> }>, figures: Array<{ clientId: string | null, clientName: string | null, currency: string, figure: string, stated: number | null, found: number, behind: Array<{ account: string, debtor: string, minor: number, why: string }> }> }
   };

export type AbandonTakeoverMutationVariables = Exact<{
  input: TakeoverStepInput;
}>;


export type AbandonTakeoverMutation = { abandonTakeover:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'Takeover', id: string, number: string, system: string, asOf: string, status: TakeoverStatus, createdByName: string, createdAt: string, submittedByName: string, submittedAt: string | null, committedByName: string, committedAt: string | null, abandonedReason: string, differences: number, mayCommit: boolean, version: number, clients: Array<{ id: string, code: string, name: string }>, summary: { accounts: number, invoices: number, payments: number, notes: number, refused: number, sums: number, adjusted: number, waitsFor: Array<string>, notices: Array<string> } | null, files: Array<{ kind: TakeoverFileKind, fileName: string | null, addedByName: string, addedAt: string | null, failure: string, rows: number, refused: number, missing: Array<string>, companies: boolean, questions: Array<{ id: string, text: string, choices: Array<string> }>, headings: Array<{ column: number, letter: string, heading: string }>, fields: Array<{ field: string, label: string, needed: boolean, column: number | null }> }>, figures: Array<{ clientId: string | null, clientName: string | null, currency: string, figure: string, stated: number | null, found: number, behind: Array<{ account: string, debtor: string, minor: number, why: string }> }> }
   };

export type CommitTakeoverMutationVariables = Exact<{
  input: TakeoverStepInput;
}>;


export type CommitTakeoverMutation = { commitTakeover:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'Takeover', id: string, number: string, system: string, asOf: string, status: TakeoverStatus, createdByName: string, createdAt: string, submittedByName: string, submittedAt: string | null, committedByName: string, committedAt: string | null, abandonedReason: string, differences: number, mayCommit: boolean, version: number, clients: Array<{ id: string, code: string, name: string }>, summary: { accounts: number, invoices: number, payments: number, notes: number, refused: number, sums: number, adjusted: number, waitsFor: Array<string>, notices: Array<string> } | null, files: Array<{ kind: TakeoverFileKind, fileName: string | null, addedByName: string, addedAt: string | null, failure: string, rows: number, refused: number, missing: Array<string>, companies: boolean, questions: Array<{ id: string, text: string, choices: Array<string> }>, headings: Array<{ column: number, letter: string, heading: string }>, fields: Array<{ field: string, label: string, needed: boolean, column: number | null }> }>, figures: Array<{ clientId: string | null, clientName: string | null, currency: string, figure: string, stated: number | null, found: number, behind: Array<{ account: string, debtor: string, minor: number, why: string }> }> }
   };

export type ChequesQueryVariables = Exact<{
  status?: string | null | undefined;
  search?: string | null | undefined;
  page: PageInput;
}>;


export type ChequesQuery = { cheques: { nodes: Array<{ id: string, number: number, sourceKind: string, sourceId: string, payeeName: string, payeeAddress: string, amount: number, currency: string, issuedOn: string, memo: string, status: string, statusReason: string, statusOn: string | null, printed: boolean, told: boolean, replacesNumber: number | null, replacedByNumber: number | null, issuedByName: string | null, version: number }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ChequeEventsQueryVariables = Exact<{
  chequeId: string;
}>;


export type ChequeEventsQuery = { chequeEvents: Array<{ id: string, kind: string, note: string, actorName: string | null, occurredAt: string }> };

export type PayoutsToWriteQueryVariables = Exact<{
  page: PageInput;
}>;


export type PayoutsToWriteQuery = { payoutsToWrite: { nodes: Array<{ sourceKind: string, sourceId: string, payeeName: string, payeeAddress: string, amount: number, currency: string, paidOn: string, memo: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ChequeSeriesQueryVariables = Exact<{ [key: string]: never; }>;


export type ChequeSeriesQuery = { chequeSeries: Array<{ id: string, name: string, currency: string, bankName: string, account: string, firstNumber: number, lastNumber: number, nextNumber: number, active: boolean }> };

export type PositivePayFilesQueryVariables = Exact<{
  page: PageInput;
}>;


export type PositivePayFilesQuery = { positivePayFiles: { nodes: Array<{ id: string, number: number, currency: string, issuedCount: number, issuedTotal: number, voidCount: number, voidTotal: number, createdByName: string | null, createdAt: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type IssueChequesMutationVariables = Exact<{
  input: IssueChequesInput;
}>;


export type IssueChequesMutation = { issueCheques:
    | { __typename: 'ChangedCheques', chequeIds: Array<string> }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type EndChequeMutationVariables = Exact<{
  input: EndChequeInput;
}>;


export type EndChequeMutation = { endCheque:
    | { __typename: 'ChangedCheques', chequeIds: Array<string> }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type ClearChequeMutationVariables = Exact<{
  input: ClearChequeInput;
}>;


export type ClearChequeMutation = { clearCheque:
    | { __typename: 'ChangedCheques', chequeIds: Array<string> }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type MarkPaidOtherwiseMutationVariables = Exact<{
  input: PaidOtherwiseInput;
}>;


export type MarkPaidOtherwiseMutation = { markPaidOtherwise:
    | { __typename: 'ChangedCheques', chequeIds: Array<string> }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type OpenChequeSeriesMutationVariables = Exact<{
  input: OpenChequeSeriesInput;
}>;


export type OpenChequeSeriesMutation = { openChequeSeries:
    | { __typename: 'OpenedChequeSeries', id: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type MakePositivePayMutationVariables = Exact<{
  input: MakePositivePayInput;
}>;


export type MakePositivePayMutation = { makePositivePay:
    | { __typename: 'MadePositivePay', fileIds: Array<string> }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type CommissionsQueryVariables = Exact<{
  month: string;
}>;


export type CommissionsQuery = { commissionWaiting: number, commissions: Array<{ collectorId: string, collectorName: string, currency: string, payments: number, fees: number, returned: number, amount: number }> };

export type CommissionLinesQueryVariables = Exact<{
  collectorId: string;
  month: string;
  first: number;
  after?: string | null | undefined;
}>;


export type CommissionLinesQuery = { commissionLines: { nodes: Array<{ id: string, earnedOn: string, accountId: string, accountNumber: string, debtorName: string, clientName: string, deskName: string, currency: string, kind: string, fee: number, parts: number, ofParts: number, ratePpm: number, amount: number }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type MyCommissionQueryVariables = Exact<{
  month: string;
}>;


export type MyCommissionQuery = { myCommission: Array<{ collectorId: string, collectorName: string, currency: string, payments: number, fees: number, returned: number, amount: number }> };

export type MyCommissionLinesQueryVariables = Exact<{
  month: string;
  first: number;
  after?: string | null | undefined;
}>;


export type MyCommissionLinesQuery = { myCommissionLines: { nodes: Array<{ id: string, earnedOn: string, accountId: string, accountNumber: string, debtorName: string, clientName: string, deskName: string, currency: string, kind: string, fee: number, parts: number, ofParts: number, ratePpm: number, amount: number }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type CommissionPlansQueryVariables = Exact<{ [key: string]: never; }>;


export type CommissionPlansQuery = { commissionPlans: Array<{ id: string, collectorId: string | null, deskId: string | null, name: string, ratePpm: number, effectiveFrom: string, effectiveTo: string | null, note: string }>, deskShares: Array<{ id: string, deskId: string, deskName: string, collectorId: string, collectorName: string, parts: number, effectiveFrom: string, effectiveTo: string | null }> };

export type CommissionPeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type CommissionPeopleQuery = { desks: Array<{ id: string, name: string, userName: string | null }>, users: { nodes: Array<{ id: string, name: string, roles: Array<Role> }> } };

export type SetCommissionPlanMutationVariables = Exact<{
  input: CommissionPlanInput;
}>;


export type SetCommissionPlanMutation = { setCommissionPlan:
    | { __typename: 'CommissionChanged', id: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type SetDeskSharesMutationVariables = Exact<{
  input: DeskSharesInput;
}>;


export type SetDeskSharesMutation = { setDeskShares:
    | { __typename: 'CommissionChanged', id: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type WorkOutCommissionsMutationVariables = Exact<{ [key: string]: never; }>;


export type WorkOutCommissionsMutation = { workOutCommissions:
    | { __typename: 'CommissionsWorkedOut', fees: number }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type CommissionRowFragment = { collectorId: string, collectorName: string, currency: string, payments: number, fees: number, returned: number, amount: number };

export type CommissionLineRowFragment = { id: string, earnedOn: string, accountId: string, accountNumber: string, debtorName: string, clientName: string, deskName: string, currency: string, kind: string, fee: number, parts: number, ofParts: number, ratePpm: number, amount: number };

export type ClientInvoicesQueryVariables = Exact<{
  filter?: ClientInvoiceFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ClientInvoicesQuery = { clientInvoices: { nodes: Array<{ id: string, kind: string, number: string, clientId: string, clientCode: string, clientName: string, currency: string, issuedOn: string, dueOn: string | null, amount: number, open: number, overdue: boolean, pdfPath: string, csvPath: string, xlsxPath: string, parts: Array<{ runId: string, clientName: string, statementNumber: string, amount: number }>, settlements: Array<{ id: string, on: string, by: string, paymentId: string | null, amount: number, returned: boolean }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ClientPaymentsQueryVariables = Exact<{
  clientId?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ClientPaymentsQuery = { clientPayments: { nodes: Array<{ id: string, number: string, clientId: string, clientName: string, currency: string, amount: number, onAccount: number, receivedOn: string, method: string, reference: string, returned: boolean, reversesNumber: string | null, reason: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type RemitDeadlinesQueryVariables = Exact<{ [key: string]: never; }>;


export type RemitDeadlinesQuery = { remitDeadlines: Array<{ clientId: string, clientCode: string, clientName: string, currency: string, oldestOn: string, deadline: string, state: string, daysLeft: number, collected: number, payments: number, onHold: number, openRunId: string | null, openRunStatus: string | null }> };

export type RecordClientPaymentMutationVariables = Exact<{
  input: RecordClientPaymentInput;
}>;


export type RecordClientPaymentMutation = { recordClientPayment:
    | { __typename: 'ClientPaymentDone', id: string, number: string, message: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type ReturnClientPaymentMutationVariables = Exact<{
  input: ReturnClientPaymentInput;
}>;


export type ReturnClientPaymentMutation = { returnClientPayment:
    | { __typename: 'ClientPaymentDone', id: string, number: string, message: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type InvoiceFactsFragment = { id: string, kind: string, number: string, clientId: string, clientCode: string, clientName: string, currency: string, issuedOn: string, dueOn: string | null, amount: number, open: number, overdue: boolean, pdfPath: string, csvPath: string, xlsxPath: string, parts: Array<{ runId: string, clientName: string, statementNumber: string, amount: number }>, settlements: Array<{ id: string, on: string, by: string, paymentId: string | null, amount: number, returned: boolean }> };

export type RemittancesDueQueryVariables = Exact<{
  through: string;
}>;


export type RemittancesDueQuery = { remittancesDue: Array<{ clientId: string, clientCode: string, clientName: string, currency: string, periodFrom: string, periodTo: string, remitOn: string, collected: number, lineCount: number, openRunId: string | null, openRunStatus: string | null }> };

export type RemittanceRunsQueryVariables = Exact<{
  filter?: RemittanceRunFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RemittanceRunsQuery = { remittanceRuns: { nodes: Array<{ id: string, clientId: string, clientCode: string, clientName: string, currency: string, periodFrom: string, periodTo: string, status: string, stale: boolean, statementNumber: string | null, remitted: number, fees: number, collected: number, lineCount: number, preparedByName: string, preparedAt: string, postedOn: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type RemittanceRunQueryVariables = Exact<{
  id: string;
}>;


export type RemittanceRunQuery = { remittanceRun: { id: string, clientId: string, clientCode: string, clientName: string, currency: string, periodFrom: string, periodTo: string, mode: string, collected: number, direct: number, fees: number, tax: number, costs: number, paidIn: number, held: number, carriedIn: number, remitted: number, invoiced: number, credited: number, carriedOut: number, lineCount: number, payeeName: string, billedName: string, status: string, stale: boolean, statementNumber: string | null, hash: string, preparedById: string, preparedByName: string, preparedAt: string, approvedByName: string | null, approvedAt: string | null, postedOn: string | null, postedAt: string | null, transactionId: string | null, voidReason: string, feesSwept: boolean, mayApprove: boolean, statementPath: string | null, version: number, entries: Array<{ code: string, label: string, amount: number }>, invoice: { id: string, kind: string, number: string } | null, group: { id: string, number: string } | null } | null };

export type RemittanceLinesQueryVariables = Exact<{
  runId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type RemittanceLinesQuery = { remittanceLines: { nodes: Array<{ id: string, n: number, accountId: string | null, accountNumber: string, clientReference: string, debtorName: string, kind: string, label: string, paidOn: string, currency: string, collected: number, fee: number, tax: number, amount: number, rate: string, working: { versionNumber: number, ruleName: string, reason: string, base: number, adjustment: number, fee: number, words: Array<string>, slices: Array<{ from: number, to: number | null, ratePpm: number, base: number, fee: number, bucket: string | null }> } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type RemittancePreviewQueryVariables = Exact<{
  clientId: string;
  currency: string;
  periodTo?: string | null | undefined;
}>;


export type RemittancePreviewQuery = { remittancePreview:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'RemittancePreview', clientId: string, clientName: string, currency: string, periodFrom: string, periodTo: string, mode: string, collected: number, direct: number, fees: number, tax: number, costs: number, paidIn: number, held: number, carriedIn: number, remitted: number, invoiced: number, credited: number, carriedOut: number, owedByClient: number, lineCount: number, payeeName: string, billedName: string, entries: Array<{ code: string, label: string, amount: number }>, heldPayments: Array<{ id: string, accountId: string | null, accountNumber: string, debtorName: string, paidOn: string, method: string, currency: string, collected: number, fee: number, until: string }> }
   };

export type RemittancePreviewLinesQueryVariables = Exact<{
  clientId: string;
  currency: string;
  periodTo?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RemittancePreviewLinesQuery = { remittancePreviewLines: { nodes: Array<{ id: string, n: number, accountId: string | null, accountNumber: string, clientReference: string, debtorName: string, kind: string, label: string, paidOn: string, currency: string, collected: number, fee: number, tax: number, amount: number, rate: string, working: { versionNumber: number, ruleName: string, reason: string, base: number, adjustment: number, fee: number, words: Array<string>, slices: Array<{ from: number, to: number | null, ratePpm: number, base: number, fee: number, bucket: string | null }> } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type RemittanceClientsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type RemittanceClientsQuery = { clients: { nodes: Array<{ id: string, code: string, name: string, currency: string, contractCurrencies: Array<string> }> } };

export type RemittanceBatchQueryVariables = Exact<{
  id: string;
}>;


export type RemittanceBatchQuery = { remittanceBatch: { id: string, through: string, status: string, total: number, done: number, prepared: number, nothingDue: number, requestedAt: string, finishedAt: string | null, toApprove: number, toPost: number, hash: string, mayApprove: boolean, totals: Array<{ currency: string, runs: number, remitted: number, invoiced: number }>, problems: Array<{ clientCode: string, currency: string, message: string }> } | null };

export type RemittanceBatchesQueryVariables = Exact<{ [key: string]: never; }>;


export type RemittanceBatchesQuery = { remittanceBatches: Array<{ id: string, through: string, status: string, total: number, done: number, prepared: number, nothingDue: number, requestedAt: string, finishedAt: string | null, toApprove: number, toPost: number, hash: string, mayApprove: boolean, totals: Array<{ currency: string, runs: number, remitted: number, invoiced: number }>, problems: Array<{ clientCode: string, currency: string, message: string }> }> };

export type TrustStandingQueryVariables = Exact<{ [key: string]: never; }>;


export type TrustStandingQuery = { trialBalance: Array<{ book: string, type: string, label: string, currency: string, debits: number, credits: number, balance: number, accounts: number }>, trustIdentity: Array<{ currency: string, held: number, owed: number, difference: number, dueToOperatingDifference: number, dueFromOperatingDifference: number, negativeClients: number, holds: boolean }> };

export type BooksDueQueryVariables = Exact<{ [key: string]: never; }>;


export type BooksDueQuery = { booksDue: Array<{ currency: string, toSweep: number, earnedNotRemitted: number, dueFromOperating: number }> };

export type PrepareRemittanceMutationVariables = Exact<{
  input: PrepareRemittanceInput;
}>;


export type PrepareRemittanceMutation = { prepareRemittance:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'RemittanceRun', id: string }
   };

export type ApproveRemittanceMutationVariables = Exact<{
  input: ApproveRemittanceInput;
}>;


export type ApproveRemittanceMutation = { approveRemittance:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'RemittanceRun', id: string, clientId: string, clientCode: string, clientName: string, currency: string, periodFrom: string, periodTo: string, mode: string, collected: number, direct: number, fees: number, tax: number, costs: number, paidIn: number, held: number, carriedIn: number, remitted: number, invoiced: number, credited: number, carriedOut: number, lineCount: number, payeeName: string, billedName: string, status: string, stale: boolean, statementNumber: string | null, hash: string, preparedById: string, preparedByName: string, preparedAt: string, approvedByName: string | null, approvedAt: string | null, postedOn: string | null, postedAt: string | null, transactionId: string | null, voidReason: string, feesSwept: boolean, mayApprove: boolean, statementPath: string | null, version: number, invoice: { id: string, kind: string, number: string } | null, group: { id: string, number: string } | null }
   };

export type PostRemittanceMutationVariables = Exact<{
  input: PostRemittanceInput;
}>;


export type PostRemittanceMutation = { postRemittance:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'RemittanceRun', id: string, clientId: string, clientCode: string, clientName: string, currency: string, periodFrom: string, periodTo: string, mode: string, collected: number, direct: number, fees: number, tax: number, costs: number, paidIn: number, held: number, carriedIn: number, remitted: number, invoiced: number, credited: number, carriedOut: number, lineCount: number, payeeName: string, billedName: string, status: string, stale: boolean, statementNumber: string | null, hash: string, preparedById: string, preparedByName: string, preparedAt: string, approvedByName: string | null, approvedAt: string | null, postedOn: string | null, postedAt: string | null, transactionId: string | null, voidReason: string, feesSwept: boolean, mayApprove: boolean, statementPath: string | null, version: number, invoice: { id: string, kind: string, number: string } | null, group: { id: string, number: string } | null }
   };

export type VoidRemittanceMutationVariables = Exact<{
  input: VoidRemittanceInput;
}>;


export type VoidRemittanceMutation = { voidRemittance:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'RemittanceRun', id: string, clientId: string, clientCode: string, clientName: string, currency: string, periodFrom: string, periodTo: string, mode: string, collected: number, direct: number, fees: number, tax: number, costs: number, paidIn: number, held: number, carriedIn: number, remitted: number, invoiced: number, credited: number, carriedOut: number, lineCount: number, payeeName: string, billedName: string, status: string, stale: boolean, statementNumber: string | null, hash: string, preparedById: string, preparedByName: string, preparedAt: string, approvedByName: string | null, approvedAt: string | null, postedOn: string | null, postedAt: string | null, transactionId: string | null, voidReason: string, feesSwept: boolean, mayApprove: boolean, statementPath: string | null, version: number, invoice: { id: string, kind: string, number: string } | null, group: { id: string, number: string } | null }
   };

export type PrepareAllRemittancesMutationVariables = Exact<{
  input: PrepareAllRemittancesInput;
}>;


export type PrepareAllRemittancesMutation = { prepareAllRemittances:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'RemittanceBatch', id: string, through: string, status: string, total: number, done: number, prepared: number, nothingDue: number, requestedAt: string, finishedAt: string | null, toApprove: number, toPost: number, hash: string, mayApprove: boolean, totals: Array<{ currency: string, runs: number, remitted: number, invoiced: number }>, problems: Array<{ clientCode: string, currency: string, message: string }> }
   };

export type SweepFeesMutationVariables = Exact<{
  input: SweepFeesInput;
}>;


export type SweepFeesMutation = { sweepFees:
    | { __typename: 'BookTransfer', id: string, kind: string, currency: string, amount: number }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type TopUpTrustMutationVariables = Exact<{
  input: TopUpTrustInput;
}>;


export type TopUpTrustMutation = { topUpTrust:
    | { __typename: 'BookTransfer', id: string, kind: string, currency: string, amount: number }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type RunFactsFragment = { id: string, clientId: string, clientCode: string, clientName: string, currency: string, periodFrom: string, periodTo: string, mode: string, collected: number, direct: number, fees: number, tax: number, costs: number, paidIn: number, held: number, carriedIn: number, remitted: number, invoiced: number, credited: number, carriedOut: number, lineCount: number, payeeName: string, billedName: string, status: string, stale: boolean, statementNumber: string | null, hash: string, preparedById: string, preparedByName: string, preparedAt: string, approvedByName: string | null, approvedAt: string | null, postedOn: string | null, postedAt: string | null, transactionId: string | null, voidReason: string, feesSwept: boolean, mayApprove: boolean, statementPath: string | null, version: number, invoice: { id: string, kind: string, number: string } | null, group: { id: string, number: string } | null };

export type RunLineFragment = { id: string, n: number, accountId: string | null, accountNumber: string, clientReference: string, debtorName: string, kind: string, label: string, paidOn: string, currency: string, collected: number, fee: number, tax: number, amount: number, rate: string, working: { versionNumber: number, ruleName: string, reason: string, base: number, adjustment: number, fee: number, words: Array<string>, slices: Array<{ from: number, to: number | null, ratePpm: number, base: number, fee: number, bucket: string | null }> } | null };

export type BatchFactsFragment = { id: string, through: string, status: string, total: number, done: number, prepared: number, nothingDue: number, requestedAt: string, finishedAt: string | null, toApprove: number, toPost: number, hash: string, mayApprove: boolean, totals: Array<{ currency: string, runs: number, remitted: number, invoiced: number }>, problems: Array<{ clientCode: string, currency: string, message: string }> };

export type ApproveRemittanceBatchMutationVariables = Exact<{
  input: ApproveBatchInput;
}>;


export type ApproveRemittanceBatchMutation = { approveRemittanceBatch:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'RemittanceBatch', id: string, through: string, status: string, total: number, done: number, prepared: number, nothingDue: number, requestedAt: string, finishedAt: string | null, toApprove: number, toPost: number, hash: string, mayApprove: boolean, totals: Array<{ currency: string, runs: number, remitted: number, invoiced: number }>, problems: Array<{ clientCode: string, currency: string, message: string }> }
   };

export type PostRemittanceBatchMutationVariables = Exact<{
  input: PostBatchInput;
}>;


export type PostRemittanceBatchMutation = { postRemittanceBatch:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'RemittanceBatch', id: string, through: string, status: string, total: number, done: number, prepared: number, nothingDue: number, requestedAt: string, finishedAt: string | null, toApprove: number, toPost: number, hash: string, mayApprove: boolean, totals: Array<{ currency: string, runs: number, remitted: number, invoiced: number }>, problems: Array<{ clientCode: string, currency: string, message: string }> }
   };

export type TaxRatesQueryVariables = Exact<{ [key: string]: never; }>;


export type TaxRatesQuery = { taxRates: Array<{ id: string, country: string, region: string, name: string, ratePpm: number, effectiveFrom: string, effectiveTo: string | null, source: string, checkedOn: string, caution: string, inForce: boolean, used: boolean, charged: boolean }>, taxRegistrations: Array<{ id: string, country: string, region: string, number: string, registeredFrom: string, registeredTo: string | null }> };

export type SaveTaxRateMutationVariables = Exact<{
  input: TaxRateInput;
}>;


export type SaveTaxRateMutation = { saveTaxRate:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'TaxSaved', id: string }
   };

export type RegisterForTaxMutationVariables = Exact<{
  input: TaxRegistrationInput;
}>;


export type RegisterForTaxMutation = { registerForTax:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'TaxSaved', id: string }
   };

export type TaxRateRowFragment = { id: string, country: string, region: string, name: string, ratePpm: number, effectiveFrom: string, effectiveTo: string | null, source: string, checkedOn: string, caution: string, inForce: boolean, used: boolean, charged: boolean };

export type TrustTodayQueryVariables = Exact<{ [key: string]: never; }>;


export type TrustTodayQuery = { trustToday: Array<{ code: string, part: string, title: string, words: string, count: number, path: string }> };

export type UndistributedSumsQueryVariables = Exact<{ [key: string]: never; }>;


export type UndistributedSumsQuery = { undistributedSums: Array<{ kind: string, currency: string, amounts: Array<number>, total: number, items: number }> };

export type UndistributedItemsQueryVariables = Exact<{
  filter?: UndistributedFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type UndistributedItemsQuery = { undistributedItems: { nodes: Array<{ id: string, kind: string, currency: string, ownerName: string, reference: string, since: string, days: number, amount: number, note: string | null, about: string | null, path: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type UnsweptRunsQueryVariables = Exact<{
  currency: string;
}>;


export type UnsweptRunsQuery = { unsweptRuns: Array<{ runId: string, statementNumber: string, clientName: string, postedOn: string, currency: string, amount: number }> };

export type BatchesQueryVariables = Exact<{
  filter: BatchFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type BatchesQuery = { batches: { nodes: Array<{ clientId: string, clientCode: string, clientName: string, currency: string, placementId: string | null, takeoverId: string | null, number: string, fileName: string, placedFrom: string, accounts: number, listed: number, charges: number, adjustments: number, leftOut: number, netListed: number, collected: number, direct: number, fees: number, owing: number, open: number, yieldPerAccount: number | null, rates: { gross: number | null, withCharges: number | null, net: number | null }, months: Array<{ age: number, collected: number }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type CaseFilesQueryVariables = Exact<{
  accountId: string;
}>;


export type CaseFilesQuery = { account: { id: string, number: string, debtor: { id: string, name: string }, client: { id: string, name: string }, otherAccounts: Array<{ id: string, number: string, clientName: string }> } | null, caseFiles: Array<{ id: string, accountId: string, scope: CaseFileScope, asOf: string, status: CaseFileStatus, step: string, done: number, total: number, problem: string, exhibits: number | null, pages: number | null, size: number | null, sha256: string | null, documentId: string | null, manifestId: string | null, keptUntil: string | null, requestedByName: string, requestedAt: string, finishedAt: string | null }> };

export type ExportCaseFileMutationVariables = Exact<{
  input: CaseFileInput;
  key: string;
}>;


export type ExportCaseFileMutation = { result:
    | { __typename: 'CaseFileRequested', id: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

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

export type OneCurrencyQueryVariables = Exact<{
  currency: string;
  on?: string | null | undefined;
}>;


export type OneCurrencyQuery = { recoveryInCurrency: { currency: string, on: string, withoutRate: Array<string>, parts: Array<{ currency: string, accounts: number, placed: number, collected: number, fees: number, rate: { base: string, quote: string, on: string, rate: string, source: string, inverted: boolean } | null, inReporting: { placed: number, collected: number, fees: number } | null }>, total: { placed: number, collected: number, fees: number } } };

export type ExchangeRatesQueryVariables = Exact<{
  page?: PageInput | null | undefined;
}>;


export type ExchangeRatesQuery = { exchangeRates: { nodes: Array<{ id: string, base: string, quote: string, on: string, rate: string, source: string, corrections: number, recordedAt: string, actorName: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type RecordExchangeRateMutationVariables = Exact<{
  input: ExchangeRateInput;
}>;


export type RecordExchangeRateMutation = { recordExchangeRate:
    | { __typename: 'ExchangeRatesEntered', entered: number }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type ImportExchangeRatesMutationVariables = Exact<{
  input: ExchangeRateFileInput;
}>;


export type ImportExchangeRatesMutation = { importExchangeRates:
    | { __typename: 'ExchangeRatesEntered', entered: number }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

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
  months?: number;
  placementId?: string | null | undefined;
  takeoverId?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RecoveryAccountsQuery = { recoveryAccounts: { nodes: Array<{ id: string, number: string, debtorName: string, status: string, currency: string, placed: number, collected: number, balance: number }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type RetentionRuleLineFragment = { id: string, kind: string, place: string, years: number, from: string, source: string, ground: string, caution: string };

export type RetentionQueryVariables = Exact<{ [key: string]: never; }>;


export type RetentionQuery = { retention: { rulesVersion: string, listed: number, kept: number, done: number, rules: Array<{ id: string, kind: string, place: string, years: number, from: string, source: string, ground: string, caution: string }>, versions: Array<{ version: string, n: number, basedOn: string | null, effectiveFrom: string | null, reason: string, actorName: string, recordedAt: string | null, rules: Array<{ id: string, kind: string, place: string, years: number, from: string, source: string, ground: string, caution: string }> }>, holds: Array<{ id: string, subject: LegalHoldSubject, of: string, name: string, reason: string, placedByName: string, placedAt: string, endReason: string | null, endedByName: string | null, endedAt: string | null }> } };

export type ErasureListQueryVariables = Exact<{
  statuses: Array<ErasureStatus> | ErasureStatus;
  first: number;
  after?: string | null | undefined;
}>;


export type ErasureListQuery = { erasureList: { nodes: Array<{ id: string, debtorId: string, debtorName: string, accounts: Array<string>, cause: ErasureCause, status: ErasureStatus, rulesVersion: string, note: string, listedByName: string, listedAt: string, decidedByName: string, decidedAt: string | null, decisionNote: string, doneAt: string | null, lastActivityOn: string, keptThrough: string, kinds: Array<{ kind: string, rule: string, source: string, ground: string, through: string | null }>, keeping: Array<{ kind: string, words: string, ground: string, until: string | null }>, counts: Array<{ name: string, count: number }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type RequestErasureMutationVariables = Exact<{
  input: ErasureRequestInput;
  key: string;
}>;


export type RequestErasureMutation = { result:
    | { __typename: 'ErasureRequested', id: string, status: ErasureStatus }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type ApproveErasureMutationVariables = Exact<{
  id: string;
  note: string;
  key: string;
}>;


export type ApproveErasureMutation = { result:
    | { __typename: 'ErasureDecided', id: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type WithdrawErasureMutationVariables = Exact<{
  id: string;
  note: string;
  key: string;
}>;


export type WithdrawErasureMutation = { result:
    | { __typename: 'ErasureDecided', id: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type PlaceLegalHoldMutationVariables = Exact<{
  input: LegalHoldInput;
  key: string;
}>;


export type PlaceLegalHoldMutation = { result:
    | { __typename: 'LegalHoldChanged', id: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type EndLegalHoldMutationVariables = Exact<{
  id: string;
  reason: string;
  key: string;
}>;


export type EndLegalHoldMutation = { result:
    | { __typename: 'LegalHoldChanged', id: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

export type ErasureStaysQueryVariables = Exact<{
  id: string;
}>;


export type ErasureStaysQuery = { erasureStays: Array<{ what: string, why: string, until: string }> };

export type PreviewRetentionRulesQueryVariables = Exact<{
  input: RetentionChangeInput;
}>;


export type PreviewRetentionRulesQuery = { result:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'RetentionPreview', files: number, allFiles: number, keptLonger: number, keptShorter: number, dueBefore: number, dueAfter: number }
   };

export type KeepRetentionRulesMutationVariables = Exact<{
  input: RetentionChangeInput;
  key: string;
}>;


export type KeepRetentionRulesMutation = { result:
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
    | { __typename: 'RetentionRulesKept', version: string }
   };

export type TimelineLineFragment = { id: string, kind: ActivityKind, clientSees: boolean, body: string, sourceId: string | null, actorName: string, occurredAt: string, facts: Array<{ name: string, value: string }> };

export type CockpitQueryVariables = Exact<{
  id: string;
}>;


export type CockpitQuery = { account: { id: string, number: string, version: number, status: AccountStatus, holdReason: HoldReason | null, holdUntil: string | null, closeCode: CloseCode | null, closedAt: string | null, class: DebtClass, classReason: string, disputed: boolean, disputeReason: string, currency: string, clientReference: string, placedOn: string, placementId: string | null, daysLateAtPlacement: number | null, placed: number, paid: number, adjusted: number, nextActionOn: string | null, lastWorkedOn: string | null, balance: { principal: number, interest: number, fees: number, costs: number, total: number }, client: { id: string, code: string, name: string }, desk: { id: string, name: string, userName: string | null } | null, debtor: { id: string, kind: string, name: string, country: string | null, region: string, city: string, postalCode: string, timeZone: string | null, taxId: string, contactPoints: Array<{ id: string, kind: ContactKind, value: string, personName: string, personRole: string, status: ContactStatus, source: ContactSource, sourceClientName: string | null, observedAt: string }> }, invoices: Array<{ id: string, number: string, description: string, invoiceDate: string | null, dueDate: string, daysLate: number, amount: number, paid: number, adjusted: number, disputed: boolean, disputeReason: string, open: { principal: number, interest: number, fees: number, costs: number, total: number } }>, parties: Array<{ debtorId: string, name: string, role: string }>, otherAccounts: Array<{ id: string, number: string, clientName: string, status: AccountStatus, balance: { minor: number, currency: string } }>, terms: { contractVersionId: string, versionNumber: number, rates: string, reason: string, feesSoFar: number, feeIfPaid: number, clientNetsIfPaid: number, blendedRate: number | null, working: Array<string> } | null, promises: Array<{ id: string, version: number, status: PromiseStatus, dueOn: string, lastDay: string, graceDays: number, personName: string, madeOn: string, resolvedOn: string | null, recordedBy: string | null, amount: { minor: number, currency: string }, received: { minor: number, currency: string } }>, documents: Array<{ id: string, kind: string, fileName: string, mediaType: string, size: number, clientSees: boolean, invoiceId: string | null, createdAt: string }>, reasons: Array<{ code: string, text: string, tone: ReasonTone, points: number }> } | null, timeline: { nodes: Array<{ id: string, kind: ActivityKind, clientSees: boolean, body: string, sourceId: string | null, actorName: string, occurredAt: string, facts: Array<{ name: string, value: string }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type TimelineQueryVariables = Exact<{
  accountId: string;
  kinds?: Array<ActivityKind> | ActivityKind | null | undefined;
  page: PageInput;
}>;


export type TimelineQuery = { timeline: { nodes: Array<{ id: string, kind: ActivityKind, clientSees: boolean, body: string, sourceId: string | null, actorName: string, occurredAt: string, facts: Array<{ name: string, value: string }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type DebtEntriesQueryVariables = Exact<{
  accountId: string;
  invoiceId?: string | null | undefined;
  page: PageInput;
}>;


export type DebtEntriesQuery = { debtEntries: { nodes: Array<{ id: string, invoiceNumber: string, bucket: Bucket, kind: string, sourceId: string | null, reason: string, effectiveOn: string, recordedAt: string, actorName: string | null, amount: { minor: number, currency: string } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type QueueLineFragment = { id: string, account: { id: string, number: string, debtorName: string, clientName: string, status: AccountStatus, disputed: boolean, daysLate: number | null, lastWorkedOn: string | null, nextActionOn: string | null, balance: { minor: number, currency: string } }, reasons: Array<{ code: string, text: string, tone: ReasonTone }>, outlook: { asOf: string, ways: Array<{ channel: ContactChannel, opensAt: string | null, gates: Array<string> }> } | null };

export type MyDayQueryVariables = Exact<{
  page: PageInput;
  deskId?: string | null | undefined;
  reachable?: boolean;
}>;


export type MyDayQuery = { myDay: { desks: Array<string>, nodes: Array<{ id: string, account: { id: string, number: string, debtorName: string, clientName: string, status: AccountStatus, disputed: boolean, daysLate: number | null, lastWorkedOn: string | null, nextActionOn: string | null, balance: { minor: number, currency: string } }, reasons: Array<{ code: string, text: string, tone: ReasonTone }>, outlook: { asOf: string, ways: Array<{ channel: ContactChannel, opensAt: string | null, gates: Array<string> }> } | null }>, progress: { done: number, left: number, total: number }, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type MyDesksQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDesksQuery = { myDay: { desks: Array<string> } };

export type DiaryQueryVariables = Exact<{
  from: string;
  to: string;
  deskId?: string | null | undefined;
}>;


export type DiaryQuery = { diary: Array<{ id: string, on: string, kind: DiaryKind, accountId: string, accountNumber: string, debtorName: string, at: string | null, zone: string | null, amount: { minor: number, currency: string } }> };

export type FoundFragment = { groups: Array<{ kind: SearchKind, label: string, hits: Array<{ accountId: string, accountNumber: string, matched: string, debtorId: string, debtorName: string, clientName: string, status: AccountStatus, balance: { minor: number, currency: string } }> }> };

export type SearchQueryVariables = Exact<{
  text: string;
}>;


export type SearchQuery = { search: { groups: Array<{ kind: SearchKind, label: string, hits: Array<{ accountId: string, accountNumber: string, matched: string, debtorId: string, debtorName: string, clientName: string, status: AccountStatus, balance: { minor: number, currency: string } }> }> } };

export type FuzzySearchQueryVariables = Exact<{
  text: string;
}>;


export type FuzzySearchQuery = { fuzzySearch: { groups: Array<{ kind: SearchKind, label: string, hits: Array<{ accountId: string, accountNumber: string, matched: string, debtorId: string, debtorName: string, clientName: string, status: AccountStatus, balance: { minor: number, currency: string } }> }> } };

export type RecordCallMutationVariables = Exact<{
  input: RecordCallInput;
  key: string;
}>;


export type RecordCallMutation = { recordCallOutcome:
    | { __typename: 'CallRecorded', attemptId: string, promiseId: string | null }
    | { __typename: 'Refused', code: string, message: string, field: string | null, facts: Array<{ name: string, value: string }> }
   };

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
export const EditedFragmentDoc = new TypedDocumentString(`
    fragment Edited on EditedAccount {
  id
  version
  status
  balance {
    minor
    currency
  }
}
    `, {"fragmentName":"Edited"}) as unknown as TypedDocumentString<EditedFragment, unknown>;
export const WorkRefusedFragmentDoc = new TypedDocumentString(`
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
    `, {"fragmentName":"WorkRefused"}) as unknown as TypedDocumentString<WorkRefusedFragment, unknown>;
export const DeskLoadFragmentDoc = new TypedDocumentString(`
    fragment DeskLoad on Load {
  accounts
  balances {
    minor
    currency
  }
}
    `, {"fragmentName":"DeskLoad"}) as unknown as TypedDocumentString<DeskLoadFragment, unknown>;
export const SettlementPartsFragmentDoc = new TypedDocumentString(`
    fragment SettlementParts on Settlement {
  id
  version
  status
  accountId
  accountNumber
  debtorName
  clientName
  cadence
  graceDays
  madeOn
  lastDueOn
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
    `, {"fragmentName":"SettlementParts"}) as unknown as TypedDocumentString<SettlementPartsFragment, unknown>;
export const BankDetailsRowFragmentDoc = new TypedDocumentString(`
    fragment BankDetailsRow on BankDetails {
  id
  ownerKind
  ownerId
  ownerName
  currency
  scheme
  country
  holderName
  bankName
  masked
  status
  reason
  numberOnFile
  numberNote
  requestedByName
  requestedAt
  approvedByName
  approvedAt
  usableFrom
  coolingOff
  endedByName
  endedAt
  endedReason
  mayApprove
  version
}
    `, {"fragmentName":"BankDetailsRow"}) as unknown as TypedDocumentString<BankDetailsRowFragment, unknown>;
export const ClientFactsFragmentDoc = new TypedDocumentString(`
    fragment ClientFacts on Client {
  id
  code
  name
  legalName
  taxId
  email
  phone
  address
  country
  currency
  status
  createdAt
  version
  parent {
    id
    code
    name
    status
  }
  children {
    id
    code
    name
    status
  }
  users {
    id
    name
    email
    status
  }
  contracts {
    currency
    number
    effectiveFrom
    effectiveTo
    rates
    upcomingNumber
    upcomingFrom
  }
}
    `, {"fragmentName":"ClientFacts"}) as unknown as TypedDocumentString<ClientFactsFragment, unknown>;
export const ContractTermsPartsFragmentDoc = new TypedDocumentString(`
    fragment ContractTermsParts on ContractTerms {
  currency
  rates {
    ageFrom
    basis
    freeDemandDays
    discoverySharePpm
    goodsSharePpm
    withdrawal {
      amount
      balancePpm
      freeDays
    }
    rules {
      name
      rank
      mode
      minimum
      cap
      when {
        minDays
        maxDays
        minAmount
        belowAmount
        placesIn
        placesNotIn
        placementTypes
      }
      tiers {
        upTo
        ratePpm
      }
      bucketTiers {
        bucket
        tiers {
          upTo
          ratePpm
        }
      }
      fixedFee {
        amount
        days
      }
    }
  }
  remittance {
    mode
    minimum
    whenOwed
    invoiceDays
    cadence {
      kind
      day
    }
    holdDays {
      method
      days
    }
  }
  applicationOrder
  grouping
  interest {
    basis
    ratePpm
    dayCount
    rounding
    runsFrom
    graceDays
    fixedSums
    resets
  }
  lateCharges {
    authority
    cap
    steps {
      fromDay
      flat
      ratePpm
    }
  }
  settlement {
    leastPpm
    longestDays
  }
}
    `, {"fragmentName":"ContractTermsParts"}) as unknown as TypedDocumentString<ContractTermsPartsFragment, unknown>;
export const SettlementFactsFragmentDoc = new TypedDocumentString(`
    fragment SettlementFacts on ClientSettlement {
  clientId
  taxStatus
  taxRegion
  taxNote
  childrenRemitted
  childrenInvoiced
  ratePpm
  why
  version
}
    `, {"fragmentName":"SettlementFacts"}) as unknown as TypedDocumentString<SettlementFactsFragment, unknown>;
export const CallLineFragmentDoc = new TypedDocumentString(`
    fragment CallLine on Call {
  id
  direction
  status
  statusReason
  number
  ourNumber
  accountId
  accountNumber
  debtorName
  clientName
  personName
  userName
  mine
  simulated
  answeredBy
  startedAt
  answeredAt
  endedAt
  durationSeconds
  outcome
  recorded
  matchReason
  done
  contactPointId
  voicemailLeft
  liveSeconds
}
    `, {"fragmentName":"CallLine"}) as unknown as TypedDocumentString<CallLineFragment, unknown>;
export const InboxLineFragmentDoc = new TypedDocumentString(`
    fragment InboxLine on InboxMessage {
  id
  channel
  from
  fromName
  subject
  preview
  receivedAt
  class
  classReason
  accountId
  accountNumber
  debtorName
  clientName
  matchedBy
  matchReason
  done
  doneByName
}
    `, {"fragmentName":"InboxLine"}) as unknown as TypedDocumentString<InboxLineFragment, unknown>;
export const CommunicationLineFragmentDoc = new TypedDocumentString(`
    fragment CommunicationLine on Communication {
  id
  number
  accountId
  accountNumber
  debtorName
  clientName
  channel
  direction
  kind
  recipientName
  subject
  status
  statusReason
  queuedAt
  sentAt
  deliveredAt
  retryAt
  actorName
  delivery
  batchNumber
}
    `, {"fragmentName":"CommunicationLine"}) as unknown as TypedDocumentString<CommunicationLineFragment, unknown>;
export const DecisionPartsFragmentDoc = new TypedDocumentString(`
    fragment DecisionParts on MessageDecision {
  allowed
  ruleVersion
  considered
  earliest
  findings {
    gate
    title
    citation
    basis
    effect
    overridable
    words
    until
  }
}
    `, {"fragmentName":"DecisionParts"}) as unknown as TypedDocumentString<DecisionPartsFragment, unknown>;
export const FindingLineFragmentDoc = new TypedDocumentString(`
    fragment FindingLine on ContactFinding {
  gate
  title
  citation
  basis
  overridable
  words
  until
  used {
    name
    value
  }
}
    `, {"fragmentName":"FindingLine"}) as unknown as TypedDocumentString<FindingLineFragment, unknown>;
export const DecisionLineFragmentDoc = new TypedDocumentString(`
    fragment DecisionLine on ContactDecision {
  allowed
  earliest
  ruleVersion
  considered
  pending
  findings {
    ...FindingLine
  }
  warnings {
    ...FindingLine
  }
  overridden {
    ...FindingLine
  }
}
    fragment FindingLine on ContactFinding {
  gate
  title
  citation
  basis
  overridable
  words
  until
  used {
    name
    value
  }
}`, {"fragmentName":"DecisionLine"}) as unknown as TypedDocumentString<DecisionLineFragment, unknown>;
export const StateLineFragmentDoc = new TypedDocumentString(`
    fragment StateLine on RecordedState {
  id
  what
  kind
  title
  detail
  note
  source
  at
  by
  accountNumber
  endedAt
  endedBy
  endReason
}
    `, {"fragmentName":"StateLine"}) as unknown as TypedDocumentString<StateLineFragment, unknown>;
export const DecisionRowFragmentDoc = new TypedDocumentString(`
    fragment DecisionRow on StoredDecision {
  id
  at
  accountId
  accountNumber
  debtorName
  means
  purpose
  address
  step
  result
  gates
  actorName
  ruleVersion
}
    `, {"fragmentName":"DecisionRow"}) as unknown as TypedDocumentString<DecisionRowFragment, unknown>;
export const PartyLineFragmentDoc = new TypedDocumentString(`
    fragment PartyLine on KnownParty {
  id
  role
  kind
  name
  place
  note
  addedAt
  endedAt
  authorised
  points {
    id
    kind
    value
  }
}
    `, {"fragmentName":"PartyLine"}) as unknown as TypedDocumentString<PartyLineFragment, unknown>;
export const AddressLineFragmentDoc = new TypedDocumentString(`
    fragment AddressLine on KnownAddress {
  id
  kind
  value
  place
  employers
  disclosed
  notedBy
  notedAt
  bases {
    kind
    at
    sentOn
    optOutBy
    note
    by
  }
}
    `, {"fragmentName":"AddressLine"}) as unknown as TypedDocumentString<AddressLineFragment, unknown>;
export const PolicyWholeFragmentDoc = new TypedDocumentString(`
    fragment PolicyWhole on AgencyPolicy {
  gates {
    gate
    regimes
  }
  warns
  quiet {
    channels
    days
    fromMinute
    toMinute
  }
  caps {
    channels
    most
    days
  }
  lettersApartDays
  attorneyAnswerDays
  messagesWarnedFrom
}
    `, {"fragmentName":"PolicyWhole"}) as unknown as TypedDocumentString<PolicyWholeFragment, unknown>;
export const BankSuggestionPartsFragmentDoc = new TypedDocumentString(`
    fragment BankSuggestionParts on BankSuggestion {
  kind
  targetId
  confidence
  reasons
  label
  accountId
  accountNumber
  clientName
  balance
}
    `, {"fragmentName":"BankSuggestionParts"}) as unknown as TypedDocumentString<BankSuggestionPartsFragment, unknown>;
export const BankLinePartsFragmentDoc = new TypedDocumentString(`
    fragment BankLineParts on BankLine {
  id
  version
  status
  bankAccountId
  bankAccountName
  book
  bookedOn
  valueOn
  amount
  currency
  payer
  payerAccount
  reference
  text
  code
  confidence
  suggestions {
    ...BankSuggestionParts
  }
  matchedKind
  matchedId
  matchedLabel
  matchedBy
  matchedAt
  reason
}
    fragment BankSuggestionParts on BankSuggestion {
  kind
  targetId
  confidence
  reasons
  label
  accountId
  accountNumber
  clientName
  balance
}`, {"fragmentName":"BankLineParts"}) as unknown as TypedDocumentString<BankLinePartsFragment, unknown>;
export const ReturnedItemPartsFragmentDoc = new TypedDocumentString(`
    fragment ReturnedItemParts on ReturnedItem {
  id
  version
  source
  code
  meaning
  advice
  amount
  currency
  debit
  returnedOn
  account
  name
  individualId
  information
  originalTrace
  status
  receiptId
  receiptNumber
  accountId
  accountNumber
  debtorName
  reversalId
  endsMandate
  note
  settledBy
  resubmit
  resubmitUntil
  resubmitLeft
  resubmittedOn
}
    `, {"fragmentName":"ReturnedItemParts"}) as unknown as TypedDocumentString<ReturnedItemPartsFragment, unknown>;
export const LedgerLineFragmentDoc = new TypedDocumentString(`
    fragment LedgerLine on LedgerEntry {
  transactionId
  line
  kind
  effectiveOn
  occurredOn
  recordedAt
  description
  sourceKind
  sourceId
  reversesId
  actorName
  accountId
  book
  type
  accountLabel
  ownerName
  currency
  amount
  debit
  credit
}
    `, {"fragmentName":"LedgerLine"}) as unknown as TypedDocumentString<LedgerLineFragment, unknown>;
export const ReconciliationItemFragmentDoc = new TypedDocumentString(`
    fragment ReconciliationItem on ReconciliationException {
  kind
  about
  since
  days
  amount
  description
  explanation
}
    `, {"fragmentName":"ReconciliationItem"}) as unknown as TypedDocumentString<ReconciliationItemFragment, unknown>;
export const CostRowFragmentDoc = new TypedDocumentString(`
    fragment CostRow on Cost {
  id
  number
  clientId
  clientName
  accountId
  accountNumber
  debtorName
  invoiceNumber
  currency
  kind
  description
  funder
  attorney
  amount
  recoverable
  authority
  chargeable
  deposited
  spent
  refunded
  charged
  recovered
  repaid
  state
  spendable
  unused
  cancelledReason
  requestedOn
}
    `, {"fragmentName":"CostRow"}) as unknown as TypedDocumentString<CostRowFragment, unknown>;
export const PartnerPartsFragmentDoc = new TypedDocumentString(`
    fragment PartnerParts on Partner {
  id
  name
  kind
  sharePpm
  forwards
  suitFeePpm
  email
  phone
  active
  version
  accounts
  due {
    currency
    shares
    owedBack
    requested
  }
}
    `, {"fragmentName":"PartnerParts"}) as unknown as TypedDocumentString<PartnerPartsFragment, unknown>;
export const PayoutPartsFragmentDoc = new TypedDocumentString(`
    fragment PayoutParts on PartnerPayout {
  id
  partnerId
  partnerName
  currency
  shares
  owedBack
  amount
  status
  requestedByName
  requestedAt
  approvedByName
  paidOn
  mayApprove
  version
}
    `, {"fragmentName":"PayoutParts"}) as unknown as TypedDocumentString<PayoutPartsFragment, unknown>;
export const ForwardingPartsFragmentDoc = new TypedDocumentString(`
    fragment ForwardingParts on AccountForwarding {
  partnerId
  partnerName
  sharePpm
  forwards
  forwardedOn
  suitFeePpm
  suitFee {
    id
    amount
    tax
    base
    ratePpm
    currency
    chargedOn
    dueOn
    note
  }
}
    `, {"fragmentName":"ForwardingParts"}) as unknown as TypedDocumentString<ForwardingPartsFragment, unknown>;
export const PostDatedPartsFragmentDoc = new TypedDocumentString(`
    fragment PostDatedParts on PostDatedPayment {
  id
  accountId
  accountNumber
  debtorName
  clientName
  method
  amount
  currency
  payableOn
  takenOn
  reference
  payer
  noticeNeeded
  noticeFrom
  noticeBy
  noticeSentOn
  noticeHow
  noticeDocumentId
  noticePrintedOn
  stage
  blocked
  receiptId
  receiptNumber
  cancelReason
  version
}
    `, {"fragmentName":"PostDatedParts"}) as unknown as TypedDocumentString<PostDatedPartsFragment, unknown>;
export const FeeWorkingPartsFragmentDoc = new TypedDocumentString(`
    fragment FeeWorkingParts on FeeWorking {
  versionNumber
  ruleIndex
  ruleName
  reason
  placedOn
  mode
  treatment
  base
  collectedBefore
  collectedAfter
  tierFee
  adjustment
  limitBefore
  limitAfter
  feeBefore
  feeAfter
  fee
  mirrored
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
    `, {"fragmentName":"FeeWorkingParts"}) as unknown as TypedDocumentString<FeeWorkingPartsFragment, unknown>;
export const ReceiptRowFragmentDoc = new TypedDocumentString(`
    fragment ReceiptRow on Receipt {
  id
  number
  kind
  method
  amount
  currency
  receivedOn
  recordedAt
  reference
  payer
  reportedBy
  applied
  fee
  suspense
  refundable
  withClient
  noFeeReason
  partnerName
  partnerShare
  holdsUntil
  accountId
  accountNumber
  clientId
  clientName
  debtorId
  debtorName
  reversesId
  returnReason
  reversedById
  sourceReceiptId
  batchId
  batchNumber
  actorName
}
    `, {"fragmentName":"ReceiptRow"}) as unknown as TypedDocumentString<ReceiptRowFragment, unknown>;
export const UnclaimedPartsFragmentDoc = new TypedDocumentString(`
    fragment UnclaimedParts on UnclaimedMoney {
  id
  kind
  debtorName
  receiptId
  receiptNumber
  amount
  currency
  place
  since
  months
  reportableOn
  source
  status
  reportId
  reportVersion
  reference
  requestedByName
  approvedByName
  mayApprove
}
    `, {"fragmentName":"UnclaimedParts"}) as unknown as TypedDocumentString<UnclaimedPartsFragment, unknown>;
export const DormancyPartsFragmentDoc = new TypedDocumentString(`
    fragment DormancyParts on DormancyPeriod {
  id
  country
  region
  months
  effectiveFrom
  source
  caution
  checkedOn
  recordedByName
}
    `, {"fragmentName":"DormancyParts"}) as unknown as TypedDocumentString<DormancyPartsFragment, unknown>;
export const RefundRowFragmentDoc = new TypedDocumentString(`
    fragment RefundRow on DebtorRefund {
  id
  receiptId
  receiptNumber
  number
  debtorId
  debtorName
  accountId
  accountNumber
  amount
  currency
  status
  createdOn
  note
  paidTo
  requestedById
  requestedByName
  requestedAt
  approvedByName
  approvedAt
  mayApprove
  version
}
    `, {"fragmentName":"RefundRow"}) as unknown as TypedDocumentString<RefundRowFragment, unknown>;
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
export const TakeoverHeadFieldsFragmentDoc = new TypedDocumentString(`
    fragment TakeoverHeadFields on TakeoverHead {
  id
  number
  system
  asOf
  status
  clients {
    id
    code
    name
  }
  createdByName
  createdAt
  submittedByName
  committedByName
  committedAt
  differences
  summary {
    accounts
    refused
  }
}
    `, {"fragmentName":"TakeoverHeadFields"}) as unknown as TypedDocumentString<TakeoverHeadFieldsFragment, unknown>;
export const TakeoverFieldsFragmentDoc = new TypedDocumentString(`
    fragment TakeoverFields on Takeover {
  id
  number
  system
  asOf
  status
  clients {
    id
    code
    name
  }
  createdByName
  createdAt
  submittedByName
  submittedAt
  committedByName
  committedAt
  abandonedReason
  differences
  mayCommit
  version
  summary {
    accounts
    invoices
    payments
    notes
    refused
    sums
    adjusted
    waitsFor
    notices
  }
  files {
    kind
    fileName
    addedByName
    addedAt
    failure
    rows
    refused
    missing
    companies
    questions {
      id
      text
      choices
    }
    headings {
      column
      letter
      heading
    }
    fields {
      field
      label
      needed
      column
    }
  }
  figures {
    clientId
    clientName
    currency
    figure
    stated
    found
    behind {
      account
      debtor
      minor
      why
    }
  }
}
    `, {"fragmentName":"TakeoverFields"}) as unknown as TypedDocumentString<TakeoverFieldsFragment, unknown>;
export const CommissionRowFragmentDoc = new TypedDocumentString(`
    fragment CommissionRow on CommissionMonth {
  collectorId
  collectorName
  currency
  payments
  fees
  returned
  amount
}
    `, {"fragmentName":"CommissionRow"}) as unknown as TypedDocumentString<CommissionRowFragment, unknown>;
export const CommissionLineRowFragmentDoc = new TypedDocumentString(`
    fragment CommissionLineRow on CommissionLine {
  id
  earnedOn
  accountId
  accountNumber
  debtorName
  clientName
  deskName
  currency
  kind
  fee
  parts
  ofParts
  ratePpm
  amount
}
    `, {"fragmentName":"CommissionLineRow"}) as unknown as TypedDocumentString<CommissionLineRowFragment, unknown>;
export const InvoiceFactsFragmentDoc = new TypedDocumentString(`
    fragment InvoiceFacts on ClientInvoice {
  id
  kind
  number
  clientId
  clientCode
  clientName
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
    runId
    clientName
    statementNumber
    amount
  }
  settlements {
    id
    on
    by
    paymentId
    amount
    returned
  }
}
    `, {"fragmentName":"InvoiceFacts"}) as unknown as TypedDocumentString<InvoiceFactsFragment, unknown>;
export const RunFactsFragmentDoc = new TypedDocumentString(`
    fragment RunFacts on RemittanceRun {
  id
  clientId
  clientCode
  clientName
  currency
  periodFrom
  periodTo
  mode
  collected
  direct
  fees
  tax
  costs
  paidIn
  held
  carriedIn
  remitted
  invoiced
  credited
  carriedOut
  lineCount
  payeeName
  billedName
  invoice {
    id
    kind
    number
  }
  group {
    id
    number
  }
  status
  stale
  statementNumber
  hash
  preparedById
  preparedByName
  preparedAt
  approvedByName
  approvedAt
  postedOn
  postedAt
  transactionId
  voidReason
  feesSwept
  mayApprove
  statementPath
  version
}
    `, {"fragmentName":"RunFacts"}) as unknown as TypedDocumentString<RunFactsFragment, unknown>;
export const RunLineFragmentDoc = new TypedDocumentString(`
    fragment RunLine on StatementLine {
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
    `, {"fragmentName":"RunLine"}) as unknown as TypedDocumentString<RunLineFragment, unknown>;
export const BatchFactsFragmentDoc = new TypedDocumentString(`
    fragment BatchFacts on RemittanceBatch {
  id
  through
  status
  total
  done
  prepared
  nothingDue
  requestedAt
  finishedAt
  toApprove
  toPost
  hash
  mayApprove
  totals {
    currency
    runs
    remitted
    invoiced
  }
  problems {
    clientCode
    currency
    message
  }
}
    `, {"fragmentName":"BatchFacts"}) as unknown as TypedDocumentString<BatchFactsFragment, unknown>;
export const TaxRateRowFragmentDoc = new TypedDocumentString(`
    fragment TaxRateRow on TaxRate {
  id
  country
  region
  name
  ratePpm
  effectiveFrom
  effectiveTo
  source
  checkedOn
  caution
  inForce
  used
  charged
}
    `, {"fragmentName":"TaxRateRow"}) as unknown as TypedDocumentString<TaxRateRowFragment, unknown>;
export const RetentionRuleLineFragmentDoc = new TypedDocumentString(`
    fragment RetentionRuleLine on RetentionRule {
  id
  kind
  place
  years
  from
  source
  ground
  caution
}
    `, {"fragmentName":"RetentionRuleLine"}) as unknown as TypedDocumentString<RetentionRuleLineFragment, unknown>;
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
  outlook {
    asOf
    ways {
      channel
      opensAt
      gates
    }
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
      debtorId
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
export const AddNoteDocument = new TypedDocumentString(`
    mutation AddNote($input: AddNoteInput!) {
  addNote(input: $input) {
    __typename
    ... on NoteAdded {
      activityId
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<AddNoteMutation, AddNoteMutationVariables>;
export const HoldAccountDocument = new TypedDocumentString(`
    mutation HoldAccount($input: HoldAccountInput!) {
  holdAccount(input: $input) {
    __typename
    ...Edited
    ...WorkRefused
  }
}
    fragment Edited on EditedAccount {
  id
  version
  status
  balance {
    minor
    currency
  }
}
fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<HoldAccountMutation, HoldAccountMutationVariables>;
export const ReleaseHoldDocument = new TypedDocumentString(`
    mutation ReleaseHold($input: EditAccountInput!) {
  releaseHold(input: $input) {
    __typename
    ...Edited
    ...WorkRefused
  }
}
    fragment Edited on EditedAccount {
  id
  version
  status
  balance {
    minor
    currency
  }
}
fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<ReleaseHoldMutation, ReleaseHoldMutationVariables>;
export const CloseAccountDocument = new TypedDocumentString(`
    mutation CloseAccount($input: CloseAccountInput!) {
  closeAccount(input: $input) {
    __typename
    ...Edited
    ...WorkRefused
  }
}
    fragment Edited on EditedAccount {
  id
  version
  status
  balance {
    minor
    currency
  }
}
fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<CloseAccountMutation, CloseAccountMutationVariables>;
export const RecallAccountDocument = new TypedDocumentString(`
    mutation RecallAccount($input: EditAccountInput!) {
  recallAccount(input: $input) {
    __typename
    ...Edited
    ...WorkRefused
  }
}
    fragment Edited on EditedAccount {
  id
  version
  status
  balance {
    minor
    currency
  }
}
fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RecallAccountMutation, RecallAccountMutationVariables>;
export const ReopenAccountDocument = new TypedDocumentString(`
    mutation ReopenAccount($input: EditAccountInput!) {
  reopenAccount(input: $input) {
    __typename
    ...Edited
    ...WorkRefused
  }
}
    fragment Edited on EditedAccount {
  id
  version
  status
  balance {
    minor
    currency
  }
}
fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<ReopenAccountMutation, ReopenAccountMutationVariables>;
export const AdjustBalanceDocument = new TypedDocumentString(`
    mutation AdjustBalance($input: AdjustBalanceInput!) {
  adjustBalance(input: $input) {
    __typename
    ...Edited
    ...WorkRefused
  }
}
    fragment Edited on EditedAccount {
  id
  version
  status
  balance {
    minor
    currency
  }
}
fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<AdjustBalanceMutation, AdjustBalanceMutationVariables>;
export const CreditNoteDocument = new TypedDocumentString(`
    mutation CreditNote($input: CreditNoteInput!) {
  creditNote(input: $input) {
    __typename
    ...Edited
    ...WorkRefused
  }
}
    fragment Edited on EditedAccount {
  id
  version
  status
  balance {
    minor
    currency
  }
}
fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<CreditNoteMutation, CreditNoteMutationVariables>;
export const SetDisputeDocument = new TypedDocumentString(`
    mutation SetDispute($input: DisputeInput!) {
  setDispute(input: $input) {
    __typename
    ...Edited
    ...WorkRefused
  }
}
    fragment Edited on EditedAccount {
  id
  version
  status
  balance {
    minor
    currency
  }
}
fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<SetDisputeMutation, SetDisputeMutationVariables>;
export const DeskPeopleDocument = new TypedDocumentString(`
    query DeskPeople {
  users(filter: {status: ACTIVE}, page: {first: 200}) {
    nodes {
      id
      name
      roles
    }
  }
}
    `) as unknown as TypedDocumentString<DeskPeopleQuery, DeskPeopleQueryVariables>;
export const DesksDocument = new TypedDocumentString(`
    query Desks {
  desks {
    id
    name
    active
    userId
    userName
    accounts
    balances {
      minor
      currency
    }
  }
}
    `) as unknown as TypedDocumentString<DesksQuery, DesksQueryVariables>;
export const PreviewAssignmentDocument = new TypedDocumentString(`
    query PreviewAssignment($input: AssignmentInput!) {
  previewAssignment(input: $input) {
    __typename
    ... on AssignmentPreview {
      picked {
        ...DeskLoad
      }
      changing
      takenFromDesks
      token
      desks {
        deskId
        name
        keeps
        now {
          ...DeskLoad
        }
        gets {
          ...DeskLoad
        }
      }
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment DeskLoad on Load {
  accounts
  balances {
    minor
    currency
  }
}`) as unknown as TypedDocumentString<PreviewAssignmentQuery, PreviewAssignmentQueryVariables>;
export const AssignAccountsDocument = new TypedDocumentString(`
    mutation AssignAccounts($input: AssignmentInput!, $token: String!, $key: String!) {
  assignAccounts(input: $input, token: $token, key: $key) {
    __typename
    ... on Assigned {
      assigned
      unchanged
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<AssignAccountsMutation, AssignAccountsMutationVariables>;
export const CreateDeskDocument = new TypedDocumentString(`
    mutation CreateDesk($name: String!, $userId: Uuid) {
  createDesk(name: $name, userId: $userId) {
    __typename
    ... on DeskKept {
      id
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<CreateDeskMutation, CreateDeskMutationVariables>;
export const ChangeDeskDocument = new TypedDocumentString(`
    mutation ChangeDesk($id: Uuid!, $name: String, $userId: Uuid, $active: Boolean) {
  changeDesk(id: $id, name: $name, userId: $userId, active: $active) {
    __typename
    ... on DeskKept {
      id
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<ChangeDeskMutation, ChangeDeskMutationVariables>;
export const InterestWorkingDocument = new TypedDocumentString(`
    query InterestWorking($accountId: Uuid!, $on: BusinessDate) {
  interestWorking(accountId: $accountId, on: $on) {
    accountId
    currency
    on
    postedThrough
    words
    accrued
    broughtOver
    settled
    open
    aDay
    problem
    lines {
      invoiceNumber
      from
      to
      days
      principal
      ratePpm
      yearDays
      daily
      amount
      why
    }
    charges {
      invoiceNumber
      amount
      on
      words
    }
    judgment {
      id
      judgedOn
      court
      reference
      basis
      region
      ratePpm
      compounding
      rateSource
      principal
      interest
      fees
      costs
      order
      proRata
      note
    }
    restatements {
      id
      through
      before
      after
      cause
      recordedAt
      actorName
    }
  }
}
    `) as unknown as TypedDocumentString<InterestWorkingQuery, InterestWorkingQueryVariables>;
export const AccrueInterestDocument = new TypedDocumentString(`
    mutation AccrueInterest($accountId: Uuid!) {
  accrueInterest(accountId: $accountId) {
    __typename
    ... on AccruedInterest {
      accountId
      through
      change {
        minor
        currency
      }
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<AccrueInterestMutation, AccrueInterestMutationVariables>;
export const WaiveChargeDocument = new TypedDocumentString(`
    mutation WaiveCharge($input: WaiveChargeInput!) {
  waiveCharge(input: $input) {
    __typename
    ...Edited
    ...WorkRefused
  }
}
    fragment Edited on EditedAccount {
  id
  version
  status
  balance {
    minor
    currency
  }
}
fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<WaiveChargeMutation, WaiveChargeMutationVariables>;
export const RecordJudgmentDocument = new TypedDocumentString(`
    mutation RecordJudgment($input: RecordJudgmentInput!) {
  recordJudgment(input: $input) {
    __typename
    ...Edited
    ...WorkRefused
  }
}
    fragment Edited on EditedAccount {
  id
  version
  status
  balance {
    minor
    currency
  }
}
fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RecordJudgmentMutation, RecordJudgmentMutationVariables>;
export const VacateJudgmentDocument = new TypedDocumentString(`
    mutation VacateJudgment($input: VacateJudgmentInput!) {
  vacateJudgment(input: $input) {
    __typename
    ...Edited
    ...WorkRefused
  }
}
    fragment Edited on EditedAccount {
  id
  version
  status
  balance {
    minor
    currency
  }
}
fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<VacateJudgmentMutation, VacateJudgmentMutationVariables>;
export const AccountsDocument = new TypedDocumentString(`
    query Accounts($filter: AccountFilter, $sort: AccountSort!, $page: PageInput!) {
  accounts(filter: $filter, sort: $sort, page: $page) {
    nodes {
      id
      number
      version
      debtorName
      clientId
      clientCode
      clientName
      clientReference
      status
      closeCode
      holdUntil
      disputed
      daysLate
      oldestDueOn
      placedOn
      invoiceCount
      deskId
      deskName
      lastWorkedOn
      nextActionOn
      balance {
        minor
        currency
      }
      placed {
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
    `) as unknown as TypedDocumentString<AccountsQuery, AccountsQueryVariables>;
export const ClientOptionsDocument = new TypedDocumentString(`
    query ClientOptions($search: String) {
  clients(search: $search, page: {first: 20}) {
    nodes {
      id
      code
      name
      status
    }
  }
}
    `) as unknown as TypedDocumentString<ClientOptionsQuery, ClientOptionsQueryVariables>;
export const ClientNameDocument = new TypedDocumentString(`
    query ClientName($id: Uuid!) {
  client(id: $id) {
    id
    code
    name
  }
}
    `) as unknown as TypedDocumentString<ClientNameQuery, ClientNameQueryVariables>;
export const ReferenceFiguresDocument = new TypedDocumentString(`
    query ReferenceFigures($series: ReferenceSeries!) {
  referenceFigures(series: $series) {
    id
    series
    region
    debtFrom
    effectiveFrom
    value
    compounding
    source
    caution
    current
    corrections
    recordedAt
    actorName
  }
}
    `) as unknown as TypedDocumentString<ReferenceFiguresQuery, ReferenceFiguresQueryVariables>;
export const AccountsUnderFigureDocument = new TypedDocumentString(`
    query AccountsUnderFigure($series: ReferenceSeries!, $effectiveFrom: BusinessDate!) {
  accountsUnderFigure(series: $series, effectiveFrom: $effectiveFrom)
}
    `) as unknown as TypedDocumentString<AccountsUnderFigureQuery, AccountsUnderFigureQueryVariables>;
export const RecordReferenceFigureDocument = new TypedDocumentString(`
    mutation RecordReferenceFigure($input: RecordFigureInput!) {
  recordReferenceFigure(input: $input) {
    __typename
    ... on RecordedFigure {
      id
      series
      effectiveFrom
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RecordReferenceFigureMutation, RecordReferenceFigureMutationVariables>;
export const AccountStatementDocument = new TypedDocumentString(`
    query AccountStatement($accountId: Uuid!, $on: BusinessDate) {
  accountStatement(accountId: $accountId, on: $on) {
    __typename
    ... on AccountStatement {
      accountId
      number
      currency
      on
      debtorName
      clientName
      clientReference
      balance
      aDay
      totals {
        invoices
        interest
        charges
        paid
        credits
      }
      lines {
        on
        kind
        what
        detail
        amount
        balance
      }
      open {
        number
        dueOn
        principal
        interest
        fees
        costs
        total
      }
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<AccountStatementQuery, AccountStatementQueryVariables>;
export const PromisesDocument = new TypedDocumentString(`
    query Promises($filter: PromiseFilter!, $page: PageInput!) {
  promises(filter: $filter, page: $page) {
    nodes {
      id
      accountId
      accountNumber
      debtorName
      clientName
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
      madeOn
      resolvedOn
      personName
      recordedBy
      version
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<PromisesQuery, PromisesQueryVariables>;
export const RecordPromiseDocument = new TypedDocumentString(`
    mutation RecordPromise($input: RecordPromiseInput!, $key: String!) {
  recordPromise(input: $input, key: $key) {
    __typename
    ... on PromiseRecorded {
      promiseId
      accountId
      dueOn
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RecordPromiseMutation, RecordPromiseMutationVariables>;
export const CancelPromiseDocument = new TypedDocumentString(`
    mutation CancelPromise($input: CancelPromiseInput!, $key: String!) {
  cancelPromise(input: $input, key: $key) {
    __typename
    ... on PromiseCancelled {
      promiseId
      accountId
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<CancelPromiseMutation, CancelPromiseMutationVariables>;
export const SettlementsDocument = new TypedDocumentString(`
    query Settlements($filter: SettlementFilter!, $page: PageInput!) {
  settlements(filter: $filter, page: $page) {
    nodes {
      ...SettlementParts
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment SettlementParts on Settlement {
  id
  version
  status
  accountId
  accountNumber
  debtorName
  clientName
  cadence
  graceDays
  madeOn
  lastDueOn
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
}`) as unknown as TypedDocumentString<SettlementsQuery, SettlementsQueryVariables>;
export const PreviewSettlementDocument = new TypedDocumentString(`
    query PreviewSettlement($accountId: Uuid!, $terms: SettlementTermsInput) {
  previewSettlement(accountId: $accountId, terms: $terms) {
    __typename
    ... on SettlementPreview {
      currency
      owed
      authority {
        leastPpm
        longestDays
      }
      problem {
        code
        message
        field
      }
      agreed
      instalments {
        n
        dueOn
        amount
        fee
      }
      fee
      clientNets
      askedBecause
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<PreviewSettlementQuery, PreviewSettlementQueryVariables>;
export const SettleDocument = new TypedDocumentString(`
    mutation Settle($input: SettleInput!, $key: String!) {
  settle(input: $input, key: $key) {
    __typename
    ... on SettlementMade {
      settlementId
      accountId
      status
      askedBecause
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<SettleMutation, SettleMutationVariables>;
export const RecordSettlementDecisionDocument = new TypedDocumentString(`
    mutation RecordSettlementDecision($input: RecordSettlementDecisionInput!, $key: String!) {
  recordSettlementDecision(input: $input, key: $key) {
    __typename
    ... on SettlementDecided {
      settlementId
      accountId
      status
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RecordSettlementDecisionMutation, RecordSettlementDecisionMutationVariables>;
export const CancelSettlementDocument = new TypedDocumentString(`
    mutation CancelSettlement($input: CancelSettlementInput!, $key: String!) {
  cancelSettlement(input: $input, key: $key) {
    __typename
    ... on SettlementCancelled {
      settlementId
      accountId
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<CancelSettlementMutation, CancelSettlementMutationVariables>;
export const BankDetailsListDocument = new TypedDocumentString(`
    query BankDetailsList($filter: BankDetailsFilter, $page: PageInput!) {
  bankDetails(filter: $filter, page: $page) {
    nodes {
      ...BankDetailsRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment BankDetailsRow on BankDetails {
  id
  ownerKind
  ownerId
  ownerName
  currency
  scheme
  country
  holderName
  bankName
  masked
  status
  reason
  numberOnFile
  numberNote
  requestedByName
  requestedAt
  approvedByName
  approvedAt
  usableFrom
  coolingOff
  endedByName
  endedAt
  endedReason
  mayApprove
  version
}`) as unknown as TypedDocumentString<BankDetailsListQuery, BankDetailsListQueryVariables>;
export const BankDetailsChangeDocument = new TypedDocumentString(`
    query BankDetailsChange($id: Uuid!) {
  bankDetailsChange(id: $id) {
    id
    ownerKind
    ownerId
    ownerName
    currency
    scheme
    country
    holderName
    bankName
    masked
    status
    reason
    numberOnFile
    numberNote
    requestedByName
    requestedAt
    approvedByName
    approvedAt
    usableFrom
    coolingOff
    endedByName
    endedAt
    endedReason
    mayApprove
    version
    alsoUsedBy
    inForce
    calls {
      id
      number
      spokeWith
      outcome
      note
      calledByName
      calledAt
    }
  }
}
    `) as unknown as TypedDocumentString<BankDetailsChangeQuery, BankDetailsChangeQueryVariables>;
export const CoolingOffDocument = new TypedDocumentString(`
    query CoolingOff {
  bankDetailsCoolingOff
}
    `) as unknown as TypedDocumentString<CoolingOffQuery, CoolingOffQueryVariables>;
export const PayeeChoicesDocument = new TypedDocumentString(`
    query PayeeChoices($kind: String!, $search: String!, $id: Uuid) {
  payeeChoices(kind: $kind, search: $search, id: $id) {
    id
    name
    sub
  }
}
    `) as unknown as TypedDocumentString<PayeeChoicesQuery, PayeeChoicesQueryVariables>;
export const RequestBankDetailsDocument = new TypedDocumentString(`
    mutation RequestBankDetails($input: RequestBankDetailsInput!) {
  requestBankDetails(input: $input) {
    __typename
    ... on ChangedBankDetails {
      detailsId
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RequestBankDetailsMutation, RequestBankDetailsMutationVariables>;
export const RecordBankCallDocument = new TypedDocumentString(`
    mutation RecordBankCall($input: BankCallInput!) {
  recordBankCall(input: $input) {
    __typename
    ... on ChangedBankDetails {
      detailsId
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RecordBankCallMutation, RecordBankCallMutationVariables>;
export const ApproveBankDetailsDocument = new TypedDocumentString(`
    mutation ApproveBankDetails($input: BankDetailsStepInput!) {
  approveBankDetails(input: $input) {
    __typename
    ... on ChangedBankDetails {
      detailsId
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<ApproveBankDetailsMutation, ApproveBankDetailsMutationVariables>;
export const RejectBankDetailsDocument = new TypedDocumentString(`
    mutation RejectBankDetails($input: RejectBankDetailsInput!) {
  rejectBankDetails(input: $input) {
    __typename
    ... on ChangedBankDetails {
      detailsId
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RejectBankDetailsMutation, RejectBankDetailsMutationVariables>;
export const RevealBankDetailsDocument = new TypedDocumentString(`
    mutation RevealBankDetails($id: Uuid!) {
  revealBankDetails(id: $id) {
    __typename
    ... on BankAccountNumbers {
      scheme
      routingNumber
      accountNumber
      accountType
      iban
      bic
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RevealBankDetailsMutation, RevealBankDetailsMutationVariables>;
export const SetCoolingOffDocument = new TypedDocumentString(`
    mutation SetCoolingOff($days: Int!) {
  setBankDetailsCoolingOff(days: $days) {
    __typename
    ... on CoolingOff {
      days
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<SetCoolingOffMutation, SetCoolingOffMutationVariables>;
export const ClientsDocument = new TypedDocumentString(`
    query Clients($first: Int!, $after: String, $search: String, $status: ClientStatus) {
  clients(page: {first: $first, after: $after}, search: $search, status: $status) {
    nodes {
      id
      code
      name
      parentName
      country
      currency
      status
      contractCurrencies
      users
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ClientsQuery, ClientsQueryVariables>;
export const ClientNamesDocument = new TypedDocumentString(`
    query ClientNames($search: String) {
  clients(page: {first: 20}, search: $search, status: ACTIVE) {
    nodes {
      id
      code
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ClientNamesQuery, ClientNamesQueryVariables>;
export const ClientPageDocument = new TypedDocumentString(`
    query ClientPage($id: Uuid!) {
  client(id: $id) {
    ...ClientFacts
  }
}
    fragment ClientFacts on Client {
  id
  code
  name
  legalName
  taxId
  email
  phone
  address
  country
  currency
  status
  createdAt
  version
  parent {
    id
    code
    name
    status
  }
  children {
    id
    code
    name
    status
  }
  users {
    id
    name
    email
    status
  }
  contracts {
    currency
    number
    effectiveFrom
    effectiveTo
    rates
    upcomingNumber
    upcomingFrom
  }
}`) as unknown as TypedDocumentString<ClientPageQuery, ClientPageQueryVariables>;
export const ClientRecoveriesDocument = new TypedDocumentString(`
    query ClientRecoveries {
  recoveryByClient {
    clientId
    currency
    accounts
    placed
    collected
    fees
  }
}
    `) as unknown as TypedDocumentString<ClientRecoveriesQuery, ClientRecoveriesQueryVariables>;
export const CreateClientDocument = new TypedDocumentString(`
    mutation CreateClient($input: CreateClientInput!) {
  createClient(input: $input) {
    __typename
    ... on Client {
      id
      name
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CreateClientMutation, CreateClientMutationVariables>;
export const UpdateClientDocument = new TypedDocumentString(`
    mutation UpdateClient($input: UpdateClientInput!) {
  updateClient(input: $input) {
    __typename
    ... on Client {
      id
      name
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateClientMutation, UpdateClientMutationVariables>;
export const CloseClientDocument = new TypedDocumentString(`
    mutation CloseClient($id: Uuid!, $version: Int!) {
  closeClient(id: $id, version: $version) {
    __typename
    ... on Client {
      ...ClientFacts
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    fragment ClientFacts on Client {
  id
  code
  name
  legalName
  taxId
  email
  phone
  address
  country
  currency
  status
  createdAt
  version
  parent {
    id
    code
    name
    status
  }
  children {
    id
    code
    name
    status
  }
  users {
    id
    name
    email
    status
  }
  contracts {
    currency
    number
    effectiveFrom
    effectiveTo
    rates
    upcomingNumber
    upcomingFrom
  }
}`) as unknown as TypedDocumentString<CloseClientMutation, CloseClientMutationVariables>;
export const ReopenClientDocument = new TypedDocumentString(`
    mutation ReopenClient($id: Uuid!, $version: Int!) {
  reopenClient(id: $id, version: $version) {
    __typename
    ... on Client {
      ...ClientFacts
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    fragment ClientFacts on Client {
  id
  code
  name
  legalName
  taxId
  email
  phone
  address
  country
  currency
  status
  createdAt
  version
  parent {
    id
    code
    name
    status
  }
  children {
    id
    code
    name
    status
  }
  users {
    id
    name
    email
    status
  }
  contracts {
    currency
    number
    effectiveFrom
    effectiveTo
    rates
    upcomingNumber
    upcomingFrom
  }
}`) as unknown as TypedDocumentString<ReopenClientMutation, ReopenClientMutationVariables>;
export const InviteClientUserDocument = new TypedDocumentString(`
    mutation InviteClientUser($input: InviteClientUserInput!) {
  inviteClientUser(input: $input) {
    __typename
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<InviteClientUserMutation, InviteClientUserMutationVariables>;
export const ContractHistoryDocument = new TypedDocumentString(`
    query ContractHistory($clientId: Uuid!, $currency: String!, $first: Int!, $after: String) {
  contractVersions(
    clientId: $clientId
    currency: $currency
    page: {first: $first, after: $after}
  ) {
    nodes {
      id
      number
      effectiveFrom
      effectiveTo
      state
      note
      createdBy
      createdAt
      usedAt
      words {
        topic
        text
      }
      changes
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ContractHistoryQuery, ContractHistoryQueryVariables>;
export const ContractToEditDocument = new TypedDocumentString(`
    query ContractToEdit($clientId: Uuid!, $currency: String!) {
  client(id: $clientId) {
    id
    code
    name
    country
    currency
    status
  }
  contractVersions(clientId: $clientId, currency: $currency, page: {first: 200}) {
    nodes {
      id
      number
      effectiveFrom
      effectiveTo
      state
      note
      usedAt
      revision
      terms {
        ...ContractTermsParts
      }
    }
  }
}
    fragment ContractTermsParts on ContractTerms {
  currency
  rates {
    ageFrom
    basis
    freeDemandDays
    discoverySharePpm
    goodsSharePpm
    withdrawal {
      amount
      balancePpm
      freeDays
    }
    rules {
      name
      rank
      mode
      minimum
      cap
      when {
        minDays
        maxDays
        minAmount
        belowAmount
        placesIn
        placesNotIn
        placementTypes
      }
      tiers {
        upTo
        ratePpm
      }
      bucketTiers {
        bucket
        tiers {
          upTo
          ratePpm
        }
      }
      fixedFee {
        amount
        days
      }
    }
  }
  remittance {
    mode
    minimum
    whenOwed
    invoiceDays
    cadence {
      kind
      day
    }
    holdDays {
      method
      days
    }
  }
  applicationOrder
  grouping
  interest {
    basis
    ratePpm
    dayCount
    rounding
    runsFrom
    graceDays
    fixedSums
    resets
  }
  lateCharges {
    authority
    cap
    steps {
      fromDay
      flat
      ratePpm
    }
  }
  settlement {
    leastPpm
    longestDays
  }
}`) as unknown as TypedDocumentString<ContractToEditQuery, ContractToEditQueryVariables>;
export const CreateContractVersionDocument = new TypedDocumentString(`
    mutation CreateContractVersion($input: CreateContractVersionInput!) {
  createContractVersion(input: $input) {
    __typename
    ... on ContractVersionSaved {
      previousEnded {
        number
        lastDay
      }
      version {
        id
        number
      }
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CreateContractVersionMutation, CreateContractVersionMutationVariables>;
export const UpdateContractVersionDocument = new TypedDocumentString(`
    mutation UpdateContractVersion($input: UpdateContractVersionInput!) {
  updateContractVersion(input: $input) {
    __typename
    ... on ContractVersionSaved {
      previousEnded {
        number
        lastDay
      }
      version {
        id
        number
      }
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateContractVersionMutation, UpdateContractVersionMutationVariables>;
export const ClientSettlementDocument = new TypedDocumentString(`
    query ClientSettlement($clientId: Uuid!) {
  client(id: $clientId) {
    id
    name
    country
    parent {
      id
      name
    }
    children {
      id
      name
    }
  }
  clientSettlement(clientId: $clientId) {
    ...SettlementFacts
  }
}
    fragment SettlementFacts on ClientSettlement {
  clientId
  taxStatus
  taxRegion
  taxNote
  childrenRemitted
  childrenInvoiced
  ratePpm
  why
  version
}`) as unknown as TypedDocumentString<ClientSettlementQuery, ClientSettlementQueryVariables>;
export const SettleClientDocument = new TypedDocumentString(`
    mutation SettleClient($input: ClientSettlementInput!) {
  settleClient(input: $input) {
    __typename
    ... on ClientSettlement {
      ...SettlementFacts
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    fragment SettlementFacts on ClientSettlement {
  clientId
  taxStatus
  taxRegion
  taxNote
  childrenRemitted
  childrenInvoiced
  ratePpm
  why
  version
}`) as unknown as TypedDocumentString<SettleClientMutation, SettleClientMutationVariables>;
export const CallsDocument = new TypedDocumentString(`
    query Calls($page: PageInput, $filter: CallFilterInput) {
  calls(page: $page, filter: $filter) {
    nodes {
      ...CallLine
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment CallLine on Call {
  id
  direction
  status
  statusReason
  number
  ourNumber
  accountId
  accountNumber
  debtorName
  clientName
  personName
  userName
  mine
  simulated
  answeredBy
  startedAt
  answeredAt
  endedAt
  durationSeconds
  outcome
  recorded
  matchReason
  done
  contactPointId
  voicemailLeft
  liveSeconds
}`) as unknown as TypedDocumentString<CallsQuery, CallsQueryVariables>;
export const CallsNowDocument = new TypedDocumentString(`
    query CallsNow {
  callsNow {
    ...CallLine
  }
}
    fragment CallLine on Call {
  id
  direction
  status
  statusReason
  number
  ourNumber
  accountId
  accountNumber
  debtorName
  clientName
  personName
  userName
  mine
  simulated
  answeredBy
  startedAt
  answeredAt
  endedAt
  durationSeconds
  outcome
  recorded
  matchReason
  done
  contactPointId
  voicemailLeft
  liveSeconds
}`) as unknown as TypedDocumentString<CallsNowQuery, CallsNowQueryVariables>;
export const CallDocument = new TypedDocumentString(`
    query Call($id: Uuid!) {
  call(id: $id) {
    id
    direction
    status
    statusReason
    number
    ourNumber
    accountId
    accountNumber
    debtorName
    clientName
    personName
    userName
    mine
    simulated
    answeredBy
    startedAt
    answeredAt
    endedAt
    durationSeconds
    outcome
    recorded
    matchReason
    done
    decisionId
    voicemails {
      communicationId
      how
      status
      at
    }
    recordings {
      id
      durationSeconds
      deleteAfter
      deletedAt
    }
    events {
      id
      kind
      note
      at
      by
    }
    accounts {
      accountId
      number
      debtorName
      clientName
      closed
    }
  }
}
    `) as unknown as TypedDocumentString<CallQuery, CallQueryVariables>;
export const VoicemailOfferDocument = new TypedDocumentString(`
    query VoicemailOffer($callId: Uuid!) {
  voicemailOffer(callId: $callId) {
    text
    reason
    read {
      ...DecisionParts
    }
    played {
      ...DecisionParts
    }
  }
}
    fragment DecisionParts on MessageDecision {
  allowed
  ruleVersion
  considered
  earliest
  findings {
    gate
    title
    citation
    basis
    effect
    overridable
    words
    until
  }
}`) as unknown as TypedDocumentString<VoicemailOfferQuery, VoicemailOfferQueryVariables>;
export const TelephoneDocument = new TypedDocumentString(`
    query Telephone {
  telephone {
    number
    ready
    simulated
    callerId
  }
}
    `) as unknown as TypedDocumentString<TelephoneQuery, TelephoneQueryVariables>;
export const CallSettingsDocument = new TypedDocumentString(`
    query CallSettings {
  callSettings {
    callerId
    officeNumber
    voicemailByItself
    checkDays
    recording
    recordingPlace
    recordingDays
  }
}
    `) as unknown as TypedDocumentString<CallSettingsQuery, CallSettingsQueryVariables>;
export const KeepTelephoneDocument = new TypedDocumentString(`
    mutation KeepTelephone($number: String, $key: String!) {
  result: keepTelephone(number: $number, key: $key) {
    __typename
    ... on TelephoneKept {
      number
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<KeepTelephoneMutation, KeepTelephoneMutationVariables>;
export const KeepCallSettingsDocument = new TypedDocumentString(`
    mutation KeepCallSettings($input: CallSettingsInput!, $key: String!) {
  result: keepCallSettings(input: $input, key: $key) {
    __typename
    ... on CallSettings {
      callerId
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<KeepCallSettingsMutation, KeepCallSettingsMutationVariables>;
export const PlaceCallDocument = new TypedDocumentString(`
    mutation PlaceCall($permitId: Uuid!, $key: String!) {
  result: placeCall(permitId: $permitId, key: $key) {
    __typename
    ... on CallPlaced {
      callId
      accountId
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlaceCallMutation, PlaceCallMutationVariables>;
export const HangUpDocument = new TypedDocumentString(`
    mutation HangUp($callId: Uuid!) {
  result: hangUp(callId: $callId) {
    __typename
    ... on CallChanged {
      callId
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<HangUpMutation, HangUpMutationVariables>;
export const LeaveVoicemailDocument = new TypedDocumentString(`
    mutation LeaveVoicemail($callId: Uuid!, $how: VoicemailHow!, $key: String!) {
  result: leaveVoicemail(callId: $callId, how: $how, key: $key) {
    __typename
    ... on VoicemailLeft {
      communicationId
      callId
      text
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<LeaveVoicemailMutation, LeaveVoicemailMutationVariables>;
export const AssignCallDocument = new TypedDocumentString(`
    mutation AssignCall($callId: Uuid!, $accountId: Uuid!, $keepNumber: Boolean!) {
  result: assignCall(
    callId: $callId
    accountId: $accountId
    keepNumber: $keepNumber
  ) {
    __typename
    ... on CallChanged {
      callId
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AssignCallMutation, AssignCallMutationVariables>;
export const FinishCallDocument = new TypedDocumentString(`
    mutation FinishCall($callId: Uuid!, $done: Boolean!) {
  result: finishCall(callId: $callId, done: $done) {
    __typename
    ... on CallChanged {
      callId
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<FinishCallMutation, FinishCallMutationVariables>;
export const SimulateCallDocument = new TypedDocumentString(`
    mutation SimulateCall($number: String!, $key: String!) {
  result: simulateCall(number: $number, key: $key) {
    __typename
    ... on CallChanged {
      callId
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<SimulateCallMutation, SimulateCallMutationVariables>;
export const AnswerSimulatedCallDocument = new TypedDocumentString(`
    mutation AnswerSimulatedCall($callId: Uuid!, $taken: Boolean!) {
  result: answerSimulatedCall(callId: $callId, taken: $taken) {
    __typename
    ... on CallChanged {
      callId
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AnswerSimulatedCallMutation, AnswerSimulatedCallMutationVariables>;
export const NumberStandingsDocument = new TypedDocumentString(`
    query NumberStandings($accountId: Uuid!) {
  numberStandings(accountId: $accountId) {
    contactPointId
    number
    value
    personName
    status
    knownOn
    leansOnConsent
    answer
    checkedAt
  }
}
    `) as unknown as TypedDocumentString<NumberStandingsQuery, NumberStandingsQueryVariables>;
export const CheckNumberDocument = new TypedDocumentString(`
    mutation CheckNumber($contactPointId: Uuid!) {
  result: checkNumber(contactPointId: $contactPointId) {
    __typename
    ... on NumberChecked {
      answer
      contactPointId
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CheckNumberMutation, CheckNumberMutationVariables>;
export const RecordingRulesDocument = new TypedDocumentString(`
    query RecordingRules {
  recordingRulesByPlace {
    place
    consent
    source
    caution
  }
}
    `) as unknown as TypedDocumentString<RecordingRulesQuery, RecordingRulesQueryVariables>;
export const KeepRecordingRuleDocument = new TypedDocumentString(`
    mutation KeepRecordingRule($input: RecordingRuleInput!, $key: String!) {
  result: keepRecordingRule(input: $input, key: $key) {
    __typename
    ... on RecordingRuleKept {
      place
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<KeepRecordingRuleMutation, KeepRecordingRuleMutationVariables>;
export const NumbersToAskDocument = new TypedDocumentString(`
    query NumbersToAsk {
  numbersToAsk {
    number
    knownOn
  }
}
    `) as unknown as TypedDocumentString<NumbersToAskQuery, NumbersToAskQueryVariables>;
export const TakeInNumberAnswersDocument = new TypedDocumentString(`
    mutation TakeInNumberAnswers($input: NumberAnswersInput!, $key: String!) {
  result: takeInNumberAnswers(input: $input, key: $key) {
    __typename
    ... on NumberAnswersTaken {
      yes
      no
      noData
      unknown
      known
      faults
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TakeInNumberAnswersMutation, TakeInNumberAnswersMutationVariables>;
export const InboxDocument = new TypedDocumentString(`
    query Inbox($page: PageInput!, $filter: InboxFilterInput!) {
  inbox(page: $page, filter: $filter) {
    nodes {
      ...InboxLine
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment InboxLine on InboxMessage {
  id
  channel
  from
  fromName
  subject
  preview
  receivedAt
  class
  classReason
  accountId
  accountNumber
  debtorName
  clientName
  matchedBy
  matchReason
  done
  doneByName
}`) as unknown as TypedDocumentString<InboxQuery, InboxQueryVariables>;
export const InboxMessageDocument = new TypedDocumentString(`
    query InboxMessage($id: Uuid!) {
  inboxMessage(id: $id) {
    id
    channel
    from
    fromName
    subject
    receivedAt
    class
    classReason
    accountId
    accountNumber
    debtorName
    clientName
    matchedBy
    matchReason
    done
    doneByName
    to
    text
    documentId
    sha256
    size
    communicationId
    attemptId
    senderUnknown
    answers {
      id
      subject
      sentAt
    }
    answeredBy {
      id
      number
      status
      queuedAt
      actorName
    }
    attachments {
      fileName
      mediaType
      size
      documentId
    }
    history {
      class
      reason
      by
      at
    }
  }
}
    `) as unknown as TypedDocumentString<InboxMessageQuery, InboxMessageQueryVariables>;
export const InboxAccountsDocument = new TypedDocumentString(`
    query InboxAccounts($text: String!) {
  search(text: $text) {
    groups {
      hits {
        accountId
        accountNumber
        debtorName
        clientName
        status
      }
    }
  }
}
    `) as unknown as TypedDocumentString<InboxAccountsQuery, InboxAccountsQueryVariables>;
export const AssignMessageDocument = new TypedDocumentString(`
    mutation AssignMessage($input: AssignMessageInput!) {
  result: assignMessage(input: $input) {
    __typename
    ... on InboxChanged {
      id
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AssignMessageMutation, AssignMessageMutationVariables>;
export const CorrectMessageClassDocument = new TypedDocumentString(`
    mutation CorrectMessageClass($input: CorrectClassInput!) {
  result: correctMessageClass(input: $input) {
    __typename
    ... on InboxChanged {
      id
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CorrectMessageClassMutation, CorrectMessageClassMutationVariables>;
export const FinishMessageDocument = new TypedDocumentString(`
    mutation FinishMessage($messageId: Uuid!, $done: Boolean!) {
  result: finishMessage(messageId: $messageId, done: $done) {
    __typename
    ... on InboxChanged {
      id
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<FinishMessageMutation, FinishMessageMutationVariables>;
export const AnswerPreviewDocument = new TypedDocumentString(`
    query AnswerPreview($input: AnswerMessageInput!) {
  result: answerPreview(input: $input) {
    __typename
    ... on MessagePreview {
      subject
      text
      addressLines
      decision {
        ...DecisionParts
      }
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    fragment DecisionParts on MessageDecision {
  allowed
  ruleVersion
  considered
  earliest
  findings {
    gate
    title
    citation
    basis
    effect
    overridable
    words
    until
  }
}`) as unknown as TypedDocumentString<AnswerPreviewQuery, AnswerPreviewQueryVariables>;
export const AnswerMessageDocument = new TypedDocumentString(`
    mutation AnswerMessage($input: AnswerMessageInput!, $key: String!) {
  result: answerMessage(input: $input, key: $key) {
    __typename
    ... on MessageQueued {
      communicationId
      accountId
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AnswerMessageMutation, AnswerMessageMutationVariables>;
export const LettersDocument = new TypedDocumentString(`
    query Letters {
  letters {
    waiting
    later
    refused
    batches {
      id
      number
      status
      envelope
      createdByName
      createdAt
      finishedAt
      handedOverAt
      pdfId
      manifestId
      letters
      left
      pages
      returned
    }
  }
  letterSender {
    returnName
    returnLines
    envelope
    payUrl
    voicemailName
  }
}
    `) as unknown as TypedDocumentString<LettersQuery, LettersQueryVariables>;
export const GatherLettersDocument = new TypedDocumentString(`
    mutation GatherLetters($key: String!) {
  result: gatherLetters(key: $key) {
    __typename
    ... on LettersGathered {
      id
      letters
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GatherLettersMutation, GatherLettersMutationVariables>;
export const HandOverLettersDocument = new TypedDocumentString(`
    mutation HandOverLetters($id: Uuid!, $key: String!) {
  result: handOverLetters(id: $id, key: $key) {
    __typename
    ... on LetterBatchHandedOver {
      id
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HandOverLettersMutation, HandOverLettersMutationVariables>;
export const RecordReturnedMailDocument = new TypedDocumentString(`
    mutation RecordReturnedMail($input: ReturnedMailInput!, $key: String!) {
  result: recordReturnedMail(input: $input, key: $key) {
    __typename
    ... on MailReturned {
      communicationId
      accountId
      addressMarked
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RecordReturnedMailMutation, RecordReturnedMailMutationVariables>;
export const KeepLetterSenderDocument = new TypedDocumentString(`
    mutation KeepLetterSender($input: LetterSenderInput!, $key: String!) {
  result: keepLetterSender(input: $input, key: $key) {
    __typename
    ... on LetterSender {
      returnName
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<KeepLetterSenderMutation, KeepLetterSenderMutationVariables>;
export const RecordAttorneyReviewDocument = new TypedDocumentString(`
    mutation RecordAttorneyReview($input: AttorneyReviewInput!, $key: String!) {
  result: recordAttorneyReview(input: $input, key: $key) {
    __typename
    ... on AttorneyReviewRecorded {
      id
      accountId
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RecordAttorneyReviewMutation, RecordAttorneyReviewMutationVariables>;
export const CommunicationsDocument = new TypedDocumentString(`
    query Communications($filter: CommunicationFilter, $page: PageInput) {
  communications(filter: $filter, page: $page) {
    nodes {
      ...CommunicationLine
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment CommunicationLine on Communication {
  id
  number
  accountId
  accountNumber
  debtorName
  clientName
  channel
  direction
  kind
  recipientName
  subject
  status
  statusReason
  queuedAt
  sentAt
  deliveredAt
  retryAt
  actorName
  delivery
  batchNumber
}`) as unknown as TypedDocumentString<CommunicationsQuery, CommunicationsQueryVariables>;
export const CommunicationDocument = new TypedDocumentString(`
    query Communication($id: Uuid!) {
  communication(id: $id) {
    id
    number
    accountId
    accountNumber
    debtorName
    clientName
    channel
    direction
    kind
    recipientName
    subject
    status
    statusReason
    queuedAt
    sentAt
    deliveredAt
    retryAt
    actorName
    delivery
    batchNumber
    address
    addressLines
    body
    language
    purpose
    sha256
    documentId
    pages
    templateId
    templateVersion
    accountNumbers
    decision {
      id
      at
      decision {
        ...DecisionParts
      }
    }
    events {
      id
      kind
      source
      note
      occurredAt
      actorName
    }
  }
}
    fragment DecisionParts on MessageDecision {
  allowed
  ruleVersion
  considered
  earliest
  findings {
    gate
    title
    citation
    basis
    effect
    overridable
    words
    until
  }
}`) as unknown as TypedDocumentString<CommunicationQuery, CommunicationQueryVariables>;
export const MessageOptionsDocument = new TypedDocumentString(`
    query MessageOptions($accountId: Uuid!) {
  messageOptions(accountId: $accountId) {
    currency
    balance
    suggested
    suggestion
    together
    language
    best {
      channel
      contactPointId
      reason
      openFrom
      passedOver {
        channel
        address
        why
      }
    }
    templates {
      versionId
      kind
      name
      channel
      tone
      language
      own
      asked {
        field
        label
        type
        value
      }
    }
    points {
      id
      kind
      value
      personName
      status
    }
  }
}
    `) as unknown as TypedDocumentString<MessageOptionsQuery, MessageOptionsQueryVariables>;
export const MessagePreviewDocument = new TypedDocumentString(`
    query MessagePreview($input: MessageInput!) {
  result: messagePreview(input: $input) {
    __typename
    ... on MessagePreview {
      subject
      text
      recipientName
      addressLines
      addressRules
      accountNumbers
      decision {
        ...DecisionParts
      }
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    fragment DecisionParts on MessageDecision {
  allowed
  ruleVersion
  considered
  earliest
  findings {
    gate
    title
    citation
    basis
    effect
    overridable
    words
    until
  }
}`) as unknown as TypedDocumentString<MessagePreviewQuery, MessagePreviewQueryVariables>;
export const SendMessageDocument = new TypedDocumentString(`
    mutation SendMessage($input: MessageInput!, $key: String!) {
  result: sendMessage(input: $input, key: $key) {
    __typename
    ... on MessageQueued {
      communicationId
      accountId
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SendMessageMutation, SendMessageMutationVariables>;
export const CancelMessageDocument = new TypedDocumentString(`
    mutation CancelMessage($id: Uuid!, $key: String!) {
  result: cancelMessage(id: $id, key: $key) {
    __typename
    ... on MessageChanged {
      communicationId
      status
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CancelMessageMutation, CancelMessageMutationVariables>;
export const ResolveMessageDocument = new TypedDocumentString(`
    mutation ResolveMessage($id: Uuid!, $arrived: Boolean!, $note: String!, $key: String!) {
  result: resolveMessage(id: $id, arrived: $arrived, note: $note, key: $key) {
    __typename
    ... on MessageChanged {
      communicationId
      status
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveMessageMutation, ResolveMessageMutationVariables>;
export const MailLeavesDocument = new TypedDocumentString(`
    query MailLeaves {
  mailLeaves
  mailSink
}
    `) as unknown as TypedDocumentString<MailLeavesQuery, MailLeavesQueryVariables>;
export const OutboxDocument = new TypedDocumentString(`
    query Outbox($first: Int!, $after: String, $kind: OutboxKind, $status: OutboxStatus) {
  outbox(page: {first: $first, after: $after}, kind: $kind, status: $status) {
    nodes {
      id
      kind
      recipientName
      recipientAddress
      subject
      body
      link
      createdAt
      status
      statusReason
      sentAt
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<OutboxQuery, OutboxQueryVariables>;
export const SendOutboxAgainDocument = new TypedDocumentString(`
    mutation SendOutboxAgain($id: Uuid!) {
  result: sendOutboxAgain(id: $id) {
    __typename
    ... on OutboxRequeued {
      id
      status
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SendOutboxAgainMutation, SendOutboxAgainMutationVariables>;
export const AttorneyReviewsDocument = new TypedDocumentString(`
    query AttorneyReviews($accountId: Uuid!) {
  attorneyReviews(accountId: $accountId) {
    id
    firm
    attorney
    reviewedOn
    goodUntil
    note
    recordedAt
    recordedBy
  }
}
    `) as unknown as TypedDocumentString<AttorneyReviewsQuery, AttorneyReviewsQueryVariables>;
export const TemplatesDocument = new TypedDocumentString(`
    query Templates {
  templates {
    id
    kind
    name
    clientId
    clientName
    country
    language
    channel
    tone
    versionId
    n
    status
    writtenByName
    writtenAt
    inUse
    used
  }
}
    `) as unknown as TypedDocumentString<TemplatesQuery, TemplatesQueryVariables>;
export const TemplateDocument = new TypedDocumentString(`
    query Template($id: Uuid!) {
  template(id: $id) {
    id
    kind
    name
    clientId
    clientName
    country
    language
    channel
    tone
    versionId
    n
    status
    writtenByName
    writtenAt
    inUse
    used
    versions {
      id
      n
      subject
      body
      status
      writtenByName
      writtenAt
      decidedByName
      decidedAt
      decisionNote
      own
      findings {
        rule
        gate
        severity
        words
        when
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TemplateQuery, TemplateQueryVariables>;
export const TemplateClientsDocument = new TypedDocumentString(`
    query TemplateClients {
  clients(page: {first: 200}) {
    nodes {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<TemplateClientsQuery, TemplateClientsQueryVariables>;
export const SaveTemplateDocument = new TypedDocumentString(`
    mutation SaveTemplate($input: TemplateDraftInput!, $key: String!) {
  result: saveTemplate(input: $input, key: $key) {
    __typename
    ... on TemplateSaved {
      templateId
      versionId
      n
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SaveTemplateMutation, SaveTemplateMutationVariables>;
export const SubmitTemplateDocument = new TypedDocumentString(`
    mutation SubmitTemplate($versionId: Uuid!, $key: String!) {
  result: submitTemplate(versionId: $versionId, key: $key) {
    __typename
    ... on TemplateSaved {
      templateId
      versionId
      n
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SubmitTemplateMutation, SubmitTemplateMutationVariables>;
export const DecideTemplatesDocument = new TypedDocumentString(`
    mutation DecideTemplates($input: DecideTemplatesInput!, $key: String!) {
  result: decideTemplates(input: $input, key: $key) {
    __typename
    ... on TemplatesDecided {
      decided
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DecideTemplatesMutation, DecideTemplatesMutationVariables>;
export const WithdrawTemplateDocument = new TypedDocumentString(`
    mutation WithdrawTemplate($versionId: Uuid!, $note: String!, $key: String!) {
  result: withdrawTemplate(versionId: $versionId, note: $note, key: $key) {
    __typename
    ... on TemplateSaved {
      templateId
      versionId
      n
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawTemplateMutation, WithdrawTemplateMutationVariables>;
export const AddStarterTemplatesDocument = new TypedDocumentString(`
    mutation AddStarterTemplates($key: String!) {
  result: addStarterTemplates(key: $key) {
    __typename
    ... on StarterSetAdded {
      added
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AddStarterTemplatesMutation, AddStarterTemplatesMutationVariables>;
export const AskToActDocument = new TypedDocumentString(`
    mutation AskToAct($input: AskToActInput!, $key: String!) {
  askToAct(input: $input, key: $key) {
    __typename
    ... on ActAnswer {
      decisionId
      decision {
        ...DecisionLine
      }
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment FindingLine on ContactFinding {
  gate
  title
  citation
  basis
  overridable
  words
  until
  used {
    name
    value
  }
}
fragment DecisionLine on ContactDecision {
  allowed
  earliest
  ruleVersion
  considered
  pending
  findings {
    ...FindingLine
  }
  warnings {
    ...FindingLine
  }
  overridden {
    ...FindingLine
  }
}`) as unknown as TypedDocumentString<AskToActMutation, AskToActMutationVariables>;
export const RecordSuitAuthorityDocument = new TypedDocumentString(`
    mutation RecordSuitAuthority($input: SuitAuthorityInput!, $key: String!) {
  recordSuitAuthority(input: $input, key: $key) {
    __typename
    ... on StateKept {
      id
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RecordSuitAuthorityMutation, RecordSuitAuthorityMutationVariables>;
export const DebtBasisDocument = new TypedDocumentString(`
    query DebtBasis($id: Uuid!) {
  debtBasis(accountId: $id) {
    regimeWords
    creditor
    contract
    signedAt
    lastAssignedOn
    interest
    fees
    costs
    reason
    recordedAt
    recordedBy
  }
}
    `) as unknown as TypedDocumentString<DebtBasisQuery, DebtBasisQueryVariables>;
export const RecordDebtBasisDocument = new TypedDocumentString(`
    mutation RecordDebtBasis($input: DebtBasisInput!, $key: String!) {
  recordDebtBasis(input: $input, key: $key) {
    __typename
    ... on StateKept {
      id
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RecordDebtBasisMutation, RecordDebtBasisMutationVariables>;
export const ContactPermissionsDocument = new TypedDocumentString(`
    query ContactPermissions($accountId: Uuid!) {
  contactPermissions(accountId: $accountId) {
    accountId
    zones
    wholeCountry {
      country
      opensAt
      closesAt
    }
    regime
    ways {
      channel
      personId
      personName
      role
      contactPointId
      kind
      value
      status
      until
      decision {
        ...DecisionLine
      }
    }
    states {
      ...StateLine
    }
  }
}
    fragment FindingLine on ContactFinding {
  gate
  title
  citation
  basis
  overridable
  words
  until
  used {
    name
    value
  }
}
fragment DecisionLine on ContactDecision {
  allowed
  earliest
  ruleVersion
  considered
  pending
  findings {
    ...FindingLine
  }
  warnings {
    ...FindingLine
  }
  overridden {
    ...FindingLine
  }
}
fragment StateLine on RecordedState {
  id
  what
  kind
  title
  detail
  note
  source
  at
  by
  accountNumber
  endedAt
  endedBy
  endReason
}`) as unknown as TypedDocumentString<ContactPermissionsQuery, ContactPermissionsQueryVariables>;
export const AskToContactDocument = new TypedDocumentString(`
    mutation AskToContact($input: AskToContactInput!, $key: String!) {
  askToContact(input: $input, key: $key) {
    __typename
    ... on ContactAnswer {
      allowed
      decisionId
      permitId
      address
      expiresAt
      decision {
        ...DecisionLine
      }
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment FindingLine on ContactFinding {
  gate
  title
  citation
  basis
  overridable
  words
  until
  used {
    name
    value
  }
}
fragment DecisionLine on ContactDecision {
  allowed
  earliest
  ruleVersion
  considered
  pending
  findings {
    ...FindingLine
  }
  warnings {
    ...FindingLine
  }
  overridden {
    ...FindingLine
  }
}`) as unknown as TypedDocumentString<AskToContactMutation, AskToContactMutationVariables>;
export const RecordRestrictionDocument = new TypedDocumentString(`
    mutation RecordRestriction($input: RecordRestrictionInput!, $key: String!) {
  recordRestriction(input: $input, key: $key) {
    __typename
    ... on StateKept {
      id
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RecordRestrictionMutation, RecordRestrictionMutationVariables>;
export const EndRestrictionDocument = new TypedDocumentString(`
    mutation EndRestriction($id: Uuid!, $reason: String!, $key: String!) {
  endRestriction(id: $id, reason: $reason, key: $key) {
    __typename
    ... on StateKept {
      id
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<EndRestrictionMutation, EndRestrictionMutationVariables>;
export const RecordConsentDocument = new TypedDocumentString(`
    mutation RecordConsent($input: RecordConsentInput!, $key: String!) {
  recordConsent(input: $input, key: $key) {
    __typename
    ... on StateKept {
      id
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RecordConsentMutation, RecordConsentMutationVariables>;
export const RevokeConsentDocument = new TypedDocumentString(`
    mutation RevokeConsent($id: Uuid!, $reason: String!, $key: String!) {
  revokeConsent(id: $id, reason: $reason, key: $key) {
    __typename
    ... on StateKept {
      id
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RevokeConsentMutation, RevokeConsentMutationVariables>;
export const RenewConsentDocument = new TypedDocumentString(`
    mutation RenewConsent($id: Uuid!, $reason: String!, $key: String!) {
  renewConsent(id: $id, reason: $reason, key: $key) {
    __typename
    ... on StateKept {
      id
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RenewConsentMutation, RenewConsentMutationVariables>;
export const RecordDisputeDocument = new TypedDocumentString(`
    mutation RecordDispute($input: RecordDisputeInput!, $key: String!) {
  recordDispute(input: $input, key: $key) {
    __typename
    ... on StateKept {
      id
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RecordDisputeMutation, RecordDisputeMutationVariables>;
export const AnswerDisputeDocument = new TypedDocumentString(`
    mutation AnswerDispute($id: Uuid!, $note: String!, $key: String!) {
  answerDispute(id: $id, note: $note, key: $key) {
    __typename
    ... on StateKept {
      id
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<AnswerDisputeMutation, AnswerDisputeMutationVariables>;
export const StoredDecisionsDocument = new TypedDocumentString(`
    query StoredDecisions($first: Int!, $after: String, $filter: DecisionFilter!) {
  storedDecisions(page: {first: $first, after: $after}, filter: $filter) {
    nodes {
      ...DecisionRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment DecisionRow on StoredDecision {
  id
  at
  accountId
  accountNumber
  debtorName
  means
  purpose
  address
  step
  result
  gates
  actorName
  ruleVersion
}`) as unknown as TypedDocumentString<StoredDecisionsQuery, StoredDecisionsQueryVariables>;
export const StoredDecisionDocument = new TypedDocumentString(`
    query StoredDecision($id: Uuid!) {
  storedDecision(id: $id) {
    id
    at
    accountId
    accountNumber
    debtorName
    means
    purpose
    address
    step
    result
    gates
    actorName
    ruleVersion
    currency
    facts
    factsHash
    permitUsedAt
    decision {
      ...DecisionLine
    }
  }
}
    fragment FindingLine on ContactFinding {
  gate
  title
  citation
  basis
  overridable
  words
  until
  used {
    name
    value
  }
}
fragment DecisionLine on ContactDecision {
  allowed
  earliest
  ruleVersion
  considered
  pending
  findings {
    ...FindingLine
  }
  warnings {
    ...FindingLine
  }
  overridden {
    ...FindingLine
  }
}`) as unknown as TypedDocumentString<StoredDecisionQuery, StoredDecisionQueryVariables>;
export const ReplayDecisionDocument = new TypedDocumentString(`
    query ReplayDecision($id: Uuid!) {
  replayDecision(id: $id) {
    __typename
    ... on ReplayedDecision {
      decision {
        ...DecisionLine
      }
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment FindingLine on ContactFinding {
  gate
  title
  citation
  basis
  overridable
  words
  until
  used {
    name
    value
  }
}
fragment DecisionLine on ContactDecision {
  allowed
  earliest
  ruleVersion
  considered
  pending
  findings {
    ...FindingLine
  }
  warnings {
    ...FindingLine
  }
  overridden {
    ...FindingLine
  }
}`) as unknown as TypedDocumentString<ReplayDecisionQuery, ReplayDecisionQueryVariables>;
export const DecisionAsOfDocument = new TypedDocumentString(`
    query DecisionAsOf($input: AsOfInput!) {
  decisionAsOf(input: $input) {
    __typename
    ... on DecisionAsOf {
      decision {
        ...DecisionLine
      }
      stored {
        ...DecisionRow
      }
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment FindingLine on ContactFinding {
  gate
  title
  citation
  basis
  overridable
  words
  until
  used {
    name
    value
  }
}
fragment DecisionLine on ContactDecision {
  allowed
  earliest
  ruleVersion
  considered
  pending
  findings {
    ...FindingLine
  }
  warnings {
    ...FindingLine
  }
  overridden {
    ...FindingLine
  }
}
fragment DecisionRow on StoredDecision {
  id
  at
  accountId
  accountNumber
  debtorName
  means
  purpose
  address
  step
  result
  gates
  actorName
  ruleVersion
}`) as unknown as TypedDocumentString<DecisionAsOfQuery, DecisionAsOfQueryVariables>;
export const ComplianceClocksDocument = new TypedDocumentString(`
    query ComplianceClocks {
  complianceClocks {
    kind
    id
    accountId
    accountNumber
    debtorName
    clientName
    since
    dueOn
    daysLeft
    note
  }
}
    `) as unknown as TypedDocumentString<ComplianceClocksQuery, ComplianceClocksQueryVariables>;
export const AgencyLicencesDocument = new TypedDocumentString(`
    query AgencyLicences {
  agencyLicences {
    licenceId
    place
    kind
    status
    number
    from
    until
    note
    recordedAt
    recordedBy
    daysLeft
    accounts
  }
}
    `) as unknown as TypedDocumentString<AgencyLicencesQuery, AgencyLicencesQueryVariables>;
export const RecordLicenceDocument = new TypedDocumentString(`
    mutation RecordLicence($input: LicenceInput!, $key: String!) {
  recordLicence(input: $input, key: $key) {
    __typename
    ... on StateKept {
      id
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RecordLicenceMutation, RecordLicenceMutationVariables>;
export const ComplaintsDocument = new TypedDocumentString(`
    query Complaints($first: Int!, $after: String, $open: Boolean) {
  complaints(page: {first: $first, after: $after}, open: $open) {
    nodes {
      id
      number
      accountId
      accountNumber
      debtorName
      complainant
      category
      source
      description
      receivedOn
      dueOn
      recordedBy
      answeredOn
      outcome
      answer
      rootCause
      answeredBy
      overdue
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ComplaintsQuery, ComplaintsQueryVariables>;
export const RecordComplaintDocument = new TypedDocumentString(`
    mutation RecordComplaint($input: ComplaintInput!, $key: String!) {
  recordComplaint(input: $input, key: $key) {
    __typename
    ... on StateKept {
      id
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RecordComplaintMutation, RecordComplaintMutationVariables>;
export const AnswerComplaintDocument = new TypedDocumentString(`
    mutation AnswerComplaint($input: ComplaintAnswerInput!, $key: String!) {
  answerComplaint(input: $input, key: $key) {
    __typename
    ... on StateKept {
      id
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<AnswerComplaintMutation, AnswerComplaintMutationVariables>;
export const RuleVersionsDocument = new TypedDocumentString(`
    query RuleVersions {
  ruleVersions {
    version
    n
    basedOn
    reason
    recordedAt
    actorName
    rows
  }
}
    `) as unknown as TypedDocumentString<RuleVersionsQuery, RuleVersionsQueryVariables>;
export const RuleRowsDocument = new TypedDocumentString(`
    query RuleRows($kind: RuleKind!, $version: String) {
  ruleRows(kind: $kind, version: $version) {
    id
    kind
    place
    effectiveFrom
    effectiveTo
    source
    caution
    content
  }
}
    `) as unknown as TypedDocumentString<RuleRowsQuery, RuleRowsQueryVariables>;
export const PreviewRuleChangeDocument = new TypedDocumentString(`
    query PreviewRuleChange($input: RuleChangeInput!) {
  previewRuleChange(input: $input) {
    __typename
    ... on RuleChangePreview {
      places
      openAccounts
      replaced
      added
      removed
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<PreviewRuleChangeQuery, PreviewRuleChangeQueryVariables>;
export const ChangeRulesDocument = new TypedDocumentString(`
    mutation ChangeRules($input: RuleChangeInput!, $key: String!) {
  changeRules(input: $input, key: $key) {
    __typename
    ... on RuleVersionMade {
      version
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<ChangeRulesMutation, ChangeRulesMutationVariables>;
export const AccountPeopleDocument = new TypedDocumentString(`
    query AccountPeople($accountId: Uuid!) {
  accountParties(accountId: $accountId) {
    ...PartyLine
  }
  knownAddresses(accountId: $accountId) {
    ...AddressLine
  }
}
    fragment PartyLine on KnownParty {
  id
  role
  kind
  name
  place
  note
  addedAt
  endedAt
  authorised
  points {
    id
    kind
    value
  }
}
fragment AddressLine on KnownAddress {
  id
  kind
  value
  place
  employers
  disclosed
  notedBy
  notedAt
  bases {
    kind
    at
    sentOn
    optOutBy
    note
    by
  }
}`) as unknown as TypedDocumentString<AccountPeopleQuery, AccountPeopleQueryVariables>;
export const AddPartyDocument = new TypedDocumentString(`
    mutation AddParty($input: AddPartyInput!, $key: String!) {
  addParty(input: $input, key: $key) {
    __typename
    ... on StateKept {
      id
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<AddPartyMutation, AddPartyMutationVariables>;
export const KeepPartyPointDocument = new TypedDocumentString(`
    mutation KeepPartyPoint($input: PartyPointInput!, $key: String!) {
  keepPartyPoint(input: $input, key: $key) {
    __typename
    ... on StateKept {
      id
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<KeepPartyPointMutation, KeepPartyPointMutationVariables>;
export const EndPartyDocument = new TypedDocumentString(`
    mutation EndParty($input: EndPartyInput!, $key: String!) {
  endParty(input: $input, key: $key) {
    __typename
    ... on StateKept {
      id
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<EndPartyMutation, EndPartyMutationVariables>;
export const RecordAddressBasisDocument = new TypedDocumentString(`
    mutation RecordAddressBasis($input: AddressBasisInput!, $key: String!) {
  recordAddressBasis(input: $input, key: $key) {
    __typename
    ... on StateKept {
      id
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RecordAddressBasisMutation, RecordAddressBasisMutationVariables>;
export const RecordAddressNatureDocument = new TypedDocumentString(`
    mutation RecordAddressNature($input: AddressNatureInput!, $key: String!) {
  recordAddressNature(input: $input, key: $key) {
    __typename
    ... on StateKept {
      id
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RecordAddressNatureMutation, RecordAddressNatureMutationVariables>;
export const AgencyPoliciesDocument = new TypedDocumentString(`
    query AgencyPolicies {
  agencyPolicies {
    n
    effectiveFrom
    reason
    recordedAt
    actorName
    inForce
    policy {
      ...PolicyWhole
    }
  }
  contactGates {
    id
    title
    citation
    jurisdiction
    means
    law
    policy
    force
    readsContent
  }
}
    fragment PolicyWhole on AgencyPolicy {
  gates {
    gate
    regimes
  }
  warns
  quiet {
    channels
    days
    fromMinute
    toMinute
  }
  caps {
    channels
    most
    days
  }
  lettersApartDays
  attorneyAnswerDays
  messagesWarnedFrom
}`) as unknown as TypedDocumentString<AgencyPoliciesQuery, AgencyPoliciesQueryVariables>;
export const PreviewPolicyChangeDocument = new TypedDocumentString(`
    query PreviewPolicyChange($input: PolicyChangeInput!) {
  previewPolicyChange(input: $input) {
    __typename
    ... on PolicyChangePreview {
      openAccounts
      looked
      stopped
      freed
      gates
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<PreviewPolicyChangeQuery, PreviewPolicyChangeQueryVariables>;
export const ChangePolicyDocument = new TypedDocumentString(`
    mutation ChangePolicy($input: PolicyChangeInput!, $key: String!) {
  changePolicy(input: $input, key: $key) {
    __typename
    ... on PolicyVersionMade {
      n
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<ChangePolicyMutation, ChangePolicyMutationVariables>;
export const ContactGatesDocument = new TypedDocumentString(`
    query ContactGates {
  contactGates {
    id
    title
    citation
  }
}
    `) as unknown as TypedDocumentString<ContactGatesQuery, ContactGatesQueryVariables>;
export const AddContactPointDocument = new TypedDocumentString(`
    mutation AddContactPoint($input: AddContactPointInput!) {
  addContactPoint(input: $input) {
    __typename
    ... on ContactPointKept {
      id
      kind
      value
      status
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<AddContactPointMutation, AddContactPointMutationVariables>;
export const CorrectContactPointDocument = new TypedDocumentString(`
    mutation CorrectContactPoint($input: CorrectContactPointInput!) {
  correctContactPoint(input: $input) {
    __typename
    ... on ContactPointKept {
      id
      kind
      value
      status
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<CorrectContactPointMutation, CorrectContactPointMutationVariables>;
export const AuditLogDocument = new TypedDocumentString(`
    query AuditLog($first: Int!, $after: String, $filter: AuditFilterInput) {
  auditLog(page: {first: $first, after: $after}, filter: $filter) {
    nodes {
      id
      action
      actorId
      actorName
      subjectKind
      subjectId
      subjectName
      facts {
        name
        value
      }
      ip
      requestId
      occurredAt
      recordedAt
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<AuditLogQuery, AuditLogQueryVariables>;
export const UsersDocument = new TypedDocumentString(`
    query Users($first: Int!, $after: String, $filter: UsersFilterInput) {
  users(page: {first: $first, after: $after}, filter: $filter) {
    nodes {
      id
      name
      email
      status
      roles
      clients {
        id
        code
        name
      }
      secondFactor
      lockedUntil
      lastSeenAt
      createdAt
      invitationExpiresAt
      version
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<UsersQuery, UsersQueryVariables>;
export const ClientChoicesDocument = new TypedDocumentString(`
    query ClientChoices($search: String) {
  clients(page: {first: 20}, search: $search, status: ACTIVE) {
    nodes {
      id
      code
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ClientChoicesQuery, ClientChoicesQueryVariables>;
export const InviteUserDocument = new TypedDocumentString(`
    mutation InviteUser($input: InviteUserInput!) {
  inviteUser(input: $input) {
    __typename
    ... on UserChanged {
      userId
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<InviteUserMutation, InviteUserMutationVariables>;
export const InviteUserOfClientDocument = new TypedDocumentString(`
    mutation InviteUserOfClient($input: InviteClientUserInput!) {
  inviteClientUser(input: $input) {
    __typename
    ... on UserChanged {
      userId
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<InviteUserOfClientMutation, InviteUserOfClientMutationVariables>;
export const UpdateUserRightsDocument = new TypedDocumentString(`
    mutation UpdateUserRights($input: UpdateUserRightsInput!) {
  updateUserRights(input: $input) {
    __typename
    ... on UserChanged {
      userId
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateUserRightsMutation, UpdateUserRightsMutationVariables>;
export const DisableUserDocument = new TypedDocumentString(`
    mutation DisableUser($input: SwitchUserInput!) {
  disableUser(input: $input) {
    __typename
    ... on UserChanged {
      userId
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DisableUserMutation, DisableUserMutationVariables>;
export const EnableUserDocument = new TypedDocumentString(`
    mutation EnableUser($input: SwitchUserInput!) {
  enableUser(input: $input) {
    __typename
    ... on UserChanged {
      userId
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<EnableUserMutation, EnableUserMutationVariables>;
export const ResendInvitationDocument = new TypedDocumentString(`
    mutation ResendInvitation($userId: Uuid!) {
  resendInvitation(userId: $userId) {
    __typename
    ... on UserChanged {
      userId
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ResendInvitationMutation, ResendInvitationMutationVariables>;
export const ResetSecondFactorDocument = new TypedDocumentString(`
    mutation ResetSecondFactor($userId: Uuid!) {
  resetSecondFactor(userId: $userId) {
    __typename
    ... on UserChanged {
      userId
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ResetSecondFactorMutation, ResetSecondFactorMutationVariables>;
export const BankLinesDocument = new TypedDocumentString(`
    query BankLines($filter: BankLineFilter, $page: PageInput!) {
  bankLines(filter: $filter, page: $page) {
    nodes {
      ...BankLineParts
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment BankSuggestionParts on BankSuggestion {
  kind
  targetId
  confidence
  reasons
  label
  accountId
  accountNumber
  clientName
  balance
}
fragment BankLineParts on BankLine {
  id
  version
  status
  bankAccountId
  bankAccountName
  book
  bookedOn
  valueOn
  amount
  currency
  payer
  payerAccount
  reference
  text
  code
  confidence
  suggestions {
    ...BankSuggestionParts
  }
  matchedKind
  matchedId
  matchedLabel
  matchedBy
  matchedAt
  reason
}`) as unknown as TypedDocumentString<BankLinesQuery, BankLinesQueryVariables>;
export const BankLineCountsDocument = new TypedDocumentString(`
    query BankLineCounts($bankAccountId: Uuid) {
  bankLineCounts(bankAccountId: $bankAccountId) {
    waiting
    sure
    likely
    none
    oldestOn
  }
}
    `) as unknown as TypedDocumentString<BankLineCountsQuery, BankLineCountsQueryVariables>;
export const BankAccountChoicesDocument = new TypedDocumentString(`
    query BankAccountChoices {
  bankAccountChoices {
    id
    name
    book
    currency
    identifierMasked
  }
}
    `) as unknown as TypedDocumentString<BankAccountChoicesQuery, BankAccountChoicesQueryVariables>;
export const BankImportsDocument = new TypedDocumentString(`
    query BankImports($page: PageInput!) {
  bankImports(page: $page) {
    nodes {
      id
      format
      version
      fileName
      statements
      lines
      known
      returns
      changes
      importedBy
      importedAt
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<BankImportsQuery, BankImportsQueryVariables>;
export const AcceptBankLineDocument = new TypedDocumentString(`
    mutation AcceptBankLine($input: AcceptBankLineInput!) {
  result: acceptBankLine(input: $input) {
    __typename
    ... on SettledBankLine {
      lineId
      status
      message
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptBankLineMutation, AcceptBankLineMutationVariables>;
export const SplitBankLineDocument = new TypedDocumentString(`
    mutation SplitBankLine($input: SplitBankLineInput!) {
  result: splitBankLine(input: $input) {
    __typename
    ... on SettledBankLine {
      lineId
      status
      message
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SplitBankLineMutation, SplitBankLineMutationVariables>;
export const SuspendBankLineDocument = new TypedDocumentString(`
    mutation SuspendBankLine($input: BankLineInput!) {
  result: suspendBankLine(input: $input) {
    __typename
    ... on SettledBankLine {
      lineId
      status
      message
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SuspendBankLineMutation, SuspendBankLineMutationVariables>;
export const IgnoreBankLineDocument = new TypedDocumentString(`
    mutation IgnoreBankLine($input: IgnoreBankLineInput!) {
  result: ignoreBankLine(input: $input) {
    __typename
    ... on SettledBankLine {
      lineId
      status
      message
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<IgnoreBankLineMutation, IgnoreBankLineMutationVariables>;
export const UndoBankLineDocument = new TypedDocumentString(`
    mutation UndoBankLine($input: BankLineInput!) {
  result: undoBankLine(input: $input) {
    __typename
    ... on SettledBankLine {
      lineId
      status
      message
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UndoBankLineMutation, UndoBankLineMutationVariables>;
export const AcceptSureBankLinesDocument = new TypedDocumentString(`
    mutation AcceptSureBankLines($key: String!, $lineIds: [Uuid!]!) {
  result: acceptSureBankLines(key: $key, lineIds: $lineIds) {
    __typename
    ... on AcceptedBankLines {
      accepted
      left {
        lineId
        why
      }
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptSureBankLinesMutation, AcceptSureBankLinesMutationVariables>;
export const RematchBankLinesDocument = new TypedDocumentString(`
    mutation RematchBankLines($bankAccountId: Uuid) {
  result: rematchBankLines(bankAccountId: $bankAccountId) {
    __typename
    ... on RematchedBankLines {
      lines
      suggested
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RematchBankLinesMutation, RematchBankLinesMutationVariables>;
export const PaymentFilesDocument = new TypedDocumentString(`
    query PaymentFiles {
  duePayouts {
    kind
    sourceId
    book
    payeeKind
    payeeId
    payeeName
    reference
    amount
    currency
    since
    account
    usableFrom
  }
  dueDebits {
    sourceId
    reference
    accountNumber
    debtorName
    amount
    currency
    dueOn
  }
  paymentFiles {
    id
    kind
    bankAccountName
    sequence
    name
    effectiveOn
    currency
    count
    total
    status
    madeBy
    madeAt
    releasedBy
    releasedAt
    cancelledReason
    mine
    version
  }
  bankSenders {
    id
    name
    currency
    book
    masked
    hasIban
    senderName
    companyId
    creditorId
    bic
    accountType
  }
}
    `) as unknown as TypedDocumentString<PaymentFilesQuery, PaymentFilesQueryVariables>;
export const KeepBankSenderDocument = new TypedDocumentString(`
    mutation KeepBankSender($input: KeepBankSenderInput!) {
  keepBankSender(input: $input) {
    __typename
    ... on BankSenderKept {
      bankAccountId
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<KeepBankSenderMutation, KeepBankSenderMutationVariables>;
export const MakePaymentFileDocument = new TypedDocumentString(`
    mutation MakePaymentFile($input: MakePaymentFileInput!) {
  makePaymentFile(input: $input) {
    __typename
    ... on PaymentFileMade {
      fileId
      name
      count
      total
      currency
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<MakePaymentFileMutation, MakePaymentFileMutationVariables>;
export const ReleasePaymentFileDocument = new TypedDocumentString(`
    mutation ReleasePaymentFile($input: PaymentFileStepInput!) {
  releasePaymentFile(input: $input) {
    __typename
    ... on PaymentFileReleased {
      fileId
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<ReleasePaymentFileMutation, ReleasePaymentFileMutationVariables>;
export const CancelPaymentFileDocument = new TypedDocumentString(`
    mutation CancelPaymentFile($input: CancelPaymentFileInput!) {
  cancelPaymentFile(input: $input) {
    __typename
    ... on PaymentFileCancelled {
      fileId
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<CancelPaymentFileMutation, CancelPaymentFileMutationVariables>;
export const ReturnedItemsDocument = new TypedDocumentString(`
    query ReturnedItems($open: Boolean!, $page: PageInput!) {
  returnedItems(open: $open, page: $page) {
    nodes {
      ...ReturnedItemParts
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment ReturnedItemParts on ReturnedItem {
  id
  version
  source
  code
  meaning
  advice
  amount
  currency
  debit
  returnedOn
  account
  name
  individualId
  information
  originalTrace
  status
  receiptId
  receiptNumber
  accountId
  accountNumber
  debtorName
  reversalId
  endsMandate
  note
  settledBy
  resubmit
  resubmitUntil
  resubmitLeft
  resubmittedOn
}`) as unknown as TypedDocumentString<ReturnedItemsQuery, ReturnedItemsQueryVariables>;
export const ReturnedItemPaymentsDocument = new TypedDocumentString(`
    query ReturnedItemPayments($itemId: Uuid!) {
  returnedItemPayments(itemId: $itemId) {
    id
    number
    receivedOn
    debtorName
    accountNumber
    method
  }
}
    `) as unknown as TypedDocumentString<ReturnedItemPaymentsQuery, ReturnedItemPaymentsQueryVariables>;
export const AchChangesDocument = new TypedDocumentString(`
    query AchChanges($open: Boolean!, $page: PageInput!) {
  achChanges(open: $open, page: $page) {
    nodes {
      id
      version
      code
      meaning
      corrected
      account
      name
      individualId
      originalTrace
      notifiedOn
      accountId
      accountNumber
      debtorName
      status
      note
      doneBy
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<AchChangesQuery, AchChangesQueryVariables>;
export const ReverseReturnedItemDocument = new TypedDocumentString(`
    mutation ReverseReturnedItem($input: ReverseReturnedItemInput!) {
  result: reverseReturnedItem(input: $input) {
    __typename
    ... on SettledReturn {
      itemId
      message
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReverseReturnedItemMutation, ReverseReturnedItemMutationVariables>;
export const SetAsideReturnedItemDocument = new TypedDocumentString(`
    mutation SetAsideReturnedItem($input: SetAsideReturnedItemInput!) {
  result: setAsideReturnedItem(input: $input) {
    __typename
    ... on SettledReturn {
      itemId
      message
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SetAsideReturnedItemMutation, SetAsideReturnedItemMutationVariables>;
export const ResubmitReturnedItemDocument = new TypedDocumentString(`
    mutation ResubmitReturnedItem($input: ResubmitReturnedItemInput!) {
  result: resubmitReturnedItem(input: $input) {
    __typename
    ... on SettledReturn {
      itemId
      message
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ResubmitReturnedItemMutation, ResubmitReturnedItemMutationVariables>;
export const SettleAchChangeDocument = new TypedDocumentString(`
    mutation SettleAchChange($input: SettleAchChangeInput!) {
  result: settleAchChange(input: $input) {
    __typename
    ... on SettledReturn {
      itemId
      message
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SettleAchChangeMutation, SettleAchChangeMutationVariables>;
export const TrialBalanceDocument = new TypedDocumentString(`
    query TrialBalance($asOf: BusinessDate) {
  trialBalance(asOf: $asOf) {
    book
    type
    label
    currency
    debits
    credits
    balance
    accounts
  }
  trustIdentity {
    currency
    held
    owed
    difference
    dueToOperatingDifference
    dueFromOperatingDifference
    negativeClients
    holds
  }
}
    `) as unknown as TypedDocumentString<TrialBalanceQuery, TrialBalanceQueryVariables>;
export const LedgerAccountsDocument = new TypedDocumentString(`
    query LedgerAccounts($filter: LedgerAccountFilter, $first: Int!, $after: String) {
  ledgerAccounts(filter: $filter, page: {first: $first, after: $after}) {
    nodes {
      id
      book
      type
      label
      currency
      clientId
      clientName
      debtorId
      debtorName
      balance
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<LedgerAccountsQuery, LedgerAccountsQueryVariables>;
export const LedgerEntriesDocument = new TypedDocumentString(`
    query LedgerEntries($filter: LedgerEntryFilter, $first: Int!, $after: String) {
  ledgerEntries(filter: $filter, page: {first: $first, after: $after}) {
    nodes {
      ...LedgerLine
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment LedgerLine on LedgerEntry {
  transactionId
  line
  kind
  effectiveOn
  occurredOn
  recordedAt
  description
  sourceKind
  sourceId
  reversesId
  actorName
  accountId
  book
  type
  accountLabel
  ownerName
  currency
  amount
  debit
  credit
}`) as unknown as TypedDocumentString<LedgerEntriesQuery, LedgerEntriesQueryVariables>;
export const LedgerTransactionDocument = new TypedDocumentString(`
    query LedgerTransaction($id: Uuid!) {
  ledgerTransaction(id: $id) {
    ...LedgerLine
  }
}
    fragment LedgerLine on LedgerEntry {
  transactionId
  line
  kind
  effectiveOn
  occurredOn
  recordedAt
  description
  sourceKind
  sourceId
  reversesId
  actorName
  accountId
  book
  type
  accountLabel
  ownerName
  currency
  amount
  debit
  credit
}`) as unknown as TypedDocumentString<LedgerTransactionQuery, LedgerTransactionQueryVariables>;
export const BankAccountStandingsDocument = new TypedDocumentString(`
    query BankAccountStandings {
  bankAccounts {
    id
    book
    currency
    name
    bankName
    identifierMasked
    isFirst
    active
    reconciledTo
    waitingId
    waitingOn
    statementsTo
    toMatch
    dueOn
  }
}
    `) as unknown as TypedDocumentString<BankAccountStandingsQuery, BankAccountStandingsQueryVariables>;
export const SignedReconciliationsDocument = new TypedDocumentString(`
    query SignedReconciliations($first: Int!, $after: String) {
  signedReconciliations(page: {first: $first, after: $after}) {
    nodes {
      id
      bankAccountName
      identifierMasked
      asOn
      currency
      status
      bankBalance
      bookBalance
      exceptionCount
      signedByName
      approvedByName
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<SignedReconciliationsQuery, SignedReconciliationsQueryVariables>;
export const ReconciliationDocument = new TypedDocumentString(`
    query Reconciliation($bankAccountId: Uuid!, $asOn: BusinessDate!) {
  reconciliation(bankAccountId: $bankAccountId, asOn: $asOn) {
    __typename
    ... on Reconciliation {
      bankAccountId
      bankAccountName
      identifierMasked
      book
      currency
      asOn
      statementsTo
      coversDay
      bankBalance
      inTransit
      outstanding
      unbooked
      adjustedBank
      bookBalance
      difference
      otherAccounts
      held
      owed
      identityHolds
      unexplained
      hash
      signedId
      signedStatus
      identity {
        type
        label
        side
        balance
      }
      exceptions {
        ...ReconciliationItem
      }
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    fragment ReconciliationItem on ReconciliationException {
  kind
  about
  since
  days
  amount
  description
  explanation
}`) as unknown as TypedDocumentString<ReconciliationQuery, ReconciliationQueryVariables>;
export const SignedReconciliationDocument = new TypedDocumentString(`
    query SignedReconciliation($id: Uuid!) {
  signedReconciliation(id: $id) {
    id
    bankAccountId
    bankAccountName
    identifierMasked
    book
    asOn
    currency
    status
    bankBalance
    bookBalance
    held
    owed
    otherAccounts
    signedById
    signedByName
    signedAt
    approvedByName
    approvedAt
    withdrawnReason
    mayApprove
    parts {
      type
      label
      side
      balance
    }
    exceptions {
      ...ReconciliationItem
    }
  }
}
    fragment ReconciliationItem on ReconciliationException {
  kind
  about
  since
  days
  amount
  description
  explanation
}`) as unknown as TypedDocumentString<SignedReconciliationQuery, SignedReconciliationQueryVariables>;
export const OpenBankAccountDocument = new TypedDocumentString(`
    mutation OpenBankAccount($input: OpenBankAccountInput!) {
  openBankAccount(input: $input) {
    __typename
    ... on BankAccount {
      id
      name
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OpenBankAccountMutation, OpenBankAccountMutationVariables>;
export const SignReconciliationDocument = new TypedDocumentString(`
    mutation SignReconciliation($input: SignReconciliationInput!) {
  signReconciliation(input: $input) {
    __typename
    ... on SignedReconciliation {
      id
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SignReconciliationMutation, SignReconciliationMutationVariables>;
export const ApproveReconciliationDocument = new TypedDocumentString(`
    mutation ApproveReconciliation($input: ApproveReconciliationInput!) {
  approveReconciliation(input: $input) {
    __typename
    ... on SignedReconciliation {
      id
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ApproveReconciliationMutation, ApproveReconciliationMutationVariables>;
export const WithdrawReconciliationDocument = new TypedDocumentString(`
    mutation WithdrawReconciliation($input: WithdrawReconciliationInput!) {
  withdrawReconciliation(input: $input) {
    __typename
    ... on SignedReconciliation {
      id
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawReconciliationMutation, WithdrawReconciliationMutationVariables>;
export const ExplainTrustItemDocument = new TypedDocumentString(`
    mutation ExplainTrustItem($input: ExplainTrustItemInput!) {
  explainTrustItem(input: $input) {
    __typename
    ... on TrustNote {
      about
      explanation
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExplainTrustItemMutation, ExplainTrustItemMutationVariables>;
export const LedgerMonthsDocument = new TypedDocumentString(`
    query LedgerMonths {
  ledgerMonths {
    month
    status
    closedAt
    closedByName
    note
    transactions
    checklist {
      code
      title
      done
      words
      path
    }
  }
}
    `) as unknown as TypedDocumentString<LedgerMonthsQuery, LedgerMonthsQueryVariables>;
export const CloseMonthDocument = new TypedDocumentString(`
    mutation CloseMonth($input: CloseMonthInput!) {
  closeMonth(input: $input) {
    __typename
    ... on ClosedMonth {
      month
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CloseMonthMutation, CloseMonthMutationVariables>;
export const ReceiptBatchesDocument = new TypedDocumentString(`
    query ReceiptBatches($status: String, $page: PageInput!) {
  receiptBatches(status: $status, page: $page) {
    nodes {
      id
      number
      receivedOn
      currency
      depositTotal
      entered
      difference
      lineCount
      note
      status
      createdByName
      createdAt
      postedByName
      postedAt
      version
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ReceiptBatchesQuery, ReceiptBatchesQueryVariables>;
export const ReceiptBatchDocument = new TypedDocumentString(`
    query ReceiptBatch($id: Uuid!) {
  receiptBatch(id: $id) {
    id
    number
    receivedOn
    currency
    depositTotal
    entered
    difference
    lineCount
    note
    status
    createdByName
    createdAt
    postedByName
    postedAt
    version
    cash
    cheques
    chequeCount
    lines {
      id
      n
      method
      amount
      payer
      chequeNumber
      accountId
      accountNumber
      debtorName
      clientName
      receiptId
      receiptNumber
      applied
      suspense
      refundable
    }
  }
}
    `) as unknown as TypedDocumentString<ReceiptBatchQuery, ReceiptBatchQueryVariables>;
export const SaveReceiptBatchDocument = new TypedDocumentString(`
    mutation SaveReceiptBatch($input: SaveReceiptBatchInput!) {
  saveReceiptBatch(input: $input) {
    __typename
    ... on ChangedReceiptBatch {
      batchId
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<SaveReceiptBatchMutation, SaveReceiptBatchMutationVariables>;
export const PostReceiptBatchDocument = new TypedDocumentString(`
    mutation PostReceiptBatch($input: ReceiptBatchStepInput!) {
  postReceiptBatch(input: $input) {
    __typename
    ... on ChangedReceiptBatch {
      batchId
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<PostReceiptBatchMutation, PostReceiptBatchMutationVariables>;
export const DiscardReceiptBatchDocument = new TypedDocumentString(`
    mutation DiscardReceiptBatch($input: ReceiptBatchStepInput!) {
  discardReceiptBatch(input: $input) {
    __typename
    ... on ChangedReceiptBatch {
      batchId
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<DiscardReceiptBatchMutation, DiscardReceiptBatchMutationVariables>;
export const CostsDocument = new TypedDocumentString(`
    query Costs($filter: CostFilter, $page: PageInput!) {
  costs(filter: $filter, page: $page) {
    nodes {
      ...CostRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment CostRow on Cost {
  id
  number
  clientId
  clientName
  accountId
  accountNumber
  debtorName
  invoiceNumber
  currency
  kind
  description
  funder
  attorney
  amount
  recoverable
  authority
  chargeable
  deposited
  spent
  refunded
  charged
  recovered
  repaid
  state
  spendable
  unused
  cancelledReason
  requestedOn
}`) as unknown as TypedDocumentString<CostsQuery, CostsQueryVariables>;
export const CostDetailDocument = new TypedDocumentString(`
    query CostDetail($id: Uuid!) {
  cost(id: $id) {
    id
    number
    clientId
    clientName
    accountId
    accountNumber
    debtorName
    invoiceNumber
    currency
    kind
    description
    funder
    attorney
    amount
    recoverable
    authority
    chargeable
    deposited
    spent
    refunded
    charged
    recovered
    repaid
    state
    spendable
    unused
    cancelledReason
    requestedOn
    advance
    chargeableNow
    dueToAttorney
    requestedByName
    entries {
      id
      kind
      amount
      effectiveOn
      method
      payee
      reference
      receiptId
      receiptNumber
      transactionId
      reverses
      actorName
      recordedAt
    }
    payouts {
      id
      kind
      amount
      status
      note
      requestedByName
      requestedAt
      approvedByName
      approvedAt
      mayApprove
      version
    }
  }
}
    `) as unknown as TypedDocumentString<CostDetailQuery, CostDetailQueryVariables>;
export const WaitingCostPayoutsDocument = new TypedDocumentString(`
    query WaitingCostPayouts {
  waitingCostPayouts {
    id
    costId
    kind
    amount
    status
    note
    requestedByName
    requestedAt
    mayApprove
    version
    cost {
      ...CostRow
    }
  }
}
    fragment CostRow on Cost {
  id
  number
  clientId
  clientName
  accountId
  accountNumber
  debtorName
  invoiceNumber
  currency
  kind
  description
  funder
  attorney
  amount
  recoverable
  authority
  chargeable
  deposited
  spent
  refunded
  charged
  recovered
  repaid
  state
  spendable
  unused
  cancelledReason
  requestedOn
}`) as unknown as TypedDocumentString<WaitingCostPayoutsQuery, WaitingCostPayoutsQueryVariables>;
export const RequestCostDocument = new TypedDocumentString(`
    mutation RequestCost($input: RequestCostInput!) {
  requestCost(input: $input) {
    __typename
    ... on ChangedCost {
      costId
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RequestCostMutation, RequestCostMutationVariables>;
export const DepositCostDocument = new TypedDocumentString(`
    mutation DepositCost($input: DepositCostInput!) {
  depositCost(input: $input) {
    __typename
    ... on ChangedCost {
      costId
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<DepositCostMutation, DepositCostMutationVariables>;
export const SpendCostDocument = new TypedDocumentString(`
    mutation SpendCost($input: SpendCostInput!) {
  spendCost(input: $input) {
    __typename
    ... on ChangedCost {
      costId
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<SpendCostMutation, SpendCostMutationVariables>;
export const ChargeCostDocument = new TypedDocumentString(`
    mutation ChargeCost($input: CostStepInput!) {
  chargeCost(input: $input) {
    __typename
    ... on ChangedCost {
      costId
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<ChargeCostMutation, ChargeCostMutationVariables>;
export const CancelCostDocument = new TypedDocumentString(`
    mutation CancelCost($input: CancelCostInput!) {
  cancelCost(input: $input) {
    __typename
    ... on ChangedCost {
      costId
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<CancelCostMutation, CancelCostMutationVariables>;
export const RequestCostPayoutDocument = new TypedDocumentString(`
    mutation RequestCostPayout($input: RequestCostPayoutInput!) {
  requestCostPayout(input: $input) {
    __typename
    ... on ChangedCost {
      costId
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RequestCostPayoutMutation, RequestCostPayoutMutationVariables>;
export const ApproveCostPayoutDocument = new TypedDocumentString(`
    mutation ApproveCostPayout($input: CostPayoutStepInput!) {
  approveCostPayout(input: $input) {
    __typename
    ... on ChangedCost {
      costId
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<ApproveCostPayoutMutation, ApproveCostPayoutMutationVariables>;
export const WithdrawCostPayoutDocument = new TypedDocumentString(`
    mutation WithdrawCostPayout($input: CostPayoutStepInput!) {
  withdrawCostPayout(input: $input) {
    __typename
    ... on ChangedCost {
      costId
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<WithdrawCostPayoutMutation, WithdrawCostPayoutMutationVariables>;
export const AccountMandatesDocument = new TypedDocumentString(`
    query AccountMandates($accountId: Uuid!) {
  mandates(accountId: $accountId) {
    id
    number
    scheme
    currency
    holderName
    masked
    business
    perDebit
    perMonth
    inAll
    signedOn
    firstOn
    lastOn
    proofKind
    proof
    endedOn
    endedReason
    recordedBy
    version
    accountIds
  }
  directDebits(accountId: $accountId) {
    id
    reference
    mandateId
    mandateNumber
    amount
    currency
    dueOn
    status
    returnCode
    returnedOn
    endedReason
    receiptId
    againAs
    version
  }
}
    `) as unknown as TypedDocumentString<AccountMandatesQuery, AccountMandatesQueryVariables>;
export const RecordMandateDocument = new TypedDocumentString(`
    mutation RecordMandate($input: RecordMandateInput!) {
  recordMandate(input: $input) {
    __typename
    ... on MandateRecorded {
      mandateId
      number
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RecordMandateMutation, RecordMandateMutationVariables>;
export const EndMandateDocument = new TypedDocumentString(`
    mutation EndMandate($input: EndMandateInput!) {
  endMandate(input: $input) {
    __typename
    ... on MandateEnded {
      mandateId
      number
      cancelled
      sent
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<EndMandateMutation, EndMandateMutationVariables>;
export const PlanDebitsDocument = new TypedDocumentString(`
    mutation PlanDebits($input: PlanDebitsInput!) {
  planDebits(input: $input) {
    __typename
    ... on DebitsPlanned {
      mandateId
      debits {
        id
        reference
        dueOn
        amount
      }
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<PlanDebitsMutation, PlanDebitsMutationVariables>;
export const CancelDebitDocument = new TypedDocumentString(`
    mutation CancelDebit($input: CancelDebitInput!) {
  cancelDebit(input: $input) {
    __typename
    ... on DebitCancelled {
      debitId
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<CancelDebitMutation, CancelDebitMutationVariables>;
export const RepresentDebitDocument = new TypedDocumentString(`
    mutation RepresentDebit($input: RepresentDebitInput!) {
  representDebit(input: $input) {
    __typename
    ... on DebitRepresented {
      debitId
      reference
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RepresentDebitMutation, RepresentDebitMutationVariables>;
export const PartnersDocument = new TypedDocumentString(`
    query Partners {
  partners {
    ...PartnerParts
  }
  partnerPayouts {
    ...PayoutParts
  }
}
    fragment PartnerParts on Partner {
  id
  name
  kind
  sharePpm
  forwards
  suitFeePpm
  email
  phone
  active
  version
  accounts
  due {
    currency
    shares
    owedBack
    requested
  }
}
fragment PayoutParts on PartnerPayout {
  id
  partnerId
  partnerName
  currency
  shares
  owedBack
  amount
  status
  requestedByName
  requestedAt
  approvedByName
  paidOn
  mayApprove
  version
}`) as unknown as TypedDocumentString<PartnersQuery, PartnersQueryVariables>;
export const PartnerSharesDocument = new TypedDocumentString(`
    query PartnerShares($partnerId: Uuid!, $page: PageInput!) {
  partnerShares(partnerId: $partnerId, page: $page) {
    nodes {
      id
      receiptId
      receiptNumber
      accountId
      accountNumber
      debtorName
      earnedOn
      currency
      collected
      sharePpm
      amount
      status
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<PartnerSharesQuery, PartnerSharesQueryVariables>;
export const ForwardingDocument = new TypedDocumentString(`
    query Forwarding($accountId: Uuid!) {
  accountForwarding(accountId: $accountId) {
    ...ForwardingParts
  }
  partners {
    id
    name
    active
    sharePpm
    forwards
    suitFeePpm
  }
}
    fragment ForwardingParts on AccountForwarding {
  partnerId
  partnerName
  sharePpm
  forwards
  forwardedOn
  suitFeePpm
  suitFee {
    id
    amount
    tax
    base
    ratePpm
    currency
    chargedOn
    dueOn
    note
  }
}`) as unknown as TypedDocumentString<ForwardingQuery, ForwardingQueryVariables>;
export const KeepPartnerDocument = new TypedDocumentString(`
    mutation KeepPartner($input: KeepPartnerInput!) {
  keepPartner(input: $input) {
    __typename
    ...PartnerParts
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment PartnerParts on Partner {
  id
  name
  kind
  sharePpm
  forwards
  suitFeePpm
  email
  phone
  active
  version
  accounts
  due {
    currency
    shares
    owedBack
    requested
  }
}`) as unknown as TypedDocumentString<KeepPartnerMutation, KeepPartnerMutationVariables>;
export const ForwardAccountDocument = new TypedDocumentString(`
    mutation ForwardAccount($input: ForwardAccountInput!) {
  forwardAccount(input: $input) {
    __typename
    ...ForwardingParts
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment ForwardingParts on AccountForwarding {
  partnerId
  partnerName
  sharePpm
  forwards
  forwardedOn
  suitFeePpm
  suitFee {
    id
    amount
    tax
    base
    ratePpm
    currency
    chargedOn
    dueOn
    note
  }
}`) as unknown as TypedDocumentString<ForwardAccountMutation, ForwardAccountMutationVariables>;
export const TakeBackAccountDocument = new TypedDocumentString(`
    mutation TakeBackAccount($input: TakeBackAccountInput!) {
  takeBackAccount(input: $input) {
    __typename
    ...ForwardingParts
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment ForwardingParts on AccountForwarding {
  partnerId
  partnerName
  sharePpm
  forwards
  forwardedOn
  suitFeePpm
  suitFee {
    id
    amount
    tax
    base
    ratePpm
    currency
    chargedOn
    dueOn
    note
  }
}`) as unknown as TypedDocumentString<TakeBackAccountMutation, TakeBackAccountMutationVariables>;
export const RequestPartnerPayoutDocument = new TypedDocumentString(`
    mutation RequestPartnerPayout($input: RequestPartnerPayoutInput!) {
  requestPartnerPayout(input: $input) {
    __typename
    ...PayoutParts
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment PayoutParts on PartnerPayout {
  id
  partnerId
  partnerName
  currency
  shares
  owedBack
  amount
  status
  requestedByName
  requestedAt
  approvedByName
  paidOn
  mayApprove
  version
}`) as unknown as TypedDocumentString<RequestPartnerPayoutMutation, RequestPartnerPayoutMutationVariables>;
export const ApprovePartnerPayoutDocument = new TypedDocumentString(`
    mutation ApprovePartnerPayout($input: PartnerPayoutInput!) {
  approvePartnerPayout(input: $input) {
    __typename
    ...PayoutParts
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment PayoutParts on PartnerPayout {
  id
  partnerId
  partnerName
  currency
  shares
  owedBack
  amount
  status
  requestedByName
  requestedAt
  approvedByName
  paidOn
  mayApprove
  version
}`) as unknown as TypedDocumentString<ApprovePartnerPayoutMutation, ApprovePartnerPayoutMutationVariables>;
export const WithdrawPartnerPayoutDocument = new TypedDocumentString(`
    mutation WithdrawPartnerPayout($input: PartnerPayoutInput!) {
  withdrawPartnerPayout(input: $input) {
    __typename
    ...PayoutParts
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment PayoutParts on PartnerPayout {
  id
  partnerId
  partnerName
  currency
  shares
  owedBack
  amount
  status
  requestedByName
  requestedAt
  approvedByName
  paidOn
  mayApprove
  version
}`) as unknown as TypedDocumentString<WithdrawPartnerPayoutMutation, WithdrawPartnerPayoutMutationVariables>;
export const ChargeSuitFeeDocument = new TypedDocumentString(`
    mutation ChargeSuitFee($input: ChargeSuitFeeInput!) {
  chargeSuitFee(input: $input) {
    __typename
    ... on ChargedSuitFee {
      suitFeeId
      amount
      currency
      message
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<ChargeSuitFeeMutation, ChargeSuitFeeMutationVariables>;
export const WithdrawSuitFeeDocument = new TypedDocumentString(`
    mutation WithdrawSuitFee($input: WithdrawSuitFeeInput!) {
  withdrawSuitFee(input: $input) {
    __typename
    ... on ChargedSuitFee {
      suitFeeId
      amount
      currency
      message
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<WithdrawSuitFeeMutation, WithdrawSuitFeeMutationVariables>;
export const PostDatedPaymentsDocument = new TypedDocumentString(`
    query PostDatedPayments($done: Boolean!) {
  postDatedPayments(done: $done) {
    ...PostDatedParts
  }
}
    fragment PostDatedParts on PostDatedPayment {
  id
  accountId
  accountNumber
  debtorName
  clientName
  method
  amount
  currency
  payableOn
  takenOn
  reference
  payer
  noticeNeeded
  noticeFrom
  noticeBy
  noticeSentOn
  noticeHow
  noticeDocumentId
  noticePrintedOn
  stage
  blocked
  receiptId
  receiptNumber
  cancelReason
  version
}`) as unknown as TypedDocumentString<PostDatedPaymentsQuery, PostDatedPaymentsQueryVariables>;
export const DepositNoticeDocument = new TypedDocumentString(`
    query DepositNotice($id: Uuid!) {
  depositNotice(id: $id) {
    __typename
    ... on DepositNotice {
      text
      depositOn
      toAddress
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<DepositNoticeQuery, DepositNoticeQueryVariables>;
export const PrintDepositNoticeDocument = new TypedDocumentString(`
    mutation PrintDepositNotice($input: PostDatedStepInput!) {
  printDepositNotice(input: $input) {
    __typename
    ...PostDatedParts
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment PostDatedParts on PostDatedPayment {
  id
  accountId
  accountNumber
  debtorName
  clientName
  method
  amount
  currency
  payableOn
  takenOn
  reference
  payer
  noticeNeeded
  noticeFrom
  noticeBy
  noticeSentOn
  noticeHow
  noticeDocumentId
  noticePrintedOn
  stage
  blocked
  receiptId
  receiptNumber
  cancelReason
  version
}`) as unknown as TypedDocumentString<PrintDepositNoticeMutation, PrintDepositNoticeMutationVariables>;
export const TakePostDatedDocument = new TypedDocumentString(`
    mutation TakePostDated($input: TakePostDatedInput!) {
  takePostDatedPayment(input: $input) {
    __typename
    ...PostDatedParts
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment PostDatedParts on PostDatedPayment {
  id
  accountId
  accountNumber
  debtorName
  clientName
  method
  amount
  currency
  payableOn
  takenOn
  reference
  payer
  noticeNeeded
  noticeFrom
  noticeBy
  noticeSentOn
  noticeHow
  noticeDocumentId
  noticePrintedOn
  stage
  blocked
  receiptId
  receiptNumber
  cancelReason
  version
}`) as unknown as TypedDocumentString<TakePostDatedMutation, TakePostDatedMutationVariables>;
export const PostDatedNoticeDocument = new TypedDocumentString(`
    mutation PostDatedNotice($input: PostDatedNoticeInput!) {
  recordPostDatedNotice(input: $input) {
    __typename
    ...PostDatedParts
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment PostDatedParts on PostDatedPayment {
  id
  accountId
  accountNumber
  debtorName
  clientName
  method
  amount
  currency
  payableOn
  takenOn
  reference
  payer
  noticeNeeded
  noticeFrom
  noticeBy
  noticeSentOn
  noticeHow
  noticeDocumentId
  noticePrintedOn
  stage
  blocked
  receiptId
  receiptNumber
  cancelReason
  version
}`) as unknown as TypedDocumentString<PostDatedNoticeMutation, PostDatedNoticeMutationVariables>;
export const DepositPostDatedDocument = new TypedDocumentString(`
    mutation DepositPostDated($input: PostDatedStepInput!) {
  depositPostDatedPayment(input: $input) {
    __typename
    ...PostDatedParts
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment PostDatedParts on PostDatedPayment {
  id
  accountId
  accountNumber
  debtorName
  clientName
  method
  amount
  currency
  payableOn
  takenOn
  reference
  payer
  noticeNeeded
  noticeFrom
  noticeBy
  noticeSentOn
  noticeHow
  noticeDocumentId
  noticePrintedOn
  stage
  blocked
  receiptId
  receiptNumber
  cancelReason
  version
}`) as unknown as TypedDocumentString<DepositPostDatedMutation, DepositPostDatedMutationVariables>;
export const CancelPostDatedDocument = new TypedDocumentString(`
    mutation CancelPostDated($input: CancelPostDatedInput!) {
  cancelPostDatedPayment(input: $input) {
    __typename
    ...PostDatedParts
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment PostDatedParts on PostDatedPayment {
  id
  accountId
  accountNumber
  debtorName
  clientName
  method
  amount
  currency
  payableOn
  takenOn
  reference
  payer
  noticeNeeded
  noticeFrom
  noticeBy
  noticeSentOn
  noticeHow
  noticeDocumentId
  noticePrintedOn
  stage
  blocked
  receiptId
  receiptNumber
  cancelReason
  version
}`) as unknown as TypedDocumentString<CancelPostDatedMutation, CancelPostDatedMutationVariables>;
export const ReceiptsDocument = new TypedDocumentString(`
    query Receipts($filter: ReceiptFilter, $page: PageInput!) {
  receipts(filter: $filter, page: $page) {
    nodes {
      ...ReceiptRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment ReceiptRow on Receipt {
  id
  number
  kind
  method
  amount
  currency
  receivedOn
  recordedAt
  reference
  payer
  reportedBy
  applied
  fee
  suspense
  refundable
  withClient
  noFeeReason
  partnerName
  partnerShare
  holdsUntil
  accountId
  accountNumber
  clientId
  clientName
  debtorId
  debtorName
  reversesId
  returnReason
  reversedById
  sourceReceiptId
  batchId
  batchNumber
  actorName
}`) as unknown as TypedDocumentString<ReceiptsQuery, ReceiptsQueryVariables>;
export const ReceiptDetailDocument = new TypedDocumentString(`
    query ReceiptDetail($id: Uuid!) {
  receipt(id: $id) {
    id
    number
    kind
    method
    amount
    currency
    receivedOn
    recordedAt
    reference
    payer
    reportedBy
    applied
    fee
    suspense
    refundable
    withClient
    noFeeReason
    partnerName
    partnerShare
    holdsUntil
    accountId
    accountNumber
    clientId
    clientName
    debtorId
    debtorName
    reversesId
    returnReason
    reversedById
    sourceReceiptId
    batchId
    batchNumber
    actorName
    applications {
      id
      accountId
      accountNumber
      invoiceId
      invoiceNumber
      bucket
      amount
    }
    fees {
      id
      accountId
      kind
      applied
      amount
      trust
      receivable
      earnedOn
      working {
        ...FeeWorkingParts
      }
    }
    postings {
      transactionId
      line
      book
      accountLabel
      ownerName
      description
      effectiveOn
      debit
      credit
      currency
    }
  }
}
    fragment FeeWorkingParts on FeeWorking {
  versionNumber
  ruleIndex
  ruleName
  reason
  placedOn
  mode
  treatment
  base
  collectedBefore
  collectedAfter
  tierFee
  adjustment
  limitBefore
  limitAfter
  feeBefore
  feeAfter
  fee
  mirrored
  words
  slices {
    from
    to
    ratePpm
    base
    fee
    bucket
  }
}`) as unknown as TypedDocumentString<ReceiptDetailQuery, ReceiptDetailQueryVariables>;
export const ReversePaymentDocument = new TypedDocumentString(`
    mutation ReversePayment($input: ReversePaymentInput!) {
  reversePayment(input: $input) {
    __typename
    ... on ReversedPayment {
      receiptId
      number
      applied
      fee
      clientOwes
      trustTopUp
      afterRemittance
      reopened
      message
      currency
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<ReversePaymentMutation, ReversePaymentMutationVariables>;
export const PreviewPaymentDocument = new TypedDocumentString(`
    query PreviewPayment($input: PreviewPaymentInput!) {
  previewPayment(input: $input) {
    __typename
    ... on PaymentPreview {
      currency
      applied
      surplus
      surplusTo
      balanceBefore
      balanceAfter
      fee
      holdsUntil
      message
      partner {
        name
        share
        sharePpm
        forwards
        arrives
      }
      applications {
        invoiceId
        invoiceNumber
        bucket
        amount
      }
      working {
        ...FeeWorkingParts
      }
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment FeeWorkingParts on FeeWorking {
  versionNumber
  ruleIndex
  ruleName
  reason
  placedOn
  mode
  treatment
  base
  collectedBefore
  collectedAfter
  tierFee
  adjustment
  limitBefore
  limitAfter
  feeBefore
  feeAfter
  fee
  mirrored
  words
  slices {
    from
    to
    ratePpm
    base
    fee
    bucket
  }
}`) as unknown as TypedDocumentString<PreviewPaymentQuery, PreviewPaymentQueryVariables>;
export const RecordPaymentDocument = new TypedDocumentString(`
    mutation RecordPayment($input: RecordPaymentInput!) {
  recordPayment(input: $input) {
    __typename
    ... on RecordedPayment {
      receiptId
      number
      accountId
      currency
      applied
      fee
      suspense
      refundable
      withClient
      balanceAfter
      paidInFull
      message
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RecordPaymentMutation, RecordPaymentMutationVariables>;
export const PayingPartnersDocument = new TypedDocumentString(`
    query PayingPartners($accountId: Uuid!) {
  partners {
    id
    name
    active
    sharePpm
    forwards
  }
  accountForwarding(accountId: $accountId) {
    partnerId
    partnerName
    sharePpm
    forwards
  }
}
    `) as unknown as TypedDocumentString<PayingPartnersQuery, PayingPartnersQueryVariables>;
export const PreviewSpreadDocument = new TypedDocumentString(`
    query PreviewSpread($input: PreviewSpreadInput!) {
  previewSpread(input: $input) {
    __typename
    ... on SpreadPlan {
      currency
      rest
      message
      shares {
        accountId
        accountNumber
        owed
        disputed
        amount
      }
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<PreviewSpreadQuery, PreviewSpreadQueryVariables>;
export const SpreadPaymentDocument = new TypedDocumentString(`
    mutation SpreadPayment($input: SpreadPaymentInput!) {
  spreadPayment(input: $input) {
    __typename
    ... on SpreadPayment {
      receiptId
      number
      currency
      rest
      message
      shares {
        accountId
        accountNumber
        owed
        disputed
        amount
      }
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<SpreadPaymentMutation, SpreadPaymentMutationVariables>;
export const AccountTermsDocument = new TypedDocumentString(`
    query AccountTerms($accountId: Uuid!) {
  accountTerms(accountId: $accountId) {
    seq
    effectiveFrom
    placementType
    versionNumber
    reason
    recordedBy
    recordedAt
    words
  }
}
    `) as unknown as TypedDocumentString<AccountTermsQuery, AccountTermsQueryVariables>;
export const PreviewTermsChangeDocument = new TypedDocumentString(`
    query PreviewTermsChange($accountId: Uuid!, $move: TermsMoveInput!) {
  previewTermsChange(accountId: $accountId, move: $move) {
    __typename
    ... on TermsChangePreview {
      before
      after
      reason
      recordedAlready
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<PreviewTermsChangeQuery, PreviewTermsChangeQueryVariables>;
export const ChangeAccountTermsDocument = new TypedDocumentString(`
    mutation ChangeAccountTerms($input: ChangeAccountTermsInput!) {
  changeAccountTerms(input: $input) {
    __typename
    ... on ChangedTerms {
      seq
      effectiveFrom
      words
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<ChangeAccountTermsMutation, ChangeAccountTermsMutationVariables>;
export const UnclaimedMoneyListDocument = new TypedDocumentString(`
    query UnclaimedMoneyList($handedOver: Boolean!) {
  unclaimedMoney(handedOver: $handedOver) {
    ...UnclaimedParts
  }
}
    fragment UnclaimedParts on UnclaimedMoney {
  id
  kind
  debtorName
  receiptId
  receiptNumber
  amount
  currency
  place
  since
  months
  reportableOn
  source
  status
  reportId
  reportVersion
  reference
  requestedByName
  approvedByName
  mayApprove
}`) as unknown as TypedDocumentString<UnclaimedMoneyListQuery, UnclaimedMoneyListQueryVariables>;
export const DormancyPeriodsDocument = new TypedDocumentString(`
    query DormancyPeriods {
  dormancyPeriods {
    ...DormancyParts
  }
}
    fragment DormancyParts on DormancyPeriod {
  id
  country
  region
  months
  effectiveFrom
  source
  caution
  checkedOn
  recordedByName
}`) as unknown as TypedDocumentString<DormancyPeriodsQuery, DormancyPeriodsQueryVariables>;
export const ReportUnclaimedDocument = new TypedDocumentString(`
    mutation ReportUnclaimed($input: ReportUnclaimedInput!) {
  reportUnclaimed(input: $input) {
    __typename
    ...UnclaimedParts
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment UnclaimedParts on UnclaimedMoney {
  id
  kind
  debtorName
  receiptId
  receiptNumber
  amount
  currency
  place
  since
  months
  reportableOn
  source
  status
  reportId
  reportVersion
  reference
  requestedByName
  approvedByName
  mayApprove
}`) as unknown as TypedDocumentString<ReportUnclaimedMutation, ReportUnclaimedMutationVariables>;
export const ApproveUnclaimedDocument = new TypedDocumentString(`
    mutation ApproveUnclaimed($input: UnclaimedStepInput!) {
  approveUnclaimed(input: $input) {
    __typename
    ...UnclaimedParts
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment UnclaimedParts on UnclaimedMoney {
  id
  kind
  debtorName
  receiptId
  receiptNumber
  amount
  currency
  place
  since
  months
  reportableOn
  source
  status
  reportId
  reportVersion
  reference
  requestedByName
  approvedByName
  mayApprove
}`) as unknown as TypedDocumentString<ApproveUnclaimedMutation, ApproveUnclaimedMutationVariables>;
export const WithdrawUnclaimedDocument = new TypedDocumentString(`
    mutation WithdrawUnclaimed($input: UnclaimedStepInput!) {
  withdrawUnclaimed(input: $input) {
    __typename
    ...UnclaimedParts
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment UnclaimedParts on UnclaimedMoney {
  id
  kind
  debtorName
  receiptId
  receiptNumber
  amount
  currency
  place
  since
  months
  reportableOn
  source
  status
  reportId
  reportVersion
  reference
  requestedByName
  approvedByName
  mayApprove
}`) as unknown as TypedDocumentString<WithdrawUnclaimedMutation, WithdrawUnclaimedMutationVariables>;
export const KeepDormancyDocument = new TypedDocumentString(`
    mutation KeepDormancy($input: KeepDormancyInput!) {
  keepDormancyPeriod(input: $input) {
    __typename
    ...DormancyParts
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment DormancyParts on DormancyPeriod {
  id
  country
  region
  months
  effectiveFrom
  source
  caution
  checkedOn
  recordedByName
}`) as unknown as TypedDocumentString<KeepDormancyMutation, KeepDormancyMutationVariables>;
export const SuspenseItemsDocument = new TypedDocumentString(`
    query SuspenseItems($status: String, $page: PageInput!) {
  suspenseItems(status: $status, page: $page) {
    nodes {
      id
      receiptId
      receiptNumber
      amount
      currency
      receivedOn
      method
      reference
      payer
      reason
      status
      accountId
      accountNumber
      debtorId
      debtorName
      createdOn
      resolvedOn
      resolution
      appliedReceiptId
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<SuspenseItemsQuery, SuspenseItemsQueryVariables>;
export const DebtorRefundsDocument = new TypedDocumentString(`
    query DebtorRefunds($status: String, $page: PageInput!) {
  debtorRefunds(status: $status, page: $page) {
    nodes {
      ...RefundRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment RefundRow on DebtorRefund {
  id
  receiptId
  receiptNumber
  number
  debtorId
  debtorName
  accountId
  accountNumber
  amount
  currency
  status
  createdOn
  note
  paidTo
  requestedById
  requestedByName
  requestedAt
  approvedByName
  approvedAt
  mayApprove
  version
}`) as unknown as TypedDocumentString<DebtorRefundsQuery, DebtorRefundsQueryVariables>;
export const ApplySuspenseDocument = new TypedDocumentString(`
    mutation ApplySuspense($input: ApplySuspenseInput!) {
  applySuspense(input: $input) {
    __typename
    ... on AppliedSuspense {
      receiptId
      number
      accountId
      currency
      applied
      fee
      left
      balanceAfter
      message
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<ApplySuspenseMutation, ApplySuspenseMutationVariables>;
export const RefundSuspenseDocument = new TypedDocumentString(`
    mutation RefundSuspense($input: RefundSuspenseInput!) {
  refundSuspense(input: $input) {
    __typename
    ...RefundRow
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment RefundRow on DebtorRefund {
  id
  receiptId
  receiptNumber
  number
  debtorId
  debtorName
  accountId
  accountNumber
  amount
  currency
  status
  createdOn
  note
  paidTo
  requestedById
  requestedByName
  requestedAt
  approvedByName
  approvedAt
  mayApprove
  version
}`) as unknown as TypedDocumentString<RefundSuspenseMutation, RefundSuspenseMutationVariables>;
export const RequestRefundDocument = new TypedDocumentString(`
    mutation RequestRefund($input: RefundInput!) {
  requestRefund(input: $input) {
    __typename
    ...RefundRow
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment RefundRow on DebtorRefund {
  id
  receiptId
  receiptNumber
  number
  debtorId
  debtorName
  accountId
  accountNumber
  amount
  currency
  status
  createdOn
  note
  paidTo
  requestedById
  requestedByName
  requestedAt
  approvedByName
  approvedAt
  mayApprove
  version
}`) as unknown as TypedDocumentString<RequestRefundMutation, RequestRefundMutationVariables>;
export const WithdrawRefundDocument = new TypedDocumentString(`
    mutation WithdrawRefund($input: RefundInput!) {
  withdrawRefundRequest(input: $input) {
    __typename
    ...RefundRow
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment RefundRow on DebtorRefund {
  id
  receiptId
  receiptNumber
  number
  debtorId
  debtorName
  accountId
  accountNumber
  amount
  currency
  status
  createdOn
  note
  paidTo
  requestedById
  requestedByName
  requestedAt
  approvedByName
  approvedAt
  mayApprove
  version
}`) as unknown as TypedDocumentString<WithdrawRefundMutation, WithdrawRefundMutationVariables>;
export const ApproveRefundDocument = new TypedDocumentString(`
    mutation ApproveRefund($input: RefundInput!) {
  approveRefund(input: $input) {
    __typename
    ...RefundRow
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}
fragment RefundRow on DebtorRefund {
  id
  receiptId
  receiptNumber
  number
  debtorId
  debtorName
  accountId
  accountNumber
  amount
  currency
  status
  createdOn
  note
  paidTo
  requestedById
  requestedByName
  requestedAt
  approvedByName
  approvedAt
  mayApprove
  version
}`) as unknown as TypedDocumentString<ApproveRefundMutation, ApproveRefundMutationVariables>;
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
export const PlacementClientsDocument = new TypedDocumentString(`
    query PlacementClients($search: String) {
  clients(page: {first: 50}, status: ACTIVE, search: $search) {
    nodes {
      id
      code
      name
    }
  }
}
    `) as unknown as TypedDocumentString<PlacementClientsQuery, PlacementClientsQueryVariables>;
export const TakeoversDocument = new TypedDocumentString(`
    query Takeovers($page: PageInput) {
  takeovers(page: $page) {
    nodes {
      ...TakeoverHeadFields
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment TakeoverHeadFields on TakeoverHead {
  id
  number
  system
  asOf
  status
  clients {
    id
    code
    name
  }
  createdByName
  createdAt
  submittedByName
  committedByName
  committedAt
  differences
  summary {
    accounts
    refused
  }
}`) as unknown as TypedDocumentString<TakeoversQuery, TakeoversQueryVariables>;
export const TakeoverDocument = new TypedDocumentString(`
    query Takeover($id: Uuid!) {
  takeover(id: $id) {
    ...TakeoverFields
  }
}
    fragment TakeoverFields on Takeover {
  id
  number
  system
  asOf
  status
  clients {
    id
    code
    name
  }
  createdByName
  createdAt
  submittedByName
  submittedAt
  committedByName
  committedAt
  abandonedReason
  differences
  mayCommit
  version
  summary {
    accounts
    invoices
    payments
    notes
    refused
    sums
    adjusted
    waitsFor
    notices
  }
  files {
    kind
    fileName
    addedByName
    addedAt
    failure
    rows
    refused
    missing
    companies
    questions {
      id
      text
      choices
    }
    headings {
      column
      letter
      heading
    }
    fields {
      field
      label
      needed
      column
    }
  }
  figures {
    clientId
    clientName
    currency
    figure
    stated
    found
    behind {
      account
      debtor
      minor
      why
    }
  }
}`) as unknown as TypedDocumentString<TakeoverQuery, TakeoverQueryVariables>;
export const TakeoverRefusedRowsDocument = new TypedDocumentString(`
    query TakeoverRefusedRows($takeoverId: Uuid!, $page: PageInput) {
  takeoverRefusedRows(takeoverId: $takeoverId, page: $page) {
    nodes {
      kind
      n
      errors {
        column
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
    `) as unknown as TypedDocumentString<TakeoverRefusedRowsQuery, TakeoverRefusedRowsQueryVariables>;
export const StartTakeoverDocument = new TypedDocumentString(`
    mutation StartTakeover($input: StartTakeoverInput!) {
  startTakeover(input: $input) {
    __typename
    ... on Takeover {
      id
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<StartTakeoverMutation, StartTakeoverMutationVariables>;
export const DescribeTakeoverFileDocument = new TypedDocumentString(`
    mutation DescribeTakeoverFile($input: DescribeTakeoverFileInput!) {
  describeTakeoverFile(input: $input) {
    __typename
    ... on Takeover {
      ...TakeoverFields
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    fragment TakeoverFields on Takeover {
  id
  number
  system
  asOf
  status
  clients {
    id
    code
    name
  }
  createdByName
  createdAt
  submittedByName
  submittedAt
  committedByName
  committedAt
  abandonedReason
  differences
  mayCommit
  version
  summary {
    accounts
    invoices
    payments
    notes
    refused
    sums
    adjusted
    waitsFor
    notices
  }
  files {
    kind
    fileName
    addedByName
    addedAt
    failure
    rows
    refused
    missing
    companies
    questions {
      id
      text
      choices
    }
    headings {
      column
      letter
      heading
    }
    fields {
      field
      label
      needed
      column
    }
  }
  figures {
    clientId
    clientName
    currency
    figure
    stated
    found
    behind {
      account
      debtor
      minor
      why
    }
  }
}`) as unknown as TypedDocumentString<DescribeTakeoverFileMutation, DescribeTakeoverFileMutationVariables>;
export const SubmitTakeoverDocument = new TypedDocumentString(`
    mutation SubmitTakeover($input: TakeoverStepInput!) {
  submitTakeover(input: $input) {
    __typename
    ... on Takeover {
      ...TakeoverFields
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    fragment TakeoverFields on Takeover {
  id
  number
  system
  asOf
  status
  clients {
    id
    code
    name
  }
  createdByName
  createdAt
  submittedByName
  submittedAt
  committedByName
  committedAt
  abandonedReason
  differences
  mayCommit
  version
  summary {
    accounts
    invoices
    payments
    notes
    refused
    sums
    adjusted
    waitsFor
    notices
  }
  files {
    kind
    fileName
    addedByName
    addedAt
    failure
    rows
    refused
    missing
    companies
    questions {
      id
      text
      choices
    }
    headings {
      column
      letter
      heading
    }
    fields {
      field
      label
      needed
      column
    }
  }
  figures {
    clientId
    clientName
    currency
    figure
    stated
    found
    behind {
      account
      debtor
      minor
      why
    }
  }
}`) as unknown as TypedDocumentString<SubmitTakeoverMutation, SubmitTakeoverMutationVariables>;
export const TakeBackTakeoverDocument = new TypedDocumentString(`
    mutation TakeBackTakeover($input: TakeoverStepInput!) {
  takeBackTakeover(input: $input) {
    __typename
    ... on Takeover {
      ...TakeoverFields
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    fragment TakeoverFields on Takeover {
  id
  number
  system
  asOf
  status
  clients {
    id
    code
    name
  }
  createdByName
  createdAt
  submittedByName
  submittedAt
  committedByName
  committedAt
  abandonedReason
  differences
  mayCommit
  version
  summary {
    accounts
    invoices
    payments
    notes
    refused
    sums
    adjusted
    waitsFor
    notices
  }
  files {
    kind
    fileName
    addedByName
    addedAt
    failure
    rows
    refused
    missing
    companies
    questions {
      id
      text
      choices
    }
    headings {
      column
      letter
      heading
    }
    fields {
      field
      label
      needed
      column
    }
  }
  figures {
    clientId
    clientName
    currency
    figure
    stated
    found
    behind {
      account
      debtor
      minor
      why
    }
  }
}`) as unknown as TypedDocumentString<TakeBackTakeoverMutation, TakeBackTakeoverMutationVariables>;
export const AbandonTakeoverDocument = new TypedDocumentString(`
    mutation AbandonTakeover($input: TakeoverStepInput!) {
  abandonTakeover(input: $input) {
    __typename
    ... on Takeover {
      ...TakeoverFields
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    fragment TakeoverFields on Takeover {
  id
  number
  system
  asOf
  status
  clients {
    id
    code
    name
  }
  createdByName
  createdAt
  submittedByName
  submittedAt
  committedByName
  committedAt
  abandonedReason
  differences
  mayCommit
  version
  summary {
    accounts
    invoices
    payments
    notes
    refused
    sums
    adjusted
    waitsFor
    notices
  }
  files {
    kind
    fileName
    addedByName
    addedAt
    failure
    rows
    refused
    missing
    companies
    questions {
      id
      text
      choices
    }
    headings {
      column
      letter
      heading
    }
    fields {
      field
      label
      needed
      column
    }
  }
  figures {
    clientId
    clientName
    currency
    figure
    stated
    found
    behind {
      account
      debtor
      minor
      why
    }
  }
}`) as unknown as TypedDocumentString<AbandonTakeoverMutation, AbandonTakeoverMutationVariables>;
export const CommitTakeoverDocument = new TypedDocumentString(`
    mutation CommitTakeover($input: TakeoverStepInput!) {
  commitTakeover(input: $input) {
    __typename
    ... on Takeover {
      ...TakeoverFields
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    fragment TakeoverFields on Takeover {
  id
  number
  system
  asOf
  status
  clients {
    id
    code
    name
  }
  createdByName
  createdAt
  submittedByName
  submittedAt
  committedByName
  committedAt
  abandonedReason
  differences
  mayCommit
  version
  summary {
    accounts
    invoices
    payments
    notes
    refused
    sums
    adjusted
    waitsFor
    notices
  }
  files {
    kind
    fileName
    addedByName
    addedAt
    failure
    rows
    refused
    missing
    companies
    questions {
      id
      text
      choices
    }
    headings {
      column
      letter
      heading
    }
    fields {
      field
      label
      needed
      column
    }
  }
  figures {
    clientId
    clientName
    currency
    figure
    stated
    found
    behind {
      account
      debtor
      minor
      why
    }
  }
}`) as unknown as TypedDocumentString<CommitTakeoverMutation, CommitTakeoverMutationVariables>;
export const ChequesDocument = new TypedDocumentString(`
    query Cheques($status: String, $search: String, $page: PageInput!) {
  cheques(status: $status, search: $search, page: $page) {
    nodes {
      id
      number
      sourceKind
      sourceId
      payeeName
      payeeAddress
      amount
      currency
      issuedOn
      memo
      status
      statusReason
      statusOn
      printed
      told
      replacesNumber
      replacedByNumber
      issuedByName
      version
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ChequesQuery, ChequesQueryVariables>;
export const ChequeEventsDocument = new TypedDocumentString(`
    query ChequeEvents($chequeId: Uuid!) {
  chequeEvents(chequeId: $chequeId) {
    id
    kind
    note
    actorName
    occurredAt
  }
}
    `) as unknown as TypedDocumentString<ChequeEventsQuery, ChequeEventsQueryVariables>;
export const PayoutsToWriteDocument = new TypedDocumentString(`
    query PayoutsToWrite($page: PageInput!) {
  payoutsToWrite(page: $page) {
    nodes {
      sourceKind
      sourceId
      payeeName
      payeeAddress
      amount
      currency
      paidOn
      memo
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<PayoutsToWriteQuery, PayoutsToWriteQueryVariables>;
export const ChequeSeriesDocument = new TypedDocumentString(`
    query ChequeSeries {
  chequeSeries {
    id
    name
    currency
    bankName
    account
    firstNumber
    lastNumber
    nextNumber
    active
  }
}
    `) as unknown as TypedDocumentString<ChequeSeriesQuery, ChequeSeriesQueryVariables>;
export const PositivePayFilesDocument = new TypedDocumentString(`
    query PositivePayFiles($page: PageInput!) {
  positivePayFiles(page: $page) {
    nodes {
      id
      number
      currency
      issuedCount
      issuedTotal
      voidCount
      voidTotal
      createdByName
      createdAt
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<PositivePayFilesQuery, PositivePayFilesQueryVariables>;
export const IssueChequesDocument = new TypedDocumentString(`
    mutation IssueCheques($input: IssueChequesInput!) {
  issueCheques(input: $input) {
    __typename
    ... on ChangedCheques {
      chequeIds
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<IssueChequesMutation, IssueChequesMutationVariables>;
export const EndChequeDocument = new TypedDocumentString(`
    mutation EndCheque($input: EndChequeInput!) {
  endCheque(input: $input) {
    __typename
    ... on ChangedCheques {
      chequeIds
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<EndChequeMutation, EndChequeMutationVariables>;
export const ClearChequeDocument = new TypedDocumentString(`
    mutation ClearCheque($input: ClearChequeInput!) {
  clearCheque(input: $input) {
    __typename
    ... on ChangedCheques {
      chequeIds
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<ClearChequeMutation, ClearChequeMutationVariables>;
export const MarkPaidOtherwiseDocument = new TypedDocumentString(`
    mutation MarkPaidOtherwise($input: PaidOtherwiseInput!) {
  markPaidOtherwise(input: $input) {
    __typename
    ... on ChangedCheques {
      chequeIds
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<MarkPaidOtherwiseMutation, MarkPaidOtherwiseMutationVariables>;
export const OpenChequeSeriesDocument = new TypedDocumentString(`
    mutation OpenChequeSeries($input: OpenChequeSeriesInput!) {
  openChequeSeries(input: $input) {
    __typename
    ... on OpenedChequeSeries {
      id
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<OpenChequeSeriesMutation, OpenChequeSeriesMutationVariables>;
export const MakePositivePayDocument = new TypedDocumentString(`
    mutation MakePositivePay($input: MakePositivePayInput!) {
  makePositivePay(input: $input) {
    __typename
    ... on MadePositivePay {
      fileIds
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<MakePositivePayMutation, MakePositivePayMutationVariables>;
export const CommissionsDocument = new TypedDocumentString(`
    query Commissions($month: BusinessDate!) {
  commissions(month: $month) {
    ...CommissionRow
  }
  commissionWaiting(month: $month)
}
    fragment CommissionRow on CommissionMonth {
  collectorId
  collectorName
  currency
  payments
  fees
  returned
  amount
}`) as unknown as TypedDocumentString<CommissionsQuery, CommissionsQueryVariables>;
export const CommissionLinesDocument = new TypedDocumentString(`
    query CommissionLines($collectorId: Uuid!, $month: BusinessDate!, $first: Int!, $after: String) {
  commissionLines(
    collectorId: $collectorId
    month: $month
    page: {first: $first, after: $after}
  ) {
    nodes {
      ...CommissionLineRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment CommissionLineRow on CommissionLine {
  id
  earnedOn
  accountId
  accountNumber
  debtorName
  clientName
  deskName
  currency
  kind
  fee
  parts
  ofParts
  ratePpm
  amount
}`) as unknown as TypedDocumentString<CommissionLinesQuery, CommissionLinesQueryVariables>;
export const MyCommissionDocument = new TypedDocumentString(`
    query MyCommission($month: BusinessDate!) {
  myCommission(month: $month) {
    ...CommissionRow
  }
}
    fragment CommissionRow on CommissionMonth {
  collectorId
  collectorName
  currency
  payments
  fees
  returned
  amount
}`) as unknown as TypedDocumentString<MyCommissionQuery, MyCommissionQueryVariables>;
export const MyCommissionLinesDocument = new TypedDocumentString(`
    query MyCommissionLines($month: BusinessDate!, $first: Int!, $after: String) {
  myCommissionLines(month: $month, page: {first: $first, after: $after}) {
    nodes {
      ...CommissionLineRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment CommissionLineRow on CommissionLine {
  id
  earnedOn
  accountId
  accountNumber
  debtorName
  clientName
  deskName
  currency
  kind
  fee
  parts
  ofParts
  ratePpm
  amount
}`) as unknown as TypedDocumentString<MyCommissionLinesQuery, MyCommissionLinesQueryVariables>;
export const CommissionPlansDocument = new TypedDocumentString(`
    query CommissionPlans {
  commissionPlans {
    id
    collectorId
    deskId
    name
    ratePpm
    effectiveFrom
    effectiveTo
    note
  }
  deskShares {
    id
    deskId
    deskName
    collectorId
    collectorName
    parts
    effectiveFrom
    effectiveTo
  }
}
    `) as unknown as TypedDocumentString<CommissionPlansQuery, CommissionPlansQueryVariables>;
export const CommissionPeopleDocument = new TypedDocumentString(`
    query CommissionPeople {
  desks {
    id
    name
    userName
  }
  users(page: {first: 100}) {
    nodes {
      id
      name
      roles
    }
  }
}
    `) as unknown as TypedDocumentString<CommissionPeopleQuery, CommissionPeopleQueryVariables>;
export const SetCommissionPlanDocument = new TypedDocumentString(`
    mutation SetCommissionPlan($input: CommissionPlanInput!) {
  setCommissionPlan(input: $input) {
    __typename
    ... on CommissionChanged {
      id
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<SetCommissionPlanMutation, SetCommissionPlanMutationVariables>;
export const SetDeskSharesDocument = new TypedDocumentString(`
    mutation SetDeskShares($input: DeskSharesInput!) {
  setDeskShares(input: $input) {
    __typename
    ... on CommissionChanged {
      id
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<SetDeskSharesMutation, SetDeskSharesMutationVariables>;
export const WorkOutCommissionsDocument = new TypedDocumentString(`
    mutation WorkOutCommissions {
  workOutCommissions {
    __typename
    ... on CommissionsWorkedOut {
      fees
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<WorkOutCommissionsMutation, WorkOutCommissionsMutationVariables>;
export const ClientInvoicesDocument = new TypedDocumentString(`
    query ClientInvoices($filter: ClientInvoiceFilter, $first: Int!, $after: String) {
  clientInvoices(filter: $filter, page: {first: $first, after: $after}) {
    nodes {
      ...InvoiceFacts
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment InvoiceFacts on ClientInvoice {
  id
  kind
  number
  clientId
  clientCode
  clientName
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
    runId
    clientName
    statementNumber
    amount
  }
  settlements {
    id
    on
    by
    paymentId
    amount
    returned
  }
}`) as unknown as TypedDocumentString<ClientInvoicesQuery, ClientInvoicesQueryVariables>;
export const ClientPaymentsDocument = new TypedDocumentString(`
    query ClientPayments($clientId: Uuid, $first: Int!, $after: String) {
  clientPayments(clientId: $clientId, page: {first: $first, after: $after}) {
    nodes {
      id
      number
      clientId
      clientName
      currency
      amount
      onAccount
      receivedOn
      method
      reference
      returned
      reversesNumber
      reason
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ClientPaymentsQuery, ClientPaymentsQueryVariables>;
export const RemitDeadlinesDocument = new TypedDocumentString(`
    query RemitDeadlines {
  remitDeadlines {
    clientId
    clientCode
    clientName
    currency
    oldestOn
    deadline
    state
    daysLeft
    collected
    payments
    onHold
    openRunId
    openRunStatus
  }
}
    `) as unknown as TypedDocumentString<RemitDeadlinesQuery, RemitDeadlinesQueryVariables>;
export const RecordClientPaymentDocument = new TypedDocumentString(`
    mutation RecordClientPayment($input: RecordClientPaymentInput!) {
  recordClientPayment(input: $input) {
    __typename
    ... on ClientPaymentDone {
      id
      number
      message
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RecordClientPaymentMutation, RecordClientPaymentMutationVariables>;
export const ReturnClientPaymentDocument = new TypedDocumentString(`
    mutation ReturnClientPayment($input: ReturnClientPaymentInput!) {
  returnClientPayment(input: $input) {
    __typename
    ... on ClientPaymentDone {
      id
      number
      message
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ReturnClientPaymentMutation, ReturnClientPaymentMutationVariables>;
export const RemittancesDueDocument = new TypedDocumentString(`
    query RemittancesDue($through: BusinessDate!) {
  remittancesDue(through: $through) {
    clientId
    clientCode
    clientName
    currency
    periodFrom
    periodTo
    remitOn
    collected
    lineCount
    openRunId
    openRunStatus
  }
}
    `) as unknown as TypedDocumentString<RemittancesDueQuery, RemittancesDueQueryVariables>;
export const RemittanceRunsDocument = new TypedDocumentString(`
    query RemittanceRuns($filter: RemittanceRunFilter, $first: Int!, $after: String) {
  remittanceRuns(filter: $filter, page: {first: $first, after: $after}) {
    nodes {
      id
      clientId
      clientCode
      clientName
      currency
      periodFrom
      periodTo
      status
      stale
      statementNumber
      remitted
      fees
      collected
      lineCount
      preparedByName
      preparedAt
      postedOn
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<RemittanceRunsQuery, RemittanceRunsQueryVariables>;
export const RemittanceRunDocument = new TypedDocumentString(`
    query RemittanceRun($id: Uuid!) {
  remittanceRun(id: $id) {
    ...RunFacts
    entries {
      code
      label
      amount
    }
  }
}
    fragment RunFacts on RemittanceRun {
  id
  clientId
  clientCode
  clientName
  currency
  periodFrom
  periodTo
  mode
  collected
  direct
  fees
  tax
  costs
  paidIn
  held
  carriedIn
  remitted
  invoiced
  credited
  carriedOut
  lineCount
  payeeName
  billedName
  invoice {
    id
    kind
    number
  }
  group {
    id
    number
  }
  status
  stale
  statementNumber
  hash
  preparedById
  preparedByName
  preparedAt
  approvedByName
  approvedAt
  postedOn
  postedAt
  transactionId
  voidReason
  feesSwept
  mayApprove
  statementPath
  version
}`) as unknown as TypedDocumentString<RemittanceRunQuery, RemittanceRunQueryVariables>;
export const RemittanceLinesDocument = new TypedDocumentString(`
    query RemittanceLines($runId: Uuid!, $first: Int!, $after: String) {
  remittanceLines(runId: $runId, page: {first: $first, after: $after}) {
    nodes {
      ...RunLine
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment RunLine on StatementLine {
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
}`) as unknown as TypedDocumentString<RemittanceLinesQuery, RemittanceLinesQueryVariables>;
export const RemittancePreviewDocument = new TypedDocumentString(`
    query RemittancePreview($clientId: Uuid!, $currency: String!, $periodTo: BusinessDate) {
  remittancePreview(clientId: $clientId, currency: $currency, periodTo: $periodTo) {
    __typename
    ... on RemittancePreview {
      clientId
      clientName
      currency
      periodFrom
      periodTo
      mode
      collected
      direct
      fees
      tax
      costs
      paidIn
      held
      carriedIn
      remitted
      invoiced
      credited
      carriedOut
      owedByClient
      lineCount
      payeeName
      billedName
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
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RemittancePreviewQuery, RemittancePreviewQueryVariables>;
export const RemittancePreviewLinesDocument = new TypedDocumentString(`
    query RemittancePreviewLines($clientId: Uuid!, $currency: String!, $periodTo: BusinessDate, $first: Int!, $after: String) {
  remittancePreviewLines(
    clientId: $clientId
    currency: $currency
    periodTo: $periodTo
    page: {first: $first, after: $after}
  ) {
    nodes {
      ...RunLine
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment RunLine on StatementLine {
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
}`) as unknown as TypedDocumentString<RemittancePreviewLinesQuery, RemittancePreviewLinesQueryVariables>;
export const RemittanceClientsDocument = new TypedDocumentString(`
    query RemittanceClients($search: String) {
  clients(page: {first: 20}, search: $search) {
    nodes {
      id
      code
      name
      currency
      contractCurrencies
    }
  }
}
    `) as unknown as TypedDocumentString<RemittanceClientsQuery, RemittanceClientsQueryVariables>;
export const RemittanceBatchDocument = new TypedDocumentString(`
    query RemittanceBatch($id: Uuid!) {
  remittanceBatch(id: $id) {
    ...BatchFacts
  }
}
    fragment BatchFacts on RemittanceBatch {
  id
  through
  status
  total
  done
  prepared
  nothingDue
  requestedAt
  finishedAt
  toApprove
  toPost
  hash
  mayApprove
  totals {
    currency
    runs
    remitted
    invoiced
  }
  problems {
    clientCode
    currency
    message
  }
}`) as unknown as TypedDocumentString<RemittanceBatchQuery, RemittanceBatchQueryVariables>;
export const RemittanceBatchesDocument = new TypedDocumentString(`
    query RemittanceBatches {
  remittanceBatches {
    ...BatchFacts
  }
}
    fragment BatchFacts on RemittanceBatch {
  id
  through
  status
  total
  done
  prepared
  nothingDue
  requestedAt
  finishedAt
  toApprove
  toPost
  hash
  mayApprove
  totals {
    currency
    runs
    remitted
    invoiced
  }
  problems {
    clientCode
    currency
    message
  }
}`) as unknown as TypedDocumentString<RemittanceBatchesQuery, RemittanceBatchesQueryVariables>;
export const TrustStandingDocument = new TypedDocumentString(`
    query TrustStanding {
  trialBalance {
    book
    type
    label
    currency
    debits
    credits
    balance
    accounts
  }
  trustIdentity {
    currency
    held
    owed
    difference
    dueToOperatingDifference
    dueFromOperatingDifference
    negativeClients
    holds
  }
}
    `) as unknown as TypedDocumentString<TrustStandingQuery, TrustStandingQueryVariables>;
export const BooksDueDocument = new TypedDocumentString(`
    query BooksDue {
  booksDue {
    currency
    toSweep
    earnedNotRemitted
    dueFromOperating
  }
}
    `) as unknown as TypedDocumentString<BooksDueQuery, BooksDueQueryVariables>;
export const PrepareRemittanceDocument = new TypedDocumentString(`
    mutation PrepareRemittance($input: PrepareRemittanceInput!) {
  prepareRemittance(input: $input) {
    __typename
    ... on RemittanceRun {
      id
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PrepareRemittanceMutation, PrepareRemittanceMutationVariables>;
export const ApproveRemittanceDocument = new TypedDocumentString(`
    mutation ApproveRemittance($input: ApproveRemittanceInput!) {
  approveRemittance(input: $input) {
    __typename
    ... on RemittanceRun {
      ...RunFacts
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    fragment RunFacts on RemittanceRun {
  id
  clientId
  clientCode
  clientName
  currency
  periodFrom
  periodTo
  mode
  collected
  direct
  fees
  tax
  costs
  paidIn
  held
  carriedIn
  remitted
  invoiced
  credited
  carriedOut
  lineCount
  payeeName
  billedName
  invoice {
    id
    kind
    number
  }
  group {
    id
    number
  }
  status
  stale
  statementNumber
  hash
  preparedById
  preparedByName
  preparedAt
  approvedByName
  approvedAt
  postedOn
  postedAt
  transactionId
  voidReason
  feesSwept
  mayApprove
  statementPath
  version
}`) as unknown as TypedDocumentString<ApproveRemittanceMutation, ApproveRemittanceMutationVariables>;
export const PostRemittanceDocument = new TypedDocumentString(`
    mutation PostRemittance($input: PostRemittanceInput!) {
  postRemittance(input: $input) {
    __typename
    ... on RemittanceRun {
      ...RunFacts
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    fragment RunFacts on RemittanceRun {
  id
  clientId
  clientCode
  clientName
  currency
  periodFrom
  periodTo
  mode
  collected
  direct
  fees
  tax
  costs
  paidIn
  held
  carriedIn
  remitted
  invoiced
  credited
  carriedOut
  lineCount
  payeeName
  billedName
  invoice {
    id
    kind
    number
  }
  group {
    id
    number
  }
  status
  stale
  statementNumber
  hash
  preparedById
  preparedByName
  preparedAt
  approvedByName
  approvedAt
  postedOn
  postedAt
  transactionId
  voidReason
  feesSwept
  mayApprove
  statementPath
  version
}`) as unknown as TypedDocumentString<PostRemittanceMutation, PostRemittanceMutationVariables>;
export const VoidRemittanceDocument = new TypedDocumentString(`
    mutation VoidRemittance($input: VoidRemittanceInput!) {
  voidRemittance(input: $input) {
    __typename
    ... on RemittanceRun {
      ...RunFacts
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    fragment RunFacts on RemittanceRun {
  id
  clientId
  clientCode
  clientName
  currency
  periodFrom
  periodTo
  mode
  collected
  direct
  fees
  tax
  costs
  paidIn
  held
  carriedIn
  remitted
  invoiced
  credited
  carriedOut
  lineCount
  payeeName
  billedName
  invoice {
    id
    kind
    number
  }
  group {
    id
    number
  }
  status
  stale
  statementNumber
  hash
  preparedById
  preparedByName
  preparedAt
  approvedByName
  approvedAt
  postedOn
  postedAt
  transactionId
  voidReason
  feesSwept
  mayApprove
  statementPath
  version
}`) as unknown as TypedDocumentString<VoidRemittanceMutation, VoidRemittanceMutationVariables>;
export const PrepareAllRemittancesDocument = new TypedDocumentString(`
    mutation PrepareAllRemittances($input: PrepareAllRemittancesInput!) {
  prepareAllRemittances(input: $input) {
    __typename
    ... on RemittanceBatch {
      ...BatchFacts
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    fragment BatchFacts on RemittanceBatch {
  id
  through
  status
  total
  done
  prepared
  nothingDue
  requestedAt
  finishedAt
  toApprove
  toPost
  hash
  mayApprove
  totals {
    currency
    runs
    remitted
    invoiced
  }
  problems {
    clientCode
    currency
    message
  }
}`) as unknown as TypedDocumentString<PrepareAllRemittancesMutation, PrepareAllRemittancesMutationVariables>;
export const SweepFeesDocument = new TypedDocumentString(`
    mutation SweepFees($input: SweepFeesInput!) {
  sweepFees(input: $input) {
    __typename
    ... on BookTransfer {
      id
      kind
      currency
      amount
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<SweepFeesMutation, SweepFeesMutationVariables>;
export const TopUpTrustDocument = new TypedDocumentString(`
    mutation TopUpTrust($input: TopUpTrustInput!) {
  topUpTrust(input: $input) {
    __typename
    ... on BookTransfer {
      id
      kind
      currency
      amount
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<TopUpTrustMutation, TopUpTrustMutationVariables>;
export const ApproveRemittanceBatchDocument = new TypedDocumentString(`
    mutation ApproveRemittanceBatch($input: ApproveBatchInput!) {
  approveRemittanceBatch(input: $input) {
    __typename
    ... on RemittanceBatch {
      ...BatchFacts
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    fragment BatchFacts on RemittanceBatch {
  id
  through
  status
  total
  done
  prepared
  nothingDue
  requestedAt
  finishedAt
  toApprove
  toPost
  hash
  mayApprove
  totals {
    currency
    runs
    remitted
    invoiced
  }
  problems {
    clientCode
    currency
    message
  }
}`) as unknown as TypedDocumentString<ApproveRemittanceBatchMutation, ApproveRemittanceBatchMutationVariables>;
export const PostRemittanceBatchDocument = new TypedDocumentString(`
    mutation PostRemittanceBatch($input: PostBatchInput!) {
  postRemittanceBatch(input: $input) {
    __typename
    ... on RemittanceBatch {
      ...BatchFacts
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    fragment BatchFacts on RemittanceBatch {
  id
  through
  status
  total
  done
  prepared
  nothingDue
  requestedAt
  finishedAt
  toApprove
  toPost
  hash
  mayApprove
  totals {
    currency
    runs
    remitted
    invoiced
  }
  problems {
    clientCode
    currency
    message
  }
}`) as unknown as TypedDocumentString<PostRemittanceBatchMutation, PostRemittanceBatchMutationVariables>;
export const TaxRatesDocument = new TypedDocumentString(`
    query TaxRates {
  taxRates {
    ...TaxRateRow
  }
  taxRegistrations {
    id
    country
    region
    number
    registeredFrom
    registeredTo
  }
}
    fragment TaxRateRow on TaxRate {
  id
  country
  region
  name
  ratePpm
  effectiveFrom
  effectiveTo
  source
  checkedOn
  caution
  inForce
  used
  charged
}`) as unknown as TypedDocumentString<TaxRatesQuery, TaxRatesQueryVariables>;
export const SaveTaxRateDocument = new TypedDocumentString(`
    mutation SaveTaxRate($input: TaxRateInput!) {
  saveTaxRate(input: $input) {
    __typename
    ... on TaxSaved {
      id
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<SaveTaxRateMutation, SaveTaxRateMutationVariables>;
export const RegisterForTaxDocument = new TypedDocumentString(`
    mutation RegisterForTax($input: TaxRegistrationInput!) {
  registerForTax(input: $input) {
    __typename
    ... on TaxSaved {
      id
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterForTaxMutation, RegisterForTaxMutationVariables>;
export const TrustTodayDocument = new TypedDocumentString(`
    query TrustToday {
  trustToday {
    code
    part
    title
    words
    count
    path
  }
}
    `) as unknown as TypedDocumentString<TrustTodayQuery, TrustTodayQueryVariables>;
export const UndistributedSumsDocument = new TypedDocumentString(`
    query UndistributedSums {
  undistributedSums {
    kind
    currency
    amounts
    total
    items
  }
}
    `) as unknown as TypedDocumentString<UndistributedSumsQuery, UndistributedSumsQueryVariables>;
export const UndistributedItemsDocument = new TypedDocumentString(`
    query UndistributedItems($filter: UndistributedFilter, $first: Int!, $after: String) {
  undistributedItems(filter: $filter, page: {first: $first, after: $after}) {
    nodes {
      id
      kind
      currency
      ownerName
      reference
      since
      days
      amount
      note
      about
      path
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<UndistributedItemsQuery, UndistributedItemsQueryVariables>;
export const UnsweptRunsDocument = new TypedDocumentString(`
    query UnsweptRuns($currency: String!) {
  unsweptRuns(currency: $currency) {
    runId
    statementNumber
    clientName
    postedOn
    currency
    amount
  }
}
    `) as unknown as TypedDocumentString<UnsweptRunsQuery, UnsweptRunsQueryVariables>;
export const BatchesDocument = new TypedDocumentString(`
    query Batches($filter: BatchFilter!, $first: Int!, $after: String) {
  batches(filter: $filter, page: {first: $first, after: $after}) {
    nodes {
      clientId
      clientCode
      clientName
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
    `) as unknown as TypedDocumentString<BatchesQuery, BatchesQueryVariables>;
export const CaseFilesDocument = new TypedDocumentString(`
    query CaseFiles($accountId: Uuid!) {
  account(id: $accountId) {
    id
    number
    debtor {
      id
      name
    }
    client {
      id
      name
    }
    otherAccounts {
      id
      number
      clientName
    }
  }
  caseFiles(accountId: $accountId) {
    id
    accountId
    scope
    asOf
    status
    step
    done
    total
    problem
    exhibits
    pages
    size
    sha256
    documentId
    manifestId
    keptUntil
    requestedByName
    requestedAt
    finishedAt
  }
}
    `) as unknown as TypedDocumentString<CaseFilesQuery, CaseFilesQueryVariables>;
export const ExportCaseFileDocument = new TypedDocumentString(`
    mutation ExportCaseFile($input: CaseFileInput!, $key: String!) {
  result: exportCaseFile(input: $input, key: $key) {
    __typename
    ... on CaseFileRequested {
      id
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExportCaseFileMutation, ExportCaseFileMutationVariables>;
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
export const OneCurrencyDocument = new TypedDocumentString(`
    query OneCurrency($currency: String!, $on: BusinessDate) {
  recoveryInCurrency(currency: $currency, on: $on) {
    currency
    on
    parts {
      currency
      accounts
      placed
      collected
      fees
      rate {
        base
        quote
        on
        rate
        source
        inverted
      }
      inReporting {
        placed
        collected
        fees
      }
    }
    total {
      placed
      collected
      fees
    }
    withoutRate
  }
}
    `) as unknown as TypedDocumentString<OneCurrencyQuery, OneCurrencyQueryVariables>;
export const ExchangeRatesDocument = new TypedDocumentString(`
    query ExchangeRates($page: PageInput) {
  exchangeRates(page: $page) {
    nodes {
      id
      base
      quote
      on
      rate
      source
      corrections
      recordedAt
      actorName
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ExchangeRatesQuery, ExchangeRatesQueryVariables>;
export const RecordExchangeRateDocument = new TypedDocumentString(`
    mutation RecordExchangeRate($input: ExchangeRateInput!) {
  recordExchangeRate(input: $input) {
    __typename
    ... on ExchangeRatesEntered {
      entered
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RecordExchangeRateMutation, RecordExchangeRateMutationVariables>;
export const ImportExchangeRatesDocument = new TypedDocumentString(`
    mutation ImportExchangeRates($input: ExchangeRateFileInput!) {
  importExchangeRates(input: $input) {
    __typename
    ... on ExchangeRatesEntered {
      entered
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ImportExchangeRatesMutation, ImportExchangeRatesMutationVariables>;
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
    query RecoveryAccounts($currency: String!, $clientId: Uuid, $placedMonth: BusinessDate, $months: Int! = 1, $placementId: Uuid, $takeoverId: Uuid, $first: Int!, $after: String) {
  recoveryAccounts(
    currency: $currency
    clientId: $clientId
    placedMonth: $placedMonth
    months: $months
    placementId: $placementId
    takeoverId: $takeoverId
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
export const RetentionDocument = new TypedDocumentString(`
    query Retention {
  retention {
    rulesVersion
    listed
    kept
    done
    rules {
      ...RetentionRuleLine
    }
    versions {
      version
      n
      basedOn
      effectiveFrom
      reason
      actorName
      recordedAt
      rules {
        ...RetentionRuleLine
      }
    }
    holds {
      id
      subject
      of
      name
      reason
      placedByName
      placedAt
      endReason
      endedByName
      endedAt
    }
  }
}
    fragment RetentionRuleLine on RetentionRule {
  id
  kind
  place
  years
  from
  source
  ground
  caution
}`) as unknown as TypedDocumentString<RetentionQuery, RetentionQueryVariables>;
export const ErasureListDocument = new TypedDocumentString(`
    query ErasureList($statuses: [ErasureStatus!]!, $first: Int!, $after: String) {
  erasureList(statuses: $statuses, page: {first: $first, after: $after}) {
    nodes {
      id
      debtorId
      debtorName
      accounts
      cause
      status
      rulesVersion
      note
      listedByName
      listedAt
      decidedByName
      decidedAt
      decisionNote
      doneAt
      lastActivityOn
      keptThrough
      kinds {
        kind
        rule
        source
        ground
        through
      }
      keeping {
        kind
        words
        ground
        until
      }
      counts {
        name
        count
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ErasureListQuery, ErasureListQueryVariables>;
export const RequestErasureDocument = new TypedDocumentString(`
    mutation RequestErasure($input: ErasureRequestInput!, $key: String!) {
  result: requestErasure(input: $input, key: $key) {
    __typename
    ... on ErasureRequested {
      id
      status
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RequestErasureMutation, RequestErasureMutationVariables>;
export const ApproveErasureDocument = new TypedDocumentString(`
    mutation ApproveErasure($id: Uuid!, $note: String!, $key: String!) {
  result: approveErasure(id: $id, note: $note, key: $key) {
    __typename
    ... on ErasureDecided {
      id
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ApproveErasureMutation, ApproveErasureMutationVariables>;
export const WithdrawErasureDocument = new TypedDocumentString(`
    mutation WithdrawErasure($id: Uuid!, $note: String!, $key: String!) {
  result: withdrawErasure(id: $id, note: $note, key: $key) {
    __typename
    ... on ErasureDecided {
      id
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawErasureMutation, WithdrawErasureMutationVariables>;
export const PlaceLegalHoldDocument = new TypedDocumentString(`
    mutation PlaceLegalHold($input: LegalHoldInput!, $key: String!) {
  result: placeLegalHold(input: $input, key: $key) {
    __typename
    ... on LegalHoldChanged {
      id
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlaceLegalHoldMutation, PlaceLegalHoldMutationVariables>;
export const EndLegalHoldDocument = new TypedDocumentString(`
    mutation EndLegalHold($id: Uuid!, $reason: String!, $key: String!) {
  result: endLegalHold(id: $id, reason: $reason, key: $key) {
    __typename
    ... on LegalHoldChanged {
      id
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EndLegalHoldMutation, EndLegalHoldMutationVariables>;
export const ErasureStaysDocument = new TypedDocumentString(`
    query ErasureStays($id: Uuid!) {
  erasureStays(id: $id) {
    what
    why
    until
  }
}
    `) as unknown as TypedDocumentString<ErasureStaysQuery, ErasureStaysQueryVariables>;
export const PreviewRetentionRulesDocument = new TypedDocumentString(`
    query PreviewRetentionRules($input: RetentionChangeInput!) {
  result: previewRetentionRules(input: $input) {
    __typename
    ... on RetentionPreview {
      files
      allFiles
      keptLonger
      keptShorter
      dueBefore
      dueAfter
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreviewRetentionRulesQuery, PreviewRetentionRulesQueryVariables>;
export const KeepRetentionRulesDocument = new TypedDocumentString(`
    mutation KeepRetentionRules($input: RetentionChangeInput!, $key: String!) {
  result: keepRetentionRules(input: $input, key: $key) {
    __typename
    ... on RetentionRulesKept {
      version
    }
    ... on Refused {
      code
      message
      field
      facts {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<KeepRetentionRulesMutation, KeepRetentionRulesMutationVariables>;
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
    disputeReason
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
      disputeReason
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
export const DebtEntriesDocument = new TypedDocumentString(`
    query DebtEntries($accountId: Uuid!, $invoiceId: Uuid, $page: PageInput!) {
  debtEntries(accountId: $accountId, invoiceId: $invoiceId, page: $page) {
    nodes {
      id
      invoiceNumber
      bucket
      amount {
        minor
        currency
      }
      kind
      sourceId
      reason
      effectiveOn
      recordedAt
      actorName
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<DebtEntriesQuery, DebtEntriesQueryVariables>;
export const MyDayDocument = new TypedDocumentString(`
    query MyDay($page: PageInput!, $deskId: Uuid, $reachable: Boolean! = false) {
  myDay(page: $page, deskId: $deskId, reachable: $reachable) {
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
  outlook {
    asOf
    ways {
      channel
      opensAt
      gates
    }
  }
}`) as unknown as TypedDocumentString<MyDayQuery, MyDayQueryVariables>;
export const MyDesksDocument = new TypedDocumentString(`
    query MyDesks {
  myDay(page: {first: 1}) {
    desks
  }
}
    `) as unknown as TypedDocumentString<MyDesksQuery, MyDesksQueryVariables>;
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
    at
    zone
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
      debtorId
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
      debtorId
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
export const RecordCallDocument = new TypedDocumentString(`
    mutation RecordCall($input: RecordCallInput!, $key: String!) {
  recordCallOutcome(input: $input, key: $key) {
    __typename
    ... on CallRecorded {
      attemptId
      promiseId
    }
    ...WorkRefused
  }
}
    fragment WorkRefused on Refused {
  code
  message
  field
  facts {
    name
    value
  }
}`) as unknown as TypedDocumentString<RecordCallMutation, RecordCallMutationVariables>;