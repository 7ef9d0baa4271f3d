import { Injectable } from '@nestjs/common';
import { ok, refuse, type CurrencyCode, type Result } from '@quittance/kernel';
import type { FileOriginator } from '@quittance/integrations/domain';
import { normalIdentifier } from '@quittance/ledger/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';

/** The kinds of payment file: what they move and in which scheme. */
export const FILE_KINDS = ['NACHA_CREDIT', 'NACHA_DEBIT', 'PAIN_001', 'PAIN_008'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export interface KeepSenderInput {
  readonly bankAccountId: string;
  readonly name: string;
  readonly companyId?: string | null;
  readonly creditorId?: string | null;
  readonly bic?: string | null;
  readonly accountType?: string | null;
}

/** Keeps how the agency signs files for one of its bank accounts. */
@Injectable()
export class KeepSender {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses UNKNOWN_BANK_ACCOUNT, NAME_MISSING, BAD_COMPANY_ID, BAD_CREDITOR_ID and BAD_BIC. */
  execute(ctx: Ctx, input: KeepSenderInput): Promise<Result<{ bankAccountId: string }>> {
    return this.work.write(ctx, async (tx) => {
      const account = await tx.maybeOne('select 1 from bank_account where id = $1', [input.bankAccountId]);
      if (!account) return refuse('UNKNOWN_BANK_ACCOUNT', 'There is no such bank account.', {}, 'bankAccountId');
      const name = input.name.trim();
      if (name === '' || name.length > 70) return refuse('NAME_MISSING', 'Give the name that stands on files, of at most 70 characters.', {}, 'name');
      const [company, creditor, bic] = [input.companyId, input.creditorId, input.bic].map((text) => normalIdentifier(text ?? ''));
      if (company && !/^[A-Z0-9]{10}$/.test(company)) return refuse('BAD_COMPANY_ID', 'The company identification has ten characters, such as 1 and the nine digits of the tax number. The bank assigns it.', {}, 'companyId');
      if (creditor && !/^[A-Z]{2}\d{2}[A-Z0-9]{4,31}$/.test(creditor)) return refuse('BAD_CREDITOR_ID', 'A SEPA creditor identifier is like DE98ZZZ09999999999.', {}, 'creditorId');
      if (bic && !/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic)) return refuse('BAD_BIC', 'A BIC has 8 or 11 letters and digits.', {}, 'bic');
      await tx.query(
        `insert into bank_sender (bank_account_id, name, company_id, creditor_id, bic, account_type, kept_by, kept_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (bank_account_id) do update set name = $2, company_id = $3, creditor_id = $4, bic = $5, account_type = $6, kept_by = $7, kept_at = $8, version = bank_sender.version + 1`,
        [input.bankAccountId, name, company ?? '', creditor ?? '', bic ?? '', input.accountType === 'SAVINGS' ? 'SAVINGS' : 'CHECKING', tx.ctx.principal.userId, tx.now]);
      tx.audit({ action: 'paymentFile.senderKept', subjectKind: 'bank_account', subjectId: input.bankAccountId, facts: { name } });
      return ok({ bankAccountId: input.bankAccountId });
    });
  }
}

interface SenderRow {
  readonly book: 'TRUST' | 'OPERATING';
  readonly currency: CurrencyCode;
  readonly bankName: string;
  readonly iban: string | null;
  readonly routing: string | null;
  readonly number: string | null;
  readonly name: string | null;
  readonly companyId: string;
  readonly creditorId: string;
  readonly bic: string;
  readonly accountType: 'CHECKING' | 'SAVINGS';
}

/** Locks a bank account for its next file. Refuses UNKNOWN_BANK_ACCOUNT and SENDER_MISSING, naming what has to be entered. */
export async function lockSender(tx: Tx, bankAccountId: string, kind: FileKind): Promise<Result<{ book: 'TRUST' | 'OPERATING'; currency: CurrencyCode; originator: FileOriginator }>> {
  const row = await tx.maybeOne<SenderRow>(
    `select a.book, a.currency, a.bank_name as "bankName", a.iban, a.routing, a.account_number as number, s.name, coalesce(s.company_id, '') as "companyId", coalesce(s.creditor_id, '') as "creditorId",
            coalesce(s.bic, '') as bic, coalesce(s.account_type, 'CHECKING') as "accountType"
       from bank_account a left join bank_sender s on s.bank_account_id = a.id where a.id = $1 and a.active for update of a`, [bankAccountId]);
  if (!row) return refuse('UNKNOWN_BANK_ACCOUNT', 'There is no such bank account in use.', {}, 'bankAccountId');
  const nacha = kind === 'NACHA_CREDIT' || kind === 'NACHA_DEBIT';
  const missing = [
    ...(row.name === null ? ['the name that stands on files'] : []),
    ...(nacha && row.companyId === '' ? ['the company identification'] : []),
    ...(nacha && (row.routing === null || row.number === null) ? ['its routing and account number'] : []),
    ...(!nacha && row.iban === null ? ['its IBAN'] : []),
    ...(kind === 'PAIN_008' && row.creditorId === '' ? ['the SEPA creditor identifier'] : []),
  ];
  if (missing.length > 0 || row.name === null) return refuse('SENDER_MISSING', `Before this account can send such a file, enter ${missing.join(', ')}.`, { missing: missing.join(', ') }, 'bankAccountId');
  const bank = nacha
    ? { kind: 'US' as const, routing: row.routing ?? '', account: row.number ?? '', type: row.accountType }
    : { kind: 'IBAN' as const, iban: row.iban ?? '', bic: row.bic === '' ? null : row.bic };
  return ok({ book: row.book, currency: row.currency, originator: { name: row.name, bank, bankName: row.bankName, identifier: nacha ? row.companyId : row.creditorId } });
}
