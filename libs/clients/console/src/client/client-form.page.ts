import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { countryCodes, countryName, currencyCodes } from '@quittance/kernel';
import { ClientNamesDocument, ClientPageDocument, CreateClientDocument, UpdateClientDocument } from '@quittance/graphql/agency';
import { draft, GraphqlClient, liveQuery, newCommandKey, Problem, QButton, QCard, QCombobox, QErrorPanel, QField, QInput, QNotice, QPage, refusalOf, SessionStore, Toast, type Option, type RefusalLike } from '@quittance/ui';
import { clientForm, type ClientForm } from './client-form';

const FIELDS = ['code', 'name', 'legalName', 'taxId', 'email', 'phone', 'address', 'country', 'currency', 'parentId'];

/** Enters a client, or changes one's facts. What was typed survives a reload. */
@Component({
  imports: [RouterLink, QButton, QCard, QCombobox, QErrorPanel, QField, QInput, QNotice, QPage],
  templateUrl: './client-form.page.html',
})
export class ClientFormPage {
  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  /** The client to change; left out: a new one. */
  readonly id = input<string>();

  protected readonly found = liveQuery({
    query: ClientPageDocument,
    variables: () => {
      const id = this.id();
      return id ? { id } : null;
    },
  });
  protected readonly before = computed(() => this.found.data()?.client ?? null);
  protected readonly ready = computed(() => !this.id() || this.before() !== null);
  private readonly kept = draft<ClientForm | null>(() => `client.${this.id() ?? 'new'}`, () => null);
  protected readonly form = computed(() => this.kept.value() ?? clientForm(this.before(), { currency: this.session.currency() }));
  protected readonly restored = this.kept.restored;

  private readonly search = signal('');
  private readonly names = liveQuery({ query: ClientNamesDocument, variables: () => ({ search: this.search() || null }), keepPrevious: true });
  protected readonly parents = computed((): readonly Option[] => {
    const parent = this.before()?.parent;
    const found = (this.names.data()?.clients.nodes ?? []).filter(({ id }) => id !== this.id());
    const all = parent && !found.some(({ id }) => id === parent.id) ? [parent, ...found] : found;
    return all.map(({ id, name, code }) => ({ value: id, label: name, sub: code }));
  });
  protected readonly searching = this.names.busy;
  protected readonly countries: readonly Option[] = countryCodes().map((value) => ({ value, label: countryName(value), sub: value }));
  protected readonly currencies: readonly Option[] = currencyCodes().map((value) => ({ value, label: value }));

  protected readonly refused = signal<RefusalLike | null>(null);
  protected readonly general = computed(() => {
    const refusal = this.refused();
    return refusal && !FIELDS.includes(refusal.field ?? '') ? refusal.message : null;
  });
  protected readonly problem = signal<Problem | null>(null);
  protected readonly busy = signal(false);
  private key = newCommandKey();

  protected error(field: string): string | null {
    return refusalOf(this.refused(), field);
  }

  protected set(parts: Partial<ClientForm>): void {
    this.refused.set(null);
    this.kept.value.set({ ...this.form(), ...parts });
  }

  protected findParents(text: string): void {
    this.search.set(text.trim());
  }

  protected startOver(): void {
    this.kept.clear();
    this.refused.set(null);
    this.key = newCommandKey();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    const { version, country, currency, ...facts } = this.form();
    const input = { ...facts, country: country ?? '', currency: currency ?? '' };
    const id = this.id();
    this.busy.set(true);
    this.problem.set(null);
    try {
      const reply = id
        ? (await this.client.mutate(UpdateClientDocument, { input: { id, version: version ?? 0, ...input } })).updateClient
        : (await this.client.mutate(CreateClientDocument, { input: { commandKey: this.key, ...input } })).createClient;
      if (reply.__typename === 'Refused') return this.refused.set(reply);
      this.kept.clear();
      this.toast.say(id ? `${reply.name} saved.` : `${reply.name} created. Give it a contract next.`);
      await this.router.navigate(['/clients', reply.id]);
    } catch (error) {
      this.problem.set(Problem.of(error));
    } finally {
      this.busy.set(false);
    }
  }
}
