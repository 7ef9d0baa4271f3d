import { Injectable, inject } from '@angular/core';
import { AssignAccountsDocument, PreviewAssignmentDocument, type AssignmentInput } from '@quittance/graphql/agency';
import { GraphqlClient, Toast, newCommandKey } from '@quittance/ui';

/** Where an account lay before it was assigned. */
export interface FormerDesk {
  readonly id: string;
  readonly deskId: string | null;
}

/** Accounts by the desk they go back to; null is off all desks. */
export function byFormerDesk(accounts: readonly FormerDesk[]): { readonly deskId: string | null; readonly ids: readonly string[] }[] {
  const groups = new Map<string | null, string[]>();
  for (const { id, deskId } of accounts) groups.set(deskId, [...(groups.get(deskId) ?? []), id]);
  return [...groups].map(([deskId, ids]) => ({ deskId, ids }));
}

/** Puts accounts on desks, and back again. */
@Injectable({ providedIn: 'root' })
export class Assignment {
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);

  async preview(input: AssignmentInput) {
    return (await this.client.query(PreviewAssignmentDocument, { input })).previewAssignment;
  }

  async assign(input: AssignmentInput, token: string, key: string) {
    return (await this.client.mutate(AssignAccountsDocument, { input, token, key })).assignAccounts;
  }

  /** Puts each account back where it lay. Says what could not be put back. */
  async takeBack(accounts: readonly FormerDesk[]): Promise<boolean> {
    for (const { deskId, ids } of byFormerDesk(accounts)) {
      const input: AssignmentInput = { accountIds: [...ids], deskIds: deskId === null ? [] : [deskId] };
      const preview = await this.preview(input).catch(() => null);
      const done = preview?.__typename === 'AssignmentPreview' ? await this.assign(input, preview.token, newCommandKey()).catch(() => null) : preview;
      if (done?.__typename === 'Assigned') continue;
      this.toast.problem(done?.__typename === 'Refused' ? `Not taken back: ${done.message}` : 'Not all of it was taken back: there was no answer. Assign them again by hand.');
      return false;
    }
    this.toast.say('The accounts are back where they lay.');
    return true;
  }
}
