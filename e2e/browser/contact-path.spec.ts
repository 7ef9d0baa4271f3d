import { createHmac, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SystemClock } from '@quittance/platform';
import type { TestUser } from '@quittance/testing';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { newClient, place, type Caller } from '../scenarios/the-agency';
import { barriers, settled } from './looked-at';
import type { Person } from './person';
import { Stage, walk } from './stage';

const FILE = `customer,invoice,invoice date,due date,amount
Brightwater Fixtures LLC,CS-1,2026-02-14,2026-03-16,"2,500.00"
Brightwater Fixtures LLC,CS-2,2026-03-10,2026-04-09,"1,500.00"
`;
const SECRET = 'a-secret-of-this-suite';
const EMAIL = 'ap@brightwater.example';

/** From the demand letter to the receipt, by hand: what a collector does with a debtor, by the screens alone. */
describe('the path of a contact, as a collector walks it', () => {
  let stage: Stage;
  let sink: Awaited<ReturnType<typeof mailServer>>;
  let manager: Person;
  let collector: Person;
  let account = '';
  const users = {} as Record<'manager' | 'collector', TestUser>;
  const step = walk(() => stage);

  beforeAll(async () => {
    sink = await mailServer();
    stage = await Stage.open({ working: false, env: { SMTP_URL: sink.url, MAIL_FROM: 'Halden <office@halden.example>', MAIL_HOOK_SECRET: SECRET } });
    const { agency } = stage;
    const api = await agency.agencyAs('MANAGER');
    const { id, portal } = await newClient(api, agency, 'CARROW', 'Carrow Steel Supply');
    await place(agency, portal, id, FILE);
    await approveTexts(await agency.agencyAs('COMPLIANCE_OFFICER'));
    Object.assign(users, { manager: api.user, collector: await agency.user('COLLECTOR') });
    const { createDesk } = await api.call<{ createDesk: { id: string } }>('mutation ($user: Uuid!) { createDesk(name: "Chicago one", userId: $user) { ... on DeskKept { id } } }', { user: users.collector.id });
    const { accounts } = await api.call<{ accounts: { nodes: { id: string }[] } }>('{ accounts { nodes { id } } }');
    account = accounts.nodes[0]?.id ?? '';
    const input = { deskIds: [createDesk.id], accountIds: [account] };
    const { previewAssignment } = await api.call<{ previewAssignment: { token: string } }>('query ($input: AssignmentInput!) { previewAssignment(input: $input) { ... on AssignmentPreview { token } } }', { input });
    await api.call('mutation ($input: AssignmentInput!, $token: String!) { assignAccounts(input: $input, key: "assign-for-contact", token: $token) { __typename } }', { input, token: previewAssignment.token });
    [manager, collector] = [await stage.person(), await stage.person()];
  }, 300_000);
  afterAll(async () => {
    await stage?.close();
    await sink?.close();
  });

  const at = async (): Promise<void> => {
    await collector.open(`/agency/accounts/${account}`);
    await collector.see('What is owed');
  };
  /** Nothing on the screen keeps anybody out. */
  const open = async (person: Person): Promise<void> => {
    await settled(person);
    expect(await barriers(person)).toEqual([]);
  };
  const lastMail = async (): Promise<{ text: string; subject: string; inReplyTo: string }> => {
    const { text, subject, inReplyTo } = await simpleParser(sink.mails.at(-1)?.raw ?? '');
    return { text: text ?? '', subject: subject ?? '', inReplyTo: inReplyTo ?? '' };
  };

  step('the collector opens the account and puts an address on file', async () => {
    await collector.signIn('agency', users.collector);
    await at();
    await collector.press('Add');
    await collector.press('Address');
    await collector.fill('Address', '118 Harbor Street, Chicago, IL 60607');
    await collector.fill('Whose', 'Dana Whitlock');
    await collector.keys('Control+Enter');
    await collector.see('118 Harbor Street');
    await open(collector);
  });

  step('writes the demand from its template: the way is chosen, the text is whole, the rules allow it', async () => {
    await collector.keys('w');
    await collector.see('Letter first: ');
    await collector.choose('Text', 'Demand, standard');
    await collector.see('Fill in: day to pay by.');
    await collector.fill('Day to pay by', '14 Dec 2026');
    await collector.keys('Tab');
    await collector.see('which is 252 days overdue');
    await collector.see('Allowed now.');
    await collector.press('By the print house');
    await open(collector);
    await collector.press('Send');
    await collector.see('It waits for the next batch.');
  });

  step('the manager prints what waits: one PDF, one manifest, handed over', async () => {
    await manager.signIn('agency', users.manager);
    await manager.open('/agency/communications/letters');
    await manager.see('Wait for the print house');
    await manager.press('Print what waits');
    await manager.see('1 letter is being printed.');
    await stage.agency.runJobs();
    await manager.see('Ready');
    const pdf = await manager.download(/^PDF of batch/);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await manager.download(/^Manifest of batch/)).bytes.toString()).toContain('118 Harbor Street');
    await open(manager);
    await manager.press(/was handed over$/);
    await manager.see('Handed over');
  });

  step('the manager notes what the debt rests on', async () => {
    await manager.open(`/agency/accounts/${account}`);
    await manager.see('What is owed');
    await manager.press(/^More/);
    await manager.press('What the debt rests on');
    await manager.see('The rules treat it as a company’s debt in the United States.');
    await manager.choose('Contract', 'Written contract');
    await manager.fill('Signed in', 'Illinois');
    await manager.choose('Fees', 'The agreement');
    await manager.fill('Where it says so', 'Clause 7 of the terms of sale');
    await open(manager);
    await manager.keys('Control+Enter');
    await manager.see('Noted. Contacts are decided by it from now.');
    await manager.see('signed in US-IL');
  });

  step('days pass; an email reminder goes out, on a permission that says why', async () => {
    await stage.agency.setClock('2026-12-01');
    await at();
    await collector.see(/Demand, letter/);
    await collector.press('Add');
    await collector.press('Email');
    await collector.fill('Email', EMAIL);
    await collector.fill('Whose', 'Dana Whitlock');
    await collector.keys('Control+Enter');
    await collector.see(EMAIL);
    await collector.keys('w');
    await collector.see('After the demand: the next step over all that is due here.');
    await collector.see('Email first: ');
    await collector.choose('Text', 'Second reminder, standard');
    await collector.see('This is our second letter');
    await collector.press('Send');
    await collector.see('It is on its way.');
    await stage.agency.runJobs();
    expect(sink.mails.at(-1)?.to).toEqual([EMAIL]);
    await manager.open('/agency/communications');
    await manager.see('Second reminder, email');
    await open(manager);
    await manager.keys('j', 'Enter');
    await manager.see('Why it was allowed');
    await open(manager);
  });

  step('the answer comes in by the hook, is taken for a promise, and is answered in its thread', async () => {
    const { messageId } = await simpleParser(sink.mails.at(-1)?.raw ?? '');
    const body = Buffer.from([`From: Dana Whitlock <${EMAIL}>`, 'To: office@halden.example', 'Subject: Re: Your account', 'Message-ID: <answer-1@brightwater.example>', `In-Reply-To: ${messageId}`, 'Content-Type: text/plain; charset=utf-8', '',
      'Sorry for the delay. We will pay all of it on December 3.'].join('\r\n'));
    const seconds = Math.floor(stage.agency.get<SystemClock>(SystemClock).now().getTime() / 1000);
    const mac = createHmac('sha256', SECRET).update(`${seconds}.`).update(body).digest('hex');
    const sent = await fetch(`${stage.agency.url}/hooks/mail`, { method: 'POST', body, headers: { 'content-type': 'message/rfc822', 'x-quittance-signature': `t=${seconds},v1=${mac}` } });
    expect(sent.status).toBeLessThan(300);
    await collector.open('/agency/inbox');
    await collector.see('Promise');
    await open(collector);
    await collector.keys('j', 'Enter');
    await collector.see('It answers a message of ours.');
    await collector.press('Answer');
    await collector.fill('Your answer', 'Thank you. We will look for $4,000.00 on that day.');
    await collector.see('An amount is written by hand.');
    await collector.fill('Your answer', 'Thank you. We will look for it on that day: ');
    await collector.press('What is owed');
    await collector.see('on that day: $4,000.00');
    await open(collector);
    await collector.press('Send the answer');
    await collector.see(`The answer to ${EMAIL} is on its way.`);
    await stage.agency.runJobs();
    expect((await lastMail()).inReplyTo).toBe('<answer-1@brightwater.example>');
  });

  step('the promise is written down and confirmed', async () => {
    await at();
    await collector.keys('m');
    await collector.fill('Amount promised', '4000');
    await collector.fill('By', '3 Dec 2026');
    await collector.fill('Who promised', 'Dana Whitlock');
    await collector.keys('Control+Enter');
    await collector.seeNoMore('Save promise');
    await collector.keys('w');
    await collector.choose('Text', 'Plan confirmation');
    await collector.see('We agreed that you pay $4,000.00');
    await collector.press('Send');
    await collector.see('It is on its way.');
    await stage.agency.runJobs();
    expect((await lastMail()).text).toContain('3 December 2026');
  });

  step('a contact that is blocked says why, and until when', async () => {
    await at();
    await collector.press('Add');
    await collector.press('Phone');
    await collector.fill('Phone', '(312) 555-0148');
    await collector.fill('Whose', 'Dana Whitlock');
    await collector.keys('Control+Enter');
    await collector.see('+1 312 555 0148');
    await collector.press('Record');
    await collector.choose('What', 'Inconvenient time');
    // The week's working days are chosen beforehand.
    for (const day of ['Mon', 'Wed', 'Thu', 'Fri']) await collector.press(day);
    await collector.fill('From', '13:00');
    await collector.fill('To', '16:00');
    await collector.keys('Control+Enter');
    await collector.see('Inconvenient time');
    await collector.seeNoMore('How we know');
    await collector.see(/Call r ?: not allowed\./);
    await collector.press(/^Call ?: not allowed/);
    // In the collector's own words: why, and until when.
    await collector.see('The debtor named this time inconvenient: Tue, 13:00 to 16:00. Again from Tue 1 Dec 2026, 16:00 (Chicago).');
    await collector.see('12 CFR 1006.6(b)(1)');
    await open(collector);
    await collector.press('Close');
    await collector.see('Email : not allowed.');
    await collector.press(/^Email/);
    await collector.see('May I contact them?');
    await collector.see('Not now');
    await open(collector);
    await collector.press('Close');
    await collector.keys('w');
    await collector.see('No way is open now: see why beside each. From');
    await collector.press('Email');
    await collector.choose('Text', 'Second reminder, standard');
    await collector.see('Not allowed now; from');
    expect(await collector.page.$$eval('q-write-drawer button', (buttons) => buttons.find((button) => button.textContent.trim().startsWith('Send'))?.disabled)).toBe(true);
    await collector.press('Cancel');
  });

  step('the payment comes, and its receipt goes out', async () => {
    await stage.agency.setClock('2026-12-03');
    await at();
    await collector.keys('p');
    await collector.fill('Amount', '4000');
    await collector.choose('How', 'Check');
    await collector.see('Balance $4,000.00 → $0.00');
    await open(collector);
    await collector.keys('Control+Enter');
    await collector.see('Payment recorded');
    await collector.keys('Control+Enter');
    await collector.keys('w');
    await collector.press('Email');
    await collector.choose('Text', 'Receipt');
    await collector.see('We received $4,000.00 by check on 3 December 2026');
    await collector.see('Nothing is owed any more.');
    await open(collector);
    await collector.press('Send');
    await collector.see('It is on its way.');
    await stage.agency.runJobs();
    expect((await lastMail()).text).toContain('We received $4,000.00 by check');
    await at();
    await collector.see('Receipt, email');
    await open(collector);
  });

  step('everything that went out stands on a permit that was used, and nobody’s browser complained', async () => {
    const { rows } = await stage.agency.owner.query(`select c.id from communication c left join permit p on p.id = c.permit_id where c.direction = 'OUTBOUND' and (c.status <> 'SENT' or p.used_at is null)`);
    expect(rows).toEqual([]);
    expect(stage.complaints()).toEqual([]);
  });
});

async function approveTexts(officer: Caller): Promise<void> {
  await officer.call('mutation ($key: String!) { addStarterTemplates(key: $key) { __typename } }', { key: randomUUID() });
  const { templates } = await officer.call<{ templates: { versionId: string; kind: string }[] }>('{ templates { versionId kind } }');
  const versionIds = templates.filter(({ kind }) => kind !== 'ATTORNEY_DEMAND').map(({ versionId }) => versionId);
  await officer.call('mutation ($input: DecideTemplatesInput!, $key: String!) { decideTemplates(input: $input, key: $key) { __typename } }', { input: { versionIds, approve: true, note: '' }, key: randomUUID() });
}

/** A mail server of this machine that keeps what it is given. */
async function mailServer(): Promise<{ url: string; mails: { to: string[]; raw: string }[]; close(): Promise<void> }> {
  const mails: { to: string[]; raw: string }[] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true, logger: false, closeTimeout: 100,
    onData: (stream, { envelope }, done) => void buffer(stream).then((bytes) => {
      mails.push({ to: envelope.rcptTo.map(({ address }) => address), raw: bytes.toString('latin1') });
      done();
    }, done),
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()));
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, mails, close: () => new Promise<void>((closed) => server.close(() => closed())) };
}
