import type { UserId } from '@quittance/kernel';
import type { OutgoingMail } from '@quittance/identity/server';
import type { Tx } from '@quittance/platform';
import type { OwnerOnFile } from './bank-detail-owners';

interface Notice {
  readonly ownerName: string;
  readonly contacts: OwnerOnFile['contacts'];
  readonly subject: string;
  readonly lines: readonly string[];
}

/** Tells those who were on file before the change: who steals a mailbox can't answer from the old one. Returns how many. */
export async function sendNotice(tx: Tx, mail: OutgoingMail, { contacts, subject, lines }: Notice): Promise<number> {
  const agency = await tx.maybeOne<{ name: string; phone: string }>('select name, phone from agency');
  const call = agency?.phone ? ` at ${agency.phone}` : '';
  for (const { userId, name, address } of contacts) {
    await mail.send(tx, {
      kind: 'BANK_DETAILS_NOTICE', userId: userId as UserId | null, recipientName: name, recipientAddress: address, subject, link: null,
      body: [`Dear ${name},`, '', ...lines, '', `If you do not know of this, call us${call} at once, and do not reply to this message.`, '', agency?.name ?? ''].join('\n') });
  }
  return contacts.length;
}
