import type { PlacementAge, PlacementStatus } from '@quittance/graphql/portal';

/** How a placement's state is told, with the tone of its chip. */
export const STATUS: Readonly<Record<PlacementStatus, { readonly label: string; readonly tone: 'ok' | 'warn' | 'bad' | 'info' | 'mute' }>> = {
  RECEIVED: { label: 'Waiting to be read', tone: 'info' }, READING: { label: 'Being checked', tone: 'info' }, NEEDS_ANSWERS: { label: 'Needs your answer', tone: 'warn' }, READY: { label: 'Ready to place', tone: 'warn' },
  COMMITTING: { label: 'Being placed', tone: 'info' }, COMMITTED: { label: 'Placed', tone: 'ok' }, FAILED: { label: 'Could not be read', tone: 'bad' }, CANCELLED: { label: 'Cancelled', tone: 'mute' },
};

export const AGES: Readonly<Record<PlacementAge, string>> = {
  NOT_DUE: 'Not due yet', TO_30: '1 to 30 days', TO_60: '31 to 60', TO_90: '61 to 90', TO_180: '91 to 180', TO_365: '181 to 365', OLDER: 'Older',
};

/** `1 account`, `3 accounts`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

/** A file offered for download by the browser itself. */
export function download(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

export const BARE_SAMPLE = 'customer,invoice,invoice date,due date,amount\r\nHalden & Roe Catering LLC,10234,2026-07-13,2026-08-12,1240.50\r\nCasa Verde Import Inc,10251,2026-08-01,2026-08-31,980.00\r\n';
export const FULL_SAMPLE = 'Customer,Customer number,Invoice,Invoice date,Due date,Open balance,Currency,Contact name,Email,Phone,Address,City,State,Postal code,Country,Tax number,Your reference\r\nHalden & Roe Catering LLC,C-100,10234,2026-07-13,2026-08-12,1240.50,USD,Ana Roe,ap@haldenroe.example,+1 312 555 0148,12 Lake St,Chicago,IL,60601,US,,HR-2026\r\n';
