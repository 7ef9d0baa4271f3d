import { Component, inject, input, model, output, signal } from '@angular/core';
import { SearchDocument, type FoundFragment } from '@quittance/graphql/agency';
import { GraphqlClient, QCombobox, formatMoney, type Option } from '@quittance/ui';

export type FoundAccount = FoundFragment['groups'][number]['hits'][number];

/** An account found by name, number, invoice or phone. */
@Component({
  selector: 'q-account-picker',
  imports: [QCombobox],
  template: `<q-combobox [remote]="true" placeholder="Name, account, invoice, phone…" none="Nothing begins with this." [options]="options()" [busy]="busy()" [(value)]="accountId" (searched)="find($event)" (chosen)="tell($event)" />`,
  styles: `:host { display: block; }`,
})
export class AccountPicker {
  readonly accountId = model<string | null>(null);
  /** Closed accounts can't be chosen: they take no money. */
  readonly openOnly = input(false);
  readonly picked = output<FoundAccount>();
  private readonly client = inject(GraphqlClient);
  private readonly hits = signal<readonly FoundAccount[]>([]);
  protected readonly options = signal<readonly Option[]>([]);
  protected readonly busy = signal(false);
  private asked = 0;

  protected async find(text: string): Promise<void> {
    const asked = ++this.asked;
    if (text.length < 2) return this.options.set([]);
    this.busy.set(true);
    const found = await this.client.query(SearchDocument, { text }).catch(() => null);
    if (asked !== this.asked) return;
    const hits = (found?.search.groups ?? []).flatMap((group) => group.hits);
    const once = [...new Map(hits.map((hit) => [hit.accountId, hit])).values()];
    this.hits.set(once.sort((a, b) => Number(a.status === 'CLOSED') - Number(b.status === 'CLOSED')));
    this.options.set(this.hits().map((hit) => ({ value: hit.accountId, label: `${hit.debtorName}, ${hit.accountNumber}`, sub: `${hit.clientName}, ${hit.status === 'CLOSED' ? 'closed' : `${formatMoney(hit.balance)} owed`}`, ...(this.openOnly() && hit.status === 'CLOSED' ? { disabled: true } : {}) })));
    this.busy.set(false);
  }

  protected tell({ value }: Option): void {
    const hit = this.hits().find(({ accountId }) => accountId === value);
    if (hit) this.picked.emit(hit);
  }
}
