import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ok, parseCurrency, refuse, type Result } from '@quittance/kernel';
import { BOOKS, maskedIdentifier, normalIdentifier, type Book } from '@quittance/ledger/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';

/** One of the agency's own accounts at a bank. */
export interface BankAccount {
  readonly id: string;
  readonly book: Book;
  readonly currency: string;
  readonly name: string;
  readonly bankName: string;
  readonly identifierMasked: string;
  readonly routing: string | null;
  /** Entries that no bank line has cleared are taken to be of the first account of their book and currency. */
  readonly isFirst: boolean;
  readonly active: boolean;
  readonly version: number;
}

export interface OpenBankAccountInput {
  readonly key: string;
  readonly book: Book;
  readonly currency: string;
  readonly name: string;
  readonly bankName?: string | null;
  readonly iban?: string | null;
  readonly routing?: string | null;
  readonly accountNumber?: string | null;
}

/** How a file names an account: its IBAN or number, with the bank's routing where the file tells it. */
export interface AccountNamed {
  readonly identifier: string;
  readonly routing?: string | null;
}

const hashed = (identifier: string): string => createHash('sha256').update(normalIdentifier(identifier)).digest('hex');

const ACCOUNT = `select id, book, currency, name, bank_name as "bankName", identifier_masked as "identifierMasked", routing, is_first as "isFirst", active, version from bank_account`;

/** The account a file names, by IBAN or number; undefined where there is none, or where two banks use the number. */
export async function bankAccountNamed(tx: Tx, { identifier, routing }: AccountNamed): Promise<BankAccount | undefined> {
  const normal = normalIdentifier(identifier);
  const found = await tx.query<BankAccount>(
    `${ACCOUNT} where (identifier_hash = any ($1) or account_number = $2 or iban = $2) and ($3::text is null or routing is null or routing = $3)`,
    [[hashed(normal), ...(routing ? [hashed(routing + normal)] : [])], normal, routing ? normalIdentifier(routing) : null]);
  return found.length === 1 ? found[0] : undefined;
}

/** All of the agency's bank accounts: trust first, by currency. */
export const bankAccounts = (tx: Tx): Promise<BankAccount[]> => tx.query<BankAccount>(`${ACCOUNT} order by book desc, currency, is_first desc, name`);

/** Enters an account at a bank. The first of its book and currency holds what no bank line has cleared. */
@Injectable()
export class OpenBankAccount {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses UNKNOWN_BOOK, NAME_MISSING, NO_IDENTIFIER, BAD_IDENTIFIER, KNOWN_ACCOUNT and UNKNOWN_CURRENCY. */
  execute(ctx: Ctx, input: OpenBankAccountInput): Promise<Result<BankAccount>> {
    return this.work.write(ctx, (tx) => tx.command(input.key, { command: 'openBankAccount', ...input }, () => open(tx, input)));
  }
}

async function open(tx: Tx, input: OpenBankAccountInput): Promise<Result<BankAccount>> {
  const currency = parseCurrency(input.currency);
  if (!currency.ok) return currency;
  if (!BOOKS.includes(input.book)) return refuse('UNKNOWN_BOOK', 'An account is of the trust book (TRUST) or the operating book (OPERATING).', {}, 'book');
  const [name, bankName] = [input.name, input.bankName ?? ''].map((text) => text.replace(/\p{Cc}+/gu, ' ').trim()) as [string, string];
  if (name === '' || name.length > 120) return refuse('NAME_MISSING', 'Give the account a name of at most 120 characters.', {}, 'name');
  const [iban, number, routing] = [input.iban, input.accountNumber, input.routing].map((text) => normalIdentifier(text ?? '') || null);
  if (!iban && !number) return refuse('NO_IDENTIFIER', 'An IBAN or an account number is needed: files from the bank name the account by it.', {}, 'accountNumber');
  if (iban && !/^[A-Z]{2}[0-9]{2}[A-Z0-9]{4,30}$/.test(iban)) return refuse('BAD_IDENTIFIER', 'This is no IBAN: two letters, two digits, then the account.', {}, 'iban');
  if (number && number.length > 34) return refuse('BAD_IDENTIFIER', 'An account number has at most 34 letters and digits.', {}, 'accountNumber');
  if (routing && !/^[A-Z0-9]{4,20}$/.test(routing)) return refuse('BAD_IDENTIFIER', 'A routing number or bank code has 4 to 20 letters and digits.', {}, 'routing');
  const whole = iban ?? `${routing ?? ''}${number}`;
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', ['bank accounts']);
  const known = await tx.maybeOne<{ name: string }>('select name from bank_account where identifier_hash = $1', [hashed(whole)]);
  if (known) return refuse('KNOWN_ACCOUNT', `This account is entered already, as ${known.name}.`, { name: known.name });
  const id = tx.newId();
  await tx.query(
    `insert into bank_account (id, book, currency, name, bank_name, iban, routing, account_number, identifier_masked, identifier_hash, is_first, created_on)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, not exists (select from bank_account where book = $2 and currency = $3 and is_first), $11`,
    [id, input.book, currency.value, name, bankName.slice(0, 120), iban, routing, number, maskedIdentifier(iban ?? number ?? ''), hashed(whole), tx.today]);
  tx.audit({ action: 'bank.accountOpened', subjectKind: 'bank_account', subjectId: id, facts: { book: input.book, currency: currency.value, name } });
  return ok(await tx.one<BankAccount>(`${ACCOUNT} where id = $1`, [id]));
}
