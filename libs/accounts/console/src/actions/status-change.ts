import { CLOSE_CODES, HOLD_REASONS, type AccountStatus, type CloseCode, type HoldReason } from '@quittance/accounts/domain';
import type { Permission } from '@quittance/kernel';
import type { Option } from '@quittance/ui';

export type StatusStep = 'hold' | 'release' | 'close' | 'recall' | 'reopen';

interface StepWords {
  readonly label: string;
  /** On the drawer and its button. */
  readonly heading: string;
  readonly permission: Permission;
  readonly from: readonly AccountStatus[];
  /** What follows from it, with the account's number and the client's name filled in. */
  readonly consequence: (account: { number: string; debtorName: string; clientName: string }) => string;
  readonly done: string;
}

/** What may be done to an account's status, by whom, and from where. */
export const STATUS_STEPS: Readonly<Record<StatusStep, StepWords>> = {
  hold: {
    label: 'Hold', heading: 'Put on hold', permission: 'account.hold', from: ['NEW', 'ACTIVE'], done: 'is on hold',
    consequence: ({ debtorName, number }) => `Nobody contacts ${debtorName} about ${number} until the hold ends. It leaves the queue meanwhile.`,
  },
  release: { label: 'End hold', heading: 'End the hold', permission: 'account.hold', from: ['HOLD'], done: 'is active again', consequence: () => 'The account goes back to its desk.' },
  close: {
    label: 'Close', heading: 'Close the account', permission: 'account.close', from: ['NEW', 'ACTIVE', 'HOLD'], done: 'is closed',
    consequence: ({ clientName }) => `${clientName} sees it closed, with the code. Work stops; a payment that still arrives is taken and waits in suspense.`,
  },
  recall: {
    label: 'Recall', heading: 'Recall for the client', permission: 'account.recall', from: ['NEW', 'ACTIVE', 'HOLD'], done: 'is recalled',
    consequence: ({ clientName }) => `${clientName} takes the account back, whatever is owed. Work stops.`,
  },
  reopen: { label: 'Reopen', heading: 'Reopen the account', permission: 'account.reopen', from: ['CLOSED'], done: 'is open again', consequence: () => 'The account is active again and returns to its desk.' },
};

/** What of the steps a person may take now. */
export const possibleSteps = (status: AccountStatus, can: (permission: Permission) => boolean): StatusStep[] =>
  (Object.keys(STATUS_STEPS) as StatusStep[]).filter((step) => STATUS_STEPS[step].from.includes(status) && can(STATUS_STEPS[step].permission));

export const HOLD_OPTIONS: readonly Option<HoldReason>[] = (Object.keys(HOLD_REASONS) as HoldReason[]).map((value) => ({ value, label: HOLD_REASONS[value] }));

/** The codes to close with; those that say "paid" only where nothing is owed, and why not. Recalling is an action of its own. */
export const closeOptions = (owed: number): readonly Option<CloseCode>[] =>
  (Object.keys(CLOSE_CODES) as CloseCode[])
    .filter((code) => code !== 'RECALLED')
    .map((value) => ({ value, label: CLOSE_CODES[value].label, ...(CLOSE_CODES[value].settled && owed > 0 ? { disabled: true, sub: 'something is still owed' } : {}) }));
