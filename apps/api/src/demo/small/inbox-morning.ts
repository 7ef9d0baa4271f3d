import { ReceiveMail, ReceiveText } from '@quittance/communications/server';
import type { Stage } from './stage';
import { done } from './stage';

/** A sender of the story, on file with an open account. */
interface Sender {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

const MAILS: readonly { readonly subject: string; readonly body: string; readonly headers?: string }[] = [
  { subject: 'Re: Open invoices', body: 'Good morning,\r\n\r\nour payment run is on Friday. We will pay both invoices then, you can count on it.\r\n\r\nOn Mon, Nov 16, 2026 at 9:12 AM Halloran wrote:\r\n> To stop emails to this address, reply STOP.' },
  { subject: 'Your reminder', body: 'We dispute this invoice. Half of the order never arrived, and the driver signed for the rest. Please send proof of delivery.' },
  { subject: 'Automatic reply: Statement of account', body: 'I am out of the office until December 2 and will answer when I am back.', headers: 'Auto-Submitted: auto-replied\r\n' },
  { subject: 'Re: Final reminder', body: 'She no longer works here. Please take this up with our accounting department.' },
  { subject: 'Re: Open invoices', body: 'Please stop sending emails to this address. Write to us by post instead.' },
  { subject: 'Question', body: 'Could you send us a copy of the March invoice? We cannot find it in our books.' },
];

/** What waits in the inbox when the story ends: answers that explain themselves, one that nobody can match, a text. */
export async function inboxMorning(stage: Stage): Promise<void> {
  const senders = await stage.read((tx) => tx.query<Sender>(
    `select distinct on (a.placed_on, a.id) coalesce(nullif(e.person_name, ''), d.name) as name, e.value_normalised as email,
            coalesce((select p.value_normalised from contact_point p where p.debtor_id = a.debtor_id and p.kind = 'PHONE' and not exists (select from contact_point s where s.supersedes_id = p.id) order by p.id limit 1), '') as phone
       from account a join debtor d on d.id = a.debtor_id join contact_point e on e.debtor_id = a.debtor_id and e.kind = 'EMAIL' and not exists (select from contact_point s where s.supersedes_id = e.id)
      where a.status = 'ACTIVE' and a.disputed_at is null and a.currency = 'USD' and not exists (select from promise p where p.account_id = a.id) and (select count(distinct o.debtor_id) from contact_point o where o.value_normalised = e.value_normalised) = 1
      order by a.placed_on desc, a.id desc limit 8`));
  for (const [index, { subject, body, headers = '' }] of MAILS.entries()) {
    const sender = senders[index];
    if (sender) await mail(stage, `"${sender.name}" <${sender.email}>`, subject, body, `Message-ID: <demo-${index}@${sender.email.split('@')[1] ?? 'x.example'}>\r\n${headers}`);
  }
  await mail(stage, 'Pat Lindqvist <p.lindqvist@outlook-mail.example>', 'invoice', 'You wrote to my wife about a company that closed years ago. Who owes what to whom?', 'Message-ID: <demo-x@outlook-mail.example>\r\n');
  const texter = senders[MAILS.length];
  if (texter?.phone) done(await stage.get(ReceiveText).execute(stage.system, { providerId: 'demo-text-1', from: texter.phone, to: '+13125550100', text: 'Check went out yesterday 👍' }));
}

async function mail(stage: Stage, from: string, subject: string, body: string, headers: string): Promise<void> {
  // The morning goes on between two messages.
  stage.as('manager');
  done(await stage.get(ReceiveMail).execute(stage.system, Buffer.from(`From: ${from}\r\nTo: office@halloran.example\r\nSubject: ${subject}\r\n${headers}Content-Type: text/plain; charset=utf-8\r\n\r\n${body}\r\n`)));
}
