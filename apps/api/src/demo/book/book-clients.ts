import type { INestApplicationContext } from '@nestjs/common';
import { blankTerms, termsToWire } from '@quittance/clients/domain';
import { CreateClient, CreateContractVersion } from '@quittance/clients/server';
import { rateRule, resolveTerms, type ResolvedTerms } from '@quittance/fees/domain';
import { addMonths, currency, ppmOf, startOfMonth, unwrap, type BusinessDate, type ClientId, type ContractVersionId } from '@quittance/kernel';
import { systemCtx } from '@quittance/platform';
import type { BookWords } from './book-words';

/** A client of the book, with what its accounts' terms have in common. */
export interface BookClient {
  readonly id: ClientId;
  readonly versionId: ContractVersionId;
  /** Parts per million. */
  readonly rate: number;
  /** Of its invoice numbers. */
  readonly prefix: string;
  readonly template: Partial<ResolvedTerms>;
}

const USD = currency('USD');
const PERCENT = [25, 30, 22, 25, 33, 28, 20];

/** Enters clients with a flat contract each, by the use cases a manager uses. */
export async function enterBookClients(app: INestApplicationContext, count: number, today: BusinessDate, words: BookWords): Promise<BookClient[]> {
  const ctx = systemCtx('demo', 'demo-book');
  const clients: BookClient[] = [];
  for (let c = 0; c < count; c++) {
    const place = words.names[(c * 37 + 5) % 900] ?? 'Ashwater';
    const name = `${place} ${words.trades[(c * 11 + 3) % words.trades.length]} ${c % 3 === 0 ? 'Supply ' : ''}${words.forms[c % words.forms.length]}`;
    const code = `${place.toUpperCase().slice(0, 14)}-${String(c + 1).padStart(2, '0')}`;
    const created = unwrap(await app.get(CreateClient).execute(ctx, `demo-book-client-${code}`, {
      code, name, legalName: name, taxId: '', email: `receivables@${place.toLowerCase()}.example`, phone: '', address: '', country: 'US', currency: USD, parentId: null }));
    const rate = (PERCENT[c % PERCENT.length] ?? 25) * 10_000;
    const terms = blankTerms(USD, [rateRule({ tiers: [{ upTo: null, ratePpm: ppmOf(rate) }] })]);
    const { version } = unwrap(await app.get(CreateContractVersion).execute(ctx, `demo-book-contract-${code}`, created.id as ClientId, USD, {
      effectiveFrom: startOfMonth(addMonths(today, -36)), effectiveTo: null, terms: termsToWire(terms), note: '' }));
    const versionId = version.id as ContractVersionId;
    const { placedOn: _on, facts: _facts, reason: _reason, ...template } = unwrap(resolveTerms(
      { contractVersionId: versionId, versionNumber: 1, currency: USD, rates: terms.rates },
      { oldestInvoiceOn: today, lastPaymentOn: null, defaultedOn: null, chargedOffOn: null, balance: 1, currency: USD, country: 'US', region: null, noFee: false }, today));
    clients.push({ id: created.id as ClientId, versionId, rate, prefix: `${code.slice(0, 2)}${code.charAt(5)}`.replace(/[^A-Z]/g, 'X'), template });
  }
  return clients;
}
