import type { AddressNature, NewAddressBasis } from '../recording/record-address';

export const BASIS_KINDS = ['USED_BY_DEBTOR', 'CREDITOR_NOTICE', 'PRIOR_COLLECTOR', 'NOT_REASSIGNED'] as const satisfies readonly NewAddressBasis['kind'][];

export const BASIS_WORDS: Readonly<Record<NewAddressBasis['kind'], string>> = {
  USED_BY_DEBTOR: 'The debtor used it with us', CREDITOR_NOTICE: 'The creditor’s notice', PRIOR_COLLECTOR: 'A prior collector used it', NOT_REASSIGNED: 'Checked: not reassigned' };

const PLACES = { HOME: 'at home', WORK: 'at work', MOBILE: 'a mobile', NONE: 'at no place' } as const;

/** "a mobile, the employer’s": what an address or a number is. */
export const natureWords = ({ place, employers, disclosed }: Pick<AddressNature, 'place' | 'employers' | 'disclosed'>): string =>
  [place === null ? 'what it looks like' : PLACES[place], ...(employers ? ['the employer’s'] : []), ...(disclosed ? ['known to reach others'] : [])].join(', ');
