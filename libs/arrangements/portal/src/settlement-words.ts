import type { MySettlementsQuery } from '@quittance/graphql/portal';
import { formatDate, formatMoney, type Tone } from '@quittance/ui';

export type SettlementView = MySettlementsQuery['settlements']['nodes'][number];

const STATE: Readonly<Record<SettlementView['status'], { readonly label: string; readonly tone: Tone }>> = {
  PROPOSED: { label: 'Needs you', tone: 'warn' },
  OPEN: { label: 'On plan', tone: 'info' },
  KEPT: { label: 'Kept', tone: 'ok' },
  VOID: { label: 'Void', tone: 'bad' },
  REFUSED: { label: 'You refused', tone: 'mute' },
  CANCELLED: { label: 'Ended', tone: 'mute' },
};

const HOW: Readonly<Record<string, string>> = { PORTAL: 'here', PHONE: 'by telephone', EMAIL: 'by email', LETTER: 'by letter', MEETING: 'in person' };

/** A settlement's state and what it means, as we say it to the client. */
export function settlementWords(it: Pick<SettlementView, 'status' | 'agreed' | 'owed' | 'received' | 'givenUp' | 'next' | 'instalments' | 'approval' | 'decidedName' | 'decidedOn'>): { label: string; tone: Tone; text: string; by: string } {
  const money = (minor: number): string => formatMoney({ minor, currency: it.agreed.currency });
  const on = it.decidedOn ? ` on ${formatDate(it.decidedOn)}` : '';
  const by = it.approval === 'AUTHORITY' ? 'Your contract lets us agree to it.' : it.approval === null ? '' : `${it.decidedName} agreed ${HOW[it.approval] ?? ''}${on}.`;
  const text = ((): string => {
    switch (it.status) {
      case 'PROPOSED': return `They would pay ${money(it.agreed.minor)} in ${it.instalments.length === 1 ? 'one payment' : `${it.instalments.length} instalments`}; ${money(it.owed.minor - it.agreed.minor)} would be given up, only after the last payment has cleared.`;
      case 'OPEN': return it.next ? `${money(it.received.minor)} of ${money(it.agreed.minor)} has come; ${money(it.next.left)} is due by ${formatDate(it.next.dueOn)}.` : 'All of it has come; it counts once the last payment has cleared.';
      case 'KEPT': return `${money(it.received.minor)} was paid, and ${money(it.givenUp.minor)} given up.`;
      case 'VOID': return `${money(it.received.minor)} came. The whole balance is owed again.`;
      case 'REFUSED': return `${it.decidedName} refused it${on}.`;
      case 'CANCELLED': return `${money(it.received.minor)} came before it ended. The whole balance is owed.`;
    }
  })();
  return { ...STATE[it.status], text, by };
}
