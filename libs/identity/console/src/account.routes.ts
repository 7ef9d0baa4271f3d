import type { Routes } from '@angular/router';
import { ROLE_NAMES } from '@quittance/identity/domain';
import { AccountPage } from '@quittance/ui';

export const routes: Routes = [{ path: '', component: AccountPage, data: { roleNames: ROLE_NAMES } }];
