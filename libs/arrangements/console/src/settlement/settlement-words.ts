import type { SettlementStatus } from '@quittance/arrangements/domain';
import type { Tone } from '@quittance/ui';

const STATUS: Readonly<Record<SettlementStatus, { readonly label: string; readonly tone: Tone }>> = {
  PROPOSED: { label: 'Asks the client', tone: 'warn' },
  OPEN: { label: 'On plan', tone: 'info' },
  KEPT: { label: 'Kept', tone: 'ok' },
  VOID: { label: 'Void', tone: 'bad' },
  REFUSED: { label: 'Client refused', tone: 'mute' },
  CANCELLED: { label: 'Ended', tone: 'mute' },
};

interface Stated {
  readonly status: SettlementStatus;
  readonly next: { readonly dueOn: string } | null;
}

/** A settlement's state in a chip; one whose instalment falls due today, is late, or that is paid and waits to clear, says so. */
export function settlementState({ status, next }: Stated, today: string): { readonly label: string; readonly tone: Tone } {
  if (status !== 'OPEN') return STATUS[status];
  if (next === null) return { label: 'Paid, clearing', tone: 'info' };
  if (next.dueOn === today) return { label: 'Due today', tone: 'warn' };
  return next.dueOn < today ? { label: 'In its days of grace', tone: 'warn' } : STATUS.OPEN;
}

const HOW: Readonly<Record<string, string>> = { PORTAL: 'in the portal', PHONE: 'by telephone', EMAIL: 'by email', LETTER: 'by letter', MEETING: 'in person' };

/** By what right it stands: the contract's, or the client's own word. */
export function approvalWords({ approval, decidedName, status, askedBecause }: { approval: string | null; decidedName: string; status: SettlementStatus; askedBecause: string }): string {
  if (status === 'REFUSED') return `${decidedName} refused for the client`;
  if (approval === 'AUTHORITY') return 'Within the contract’s authority';
  return approval === null ? askedBecause : `${decidedName} agreed for the client ${HOW[approval] ?? ''}`.trim();
}
