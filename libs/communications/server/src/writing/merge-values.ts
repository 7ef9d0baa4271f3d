import { clauseValues, paperWords, type MergeValue, type MergeValues, type PaperWords, type TemplateChannel, type ValidationFigures } from '@quittance/communications/domain';
import { formatMoney, type BusinessDate } from '@quittance/kernel';
import type { AccountToWrite, AgencyToWrite } from './account-facts';

/** What the writer filled in, by field: a day, a text, or minor units. */
export type Asked = Readonly<Record<string, string | number>>;

export interface MergeContext {
  readonly agency: AgencyToWrite;
  readonly accounts: readonly [AccountToWrite, ...AccountToWrite[]];
  readonly channel: TemplateChannel;
  readonly language: string;
  readonly today: BusinessDate;
  readonly recipientName: string;
  readonly writerName: string;
  readonly asked: Asked;
  /** The end of the validation period: of a notice sent today, or the one that runs. */
  readonly disputeBy: BusinessDate | null;
  readonly timeBarred: { readonly possible: boolean; readonly known: boolean };
  /** A natural person in California, as far as the text asks. */
  readonly california: boolean;
  readonly statement: readonly (readonly string[])[] | null;
}

const MOST_ROWS = 30;

/** The figures of a validation notice from the entries themselves: they add up because every entry is in exactly one of them. */
export function validationFigures({ accounts: [account], disputeBy }: Pick<MergeContext, 'accounts' | 'disputeBy'>): ValidationFigures | null {
  if (disputeBy === null) return null;
  const { placed, paid } = account.entries;
  let { interest, fees, credits } = account.entries;
  // What was given back of interest or fees beyond what was charged is a credit; a principal corrected upwards was owed then.
  if (interest < 0) [credits, interest] = [credits - interest, 0];
  if (fees < 0) [credits, fees] = [credits - fees, 0];
  const then = credits < 0 ? placed - credits : placed;
  return { itemizationOn: account.lastInvoicedOn, amountThen: then, interest, fees, payments: paid, credits: Math.max(0, credits), amountNow: account.balance, periodEndsOn: disputeBy };
}

/** Every field's value for one message. */
export function mergeValues(context: MergeContext): MergeValues {
  const { agency, accounts, channel, language, today, asked, disputeBy, timeBarred } = context;
  const [account] = accounts;
  const { currency } = account;
  const paper = paperWords(language);
  const money = (minor: number): MergeValue => ({ minor, currency });
  const words = (minor: number): string => formatMoney({ minor, currency });
  const total = (of: (one: AccountToWrite) => number): number => accounts.reduce((sum, one) => sum + of(one), 0);
  const balance = total((one) => one.balance);
  const due = accounts.flatMap(({ invoices }) => invoices).filter(({ dueOn }) => dueOn <= today).sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.number < b.number ? -1 : 1));
  const owedDue = due.reduce((sum, { owed }) => sum + owed, 0);
  const oldest = due[0]?.dueOn ?? null;
  const figures = validationFigures(context);
  const open = account.promises.filter(({ status }) => status === 'OPEN');
  const promise = open[0] ?? account.promises.findLast(({ status }) => status === 'BROKEN') ?? null;
  const offer = typeof asked['settlement.amount'] === 'number' ? asked['settlement.amount'] : null;
  const payBy = typeof asked['payBy'] === 'string' ? (asked['payBy'] as BusinessDate) : null;
  const commercial = account.class === 'COMMERCIAL_ENTITY';
  const clauses = clauseValues(language, { channel, agency: agency.legalName, creditor: account.creditor, disputeBy: disputeBy === null ? null : paper.date(disputeBy) });
  return {
    ...clauses,
    'agency.name': agency.name, 'agency.legalName': agency.legalName, 'agency.address': agency.addressLines, 'agency.phone': agency.phone, 'agency.email': agency.email, 'agency.payUrl': agency.payUrl, 'agency.voicemailName': agency.voicemailName,
    'collector.name': context.writerName, 'recipient.name': context.recipientName, 'debtor.name': account.debtor.name, 'creditor.name': account.creditor, 'creditor.then': account.creditor,
    'account.number': accounts.map(({ number }) => number).join(', '), 'account.reference': account.reference, today, balance: money(balance),
    'due.amount': owedDue > 0 ? money(owedDue) : null, 'due.oldest': oldest, 'due.days': oldest === null ? null : daysBetween(oldest, today), 'due.count': due.length,
    invoices: due.length === 0 ? null : invoiceTable(due, currency, accounts.length > 1, owedDue, paper),
    statement: context.statement === null ? null : { kind: 'TABLE', caption: `The account, day by day, in ${currency}`, head: ['Date', 'What', 'Amount', 'Owed'], figures: [2, 3], rows: context.statement, total: null },
    itemization: figures === null && disputeBy !== null ? null : itemizationTable(figures ?? validationFigures({ accounts, disputeBy: today }), words, paper),
    'itemization.on': account.lastInvoicedOn, 'itemization.amount': figures === null ? null : money(figures.amountThen), 'validation.endsOn': disputeBy,
    tearOff: disputeBy === null ? null : {
      kind: 'TEAR_OFF', disputeBy: paper.date(disputeBy), amount: words(account.balance), payableTo: agency.legalName, reference: account.number, from: context.recipientName,
      to: [agency.legalName, ...agency.addressLines], creditor: account.creditor, language },
    coupon: { kind: 'COUPON', reference: account.number, amount: words(owedDue > 0 && offer === null ? owedDue : (offer ?? balance)), payBy: payBy === null ? null : paper.date(payBy), payableTo: agency.legalName,
      to: [agency.legalName, ...agency.addressLines], language, code: `${account.number.replace(/[^0-9A-Z]/gi, '').toUpperCase()}-${offer ?? (owedDue > 0 ? owedDue : balance)}` },
    payBy, 'promise.amount': promise === null ? null : money(promise.amount), 'promise.dueOn': promise?.dueOn ?? null,
    'plan.instalments': open.length === 0 ? null : {
      kind: 'TABLE', caption: paper.plan.caption(currency), head: [paper.plan.by, paper.plan.amount], figures: [1], rows: open.slice(0, MOST_ROWS).map(({ dueOn, amount }) => [paper.date(dueOn), figure(amount, currency)]),
      total: [paper.table.together, figure(open.reduce((sum, { amount }) => sum + amount, 0), currency)] },
    'plan.count': open.length, 'plan.total': open.length === 0 ? null : money(open.reduce((sum, { amount }) => sum + amount, 0)),
    'payment.amount': account.payment === null ? null : money(account.payment.amount), 'payment.on': account.payment?.on ?? null, 'payment.method': account.payment === null ? null : paper.methods[account.payment.method] ?? paper.methods['OTHER'] ?? '',
    'settlement.amount': offer === null ? null : money(offer), 'settlement.until': asked['settlement.until'] ?? null, 'settlement.saves': offer === null ? null : money(balance - offer),
    'dispute.on': account.disputeOn, 'dispute.answer': asked['dispute.answer'] ?? null,
    'attorney.firm': account.review?.firm ?? null, 'attorney.name': account.review?.attorney ?? null, 'attorney.reviewedOn': account.review?.reviewedOn ?? null,
    'is.commercial': commercial, 'is.disputed': accounts.some(({ disputed }) => disputed), 'is.timeBarred': timeBarred.possible, 'is.tooOldToSue': timeBarred.known,
    'is.california': context.california, 'is.firstContact': account.firstContactAt === null,
    'is.validationPeriod': account.periodEndsOn !== null && account.periodEndsOn >= today, 'has.interest': account.entries.interest > 0, 'has.severalInvoices': due.length > 1, 'has.balance': balance > 0,
  };
}

const figure = (minor: number, currency: string): string => formatMoney({ minor, currency }, { show: 'none' });

const daysBetween = (from: BusinessDate, to: BusinessDate): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

function invoiceTable(due: readonly AccountToWrite['invoices'][number][], currency: string, several: boolean, owed: number, paper: PaperWords): MergeValue {
  const shown = due.length > MOST_ROWS ? due.slice(0, MOST_ROWS - 1) : due;
  const rest = due.slice(shown.length);
  const row = (number: string, account: string, dueOn: string, amount: number): string[] => [number, ...(several ? [account] : []), dueOn, figure(amount, currency)];
  const rows = shown.map((one) => row(one.number, one.account, paper.date(one.dueOn), one.owed));
  if (rest.length > 0) rows.push(row(paper.table.more(rest.length), '', '', rest.reduce((sum, one) => sum + one.owed, 0)));
  return { kind: 'TABLE', caption: paper.table.pastDue(currency), head: [paper.table.invoice, ...(several ? [paper.table.account] : []), paper.table.due, paper.table.owed], figures: [several ? 3 : 2], rows, total: row(paper.table.together, '', '', owed) };
}

function itemizationTable(figures: ValidationFigures | null, words: (minor: number) => string, { itemization: said, date }: PaperWords): MergeValue | null {
  if (figures === null) return null;
  const { itemizationOn, amountThen, interest, fees, payments, credits, amountNow } = figures;
  const since = itemizationOn === null ? said.then : date(itemizationOn);
  return {
    kind: 'TABLE', caption: '', head: [], figures: [1],
    rows: [[said.asOf(since), words(amountThen)], [said.interest, `+ ${words(interest)}`], [said.fees, `+ ${words(fees)}`],
      [said.paid, `− ${words(payments + credits)}`]],
    total: [said.total, words(amountNow)] };
}

