import { Injectable, inject } from '@angular/core';
import type { CloseCode, HoldReason } from '@quittance/accounts/domain';
import { CloseAccountDocument, HoldAccountDocument, RecallAccountDocument, ReleaseHoldDocument, ReopenAccountDocument, type EditedFragment, type WorkRefusedFragment } from '@quittance/graphql/agency';
import { GraphqlClient } from '@quittance/ui';
import type { StatusStep } from './status-change';

type Answer = ({ __typename: 'EditedAccount' } & EditedFragment) | ({ __typename: 'Refused' } & WorkRefusedFragment);

/** A change of status as a form has gathered it. */
export interface StatusEdit {
  readonly accountId: string;
  readonly version: number;
  readonly note: string | null;
  readonly reason?: HoldReason | null;
  readonly until?: string | null;
  readonly code?: CloseCode | null;
}

/** Sends changes of an account's status. */
@Injectable({ providedIn: 'root' })
export class AccountEdits {
  private readonly client = inject(GraphqlClient);

  async change(step: StatusStep, { accountId, version, note, reason, until, code }: StatusEdit): Promise<Answer> {
    const input = { accountId, version, note };
    switch (step) {
      case 'hold':
        return (await this.client.mutate(HoldAccountDocument, { input: { ...input, reason: reason ?? 'OTHER', until: until ?? null } })).holdAccount;
      case 'release':
        return (await this.client.mutate(ReleaseHoldDocument, { input })).releaseHold;
      case 'close':
        return (await this.client.mutate(CloseAccountDocument, { input: { ...input, code: code ?? 'UNCOLLECTABLE' } })).closeAccount;
      case 'recall':
        return (await this.client.mutate(RecallAccountDocument, { input })).recallAccount;
      case 'reopen':
        return (await this.client.mutate(ReopenAccountDocument, { input })).reopenAccount;
    }
  }
}
