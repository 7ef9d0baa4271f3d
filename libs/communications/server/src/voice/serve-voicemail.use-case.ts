import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { hashOf } from './leave-voicemail.use-case';
import { settleVoicemail, voicemailOf } from './voicemail-communication';

/** What the carrier is to say. */
export interface ServedVoicemail {
  readonly text: string;
  readonly language: string;
}

/** Hands the voicemail to the carrier, once: by a token that runs out, on the leg it is for. The exact bytes are kept as they are served. */
@Injectable()
export class ServeVoicemail {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Null where the token is unknown, used, or run out, or the leg is another's.
   * @param asBytes the document the carrier gets
   */
  async execute(ctx: Ctx, { token, legId }: { token: string; legId: string }, asBytes: (served: ServedVoicemail) => string): Promise<string | null> {
    const served = await this.work.write(ctx, async (tx): Promise<Result<string | null>> => {
      const row = await tx.maybeOne<{ id: string; language: string; provider: string; legId: string | null; servedAt: Date | null; expiresAt: Date }>(
        `select v.communication_id as id, m.language, c.provider, c.leg_id as "legId", v.served_at as "servedAt", v.expires_at as "expiresAt"
           from call_voicemail v join call c on c.id = v.call_id join communication m on m.id = v.communication_id where v.token_hash = $1 for update of v`, [hashOf(token)]);
      if (row === undefined || row.legId !== legId || row.servedAt !== null || tx.now > row.expiresAt) return ok(null);
      const it = await voicemailOf(tx, row.id);
      if (it?.status !== 'SENDING') return ok(null);
      const bytes = asBytes({ text: it.text, language: row.language });
      await tx.query('update call_voicemail set served_at = $2 where communication_id = $1', [row.id, tx.now]);
      await settleVoicemail(tx, it, 'PLAYED', Buffer.from(bytes, 'utf8'), `${row.provider}:${legId}`);
      return ok(bytes);
    });
    return served.ok ? served.value : null;
  }
}
