import type { Routes } from '@angular/router';
import { AccountPage } from '@quittance/ui';

export const routes: Routes = [{ path: '', component: AccountPage }];
