import type { PlacementAge, PlacementStatus } from '@quittance/graphql/portal';
import { outlookOf, type Outlook } from '@quittance/placements/domain';
import { counted } from '@quittance/ui';

interface Told {
  readonly label: string;
  readonly tone: 'ok' | 'warn' | 'bad' | 'info' | 'mute';
}

/** How a placement's state is told, with the tone of its chip. */
const STATUS: Readonly<Record<PlacementStatus, Told>> = {
  RECEIVED: { label: 'Waiting to be read', tone: 'info' }, READING: { label: 'Being checked', tone: 'info' }, NEEDS_ANSWERS: { label: 'Needs your answer', tone: 'warn' }, READY: { label: 'Ready to place', tone: 'warn' },
  COMMITTING: { label: 'Being placed', tone: 'info' }, COMMITTED: { label: 'Placed', tone: 'ok' }, FAILED: { label: 'Could not be read', tone: 'bad' }, CANCELLED: { label: 'Cancelled', tone: 'mute' },
};

const CHECKED: Readonly<Record<Outlook, Told>> = {
  PLACEABLE: STATUS.READY, ALL_PLACED_BEFORE: { label: 'All placed before', tone: 'mute' }, ALL_WRONG: { label: 'Every row needs correcting', tone: 'bad' },
  WRONG_OR_PLACED_BEFORE: { label: 'Nothing to place', tone: 'bad' }, NONE_OPEN: { label: 'Nothing open in it', tone: 'mute' },
};

/** The state of one placement: what is checked and comes to nothing is not said to be ready. */
export const stateOf = ({ status, summary }: { readonly status: PlacementStatus; readonly summary?: Parameters<typeof outlookOf>[0] | null }): Told =>
  status === 'READY' && summary ? CHECKED[outlookOf(summary)] : STATUS[status];

export const AGES: Readonly<Record<PlacementAge, string>> = {
  NOT_DUE: 'Not due yet', TO_30: '1 to 30 days', TO_60: '31 to 60', TO_90: '61 to 90', TO_180: '91 to 180', TO_365: '181 to 365', OLDER: 'Older',
};

const every = (rows: number): string => (rows === 1 ? 'Its only row' : rows === 2 ? 'Both rows' : `All ${counted(rows, 'row')}`);

/** Why a checked file leaves nothing to place, and what to do about it. */
export function nothingToPlace(summary: { readonly accounts: number; readonly refused: number; readonly duplicates: number }): { readonly heading: string; readonly todo: string } {
  const [wrong, twins] = [counted(summary.refused, 'row'), counted(summary.duplicates, 'row')];
  switch (outlookOf(summary)) {
    case 'ALL_PLACED_BEFORE':
      return { heading: 'Nothing to place: all of it was placed before', todo: `${every(summary.duplicates)} ${summary.duplicates === 1 ? 'looks' : 'look'} like an invoice placed already. Cancel this placement; or, where one is another invoice, take it in under Likely duplicates.` };
    case 'WRONG_OR_PLACED_BEFORE':
      return { heading: 'Nothing to place as it is', todo: `${twins} ${summary.duplicates === 1 ? 'was' : 'were'} placed before, and ${wrong} ${summary.refused === 1 ? 'has' : 'have'} something wrong. Correct those under Not accepted, or download them, correct them and send them again.` };
    case 'ALL_WRONG':
      return { heading: 'Nothing to place as it is', todo: `${every(summary.refused)} ${summary.refused === 1 ? 'has' : 'have'} something wrong, and each says what. Correct them under Not accepted, look at the columns if all say the same, or send another file.` };
    default:
      return { heading: 'Nothing to place: no item is open', todo: 'Only titles, totals, closed items or credits were found. Send a list with open invoices, or look at the columns if an amount was taken for another one.' };
  }
}

export const BARE_SAMPLE = 'customer,invoice,invoice date,due date,amount\r\nHalden & Roe Catering LLC,10234,2026-07-13,2026-08-12,1240.50\r\nCasa Verde Import Inc,10251,2026-08-01,2026-08-31,980.00\r\n';
export const FULL_SAMPLE = 'Customer,Customer number,Invoice,Invoice date,Due date,Open balance,Currency,Contact name,Email,Phone,Address,City,State,Postal code,Country,Tax number,Your reference,Placement type,Last payment date,Default date,Charge-off date,Date of first delinquency\r\nHalden & Roe Catering LLC,C-100,10234,2026-07-13,2026-08-12,1240.50,USD,Ana Roe,ap@haldenroe.example,+1 312 555 0148,12 Lake St,Chicago,IL,60601,US,,HR-2026,First,2026-06-30,2026-08-12,,2026-08-12\r\n';
