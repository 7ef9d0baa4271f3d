import type { ContractKind, CreditorType } from '@quittance/compliance/domain';

export const CREDITOR_WORDS: Readonly<Record<CreditorType, string>> = { LENDER: 'Lender', FINANCING_PROVIDER: 'Commercial financing provider', DEBT_BUYER: 'Debt buyer', TRADE: 'Trade creditor', OTHER: 'Other, or not known' };
export const CONTRACT_WORDS: Readonly<Record<ContractKind, string>> = { WRITTEN: 'Written contract', ORAL: 'Spoken contract', PROMISSORY: 'Promissory note', OPEN: 'Open account', JUDGMENT: 'Judgment' };
export const AUTHORITY_WORDS: Readonly<Record<'AGREEMENT' | 'LAW', string>> = { AGREEMENT: 'by the agreement', LAW: 'by law' };
