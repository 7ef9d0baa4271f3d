import { Injectable } from '@nestjs/common';
import { FIELDS, nextReminder, reminderFor, stepOf, TEMPLATE_KINDS, type TemplateKind } from '@quittance/communications/domain';
import { ContactPermissionsQuery } from '@quittance/compliance/server';
import type { AccountId } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { COUNTRY_OF_LAW, parsedVersion, type TemplateVersion } from '../../templates/template-version';
import { bestChannel, type BestChannel } from './best-channel';
import { dueTogether } from '../../writing/account-facts';

export interface AskedField {
  field: string; label: string; type: string;
  /** What is on file to begin with: a day, or minor units; null where the writer must know. */
  value: string | null;
}

export interface MessageTemplate {
  versionId: string; kind: string; name: string; channel: string; tone: string | null; language: string;
  /** A client's or a country's own. */
  own: boolean;
  asked: AskedField[];
}

export interface MessagePoint { id: string; kind: string; value: string; personName: string; status: string }

export interface MessageOptions {
  currency: string;
  balance: number;
  templates: MessageTemplate[];
  points: MessagePoint[];
  /** The language the debtor asked for; English where nothing was said. */
  language: string;
  /** The step that comes next, over all that is due at this client. */
  suggested: string;
  suggestion: string;
  /** Accounts one reminder speaks of, this one first. */
  together: string[];
  /** How to write to the debtor now. */
  best: BestChannel;
}

const TEMPLATES = `
  select v.id, v.template_id as "templateId", v.n, t.kind, t.name, t.channel, t.language, t.country, t.client_id as "clientId", t.tone, v.subject, v.body, v.status, v.written_by as "writtenBy"
    from account a join debtor d on d.id = a.debtor_id cross join agency g join template t on (t.client_id is null or t.client_id = a.client_id) and (t.country is null or t.country = ${COUNTRY_OF_LAW})
    join template_version v on v.template_id = t.id and v.status = 'APPROVED'
   where a.id = $1 order by t.client_id is null, t.country is null, t.id`;

/** What a person may choose from when writing on an account. */
@Injectable()
export class MessageOptionsQuery {
  constructor(private readonly work: UnitOfWork, private readonly permissions: ContactPermissionsQuery) {}

  of(ctx: Ctx, accountId: AccountId): Promise<MessageOptions | null> {
    return this.work.read(ctx, async (tx) => {
      const account = await tx.maybeOne<{ currency: string; balance: number; debtorId: string; language: string }>(`select a.currency, a.balance_minor::float8 as balance, a.debtor_id as "debtorId", coalesce((select r.language from restriction r where r.debtor_id = a.debtor_id and r.kind = 'LANGUAGE' and not exists (select from restriction_end e where e.restriction_id = r.id)
           order by r.at desc limit 1), 'en') as language from account a where a.id = $1`, [accountId]);
      if (!account) return null;
      const together = await dueTogether(tx, accountId);
      const steps = await stepsSent(tx, together);
      const kind = reminderFor(steps);
      const agreed = await agreedOn(tx, accountId);
      const numbers = await tx.query<{ number: string }>('select number from account where id = any ($1) order by id <> $2, number', [together, accountId]);
      const templates = unique(await tx.query<TemplateVersion>(TEMPLATES, [accountId])).map((version) => asOption(version, agreed));
      return {
        currency: account.currency, balance: account.balance, language: account.language, templates, best: await bestChannel(ctx, tx, this.permissions, { accountId, debtorId: account.debtorId, language: account.language }, kind, templates), points: await pointsOf(tx, account.debtorId), suggested: kind,
        suggestion: steps.length === 0 ? 'Nothing was sent about it yet: the first reminder.' : `After ${words(nextKind(steps))}: the next step over all that is due here.`, together: numbers.map(({ number }) => number) };
    });
  }
}

const nextKind = (steps: readonly number[]): TemplateKind => nextReminder(Math.max(...steps) - 1);
const words = (kind: TemplateKind): string => `the ${kind.toLowerCase().replaceAll('_', ' ')}`;

async function stepsSent(tx: Tx, accountIds: readonly AccountId[]): Promise<number[]> {
  const kinds = await tx.query<{ kind: TemplateKind }>(
    `select distinct t.kind from communication_account x join communication c on c.id = x.communication_id join template_version v on v.id = c.template_version_id join template t on t.id = v.template_id
      where x.account_id = any ($1) and c.status in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'UNCERTAIN')`, [accountIds]);
  return kinds.map(({ kind }) => stepOf(kind)).filter((step) => step > 0);
}

/** Where a client's or a country's own text exists, the general one is left out. */
function unique(versions: readonly TemplateVersion[]): TemplateVersion[] {
  const places = new Map<string, TemplateVersion>();
  for (const version of versions) {
    const place = `${version.kind} ${version.channel} ${version.language} ${version.tone}`;
    if (!places.has(place)) places.set(place, version);
  }
  const order = (kind: TemplateKind): number => TEMPLATE_KINDS.indexOf(kind);
  return [...places.values()].sort((a, b) => order(a.kind) - order(b.kind));
}

/** What the open settlement still asks for, and until when: an offer or its confirmation begins with them. */
async function agreedOn(tx: Tx, accountId: AccountId): Promise<Readonly<Record<string, string>>> {
  const open = await tx.maybeOne<{ amount: string; until: string }>(
    `select (s.agreed - s.received)::text as amount, to_char(s.last_due_on, 'YYYY-MM-DD') as until from settlement s where s.account_id = $1 and s.status = 'OPEN' and s.agreed > s.received and s.last_due_on >= $2`, [accountId, tx.today]);
  return open ? { 'settlement.amount': open.amount, 'settlement.until': open.until } : {};
}

const asOption = (version: TemplateVersion, agreed: Readonly<Record<string, string>>): MessageTemplate => ({
  versionId: version.id, kind: version.kind, name: version.name, channel: version.channel, tone: version.tone, language: version.language, own: version.clientId !== null || version.country !== null,
  asked: parsedVersion(version).fields.flatMap((field) => (FIELDS[field]?.asked ? [{ field, label: FIELDS[field].words, type: FIELDS[field].type, value: agreed[field] ?? null }] : [])) });

const pointsOf = (tx: Tx, debtorId: string): Promise<MessagePoint[]> => tx.query<MessagePoint>(
  `select p.id, p.kind, p.value, coalesce(nullif(p.person_name, ''), d.name) as "personName", p.status from contact_point p join debtor d on d.id = p.debtor_id
    where p.debtor_id = $1 and not exists (select from contact_point s where s.supersedes_id = p.id) and p.status not in ('WRONG_PARTY', 'OUT_OF_SERVICE') order by p.status = 'RIGHT_PARTY' desc, p.confidence desc, p.id`, [debtorId]);
