import { Books } from './books';
import type { Amounts, Bucket, Charged, Fee, FeeTerms } from './fee';

/** Everything the model knows of one sequence: plain objects and whole numbers. Amounts in minor units. */
export interface Client {
  readonly id: string;
  readonly fees: FeeTerms;
  readonly mode: 'NET' | 'GROSS' | 'COMBINED';
  readonly whenOwed: 'CARRY' | 'INVOICE';
  readonly leastPayout: number | null;
  readonly holdDays: Readonly<Record<string, number>>;
  readonly order: readonly Bucket[] | 'PRO_RATA';
  /** What the last posted run left over. */
  carried: { trust: number; receivable: number };
  invoicesOpen: number;
  creditsOpen: number;
}

export interface Invoice {
  readonly id: string;
  readonly owed: Amounts;
  disputed: boolean;
}

export interface Account {
  readonly id: string;
  readonly client: Client;
  readonly debtor: string;
  readonly placedOn: string;
  /** Those due first come first. */
  readonly invoices: readonly Invoice[];
  readonly partner: Partner | null;
  readonly charged: Charged;
  status: 'NEW' | 'ACTIVE' | 'HOLD' | 'CLOSED';
  closeCode: string | null;
  disputed: boolean;
  /** What was charged and corrected since it was placed, beside payments and what settlements gave up. */
  entered: number;
  /** As the database has it: for edits. */
  version: number;
}

export interface Partner {
  readonly id: string;
  readonly sharePpm: number;
  readonly forwards: 'NETTED' | 'GROSS';
}

export interface Share {
  readonly partner: Partner;
  readonly amount: number;
  status: 'KEPT' | 'OWED' | 'REQUESTED' | 'PAID' | 'CANCELLED';
}

export interface PartnerPayout {
  readonly partner: Partner;
  readonly shares: readonly Share[];
  readonly due: number;
  readonly owedBack: number;
  readonly requestedBy: string;
  status: 'REQUESTED' | 'PAID' | 'WITHDRAWN';
  id: string;
  version: number;
}

/** What a run may take up: what one transaction did to a client. */
export interface RunLine {
  readonly client: Client;
  readonly kind: 'PU' | 'PC' | 'PA' | 'RETURN' | 'COST' | 'CP';
  readonly trust: number;
  readonly receivable: number;
  readonly dueToOperating: number;
  readonly on: string;
  /** The day of what it reverses, where it reverses something. */
  readonly belongsOn: string;
  readonly holdsUntil: string | null;
  readonly reverses: RunLine | null;
  run: Run | null;
}

export interface Receipt {
  readonly id: string;
  readonly kind: 'PU' | 'PC' | 'PA';
  readonly method: string;
  readonly amount: number;
  readonly on: string;
  readonly account: Account | null;
  readonly debtor: string | null;
  readonly noFee: boolean;
  readonly parts: readonly { readonly invoice: Invoice; readonly bucket: Bucket; readonly amount: number }[];
  readonly applied: number;
  readonly fee: Fee | null;
  readonly line: RunLine | null;
  readonly share: Share | null;
  readonly suspense: number;
  readonly refundable: number;
  readonly source: Receipt | null;
  readonly reverses: Receipt | null;
  reversed: boolean;
}

export interface Item {
  readonly receipt: Receipt;
  readonly amount: number;
  readonly reason: 'ACCOUNT_CLOSED' | 'ACCOUNT_DISPUTED' | 'INVOICE_DISPUTED' | 'UNKNOWN_ACCOUNT' | 'LEFT_OVER';
  readonly account: Account | null;
  readonly debtor: string | null;
  status: 'OPEN' | 'APPLIED' | 'REFUNDED' | 'RETURNED';
  id: string;
}

export interface Refund {
  readonly receipt: Receipt;
  readonly debtor: string;
  readonly amount: number;
  readonly item: Item | null;
  status: 'OWED' | 'REQUESTED' | 'PAID' | 'RETURNED';
  requestedBy: string | null;
  id: string;
  version: number;
}

export interface Figures {
  readonly fromTrust: number;
  readonly fromOperating: number;
  readonly repaid: number;
  readonly invoice: number;
  readonly credit: number;
  readonly carried: { readonly trust: number; readonly receivable: number };
}

export interface Run {
  readonly id: string;
  readonly client: Client;
  readonly to: string;
  readonly preparedBy: string;
  readonly lines: readonly RunLine[];
  readonly figures: Figures;
  status: 'PREPARED' | 'APPROVED' | 'POSTED' | 'VOID';
  stale: boolean;
  swept: boolean;
  dueToOperating: number;
  /** As the database has it. */
  hash: string;
}

export interface Cost {
  readonly id: string;
  readonly account: Account;
  readonly invoice: Invoice;
  readonly funder: 'CLIENT' | 'AGENCY' | 'ATTORNEY';
  readonly amount: number;
  readonly recoverable: boolean;
  readonly chargeable: boolean;
  deposited: number;
  spent: number;
  refunded: number;
  recovered: number;
  repaid: number;
  advance: number;
  cancelled: boolean;
}

export interface Recovery {
  readonly cost: Cost;
  readonly receipt: Receipt;
  readonly amount: number;
  readonly fromTrust: number;
  readonly owed: number;
  readonly inTrust: number;
  readonly line: RunLine | null;
  undone: boolean;
}

export interface CostPayout {
  readonly cost: Cost;
  readonly kind: 'UNUSED_DEPOSIT' | 'ATTORNEY';
  readonly amount: number;
  readonly requestedBy: string;
  status: 'REQUESTED' | 'PAID' | 'WITHDRAWN';
  id: string;
  version: number;
}

export interface ClientPayment {
  readonly id: string;
  readonly client: Client;
  readonly amount: number;
  readonly settled: number;
  readonly on: string;
  readonly line: RunLine | null;
  readonly isReturn: boolean;
  returned: boolean;
}

/** What a settlement gave up of a bucket. */
export interface Given {
  readonly invoice: Invoice;
  readonly bucket: Bucket;
  readonly amount: number;
}

export interface Settlement {
  readonly id: string;
  readonly account: Account;
  readonly agreed: number;
  readonly parts: readonly { readonly lastDay: string; readonly amount: number }[];
  /** The account's lines, and what had been entered on it, when it was made. */
  readonly after: number;
  readonly entered: number;
  readonly given: Given[];
  status: 'OPEN' | 'KEPT' | 'VOID' | 'CANCELLED';
  received: number;
  /** As the database has it. */
  version: number;
}

export interface World {
  readonly currency: string;
  readonly books: Books;
  readonly clients: Client[];
  readonly debtors: string[];
  readonly accounts: Account[];
  readonly partners: Partner[];
  readonly lines: RunLine[];
  readonly receipts: Receipt[];
  readonly items: Item[];
  readonly refunds: Refund[];
  readonly shares: Share[];
  readonly partnerPayouts: PartnerPayout[];
  readonly runs: Run[];
  readonly costs: Cost[];
  readonly recoveries: Recovery[];
  readonly costPayouts: CostPayout[];
  readonly clientPayments: ClientPayment[];
  readonly settlements: Settlement[];
  today: string;
  /** What operating owed trust before the sequence began. */
  owedBefore: number;
}

export const emptyWorld = (currency: string, today: string): World => ({
  currency, today, owedBefore: 0, books: new Books(), clients: [], debtors: [], accounts: [], partners: [], lines: [], receipts: [], items: [], refunds: [], shares: [], partnerPayouts: [], runs: [],
  costs: [], recoveries: [], costPayouts: [], clientPayments: [], settlements: [] });

export const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

export const owedOn = ({ owed }: Invoice): number => sum(Object.values(owed));

export const balance = ({ invoices }: Account): number => sum(invoices.map(owedOn));

/** What a payment to the agency may be set against. */
export const undisputed = ({ invoices }: Account): number => sum(invoices.filter(({ disputed }) => !disputed).map(owedOn));

export const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Null: done. Otherwise the code it is refused with; then the world is as it was. */
export type Outcome = string | null;
