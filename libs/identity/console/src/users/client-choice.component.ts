import { Component, computed, inject, model, signal } from '@angular/core';
import { ClientChoicesDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QCombobox, type Option } from '@quittance/ui';

/** A client as it is chosen. */
export interface ChosenClient {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** Several clients, found by name or code. Stands in a q-field. */
@Component({
  selector: 'q-clients-choice',
  imports: [QCombobox, QButton],
  template: `
    <q-combobox [options]="options()" [remote]="true" [busy]="busy()" placeholder="Name or code of a client" none="No open client is called that." [(value)]="picked" (searched)="search($event)" (chosen)="add($event.value)" />
    @if (chosen().length) {
      <ul class="stack-xs" aria-label="Chosen clients">
        @for (client of chosen(); track client.id) {<li class="row between"><span class="sm">{{ client.name }} <span class="sub">{{ client.code }}</span></span><button q-button variant="quiet" size="sm" [attr.aria-label]="'Take away ' + client.name" (click)="remove(client.id)">Take away</button></li>}
      </ul>
    }
  `,
  styles: `:host { display: grid; gap: var(--s2); }`,
})
export class ClientsChoice {
  readonly chosen = model.required<readonly ChosenClient[]>();
  private readonly client = inject(GraphqlClient);
  private readonly found = signal<readonly ChosenClient[]>([]);
  private searches = 0;
  protected readonly busy = signal(false);
  protected readonly picked = signal<string | null>(null);
  protected readonly options = computed((): readonly Option[] =>
    this.found().filter(({ id }) => !this.chosen().some((client) => client.id === id)).map(({ id, code, name }) => ({ value: id, label: name, sub: code })));

  constructor() {
    void this.search('');
  }

  protected async search(text: string): Promise<void> {
    const mine = ++this.searches;
    this.busy.set(true);
    const found = await this.client.query(ClientChoicesDocument, { search: text || null }).catch(() => null);
    if (mine !== this.searches) return;
    this.busy.set(false);
    if (found) this.found.set(found.clients.nodes);
  }

  protected add(id: string): void {
    const client = this.found().find((candidate) => candidate.id === id);
    if (client) this.chosen.update((all) => [...all, client]);
    this.picked.set(null);
  }

  protected remove(id: string): void {
    this.chosen.update((all) => all.filter((client) => client.id !== id));
  }
}
