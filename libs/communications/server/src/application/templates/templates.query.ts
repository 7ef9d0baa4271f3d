import { Injectable } from '@nestjs/common';
import type { Finding } from '@quittance/communications/domain';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { findingsOf } from './keep-templates.use-case';
import type { TemplateVersion, VersionStatus } from '../../templates/template-version';

export interface TemplateRow {
  id: string; kind: string; name: string; clientId: string | null; clientName: string | null; country: string | null; language: string; channel: string; tone: string | null;
  /** Of the newest version. */
  versionId: string; n: number; status: VersionStatus; writtenByName: string; writtenAt: Date; inUse: number | null; used: number;
}

export interface TemplateVersionRow {
  id: string; n: number; subject: string; body: string; status: VersionStatus; writtenByName: string; writtenAt: Date; decidedByName: string | null; decidedAt: Date | null; decisionNote: string;
  own: boolean;
  findings: Finding[];
}

export type TemplateDetail = TemplateRow & { versions: TemplateVersionRow[] };

const ROWS = `
  select t.id, t.kind, t.name, t.client_id as "clientId", c.name as "clientName", t.country, t.language, t.channel, t.tone, v.id as "versionId", v.n, v.status, coalesce(u.name, 'Quittance') as "writtenByName", v.written_at as "writtenAt",
         (select a.n from template_version a where a.template_id = t.id and a.status = 'APPROVED') as "inUse",
         (select count(*)::int from (select from communication m join template_version w on w.id = m.template_version_id where w.template_id = t.id and m.sent_at is not null limit 1000) x) as used
    from template t left join client c on c.id = t.client_id
    join lateral (select * from template_version v where v.template_id = t.id order by v.n desc limit 1) v on true left join app_user u on u.id = v.written_by`;

const ORDER = `array_position(array['FRIENDLY_REMINDER','SECOND_REMINDER','DEMAND','FINAL_DEMAND','VALIDATION_NOTICE','PLAN_CONFIRMATION','PLAN_REMINDER','BROKEN_PROMISE','SETTLEMENT_OFFER','RECEIPT','STATEMENT_OF_ACCOUNT','PAID_IN_FULL','DISPUTE_RECEIVED','DISPUTE_ANSWERED','ATTORNEY_DEMAND','VOICEMAIL'], t.kind)`;

@Injectable()
export class TemplatesQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** Every text, each with its newest version, in the order of the ladder. */
  list(ctx: Ctx): Promise<TemplateRow[]> {
    return this.work.read(ctx, (tx) => tx.query<TemplateRow>(`${ROWS} order by ${ORDER} nulls last, c.name nulls first, t.channel = 'LETTER' desc, t.channel, array_position(array['SOFT','STANDARD','FIRM'], t.tone), t.language, t.id limit 1000`));
  }

  /** A text with all its versions and what the linter says of each, newest first. */
  one(ctx: Ctx, id: string): Promise<TemplateDetail | null> {
    return this.work.read(ctx, async (tx) => {
      const row = await tx.maybeOne<TemplateRow>(`${ROWS} where t.id = $1`, [id]);
      if (!row) return null;
      const versions = await tx.query<Omit<TemplateVersionRow, 'findings'> & TemplateVersion>(
        `select v.id, v.n, v.subject, v.body, v.status, coalesce(u.name, 'Quittance') as "writtenByName", v.written_at as "writtenAt", d.name as "decidedByName", v.decided_at as "decidedAt", v.decision_note as "decisionNote",
                coalesce(v.written_by = $2, false) or $2 = any (v.authors) as own, t.kind, t.name, t.channel, t.language, t.country, t.client_id as "clientId", t.tone, t.id as "templateId", v.written_by as "writtenBy", v.authors
           from template_version v join template t on t.id = v.template_id left join app_user u on u.id = v.written_by left join app_user d on d.id = v.decided_by where v.template_id = $1 order by v.n desc limit 100`, [id, ctx.principal.userId]);
      return { ...row, versions: versions.map((version) => ({ ...version, findings: findingsOf(version) })) };
    });
  }
}
