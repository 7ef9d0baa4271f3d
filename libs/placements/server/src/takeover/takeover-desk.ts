import { Injectable } from '@nestjs/common';
import { asId, type BusinessDate, type ClientId, type Result } from '@quittance/kernel';
import type { TakeoverFileKind } from '@quittance/placements/domain';
import { answer, RefusedType, type Ctx } from '@quittance/platform';
import { AbandonTakeover, CommitTakeover, SubmitTakeover, TakeBackTakeover } from './finish-takeover.use-cases';
import { StartTakeover } from './start-takeover.use-case';
import { DescribeTakeoverFiles } from './takeover-file.use-cases';
import { TakeoverQuery } from './takeover.query';
import { TakeoverType, type DescribeTakeoverFileInput, type StartTakeoverInputType, type TakeoverStepInput } from './takeover.types';

type Answer = TakeoverType | RefusedType;

/** What may be done with a takeover, answering with it as it then stands. */
@Injectable()
export class TakeoverDesk {
  constructor(
    private readonly takeovers: TakeoverQuery,
    private readonly starts: StartTakeover,
    private readonly files: DescribeTakeoverFiles,
    private readonly submits: SubmitTakeover,
    private readonly commits: CommitTakeover,
    private readonly backs: TakeBackTakeover,
    private readonly abandons: AbandonTakeover,
  ) {}

  start(ctx: Ctx, { commandKey, system, asOf, clientIds }: StartTakeoverInputType): Promise<Answer> {
    return this.shown(ctx, this.starts.execute(ctx, { key: commandKey, system, asOf: asOf as BusinessDate, clientIds: clientIds.map((id) => asId<ClientId>(id)) }));
  }

  describe(ctx: Ctx, { kind, mapping, dateOrder, decimalSign, companies, ...at }: DescribeTakeoverFileInput): Promise<Answer> {
    return this.shown(ctx, this.files.execute(ctx, { ...at, kind: kind as TakeoverFileKind, mapping: mapping ?? null, dateOrder: dateOrder ?? null, decimalSign: decimalSign ?? null, companies: companies ?? null }));
  }

  submit(ctx: Ctx, { takeoverId, version, commandKey }: TakeoverStepInput): Promise<Answer> {
    return this.shown(ctx, this.submits.execute(ctx, { takeoverId, version, key: commandKey ?? '' }));
  }

  commit(ctx: Ctx, { takeoverId, version, commandKey }: TakeoverStepInput): Promise<Answer> {
    return this.shown(ctx, this.commits.execute(ctx, { takeoverId, version, key: commandKey ?? '' }));
  }

  takeBack(ctx: Ctx, { takeoverId, version }: TakeoverStepInput): Promise<Answer> {
    return this.shown(ctx, this.backs.execute(ctx, takeoverId, version));
  }

  abandon(ctx: Ctx, { takeoverId, version, reason }: TakeoverStepInput): Promise<Answer> {
    return this.shown(ctx, this.abandons.execute(ctx, takeoverId, version, reason ?? ''));
  }

  private async shown(ctx: Ctx, done: Promise<Result<{ id: string }>>): Promise<Answer> {
    const result = await done;
    if (!result.ok) return answer(result, () => new TakeoverType());
    const takeover = await this.takeovers.one(ctx, result.value.id);
    if (!takeover) throw new Error('a takeover just changed is gone');
    return Object.assign(new TakeoverType(), takeover);
  }
}
