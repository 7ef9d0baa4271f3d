import { initialPriority, openTakenOver, type TakenOverAccount, type TakenOverActivity } from '@quittance/accounts/server';
import { settleDebtors } from '@quittance/debtors/server';
import { bucketAmounts, NO_HISTORY, takenOverFee, type FeeHistory } from '@quittance/fees/domain';
import { postMany } from '@quittance/ledger/server';
import { daysBetween, formatDate, moneyInWords, ok, refuse, type AccountId, type DebtorId, type InvoiceId, type LedgerTransactionId, type ReceiptId, type Result } from '@quittance/kernel';
import { takenOverPostings } from '@quittance/payments/domain';
import { holdsUntil, storeTakenOver, type TakenOverReceipt } from '@quittance/payments/server';
import { heldNow, type HeldNow, type TakenAccount, type TakenPayment } from '@quittance/placements/domain';
import type { ContractVersionRow } from '@quittance/clients/server';
import type { ResolvedTerms } from '@quittance/fees/domain';
import type { Tx } from '@quittance/platform';
import type { Plan, PlannableRow } from '../application/plan-accounts';
import { NOT_FOR_BUSINESS } from '../application/stage-accounts';
import { stageDebtors } from '../application/stage-debtors';
import { leanRow } from '../persistence/incoming-rows';
import { placeOf, termsTakenOver, type ClientTakenOver } from './plan-takeover';
import { noteTexts } from './read-takeover';
import type { TakeoverRecord } from './takeover-record';

const CHUNK = 500;

interface Opening {
  readonly takeover: TakeoverRecord;
  readonly client: ClientTakenOver;
  readonly debtors: ReadonlyMap<string, DebtorId>;
}

/** A payment with the ids it gets here. */
interface PreparedPayment {
  readonly receipt: Omit<TakenOverReceipt, 'transactionId'>;
  readonly held: HeldNow;
  readonly entries: TakenOverAccount['entries'];
}

/** Opens the accounts of one client with everything that came before, and the books with what is still to be settled. */
export async function openBook(tx: Tx, takeover: TakeoverRecord, client: ClientTakenOver, accounts: readonly TakenAccount[]): Promise<Result<number>> {
  const debtors = await debtorsOf(tx, client, accounts);
  for (let at = 0; at < accounts.length; at += CHUNK) {
    const opened = await openSome(tx, { takeover, client, debtors }, accounts.slice(at, at + CHUNK));
    if (!opened.ok) return opened;
  }
  return ok(accounts.length);
}

/** The debtors' own matching, as a placement does it. */
async function debtorsOf(tx: Tx, client: ClientTakenOver, accounts: readonly TakenAccount[]): Promise<Map<string, DebtorId>> {
  const rowOf = (account: TakenAccount): PlannableRow => {
    const { first } = account;
    const place = placeOf(account, client.country);
    return leanRow({ n: first.n, customer: first.customer, customerKey: first.customerKey, kind: 'INVOICE', invoiceNumber: first.invoiceNumber, invoiceDate: first.invoiceDate, dueDate: first.dueDate, minor: first.original, currency: first.currency }, {
      ...Object.fromEntries(Object.entries(first.contact).filter(([, value]) => value !== null)), placeCountry: place.country, ...(isPerson(account) ? { debtorClass: 'NATURAL_PERSON' as const } : {}), ...(place.region === null ? {} : { placeRegion: place.region }) });
  };
  // Of a plan, the debtors' staging reads these alone.
  const plan = { accounts: accounts.map((account) => ({ account: { debtorKey: keyOf(account), invoices: [{ row: rowOf(account) }] } })) } as unknown as Plan;
  await stageDebtors(tx, plan);
  await settleDebtors(tx, client.id, tx.ctx.principal.userId);
  const found = new Map((await tx.query<{ key: string; debtor_id: DebtorId }>('select key, debtor_id from incoming_debtor')).map(({ key, debtor_id }) => [key, debtor_id]));
  await tx.query('drop table incoming_debtor; drop table incoming_contact');
  return found;
}

const isPerson = ({ first }: TakenAccount): boolean => first.debtorClass === 'NATURAL_PERSON';

/** Companies are one by their name; people who share one are told apart by what else is known of them. */
const keyOf = (account: TakenAccount): string => `name:${account.first.customerKey}${isPerson(account) ? ` ${account.number}` : ''}`;

async function openSome(tx: Tx, opening: Opening, accounts: readonly TakenAccount[]): Promise<Result<null>> {
  const prepared: { account: TakenOverAccount; payments: PreparedPayment[] }[] = [];
  const texts = await noteTexts(tx, opening.takeover.id, accounts.flatMap(({ notes }) => notes.map(({ n }) => n)));
  for (const account of accounts) {
    const terms = termsTakenOver(account, opening.client, opening.takeover);
    if (!terms.ok) return terms;
    const made = prepare(tx, { ...opening, texts }, account, terms.value);
    if (!made.ok) return made;
    prepared.push(made.value);
  }
  await openTakenOver(tx, opening.client.id, opening.takeover.id, prepared.map(({ account }) => account));
  const payments = prepared.flatMap((one) => one.payments);
  const posted = await postMany(tx, payments.map(({ receipt, held }) => ({
    kind: 'TAKEN_OVER' as const, effectiveOn: opening.takeover.asOf, sourceKind: 'receipt', sourceId: receipt.id, postings: takenOverPostings({ clientId: opening.client.id, currency: receipt.currency as never }, held),
    description: `Taken over from ${opening.takeover.system}: payment of ${formatDate(receipt.receivedOn)} not remitted yet` })));
  if (!posted.ok) return posted;
  await storeTakenOver(tx, opening.client.id, opening.takeover.id, payments.map(({ receipt }, index): TakenOverReceipt => ({ ...receipt, transactionId: posted.value[index] as LedgerTransactionId | null })));
  return ok(null);
}

function prepare(tx: Tx, { takeover, debtors, texts }: Opening & { readonly texts: ReadonlyMap<number, string> }, account: TakenAccount, { version, terms }: { version: ContractVersionRow; terms: ResolvedTerms }): Result<{ account: TakenOverAccount; payments: PreparedPayment[] }> {
  const { first, currency, invoices } = account;
  const debtorId = debtors.get(keyOf(account));
  if (!debtorId) throw new Error(`no debtor for ${keyOf(account)}`);
  const id = tx.newId<AccountId>();
  const ids = invoices.map(() => tx.newId<InvoiceId>());
  const invoiceId = (index: number): InvoiceId => ids[index] as InvoiceId;
  const payments: PreparedPayment[] = [];
  let history: FeeHistory = NO_HISTORY;
  for (const [index, payment] of account.payments.entries()) {
    const made = paymentOf(tx, { accountId: id, debtorId, currency, version, terms, history, n: index + 1, invoiceId, system: takeover.system }, payment);
    if (!made.ok) return refuse(made.refusal.code, `Account ${account.number}: ${made.refusal.message}`, made.refusal.facts);
    payments.push(made.value.payment);
    history = made.value.history;
  }
  const changes = account.changes.map(({ invoice, bucket, minor, kind, on }) => ({
    id: tx.newId(), invoiceId: invoiceId(invoice), bucket, amount: minor, kind, reason: kind === 'CHARGE' ? `Charged in ${takeover.system}` : `Adjusted in ${takeover.system} before it was taken over`, effectiveOn: on }));
  return ok({
    payments,
    account: {
      id, debtorId, currency, ...classOf(account), clientReference: first.contact.clientReference ?? account.number, placedOn: first.placedOn, interestSince: takeover.asOf, oldestDueOn: invoices[0]?.dueDate ?? first.dueDate,
      priority: initialPriority(account.open, daysBetween(invoices[0]?.dueDate ?? first.dueDate, tx.today)), placed: account.original, balance: account.open,
      status: first.status === 'CLOSED' ? 'CLOSED' : first.status === 'HOLD' ? 'HOLD' : 'ACTIVE', statusReason: first.status === 'HOLD' ? `On hold in ${takeover.system}` : '', disputed: first.status === 'DISPUTED',
      contractVersionId: version.id, resolved: terms,
      invoices: invoices.map(({ invoiceNumber, invoiceDate, dueDate, original }, index) => ({ id: invoiceId(index), number: invoiceNumber, invoiceDate, dueDate, amount: original, description: '' })),
      entries: [
        ...invoices.map(({ original, placedOn }, index) => ({ id: tx.newId(), invoiceId: invoiceId(index), bucket: 'PRINCIPAL', amount: original, kind: 'PLACED' as const, reason: '', effectiveOn: placedOn })),
        ...payments.flatMap(({ entries }) => entries), ...changes],
      activities: story(account, takeover, texts),
    },
  });
}

interface PaymentFacts {
  readonly accountId: AccountId;
  readonly debtorId: DebtorId;
  readonly currency: string;
  readonly version: ContractVersionRow;
  readonly terms: ResolvedTerms;
  readonly history: FeeHistory;
  readonly n: number;
  readonly invoiceId: (index: number) => InvoiceId;
  readonly system: string;
}

function paymentOf(tx: Tx, facts: PaymentFacts, payment: TakenPayment): Result<{ payment: PreparedPayment; history: FeeHistory }> {
  const { accountId, debtorId, currency, version, invoiceId } = facts;
  const buckets = { PRINCIPAL: 0, INTEREST: 0, FEES: 0, COSTS: 0 };
  for (const { bucket, minor } of payment.applications) buckets[bucket] += minor;
  const fee = takenOverFee(facts.terms, facts.history, { amount: bucketAmounts(buckets), fee: payment.fee, receivedOn: payment.on });
  if (!fee.ok) return fee;
  const id = tx.newId<ReceiptId>();
  const held = heldNow(payment, version.terms.remittance.mode !== 'GROSS');
  const method = payment.line?.method ?? 'OTHER';
  const reason = payment.line ? `Paid in ${facts.system}` : `Collected in ${facts.system} before the payments that are listed`;
  const entries = payment.applications.map(({ invoice, bucket, minor }) => ({ id: tx.newId(), invoiceId: invoiceId(invoice), bucket, amount: -minor, kind: 'PAYMENT' as const, sourceId: id, reason, effectiveOn: payment.on }));
  return ok({
    history: fee.value.history,
    payment: {
      held, entries,
      receipt: {
        id, accountId, debtorId, kind: payment.kind, method, amount: payment.minor, currency, receivedOn: payment.on, reference: payment.line?.reference ?? reason.slice(0, 200), payer: payment.line?.payer ?? '',
        takenOver: payment.line ? 'PAYMENT' : 'SUM', holdsUntil: held.trust > 0 ? holdsUntil(version.terms, method as never, payment.on) : null,
        applications: payment.applications.map(({ invoice, bucket, minor }, index) => ({ invoiceId: invoiceId(invoice), bucket, amount: minor, debtEntryId: entries[index]?.id ?? '' })),
        n: facts.n, working: fee.value.working, trust: held.trust, receivable: held.receivable,
      },
    },
  });
}

function story(account: TakenAccount, { system, number }: TakeoverRecord, texts: ReadonlyMap<number, string>): TakenOverActivity[] {
  const { first, currency } = account;
  const facts = { takenOver: number, system, account: account.number };
  const paid = account.payments.map(({ line, on, kind, minor }): TakenOverActivity => ({
    kind: 'PAYMENT', visibility: 'CLIENT', on, facts: { ...facts, kind, applied: minor, currency },
    body: line ? `${kind === 'PC' ? 'Paid to the client' : 'Payment'}: ${moneyInWords(minor, currency)}, as recorded in ${system}.` : `${moneyInWords(minor, currency)} collected in ${system} before the payments that are listed.` }));
  return [
    { kind: 'PLACED', visibility: 'CLIENT', on: first.placedOn, facts: { ...facts, minor: account.original, currency, invoices: account.invoices.length }, body: `Placed; taken over from ${system}, where it was account ${account.number}` },
    ...paid,
    ...account.notes.map(({ n, notedOn, author }): TakenOverActivity => ({ kind: 'NOTE', visibility: 'AGENCY', on: notedOn, facts, body: `${author === '' ? system : `${author}, in ${system}`}: ${texts.get(n) ?? ''}` })),
  ];
}

/** A person's debt counts as a consumer's until somebody says what it was made for. */
const classOf = (account: TakenAccount): Pick<TakenOverAccount, 'class' | 'classReason'> => (isPerson(account)
  ? { class: 'CONSUMER', classReason: `${account.first.classReason} ${NOT_FOR_BUSINESS}` }
  : { class: 'COMMERCIAL_ENTITY', classReason: account.first.classReason });
