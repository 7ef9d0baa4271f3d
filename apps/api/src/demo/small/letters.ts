import { addStarters, KeepTemplates, SendMessage } from '@quittance/communications/server';
import { addContactPoint } from '@quittance/debtors/server';
import { businessDate, type AccountId, type BusinessDate, type ContactPointId, type DebtorId } from '@quittance/kernel';
import { done, type Stage } from './stage';

interface Happening { readonly on: BusinessDate; readonly act: () => Promise<unknown> }

interface Due { readonly accountId: AccountId; readonly pointId: ContactPointId }

/** Debtors with a postal address who owe something past due, one account each, the largest first. */
const DUE = `
  select distinct on (a.debtor_id) a.id as "accountId", p.id as "pointId" from account a join debtor d on d.id = a.debtor_id join contact_point p on p.debtor_id = a.debtor_id and p.kind = 'ADDRESS' and p.status in ('UNVERIFIED', 'RIGHT_PARTY')
   where a.status in ('NEW', 'ACTIVE') and a.class = 'COMMERCIAL_ENTITY' and a.disputed_at is null and a.balance_minor > 0 and coalesce(a.oldest_due_on, $1::date) <= $1 and not exists (select from contact_point s where s.supersedes_id = p.id)
   order by a.debtor_id, a.balance_minor desc limit 8`;

/** Towns of the story's largest debtors: a street each, as their letterheads say. */
const STREETS = ['118 Harbor Street', '2200 Mill Road, Suite 4', '75 Foundry Lane', '901 Depot Avenue', '14 Orchard Court', '330 Canal Street', '6 Prospect Place', '48 Granary Row'];

const LARGEST = `
  select * from (select distinct on (d.id) d.id, d.city, d.region, d.postal_code as code, a.balance_minor from account a join debtor d on d.id = a.debtor_id
    where a.status in ('NEW', 'ACTIVE') and a.class = 'COMMERCIAL_ENTITY' and a.disputed_at is null and a.balance_minor > 0 and d.city <> '' and d.country = 'US'
      and not exists (select from contact_point p where p.debtor_id = d.id and p.kind = 'ADDRESS') order by d.id, a.balance_minor desc) x order by x.balance_minor desc, x.id limit 8`;

async function enterAddresses(stage: Stage): Promise<void> {
  const debtors = await stage.read((tx) => tx.query<{ id: DebtorId; city: string; region: string; code: string }>(LARGEST));
  await stage.write(async (tx) => {
    for (const [n, { id, city, region, code }] of debtors.entries()) {
      done(await addContactPoint(tx, { debtorId: id, kind: 'ADDRESS', value: `${STREETS[n] ?? ''}, ${[city, [region, code].filter((part) => part !== '').join(' ')].filter((part) => part !== '').join(', ')}`, source: 'COLLECTOR' }));
    }
  });
}

/** The starter set is approved by compliance; some reminders are written, of which some wait for the print house. */
export const writtenLetters = (stage: Stage, on: BusinessDate): Happening[] => [
  { on: businessDate('2026-11-09'), act: () => approveStarters(stage) },
  { on, act: () => writeReminders(stage, on) },
];

async function approveStarters(stage: Stage): Promise<void> {
  await stage.write((tx) => addStarters(tx));
  const waiting = await stage.read((tx) => tx.query<{ id: string }>(`select v.id from template_version v join template t on t.id = v.template_id where v.status = 'SUBMITTED' and t.kind <> 'ATTORNEY_DEMAND' order by v.id`));
  done(await stage.get(KeepTemplates).decide(stage.as('compliance'), { versionIds: waiting.map(({ id }) => id), approve: true, note: '' }, stage.key()));
}

async function writeReminders(stage: Stage, on: BusinessDate): Promise<void> {
  const text = await stage.read((tx) => tx.one<{ id: string }>(`select v.id from template_version v join template t on t.id = v.template_id where t.kind = 'FRIENDLY_REMINDER' and t.channel = 'LETTER' and t.tone = 'STANDARD' and t.language = 'en' and v.status = 'APPROVED'`));
  await enterAddresses(stage);
  const due = await stage.read((tx) => tx.query<Due>(DUE, [on]));
  for (const [n, { accountId, pointId }] of due.entries()) {
    // What the rules refuse stays unwritten, and its decision on record.
    await stage.get(SendMessage).execute(stage.as('okafor'), { accountId, templateVersionId: text.id, contactPointId: pointId, asked: {}, delivery: n < 3 ? 'SINGLE' : 'BATCH', overrides: [] }, stage.key());
  }
}
