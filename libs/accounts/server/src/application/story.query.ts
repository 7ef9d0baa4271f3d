import { Injectable } from '@nestjs/common';
import type { AccountId } from '@quittance/kernel';
import type { Ctx, Page, PageInput } from '@quittance/platform';
import type { ActivityKind } from './activity';
import { TimelineQuery } from './timeline.query';

export interface StoryTold {
  id: string;
  kind: ActivityKind;
  body: string;
  documentId: string | null;
  occurredAt: Date;
}

/** An account's story for its client: the lines meant for it, without names of our people or facts of our work. */
@Injectable()
export class StoryQuery {
  constructor(private readonly timeline: TimelineQuery) {}

  async run(ctx: Ctx, accountId: AccountId, page: PageInput): Promise<Page<StoryTold>> {
    const { nodes, pageInfo } = await this.timeline.run(ctx, accountId, [], page);
    return { nodes: nodes.map(({ id, kind, body, sourceId, occurredAt }) => ({ id, kind, body, occurredAt, documentId: kind === 'DOCUMENT' ? sourceId : null })), pageInfo };
  }
}
