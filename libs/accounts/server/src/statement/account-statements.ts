import { Injectable } from '@nestjs/common';
import { formatDate, ok, parseBusinessDate, refuse, type AccountId, type BusinessDate, type Result } from '@quittance/kernel';
import { paperOf, paperStyle, PdfPrinter } from '@quittance/documents/server';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { notFound } from '../application/check-version';
import { accountStatementCsv } from './statement-csv';
import { statementFacts, type StatementFacts } from './statement-facts';
import { statementOfAccount, type StatementOfAccount } from './statement-of-account';
import { accountStatementPage, accountStatementTitle } from './statement-paper';

/** Statements of account to debtors, at any day to today: on screen, on paper, for a spreadsheet. */
@Injectable()
export class AccountStatements {
  constructor(private readonly work: UnitOfWork, private readonly printer: PdfPrinter) {}

  /** Refuses ACCOUNT_NOT_FOUND, and DATE_IN_FUTURE: what will be owed nobody knows yet. */
  async at(ctx: Ctx, accountId: AccountId, on: BusinessDate | null): Promise<Result<StatementOfAccount>> {
    const facts = await this.facts(ctx, accountId, on);
    return facts.ok ? ok(statementOfAccount(facts.value)) : facts;
  }

  async pdf(ctx: Ctx, accountId: AccountId, on: string | undefined): Promise<Result<Buffer>> {
    const facts = await this.facts(ctx, accountId, on);
    if (!facts.ok) return facts;
    const { agency, clientId: _ } = facts.value;
    const statement = statementOfAccount(facts.value);
    return ok(await this.printer.print({
      title: accountStatementTitle(statement), language: 'en-US', author: agency.name, createdAt: new Date(`${statement.on}T12:00:00Z`), paper: paperOf(agency.country),
      body: accountStatementPage(facts.value, statement), style: `${paperStyle(`${agency.name} · statement of account ${statement.number}`)} h2.next { margin-top: 8mm; }` }));
  }

  async csv(ctx: Ctx, accountId: AccountId, on: string | undefined): Promise<Result<string>> {
    const facts = await this.facts(ctx, accountId, on);
    return facts.ok ? ok(accountStatementCsv(statementOfAccount(facts.value))) : facts;
  }

  private facts(ctx: Ctx, accountId: AccountId, on: string | null | undefined): Promise<Result<StatementFacts>> {
    return this.work.read(ctx, async (tx) => {
      const date = on ? parseBusinessDate(on) : ok(tx.today);
      if (!date.ok) return date;
      if (date.value > tx.today) return refuse('DATE_IN_FUTURE', `${formatDate(date.value)} is after today, ${formatDate(tx.today)}. A statement says what is owed by a day that has come.`, { on: date.value, today: tx.today }, 'on');
      const facts = await statementFacts(tx, accountId, date.value);
      return facts ? ok(facts) : notFound();
    });
  }
}
