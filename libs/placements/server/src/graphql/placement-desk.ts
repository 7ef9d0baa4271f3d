import { Injectable } from '@nestjs/common';
import { asId, type BusinessDate, type ClientId, type DocumentId, type PlacementId, type Result } from '@quittance/kernel';
import { answer, RefusedType, type Ctx } from '@quittance/platform';
import { CancelPlacement } from '../application/cancel-placement.use-case';
import { CommitPlacement } from '../application/commit-placement.use-case';
import { ConfirmMapping } from '../application/confirm-mapping.use-case';
import { CorrectRow } from '../application/correct-row.use-case';
import { DecideDuplicates } from '../application/decide-duplicates.use-case';
import { PlaceInvoices } from '../application/place-invoices.use-case';
import { PlacementQuery } from '../application/placement.query';
import type { CancelPlacementInput, CommitPlacementInput, ConfirmMappingInput, CorrectPlacementRowInput, DecideDuplicatesInput, PlaceInvoicesInput } from './placement.inputs';
import { PlacementType } from './placement.types';

type Answer = PlacementType | RefusedType;

/** What both sides may do with a placement, answering with the placement as it then stands. */
@Injectable()
export class PlacementDesk {
  constructor(
    private readonly placements: PlacementQuery,
    private readonly mappings: ConfirmMapping,
    private readonly rows: CorrectRow,
    private readonly duplicates: DecideDuplicates,
    private readonly commits: CommitPlacement,
    private readonly cancels: CancelPlacement,
    private readonly forms: PlaceInvoices,
  ) {}

  confirmMapping(ctx: Ctx, input: ConfirmMappingInput): Promise<Answer> {
    const { placementId, version, mapping = null, answers, debtorClasses, ...others } = input;
    return this.shown(ctx, this.mappings.execute(ctx, asId<PlacementId>(placementId), version, { ...others, mapping, answers: answers ?? [], debtorClasses: debtorClasses ?? [] }));
  }

  correctRow(ctx: Ctx, { placementId, n, cells, version }: CorrectPlacementRowInput): Promise<Answer> {
    return this.shown(ctx, this.rows.execute(ctx, asId<PlacementId>(placementId), n, cells, version));
  }

  decideDuplicates(ctx: Ctx, { placementId, rows, include, version }: DecideDuplicatesInput): Promise<Answer> {
    return this.shown(ctx, this.duplicates.execute(ctx, asId<PlacementId>(placementId), { rows: rows ?? null, include }, version));
  }

  commit(ctx: Ctx, { placementId, commandKey, version }: CommitPlacementInput): Promise<Answer> {
    return this.shown(ctx, this.commits.execute(ctx, { placementId: asId<PlacementId>(placementId), key: commandKey, version }));
  }

  cancel(ctx: Ctx, { placementId, version }: CancelPlacementInput): Promise<Answer> {
    return this.shown(ctx, this.cancels.execute(ctx, asId<PlacementId>(placementId), version));
  }

  placeInvoices(ctx: Ctx, { commandKey, clientId, documentIds, invoices, ...form }: PlaceInvoicesInput): Promise<Answer> {
    return this.shown(ctx, this.forms.execute(ctx, {
      ...form, debtor: { ...form.debtor }, key: commandKey, clientId: asId<ClientId>(clientId), documentIds: (documentIds ?? []).map((id) => asId<DocumentId>(id)),
      invoices: invoices.map((invoice) => ({ ...invoice, invoiceDate: invoice.invoiceDate as BusinessDate, dueDate: invoice.dueDate as BusinessDate })) }));
  }

  private async shown(ctx: Ctx, done: Promise<Result<{ id: PlacementId }>>): Promise<Answer> {
    const result = await done;
    if (!result.ok) return answer(result, () => new PlacementType());
    const placement = await this.placements.one(ctx, result.value.id);
    if (!placement) throw new Error('a placement just changed is gone');
    return Object.assign(new PlacementType(), placement);
  }
}
