import type { ContactKind, ContactSource, ContactStatus } from '@quittance/graphql/agency';
import type { Option, Tone } from '@quittance/ui';

/** A way to reach a debtor, as screens show it. */
export interface ContactPoint {
  readonly id: string;
  readonly kind: ContactKind;
  readonly value: string;
  readonly personName: string;
  readonly personRole: string;
  readonly status: ContactStatus;
  readonly source: ContactSource;
  readonly sourceClientName: string | null;
  readonly observedAt: string;
}

/** Somebody at the debtor, or the debtor itself where no name is known, with the ways to reach them. */
export interface Person {
  readonly name: string | null;
  readonly role: string;
  readonly points: readonly ContactPoint[];
}

export const KIND_OPTIONS: readonly Option<ContactKind>[] = [{ value: 'PHONE', label: 'Phone' }, { value: 'EMAIL', label: 'Email' }, { value: 'ADDRESS', label: 'Address' }];

export const STATUS: Readonly<Record<ContactStatus, { readonly label: string; readonly tone: Tone }>> = {
  RIGHT_PARTY: { label: 'Right party', tone: 'ok' },
  UNVERIFIED: { label: 'Not confirmed', tone: 'mute' },
  WRONG_PARTY: { label: 'Wrong party', tone: 'bad' },
  OUT_OF_SERVICE: { label: 'Out of service', tone: 'bad' },
};

export const STATUS_OPTIONS: readonly Option<ContactStatus>[] = (Object.keys(STATUS) as ContactStatus[]).map((value) => ({ value, label: STATUS[value].label }));

const SOURCES: Readonly<Record<ContactSource, string>> = { CLIENT: 'the client', DEBTOR: 'the debtor', COLLECTOR: 'a collector', SKIP_TRACE: 'a search' };

/** Where a contact point is known from: "from Carrow Steel Supply". */
export const sourceWords = ({ source, sourceClientName }: Pick<ContactPoint, 'source' | 'sourceClientName'>): string => `from ${sourceClientName ?? SOURCES[source]}`;

export const usable = ({ status }: Pick<ContactPoint, 'status'>): boolean => status === 'RIGHT_PARTY' || status === 'UNVERIFIED';

/** People in the order their surest contact point stands; the unnamed last. */
export function peopleOf(points: readonly ContactPoint[]): Person[] {
  const people = new Map<string, ContactPoint[]>();
  for (const point of points) {
    const name = point.personName.trim().toLowerCase();
    people.set(name, [...(people.get(name) ?? []), point]);
  }
  const named = [...people].map(([key, own]) => ({ name: key === '' ? null : (own[0]?.personName.trim() ?? null), role: own.find(({ personRole }) => personRole !== '')?.personRole ?? '', points: own }));
  return [...named.filter(({ name }) => name !== null), ...named.filter(({ name }) => name === null)];
}

/** The best that is known of a person's contact points. */
export const standing = ({ points }: Person): ContactStatus =>
  (['RIGHT_PARTY', 'UNVERIFIED', 'WRONG_PARTY', 'OUT_OF_SERVICE'] as const).find((status) => points.some((point) => point.status === status)) ?? 'UNVERIFIED';
