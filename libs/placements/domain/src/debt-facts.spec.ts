import { businessDate, type BusinessDate } from '@quittance/kernel';
import { ColumnEvidence } from './column-evidence';
import { debtFacts, readPlacementType, type StatedDebt } from './debt-facts';
import { interpretationOf } from './interpretation';
import { recognise } from './recognise';
import { RowInterpreter } from './row-interpreter';
import type { RawRow } from './cell';

const rows = (...lines: string[]): RawRow[] => lines.map((line, i) => ({ rowNumber: i + 1, cells: line.split(',') }));
const ENGLISH = 'Customer,Invoice,Invoice date,Due date,Amount';
const DATA = 'Red Diner LLC,A-1,2026-01-13,2026-02-13,5.00';

function read(head: string, ...lines: string[]) {
  const all = rows(head, ...lines);
  const recognition = recognise(all);
  const evidence = new ColumnEvidence(recognition);
  for (const row of all) evidence.add(row);
  const interpreter = new RowInterpreter(interpretationOf(recognition, evidence.report(), { currency: 'USD' }), businessDate('2026-11-27'));
  return { mapping: recognition.mapping, outcomes: all.slice(1).map((row) => interpreter.interpret(row)) };
}
const errorsOf = (head: string, line: string) => read(head, line).outcomes.flatMap((outcome) => (outcome.kind === 'ERROR' ? outcome.errors.map(({ code, field, remedy }) => ({ code, field, remedy })) : []));
const rowOf = (head: string, line: string) => read(head, line).outcomes.flatMap((outcome) => (outcome.kind === 'ROW' ? [outcome.row] : []))[0];

describe('the dates and the type of a debt, from a file', () => {
  it.each([
    ['English', `${ENGLISH},Date of last payment,Default Date,Charge-Off Date,DOFD,Placement Type`],
    ['English, renamed', `${ENGLISH},last_paid,Defaulted On,ChargedOff_Date,First Delinquency Date,Type of placement`],
    ['German', 'Kunde,Rechnungsnummer,Rechnungsdatum,Fälligkeit,Betrag,Letzte Zahlung,Verzug seit,Ausgebucht am,Erster Zahlungsverzug,Übergabeart'],
    ['French', "Client,Numéro de facture,Date de facture,Échéance,Montant,Dernier paiement,Date de défaut,Passage en perte,Premier impayé,Type de placement"],
    ['Spanish', 'Cliente,Factura,Fecha de factura,Vencimiento,Importe,Último pago,Fecha de incumplimiento,Fecha de castigo,Primer impago,Tipo de asignación'],
    ['Italian', 'Cliente,Numero fattura,Data fattura,Scadenza,Importo,Ultimo pagamento,Data inadempimento,Passaggio a perdita,Primo insoluto,Tipo di affidamento'],
    ['Dutch', 'Klant,Factuurnummer,Factuurdatum,Vervaldatum,Bedrag,Laatste betaling,In verzuim sinds,Afgeboekt op,Eerste achterstand,Soort plaatsing'],
    ['Portuguese', 'Cliente,Fatura,Data da fatura,Vencimento,Valor,Último pagamento,Data de incumprimento,Data de abate,Primeiro atraso,Tipo de colocação'],
  ])('are recognised by %s headings', (_language, head) => {
    const { mapping } = read(head, `${DATA},2026-01-02,2026-02-14,2026-08-01,2026-02-14,Second`);
    expect(mapping).toMatchObject({ customer: 0, invoiceNumber: 1, invoiceDate: 2, dueDate: 3, lastPaymentDate: 5, defaultDate: 6, chargeOffDate: 7, delinquencyDate: 8, placementType: 9 });
  });

  it('are not taken from columns that hold something else', () => {
    const { mapping } = read(`${ENGLISH},Last payment amount,Placement date,Charge off amount,Default`, `${DATA},12.50,2026-01-02,5.00,no`, `${DATA.replace('A-1', 'A-2')},12.50,2026-01-03,5.00,yes`);
    expect([mapping.lastPaymentDate, mapping.placementType, mapping.chargeOffDate, mapping.defaultDate]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('are read, each column in its own order of day and month', () => {
    expect(rowOf(`${ENGLISH},Last payment date,Charge-off date,Placement type`, `${DATA},31/12/2025,01/31/2026,2nd placement`)).toMatchObject({ lastPaymentDate: '2025-12-31', chargeOffDate: '2026-01-31', placementType: 'SECOND', neverPaid: null });
    expect(rowOf(`${ENGLISH},Last payment date`, `${DATA},Never`)).toMatchObject({ lastPaymentDate: null, neverPaid: true });
    expect(rowOf(`${ENGLISH},Last payment date,Placement type`, `${DATA},,`)).toMatchObject({ lastPaymentDate: null, neverPaid: null, placementType: null });
  });

  it('are refused by name: a day that does not exist, one to come, a type nobody knows', () => {
    const impossible = errorsOf(`${ENGLISH},Last payment date`, `${DATA},2026-02-30`);
    expect(impossible).toMatchObject([{ code: 'IMPOSSIBLE_DATE', field: 'lastPaymentDate' }]);
    expect(impossible[0]?.remedy).toContain('Never');
    expect(errorsOf(`${ENGLISH},Default date`, `${DATA},2026-11-28`)).toMatchObject([{ code: 'DATE_IN_FUTURE', field: 'defaultDate' }]);
    expect(errorsOf(`${ENGLISH},Default date`, `${DATA},2026-11-27`)).toEqual([]);
    const unknown = errorsOf(`${ENGLISH},Placement type`, `${DATA},warehouse`);
    expect(unknown).toMatchObject([{ code: 'UNKNOWN_PLACEMENT_TYPE', field: 'placementType' }]);
    expect(unknown[0]?.remedy).toContain('First, Second, Legal or Foreign');
  });

  it('know the words of the trade for a placement type', () => {
    expect(['Primary', '1', 'Zweite', 'Tertiary', 'LITIGATION', 'Ausland', 'International', 'x'].map(readPlacementType)).toEqual(['FIRST', 'FIRST', 'SECOND', 'SECOND', 'LEGAL', 'FOREIGN', 'FOREIGN', undefined]);
  });

  it('of several rows are the latest payment and the earliest of the others', () => {
    const day = (text: string): BusinessDate => businessDate(text);
    const none: StatedDebt = { lastPaymentDate: null, neverPaid: null, defaultDate: null, chargeOffDate: null, delinquencyDate: null, placementType: null };
    expect(debtFacts([
      { ...none, lastPaymentDate: day('2026-01-02'), defaultDate: day('2026-03-01'), placementType: 'SECOND' }, { ...none, neverPaid: true, lastPaymentDate: null },
      { ...none, lastPaymentDate: day('2026-01-05'), defaultDate: day('2026-02-01'), placementType: 'LEGAL' }])).toEqual({
      lastPaymentOn: '2026-01-05', neverPaid: false, defaultedOn: '2026-02-01', chargedOffOn: null, delinquentOn: null, placementTypes: ['SECOND', 'LEGAL'] });
    expect(debtFacts([{ ...none, neverPaid: true }]).neverPaid).toBe(true);
  });
});
