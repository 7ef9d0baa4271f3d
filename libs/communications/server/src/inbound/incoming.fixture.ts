import { randomUUID } from 'node:crypto';
import { askPermit, recordConsent, usePermit } from '@quittance/compliance/server';
import { ok, unwrap, type AccountId, type ContactPointId } from '@quittance/kernel';
import { bookAccount, bookClient, type BookAccount, type BookClient, type TestAgency } from '@quittance/testing';
import type { ContentFacts } from '@quittance/compliance/domain';

/** A debtor with an address or number on file. */
export interface Known extends BookAccount {
  readonly address: string;
  readonly pointId: string;
}

const CONTENT: ContentFacts = {
  language: 'en', disclosureLanguage: 'en', saysDebtCollector: true, saysAttempt: true, optOutLine: true, bareConfirmation: false, mentionsDebt: true, identifiesCaller: true, threatensSuit: false, discouragesDispute: false,
  payBy: null, amount: null, californiaNotice: true, validation: null, voicemail: null, envelope: null, social: null };

/** What the outside world sends to an agency, and what the agency had sent before. */
export class Incoming {
  private serial = 0;
  private client: BookClient | undefined;

  constructor(readonly agency: TestAgency) {}

  /** A debtor with one account and one address on file. */
  async known(channel: 'EMAIL' | 'TEXT' = 'EMAIL', address = channel === 'EMAIL' ? `debtor${++this.serial}@debtors.example` : `+1312555${String(1000 + ++this.serial)}`): Promise<Known> {
    this.client ??= await bookClient(this.agency.owner, 'CARROW');
    const account = await bookAccount(this.agency.owner, this.client, { debtor: `Debtor ${randomUUID().slice(0, 6)}`, timeZone: 'America/Chicago' });
    await this.agency.owner.query(`update debtor set region = 'IL' where id = $1`, [account.debtorId]);
    const pointId = await this.point(account.debtorId, channel, address);
    return { ...account, address, pointId };
  }

  async point(debtorId: string, channel: 'EMAIL' | 'TEXT', address: string): Promise<string> {
    const id = randomUUID();
    await this.agency.owner.query(`insert into contact_point (id, debtor_id, kind, value, value_normalised, source, observed_at) values ($1, $2, $3, $4, $4, 'CLIENT', '2026-01-01')`, [id, debtorId, channel === 'EMAIL' ? 'EMAIL' : 'PHONE', address]);
    return id;
  }

  /** We write to a debtor, on a permit. Returns the communication's id. */
  async sent(to: Known, text: string, channel: 'EMAIL' | 'TEXT' = 'EMAIL'): Promise<string> {
    const ctx = await this.agency.ctxFor('COLLECTOR');
    const id = randomUUID();
    unwrap(await this.agency.work.write(ctx, async (tx) => {
      unwrap(await recordConsent(tx, { debtorId: to.debtorId, kind: channel, address: to.address, source: 'CALL' }));
      const permit = unwrap(await askPermit(tx, { accountId: to.id as AccountId, contactPointId: to.pointId as ContactPointId, channel, purpose: 'COLLECT' }));
      const used = unwrap(await usePermit(tx, permit.id, CONTENT));
      await tx.query(
        `insert into communication (id, client_id, account_id, debtor_id, channel, direction, permit_id, contact_point_id, address, subject, body_text, status, queued_at, sent_at)
         values ($1, $2, $3, $4, $5, 'OUTBOUND', $6, $7, $8, 'Your account', $9, 'SENT', $10, $10)`, [id, to.clientId, to.id, to.debtorId, channel, used.id, to.pointId, used.address, text, tx.now]);
      return ok(null);
    }));
    return id;
  }

  /** An email as it comes in. */
  mail(from: string, body: string, headers: readonly string[] = []): Buffer {
    const given = headers.some((header) => /^message-id:/i.test(header)) ? [] : [`Message-ID: <m${++this.serial}@outside.example>`];
    return Buffer.from([`From: ${from}`, 'To: office@halden.example', ...(headers.some((header) => /^subject:/i.test(header)) ? [] : ['Subject: Re: Your account']), ...given, ...headers, ...(headers.some((header) => /^content-type:/i.test(header)) ? [] : ['Content-Type: text/plain; charset=utf-8']), '', body].join('\r\n'));
  }

  /** A delivery report on one of our messages. */
  bounce(communicationId: string, recipient: string, status: string, action = 'failed'): Buffer {
    return this.mail('Mail Delivery Subsystem <MAILER-DAEMON@mx.example>', [
      '--b', 'Content-Type: text/plain', '', 'It did not arrive.', '', '--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', '', `Final-Recipient: rfc822; ${recipient}`, `Action: ${action}`, `Status: ${status}`,
      `Diagnostic-Code: smtp; 550 ${status} User unknown`, '', '--b', 'Content-Type: text/rfc822-headers', '', `Message-ID: <${communicationId}@halden.example>`, 'Subject: Your account', '', '--b--', ''].join('\r\n'),
    ['Subject: Undelivered Mail Returned to Sender', 'Content-Type: multipart/report; report-type=delivery-status; boundary=b', 'Auto-Submitted: auto-replied']);
  }

  async rows<T extends object = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    return (await this.agency.owner.query<T>(sql, [...params])).rows;
  }
}
