import { ChangeBalanceUseCase, ChangeStatusUseCase, DisputeUseCase, type StatusEvent } from '@quittance/accounts/server';
import type { AccountId, InvoiceId } from '@quittance/kernel';
import type { Maker } from './command';
import { BUCKETS } from './fee';
import { applyWaiting } from './paying';
import { balance, type Account, type Outcome } from './world';

const adjusting: Maker = ({ agency, people }, random, world) => {
  const account = random.of(world.accounts);
  const invoice = random.of(account.invoices);
  const kind = random.of(['ADJUSTMENT', 'CREDIT_NOTE'] as const);
  const bucket = kind === 'CREDIT_NOTE' ? 'PRINCIPAL' : random.of(BUCKETS);
  const owed = invoice.owed[bucket];
  const amount = kind === 'CREDIT_NOTE' ? random.int(1, 4_000) : random.chance(0.3) && owed > 0 ? -owed : (random.chance(0.5) ? 1 : -1) * random.int(1, 4_000);
  const change = kind === 'CREDIT_NOTE' ? -amount : amount;
  const input = { accountId: account.id as AccountId, version: account.version, invoiceId: invoice.id as InvoiceId, amount, reason: 'As the client says' };
  return {
    name: `${kind} ${amount} ${bucket} of ${account.id}`, keyed: true,
    run: (key) => agency.get(ChangeBalanceUseCase).execute(people[0], kind === 'CREDIT_NOTE' ? { ...input, key, kind } : { ...input, key, kind, bucket }),
    expect: () => {
      if (account.status === 'CLOSED') return 'ACCOUNT_CLOSED';
      if (owed + change < 0) return 'BELOW_ZERO';
      invoice.owed[bucket] += change;
      account.entered += change;
      return null;
    },
  };
};

const disputing: Maker = ({ agency, people }, random, world) => {
  const account = random.of(world.accounts);
  const invoice = random.chance(0.5) ? random.of(account.invoices) : null;
  const disputed = random.chance(0.1) ? (invoice ?? account).disputed : !(invoice ?? account).disputed;
  return {
    name: `${disputed ? 'dispute' : 'end the dispute'} of ${invoice?.id ?? account.id}`, keyed: false,
    run: () => agency.get(DisputeUseCase).execute(people[0], {
      accountId: account.id as AccountId, version: account.version, invoiceId: (invoice?.id ?? null) as InvoiceId | null, disputed, reason: 'The goods were late' }),
    expect: () => {
      const marked = invoice ?? account;
      if (marked.disputed === disputed) return 'ALREADY_SO';
      marked.disputed = disputed;
      if (!disputed) applyWaiting(world, account);
      return null;
    },
  };
};

const EVENTS: readonly Exclude<StatusEvent, { step: 'start' | 'afterPayment' }>[] = [
  { step: 'hold', reason: 'OTHER', until: null }, { step: 'release' }, { step: 'close', code: 'UNCOLLECTABLE' }, { step: 'close', code: 'SETTLED' }, { step: 'recall' }, { step: 'reopen' }, { step: 'reopen' }];

const changingStatus: Maker = ({ agency, people }, random, world) => {
  const account = random.of(world.accounts);
  const event = random.of(EVENTS);
  return {
    name: `${event.step} ${account.id}`, keyed: false,
    run: () => agency.get(ChangeStatusUseCase).execute(people[0], { accountId: account.id as AccountId, version: account.version, event }),
    expect: () => changeStatus(account, event),
  };
};

function changeStatus(account: Account, event: (typeof EVENTS)[number]): Outcome {
  const { status } = account;
  if (event.step === 'close' && event.code === 'SETTLED' && balance(account) > 0) return 'BALANCE_REMAINS';
  const allowed = event.step === 'reopen' ? status === 'CLOSED' : event.step === 'release' ? status === 'HOLD' : event.step === 'hold' ? status === 'NEW' || status === 'ACTIVE' : status !== 'CLOSED';
  if (!allowed) return 'TRANSITION_NOT_ALLOWED';
  const after = event.step === 'hold' ? 'HOLD' : event.step === 'release' || event.step === 'reopen' ? 'ACTIVE' : 'CLOSED';
  Object.assign(account, { status: after, closeCode: event.step === 'close' ? event.code : event.step === 'recall' ? 'RECALLED' : null });
  return null;
}

export const editCommands = { adjust: [3, adjusting], dispute: [5, disputing], status: [3, changingStatus] } as const satisfies Record<string, readonly [number, Maker]>;
