import { Injectable } from '@nestjs/common';
import { all, ok, parseCurrency, refuse, type Result } from '@quittance/kernel';
import { maskedAccount, parseAccountNumber, parseRoutingNumber } from '@quittance/clients/domain';
import { checkText } from '@quittance/payments/server';
import { UnitOfWork, Vault, type Ctx } from '@quittance/platform';

export interface OpenChequeSeriesInput {
  readonly key: string;
  readonly name: string;
  readonly currency: string;
  readonly bankName: string;
  readonly bankAddress?: string | null;
  readonly routingNumber: string;
  readonly accountNumber: string;
  readonly firstNumber: number;
}

/** What the seal of a series' account number is bound to. */
export const seriesPurpose = (id: string): string => `cheque_series ${id}`;

/**
 * Begins a stock of cheque forms of a trust bank account; the one before it in the currency gives out no more numbers. Refuses
 * NUMBER_USED where a number from the first on was given out for the same account.
 */
@Injectable()
export class OpenChequeSeries {
  constructor(private readonly work: UnitOfWork, private readonly vault: Vault) {}

  execute(ctx: Ctx, input: OpenChequeSeriesInput): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, async (tx) => {
      const currency = parseCurrency(input.currency);
      if (!currency.ok) return { ok: false, refusal: { ...currency.refusal, field: 'currency' } };
      const numbers = all([parseRoutingNumber(input.routingNumber), parseAccountNumber(input.accountNumber)]);
      if (!numbers.ok) return numbers;
      const texts = all([checkText(input.name, 'name', 100), checkText(input.bankName, 'bankName', 140), checkText(input.bankAddress, 'bankAddress', 300)]);
      if (!texts.ok) return texts;
      const [routingNumber = '', accountNumber = ''] = numbers.value;
      const [name = '', bankName = '', bankAddress = ''] = texts.value;
      if (name === '' || bankName === '') return refuse('TEXT_NEEDED', 'Name the forms and the bank.', {}, name === '' ? 'name' : 'bankName');
      if (!Number.isInteger(input.firstNumber) || input.firstNumber < 1 || input.firstNumber > 99_999_999) return refuse('BAD_NUMBER', 'The first number is the one on the first form, 1 to 99999999.', {}, 'firstNumber');
      const masked = maskedAccount({ scheme: 'US', routingNumber, accountNumber, accountType: 'CHECKING' });
      const told = { name, currency: currency.value, bankName, bankAddress, firstNumber: input.firstNumber, account: this.vault.mark(`${routingNumber} ${accountNumber}`) };
      return tx.command(input.key, { command: 'openChequeSeries', ...told }, async () => {
        await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`cheque series ${currency.value}`]);
        const used = await tx.maybeOne<{ last: number }>('select max(last_number)::int as last from cheque_series where account_masked = $1 having max(last_number) >= $2', [masked, input.firstNumber]);
        if (used) return refuse('NUMBER_USED', `Numbers up to ${used.last} were given out for this account; the first is ${used.last + 1} or later.`, { last: used.last }, 'firstNumber');
        await tx.query('update cheque_series set active = false where currency = $1 and active', [currency.value]);
        const id = tx.newId();
        await tx.query(
          `insert into cheque_series (id, name, currency, bank_name, bank_address, routing_number, account_masked, account_sealed, first_number, last_number, created_by, created_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
          [id, name, currency.value, bankName, bankAddress, routingNumber, masked, this.vault.seal(accountNumber, seriesPurpose(id)), input.firstNumber, input.firstNumber - 1, tx.ctx.principal.userId, tx.now]);
        tx.audit({ action: 'cheque.seriesOpened', subjectKind: 'cheque_series', subjectId: id, facts: { name, currency: currency.value, account: masked, firstNumber: input.firstNumber } });
        return ok({ id });
      });
    });
  }
}
