import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { recordingRules } from './decide-recording';

export interface RecordingRuleInput {
  readonly place: string;
  readonly consent: 'ONE' | 'ALL';
  readonly source: string;
  readonly caution: string;
}

export interface RecordingRuleKept {
  place: string;
}

/** Whose consent a recording needs where. */
@Injectable()
export class RecordingRules {
  constructor(private readonly work: UnitOfWork) {}

  all(ctx: Ctx): ReturnType<typeof recordingRules> {
    return this.work.read(ctx, recordingRules);
  }

  /** Adds a place, or corrects it. Refuses BAD_PLACE and SOURCE_MISSING. */
  keep(ctx: Ctx, input: RecordingRuleInput, key: string): Promise<Result<RecordingRuleKept>> {
    return this.work.write(ctx, (tx) => tx.command(key, input, async () => {
      const [place, source, caution] = [input.place.trim().toUpperCase(), input.source.trim(), input.caution.trim()];
      if (!/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(place)) return refuse('BAD_PLACE', 'A place is a country such as US, or a state such as US-CA.', {}, 'place');
      if (source === '' || source.length > 300) return refuse('SOURCE_MISSING', 'Name the law it rests on.', {}, 'source');
      if (caution.length > 300) return refuse('TOO_LONG', 'At most 300 letters.', {}, 'caution');
      const before = await tx.maybeOne<{ consent: string; source: string }>('select consent, source from recording_rule where place = $1', [place]);
      await tx.query(
        `insert into recording_rule (place, consent, source, caution, changed_at, changed_by) values ($1, $2, $3, $4, $5, $6)
         on conflict (place) do update set consent = excluded.consent, source = excluded.source, caution = excluded.caution, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
        [place, input.consent, source, caution, tx.now, tx.ctx.principal.userId]);
      tx.audit({ action: 'recordingRule.kept', subjectKind: 'agency', subjectId: place, facts: { consent: input.consent, source, before: before?.consent ?? '' } });
      return ok({ place });
    }));
  }
}
