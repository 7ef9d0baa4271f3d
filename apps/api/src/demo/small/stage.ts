import { AddNoteUseCase, AssignAccountsUseCase, ChangeBalanceUseCase, ChangeStatusUseCase, PreviewAssignmentQuery, RecordJudgmentUseCase, UploadDocumentUseCase, type ChangeStatus } from '@quittance/accounts/server';
import type { Bucket } from '@quittance/accounts/domain';
import type { INestApplicationContext } from '@nestjs/common';
import type { CallOutcome } from '@quittance/compliance/domain';
import { askPermit } from '@quittance/compliance/server';
import { permissionsOf } from '@quittance/identity/domain';
import { ok, unwrap, type AccountId, type BusinessDate, type ClientId, type CurrencyCode, type DeskId, type InvoiceId, type Result, type UserId } from '@quittance/kernel';
import { RecordPayment, ReportDirectPayment, ReversePayment, type RecordedPayment } from '@quittance/payments/server';
import { SystemClock, systemCtx, UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { RecordCallUseCase } from '@quittance/work-queues/server';
import { PDFDocument } from 'pdf-lib';
import type { DemoPerson } from '../demo-agency';

/** An account of the story as it is found by one of its invoices. */
export interface Staged {
  readonly id: AccountId;
  readonly clientId: ClientId;
  readonly currency: CurrencyCode;
  readonly balance: number;
  readonly version: number;
  readonly person: string;
  readonly invoices: readonly { readonly id: InvoiceId; readonly number: string }[];
}

/** From when everybody of the story may be called: ten in the morning in Los Angeles, evening in Prague. */
const CALLS_FROM = 2.2 * 3600;

/** Chicago is six hours behind in winter, five in summer; the story's days lie between nine and five either way. */
const FIRST_HOUR = 15;

/** Plays the story: moves the clock, and lets people act by the use cases their screens call. */
export class Stage {
  private readonly people = new Map<string, Ctx>();
  private today = '2026-01-01' as BusinessDate;
  private seconds = 0;
  private keys = 0;
  private days = 0;
  readonly system = systemCtx('demo', 'demo-story');

  constructor(private readonly app: INestApplicationContext) {
    // The story's own day, so that what is done at night does not look so.
    Object.assign(app.get(SystemClock), { now: () => this.instant() });
  }

  private instant(): Date {
    return new Date(Date.parse(`${this.today}T00:00:00Z`) + (FIRST_HOUR * 3600 + this.seconds) * 1000);
  }

  get<T>(token: new (...args: never[]) => T): T {
    return this.app.get(token) as T;
  }

  /** Begins a day. */
  day(date: BusinessDate): void {
    this.today = date;
    this.seconds = 120 + ((++this.days * 1277) % 9000);
  }

  /** Lets a few minutes pass. */
  private pass(): void {
    this.seconds = Math.min(this.seconds + 97, 4.9 * 3600);
  }

  /** Lets a person act from now on. */
  enter(key: string, { name, roles, clientIds = [] }: DemoPerson, userId: UserId): void {
    const kind = roles.includes('CLIENT_USER') ? ('client' as const) : ('agency' as const);
    this.people.set(key, { principal: { kind, userId, name, permissions: permissionsOf(roles), clientIds: clientIds as ClientId[] }, requestId: 'demo-story', ip: null, sessionHash: null });
  }

  as(key: string): Ctx {
    this.pass();
    return this.people.get(key) ?? fail(`nobody in the story is called ${key}`);
  }

  /** A new idempotency key. */
  key(): string {
    return `demo-small-${String(++this.keys).padStart(5, '0')}`;
  }

  read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.app.get(UnitOfWork).read(this.system, work);
  }

  /** For the few facts no screen enters. */
  async write(work: (tx: Tx) => Promise<unknown>): Promise<void> {
    unwrap(await this.app.get(UnitOfWork).write(this.system, async (tx) => ok(await work(tx))));
  }

  async account(invoiceNumber: string): Promise<Staged> {
    const row = await this.read((tx) => tx.maybeOne<Staged & Record<string, unknown>>(
      `select a.id, a.client_id as "clientId", a.currency, a.balance_minor as balance, a.version,
              coalesce((select p.person_name from contact_point p where p.debtor_id = a.debtor_id and p.person_name <> '' order by p.observed_at limit 1), '') as person,
              (select jsonb_agg(jsonb_build_object('id', x.id, 'number', x.number) order by x.due_date) from invoice x where x.account_id = a.id) as invoices
         from invoice i join account a on a.id = i.account_id where i.number = $1`, [invoiceNumber]));
    return row ?? fail(`no account has invoice ${invoiceNumber}`);
  }

  async note(who: string, account: Staged, body: string, clientSees = false): Promise<void> {
    unwrap(await this.get(AddNoteUseCase).execute(this.as(who), { accountId: account.id, body, clientSees }));
  }

  async call(who: string, account: Staged, call: { outcome: CallOutcome; note?: string; callBackOn?: BusinessDate; minutes?: number; promise?: { amount: number; dueOn: BusinessDate; graceDays: number } }): Promise<void> {
    const spoke = ['SPOKE_WITH_DEBTOR', 'PROMISED_TO_PAY', 'CALL_BACK_ASKED', 'SAYS_PAID', 'DISPUTES', 'REFUSES_TO_PAY'].includes(call.outcome);
    const phone = await this.read((tx) => tx.maybeOne<{ id: string }>(
      `select p.id from contact_point p join account a on a.debtor_id = p.debtor_id
        where a.id = $1 and p.kind = 'PHONE' and p.status in ('UNVERIFIED', 'RIGHT_PARTY') and not exists (select from contact_point s where s.supersedes_id = p.id) limit 1`, [account.id]));
    if (!phone) return this.note(who, account, call.note ?? 'No number to call.');
    this.seconds = Math.max(this.seconds, CALLS_FROM);
    const asked = await this.get(UnitOfWork).write(this.as(who), (tx) => askPermit(tx, { accountId: account.id, contactPointId: phone.id as never, channel: 'CALL', purpose: 'COLLECT' }));
    // Within a week of a conversation the debtor calls us, not we them; nobody leaves a voicemail then.
    const inbound = !asked.ok && asked.refusal.facts['gates'] === 'G3';
    if (inbound && !spoke) return;
    if (!inbound) unwrap(asked);
    unwrap(await this.get(RecordCallUseCase).execute(this.as(who), {
      accountId: account.id, direction: inbound ? 'INBOUND' : 'OUTBOUND', permitId: asked.ok ? asked.value.id : null, contactPointId: phone.id as never, personName: spoke ? account.person : '', outcome: call.outcome, connected: spoke || call.outcome === 'THIRD_PARTY' || call.outcome === 'WRONG_NUMBER',
      conversation: spoke, durationSeconds: spoke ? (call.minutes ?? 3) * 60 : null, accountsSpokenOf: [], callBackOn: call.callBackOn ?? null, note: call.note ?? null, promise: call.promise ?? null }, this.key()));
  }

  async pay(who: string, account: Staged, amount: number, method: string, kind: 'PU' | 'PC' = 'PU', reference = ''): Promise<RecordedPayment> {
    return unwrap(await this.get(RecordPayment).execute(this.as(who), { key: this.key(), accountId: account.id, kind, method, amount, currency: account.currency, receivedOn: this.today, reference }));
  }

  /** A client's user tells of a payment the client got itself. */
  async report(who: string, account: Staged, amount: number): Promise<void> {
    unwrap(await this.get(ReportDirectPayment).execute(this.as(who), { key: this.key(), accountId: account.id, amount, currency: account.currency, receivedOn: this.today, method: 'BANK_TRANSFER' }));
  }

  /** Keeps a one-page PDF with an account. */
  async document(who: string, account: Staged, kind: string, fileName: string, text: string): Promise<void> {
    const pdf = await PDFDocument.create();
    pdf.setTitle(fileName);
    pdf.addPage([420, 595]).drawText(text, { x: 40, y: 520, size: 11, lineHeight: 16 });
    const content = Buffer.from(await pdf.save());
    unwrap(await this.get(UploadDocumentUseCase).execute(this.as(who), {
      fields: { accountId: account.id, kind, visibility: 'CLIENT' }, fileName, size: content.length, head: content.subarray(0, 4096), content: async function* () { yield content; } }));
  }

  async returned(who: string, receiptId: string, reason: string): Promise<void> {
    unwrap(await this.get(ReversePayment).execute(this.as(who), { key: this.key(), receiptId, returnedOn: this.today, reason }));
  }

  async status(who: string, account: Staged, event: ChangeStatus['event'], note?: string): Promise<void> {
    unwrap(await this.get(ChangeStatusUseCase).execute(this.as(who), { accountId: account.id, version: account.version, event, note: note ?? null }));
  }

  async adjust(who: string, account: Staged, change: { bucket: Bucket; amount: number; reason: string; invoice?: number }): Promise<void> {
    const invoice = account.invoices[change.invoice ?? 0] ?? fail('the account has no such invoice');
    unwrap(await this.get(ChangeBalanceUseCase).execute(this.as(who), { kind: 'ADJUSTMENT', accountId: account.id, version: account.version, invoiceId: invoice.id, bucket: change.bucket, amount: change.amount, reason: change.reason, key: this.key() }));
  }

  async judgment(who: string, account: Staged, given: { judgedOn: string; court: string; reference: string; principal: number; costs: number; ratePpm: number }): Promise<void> {
    const { judgedOn, principal, costs, ...rest } = given;
    unwrap(await this.get(RecordJudgmentUseCase).execute(this.as(who), {
      ...rest, accountId: account.id, version: account.version, judgedOn: judgedOn as BusinessDate, amounts: { PRINCIPAL: principal, INTEREST: 0, FEES: 0, COSTS: costs },
      basis: 'ORDERED', region: '', compounding: 'NONE', order: null, note: '', key: this.key() }));
  }

  async credit(who: string, account: Staged, amount: number, reason: string): Promise<void> {
    const invoice = account.invoices[0] ?? fail('the account has no invoice');
    unwrap(await this.get(ChangeBalanceUseCase).execute(this.as(who), { kind: 'CREDIT_NOTE', accountId: account.id, version: account.version, invoiceId: invoice.id, amount, reason, key: this.key() }));
  }

  async assign(who: string, accountIds: readonly AccountId[], deskId: DeskId): Promise<void> {
    if (accountIds.length === 0) return;
    const assignment = { accountIds, deskIds: [deskId], deal: 'BY_COUNT' as const };
    const preview = unwrap(await this.get(PreviewAssignmentQuery).run(this.as(who), assignment));
    unwrap(await this.get(AssignAccountsUseCase).execute(this.as(who), { ...assignment, token: preview.token, key: this.key() }));
  }
}

/** The value, or an end of the demo that says where. */
export const done = <T>(result: Result<T>): T => unwrap(result);

function fail(message: string): never {
  throw new Error(message);
}
