import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BankDetailOwners, type OwnerChoice, type OwnerOnFile } from '@quittance/clients/server';
import type { Tx } from '@quittance/platform';

/** Partners and debtors as owners of bank details: whom to call and to write to before money goes to another account. */
@Injectable()
export class PayeesOnFile implements OnModuleInit {
  constructor(private readonly owners: BankDetailOwners) {}

  onModuleInit(): void {
    this.owners.answerFor('PARTNER', partnerOnFile, searchPartners);
    this.owners.answerFor('DEBTOR', debtorOnFile, searchDebtors);
  }
}

async function partnerOnFile(tx: Tx, id: string | null): Promise<OwnerOnFile | undefined> {
  const partner = await tx.maybeOne<{ name: string; phone: string; email: string }>('select name, phone, email from partner where id = $1', [id]);
  return partner && { name: partner.name, phone: partner.phone, contacts: partner.email === '' ? [] : [{ userId: null, name: partner.name, address: partner.email }] };
}

const searchPartners = (tx: Tx, text: string, id: string | null): Promise<OwnerChoice[]> => tx.query<OwnerChoice & Record<string, unknown>>(
  `select id, name, case kind when 'ATTORNEY' then 'Attorney' else 'Agency' end as sub from partner where ($2::uuid is null or id = $2) and (active or id = $2) and position($1 in lower(name)) > 0 order by name limit 20`, [text, id]);

// What was verified goes first, then what has been on file the longest: a number that came with the request is called last.
const ON_FILE = `
  select distinct on (kind) kind, value, person_name as person from contact_point p
   where debtor_id = $1 and kind in ('PHONE', 'EMAIL') and status in ('UNVERIFIED', 'RIGHT_PARTY') and not exists (select from contact_point n where n.supersedes_id = p.id)
   order by kind, status = 'RIGHT_PARTY' desc, observed_at, id`;

async function debtorOnFile(tx: Tx, id: string | null): Promise<OwnerOnFile | undefined> {
  const debtor = await tx.maybeOne<{ name: string }>('select name from debtor where id = $1', [id]);
  if (!debtor) return undefined;
  const points = await tx.query<{ kind: string; value: string; person: string }>(ON_FILE, [id]);
  const [phone, email] = ['PHONE', 'EMAIL'].map((kind) => points.find((point) => point.kind === kind));
  return { name: debtor.name, phone: phone?.value ?? '', contacts: email ? [{ userId: null, name: email.person || debtor.name, address: email.value }] : [] };
}

const searchDebtors = (tx: Tx, text: string, id: string | null): Promise<OwnerChoice[]> => tx.query<OwnerChoice & Record<string, unknown>>(
  `select d.id, d.name, concat_ws(', ', nullif(d.city, ''), d.country) as sub from debtor d
    where ($2::uuid is null or d.id = $2) and position($1 in lower(d.name)) > 0 and exists (select from debtor_refund f where f.debtor_id = d.id and f.status in ('OWED', 'REQUESTED', 'PAID')) order by d.name, d.id limit 20`, [text, id]);
