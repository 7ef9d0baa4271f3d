import type { PlacementFieldsFragment } from '@quittance/graphql/agency';

export const SUMMARY: NonNullable<PlacementFieldsFragment['summary']> = {
  accepted: 5, credits: 1, refused: 1, duplicates: 1, skipped: 13, accounts: 4, debtors: 4, warningCount: 0, warnings: [],
  totals: [{ currency: 'USD', invoices: 5, accounts: 4, minor: 2_290_079, creditMinor: 25_000, ages: [] }], problems: [],
};

export const RECOGNISED: NonNullable<PlacementFieldsFragment['recognised']> = {
  kind: 'CSV', encoding: 'utf-8', encodingReason: '', encodings: [], delimiter: ',', delimiterReason: '', sheets: [], sheet: null, headerRow: 1, confidence: 1, reasons: ['The first row names the columns'], remembered: false, missing: [],
  columns: [
    { column: 0, letter: 'A', header: 'Kunde', field: 'customer', confidence: 1, reason: 'By its name' }, { column: 1, letter: 'B', header: 'Beleg', field: 'invoiceNumber', confidence: 1, reason: 'By its name' },
    { column: 2, letter: 'C', header: 'Offen', field: null, confidence: 0, reason: 'Nothing tells' },
  ],
  sample: [{ rowNumber: 1, cells: ['Kunde', 'Beleg', 'Offen'] }, { rowNumber: 2, cells: ['Oakmont GmbH', 'R-1', '1.234,50'] }, { rowNumber: 3, cells: ['Lindqvist AB', 'R-2', ''] }],
  fields: [{ field: 'customer', label: 'Customer' }, { field: 'invoiceNumber', label: 'Invoice number' }, { field: 'openBalance', label: 'Open balance' }],
};

/** A checked placement of a client as the API answers it. */
export const placement = (more: Partial<PlacementFieldsFragment> = {}): PlacementFieldsFragment => ({
  __typename: 'Placement', id: 'p1', number: 'P-1', clientId: 'c1', clientName: 'Carrow Steel', source: 'FILE', fileName: 'ageing.csv', status: 'READY', rowsDone: 20, rowsTotal: 20, failure: '',
  createdAt: '2026-11-23T15:00:00.000Z', createdByName: 'Gwen Carrow', committedAt: null, committedByName: '', placedOn: null, version: 3, placedBefore: null,
  options: { openItemsOnly: true, termsDays: null, unsureAreCompanies: false, includeDuplicates: false }, unsureDebtors: [], questions: [], recognised: null, summary: SUMMARY, ...more } as PlacementFieldsFragment);

export const words = (page: HTMLElement): string => (page.textContent ?? '').replaceAll(/\s+/g, ' ');

export const button = (page: HTMLElement, name: string): HTMLButtonElement | undefined => [...page.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
