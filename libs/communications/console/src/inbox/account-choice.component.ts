import { Component, inject, model, signal } from '@angular/core';
import { InboxAccountsDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QCombobox, type Option } from '@quittance/ui';

/** An account found by name, number, invoice or phone, closed ones last. */
@Component({
  selector: 'q-inbox-account-choice',
  imports: [QCombobox],
  template: `<q-combobox label="Account" [remote]="true" placeholder="Name, account, invoice, phone…" none="Nothing begins with this." [options]="options()" [busy]="busy()" [(value)]="accountId" (searched)="find($event)" />`,
  styles: `:host { display: block; }`,
})
export class AccountChoice {
  readonly accountId = model<string | null>(null);
  private readonly client = inject(GraphqlClient);
  protected readonly options = signal<readonly Option[]>([]);
  protected readonly busy = signal(false);
  private asked = 0;

  protected async find(text: string): Promise<void> {
    const asked = ++this.asked;
    if (text.length < 2) return this.options.set([]);
    this.busy.set(true);
    const found = await this.client.query(InboxAccountsDocument, { text }).catch(() => null);
    if (asked !== this.asked) return;
    const hits = [...new Map((found?.search.groups ?? []).flatMap((group) => group.hits).map((hit) => [hit.accountId, hit])).values()];
    this.options.set(hits.sort((a, b) => Number(a.status === 'CLOSED') - Number(b.status === 'CLOSED')).map((hit) => ({ value: hit.accountId, label: `${hit.debtorName}, ${hit.accountNumber}`, sub: `${hit.clientName}${hit.status === 'CLOSED' ? ', closed' : ''}` })));
    this.busy.set(false);
  }
}
