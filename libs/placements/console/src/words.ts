import type { PlacementStatus } from '@quittance/graphql/agency';

/** How a placement's state is told to staff, with the tone of its chip. */
export const STATUS: Readonly<Record<PlacementStatus, { readonly label: string; readonly tone: 'ok' | 'warn' | 'bad' | 'info' | 'mute' }>> = {
  RECEIVED: { label: 'Waiting to be read', tone: 'info' }, READING: { label: 'Being checked', tone: 'info' }, NEEDS_ANSWERS: { label: 'Needs answers', tone: 'warn' }, READY: { label: 'Checked, not placed', tone: 'warn' },
  COMMITTING: { label: 'Being placed', tone: 'info' }, COMMITTED: { label: 'Placed', tone: 'ok' }, FAILED: { label: 'Could not be read', tone: 'bad' }, CANCELLED: { label: 'Cancelled', tone: 'mute' },
};

/** `1 account`, `3 accounts`. */
export const counted = (count: number, one: string): string => `${count.toLocaleString('en-US')} ${count === 1 ? one : `${one}s`}`;
