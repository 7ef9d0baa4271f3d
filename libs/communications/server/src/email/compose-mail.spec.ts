import { createVerify, generateKeyPairSync } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { composeMail, htmlOf, type OutgoingEmail } from './compose-mail';

const ID = '01930000-0000-7000-8000-000000000001';
const mail = (part: Partial<OutgoingEmail> = {}): OutgoingEmail => ({
  id: ID, to: { name: 'Dana Ruiz', address: 'dana@ruiz.example' }, subject: 'Your account Q-1001', text: 'Dear Dana,\n\nyou owe $12.00.\nPay at https://pay.halden.example/a?b=1&c=2', html: null, thread: [], unsubscribeUrl: 'https://halden.example/unsubscribe/abc',
  sentAt: new Date('2026-11-24T15:00:00Z'), ...part });
const sender = { name: 'Halden & Reyes', address: 'office@halden.example', dkim: null };

describe('an email as it leaves', () => {
  it('has both texts, who we are, its own id, and the way out by one click', async () => {
    const parsed = await simpleParser(await composeMail(mail(), sender));
    expect(parsed.messageId).toBe(`<${ID}@halden.example>`);
    expect(parsed.from?.value[0]).toMatchObject({ name: 'Halden & Reyes', address: 'office@halden.example' });
    expect(parsed.text?.trim()).toBe('Dear Dana,\n\nyou owe $12.00.\nPay at https://pay.halden.example/a?b=1&c=2');
    expect(parsed.html).toContain('<a href="https://pay.halden.example/a?b=1&amp;c=2">');
    const raw = (await composeMail(mail(), sender)).toString();
    expect(raw).toContain('List-Unsubscribe: <https://halden.example/unsubscribe/abc>\r\n');
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
    expect(raw).toContain(`X-Quittance-Message: ${ID}\r\n`);
  });

  it('answers in its thread', async () => {
    const parsed = await simpleParser(await composeMail(mail({ thread: ['first@halden.example', 'reply@ruiz.example'] }), sender));
    expect([parsed.inReplyTo, parsed.references]).toEqual(['<reply@ruiz.example>', ['<first@halden.example>', '<reply@ruiz.example>']]);
  });

  it('offers no way out of an invitation, and says that a machine wrote it', async () => {
    const raw = (await composeMail(mail({ unsubscribeUrl: null }), sender)).toString();
    expect(raw).not.toContain('List-Unsubscribe');
    expect(raw).toContain('Auto-Submitted: auto-generated');
  });

  it('lets no name or subject add a header or a recipient', async () => {
    const parsed = await simpleParser(await composeMail(mail({ to: { name: 'Dana\r\nBcc: eve@evil.example', address: 'dana@ruiz.example' }, subject: 'Hi\r\nBcc: eve@evil.example\r\n\r\nbody' }), sender));
    expect(parsed.bcc).toBeUndefined();
    expect([...parsed.headers.keys()]).not.toContain('bcc');
  });

  it('is signed, the way out included', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const bytes = await composeMail(mail(), { ...sender, dkim: { domain: 'halden.example', selector: 'q1', privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() } });
    const [head = ''] = bytes.toString('latin1').split('\r\n\r\n');
    const fields = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
    const signature = fields.find((field) => field.startsWith('DKIM-Signature:')) ?? '';
    const tag = (name: string): string => new RegExp(`[; :]${name}=([^;]*)`).exec(signature)?.[1]?.replace(/\s/g, '') ?? '';
    expect(tag('d')).toBe('halden.example');
    expect(tag('h').toLowerCase().split(':')).toEqual(expect.arrayContaining(['from', 'subject', 'list-unsubscribe', 'list-unsubscribe-post']));
    const relaxed = (field: string): string => field.replace(/^([^:]+)\s*:\s*/, (_, name: string) => `${name.toLowerCase()}:`).replace(/\s+/g, ' ').trim();
    const signed = tag('h').split(':').flatMap((name) => fields.filter((field) => field.toLowerCase().startsWith(`${name.toLowerCase()}:`)).slice(-1)).map((field) => `${relaxed(field)}\r\n`).join('');
    const verifier = createVerify('RSA-SHA256').update(`${signed}${relaxed(signature.replace(/([; ]b=)[^;]*/, '$1'))}`);
    expect(verifier.verify(publicKey, tag('b'), 'base64')).toBe(true);
  });

  it('marks text up without letting it become markup', () => {
    expect(htmlOf('<script>alert(1)</script> & "x"')).toContain('<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;</p>');
    expect(htmlOf('see https://x.example/<b>')).toContain('<a href="https://x.example/">https://x.example/</a>&lt;b&gt;');
  });
});
