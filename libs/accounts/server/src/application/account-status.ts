import { formatDate, ok, type BusinessDate, type Result } from '@quittance/kernel';
import {
  afterPayment, closeAccount, CLOSE_CODES, HOLD_REASONS, holdAccount, recallAccount, releaseAccount, reopenAccount, startWork,
  type AccountChange, type AccountState as LifecycleState, type CloseCode, type HoldReason,
} from '@quittance/accounts/domain';
import type { Tx } from '@quittance/platform';
import type { AccountState } from './account-state';
import { chargeWithdrawal, giveWithdrawalBack } from '../account-fees/withdrawal-fee';
import { recordActivity, type ActivityKind } from './activity';

/** What happens to an account's status. */
export type StatusEvent =
  | { readonly step: 'start' }
  | { readonly step: 'hold'; readonly reason: HoldReason; readonly until: BusinessDate | null }
  | { readonly step: 'release' }
  | { readonly step: 'close'; readonly code: CloseCode }
  | { readonly step: 'recall' }
  | { readonly step: 'reopen' }
  /** After any posting of a payment or its return: closes what is paid in full, reopens what owes again. */
  | { readonly step: 'afterPayment' };

/**
 * Moves an account by the lifecycle of accounts/domain, writes the line of the timeline and emits account.statusChanged.
 * A recall charges the withdrawal fee of the account's terms, opening it again gives it back. `account` is a state loaded with a lock, its `balanceMinor` what is owed now. The version goes up with every change but the start of work.
 * Refuses TRANSITION_NOT_ALLOWED and BALANCE_REMAINS.
 * @param note the person's own words, kept with the line for the agency
 */
export async function changeAccountStatus(tx: Tx, account: AccountState, event: StatusEvent, note = ''): Promise<Result<AccountState>> {
  const change = decide(account, event);
  if (!change.ok) return change;
  if (change.value.events.length === 0) return ok(account);
  const after = stateAfter(account, change.value, event);
  await tx.query(
    `update account set status = $2, status_reason = $3, close_code = $4, hold_until = $5, closed_at = $6, version = $7 where id = $1`,
    [account.id, after.status, after.statusReason, after.closeCode, after.holdUntil, after.status === 'CLOSED' ? tx.now : null, after.version]);
  const line = lineFor(change.value, event, after);
  if (line) {
    await recordActivity(tx, {
      accountId: account.id, clientId: account.clientId, debtorId: account.debtorId, kind: line.kind, visibility: 'CLIENT', body: line.body,
      facts: { from: account.status, to: after.status, code: change.value.state.reason, until: after.holdUntil, version: after.version } });
  }
  if (note !== '') {
    await recordActivity(tx, { accountId: account.id, clientId: account.clientId, debtorId: account.debtorId, kind: 'NOTE', body: note });
  }
  for (const emitted of change.value.events) await tx.emit(emitted);
  const charged = event.step === 'recall' ? await chargeWithdrawal(tx, account) : account.closeCode === 'RECALLED' ? await giveWithdrawalBack(tx, account) : ok(null);
  return charged.ok ? ok(after) : charged;
}

function decide(account: AccountState, event: StatusEvent): Result<AccountChange> {
  const state: LifecycleState = {
    accountId: account.id, clientId: account.clientId, status: account.status,
    reason: account.status === 'CLOSED' ? account.closeCode : account.statusReason === '' ? null : account.statusReason };
  switch (event.step) {
    case 'start': return startWork(state);
    case 'hold': return holdAccount(state, event.reason);
    case 'release': return releaseAccount(state);
    case 'close': return closeAccount(state, event.code, account.balanceMinor);
    case 'recall': return recallAccount(state);
    case 'reopen': return reopenAccount(state);
    case 'afterPayment': return ok(afterPayment(state, account.balanceMinor));
  }
}

const stateAfter = (account: AccountState, { state }: AccountChange, event: StatusEvent): AccountState => ({
  ...account,
  status: state.status,
  statusReason: state.status === 'HOLD' ? (state.reason as HoldReason) : '',
  closeCode: state.status === 'CLOSED' ? (state.reason as CloseCode) : null,
  holdUntil: event.step === 'hold' ? event.until : null,
  // Beginning work takes nothing back that another person may be deciding.
  version: event.step === 'start' ? account.version : account.version + 1,
});

function lineFor({ state }: AccountChange, event: StatusEvent, after: AccountState): { kind: ActivityKind; body: string } | undefined {
  if (event.step === 'start') return undefined;
  if (state.status === 'HOLD') return { kind: 'HOLD', body: `On hold${after.holdUntil === null ? '' : ` until ${formatDate(after.holdUntil)}`}: ${HOLD_REASONS[state.reason as HoldReason].toLowerCase()}` };
  if (state.status === 'CLOSED') return { kind: event.step === 'recall' ? 'RECALLED' : 'CLOSED', body: `Closed: ${CLOSE_CODES[state.reason as CloseCode].label.toLowerCase()}` };
  return event.step === 'release' ? { kind: 'RELEASE', body: 'Hold ended, work goes on' } : { kind: 'REOPENED', body: 'Reopened, work goes on' };
}
