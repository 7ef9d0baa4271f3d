import type { AccountPartyRole, AddressBasis, AddressLineFragment, AddressPlace, PartyLineFragment } from '@quittance/graphql/agency';
import { formatDate, type Option } from '@quittance/ui';

export type Party = PartyLineFragment;
export type Address = AddressLineFragment;

export const PARTY: Readonly<Record<AccountPartyRole, string>> = {
  GUARANTOR: 'Guarantor', SPOUSE: 'Spouse', PARENT: 'Parent of a minor', GUARDIAN: 'Guardian', EXECUTOR: 'Executor', SUCCESSOR: 'Successor', ATTORNEY: 'Attorney', TRUSTEE: 'Trustee', CONTACT: 'Contact', THIRD_PARTY: 'Somebody else' };
export const PARTY_OPTIONS: readonly Option<AccountPartyRole>[] = (Object.keys(PARTY) as AccountPartyRole[]).map((value) => ({ value, label: PARTY[value] }));

/** Who may not be told of the debt unless the debtor lets us. */
export const needsLeave = (role: AccountPartyRole): boolean => role === 'THIRD_PARTY' || role === 'CONTACT';

export const PLACE: Readonly<Record<AddressPlace, string>> = { HOME: 'Home', WORK: 'Work', MOBILE: 'Mobile', NONE: 'No place' };

/** What a number or address may be said to be: of a number at home, a landline. */
export const placeOptions = (kind: Address['kind']): readonly Option<AddressPlace | ''>[] => [
  { value: '', label: 'As it looks' },
  ...(kind === 'PHONE' ? [{ value: 'MOBILE' as const, label: 'Mobile' }, { value: 'HOME' as const, label: 'Landline at home' }, { value: 'WORK' as const, label: 'At work' }]
    : kind === 'EMAIL' ? [{ value: 'NONE' as const, label: 'Their own' }, { value: 'WORK' as const, label: 'Work address' }] : [{ value: 'HOME' as const, label: 'Home' }, { value: 'WORK' as const, label: 'Work' }])];

/** "Landline at home, the employer’s": what is noted; nothing where nobody said. */
export const natureWords = ({ kind, place, employers, disclosed }: Address): string =>
  [place ? (placeOptions(kind).find(({ value }) => value === place)?.label ?? PLACE[place]) : '', employers ? 'the employer’s' : '', disclosed ? 'reached others' : ''].filter(Boolean).join(', ');

export const BASIS: Readonly<Record<AddressBasis, string>> = {
  USED_BY_DEBTOR: 'The debtor used it with us', CREDITOR_NOTICE: 'The creditor’s notice', PRIOR_COLLECTOR: 'A prior collector used it', NOT_REASSIGNED: 'Checked: not reassigned' };

/** The bases that a number or an address can have. */
export const basisOptions = (kind: Address['kind']): readonly Option<AddressBasis>[] =>
  (kind === 'EMAIL' ? (['USED_BY_DEBTOR', 'CREDITOR_NOTICE', 'PRIOR_COLLECTOR'] as const) : (['USED_BY_DEBTOR', 'NOT_REASSIGNED'] as const)).map((value) => ({ value, label: BASIS[value] }));

/** "Checked: not reassigned, 3 Nov 2026, M. Okafor". */
export function basisWords({ kind, at, sentOn, optOutBy, by }: Address['bases'][number]): string {
  const when = kind === 'CREDITOR_NOTICE' && sentOn && optOutBy ? `sent ${formatDate(sentOn)}, to opt out by ${formatDate(optOutBy)}` : kind === 'PRIOR_COLLECTOR' ? '' : formatDate(at.slice(0, 10));
  return [BASIS[kind], when, by].filter(Boolean).join(', ');
}
