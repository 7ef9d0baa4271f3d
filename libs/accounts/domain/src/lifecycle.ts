import { ok, refuse, transitions, type AccountId, type ClientId, type DomainEvent, type Result } from '@quittance/kernel';

/** NEW: placed, not worked yet. ACTIVE: being worked. HOLD: nobody contacts the debtor. CLOSED: with a code. */
export type AccountStatus = 'NEW' | 'ACTIVE' | 'HOLD' | 'CLOSED';
export type AccountStep = 'start' | 'hold' | 'release' | 'close' | 'reopen';

/** The life of an account. */
export const ACCOUNT_LIFECYCLE = transitions<AccountStatus, AccountStep>(
  {
    NEW: { start: 'ACTIVE', hold: 'HOLD', close: 'CLOSED' },
    ACTIVE: { hold: 'HOLD', close: 'CLOSED' },
    HOLD: { release: 'ACTIVE', close: 'CLOSED' },
    CLOSED: { reopen: 'ACTIVE' },
  },
  'account',
);

/** Why an account is held. */
export const HOLD_REASONS = {
  CLIENT_REQUEST: 'The client asked',
  DISPUTE: 'The debtor disputes the debt',
  DOCUMENTS_AWAITED: 'Waiting for documents',
  PAYMENT_AWAITED: 'Waiting for a payment to clear',
  LEGAL_ADVICE: 'Waiting for legal advice',
  OTHER: 'Other, see the note',
} as const;
export type HoldReason = keyof typeof HOLD_REASONS;

interface CloseCodeEntry {
  readonly label: string;
  /** Only possible with nothing left to pay. */
  readonly settled: boolean;
  /** Left out of the denominator of a NET recovery rate (M20). */
  readonly outsideNet: boolean;
}

/** Why an account is closed. RECALLED is what a recall closes with. */
export const CLOSE_CODES = {
  PAID_IN_FULL: { label: 'Paid in full', settled: true, outsideNet: false },
  SETTLED: { label: 'Settled in full', settled: true, outsideNet: false },
  RECALLED: { label: 'Recalled by the client', settled: false, outsideNet: true },
  CLIENT_REQUEST: { label: "Closed at the client's request", settled: false, outsideNet: true },
  UNCOLLECTABLE: { label: 'Uncollectable', settled: false, outsideNet: false },
  BANKRUPT: { label: 'Bankrupt', settled: false, outsideNet: true },
  OUT_OF_BUSINESS: { label: 'Out of business', settled: false, outsideNet: true },
  DECEASED: { label: 'Deceased', settled: false, outsideNet: false },
  DISPUTE_UPHELD: { label: 'Dispute upheld', settled: false, outsideNet: true },
  STATUTE_BARRED: { label: 'Out of time', settled: false, outsideNet: false },
  DUPLICATE: { label: 'Duplicate placement', settled: false, outsideNet: true },
  PLACED_IN_ERROR: { label: 'Placed in error', settled: false, outsideNet: true },
} as const satisfies Record<string, CloseCodeEntry>;
export type CloseCode = keyof typeof CLOSE_CODES;

/** The part of an account its lifecycle turns on. `reason` is a HoldReason on HOLD, a CloseCode when CLOSED, else null. */
export interface AccountState {
  readonly accountId: AccountId;
  readonly clientId: ClientId;
  readonly status: AccountStatus;
  readonly reason: HoldReason | CloseCode | null;
}

export interface AccountChange {
  readonly state: AccountState;
  readonly events: readonly DomainEvent[];
}

function move(state: AccountState, step: AccountStep, reason: AccountState['reason']): Result<AccountChange> {
  const next = ACCOUNT_LIFECYCLE.next(state.status, step);
  if (!next.ok) return next;
  const { clientId, accountId, status: from } = state;
  const payload = { from, to: next.value, code: reason };
  return ok({
    state: { ...state, status: next.value, reason },
    events: [{ type: 'account.statusChanged', clientId, accountId, payload }],
  });
}

/** First work on a new account. An account already active stays as it is, without an event. */
export const startWork = (state: AccountState): Result<AccountChange> =>
  state.status === 'ACTIVE' ? ok({ state, events: [] }) : move(state, 'start', null);

/** Puts an account on hold. Refuses TRANSITION_NOT_ALLOWED when held or closed. */
export const holdAccount = (state: AccountState, reason: HoldReason): Result<AccountChange> => move(state, 'hold', reason);

/** Ends a hold. */
export const releaseAccount = (state: AccountState): Result<AccountChange> => move(state, 'release', null);

/** Closes with a code. Refuses BALANCE_REMAINS where the code says paid and something is still owed (minor units). */
export function closeAccount(state: AccountState, code: CloseCode, owed: number): Result<AccountChange> {
  if (CLOSE_CODES[code].settled && owed > 0) {
    const { label } = CLOSE_CODES[code];
    return refuse('BALANCE_REMAINS', `"${label}" is not possible while something is owed. Adjust the balance first.`, { code, owed });
  }
  return move(state, 'close', code);
}

/** The client takes the account back: closed as RECALLED, whatever is owed. */
export const recallAccount = (state: AccountState): Result<AccountChange> => closeAccount(state, 'RECALLED', 0);

/** Opens a closed account again. */
export const reopenAccount = (state: AccountState): Result<AccountChange> => move(state, 'reopen', null);

/**
 * What a change of balance does to the status: a payment that leaves nothing closes as PAID_IN_FULL, and a returned
 * payment reopens an account closed as paid or settled. Otherwise nothing changes. Amounts in minor units.
 */
export function afterPayment(state: AccountState, owed: number): AccountChange {
  const paid = owed === 0 && state.status !== 'CLOSED';
  const owesAgain = owed > 0 && state.status === 'CLOSED' && (state.reason === 'PAID_IN_FULL' || state.reason === 'SETTLED');
  const change = paid ? closeAccount(state, 'PAID_IN_FULL', owed) : owesAgain ? reopenAccount(state) : null;
  return change?.ok ? change.value : { state, events: [] };
}
