import { businessDate } from '@quittance/kernel';
import type { MergeValue } from '../template/blocks';
import { FIELDS } from '../template/fields';
import type { ValidationFigures } from './content';

export const SAMPLE_TODAY = businessDate('2026-11-27');

export const SAMPLE_FIGURES: ValidationFigures = {
  itemizationOn: businessDate('2026-06-01'), amountThen: 120_000, interest: 3_000, fees: 0, payments: 20_000, credits: 0, amountNow: 103_000, periodEndsOn: businessDate('2027-01-08') };

const OWN: Readonly<Record<string, MergeValue>> = {
  'agency.name': 'Halden & Reyes', 'agency.legalName': 'Halden & Reyes LLC', 'agency.address': ['233 S Wacker Dr', 'Chicago, IL 60606'], 'agency.phone': '+1 312 555 0100', 'agency.email': 'office@halden.example',
  'agency.payUrl': 'pay.halden.example', 'agency.voicemailName': 'Halden and Reyes', 'collector.name': 'Mia Okafor', 'recipient.name': 'Dana Ruiz', 'debtor.name': 'Dana Ruiz', 'creditor.name': 'Marlow Tools', 'creditor.then': 'Marlow Tools',
  'account.number': '100001', 'account.reference': 'MT-77', 'payment.method': 'card', 'dispute.answer': 'The delivery note is enclosed.', 'attorney.firm': 'Pell Law', 'attorney.name': 'R. Pell' };

const TABLE: MergeValue = { kind: 'TABLE', caption: 'Invoices', head: ['Invoice', 'Owed'], figures: [1], rows: [['MT-1', '1,030.00']], total: ['Total', '1,030.00'] };
const BLOCKS: Readonly<Record<string, MergeValue>> = {
  tearOff: { kind: 'TEAR_OFF', disputeBy: '8 January 2027', amount: '$1,030.00', payableTo: 'Halden & Reyes', reference: '100001', from: 'Dana Ruiz', to: ['Halden & Reyes', '233 S Wacker Dr'], creditor: 'Marlow Tools', language: 'en' },
  coupon: { kind: 'COUPON', reference: '100001', amount: '$1,030.00', payBy: null, payableTo: 'Halden & Reyes', to: ['Halden & Reyes'], language: 'en', code: '100001-103000' } };

/** A value of each field's kind, for checking a text before there is an account. */
export function sampleValues(): Record<string, MergeValue | null> {
  return Object.fromEntries(Object.entries(FIELDS).map(([name, { type }]): [string, MergeValue | null] => {
    if (OWN[name] !== undefined) return [name, OWN[name]];
    switch (type) {
      case 'MONEY': return [name, { minor: 103_000, currency: 'USD' }];
      case 'DATE': return [name, SAMPLE_TODAY];
      case 'COUNT': return [name, 3];
      case 'LINES': return [name, ['Line']];
      case 'BLOCK': return [name, BLOCKS[name] ?? TABLE];
      case 'FLAG': return [name, false];
      case 'CLAUSE': return [name, null];
      case 'TEXT': return [name, 'Text'];
    }
  }));
}
