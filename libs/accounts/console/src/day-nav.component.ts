import { Component } from '@angular/core';
import { QSectionNav, type SectionScreen } from '@quittance/ui';

const SCREENS: readonly SectionScreen[] = [
  { path: '/day', label: 'My day', exact: true }, { path: '/diary', label: 'Diary' }, { path: '/promises', label: 'Promises' }, { path: '/settlements', label: 'Settlements' }];

/** The screens of the day, as links above each of them. */
@Component({
  selector: 'q-day-nav',
  imports: [QSectionNav],
  template: '<q-section-nav label="The day" [screens]="screens" />',
})
export class DayNav {
  protected readonly screens = SCREENS;
}
