import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { countryName } from '@quittance/kernel';
import { ClientSettlementDocument, SettleClientDocument } from '@quittance/graphql/agency';
import { formatPpm, GraphqlClient, liveQuery, QButton, QCard, QErrorPanel, QField, QInput, QNotice, QPage, QSegmented, QSelect, QSkeleton, QSubmissionNotice, refusalOf, submission, Toast } from '@quittance/ui';

/** How a client's commission is taxed, and whether the clients below it are paid and invoiced through it. */
@Component({
  imports: [QButton, QCard, QErrorPanel, QField, QInput, QNotice, QPage, QSegmented, QSelect, QSkeleton, QSubmissionNotice, RouterLink],
  template: `
    <q-page [heading]="'Tax and settlement of ' + (found.data()?.client?.name ?? 'a client')" width="form">
      <a actions q-button [routerLink]="['/clients', id()]">Cancel</a>
      <q-error-panel [problem]="found.error()" (retry)="found.refetch()" />
      @if (found.loading()) {<q-card><q-skeleton [lines]="6" /></q-card>}
      @if (found.data() && !settlement()) {<q-notice tone="bad">This client is not there. It may have been opened from an old link.</q-notice>}
      @if (form(); as it) {
        <form class="stack" (submit)="save($event)" novalidate>
          <q-card heading="Tax on commission" [aside]="rate()">
            <div class="stack stack-sm">
              <p class="sm sub">{{ settlement()?.why }}</p>
              <q-field label="Tax" [error]="of('taxStatus')"><q-select [options]="statuses" [value]="it.taxStatus" (valueChange)="set({ taxStatus: $event ?? 'BY_PLACE' })" /></q-field>
              @if (it.taxStatus !== 'BY_PLACE') {<q-field label="Why none is charged" required hint="The number of its certificate, or of its registration." [error]="of('taxNote')"><input qInput maxlength="200" autocomplete="off" [text]="it.taxNote" (textChange)="set({ taxNote: $event ?? '' })"></q-field>}
              <q-field label="Region" optional [hint]="'A part of ' + country() + ' with a rate of its own, such as TX.'" [error]="of('taxRegion')"><input qInput maxlength="3" autocapitalize="characters" autocomplete="off" [text]="it.taxRegion" (textChange)="set({ taxRegion: $event ?? '' })"></q-field>
            </div>
          </q-card>
          <q-card heading="Clients below it" [aside]="children()">
            <div class="stack stack-sm">
              <p class="sm sub">Each keeps its own statement. What is settled here goes to this client, with one paper that lists each of them.</p>
              <div class="stack-xs"><span class="sm b">Remitted</span><q-segmented label="Remitted" [options]="places" [value]="it.childrenRemitted" (valueChange)="set({ childrenRemitted: $event })" /></div>
              <div class="stack-xs"><span class="sm b">Invoiced</span><q-segmented label="Invoiced" [options]="places" [value]="it.childrenInvoiced" (valueChange)="set({ childrenInvoiced: $event })" /></div>
              <p class="xs sub">It holds for runs prepared from now on.</p>
            </div>
          </q-card>
          <q-submission-notice [of]="sending" [fields]="['taxStatus', 'taxNote', 'taxRegion']" />
          <div class="row"><button q-button variant="primary" kind="submit" [busy]="sending.busy()">Save</button></div>
        </form>
      }
    </q-page>
  `,
})
export class SettlementPage {
  readonly id = input.required<string>();
  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly found = liveQuery({ query: ClientSettlementDocument, variables: () => ({ clientId: this.id() }) });
  protected readonly settlement = computed(() => this.found.data()?.clientSettlement ?? null);
  protected readonly form = linkedSignal(() => this.settlement());
  protected readonly country = computed(() => countryName(this.found.data()?.client?.country ?? ''));
  protected readonly rate = computed(() => `${formatPpm(this.settlement()?.ratePpm ?? 0)} today`);
  protected readonly children = computed(() => {
    const n = this.found.data()?.client?.children.length ?? 0;
    return n === 0 ? 'none yet' : n === 1 ? 'one' : String(n);
  });
  protected readonly statuses = [
    { value: 'BY_PLACE' as const, label: 'By its place' },
    { value: 'EXEMPT' as const, label: 'Exempt' },
    { value: 'REVERSE_CHARGE' as const, label: 'It accounts for the tax itself (reverse charge)' },
  ];
  protected readonly places = [{ value: 'EACH' as const, label: 'Each by itself' }, { value: 'HERE' as const, label: 'Through this client' }];

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected set(part: Partial<NonNullable<ReturnType<typeof this.settlement>>>): void {
    this.form.update((form) => (form ? { ...form, ...part } : form));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const form = this.form();
    if (!form) return;
    const { taxStatus, taxRegion, taxNote, childrenRemitted, childrenInvoiced, version } = form;
    const request = { clientId: this.id(), version, taxStatus, taxRegion: taxRegion.trim(), taxNote: taxStatus === 'BY_PLACE' ? '' : taxNote.trim(), childrenRemitted, childrenInvoiced };
    const done = await this.sending.run(async () => (await this.client.mutate(SettleClientDocument, { input: request })).settleClient);
    if (!done) return;
    this.toast.say('Saved.');
    await this.router.navigate(['/clients', this.id()]);
  }
}
