/**
 * What a return code asks of us. REPRESENT: the same debit may be sent again, within limits. MANDATE_ENDS: no further debit under
 * this authorisation. CORRECT: the error may be corrected and a new entry sent within 60 days. DETAILS: the bank details no longer
 * work. OURS: our own mistake or the network's. LOOK: somebody has to look at it.
 */
export type ReturnConsequence = 'REPRESENT' | 'MANDATE_ENDS' | 'CORRECT' | 'DETAILS' | 'OURS' | 'LOOK';

export interface ReturnCode {
  readonly code: string;
  readonly name: string;
  readonly consequence: ReturnConsequence;
}

/** Return reason codes of the Nacha Operating Rules (appendix four), as of 2025; names in our words. */
const CODES: readonly (readonly [string, string, ReturnConsequence])[] = [
  ['R01', 'Insufficient funds', 'REPRESENT'],
  ['R02', 'Bank account closed', 'DETAILS'],
  ['R03', 'No such bank account', 'DETAILS'],
  ['R04', 'Invalid account number', 'DETAILS'],
  ['R05', 'Corporate debit to a consumer’s account, not authorised', 'MANDATE_ENDS'],
  ['R06', 'Returned at our own bank’s request', 'LOOK'],
  ['R07', 'Authorisation revoked by the customer', 'MANDATE_ENDS'],
  ['R08', 'Payment stopped', 'LOOK'],
  ['R09', 'Funds not yet collected', 'REPRESENT'],
  ['R10', 'Customer says we are unknown or not authorised', 'MANDATE_ENDS'],
  ['R11', 'Customer says the entry is not as authorised', 'CORRECT'],
  ['R12', 'Branch sold to another bank', 'DETAILS'],
  ['R13', 'Bank not qualified to take part', 'DETAILS'],
  ['R14', 'Representative payee deceased or unable to act', 'LOOK'],
  ['R15', 'Account holder deceased', 'LOOK'],
  ['R16', 'Bank account frozen', 'DETAILS'],
  ['R17', 'Edit criteria, or an entry under questionable circumstances', 'LOOK'],
  ['R18', 'Improper effective date', 'OURS'],
  ['R19', 'Amount field error', 'OURS'],
  ['R20', 'Account takes no payments', 'DETAILS'],
  ['R21', 'Invalid company identification', 'OURS'],
  ['R22', 'Invalid individual identification', 'OURS'],
  ['R23', 'Credit refused by the receiver', 'LOOK'],
  ['R24', 'Duplicate entry', 'OURS'],
  ['R25', 'Addenda error', 'OURS'],
  ['R26', 'Mandatory field error', 'OURS'],
  ['R27', 'Trace number error', 'OURS'],
  ['R28', 'Routing number check digit error', 'DETAILS'],
  ['R29', 'Corporate customer says it is not authorised', 'MANDATE_ENDS'],
  ['R30', 'Bank takes no part in check truncation', 'OURS'],
  ['R31', 'Permissible return (corporate entries)', 'LOOK'],
  ['R32', 'Bank could not settle', 'LOOK'],
  ['R33', 'Return of a destroyed-check entry', 'LOOK'],
  ['R34', 'Bank takes part in a limited way only', 'LOOK'],
  ['R35', 'Improper debit', 'OURS'],
  ['R36', 'Improper credit', 'OURS'],
  ['R37', 'Source document was presented as well', 'LOOK'],
  ['R38', 'Stop payment on the source document', 'LOOK'],
  ['R39', 'Improper source document', 'LOOK'],
  ['R40', 'Enrolment returned by a federal agency', 'OURS'],
  ['R41', 'Enrolment: invalid transaction code', 'OURS'],
  ['R42', 'Enrolment: routing number or check digit', 'OURS'],
  ['R43', 'Enrolment: invalid account number', 'OURS'],
  ['R44', 'Enrolment: invalid individual identification', 'OURS'],
  ['R45', 'Enrolment: invalid name', 'OURS'],
  ['R46', 'Enrolment: invalid representative payee', 'OURS'],
  ['R47', 'Enrolment: duplicate', 'OURS'],
  ['R50', 'State law affects represented checks', 'LOOK'],
  ['R51', 'Item of a represented check is not eligible', 'LOOK'],
  ['R52', 'Stop payment on a represented check', 'LOOK'],
  ['R53', 'Check and its represented entry both presented', 'LOOK'],
  ['R61', 'Misrouted return', 'LOOK'],
  ['R62', 'Return of an erroneous or reversing debit', 'LOOK'],
  ['R67', 'Duplicate return', 'LOOK'],
  ['R68', 'Untimely return', 'LOOK'],
  ['R69', 'Field errors in a return', 'LOOK'],
  ['R70', 'Permissible return not accepted', 'LOOK'],
  ['R71', 'Misrouted dishonoured return', 'LOOK'],
  ['R72', 'Untimely dishonoured return', 'LOOK'],
  ['R73', 'Original return was timely', 'LOOK'],
  ['R74', 'Corrected return', 'LOOK'],
  ['R75', 'Return was not a duplicate', 'LOOK'],
  ['R76', 'No errors found', 'LOOK'],
  ['R77', 'R62 dishonoured return not accepted', 'LOOK'],
  ['R80', 'International entry coded wrongly', 'OURS'],
  ['R81', 'Bank takes no part in international entries', 'DETAILS'],
  ['R82', 'Invalid foreign bank identification', 'DETAILS'],
  ['R83', 'Foreign bank could not settle', 'LOOK'],
  ['R84', 'Not processed by the gateway', 'LOOK'],
  ['R85', 'Outbound international payment coded wrongly', 'OURS'],
  ['R90', 'Returned for sanctions compliance', 'LOOK'],
];

const BY_CODE = new Map(CODES.map(([code, name, consequence]) => [code, { code, name, consequence }]));

/** Every return code, in order. */
export const returnCodes = (): readonly ReturnCode[] => [...BY_CODE.values()];

/** What a return code means; undefined for one that is not in the rules. */
export const returnCode = (code: string): ReturnCode | undefined => BY_CODE.get(code);

/** Dishonoured and contested returns (R61 to R77): about a return, not a payment. */
export const isAboutReturn = (code: string): boolean => code >= 'R61' && code <= 'R77';
