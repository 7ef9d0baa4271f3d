import { Component, computed, effect, inject, model, signal, untracked } from '@angular/core';
import { ClientNameDocument, ClientOptionsDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QCombobox, type Option } from '@quittance/ui';

/** A client found by typing its name or code; empty means any. */
@Component({
  selector: 'q-client-filter',
  imports: [QCombobox],
  template: `<q-combobox [remote]="true" placeholder="Any client" none="No client is called so." [options]="options()" [busy]="busy()" [(value)]="clientId" (searched)="find($event)" (click)="first()" />`,
  styles: `:host { display: block; }`,
})
export class ClientFilter {
  readonly clientId = model<string | null>(null);
  private readonly client = inject(GraphqlClient);
  private readonly found = signal<readonly Option[]>([]);
  private readonly named = signal<Option | null>(null);
  protected readonly busy = signal(false);
  protected readonly options = computed(() => {
    const named = this.named();
    return named && !this.found().some(({ value }) => value === named.value) ? [...this.found(), named] : this.found();
  });
  private asked = 0;

  constructor() {
    // A filter that came with the address knows the id only.
    effect(() => {
      const id = this.clientId();
      untracked(() => {
        if (id !== null && !this.options().some(({ value }) => value === id)) void this.name(id);
      });
    });
  }

  protected first(): void {
    if (this.found().length === 0) void this.find('');
  }

  protected async find(search: string): Promise<void> {
    const asked = ++this.asked;
    this.busy.set(true);
    const answer = await this.client.query(ClientOptionsDocument, { search: search || null }).catch(() => null);
    if (asked !== this.asked) return;
    this.found.set((answer?.clients.nodes ?? []).map(({ id, name, code, status }) => ({ value: id, label: name, sub: status === 'CLOSED' ? `${code}, closed` : code })));
    this.busy.set(false);
  }

  private async name(id: string): Promise<void> {
    const client = (await this.client.query(ClientNameDocument, { id }).catch(() => null))?.client;
    if (client) this.named.set({ value: client.id, label: client.name, sub: client.code });
  }
}
