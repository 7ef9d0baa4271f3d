import type { TakeoverFieldsFragment, TakeoverFileKind, TakeoverStatus } from '@quittance/graphql/agency';
import { formatMoney } from '@quittance/ui';

type Figure = TakeoverFieldsFragment['figures'][number];

/** How a takeover's state is told, with the tone of its chip. */
export const TAKEOVER_STATUS: Readonly<Record<TakeoverStatus, { readonly label: string; readonly tone: 'ok' | 'warn' | 'bad' | 'info' | 'mute' }>> = {
  OPEN: { label: 'Waits for files', tone: 'info' }, READING: { label: 'Being read', tone: 'info' }, CHECKED: { label: 'Compared', tone: 'warn' }, SUBMITTED: { label: 'Waits for a second person', tone: 'warn' },
  COMMITTED: { label: 'Taken over', tone: 'ok' }, ABANDONED: { label: 'Abandoned', tone: 'mute' },
};

export const FILE_WORDS: Readonly<Record<TakeoverFileKind, { readonly label: string; readonly what: string; readonly needed: boolean }>> = {
  ACCOUNTS: { label: 'Accounts', what: 'A row for each invoice: its account, debtor, placed amount and what is open by bucket, collected and commission to date.', needed: true },
  PAYMENTS: { label: 'Payments', what: 'A row for each payment: date, amount, to whom, its commission, and whether it was remitted.', needed: false },
  NOTES: { label: 'Notes', what: 'A row for each note, to stand on the account’s timeline.', needed: false },
  FEE_INVOICES: { label: 'Fee invoices', what: 'A row for each invoice of yours that a client has not paid: number, dates and what is open. Its commission is in payments marked remitted.', needed: false },
  TRIAL_BALANCE: { label: 'Trial balance', what: 'A row for each client and currency, and one for the trust bank account, as the old system states them.', needed: true },
};

export const FIGURES: Readonly<Record<string, string>> = {
  ACCOUNTS: 'Accounts', OPEN: 'Open balance', COLLECTED: 'Collected to date', FEES: 'Commission to date', TRUST: 'Trust held', UNREMITTED: 'Unremitted collections', UNREMITTED_FEES: 'Unremitted commission', FEE_INVOICES: 'Fee invoices open', BANK: 'Trust bank account' };

/** An amount of a figure: money, or a number of accounts. */
export const figureAmount = (amount: number | null, { figure, currency }: Pick<Figure, 'figure' | 'currency'>): string =>
  amount === null ? 'not stated' : figure === 'ACCOUNTS' ? amount.toLocaleString('en-US') : formatMoney({ minor: amount, currency });

export const ties = ({ stated, found }: Pick<Figure, 'stated' | 'found'>): boolean => stated === found;

/** Figures by whose they are, in the order given. */
export function byWhom(figures: readonly Figure[]): { readonly name: string; readonly figures: readonly Figure[] }[] {
  return [...Map.groupBy(figures, ({ clientName, currency }) => `${clientName ?? 'Trust bank account'}, ${currency}`)].map(([name, own]) => ({ name, figures: own }));
}

export const ANSWERS: Readonly<Record<string, string>> = { DMY: 'The day first: 31/01/2026', MDY: 'The month first: 01/31/2026', YMD: 'The year first: 2026-01-31', POINT: 'A decimal point: 1,234.56', COMMA: 'A decimal comma: 1.234,56' };
