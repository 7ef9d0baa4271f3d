import { parseTemplate, type ParsedTemplate, type TemplateChannel, type TemplateKind, type Tone } from '@quittance/communications/domain';
import type { ClientId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

export type VersionStatus = 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN';

/** A version of a text with what its template says of it. */
export interface TemplateVersion {
  readonly id: string;
  readonly templateId: string;
  readonly n: number;
  readonly kind: TemplateKind;
  readonly name: string;
  readonly channel: TemplateChannel;
  readonly language: string;
  readonly country: string | null;
  readonly clientId: ClientId | null;
  readonly tone: Tone | null;
  readonly subject: string;
  readonly body: string;
  readonly status: VersionStatus;
  readonly writtenBy: string | null;
  /** Who wrote on it besides. */
  readonly authors: readonly string[];
}

/** The country whose texts a debtor `d` of the agency `g` gets: territories are under the law of the United States. */
export const COUNTRY_OF_LAW = `case when coalesce(d.country, g.country) in ('PR', 'VI', 'GU', 'AS', 'MP', 'UM') then 'US' else coalesce(d.country, g.country) end`;

const COLUMNS = `v.id, v.template_id as "templateId", v.n, t.kind, t.name, t.channel, t.language, t.country, t.client_id as "clientId", t.tone, v.subject, v.body, v.status, v.written_by as "writtenBy", v.authors`;

export const templateVersion = async (tx: Tx, id: string): Promise<TemplateVersion | undefined> =>
  (await tx.prepared<TemplateVersion>('template-version', `select ${COLUMNS} from template_version v join template t on t.id = v.template_id where v.id = $1`, [id]))[0];

/** As templateVersion, held against others while it changes. */
export const lockedVersion = (tx: Tx, id: string): Promise<TemplateVersion | undefined> =>
  tx.maybeOne<TemplateVersion>(`select ${COLUMNS} from template_version v join template t on t.id = v.template_id where v.id = $1 for update of v`, [id]);

const read = new Map<string, ParsedTemplate>();
const MOST_KEPT = 500;

/** A version read; those put forward never change, and are read once. */
export function parsedVersion({ id, channel, subject, body, status }: TemplateVersion): ParsedTemplate {
  const known = read.get(id);
  if (known && status !== 'DRAFT') return known;
  const parsed = parseTemplate(channel, subject, body);
  if (!parsed.ok) throw new Error(`template version ${id} does not read: ${parsed.refusal.message}`);
  if (status !== 'DRAFT') {
    if (read.size >= MOST_KEPT) read.clear();
    read.set(id, parsed.value);
  }
  return parsed.value;
}
