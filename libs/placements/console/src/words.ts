import type { PlacementStatus } from '@quittance/graphql/agency';
import { outlookOf, type Outlook } from '@quittance/placements/domain';

interface Told {
  readonly label: string;
  readonly tone: 'ok' | 'warn' | 'bad' | 'info' | 'mute';
}

/** How a placement's state is told to staff, with the tone of its chip. */
const STATUS: Readonly<Record<PlacementStatus, Told>> = {
  RECEIVED: { label: 'Waiting to be read', tone: 'info' }, READING: { label: 'Being checked', tone: 'info' }, NEEDS_ANSWERS: { label: 'Needs answers', tone: 'warn' }, READY: { label: 'Checked, not placed', tone: 'warn' },
  COMMITTING: { label: 'Being placed', tone: 'info' }, COMMITTED: { label: 'Placed', tone: 'ok' }, FAILED: { label: 'Could not be read', tone: 'bad' }, CANCELLED: { label: 'Cancelled', tone: 'mute' },
};

const CHECKED: Readonly<Record<Outlook, Told>> = {
  PLACEABLE: STATUS.READY, ALL_PLACED_BEFORE: { label: 'All placed before', tone: 'mute' }, ALL_WRONG: { label: 'Every row needs correcting', tone: 'bad' },
  WRONG_OR_PLACED_BEFORE: { label: 'Nothing to place', tone: 'bad' }, NONE_OPEN: { label: 'Nothing open in it', tone: 'mute' },
};

/** The state of one placement: what is checked and comes to nothing is not said to be ready. */
export const stateOf = ({ status, summary }: { readonly status: PlacementStatus; readonly summary?: Parameters<typeof outlookOf>[0] | null }): Told =>
  status === 'READY' && summary ? CHECKED[outlookOf(summary)] : STATUS[status];

/** Why a checked file leaves nothing to place, and what to do about it. */
export function nothingToPlace(summary: Parameters<typeof outlookOf>[0] | null | undefined): string {
  if (!summary) return 'Nothing can be placed yet.';
  switch (outlookOf(summary)) {
    case 'ALL_PLACED_BEFORE':
      return 'All of it was placed before, so nothing is left to place. Cancel this placement; or take in below what is another invoice.';
    case 'WRONG_OR_PLACED_BEFORE':
      return 'What is right was placed before, the rest has something wrong. Download the rows to correct, or take in below what is another invoice.';
    case 'ALL_WRONG':
      return 'Every row has something wrong. Correct the columns if all say the same, or download the rows to correct.';
    default:
      return 'No item of the file is open. Correct the columns if an amount was taken for another one, or cancel this placement.';
  }
}
