import { businessDate, currency } from '@quittance/kernel';
import type { FileHeader, FilePayment } from './payment';

export const usHeader: FileHeader = {
  sequence: 27, createdAt: '2026-11-23T15:42:10', effectiveOn: businessDate('2026-11-25'), currency: currency('USD'),
  originator: { name: 'Halloran Recovery Group', bank: { kind: 'US', routing: '071000013', account: '004417720', type: 'CHECKING' }, bankName: 'First Lake Bank', identifier: '1364417720' },
};

export const euroHeader: FileHeader = {
  ...usHeader, currency: currency('EUR'),
  originator: { name: 'Halloran Inkasso GmbH', bank: { kind: 'IBAN', iban: 'DE89 3704 0044 0532 0130 00', bic: 'COBADEFFXXX' }, bankName: 'Commerzbank', identifier: 'DE98ZZZ09999999999' },
};

export const toUs = (parts: Partial<FilePayment> = {}): FilePayment => ({
  reference: 'S1001', amount: 381_500, name: 'Carrow Steel Supply', bank: { kind: 'US', routing: '121042882', account: '3300-118', type: 'CHECKING' }, text: 'Statement S1001', ...parts });

export const toIban = (parts: Partial<FilePayment> = {}): FilePayment => ({
  reference: 'S1001', amount: 381_500, name: 'Müller & Söhne', bank: { kind: 'IBAN', iban: 'FR7630006000011234567890189', bic: null }, text: 'Abrechnung S1001', ...parts });
