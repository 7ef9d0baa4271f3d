import type { QueueLineFragment } from '@quittance/graphql/agency';
import { formatDate, formatTime, localParts } from '@quittance/ui';

type Outlook = NonNullable<QueueLineFragment['outlook']>;
type Channel = Outlook['ways'][number]['channel'];

const WORDS: Partial<Record<Channel, string>> = { CALL: 'call', TEXT: 'text', EMAIL: 'email', LETTER: 'letter' };
/** Nothing on file to reach the debtor by; no rule. */
const NO_WAY = 'NONE';

/** A queue's line on how a debtor may be reached: what is open, else from when; rules only where no way opens. Our clock. */
export interface OutlookLine {
  readonly text: string;
  readonly bad: boolean;
}

/** The sweep's outlook in few words; null while there is none. */
export function outlookLine(outlook: Outlook | null | undefined, now: string, zone: string): OutlookLine | null {
  if (!outlook || now === '') return null;
  const open = outlook.ways.filter(({ opensAt }) => opensAt !== null && opensAt !== undefined && opensAt <= now);
  const later = outlook.ways.filter((way): way is typeof way & { opensAt: string } => !!way.opensAt && way.opensAt > now).sort((a, b) => (a.opensAt < b.opensAt ? -1 : 1));
  if (open.length === 0 && later.length === 0) {
    const gates = [...new Set(outlook.ways.flatMap((way) => way.gates))].filter((gate) => gate !== NO_WAY);
    return { text: gates.length > 0 ? `No way is open: ${gates.slice(0, 3).join(', ')}` : 'No way is on file', bad: true };
  }
  const [first] = later;
  // A call is what a collector waits for; another way that opens later says little beside one that is open.
  const telling = open.length === 0 ? first : later.find(({ channel }) => channel === 'CALL');
  const parts = [...open.map(({ channel }) => WORDS[channel] ?? channel), ...(telling ? [`${WORDS[telling.channel] ?? telling.channel} from ${when(telling.opensAt, now, zone)}`] : [])];
  const text = parts.join(' · ');
  return { text: text.charAt(0).toUpperCase() + text.slice(1), bad: false };
}

function when(at: string, now: string, zone: string): string {
  const [day, today] = [localParts(at, zone).date, localParts(now, zone).date];
  return day === today ? formatTime(at, zone) : formatDate(day, { weekday: true, yearless: true });
}
