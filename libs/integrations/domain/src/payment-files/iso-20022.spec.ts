import { SaxesParser } from 'saxes';
import { businessDate, currency, unwrap } from '@quittance/kernel';
import { pain001, pain008 } from './iso-20022';
import type { FileCollection } from './payment';
import { euroHeader, toIban, toUs, usHeader } from './payment-files.fixture';

/** All texts of a document by the path of their element; throws where it is not well formed. */
function read(text: string): Map<string, string[]> {
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  const found = new Map<string, string[]>();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local }) => path.push(local));
  parser.on('text', (value) => {
    if (value.trim() !== '') found.set(path.slice(2).join('/'), [...(found.get(path.slice(2).join('/')) ?? []), value]);
  });
  parser.on('closetag', () => path.pop());
  parser.write(text).close();
  return found;
}

const debit = (reference: string, sequence: FileCollection['mandate']['sequence'], amount = 25_000): FileCollection => ({ ...toIban({ reference, amount }), mandate: { reference: `M-${reference}`, signedOn: businessDate('2026-03-01'), sequence } });

describe('pain.001.001.09', () => {
  const file = unwrap(pain001(euroHeader, [toIban(), toIban({ reference: 'S1002', amount: 1, name: '李 <script>', text: '' })]));

  it('names its version and says how many transfers make up which sum, twice', () => {
    expect(file.text).toContain('urn:iso:std:iso:20022:tech:xsd:pain.001.001.09');
    const found = read(file.text);
    expect(found.get('GrpHdr/MsgId')).toEqual(['REM-00000027']);
    expect([found.get('GrpHdr/NbOfTxs'), found.get('GrpHdr/CtrlSum'), found.get('PmtInf/NbOfTxs'), found.get('PmtInf/CtrlSum')]).toEqual([['2'], ['3815.01'], ['2'], ['3815.01']]);
    expect(found.get('PmtInf/ReqdExctnDt/Dt')).toEqual(['2026-11-25']);
    expect(file).toMatchObject({ name: 'rem-00000027.xml', count: 2, total: 381_501 });
  });

  it('pays each to its IBAN in the characters banks pass on', () => {
    const found = read(file.text);
    expect(found.get('PmtInf/CdtTrfTxInf/Amt/InstdAmt')).toEqual(['3815.00', '0.01']);
    expect(found.get('PmtInf/CdtTrfTxInf/Cdtr/Nm')).toEqual(['Muller + Sohne', '. .script.']);
    expect(found.get('PmtInf/CdtTrfTxInf/CdtrAcct/Id/IBAN')).toEqual(['FR7630006000011234567890189', 'FR7630006000011234567890189']);
    expect(found.get('PmtInf/DbtrAcct/Id/IBAN')).toEqual(['DE89370400440532013000']);
    expect(found.get('PmtInf/PmtTpInf/SvcLvl/Cd')).toEqual(['SEPA']);
  });

  it('leaves a text out that is blanks alone: the schema knows no empty one', () => {
    expect(unwrap(pain001(euroHeader, [toIban({ text: '  ' })])).text).not.toContain('RmtInf');
  });

  it('writes amounts with the decimals of their currency', () => {
    const yen = unwrap(pain001({ ...euroHeader, currency: currency('JPY') }, [toIban({ amount: 5000 })]));
    expect(read(yen.text).get('PmtInf/CdtTrfTxInf/Amt/InstdAmt')).toEqual(['5000']);
    expect(read(yen.text).has('PmtInf/PmtTpInf/SvcLvl/Cd')).toBe(false);
  });

  it.each([
    ['a payee without an IBAN', pain001(euroHeader, [toUs()]), 'NO_IBAN'],
    ['an agency account without one', pain001({ ...usHeader, currency: currency('EUR') }, [toIban()]), 'NO_IBAN'],
    ['an amount of nothing', pain001(euroHeader, [toIban({ amount: 0 })]), 'AMOUNT_NOT_PAYABLE'],
    ['a payee without a name, which no bank takes', pain001(euroHeader, [toIban({ name: ' ' })]), 'NAME_MISSING'],
    ['no payment', pain001(euroHeader, []), 'NOTHING_TO_SEND'],
  ])('refuses %s', (_, result, code) => {
    expect(result).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('pain.008.001.08', () => {
  it('collects in a group for each place in the mandate’s sequence, each with its own sum', () => {
    const file = unwrap(pain008(euroHeader, [debit('D1', 'FRST'), debit('D2', 'RCUR', 10_000), debit('D3', 'RCUR', 5_000)]));
    const found = read(file.text);
    expect(file.text).toContain('urn:iso:std:iso:20022:tech:xsd:pain.008.001.08');
    expect(found.get('PmtInf/PmtTpInf/SeqTp')).toEqual(['FRST', 'RCUR']);
    expect([found.get('PmtInf/CtrlSum'), found.get('GrpHdr/CtrlSum')]).toEqual([['250.00', '150.00'], ['400.00']]);
    expect(found.get('PmtInf/DrctDbtTxInf/DrctDbtTx/MndtRltdInf/MndtId')).toEqual(['M-D1', 'M-D2', 'M-D3']);
    expect(found.get('PmtInf/DrctDbtTxInf/DrctDbtTx/MndtRltdInf/DtOfSgntr')).toEqual(['2026-03-01', '2026-03-01', '2026-03-01']);
    expect(found.get('PmtInf/CdtrSchmeId/Id/PrvtId/Othr/Id')).toEqual(['DE98ZZZ09999999999', 'DE98ZZZ09999999999']);
  });

  it.each([
    ['another currency', pain008({ ...euroHeader, currency: currency('USD') }, [debit('D1', 'OOFF')]), 'NOT_EURO'],
    ['an agency without a creditor identifier', pain008({ ...euroHeader, originator: { ...euroHeader.originator, identifier: '' } }, [debit('D1', 'OOFF')]), 'NO_CREDITOR_IDENTIFIER'],
  ])('refuses %s', (_, result, code) => {
    expect(result).toMatchObject({ ok: false, refusal: { code } });
  });
});
