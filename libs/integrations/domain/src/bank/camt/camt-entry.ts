import type { CurrencyCode } from '@quittance/kernel';
import type { BankEntry } from '../bank-file';
import { refusedAt } from '../bank-file-refused';
import { currencyAt, decimalAt, isoDateAt, kept } from '../bank-values';
import type { Draft, EntryDraft, Leaf } from './camt-draft';

/** Reads an amount of the account's currency. */
export function amountOf(leaf: Leaf | undefined, line: number, what: string): { minor: number; currency: CurrencyCode } {
  if (!leaf) throw refusedAt(line, 'AMOUNT_MISSING', `${what} has no amount.`);
  const currency = currencyAt(leaf.line, leaf.currency);
  const minor = decimalAt(leaf.line, leaf.text, currency);
  if (minor < 0) throw refusedAt(leaf.line, 'BAD_AMOUNT', `an amount in a camt file has no sign; “${leaf.text}” has one.`);
  return { minor, currency };
}

/** 1 for money that came in, −1 for money that went out. */
export function signOf(draft: Draft, path: string): 1 | -1 {
  const side = draft.text(path);
  if (side !== 'CRDT' && side !== 'DBIT') throw refusedAt(draft.line, 'NO_SIDE', 'an amount does not say whether it is a credit (CRDT) or a debit (DBIT).');
  return side === 'CRDT' ? 1 : -1;
}

/** Whether an entry is booked; notifications may leave the status out. */
export function isBooked(entry: Draft): boolean {
  const status = entry.text('Ntry/Sts', 'Ntry/Sts/Cd', 'Ntry/Sts/Prtry');
  return status === '' || status === 'BOOK';
}

/**
 * The movements of one booked entry: one for each single transaction where their amounts make up the entry's, otherwise the
 * entry as a whole.
 */
export function entriesOf({ entry, details }: EntryDraft): BankEntry[] {
  const { minor, currency } = amountOf(entry.leaf('Ntry/Amt'), entry.line, 'an entry');
  const sign = signOf(entry, 'Ntry/CdtDbtInd');
  const parts = details.map((detail) => partAmount(detail, currency, sign));
  const split = details.length > 1 && parts.every((part) => part !== null) && parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) === sign * minor;
  if (!split) return [movement(entry, details.length === 1 ? details[0] : undefined, sign * minor, currency, details.length > 1 ? details : [], '')];
  const batch = { reference: kept(entry.text('Ntry/AcctSvcrRef'), 100) };
  return details.map((detail, index) => ({ ...movement(entry, detail, parts[index] ?? 0, currency, [], `/${index + 1}`), batch }));
}

function partAmount(detail: Draft, currency: CurrencyCode, entrySign: 1 | -1): number | null {
  const leaf = [detail.leaf('TxDtls/Amt'), detail.leaf('TxDtls/AmtDtls/TxAmt/Amt')].find((found) => found?.currency === currency);
  if (!leaf) return null;
  const side = detail.text('TxDtls/CdtDbtInd');
  return amountOf(leaf, detail.line, 'a transaction').minor * (side === 'CRDT' ? 1 : side === 'DBIT' ? -1 : entrySign);
}

function movement(entry: Draft, detail: Draft | undefined, amount: number, currency: CurrencyCode, others: readonly Draft[], suffix: string): BankEntry {
  const booked = entry.leaf('Ntry/BookgDt/Dt', 'Ntry/BookgDt/DtTm', 'Ntry/ValDt/Dt', 'Ntry/ValDt/DtTm');
  if (!booked) throw refusedAt(entry.line, 'DATE_MISSING', 'an entry has neither a booking date nor a value date.');
  const value = entry.leaf('Ntry/ValDt/Dt', 'Ntry/ValDt/DtTm');
  const own = detail?.text('TxDtls/Refs/AcctSvcrRef') ?? '';
  const shared = entry.text('Ntry/AcctSvcrRef');
  const endToEnd = detail?.text('TxDtls/Refs/EndToEndId') ?? '';
  const structured = detail?.all('TxDtls/RmtInf/Strd/CdtrRefInf/Ref') ?? [];
  return {
    line: detail?.line ?? entry.line,
    bookedOn: isoDateAt(booked.line, booked.text),
    valueOn: value ? isoDateAt(value.line, value.text) : null,
    amount, currency,
    bankReference: kept(own !== '' && own !== shared ? own : shared === '' ? '' : `${shared}${suffix}`, 140),
    reference: kept(endToEnd !== '' && endToEnd !== 'NOTPROVIDED' ? endToEnd : (structured[0] ?? detail?.text('TxDtls/Refs/ChqNb', 'TxDtls/Refs/MsgId') ?? ''), 140),
    payer: kept(detail ? counterparty(detail, amount > 0) : '', 140),
    counterAccount: kept(detail ? counterAccount(detail, amount > 0) : '', 60),
    text: kept(words(entry, detail, others)),
    code: kept(codeOf(detail, 'TxDtls') || codeOf(entry, 'Ntry'), 60),
    // A reversal (RvslInd) says by its side which way the money goes, and takes back one that went the other way.
    returnReason: kept((detail?.text('TxDtls/RtrInf/Rsn/Cd', 'TxDtls/RtrInf/Rsn/Prtry') ?? '') || (/^(?:true|1)$/.test(entry.text('Ntry/RvslInd')) ? 'RETURNED' : ''), 20),
  };
}

// Since version 08 a party is wrapped in Pty, and may be a bank instead (Agt).
function counterparty(detail: Draft, credit: boolean): string {
  const [first, second] = credit ? ['Dbtr', 'UltmtDbtr'] : ['Cdtr', 'UltmtCdtr'];
  const base = 'TxDtls/RltdPties';
  return detail.text(`${base}/${first}/Nm`, `${base}/${first}/Pty/Nm`, `${base}/${second}/Nm`, `${base}/${second}/Pty/Nm`, `${base}/InitgPty/Nm`, `${base}/InitgPty/Pty/Nm`, `${base}/${first}/Agt/FinInstnId/Nm`);
}

function counterAccount(detail: Draft, credit: boolean): string {
  const base = `TxDtls/RltdPties/${credit ? 'DbtrAcct' : 'CdtrAcct'}/Id`;
  return detail.text(`${base}/IBAN`, `${base}/Othr/Id`);
}

function codeOf(draft: Draft | undefined, at: 'TxDtls' | 'Ntry'): string {
  if (!draft) return '';
  const domain = [`${at}/BkTxCd/Domn/Cd`, `${at}/BkTxCd/Domn/Fmly/Cd`, `${at}/BkTxCd/Domn/Fmly/SubFmlyCd`].map((path) => draft.text(path)).filter((part) => part !== '');
  return domain.length > 0 ? domain.join('/') : draft.text(`${at}/BkTxCd/Prtry/Cd`);
}

function words(entry: Draft, detail: Draft | undefined, others: readonly Draft[]): string {
  const of = (draft: Draft): readonly string[] => [
    ...draft.all('TxDtls/RmtInf/Ustrd'), ...draft.all('TxDtls/RmtInf/Strd/CdtrRefInf/Ref'), ...draft.all('TxDtls/RmtInf/Strd/RfrdDocInf/Nb'),
    ...draft.all('TxDtls/RtrInf/AddtlInf'), draft.text('TxDtls/AddtlTxInf'),
  ];
  const parts = [...(detail ? of(detail) : []), ...others.flatMap((other) => of(other)), entry.text('Ntry/AddtlNtryInf')];
  return parts.filter((part) => part !== '').join(' ');
}
