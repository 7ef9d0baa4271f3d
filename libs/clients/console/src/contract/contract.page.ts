import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ClientPageDocument, ContractHistoryDocument, type ContractHistoryQuery } from '@quittance/graphql/agency';
import { formatDate, formatInstant, livePages, liveQuery, QButton, QCan, QCard, QChip, QEmpty, QErrorPanel, QPage, QPager, QSkeleton, SessionStore, type Tone } from '@quittance/ui';
import { TermsWords } from './terms-words.component';

type Version = ContractHistoryQuery['contractVersions']['nodes'][number];

const STATES: Readonly<Record<Version['state'], { text: string; tone: Tone }>> = {
  IN_FORCE: { text: 'In force', tone: 'ok' }, UPCOMING: { text: 'To come', tone: 'info' }, ENDED: { text: 'Ended', tone: 'mute' },
};

/** A client's contract in one currency: what applies now, and every version with what it changed. */
@Component({
  imports: [RouterLink, QButton, QCan, QCard, QChip, QEmpty, QErrorPanel, QPage, QPager, QSkeleton, TermsWords],
  templateUrl: './contract.page.html',
  styles: `summary { cursor: pointer; width: fit-content; } details[open] summary { margin-bottom: var(--s2); } .changes { list-style: disc; padding-inline-start: var(--s4); }`,
})
export class ContractPage {
  private readonly session = inject(SessionStore);
  readonly id = input.required<string>();
  readonly currency = input.required<string>();

  protected readonly client = liveQuery({ query: ClientPageDocument, variables: () => ({ id: this.id() }) });
  protected readonly owner = computed(() => this.client.data()?.client ?? null);
  protected readonly list = livePages({
    query: ContractHistoryDocument,
    variables: ({ first, after }) => ({ clientId: this.id(), currency: this.currency(), first, after }),
    connection: (data) => data.contractVersions,
    live: { types: ['contract.', 'account.placed'], clientId: () => this.id() },
    size: 20,
  });
  protected readonly current = computed(() => this.list.rows().find(({ state }) => state === 'IN_FORCE') ?? null);
  protected readonly newLink = computed(() => ['/clients', this.id(), 'contract', this.currency(), 'versions', 'new']);
  protected readonly state = ({ state }: Version): (typeof STATES)[Version['state']] => STATES[state];

  protected editLink({ id }: Version): string[] {
    return ['/clients', this.id(), 'contract', this.currency(), 'versions', id, 'edit'];
  }

  protected span({ effectiveFrom, effectiveTo }: Version): string {
    return effectiveTo ? `${formatDate(effectiveFrom)} to ${formatDate(effectiveTo)}` : `from ${formatDate(effectiveFrom)}`;
  }

  protected when(instant: string): string {
    return formatInstant(instant, this.session.timezone());
  }
}
