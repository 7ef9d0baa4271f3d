import * as fc from 'fast-check';
import { addressIsBad, readDeliveryReport } from './delivery-report';

const report = (fields: string, original = 'Message-ID: <0190-c1@mail.halden.example>\r\nSubject: Your account\r\n', encoding = ''): string => [
  'From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example>', 'To: collections@halden.example', 'Subject: Undelivered Mail Returned to Sender', 'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=delivery-status;', '\tboundary="b=_1"', '', 'This is a MIME-encapsulated message.', '', '--b=_1', 'Content-Type: text/plain', '', 'It did not arrive.', '',
  '--b=_1', 'Content-Type: message/delivery-status', ...(encoding === '' ? [] : [`Content-Transfer-Encoding: ${encoding}`]), '', fields, '', '--b=_1', 'Content-Type: message/rfc822', '', original, '', '--b=_1--', ''].join('\r\n');

const FIELDS = (action: string, status: string, diagnostic: string): string =>
  ['Reporting-MTA: dns; mx.example', 'Arrival-Date: Tue, 24 Nov 2026 09:12:00 -0600', '', 'Final-Recipient: rfc822; Dana@Ruiz.example', `Action: ${action}`, `Status: ${status}`, `Diagnostic-Code: smtp; ${diagnostic}`].join('\r\n');

describe('a delivery report', () => {
  it('says who did not get which message, and why', () => {
    expect(readDeliveryReport(report(FIELDS('failed', '5.1.1', '550 5.1.1 <dana@ruiz.example>: Recipient address\r\n rejected: User unknown')))).toEqual({
      messageId: '0190-c1@mail.halden.example',
      recipients: [{ recipient: 'dana@ruiz.example', action: 'FAILED', status: '5.1.1', diagnostic: '550 5.1.1 <dana@ruiz.example>: Recipient address rejected: User unknown' }] });
  });

  it.each([
    ['failed', '5.1.1', 'User unknown', true], ['failed', '5.1.10', 'Recipient not found', true], ['failed', '5.2.1', 'mailbox disabled', true], ['failed', '5.0.0', 'unknown user', true],
    ['failed', '5.2.2', 'mailbox full', false], ['failed', '5.7.1', 'message refused by policy: address rejected', false], ['delayed', '4.4.1', 'connection timed out', false], ['delivered', '2.0.0', 'delivered', false],
  ])('%s %s (%s): the address is bad: %s', (action, status, diagnostic, bad) => {
    const recipient = readDeliveryReport(report(FIELDS(action, status, diagnostic)))?.recipients[0];
    expect(recipient && addressIsBad(recipient)).toBe(bad);
  });

  it('reads encoded parts, several recipients and none', () => {
    expect(readDeliveryReport(report(Buffer.from(FIELDS('failed', '5.1.1', 'x')).toString('base64'), undefined, 'base64'))?.recipients).toHaveLength(1);
    expect(readDeliveryReport(report(`${FIELDS('failed', '5.1.1', 'x')}\r\n\r\nFinal-Recipient: rfc822; b@x.example\r\nAction: delayed\r\nStatus: 4.2.2`))?.recipients.map(({ action }) => action)).toEqual(['FAILED', 'DELAYED']);
    expect(readDeliveryReport(report('nothing to read'))).toEqual({ messageId: '0190-c1@mail.halden.example', recipients: [] });
  });

  it('reads older servers’ words', () => {
    expect(readDeliveryReport('From: MAILER-DAEMON@qmail.example\nSubject: failure notice\n\nHi. This is the qmail-send program.\n<dana@ruiz.example>:\n550 5.1.1 no such user\n\n--- Below this line is a copy of the message.\n\nMessage-ID: <0190-c1@mail.halden.example>\n'))
      .toEqual({ messageId: '0190-c1@mail.halden.example', recipients: [{ recipient: 'dana@ruiz.example', action: 'FAILED', status: '5.1.1', diagnostic: '550 5.1.1 no such user' }] });
  });

  it.each(['From: dana@ruiz.example\nSubject: Undelivered\n\n550 me', 'From: mailer-daemon@x.example\nSubject: Newsletter\n\n<a@b.example> 550', ''])('is not one: %j', (raw) => expect(readDeliveryReport(raw)).toBeNull());

  it('never breaks, whatever comes', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), fc.constantFrom('', 'base64', 'quoted-printable'), (junk, encoding) => {
      readDeliveryReport(report(junk, junk, encoding));
      readDeliveryReport(junk);
    }), { numRuns: 500 });
    const begun = performance.now();
    readDeliveryReport(`From: mailer-daemon@x\nSubject: failure notice\n\n${'a'.repeat(2_000_000)}`);
    readDeliveryReport(report('--b=_1\n'.repeat(50_000)));
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
