import { formatMinor, ok, refuse, sumMinor, type CurrencyCode, type Result } from '@quittance/kernel';
import { bankText } from './bank-text';
import type { BankAddress, FileCollection, FileHeader, FilePayment, WrittenFile } from './payment';
import { xml, type Node } from './xml';

type Iban = Extract<BankAddress, { kind: 'IBAN' }>;

function ibanOf(bank: BankAddress, whose: string): Result<Iban> {
  if (bank.kind === 'IBAN') return ok(bank);
  return refuse('NO_IBAN', `${whose} has no IBAN on file.`, { whose });
}

const amount = (minor: number, currency: CurrencyCode): string => formatMinor(minor, currency);
const account = (name: string, { iban }: Iban): Node => [name, [['Id', [['IBAN', iban.replaceAll(' ', '').toUpperCase()]]]]];
const agent = (name: string, { bic }: Iban): Node => [name, [['FinInstnId', [bic === null ? ['Othr', [['Id', 'NOTPROVIDED']]] : ['BICFI', bic]]]]];
const party = (name: string, who: string): Node => [name, [['Nm', bankText(who, 70)]]];
const remittance = (text: string): Node | null => (bankText(text, 140) === '' ? null : ['RmtInf', [['Ustrd', bankText(text, 140)]]]);

interface Checked<T extends FilePayment> {
  readonly own: Iban;
  readonly total: number;
  readonly payments: readonly (T & { readonly bank: Iban })[];
}

function checked<T extends FilePayment>({ originator }: FileHeader, payments: readonly T[]): Result<Checked<T>> {
  const own = ibanOf(originator.bank, originator.name);
  if (!own.ok) return own;
  if (payments.length === 0) return refuse('NOTHING_TO_SEND', 'There is nothing to send.', {});
  const sound: (T & { readonly bank: Iban })[] = [];
  for (const payment of payments) {
    const bank = ibanOf(payment.bank, payment.name);
    if (!bank.ok) return bank;
    if (bankText(payment.name, 70) === '') return refuse('NAME_MISSING', `Payment ${payment.reference} names nobody it goes to. Enter the name of the account’s holder.`, { reference: payment.reference });
    if (!Number.isSafeInteger(payment.amount) || payment.amount <= 0) {
      return refuse('AMOUNT_NOT_PAYABLE', `The amount for ${payment.name} is not above zero.`, { reference: payment.reference, amount: payment.amount });
    }
    sound.push({ ...payment, bank: bank.value });
  }
  return ok({ own: own.value, total: sumMinor(payments.map((payment) => payment.amount)), payments: sound });
}

function document(schema: string, root: string, header: FileHeader, prefix: string, totals: { count: number; total: number }, groups: readonly Node[]): WrittenFile {
  const id = messageId(prefix, header.sequence);
  const group: Node = ['GrpHdr', [['MsgId', id], ['CreDtTm', header.createdAt], ['NbOfTxs', String(totals.count)], ['CtrlSum', amount(totals.total, header.currency)], party('InitgPty', header.originator.name)]];
  const body: Node = ['Document', [[root, [group, ...groups]]], { xmlns: `urn:iso:std:iso:20022:tech:xsd:${schema}` }];
  return { name: `${id.toLowerCase()}.xml`, mediaType: 'application/xml', text: `<?xml version="1.0" encoding="UTF-8"?>\n${xml(body)}`, ...totals };
}

const messageId = (prefix: string, sequence: number): string => `${prefix}-${String(sequence).padStart(8, '0')}`;

/** Credit transfers (pain.001.001.09), one group a file. Refuses NO_IBAN, AMOUNT_NOT_PAYABLE and NOTHING_TO_SEND. */
export function pain001(header: FileHeader, payments: readonly FilePayment[]): Result<WrittenFile> {
  const sound = checked(header, payments);
  if (!sound.ok) return sound;
  const { own, total } = sound.value;
  const { currency, originator, effectiveOn, sequence } = header;
  const euro = currency === 'EUR';
  const transfers = sound.value.payments.map((payment): Node => ['CdtTrfTxInf', [
    ['PmtId', [['EndToEndId', payment.reference]]],
    ['Amt', [['InstdAmt', amount(payment.amount, currency), { Ccy: currency }]]],
    payment.bank.bic === null ? null : agent('CdtrAgt', payment.bank), party('Cdtr', payment.name), account('CdtrAcct', payment.bank), remittance(payment.text)]]);
  const group: Node = ['PmtInf', [
    ['PmtInfId', `${messageId('REM', sequence)}-1`], ['PmtMtd', 'TRF'], ['BtchBookg', 'true'], ['NbOfTxs', String(transfers.length)], ['CtrlSum', amount(total, currency)],
    euro ? ['PmtTpInf', [['SvcLvl', [['Cd', 'SEPA']]]]] : null, ['ReqdExctnDt', [['Dt', effectiveOn]]],
    party('Dbtr', originator.name), account('DbtrAcct', own), agent('DbtrAgt', own), ['ChrgBr', euro ? 'SLEV' : 'SHAR'], ...transfers]];
  return ok(document('pain.001.001.09', 'CstmrCdtTrfInitn', header, 'REM', { count: transfers.length, total }, [group]));
}

/**
 * SEPA direct debits (pain.008.001.08, scheme CORE), a group for each sequence type. In euro only.
 * Refuses NOT_EURO, NO_IBAN, NO_CREDITOR_IDENTIFIER, AMOUNT_NOT_PAYABLE and NOTHING_TO_SEND.
 */
export function pain008(header: FileHeader, collections: readonly FileCollection[]): Result<WrittenFile> {
  const { currency, originator, effectiveOn, sequence } = header;
  if (currency !== 'EUR') return refuse('NOT_EURO', `SEPA direct debits are in euro, not in ${currency}.`, { currency });
  if (!/^[A-Z]{2}\d{2}[A-Za-z0-9]{4,31}$/.test(originator.identifier)) return refuse('NO_CREDITOR_IDENTIFIER', 'The bank account has no SEPA creditor identifier.', {});
  const sound = checked(header, collections);
  if (!sound.ok) return sound;
  const { own, total, payments } = sound.value;
  const groups = (['FRST', 'RCUR', 'OOFF'] as const).flatMap((type): Node[] => {
    const of = payments.filter(({ mandate }) => mandate.sequence === type);
    if (of.length === 0) return [];
    const debits = of.map((debit): Node => ['DrctDbtTxInf', [
      ['PmtId', [['EndToEndId', debit.reference]]], ['InstdAmt', amount(debit.amount, currency), { Ccy: currency }],
      ['DrctDbtTx', [['MndtRltdInf', [['MndtId', debit.mandate.reference], ['DtOfSgntr', debit.mandate.signedOn]]]]],
      agent('DbtrAgt', debit.bank), party('Dbtr', debit.name), account('DbtrAcct', debit.bank), remittance(debit.text)]]);
    return [['PmtInf', [
      ['PmtInfId', `${messageId('DD', sequence)}-${type}`], ['PmtMtd', 'DD'], ['BtchBookg', 'true'], ['NbOfTxs', String(of.length)], ['CtrlSum', amount(sumMinor(of.map((debit) => debit.amount)), currency)],
      ['PmtTpInf', [['SvcLvl', [['Cd', 'SEPA']]], ['LclInstrm', [['Cd', 'CORE']]], ['SeqTp', type]]], ['ReqdColltnDt', effectiveOn],
      party('Cdtr', originator.name), account('CdtrAcct', own), agent('CdtrAgt', own), ['ChrgBr', 'SLEV'],
      ['CdtrSchmeId', [['Id', [['PrvtId', [['Othr', [['Id', originator.identifier], ['SchmeNm', [['Prtry', 'SEPA']]]]]]]]]]], ...debits]]];
  });
  return ok(document('pain.008.001.08', 'CstmrDrctDbtInitn', header, 'DD', { count: payments.length, total }, groups));
}
