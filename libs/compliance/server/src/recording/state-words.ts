import { MEANS_WORDS, STATE_WORDS } from '@quittance/compliance/domain';
import { formatDate } from '@quittance/kernel';
import type { NewRestriction } from './record-restriction';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MEDIA: Readonly<Record<string, string>> = { CALL: 'calls', TEXT: 'texts', EMAIL: 'emails', LETTER: 'letters', VISIT: 'visits', SOCIAL: 'social media' };
const BANKRUPTCY: Readonly<Record<string, string>> = { STAY: 'the stay is in force', DISCHARGED: 'discharged', DISMISSED: 'dismissed', LIFTED: 'the stay was lifted' };

const time = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** A recorded state in one sentence, without its full stop: "Opted out of texts at +13125550148". */
export function restrictionDetail(told: Pick<NewRestriction, 'kind' | 'inWriting' | 'medium' | 'address' | 'days' | 'fromMinute' | 'toMinute' | 'until' | 'place' | 'attorneyKnown' | 'attorneyConsents' | 'status' | 'language'>): string {
  const words = STATE_WORDS[told.kind];
  switch (told.kind) {
    case 'CEASE': case 'REFUSES_TO_PAY': return `${words} (${told.inWriting ? 'in writing' : 'by word of mouth'})`;
    case 'OPT_OUT': return [words, told.medium ? `of ${MEDIA[told.medium] ?? MEANS_WORDS[told.medium]}` : 'of everything', told.address ? `at ${told.address}` : ''].filter(Boolean).join(' ');
    case 'INCONVENIENT_TIME': return `${words}: ${(told.days ?? []).map((day) => DAYS[day - 1]).join(', ')} ${time(told.fromMinute ?? 0)} to ${time(told.toMinute ?? 0)}${told.until ? `, until ${formatDate(told.until)}` : ''}`;
    case 'INCONVENIENT_PLACE': return `${words}: ${told.address ?? (told.place === 'WORK' ? 'at work' : 'at home')}`;
    case 'REPRESENTED': return `${words}${told.attorneyConsents ? ', who consents to direct contact' : told.attorneyKnown ? '' : ', not yet named'}`;
    case 'BANKRUPT': return `${words}: ${BANKRUPTCY[told.status ?? ''] ?? ''}`;
    case 'LANGUAGE': return `${words}: ${told.language ?? ''}`;
    default: return words;
  }
}
